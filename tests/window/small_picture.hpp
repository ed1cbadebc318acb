#pragma once

#include "image.hpp"

/// Pictures small enough to be kept: how they are made, stored and compared.
namespace ruru::window {

/// Each pixel the mean of `factor` x `factor` ones: the grain of the dither goes, and so does what another
/// version of Cairo does differently at the edges of letters.
Image reduced(cairo_surface_t* surface, int factor);

/// With fewer levels of each colour, so that its file is small.
Image with_fewer_colours(Image image);

/// How much two pictures differ where they differ most: 0 for hardly at all, 1 and more for what a person
/// would notice, such as a text that is missing (test_difference.cpp shows what that means). Pictures of
/// different sizes differ.
double difference(const Image& before, const Image& after);

/// Where they differ, bright on dark. They must be of one size.
Image difference_picture(const Image& before, const Image& after);

/// A part of a picture, which must lie within it.
Image part_of(const Image& image, const PixelRect& part);

/// Without pixels when there is no such file.
Image read_png(const std::filesystem::path& file);
void write_png(const Image& image, const std::filesystem::path& file);

} // namespace ruru::window
