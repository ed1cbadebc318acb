#include "run/settings_file.hpp"

#include "run/pad_settings.hpp"
#include "run/whole_file.hpp"

#include <fmt/format.h>
#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <fstream>
#include <map>
#include <optional>
#include <sstream>
#include <string_view>

namespace ruru::run {

namespace {

constexpr std::array<std::string_view, 3> levels{"warm-up", "normal", "hard"};
constexpr std::array<const char*, 7> weekdays{"mon", "tue", "wed", "thu", "fri", "sat", "sun"};

/// Locale-free: a decimal point is a point everywhere.
double number(const YAML::Node& root, const char* key, double fallback, double low, double high) {
  const YAML::Node node = root[key];
  if (!node || !node.IsScalar()) return fallback;
  const std::string& text = node.Scalar();
  double value = fallback;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return fallback;
  return std::clamp(value, low, high);
}

int whole(const YAML::Node& root, const char* key, int fallback, int low, int high) {
  return static_cast<int>(number(root, key, fallback, low, high));
}

/// "2027-06-12"; nothing when it is no date.
std::optional<CivilDay> day(const YAML::Node& node) {
  if (!node || !node.IsScalar() || node.Scalar().size() != 10) return {};
  const std::string& text = node.Scalar();
  const auto part = [&](std::size_t from, std::size_t count) {
    int value = -1;
    std::from_chars(text.data() + from, text.data() + from + count, value);
    return value;
  };
  const std::chrono::year_month_day date{std::chrono::year{part(0, 4)},
                                         std::chrono::month{static_cast<unsigned>(part(5, 2))},
                                         std::chrono::day{static_cast<unsigned>(part(8, 2))}};
  if (text[4] != '-' || text[7] != '-' || !date.ok()) return {};
  return CivilDay{date};
}

std::string written(CivilDay day) {
  const std::chrono::year_month_day date(day);
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                     static_cast<unsigned>(date.day()));
}

std::optional<rounds::Comeback> comeback(const YAML::Node& root) {
  const YAML::Node node = root["comeback"];
  if (!node || !node.IsMap()) return {};
  const auto since = day(node["since"]), today = day(node["today"]);
  if (!since || !today) return {};
  return rounds::Comeback{.since = *since,
                          .a_day = whole(node, "a_day", 25, 1, 100'000),
                          .today = *today,
                          .waiting = whole(node, "waiting", 0, 0, 100'000'000)};
}

void read_packs(const YAML::Node& root, app::Preferences& preferences) {
  const YAML::Node packs = root["packs"];
  if (!packs || !packs.IsMap()) return;
  for (const auto& each : packs) {
    if (!each.first.IsScalar() || !each.second.IsMap()) continue;
    const std::string& id = each.first.Scalar();
    if (const auto exam = day(each.second["exam"])) preferences.day.exams[id] = *exam;
    if (each.second["recall"])
      preferences.pack_retention[id] =
          number(each.second, "recall", preferences.desired_retention, 0.7, 0.97);
  }
}

bool yes(const YAML::Node& root, const char* key, bool fallback) {
  const YAML::Node node = root[key];
  if (!node || !node.IsScalar()) return fallback;
  return node.Scalar() == "true" || node.Scalar() == "yes";
}

void read_manner(const YAML::Node& root, rounds::Manner& manner) {
  const double patience = number(root, "patience", manner.patience, 0, 4);
  if (std::ranges::find(rounds::patiences, patience) != std::end(rounds::patiences))
    manner.patience = patience;
  if (const YAML::Node level = root["level"]; level && level.IsScalar()) {
    const auto found = std::find(levels.begin(), levels.end(), level.Scalar());
    if (found != levels.end()) manner.level = static_cast<rounds::Level>(found - levels.begin());
  }
  manner.run_bonus = yes(root, "run_bonus", manner.run_bonus);
  manner.as_choice = yes(root, "choose", manner.as_choice);
  manner.certainty = yes(root, "certainty", manner.certainty);
}

LoadedPreferences read(const YAML::Node& root) {
  LoadedPreferences loaded;
  app::Preferences& result = loaded.preferences;
  if (const YAML::Node theme = root["theme"]; theme && theme.IsScalar() && !theme.Scalar().empty())
    result.theme = theme.Scalar();
  result.reduced_motion = yes(root, "reduced_motion", result.reduced_motion);
  result.volume = whole(root, "volume", result.volume, 1, 100);
  result.muted = yes(root, "muted", result.muted);
  result.read_aloud = yes(root, "read_aloud", result.read_aloud);
  result.shows_streak = yes(root, "streak", result.shows_streak);
  result.text_scale = number(root, "text_scale", result.text_scale, 1, 3);
  if (const YAML::Node spoken = root["interface_language"]; spoken && spoken.IsScalar())
    result.spoken = spoken.Scalar();
  if (const YAML::Node language = root["language"]; language && language.IsScalar())
    result.language = language.Scalar();
  result.round_length = whole(root, "round_length", result.round_length, 1, 1000);
  read_manner(root, result.manner);
  result.day.new_a_day = whole(root, "new_cards_a_day", result.day.new_a_day, 0, 10'000);
  result.desired_retention = number(root, "desired_retention", result.desired_retention, 0.7, 0.97);
  result.longest_interval = number(root, "longest_interval", result.longest_interval, 1, 36'500);
  result.day_starts = whole(root, "day_starts", result.day_starts, 0, 23);
  if (const YAML::Node week = root["week"]; week && week.IsMap()) {
    for (std::size_t i = 0; i < weekdays.size(); ++i)
      result.week[i] = number(week, weekdays[i], 1, 0, 1);
  }
  result.day.comeback = comeback(root);
  read_packs(root, result);
  if (const YAML::Node pad = root["gamepad"]; pad && !pad.IsNull())
    loaded.problem = read_pad_buttons(pad, result.pad);
  return loaded;
}

/// A pack's id as a key: quoted, since it may be "no" or "12".
std::string quoted(const std::string& id) {
  YAML::Emitter emitter;
  emitter << YAML::DoubleQuoted << id;
  return emitter.c_str();
}

std::string plain_or_quoted(const std::string& name) {
  const bool is_word = std::ranges::all_of(name, [](char letter) { return letter >= 'a' && letter <= 'z'; });
  return is_word && name != "null" ? name : quoted(name);
}

std::string written_packs(const app::Preferences& preferences) {
  std::map<std::string, std::string> lines;
  for (const auto& [id, exam] : preferences.day.exams)
    lines[id] = "exam: " + written(exam);
  for (const auto& [id, recall] : preferences.pack_retention)
    lines[id] += fmt::format("{}recall: {:.2f}", lines[id].empty() ? "" : ", ", recall);
  std::string text = lines.empty() ? "" : "packs:\n";
  for (const auto& [id, line] : lines)
    text += fmt::format("  {}: {{{}}}\n", quoted(id), line);
  return text;
}

std::string written_week(const app::Preferences& preferences) {
  std::string text;
  for (std::size_t i = 0; i < weekdays.size(); ++i)
    text += fmt::format("{}{}: {:.2f}", text.empty() ? "" : ", ", weekdays[i], preferences.week[i]);
  return text;
}

std::string written(const app::Preferences& preferences) {
  std::string text = fmt::format(
      "# Ruru's settings. Edit them here or in the program.\n"
      "theme: {}            # desktop (as that likes it), night, day, contrast, or one of your own\n"
      "text_scale: {:.2f}        # 1 to 3\n"
      "reduced_motion: {}\n"
      "volume: {}               # of sounds, 1 to 100\n"
      "muted: {}\n"
      "read_aloud: {}           # questions, when speech-dispatcher is installed\n"
      "streak: {}              # whether Statistics shows it\n"
      "round_length: {}         # questions of a quick round\n"
      "patience: {}              # time to think in timed rounds: 1, 1.5, 2 or 4 times; 0: no clock\n"
      "level: {}           # how hard rounds are: warm-up, normal or hard\n"
      "run_bonus: {}         # points for right answers in a row\n"
      "choose: {}           # instead of typing, in rounds\n"
      "certainty: {}        # ask in rounds how sure I am\n"
      "new_cards_a_day: {}\n"
      "desired_retention: {:.2f} # 0.70 to 0.97\n"
      "longest_interval: {:.0f}  # days\n"
      "day_starts: {}            # the hour at which a new day begins for you\n"
      "week: {{{}}} # your share of work, 0 to 1\n",
      plain_or_quoted(preferences.theme), preferences.text_scale, preferences.reduced_motion,
      preferences.volume, preferences.muted, preferences.read_aloud, preferences.shows_streak,
      preferences.round_length, preferences.manner.patience,
      levels[static_cast<std::size_t>(preferences.manner.level)], preferences.manner.run_bonus,
      preferences.manner.as_choice, preferences.manner.certainty, preferences.day.new_a_day,
      preferences.desired_retention, preferences.longest_interval, preferences.day_starts,
      written_week(preferences));
  if (!preferences.spoken.empty())
    text += fmt::format("interface_language: {} # in which Ruru speaks; without it as your desktop\n",
                        quoted(preferences.spoken));
  if (!preferences.language.empty())
    text +=
        fmt::format("language: {} # of questions that are translated to it\n", quoted(preferences.language));
  text += written_pad_buttons(preferences.pad);
  if (const auto& plan = preferences.day.comeback)
    text += fmt::format("comeback: {{since: {}, a_day: {}, today: {}, waiting: {}}}\n", written(plan->since),
                        plan->a_day, written(plan->today), plan->waiting);
  return text + written_packs(preferences);
}

} // namespace

LoadedPreferences load_preferences(const std::filesystem::path& file) {
  std::error_code ignored;
  if (!std::filesystem::is_regular_file(file, ignored)) return {};
  std::ifstream stream(file, std::ios::binary);
  std::stringstream text;
  text << stream.rdbuf();
  try {
    const YAML::Node root = YAML::Load(text.str());
    if (!root || root.IsNull()) return {};
    if (!root.IsMap())
      return {.preferences = {},
              .problem = file.string() + " is not a list of settings; the defaults are used."};
    LoadedPreferences loaded = read(root);
    if (!loaded.problem.empty()) loaded.problem = file.string() + loaded.problem + ".";
    return loaded;
  } catch (const YAML::Exception& error) {
    return {.preferences = {},
            .problem = fmt::format("{}:{}: cannot be read as YAML; the default settings are used.",
                                   file.string(), error.mark.line + 1)};
  }
}

Result<Done> save_preferences(const std::filesystem::path& file, const app::Preferences& preferences) {
  std::error_code error;
  std::filesystem::create_directories(file.parent_path(), error);
  if (const auto whole = write_whole(file, written(preferences)); !whole)
    return Error{"The settings could not be saved in " + file.string() + ": " + whole.error().message + "."};
  return Done{};
}

} // namespace ruru::run
