#include "questions/judge.hpp"
#include "questions/lint_rules.hpp"
#include "questions/markdown.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

namespace ruru::questions {

namespace {

constexpr std::size_t longest_answer = 12;   ///< words
constexpr std::size_t longest_without = 4;   ///< words of a typed answer that needs no variants
constexpr std::size_t shortest_leak = 3;     ///< letters of an answer that are no coincidence
constexpr std::size_t longest_list_item = 4; ///< words

bool is_typed_text(const Wording& wording) { return kind(wording.question.body) == Kind::typed; }

std::size_t size(const Tokens& words) {
  std::size_t sum = 0;
  for (const std::string& word : words)
    sum += word.size();
  return sum;
}

/// "Which is larger, the Sun or the Moon?" must name the answer.
bool names_alternatives(const Wording& wording) {
  const bool offers =
      contains(wording.prompt, "or") || contains(wording.prompt, "oder") || contains(wording.prompt, "ou");
  const bool names_wrong = std::ranges::any_of(
      wording.wrong_words, [&](const Tokens& option) { return contains(wording.prompt, option); });
  return offers || names_wrong;
}

void answer_in_prompt(const Wording& wording, Notes& notes) {
  const Kind its_kind = kind(wording.question.body);
  if ((its_kind != Kind::typed && its_kind != Kind::choice) || names_alternatives(wording)) return;
  const Tokens& answer = wording.answer_words.front();
  if (size(answer) < shortest_leak || !contains(wording.prompt, answer)) return;
  notes.warn("W6", Field::prompt,
             fmt::format("the answer \"{}\" stands in the question", plain(wording.answers.front())),
             "word the question without it");
}

void long_answer(const Wording& wording, Notes& notes) {
  const Kind its_kind = kind(wording.question.body);
  if (its_kind != Kind::typed && its_kind != Kind::card) return;
  const std::size_t words = wording.answer_words.front().size();
  if (words > longest_answer) {
    notes.warn("W19", Field::answer,
               fmt::format("this answer has {} words; nobody remembers it word for word", words),
               "ask for less, in several questions");
  } else if (its_kind == Kind::typed && words > longest_without && wording.answers.size() == 1) {
    notes.warn("W28", Field::answer,
               fmt::format("an answer of {} words is typed in many ways, and only one is accepted", words),
               "accept shorter ones too, as in a: [the whole answer, its main word], or make it a choice");
  }
}

/// "red, green and blue" as three; one for what is no list.
std::size_t list_items(std::string_view text) {
  std::size_t items = 1;
  std::string part;
  std::string written = plain(text) + ",";
  for (std::size_t at = 0; (at = written.find(" and ", at)) != std::string::npos;)
    written.replace(at, 5, ", ");
  std::size_t count = 0;
  for (std::size_t start = 0; start < written.size(); start = written.find(',', start) + 1) {
    const std::size_t end = written.find(',', start);
    const Tokens words = tokens(written.substr(start, end - start));
    if (words.empty()) continue;
    if (words.size() > longest_list_item) return 1;
    ++count;
  }
  return std::max(items, count);
}

void answer_is_list(const Wording& wording, Notes& notes) {
  if (!is_typed_text(wording) && kind(wording.question.body) != Kind::card) return;
  const std::string& answer = wording.answers.front();
  const bool has_figures =
      std::ranges::any_of(answer, [](char letter) { return letter >= '0' && letter <= '9'; });
  if (has_figures || answer.find(',') == std::string::npos || list_items(answer) < 3) return;
  notes.warn("W20", Field::answer, "this answer is a list: one missing part makes all of it wrong",
             "make it `order:` or `all:`, or ask for each part in a question of its own");
}

void yes_or_no(const Wording& wording, Notes& notes) {
  if (!is_typed_text(wording) || wording.answer_words.front().size() != 1) return;
  const std::string& answer = wording.answer_words.front().front();
  for (std::string_view word : {"yes", "no", "true", "false"}) {
    if (answer != word) continue;
    notes.warn("W26", Field::answer, "yes and no need not be typed",
               "make it a statement: … with is: true or is: false");
  }
}

void redundant_variants(const Wording& wording, Notes& notes) {
  if (!is_typed_text(wording) && kind(wording.question.body) != Kind::choice) return;
  Ask ask;
  ask.match = wording.question.match;
  for (std::size_t i = 1; i < wording.answers.size(); ++i) {
    for (std::size_t earlier = 0; earlier < i; ++earlier) {
      ask.accepted = {wording.answers[earlier]};
      if (judge(ask, plain(wording.answers[i])) != Judgement{Outcome::right, wording.answers[earlier], 0})
        continue;
      notes.warn("W29", Field::answer,
                 fmt::format("\"{}\" is accepted already, with \"{}\"", wording.answers[i],
                             wording.answers[earlier]),
                 "take it out: case, accents, articles and punctuation are forgiven", i);
      break;
    }
  }
}

constexpr std::array<QuestionRule, 5> rules{answer_in_prompt, long_answer, answer_is_list, yes_or_no,
                                            redundant_variants};

} // namespace

std::span<const QuestionRule> answer_rules() { return rules; }

} // namespace ruru::questions
