#pragma once

#include "questions/library.hpp"

namespace ruru::packs {

/// Question quality beyond what the reader needs: the warnings and hints of docs/pack-format.md, section
/// "Checks". Gives the reader's problems and these together, in the order of the file.
std::vector<questions::Problem> checked(const questions::LoadedPack& loaded, std::string_view text);

/// What is wrong with the pictures and sounds of a pack, which are read from its folder.
std::vector<questions::Problem> media_problems(const questions::LoadedPack& loaded, std::string_view text);

/// One problem as people read it in a terminal: place, message, the quoted line, a caret, the fix.
std::string described(const questions::Problem& problem);

/// One problem as a workflow command of GitHub, which shows it beside the line that it is about: one line,
/// without its end.
std::string annotation(const questions::Problem& problem);

} // namespace ruru::packs
