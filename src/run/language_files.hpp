#pragma once

#include "language/catalogue.hpp"
#include "result.hpp"
#include "run/places.hpp"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace ruru::run {

struct LoadedCatalogues {
  std::vector<std::shared_ptr<const language::Catalogue>> catalogues; ///< by their ids
  std::vector<std::string> problems;                                  ///< sentences
  bool operator==(const LoadedCatalogues&) const = default;
};

/// The texts of a `*.yaml` file (docs/languages.md has its form), whose name is the language. A translation
/// that does not put in what the English text puts in would say something wrong, so that it is an error. The
/// error is as of read_keyed_file: ":2:1: …", to stand behind the file's name, without a full stop.
Result<language::Catalogue> read_catalogue(const std::filesystem::path& file);

/// Those of all files in these folders. Of two for one language, that of the later folder counts; a file that
/// has a mistake is left out and named in `problems`.
LoadedCatalogues load_catalogues(const std::vector<std::filesystem::path>& folders);

/// The languages that whoever started the program wants, the best first, as BCP 47: from LANGUAGE, LC_ALL,
/// LC_MESSAGES and LANG as gettext reads them. None where the locale is C or POSIX.
std::vector<std::string> wanted_languages(const Surroundings& here = surroundings());

} // namespace ruru::run
