#include "app/keys.hpp"

#include "app/nodes.hpp"
#include "app/words.hpp"

#include <algorithm>

namespace ruru::app {

const std::vector<Binding>& bindings() {
  using enum Binding::Section;
  using Code = Key::Code;
  constexpr auto with_ctrl = Binding::Writing::with_ctrl;
  const auto several = [](Binding::Section section, std::string_view keys, std::string_view does) {
    return Binding{section, Use::several, {}, keys, does};
  };
  static const std::vector<Binding> all{
      several(question, "1–9", tr_later("answer with that option")),
      {question, Use::answer, key(Code::enter), "", tr_later("answer, or go on")},
      several(question, "Alt ↑ ↓", tr_later("move a line that is to be put in order")),
      several(question, "↑ ↓ ← →", tr_later("move the cross on a picture (1–9: far)")),
      several(question, tr_later("1 then B"), tr_later("match the first one with B")),
      {question, Use::reveal, key(Code::space), "", tr_later("show the answer of a card")},
      several(question, tr_later("hold A"), tr_later("ā á à ä: letters with marks")),
      {question, Use::hint, letter(U'h'), "", tr_later("hint"), with_ctrl},
      {question, Use::fifty, letter(U'f'), "", tr_later("50 : 50")},
      {question, Use::second_try, letter(U't'), "", tr_later("second try"), with_ctrl},
      {question, Use::later, letter(U'l'), "", tr_later("later"), with_ctrl},
      several(question, "Ctrl 1–3", tr_later("how sure I am, where it is asked")),
      {question, Use::skip, letter(U'd'), "", tr_later("I don’t know"), with_ctrl},
      {question, Use::overrule, letter(U'y'), "", tr_later("I was right")},
      {question, Use::concede, letter(U'n'), "", tr_later("I was wrong")},
      {question, Use::teach, letter(U'w'), "", tr_later("write that answer into the pack")},
      {question, Use::undo_answer, letter(U'u'), "", tr_later("take the last answer back")},
      {review, Use::again, letter(U'1'), "", tr_later("Again: I did not know it")},
      {review, Use::hard, letter(U'2'), "", tr_later("Hard: it took effort")},
      {review, Use::good, letter(U'3'), "", tr_later("Good: I knew it")},
      {review, Use::easy, letter(U'4'), "", tr_later("Easy: at once")},
      {review, Use::bury, letter(U'b'), "", tr_later("not today"), with_ctrl},
      {review, Use::suspend, letter(U's'), "", tr_later("suspend, or let it in again"), with_ctrl},
      {senses, Use::enlarge, letter(U'e'), "", tr_later("picture larger"), with_ctrl},
      {senses, Use::play_sound, letter(U'p'), "", tr_later("play the sound"), with_ctrl},
      {senses, Use::read_aloud, letter(U'r'), "", tr_later("read it aloud"), with_ctrl},
      {senses, Use::mute, letter(U'm'), "", tr_later("silent, or not"), with_ctrl},
      {everywhere, Use::next, key(Code::tab), "", tr_later("next control")},
      several(everywhere, "↑ ↓ ← →", tr_later("move between controls")),
      several(everywhere, "Enter", tr_later("use the control in focus")),
      {everywhere, Use::back, key(Code::escape), "", tr_later("back")},
      {everywhere, Use::browse, letter(U'f'), "", tr_later("find a card (Home, Packs)")},
      {everywhere, Use::copy_code, letter(U'c'), "", tr_later("copy the code of a round (Summary)")},
      {everywhere, Use::paste, control(U'v'), "", tr_later("play a round code (New round)")},
      {everywhere, Use::together, letter(U'g'), "", tr_later("play together (New round)")},
      {everywhere, Use::undo, control(U'z'), "", tr_later("take back, as far as you like")},
      {everywhere, Use::redo, control(U'y'), "", tr_later("bring back (or Ctrl Shift Z)")},
      {everywhere, Use::larger_text, control(U'+'), "", tr_later("larger text")},
      {everywhere, Use::smaller_text, control(U'-'), "", tr_later("smaller text")},
      {everywhere, Use::usual_text, control(U'0'), "", tr_later("text at 100 %")},
      {everywhere, Use::full_screen, key(Code::f11), "", tr_later("full screen (or Alt Enter)")},
      {everywhere, Use::help, key(Code::f1), "", tr_later("all keys")},
      {everywhere, Use::leave, control(U'q'), "", tr_later("leave; everything is saved already")}};
  return all;
}

Key key_for(Use use, bool writing) {
  const auto found = std::ranges::find(bindings(), use, &Binding::use);
  Key key = found->key;
  if (writing && found->writing == Binding::Writing::with_ctrl) key.control = true;
  return key;
}

} // namespace ruru::app
