#include "run/theme_files.hpp"

#include "run/keyed_file.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>

namespace ruru::run {

namespace {

namespace fs = std::filesystem;
using app::Colour;
using app::Gradient;
using app::Theme;
using app::ToneColours;

constexpr KeyedKind kind{.name = "theme", .example = "base: night"};
constexpr std::string_view a_colour =
    "a colour such as `0d1226` or `ffffff at 10 %` (a # would begin a comment)";
constexpr std::string_view a_gradient =
    "a colour such as `0d1226`, or two from top to bottom: `0d1226 to 141a38`";

std::string_view trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(' ');
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(' ') - first + 1);
}

/// "10 %" to 0.1.
bool read_share(std::string_view text, double& share) {
  if (!text.ends_with('%')) return false;
  text = trimmed(text.substr(0, text.size() - 1));
  double percent = -1;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), percent);
  if (error != std::errc() || end != text.data() + text.size() || !(percent >= 0 && percent <= 100))
    return false;
  share = percent / 100;
  return true;
}

/// "0d1226", "#0d1226" (in quotes), "ffffff at 10 %".
bool read_colour(std::string_view text, Colour& colour) {
  double alpha = 1;
  if (const auto at = text.find(" at "); at != std::string_view::npos) {
    if (!read_share(trimmed(text.substr(at + 4)), alpha)) return false;
    text = text.substr(0, at);
  }
  text = trimmed(text);
  if (text.starts_with('#')) text.remove_prefix(1);
  std::uint32_t hex = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), hex, 16);
  if (error != std::errc() || text.size() != 6 || end != text.data() + text.size()) return false;
  colour = app::rgb(hex, alpha);
  return true;
}

TakeValue to(Colour& into) {
  return [&into](const std::string& value) { return std::string(read_colour(value, into) ? "" : a_colour); };
}

/// One colour stands for both ends.
TakeValue to(Gradient& into) {
  return [&into](const std::string& value) -> std::string {
    const auto between = value.find(" to ");
    const std::string_view all(value);
    Gradient read;
    const bool first = read_colour(all.substr(0, between), read.top);
    read.bottom = read.top;
    if (!first || (between != std::string::npos && !read_colour(all.substr(between + 4), read.bottom)))
      return std::string(a_gradient);
    into = read;
    return {};
  };
}

TakeValue to(double& into, double high) {
  return [&into, high](const std::string& value) { return number(value, 0, high, into); };
}

void add_tone(Keys& keys, const std::string& name, ToneColours& tone) {
  keys[name + " ink"] = to(tone.ink);
  keys[name + " fill"] = to(tone.fill);
  keys[name + " line"] = to(tone.line);
  keys[name + " mark"] = to(tone.solid);
  keys["on " + name + " mark"] = to(tone.on_solid);
}

Keys keys_of(Theme& theme) {
  Keys keys{
      {"title", [&theme](const std::string& value) { return sentence(value, theme.title); }},
      {"base", [](const std::string&) { return std::string(); }}, // has been taken first
      {"background", to(theme.background)},
      {"glow at end", to(theme.glow_end)},
      {"glow at start", to(theme.glow_start)},
      {"card", to(theme.card)},
      {"raised", to(theme.raised)},
      {"sunken", to(theme.sunken)},
      {"line", to(theme.line)},
      {"line width", to(theme.line_width, 8)},
      {"shadow", to(theme.shadow)},
      {"shadow strength", to(theme.shadow_strength, 1)},
      {"ink", to(theme.ink)},
      {"second ink", to(theme.second)},
      {"muted ink", to(theme.muted)},
      {"accent", to(theme.accent)},
      {"accent ink", to(theme.accent_ink)},
      {"on accent", to(theme.on_accent)},
      {"accent edge", to(theme.accent_edge)},
      {"accent key", to(theme.accent_key)},
      {"selected", to(theme.selected)},
      {"selected line", to(theme.selected_line)},
      {"selected ink", to(theme.selected_ink)},
      {"selected muted ink", to(theme.selected_muted)},
      {"selected tile", to(theme.selected_tile)},
      {"selected tile ink", to(theme.selected_tile_ink)},
      {"warm icon", to(theme.warm_icon)},
      {"track", to(theme.track)},
      {"ghost", to(theme.ghost)},
      {"key", to(theme.key)},
      {"key line", to(theme.key_line)},
      {"key foot", to(theme.key_foot)},
      {"key ink", to(theme.key_ink)},
      {"idle column", to(theme.idle_column)},
      {"learning share", to(theme.learning_share, 1)},
      {"high contrast", [&theme](const std::string& value) { return yes_or_no(value, theme.flat); }},
  };
  add_tone(keys, "right", theme.right);
  add_tone(keys, "wrong", theme.wrong);
  add_tone(keys, "warm", theme.warm);
  add_tone(keys, "info", theme.info);
  return keys;
}

/// Makes `theme` the base that the file names; else what it should have named.
std::string take_base(const std::string& name, const std::vector<Theme>& bases, Theme& theme) {
  const auto base = std::ranges::find(bases, name, &Theme::id);
  if (base != bases.end()) {
    theme = *base;
    return {};
  }
  std::string names;
  for (const Theme& each : bases)
    names += (names.empty() ? "" : ", ") + each.id;
  return names.empty() ? "left out: there is no theme to begin from" : "one of: " + names;
}

Result<Theme> read_theme(const fs::path& file, const std::vector<Theme>& bases) {
  const auto values = read_keyed_file(file, kind);
  if (!values) return values.error();
  Theme theme = app::theme_for(bases, app::shipped_themes[0], {});
  std::vector<KeyedValue> based;
  std::ranges::copy_if(*values, std::back_inserter(based),
                       [](const auto& value) { return value.key == "base"; });
  const Keys base{{"base", [&](const std::string& value) { return take_base(value, bases, theme); }}};
  if (const auto taken = take_values(based, kind, base); !taken) return taken.error();
  theme.id = theme.title = file.stem().string();
  if (const auto taken = take_values(*values, kind, keys_of(theme)); !taken) return taken.error();
  return theme;
}

} // namespace

app::ThemesChanged load_themes(const std::vector<fs::path>& folders) {
  app::ThemesChanged loaded;
  for (const fs::path& folder : folders) {
    const std::vector<Theme> bases = loaded.themes;
    for (const fs::path& file : yaml_files(folder)) {
      auto theme = read_theme(file, bases);
      if (!theme) {
        loaded.broken.push_back(
            {.id = file.stem().string(), .problem = file.string() + theme.error().message + "."});
        continue;
      }
      std::erase_if(loaded.themes, [&](const Theme& other) { return other.id == theme->id; });
      loaded.themes.push_back(*std::move(theme));
    }
  }
  return loaded;
}

} // namespace ruru::run
