#pragma once

#include "language/catalogue.hpp"

#include <fmt/format.h>

#include <memory>

/// Texts in the language that is spoken. English ones stand in the code, at the place where they are needed:
/// tr("Home"), tr("{} of {} done", done, all), counted(3, "card", "cards").
namespace ruru::language {

/// Makes this thread speak a language as long as it lives; English for nullptr. `view` and `update` open one
/// with the model's catalogue, so that what they return depends on the model alone.
class Speaking {
public:
  explicit Speaking(std::shared_ptr<const Catalogue> catalogue);
  ~Speaking();
  Speaking(const Speaking&) = delete;
  Speaking& operator=(const Speaking&) = delete;

private:
  std::shared_ptr<const Catalogue> spoken_;
  const Catalogue* before_;
};

/// What is said for `english`.
std::string tr(std::string_view english);

/// The same with something put in. A translation may change the order: "{1} of {0}".
template <typename First, typename... Others>
std::string tr(fmt::format_string<First, Others...> english, First&& first, Others&&... others) {
  const fmt::string_view text = english;
  const std::string said = tr(std::string_view(text.data(), text.size()));
  return fmt::vformat(said, fmt::make_format_args(first, others...)); // fmt 11.1 finds no name in a const one
}

/// Marks a text that is said later, by tr(text).
constexpr std::string_view tr_later(std::string_view english) { return english; }

/// What is said of so many: "in 1 day", "in 12 days" for (12, "in {} day", "in {} days"). Languages have
/// other forms than English, which `many` stands for in their catalogues. The number need not be put in.
std::string plural(long long number, std::string_view one, std::string_view many);

/// The same behind the number: "1 card", "21 cards", "12 840 cards" for (12840, "card", "cards")
std::string counted(long long number, std::string_view one, std::string_view many);

/// 12840 as "12 840", with a thin space between the thousands.
std::string thousands(long long number);

/// With so many places, such as "2.5".
std::string decimal(double number, int places);

} // namespace ruru::language
