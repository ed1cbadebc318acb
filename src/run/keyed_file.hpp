#pragma once

#include "result.hpp"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <vector>

/// Small YAML files of keys and single values, such as a mode or a theme.
namespace ruru::run {

/// What such a file is, for its sentences.
struct KeyedKind {
  std::string_view name;    ///< "mode"
  std::string_view example; ///< of a line of it: "title: Sprint"
};

struct KeyedValue {
  struct Place {
    int line = 1, column = 1;
  };
  std::string key, value; ///< the value is empty where there is none
  Place key_at, value_at;
  bool single = true; ///< false: a list or more keys stand in place of a value
};

/// What the file says, in its order. An error begins with the place in the file, or says what is wrong with
/// the file:
/// ":2:1: …" or " cannot be read", to stand behind its name, and has no full stop.
Result<std::vector<KeyedValue>> read_keyed_file(const std::filesystem::path& file, const KeyedKind& kind);

/// Takes a value; gives what it should have been when it is something else, such as "true or false", else
/// nothing.
using TakeValue = std::function<std::string(const std::string& value)>;
using Keys = std::map<std::string, TakeValue, std::less<>>;

/// Gives each value to its key, until one is not taken. The error is as above.
Result<Done> take_values(const std::vector<KeyedValue>& values, const KeyedKind& kind, const Keys& keys);

/// Values that many files have; for use in a TakeValue.
std::string whole(const std::string& value, int low, int high, int& into);
std::string number(const std::string& value, double low, double high, double& into);
std::string yes_or_no(const std::string& value, bool& into);
std::string sentence(const std::string& value, std::string& into);

/// The text of a small file. An error is as above; `kind` is what such a file is, for its sentence.
Result<std::string> small_text(const std::filesystem::path& file, std::string_view kind,
                               std::uintmax_t largest);

/// The `*.yaml` files of a folder by their names; none where there is no such folder.
std::vector<std::filesystem::path> yaml_files(const std::filesystem::path& folder);

/// Reads all `*.yaml` files in these folders `into` values with an id each. Of two with one id, that of the
/// later folder counts; of a file that has a mistake a sentence is returned.
template <typename Value>
std::vector<std::string> read_each(const std::vector<std::filesystem::path>& folders,
                                   Result<Value> (&read)(const std::filesystem::path& file),
                                   std::vector<Value>& into) {
  std::vector<std::string> problems;
  for (const std::filesystem::path& folder : folders) {
    for (const std::filesystem::path& file : yaml_files(folder)) {
      Result<Value> value = read(file);
      if (!value) {
        problems.push_back(file.string() + value.error().message + ".");
        continue;
      }
      std::erase_if(into, [&](const Value& other) { return other.id == value->id; });
      into.push_back(*std::move(value));
    }
  }
  return problems;
}

} // namespace ruru::run
