#include "files.hpp"
#include "packs/pack_cache.hpp"
#include "packs/reader.hpp"
#include "reading.hpp"

#include <doctest/doctest.h>

#include <fcntl.h>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

using namespace ruru::packs;
using namespace ruru::questions;
using ruru::test::TemporaryFolder;
namespace fs = std::filesystem;

namespace {

constexpr std::string_view capitals = "title: Capitals\ncards: {France: Paris}\n";

/// A folder with a pack, a cache and a "program".
struct Desk {
  TemporaryFolder folder;
  fs::path pack = write(folder, "a.quiz.yaml", capitals);
  CacheRules rules{.folder = folder / "cache", .program = write(folder, "program", "1"), .rest = {}};

  /// What a newly started program gets, and how many files it read for that.
  std::pair<std::shared_ptr<const LoadedPack>, int> start() const {
    PackCache cache(rules);
    auto loaded = cache.load(pack);
    return {std::move(loaded), cache.files_read()};
  }
  fs::path stored() const { return fs::directory_iterator(rules.folder)->path(); }
};

std::string content(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

void overwrite(const fs::path& file, std::string_view text) {
  std::this_thread::sleep_for(std::chrono::milliseconds(20)); // beyond the tick of the file system's clock
  std::ofstream(file, std::ios::binary | std::ios::trunc) << text;
}

} // namespace

TEST_CASE("an unchanged pack is read once, by this program and the next") {
  const Desk desk;
  CHECK(desk.start().second == 1);
  const auto [loaded, files_read] = desk.start();
  CHECK(files_read == 0);
  CHECK(*loaded == load_pack(desk.pack));
}

TEST_CASE("what is asked for again is the same object, not another") {
  const Desk desk;
  PackCache cache(desk.rules);
  CHECK(cache.load(desk.pack) == cache.load(desk.pack));
  PackCache in_memory(CacheRules{.rest = {}});
  CHECK(in_memory.load(desk.pack) == in_memory.load(desk.pack));
}

TEST_CASE("many packs are read on several threads, and come in the order of their files") {
  const TemporaryFolder folder;
  const CacheRules rules{.folder = folder / "cache", .program = write(folder, "program", "1"), .rest = {}};
  constexpr int many = 240;
  std::vector<fs::path> files;
  for (int i = 0; i < many; ++i)
    files.push_back(write(folder, std::to_string(i) + ".quiz.yaml",
                          "cards: {France: Paris " + std::to_string(i) + "}\n"));
  const auto are_in_order = [&](const std::vector<std::shared_ptr<const LoadedPack>>& packs) {
    REQUIRE(packs.size() == files.size());
    for (int i = 0; i < many; ++i)
      REQUIRE(std::get<Flashcard>(packs[i]->pack.questions.at(0).body).back == "Paris " + std::to_string(i));
  };
  PackCache first(rules), next(rules);
  are_in_order(first.load(files));
  CHECK(first.files_read() == many);
  overwrite(files[100], "cards: {Italy: Paris 100}\n");
  const auto packs = next.load(files);
  are_in_order(packs);
  CHECK(next.files_read() == 1);
  CHECK(next.load(files) == packs);
  CHECK(next.load(std::vector<fs::path>{}).empty());
}

TEST_CASE("problems are remembered with their places") {
  const Desk desk;
  overwrite(desk.pack, "title: Capitals\nquestions:\n  - q: Who?\n  - {q: What, a: b, anwser: c}\n");
  REQUIRE(desk.start().first->problems.size() == 2);
  const auto [loaded, files_read] = desk.start();
  CHECK(files_read == 0);
  CHECK(*loaded == load_pack(desk.pack));
}

TEST_CASE("a changed pack is read again, though its size and time are those of before") {
  const Desk desk;
  desk.start();
  struct stat before {};
  REQUIRE(::stat(desk.pack.c_str(), &before) == 0);
  overwrite(desk.pack, "title: Capitals\ncards: {France: Nancy}\n");
  const timespec times[2] = {before.st_atim, before.st_mtim};
  REQUIRE(::utimensat(AT_FDCWD, desk.pack.c_str(), times, 0) == 0);
  const auto [loaded, files_read] = desk.start();
  CHECK(files_read == 1);
  CHECK(std::get<Flashcard>(loaded->pack.questions.at(0).body).back == "Nancy");
}

TEST_CASE("a pack that was replaced by another file is read again") {
  const Desk desk;
  desk.start();
  const fs::path other = write(desk.folder, "b", "title: Capitals\ncards: {France: Nancy}\n");
  fs::last_write_time(other, fs::last_write_time(desk.pack));
  fs::rename(other, desk.pack);
  CHECK(desk.start().second == 1);
}

TEST_CASE("a pack that is broken now is never shown as it was") {
  const Desk desk;
  PackCache cache(desk.rules);
  cache.load(desk.pack);
  overwrite(desk.pack, "title: Capitals\ncards: {France: [Paris}\n");
  CHECK(any_errors(cache.load(desk.pack)->problems));
  CHECK(any_errors(desk.start().first->problems));
  fs::remove(desk.pack);
  CHECK(only_code(*cache.load(desk.pack)) == "E1");
  CHECK(only_code(*desk.start().first) == "E1");
  write(desk.folder, "elsewhere", capitals);
  fs::create_symlink(desk.folder / "elsewhere", desk.pack);
  CHECK(only_code(*cache.load(desk.pack)) == "E1");
}

TEST_CASE("a stored form that is damaged anywhere is not believed") {
  const Desk desk;
  const LoadedPack truth = *desk.start().first;
  const std::string whole = content(desk.stored());
  REQUIRE(whole.size() > 100);
  for (std::size_t at = 0; at < whole.size(); ++at) {
    std::string damaged = whole;
    damaged[at] = static_cast<char>(damaged[at] ^ 0x10);
    std::ofstream(desk.stored(), std::ios::binary) << damaged;
    REQUIRE(*desk.start().first == truth);
    std::ofstream(desk.stored(), std::ios::binary) << whole.substr(0, at);
    const auto [loaded, files_read] = desk.start();
    REQUIRE(*loaded == truth);
    REQUIRE(files_read == 1);
  }
}

TEST_CASE("what another build of the program has stored is not believed") {
  const Desk desk;
  desk.start();
  overwrite(desk.rules.program, "2");
  CHECK(desk.start().second == 1);
  CHECK(desk.start().second == 0);
  CacheRules unknown = desk.rules;
  unknown.program = "/nowhere/at/all";
  PackCache cache(unknown);
  cache.load(desk.pack);
  CHECK(cache.files_read() == 1);
}

TEST_CASE("a pack that has just been written is not remembered: it could change within the same tick") {
  Desk desk;
  desk.rules.rest = std::chrono::hours{1};
  PackCache cache(desk.rules);
  cache.load(desk.pack);
  cache.load(desk.pack);
  CHECK(cache.files_read() == 2);
  CHECK_FALSE(fs::exists(desk.rules.folder));
}

TEST_CASE("the cache can be deleted at any time, and need not be possible") {
  Desk desk;
  const LoadedPack truth = *desk.start().first;
  fs::remove_all(desk.rules.folder);
  CHECK(*desk.start().first == truth);
  fs::remove_all(desk.rules.folder);
  write(desk.folder, "cache", "a file where the folder should be");
  CHECK(*desk.start().first == truth);
  desk.rules.folder = "/proc/nowhere";
  CHECK(*desk.start().first == truth);
}

TEST_CASE("a pack that is stored under the path of another is not taken for it") {
  const Desk desk;
  desk.start();
  const fs::path first = desk.stored();
  PackCache cache(desk.rules);
  const fs::path other = write(desk.folder, "b.quiz.yaml", "cards: {Italy: Rome}\n");
  cache.load(other);
  for (const auto& entry : fs::directory_iterator(desk.rules.folder)) {
    if (entry.path() != first) fs::copy_file(first, entry.path(), fs::copy_options::overwrite_existing);
  }
  PackCache next(desk.rules);
  CHECK(next.load(other)->pack.questions.at(0).prompt == "Italy");
}

TEST_CASE("all packs that come with Ruru come out of the cache as they went in") {
  const TemporaryFolder folder;
  const CacheRules rules{.folder = folder / "cache", .program = write(folder, "program", "1"), .rest = {}};
  PackCache first(rules), second(rules);
  const std::vector<fs::path> shipped{fs::path(RURU_SOURCE_DIR) / "questions"};
  const Library read = load_library(shipped, first), remembered = load_library(shipped, second);
  CHECK(second.files_read() == 0);
  REQUIRE(read.packs.size() == remembered.packs.size());
  REQUIRE(read.packs.size() >= 2);
  for (std::size_t i = 0; i < read.packs.size(); ++i)
    CHECK(*read.packs[i] == *remembered.packs[i]);
}
