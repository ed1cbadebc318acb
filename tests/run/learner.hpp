#pragma once

#include "../temporary_folder.hpp"
#include "run/live_session.hpp"

#include <fstream>

namespace ruru::test {

/// A learner with a pack and folders of their own, which go with the test.
struct Learner {
  TemporaryFolder folder;
  run::SetClock clock{Timestamp{std::chrono::milliseconds{1'795'000'000'000}}};
  run::Where where{.pack_folders = {folder / "packs"},
                   .history = folder / "history.db",
                   .settings = folder / "settings.yaml",
                   .own_packs = folder / "packs",
                   .removed_packs = folder / "removed-packs"};

  Learner() {
    std::filesystem::create_directories(folder / "packs");
    std::ofstream(folder / "packs/birds.quiz.yaml")
        << "title: Birds\nid: birds\nquestions:\n"
           "  - {id: owl, q: 'Which owl calls its own name?', a: Ruru, wrong: [Kea, Kiwi]}\n"
           "  - {id: kiwi, q: 'Which bird cannot fly?', a: Kiwi}\n"
           "  - {id: tui, q: 'Which bird sings with two voices?', a: Tui}\n";
  }

  std::unique_ptr<run::LiveSession> session() { return run::open_session(where, clock); }

  /// A round of these questions, in this order.
  static void play(run::LiveSession& session, const std::vector<std::string>& questions) {
    rounds::Settings settings{.packs = {"birds"}, .seed = 1};
    for (const std::string& question : questions)
      settings.cards.push_back({"birds", question, ""});
    session.begin([&](app::Model model) { return app::with_round(std::move(model), settings); });
  }

  static void answer(run::LiveSession& session, const std::string& text) {
    session.handle(app::TextEntered{text});
    session.handle(app::Activated{{"submit"}});
  }
};

} // namespace ruru::test
