#include "packs/fix.hpp"
#include "reading.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

using namespace ruru::packs;
using namespace ruru::questions;

namespace {

Corrected corrected_pack(std::string_view text) { return corrected(text, "test.quiz.yaml"); }

/// "3: wrote …", one line a correction.
std::string told(const Corrected& done) {
  std::string all;
  for (const Correction& each : done.corrections)
    all += std::to_string(each.line) + ": " + each.what + '\n';
  return all;
}

} // namespace

TEST_CASE("a pack without fault stays as it is, byte for byte") {
  const std::string text = "\xef\xbb\xbf# mine\r\ntitle:   Capitals  # spaces inside\r\nquestions:\r\n"
                           "  - {id: one, q: 'Who?',a: x}\r\n";
  CHECK(corrected_pack(text).text == text);
  CHECK(corrected_pack(text).corrections.empty());
}

TEST_CASE("spaces at the ends of lines go, but not those of a text") {
  const Corrected done = corrected_pack("title: A  \nquestions:\n  - id: one\t\n    q: Who?\n    a: x\n"
                                        "    explain: |\n      two  \n      lines\n    # remark \n");
  CHECK(done.text == "title: A\nquestions:\n  - id: one\n    q: Who?\n    a: x\n"
                     "    explain: |\n      two  \n      lines\n    # remark\n");
  CHECK(done.corrections.size() == 3);
}

TEST_CASE("tabs that indent become spaces") {
  const Corrected done = corrected_pack("title: A\nquestions:\n\t- id: one\n\t\tq: Who?\n\t\ta: x\n");
  CHECK(done.text == "title: A\nquestions:\n  - id: one\n    q: Who?\n    a: x\n");
  CHECK(read(done.text).problems.empty());
}

TEST_CASE("a value that YAML cannot read is put in quotes") {
  const Corrected done =
      corrected_pack("title: A\nquestions:\n  - id: one\n    q: The ratio: how much?   \n    a: 3 to 1\n"
                     "  - id: two\n    q: Who said \"no: never\"?\n    a: \"@first\"\n"
                     "  - id: three\n    q: Who?\n    a: @first\n");
  CHECK(says(done.text, "    q: \"The ratio: how much?\"\n"));
  CHECK(says(done.text, "    q: 'Who said \"no: never\"?'\n"));
  CHECK(says(done.text, "    a: \"@first\"\n  - id: three"));
  CHECK(says(done.text, "    q: Who?\n    a: \"@first\"\n"));
  CHECK(read(done.text).problems.empty());
  CHECK(says(told(done), "4: put the value in quotes"));
}

TEST_CASE("what may be a comment is not put in quotes") {
  const std::string text =
      "title: A\nquestions:\n  - id: one\n    q: The ratio: how much? # or not\n    a: b\n";
  CHECK(corrected_pack(text).text == text);
}

TEST_CASE("a key that is a slip away from a known one is mended") {
  const Corrected done = corrected_pack("titel: Birds\nquestions:\n"
                                        "  - {id: one, q: Who, anwser: x, hints: h}\n"
                                        "  - id: two\n    Question: Where?\n    a: y\n    explian: there\n");
  CHECK(done.text == "title: Birds\nquestions:\n"
                     "  - {id: one, q: Who, a: x, hint: h}\n"
                     "  - id: two\n    q: Where?\n    a: y\n    explain: there\n");
  CHECK(says(told(done), "3: wrote `a` in place of `anwser`"));
}

TEST_CASE("a key that could mean something else, or is there already, is left alone") {
  const std::string text = "title: Birds\nquestions:\n"
                           "  - {id: one, q: Who, a: x, answer: y}\n"
                           "  - {id: two, q: Where, a: y, choices: [y, z]}\n"
                           "  - {id: three, q: When, a: y, colour: red}\n";
  CHECK(corrected_pack(text).text == text);
}

TEST_CASE("questions without an id get the one that their progress is kept under") {
  const std::string text = "title: A\nquestions:\n  - q: Who?\n    a: x\n";
  const Corrected done = corrected_pack(text);
  CHECK(done.text ==
        "title: A\nquestions:\n  - id: " + read(text).pack.questions.at(0).id + "\n    q: Who?\n    a: x\n");
  CHECK(says(told(done), "gave an id"));
}

TEST_CASE("what has been corrected is not corrected again") {
  for (const std::string_view text :
       {"titel: A \nquestions:\n  - q: Who: me?\n    a: x\n", "\ttitle: A\n", "cards: {a: b} \n", "a\tb: [\n",
        "title: A\nquestions:\n  - {q: a, anwser: [b}\n", "- q: x\n  a: &a y\n", ""}) {
    CAPTURE(std::string(text));
    const std::string once = corrected_pack(text).text;
    CHECK(corrected_pack(once).corrections.empty());
    CHECK(corrected_pack(once).text == once);
  }
}

TEST_CASE("bytes that are no text are left alone") {
  const std::string text("titel: A\x1b \n\xff", 12);
  CHECK(corrected_pack(text).text == text);
}

TEST_CASE("nothing that a pack says is lost, whatever line has lost its quotes or gained a tab") {
  namespace fs = std::filesystem;
  for (const auto& entry : fs::directory_iterator(fs::path(RURU_SOURCE_DIR) / "questions")) {
    if (entry.path().extension() != ".yaml") continue;
    std::ifstream stream(entry.path(), std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(stream), {}};
    const LoadedPack before = read(text);
    const LoadedPack after = read(corrected_pack(text).text);
    REQUIRE(after.pack.questions.size() == before.pack.questions.size());
    for (std::size_t i = 0; i < before.pack.questions.size(); ++i) {
      CHECK(after.pack.questions[i].id == before.pack.questions[i].id);
      CHECK(after.pack.questions[i].body == before.pack.questions[i].body);
    }
  }
}
