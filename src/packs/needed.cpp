#include "packs/needed.hpp"

#include "packs/keys.hpp"
#include "questions/folding.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace ruru::packs {

using questions::Match;
using questions::normalised;
using std::string_view;

const Node* required(const Node& question, string_view key, string_view code, string_view missing,
                     string_view fix, Report& report) {
  if (const Node* value = question.find(key)) return value;
  for (const Entry& entry : question.entries) {
    const bool known = std::ranges::find(question_keys, entry.key.text) != question_keys.end();
    if (known || meant_key(entry.key.text, question_keys) != key) continue;
    report.error(std::string(code), entry.key,
                 fmt::format("{}: `{}` is not a key that Ruru knows", missing, shortened(entry.key.text, 60)),
                 fmt::format("did you mean `{}`?", key));
    return nullptr;
  }
  report.error(std::string(code), question, std::string(missing), std::string(fix));
  return nullptr;
}

bool repeats(Seen& seen, const Node& item, const Match& match, string_view code, string_view message,
             Report& report) {
  const auto [first, is_new] = seen.try_emplace(normalised(item.text, match), &item);
  if (is_new) return false;
  report.error(std::string(code), item,
               fmt::format("{} ({})", message,
                           first->second->mark.line == item.mark.line
                               ? fmt::format("`{}`", shortened(first->second->text, 60))
                               : fmt::format("line {}", first->second->mark.line)),
               "change one of the two, or take it out");
  return true;
}

std::vector<const Node*> texts_of(const Node& node) {
  if (node.shape != Node::Shape::list) return {&node};
  std::vector<const Node*> texts;
  for (const Node& item : node.items)
    texts.push_back(&item);
  return texts;
}

} // namespace ruru::packs
