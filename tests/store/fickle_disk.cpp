#include "fickle_disk.hpp"

#include <doctest/doctest.h>
#include <sqlite3.h>

#include <algorithm>
#include <cstring>
#include <filesystem>

namespace ruru::test {
namespace {

std::string name_of(const std::string& path) { return std::filesystem::path(path).filename(); }

void perform(std::string& bytes, const FickleDisk::Change& change) {
  if (change.cuts) {
    bytes.resize(std::min(bytes.size(), change.offset));
    return;
  }
  bytes.resize(std::max(bytes.size(), change.offset + change.bytes.size()));
  bytes.replace(change.offset, change.bytes.size(), change.bytes);
}

// ---- SQLite's way of seeing it
// ------------------------------------------------------------------------------------

FickleDisk& disk_of(sqlite3_vfs* vfs) { return *static_cast<FickleDisk*>(vfs->pAppData); }

struct OpenFile : sqlite3_file {
  FickleDisk* disk;
  FickleDisk::File* file;
};

OpenFile& opened(sqlite3_file* file) { return *static_cast<OpenFile*>(file); }

int close_file(sqlite3_file*) { return SQLITE_OK; }

int read_file(sqlite3_file* handle, void* into, int count, sqlite3_int64 offset) {
  const std::string& bytes = opened(handle).file->now;
  const auto from = std::min(static_cast<std::size_t>(offset), bytes.size());
  const auto found = std::min(static_cast<std::size_t>(count), bytes.size() - from);
  std::memcpy(into, bytes.data() + from, found);
  std::memset(static_cast<char*>(into) + found, 0, static_cast<std::size_t>(count) - found);
  return found == static_cast<std::size_t>(count) ? SQLITE_OK : SQLITE_IOERR_SHORT_READ;
}

int write_file(sqlite3_file* handle, const void* from, int count, sqlite3_int64 offset) {
  std::string bytes(static_cast<const char*>(from), static_cast<std::size_t>(count));
  if (const int refusal = opened(handle).disk->refusal(false); refusal != SQLITE_OK) {
    if (!opened(handle).disk->writes_short()) return refusal;
    bytes.resize(bytes.size() / 2);
    opened(handle).disk->change(*opened(handle).file, {static_cast<std::size_t>(offset), bytes, false});
    return refusal;
  }
  opened(handle).disk->change(*opened(handle).file, {static_cast<std::size_t>(offset), bytes, false});
  return SQLITE_OK;
}

int truncate_file(sqlite3_file* handle, sqlite3_int64 size) {
  opened(handle).disk->change(*opened(handle).file, {static_cast<std::size_t>(size), "", true});
  return SQLITE_OK;
}

int sync_file(sqlite3_file* handle, int) {
  if (const int refusal = opened(handle).disk->refusal(true); refusal != SQLITE_OK) return refusal;
  opened(handle).disk->sync(*opened(handle).file);
  return SQLITE_OK;
}

int size_of_file(sqlite3_file* handle, sqlite3_int64* size) {
  *size = static_cast<sqlite3_int64>(opened(handle).file->now.size());
  return SQLITE_OK;
}

int lock(sqlite3_file*, int) { return SQLITE_OK; }

int is_reserved(sqlite3_file*, int* is) {
  *is = 0;
  return SQLITE_OK;
}

int control(sqlite3_file*, int, void*) { return SQLITE_NOTFOUND; }
int sector_size(sqlite3_file*) { return 4096; }
int characteristics(sqlite3_file*) {
  return SQLITE_IOCAP_POWERSAFE_OVERWRITE;
} // what SQLite assumes of real disks

const sqlite3_io_methods methods = [] {
  sqlite3_io_methods made{};
  made.iVersion = 1;
  made.xClose = close_file;
  made.xRead = read_file;
  made.xWrite = write_file;
  made.xTruncate = truncate_file;
  made.xSync = sync_file;
  made.xFileSize = size_of_file;
  made.xLock = lock;
  made.xUnlock = lock;
  made.xCheckReservedLock = is_reserved;
  made.xFileControl = control;
  made.xSectorSize = sector_size;
  made.xDeviceCharacteristics = characteristics;
  return made;
}();

int open_file(sqlite3_vfs* vfs, const char* path, sqlite3_file* handle, int flags, int* out_flags) {
  auto& disk = disk_of(vfs);
  handle->pMethods = nullptr;
  if (!path || (!disk.find(path) && !(flags & SQLITE_OPEN_CREATE))) return SQLITE_CANTOPEN;
  opened(handle).disk = &disk;
  opened(handle).file = &disk.made(path);
  handle->pMethods = &methods;
  if (out_flags) *out_flags = flags;
  return SQLITE_OK;
}

int remove_file(sqlite3_vfs* vfs, const char* path, int) {
  disk_of(vfs).remove(path);
  return SQLITE_OK;
}

int is_there(sqlite3_vfs* vfs, const char* path, int, int* is) {
  const auto* file = disk_of(vfs).find(path);
  *is = file && !file->now.empty();
  return SQLITE_OK;
}

int full_path(sqlite3_vfs*, const char* path, int size, char* into) {
  sqlite3_snprintf(size, into, "%s", path);
  return SQLITE_OK;
}

sqlite3_vfs fickle(const sqlite3_vfs& real) {
  sqlite3_vfs vfs = real; // its clock and dice are good enough
  vfs.pNext = nullptr;
  vfs.szOsFile = sizeof(OpenFile);
  vfs.zName = "fickle";
  vfs.xOpen = open_file;
  vfs.xDelete = remove_file;
  vfs.xAccess = is_there;
  vfs.xFullPathname = full_path;
  return vfs;
}

sqlite3_vfs registered; // SQLite keeps its address

} // namespace

FickleDisk::FickleDisk(std::uint64_t seed, Sync sync) : dice_(seed), sync_(sync) {
  real_ = sqlite3_vfs_find(nullptr);
  registered = fickle(*real_);
  registered.pAppData = this;
  REQUIRE(sqlite3_vfs_register(&registered, 1) == SQLITE_OK);
}

FickleDisk::~FickleDisk() {
  sqlite3_vfs_unregister(&registered);
  sqlite3_vfs_register(real_, 1);
}

void FickleDisk::fail(Fault fault, std::size_t first, std::size_t count) {
  fault_ = fault;
  writes_ = 0;
  first_ = first;
  failures_ = count;
}

int FickleDisk::refusal(bool is_sync) {
  const std::size_t number = writes_++;
  if (failures_ == 0 || number < first_ || is_sync != (fault_ == Fault::sync)) return SQLITE_OK;
  if (failures_ != SIZE_MAX) --failures_;
  switch (fault_) {
  case Fault::io: return SQLITE_IOERR_WRITE;
  case Fault::short_write:
  case Fault::full: return SQLITE_FULL;
  case Fault::sync: return SQLITE_IOERR_FSYNC;
  }
  return SQLITE_OK;
}

FickleDisk::File* FickleDisk::find(const std::string& path) {
  const auto found = files_.find(name_of(path));
  return found == files_.end() ? nullptr : &found->second;
}

FickleDisk::File& FickleDisk::made(const std::string& path) { return files_[name_of(path)]; }

void FickleDisk::remove(const std::string& path) {
  if (watcher_) watcher_();
  files_.erase(name_of(path));
}

void FickleDisk::change(File& file, Change change) {
  if (watcher_) watcher_();
  perform(file.now, change);
  file.pending.push_back(std::move(change));
}

void FickleDisk::sync(File& file) {
  if (watcher_) watcher_();
  if (sync_ == Sync::pretended) return;
  file.synced = file.now;
  file.pending.clear();
  file.is_durable = true;
}

std::string FickleDisk::left_of(const File& file) {
  std::string bytes = file.synced;
  for (Change change : file.pending) {
    const auto fate = dice_() % 4;
    if (fate == 0) continue;
    if (fate == 1 && !change.cuts) change.bytes.resize(dice_() % (change.bytes.size() + 1));
    perform(bytes, change);
  }
  return bytes;
}

Files FickleDisk::after_power_cut() {
  Files left;
  for (const auto& [name, file] : files_)
    if (file.is_durable || dice_() % 2) left[name] = left_of(file);
  return left;
}

} // namespace ruru::test
