#pragma once

#include "app/cues.hpp"
#include "app/draft.hpp"
#include "app/event.hpp"
#include "app/figures.hpp"
#include "app/fitted.hpp"
#include "app/letter_board.hpp"
#include "app/overview.hpp"
#include "app/preferences.hpp"
#include "app/text_input.hpp"
#include "history/progress.hpp"
#include "language/catalogue.hpp"
#include "rounds/couch.hpp"
#include "rounds/mistakes.hpp"
#include "rounds/queue.hpp"
#include "rounds/round.hpp"
#include "rounds/search.hpp"
#include "rounds/usual_time.hpp"

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

/// The whole program as a value: where the learner is, what they know, what is on its way to the disk.
namespace ruru::app {

/// What came of an answer.
struct Given {
  std::string response; ///< as typed or chosen; empty for a graded or skipped card
  questions::Judgement judgement;
  memory::Grade grade = memory::Grade::good;
  bool corrected = false;         ///< the learner overruled the judgement or the grade
  std::optional<PackEdit> taught; ///< the pack accepts the response since then
  int points = 0;                 ///< without any bonus
  int certainty_bonus = 0;        ///< for having said how sure one was
  std::chrono::milliseconds taken{0};
  history::Sequence entry = 0; ///< 0 when nothing is recorded
  memory::CardState after;     ///< of the card, with this answer
  bool operator==(const Given&) const = default;
};

/// A question in front of the learner, before and after the answer.
struct Asking {
  rounds::Item item;
  Timestamp since{}; ///< when it was shown
  std::optional<std::chrono::milliseconds>
      usual;                                 ///< time for such an answer, where it is to decide the grade
  memory::CardState before;                  ///< of the card
  std::array<memory::CardState, 4> previews; ///< what each grade leads to
  TextInput typed;
  Draft draft;                     ///< of an answer in parts
  int hints = 0;                   ///< shown so far
  std::vector<std::string> struck; ///< options that 50:50 or a first try took away
  bool halved = false;             ///< by 50:50
  /// A miss that is forgiven: not wanted, still open, or already used.
  enum class SecondTry : std::uint8_t { none, open, used };
  SecondTry second_try = SecondTry::none;
  history::Certainty certainty = history::Certainty::unsaid;
  bool revealed = false;                 ///< the back of a flashcard shows
  bool enlarged = false;                 ///< its picture
  int plays = 0;                         ///< of its sound
  int readings = 0;                      ///< aloud, that were asked for
  std::optional<questions::Place> cross; ///< on its picture, where keys point to
  std::string nonsense;                  ///< why the last answer made no sense; empty when it did
  std::optional<Given> given;
  bool operator==(const Asking&) const = default;
};

struct Home {
  bool operator==(const Home&) const = default;
};

/// Choosing what to play.
struct Setup {
  rounds::Settings settings;
  bool operator==(const Setup&) const = default;
};

struct Playing {
  rounds::Round round;
  Asking asking;
  std::chrono::milliseconds thought{0};   ///< about the open question, before the round was left
  std::vector<rounds::Answer> taken_back; ///< to be brought back by redo, the last one first
  bool operator==(const Playing&) const = default;
};

struct Reviewing {
  std::vector<std::string> packs;           ///< ids; empty for all
  std::vector<questions::CardId> pending;   ///< not asked yet, in order
  std::vector<questions::CardId> stepping;  ///< asked, and to come back within this review
  std::vector<history::Sequence> answered;  ///< entries of this review, for undo
  std::vector<history::Sequence> set_aside; ///< suspensions of cards that were not answered, likewise
  std::optional<Asking> asking;             ///< nothing: all done
  Timestamp started{};
  rounds::UsualTimes usual; ///< by which the grade of an answer follows from its time
  bool operator==(const Reviewing&) const = default;
};

struct Summary {
  rounds::Round round;
  std::vector<int> scores_before;     ///< of the rounds of its kind, oldest first
  int cleared = 0;                    ///< cards of it that were due when it began
  std::vector<rounds::MixUp> mix_ups; ///< of the cards that were missed
  std::string code;                   ///< of the round; empty when its questions have changed since
  rounds::Calibration said{};         ///< in all rounds; only where certainty was asked
  int best_before() const;            ///< 0: the first of its kind
  bool is_new_best() const;           ///< better than all before; the first of its kind is none
  bool operator==(const Summary&) const = default;
};

/// Minutes a day that the recall to keep of a pack costs, and what the general one would.
struct RecallPrice {
  double minutes_a_day = 0, usual_minutes_a_day = 0;
  bool operator==(const RecallPrice&) const = default;
};

/// Where somebody sits on the couch: who they are, and with what they answer.
struct Seat {
  rounds::Player player;
  Key buzzer;
  std::optional<int> pad; ///< their gamepad
  bool operator==(const Seat&) const = default;
};

/// Choosing who plays together.
struct CouchSetup {
  rounds::Settings settings;
  rounds::CouchForm form = rounds::CouchForm::turns;
  std::vector<Seat> seats;
  std::size_t chosen = 0;    ///< of `seats`
  TextInput name;            ///< of the chosen one
  bool wants_buzzer = false; ///< the next key is to be the buzzer of the chosen one …
  bool swallows = false;     ///< … and not to be written into their name
  bool operator==(const CouchSetup&) const = default;
};

/// A round of several.
struct Couch {
  rounds::Couch round;
  std::vector<Seat> seats;                   ///< one for each player
  std::vector<history::Sequence> recorded;   ///< the RoundStarted entry of each; 0 where nothing is recorded
  std::vector<rounds::Press> presses;        ///< of buzzers, before it is decided who was first
  std::optional<std::size_t> answering;      ///< who has the question; nothing: whoever may
  Timestamp since{};                         ///< when they got it, or else when it was shown
  std::chrono::milliseconds buzzed_after{0}; ///< by whoever has it
  Timestamp left{};                          ///< when the round was left
  Asking asking;                             ///< as that player sees it
  bool handing_over = false;                 ///< the next player is called; the question is hidden
  std::optional<std::size_t> told;           ///< the question of which all is shown
  bool over = false;                         ///< the places are shown
  /// A round of an earlier start, whose open question is still to be shown.
  struct Resumed {
    std::optional<std::size_t> answering;
    std::chrono::milliseconds thought{0};
    bool operator==(const Resumed&) const = default;
  };
  std::optional<Resumed> resumes;
  bool operator==(const Couch&) const = default;
};

struct Packs {
  std::string chosen;               ///< id or file of the pack that is shown
  std::optional<RecallPrice> price; ///< of its own recall to keep, if it has one
  bool operator==(const Packs&) const = default;
};

/// Looking for a pack to add.
struct Adding {
  FolderListed here;
  std::optional<PackOffered> offer; ///< what is about to be added
  int shown = 0;                    ///< which of its questions, from 0
  std::string trouble;              ///< why nothing came of the last try
  bool operator==(const Adding&) const = default;
};

/// Looking for cards.
struct Browse {
  TextInput typed;
  std::shared_ptr<const rounds::SearchIndex> index; ///< of the library as it is; never nullptr on the screen
  std::vector<std::uint32_t> found;                 ///< places in `index`
  std::size_t chosen = 0;                           ///< of `found`
  std::string problem;                              ///< what makes no sense in `typed`
  bool operator==(const Browse&) const = default;
};

/// Looking back. Each list and each narrower scope is a screen of its own over the one it was opened from.
struct Statistics {
  rounds::Scope scope;
  rounds::Period period = rounds::Period::year;
  std::optional<rounds::Part> opened; ///< the cards behind this part are listed
  bool choosing = false;              ///< packs and tags to look at are listed
  int years_back = 0;                 ///< how far the calendar was turned back
  ElementId left_at;                  ///< the focus when something was opened from here
  bool operator==(const Statistics&) const = default;
};

struct Settings {
  std::optional<PadMeaning> waits; ///< the next button of a gamepad is to have this meaning
  bool operator==(const Settings&) const = default;
};

struct Help {
  bool operator==(const Help&) const = default;
};

/// A choice of paces for what has piled up.
struct WelcomeBack {
  bool operator==(const WelcomeBack&) const = default;
};

/// Where the learner is.
using Screen = std::variant<Home, Setup, CouchSetup, Couch, Playing, Reviewing, Summary, Packs, Adding,
                            Browse, Statistics, Settings, Help, WelcomeBack>;

/// Something worth saying that stops nobody: what happened and what to do about it.
struct Notice {
  std::string happened, advice;
  Tone tone = Tone::warm;
  bool operator==(const Notice&) const = default;
};

/// What the program wants written down: data, never code.
struct AppendEntry {
  history::Entry entry;
  std::string profile; ///< of the company; empty: of whoever is learning
  bool operator==(const AppendEntry&) const = default;
};

struct Model {
  questions::Library library;
  history::Progress progress;
  history::Rules rules;
  std::optional<Fitted> fitted; ///< where the weights of `rules` come from; nothing: never fitted
  Preferences preferences;
  std::vector<rounds::Mode> modes; ///< how rounds can go, in the order in which they are shown
  std::vector<Theme> themes;       ///< likewise
  DesktopLook desktop = DesktopLook::unknown;
  std::vector<std::shared_ptr<const language::Catalogue>> catalogues; ///< in which the program can speak
  std::vector<std::string> desktop_languages;                         ///< BCP 47, the best first

