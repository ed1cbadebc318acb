#include "store/places.hpp"

#include <doctest/doctest.h>

using namespace ruru::store;

TEST_CASE("every event has its place, and every place its event") {
  Places places;
  const std::vector<EventName> names{{1, 1}, {1, 2}, {2, 1}, {1, 3}, {3, 5}, {3, 6}, {2, 2}, {2, 3}, {1, 4}};
  for (const EventName& name : names)
    places.add(name);
  CHECK(places.count() == names.size());
  for (std::size_t i = 0; i < names.size(); ++i) {
    CHECK(places.place(names[i]) == i + 1);
    CHECK(places.at(i + 1) == names[i]);
  }
  for (const EventName& other : {EventName{1, 0}, EventName{1, 5}, EventName{3, 4}, EventName{4, 1}})
    CHECK(places.place(other) == 0);
  CHECK_FALSE(places.at(0));
  CHECK_FALSE(places.at(names.size() + 1));
  CHECK(Places::from(places.text()) == places);
}

TEST_CASE("places of one device are one run; other texts are none") {
  Places places;
  for (int i = 1; i <= 1000; ++i)
    places.add({1, static_cast<ruru::history::Sequence>(i)});
  CHECK(places.text() == "1 1 1000");
  CHECK(Places::from("") == Places{});
  for (const char* text : {"1", "1 2", "a b c", "1 1 -5", "1,1,1"})
    CHECK_FALSE(Places::from(text));
}
