#pragma once

#include "run/session.hpp"

#include <iosfwd>

namespace ruru::plain {

/// Plays what the session shows on lines until it ends, Home is reached, or `in` is closed. Everything
/// answered is saved by then. A line is a number, a text, or: empty (Enter), `?` hint, `u` undo, `r` redo
/// where something was just taken back, `q` leave; `=q` answers "q".
void run(run::Session& session, std::istream& in, std::ostream& out);

} // namespace ruru::plain
