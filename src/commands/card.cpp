// Leaving cards out of reviews, and letting them in again.
#include "commands/commands.hpp"
#include "commands/moment_text.hpp"
#include "json.hpp"
#include "printable.hpp"
#include "run/opened_history.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>

namespace ruru::commands {

namespace {

enum class Wish : std::uint8_t { suspend, unsuspend, bury };

/// The cards of the library that `name` means: PACK/QUESTION#PART, or all parts of PACK/QUESTION.
Result<std::vector<questions::CardId>> cards_named(const questions::Library& library,
                                                   const std::string& name) {
  const std::size_t slash = name.find('/');
  if (slash == std::string::npos)
    return Error{"“" + printable(name) +
                 "” names no card; write PACK/QUESTION, with ids as in: ruru pack show PACK"};
  const auto pack = pack_ids(library, {name.substr(0, slash)});
  if (!pack) return pack.error();
  const std::string in_pack = pack->front() + name.substr(slash);
  std::vector<questions::CardId> found;
  for (questions::CardId& card : questions::cards(library.find(pack->front())->pack)) {
    const bool meant = questions::text(card) == in_pack || card.pack + "/" + card.question == in_pack;
    if (meant) found.push_back(std::move(card));
  }
  if (found.empty())
    return Error{"There is no card “" + printable(name) + "”; its pack has them all: ruru pack show " +
                 printable(pack->front())};
  return found;
}

/// "Suspended: birds/owl", or why there is nothing to do.
std::string said(Wish wish, const questions::CardId& card, bool changes) {
  const std::string name = printable(questions::text(card));
  switch (wish) {
  case Wish::suspend: return (changes ? "Suspended: " : "Suspended already: ") + name + "\n";
  case Wish::bury: return (changes ? "Buried until tomorrow: " : "Left out already: ") + name + "\n";
  case Wish::unsuspend: return (changes ? "Let in again: " : "Not left out: ") + name + "\n";
  }
  return {};
}

bool would_change(Wish wish, const history::CardProgress* known, Timestamp now) {
  const bool suspended = known && known->suspended, rests = known && known->rests(now);
  switch (wish) {
  case Wish::suspend: return !suspended;
  case Wish::bury: return !rests;
  case Wish::unsuspend: return rests;
  }
  return false;
}

void rest(Options& options, Wish wish, const std::vector<std::string>& names) {
  const run::Where places = where(options);
  const questions::Library library = run::read_packs(places);
  std::vector<questions::CardId> cards;
  for (const std::string& name : names) {
    auto found = cards_named(library, name);
    if (!found) return refuse(options, found.error());
    cards.insert(cards.end(), found->begin(), found->end());
  }
  const auto learner = run::read_learner(places);
  if (!learner) return refuse(options, learner.error());
  const run::SystemClock clock;
  const Timestamp now = clock.now();
  const DayRule day{clock.utc_offset(now), learner->rules.day_starts};
  const Timestamp tomorrow = start_of(civil_day(now, day) + std::chrono::days{1}, day);
  std::vector<history::Happened> happened;
  std::string text;
  for (const questions::CardId& card : cards) {
    const bool changes = would_change(wish, learner->progress.find(card), now);
    if (changes)
      happened.push_back(history::Suspended{.card = card,
                                            .suspended = wish != Wish::unsuspend,
                                            .until = wish == Wish::bury ? tomorrow : Timestamp{}});
    text += said(wish, card, changes);
  }
  if (const auto done = run::record(places.history, learner->rules, clock, happened); !done)
    return refuse(options, done.error());
  print(text);
}

std::vector<const history::CardProgress*> left_out(const run::Learner& learner,
                                                   const std::vector<std::string>& packs, Timestamp now) {
  std::vector<const history::CardProgress*> cards;
  for (const history::CardProgress& card : learner.progress.cards()) {
    const bool wanted = packs.empty() || std::find(packs.begin(), packs.end(), card.id.pack) != packs.end();
    if (wanted && card.rests(now)) cards.push_back(&card);
  }
  std::sort(cards.begin(), cards.end(), [](const auto* a, const auto* b) { return a->id < b->id; });
  return cards;
}

struct Listing {
  std::vector<std::string> packs;
  bool json = false;
};

std::string as_json(const std::vector<const history::CardProgress*>& cards) {
  JsonWriter json;
  json.begin_list();
  for (const auto* card : cards) {
    json.begin_object();
    json.member("card", questions::text(card->id));
    json.member("suspended", card->suspended);
    json.key("until");
    if (card->suspended)
      json.null();
    else
      json.value(iso_text(card->buried_until));
    json.end_object();
  }
  json.end_list();
  return json.text();
}

void list(Options& options, const Listing& listing) {
  const run::Where places = where(options);
  const auto learner = run::read_learner(places);
  if (!learner) return refuse(options, learner.error());
  const auto ids = pack_ids(run::read_packs(places), listing.packs);
  if (!ids) return refuse(options, ids.error());
  const auto cards = left_out(*learner, *ids, run::SystemClock().now());
  if (listing.json) return print(as_json(cards));
  std::string text = cards.empty() ? "No card is left out.\n" : "";
  for (const auto* card : cards)
    text += printable(questions::text(card->id)) +
            (card->suspended ? "  suspended\n" : "  until " + iso_text(card->buried_until) + "\n");
  print(text);
}

void add_wish(CLI::App& card, Options& options, Wish wish, const char* name, const char* about) {
  auto* command = card.add_subcommand(name, about);
  const auto names = std::make_shared<std::vector<std::string>>();
  command->add_option("CARD", *names, "PACK/QUESTION, or one part of it: PACK/QUESTION#PART")->required();
  command->callback([&options, wish, names] { rest(options, wish, *names); });
}

} // namespace

void add_card(CLI::App& app, Options& options) {
  auto* card = app.add_subcommand("card", "Leaves cards out of reviews and rounds, and lets them in again");
  card->require_subcommand(1);
  auto* list_command = card->add_subcommand("list", "Lists the cards that are suspended or buried");
  const auto listing = std::make_shared<Listing>();
  list_command->add_option("PACK", listing->packs, "Packs (ids, titles); all when none is named");
  list_command->add_flag("--json", listing->json, "As one JSON document");
  list_command->callback([&options, listing] { list(options, *listing); });
  add_wish(*card, options, Wish::suspend, "suspend", "Leaves cards out until they are let in again");
  add_wish(*card, options, Wish::bury, "bury", "Leaves cards out until tomorrow");
  add_wish(*card, options, Wish::unsuspend, "unsuspend", "Lets suspended and buried cards in again");
}

} // namespace ruru::commands
