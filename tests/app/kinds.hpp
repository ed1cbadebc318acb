#pragma once

#include "app/player.hpp"

/// A question of each kind whose answer has parts, or is a date; played as the pack "birds".
namespace ruru::tests {

inline questions::Library library_of_kinds() {
  using namespace questions;
  auto loaded = std::make_shared<LoadedPack>();
  loaded->pack = Pack{.id = "birds", .title = "Birds", .language = "en"};
  const auto add = [&](std::string id, std::string prompt, Body body) {
    Question question{
        .id = std::move(id), .id_is_given = true, .prompt = std::move(prompt), .body = std::move(body)};
    question.explanation = "Because the book says so.";
    question.hints = {"Look it up."};
    loaded->pack.questions.push_back(std::move(question));
  };
  add("owls", "Which of these are owls?",
      SeveralChoices{{{"Ruru", ""}, {"Snowy owl", ""}}, {{"Kea", "It is a parrot."}, {"Tui", ""}}});
  add("landing", "When did people first walk on the Moon?", Date{{1969, 7}, {}});
  add("sizes", "From the smallest to the largest?", Ordering{{"wren", "tui", "kea", "moa"}});
  add("islands", "Where does it live?",
      Pairing{{"kea", "kiwi", "takahe"}, {"mountains", "forest", "grassland"}, {"open sea"}});
  add("parrots", "Which parrots live in New Zealand?",
      NameAll{{{"kea"}, {"kaka"}, {"kakapo"}, {"kakariki", "parakeet"}}});
  return {.packs = {loaded}};
}

} // namespace ruru::tests
