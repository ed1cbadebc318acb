#include "questions/lint_rules.hpp"
#include "questions/markdown.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace ruru::questions {

namespace {

constexpr std::size_t most_gaps = 4;
constexpr std::size_t longest_gap = 6; ///< words

const Cloze* cloze(const Wording& wording) { return std::get_if<Cloze>(&wording.question.body); }

void many_gaps(const Wording& wording, Notes& notes) {
  const Cloze* body = cloze(wording);
  if (!body || body->gaps.size() <= most_gaps) return;
  notes.warn("W21", Field::prompt, fmt::format("this text has {} gaps", body->gaps.size()),
             fmt::format("leave {} at most, or make two texts of it", most_gaps));
}

void long_gap(const Wording& wording, Notes& notes) {
  const Cloze* body = cloze(wording);
  if (!body) return;
  for (const Gap& gap : body->gaps) {
    const std::size_t words = tokens(gap.accepted.front()).size();
    if (words > longest_gap || 2 * words > wording.prompt.size()) {
      notes.warn("W22", Field::prompt,
                 fmt::format("the gap \"{}\" takes too much of the text", plain(gap.accepted.front())),
                 "leave a gap of few words, with enough text around it to know what is asked");
    }
  }
}

void empty_word_gap(const Wording& wording, Notes& notes) {
  const Cloze* body = cloze(wording);
  if (!body || !wording.is_english) return;
  for (const Gap& gap : body->gaps) {
    const Tokens words = tokens(gap.accepted.front());
    if (words.empty() || !std::ranges::all_of(words, is_stop_word)) continue;
    notes.warn("W23", Field::prompt,
               fmt::format("the gap \"{}\" asks for a word that says nothing", plain(gap.accepted.front())),
               "leave the gap at a word that matters");
  }
}

/// "nato" for North Atlantic Treaty Organization.
std::string initials(const Tokens& words) {
  std::string letters;
  for (const std::string& word : words) {
    if (!is_stop_word(word)) letters += word.front();
  }
  return letters;
}

void visible_gap(const Wording& wording, Notes& notes) {
  const Cloze* body = cloze(wording);
  if (!body) return;
  // The text around the gaps; what stands in other gaps is shown as well.
  for (std::size_t asked = 0; asked < body->gaps.size(); ++asked) {
    std::string around = body->text.front();
    for (std::size_t gap = 0; gap < body->gaps.size(); ++gap) {
      around += gap == asked ? " " : body->gaps[gap].accepted.front();
      around += body->text[gap + 1];
    }
    const Tokens shown = tokens(around), answer = tokens(body->gaps[asked].accepted.front());
    if (answer.empty() || std::ranges::all_of(answer, is_stop_word)) continue;
    const bool word = contains(shown, answer);
    const bool abbreviation = answer.size() >= 3 && contains(shown, initials(answer));
    if (!word && !abbreviation) continue;
    notes.warn("W24", Field::prompt,
               fmt::format("the answer \"{}\" can be read elsewhere in the text",
                           plain(body->gaps[asked].accepted.front())),
               "word the text without it");
  }
}

constexpr std::array<QuestionRule, 4> rules{many_gaps, long_gap, empty_word_gap, visible_gap};

} // namespace

std::span<const QuestionRule> cloze_rules() { return rules; }

} // namespace ruru::questions
