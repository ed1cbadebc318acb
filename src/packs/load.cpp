#include "packs/limits.hpp"
#include "packs/reader.hpp"
#include "packs/source_text.hpp"
#include "result.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <optional>
#include <sys/stat.h>
#include <unistd.h>

namespace ruru::packs {

using questions::Library;
using questions::LoadedPack;
using questions::Problem;
using questions::Severity;

namespace {

namespace fs = std::filesystem;

constexpr std::string_view pack_ending = ".quiz.yaml";

class OpenFile {
public:
  explicit OpenFile(const fs::path& path)
      // Neither through a link to somewhere else nor into a pipe that never ends.
      : descriptor_(::open(path.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)) {}
  ~OpenFile() {
    if (descriptor_ >= 0) ::close(descriptor_);
  }
  OpenFile(const OpenFile&) = delete;
  OpenFile& operator=(const OpenFile&) = delete;

  bool is_open() const { return descriptor_ >= 0; }
  int descriptor() const { return descriptor_; }

private:
  int descriptor_;
};

std::string why_not_opened(int error) {
  switch (error) {
  case ELOOP: return "this is a link to another file; Ruru reads the file itself only";
  case ENOENT: return "there is no such file";
  case EACCES: return "this file may not be read by you";
  default: return fmt::format("this file cannot be opened ({})", std::strerror(error));
  }
}

Result<std::string> content(const fs::path& path) {
  const OpenFile file(path);
  if (!file.is_open()) return Error{why_not_opened(errno)};
  struct stat about {};
  if (::fstat(file.descriptor(), &about) != 0) return Error{why_not_opened(errno)};
  if (S_ISDIR(about.st_mode)) return Error{"this is a folder, not a pack"};
  if (!S_ISREG(about.st_mode)) return Error{"this is a device or a pipe, not a pack"};
  std::string text;
  // One byte more than is allowed shows that a file is too large, even one that grows while it is read.
  text.resize(std::min<std::size_t>(static_cast<std::size_t>(about.st_size), largest_file) + 1);
  std::size_t length = 0;
  while (length < text.size()) {
    const ssize_t read = ::read(file.descriptor(), text.data() + length, text.size() - length);
    if (read < 0 && errno == EINTR) continue;
    if (read < 0) return Error{fmt::format("this file cannot be read ({})", std::strerror(errno))};
    if (read == 0) break;
    length += static_cast<std::size_t>(read);
  }
  text.resize(length);
  return text;
}

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
std::vector<fs::path> pack_files(const fs::path& folder, int levels, std::error_code& error) {
  std::vector<fs::path> files;
  for (auto entry = fs::directory_iterator(folder, error); !error && entry != fs::directory_iterator();
       entry.increment(error)) {
    std::error_code ignored;
    const bool is_folder = entry->is_directory(ignored) && !entry->is_symlink(ignored);
    if (is_folder && levels > 0) {
      for (auto& file : pack_files(entry->path(), levels - 1, ignored))
        files.push_back(std::move(file));
    } else if (!is_folder && is_pack(entry->path())) {
      files.push_back(entry->path());
    }
  }
  std::ranges::sort(files);
  return files;
}

/// Keeps the later of two packs with one id.
void add(std::vector<LoadedPack>& packs, LoadedPack loaded) {
  const auto same = std::ranges::find_if(
      packs, [&](const LoadedPack& other) { return other.playable() && other.pack.id == loaded.pack.id; });
  if (!loaded.playable() || same == packs.end()) {
    packs.push_back(std::move(loaded));
    return;
  }
  Problem replaced =
      SourceText({}, loaded.file)
          .problem(Severity::warning, "W3", {}, 1,
                   fmt::format("{} has the same id, `{}`, and is not used", same->file, loaded.pack.id),
                   "give one of the two another id, or take it out");
  loaded.problems.insert(loaded.problems.begin(), std::move(replaced));
  *same = std::move(loaded);
}

/// The pack as it was before, where nothing in it has changed.
std::shared_ptr<const LoadedPack> shared(LoadedPack loaded, const Library& before) {
  for (const auto& known : before.packs) {
    if (*known == loaded) return known;
  }
  return std::make_shared<const LoadedPack>(std::move(loaded));
}

} // namespace

LoadedPack load_pack(const fs::path& file) {
  auto text = content(file);
  return text ? read_pack(*text, file.string()) : without_content(file, text.error().message);
}

Library load_library(const std::vector<fs::path>& folders, const Library& before) {
  std::vector<LoadedPack> packs;
  for (const fs::path& folder : folders) {
    std::error_code error;
    for (const fs::path& file : pack_files(folder, 1, error))
      add(packs, load_pack(file));
    if (error)
      add(packs, without_content(folder, fmt::format("this folder cannot be read ({})", error.message())));
  }
  std::ranges::stable_sort(packs, {}, [](const LoadedPack& loaded) { return loaded.pack.title; });
  Library library;
  for (LoadedPack& loaded : packs)
    library.packs.push_back(shared(std::move(loaded), before));
  return library;
}

} // namespace ruru::packs
