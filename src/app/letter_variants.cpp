#include "app/letter_variants.hpp"

#include <algorithm>
#include <array>
#include <sstream>

namespace ruru::app {

namespace {

struct Row {
  std::string_view letter, variants;
};

constexpr std::array<Row, 42> rows{{{"a", "ā á à â ä ã å æ ą"},
                                    {"A", "Ā Á À Â Ä Ã Å Æ Ą"},
                                    {"e", "ē é è ê ë ę ė ě"},
                                    {"E", "Ē É È Ê Ë Ę Ė Ě"},
                                    {"i", "ī í ì î ï į ı"},
                                    {"I", "Ī Í Ì Î Ï Į İ"},
                                    {"o", "ō ó ò ô ö õ ø œ ő"},
                                    {"O", "Ō Ó Ò Ô Ö Õ Ø Œ Ő"},
                                    {"u", "ū ú ù û ü ů ű ų"},
                                    {"U", "Ū Ú Ù Û Ü Ů Ű Ų"},
                                    {"y", "ȳ ý ÿ"},
                                    {"Y", "Ȳ Ý Ÿ"},
                                    {"c", "ç ć č ĉ"},
                                    {"C", "Ç Ć Č Ĉ"},
                                    {"d", "đ ð ď"},
                                    {"D", "Đ Ð Ď"},
                                    {"g", "ğ ĝ ģ"},
                                    {"G", "Ğ Ĝ Ģ"},
                                    {"h", "ħ ĥ"},
                                    {"H", "Ħ Ĥ"},
                                    {"j", "ĵ"},
                                    {"J", "Ĵ"},
                                    {"k", "ķ"},
                                    {"K", "Ķ"},
                                    {"l", "ł ľ ĺ ļ"},
                                    {"L", "Ł Ľ Ĺ Ļ"},
                                    {"n", "ñ ń ň ņ"},
                                    {"N", "Ñ Ń Ň Ņ"},
                                    {"r", "ř ŕ"},
                                    {"R", "Ř Ŕ"},
                                    {"s", "š ś ş ș ß ŝ"},
                                    {"S", "Š Ś Ş Ș ẞ Ŝ"},
                                    {"t", "ť þ ţ ț"},
                                    {"T", "Ť Þ Ţ Ț"},
                                    {"w", "ŵ"},
                                    {"W", "Ŵ"},
                                    {"z", "ž ź ż"},
                                    {"Z", "Ž Ź Ż"},
                                    {"?", "¿"},
                                    {"!", "¡"},
                                    {"'", "ʻ ʼ ’ ‘"},
                                    {"-", "– —"}}};

} // namespace

std::vector<std::string> variants_of(std::string_view letter) {
  const auto found = std::ranges::find(rows, letter, &Row::letter);
  if (found == rows.end()) return {};
  std::istringstream stream{std::string(found->variants)};
  std::vector<std::string> all;
  for (std::string variant; stream >> variant;)
    all.push_back(variant);
  return all;
}

} // namespace ruru::app
