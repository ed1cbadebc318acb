#include "commands/memory_input.hpp"

#include "memory/fsrs6.hpp"

#include <fmt/format.h>

#include <cerrno>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <memory>

namespace ruru::commands {

namespace {

using File = std::unique_ptr<std::FILE, int (*)(std::FILE*)>;

Result<File> opened(const std::string& name) {
  File file(std::fopen(name.c_str(), "rb"), std::fclose);
  if (!file) return Error{fmt::format("{} cannot be read: {}.", name, std::strerror(errno))};
  return file;
}

Result<std::string> content(const std::string& name) {
  auto file = opened(name);
  if (!file) return file.error();
  std::string text(1 << 20, '\0');
  text.resize(std::fread(text.data(), 1, text.size(), file->get()));
  return text;
}

/// The part of a document that holds the weights.
std::string_view weights_in(std::string_view text) {
  const auto key = text.find("\"weights\"");
  if (key == std::string_view::npos) return text;
  text.remove_prefix(key + std::strlen("\"weights\""));
  return text.substr(0, text.find(']'));
}

Result<std::vector<double>> numbers(const std::string& file, std::string_view text) {
  constexpr std::string_view between = " \t\r\n,;:[]";
  std::vector<double> found;
  for (;;) {
    const auto start = text.find_first_not_of(between);
    if (start == std::string_view::npos) return found;
    text.remove_prefix(start);
    const std::string_view word = text.substr(0, text.find_first_of(between));
    double value = 0;
    const auto [end, failure] = std::from_chars(word.data(), word.data() + word.size(), value);
    if (failure != std::errc() || end != word.data() + word.size() || !std::isfinite(value))
      return Error{fmt::format("{}: weight {} is no number.", file, found.size())};
    found.push_back(value);
    text.remove_prefix(word.size());
  }
}

} // namespace

Result<memory::LogRead> read_log(const std::string& name, const std::function<bool(double)>& go_on) {
  auto file = opened(name);
  if (!file) return file.error();
  std::fseek(file->get(), 0, SEEK_END);
  const auto size = std::max(1L, std::ftell(file->get()));
  std::rewind(file->get());
  memory::LogReader reader;
  std::vector<char> piece(1 << 16);
  for (;;) {
    const std::size_t got = std::fread(piece.data(), 1, piece.size(), file->get());
    if (got == 0) break;
    if (auto done = reader.read({piece.data(), got}); !done) return Error{name + ": " + done.error().message};
    if (!go_on(static_cast<double>(std::ftell(file->get())) / static_cast<double>(size)))
      return Error{"Stopped."};
  }
  if (std::ferror(file->get()))
    return Error{fmt::format("{} cannot be read: {}.", name, std::strerror(errno))};
  auto read = reader.finish();
  if (!read) return Error{name + ": " + read.error().message};
  return read;
}

Result<memory::WeightList> read_weights(const std::string& file, memory::Model model) {
  const auto text = content(file);
  if (!text) return text.error();
  auto list = numbers(file, weights_in(*text));
  if (!list) return list.error();
  if (model == memory::Model::fsrs6) {
    if (const auto weights = memory::fsrs6::migrated(*list))
      return memory::WeightList(weights->w.begin(), weights->w.end());
    return Error{
        fmt::format("{} has {} weights; FSRS-6 has 21 (FSRS-5 19, FSRS-4.5 17).", file, list->size())};
  }
  if (list->size() != 34)
    return Error{
        fmt::format("{} has {} weights; FSRS-7 has 34. (For FSRS-6: --model fsrs-6.)", file, list->size())};
  return memory::clipped(model, *list);
}

Result<memory::WeightList> chosen_weights(const MemoryOptions& options) {
  if (options.weights_file.empty()) return memory::default_weights(options.which());
  return read_weights(options.weights_file, options.which());
}

} // namespace ruru::commands
