#include "store/kept_fold.hpp"

#include <fmt/format.h>

#include <array>
#include <cstdint>
#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <optional>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace ruru::store {
namespace {

namespace fs = std::filesystem;

struct Header {
  std::array<char, 8> magic{'R', 'U', 'R', 'U', 'F', 'L', 'D', '1'};
  std::uint64_t key = 0, mark = 0, image = 0; ///< sizes in bytes; they follow in this order
  std::uint64_t sum = 0;                      ///< of all that follows
};

/// A checksum that takes eight bytes at a time, because tens of megabytes are checked before the first
/// picture. Each step can be undone, so no single change goes unnoticed.
std::uint64_t sum_of(std::string_view bytes) {
  constexpr std::uint64_t factor = 0x9E3779B97F4A7C15u;
  std::array<std::uint64_t, 4> lanes{1, 2, 3, 4};
  const auto step = [](std::uint64_t lane, std::uint64_t word) {
    lane = (lane ^ word) * factor;
    return lane ^ (lane >> 29);
  };
  std::array<std::uint64_t, 4> words{};
  for (; bytes.size() >= sizeof words; bytes.remove_prefix(sizeof words)) {
    std::memcpy(words.data(), bytes.data(), sizeof words);
    for (std::size_t i = 0; i < 4; ++i)
      lanes[i] = step(lanes[i], words[i]);
  }
  words = {};
  std::memcpy(words.data(), bytes.data(), bytes.size());
  std::uint64_t sum = bytes.size();
  for (std::size_t i = 0; i < 4; ++i)
    sum = step(sum, step(lanes[i], words[i]));
  return sum;
}

/// A file as memory.
class Mapped {
public:
  explicit Mapped(const fs::path& file) {
    const int descriptor = open(file.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) return;
    struct stat facts {};
    if (fstat(descriptor, &facts) == 0 && facts.st_size > 0) {
      size_ = static_cast<std::size_t>(facts.st_size);
      void* memory = mmap(nullptr, size_, PROT_READ, MAP_PRIVATE | MAP_POPULATE, descriptor, 0);
      if (memory != MAP_FAILED) memory_ = memory;
    }
    close(descriptor);
  }
  Mapped(const Mapped&) = delete;
  Mapped& operator=(const Mapped&) = delete;
  ~Mapped() {
    if (memory_) munmap(memory_, size_);
  }
  std::string_view bytes() const {
    return memory_ ? std::string_view(static_cast<const char*>(memory_), size_) : std::string_view();
  }

private:
  void* memory_ = nullptr;
  std::size_t size_ = 0;
};

std::optional<KeptFold> fold_in(std::string_view bytes, std::string_view key) {
  Header header, wanted;
  if (bytes.size() < sizeof header) return std::nullopt;
  std::memcpy(&header, bytes.data(), sizeof header);
  bytes.remove_prefix(sizeof header);
  const bool fits = header.magic == wanted.magic && header.key == key.size() && header.mark <= bytes.size() &&
                    header.image <= bytes.size() && header.key + header.mark + header.image == bytes.size();
  if (!fits || bytes.substr(0, key.size()) != key || sum_of(bytes) != header.sum) return std::nullopt;
  return KeptFold{.mark = bytes.substr(header.key, header.mark),
                  .image = bytes.substr(header.key + header.mark)};
}

} // namespace

fs::path fold_file(const fs::path& history) { return history.string() + "-fold"; }

bool with_kept_fold(const fs::path& history, std::string_view key,
                    const std::function<void(const KeptFold&)>& use) {
  const Mapped file(fold_file(history));
  const auto fold = fold_in(file.bytes(), key);
  if (fold) use(*fold);
  return fold.has_value();
}

Result<Done> keep_fold(const fs::path& history, std::string_view key, const KeptFold& fold) {
  std::string bytes;
  bytes.reserve(key.size() + fold.mark.size() + fold.image.size());
  ((bytes += key) += fold.mark) += fold.image;
  Header header{
      .key = key.size(), .mark = fold.mark.size(), .image = fold.image.size(), .sum = sum_of(bytes)};
  const fs::path place = fold_file(history);
  const fs::path draft = fmt::format("{}.{}", place.string(), getpid());
  std::ofstream stream(draft, std::ios::binary | std::ios::trunc);
  stream.write(reinterpret_cast<const char*>(&header), sizeof header);
  stream.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  stream.close();
  std::error_code failure;
  if (stream) fs::rename(draft, place, failure);
  if (stream && !failure) return Done{};
  fs::remove(draft, failure);
  return Error{fmt::format("{} cannot be written.", place.string())};
}

void forget_fold(const fs::path& history) {
  std::error_code ignored;
  fs::remove(fold_file(history), ignored);
}

} // namespace ruru::store