  Screen screen;
  std::vector<Screen> behind;        ///< where Esc leads back to from Help and the like; the last one first
  std::optional<Playing> paused;     ///< a round that was left, to be continued from Home
  std::optional<Couch> paused_couch; ///< likewise, of several
  std::vector<std::string> profiles; ///< who learns on this machine
  std::string profile;               ///< who is learning now
  ElementId focus;                   ///< empty: what the screen proposes

  bool knows_pad = false;           ///< a gamepad has been used
  bool by_pad = false;              ///< … and was the last thing that was
  std::optional<LetterBoard> board; ///< to write with into the field on the screen

  std::vector<Company> company;     ///< who plays along
  std::vector<AppendEntry> unsaved; ///< answered, but not on disk yet
  std::string recording_off;        ///< why nothing is recorded; empty when all is well
  std::optional<Notice> notice;

  std::shared_ptr<const Overview> overview; ///< kept from event to event; ask overview(model)
  Figures figures;                          ///< likewise, of the statistics on the screen

  Timestamp now{};
  std::chrono::minutes utc_offset{0};
  bool wants_clipboard = false; ///< the front is to give the clipboard as TextEntered
  std::string to_copy;          ///< what the front is to put into the clipboard; empty: nothing
  bool quit = false;
};

/// Wants a CompanyCame: others play along. Nobody: all of them are gone.
struct OpenCompany {
  std::vector<std::string> profiles;
  bool operator==(const OpenCompany&) const = default;
};
struct SavePreferences {
  Preferences preferences;
  bool operator==(const SavePreferences&) const = default;
};
/// Where the file of a pack is to be.
enum class PackFile : std::uint8_t { on_the_shelf, removed };
struct MovePack {
  std::string pack, kept_as; ///< as in history::PackRemoved
  PackFile to = PackFile::on_the_shelf;
  bool operator==(const MovePack&) const = default;
};
/// Another learner takes over.
struct SwitchProfile {
  std::string name;
  bool operator==(const SwitchProfile&) const = default;
};
/// Wants a FolderListed; an empty path stands for the folder of downloads, else the learner's home.
struct ListFolder {
  std::string path;
  bool operator==(const ListFolder&) const = default;
};
/// Wants a PackOffered: of a file, a folder or a zip file, or of a text from the clipboard.
struct LookAtPack {
  std::string path;
  bool operator==(const LookAtPack&) const = default;
};
struct LookAtText {
  std::string text;
  bool operator==(const LookAtText&) const = default;
};
struct AddPack {
  std::string path; ///< of a PackOffered
  bool operator==(const AddPack&) const = default;
};
/// Wants a PackTaught: a question is to accept an answer from now on.
struct TeachPack {
  questions::CardId card;
  std::string file;                  ///< of its pack
  std::vector<std::string> accepted; ///< what it accepts so far
  std::string answer;
  bool operator==(const TeachPack&) const = default;
};
/// Wants a PackTaught: the same taken back.
struct TakeBackTeaching {
  questions::CardId card;
  std::string answer;
  PackEdit edit;
  bool operator==(const TakeBackTeaching&) const = default;
};
/// A place of a file is to be opened in the learner's editor.
struct EditPlace {
  std::string file;
  int line = 1;
  bool operator==(const EditPlace&) const = default;
};
/// Something is to be heard, if the front can.
struct PlayCue {
  Cue cue;
  bool operator==(const PlayCue&) const = default;
};
struct ReadPacks {
  bool operator==(const ReadPacks&) const = default;
};
using Effect =
    std::variant<AppendEntry, OpenCompany, SavePreferences, MovePack, SwitchProfile, ListFolder, LookAtPack,
                 LookAtText, AddPack, TeachPack, TakeBackTeaching, EditPlace, PlayCue, ReadPacks>;

DayRule day_rule(const Model& model);
CivilDay today(const Model& model);

/// The colours in which the program shows itself.
const Theme& theme_of(const Model& model);

} // namespace ruru::app
