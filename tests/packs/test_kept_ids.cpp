#include "files.hpp"
#include "packs/file.hpp"
#include "packs/kept_ids.hpp"
#include "reading.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <set>

using namespace ruru::packs;
using ruru::questions::LoadedPack;
using ruru::test::TemporaryFolder;
namespace fs = std::filesystem;

namespace {

struct Shelf {
  TemporaryFolder folder;
  KeptIds kept{folder.path() / "known"};

  /// The ids after the pack was saved with this text.
  std::vector<std::string> saved(const std::string& text) {
    return ids(kept.as_known(load_pack(write(folder, "rivers.quiz.yaml", text))));
  }
  static std::vector<std::string> ids(const LoadedPack& loaded) {
    std::vector<std::string> all;
    for (const auto& question : loaded.pack.questions)
      all.push_back(question.id);
    return all;
  }
};

std::string question(const std::string& prompt, const std::string& answer) {
  return "  - q: " + prompt + "\n    a: " + answer + "\n";
}

const std::string paris = question("Which river flows through Paris?", "Seine");
const std::string vienna = question("Which river flows through Vienna?", "Danube");
const std::string vienna_mistyped = question("Which river flows through Viena?", "Danube");

} // namespace

TEST_CASE("a corrected typo keeps the id, as often as it is edited, and after a new start") {
  Shelf shelf;
  const auto first = shelf.saved("questions:\n" + paris + vienna_mistyped);
  CHECK(shelf.saved("questions:\n" + paris + vienna) == first);
  CHECK(shelf.saved("title: Rivers\nquestions:\n" + question("What flows through Paris?", "Seine") +
                    vienna) == first);
  shelf.kept = KeptIds(shelf.folder.path() / "known");
  CHECK(
      shelf.saved("title: Rivers\nquestions:\n" + vienna + question("What flows through Paris?", "Seine")) ==
      std::vector<std::string>{first[1], first[0]});
}

TEST_CASE("a card of one line keeps its progress too") {
  Shelf shelf;
  const auto first = shelf.saved("cards:\n  Capital of Frnace: Paris\n");
  CHECK(shelf.saved("cards:\n  Capital of France: Paris\n") == first);
}

TEST_CASE("a question that takes the place of another is a new one") {
  Shelf shelf;
  const auto first = shelf.saved("questions:\n" + paris + vienna);
  const auto second =
      shelf.saved("questions:\n" + question("How deep is the Volga at its mouth?", "Nobody knows") + vienna);
  CHECK(second[0] != first[0]);
  CHECK(second[1] == first[1]);
}

TEST_CASE("the former text in a new question does not take the id from the one that has it") {
  Shelf shelf;
  const auto first = shelf.saved("questions:\n" + vienna_mistyped);
  CHECK(shelf.saved("questions:\n" + vienna) == first);
  const auto both = shelf.saved("questions:\n" + vienna + vienna_mistyped);
  CHECK(both[0] == first[0]);
  CHECK(both[1] != first[0]);
  CHECK(shelf.saved("questions:\n" + vienna + vienna_mistyped) == both);
}

TEST_CASE("a broken save forgets nothing") {
  Shelf shelf;
  const auto first = shelf.saved("questions:\n" + paris + vienna_mistyped);
  (void)shelf.saved("questions:\n" + paris + "  - q: Which river flows through Vienna?\n");
  CHECK(shelf.saved("questions:\n" + paris + vienna) == first);
}

TEST_CASE("ids that the author gives are left alone, and so are packs with nothing else") {
  Shelf shelf;
  const std::string given =
      "questions:\n  - id: paris\n    q: Which river flows through Paris?\n    a: Seine\n";
  CHECK(shelf.saved(given) == std::vector<std::string>{"paris"});
  CHECK_FALSE(fs::exists(shelf.folder.path() / "known"));
  CHECK(shelf.saved(given + vienna_mistyped)[1] == shelf.saved(given + vienna)[1]);
}

TEST_CASE("without a folder, or with a damaged record, packs are what they are") {
  Shelf shelf;
  const auto first = shelf.saved("questions:\n" + paris);
  const auto plain = Shelf::ids(KeptIds().as_known(load_pack(shelf.folder.path() / "rivers.quiz.yaml")));
  CHECK(plain == first);
  for (const char* damage : {"", "x", "ruru-known-1 1 2\n", "ruru-known-1 1 2 3 4 5\nq-1\n"}) {
    write(shelf.folder, "known/rivers.known", damage);
    CHECK(shelf.saved("questions:\n" + paris) == first);
  }
}

TEST_CASE("no chain of random edits loses an id or gives one twice") {
  for (unsigned seed = 1; seed <= 20; ++seed) {
    CAPTURE(seed);
    std::mt19937 dice(seed);
    Shelf shelf;
    struct Written {
      std::string prompt, answer, hint, id;
    };
    std::vector<Written> all;
    for (int i = 0; i < 20; ++i) {
      std::string word;
      for (int letter = 0; letter < 24; ++letter)
        word += letter % 6 == 5 ? ' ' : static_cast<char>('a' + dice() % 26);
      all.push_back(
          {"What is " + word + " number " + std::to_string(i), "Answer" + std::to_string(i), "", ""});
    }
    const auto text = [&] {
      std::string lines = "questions:\n";
      for (const Written& each : all)
        lines +=
            question(each.prompt, each.answer) + (each.hint.empty() ? "" : "    hint: " + each.hint + "\n");
      return lines;
    };
    const auto first = shelf.saved(text());
    for (std::size_t i = 0; i < all.size(); ++i)
      all[i].id = first[i];
    for (int save = 0; save < 8; ++save) {
      for (int edit = 0; edit < 3; ++edit) {
        Written& chosen = all[dice() % all.size()];
        switch (dice() % 3) {
        case 0: chosen.prompt[8 + dice() % 20] = static_cast<char>('a' + dice() % 26); break;
        case 1: chosen.hint = "Think of " + std::to_string(dice()); break;
        default: std::swap(chosen, all[dice() % all.size()]); break;
        }
      }
      const auto now = shelf.saved(text());
      REQUIRE(now.size() == all.size());
      CHECK(std::set<std::string>(now.begin(), now.end()).size() == all.size());
      for (std::size_t i = 0; i < all.size(); ++i)
        CHECK(now[i] == all[i].id);
    }
  }
}
