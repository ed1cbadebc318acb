#include "json.hpp"

#include <doctest/doctest.h>

#include <limits>

using ruru::JsonWriter;

namespace {

template <typename Value>
std::string written(const Value& value) {
  JsonWriter json;
  json.value(value);
  return json.text();
}

} // namespace

TEST_CASE("objects and lists are written with their members in order") {
  JsonWriter json;
  json.begin_object();
  json.member("title", "Rivers");
  json.key("tags"), json.list(std::vector<std::string>{"a", "b"});
  json.key("empty"), json.begin_list(), json.end_list();
  json.key("none"), json.null();
  json.end_object();
  CHECK(json.text() ==
        "{\n  \"title\": \"Rivers\",\n  \"tags\": [\n    \"a\",\n    \"b\"\n  ],\n  \"empty\": [],\n"
        "  \"none\": null\n}");
}

TEST_CASE("text is escaped where JSON wants it, and nowhere else") {
  CHECK(written("a\"b\\c\n\t\r") == "\"a\\\"b\\\\c\\n\\t\\r\"");
  CHECK(written(std::string("\0\x1b\x7f", 3)) == "\"\\u0000\\u001b\\u007f\"");
  CHECK(written("é漢😀/") == "\"é漢😀/\"");
}

TEST_CASE("text that is not UTF-8 cannot make the document invalid") {
  CHECK(written("a\xff z") == "\"a\ufffd z\"");
}

TEST_CASE("numbers are read back the same") {
  CHECK(written(0.1) == "0.1");
  CHECK(written(1e300) == "1e+300");
  CHECK(written(-3) == "-3");
  CHECK(written(std::numeric_limits<std::int64_t>::min()) == "-9223372036854775808");
  CHECK(written(true) == "true");
}

TEST_CASE("numbers that JSON does not have are null") {
  CHECK(written(std::numeric_limits<double>::infinity()) == "null");
  CHECK(written(std::numeric_limits<double>::quiet_NaN()) == "null");
}
