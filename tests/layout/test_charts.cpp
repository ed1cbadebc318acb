#include "../nodes.hpp"
#include "fake_measure.hpp"
#include "layout/charts.hpp"

#include <doctest/doctest.h>

using namespace ruru;
using namespace ruru::layout;

namespace {

app::Node heat_map(int days) {
  app::Node chart =
      app::leaf(app::HeatMap{.weeks = 53, .weekdays = {"Mon", "", "Wed", "", "Fri", "", "Sun"}});
  for (int day = 0; day < days; ++day)
    chart.children.push_back(app::leaf(app::HeatCell{}, "day/" + std::to_string(day)));
  return chart;
}

app::Node bars(int count) {
  app::Node chart = app::leaf(app::Plot{.levels = {{0, "0"}, {1, "100"}}, .labels = {{0.5, "middle"}}});
  for (int i = 0; i < count; ++i)
    chart.children.push_back(app::leaf(
        app::PlotMark{.from = i / double(count), .to = (i + 1) / double(count)}, "bar/" + std::to_string(i)));
  return chart;
}

bool holds(const Rect& outer, const Rect& inner) {
  constexpr double slack = 1e-6;
  return inner.x >= outer.x - slack && inner.y >= outer.y - slack && inner.right() <= outer.right() + slack &&
         inner.bottom() <= outer.bottom() + slack;
}

} // namespace

TEST_CASE("all parts of a chart lie on it, apart from each other, in every width and at every text scale") {
  const FakeMeasure measure;
  for (const double scale : {1.0, 2.0, 3.0}) {
    const Ruler ruler{measure, scale};
    for (const double width : {240.0, 400.0, 700.0, 1136.0}) {
      CAPTURE(scale);
      CAPTURE(width);
      const app::Node map = heat_map(371), plot = bars(30);
      const double tall = heat_height(std::get<app::HeatMap>(map.content), width, ruler);
      for (const auto& [chart, box] :
           {std::pair{&map, Rect{10, 20, width, tall}}, std::pair{&plot, Rect{10, 20, width, 216}}}) {
        const std::vector<Rect> boxes = part_boxes(*chart, box, ruler);
        REQUIRE(boxes.size() == chart->children.size());
        for (std::size_t i = 0; i < boxes.size(); ++i) {
          CHECK(holds(box, boxes[i]));
          CHECK(boxes[i].width > 2);
          for (std::size_t k = 0; k < i; ++k) {
            const bool apart =
                boxes[k].right() <= boxes[i].x + 1e-6 || boxes[i].right() <= boxes[k].x + 1e-6 ||
                boxes[k].bottom() <= boxes[i].y + 1e-6 || boxes[i].bottom() <= boxes[k].y + 1e-6;
            if (!apart) FAIL("parts " << k << " and " << i << " overlap");
          }
        }
      }
    }
  }
}

TEST_CASE("a narrow heat map breaks its weeks into bands instead of shrinking its days") {
  const FakeMeasure measure;
  const Ruler ruler{measure, 1};
  const app::HeatMap map{.weeks = 53};
  CHECK(heat_grid(map, 1136, ruler).bands == 1);
  const HeatGrid narrow = heat_grid(map, 400, ruler);
  CHECK(narrow.bands == 2);
  CHECK(narrow.pitch >= heat_measures::least_pitch);
}

TEST_CASE("a part of a chart is found under the pointer and shows its focus") {
  const FakeMeasure measure;
  app::Scene scene;
  app::Node chart = bars(4);
  chart.height = 200;
  scene.body = app::column({chart});
  scene.focus = {"bar/2"};
  const Frame frame = arrange(scene, {800, 600}, 1, measure);
  const auto place = place_of(frame, {"bar/2"});
  REQUIRE(place);
  CHECK(hit(frame, {place->x + place->width / 2, place->y + 5}, 0) == app::ElementId{"bar/2"});
  int focused = 0;
  for (const Item& item : frame.items)
    focused += item.focused ? 1 : 0;
  CHECK(focused == 1);
}

TEST_CASE("in its full height a scene has nothing to scroll") {
  const FakeMeasure measure;
  app::Scene scene;
  scene.header = app::row({app::text("Title")});
  for (const int cards : {1, 5, 20}) {
    std::vector<app::Node> all;
    for (int i = 0; i < cards; ++i)
      all.push_back(app::card({app::text("A card"), bars(3)}));
    scene.body = app::column(std::move(all), 24);
    for (const double width : {500.0, 1280.0}) {
      for (const double scale : {1.0, 3.0}) {
        const double height = full_height(scene, width, scale, measure);
        CHECK(farthest_scroll(arrange(scene, {width, height}, scale, measure)) <= 1);
      }
    }
  }
}
