#include "window/typesetter.hpp"

#include "questions/markdown.hpp"

#include <fontconfig/fontconfig.h>
#include <pango/pangocairo.h>

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace ruru::window {
namespace {

constexpr double cap_height = 0.727;         // of Inter, in em; a line is centred by it
constexpr double largest_size = 400;         // pixels: what a glyph may need in memory stays small
constexpr std::size_t longest_text = 16'000; // bytes set in one paragraph
constexpr std::size_t most_paragraphs = 800;
constexpr double display_size = 24; // from here on the display cut

// Outlines scale without loss, so every text is set at one size and scaled when it is measured and drawn:
// finding the fonts for a size takes milliseconds, and there are a dozen sizes on a screen.
constexpr double set_size = 64;

constexpr const char* text_family = "Inter,Noto Sans,Noto Sans Arabic,Noto Sans Hebrew";
constexpr const char* display_family = "Inter Display,Inter,Noto Sans,Noto Sans Arabic,Noto Sans Hebrew";
constexpr const char* mono_family = "JetBrains Mono,Noto Sans Mono,DejaVu Sans Mono,monospace";

struct ObjectUnref {
  void operator()(void* object) const { g_object_unref(object); }
};
template <typename Kind>
using Object = std::unique_ptr<Kind, ObjectUnref>;

/// `text` as valid UTF-8, not too long to set.
std::string settable(std::string_view text) {
  const std::size_t length = std::min(text.size(), longest_text);
  char* valid = g_utf8_make_valid(text.data(), static_cast<gssize>(length));
  std::string result = valid;
  g_free(valid);
  return result;
}

/// What decides how a paragraph is set.
struct Setting {
  std::string text;
  layout::Type type;
  double width;
  int lines;
  bool markdown;
  double scale;
  bool operator==(const Setting&) const = default;
};

struct SettingHash {
  std::size_t operator()(const Setting& setting) const {
    std::size_t hash = std::hash<std::string>()(setting.text);
    const auto add = [&hash](double value) { hash = hash * 31 + std::hash<double>()(value); };
    add(setting.type.size);
    add(setting.type.weight);
    add(setting.width);
    add(setting.lines + (setting.markdown ? 0.5 : 0));
    add(setting.scale);
    return hash;
  }
};

void add_attribute(PangoAttrList* list, PangoAttribute* attribute, std::size_t first, std::size_t last) {
  attribute->start_index = static_cast<guint>(first);
  attribute->end_index = static_cast<guint>(last);
  pango_attr_list_insert(list, attribute);
}

/// What a stretch of text looks like in its paragraph.
void add_style(PangoAttrList* list, const layout::Type& type, const questions::Run& run, std::size_t first) {
  const std::size_t last = first + run.text.size();
  if (run.bold && !type.bold_is_accent)
    add_attribute(list, pango_attr_weight_new(PANGO_WEIGHT_BOLD), first, last);
  else if (run.bold)
    add_attribute(list, pango_attr_foreground_new(0, 0, 1), first, last); // parts the run; see Lines
  if (run.italic) add_attribute(list, pango_attr_style_new(PANGO_STYLE_ITALIC), first, last);
  if (run.code) {
    add_attribute(list, pango_attr_family_new(mono_family), first, last);
    add_attribute(list, pango_attr_scale_new(0.92), first, last);
  }
}

/// Sets the text of a paragraph, with its styles.
void set_text(PangoLayout* layout, const layout::Type& type, const std::vector<questions::Run>& runs) {
  PangoAttrList* list = pango_attr_list_new();
  pango_attr_list_insert(
      list, pango_attr_font_features_new(type.fixed_width ? "calt=0,liga=0" : "tnum=1,calt=1,ss03=1"));
  std::string text;
  for (const questions::Run& run : runs) {
    add_style(list, type, run, text.size());
    text += run.text;
  }
  pango_layout_set_text(layout, text.data(), static_cast<int>(text.size()));
  pango_layout_set_attributes(layout, list);
  pango_attr_list_unref(list);
}

bool takes_accent(const PangoGlyphItem& run) {
  for (GSList* each = run.item->analysis.extra_attrs; each; each = each->next)
    if (static_cast<PangoAttribute*>(each->data)->klass->type == PANGO_ATTR_FOREGROUND) return true;
  return false;
}

/// The weights that are installed everywhere, so that texts look and measure alike.
int installed_weight(int weight) {
  return weight < 450 ? 400 : weight < 575 ? 500 : weight < 640 ? 600 : 700;
}

void set_source(cairo_t* context, const Colour& colour) {
  cairo_set_source_rgba(context, colour.red, colour.green, colour.blue, colour.alpha);
}

bool is_coloured(const PangoGlyphString& glyphs) {
  return glyphs.num_glyphs > 0 && glyphs.glyphs[0].attr.is_color;
}

/// Fills the outlines of a run; emoji with colours of their own are shown as they are.
void draw_run(cairo_t* context, const PangoGlyphItem& run, double x, double baseline, double scale) {
  PangoFont* font = run.item->analysis.font;
  cairo_save(context);
  cairo_translate(context, x, baseline);
  cairo_scale(context, scale, scale);
  cairo_new_path(context);
  if (is_coloured(*run.glyphs)) {
    cairo_move_to(context, 0, 0);
    pango_cairo_show_glyph_string(context, font, run.glyphs);
  } else {
    pango_cairo_glyph_string_path(context, font, run.glyphs);
    cairo_fill(context);
  }
  cairo_restore(context);
}

} // namespace

/// A paragraph set in lines.
class Typesetter::Lines {
public:
  Lines(PangoContext* context, const Setting& setting)
      : size_(std::min(layout::grown(setting.type.size, setting.scale), largest_size)),
        line_(layout::grown(setting.type.line, setting.scale)), unit_(size_ / set_size / PANGO_SCALE),
        layout_(pango_layout_new(context)) {
    PangoFontDescription* font = pango_font_description_from_string(setting.type.fixed_width ? mono_family
                                                                    : size_ >= display_size  ? display_family
                                                                                             : text_family);
    pango_font_description_set_absolute_size(font, set_size * PANGO_SCALE);
    pango_font_description_set_weight(font, static_cast<PangoWeight>(installed_weight(setting.type.weight)));
    if (size_ >= display_size)
      pango_font_description_set_variations(font, "opsz=32"); // where both are one font
    pango_layout_set_font_description(layout_.get(), font);
    pango_font_description_free(font);
    const std::string text = settable(setting.text);
    set_text(layout_.get(), setting.type,
             setting.markdown ? questions::runs(text) : std::vector<questions::Run>{{text}});
    pango_layout_set_auto_dir(layout_.get(), TRUE);
    pango_layout_set_wrap(layout_.get(), setting.width > 1 ? PANGO_WRAP_WORD_CHAR : PANGO_WRAP_WORD);
    if (setting.width > 0) break_lines(setting);
    measure();
  }

  layout::Size size() const { return {std::ceil(width_), height_}; }
  int count() const { return pango_layout_get_line_count(layout_.get()); }

  void draw(cairo_t* context, const layout::Rect& box, Side side, bool right_to_left,
            const Inks& inks) const {
    double baseline = box.y + (line_ + size_ * cap_height) / 2;
    for (GSList* each = pango_layout_get_lines_readonly(layout_.get()); each;
         each = each->next, baseline += line_) {
      auto* line = static_cast<PangoLayoutLine*>(each->data);
      const double room = box.width - width(line);
      const bool at_right = side == Side::centre ? false : (side == Side::end) != right_to_left;
      double x = box.x + (side == Side::centre ? room / 2 : at_right ? room : 0);
      for (GSList* part = line->runs; part; part = part->next) {
        const auto& run = *static_cast<PangoGlyphItem*>(part->data);
        set_source(context, takes_accent(run) ? inks.accent : inks.text);
        draw_run(context, run, x, baseline, size_ / set_size);
        x += pango_glyph_string_get_width(run.glyphs) * unit_;
      }
    }
  }

  double caret(std::size_t offset) const {
    PangoRectangle strong;
    pango_layout_get_cursor_pos(layout_.get(), static_cast<int>(offset), &strong, nullptr);
    return strong.x * unit_;
  }

private:
  void break_lines(const Setting& setting) {
    const auto set_width = [&](double width) {
      pango_layout_set_width(layout_.get(), static_cast<int>(std::ceil(width / unit_)));
    };
    set_width(setting.width);
    if (setting.lines > 0) {
      pango_layout_set_height(layout_.get(), -setting.lines);
      pango_layout_set_ellipsize(layout_.get(), PANGO_ELLIPSIZE_END);
    }
    const int count = pango_layout_get_line_count(layout_.get());
    if (!setting.type.balanced || count < 2 || count > 3 || pango_layout_is_ellipsized(layout_.get())) return;
    double too_narrow = setting.width * 0.4, enough = setting.width;
    while (enough - too_narrow > 4) {
      const double middle = (too_narrow + enough) / 2;
      set_width(middle);
      (pango_layout_get_line_count(layout_.get()) > count ? too_narrow : enough) = middle;
    }
    set_width(enough);
  }

  void measure() {
    double tallest = 0;
    int count = 0;
    for (GSList* each = pango_layout_get_lines_readonly(layout_.get()); each; each = each->next, ++count) {
      PangoRectangle logical;
      pango_layout_line_get_extents(static_cast<PangoLayoutLine*>(each->data), nullptr, &logical);
      width_ = std::max(width_, logical.width * unit_);
      tallest = std::max(tallest, logical.height * unit_);
    }
    if (tallest > size_ * 1.3)
      line_ = std::max(line_, std::ceil(size_ * 1.6)); // scripts taller than Latin need more
    height_ = *pango_layout_get_text(layout_.get()) == '\0' ? 0 : std::ceil(line_ * count);
  }

  double width(PangoLayoutLine* line) const {
    PangoRectangle logical;
    pango_layout_line_get_extents(line, nullptr, &logical);
    return logical.width * unit_;
  }

  double size_, line_; ///< pixels
  double unit_;        ///< pixels in one unit of Pango
  Object<PangoLayout> layout_;
  double width_ = 0, height_ = 0;
};

struct Typesetter::Store {
  Object<PangoFontMap> fonts{pango_cairo_font_map_new()};
  Object<PangoContext> context;
  std::unordered_map<Setting, Lines, SettingHash> paragraphs;
};

Typesetter::Typesetter() : store_(std::make_unique<Store>()) {
  pango_cairo_font_map_set_resolution(PANGO_CAIRO_FONT_MAP(store_->fonts.get()), 72);
  store_->context.reset(pango_font_map_create_context(store_->fonts.get()));
  // Outlines at their true places: no hinting, no rounding.
  cairo_font_options_t* options = cairo_font_options_create();
  cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options(store_->context.get(), options);
  cairo_font_options_destroy(options);
  pango_context_set_round_glyph_positions(store_->context.get(), FALSE);
}

Typesetter::~Typesetter() = default;

Result<Done> Typesetter::ready() const {
  const auto any_in = [](FcSetName set) {
    const FcFontSet* fonts = FcConfigGetFonts(nullptr, set);
    return fonts && fonts->nfont > 0;
  };
  if (any_in(FcSetSystem) || any_in(FcSetApplication)) return Done{};
  return Error{"There is no font on this machine, so a window would stay empty. Install one, for example "
               "with: sudo apt install fonts-inter fonts-noto-core. Until then Ruru plays in the terminal: "
               "ruru --text"};
}

const Typesetter::Lines& Typesetter::lines(const layout::Paragraph& paragraph, double scale) const {
  auto& kept = store_->paragraphs;
  if (kept.size() > most_paragraphs) kept.clear();
  Setting setting{std::string(paragraph.text), paragraph.type, 0, 0, paragraph.markdown, scale};
  auto found = kept.find(setting);
  if (found == kept.end()) found = kept.try_emplace(setting, store_->context.get(), setting).first;
  const Lines& natural = found->second;
  const bool fits = natural.size().width <= paragraph.width + 0.5 &&
                    (paragraph.lines == 0 || natural.count() <= paragraph.lines);
  if (paragraph.width <= 0 || fits) return natural;
  setting.width = paragraph.width;
  setting.lines = paragraph.lines;
  const auto broken = kept.find(setting);
  if (broken != kept.end()) return broken->second;
  return kept.try_emplace(setting, store_->context.get(), setting).first->second;
}

layout::Size Typesetter::size(const layout::Paragraph& paragraph, double scale) const {
  return lines(paragraph, scale).size();
}

void Typesetter::draw(cairo_t* context, const layout::Paragraph& paragraph, double scale,
                      const layout::Rect& box, Side side, bool right_to_left, const Inks& inks) const {
  lines(paragraph, scale).draw(context, box, side, right_to_left, inks);
}

double Typesetter::caret(std::string_view text, const layout::Type& type, double scale,
                         std::size_t offset) const {
  return lines({text, type}, scale).caret(offset);
}

} // namespace ruru::window
