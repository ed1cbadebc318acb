#include "some_entries.hpp"
#include "store/card_text.hpp"
#include "store/crc32.hpp"
#include "store/entry_to_row.hpp"
#include "store/row_to_entry.hpp"

#include <doctest/doctest.h>

#include <set>

namespace {

using namespace ruru;
using namespace ruru::history;
using namespace ruru::store;
using Reason = Unreadable::Reason;

Entry answered() {
  return {.sequence = 3,
          .at = Timestamp{std::chrono::milliseconds{1'700'000'000'123}},
          .utc_offset = std::chrono::minutes{60},
          .what = Answered{.card = {"capitals", "france", ""},
                           .kind = questions::Kind::choice,
                           .grade = memory::Grade::good,
                           .outcome = questions::Outcome::right,
                           .response = "Paris",
                           .options = 4,
                           .taken = std::chrono::milliseconds{2500},
                           .round = 1}};
}

Reason reason(const Entry& entry) {
  REQUIRE(std::holds_alternative<Unreadable>(entry.what));
  return std::get<Unreadable>(entry.what).reason;
}

EventRow with_its_checksum(EventRow row) {
  row.crc = checksum(row);
  return row;
}

} // namespace

TEST_CASE("the checksum is the well-known CRC-32") {
  CHECK(crc32("123456789") == 0xCBF43926);
  CHECK(crc32("") == 0);
}

TEST_CASE("a row reads like its description") {
  const auto row = row_of(answered(), 0);
  REQUIRE(row);
  CHECK(row->seq == 3);
  CHECK(row->hlc == 1'700'000'000'123 * 65536);
  CHECK(row->tz == 60);
  CHECK(row->kind == "answered");
  CHECK(row->card == "capitals/france");
  CHECK(row->grade == 3);
  CHECK(row->ms == 2500);
  CHECK(row->body == R"({"kind":"choice","outcome":"right","response":"Paris","options":4,"round":1})");
  CHECK(row->crc == crc32("3\x1f"
                          "111411200008060928\x1f"
                          "60\x1f"
                          "answered\x1f"
                          "capitals/france\x1f"
                          "3\x1f"
                          "2500\x1f" +
                          row->body));
}

TEST_CASE(
    "a suspension has a time where it ends by itself, and none in what was written before there was one") {
  Entry buried = answered();
  const Timestamp until{std::chrono::milliseconds{1'700'010'000'000}};
  buried.what = Suspended{.card = {"capitals", "france", ""}, .until = until};
  auto row = row_of(buried, 0);
  REQUIRE(row);
  CHECK(row->body == R"({"until":1700010000000})");
  CHECK(entry_of(*row) == buried);
  row->body = "{}";
  CHECK(entry_of(with_its_checksum(*row)).what == Happened{Suspended{.card = {"capitals", "france", ""}}});
  row->body = R"({"until":"soon"})";
  CHECK(reason(entry_of(with_its_checksum(*row))) == Reason::later_version);
}

TEST_CASE("any entry survives the way to a row and back") {
  for (const Entry& entry : test::some_entries(5000)) {
    const auto row = row_of(entry, 0);
    REQUIRE(row);
    CHECK(entry_of(*row) == entry);
  }
}

TEST_CASE("the order in the history never runs backwards, and the time of an entry stays its own") {
  Entry entry = answered();
  const auto first = row_of(entry, 0);
  const auto same_moment = row_of(entry, first->hlc);
  CHECK(same_moment->hlc == first->hlc + 1);
  CHECK(entry_of(*same_moment).at == entry.at);
  entry.at -= std::chrono::hours{48}; // the clock was set back
  const auto earlier = row_of(entry, same_moment->hlc);
  CHECK(earlier->hlc == same_moment->hlc + 1);
  CHECK(entry_of(*earlier).at == entry.at);
}

TEST_CASE("times before 1970 are stored, and absurd ones refused") {
  Entry entry = answered();
  entry.at = Timestamp{std::chrono::milliseconds{-5}};
  CHECK(entry_of(*row_of(entry, std::numeric_limits<std::int64_t>::min())) == entry);
  CHECK(entry_of(*row_of(entry, 77)) == entry);
  entry.at = Timestamp::max();
  CHECK_FALSE(row_of(entry, 0));
  entry.at = Timestamp::min();
  CHECK_FALSE(row_of(entry, 0));
}

TEST_CASE("every change of a row is noticed") {
  const EventRow good = *row_of(answered(), 0);
  const auto changed = [&](auto change) {
    EventRow row = good;
    change(row);
    return reason(entry_of(row)) == Reason::damaged;
  };
  CHECK(changed([](EventRow& row) { ++row.seq; }));
  CHECK(changed([](EventRow& row) { row.hlc ^= 1; }));
  CHECK(changed([](EventRow& row) { row.tz = -row.tz; }));
  CHECK(changed([](EventRow& row) { row.kind = "undone"; }));
  CHECK(changed([](EventRow& row) { row.card += "x"; }));
  CHECK(changed([](EventRow& row) { row.grade.reset(); }));
  CHECK(changed([](EventRow& row) { std::swap(row.grade, row.ms); }));
  CHECK(changed([](EventRow& row) { row.body[10] ^= 4; }));
  CHECK(changed([](EventRow& row) { row.crc ^= 1; }));
}

TEST_CASE("what a later version wrote is told from damage") {
  EventRow row = *row_of(answered(), 0);
  row.kind = "dreamt";
  CHECK(reason(entry_of(with_its_checksum(row))) == Reason::later_version);
  for (const char* body : {"{}", R"({"kind":"riddle","outcome":"right"})", R"({"kind":"typed","outcome":1})",
                           R"({"kind":"typed","outcome":"right","options":"four"})",
                           R"({"kind":"typed","outcome":"right","options":5000000000})",
                           R"({"kind":"typed","outcome":"right","round":-1})", "no json"}) {
    CAPTURE(body);
    row = *row_of(answered(), 0);
    row.body = body;
    const Entry entry = entry_of(with_its_checksum(row));
    CHECK(reason(entry) == Reason::later_version);
    CHECK(std::get<Unreadable>(entry.what).kind == "answered");
    CHECK(std::get<Unreadable>(entry.what).card == "capitals/france");
  }
}

TEST_CASE("a field that a later version added does no harm") {
  EventRow row = *row_of(answered(), 0);
  row.body.insert(row.body.size() - 1, R"(,"mood":"cheerful")");
  CHECK(entry_of(with_its_checksum(row)) == answered());
}

TEST_CASE("a grade outside 1 to 4 is not believed") {
  EventRow row = *row_of(answered(), 0);
  row.grade = 5;
  CHECK(reason(entry_of(with_its_checksum(row))) == Reason::later_version);
}

TEST_CASE("a card's text leads back to the card, whatever its names contain") {
  const std::vector<std::string> names{"",   "a", "a/b", "a#b", "50%", "%2f", "\n", std::string(1, '\0'),
                                       "é東"};
  std::set<std::string> texts;
  for (const auto& pack : names)
    for (const auto& question : names)
      for (const auto& part : names) {
        const questions::CardId card{pack, question, part};
        CHECK(card_from(card_text(card)) == card);
        CHECK(texts.insert(card_text(card)).second);
      }
  CHECK(card_text({"capitals", "france", ""}) == "capitals/france");
  CHECK(card_text({"poem", "1", "c2"}) == "poem/1#c2");
}

TEST_CASE("other texts are no cards") {
  for (const char* text : {"", "capitals", "a/%", "a/%2", "a/%zz", "a#b"})
    CHECK_FALSE(card_from(text));
}
