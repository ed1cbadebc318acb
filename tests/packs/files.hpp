#pragma once

#include "../temporary_folder.hpp"

#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

namespace ruru::packs {

/// Writes a file for a test, with the folders above it.
inline std::filesystem::path write(const test::TemporaryFolder& folder, const std::string& name,
                                   std::string_view text) {
  const std::filesystem::path file = folder / name;
  std::filesystem::create_directories(file.parent_path());
  std::ofstream(file, std::ios::binary) << text;
  return file;
}

} // namespace ruru::packs
