#include "files.hpp"
#include "packs/check.hpp"
#include "packs/file.hpp"
#include "packs/show.hpp"
#include "reading.hpp"

#include <doctest/doctest.h>

#include <filesystem>

using namespace ruru::packs;
using namespace ruru::questions;
namespace fs = std::filesystem;

namespace {

const Question& only_question(const LoadedPack& loaded) {
  REQUIRE_MESSAGE(loaded.pack.questions.size() == 1, complaints(loaded));
  return loaded.pack.questions.front();
}

std::string hotspot_code(const std::string& hotspot) {
  return only_code(read_one("q: Where?\nimage: a.png\nhotspot: " + hotspot));
}

} // namespace

TEST_CASE("a picture and a sound belong to any kind of question") {
  for (const char* kind : {"a: Kiwi", "a: Kiwi\nwrong: Tui", "number: 3", "order: [a, b]", "all: [a, b]"}) {
    const LoadedPack loaded =
        read_one("q: Which?\nimage: birds/kiwi.png\naudio: kiwi.ogg\n" + std::string(kind));
    CHECK(loaded.problems.empty());
    CHECK(only_question(loaded).picture == Picture{"birds/kiwi.png", ""});
    CHECK(only_question(loaded).sound == "kiwi.ogg");
  }
  const LoadedPack described = read_one("q: Which?\na: b\nimage: {file: kiwi.png, text: A bird by night.}");
  CHECK(only_question(described).picture == Picture{"kiwi.png", "A bird by night."});
  const LoadedPack card = read("cards:\n  kiwi: {back: bird, image: kiwi.png}\n");
  CHECK(only_question(card).picture == Picture{"kiwi.png", ""});
}

TEST_CASE("a picture does not change what progress is kept under") {
  CHECK(only_question(read_one("q: Which?\na: b")).id ==
        only_question(read_one("q: Which?\na: b\nimage: a.png\naudio: b.ogg")).id);
}

TEST_CASE("paths stay in the folder of the pack") {
  for (const char* path : {"/etc/passwd", "../a.png", "a/../../b.png", "a\\b.png", "..", "a/.."}) {
    CAPTURE(std::string(path));
    const LoadedPack loaded = read_one("q: Which?\na: b\nimage: " + std::string(path));
    CHECK(only_code(loaded) == "E21");
    CHECK(loaded.pack.questions.empty());
    CHECK(only_code(read_one("q: Which?\na: b\naudio: " + std::string(path))) == "E21");
  }
  for (const char* path : {"a.png", "./a.png", "a/b/c.png", "..a.png", "ä ö.png"})
    CHECK(read_one("q: Which?\na: b\nimage: " + std::string(path)).problems.empty());
  CHECK(only_code(read_one("q: Which?\na: b\nimage: [a.png]")) == "E7");
  CHECK(only_code(read_one("q: Which?\na: b\nimage:")) == "E8");
  CHECK(only_code(read_one("q: Which?\na: b\nimage: {text: a}")) == "E8");
  CHECK(only_code(read_one("q: Which?\na: b\nimage: {file: a.png, alt: a}")) == "W1");
}

TEST_CASE("a place on a picture is a circle or a box, or several of them") {
  const auto regions = [](const std::string& hotspot) {
    const LoadedPack loaded = read_one("q: Where?\nimage: a.png\nhotspot: " + hotspot);
    return std::get<Hotspot>(only_question(loaded).body).regions;
  };
  CHECK(regions("{circle: [0.5, 0.25, 0.1], label: beak}") ==
        std::vector<Region>{{Region::Shape::circle, 0.5, 0.25, 0.2, 0.2, "beak"}});
  const std::vector<Region> both = regions("[{box: [0, 0.5, 0.5, 0.5]}, {circle: [1, 1, 0.1]}]");
  REQUIRE(both.size() == 2);
  CHECK(both[0] == Region{Region::Shape::box, 0.25, 0.75, 0.5, 0.5, ""});
  CHECK(both[1].shape == Region::Shape::circle);
}

