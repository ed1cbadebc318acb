#pragma once

#include "app/charts.hpp"
#include "questions/place.hpp"

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

/// What is on the screen, as a value without pixels. A front arranges and paints it (layout/, window/) or
/// writes it as lines (plain/). Lengths are in pixels at 100 % text scale; the layout scales them.
namespace ruru::app {

/// Names something that can be focused or activated, such as "option/2" or "pack/space-flight".
struct ElementId {
  std::string name;
  bool empty() const { return name.empty(); }
  auto operator<=>(const ElementId&) const = default;
};

/// A key as people name it. `letter` is the lower-case character for Code::character ('q', '1', '/', '?').
struct Key {
  enum class Code : std::uint8_t {
    none,
    character,
    enter,
    escape,
    space,
    tab,
    backspace,
    remove,
    left,
    right,
    up,
    down,
    home,
    end,
    page_up,
    page_down,
    f1,
    f2,
    f5,
    f11,
    pad_button ///< of a gamepad, for showing only; its number is `letter`
  };
  Code code = Code::none;
  char32_t letter = 0;
  bool control = false;
  bool shift = false; ///< for characters only together with Ctrl: '?' is a character of its own
  bool alt = false;
  auto operator<=>(const Key&) const = default;
};

/// Keys as they stand on a key cap, such as "Ctrl 1–3": in German "Strg 1–3".
std::string cap(std::string_view keys);

/// "Q", "Enter", "Ctrl Z", "↑": what stands on the cap of a key.
std::string label(const Key& key);

enum class Icon : std::uint8_t {
  none,
  approximately,
  back,
  bolt,
  book,
  bulb,
  calendar,
  card,
  check,
  circle,
  clock,
  cross,
  diamond,
  drop,
  find,
  flame,
  flask,
  gear,
  globe,
  half,
  heart,
  hexagon,
  lock,
  minus,
  moon,
  next,
  pen,
  play,
  plus,
  repeat,
  skip,
  star,
  sparkle,
  square,
  talk,
  trend,
  triangle,
  trophy,
  undo,
  warning
};

/// What a text or mark means; the theme gives the colour. `right` and `wrong` never stand without a mark and
/// a word.
enum class Tone : std::uint8_t { ink, second, muted, accent, right, wrong, warm, info };

/// What a text is; the front gives size, weight and line height (sizes of the look at 100 %).
enum class Role : std::uint8_t {
  score,      ///< 80
  answer,     ///< 64, smaller when it is long
  hero,       ///< 40
  stem,       ///< 34, two lines are balanced
  stem_small, ///< 26–30, with a field or an answer below
  number,     ///< 26
  figure,     ///< 22
  title,      ///< 18–20
  option,     ///< 19
  body,       ///< 16
  small,      ///< 14
  caption,    ///< 13
  mono        ///< 13, fixed width
};

struct Text {
  std::string text;
  Role role = Role::body;
  Tone tone = Tone::ink;
  bool markdown = false; ///< bold, italic and code of a pack's text are shown as such
  bool centred = false;
  int lines = 0;       ///< at most so many, then an ellipsis; 0 for all
  bool strong = false; ///< heavier, for the value beside its label
  bool operator==(const Text&) const = default;
};

struct Button {
  std::string label;
  bool primary = false;
  Icon icon = Icon::none;
  std::string note;       ///< a second, smaller line
  bool small = false;     ///< a help on the side, such as a lifeline
  bool is_letter = false; ///< a key of a board of letters
  bool operator==(const Button&) const = default;
};

/// A step back, as a square with an arrow at the start of the header.
struct BackButton {
  bool operator==(const BackButton&) const = default;
};

/// One of the options of a question, with its number on a key tile.
struct Option {
  enum class Mark : std::uint8_t { none, picked, lifted, right, wrong, spent };
  std::string key;  ///< "1"
  std::string text; ///< light Markdown
  Mark mark = Mark::none;
  std::string tag; ///< "Right answer", "Your choice"
  bool can_be_dragged = false;
  double drawn = 1; ///< how much of its mark is there, 0–1; a front draws it bit by bit
  bool operator==(const Option&) const = default;
};

/// One of the four grades.
struct GradeButton {
  std::string name, meaning, interval;
  Tone tone = Tone::info;
  bool operator==(const GradeButton&) const = default;
};

struct Pill {
  std::string text;
  Tone tone = Tone::info;
  Icon icon = Icon::none;
  bool celebrates = false; ///< sparks fly once when it is new
  double flown = 1;        ///< how far they have come, 0–1; a front lets them fly
  bool operator==(const Pill&) const = default;
};

/// A number with its unit in the header.
struct Chip {
  Icon icon = Icon::none;
  std::string value, label;
  Tone tone = Tone::info;
  double come = 1; ///< how far a value that has grown is on its way, 0–1; a front lets it count up
  bool operator==(const Chip&) const = default;
};

/// A key cap (the node's shortcut, or `cap` where it stands for several keys) and what it does.
struct KeyHint {
  std::string label;
  std::string cap;
  bool own = false; ///< one player's own key or button, whatever the others use
  bool operator==(const KeyHint&) const = default;
};

/// One of the places in a navigation bar.
struct NavigationItem {
  std::string label;
  bool current = false;
  bool operator==(const NavigationItem&) const = default;
};

/// A bar: `known` and `learning` are shares (0–1) of the whole.
struct ProgressBar {
  double known = 0;
  double learning = 0;
  bool glow = false;
  bool operator==(const ProgressBar&) const = default;
};

struct Ring {
  double fraction = 0; ///< 0–1
  std::string number, label;
  double size = 168; ///< diameter
  bool operator==(const Ring&) const = default;
};

/// An icon on its own; `on_tile` on a rounded tile of that size.
struct Symbol {
  Icon icon = Icon::none;
  Tone tone = Tone::info;
  double size = 20;
  bool on_tile = false;
  bool on_disc = false; ///< the small filled disc before a verdict
  bool operator==(const Symbol&) const = default;
};

/// The owl.
struct Mark {
  double size = 48;
  bool operator==(const Mark&) const = default;
};

/// A text field of one line.
struct Field {
  enum class State : std::uint8_t { typing, right, almost, wrong };
  std::string text;
  std::size_t caret = 0;  ///< byte offset in `text`
  std::size_t anchor = 0; ///< the other end of the selection; equal to the caret when nothing is selected
  std::string placeholder;
  std::string unit;
  State state = State::typing;
  std::string tag;     ///< the verdict, such as "Almost"
  bool search = false; ///< the small kind with a lens
  bool in_use = false; ///< is written into, though something else has the focus
  bool operator==(const Field&) const = default;
};

/// What was typed and what was wanted, letter by letter in two rows.
struct Letters {
  std::vector<questions::LetterPair> pairs;
  std::string typed_label, wanted_label;
  bool operator==(const Letters&) const = default;
};

/// A picture of a pack, with what is marked on it.
struct Picture {
  /// A region that was asked for.
  struct Region {
    questions::Region region;
    Tone tone = Tone::right;
    bool operator==(const Region&) const = default;
  };
  std::string folder, file;      ///< of the pack, and the path in it
  std::string text;              ///< what is to be seen, for who does not see it; may be empty
  double most_height = 200;      ///< it is made smaller, or larger, to fit
  bool asks_for_a_place = false; ///< a click on it says where
  std::vector<Region> regions;
  std::optional<questions::Place> cross; ///< where keys or a click point to
  bool operator==(const Picture&) const = default;
};

/// Recall (0.5–1) over days around today (0).
struct MemoryChart {
  struct Point {
    double day, recall;
    bool operator==(const Point&) const = default;
  };
  std::vector<Point> past;       ///< until today; empty for a new card
  std::vector<Point> unreviewed; ///< from today on, if it is left alone
  std::vector<Point> after;      ///< from today on, after the grade in `after_label`
  double due_day = 0;            ///< where `after` reaches the desired retention
  double desired_retention = 0.9;
  std::string start_label, today_label, end_label, after_label, unreviewed_label;
  bool operator==(const MemoryChart&) const = default;
};

/// How a pile of cards shrinks, a line for each pace; they all begin at the same height.
struct PileChart {
  struct Line {
    int days = 1;           ///< after which nothing is left
    std::string label, end; ///< the pace, and the day on which it ends
    bool operator==(const Line&) const = default;
  };
  int waiting = 0;
  std::vector<Line> lines;
  std::size_t chosen = 0; ///< index into lines
  std::string start_label;
  bool operator==(const PileChart&) const = default;
};

/// Small columns, such as the scores of the last rounds.
struct Columns {
  std::vector<double> values;
  int highlighted = -1;
  double grown = 1; ///< how much of their height is there, 0–1; a front lets them grow
  bool operator==(const Columns&) const = default;
};

/// One day of the week's row.
struct DayDot {
  enum class State : std::uint8_t { empty, done, rest, today };
  std::string label;
  State state = State::empty;
  double fraction = 0; ///< of today's goal
  bool operator==(const DayDot&) const = default;
};

/// A line of a file with a part of it underlined.
struct QuotedLine {
  int number = 0;
  std::string text;
  int column = 1; ///< in characters, from 1
  int length = 1;
  Tone tone = Tone::wrong;
  bool operator==(const QuotedLine&) const = default;
};

/// A hairline.
struct Rule {
  bool vertical = false;
  bool operator==(const Rule&) const = default;
};

/// Nothing, taking room.
struct Space {
  bool operator==(const Space&) const = default;
};

/// A container: its children in a column, a row or a grid.
struct Flow {
  enum class Direction : std::uint8_t { column, row, grid };
  /// What is painted behind the children.
  enum class Surface : std::uint8_t {
    none,
    card,    ///< radius 26, shadow
    inset,   ///< the sunken box of quoted code, radius 14
    ghost,   ///< quiet box, radius 16
    in_play, ///< like a card, with the line of what it is about now
    row      ///< a list row: nothing until it is focused, then like a focused option
  };
  enum class Align : std::uint8_t { stretch, start, centre, end }; ///< across the direction
  enum class Justify : std::uint8_t {
    start,
    centre,
    end,
    between
  }; ///< along the direction, when nothing grows
  Direction direction = Direction::column;
  Surface surface = Surface::none;
  double gap = 0;
  double padding_x = 0, padding_y = 0;
  Align align = Align::stretch;
  Justify justify = Justify::start;
  int columns = 2; ///< of a grid, all of one width
  double stack_below =
      0; ///< a row or grid becomes a column when it has less than this width (divided by the text scale)
  bool wraps = false; ///< a row continues on the next line when it is full
  bool operator==(const Flow&) const = default;
};

using Content =
    std::variant<Flow, Text, Button, BackButton, Option, GradeButton, Pill, Chip, KeyHint, NavigationItem,
                 ProgressBar, Ring, Symbol, Mark, Field, Letters, MemoryChart, PileChart, Columns, DayDot,
                 QuotedLine, Rule, Space, Picture, HeatMap, HeatCell, Plot, PlotMark>;

/// One thing on the screen with all that is inside it.
struct Node {
  Content content;
  std::vector<Node> children; ///< of a Flow; of a HeatMap or Plot its parts

