#include "files.hpp"
#include "packs/file.hpp"
#include "packs/unpack.hpp"
#include "reading.hpp"

#include <doctest/doctest.h>

#include <map>
#include <zip.h>

using namespace ruru::packs;
using ruru::test::TemporaryFolder;
namespace fs = std::filesystem;

namespace {

constexpr const char* rivers = "id: rivers\ncards: {a: b}\n";

/// A zip file with these texts by name.
fs::path zipped(const TemporaryFolder& folder, const std::map<std::string, std::string>& files) {
  const fs::path file = folder.path() / "packs.zip";
  zip_t* archive = zip_open(file.c_str(), ZIP_CREATE | ZIP_TRUNCATE, nullptr);
  REQUIRE(archive);
  for (const auto& [name, text] : files) {
    zip_source_t* source = zip_source_buffer(archive, text.data(), text.size(), 0);
    const zip_int64_t index = zip_file_add(archive, name.c_str(), source, 0);
    REQUIRE(index >= 0);
    if (name.ends_with("link.png"))
      zip_file_set_external_attributes(archive, static_cast<zip_uint64_t>(index), 0, ZIP_OPSYS_UNIX,
                                       0120777U << 16);
  }
  REQUIRE(zip_close(archive) == 0);
  return file;
}

} // namespace

TEST_CASE("packs, pictures and sounds come out of a zip file, and nothing else") {
  const TemporaryFolder from, to;
  const fs::path zip = zipped(from, {{"birds/birds.quiz.yaml", rivers},
                                     {"birds/media/Kiwi.PNG", "picture"},
                                     {"birds/readme.txt", "words"},
                                     {"birds/.hidden.png", "x"},
                                     {"birds/link.png", "/etc/passwd"},
                                     {"__MACOSX/birds/birds.quiz.yaml", "x"}});
  const auto done = unpack(zip, to.path());
  REQUIRE_MESSAGE(done, done.error().message);
  CHECK(*file_content(to.path() / "birds/birds.quiz.yaml") == rivers);
  CHECK(fs::exists(to.path() / "birds/media/Kiwi.PNG"));
  const auto count =
      std::count_if(fs::recursive_directory_iterator(to.path()), fs::recursive_directory_iterator(),
                    [](const auto& entry) { return entry.is_regular_file(); });
  CHECK(count == 2);
}

TEST_CASE("a path that leads out of the zip file is refused") {
  const TemporaryFolder from, to;
  for (const char* name : {"../rivers.quiz.yaml", "/tmp/rivers.quiz.yaml", "a/../../rivers.quiz.yaml"}) {
    const auto done = unpack(zipped(from, {{name, rivers}}), to.path());
    REQUIRE_FALSE(done);
    CHECK(says(done.error().message, "leads out"));
  }
  CHECK(fs::is_empty(to.path()));
}

TEST_CASE("what unpacks to more than is allowed is refused") {
  const TemporaryFolder from, to;
  const auto large = unpack(zipped(from, {{"a.png", std::string(9 << 20, 'x')}}), to.path());
  REQUIRE_FALSE(large);
  CHECK(says(large.error().message, "larger than 8 MiB"));
  std::map<std::string, std::string> many;
  for (int i = 0; i <= 2000; ++i)
    many[std::to_string(i) + ".png"] = "x";
  CHECK(says(unpack(zipped(from, many), to.path()).error().message, "more than 2000 files"));
  CHECK(fs::is_empty(to.path()));
}

TEST_CASE("what is no zip file, damaged or not there is said") {
  const TemporaryFolder from, to;
  CHECK_FALSE(unpack(write(from, "a.zip", "not a zip file"), to.path()));
  CHECK_FALSE(unpack(from.path() / "none.zip", to.path()));
  std::string bytes = *file_content(zipped(from, {{"a.quiz.yaml", std::string(5000, 'r') + rivers}}));
  for (std::size_t at = 40; at < 60; ++at)
    bytes[at] = static_cast<char>(bytes[at] ^ 0x55);
  CHECK_FALSE(unpack(write(from, "b.zip", bytes), to.path()));
  CHECK(fs::is_empty(to.path()));
}
