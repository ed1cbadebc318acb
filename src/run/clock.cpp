#include "run/clock.hpp"

#include <ctime>

namespace ruru::run {

Timestamp SystemClock::now() const {
  return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

std::chrono::minutes SystemClock::utc_offset(Timestamp at) const {
  const std::time_t seconds = std::chrono::system_clock::to_time_t(at);
  std::tm local{};
  if (!localtime_r(&seconds, &local)) return {};
  return std::chrono::duration_cast<std::chrono::minutes>(std::chrono::seconds{local.tm_gmtoff});
}

} // namespace ruru::run
