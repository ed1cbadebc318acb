#include "app/reading_aloud.hpp"

#include "app/keys.hpp"
#include "app/screens/asking.hpp"
#include "questions/parts.hpp"

namespace ruru::app {

namespace {

/// Voices make a pause at a full stop, and nothing at the end of a line.
std::string sentence(std::string text) {
  if (!text.empty() && std::string_view(".?!:…").find(text.back()) == std::string_view::npos) text += '.';
  return text;
}

/// A gap is a pause, not a row of signs.
std::string without_gap_signs(std::string text) {
  for (std::size_t at = 0; (at = text.find("____", at)) != std::string::npos; at += 3)
    text.replace(at, 4, "…");
  return text;
}

std::string question_text(const Asking& asking) {
  const rounds::Item& item = asking.item;
  std::string text = sentence(without_gap_signs(plain(item.ask.stem)));
  for (std::size_t i = 0; i < item.options.size(); ++i)
    text += "\n" + std::to_string(i + 1) + ": " + sentence(plain(item.options[i]));
  if (asking.revealed) text += "\n" + sentence(plain(questions::shown_answer(item.ask)));
  return text;
}

} // namespace

Speech speech_of(const Asking& asking, const Preferences& preferences) {
  if (preferences.muted) return {};
  Speech speech{
      .language = asking.item.language, .by_itself = preferences.read_aloud, .times = asking.readings};
  speech.text = asking.given ? verdict_sentence(asking) : question_text(asking);
  if (asking.given && !asking.item.explanation.empty())
    speech.text += "\n" + sentence(plain(asking.item.explanation));
  return speech;
}

bool asks_to_read(const Asking& asking, const Key& key) {
  return key == key_for(Use::read_aloud, uses_letters(asking));
}

} // namespace ruru::app
