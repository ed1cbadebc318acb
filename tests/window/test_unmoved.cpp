#include "../app/player.hpp"
#include "layout/frame.hpp"
#include "packs/reader.hpp"
#include "window/typesetter.hpp"

#include <doctest/doctest.h>

#include <filesystem>

using namespace ruru;

namespace {

/// Where the stem and what is answered stand: all that must stay when the verdict appears below.
std::vector<layout::Rect> fixed_places(const app::Scene& scene, layout::Size window, double scale) {
  static const window::Typesetter typesetter;
  std::vector<layout::Rect> places;
  for (const layout::Item& item : layout::arrange(scene, window, scale, typesetter).items) {
    const auto* text = std::get_if<app::Text>(&item.content);
    const bool stem = text && (text->role == app::Role::stem || text->role == app::Role::stem_small);
    if (stem || std::holds_alternative<app::Option>(item.content) ||
        std::holds_alternative<app::Field>(item.content))
      places.push_back(item.box);
  }
  return places;
}

void answer(tests::Player& player, const std::string& words) {
  if (player.asking().item.options.empty()) {
    player.types(words);
    player.clicks("submit");
    if (!player.asking().given) player.clicks("skip"); // a list that is not complete
    return;
  }
  player.clicks("option/1");
  for (int i = 0; i < 9; ++i)
    player.clicks("match/" + std::to_string(i + 1)); // the first ones that are free
  if (player.asking().item.ask.kind == questions::Kind::ordering) player.clicks("option/2");
  player.clicks("confirm");
}

/// A right answer with a letter too many, where that is a slip.
std::string misspelt(const app::Asking& asking) { return asking.item.ask.accepted.front() + "e"; }

} // namespace

TEST_CASE("no question moves when its answer is shown, in a round or in a review") {
  const auto folder = std::filesystem::path(RURU_SOURCE_DIR) / "questions";
  const questions::Library library = packs::load_library({folder});
  const char* id = nullptr;
  SUBCASE("the pack about NATO") { id = "nato-new-zealand"; }
  SUBCASE("the tour, with every kind of question") { id = "ruru-tour"; }
  const auto* pack = library.find(id);
  REQUIRE(pack);
  const std::vector<questions::CardId> cards = questions::cards(pack->pack);
  for (const bool review : {false, true}) {
    tests::Player player(library);
    if (review)
      player.settle(app::with_review(std::move(player.model()), {pack->pack.id}, 40));
    else
      player.settle(app::with_round(std::move(player.model()), {.seed = 7, .cards = cards}));
    const auto asks = [&] {
      return review ? player.at<app::Reviewing>().asking.has_value() : player.on<app::Playing>();
    };
    for (int asked = 0; asked < 128 && asks(); ++asked) {
      const app::Asking asking = player.asking();
      CAPTURE(asking.item.ask.stem);
      const bool card = asking.item.ask.kind == questions::Kind::card;
      const app::Scene before = player.scene();
      if (card)
        player.clicks("reveal");
      else
        answer(player, misspelt(asking));
      const app::Scene after = player.scene();
      for (const layout::Size window : {layout::Size{1280, 800}, layout::Size{800, 600}})
        for (const double scale : {1.0, 2.0}) {
          CAPTURE(window.width);
          CAPTURE(scale);
          const auto places = fixed_places(before, window, scale);
          REQUIRE_FALSE(places.empty());
          const auto now = fixed_places(after, window, scale);
          REQUIRE(now.size() >= places.size());
          for (std::size_t i = 0; i < places.size(); ++i) {
            CHECK(now[i].y == places[i].y);
            CHECK(now[i].x == places[i].x);
            CHECK(now[i].height == places[i].height);
            CHECK(now[i].width == places[i].width);
          }
        }
      player.clicks(card || review ? "grade/3" : "continue");
    }
  }
}
