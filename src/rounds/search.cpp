#include "rounds/search.hpp"

#include "questions/parts.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstring>
#include <numeric>
#include <optional>

namespace ruru::rounds {

namespace {

using questions::CardId;
using Fits = std::function<bool(const CardId&, const questions::Question&, const history::CardProgress*)>;

/// As `folded`, but quick where all letters are ASCII, and without dropping anything at the ends.
std::string searchable(std::string_view text) {
  const bool is_ascii =
      std::ranges::none_of(text, [](char letter) { return static_cast<signed char>(letter) < 0; });
  if (!is_ascii) return questions::folded(text);
  std::string result(text);
  std::ranges::transform(result, result.begin(), [](char letter) {
    if (letter >= 'A' && letter <= 'Z') return static_cast<char>(letter - 'A' + 'a');
    return letter == '\n' ? ' ' : letter;
  });
  return result;
}

/// "is:due"
const std::array<std::pair<std::string_view, bool (*)(const history::CardProgress*, Timestamp)>, 7> states{{
    {"due", [](const history::CardProgress* card,
               Timestamp at) { return card && !card->rests(at) && memory::is_due(card->state, at); }},
    {"new", [](const history::CardProgress* card,
               Timestamp) { return !card || card->state.stage == memory::Stage::fresh; }},
    {"learning",
     [](const history::CardProgress* card, Timestamp) {
       return card && (card->state.stage == memory::Stage::learning ||
                       card->state.stage == memory::Stage::relearning);
     }},
    {"known", [](const history::CardProgress* card,
                 Timestamp) { return card && card->state.stage == memory::Stage::review; }},
    {"suspended", [](const history::CardProgress* card, Timestamp) { return card && card->suspended; }},
    {"buried", [](const history::CardProgress* card,
                  Timestamp at) { return card && !card->suspended && card->rests(at); }},
    {"leech",
     [](const history::CardProgress* card, Timestamp) { return card && memory::is_leech(card->state); }},
}};

Result<Fits> state_filter(std::string_view name, Timestamp at) {
  const auto found = std::ranges::find(states, name, &decltype(states)::value_type::first);
  if (found == states.end())
    return Error{"is: is followed by due, new, learning, known, suspended, buried or leech"};
  return Fits([test = found->second, at](const CardId&, const questions::Question&,
                                         const history::CardProgress* card) { return test(card, at); });
}

/// "recall<80": a figure of a card that was asked.
std::optional<Result<Fits>> figure_filter(std::string_view part, const history::Rules& rules, Timestamp at) {
  const std::size_t sign = part.find_first_of("<>");
  if (sign == std::string_view::npos) return {};
  const std::string_view name = part.substr(0, sign), figure = part.substr(sign + 1);
  const bool less = part[sign] == '<';
  std::function<double(const history::CardProgress&)> value;
  if (name == "recall")
    value = [weights = rules.weights, at](const history::CardProgress& card) {
      return 100 * memory::recall_at(card.state, at, weights);
    };
  else if (name == "lapses")
    value = [](const history::CardProgress& card) { return static_cast<double>(card.state.lapses); };
  else if (name == "seen")
    value = [](const history::CardProgress& card) {
      return static_cast<double>(std::ranges::count(card.reviews, false, &history::Review::undone));
    };
  else
    return {};
  double limit = 0;
  const auto [end, error] = std::from_chars(figure.data(), figure.data() + figure.size(), limit);
  if (error != std::errc() || end != figure.data() + figure.size())
    return Error{std::string(name) + part[sign] + " is followed by a number"};
  return Fits(
      [value, limit, less](const CardId&, const questions::Question&, const history::CardProgress* card) {
        if (!card || card->state.stage == memory::Stage::fresh) return false;
        return less ? value(*card) < limit : value(*card) > limit;
      });
}

Result<Query::Part> part_from(std::string_view typed, const history::Rules& rules, Timestamp at) {
  if (typed.starts_with("is:")) {
    auto fits = state_filter(typed.substr(3), at);
    if (!fits) return fits.error();
    return Query::Part{.words = "", .fits = *std::move(fits)};
  }
  if (typed.starts_with("tag:")) {
    return Query::Part{.words = "",
                       .fits = [tag = searchable(typed.substr(4))](const CardId&,
                                                                   const questions::Question& question,
                                                                   const history::CardProgress*) {
                         return std::ranges::any_of(question.tags, [&](const std::string& each) {
                           return searchable(each).starts_with(tag);
                         });
                       }};
  }
  if (typed.starts_with("pack:")) {
    return Query::Part{.words = "",
                       .fits = [pack = std::string(typed.substr(5))](
                                   const CardId& card, const questions::Question&,
                                   const history::CardProgress*) { return card.pack.starts_with(pack); }};
  }
  if (auto fits = figure_filter(typed, rules, at)) {
    if (!*fits) return fits->error();
    return Query::Part{.words = "", .fits = **std::move(fits)};
  }
  return Query::Part{.words = searchable(typed), .fits = {}};
}

/// The next part of a line, at spaces but those within quotes; the line goes on behind it. A part without its
/// second quote goes to the end: it is being typed.
std::string next_part(std::string_view& line) {
  std::string part;
  bool quoted = false;
  while (!line.empty()) {
    const char letter = line.front();
    line.remove_prefix(1);
    if (letter == '"') {
      quoted = !quoted;
      continue;
    }
    if (letter == ' ' && !quoted) break;
    part += letter;
  }
  return part;
}

} // namespace

SearchIndex::SearchIndex(const questions::Library& library) : library_(library) {
  for (const auto& loaded : library.packs) {
    for (const questions::Question& question : loaded->pack.questions) {
      if (question.draft) continue;
      std::string tags;
      for (const std::string& tag : question.tags)
        tags += ' ' + tag;
      for (const std::string& part : questions::parts(question)) {
        const questions::Ask ask = questions::ask(loaded->pack, question, part);
        begins_.push_back(texts_.size());
        texts_ +=
            searchable(ask.stem) + ' ' + searchable(questions::shown_answer(ask)) + searchable(tags) + '\n';
        cards_.push_back(ask.card);
        questions_.push_back(&question);
      }
    }
  }
  begins_.push_back(texts_.size());
}

std::string_view SearchIndex::text(std::uint32_t place) const {
  return std::string_view(texts_).substr(begins_[place], begins_[place + 1] - begins_[place]);
}

bool SearchIndex::has(std::uint32_t place, std::string_view words) const {
  return text(place).find(words) != std::string_view::npos;
}

std::vector<std::uint32_t> SearchIndex::with(std::string_view words) const {
  std::vector<std::uint32_t> places;
  std::size_t from = 0;
  while (from < texts_.size()) {
    const void* hit = memmem(texts_.data() + from, texts_.size() - from, words.data(), words.size());
    if (!hit) break;
    const auto at = static_cast<std::size_t>(static_cast<const char*>(hit) - texts_.data());
    const auto behind = std::upper_bound(begins_.begin(), begins_.end(), at);
    places.push_back(static_cast<std::uint32_t>(behind - begins_.begin() - 1));
    from = *behind; // the next card
  }
  return places;
}

Result<Query> query(std::string_view typed, const history::Rules& rules, Timestamp at) {
  Query result;
  while (!typed.empty()) {
    std::string each = next_part(typed);
    const bool negated = each.size() > 1 && each.front() == '-';
    if (negated) each.erase(0, 1);
    if (each.empty()) continue;
    auto part = part_from(each, rules, at);
    if (!part) return part.error();
    part->negated = negated;
    result.parts.push_back(*std::move(part));
  }
  return result;
}

std::vector<std::uint32_t> found(const SearchIndex& index, const Query& query,
                                 const history::Progress& progress) {
  const auto first = std::ranges::find_if(
      query.parts, [](const Query::Part& part) { return !part.words.empty() && !part.negated; });
  std::vector<std::uint32_t> places;
  if (first != query.parts.end()) {
    places = index.with(first->words);
  } else {
    places.resize(index.size());
    std::iota(places.begin(), places.end(), 0U);
  }
  const bool looks_up =
      std::ranges::any_of(query.parts, [](const Query::Part& part) { return part.words.empty(); });
  std::erase_if(places, [&](std::uint32_t place) {
    const CardId& card = index.card(place);
    const history::CardProgress* known = looks_up ? progress.find(card) : nullptr;
    return !std::ranges::all_of(query.parts, [&](const Query::Part& part) {
      const bool holds =
          part.words.empty() ? part.fits(card, index.question(place), known) : index.has(place, part.words);
      return holds != part.negated;
    });
  });
  return places;
}

} // namespace ruru::rounds
