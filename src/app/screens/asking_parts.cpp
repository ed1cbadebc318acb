#include "app/screens/asking_parts.hpp"

#include "app/words.hpp"
#include "questions/parts.hpp"

#include <algorithm>

namespace ruru::app {

namespace {

using questions::Kind;
using Mark = Option::Mark;

bool contains(const auto& all, const auto& one) { return std::ranges::find(all, one) != all.end(); }

/// An option that can be acted on until the answer is given.
Node part_node(const Asking& asking, std::string_view column, std::size_t index, char32_t shortcut,
               Option option) {
  Node node;
  node.content = std::move(option);
  if (asking.given) return node;
  node.id = {std::string(column) + std::to_string(index + 1)};
  std::get<Option>(node.content).can_be_dragged = asking.item.ask.kind != Kind::several;
  if (shortcut != 0) node.shortcut = letter(shortcut);
  return node;
}

/// An option with a number.
Node numbered_node(const Asking& asking, std::size_t index, Option option) {
  option.key = std::to_string(index + 1);
  const char32_t shortcut = index < 9 ? U'1' + static_cast<char32_t>(index) : 0;
  return part_node(asking, "option/", index, shortcut, std::move(option));
}

Mark held_mark(const Asking& asking, std::size_t index) {
  return asking.draft.held == index ? Mark::lifted : Mark::none;
}

/// One of several right options: picked or not, right or not.
Node pick_node(const Asking& asking, std::size_t index) {
  Option option{.key = {}, .text = asking.item.options[index]};
  const bool picked = contains(asking.draft.parts, index);
  if (!asking.given) {
    option.mark = picked ? Mark::picked : Mark::none;
  } else if (contains(asking.item.ask.accepted, option.text)) {
    option.mark = Mark::right;
    option.tag = picked ? tr("Right") : tr("Missed");
  } else {
    option.mark = picked ? Mark::wrong : Mark::spent;
    option.tag = picked ? tr("Your choice") : "";
  }
  return numbered_node(asking, index, std::move(option));
}

/// The line that stands at a place.
Node line_node(const Asking& asking, std::size_t place) {
  const std::vector<std::string>& order = asking.item.ask.accepted;
  Option option{.key = {}, .text = asking.item.options[asking.draft.parts[place]]};
  if (!asking.given) {
    option.mark = held_mark(asking, place);
  } else {
    const auto wanted = static_cast<std::size_t>(std::ranges::find(order, option.text) - order.begin());
    option.mark = wanted == place ? Mark::right : Mark::wrong;
    option.tag = wanted == place ? tr("Right") : tr("Place {}", wanted + 1);
  }
  return numbered_node(asking, place, std::move(option));
}

/// Where on the right side a text stands, as a letter.
std::string letter_of_text(const Asking& asking, const std::string& text) {
  const auto& options = asking.item.options;
  return letter_of(static_cast<std::size_t>(std::ranges::find(options, text) - options.begin()));
}

Node left_node(const Asking& asking, std::size_t index) {
  const std::size_t match = asking.draft.parts[index];
  Option option{.key = {}, .text = asking.item.ask.left[index]};
  if (match != nothing_yet) option.tag = letter_of(match);
  if (!asking.given) {
    option.mark = held_mark(asking, index);
  } else {
    const std::string& right = asking.item.ask.accepted[index];
    const bool is_right = match != nothing_yet && asking.item.options[match] == right;
    option.mark = is_right ? Mark::right : Mark::wrong;
    const std::string not_that = option.tag.empty() ? "" : ", " + tr("not {}", option.tag);
    if (!is_right) option.tag = letter_of_text(asking, right) + not_that;
  }
  return numbered_node(asking, index, std::move(option));
}

Node right_node(const Asking& asking, std::size_t index) {
  const auto user = std::ranges::find(asking.draft.parts, index);
  Option option{.key = letter_of(index), .text = asking.item.options[index]};
  if (asking.given)
    option.mark = Mark::spent;
  else if (user != asking.draft.parts.end())
    option.tag = std::to_string(user - asking.draft.parts.begin() + 1);
  const char32_t shortcut = option.key.empty() ? 0 : static_cast<char32_t>(option.key.front());
  return part_node(asking, "match/", index, shortcut, std::move(option));
}

std::vector<Node> nodes_of(std::size_t count, const Asking& asking,
                           Node (*node)(const Asking&, std::size_t)) {
  std::vector<Node> nodes;
  for (std::size_t i = 0; i < count; ++i)
    nodes.push_back(node(asking, i));
  return nodes;
}

/// What was found of a list, and after the answer what was missed.
Node found_area(const Asking& asking) {
  const std::vector<std::string>& all = asking.item.ask.accepted;
  const auto& found = asking.draft.parts;
  std::vector<Node> pills;
  const auto pill = [&](std::size_t index, Tone tone, Icon icon) {
    Node node;
    node.content = Pill{.text = plain(all[index]), .tone = tone, .icon = icon};
    pills.push_back(std::move(node));
  };
  for (const std::size_t index : found)
    pill(index, Tone::right, Icon::check);
  for (std::size_t i = 0; asking.given && i < all.size(); ++i)
    if (!contains(found, i)) pill(i, Tone::wrong, Icon::cross);
  const std::string count = tr("{} of {} found", found.size(), all.size());
  return column(12,
                list(text(count, Role::caption, Tone::muted),
                     flow({.direction = Flow::Direction::row, .gap = 8, .wraps = true}, std::move(pills))));
}

} // namespace

Node parts_area(const Asking& asking) {
  const std::size_t options = asking.item.options.size();
  switch (asking.item.ask.kind) {
  case Kind::ordering: return column(12, nodes_of(options, asking, line_node));
  case Kind::matching:
    return flow(
        {.direction = Flow::Direction::row, .gap = 24, .align = Flow::Align::start, .stack_below = 640},
        list(grown(column(12, nodes_of(asking.item.ask.left.size(), asking, left_node))),
             grown(column(12, nodes_of(options, asking, right_node)))));
  case Kind::list: return found_area(asking);
  default:
    return flow({.direction = Flow::Direction::grid, .gap = 16, .columns = 2, .stack_below = 640},
                nodes_of(options, asking, pick_node));
  }
}

std::vector<Node> reasons(const Asking& asking) {
  std::vector<Node> nodes;
  const std::vector<std::string> given = parts(asking.draft, asking.item);
  for (const questions::ReasonedOption& reason : asking.item.ask.reasons) {
    const bool right = contains(asking.item.ask.accepted, reason.text);
    if (right == contains(given, reason.text)) continue;
    nodes.push_back(pack_text("**" + plain(reason.text) + "**: " + reason.why, Role::body));
  }
  return nodes;
}

Draft all_wrong(const rounds::Item& item) {
  Draft draft;
  for (std::size_t i = 0; i < item.options.size(); ++i)
    if (!contains(item.ask.accepted, item.options[i])) draft.parts.push_back(i);
  return draft;
}

bool arrange_by(Asking& asking, const ElementId& id) {
  if (!questions::has_parts(asking.item.ask.kind)) return false;
  const int option = number_after(id, "option/"), match = number_after(id, "match/");
  if (option < 1 && match < 1) return false;
  asking.nonsense.clear();
  if (option > 0)
    asking.draft = with_option(std::move(asking.draft), asking.item, static_cast<std::size_t>(option) - 1);
  else
    asking.draft = with_match(std::move(asking.draft), asking.item, static_cast<std::size_t>(match) - 1);
  return true;
}

namespace {

/// The index that an element stands for, where it is one below `count`.
std::optional<std::size_t> index_of(const ElementId& id, std::string_view prefix, std::size_t count) {
  const int number = number_after(id, prefix);
  if (number < 1 || static_cast<std::size_t>(number) > count) return {};
  return static_cast<std::size_t>(number) - 1;
}

/// The line goes along, so that it always shows where it would lie.
void drag_line(Asking& asking, const Dragged& dragged) {
  Draft& draft = asking.draft;
  if (dragged.phase == Dragged::Phase::lifted)
    draft.held = index_of(dragged.from, "option/", draft.parts.size());
  const auto to = index_of(dragged.over, "option/", draft.parts.size());
  if (!draft.held) return;
  if (to) {
    draft = with_line_moved(std::move(draft), *draft.held, *to);
    draft.held = *to;
  }
  if (dragged.phase == Dragged::Phase::dropped) draft.held.reset();
}

/// Either side of a pair may be dragged onto the other.
void drag_side(Asking& asking, const Dragged& dragged) {
  Draft& draft = asking.draft;
  const std::size_t options = asking.item.options.size();
  const auto from = index_of(dragged.from, "option/", draft.parts.size());
  const auto left = from ? from : index_of(dragged.over, "option/", draft.parts.size());
  const auto right = index_of(from ? dragged.over : dragged.from, "match/", options);
  draft.held = left;
  if (dragged.phase != Dragged::Phase::dropped) return;
  if (left && right) draft = with_match(std::move(draft), asking.item, *right);
  draft.held.reset();
}

} // namespace

void drag(Asking& asking, const Dragged& dragged) {
  if (asking.item.ask.kind != Kind::ordering && asking.item.ask.kind != Kind::matching) return;
  asking.nonsense.clear();
  if (asking.item.ask.kind == Kind::ordering)
    drag_line(asking, dragged);
  else
    drag_side(asking, dragged);
}

std::optional<ElementId> move_line(Asking& asking, const ElementId& focus, const Key& key) {
  const bool up = key.code == Key::Code::up, down = key.code == Key::Code::down;
  if (asking.given || asking.item.ask.kind != Kind::ordering || (!up && !down) || key.control) return {};
  const int focused = number_after(focus, "option/");
  if (!asking.draft.held && (!key.alt || focused < 1)) return {};
  const std::size_t from = asking.draft.held.value_or(static_cast<std::size_t>(focused) - 1);
  const std::size_t last = asking.draft.parts.size() - 1;
  const std::size_t to = up ? from - (from > 0 ? 1 : 0) : std::min(from + 1, last);
  asking.draft = with_line_moved(std::move(asking.draft), from, to);
  if (asking.draft.held) asking.draft.held = to;
  asking.nonsense.clear();
  return ElementId{"option/" + std::to_string(to + 1)};
}

} // namespace ruru::app
