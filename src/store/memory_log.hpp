#pragma once

#include "store/store.hpp"

#include <optional>
#include <string>
#include <utility>

namespace ruru::store {

/// A Log that forgets everything when it goes, and fails when a test asks it to.
class MemoryLog : public Log {
public:
  explicit MemoryLog(std::vector<history::Entry> entries = {}) : entries_(std::move(entries)) {}

  /// From now on every append and every reading fails with this sentence, until `mend`.
  void fail(std::string sentence) { failure_ = Error{std::move(sentence)}; }
  void mend() { failure_.reset(); }

  Result<Done> append(const history::Entry& entry) override {
    if (failure_) return *failure_;
    if (!entries_.empty() && entries_.back() == entry) return Done{};
    if (entry.sequence != entries_.size() + 1) return Error{"This entry is not the next one."};
    entries_.push_back(entry);
    return Done{};
  }

  Result<Done> append_all(const std::vector<history::Entry>& entries) override {
    const std::size_t before = entries_.size();
    for (const history::Entry& entry : entries) {
      if (auto done = append(entry); !done) return entries_.resize(before), done;
    }
    return Done{};
  }

  Result<std::vector<history::Entry>> entries() override {
    if (failure_) return *failure_;
    return entries_;
  }

private:
  std::vector<history::Entry> entries_;
  std::optional<Error> failure_;
};

} // namespace ruru::store
