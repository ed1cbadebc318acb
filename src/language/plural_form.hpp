#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// How languages count: English has "1 card" and "2 cards", others have one form or up to six.
namespace ruru::language {

enum class PluralForm : std::uint8_t { zero, one, two, few, many, other };

/// Their names, as in Unicode's CLDR.
inline constexpr std::array<std::string_view, 6> plural_form_names{"zero", "one",  "two",
                                                                   "few",  "many", "other"};

std::optional<PluralForm> plural_form_named(std::string_view name);

/// The form for so many things in a language (BCP 47); `other` where the language is not known.
/// Source: the plural rules of CLDR.
PluralForm plural_form(const std::string& language, long long number);

/// The forms that a language has for whole numbers; `other` is always among them.
std::vector<PluralForm> plural_forms(const std::string& language);

} // namespace ruru::language
