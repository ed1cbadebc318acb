#include "layout/leaf_size.hpp"

#include "layout/charts.hpp"
#include "layout/measures.hpp"

#include <algorithm>
#include <cmath>

namespace ruru::layout {
namespace {

/// What a leaf of each kind needs: one row of functions a kind. `least` is asked only when there is too
/// little room.
struct Wanted {
  const app::Node& node;
  const Ruler& ruler;

  double operator()(const app::Text& text) const {
    return ruler.size({text.text, type(text), 0, text.lines, text.markdown}).width;
  }
  double operator()(const app::Button& button) const {
    const ButtonMeasures m = button_measures(button, ruler);
    const double label =
        std::max(ruler.width(button.label, label_type(button)), ruler.width(button.note, types::button_note));
    const double icon = button.icon == app::Icon::none ? 0 : m.icon + m.icon_gap;
    const double cap = key_cap_width(cap_label(node.shortcut), ruler);
    return m.padding_start + icon + label + (cap > 0 ? m.cap_gap + cap + m.padding_end : m.padding_start);
  }
  double operator()(const app::BackButton&) const { return ruler.eased(48, 16); }
  double operator()(const app::Option& option) const {
    using namespace option_measures;
    return padding_x + tile(ruler) + text_gap + ruler.size({option.text, types::option, 0, 0, true}).width +
           chevron_end;
  }
  double operator()(const app::GradeButton& grade) const {
    using namespace grade_measures;
    const double cap = key_cap_width(cap_label(node.shortcut), ruler);
    const double name = (cap > 0 ? cap + name_gap : 0) + ruler.width(grade.name, types::grade);
    const double interval = ruler.grown(icon) + icon_gap + ruler.width(grade.interval, types::grade_interval);
    return 2 * padding_x + std::max({name, interval, ruler.width(grade.meaning, types::grade_meaning)});
  }
  double operator()(const app::Pill& pill) const { return pill_size(pill, ruler).width; }
  double operator()(const app::Chip& chip) const {
    using namespace chip_measures;
    const double mark = chip.icon == app::Icon::none ? 0 : ruler.grown(icon) + icon_gap(ruler);
    const double label =
        chip.label.empty() ? 0 : label_gap(ruler) + ruler.width(chip.label, types::chip_label);
    return 2 * padding + mark + ruler.width(chip.value, types::chip_value) + label;
  }
  double operator()(const app::KeyHint& hint) const {
    return hint_measures::before_label(hint, node.shortcut, ruler) + ruler.width(hint.label, types::hint);
  }
  double operator()(const app::NavigationItem& item) const {
    return 2 * navigation_measures::padding_x + ruler.width(item.label, types::navigation);
  }
  double operator()(const app::ProgressBar&) const { return ruler.grown(160); }
  double operator()(const app::Ring& ring) const { return ring_size(ring, ruler); }
  double operator()(const app::Symbol& symbol) const { return ruler.grown(symbol.size); }
  double operator()(const app::Mark& mark) const { return ruler.grown(mark.size); }
  double operator()(const app::Field&) const { return ruler.grown(320); }
  double operator()(const app::Letters& letters) const {
    double width = letter_label_width(letters, ruler);
    for (const auto& pair : letters.pairs)
      width += is_word_gap(pair) ? letter_measures::word_gap
                                 : ruler.grown(letter_measures::tile) + letter_measures::gap;
    return width;
  }
  double operator()(const app::MemoryChart&) const { return chart_measures::least_width * ruler.scale; }
  double operator()(const app::PileChart&) const { return chart_measures::least_width * ruler.scale; }
  double operator()(const app::Columns& columns) const {
    using namespace columns_measures;
    return std::max(column, static_cast<double>(columns.values.size()) * least_pitch);
  }
  double operator()(const app::DayDot& day) const {
    return std::max(ruler.grown(day_measures::least_width), ruler.width(day.label, types::day));
  }
  double operator()(const app::QuotedLine& line) const {
    return ruler.width(line.text, types::code) + ruler.width("00000  ", types::code);
  }
  double operator()(const app::Rule&) const { return 1; }
  double operator()(const app::Space&) const { return 0; }
  double operator()(const app::Picture& picture) const {
    const Size natural = ruler.measure.picture(picture);
    if (natural.height <= 0) return ruler.grown(picture_measures::notice_width);
    return picture.most_height * natural.width / natural.height;
  }
  double operator()(const app::HeatMap&) const { return ruler.grown(heat_measures::least_width); }
  double operator()(const app::Plot&) const { return ruler.grown(plot_measures::least_width); }
  double operator()(const app::HeatCell&) const { return 0; }
  double operator()(const app::PlotMark&) const { return 0; }
  double operator()(const app::Flow&) const { return 0; }
};

struct Least {
  const app::Node& node;
  const Ruler& ruler;

