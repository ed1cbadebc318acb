#include "language/speaking.hpp"

#include <utility>

namespace ruru::language {

namespace {

thread_local const Catalogue* now_spoken = nullptr;

constexpr std::string_view thin_space = "\u2009";

} // namespace

Speaking::Speaking(std::shared_ptr<const Catalogue> catalogue)
    : spoken_(std::move(catalogue)), before_(now_spoken) {
  now_spoken = spoken_.get();
}
Speaking::~Speaking() { now_spoken = before_; }

std::string tr(std::string_view english) {
  return std::string(now_spoken ? translation(*now_spoken, english) : english);
}

std::string thousands(long long number) {
  std::string digits = fmt::format("{}", number < 0 ? -number : number);
  for (std::ptrdiff_t at = std::ssize(digits) - 3; at > 0; at -= 3) {
    digits.insert(static_cast<std::size_t>(at), thin_space);
  }
  return (number < 0 ? "−" : "") + digits;
}

std::string plural(long long number, std::string_view one, std::string_view many) {
  std::string_view text = number == 1 ? one : many;
  if (now_spoken) {
    if (const auto found = now_spoken->counted.find(many); found != now_spoken->counted.end()) {
      const Forms& forms = found->second;
      const auto form = static_cast<std::size_t>(plural_form(now_spoken->id, number));
      text = forms[form].empty() ? forms.back() : forms[form];
    }
  }
  return fmt::format(fmt::runtime(text), thousands(number));
}

std::string counted(long long number, std::string_view one, std::string_view many) {
  return plural(number, fmt::format("{{}} {}", one), fmt::format("{{}} {}", many));
}

std::string decimal(double number, int places) {
  std::string words = fmt::format("{:.{}f}", number, places);
  if (const auto point = words.find('.'); now_spoken && point != std::string::npos)
    words.replace(point, 1, now_spoken->decimal);
  return words;
}

} // namespace ruru::language
