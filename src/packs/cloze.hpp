#pragma once

#include "questions/question.hpp"

#include <string>
#include <string_view>
#include <variant>

namespace ruru::packs {

/// Why a text is no cloze.
struct ClozeError {
  std::string message, fix;
  bool operator==(const ClozeError&) const = default;
};

/// A text with gaps: "The ((Danube|a river)) flows", where | parts what is accepted too, or as Anki writes
/// them, "The {{c1::Danube::a river}} flows", with a hint. "\((" is only brackets.
std::variant<questions::Cloze, ClozeError> cloze(std::string_view text);

} // namespace ruru::packs
