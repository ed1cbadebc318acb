#include "packs/unpack.hpp"

#include "packs/file.hpp"
#include "packs/media.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <memory>
#include <string>
#include <string_view>
#include <zip.h>

namespace ruru::packs {

namespace {

namespace fs = std::filesystem;
using std::string_view;

constexpr zip_int64_t most_files = 2000;
constexpr zip_uint64_t largest_file = 8 << 20;    ///< bytes
constexpr zip_uint64_t largest_whole = 256 << 20; ///< bytes

struct CloseArchive {
  void operator()(zip_t* archive) const { zip_discard(archive); }
};
struct CloseFile {
  void operator()(zip_file_t* file) const { zip_fclose(file); }
};
using Archive = std::unique_ptr<zip_t, CloseArchive>;
using OpenFile = std::unique_ptr<zip_file_t, CloseFile>;

std::string lower(std::string text) {
  std::ranges::transform(text, text.begin(), [](char letter) {
    return letter >= 'A' && letter <= 'Z' ? char(letter + 32) : letter;
  });
  return text;
}

bool is_wanted(const std::string& name) {
  constexpr std::array<string_view, 10> endings{".quiz.yaml", ".png", ".jpg", ".jpeg", ".gif",
                                                ".bmp",       ".ogg", ".wav", ".flac", ".mp3"};
  const std::string file = lower(fs::path(name).filename().string());
  return !name.starts_with("__MACOSX/") && !file.starts_with('.') &&
         std::ranges::any_of(endings, [&](string_view ending) { return file.ends_with(ending); });
}

bool is_link(zip_t* archive, zip_uint64_t index) {
  zip_uint8_t system = 0;
  zip_uint32_t attributes = 0;
  constexpr unsigned kind_of_file = 0170000, link = 0120000;
  return zip_file_get_external_attributes(archive, index, 0, &system, &attributes) == 0 &&
         system == ZIP_OPSYS_UNIX && ((attributes >> 16) & kind_of_file) == link;
}

/// What stands in one file of the archive; never more than is allowed, whatever the archive says of its size.
Result<std::string> content(zip_t* archive, zip_uint64_t index, const std::string& name) {
  const OpenFile file(zip_fopen_index(archive, index, 0));
  if (!file) return Error{fmt::format("{} cannot be read ({})", name, zip_strerror(archive))};
  std::string text;
  std::array<char, 65536> part;
  zip_int64_t got = 0;
  while ((got = zip_fread(file.get(), part.data(), part.size())) > 0) {
    text.append(part.data(), static_cast<std::size_t>(got));
    if (text.size() > largest_file)
      return Error{fmt::format("{} is larger than {} MiB", name, largest_file >> 20)};
  }
  if (got < 0) return Error{fmt::format("{} is damaged ({})", name, zip_file_strerror(file.get()))};
  return text;
}

} // namespace

bool is_zip(const fs::path& file) { return lower(file.extension().string()) == ".zip"; }

Result<Done> unpack(const fs::path& zip, const fs::path& folder) {
  int failure = 0;
  const Archive archive(zip_open(zip.c_str(), ZIP_RDONLY, &failure));
  if (!archive) {
    zip_error_t error;
    zip_error_init_with_code(&error, failure);
    const std::string why = zip_error_strerror(&error);
    zip_error_fini(&error);
    return Error{fmt::format("{} cannot be opened ({})", zip.string(), why)};
  }
  const zip_int64_t count = zip_get_num_entries(archive.get(), 0);
  if (count > most_files) return Error{fmt::format("{} has more than {} files", zip.string(), most_files)};
  zip_uint64_t whole = 0;
  for (zip_uint64_t index = 0; index < static_cast<zip_uint64_t>(count); ++index) {
    const char* written_name = zip_get_name(archive.get(), index, 0);
    const std::string name = written_name ? written_name : "";
    if (!is_wanted(name) || is_link(archive.get(), index)) continue;
    if (!stays_inside(name)) return Error{fmt::format("`{}` leads out of the zip file", name)};
    const auto text = content(archive.get(), index, name);
    if (!text) return text.error();
    whole += text->size();
    if (whole > largest_whole)
      return Error{fmt::format("{} holds more than {} MiB", zip.string(), largest_whole >> 20)};
    std::error_code error;
    fs::create_directories((folder / name).parent_path(), error);
    if (const auto done = write_file(folder / name, *text, Existing::replaced); !done) return done;
  }
  return Done{};
}

} // namespace ruru::packs
