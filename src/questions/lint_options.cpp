#include "questions/lint_rules.hpp"
#include "questions/markdown.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <optional>

namespace ruru::questions {

namespace {

constexpr std::size_t longest_option = 120; ///< characters
constexpr std::size_t much_longer = 8; ///< characters that a right answer may be longer without being noticed
constexpr std::size_t shortest_clue = 5; ///< letters of a word that give an answer away
constexpr std::size_t shortest_contained = 4;

constexpr std::array<std::string_view, 7> absolutes{"absolutely", "always", "completely", "entirely",
                                                    "every",      "never",  "totally"};
constexpr std::array<std::string_view, 7> vague{"frequently", "occasionally", "often",  "rarely",
                                                "seldom",     "sometimes",    "usually"};
static_assert(std::ranges::is_sorted(absolutes) && std::ranges::is_sorted(vague));

bool has_any(const Tokens& words, std::span<const std::string_view> list) {
  return std::ranges::any_of(words, [&](const std::string& word) { return is_one_of(list, word); });
}

const OneChoice* choice(const Wording& wording) { return std::get_if<OneChoice>(&wording.question.body); }

/// A word that the question shares with the right answer alone leads there without any knowledge.
void shared_word(const Wording& wording, Notes& notes) {
  if (!choice(wording) || contains(wording.prompt, wording.answer_words.front())) return;
  const auto stems_in = [](const Tokens& words) {
    Tokens stems;
    for (const std::string& word : words) {
      if (word.size() >= shortest_clue && !is_stop_word(word)) stems.push_back(stem(word));
    }
    return stems;
  };
  const Tokens prompt = stems_in(wording.prompt);
  for (const std::string& clue : stems_in(wording.answer_words.front())) {
    const bool in_wrong = std::ranges::any_of(
        wording.wrong_words, [&](const Tokens& option) { return contains(stems_in(option), clue); });
    if (!contains(prompt, clue) || in_wrong) continue;
    notes.warn("W7", Field::answer,
               fmt::format("\"{}…\" stands in the question and in the right answer alone", clue),
               "word one of them without it, or use it in a wrong option too");
    return;
  }
}

void long_key(const Wording& wording, Notes& notes) {
  if (!choice(wording)) return;
  std::size_t longest_wrong = 0;
  for (const std::string& option : wording.wrong)
    longest_wrong = std::max(longest_wrong, letters(option));
  const std::size_t key = letters(wording.answers.front());
  if (key < longest_wrong + much_longer || 2 * key < 3 * longest_wrong) return;
  notes.warn("W8", Field::answer,
             fmt::format("the right answer is much longer ({} characters) than the wrong ones ({})", key,
                         longest_wrong),
             "shorten it, and put the rest into `explain`; or lengthen a wrong one");
}

/// A choice of one option or of several.
bool has_choices(const Wording& wording) {
  return choice(wording) || std::holds_alternative<SeveralChoices>(wording.question.body);
}

/// Calls `use` with each option: its field, its place in it, its text and its words.
void for_each_option(const Wording& wording, auto use) {
  const std::size_t right = choice(wording) ? 1 : wording.answers.size();
  for (std::size_t i = 0; i < right; ++i)
    use(Field::answer, i, wording.answers[i], wording.answer_words[i]);
  for (std::size_t i = 0; i < wording.wrong.size(); ++i)
    use(Field::wrong, i, wording.wrong[i], wording.wrong_words[i]);
}

void all_of_the_above(const Wording& wording, Notes& notes) {
  if (!has_choices(wording)) return;
  for_each_option(wording, [&](Field field, std::size_t item, const std::string& text, const Tokens& words) {
    if (words.size() < 3 || words.size() > 5) return;
    const bool sums_up =
        words[0] == "all" || words[0] == "none" || words[0] == "both" || words[0] == "neither";
    const bool refers = contains(words, "above") || contains(words, "these") || contains(words, "below");
    if (!sums_up || !refers) return;
    notes.warn("W9", field, fmt::format("options are shuffled, so \"{}\" may stand anywhere", plain(text)),
               "replace it by an option of its own", item);
  });
}

void long_option(const Wording& wording, Notes& notes) {
  if (!has_choices(wording)) return;
  for_each_option(wording, [&](Field field, std::size_t item, const std::string& text, const Tokens&) {
    const std::size_t length = letters(text);
    if (length <= longest_option) return;
    notes.warn("W17", field, fmt::format("this option has {} characters", length),
               fmt::format("say it in {} at most", longest_option), item);
  });
}

bool is_figure(char letter) { return letter >= '0' && letter <= '9'; }

bool has_figures(const Tokens& words) {
  return std::ranges::any_of(words,
                             [](const std::string& word) { return std::ranges::any_of(word, is_figure); });
}

/// "18", "1.5 km", "40%"
bool is_number(const Tokens& words) {
  constexpr std::size_t longest_unit = 2; // words
  return !words.empty() && words.size() <= 1 + longest_unit && is_figure(words.front().front()) &&
         std::ranges::all_of(words.front(),
                             [](char letter) { return is_figure(letter) || letter == '.' || letter == '%'; });
}

struct Range {
  double low = 0, high = 0;
};

/// "10-20" or "10 to 20", from whole numbers.
std::optional<Range> range(std::string_view text, const Tokens& words) {
  std::vector<double> ends;
  const bool has_dash = text.find('-') != std::string_view::npos || text.find("–") != std::string_view::npos;
  if (!has_dash && !contains(words, "to") && !contains(words, "between")) return std::nullopt;
  for (const std::string& word : words) {
    if (word == "to" || word == "and" || word == "between" || word == "from") continue;
    if (!std::ranges::all_of(word, is_figure) || word.size() > 12) {
      if (ends.size() == 2) break; // the unit
      return std::nullopt;
    }
    ends.push_back(std::stod(word));
  }
  if (ends.size() != 2 || ends[0] >= ends[1]) return std::nullopt;
  return Range{ends[0], ends[1]};
}

void overlapping_options(const Wording& wording, Notes& notes) {
  if (!choice(wording)) return;
  std::vector<const Tokens*> options;
  std::vector<std::optional<Range>> ranges;
  for_each_option(wording, [&](Field, std::size_t, const std::string& text, const Tokens& words) {
    options.push_back(&words);
    ranges.push_back(range(text, words));
  });
  for (std::size_t i = 0; i < options.size(); ++i) {
    for (std::size_t j = 0; j < options.size(); ++j) {
      if (i == j || options[i]->empty() || *options[i] == *options[j]) continue;
      const auto &one = ranges[i], &other = ranges[j];
      const bool overlap = one && other && i < j && one->low < other->high && other->low < one->high;
      const bool contained = !has_figures(*options[i]) && contains(*options[j], *options[i]) &&
                             (*options[i]).front().size() + options[i]->size() > shortest_contained;
      if (!overlap && !contained) continue;
      const Field field = i == 0 ? Field::answer : Field::wrong;
      notes.warn("W11", field,
                 overlap ? "the ranges of two options overlap"
                         : "one option is part of another, so that both may be right",
                 "word them so that one excludes the other", i == 0 ? 0 : i - 1);
      return;
    }
  }
}

void mixed_kinds(const Wording& wording, Notes& notes) {
  if (!choice(wording) || wording.wrong.size() < 2) return;
  const bool key_is_number = is_number(wording.answer_words.front());
  const auto numbers = std::ranges::count_if(wording.wrong_words, is_number);
  const auto others = static_cast<std::ptrdiff_t>(wording.wrong_words.size()) - numbers;
  // The one that is not like the others is the right one, or can be left out of account.
  const bool key_stands_out = key_is_number ? numbers == 0 : others == 0;
  const bool wrong_stands_out = key_is_number ? others == 1 && numbers > 0 : numbers == 1 && others > 0;
  if (!key_stands_out && !wrong_stands_out) return;
  notes.warn("W12", key_stands_out ? Field::answer : Field::wrong,
             "one option is a number and the others are not, or the other way round",
             "make all options of one kind");
}

/// "… is called an ____": only options that begin with a vowel fit.
void article_cue(const Wording& wording, Notes& notes) {
  if (!wording.is_english || !choice(wording) || wording.prompt.empty()) return;
  const std::string& last = wording.prompt.back();
  if (last != "a" && last != "an") return;
  const auto fits = [&](const Tokens& words) {
    if (words.empty()) return true;
    const bool vowel = std::string_view("aeiou").find(words.front().front()) != std::string_view::npos;
    return vowel == (last == "an");
  };
  if (std::ranges::all_of(wording.wrong_words, fits)) return;
  notes.warn("W13", Field::prompt, fmt::format("\"{}\" fits only some of the options", last),
             "write a(n), or put the article into the options");
}

void absolute_wrong(const Wording& wording, Notes& notes) {
  if (!wording.is_english || !choice(wording) || has_any(wording.answer_words.front(), absolutes)) return;
  for (std::size_t i = 0; i < wording.wrong_words.size(); ++i) {
    const Tokens& words = wording.wrong_words[i];
    if (words.size() < 3 || !has_any(words, absolutes)) continue;
    notes.warn("W14", Field::wrong, "words such as always, never and only stand in wrong options alone",
               "learners know this sign: take the word out, or use it in the right answer too", i);
    return;
  }
}

void vague_option(const Wording& wording, Notes& notes) {
  if (!wording.is_english || !has_choices(wording)) return;
  for_each_option(wording, [&](Field field, std::size_t item, const std::string&, const Tokens& words) {
    if (words.size() < 2 || !has_any(words, vague)) return;
    notes.warn("W15", field, "how often \"often\" or \"rarely\" is, is a matter of opinion", "say how often",
               item);
  });
}

/// "red and round", "red and square", "blue and round": the one that shares a word with each is the right
/// one.
void convergence(const Wording& wording, Notes& notes) {
  if (!choice(wording) || wording.wrong.size() < 3) return;
  std::vector<Tokens> options;
  for_each_option(wording, [&](Field, std::size_t, const std::string&, const Tokens& words) {
    Tokens content;
    std::ranges::copy_if(words, std::back_inserter(content),
                         [](const std::string& word) { return !is_stop_word(word); });
    options.push_back(std::move(content));
  });
  std::map<std::string, int> uses;
  for (const Tokens& option : options) {
    for (const std::string& word : option)
      ++uses[word];
  }
  // A word that all options share, such as a unit, says nothing.
  const auto shared = [&](const std::string& word) {
    return uses[word] > 1 && uses[word] < static_cast<int>(options.size());
  };
  const auto all_shared = [&](const Tokens& option) {
    return option.size() >= 2 && std::ranges::all_of(option, shared);
  };
  const auto any_shared = [&](const Tokens& option) { return std::ranges::any_of(option, shared); };
  if (!all_shared(options.front())) return;
  if (std::any_of(options.begin() + 1, options.end(), all_shared)) return;
  if (std::count_if(options.begin() + 1, options.end(), any_shared) < 2) return;
  notes.warn("W16", Field::answer,
             "each part of the right answer stands in another option too, and of no other option all do",
             "learners find it by counting: mix the parts evenly");
}

constexpr std::array<QuestionRule, 10> rules{
    shared_word, long_key,    all_of_the_above, long_option,  overlapping_options,
    mixed_kinds, article_cue, absolute_wrong,   vague_option, convergence};

} // namespace

std::span<const QuestionRule> option_rules() { return rules; }

} // namespace ruru::questions
