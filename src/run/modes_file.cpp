#include "run/modes_file.hpp"

#include "run/keyed_file.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace ruru::run {

namespace {

namespace fs = std::filesystem;
using rounds::Mode;

constexpr int longest_time = 86'400; ///< seconds: a day
constexpr int largest_count = 1000;

/// Reads one value into a mode; a sentence about what it should be when it is something else.
using Reader = std::string (*)(const std::string& value, Mode& mode);

const std::map<std::string, Reader, std::less<>> readers{
    {"title", [](const auto& value, Mode& mode) { return sentence(value, mode.title); }},
    {"says", [](const auto& value, Mode& mode) { return sentence(value, mode.says); }},
    {"place", [](const auto& value, Mode& mode) { return whole(value, 0, 1'000'000, mode.place); }},
    {"questions",
     [](const auto& value, Mode& mode) -> std::string {
       mode.open_ended = value == "all";
       if (mode.open_ended || whole(value, 1, largest_count, mode.count).empty()) return {};
       return "a whole number from 1 to 1000, or all";
     }},
    {"seconds",
     [](const auto& value, Mode& mode) {
       int seconds = 0;
       std::string wanted = whole(value, 1, longest_time, seconds);
       mode.time = std::chrono::seconds{seconds};
       return wanted;
     }},
    {"misses", [](const auto& value, Mode& mode) { return whole(value, 1, largest_count, mode.misses); }},
    {"kept after misses",
     [](const auto& value, Mode& mode) { return whole(value, 0, 100, mode.kept_after_misses); }},
    {"until known", [](const auto& value, Mode& mode) { return yes_or_no(value, mode.until_known); }},
    {"of the day", [](const auto& value, Mode& mode) { return yes_or_no(value, mode.of_the_day); }},
    {"ghost", [](const auto& value, Mode& mode) { return yes_or_no(value, mode.ghost); }},
    {"may stop", [](const auto& value, Mode& mode) { return yes_or_no(value, mode.may_stop); }},
    {"points", [](const auto& value, Mode& mode) { return whole(value, 1, 1000, mode.scoring.base); }},
    {"points a step", [](const auto& value, Mode& mode) { return whole(value, 0, 1000, mode.scoring.step); }},
    {"run bonus", [](const auto& value, Mode& mode) { return whole(value, 0, 1000, mode.scoring.run); }},
    {"hint price", [](const auto& value, Mode& mode) { return whole(value, 0, 1000, mode.scoring.hint); }},
    {"fifty price", [](const auto& value, Mode& mode) { return whole(value, 0, 1000, mode.scoring.fifty); }},
    {"second try price",
     [](const auto& value, Mode& mode) { return whole(value, 0, 1000, mode.scoring.second_try); }},
    {"from",
     [](const auto& value, Mode& mode) -> std::string {
       constexpr std::array<std::string_view, 4> names{"all", "due", "lists", "mistakes"};
       const auto found = std::find(names.begin(), names.end(), value);
       if (found == names.end()) return "all, due, lists or mistakes";
       mode.from = static_cast<Mode::From>(found - names.begin());
       return {};
     }},
    {"order",
     [](const auto& value, Mode& mode) -> std::string {
       if (value != "mixed" && value != "rising") return "mixed or rising";
       mode.order = value == "rising" ? Mode::Order::rising : Mode::Order::mixed;
       return {};
     }},
};

Result<Mode> read_mode(const fs::path& file) {
  constexpr KeyedKind kind{.name = "mode", .example = "title: Sprint"};
  Mode mode;
  mode.id = file.stem().string();
  mode.title = mode.id;
  mode.says.clear();
  mode.place = 1'000;
  Keys keys;
  for (const auto& [key, reader] : readers)
    keys[key] = [&mode, take = reader](const std::string& value) { return take(value, mode); };
  const auto values = read_keyed_file(file, kind);
  if (!values) return values.error();
  if (const auto taken = take_values(*values, kind, keys); !taken) return taken.error();
  return mode;
}

} // namespace

LoadedModes load_modes(const std::vector<fs::path>& folders) {
  LoadedModes loaded;
  loaded.problems = read_each(folders, read_mode, loaded.modes);
  std::sort(loaded.modes.begin(), loaded.modes.end(), [](const Mode& a, const Mode& b) {
    return std::pair(a.place, std::string_view(a.id)) < std::pair(b.place, std::string_view(b.id));
  });
  return loaded;
}

} // namespace ruru::run
