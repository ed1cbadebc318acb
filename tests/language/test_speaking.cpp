#include "language/speaking.hpp"

#include <doctest/doctest.h>

using namespace ruru::language;

namespace {

std::shared_ptr<const Catalogue> polish() {
  Catalogue all{.id = "pl", .name = "Polski", .decimal = ","};
  all.texts["{} of {}"] = "{1}: {0}";
  Forms& cards = all.counted["{} cards"];
  cards[static_cast<std::size_t>(PluralForm::one)] = "{} karta";
  cards[static_cast<std::size_t>(PluralForm::few)] = "{} karty";
  cards[static_cast<std::size_t>(PluralForm::many)] = "{} kart";
  cards[static_cast<std::size_t>(PluralForm::other)] = "{} karty";
  Forms& days = all.counted["in {} days"];
  days[static_cast<std::size_t>(PluralForm::few)] = "za {} dni, kilka";
  days[static_cast<std::size_t>(PluralForm::many)] = "za {} dni";
  days[static_cast<std::size_t>(PluralForm::other)] = "za {} dnia";
  return std::make_shared<const Catalogue>(std::move(all));
}

TEST_CASE("without a language the English texts are said") {
  CHECK(tr("Home") == "Home");
  CHECK(tr("{} of {}", 2, "five") == "2 of five");
  CHECK(counted(1, "card", "cards") == "1 card");
  CHECK(counted(0, "card", "cards") == "0 cards");
  CHECK(plural(1, "miss left", "misses left") == "miss left");
  CHECK(plural(1200, "in {} day", "in {} days") == "in 1\u2009200 days");
  CHECK(decimal(2.54, 1) == "2.5");
}

TEST_CASE("a language is spoken as long as its Speaking lives, and what it lacks is said in English") {
  const auto catalogue = polish();
  {
    const Speaking speaking(catalogue);
    CHECK(tr("{} of {}", 2, 5) == "5: 2");
    CHECK(tr("Home") == "Home");
    CHECK(decimal(2.54, 1) == "2,5");
    const Speaking english(nullptr);
    CHECK(tr("{} of {}", 2, 5) == "2 of 5");
  }
  CHECK(tr("{} of {}", 2, 5) == "2 of 5");
}

TEST_CASE("what is counted takes the plural form of its language") {
  const auto catalogue = polish();
  const Speaking speaking(catalogue);
  CHECK(counted(1, "card", "cards") == "1 karta");
  CHECK(counted(3, "card", "cards") == "3 karty");
  CHECK(counted(5, "card", "cards") == "5 kart");
  CHECK(counted(12, "card", "cards") == "12 kart");
  CHECK(counted(22, "card", "cards") == "22 karty");
  CHECK(counted(2, "question", "questions") == "2 questions");
  CHECK(plural(3, "in {} day", "in {} days") == "za 3 dni, kilka");
  CHECK(plural(7, "in {} day", "in {} days") == "za 7 dni");
  CHECK(plural(7, "miss left", "misses left") == "misses left");
}

TEST_CASE("the forms of a language are those of CLDR") {
  using Form = PluralForm;
  using All = std::vector<Form>;
  CHECK(plural_forms("ja") == All{Form::other});
  CHECK(plural_forms("de") == All{Form::one, Form::other});
  CHECK(plural_forms("pl") == All{Form::one, Form::few, Form::many, Form::other});
  CHECK(plural_forms("ar") == All{Form::zero, Form::one, Form::two, Form::few, Form::many, Form::other});
  CHECK(plural_form("fr", 0) == Form::one);
  CHECK(plural_form("de", 0) == Form::other);
}

} // namespace
