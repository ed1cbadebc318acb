#include "questions/identity.hpp"

#include "questions/judge.hpp"
#include "questions/unicode.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace ruru::questions {

namespace {

constexpr char between = '\x1f'; ///< ASCII's unit separator: never part of a text

/// FNV-1a, 64 bits: written down in docs/pack-format.md, since progress hangs on it.
std::uint64_t hash(std::string_view text) {
  std::uint64_t sum = 0xcbf29ce484222325;
  for (char letter : text)
    sum = (sum ^ static_cast<unsigned char>(letter)) * 0x100000001b3;
  return sum;
}

/// All of several answers, so that none is another question's.
std::string joined(const std::vector<std::string>& texts) {
  std::string all;
  for (const std::string& text : texts)
    all += (all.empty() ? "" : std::string(1, between)) + text;
  return all;
}

struct Answer {
  std::string operator()(const TypedAnswer& body) const { return body.accepted.front(); }
  std::string operator()(const OneChoice& body) const { return body.accepted.front(); }
  std::string operator()(const TrueFalse& body) const { return body.is ? "true" : "false"; }
  std::string operator()(const Number& body) const { return body.written; }
  std::string operator()(const Flashcard& body) const { return body.back; }
  std::string operator()(const SeveralChoices& body) const {
    std::vector<std::string> texts;
    for (const ReasonedOption& option : body.right)
      texts.push_back(option.text);
    return joined(texts);
  }
  std::string operator()(const Date& body) const { return iso_text(body.date); }
  std::string operator()(const Ordering& body) const { return joined(body.lines); }
  std::string operator()(const Pairing& body) const {
    return joined(body.left) + between + joined(body.right);
  }
  std::string operator()(const NameAll& body) const {
    std::vector<std::string> names;
    for (const std::vector<std::string>& item : body.items)
      names.push_back(item.front());
    return joined(names);
  }
  std::string operator()(const Hotspot& body) const {
    std::vector<std::string> places;
    for (const Region& region : body.regions)
      places.push_back(region.label.empty() ? fmt::format("{} {}", region.x, region.y) : region.label);
    return joined(places);
  }
  std::string operator()(const Cloze& body) const {
    std::string all;
    for (std::size_t gap = 0; gap < body.gaps.size(); ++gap) {
      all += body.text[gap] + between + body.gaps[gap].accepted.front() + between;
    }
    return all + body.text.back();
  }
};

} // namespace

IdentityTexts identity_texts(const Question& question) {
  return {.prompt = folded(question.prompt), .answer = folded(std::visit(Answer{}, question.body))};
}

std::string derived_id(const Question& question) {
  const IdentityTexts texts = identity_texts(question);
  return fmt::format("q-{:016x}", hash(texts.prompt + between + texts.answer));
}

bool is_id(std::string_view text) {
  constexpr std::size_t longest = 100;
  const std::u32string letters = code_points(text);
  return !text.empty() && text.size() <= longest && std::ranges::all_of(letters, [](char32_t letter) {
    return is_letter(letter) || is_digit(letter) || letter == U'-' || letter == U'_' || letter == U'.';
  });
}

std::string pack_id_from(std::string_view text) {
  std::string id;
  for (char letter : folded(text)) {
    const bool kept = (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
    if (kept)
      id += letter;
    else if (!id.empty() && id.back() != '-')
      id += '-';
  }
  while (id.ends_with('-'))
    id.pop_back();
  return id.empty() ? fmt::format("pack-{:016x}", hash(text)) : id;
}

} // namespace ruru::questions
