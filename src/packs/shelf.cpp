#include "packs/shelf.hpp"

#include "packs/check.hpp"
#include "packs/file.hpp"
#include "packs/ids.hpp"
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

/// A pack's file, and its media where it has a folder of its own.
std::vector<fs::path> files_of(const fs::path& file, const fs::path& folder) {
  std::vector<fs::path> all{file};
  if (file.parent_path() == folder) return all;
  if (const auto media = media_of(file))
    for (const std::string& medium : *media)
      all.push_back(file.parent_path() / medium);
  return all;
}

/// Takes away the folders of these files that are left empty, but not `folder` itself.
void remove_empty_folders(const std::vector<fs::path>& files, const fs::path& folder) {
  std::vector<fs::path> parents;
  for (const fs::path& file : files) {
    parents.push_back(file.parent_path());
  }
  std::ranges::sort(parents, std::greater{}, [](const fs::path& path) { return path.native().size(); });
  std::error_code ignored;
  for (const fs::path& parent : parents) {
    if (parent != folder) fs::remove(parent, ignored); // only when it is empty
  }
}

void remove(const fs::path& file, const fs::path& folder) {
  const std::vector<fs::path> all = files_of(file, folder);
  std::error_code ignored;
  for (const fs::path& each : all) {
    fs::remove(each, ignored);
  }
  remove_empty_folders(all, folder);
}

Result<Done> move_file(const fs::path& from, const fs::path& to) {
  std::error_code error;
  fs::create_directories(to.parent_path(), error);
  fs::rename(from, to, error);
  if (error)
    return Error{fmt::format("{} cannot be moved to {}: {}", from.string(), to.string(), error.message())};
  return Done{};
}

/// Names come from a history too, which may be another device's: none leads out of the folder.
bool is_plain_name(const std::string& name) {
  return !name.empty() && name != "." && name != ".." && name.find('/') == std::string::npos;
}

/// A name that is free among the removed ones.
std::string free_name(const std::string& pack_id, const fs::path& removed) {
  std::error_code ignored;
  for (int number = 1;; ++number) {
    std::string name = fmt::format("{}-{}", pack_id, number);
    if (!fs::exists(removed / name, ignored)) return name;
  }
}

/// All that is known before a pack is put on the shelf.
struct Plan {
  LoadedPack loaded;
  std::string text;
  std::vector<std::string> media;
  fs::path target;
  std::optional<fs::path> before; ///< the file of the pack that it takes the place of
  Update update;
};

Result<Plan> planned(const fs::path& file, const fs::path& folder, const KeptIds& kept) {
  Plan plan{.loaded = load_pack(file)};
  if (any_errors(plan.loaded.problems) || !plan.loaded.playable()) {
    return Error{fmt::format("{} has errors and is not added; `ruru pack check {}` names them", file.string(),
                             file.string())};
  }
  auto text = file_content(file);
  if (!text) return text.error();
  plan.text = *std::move(text);
  auto media = media_of(file);
  if (!media) return media.error();
  plan.media = *std::move(media);

  plan.target = (plan.media.empty() ? folder : folder / plan.loaded.pack.id) / file.filename();
  std::error_code error;
  if (fs::equivalent(file, plan.target, error))
    return Error{fmt::format("{} is in the pack folder already", file.string())};
  plan.before = file_of(plan.loaded.pack.id, folder);
  if (plan.before != plan.target && fs::exists(plan.target, error)) {
    return Error{fmt::format("{} is another pack, `{}`; rename the new file", plan.target.string(),
                             load_pack(plan.target).pack.id)};
  }
  plan.update = {.text = plan.text};
  if (plan.before) {
    auto with_ids = updated(kept.as_known(load_pack(*plan.before)).pack, plan.text, plan.target.string());
    if (!with_ids) return with_ids.error();
    plan.update = std::move(*with_ids);
    if (!kept) plan.update.reset += plan.update.without_place;
  }
  return plan;
}

} // namespace

Result<Offer> offer(const fs::path& file, const fs::path& folder, const KeptIds& kept) {
  auto plan = planned(file, folder, kept);
  if (!plan) return plan.error();
  Offer result{.from = file, .to = plan->target, .loaded = std::move(plan->loaded)};
  result.loaded.problems = checked(result.loaded, plan->text);
  if (plan->before) {
    result.replaced = load_pack(*plan->before).pack.title;
    result.edited = plan->update.edited;
    result.moved = plan->update.moved;
    result.reset = plan->update.reset;
  }
  return result;
}

Result<Shelved> put_on_shelf(const fs::path& file, const fs::path& folder, const KeptIds& kept) {
  const auto plan = planned(file, folder, kept);
  if (!plan) return plan.error();
  const fs::path home = plan->target.parent_path();
  std::error_code error;
  fs::create_directories(home, error);
  for (const std::string& medium : plan->media) {
    if (const auto copied = copy_medium(file.parent_path() / medium, home / medium); !copied)
      return copied.error();
  }
  const Update& update = plan->update;
  if (const auto written = write_file(plan->target, update.text, Existing::replaced); !written)
    return written.error();
  if (plan->before && plan->before != plan->target) remove(*plan->before, folder);
  return Shelved{plan->target, load_pack(plan->target), plan->before.has_value(), update.edited, update.moved,
                 update.reset};
}

Result<Unshelved> take_off_shelf(std::string_view pack_id, const fs::path& folder, const fs::path& removed,
                                 const std::string& kept_as) {
  const auto file = file_of(pack_id, folder);
  if (!file) return Error{fmt::format("there is no pack `{}` in {}", pack_id, folder.string())};
  const std::string name = kept_as.empty() ? free_name(std::string(pack_id), removed) : kept_as;
  if (!is_plain_name(name)) return Error{fmt::format("`{}` is no name for a folder", name)};
  const std::vector<fs::path> all = files_of(*file, folder);
  std::error_code ignored;
  for (auto each = all.rbegin(); each != all.rend();
       ++each) { // the pack itself at the end, when all else is safe
    if (!fs::exists(*each, ignored)) continue;
    if (auto moved = move_file(*each, removed / name / each->lexically_relative(folder)); !moved)
      return moved.error();
  }
  remove_empty_folders(all, folder);
  return Unshelved{*file, name};
}

Result<Done> put_back(const std::string& kept_as, const fs::path& folder, const fs::path& removed) {
  if (!is_plain_name(kept_as)) return Error{fmt::format("`{}` is no removed pack", kept_as)};
  const fs::path from = removed / kept_as;
  std::error_code error;
  std::vector<fs::path> all;
  for (const auto& entry : fs::recursive_directory_iterator(from, error)) {
    if (entry.is_directory(error)) continue;
    const fs::path target = folder / entry.path().lexically_relative(from);
    if (fs::exists(target, error)) return Error{fmt::format("{} is there already", target.string())};
    all.push_back(entry.path());
  }
  if (all.empty()) return Error{fmt::format("the removed pack {} is gone", from.string())};
  for (const fs::path& file : all) {
    if (auto moved = move_file(file, folder / file.lexically_relative(from)); !moved) return moved;
  }
  remove_empty_folders(all, removed);
  fs::remove_all(from, error);
  return Done{};
}

} // namespace ruru::packs
