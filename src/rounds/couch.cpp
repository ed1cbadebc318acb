#include "rounds/couch.hpp"

#include "questions/parts.hpp"
#include "rounds/choosing.hpp"
#include "rounds/dice.hpp"
#include "rounds/made_up.hpp"

#include <algorithm>

namespace ruru::rounds {

namespace {

using questions::Kind;

constexpr std::size_t keys_each = 4; // of a player's zone

/// Wrong options beyond what a player has keys for are left out, by `seed`.
Item cut_to_keys(Item item, std::uint64_t seed) {
  if (item.ask.kind != Kind::choice || item.options.size() <= keys_each) return item;
  Dice dice(mixed(seed, 4));
  std::vector<std::string> wrong = shuffled(item.ask.wrong, dice);
  wrong.resize(keys_each - 1);
  std::erase_if(item.options, [&](const std::string& option) {
    const bool stays = std::find(wrong.begin(), wrong.end(), option) != wrong.end();
    return option != item.ask.accepted.front() && !stays;
  });
  item.ask.wrong = std::move(wrong);
  return item;
}

/// Where everybody answers at once, all need the same few keys; a flashcard shows its answer to all.
bool suits(CouchForm form, const Item& item) {
  const Kind kind = item.ask.kind;
  if (form != CouchForm::together) return kind != Kind::card;
  return (kind == Kind::choice || kind == Kind::true_false) && item.options.size() <= keys_each;
}

bool is_right(const CouchTurn& turn) {
  return turn.outcome == questions::Outcome::right || turn.outcome == questions::Outcome::almost;
}

bool are_one_side(const Couch& couch, std::size_t one, std::size_t other) {
  return one == other ||
         (couch.players[one].team != 0 && couch.players[one].team == couch.players[other].team);
}

/// Whether somebody of the player's side has missed the question.
bool is_out(const Couch& couch, std::size_t question, std::size_t player) {
  return std::any_of(couch.turns.begin(), couch.turns.end(), [&](const CouchTurn& turn) {
    return turn.question == question && turn.player && are_one_side(couch, *turn.player, player);
  });
}

void add_item(Couch& couch, const questions::CardId& card, const questions::Library& library) {
  auto item = couch_item(couch, card, library);
  if (item) couch.items.push_back(*std::move(item));
}

bool has_card(const Couch& couch, const questions::CardId& card) {
  return std::any_of(couch.items.begin(), couch.items.end(),
                     [&](const Item& item) { return item.ask.card == card; });
}

/// So many cards that some may be none for this form, or taken by another player.
std::vector<questions::CardId> candidates(const Couch& couch, const Memory& memory, std::uint64_t salt,
                                          const questions::Library& library) {
  static const history::Progress nobody;
  static const history::Rules rules;
  Settings settings = couch.settings;
  settings.seed = mixed(settings.seed, salt);
  settings.count = settings.count * 3;
  return chosen_cards(settings, {}, library, memory.progress ? *memory.progress : nobody,
                      memory.rules ? *memory.rules : rules, couch.started);
}

void choose_for_all(Couch& couch, const questions::Library& library) {
  for (const questions::CardId& card : candidates(couch, {}, 0, library)) {
    if (std::ssize(couch.items) == couch.settings.count) return;
    add_item(couch, card, library);
  }
}

/// One for each in turn, until somebody finds none.
void choose_for_each(Couch& couch, const std::vector<Memory>& memories, const questions::Library& library) {
  std::vector<std::vector<questions::CardId>> cards;
  for (std::size_t i = 0; i < memories.size(); ++i)
    cards.push_back(candidates(couch, memories[i], memories[i].progress ? 0 : i, library));
  std::vector<std::size_t> at(cards.size(), 0);
  while (std::ssize(couch.items) < couch.settings.count) {
    const std::size_t before = couch.items.size();
    for (std::size_t i = 0; i < cards.size(); ++i) {
      const std::size_t wanted = before + i + 1;
      for (; at[i] < cards[i].size() && couch.items.size() < wanted; ++at[i])
        if (!has_card(couch, cards[i][at[i]])) add_item(couch, cards[i][at[i]], library);
      if (couch.items.size() < wanted) return couch.items.resize(before);
    }
  }
}

} // namespace

Couch new_couch(CouchForm form, const Settings& settings, std::vector<Player> players,
                const std::vector<Memory>& memories, const questions::Library& library, Timestamp at) {
  Couch couch{.form = form, .settings = settings, .players = std::move(players), .started = at};
  if (form == CouchForm::turns)
    choose_for_each(couch, memories, library);
  else
    choose_for_all(couch, library);
  return couch;
}

std::optional<Item> couch_item(const Couch& couch, const questions::CardId& card,
                               const questions::Library& library) {
  const std::uint64_t seed = couch.settings.seed;
  auto item = item_for(library, card, seed);
  if (!item) return {};
  const int points = worth(*library.find(card), {});
  const bool choose = couch.settings.manner.as_choice || !suits(couch.form, *item);
  if (choose) item = as_choice(*std::move(item), library, seed);
  if (couch.form == CouchForm::together) item = cut_to_keys(*std::move(item), seed);
  if (!suits(couch.form, *item)) return {};
  item->worth = points;
  return item;
}

bool is_closed(const Couch& couch, std::size_t question) {
  std::size_t turns = 0;
  bool known = false;
  for (const CouchTurn& turn : couch.turns) {
    if (turn.question != question) continue;
    if (!turn.player) return true;
    ++turns;
    known = known || is_right(turn);
  }
  switch (couch.form) {
  case CouchForm::turns: return turns > 0;
  case CouchForm::together:
  case CouchForm::hot_seat: return turns == couch.players.size();
  case CouchForm::buzzers: break;
  }
  if (known) return true;
  for (std::size_t i = 0; i < couch.players.size(); ++i)
    if (!is_out(couch, question, i)) return false;
  return true;
}

std::size_t open_question(const Couch& couch) {
  if (couch.turns.empty()) return 0;
  const std::size_t last = couch.turns.back().question;
  return is_closed(couch, last) ? last + 1 : last;
}

bool is_over(const Couch& couch) { return open_question(couch) >= couch.items.size(); }

std::optional<std::size_t> on_turn(const Couch& couch) {
  if (is_over(couch)) return {};
  const std::size_t question = open_question(couch);
  const std::size_t players = couch.players.size();
  if (couch.form == CouchForm::turns) return question % players;
  if (couch.form != CouchForm::hot_seat) return {};
  const auto before = std::count_if(couch.turns.begin(), couch.turns.end(),
                                    [&](const CouchTurn& turn) { return turn.question == question; });
  return (question + static_cast<std::size_t>(before)) % players; // nobody is always the first
}

bool may_answer(const Couch& couch, std::size_t player) {
  if (is_over(couch)) return false;
  const std::size_t question = open_question(couch);
  if (couch.form == CouchForm::buzzers) return !is_out(couch, question, player);
  if (couch.form == CouchForm::together) return !turn_of(couch, question, player);
  return on_turn(couch) == player;
}

const CouchTurn* turn_of(const Couch& couch, std::size_t question, std::size_t player) {
  const auto found = std::find_if(couch.turns.begin(), couch.turns.end(), [&](const CouchTurn& turn) {
    return turn.question == question && turn.player == player;
  });
  return found == couch.turns.end() ? nullptr : &*found;
}

int with_handicap(int points, const Player& player) { return points * player.handicap / 100; }

PlayerTally tally(const Couch& couch, std::size_t player) {
  PlayerTally result;
  for (const CouchTurn& turn : couch.turns) {
    if (turn.player != player) continue;
    ++result.asked;
    result.points += turn.points;
    if (turn.outcome != questions::Outcome::right) continue;
    ++result.right;
    result.quickest = std::min(result.quickest.value_or(turn.taken), turn.taken);
  }
  return result;
}

int possible(const Couch& couch, std::size_t player) {
  int sum = 0;
  for (std::size_t i = 0; i < couch.items.size(); ++i) {
    const bool own = couch.form != CouchForm::turns || i % couch.players.size() == player;
    if (own) sum += with_handicap(couch.items[i].worth, couch.players[player]);
  }
  return sum;
}

std::vector<Side> sides(const Couch& couch) {
  std::vector<Side> all;
  for (std::size_t i = 0; i < couch.players.size(); ++i) {
    const int team = couch.players[i].team;
    auto side = std::find_if(all.begin(), all.end(),
                             [&](const Side& each) { return team != 0 && each.team == team; });
    if (side == all.end()) side = all.insert(all.end(), Side{.players = {}, .team = team});
    side->players.push_back(i);
  }
  for (Side& side : all) {
    for (const std::size_t player : side.players)
      side.points += tally(couch, player).points;
    side.points /= static_cast<int>(side.players.size());
  }
  std::stable_sort(all.begin(), all.end(),
                   [](const Side& one, const Side& other) { return one.points > other.points; });
  for (std::size_t i = 1; i < all.size(); ++i)
    all[i].place = all[i].points == all[i - 1].points ? all[i - 1].place : static_cast<int>(i) + 1;
  return all;
}

Press first_of(const std::vector<Press>& presses, std::uint64_t seed) {
  const auto earlier = [](const Press& one, const Press& other) { return one.at < other.at; };
  const Timestamp first = std::min_element(presses.begin(), presses.end(), earlier)->at;
  std::vector<Press> at_once;
  std::copy_if(presses.begin(), presses.end(), std::back_inserter(at_once),
               [&](const Press& press) { return press.at - first <= one_moment; });
  std::sort(at_once.begin(), at_once.end(),
            [](const Press& one, const Press& other) { return one.player < other.player; });
  return at_once[Dice(seed).below(at_once.size())];
}

} // namespace ruru::rounds
