#pragma once

#include "result.hpp"

#include <string>
#include <vector>

/// Opening a place of a file in the learner's editor.
namespace ruru::run {

/// How the environment names the editors.
struct EditorNames {
  std::string visual, editor; ///< $VISUAL and $EDITOR; they may have arguments
  std::string terminal;       ///< the program that opens a terminal, with -e for a command; empty: none
  std::string opener;         ///< the program that opens a file with what the desktop has for it; empty: none
};

/// The names as they are set now; terminals and openers only if they are installed.
EditorNames editor_names();

/// The command that opens `file` at `line` (from 1; as far as the editor is known to take a line): a window's
/// editor as it is, one for terminals in a terminal of its own, without either what the desktop opens such
/// files with. Empty when there is nothing to open it with.
std::vector<std::string> editor_command(const EditorNames& names, const std::string& file, int line);

/// Starts it and goes on; the editor stays when Ruru ends. The error is a sentence.
Result<Done> open_editor(const std::string& file, int line);

} // namespace ruru::run
