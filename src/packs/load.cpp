#include "packs/file.hpp"
#include "packs/pack_cache.hpp"
#include "packs/reader.hpp"
#include "packs/source_text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace ruru::packs {

using questions::Library;
using questions::LoadedPack;
using questions::Problem;
using questions::Severity;

namespace {

namespace fs = std::filesystem;

constexpr std::string_view pack_ending = ".quiz.yaml";

Problem unreadable(const fs::path& path, std::string message) {
  return SourceText({}, path.string()).problem(Severity::error, "E1", {}, 1, std::move(message));
}

LoadedPack without_content(const fs::path& path, std::string message) {
  LoadedPack loaded = read_pack({}, path.string()); // for its title and id
  loaded.problems = {unreadable(path, std::move(message))};
  return loaded;
}

bool is_pack(const fs::path& path) {
  const std::string name = path.filename().string();
  return name.ends_with(pack_ending) && name.size() > pack_ending.size() && !name.starts_with('.');
}

/// The packs of a folder and of its subfolders, in the order of their paths.
std::vector<fs::path> files_in(const fs::path& folder, int levels, std::error_code& error) {
  std::vector<fs::path> files;
  for (auto entry = fs::directory_iterator(folder, error); !error && entry != fs::directory_iterator();
       entry.increment(error)) {
    std::error_code ignored;
    const bool is_folder = entry->is_directory(ignored) && !entry->is_symlink(ignored);
    if (is_folder && levels > 0) {
      for (auto& file : files_in(entry->path(), levels - 1, ignored))
        files.push_back(std::move(file));
    } else if (!is_folder && is_pack(entry->path())) {
      files.push_back(entry->path());
    }
  }
  std::ranges::sort(files);
  return files;
}

using Packs = std::vector<std::shared_ptr<const LoadedPack>>;

/// Keeps the later of two packs with one id.
void add(Packs& packs, std::shared_ptr<const LoadedPack> loaded) {
  const auto same = std::ranges::find_if(
      packs, [&](const auto& other) { return other->playable() && other->pack.id == loaded->pack.id; });
  if (!loaded->playable() || same == packs.end()) {
    packs.push_back(std::move(loaded));
    return;
  }
  LoadedPack named = *loaded;
  Problem replaced =
      SourceText({}, named.file)
          .problem(Severity::warning, "W3", {}, 1,
                   fmt::format("{} has the same id, `{}`, and is not used", (*same)->file, named.pack.id),
                   "give one of the two another id, or take it out");
  named.problems.insert(named.problems.begin(), std::move(replaced));
  *same = std::make_shared<const LoadedPack>(std::move(named));
}

} // namespace

LoadedPack load_pack(const fs::path& file) {
  auto text = file_content(file);
  return text ? read_pack(*text, file.string()) : without_content(file, text.error().message);
}

std::vector<fs::path> pack_files(const fs::path& place, std::error_code& error) {
  std::error_code ignored;
  if (fs::is_regular_file(place, ignored)) return {place};
  return files_in(place, 1, error);
}

Library load_library(const std::vector<fs::path>& folders, PackCache& cache) {
  Library library;
  for (const fs::path& folder : folders) {
    std::error_code error;
    for (auto& pack : cache.load(pack_files(folder, error)))
      add(library.packs, std::move(pack));
    if (error) {
      add(library.packs, std::make_shared<const LoadedPack>(without_content(
                             folder, fmt::format("this folder cannot be read ({})", error.message()))));
    }
  }
  std::ranges::stable_sort(library.packs, {}, [](const auto& loaded) { return loaded->pack.title; });
  return library;
}

Library load_library(const std::vector<fs::path>& folders) {
  PackCache in_memory;
  return load_library(folders, in_memory);
}

} // namespace ruru::packs
