#pragma once

#include <cstdint>

/// Arithmetic on W numbers side by side, by the compiler's vector types. Only this header and those that it
/// is included by depend on W; nothing here calls the standard library, so that a file built for one
/// instruction set leaks nothing into the others. No operation is fused and every lane is computed like every
/// other: results are the same bits for every W and on every machine (docs/memory.md, 6.3).
namespace ruru::memory::lanes {

#define RURU_LANES_INLINE inline __attribute__((always_inline))

template <int W>
struct Lane {
  typedef double V __attribute__((vector_size(8 * W)));        // NOLINT(modernize-use-using)
  typedef std::int64_t I __attribute__((vector_size(8 * W)));  // NOLINT(modernize-use-using)
  typedef std::uint64_t U __attribute__((vector_size(8 * W))); // NOLINT(modernize-use-using)
  typedef float F __attribute__((vector_size(4 * W)));         // NOLINT(modernize-use-using)
  typedef std::uint8_t B __attribute__((vector_size(W)));      // NOLINT(modernize-use-using)
};

template <int W>
using Vec = typename Lane<W>::V;

template <int W>
RURU_LANES_INLINE Vec<W> all(double value) {
  return Vec<W>{} + value;
}

template <int W>
RURU_LANES_INLINE Vec<W> least(Vec<W> a, Vec<W> b) {
  return a < b ? a : b;
}

template <int W>
RURU_LANES_INLINE Vec<W> most(Vec<W> a, Vec<W> b) {
  return a > b ? a : b;
}

template <int W>
RURU_LANES_INLINE Vec<W> within(Vec<W> x, double low, double high) {
  return least<W>(most<W>(x, all<W>(low)), all<W>(high));
}

/// W floats as doubles; `from` needs no alignment beyond that of a float.
template <int W>
RURU_LANES_INLINE Vec<W> widened(const float* from) {
  typename Lane<W>::F packed;
  __builtin_memcpy(&packed, from, sizeof packed);
  return __builtin_convertvector(packed, Vec<W>);
}

/// W bytes as 64-bit numbers, to compare with.
template <int W>
RURU_LANES_INLINE typename Lane<W>::I widened(const std::uint8_t* from) {
  typename Lane<W>::I wide;
  for (int i = 0; i < W; ++i)
    wide[i] = from[i];
  return wide;
}

/// e^x to 3e-13 relative, for x within ±700 (moved into that range).
template <int W>
RURU_LANES_INLINE Vec<W> exp(Vec<W> x) {
  using V = Vec<W>;
  using I = typename Lane<W>::I;
  x = within<W>(x, -700, 700);
  const V shifted = x * 1.4426950408889634 + 0x1.8p52; // rounds to a whole number in the low bits
  const V n = shifted - 0x1.8p52;
  const V r = (x - n * 0x1.62e42fefap-1) - n * 0x1.cf79abc9e3b3ap-40; // ln 2 in two parts
  const V r2 = r * r, r4 = r2 * r2;
  const V low = (1.0 + r) + r2 * (0.5 + r * (1.0 / 6));
  const V middle = (1.0 / 24 + r * (1.0 / 120)) + r2 * (1.0 / 720 + r * (1.0 / 5040));
  const V high = (1.0 / 40320 + r * (1.0 / 362880)) + r2 * (1.0 / 3628800);
  const V power = low + r4 * (middle + r4 * high);
  return (V)((I)power + ((I)shifted << 52));
}

/// ln x to 1e-13, for x > 0 that is not subnormal.
template <int W>
RURU_LANES_INLINE Vec<W> log(Vec<W> x) {
  using V = Vec<W>;
  using U = typename Lane<W>::U;
  constexpr std::uint64_t middle = 0x3fe6a09e667f3bcd; // √½: the fraction is taken from √½ to √2
  const U moved = (U)x + (0x3ff0000000000000 - middle);
  const V exponent = (V)((moved >> 52) | 0x4330000000000000) - (0x1p52 + 1023);
  const V m = (V)((moved & 0x000fffffffffffff) + middle);
  const V f = (m - 1.0) / (m + 1.0);
  const V f2 = f * f, f4 = f2 * f2;
  const V low = (1.0 / 3 + f2 * (1.0 / 5)) + f4 * (1.0 / 7 + f2 * (1.0 / 9));
  const V high = (1.0 / 11 + f2 * (1.0 / 13)) + f4 * (1.0 / 15 + f2 * (1.0 / 17));
  const V series = 2.0 * f + 2.0 * f * f2 * (low + f4 * f4 * high);
  return exponent * 0.6931471805599453 + series;
}

} // namespace ruru::memory::lanes