  double operator()(const app::Text& text) const {
    const double wanted = Wanted{node, ruler}(text);
    if (text.lines == 1) return std::min(wanted, ruler.grown(64)); // it has an ellipsis
    const double longest_word = ruler.size({text.text, type(text), 1, 0, text.markdown}).width;
    return std::min({wanted, longest_word, ruler.grown(320)});
  }
  double operator()(const app::Option& option) const {
    using namespace option_measures;
    const double word = ruler.size({option.text, types::option, 1, 0, true}).width;
    return padding_x + tile(ruler) + text_gap + std::min(word, ruler.grown(200)) + chevron_end;
  }
  double operator()(const app::GradeButton& grade) const {
    app::GradeButton shorter = grade;
    shorter.meaning.clear(); // it goes on in the next line
    return Wanted{node, ruler}(shorter);
  }
  double operator()(const app::ProgressBar&) const { return ruler.grown(56); }
  double operator()(const app::Field&) const { return ruler.grown(120); }
  double operator()(const app::Letters& letters) const {
    return letter_label_width(letters, ruler) + 2 * ruler.grown(letter_measures::tile) + letter_measures::gap;
  }
  double operator()(const app::QuotedLine&) const { return ruler.grown(160); }
  double operator()(const app::Picture&) const { return ruler.grown(picture_measures::least_width); }
  double operator()(const app::Button& button) const {
    const double wanted = Wanted{node, ruler}(button);
    return wanted - ruler.width(button.label, label_type(button)) +
           std::min(ruler.width(button.label, label_type(button)), ruler.grown(160));
  }
  template <typename Other>
  double operator()(const Other& other) const {
    return Wanted{node, ruler}(other);
  }
};

struct Height {
  const app::Node& node;
  double width;
  const Ruler& ruler;

