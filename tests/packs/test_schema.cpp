#include "packs/keys.hpp"
#include "packs/tree.hpp"
#include "reading.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>
#include <set>

using namespace ruru::packs;

namespace {

/// assets/quiz-pack.schema.json, which our own reader can read: JSON is YAML.
struct Schema {
  std::string text;
  Tree tree;
};

const Node& schema() {
  static const Schema read = [] {
    std::ifstream stream(std::string(RURU_SOURCE_DIR) + "/assets/quiz-pack.schema.json", std::ios::binary);
    Schema result{{std::istreambuf_iterator<char>(stream), {}}, {}};
    result.tree = tree(SourceText(result.text, "quiz-pack.schema.json"));
    return result;
  }();
  REQUIRE(read.tree.problems.empty());
  return read.tree.root;
}

const Node& at(const Node& node, std::initializer_list<std::string_view> path) {
  const Node* found = &node;
  for (std::string_view key : path) {
    CAPTURE(std::string(key));
    found = found->find(key);
    REQUIRE(found);
  }
  return *found;
}

std::set<std::string_view> keys(const Node& mapping) {
  std::set<std::string_view> all;
  for (const Entry& entry : mapping.entries)
    all.insert(entry.key.text);
  return all;
}

std::set<std::string_view> keys(Keys known) { return {known.begin(), known.end()}; }

} // namespace

TEST_CASE("the schema for editors knows the keys that the reader knows") {
  CHECK(keys(at(schema(), {"properties"})) == keys(pack_keys));
  CHECK(keys(at(schema(), {"definitions", "question", "properties"})) == keys(question_keys));
  CHECK(keys(at(schema(), {"properties", "defaults", "properties"})) == keys(default_keys));
  CHECK(keys(at(schema(), {"definitions", "question", "properties", "match", "properties"})) ==
        keys(match_keys));
  const Node& source = at(schema(), {"definitions", "question", "properties", "source", "anyOf"}).items.at(1);
  CHECK(keys(at(source, {"properties"})) == keys(source_keys));
  const Node& document = at(schema(), {"properties", "document", "anyOf"}).items.at(1);
  CHECK(keys(at(document, {"properties"})) == keys(document_keys));
  CHECK(keys(at(schema(), {"definitions", "question", "properties", "options", "items", "properties"})) ==
        keys(option_keys));
}

TEST_CASE("editors can tell what each key is for") {
  for (const Node* level :
       {&at(schema(), {"properties"}), &at(schema(), {"definitions", "question", "properties"})}) {
    for (const Entry& entry : level->entries) {
      CAPTURE(entry.key.text);
      REQUIRE(entry.value.find("description"));
      CHECK(entry.value.find("description")->text.size() > 5);
    }
  }
}
