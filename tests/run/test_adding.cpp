#include "../temporary_folder.hpp"
#include "packs/file.hpp"
#include "packs/reader.hpp"
#include "run/adding.hpp"

#include <doctest/doctest.h>

#include <fstream>

using namespace ruru;
using app::Place;
using ruru::test::TemporaryFolder;
namespace fs = std::filesystem;

namespace {

struct Home {
  TemporaryFolder folder;
  run::Where where{.own_packs = folder.path() / "packs", .cache = folder.path() / "cache"};
  Home() {
    fs::create_directories(where.own_packs);
    fs::create_directories(where.cache);
  }
};

fs::path write(const fs::path& file, const std::string& text) {
  fs::create_directories(file.parent_path());
  std::ofstream(file) << text;
  return file;
}

} // namespace

TEST_CASE("a folder shows packs, zip files and folders, and nothing that is hidden") {
  const TemporaryFolder folder;
  for (const char* name : {"b.quiz.yaml", "a.zip", "notes.txt", ".hidden.quiz.yaml", "sub/x.txt"})
    write(folder.path() / name, "x");
  const app::FolderListed listed = run::listed(folder.path().string());
  CHECK(listed.places == std::vector<Place>{{"a.zip", Place::What::zip},
                                            {"b.quiz.yaml", Place::What::pack},
                                            {"sub", Place::What::folder}});
  CHECK(listed.parent == folder.path().parent_path().string());
  CHECK(run::listed("/").parent.empty());
  CHECK_FALSE(run::listed((folder.path() / "none").string()).failure.empty());
}

TEST_CASE("two columns from the clipboard are offered, added, and offered again as the same pack") {
  const Home home;
  const app::PackOffered offer = run::looked_at_text("French\nBonjour\tHello\nMerci\tThanks\n", home.where);
  REQUIRE(offer.pack);
  CHECK(offer.failure.empty());
  CHECK(offer.pack->pack.title == "French");
  CHECK(offer.pack->pack.questions.size() == 2);
  CHECK(packs::load_library({home.where.own_packs}).packs.empty());

  CHECK(run::added(offer.path, home.where).tone == app::Tone::right);
  CHECK(packs::load_pack(home.where.own_packs / "french.quiz.yaml").pack.id == "french");

  const app::PackOffered again = run::looked_at_text("French\nMerci\tThanks\nBonjour\tHello\n", home.where);
  CHECK(again.replaced == "French");
  CHECK(again.moved > 0);
  CHECK(again.reset == 0);
}

TEST_CASE("what cannot be added says why") {
  const Home home;
  CHECK_FALSE(run::looked_at_text("", home.where).pack);
  CHECK_FALSE(run::looked_at_text("a sentence", home.where).failure.empty());
  const fs::path bad = write(home.folder.path() / "bad.quiz.yaml", "questions:\n  - q: Which?\n");
  const auto offered = std::get<app::PackOffered>(run::looked_at(bad.string(), home.where));
  REQUIRE(offered.pack);
  CHECK(questions::any_errors(offered.pack->problems));
  CHECK_FALSE(offered.failure.empty());
  const auto zip = std::get<app::PackOffered>(
      run::looked_at(write(home.folder.path() / "bad.zip", "no zip").string(), home.where));
  CHECK_FALSE(zip.pack);
  CHECK_FALSE(zip.failure.empty());
  CHECK(run::added("/nowhere/x.quiz.yaml", home.where).tone == app::Tone::warm);
}
