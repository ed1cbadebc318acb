#include "files.hpp"
#include "packs/file.hpp"
#include "packs/shelf.hpp"
#include "reading.hpp"

#include <doctest/doctest.h>

using namespace ruru::packs;
using ruru::test::TemporaryFolder;
namespace fs = std::filesystem;

namespace {

constexpr const char* rivers = "id: rivers\ncards: {a: b}\n";

} // namespace

TEST_CASE("a pack is copied into the pack folder under its name") {
  const TemporaryFolder from, shelf;
  const auto added = put_on_shelf(write(from, "big rivers.quiz.yaml", rivers), shelf.path());
  REQUIRE(added);
  CHECK(added->file == shelf.path() / "big rivers.quiz.yaml");
  CHECK_FALSE(added->replaced);
  CHECK(*file_content(added->file) == rivers);
}

TEST_CASE("a pack with the same id gives way, under whatever name it is there") {
  const TemporaryFolder from, shelf;
  write(shelf, "old.quiz.yaml", rivers);
  const auto added = put_on_shelf(write(from, "new.quiz.yaml", "id: rivers\ncards: {a: c}\n"), shelf.path());
  REQUIRE(added);
  CHECK(added->replaced);
  CHECK_FALSE(fs::exists(shelf.path() / "old.quiz.yaml"));
  CHECK(load_library({shelf.path()}).packs.size() == 1);
}

TEST_CASE("questions that were edited keep their ids when their pack is added again") {
  const TemporaryFolder from, shelf;
  const std::string text = "id: rivers\nquestions:\n"
                           "  - q: Which river flows through Viena?   # mine\n    a: Danube\n"
                           "  - {q: Which is the longest in Europe, a: Volga}\n"
                           "  - {q: Which flows through Paris, a: Seine}\n";
  const auto first = put_on_shelf(write(from, "a.quiz.yaml", text), shelf.path());
  REQUIRE(first);
  const auto ids = [](const ruru::questions::LoadedPack& loaded) {
    std::vector<std::string> all;
    for (const auto& question : loaded.pack.questions)
      all.push_back(question.id);
    return all;
  };
  const std::vector<std::string> before = ids(first->loaded);

  const std::string edited = "id: rivers\nquestions:\n"
                             "  - {q: Which flows through Paris, a: Seine}\n"
                             "  - q: Which river flows through Vienna?   # mine\n    a: Danube\n"
                             "  - {q: Which is the longest in Europe, a: The Volga, hint: Long.}\n"
                             "  - {q: Which is new, a: Rhine}\n";
  const auto second = put_on_shelf(write(from, "a.quiz.yaml", edited), shelf.path());
  REQUIRE_MESSAGE(second, second.error().message);
  CHECK(second->edited == 2);
  CHECK(second->moved == 1);
  CHECK(second->reset == 0);
  const std::vector<std::string> after = ids(load_pack(second->file));
  CHECK(std::vector<std::string>(after.begin(), after.begin() + 3) ==
        std::vector<std::string>{before[2], before[0], before[1]});
  CHECK(says(*file_content(second->file), "q: Which river flows through Vienna?   # mine\n"));

  const auto third = put_on_shelf(write(from, "a.quiz.yaml", edited), shelf.path());
  REQUIRE(third);
  CHECK(ids(load_pack(third->file)) == after);
}

TEST_CASE("an edited card of one line has no place for its id, and is said to begin anew") {
  const TemporaryFolder from, shelf;
  REQUIRE(
      put_on_shelf(write(from, "a.quiz.yaml", "id: x\ncards: {Capital of Frnace: Paris}\n"), shelf.path()));
  const auto again =
      put_on_shelf(write(from, "a.quiz.yaml", "id: x\ncards: {Capital of France: Paris}\n"), shelf.path());
  REQUIRE(again);
  CHECK(again->edited == 1);
  CHECK(again->reset == 1);
}

TEST_CASE("what adding a pack would do is known before, and nothing is changed by asking") {
  const TemporaryFolder from, shelf;
  const std::string text =
      "id: rivers\ntitle: Rivers\nquestions:\n  - {q: Which flows through Viena, a: Danube}\n"
      "  - {q: Which flows through Paris, a: Seine}\n";
  const fs::path file = write(from, "a.quiz.yaml", text);
  const auto fresh = offer(file, shelf.path());
  REQUIRE_MESSAGE(fresh, fresh.error().message);
  CHECK(fresh->replaced.empty());
  CHECK(fresh->to == shelf.path() / "a.quiz.yaml");
  CHECK_FALSE(fresh->loaded.problems.empty()); // no source: a hint of the check
  CHECK(fs::is_empty(shelf.path()));

  REQUIRE(put_on_shelf(file, shelf.path()));
  write(from, "a.quiz.yaml",
        "id: rivers\ntitle: Rivers\nquestions:\n  - {q: Which flows through Paris, a: Seine}\n"
        "  - {q: Which flows through Vienna, a: Danube}\n");
  const auto again = offer(file, shelf.path());
  REQUIRE_MESSAGE(again, again.error().message);
  CHECK(again->replaced == "Rivers");
  CHECK(again->edited == 1);
  CHECK(again->moved == 1);
  CHECK(again->reset == 0);
  CHECK(*file_content(shelf.path() / "a.quiz.yaml") == text);
}

