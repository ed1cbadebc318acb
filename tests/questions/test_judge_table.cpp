#include "judged_basics.hpp"
#include "judged_ideas.hpp"
#include "judged_languages.hpp"
#include "questions/markdown.hpp"

#include <doctest/doctest.h>

#include <span>
#include <sstream>

using namespace ruru::questions;

namespace {

const std::span<const judged::Answer> tables[] = {judged::basics, judged::ideas, judged::languages};

Ask ask_for(const judged::Answer& row) {
  Ask ask;
  std::istringstream texts(row.wanted);
  for (std::string text; std::getline(texts, text, '|');)
    ask.accepted.push_back(text);
  return ask;
}

} // namespace

TEST_CASE("typed answers are judged as a fair teacher would") {
  for (const auto& table : tables) {
    for (const judged::Answer& row : table) {
      CAPTURE(std::string(row.wanted));
      CAPTURE(std::string(row.typed));
      CHECK(name(judge(ask_for(row), row.typed).outcome) == name(row.outcome));
    }
  }
}

TEST_CASE("what is exactly right is right under every rule") {
  for (const auto& table : tables) {
    for (const judged::Answer& row : table) {
      for (int rules = 0; rules < 8; ++rules) {
        Ask ask = ask_for(row);
        ask.match = {(rules & 1) != 0, (rules & 2) != 0, (rules & 4) != 0};
        CAPTURE(std::string(row.wanted));
        for (const std::string& text : ask.accepted)
          CHECK(judge(ask, plain(text)).outcome == Outcome::right);
      }
    }
  }
}
