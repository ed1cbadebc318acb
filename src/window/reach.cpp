#include "window/reach.hpp"

namespace ruru::window {
namespace {

struct Reach {
  double operator()(const app::Flow& flow) const {
    using Kind = app::Flow::Surface;
    return flow.surface == Kind::card ? 60 : flow.surface == Kind::row ? 40 : 8;
  }
  double operator()(const app::Option&) const { return 40; }
  double operator()(const app::GradeButton&) const { return 40; }
  double operator()(const app::Button& button) const { return button.primary ? 36 : 8; }
  double operator()(const app::NavigationItem&) const { return 18; }
  double operator()(const app::ProgressBar&) const { return 20; }
  double operator()(const app::Pill& pill) const { return pill.celebrates ? 40 : 8; }
  template <typename Other>
  double operator()(const Other&) const {
    return 8;
  }
};

} // namespace

double reach(const layout::Item& item) { return std::visit(Reach{}, item.content); }

} // namespace ruru::window
