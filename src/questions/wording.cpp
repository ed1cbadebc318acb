#include "questions/wording.hpp"

#include "questions/judge.hpp"
#include "questions/markdown.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace ruru::questions {

namespace {

constexpr std::array<std::string_view, 99> stop_words{
    "a",     "about",  "according", "after", "against", "all",    "also",    "among",   "an",      "and",
    "any",   "are",    "around",    "as",    "at",      "be",     "been",    "before",  "between", "both",
    "but",   "by",     "can",       "could", "did",     "do",     "does",    "during",  "each",    "for",
    "from",  "had",    "has",       "have",  "he",      "her",    "his",     "how",     "if",      "in",
    "into",  "is",     "it",        "its",   "many",    "may",    "more",    "most",    "much",    "no",
    "not",   "of",     "on",        "one",   "only",    "or",     "other",   "our",     "out",     "over",
    "she",   "should", "since",     "so",    "some",    "such",   "than",    "that",    "the",     "their",
    "them",  "then",   "there",     "these", "they",    "this",   "those",   "through", "to",      "under",
    "until", "up",     "was",       "were",  "what",    "when",   "where",   "which",   "while",   "who",
    "whom",  "whose",  "why",       "will",  "with",    "within", "without", "would",   "you"};
static_assert(std::ranges::is_sorted(stop_words));

/// Longest first, so that "ations" goes before "s".
constexpr std::array<std::string_view, 24> endings{
    "ations", "ation", "ments", "ities", "ically", "ment", "ions", "ness", "able", "ible", "ical", "ally",
    "ing",    "ion",   "ies",   "ity",   "ers",    "ary",  "ed",   "es",   "er",   "al",   "ly",   "s"};
constexpr std::size_t shortest_stem = 4;

bool is_figure(char letter) { return letter >= '0' && letter <= '9'; }

bool is_word_byte(char letter) {
  const auto byte = static_cast<unsigned char>(letter);
  return byte >= 0x80 || (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') || letter == '+' ||
         letter == '#' || letter == '%';
}

struct Texts {
  Wording& wording;

  void operator()(const TypedAnswer& body) const { wording.answers = body.accepted; }
  void operator()(const OneChoice& body) const {
    wording.answers = body.accepted;
    wording.wrong = body.wrong;
  }
  void operator()(const TrueFalse&) const {}
  void operator()(const Number& body) const { wording.answers = {body.written}; }
  void operator()(const Flashcard& body) const { wording.answers = {body.back}; }
  void operator()(const SeveralChoices& body) const {
    for (const ReasonedOption& option : body.right)
      wording.answers.push_back(option.text);
    for (const ReasonedOption& option : body.wrong)
      wording.wrong.push_back(option.text);
  }
  void operator()(const Ordering& body) const { wording.answers = body.lines; }
  void operator()(const Pairing& body) const {
    wording.answers = body.right;
    wording.wrong = body.extra;
  }
  void operator()(const NameAll& body) const {
    for (const std::vector<std::string>& item : body.items)
      wording.answers.push_back(item.front());
  }
  void operator()(const Hotspot&) const {} // its labels are seen only after the answer
  void operator()(const Date& body) const { wording.answers = {shown_date(body.date)}; }
  void operator()(const Cloze& body) const {
    std::string whole = body.text.front();
    for (std::size_t gap = 0; gap < body.gaps.size(); ++gap) {
      whole += body.gaps[gap].accepted.front() + body.text[gap + 1];
    }
    wording.prompt_text = plain(whole);
  }
};

} // namespace

Tokens tokens(std::string_view text) {
  const std::string words = folded(plain(text));
  Tokens result;
  std::string word;
  for (std::size_t at = 0; at < words.size(); ++at) {
    const char letter = words[at];
    const bool in_number =
        at > 0 && at + 1 < words.size() && is_figure(words[at - 1]) && is_figure(words[at + 1]);
    if (is_word_byte(letter) || (letter == '.' && in_number)) {
      word += letter;
    } else if (letter == ',' && in_number) {
      continue; // "1,776" is one number
    } else if (letter != '\'' && letter != '.' && !word.empty()) {
      result.push_back(std::exchange(word, {}));
    }
  }
  if (!word.empty()) result.push_back(std::move(word));
  return result;
}

bool contains(const Tokens& whole, const Tokens& part) {
  return !part.empty() && std::search(whole.begin(), whole.end(), part.begin(), part.end()) != whole.end();
}

bool contains(const Tokens& words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

bool is_stop_word(std::string_view word) { return std::ranges::binary_search(stop_words, word); }

bool is_one_of(std::span<const std::string_view> sorted_words, std::string_view word) {
  return std::ranges::binary_search(sorted_words, word);
}

std::string stem(std::string_view word) {
  for (std::string_view ending : endings) {
    if (word.ends_with(ending) && word.size() >= ending.size() + shortest_stem) {
      return std::string(word.substr(0, word.size() - ending.size()));
    }
  }
  return std::string(word);
}

std::size_t letters(std::string_view text) {
  const std::string visible = plain(text);
  return static_cast<std::size_t>(std::ranges::count_if(
      visible, [](char byte) { return (static_cast<unsigned char>(byte) & 0xc0) != 0x80; }));
}

Wording wording(const Question& question, bool is_english) {
  Wording result{question, is_english, plain(question.prompt), {}, {}, {}, {}, {}};
  std::visit(Texts{result}, question.body);
  result.prompt = tokens(result.prompt_text);
  for (const std::string& answer : result.answers)
    result.answer_words.push_back(tokens(answer));
  for (const std::string& option : result.wrong)
    result.wrong_words.push_back(tokens(option));
  return result;
}

} // namespace ruru::questions