  double operator()(const app::Text& text) const {
    return ruler.size({text.text, type(text), width, text.lines, text.markdown}).height;
  }
  double operator()(const app::Button& button) const {
    const double lines = ruler.grown(label_type(button).line) +
                         (button.note.empty() ? 0 : ruler.grown(types::button_note.line));
    return lines + 2 * button_measures(button, ruler).padding_y;
  }
  double operator()(const app::BackButton&) const { return ruler.eased(48, 16); }
  double operator()(const app::Option& option) const {
    using namespace option_measures;
    const double text = ruler.size({option.text, types::option, text_width(width, ruler), 0, true}).height;
    return std::max(ruler.eased(72, 16), text + 2 * padding_y);
  }
  double operator()(const app::GradeButton& grade) const {
    using namespace grade_measures;
    const double meaning = ruler.size({grade.meaning, types::grade_meaning, width - 2 * padding_x}).height;
    return 2 * padding_y + ruler.grown(types::grade.line) + meaning_gap + meaning + interval_gap +
           ruler.grown(types::grade_interval.line) - 2;
  }
  double operator()(const app::Pill& pill) const { return pill_size(pill, ruler).height; }
  double operator()(const app::Chip&) const { return chip_measures::height(ruler); }
  double operator()(const app::KeyHint& hint) const {
    const double room = std::max(1.0, width - hint_measures::before_label(hint, node.shortcut, ruler));
    const double label = ruler.size({hint.label, types::hint, room}).height;
    return hint_measures::line(ruler) + std::max(0.0, label - ruler.grown(types::hint.line));
  }
  double operator()(const app::NavigationItem&) const {
    return ruler.grown(types::navigation.line) + 2 * navigation_measures::padding_y;
  }
  double operator()(const app::ProgressBar&) const { return ruler.eased(8, 4); }
  double operator()(const app::Ring& ring) const { return ring_size(ring, ruler); }
  double operator()(const app::Symbol& symbol) const { return ruler.grown(symbol.size); }
  double operator()(const app::Mark& mark) const { return ruler.grown(mark.size); }
  double operator()(const app::Field& field) const {
    using namespace field_measures;
    return field.search ? ruler.grown(types::search.line) + 2 * search_padding_y
                        : ruler.grown(types::field.line) + 2 * padding_y;
  }
  double operator()(const app::Letters& letters) const {
    using namespace letter_measures;
    const auto blocks = static_cast<double>(letter_blocks(letters, width, ruler).size());
    const double block = 2 * ruler.grown(tile) + row_gap;
    return blocks == 0 ? 0 : blocks * block + (blocks - 1) * block_gap;
  }
  double operator()(const app::MemoryChart&) const { return ruler.eased(chart_measures::least_height, 60); }
  double operator()(const app::PileChart&) const { return ruler.eased(chart_measures::least_height, 60); }
  double operator()(const app::Columns&) const { return columns_measures::height; }
  double operator()(const app::DayDot&) const {
    return ruler.grown(types::day.line) + day_measures::gap + ruler.grown(day_measures::dot);
  }
  double operator()(const app::QuotedLine& line) const {
    return ruler.grown(types::code.line) + (line.length > 0 ? quote_measures::underline : 0);
  }
  double operator()(const app::Rule& rule) const { return rule.vertical ? 0 : 1; }
  double operator()(const app::Picture& picture) const {
    const Size natural = ruler.measure.picture(picture);
    if (natural.width <= 0) return ruler.grown(picture_measures::notice_height);
    return std::min(picture.most_height, width * natural.height / natural.width);
  }
  double operator()(const app::HeatMap& map) const { return heat_height(map, width, ruler); }
  double operator()(const app::Plot&) const { return ruler.eased(plot_measures::least_height, 24); }
  double operator()(const app::HeatCell&) const { return 0; }
  double operator()(const app::PlotMark&) const { return 0; }
  double operator()(const app::Space&) const { return 0; }
  double operator()(const app::Flow&) const { return 0; }
};

template <typename... Kinds>
bool is_one_of(const app::Content& content) {
  return (std::holds_alternative<Kinds>(content) || ...);
}

} // namespace

double wanted_width(const app::Node& leaf, const Ruler& ruler) {
  return std::ceil(std::visit(Wanted{leaf, ruler}, leaf.content));
}

double least_width(const app::Node& leaf, const Ruler& ruler) {
  return std::ceil(std::visit(Least{leaf, ruler}, leaf.content));
}

double height_at(const app::Node& leaf, double width, const Ruler& ruler) {
  return std::ceil(std::visit(Height{leaf, width, ruler}, leaf.content));
}

bool stretches_across_row(const app::Content& content) {
  return is_one_of<app::Flow, app::Button, app::Option, app::GradeButton, app::MemoryChart, app::PileChart,
                   app::Plot>(content) ||
         (std::holds_alternative<app::Rule>(content) && std::get<app::Rule>(content).vertical);
}

bool stretches_across_column(const app::Content& content) {
  return is_one_of<app::Flow, app::Text, app::Button, app::Option, app::GradeButton, app::Field, app::Letters,
                   app::MemoryChart, app::PileChart, app::HeatMap, app::Plot, app::Columns, app::ProgressBar,
                   app::QuotedLine, app::Rule, app::Space>(content);
}

} // namespace ruru::layout
