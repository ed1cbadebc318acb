#include "packs/taught.hpp"

#include "packs/places.hpp"
#include "packs/reader.hpp"
#include "packs/text_check.hpp"
#include "packs/written_text.hpp"
#include "questions/markdown.hpp"

#include <algorithm>
#include <optional>

namespace ruru::packs {

using questions::LoadedPack;
using questions::Question;
using questions::TypedAnswer;

namespace {

Error by_hand() {
  return {"the answer cannot be put in its place without changing more; write it into the pack by hand"};
}

bool is_plain_letter(char letter) {
  const auto byte = static_cast<unsigned char>(letter);
  return byte >= 0x80 || (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

/// As it is written in a pack: bare where that is certainly a text, else in quotes.
std::string written(const std::string& answer) {
  std::string marked;
  const bool has_marks = questions::plain(answer) != answer;
  for (const char letter : answer) {
    if (has_marks && std::string_view("\\*`").find(letter) != std::string_view::npos) marked += '\\';
    marked += letter;
  }
  const bool is_bare =
      is_plain_letter(marked.front()) && std::ranges::all_of(marked, [](char letter) {
        return is_plain_letter(letter) || letter == ' ' || letter == '-' || (letter >= '0' && letter <= '9');
      });
  return is_bare ? marked : quoted_text(marked);
}

std::size_t end_of(const Node& node, const SourceText& source) {
  return source.offset(node.mark) + extent(source, node);
}

/// "Paris" becomes "[Paris, new]".
TextChange beside_text(const Node& value, const std::string& added, const SourceText& source) {
  const std::size_t start = source.offset(value.mark);
  std::string before(source.text().substr(start, end_of(value, source) - start));
  // What a line may have bare, brackets may not.
  const bool stays = value.style == Node::Style::quoted || before.find_first_of(",[]{}") == std::string::npos;
  std::string after = "[" + (stays ? before : quoted_text(value.text)) + ", " + added + "]";
  return {start, std::move(before), std::move(after)};
}

/// "[Paris, Lutetia]" gets a third one; in a list of lines it is a line of its own.
std::optional<TextChange> behind_last(const Node& list, const std::string& added, const SourceText& source) {
  const Node& last = list.items.back();
  if (source.rest(list.mark).starts_with('[')) return TextChange{end_of(last, source), "", ", " + added};
  const std::string_view line = source.line(last.mark.line);
  const std::string_view front = line.substr(0, std::min<std::size_t>(last.mark.byte, line.size()));
  const bool is_item =
      front.find_first_not_of(" -") == std::string_view::npos && std::ranges::count(front, '-') == 1;
  if (!is_item) return std::nullopt;
  const std::string_view line_end = source.text().find("\r\n") == std::string_view::npos ? "\n" : "\r\n";
  const std::size_t start = source.offset({last.mark.line, static_cast<int>(line.size())});
  return TextChange{start, "", std::string(line_end) + std::string(front) + added};
}

std::optional<TextChange> change_of(const Node& value, const std::string& added, const SourceText& source) {
  if (value.shape == Node::Shape::text) return beside_text(value, added, source);
  if (value.shape == Node::Shape::list && !value.items.empty()) return behind_last(value, added, source);
  return std::nullopt;
}

/// The pack must say the same as before, but for the one answer.
bool says_the_same(const LoadedPack& before, const LoadedPack& after, std::size_t asked,
                   const std::string& answer) {
  if (before.problems.size() < after.problems.size()) return false;
  std::size_t place = 0;
  return std::ranges::equal(before.pack.questions, after.pack.questions, [&](Question one, Question other) {
    if (place++ == asked) {
      auto* body = std::get_if<TypedAnswer>(&other.body);
      if (!body || questions::plain(body->accepted.back()) != answer) return false;
      body->accepted.pop_back();
    }
    one.line = other.line = 0;
    return one == other;
  });
}

} // namespace

Result<Taught> taught(std::string_view text, const LoadedPack& pack, const NewAnswer& answer) {
  const auto& known = pack.pack.questions;
  const auto question = std::ranges::find(known, answer.card.question, &Question::id);
  const auto* body = question == known.end() ? nullptr : std::get_if<TypedAnswer>(&question->body);
  if (!body || body->accepted != answer.accepted)
    return Error{"the question is written otherwise in its file by now, or in another language"};
  if (answer.answer.empty() || control_character(answer.answer)) return by_hand();
  const auto asked = static_cast<std::size_t>(question - known.begin());

  const std::string_view content = without_byte_order_mark(text);
  const SourceText source(content, pack.file);
  const LoadedPack before = read_pack(content, pack.file);
  const Tree read = tree(source);
  constexpr std::size_t all_of_it = std::string::npos;
  questions::Finding finding;
  finding.question = asked;
  finding.field = questions::Field::answer;
  finding.item = all_of_it;
  const Node* value = Places(read.root, before.pack).find(finding);
  auto change = value ? change_of(*value, written(answer.answer), source) : std::nullopt;
  if (!change) return by_hand();
  std::string changed(content);
  changed.replace(change->offset, change->before.size(), change->after);
  if (!says_the_same(before, read_pack(changed, pack.file), asked, answer.answer)) return by_hand();
  const std::size_t mark = text.size() - content.size();
  change->offset += mark;
  return Taught{std::string(text.substr(0, mark)) + changed, std::move(*change)};
}

Result<std::string> taken_back(std::string_view text, const TextChange& change) {
  const bool is_there = change.offset <= text.size() && text.substr(change.offset).starts_with(change.after);
  if (!is_there) return Error{"the pack was changed meanwhile; take the answer out by hand"};
  std::string result(text);
  result.replace(change.offset, change.after.size(), change.before);
  return result;
}

} // namespace ruru::packs
