#include "run/whole_file.hpp"

#include <fstream>

namespace ruru::run {

Result<Done> write_whole(const std::filesystem::path& file, std::string_view text) {
  const std::filesystem::path beside = file.string() + ".new";
  std::ofstream stream(beside, std::ios::binary | std::ios::trunc);
  stream << text;
  stream.close();
  if (!stream) return Error{"its folder cannot be written to"};
  std::error_code error;
  std::filesystem::rename(beside, file, error);
  if (error) return Error{error.message()};
  return Done{};
}

} // namespace ruru::run
