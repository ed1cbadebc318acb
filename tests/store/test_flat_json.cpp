#include "store/flat_json.hpp"

#include <doctest/doctest.h>

#include <limits>

using namespace ruru::store;
using namespace std::string_literals;

TEST_CASE("a flat object is written in the order of its fields") {
  FlatWriter writer;
  writer.text("say", "\"hi\"\n");
  writer.number("points", -3);
  writer.flag("evidence", false);
  writer.texts("packs", {"a", "b"});
  CHECK(writer.object() == R"({"say":"\"hi\"\u000a","points":-3,"evidence":false,"packs":["a","b"]})");
  CHECK(FlatWriter().object() == "{}");
}

TEST_CASE("what was written is read back") {
  const std::string strange = "\0\x01\x1f\"\\/ é 東京 🦉\x7f"s;
  FlatWriter writer;
  writer.text("text", strange);
  writer.number("low", std::numeric_limits<std::int64_t>::min());
  writer.number("high", std::numeric_limits<std::int64_t>::max());
  writer.texts("none", {});
  const auto object = read_flat(writer.object());
  REQUIRE(object);
  CHECK(*object->find<std::string>("text") == strange);
  CHECK(*object->find<std::int64_t>("low") == std::numeric_limits<std::int64_t>::min());
  CHECK(*object->find<std::int64_t>("high") == std::numeric_limits<std::int64_t>::max());
  CHECK(object->find<std::vector<std::string>>("none")->empty());
}

TEST_CASE("JSON that others wrote is read: spaces and escapes") {
  const auto object =
      read_flat(" { \"a\" : \"\\u00e9\\ud83e\\udd89\\n\\/\" , \"b\" : [ \"x\" , \"y\" ] , \"c\":true } ");
  REQUIRE(object);
  CHECK(*object->find<std::string>("a") == "é🦉\n/");
  CHECK(object->find<std::vector<std::string>>("b")->size() == 2);
  CHECK(*object->find<bool>("c"));
}

TEST_CASE("a field of another type is not found, but it is there") {
  const auto object = read_flat(R"({"a":1})");
  REQUIRE(object);
  CHECK(object->find<std::string>("a") == nullptr);
  CHECK(object->has("a"));
  CHECK_FALSE(object->has("b"));
}

TEST_CASE("anything but one flat object is refused") {
  for (const char* json : {"",
                           "{",
                           "}",
                           "[]",
                           "null",
                           "1",
                           "\"a\"",
                           "{}{}",
                           "{} x",
                           "{\"a\"}",
                           "{\"a\":}",
                           "{\"a\":1,}",
                           "{,}",
                           "{a:1}",
                           "{\"a\":1.5}",
                           "{\"a\":1e3}",
                           "{\"a\":--1}",
                           "{\"a\":99999999999999999999}",
                           "{\"a\":null}",
                           "{\"a\":{}}",
                           "{\"a\":[1]}",
                           "{\"a\":[\"b\",]}",
                           "{\"a\":[\"b\"",
                           "{\"a\":\"b}",
                           "{\"a\":\"\\x\"}",
                           "{\"a\":\"\\u12\"}",
                           "{\"a\":\"\\u12g4\"}",
                           "{\"a\":\"\\ud800\"}",
                           "{\"a\":\"\\udc00\"}",
                           "{\"a\":\"\\ud800\\u0041\"}",
                           "{\"a\":\"\\",
                           "{\"a\":1,\"a\":2}",
                           "{\"a\":tru}",
                           "{\"a\":1 2}"}) {
    CAPTURE(json);
    CHECK_FALSE(read_flat(json));
  }
}
