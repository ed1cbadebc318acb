#include "run/settings_file.hpp"

#include <fmt/format.h>
#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <fstream>
#include <sstream>
#include <string_view>

namespace ruru::run {

namespace {

constexpr std::array<std::string_view, 3> themes{"night", "day", "contrast"};

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

app::Preferences read(const YAML::Node& root) {
  app::Preferences result;
  if (const YAML::Node theme = root["theme"]; theme && theme.IsScalar()) {
    const auto found = std::find(themes.begin(), themes.end(), theme.Scalar());
    if (found != themes.end()) result.theme = static_cast<app::Theme>(found - themes.begin());
  }
  if (const YAML::Node motion = root["reduced_motion"]; motion && motion.IsScalar()) {
    result.reduced_motion = motion.Scalar() == "true" || motion.Scalar() == "yes";
  }
  result.text_scale = number(root, "text_scale", result.text_scale, 1, 3);
  result.round_length = static_cast<int>(number(root, "round_length", result.round_length, 1, 1000));
  result.new_cards_a_day =
      static_cast<int>(number(root, "new_cards_a_day", result.new_cards_a_day, 0, 10000));
  result.desired_retention = number(root, "desired_retention", result.desired_retention, 0.7, 0.97);
  return result;
}

std::string written(const app::Preferences& preferences) {
  return fmt::format("# Ruru's settings. Edit them here or in the program.\n"
                     "theme: {}            # night, day or contrast\n"
                     "text_scale: {:.2f}        # 1 to 3\n"
                     "reduced_motion: {}\n"
                     "round_length: {}         # questions of a quick round\n"
                     "new_cards_a_day: {}\n"
                     "desired_retention: {:.2f} # 0.70 to 0.97\n",
                     themes[static_cast<std::size_t>(preferences.theme)], preferences.text_scale,
                     preferences.reduced_motion, preferences.round_length, preferences.new_cards_a_day,
                     preferences.desired_retention);
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
    return {.preferences = read(root), .problem = ""};
  } catch (const YAML::Exception& error) {
    return {.preferences = {},
            .problem = fmt::format("{}:{}: cannot be read as YAML; the default settings are used.",
                                   file.string(), error.mark.line + 1)};
  }
}

Result<Done> save_preferences(const std::filesystem::path& file, const app::Preferences& preferences) {
  std::error_code error;
  std::filesystem::create_directories(file.parent_path(), error);
  const std::filesystem::path beside = file.string() + ".new";
  std::ofstream stream(beside, std::ios::binary | std::ios::trunc);
  stream << written(preferences);
  stream.close();
  if (!stream)
    return Error{"The settings could not be saved in " + file.string() + ". Is the folder writable?"};
  std::filesystem::rename(beside, file, error);
  if (error)
    return Error{"The settings could not be saved in " + file.string() + ": " + error.message() + "."};
  return Done{};
}

} // namespace ruru::run
