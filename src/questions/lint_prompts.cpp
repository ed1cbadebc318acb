#include "questions/lint_rules.hpp"
#include "questions/markdown.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace ruru::questions {

namespace {

constexpr std::size_t longest_prompt = 300; ///< characters

using Words = std::span<const std::string_view>;

constexpr std::array<std::string_view, 17> negations{
    "cannot", "cant",   "didnt", "doesnt", "dont",    "except", "isnt",    "neither", "never",
    "no",     "nobody", "none",  "not",    "nothing", "wasnt",  "without", "wont"};
constexpr std::array<std::string_view, 7> vague{"frequently", "occasionally", "often",  "rarely",
                                                "seldom",     "sometimes",    "usually"};
constexpr std::array<std::string_view, 20> orders{"calculate", "choose",  "compare", "complete",  "define",
                                                  "describe",  "explain", "fill",    "find",      "give",
                                                  "list",      "match",   "mention", "name",      "pick",
                                                  "select",    "solve",   "state",   "translate", "write"};
/// "This river is …" asks which river.
constexpr std::array<std::string_view, 10> asking{"how",   "these", "this", "what",  "when",
                                                  "where", "which", "who",  "whose", "why"};
static_assert(std::ranges::is_sorted(asking) && std::ranges::is_sorted(negations) &&
              std::ranges::is_sorted(vague) && std::ranges::is_sorted(orders));

bool is_asked(const Wording& wording) {
  const Kind its_kind = kind(wording.question.body);
  return its_kind == Kind::typed || its_kind == Kind::choice || its_kind == Kind::number ||
         its_kind == Kind::several || its_kind == Kind::date;
}

void long_prompt(const Wording& wording, Notes& notes) {
  const std::size_t length = letters(wording.prompt_text);
  if (length <= longest_prompt) return;
  notes.warn("W17", Field::prompt, fmt::format("this question has {} characters", length),
             fmt::format("ask in {} at most; put what is behind it into `explain`", longest_prompt));
}

/// A word of negation that stands out, in capitals or in bold, is not overlooked.
bool is_emphasised(const Question& question, std::string_view word) {
  for (const Run& run : runs(question.prompt)) {
    for (std::size_t start = 0; start < run.text.size();) {
      const std::size_t end = std::min(run.text.find_first_of(" ,.;:?!", start), run.text.size());
      const std::string_view written = std::string_view(run.text).substr(start, end - start);
      const bool capitals =
          std::ranges::none_of(written, [](char letter) { return letter >= 'a' && letter <= 'z'; });
      const Tokens folded_words = tokens(written);
      if (!folded_words.empty() && folded_words.front() == word && (run.bold || run.italic || capitals))
        return true;
      start = end + 1;
    }
  }
  return false;
}

void negative_stem(const Wording& wording, Notes& notes) {
  const Kind its_kind = kind(wording.question.body);
  if (!wording.is_english || (its_kind != Kind::choice && its_kind != Kind::several)) return;
  // "Why did the ship not sink?" asks for a reason; "Which of these is not …" is read too quickly.
  const bool chooses = contains(wording.prompt, "which") || contains(wording.prompt, "what") ||
                       contains(wording.prompt, "who");
  if (!chooses) return;
  for (std::string_view word : {"not", "except", "never", "least"}) {
    // "at least" is no negation
    const auto found = std::ranges::find(wording.prompt, word);
    if (found == wording.prompt.end() || (found != wording.prompt.begin() && *(found - 1) == "at")) continue;
    if (is_emphasised(wording.question, word)) continue;
    notes.warn("W10", Field::prompt, fmt::format("\"{}\" is easily overlooked in a question", word),
               fmt::format("ask for what is so, or let it stand out: **{}**", word));
    return;
  }
}

/// The text without what stands between double quotes: titles and other people's words.
std::string without_quotations(std::string_view text) {
  std::string result;
  bool quoted = false;
  for (char letter : text) {
    if (letter == '"')
      quoted = !quoted;
    else if (!quoted)
      result += letter;
  }
  return result;
}

void double_negative(const Wording& wording, Notes& notes) {
  if (!wording.is_english || kind(wording.question.body) == Kind::card) return;
  const Tokens words = tokens(without_quotations(wording.prompt_text));
  const auto count =
      std::ranges::count_if(words, [](const std::string& word) { return is_one_of(negations, word); });
  if (count < 2) return;
  notes.warn("W25", Field::prompt, "there are two negations in this text",
             "say what is so, not what is not not so");
}

void nothing_asked(const Wording& wording, Notes& notes) {
  if (!wording.is_english || !is_asked(wording) || wording.prompt.empty()) return;
  // "Capital of France" and "The symbol of gold is" ask well enough; a finished sentence does not.
  const std::string& text = wording.prompt_text;
  const bool is_sentence = text.ends_with('.') && !text.ends_with("...");
  const bool has_gap = text.find("__") != std::string::npos || text.find('?') != std::string::npos;
  const bool asks =
      std::ranges::any_of(wording.prompt, [](const std::string& word) { return is_one_of(asking, word); });
  if (!is_sentence || has_gap || asks || is_one_of(orders, wording.prompt.front())) return;
  notes.warn("W18", Field::prompt, "this text asks nothing",
             "end it with a question mark, or leave a gap for the answer: ____");
}

void vague_frequency(const Wording& wording, Notes& notes) {
  if (!wording.is_english || kind(wording.question.body) != Kind::true_false) return;
  for (const std::string& word : wording.prompt) {
    if (!is_one_of(vague, word)) continue;
    notes.warn("W15", Field::prompt, fmt::format("whether \"{}\" is true is a matter of opinion", word),
               "say how often, or that it happens at all");
    return;
  }
}

constexpr std::array<QuestionRule, 5> rules{long_prompt, negative_stem, double_negative, nothing_asked,
                                            vague_frequency};

} // namespace

std::span<const QuestionRule> prompt_rules() { return rules; }

} // namespace ruru::questions
