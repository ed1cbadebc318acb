#include "moving_stage.hpp"
#include "sample_scenes.hpp"

#include <doctest/doctest.h>

#include <array>
#include <thread>

using namespace ruru;
using namespace ruru::window;
using namespace ruru::window::moving;
using namespace std::chrono_literals;

TEST_CASE("what moves is fast at first and comes to rest, and never goes back") {
  CHECK(eased(0) == 0);
  CHECK(eased(1) == 1);
  for (double time = 0; time < 1; time += 0.01)
    CHECK(eased(time + 0.01) > eased(time));
  CHECK(eased(0.5) > 0.8);
  const Motion motion{.kind = Motion::Kind::slide, .since = FrameTime{}};
  CHECK(progress(motion, FrameTime{} - 1s) == 0);
  CHECK(progress(motion, FrameTime{} + duration(motion.kind)) == 1);
}

TEST_CASE("pixels are mixed channel by channel, and are exact at both ends") {
  const std::array<std::uint32_t, 3> before{0x000000, 0xffffff, 0x102030},
      after{0xffffff, 0x000000, 0x304050};
  std::array<std::uint32_t, 3> mixed{};
  mix(mixed.data(), before.data(), after.data(), 3, 0);
  CHECK(mixed == before);
  mix(mixed.data(), before.data(), after.data(), 3, 256);
  CHECK(mixed == after);
  mix(mixed.data(), before.data(), after.data(), 3, 128);
  CHECK(mixed == std::array<std::uint32_t, 3>{0x7f7f7f, 0x7f7f7f, 0x203040});
}

TEST_CASE("small changes of a page are there at once, a new page slides, much of a page fades") {
  const std::vector<PixelRect> small{{0, 0, 60, 40}}, large{{0, 0, 640, 200}};
  CHECK(!motion_between("round/1", "round/1", small, width, height, 24, {}));
  CHECK(motion_between("round/1", "round/1", large, width, height, 24, {})->kind == Motion::Kind::fade);
  CHECK(motion_between("round/1", "round/2", small, width, height, 24, {})->kind == Motion::Kind::slide);
  CHECK(motion_between("round/1", "round/2", small, width, height, -24, {})->way == -24);
  CHECK(!motion_between("", "home", large, width, height, 24, {})); // the first picture
}

TEST_CASE("a motion ends in the very picture that is there at once without it") {
  const app::Scene first = page(samples::question(), "a"), second = page(samples::home(), "b"),
                   third = page(samples::typing(), "c");
  Stage stage;
  Screen screen;
  stage.show(first, setting(true), screen);
  CHECK(!stage.next_frame()); // the first picture waits for nothing
  CHECK(screen.seen() == at_once(first));
  stage.show(second, setting(true), screen);
  REQUIRE(stage.next_frame());
  CHECK(screen.seen() == at_once(first)); // as if the key had not come yet, for one frame at most
  rest(stage, screen);
  CHECK(screen.seen() == at_once(second));
  SUBCASE("interrupted by the next one") {
    stage.show(first, setting(true), screen);
    stage.move(*stage.next_frame() + 50ms, screen);
    const Image between = screen.seen();
    CHECK(between != at_once(first));
    CHECK(between != at_once(second));
    stage.show(third, setting(true), screen);
    CHECK(screen.seen() == between); // it goes on from what is seen
    rest(stage, screen);
    CHECK(screen.seen() == at_once(third));
  }
  SUBCASE("interrupted by a change without motion") {
    stage.show(third, setting(true), screen);
    stage.move(*stage.next_frame() + 50ms, screen);
    app::Scene moved = third;
    moved.focus = {"back"};
    stage.show(moved, setting(false), screen);
    CHECK(!stage.next_frame());
    CHECK(screen.seen() == at_once(moved));
  }
}

TEST_CASE("motions that interrupt each other never have more to show than the window") {
  std::vector<PixelRect> parts{{10, 10, 600, 100}, {10, 200, 600, 100}};
  CHECK(around(parts, {}) == parts);
  for (int i = 0; i < 50; ++i)
    parts = around({{10 + i, 10, 500, 100}, {0, 300, 640, 100}}, parts);
  CHECK(parts == std::vector<PixelRect>{{0, 10, 640, 390}});
}

