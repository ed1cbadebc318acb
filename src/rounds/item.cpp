#include "rounds/item.hpp"

#include "history/progress.hpp"
#include "questions/parts.hpp"
#include "questions/place.hpp"
#include "rounds/score.hpp"

#include <algorithm>

namespace ruru::rounds {

namespace {

/// Ways to put `chosen` of `count` things in order.
int arrangements(std::size_t count, std::size_t chosen) {
  std::int64_t ways = 1;
  for (std::size_t i = 0; i < chosen && ways < most_answers; ++i)
    ways *= static_cast<std::int64_t>(count - i);
  return static_cast<int>(std::min<std::int64_t>(ways, most_answers));
}

/// Ways to pick some of `count` things.
int selections(std::size_t count) {
  constexpr std::size_t most_bits = 20;
  return std::min((1 << std::min(count, most_bits)) - 1, most_answers);
}

/// How many places as large as the right ones the picture has.
int places(const questions::Ask& ask) {
  const double share = std::max(questions::share_of_picture(ask.regions), 1.0 / most_answers);
  return std::max(2, static_cast<int>(1 / share));
}

} // namespace

std::vector<std::string> options_for(const questions::Ask& ask, std::uint64_t seed) {
  if (!questions::has_options(ask.kind)) return {};
  std::vector<std::string> all = ask.wrong;
  const std::size_t right = questions::has_parts(ask.kind) ? ask.accepted.size() : 1;
  all.insert(all.end(), ask.accepted.begin(), ask.accepted.begin() + static_cast<std::ptrdiff_t>(right));
  if (ask.kind == questions::Kind::true_false) {
    std::sort(all.rbegin(), all.rend()); // "True" before "False"
    return all;
  }
  Dice dice(mixed(seed, history::fuzz_seed(ask.card)));
  all = shuffled(std::move(all), dice);
  const bool is_answer = ask.kind == questions::Kind::ordering && all == ask.accepted;
  if (is_answer) std::rotate(all.begin(), all.begin() + 1, all.end());
  return all;
}

std::optional<Item> item_for(const questions::Library& library, const questions::CardId& card,
                             std::uint64_t seed) {
  const questions::LoadedPack* loaded = library.find(card.pack);
  const questions::Question* question = library.find(card);
  if (!loaded || !question) return {};
  questions::Ask ask = questions::ask(loaded->pack, *question, card.part);
  std::vector<std::string> shown = options_for(ask, seed);
  questions::Source source = question->source;
  if (source.document.empty()) source.document = loaded->pack.document.title;
  return Item{.ask = std::move(ask),
              .options = std::move(shown),
              .explanation = question->explanation,
              .source = std::move(source),
              .hints = question->hints,
              .tags = question->tags,
              .pack_title = loaded->pack.title,
              .language = loaded->pack.language,
              .folder = loaded->file.substr(0, loaded->file.rfind('/') + 1),
              .picture = question->picture,
              .sound = question->sound,
              .difficulty = question->difficulty,
              .worth = worth(*question)};
}

int possible_answers(const Item& item, std::size_t struck) {
  const std::size_t options = item.options.size() - struck;
  switch (item.ask.kind) {
  case questions::Kind::several: return selections(options);
  case questions::Kind::ordering: return arrangements(options, options);
  case questions::Kind::matching: return arrangements(options, item.ask.left.size());
  case questions::Kind::hotspot: return places(item.ask);
  default: return static_cast<int>(options);
  }
}

std::vector<std::string> struck(const Item& item, std::uint64_t seed) {
  Dice dice(mixed(seed, history::fuzz_seed(item.ask.card) + 1));
  std::vector<std::string> wrong = shuffled(item.ask.wrong, dice);
  const std::size_t half = wrong.size() / 2 + wrong.size() % 2;
  wrong.resize(std::min(half, wrong.size() - 1));
  return wrong;
}

} // namespace ruru::rounds
