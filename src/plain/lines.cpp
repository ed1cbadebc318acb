#include "plain/lines.hpp"

#include "language/speaking.hpp"
#include "questions/markdown.hpp"

namespace ruru::plain {

namespace {

using app::Content;
using app::Flow;
using app::Node;
using language::tr;

std::string without_marks(const app::Text& text) {
  return text.markdown ? questions::plain(text.text) : text.text;
}

/// What a leaf says, in one line; empty for decoration.
struct Spoken {
  std::string operator()(const app::Text& text) const { return without_marks(text); }
  std::string operator()(const app::Option& option) const {
    using Mark = app::Option::Mark;
    const bool picked = option.mark == Mark::picked || option.mark == Mark::lifted;
    return (picked ? "* " : "  ") + option.key + ") " + questions::plain(option.text) +
           (option.tag.empty() ? "" : "   <- " + option.tag);
  }
  std::string operator()(const app::GradeButton& grade) const {
    return grade.name + ": " + grade.meaning + " (" + grade.interval + ")";
  }
  std::string operator()(const app::Picture& picture) const {
    const std::string words = picture.text.empty() ? "" : questions::plain(picture.text) + " ";
    return tr("Picture: {}", words + "(" + picture.folder + picture.file + ")");
  }
  std::string operator()(const app::Pill& pill) const { return pill.text; }
  std::string operator()(const app::Chip& chip) const { return chip.value + " " + chip.label; }
  std::string operator()(const app::HeatCell& cell) const { return cell.said; }
  std::string operator()(const app::PlotMark& mark) const { return mark.said; }
  std::string operator()(const app::QuotedLine& line) const { return "    " + line.text; }
  template <typename Other>
  std::string operator()(const Other&) const {
    return {};
  }
};

bool is_row(const Content& content) {
  const auto* flow = std::get_if<Flow>(&content);
  return flow && flow->direction == Flow::Direction::row;
}

void append(std::vector<std::string>& out, const Node& node);

/// A row whose parts are short reads as one line.
void append_row(std::vector<std::string>& out, const Node& node) {
  std::vector<std::vector<std::string>> parts;
  bool one_line = true;
  for (const Node& child : node.children) {
    std::vector<std::string> said;
    append(said, child);
    if (said.empty()) continue;
    one_line = one_line && said.size() == 1;
    parts.push_back(std::move(said));
  }
  std::string joined;
  for (const auto& part : parts) {
    if (!one_line)
      out.insert(out.end(), part.begin(), part.end());
    else
      joined += (joined.empty() ? "" : "   ") + part.front();
  }
  if (!joined.empty()) out.push_back(joined);
}

void append(std::vector<std::string>& out, const Node& node) {
  if (node.silent) return;
  if (!node.said.empty()) return out.push_back(harmless(node.said));
  if (is_row(node.content)) return append_row(out, node);
  std::string said = std::visit(Spoken{}, node.content);
  if (std::holds_alternative<app::GradeButton>(node.content))
    said = "  " + node.id.name.substr(6) + ") " + said;
  if (!said.empty()) out.push_back(harmless(said));
  for (const Node& child : node.children) {
    append(out, child);
  }
}

std::string words(const Node& node) {
  if (const auto* button = std::get_if<app::Button>(&node.content)) return button->label;
  if (const auto* hint = std::get_if<app::KeyHint>(&node.content)) return hint->label;
  return {};
}

/// What is typed on a line for the shortcut of an element; empty where a line cannot say it: q always leaves.
std::string typed_as(const app::Key& key, const app::ElementId& id) {
  using Code = app::Key::Code;
  if (id.name == "hint") return "?";
  if (key.code == Code::enter || key.code == Code::space) return app::cap("Enter");
  if (key.code == Code::escape) return "q";
  if (key.code != Code::character) return {};
  if (key.letter == U'q') return {};
  if (key.control && key.letter == U'z') return "u";
  if (key.control && key.letter == U'y') return "r";
  if (key.letter >= 0x80) return {};
  const bool has_stroke = key.control && key.letter != U'd'; // letters alone are the answer there
  return (has_stroke ? "/" : "") + std::string(1, static_cast<char>(key.letter));
}

void append_actions(std::string& out, const Node& node) {
  const std::string label = words(node), key = typed_as(node.shortcut, node.id);
  if (!label.empty() && !key.empty() && node.enabled && !node.id.empty() && !node.silent) {
    out += (out.empty() ? "[" : "   [") + key + "] " + label;
  }
  for (const Node& child : node.children) {
    append_actions(out, child);
  }
}

} // namespace

std::string harmless(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    const bool c1 = byte == 0xc2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xa0;
    if (c1) ++i;
    if (byte == '\n')
      out += ' ';
    else if (byte < 0x20 || byte == 0x7f || c1)
      out += "\ufffd";
    else
      out += static_cast<char>(byte);
  }
  return out;
}

std::vector<std::string> lines(const Node& node) {
  std::vector<std::string> out;
  append(out, node);
  return out;
}

std::string actions(const app::Scene& scene) {
  std::string out;
  append_actions(out, scene.body);
  append_actions(out, scene.footer);
  return harmless(out);
}

} // namespace ruru::plain
