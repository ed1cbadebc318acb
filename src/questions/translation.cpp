#include "questions/translation.hpp"

#include <algorithm>
#include <set>

namespace ruru::questions {

namespace {

std::string_view without_variety(std::string_view language) { return language.substr(0, language.find('-')); }

/// The translation to this language, or to its nearest variety; nullptr for none.
const Translation* translation_of(const Question& question, std::string_view language) {
  const auto& all = question.translations;
  auto found = std::ranges::find(all, language, &Translation::language);
  if (found == all.end())
    found = std::ranges::find_if(all, [&](const Translation& each) {
      return without_variety(each.language) == without_variety(language);
    });
  return found == all.end() ? nullptr : &*found;
}

} // namespace

std::vector<std::string> languages(const Library& library) {
  std::set<std::string> all;
  for (const auto& loaded : library.packs)
    for (const Question& question : loaded->pack.questions)
      for (const Translation& translation : question.translations)
        all.insert(translation.language);
  return {all.begin(), all.end()};
}

Question in_language(Question question, std::string_view language) {
  const Translation* found = translation_of(question, language);
  if (!found) return question;
  const Translation texts = *found;
  question.prompt = texts.prompt;
  question.body = texts.body;
  question.hints = texts.hints;
  question.explanation = texts.explanation;
  return question;
}

Library in_language(Library library, std::string_view language) {
  if (language.empty()) return library;
  for (auto& loaded : library.packs) {
    const bool is_written_so = without_variety(loaded->pack.language) == without_variety(language);
    const bool has_any = std::ranges::any_of(loaded->pack.questions, [&](const Question& question) {
      return translation_of(question, language) != nullptr;
    });
    if (is_written_so || !has_any) continue;
    LoadedPack translated = *loaded;
    for (Question& question : translated.pack.questions)
      question = in_language(std::move(question), language);
    translated.pack.language = language;
    loaded = std::make_shared<const LoadedPack>(std::move(translated));
  }
  return library;
}

} // namespace ruru::questions
