#pragma once

#include "app/scene.hpp"

#include <string>

/// Text on its way from the keyboard and the clipboard into a field.
namespace ruru::window {

/// True while what is typed goes into a field.
bool is_typing(const app::Scene& scene);

std::string utf8(char32_t letter);

/// What is pasted may hold anything, and be any size; 4 MiB of it are taken, whole letters.
std::string cut_to_size(std::string text);

} // namespace ruru::window
