#include "packs/archive.hpp"
#include "reading.hpp"

#include <doctest/doctest.h>

using namespace ruru::packs;
using namespace ruru::questions;

namespace {

template <typename T>
T copy(const T& value) {
  ArchiveWriter writer;
  writer.put(value);
  ArchiveReader reader(writer.bytes());
  T result;
  reader.get(result);
  CHECK(reader.complete());
  return result;
}

} // namespace

TEST_CASE("the fields of a struct are counted, whatever they are") {
  CHECK(field_count<Match>() == 3);
  CHECK(field_count<Number>() == 4);
  CHECK(field_count<Problem>() == 9);
}

TEST_CASE("values come back as they were stored") {
  CHECK(copy(std::string("a\0b", 3)) == std::string("a\0b", 3));
  CHECK(copy(std::vector<std::string>{"", "two"}) == std::vector<std::string>{"", "two"});
  CHECK(copy(std::optional<int>{}) == std::nullopt);
  CHECK(copy(std::optional<int>{-7}) == -7);
  CHECK(copy(std::pair<std::string, double>{"pi", 3.14}) == std::pair<std::string, double>{"pi", 3.14});
  CHECK(copy(Body{TrueFalse{false}}) == Body{TrueFalse{false}});
}

TEST_CASE("every kind of question, and every field of a pack, is stored") {
  const LoadedPack loaded =
      read("id: all\ntitle: All\nversion: 1.2\nlicence: CC0\nlang: mi\nauthor: [A, B]\n"
           "document: {title: T, publisher: P, date: 2024-07-05}\nquestions:\n"
           "  - {id: t, q: Typed, a: [x, y], hint: h, explain: e, tags: [a/b], difficulty: 3}\n"
           "  - {q: Choice, a: x, wrong: [y, z], source: {document: D, section: S}}\n"
           "  - {statement: S, is: false, draft: true}\n"
           "  - {q: N, number: 5.5, tolerance: 2%, unit: m}\n"
           "  - {cloze: 'The ((Danube|Donau)) flows.', match: {case: true}}\n"
           "  - {front: f, back: b, reverse: true, unknown: 1}\n"
           "  - {q: Broken}\n");
  REQUIRE(loaded.pack.questions.size() == 6);
  REQUIRE(loaded.problems.size() == 2);
  CHECK(copy(loaded) == loaded);
}

TEST_CASE("bytes that end early are noticed, and none beyond their end is read") {
  ArchiveWriter writer;
  writer.put(read("cards: {France: Paris, Kazakhstan: [Astana, Nur-Sultan]}\n"));
  for (std::size_t length = 0; length < writer.bytes().size(); ++length) {
    ArchiveReader reader(std::string_view(writer.bytes()).substr(0, length));
    LoadedPack loaded;
    reader.get(loaded);
    REQUIRE_FALSE(reader.complete());
  }
  const std::string with_more = writer.bytes() + "x";
  ArchiveReader longer(with_more);
  LoadedPack loaded;
  longer.get(loaded);
  CHECK_FALSE(longer.complete());
}

TEST_CASE("no more memory is taken than the bytes could fill") {
  ArchiveReader reader(std::string_view("\xff\xff\xff\xff....", 8));
  std::vector<std::string> texts;
  reader.get(texts);
  CHECK(texts.capacity() == 0);
  CHECK_FALSE(reader.complete());
}
