#include "history/progress_image.hpp"

#include <cstring>
#include <type_traits>

namespace ruru::history {

namespace {

/// Values that can be copied byte by byte.
template <typename T>
concept Plain = std::is_trivially_copyable_v<T>;

class Writer {
public:
  template <Plain T>
  void operator()(const T& value) {
    bytes_.append(reinterpret_cast<const char*>(&value), sizeof value);
  }
  void operator()(const std::string& text) {
    (*this)(text.size());
    bytes_ += text;
  }
  template <Plain T>
  void operator()(const std::vector<T>& values) {
    (*this)(values.size());
    bytes_.append(reinterpret_cast<const char*>(values.data()), values.size() * sizeof(T));
  }
  template <typename T>
  void operator()(const std::vector<T>& values) {
    (*this)(values.size());
    for (const T& value : values)
      fields(*this, value);
  }
  template <typename Map>
  void map(const Map& map) {
    (*this)(map.size());
    for (const auto& [key, value] : map) {
      (*this)(key);
      (*this)(value);
    }
  }

  std::string take() { return std::move(bytes_); }

private:
  std::string bytes_;
};

class Reader {
public:
  explicit Reader(std::string_view bytes) : rest_(bytes) {}

  template <Plain T>
  void operator()(T& value) {
    take(&value, sizeof value);
  }
  void operator()(std::string& text) {
    const std::size_t size = count(1);
    text.assign(rest_.data(), size);
    rest_.remove_prefix(size);
  }
  template <Plain T>
  void operator()(std::vector<T>& values) {
    values.resize(count(sizeof(T)));
    if (!values.empty()) take(values.data(), values.size() * sizeof(T));
  }
  template <typename T>
  void operator()(std::vector<T>& values) {
    values.resize(count(1));
    for (T& value : values)
      fields(*this, value);
  }
  template <typename Map>
  void map(Map& map) {
    for (std::size_t left = count(1); left > 0; --left) {
      typename Map::key_type key{};
      typename Map::mapped_type value{};
      (*this)(key);
      (*this)(value);
      map.emplace_hint(map.end(), std::move(key), std::move(value));
    }
  }

  bool is_whole() const { return sound_ && rest_.empty(); }

private:
  void take(void* into, std::size_t size) {
    sound_ = sound_ && size <= rest_.size();
    if (!sound_) return;
    std::memcpy(into, rest_.data(), size);
    rest_.remove_prefix(size);
  }

  /// A number of things of at least `size` bytes each; 0 where so many cannot be there.
  std::size_t count(std::size_t size) {
    std::size_t number = 0;
    take(&number, sizeof number);
    sound_ = sound_ && number <= rest_.size() / size;
    return sound_ ? number : 0;
  }

  std::string_view rest_;
  bool sound_ = true;
};

// The fields of what cannot be copied byte by byte, for both ways.

template <typename Way>
void fields(Way& way, std::string& text) {
  way(text);
}
void fields(Writer& way, const std::string& text) { way(text); }

template <typename Way, typename Card>
requires std::is_same_v<std::remove_const_t<Card>, CardProgress>
void fields(Way& way, Card& card) {
  way(card.id.pack), way(card.id.question), way(card.id.part);
  way(card.state), way(card.reviews), way(card.suspended), way(card.buried_until);
}

template <typename Way, typename Record>
requires std::is_same_v<std::remove_const_t<Record>, RoundRecord>
void fields(Way& way, Record& record) {
  way(record.round), way(record.at);
  way(record.started.mode), way(record.started.packs), way(record.started.seed),
      way(record.started.questions);
  way(record.result), way(record.undone);
}

template <typename Way, typename Missed>
requires std::is_same_v<std::remove_const_t<Missed>, Mistake>
void fields(Way& way, Missed& mistake) { way(mistake.card), way(mistake.review), way(mistake.response); }

template <typename Way, typename Removal>
requires std::is_same_v<std::remove_const_t<Removal>, PackRemoved>
void fields(Way& way, Removal& removal) { way(removal.pack), way(removal.kept_as); }

} // namespace

std::string ProgressImage::of(const Progress& progress) {
  Writer writer;
  writer(progress.facts_);
  writer(progress.cards_);
  writer(progress.mistakes_);
  writer(progress.rounds_);
  writer(progress.corrections_);
  writer.map(progress.latest_correction_);
  writer(progress.suspensions_);
  writer.map(progress.latest_suspension_);
  writer(progress.removals_);
  writer.map(progress.days_);
  writer(progress.unreadable_);
  return writer.take();
}

std::optional<Progress> ProgressImage::opened(std::string_view image) {
  Progress progress;
  Reader reader(image);
  reader(progress.facts_);
  reader(progress.cards_);
  reader(progress.mistakes_);
  reader(progress.rounds_);
  reader(progress.corrections_);
  reader.map(progress.latest_correction_);
  reader(progress.suspensions_);
  reader.map(progress.latest_suspension_);
  reader(progress.removals_);
  reader.map(progress.days_);
  reader(progress.unreadable_);
  if (!reader.is_whole()) return std::nullopt;
  progress.card_index_.reserve(progress.cards_.size());
  for (std::uint32_t index = 0; index < progress.cards_.size(); ++index) {
    progress.card_index_.emplace(progress.cards_[index].id, index);
  }
  return progress;
}

} // namespace ruru::history
