#include "packs/ids.hpp"

#include "packs/places.hpp"
#include "packs/reader.hpp"
#include "packs/text_check.hpp"
#include "questions/successions.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace ruru::packs {

using questions::LoadedPack;
using questions::Question;

namespace {

struct Insertion {
  std::size_t offset = 0;
  std::string text;
};

/// How an id is written in front of the other keys of a question: in a line of its own, or between brackets.
Insertion insertion(const Node& mapping, const std::string& id, const SourceText& source) {
  const bool in_brackets = source.rest(mapping.mark).starts_with('{');
  if (in_brackets) return {source.offset(mapping.mark) + 1, fmt::format("id: {}, ", id)};
  const Mark first_key = mapping.entries.front().key.mark;
  const std::string_view line = source.line(first_key.line);
  const std::string_view end = source.text().find("\r\n") == std::string_view::npos ? "\n" : "\r\n";
  // The keys below must stay in the column of the first one, whatever stands in front of that.
  return {source.offset(first_key),
          fmt::format("id: {}{}{}", id, end,
                      std::string(std::min<std::size_t>(first_key.byte, line.size()), ' '))};
}

bool has_place_for_id(const Node* place) {
  return place && place->shape == Node::Shape::mapping && !place->entries.empty();
}

/// The ids that questions are to have; empty where one needs none.
using WantedIds = std::vector<std::string>;

/// The pack must say the same as before, but with all its ids.
bool says_the_same(const LoadedPack& before, const LoadedPack& after, const WantedIds& wanted) {
  std::size_t place = 0;
  return std::ranges::equal(before.pack.questions, after.pack.questions, [&](Question one, Question other) {
    const std::string& id = wanted[place++];
    if (!id.empty() && other.id_is_given) one.id = id;
    one.id_is_given = other.id_is_given = false;
    one.line = other.line = 0;
    return one == other;
  });
}

Result<WithIds> inserted(std::string_view text, const LoadedPack& loaded, const WantedIds& wanted) {
  const std::string_view content = without_byte_order_mark(text);
  const SourceText source(content, loaded.file);
  const Tree read = tree(source);
  const Places places(read.root, loaded.pack);
  WithIds result;
  std::vector<Insertion> insertions;
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    if (wanted[i].empty()) continue;
    const Node* place = places.mapping(i);
    if (has_place_for_id(place))
      insertions.push_back(insertion(*place, wanted[i], source));
    else
      ++result.kept_without;
  }
  // From the end, so that the places in front stay what they are.
  std::ranges::sort(insertions, std::greater{}, &Insertion::offset);
  result.added = static_cast<int>(insertions.size());
  result.text = content;
  for (const Insertion& each : insertions)
    result.text.insert(each.offset, each.text);
  if (!says_the_same(loaded, read_pack(result.text, loaded.file), wanted)) {
    return Error{
        fmt::format("the ids cannot be put into {} without changing it; write them by hand", loaded.file)};
  }
  if (content.size() != text.size()) result.text.insert(0, text.substr(0, text.size() - content.size()));
  return result;
}

} // namespace

Result<WithIds> with_ids(std::string_view text, const std::string& file, const KeptIds& kept) {
  const LoadedPack loaded = read_pack(text, file);
  if (any_errors(loaded.problems))
    return Error{fmt::format("{} has errors; correct them first: ruru pack check {}", file, file)};
  WantedIds wanted;
  const LoadedPack known = kept.as_known(loaded);
  for (const Question& question : known.pack.questions)
    wanted.push_back(question.id_is_given ? std::string() : question.id);
  return inserted(text, loaded, wanted);
}

Result<Update> updated(const questions::Pack& before, std::string_view text, const std::string& file) {
  const LoadedPack loaded = read_pack(text, file);
  const auto& questions = loaded.pack.questions;
  const std::vector<questions::Succession> kept = questions::successions(before, loaded.pack);
  Update update{.text = std::string(text), .moved = static_cast<int>(questions::moved(kept))};
  WantedIds wanted(questions.size());
  for (const questions::Succession& each : kept) {
    if (each.edited) ++update.edited;
    const std::string& id = before.questions[each.before].id;
    if (questions[each.after].id == id) continue;
    const bool is_free = std::ranges::find(questions, id, &Question::id) == questions.end();
    if (is_free && !questions[each.after].id_is_given)
      wanted[each.after] = id;
    else
      ++update.reset;
  }
  if (std::ranges::all_of(wanted, &std::string::empty)) return update;
  auto with = inserted(text, loaded, wanted);
  if (!with) return with.error();
  update.text = std::move(with->text);
  update.without_place = with->kept_without;
  return update;
}

} // namespace ruru::packs
