#pragma once

#include "packs/report.hpp"
#include "questions/question.hpp"

#include <map>
#include <string>
#include <vector>

/// What the readers of all kinds of question look for.
namespace ruru::packs {

/// A key that a question cannot do without: its value, or a complaint that names the wrong word used in its
/// place.
const Node* required(const Node& question, std::string_view key, std::string_view code,
                     std::string_view missing, std::string_view fix, Report& report);

/// Texts that were read, by what is compared of them: N(x) of docs/pack-format.md.
using Seen = std::map<std::string, const Node*>;

/// The complaint about a text that says the same as one before it; false when there is none.
bool repeats(Seen& seen, const Node& item, const questions::Match& match, std::string_view code,
             std::string_view message, Report& report);

/// The items of a list, or the one text.
std::vector<const Node*> texts_of(const Node& node);

} // namespace ruru::packs