TEST_CASE("another pack of the same file name is not overwritten") {
  const TemporaryFolder from, shelf;
  write(shelf, "a.quiz.yaml", "id: lakes\ncards: {a: b}\n");
  const auto added = put_on_shelf(write(from, "a.quiz.yaml", rivers), shelf.path());
  REQUIRE_FALSE(added);
  CHECK(says(added.error().message, "`lakes`"));
}

TEST_CASE("a pack with errors is not added") {
  const TemporaryFolder from, shelf;
  CHECK_FALSE(put_on_shelf(write(from, "a.quiz.yaml", "cards: {a: b, c: }\n"), shelf.path()));
  CHECK_FALSE(put_on_shelf(from.path() / "none.quiz.yaml", shelf.path()));
  CHECK(fs::is_empty(shelf.path()));
}

TEST_CASE("pictures and sounds come and go with their pack") {
  const TemporaryFolder from, shelf;
  write(from, "birds/kiwi.png", "picture");
  const fs::path file =
      write(from, "birds.quiz.yaml",
            "questions:\n  - {q: Which, a: Kiwi, image: birds/kiwi.png}\n  - {q: Who, a: Tui}\n");
  const auto added = put_on_shelf(file, shelf.path());
  REQUIRE_MESSAGE(added, added.error().message);
  CHECK(added->file == shelf.path() / "birds/birds.quiz.yaml");
  CHECK(*file_content(shelf.path() / "birds/birds/kiwi.png") == "picture");
  const TemporaryFolder removed;
  const auto taken = take_off_shelf("birds", shelf.path(), removed.path());
  REQUIRE_MESSAGE(taken, taken.error().message);
  CHECK(fs::is_empty(shelf.path()));
  REQUIRE(put_back(taken->kept_as, shelf.path(), removed.path()));
  CHECK(load_pack(shelf.path() / "birds/birds.quiz.yaml").pack.id == "birds");
  CHECK(*file_content(shelf.path() / "birds/birds/kiwi.png") == "picture");
  CHECK(fs::is_empty(removed.path()));
}

TEST_CASE(
    "a removed pack is kept, and put back only where nothing is written over and nothing leads outside") {
  const TemporaryFolder from, shelf, removed;
  const fs::path file = write(from, "rivers.quiz.yaml", "id: rivers\nquestions:\n  - {q: Which, a: Seine}\n");
  REQUIRE(put_on_shelf(file, shelf.path()));
  const auto taken = take_off_shelf("rivers", shelf.path(), removed.path());
  REQUIRE(taken);
  CHECK(taken->kept_as == "rivers-1");
  REQUIRE(put_on_shelf(file, shelf.path()));
  CHECK(says(put_back("rivers-1", shelf.path(), removed.path()).error().message, "there already"));
  CHECK(take_off_shelf("rivers", shelf.path(), removed.path())->kept_as == "rivers-2");
  CHECK(put_back("rivers-1", shelf.path(), removed.path()));
  CHECK(says(put_back("rivers-1", shelf.path(), removed.path()).error().message, "is gone"));
  CHECK_FALSE(put_back("../rivers-2", shelf.path(), removed.path()));
  CHECK_FALSE(put_back("..", shelf.path(), removed.path()));
  CHECK_FALSE(take_off_shelf("rivers", shelf.path(), removed.path(), "../elsewhere"));
}

TEST_CASE("a picture that is missing, a link, or outside of the pack's folder keeps the pack out") {
  const TemporaryFolder from, shelf;
  write(from, "secret", "secret");
  fs::create_symlink(from.path() / "secret", from.path() / "link.png");
  for (const std::string path :
       {"none.png", "../secret", "/etc/passwd", "a/../../secret", "link.png", "a\\\\b.png"}) {
    CAPTURE(path);
    const fs::path file = write(from, "a.quiz.yaml",
                                "questions:\n  - {q: a, a: b, image: \"" + path + "\"}\n  - {q: c, a: d}\n");
    CHECK_FALSE(put_on_shelf(file, shelf.path()));
    CHECK_FALSE(fs::exists(shelf.path() / "a/a.quiz.yaml"));
  }
}

TEST_CASE("a pack that is not there cannot be taken away") {
  const TemporaryFolder shelf;
  const auto taken = take_off_shelf("rivers", shelf.path(), shelf.path() / "removed");
  REQUIRE_FALSE(taken);
  CHECK(says(taken.error().message, "`rivers`"));
}

TEST_CASE("a new file does not take the place of another") {
  const TemporaryFolder folder;
  const fs::path file = folder.path() / "a.txt";
  REQUIRE(write_file(file, "one", Existing::refused));
  CHECK_FALSE(write_file(file, "two", Existing::refused));
  REQUIRE(write_file(file, "three", Existing::replaced));
  CHECK(*file_content(file) == "three");
  CHECK(std::distance(fs::directory_iterator(folder.path()), fs::directory_iterator()) == 1);
}

TEST_CASE("a replaced file keeps its permissions") {
  const TemporaryFolder folder;
  const fs::path file = write(folder, "a.txt", "one");
  fs::permissions(file, fs::perms::owner_read | fs::perms::owner_write);
  REQUIRE(write_file(file, "two", Existing::replaced));
  CHECK(fs::status(file).permissions() == (fs::perms::owner_read | fs::perms::owner_write));
}

TEST_CASE("what cannot be written is told, and nothing is left behind") {
  const auto written = write_file("/nowhere/at/all/a.txt", "one", Existing::refused);
  REQUIRE_FALSE(written);
  CHECK(says(written.error().message, "/nowhere/at/all/a.txt"));
}
