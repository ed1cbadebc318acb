#include "packs/pack_cache.hpp"

#include "packs/archive.hpp"
#include "packs/file.hpp"
#include "packs/reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <fstream>
#include <future>
#include <iterator>
#include <thread>
#include <unistd.h>

namespace ruru::packs {

using questions::LoadedPack;

namespace {

namespace fs = std::filesystem;

/// FNV-1a over words of 8 bytes: notices damage, and is quick enough to be computed at each start.
std::uint64_t checksum(std::string_view bytes) {
  constexpr std::uint64_t prime = 0x100000001b3;
  std::uint64_t sum = 0xcbf29ce484222325 ^ bytes.size();
  for (; bytes.size() >= sizeof sum; bytes.remove_prefix(sizeof sum)) {
    std::uint64_t word = 0;
    std::memcpy(&word, bytes.data(), sizeof word);
    sum = (sum ^ word) * prime;
    sum ^= sum >> 32;
  }
  for (const char letter : bytes)
    sum = (sum ^ static_cast<unsigned char>(letter)) * prime;
  return sum;
}

/// What stands in a stored form before the pack itself: what the pack was read from, by what.
struct Origin {
  FileStamp program, stamp;
  std::string path;
  bool operator==(const Origin&) const = default;
};

std::string content_of(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary | std::ios::ate);
  if (!stream) return {};
  std::string bytes(static_cast<std::size_t>(stream.tellg()), '\0');
  stream.seekg(0);
  if (!stream.read(bytes.data(), static_cast<std::streamsize>(bytes.size()))) return {};
  return bytes;
}

/// Nothing depends on its being there: no waiting for the disk, and no complaint.
void write_whole(const fs::path& file, std::uint64_t sum, const std::string& bytes) {
  std::error_code ignored;
  fs::create_directories(file.parent_path(), ignored);
  fs::permissions(file.parent_path(), fs::perms::owner_all, ignored);
  const fs::path beside = fmt::format("{}.{}", file.string(), ::getpid());
  std::ofstream stream(beside, std::ios::binary | std::ios::trunc);
  stream.write(reinterpret_cast<const char*>(&sum), sizeof sum) << bytes;
  stream.close();
  if (stream) fs::rename(beside, file, ignored);
  if (!stream || ignored) fs::remove(beside, ignored);
}

} // namespace

PackCache::PackCache(CacheRules rules) : rules_(std::move(rules)) {
  if (!rules_.folder.empty() && !file_stamp(rules_.program)) rules_.folder.clear();
}

fs::path PackCache::stored_form(const fs::path& file) const {
  return rules_.folder / fmt::format("{:016x}", checksum(file.string()));
}

std::shared_ptr<const LoadedPack> PackCache::stored(const fs::path& file, const FileStamp& stamp) const {
  if (rules_.folder.empty()) return {};
  const std::string bytes = content_of(stored_form(file));
  std::uint64_t sum = 0;
  if (bytes.size() < sizeof sum) return {};
  std::memcpy(&sum, bytes.data(), sizeof sum);
  const std::string_view content = std::string_view(bytes).substr(sizeof sum);
  if (checksum(content) != sum) return {};
  ArchiveReader archive(content);
  Origin origin;
  archive.get(origin);
  if (origin != Origin{file_stamp(rules_.program).value_or(FileStamp{}), stamp, file.string()}) return {};
  auto pack = std::make_shared<LoadedPack>();
  archive.get(*pack);
  return archive.complete() ? pack : nullptr;
}

void PackCache::store(const fs::path& file, const Known& known) const {
  if (rules_.folder.empty()) return;
  ArchiveWriter archive;
  archive.put(Origin{file_stamp(rules_.program).value_or(FileStamp{}), known.stamp, file.string()});
  archive.put(*known.pack);
  write_whole(stored_form(file), checksum(archive.bytes()), archive.bytes());
}

PackCache::Found PackCache::found(const fs::path& file) const {
  const std::optional<FileStamp> stamp = file_stamp(file);
  const bool can_be_known = stamp && has_settled(*stamp, rules_.rest);
  if (can_be_known) {
    const auto known = known_.find(file.string());
    if (known != known_.end() && known->second.stamp == *stamp) return {known->second.pack, stamp};
    if (auto pack = stored(file, *stamp)) return {std::move(pack), stamp};
  }
  Found fresh{.pack = std::make_shared<const LoadedPack>(load_pack(file)), .stamp = {}, .was_read = true};
  if (can_be_known && file_stamp(file) == stamp) { // what changed while it was read belongs to no stamp
    store(file, {*stamp, fresh.pack});
    fresh.stamp = stamp;
  }
  return fresh;
}

std::shared_ptr<const LoadedPack> PackCache::load(const fs::path& file) {
  return load(std::vector<fs::path>{file}).front();
}

std::vector<std::shared_ptr<const LoadedPack>> PackCache::load(const std::vector<fs::path>& files) {
  std::vector<Found> all(files.size());
  std::atomic<std::size_t> next = 0;
  const auto work = [&] {
    for (std::size_t i; (i = next++) < files.size();)
      all[i] = found(files[i]);
  };
  constexpr std::size_t worth_a_thread = 50; // files
  const std::size_t threads =
      std::min<std::size_t>(std::thread::hardware_concurrency(), files.size() / worth_a_thread);
  std::vector<std::future<void>> others;
  for (std::size_t i = 1; i < threads; ++i)
    others.push_back(std::async(std::launch::async, work));
  work();
  for (std::future<void>& other : others)
    other.get();
  std::vector<std::shared_ptr<const LoadedPack>> packs;
  for (std::size_t i = 0; i < files.size(); ++i) {
    Found& each = all[i];
    files_read_ += each.was_read ? 1 : 0;
    if (each.stamp)
      known_[files[i].string()] = {*each.stamp, each.pack};
    else
      known_.erase(files[i].string());
    packs.push_back(std::move(each.pack));
  }
  return packs;
}

} // namespace ruru::packs
