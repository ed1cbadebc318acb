#pragma once

#include "questions/library.hpp"

#include <filesystem>
#include <string_view>
#include <system_error>
#include <vector>

/// Bytes to Pack: the one place that knows YAML. docs/pack-format.md is its contract.
namespace ruru::packs {

class PackCache;

/// Reads a pack from text that somebody else wrote: never throws, never hangs, gives all problems of the file
/// at once, in the order of the file. A broken question is left out, the others stay. `file` is only for
/// messages and for the id and title of a pack that gives none.
questions::LoadedPack read_pack(std::string_view text, const std::string& file);

/// The same for a file on disk: a regular file of at most 4 MiB, or a problem that says what it is instead.
/// Looks at no other file, for PackCache would not know of its changes.
questions::LoadedPack load_pack(const std::filesystem::path& file);

/// The packs in a folder and one level of subfolders, `*.quiz.yaml`, in the order of their paths; or `place`
/// itself, where it is a file.
std::vector<std::filesystem::path> pack_files(const std::filesystem::path& place, std::error_code& error);

/// All packs in `folders` (not recursive beyond one level of subfolders), sorted by title; a folder
/// that cannot be read becomes a LoadedPack with one problem. Two packs with one id: the later one (of the
/// later folder) is kept and the earlier is named in a problem. Packs that `cache` knows are shared with it.
questions::Library load_library(const std::vector<std::filesystem::path>& folders, PackCache& cache);

/// The same, reading every file.
questions::Library load_library(const std::vector<std::filesystem::path>& folders);

} // namespace ruru::packs
