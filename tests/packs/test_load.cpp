#include "files.hpp"
#include "reading.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <sys/stat.h>
#include <unistd.h>

using namespace ruru::packs;
using namespace ruru::questions;
using ruru::test::TemporaryFolder;
namespace fs = std::filesystem;

namespace {

std::vector<std::string> titles(const Library& library) {
  std::vector<std::string> all;
  for (const auto& loaded : library.packs)
    all.push_back(loaded->pack.title);
  return all;
}

} // namespace

TEST_CASE("what is no readable file is told for what it is") {
  const TemporaryFolder folder;
  CHECK(says(complaints(load_pack(folder.path())), "a folder"));
  CHECK(says(complaints(load_pack(folder.path() / "none.quiz.yaml")), "no such file"));
  const fs::path real = write(folder, "real.quiz.yaml", "cards: {a: b}\n");
  fs::create_symlink(real, folder.path() / "link.quiz.yaml");
  CHECK(says(complaints(load_pack(folder.path() / "link.quiz.yaml")), "a link"));
  const fs::path pipe = folder.path() / "pipe.quiz.yaml";
  REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
  CHECK(says(complaints(load_pack(pipe)), "a pipe"));
  CHECK(says(complaints(load_pack("/dev/zero")), "a device"));
  for (const auto& problem : load_pack(folder.path()).problems)
    CHECK(problem.code == "E1");
}

TEST_CASE("a file that is too large is not read to its end") {
  const TemporaryFolder folder;
  const fs::path file = write(folder, "large.quiz.yaml", "");
  fs::resize_file(file, 200 << 20);
  CHECK(only_code(load_pack(file)) == "E5");
}

TEST_CASE("a pack without title and id takes both from its file") {
  const TemporaryFolder folder;
  const LoadedPack loaded = load_pack(write(folder, "Big Rivers.quiz.yaml", "cards: {a: b}\n"));
  CHECK(loaded.pack.title == "Big Rivers");
  CHECK(loaded.pack.id == "big-rivers");
}

TEST_CASE("a library has the packs of its folders and their subfolders, by title") {
  const TemporaryFolder folder;
  write(folder, "b.quiz.yaml", "title: Beta\ncards: {a: b}\n");
  write(folder, "sub/a.quiz.yaml", "title: Alpha\ncards: {a: b}\n");
  write(folder, "sub/deeper/c.quiz.yaml", "title: Too deep\ncards: {a: b}\n");
  write(folder, "notes.yaml", "title: No pack\n");
  write(folder, ".hidden.quiz.yaml", "title: Hidden\n");
  CHECK(titles(load_library({folder.path()})) == std::vector<std::string>{"Alpha", "Beta"});
}

TEST_CASE("a pack may be named in place of a folder") {
  const TemporaryFolder folder;
  const fs::path file = write(folder, "any name.yaml", "title: Alone\ncards: {a: b}\n");
  CHECK(titles(load_library({file})) == std::vector<std::string>{"Alone"});
}

TEST_CASE("of two packs with one id the later folder's is kept, and says so") {
  const TemporaryFolder shipped, own;
  write(shipped, "a.quiz.yaml", "id: geo\ntitle: Shipped\ncards: {a: b}\n");
  write(own, "a.quiz.yaml", "id: geo\ntitle: My own\ncards: {a: b}\n");
  const Library library = load_library({shipped.path(), own.path()});
  REQUIRE(titles(library) == std::vector<std::string>{"My own"});
  CHECK(only_code(*library.packs.front()) == "W3");
  CHECK(says(library.packs.front()->problems.front().message, shipped.path().string()));
}

TEST_CASE("a broken pack does not hide a good one with its id") {
  const TemporaryFolder shipped, own;
  write(shipped, "a.quiz.yaml", "id: geo\ntitle: Shipped\ncards: {a: b}\n");
  write(own, "a.quiz.yaml", "id: geo\ntitle: Broken\ncards: [\n");
  CHECK(load_library({shipped.path(), own.path()}).packs.size() == 2);
}

TEST_CASE("a folder that cannot be read is a pack with a problem") {
  const Library library = load_library({"/nowhere/at/all"});
  REQUIRE(library.packs.size() == 1);
  CHECK(only_code(*library.packs.front()) == "E1");
  CHECK_FALSE(library.packs.front()->playable());
}
