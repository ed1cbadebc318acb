// Paints the sample scenes to PNG files, to look at: paint_samples FOLDER [scene [theme [scale [width
// height]]]]
#include "sample_scenes.hpp"
#include "shipped_theme.hpp"
#include "window/picture.hpp"

#include <cstdio>
#include <cstdlib>
#include <map>

using namespace ruru;

int main(int count, char** arguments) {
  const std::map<std::string, app::Scene (*)()> scenes{{"home", samples::home},
                                                       {"question", samples::question},
                                                       {"feedback-wrong", samples::feedback_wrong},
                                                       {"typed", samples::typed},
                                                       {"typing", samples::typing},
                                                       {"review", samples::review},
                                                       {"summary", samples::summary},
                                                       {"packs", samples::packs},
                                                       {"right-to-left", samples::right_to_left},
                                                       {"long-texts", samples::long_texts},
                                                       {"components", samples::components}};
  const std::string folder = count > 1 ? arguments[1] : ".", only = count > 2 ? arguments[2] : "all";
  const std::string theme = count > 3 ? arguments[3] : "night";
  const double scale = count > 4 ? std::atof(arguments[4]) : 1;
  const layout::Size size{count > 6 ? std::atof(arguments[5]) : 1280,
                          count > 6 ? std::atof(arguments[6]) : 800};
  for (const auto& [name, scene] : scenes) {
    if (only != "all" && only != name) continue;
    const auto done =
        window::paint_png(scene(), size, scale, samples::shipped_theme(theme), folder + "/" + name + ".png");
    if (!done) std::fprintf(stderr, "%s\n", done.error().message.c_str());
  }
}
