#pragma once

#include "app/model.hpp"
#include "result.hpp"
#include "run/live_session.hpp"

#include <string>

/// What `ruru stats` writes.
namespace ruru::commands {

/// One JSON document; what it has is in docs/ruru.1.
std::string stats_json(const app::Model& model);

/// Lines for people.
std::string stats_text(const app::Model& model);

/// How the picture is to be.
struct StatsPicture {
  std::string png, svg; ///< the file to write; empty for none
  std::string theme;    ///< its id; empty for the learner's own
  double scale = 0;     ///< of the text, 1–3; 0 for the learner's own
  int width = 1280;     ///< pixels
  bool is_wanted() const { return !png.empty() || !svg.empty(); }
};

/// Paints the statistics without a window; refuses in a build that has none.
Result<Done> paint_stats(const app::Model& model, const run::Where& places, const StatsPicture& picture);

} // namespace ruru::commands