  ElementId id; ///< what a click or Enter on it activates; empty for what is only shown
  Key shortcut; ///< a key that activates it from anywhere on the screen
  bool enabled = true;
  bool silent = false; ///< decoration or repetition: not for the plain front or a voice
  std::string said;    ///< what the plain front and a voice say of it, instead of all that is inside
  bool extra = false;  ///< nice to have: left out in small windows and at large text

  double grow = 0;  ///< its share of the room left along the direction of its container
  double width = 0; ///< 0: what it needs, or all there is when stretched
  double min_width = 0;
  double max_width = 0; ///< 0: no limit
  double height = 0;    ///< 0: what it needs
  double min_height = 0;
  double rise = 0; ///< it may come from so far below when it is new on its page
  bool operator==(const Node&) const = default;
};

/// A sound of a pack.
struct Sound {
  std::string folder, file; ///< of the pack, and the path in it; empty for none
  int plays = 0;            ///< a front plays it each time that this grows
  bool operator==(const Sound&) const = default;
};

/// What a voice is to say of the screen.
struct Speech {
  std::string text;       ///< sentences on lines; empty for nothing
  std::string language;   ///< BCP 47; empty when it is not known
  bool by_itself = false; ///< a front says it as soon as it is there
  int times = 0;          ///< and again each time that this grows
  bool operator==(const Speech&) const = default;
};

/// One whole screen. The body is scrolled when it is taller than its room; header and footer stay.
struct Scene {
  enum class Width : std::uint8_t { focus, wide }; ///< 920 or 1200, centred
  std::string page;  ///< which page this is ("home", "round/3"): a new page may come with motion
  std::string title; ///< for the window's title bar
  Node header, body, footer;
  /// The body as tall as it will get on this page; empty: as it is. Its spacing is chosen for that, so that
  /// nothing moves when more is shown, such as what was right.
  Node tallest;
  Width width = Width::wide;
  ElementId focus; ///< what Enter activates; shown
  /// The card around or above the focus is news: if not all fits, its beginning shows rather than the focus.
  bool reads_before_focus = false;
  Sound sound;
  Speech speech;
  bool wants_pad_button = false; ///< the next button of a gamepad is to come as PadButtonPressed
  bool right_to_left = false;
  std::string language; ///< BCP 47, of the pack on the screen; empty for the program's own
  bool operator==(const Scene&) const = default;
};

/// All that can be activated and is enabled, in reading order.
std::vector<ElementId> elements(const Scene& scene);

/// The enabled element that `key` is the shortcut of; empty when there is none.
ElementId element_with_shortcut(const Scene& scene, const Key& key);

} // namespace ruru::app
