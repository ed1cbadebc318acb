#include "run/language_files.hpp"

#include "run/keyed_file.hpp"

#include <fmt/format.h>
#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <cstdint>
#include <sstream>

namespace ruru::run {

namespace {

namespace fs = std::filesystem;
using language::Catalogue;

constexpr std::uintmax_t largest_file = 1'048'576; ///< bytes; German has some fifty thousand

/// What is wrong, and where.
struct Mistake {
  YAML::Mark at;
  std::string what;
};

std::string scalar(const YAML::Node& node, std::string_view what) {
  if (!node.IsScalar()) throw Mistake{node.Mark(), fmt::format("{} has to be a text", what)};
  return node.Scalar();
}

void check_places(const YAML::Node& at, const std::string& english, const std::string& translated) {
  if (!language::fits(english, translated))
    throw Mistake{at.Mark(), fmt::format("“{}” has to put in the same as “{}”", translated, english)};
}

language::Forms forms_of(const YAML::Node& node, const std::string& english, const std::string& id) {
  if (!node.IsMap())
    throw Mistake{node.Mark(),
                  fmt::format("“{}” needs its plural forms, such as {{one: …, other: …}}", english)};
  language::Forms forms;
  for (const auto& each : node) {
    const std::string name = scalar(each.first, "The name of a plural form");
    const auto form = language::plural_form_named(name);
    if (!form) throw Mistake{each.first.Mark(), fmt::format("“{}” is no plural form", name)};
    std::string& into = forms[static_cast<std::size_t>(*form)];
    into = scalar(each.second, "A translation");
    check_places(each.second, english, into);
  }
  for (const language::PluralForm form : language::plural_forms(id)) {
    if (forms[static_cast<std::size_t>(form)].empty())
      throw Mistake{node.Mark(), fmt::format("“{}” lacks the plural form “{}”", english,
                                             language::plural_form_names[static_cast<std::size_t>(form)])};
  }
  return forms;
}

Catalogue catalogue(const YAML::Node& root, std::string id) {
  Catalogue result{.id = std::move(id)};
  result.name = result.id;
  if (!root.IsMap()) throw Mistake{root.Mark(), "A language begins with a line such as “name: Deutsch”"};
  for (const auto& entry : root) {
    const std::string key = scalar(entry.first, "A key");
    if (key == "name") {
      result.name = scalar(entry.second, "The name");
    } else if (key == "decimal") {
      result.decimal = scalar(entry.second, "The decimal sign");
    } else if (key == "texts" && entry.second.IsMap()) {
      for (const auto& text : entry.second) {
        const std::string english = scalar(text.first, "An English text");
        std::string translated = scalar(text.second, "A translation");
        check_places(text.second, english, translated);
        result.texts[english] = std::move(translated);
      }
    } else if (key == "counted" && entry.second.IsMap()) {
      for (const auto& text : entry.second) {
        const std::string english = scalar(text.first, "An English text");
        result.counted[english] = forms_of(text.second, english, result.id);
      }
    } else {
      throw Mistake{entry.first.Mark(),
                    fmt::format("“{}” has to be one of: name, decimal, texts, counted", key)};
    }
  }
  return result;
}

Error error_at(const YAML::Mark& at, const std::string& what) {
  return Error{fmt::format(":{}:{}: {}", at.line + 1, at.column + 1, what)};
}

/// "de_AT.UTF-8@euro" to "de-AT"; empty for C and POSIX.
std::string tag(std::string locale) {
  locale = locale.substr(0, locale.find_first_of(".@"));
  std::ranges::replace(locale, '_', '-');
  return locale == "C" || locale == "POSIX" ? "" : locale;
}

} // namespace

Result<Catalogue> read_catalogue(const fs::path& file) {
  const auto text = small_text(file, "language", largest_file);
  if (!text) return text.error();
  try {
    return catalogue(YAML::Load(*text), file.stem().string());
  } catch (const Mistake& mistake) {
    return error_at(mistake.at, mistake.what);
  } catch (const YAML::Exception& exception) {
    return error_at(exception.mark, exception.msg);
  }
}

LoadedCatalogues load_catalogues(const std::vector<fs::path>& folders) {
  LoadedCatalogues loaded;
  std::vector<Catalogue> all;
  loaded.problems = read_each(folders, read_catalogue, all);
  for (Catalogue& each : all)
    loaded.catalogues.push_back(std::make_shared<const Catalogue>(std::move(each)));
  std::ranges::sort(loaded.catalogues, {}, [](const auto& each) { return each->id; });
  return loaded;
}

std::vector<std::string> wanted_languages(const Surroundings& here) {
  std::string locale;
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    locale = here.variable(name).value_or("");
    if (!locale.empty()) break;
  }
  std::vector<std::string> wanted;
  if (tag(locale).empty()) return wanted;
  std::istringstream list(here.variable("LANGUAGE").value_or(""));
  for (std::string each; std::getline(list, each, ':');) {
    if (!tag(each).empty()) wanted.push_back(tag(each));
  }
  wanted.push_back(tag(locale));
  return wanted;
}

} // namespace ruru::run
