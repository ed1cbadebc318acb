#include "questions/question.hpp"

#include <array>

namespace ruru::questions {

namespace {

constexpr std::array<std::string_view, std::variant_size_v<Body>> kind_names{
    "typed",   "choice", "true-false", "number",   "cloze", "card",
    "several", "date",   "ordering",   "matching", "list",  "hotspot"};
static_assert(static_cast<std::size_t>(last_kind) + 1 == kind_names.size());

} // namespace

Kind kind(const Body& body) { return static_cast<Kind>(body.index()); }

std::string_view name(Kind kind) { return kind_names.at(static_cast<std::size_t>(kind)); }

} // namespace ruru::questions