TEST_CASE("a focus that moves cross-fades for 120 ms, from its first moment, and ends as if it had jumped") {
  const app::Scene question = page(samples::question(), "a");
  const auto focused = [&question](const char* id) {
    app::Scene scene = question;
    scene.focus = {id};
    return scene;
  };
  const auto jumped = [&](const std::vector<const char*>& ids) {
    Stage stage;
    Screen screen;
    stage.show(question, setting(false), screen);
    for (const char* id : ids)
      stage.show(focused(id), setting(false), screen);
    return screen.seen();
  };
  CHECK(duration(Motion::Kind::focus) == 120ms);
  Stage stage;
  Screen screen;
  stage.show(question, setting(true), screen);
  stage.show(focused("option/3"), setting(true), screen);
  REQUIRE(stage.next_frame());
  CHECK(*stage.next_frame() <= FrameTime::clock::now()); // the first picture waits for no frame
  stage.move(*stage.next_frame() + 40ms, screen);
  const Image between = screen.seen();
  CHECK(between != jumped({}));
  CHECK(between != jumped({"option/3"}));
  SUBCASE("alone") {
    rest(stage, screen);
    CHECK(screen.seen() == jumped({"option/3"}));
  }
  SUBCASE("and moves on before it has come to rest") {
    stage.show(focused("option/4"), setting(true), screen);
    CHECK(screen.seen() == between);
    rest(stage, screen);
    CHECK(screen.seen() == jumped({"option/3", "option/4"}));
  }
  SUBCASE("and the scene changes with it: no focus alone") {
    CHECK(motion_between("a", "a", {{0, 0, 640, 200}}, width, height, 24, {}, Difference::content)->kind ==
          Motion::Kind::fade);
    CHECK(!motion_between("a", "a", {{0, 0, 60, 40}}, width, height, 24, {}, Difference::content));
    CHECK(motion_between("a", "a", {{0, 0, 60, 40}}, width, height, 24, {}, Difference::focus_alone)->kind ==
          Motion::Kind::focus);
  }
}

TEST_CASE("keys and clicks act on where a motion leads, from its beginning") {
  Stage stage;
  Screen screen;
  stage.show(page(samples::home(), "a"), setting(true), screen);
  const app::Scene question = page(samples::question(), "b");
  stage.show(question, setting(true), screen);
  REQUIRE(stage.next_frame());
  Stage still;
  Screen other;
  still.show(question, setting(false), other);
  for (int y = 0; y < height; y += 20)
    for (int x = 0; x < width; x += 20)
      CHECK(stage.under(x, y) == still.under(x, y));
}

TEST_CASE("reduced motion shows each picture at once, and nothing moves at rest") {
  Stage stage;
  Screen screen;
  stage.show(page(samples::home(), "a"), setting(false), screen);
  stage.show(page(samples::question(), "b"), setting(false), screen);
  CHECK(!stage.next_frame());
  CHECK(screen.seen() == at_once(page(samples::question(), "b")));
  const int shows = screen.shows;
  stage.move(FrameTime::clock::now(), screen);
  stage.show(page(samples::question(), "b"), setting(false), screen);
  CHECK(screen.shows == shows);
}

TEST_CASE("a motion from right to left is one from left to right in the mirror") {
  Surface before = image_surface(64, 1), after = image_surface(64, 1), into = image_surface(64, 1);
  const auto fill = [](cairo_surface_t* surface, bool mirrored) {
    auto* row = reinterpret_cast<std::uint32_t*>(cairo_image_surface_get_data(surface));
    for (int x = 0; x < 64; ++x)
      row[mirrored ? 63 - x : x] = x < 32 ? 0x202020U : 0xe0e0e0U;
    cairo_surface_mark_dirty(surface);
  };
  const auto between = [&](double way) {
    paint_between(
        into.get(), before.get(), after.get(),
        {.kind = Motion::Kind::slide, .parts = {{0, 0, 64, 1}}, .since = {}, .way = way, .rising = {}},
        FrameTime{} + 54ms);
    return image_of(into.get()).pixels;
  };
  fill(after.get(), false);
  std::vector<std::uint32_t> there = between(8);
  std::ranges::reverse(there);
  fill(after.get(), true);
  CHECK(between(-8) == there);
}
