#include "run/pad_settings.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>

namespace ruru::run {

namespace {

using app::PadMeaning;

std::optional<PadMeaning> meaning_named(const std::string& name) {
  const auto found = std::ranges::find(app::pad_meanings, name, &app::name_of);
  return found == app::pad_meanings.end() ? std::nullopt : std::optional(*found);
}

std::string all_names() {
  std::string names;
  for (const PadMeaning meaning : app::pad_meanings)
    names += (names.empty() ? "" : ", ") + std::string(app::name_of(meaning));
  return names;
}

std::optional<int> button_number(const YAML::Node& node) {
  if (!node.IsScalar()) return {};
  const std::string& text = node.Scalar();
  int number = -1;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool whole = error == std::errc() && end == text.data() + text.size();
  return whole && number >= 0 && number <= app::last_pad_button ? std::optional(number) : std::nullopt;
}

} // namespace

std::string read_pad_buttons(const YAML::Node& map, app::PadButtons& into) {
  const auto at = [](const YAML::Node& node) { return fmt::format(":{}: ", node.Mark().line + 1); };
  if (!map.IsMap()) return at(map) + "`gamepad` has to be buttons by what they do, such as {ok: 1, back: 0}";
  std::string problem;
  std::map<int, std::string> taken;
  const auto note = [&](std::string sentence) {
    if (problem.empty()) problem = std::move(sentence);
  };
  for (const auto& each : map) {
    const std::string name = each.first.IsScalar() ? each.first.Scalar() : std::string();
    const auto meaning = meaning_named(name);
    const auto number = button_number(each.second);
    if (!meaning) {
      note(at(each.first) + fmt::format("`gamepad` knows no `{}`, but {}", name, all_names()));
    } else if (!number) {
      note(at(each.second) +
           fmt::format("the button of `{}` has to be a number from 0 to {}", name, app::last_pad_button));
    } else if (const auto [other, is_free] = taken.emplace(*number, name); !is_free) {
      note(at(each.second) +
           fmt::format("`{}` and `{}` cannot both have button {}", other->second, name, *number));
    } else {
      into = with_button(into, *meaning, *number);
    }
  }
  return problem;
}

std::string written_pad_buttons(const app::PadButtons& buttons) {
  if (buttons == app::PadButtons{}) return {};
  std::string text;
  for (const PadMeaning meaning : app::pad_meanings)
    text += fmt::format("{}{}: {}", text.empty() ? "" : ", ", app::name_of(meaning),
                        app::button_of(buttons, meaning));
  return fmt::format("gamepad: {{{}}} # the button for each, 0 to {}\n", text, app::last_pad_button);
}

} // namespace ruru::run
