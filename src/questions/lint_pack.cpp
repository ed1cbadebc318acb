#include "questions/lint_rules.hpp"
#include "questions/markdown.hpp"
#include "questions/near_duplicates.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace ruru::questions {

namespace {

constexpr int fewest_choices = 30; ///< for a judgement on all of them
constexpr int fewest_statements = 10;

void warn(std::vector<Finding>& found, std::string_view code, std::size_t question, Field field,
          std::string message, std::string fix) {
  found.push_back(
      {Severity::warning, std::string(code), question, field, 0, std::move(message), std::move(fix)});
}

void hint(std::vector<Finding>& found, std::string_view code, std::size_t question, std::string message,
          std::string fix) {
  found.push_back(
      {Severity::hint, std::string(code), question, Field::question, 0, std::move(message), std::move(fix)});
}

void asked_before(const Pack& pack, const std::vector<Wording>& wordings, std::vector<Finding>& found) {
  for (const NearDuplicate& near : near_duplicates(wordings)) {
    warn(found, "W5", near.question, Field::prompt,
         fmt::format("this is nearly the question in line {}", pack.questions[near.other].line),
         "take one of the two out, or ask for something else");
  }
}

bool is_longest(const Wording& wording) {
  const std::size_t key = letters(wording.answers.front());
  return std::ranges::all_of(wording.wrong, [&](const std::string& option) { return letters(option) < key; });
}

/// Over many choices the right answer should be the longest as often as chance makes it.
void key_length(const Pack&, const std::vector<Wording>& wordings, std::vector<Finding>& found) {
  int choices = 0, longest = 0;
  double expected = 0, variance = 0;
  for (const Wording& wording : wordings) {
    if (kind(wording.question.body) != Kind::choice) continue;
    const double chance = 1.0 / static_cast<double>(wording.wrong.size() + 1);
    ++choices;
    longest += is_longest(wording);
    expected += chance;
    variance += chance * (1 - chance);
  }
  if (choices < fewest_choices || longest <= expected + 2 * std::sqrt(variance)) return;
  warn(found, "W30", whole_pack, Field::question,
       fmt::format("in {} of {} choices the right answer is the longest; chance would make it {:.0f}",
                   longest, choices, expected),
       "shorten right answers or lengthen wrong ones");
}

void truth_balance(const Pack&, const std::vector<Wording>& wordings, std::vector<Finding>& found) {
  int statements = 0, are_true = 0;
  for (const Wording& wording : wordings) {
    const auto* body = std::get_if<TrueFalse>(&wording.question.body);
    if (!body) continue;
    ++statements;
    are_true += body->is;
  }
  if (statements < fewest_statements || (10 * are_true >= 3 * statements && 10 * are_true <= 7 * statements))
    return;
  warn(found, "W31", whole_pack, Field::question,
       fmt::format("{} of {} statements are true", are_true, statements),
       "make it about as many as are false, or always answering the same pays");
}

/// What is so today is wrong one day; a dated document says of which day it is true.
void time_bound(const Pack& pack, const std::vector<Wording>& wordings, std::vector<Finding>& found) {
  constexpr std::array<std::string_view, 5> words{"currently", "nowadays", "presently", "recently", "today"};
  for (std::size_t i = 0; i < wordings.size(); ++i) {
    if (!wordings[i].is_english || kind(wordings[i].question.body) == Kind::card ||
        !pack.document.date.empty())
      continue;
    const auto word = std::ranges::find_if(
        words, [&](std::string_view each) { return contains(wordings[i].prompt, each); });
    if (word == words.end()) continue;
    warn(found, "W27", i, Field::prompt, fmt::format("\"{}\" will not be true for ever", *word),
         "write the year into the question, or give the pack a `document` with its date");
  }
}

void missing_sources(const Pack& pack, const std::vector<Wording>&, std::vector<Finding>& found) {
  const auto has_none = [](const Question& question) {
    return question.source == Source{} && kind(question.body) != Kind::card;
  };
  const auto without = std::ranges::count_if(pack.questions, has_none);
  if (without == 0) return;
  if (pack.document.title.empty() && without == static_cast<std::ptrdiff_t>(pack.questions.size())) {
    return hint(found, "H1", whole_pack, "no question says where its answer comes from",
                "add `source:` with the section of a book or page");
  }
  for (std::size_t i = 0; i < pack.questions.size(); ++i) {
    if (!has_none(pack.questions[i])) continue;
    hint(found, "H1", i, "this question does not say where its answer comes from",
         "add `source:` with the section of the document");
  }
}

void missing_explanations(const Pack& pack, const std::vector<Wording>&, std::vector<Finding>& found) {
  const auto is_choice = [](const Question& question) {
    return kind(question.body) == Kind::choice || kind(question.body) == Kind::several;
  };
  const auto has_none = [&](const Question& question) {
    return is_choice(question) && question.explanation.empty();
  };
  const auto without = std::ranges::count_if(pack.questions, has_none);
  if (without > 1 && without == std::ranges::count_if(pack.questions, is_choice)) {
    return hint(found, "H2", whole_pack, "who chooses wrongly is never told why",
                "add `explain:` to the choices");
  }
  for (std::size_t i = 0; i < pack.questions.size(); ++i) {
    if (has_none(pack.questions[i]))
      hint(found, "H2", i, "who chooses wrongly here is not told why", "add `explain:`");
  }
}

void drafts(const Pack& pack, const std::vector<Wording>&, std::vector<Finding>& found) {
  for (std::size_t i = 0; i < pack.questions.size(); ++i) {
    if (pack.questions[i].draft)
      hint(found, "H3", i, "this question is a draft and is not asked",
           "take `draft` out when it is finished");
  }
}

constexpr std::array<PackRule, 7> rules{asked_before,    key_length,           truth_balance, time_bound,
                                        missing_sources, missing_explanations, drafts};

} // namespace

std::span<const PackRule> pack_rules() { return rules; }

} // namespace ruru::questions
