#include "packs/shelf.hpp"

#include "packs/file.hpp"
#include "packs/media.hpp"
#include "packs/reader.hpp"
#include "packs/text_check.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace ruru::packs {

using questions::LoadedPack;

namespace {

namespace fs = std::filesystem;

constexpr std::uintmax_t largest_medium = 8 << 20; ///< bytes

/// The file of the pack with this id in a folder; nothing when there is none.
std::optional<fs::path> file_of(std::string_view pack_id, const fs::path& folder) {
  std::error_code ignored;
  for (const fs::path& file : pack_files(folder, ignored)) {
    if (load_pack(file).pack.id == pack_id) return file;
  }
  return std::nullopt;
}

Result<std::vector<std::string>> media_of(const fs::path& file) {
  const auto text = file_content(file);
  if (!text) return text.error();
  const std::string_view content = without_byte_order_mark(*text);
  return media_paths(tree(SourceText(content, file.string())).root);
}

Result<Done> copy_medium(const fs::path& from, const fs::path& to) {
  std::error_code error;
  if (!fs::is_regular_file(fs::symlink_status(from, error)))
    return Error{fmt::format("{} is not there, or no file", from.string())};
  if (fs::file_size(from, error) > largest_medium) {
    return Error{fmt::format("{} is larger than {} MiB", from.string(), largest_medium >> 20)};
  }
  fs::create_directories(to.parent_path(), error);
  if (!fs::copy_file(from, to, fs::copy_options::overwrite_existing, error)) {
    return Error{fmt::format("{} cannot be copied ({})", from.string(), error.message())};
  }
  return Done{};
}

/// Takes the pack and its media away, and the folders that are left empty.
void remove(const fs::path& file, const fs::path& folder) {
  std::error_code ignored;
  std::vector<fs::path> parents{file.parent_path()};
  const bool has_own_folder = file.parent_path() != folder;
  if (const auto media = media_of(file); media && has_own_folder) {
    for (const std::string& medium : *media) {
      fs::remove(file.parent_path() / medium, ignored);
      parents.push_back((file.parent_path() / medium).parent_path());
    }
  }
  fs::remove(file, ignored);
  std::ranges::sort(parents, std::greater{}, [](const fs::path& path) { return path.native().size(); });
  for (const fs::path& parent : parents) {
    if (parent != folder) fs::remove(parent, ignored); // only when it is empty
  }
}

} // namespace

Result<Shelved> put_on_shelf(const fs::path& file, const fs::path& folder) {
  LoadedPack loaded = load_pack(file);
  if (any_errors(loaded.problems) || !loaded.playable()) {
    return Error{fmt::format("{} has errors and is not added; `ruru pack check {}` names them", file.string(),
                             file.string())};
  }
  const auto text = file_content(file);
  if (!text) return text.error();
  const auto media = media_of(file);
  if (!media) return media.error();

  const fs::path home = media->empty() ? folder : folder / loaded.pack.id;
  const fs::path target = home / file.filename();
  std::error_code error;
  if (fs::equivalent(file, target, error))
    return Error{fmt::format("{} is in the pack folder already", file.string())};
  const auto before = file_of(loaded.pack.id, folder);
  if (before != target && fs::exists(target, error)) {
    return Error{fmt::format("{} is another pack, `{}`; rename the new file", target.string(),
                             load_pack(target).pack.id)};
  }
  fs::create_directories(home, error);
  for (const std::string& medium : *media) {
    if (const auto copied = copy_medium(file.parent_path() / medium, home / medium); !copied)
      return copied.error();
  }
  if (const auto written = write_file(target, *text, Existing::replaced); !written) return written.error();
  if (before && before != target) remove(*before, folder);
  return Shelved{target, std::move(loaded), before.has_value()};
}

Result<fs::path> take_off_shelf(std::string_view pack_id, const fs::path& folder) {
  const auto file = file_of(pack_id, folder);
  if (!file) return Error{fmt::format("there is no pack `{}` in {}", pack_id, folder.string())};
  remove(*file, folder);
  std::error_code ignored;
  if (fs::exists(*file, ignored)) return Error{fmt::format("{} cannot be removed", file->string())};
  return *file;
}

} // namespace ruru::packs
