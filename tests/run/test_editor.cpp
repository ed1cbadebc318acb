#include "../temporary_folder.hpp"
#include "run/editor.hpp"

#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <thread>

using namespace ruru;
using namespace ruru::run;
using Words = std::vector<std::string>;

TEST_CASE("each editor is told the line in its own way, and those of a terminal get one") {
  const auto command = [](const std::string& editor) {
    return editor_command({.editor = editor, .terminal = "term", .opener = "opener"}, "/a b/x.yaml", 12);
  };
  CHECK(command("vim") == Words{"term", "-e", "vim", "+12", "/a b/x.yaml"});
  CHECK(command("/usr/bin/nano -l") == Words{"term", "-e", "/usr/bin/nano", "-l", "+12", "/a b/x.yaml"});
  CHECK(command("hx") == Words{"term", "-e", "hx", "/a b/x.yaml:12"});
  CHECK(command("code --wait") == Words{"code", "--wait", "-g", "/a b/x.yaml:12"});
  CHECK(command("kate") == Words{"kate", "-l", "12", "/a b/x.yaml"});
  CHECK(command("emacsclient -c") == Words{"emacsclient", "-c", "+12", "/a b/x.yaml"});
  CHECK(command("emacs -nw") == Words{"term", "-e", "emacs", "-nw", "+12", "/a b/x.yaml"});
  CHECK(command("my-own-editor") ==
        Words{"my-own-editor", "/a b/x.yaml"}); // whatever it would make of a line
}

TEST_CASE("VISUAL comes before EDITOR, and without either the desktop opens the file") {
  CHECK(editor_command({.visual = "gedit", .editor = "vim"}, "x", 3) == Words{"gedit", "+3", "x"});
  CHECK(editor_command({.opener = "xdg-open"}, "x", 3) == Words{"xdg-open", "x"});
  CHECK(editor_command({.visual = "vim", .editor = "gedit"}, "x", 3) ==
        Words{"gedit", "+3", "x"}); // no terminal
  CHECK(editor_command({}, "x", 3).empty());
}

TEST_CASE("the editor runs by itself; one that is not there is said") {
  test::TemporaryFolder folder;
  const std::string script = folder / "editor", seen = folder / "seen";
  std::ofstream(script) << "#!/bin/sh\necho \"$@\" > '" << seen << ".new' && mv '" << seen << ".new' '"
                        << seen << "'\n";
  std::filesystem::permissions(script, std::filesystem::perms::owner_all);
  const char* before = std::getenv("VISUAL");
  const std::string kept = before ? before : "";
  setenv("VISUAL", script.c_str(), 1);
  CHECK(open_editor("/packs/x.yaml", 7));
  for (int i = 0; i < 500 && !std::filesystem::exists(seen); ++i)
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  std::string line;
  std::getline(std::ifstream(seen) >> std::ws, line);
  CHECK(line == "/packs/x.yaml");
  setenv("VISUAL", (folder / "nothing").c_str(), 1);
  const auto failed = open_editor("/packs/x.yaml", 7);
  REQUIRE(!failed);
  CHECK(failed.error().message.find("could not be started") != std::string::npos);
  before ? setenv("VISUAL", kept.c_str(), 1) : unsetenv("VISUAL");
}
