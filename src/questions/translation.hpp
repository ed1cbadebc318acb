#pragma once

#include "questions/library.hpp"

namespace ruru::questions {

/// The languages that there are translations to, each once, in alphabetical order.
std::vector<std::string> languages(const Library& library);

/// The question with the texts of its translation to `language`, or of one to another variety of it ("de" for
/// "de-AT"); as it is where there is none. What progress is kept under stays the same.
Question in_language(Question question, std::string_view language);

/// The same for all packs; those without such translations are shared with `library`.
Library in_language(Library library, std::string_view language);

} // namespace ruru::questions
