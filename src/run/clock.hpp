#pragma once

#include "memory/moment.hpp"

namespace ruru::run {

/// Where the time comes from; tests set their own.
class Clock {
public:
  virtual ~Clock() = default;
  virtual Timestamp now() const = 0;
  /// Local time minus UTC at `at`, in the learner's time zone.
  virtual std::chrono::minutes utc_offset(Timestamp at) const = 0;
};

/// The clock of this machine.
class SystemClock final : public Clock {
public:
  Timestamp now() const override;
  std::chrono::minutes utc_offset(Timestamp at) const override;
};

/// A clock that stands until it is moved.
class SetClock final : public Clock {
public:
  explicit SetClock(Timestamp now, std::chrono::minutes offset = {}) : now_(now), offset_(offset) {}
  Timestamp now() const override { return now_; }
  std::chrono::minutes utc_offset(Timestamp) const override { return offset_; }
  void move(std::chrono::milliseconds by) { now_ += by; }

private:
  Timestamp now_;
  std::chrono::minutes offset_;
};

} // namespace ruru::run
