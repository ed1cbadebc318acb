#include "packs/translation_reader.hpp"

#include "packs/keys.hpp"
#include "packs/values.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace ruru::packs {

using namespace questions;

namespace {

/// "de", "pt-BR": letters and figures in groups of 8 at most, the first of 2 or 3 letters (BCP 47).
bool is_language(std::string_view text) {
  std::size_t group = 0, groups = 0;
  for (const char letter : text) {
    const bool is_letter = (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
    const bool is_figure = letter >= '0' && letter <= '9';
    if (letter == '-' && group >= (groups == 0 ? 2U : 1U))
      group = 0, ++groups;
    else if (is_letter || (is_figure && groups > 0))
      ++group;
    else
      return false;
    if (group > (groups == 0 ? 3U : 8U)) return false;
  }
  return group >= (groups == 0 ? 2U : 1U);
}

/// The question as if it were written with the texts of the translation.
Node merged(const Node& question, const Node& translation) {
  Node result = question;
  std::erase_if(result.entries, [&](const Entry& entry) {
    return entry.key.text == "translations" || translation.find(entry.key.text);
  });
  for (const Entry& entry : translation.entries)
    if (std::ranges::find(translation_keys, entry.key.text) != translation_keys.end())
      result.entries.push_back(entry);
  result.mark = translation.mark;
  return result;
}

/// Each gap is a card, which must be the same in all languages.
bool has_the_same_parts(const Body& body, const Body& translated) {
  const auto *gaps = std::get_if<Cloze>(&body), *others = std::get_if<Cloze>(&translated);
  return !gaps || (others && gaps->gaps.size() == others->gaps.size());
}

/// A translation says in other words what the question says, and nothing more.
void warn_of_additions(const Node& question, const Node& translation, Report& report) {
  for (const Entry& entry : translation.entries) {
    const std::string& key = entry.key.text;
    const bool is_known = std::ranges::find(translation_keys, key) != translation_keys.end();
    if (!is_known || key == "hint" || key == "explain" || question.find_key(key)) continue;
    report.warning("W1", entry.key, fmt::format("the question has no `{}` to be translated", key),
                   "take it out, or write it in the question first");
  }
}

std::optional<Translation> read_translation(const Node& node, const Node& texts, WrittenKind kind,
                                            const Question& question, Report& report) {
  const Node whole = merged(node, texts);
  const auto* card = std::get_if<Flashcard>(&question.body);
  auto asked = read_body(whole, kind, question.match, card && card->reverse, report);
  if (!asked) return std::nullopt;
  if (!has_the_same_parts(question.body, asked->body)) {
    report.error("E24", texts, "this translation has not as many gaps as the question",
                 "progress is kept for each gap: write them in the same order");
    return std::nullopt;
  }
  Translation result{
      {}, std::move(asked->prompt), std::move(asked->body), question.hints, question.explanation};
  if (const Node* hint = texts.find("hint")) {
    if (auto hints = texts_value(*hint, "hint", report)) result.hints = std::move(*hints);
  }
  if (const Node* explain = texts.find("explain")) {
    if (auto text = text_value(*explain, "explain", report)) result.explanation = std::move(*text);
  }
  return result;
}

} // namespace

void read_translations(const Node& node, WrittenKind kind, Question& question, Report& report) {
  const Node* all = node.find("translations");
  if (!all || all->broken) return;
  if (all->shape != Node::Shape::mapping) {
    report.error("E7", *all, "`translations` must be a mapping", "write translations: {de: {q: …, a: …}}");
    return;
  }
  for (const Entry& entry : all->entries) {
    if (entry.key.broken || entry.value.broken || is_foreign(entry.key.text)) continue;
    if (!is_language(entry.key.text)) {
      report.error("E8", entry.key, fmt::format("`{}` is no language", shortened(entry.key.text, 60)),
                   "write its code, such as de or pt-BR");
    } else if (entry.value.shape != Node::Shape::mapping) {
      report.error("E7", entry.value, "a translation must be a mapping", "write de: {q: …, a: …}");
    } else {
      warn_of_unknown_keys(entry.value, translation_keys, "a translation", report);
      warn_of_additions(node, entry.value, report);
      auto translation = read_translation(node, entry.value, kind, question, report);
      if (!translation) continue;
      translation->language = entry.key.text;
      question.translations.push_back(std::move(*translation));
    }
  }
}

} // namespace ruru::packs
