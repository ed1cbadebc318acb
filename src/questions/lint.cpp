#include "questions/lint.hpp"

#include "questions/lint_rules.hpp"

namespace ruru::questions {

namespace {

bool is_english(const Pack& pack) { return pack.language.empty() || pack.language.starts_with("en"); }

} // namespace

std::vector<Finding> findings(const Pack& pack) {
  std::vector<Finding> found;
  std::vector<Wording> wordings;
  wordings.reserve(pack.questions.size());
  for (const Question& question : pack.questions)
    wordings.push_back(wording(question, is_english(pack)));
  for (std::size_t i = 0; i < wordings.size(); ++i) {
    Notes notes(found, i);
    for (const auto rules : {prompt_rules(), answer_rules(), option_rules(), cloze_rules()}) {
      for (const QuestionRule rule : rules)
        rule(wordings[i], notes);
    }
  }
  for (const PackRule rule : pack_rules())
    rule(pack, wordings, found);
  return found;
}

} // namespace ruru::questions