TEST_CASE("places that are none are refused") {
  for (const char* place :
       {"{circle: [340, 120, 30]}", "{circle: [0.5, 0.5]}", "{circle: 0.5}", "{circle: [0.5, 0.5, 0]}",
        "{box: [0.5, 0.5, 0.6, 0.1]}", "{box: [0, 0, 0, 1]}", "{circle: [-0.1, 0.5, 0.1]}", "{label: beak}",
        "{circle: [0.5, 0.5, 0.1], box: [0, 0, 1, 1]}"}) {
    CAPTURE(std::string(place));
    CHECK(hotspot_code(place) == "E22");
  }
  CHECK(hotspot_code("{circle: [a, b, c]}") == "E17");
  CHECK(hotspot_code("left") == "E7");
  CHECK(hotspot_code("[]") == "E10");
  CHECK(hotspot_code("{circle: [0.5, 0.5, 0.1], name: beak}") == "W1");
  CHECK(only_code(read_one("q: Where?\nhotspot: {circle: [0.5, 0.5, 0.1]}")) == "E9");
  CHECK(only_code(read_one("q: Where?\na: b\nnumber: 2\nhotspot: {circle: [0.5, 0.5, 0.1]}\nimage: a.png")) ==
        "E11");
}

TEST_CASE("the id of a place on a picture follows its label, not where exactly it is") {
  const auto id = [](const std::string& hotspot) {
    return only_question(read_one("q: Where?\nimage: a.png\nhotspot: " + hotspot)).id;
  };
  CHECK(id("{circle: [0.5, 0.5, 0.1], label: beak}") == id("{circle: [0.51, 0.5, 0.2], label: beak}"));
  CHECK(id("{circle: [0.5, 0.5, 0.1]}") != id("{circle: [0.6, 0.5, 0.1]}"));
}

TEST_CASE("programs are told of pictures, sounds and places") {
  const std::string shown = shown_as_json(read_one("q: Where?\nimage: {file: a.png, text: A bird.}\naudio: "
                                                   "a.ogg\nhotspot: {circle: [0.5, 0.5, 0.1], label: beak}"));
  for (const char* part : {R"("kind": "hotspot")", R"("image": "a.png")", R"("image_text": "A bird.")",
                           R"("audio": "a.ogg")", R"("shape": "circle")", R"("label": "beak")"}) {
    CAPTURE(std::string(part));
    CHECK(says(shown, part));
  }
}

TEST_CASE("a check looks at the files, and says what is wrong with them") {
  const ruru::test::TemporaryFolder folder;
  const auto put = [&](const std::string& name, const std::string& content) { write(folder, name, content); };
  put("text.png", "I am no picture.");
  put("real.ogg", "OggS and more");
  fs::create_symlink("/etc/hostname", folder.path() / "link.png");
  fs::create_directory_symlink("/etc", folder.path() / "way");
  const std::string text = "questions:\n"
                           "  - {q: One, a: b, image: missing.png}\n"
                           "  - {q: Two, a: b, image: {file: text.png}}\n"
                           "  - {q: Three, a: b, image: link.png}\n"
                           "  - {q: Four, a: b, image: way/hostname}\n"
                           "  - {q: Five, a: b, audio: text.png}\n"
                           "  - {q: Six, a: b, audio: real.ogg}\n"
                           "  - {q: Seven, a: b}\n";
  put("birds.quiz.yaml", text);
  const LoadedPack loaded = load_pack(folder.path() / "birds.quiz.yaml");
  CHECK(loaded.problems.empty());
  const std::vector<Problem> problems = media_problems(loaded, text);
  REQUIRE(problems.size() == 5);
  for (std::size_t i = 0; i < problems.size(); ++i) {
    CHECK(problems[i].code == "E23");
    CHECK(problems[i].line == static_cast<int>(i) + 2);
  }
  CHECK(says(problems[0].message, "there is no such file"));
  CHECK(says(problems[1].message, "is no picture"));
  CHECK(says(problems[2].message, "link"));
  CHECK(says(problems[4].message, "is no sound"));
}

TEST_CASE("media are read from regular files in the folder alone, and no more than is wanted") {
  const ruru::test::TemporaryFolder folder;
  write(folder, "in/deep/a.png", "abcdef");
  CHECK(*media_content(folder.path(), "in/deep/a.png", 100) == "abcdef");
  CHECK(*media_content(folder.path(), "in/deep/a.png", 3) == "abcd");
  for (const char* path : {"in/deep", "in", "", "in/../in/deep/a.png", "/etc/hostname", "in/deep/b.png"}) {
    CAPTURE(std::string(path));
    CHECK_FALSE(media_content(folder.path(), path, 100));
  }
}
