#include "language/speaking.hpp"

namespace ruru::language {

namespace {

thread_local const Catalogue* now_spoken = nullptr;

constexpr std::string_view thin_space = "\u2009";

} // namespace

Speaking::Speaking(const Catalogue* catalogue) : before_(now_spoken) { now_spoken = catalogue; }
Speaking::~Speaking() { now_spoken = before_; }

const Catalogue* spoken() { return now_spoken; }

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

std::string counted(long long number, std::string_view one, std::string_view many) {
  if (now_spoken) {
    if (const auto found = now_spoken->counted.find(fmt::format("{{}} {}", many));
        found != now_spoken->counted.end()) {
      const Forms& forms = found->second;
      const auto form = static_cast<std::size_t>(plural_form(now_spoken->id, number));
      return fmt::format(fmt::runtime(forms[form].empty() ? forms.back() : forms[form]), thousands(number));
    }
  }
  return fmt::format("{} {}", thousands(number), number == 1 ? one : many);
}

std::string decimal(double number, int places) {
  std::string words = fmt::format("{:.{}f}", number, places);
  if (const auto point = words.find('.'); now_spoken && point != std::string::npos)
    words.replace(point, 1, now_spoken->decimal);
  return words;
}

} // namespace ruru::language
