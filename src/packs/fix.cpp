#include "packs/fix.hpp"

#include "packs/ids.hpp"
#include "packs/keys.hpp"
#include "packs/limits.hpp"
#include "packs/reader.hpp"
#include "packs/text_check.hpp"
#include "packs/tree.hpp"
#include "packs/yaml_message.hpp"
#include "questions/distance.hpp"
#include "questions/judge.hpp"
#include "questions/unicode.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

namespace ruru::packs {

using questions::LoadedPack;
using questions::Problem;
using questions::Severity;

namespace {

constexpr auto none = std::string_view::npos;
constexpr std::size_t most_tries = 200; ///< of single corrections: each reads the pack anew

std::ptrdiff_t errors(const LoadedPack& loaded) {
  return std::ranges::count(loaded.problems, Severity::error, &Problem::severity);
}

/// The text while it is being corrected, with what the reader says of it.
struct Draft {
  std::string text;
  LoadedPack loaded;
  std::vector<Correction> corrections;
};

LoadedPack read_again(const Draft& draft, std::string_view text) {
  return read_pack(text, draft.loaded.file);
}

void accept(Draft& draft, std::string text, LoadedPack loaded, Correction correction) {
  draft.text = std::move(text);
  draft.loaded = std::move(loaded);
  draft.corrections.push_back(std::move(correction));
}

/// Lines that belong to a text below `|` or `>`: their spaces are the author's.
class BlockText {
public:
  bool contains(std::string_view line) {
    const std::size_t indent = line.find_first_not_of(' ');
    if (inside_ && (indent == none || indent > indent_)) return true;
    const std::string_view content = line.substr(0, line.find_last_not_of(" \t") + 1);
    const std::size_t sign = content.find_last_of("|>");
    inside_ = sign != none && content.size() - sign <= 3 && sign > 0 && content[sign - 1] == ' ';
    indent_ = indent == none ? 0 : indent;
    return false;
  }

private:
  bool inside_ = false;
  std::size_t indent_ = 0;
};

using LineEdit = std::string (*)(std::string_view line);

std::string without_trailing_spaces(std::string_view line) {
  return std::string(line.substr(0, line.find_last_not_of(" \t") + 1));
}

/// Two spaces for each tab in front, where tabs alone stand there; how wide others are is anybody's guess.
std::string without_leading_tabs(std::string_view line) {
  const std::size_t tabs = std::min(line.find_first_not_of('\t'), line.size());
  return tabs < line.size() && line[tabs] == ' '
             ? std::string(line)
             : std::string(2 * tabs, ' ') + std::string(line.substr(tabs));
}

struct EditedLines {
  std::string text;
  std::vector<int> lines; ///< that changed
};

EditedLines edited_lines(std::string_view text, LineEdit edit) {
  EditedLines result;
  BlockText block;
  int number = 0;
  for (std::size_t start = 0; start < text.size();) {
    std::size_t end = std::min(text.find('\n', start), text.size());
    const std::size_t next = std::min(end + 1, text.size());
    if (end > start && text[end - 1] == '\r') --end;
    const std::string_view line = text.substr(start, end - start);
    ++number;
    const std::string changed = block.contains(line) ? std::string(line) : edit(line);
    if (changed != line) result.lines.push_back(number);
    result.text += changed;
    result.text += text.substr(end, next - end);
    start = next;
  }
  return result;
}

void correct_trailing_spaces(Draft& draft) {
  EditedLines edited = edited_lines(draft.text, without_trailing_spaces);
  if (edited.lines.empty()) return;
  LoadedPack after = read_again(draft, edited.text);
  if (after.pack != draft.loaded.pack || after.problems.size() != draft.loaded.problems.size()) return;
  for (const int line : edited.lines)
    draft.corrections.push_back({line, "took away the spaces at the end"});
  draft.text = std::move(edited.text);
  draft.loaded = std::move(after);
}

void correct_tabs(Draft& draft) {
  EditedLines edited = edited_lines(draft.text, without_leading_tabs);
  if (edited.lines.empty()) return;
  LoadedPack after = read_again(draft, edited.text);
  if (errors(after) >= errors(draft.loaded)) return;
  for (const int line : edited.lines)
    draft.corrections.push_back({line, "put two spaces in place of each tab in front"});
  draft.text = std::move(edited.text);
  draft.loaded = std::move(after);
}

/// Where the value of "key: value" or "- key: value" begins; nothing where there is none.
std::optional<std::size_t> value_of_key(std::string_view line) {
  std::size_t start = std::min(line.find_first_not_of(' '), line.size());
  while (line.substr(start).starts_with("- "))
    start = std::min(line.find_first_not_of(' ', start + 2), line.size());
  const std::size_t colon = line.find(": ", start);
  if (colon == none || line.substr(start, colon - start).find_first_of(" \"'[{#") != none) return {};
  const std::size_t value = line.find_first_not_of(' ', colon + 2);
  return value == none ? std::nullopt : std::optional(value);
}

/// A value that is meant as one text: not in quotes or brackets, and with nothing that may be a comment.
bool is_one_text(std::string_view value) {
  return !value.starts_with('"') && !value.starts_with('\'') && !value.starts_with('[') &&
         !value.starts_with('|') && !value.starts_with('>') && value.find(" #") == none &&
         (!value.starts_with('{') || value.starts_with("{{"));
}

bool all_still_there(const LoadedPack& before, const LoadedPack& after) {
  return std::ranges::all_of(before.pack.questions, [&](const questions::Question& question) {
    return std::ranges::find(after.pack.questions, question) != after.pack.questions.end();
  });
}

/// Puts the value in quotes on whose line the reader stumbled.
bool correct_quotes_in(Draft& draft, int number) {
  const SourceText source(draft.text, draft.loaded.file);
  const std::string_view line = source.line(number);
  const auto start = value_of_key(line);
  if (!start || !is_one_text(line.substr(*start))) return false;
  const std::string_view value = line.substr(*start);
  std::string text = draft.text;
  text.replace(source.offset({number, static_cast<int>(*start)}), value.size(), quoted(value));
  LoadedPack after = read_again(draft, text);
  const auto in_line = [&](const Problem& each) {
    return each.severity == Severity::error && each.line == number;
  };
  // What the reader gets to see now may have slips of its own.
  if (errors(after) > errors(draft.loaded) || std::ranges::any_of(after.problems, in_line) ||
      !all_still_there(draft.loaded, after))
    return false;
  accept(draft, std::move(text), std::move(after), {number, "put the value in quotes"});
  return true;
}

/// Keys of other formats that can mean nothing else here.
struct OtherWord {
  std::string_view word, key;
};
constexpr std::array<OtherWord, 6> other_words{{{"question", "q"},
                                                {"prompt", "q"},
                                                {"answer", "a"},
                                                {"answers", "a"},
                                                {"explanation", "explain"},
                                                {"language", "lang"}}};

/// The key that is certainly meant: the same in another case, or the only one that is a slip away. Short
/// words are a slip away from too many.
std::string_view certain_key(std::string_view unknown, Keys known) {
  constexpr std::size_t shortest = 4;
  const std::string folded = questions::folded(unknown);
  const std::u32string letters = questions::code_points(folded);
  std::string_view meant;
  bool only_one = true;
  const auto consider = [&](std::string_view word, std::string_view key) {
    const bool near =
        word.size() >= shortest && questions::typing_distance(letters, questions::code_points(word), 1) <= 1;
    if (word != folded && !near) return;
    only_one = only_one && (meant.empty() || meant == key);
    meant = key;
  };
  for (const std::string_view key : known)
    consider(key, key);
  for (const OtherWord& other : other_words) {
    if (std::ranges::find(known, other.key) != known.end()) consider(other.word, other.key);
  }
  return only_one ? meant : std::string_view{};
}

struct MistypedKey {
  Mark mark;
  std::string key;
  std::string_view meant;
};

void find_mistyped(const Node& mapping, Keys known, std::vector<MistypedKey>& found) {
  for (const Entry& entry : mapping.entries) {
    const std::string& key = entry.key.text;
    const bool is_fine = is_foreign(key) || std::ranges::find(known, key) != known.end();
    if (is_fine || entry.key.broken || entry.key.style != Node::Style::plain) continue;
    const std::string_view meant = certain_key(key, known);
    if (!meant.empty() && !mapping.find_key(meant)) found.push_back({entry.key.mark, key, meant});
  }
}

void find_mistyped_in_question(const Node& question, std::vector<MistypedKey>& found) {
  find_mistyped(question, question_keys, found);
  if (const Node* source = question.find("source")) find_mistyped(*source, source_keys, found);
  if (const Node* match = question.find("match")) find_mistyped(*match, match_keys, found);
}

std::vector<MistypedKey> mistyped_keys(const Node& root) {
  std::vector<MistypedKey> found;
  find_mistyped(root, pack_keys, found);
  if (const Node* document = root.find("document")) find_mistyped(*document, document_keys, found);
  if (const Node* defaults = root.find("defaults")) find_mistyped(*defaults, default_keys, found);
  if (const Node* questions = root.find("questions")) {
    for (const Node& question : questions->items)
      find_mistyped_in_question(question, found);
  }
  if (const Node* cards = root.find("cards")) {
    for (const Entry& card : cards->entries)
      find_mistyped_in_question(card.value, found);
  }
  return found;
}

/// A step forward: fewer errors, or as many and fewer other problems; and no question less.
bool is_better(const LoadedPack& before, const LoadedPack& after) {
  const bool fewer = errors(after) < errors(before) ||
                     (errors(after) == errors(before) && after.problems.size() < before.problems.size());
  return fewer && after.pack.questions.size() >= before.pack.questions.size();
}

bool correct_key(Draft& draft, const MistypedKey& mistyped) {
  const SourceText source(draft.text, draft.loaded.file);
  if (!source.rest(mistyped.mark).starts_with(mistyped.key)) return false;
  std::string text = draft.text;
  text.replace(source.offset(mistyped.mark), mistyped.key.size(), mistyped.meant);
  LoadedPack after = read_again(draft, text);
  if (!is_better(draft.loaded, after)) return false;
  accept(draft, std::move(text), std::move(after),
         {mistyped.mark.line, fmt::format("wrote `{}` in place of `{}`", mistyped.meant, mistyped.key)});
  return true;
}

/// Again after each success: a question whose main key was mistyped has its others read only then.
void correct_keys(Draft& draft) {
  std::size_t tries = 0;
  for (bool again = true; again;) {
    const std::vector<MistypedKey> all = mistyped_keys(tree(SourceText(draft.text, draft.loaded.file)).root);
    again = std::ranges::any_of(
        all, [&](const MistypedKey& each) { return tries++ < most_tries && correct_key(draft, each); });
  }
}

/// Again after each success: the library gives up at the first error of a question.
void correct_quotes(Draft& draft) {
  std::size_t tries = 0;
  for (bool again = true; again;) {
    const std::vector<Problem> all = draft.loaded.problems;
    again = std::ranges::any_of(all, [&](const Problem& each) {
      return each.code == "E3" && each.line > 0 && tries++ < most_tries &&
             correct_quotes_in(draft, each.line);
    });
  }
}

void add_ids(Draft& draft) {
  if (questions::any_errors(draft.loaded.problems)) return;
  auto with = with_ids(draft.text, draft.loaded.file);
  if (!with || with->added == 0) return;
  draft.text = std::move(with->text);
  draft.corrections.push_back({0, with->added == 1
                                      ? "gave an id to the question that had none"
                                      : fmt::format("gave ids to {} questions that had none", with->added)});
}

} // namespace

Corrected corrected(std::string_view text, const std::string& file) {
  const std::string_view content = without_byte_order_mark(text);
  Draft draft{std::string(content), read_pack(content, file), {}};
  const bool is_text = content.size() <= largest_file && text_problems(SourceText(content, file)).empty();
  if (!is_text) return {std::string(text), {}};
  correct_tabs(draft);
  correct_trailing_spaces(draft);
  correct_quotes(draft);
  correct_keys(draft);
  std::ranges::stable_sort(draft.corrections, {}, &Correction::line);
  add_ids(draft);
  return {std::string(text.substr(0, text.size() - content.size())) + draft.text,
          std::move(draft.corrections)};
}

} // namespace ruru::packs
