#pragma once

#include "app/player.hpp"
#include "screens.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

/// How the screens are reached.
namespace ruru::screens {

/// The packs of a direction, and what a learner types there.
struct World {
  questions::Library library;      ///< birds, and one with mistakes
  questions::Library long_library; ///< with many cards
  std::vector<rounds::Mode> modes;
  std::vector<app::Theme> themes;
  std::vector<std::shared_ptr<const language::Catalogue>> catalogues;
  std::string almost, wrong; ///< answers to the question "country"
  std::vector<std::string> learners;
};
World world(Direction direction);

/// Somebody who opens the program for the first time.
tests::Player beginner(const World& world);

/// Somebody who has played and reviewed birds for ten weeks.
tests::Player learner(const World& world);

/// Somebody who comes back after a long pause.
tests::Player returner(const World& world);

/// A walk through the program. Each step says which screen it is on, so that a wrong turn is seen where it
/// was taken.
class Tour {
public:
  Tour(tests::Player who, std::vector<Screen>& screens) : player(std::move(who)), screens_(screens) {}

  /// Stops unless this screen is shown.
  template <typename Wanted>
  const Wanted& on() const {
    INFO("on the page ", page());
    REQUIRE(player.on<Wanted>());
    return player.at<Wanted>();
  }

  /// Clicks what must be there.
  void clicks(const std::string& id) {
    INFO("on the page ", page(), " for ", id);
    REQUIRE(player.sees(id));
    player.clicks(id);
  }

  /// A round of just these questions about birds.
  void plays(const std::vector<std::string>& questions) {
    player.plays(questions);
    REQUIRE(on<app::Playing>().round.items.size() == questions.size());
  }

  /// Picks the right option, or one that is wrong.
  void chooses(bool right);

  /// Sees a page for the first time.
  void comes() { before_ = {player.scene()}; }

  /// Takes a picture of a page that is seen for the first time.
  void takes(const std::string& name) {
    screens_.push_back({name, player.scene(), {}});
    comes();
  }

  /// The same of what is there by now on the page that is seen since `comes` or `takes`.
  void takes_after(const std::string& name) {
    screens_.push_back({name, player.scene(), before_});
    before_.push_back(player.scene());
  }

  tests::Player player;

private:
  std::string page() const { return player.scene().page; }

  std::vector<Screen>& screens_;
  std::vector<app::Scene> before_; ///< on this page, until now
};

void visit_places(const World& world, std::vector<Screen>& screens);
void visit_rounds(const World& world, std::vector<Screen>& screens);
void visit_kinds(const World& world, std::vector<Screen>& screens);
void visit_reviews(const World& world, std::vector<Screen>& screens);
void visit_couch(const World& world, std::vector<Screen>& screens);
void visit_statistics(const World& world, std::vector<Screen>& screens);

} // namespace ruru::screens
