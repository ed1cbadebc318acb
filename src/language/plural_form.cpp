#include "language/plural_form.hpp"

#include <unicode/plurrule.h>

#include <algorithm>
#include <map>
#include <memory>

namespace ruru::language {

namespace {

/// Kept, as making them takes longer than a frame has.
const icu::PluralRules* rules_of(const std::string& language) {
  thread_local std::map<std::string, std::unique_ptr<icu::PluralRules>> known;
  const auto [place, is_new] = known.try_emplace(language);
  if (is_new) {
    UErrorCode error = U_ZERO_ERROR;
    place->second.reset(icu::PluralRules::forLocale(icu::Locale(language.c_str()), error));
    if (U_FAILURE(error)) place->second.reset();
  }
  return place->second.get();
}

} // namespace

std::optional<PluralForm> plural_form_named(std::string_view name) {
  const auto found = std::ranges::find(plural_form_names, name);
  if (found == plural_form_names.end()) return {};
  return static_cast<PluralForm>(found - plural_form_names.begin());
}

PluralForm plural_form(const std::string& language, long long number) {
  const icu::PluralRules* rules = rules_of(language);
  if (!rules) return PluralForm::other;
  std::string name;
  rules->select(static_cast<double>(number)).toUTF8String(name);
  return plural_form_named(name).value_or(PluralForm::other);
}

std::vector<PluralForm> plural_forms(const std::string& language) {
  std::vector<PluralForm> forms;
  for (long long number = 0; number <= 200; ++number) { // no rule for whole numbers looks beyond two digits
    const PluralForm form = plural_form(language, number);
    if (std::ranges::find(forms, form) == forms.end()) forms.push_back(form);
  }
  if (std::ranges::find(forms, PluralForm::other) == forms.end()) forms.push_back(PluralForm::other);
  std::ranges::sort(forms);
  return forms;
}

} // namespace ruru::language
