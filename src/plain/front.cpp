#include "plain/front.hpp"

#include "language/speaking.hpp"
#include "plain/lines.hpp"
#include "questions/judge.hpp"
#include "questions/markdown.hpp"

#include <algorithm>
#include <chrono>
#include <istream>
#include <ostream>
#include <thread>

namespace ruru::plain {

namespace {

using app::Key;
using language::tr;

/// Finds the first node that `wanted` accepts.
template <typename Wanted>
const app::Node* find(const app::Node& node, const Wanted& wanted) {
  if (wanted(node)) return &node;
  for (const app::Node& child : node.children) {
    if (const app::Node* found = find(child, wanted)) return found;
  }
  return nullptr;
}

bool has(const app::Scene& scene, std::string_view id) {
  const auto all = app::elements(scene);
  return std::any_of(all.begin(), all.end(),
                     [&](const app::ElementId& element) { return element.name == id; });
}

bool is_typing(const app::Scene& scene) { return has(scene, "submit"); }

bool is_figure(char letter) { return letter >= '0' && letter <= '9'; }

std::string trimmed(const std::string& line) {
  const auto first = line.find_first_not_of(" \t\r");
  if (first == std::string::npos) return {};
  return line.substr(first, line.find_last_not_of(" \t\r") - first + 1);
}

/// The option that reads like `line`; empty when there is none.
app::ElementId option_like(const app::Scene& scene, const std::string& line) {
  const std::string wanted = questions::folded(line);
  const app::Node* node = find(scene.body, [&](const app::Node& candidate) {
    const auto* option = std::get_if<app::Option>(&candidate.content);
    return option && !candidate.id.empty() && questions::folded(questions::plain(option->text)) == wanted;
  });
  return node ? node->id : app::ElementId{};
}

/// Prints what is new on the screen.
class Printer {
public:
  explicit Printer(std::ostream& out) : out_(out) {}

  void show(const app::Scene& scene) {
    print_new(lines(scene.header), header_);
    std::vector<std::string> body = lines(scene.body);
    const bool is_new = scene.page != page_;
    if (is_new) body_.clear();
    print_new(body, body_);
    if (is_new && !scene.sound.file.empty())
      out_ << harmless(tr("Sound: {}", scene.sound.folder + scene.sound.file)) << '\n';
    if (has(scene, "place"))
      out_ << tr("Say where it is on the picture in percent from its left and top edges, such as 43 61.")
           << '\n';
    page_ = scene.page;
    if (const std::string line = actions(scene); !line.empty()) out_ << line << '\n';
    out_ << "> " << std::flush;
  }

  void say(const std::string& line) { out_ << line << "\n> " << std::flush; }

private:
  void print_new(std::vector<std::string> now, std::vector<std::string>& before) {
    for (const std::string& line : now) {
      if (std::find(before.begin(), before.end(), line) == before.end()) out_ << line << '\n';
    }
    before = std::move(now);
  }

  std::ostream& out_;
  std::string page_;
  std::vector<std::string> header_, body_;
};

/// What `line` activates where no text is asked for; empty for nothing.
app::ElementId meant_by(const app::Scene& scene, const std::string& line) {
  for (const std::string_view prefix : {"option/", "grade/"}) {
    if (has(scene, std::string(prefix) + line)) return {std::string(prefix) + line};
  }
  if (line.size() == 1) {
    const app::ElementId id = app::element_with_shortcut(
        scene, {.code = Key::Code::character, .letter = static_cast<unsigned char>(line[0])});
    if (!id.empty()) return id;
  }
  return option_like(scene, line);
}

/// What "/t" activates: what has Ctrl+T in a window.
app::ElementId with_stroke(const app::Scene& scene, const std::string& line) {
  if (line.size() != 2 || line.front() != '/') return {};
  return app::element_with_shortcut(
      scene, {.code = Key::Code::character, .letter = static_cast<unsigned char>(line[1]), .control = true});
}

/// Acts on one line; a sentence when it means nothing here.
std::string act(run::Session& session, const std::string& line) {
  const app::Scene& scene = session.scene();
  if (line == "?") {
    if (!has(scene, "hint")) return tr("There is no hint here.");
    session.handle(app::Activated{{"hint"}});
  } else if (line == "u") {
    if (!has(scene, "undo")) return tr("There is nothing to take back.");
    session.handle(app::Activated{{"undo"}});
  } else if (line == "r" && has(scene, "redo")) {
    session.handle(app::Activated{{"redo"}});
  } else if (line == "d" && is_typing(scene) && has(scene, "skip")) {
    session.handle(app::Activated{{"skip"}});
  } else if (const app::ElementId stroke = with_stroke(scene, line); !stroke.empty()) {
    session.handle(app::Activated{stroke});
  } else if (is_typing(scene)) {
    session.handle(app::LineEntered{line.starts_with("=") ? line.substr(1) : line});
  } else if (line.empty()) {
    session.handle(app::KeyPressed{.key = {.code = Key::Code::enter}});
  } else if ((has(scene, "confirm") || has(scene, "place")) && is_figure(line.front())) {
    session.handle(app::LineEntered{line});
  } else if (const app::ElementId id = meant_by(scene, line); !id.empty()) {
    session.handle(app::Activated{id});
  } else {
    return tr("That is no answer here; nothing was counted. Type a number, or q to leave.");
  }
  return {};
}

/// Where something is decided in a moment, such as who pressed first, that is waited for.
void wait_a_moment(run::Session& session) {
  constexpr std::chrono::milliseconds moment{100};
  const auto wake = session.next_wake();
  if (!wake) return;
  const auto left = *wake - std::chrono::system_clock::now();
  if (left > moment) return;
  std::this_thread::sleep_for(left);
  session.handle(app::TimeReached{});
}

} // namespace

void run(run::Session& session, std::istream& in, std::ostream& out) {
  const language::Speaking speaking(session.catalogue());
  Printer printer(out);
  printer.show(session.scene());
  std::string line;
  while (std::getline(in, line)) {
    line = trimmed(line);
    if (line == "q") break;
    if (const std::string refusal = act(session, line); !refusal.empty()) {
      printer.say(refusal);
      continue;
    }
    wait_a_moment(session);
    if (session.wants_to_quit() || session.scene().page == "home") break;
    printer.show(session.scene());
  }
  session.handle(app::CloseRequested{});
  out << '\n' << tr("Saved. Ka kite!") << '\n';
}

} // namespace ruru::plain
