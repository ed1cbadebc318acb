#pragma once

#include "language/plural_form.hpp"

#include <array>
#include <functional>
#include <map>
#include <string>
#include <string_view>

/// The texts of the program in another language than English, in which they are written.
namespace ruru::language {

/// One text for each plural form; empty where the language has no such form, and then `other` counts.
using Forms = std::array<std::string, plural_form_names.size()>;

struct Catalogue {
  std::string id;                                        ///< of the language, BCP 47
  std::string name;                                      ///< of the language, in the language
  std::string decimal{"."};                              ///< between whole and tenths
  std::map<std::string, std::string, std::less<>> texts; ///< by the English one
  std::map<std::string, Forms, std::less<>> counted;     ///< by the English one for many, such as "{} cards"
  bool operator==(const Catalogue&) const = default;
};

/// What stands for `english` in the catalogue; itself where nothing does. Valid as long as both.
std::string_view translation(const Catalogue& catalogue, std::string_view english);

/// The places in a text at which something is put in, such as "{} {:.1f} {day}", sorted; what is put in must
/// be the same in every language. Nothing when its braces make no sense.
std::optional<std::vector<std::string>> places(std::string_view text);

/// Whether a translation puts in what the English text does.
bool fits(std::string_view english, std::string_view translated);

} // namespace ruru::language
