#pragma once

#include <cstddef>
#include <type_traits>
#include <utility>

/// The fields of plain structs one after the other, so that whatever is added to a pack is stored with it
/// without anybody having to think of it. C++20 has no reflection; structured bindings are the way round.
namespace ruru::packs {

namespace detail {

struct Anything {
  template <typename T>
  operator T() const;
};

template <typename T, std::size_t... index>
constexpr bool takes(std::index_sequence<index...>) {
  return requires { T{(void(index), Anything{})...}; };
}

inline constexpr std::size_t most_fields = 20;

} // namespace detail

/// How many fields an aggregate without bases has. A wrong count does not compile in each_field.
template <typename T, std::size_t upper = detail::most_fields + 1>
constexpr std::size_t field_count() {
  if constexpr (upper == 0 || detail::takes<T>(std::make_index_sequence<upper>()))
    return upper;
  else
    return field_count<T, upper - 1>();
}

/// Calls `f` with each field of `value`, in their order.
template <typename T, typename F>
void each_field(T& value, const F& f) {
  using Plain = std::remove_const_t<T>;
  constexpr std::size_t count = field_count<Plain>();
  static_assert(std::is_aggregate_v<Plain> && count <= detail::most_fields);
  const auto all = [&f](auto&... fields) { (f(fields), ...); };
  // clang-format off
  if constexpr (count == 1) { auto& [a] = value; all(a); }
  else if constexpr (count == 2) { auto& [a, b] = value; all(a, b); }
  else if constexpr (count == 3) { auto& [a, b, c] = value; all(a, b, c); }
  else if constexpr (count == 4) { auto& [a, b, c, d] = value; all(a, b, c, d); }
  else if constexpr (count == 5) { auto& [a, b, c, d, e] = value; all(a, b, c, d, e); }
  else if constexpr (count == 6) { auto& [a, b, c, d, e, g] = value; all(a, b, c, d, e, g); }
  else if constexpr (count == 7) { auto& [a, b, c, d, e, g, h] = value; all(a, b, c, d, e, g, h); }
  else if constexpr (count == 8) { auto& [a, b, c, d, e, g, h, i] = value; all(a, b, c, d, e, g, h, i); }
  else if constexpr (count == 9) { auto& [a, b, c, d, e, g, h, i, j] = value; all(a, b, c, d, e, g, h, i, j); }
  else if constexpr (count == 10) { auto& [a, b, c, d, e, g, h, i, j, k] = value; all(a, b, c, d, e, g, h, i, j, k); }
  else if constexpr (count == 11) { auto& [a, b, c, d, e, g, h, i, j, k, l] = value; all(a, b, c, d, e, g, h, i, j, k, l); }
  else if constexpr (count == 12) { auto& [a, b, c, d, e, g, h, i, j, k, l, m] = value; all(a, b, c, d, e, g, h, i, j, k, l, m); }
  else if constexpr (count == 13) { auto& [a, b, c, d, e, g, h, i, j, k, l, m, n] = value; all(a, b, c, d, e, g, h, i, j, k, l, m, n); }
  else if constexpr (count == 14) { auto& [a, b, c, d, e, g, h, i, j, k, l, m, n, o] = value; all(a, b, c, d, e, g, h, i, j, k, l, m, n, o); }
  else if constexpr (count == 15) { auto& [a, b, c, d, e, g, h, i, j, k, l, m, n, o, p] = value; all(a, b, c, d, e, g, h, i, j, k, l, m, n, o, p); }
  else if constexpr (count == 16) { auto& [a, b, c, d, e, g, h, i, j, k, l, m, n, o, p, q] = value; all(a, b, c, d, e, g, h, i, j, k, l, m, n, o, p, q); }
  else if constexpr (count == 17) { auto& [a, b, c, d, e, g, h, i, j, k, l, m, n, o, p, q, r] = value; all(a, b, c, d, e, g, h, i, j, k, l, m, n, o, p, q, r); }
  else if constexpr (count == 18) { auto& [a, b, c, d, e, g, h, i, j, k, l, m, n, o, p, q, r, s] = value; all(a, b, c, d, e, g, h, i, j, k, l, m, n, o, p, q, r, s); }
  else if constexpr (count == 19) { auto& [a, b, c, d, e, g, h, i, j, k, l, m, n, o, p, q, r, s, t] = value; all(a, b, c, d, e, g, h, i, j, k, l, m, n, o, p, q, r, s, t); }
  else if constexpr (count == 20) { auto& [a, b, c, d, e, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u] = value; all(a, b, c, d, e, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u); }
  // clang-format on
}

} // namespace ruru::packs
