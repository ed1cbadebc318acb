#pragma once

#include <string>
#include <utility>
#include <variant>

namespace ruru {

/// Why something could not be done: a sentence that the user can act on.
struct Error {
  std::string message;
  bool operator==(const Error&) const = default;
};

/// A value, or the sentence that says why there is none.
template <typename T>
class [[nodiscard]] Result {
public:
  Result(T value) : content_(std::move(value)) {}
  Result(Error error) : content_(std::move(error)) {}

  explicit operator bool() const { return content_.index() == 0; }
  const T& operator*() const& { return std::get<0>(content_); }
  T& operator*() & { return std::get<0>(content_); }
  T&& operator*() && { return std::get<0>(std::move(content_)); }
  const T* operator->() const { return &std::get<0>(content_); }
  T* operator->() { return &std::get<0>(content_); }
  const Error& error() const { return std::get<1>(content_); }

private:
  std::variant<T, Error> content_;
};

/// For what has no value of its own: `Result<Done>`.
struct Done {
  bool operator==(const Done&) const = default;
};

} // namespace ruru
