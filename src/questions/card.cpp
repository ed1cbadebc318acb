#include "questions/card.hpp"

#include <charconv>

namespace ruru::questions {

namespace {

constexpr std::string_view reversed = "rev";

std::string gap_name(std::size_t gap) { return "c" + std::to_string(gap + 1); }

std::string open_gap(const Gap& gap) { return gap.hint.empty() ? "____" : "____ (" + gap.hint + ")"; }

std::string stem_with_gap(const Cloze& cloze, std::size_t asked) {
  std::string stem = cloze.text.front();
  for (std::size_t gap = 0; gap < cloze.gaps.size(); ++gap) {
    stem += gap == asked ? open_gap(cloze.gaps[gap]) : cloze.gaps[gap].accepted.front();
    stem += cloze.text[gap + 1];
  }
  return stem;
}

/// "c2" is gap 1; anything else the first gap.
std::size_t gap_index(std::string_view part, std::size_t gaps) {
  std::size_t number = 1;
  if (part.starts_with('c')) std::from_chars(part.data() + 1, part.data() + part.size(), number);
  return number >= 1 && number <= gaps ? number - 1 : 0;
}

/// Fills in what each kind of question asks.
struct Asking {
  Ask& ask;
  const Question& question;
  std::string_view part;

  void operator()(const TypedAnswer& body) const { ask.accepted = body.accepted; }

  void operator()(const OneChoice& body) const {
    ask.accepted = body.accepted;
    ask.wrong = body.wrong;
  }

  void operator()(const TrueFalse& body) const {
    ask.accepted = {body.is ? "True" : "False"};
    ask.wrong = {body.is ? "False" : "True"};
  }

  void operator()(const Number& body) const {
    ask.accepted = {body.written};
    ask.value = body.value;
    ask.tolerance = body.tolerance;
    ask.unit = body.unit;
  }

  void operator()(const Cloze& body) const {
    const std::size_t asked = gap_index(part, body.gaps.size());
    ask.stem = stem_with_gap(body, asked);
    ask.accepted = body.gaps[asked].accepted;
  }

  void operator()(const SeveralChoices& body) const {
    take(body.right, ask.accepted);
    take(body.wrong, ask.wrong);
  }

  void operator()(const Date& body) const {
    ask.accepted = {shown_date(body.date)};
    ask.date = body.date;
    ask.within = body.within;
  }

  void operator()(const Ordering& body) const { ask.accepted = body.lines; }

  void operator()(const Pairing& body) const {
    ask.left = body.left;
    ask.accepted = body.right;
    ask.wrong = body.extra;
  }

  void operator()(const NameAll& body) const {
    for (const std::vector<std::string>& item : body.items)
      ask.accepted.push_back(item.front());
    ask.variants = body.items;
  }

  void operator()(const Hotspot& body) const {
    for (const Region& region : body.regions)
      if (!region.label.empty()) ask.accepted.push_back(region.label);
    if (ask.accepted.empty()) ask.accepted.emplace_back("the place that is marked");
    ask.regions = body.regions;
  }

  void take(const std::vector<ReasonedOption>& options, std::vector<std::string>& texts) const {
    for (const ReasonedOption& option : options) {
      texts.push_back(option.text);
      if (!option.why.empty()) ask.reasons.push_back(option);
    }
  }

  void operator()(const Flashcard& body) const {
    ask.accepted = {body.back};
    if (part == reversed) std::swap(ask.stem, ask.accepted.front());
  }
};

} // namespace

std::string text(const CardId& card) {
  std::string all = card.pack + '/' + card.question;
  if (!card.part.empty()) all += '#' + card.part;
  return all;
}

std::vector<std::string> parts(const Question& question) {
  std::vector<std::string> all;
  for (std::size_t index = 0; index < part_count(question); ++index)
    all.push_back(part(question, index));
  return all;
}

std::size_t part_count(const Question& question) {
  if (const auto* cloze = std::get_if<Cloze>(&question.body)) return cloze->gaps.size();
  const auto* card = std::get_if<Flashcard>(&question.body);
  return card && card->reverse ? 2 : 1;
}

std::string part(const Question& question, std::size_t index) {
  if (std::holds_alternative<Cloze>(question.body)) return gap_name(index);
  return index == 0 ? std::string() : std::string(reversed);
}

Ask ask(const Pack& pack, const Question& question, std::string_view part) {
  Ask asked;
  asked.card = {pack.id, question.id, std::string(part)};
  asked.kind = kind(question.body);
  asked.stem = question.prompt;
  asked.match = question.match;
  std::visit(Asking{asked, question, part}, question.body);
  return asked;
}

bool has_options(Kind kind) {
  return kind == Kind::choice || kind == Kind::true_false || kind == Kind::several ||
         kind == Kind::ordering || kind == Kind::matching;
}

bool is_typed(Kind kind) {
  return is_compared_by_letters(kind) || kind == Kind::number || kind == Kind::date;
}

bool is_compared_by_letters(Kind kind) { return kind == Kind::typed || kind == Kind::cloze; }

} // namespace ruru::questions

std::size_t
std::hash<ruru::questions::CardId>::operator()(const ruru::questions::CardId& card) const noexcept {
  const std::hash<std::string> of;
  constexpr std::size_t spread =
      0x9e3779b97f4a7c15; // 2^64 / golden ratio: keeps ("a", "b") apart from ("b", "a")
  return (of(card.pack) * spread + of(card.question)) * spread + of(card.part);
}
