#pragma once

#include "window/theme.hpp"

#include <algorithm>
#include <array>
#include <cmath>

/// How people see colours, by the formulas of the field.
namespace ruru::test {

using app::Colour;
using app::Gradient;

/// IEC 61966-2-1 (sRGB): a part of a colour as light, 0–1.
inline double linear(double part) {
  return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
}

/// Relative luminance of WCAG 2.2, 0–1.
inline double luminance(const Colour& colour) {
  return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue);
}

inline Colour over(const Colour& top, const Colour& below) {
  const auto mix = [&](double a, double b) { return a * top.alpha + b * (1 - top.alpha); };
  return {mix(top.red, below.red), mix(top.green, below.green), mix(top.blue, below.blue), 1};
}

inline Gradient over(const Colour& top, const Gradient& below) {
  return {over(top, below.top), over(top, below.bottom)};
}

/// Contrast ratio of WCAG 2.2, 1–21.
inline double contrast(const Colour& colour, const Colour& ground) {
  const double a = luminance(over(colour, ground)), b = luminance(ground);
  return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

/// At the worse end of the ground.
inline double contrast(const Colour& colour, const Gradient& ground) {
  return std::min(contrast(colour, ground.top), contrast(colour, ground.bottom));
}

/// WCAG 2.2: 1.4.3 for text, 1.4.11 for what is no text but has to be seen.
constexpr double readable = 4.5, visible = 3;

using Matrix = std::array<std::array<double, 3>, 3>;

struct Sight {
  const char* name;
  Matrix of_light; ///< what a person sees of linear red, green and blue
};

/// Machado, Oliveira and Fernandes, “A Physiologically-based Model for Simulation of Color Vision
/// Deficiency”, IEEE Transactions on Visualization and Computer Graphics 15 (6), 2009: the matrices of
/// severity 1.0.
constexpr std::array<Sight, 4> sights{{
    {"all three cones", {{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}}},
    {"protanopia",
     {{{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}}},
    {"deuteranopia",
     {{{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}}},
    {"tritanopia",
     {{{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}}},
}};

/// CIE L*a*b* under D65 of an opaque colour as it is seen.
inline std::array<double, 3> lab(const Colour& colour, const Sight& sight) {
  const std::array<double, 3> light{linear(colour.red), linear(colour.green), linear(colour.blue)};
  const auto times = [](const Matrix& matrix, const std::array<double, 3>& by) {
    std::array<double, 3> result{};
    for (std::size_t row = 0; row < 3; ++row)
      for (std::size_t column = 0; column < 3; ++column)
        result[row] += matrix[row][column] * by[column];
    return result;
  };
  std::array<double, 3> seen = times(sight.of_light, light);
  for (double& part : seen)
    part = std::clamp(part, 0.0, 1.0);
  constexpr Matrix to_xyz{{{0.4124564, 0.3575761, 0.1804375},
                           {0.2126729, 0.7151522, 0.0721750},
                           {0.0193339, 0.1191920, 0.9503041}}};
  const std::array<double, 3> xyz = times(to_xyz, seen);
  const auto root = [](double part) {
    return part > 216.0 / 24389 ? std::cbrt(part) : (24389.0 / 27 * part + 16) / 116;
  };
  const double x = root(xyz[0] / 0.95047), y = root(xyz[1]), z = root(xyz[2] / 1.08883);
  return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

/// The CIE 1976 colour difference (CIE 15): about 2.3 is just noticed (Mahy, Van Eycken and Oosterlinck,
/// “Evaluation of Uniform Color Spaces …”, Color Research and Application 19 (2), 1994).
inline double difference(const Colour& a, const Colour& b, const Sight& sight) {
  const auto first = lab(a, sight), second = lab(b, sight);
  return std::hypot(first[0] - second[0], first[1] - second[1], first[2] - second[2]);
}

/// More than eight times what is just noticed: told apart at a glance, also far from each other.
constexpr double distinct = 20;

} // namespace ruru::test
