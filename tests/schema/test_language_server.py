"""What an author of packs gets in an editor: completion, help and errors, from yaml-language-server and our schema.

    test_language_server.py SOURCE-FOLDER

Ends with 77 (skipped) where yaml-language-server is not on the PATH (npm install -g yaml-language-server).
"""

import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import threading

PACK = """\
# yaml-language-server: $schema={schema}
title: Rivers
questions:
  - q: Which river is the longest?
    a: Volga
    explian: It flows into the Caspian Sea.
    difficulty: 9
  - q: Which sea?
    a: Black Sea
    
"""


class Server:
    """A language server on its standard streams, asked one thing after the other."""

    def __init__(self, command):
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                        stderr=subprocess.DEVNULL)
        self.last_id = 0
        self.diagnostics = {}

    def send(self, method, params, **more):
        message = json.dumps({"jsonrpc": "2.0", "method": method, "params": params, **more}).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(message), message))
        self.process.stdin.flush()

    def read(self):
        length = 0
        while line := self.process.stdout.readline().strip():
            if line.lower().startswith(b"content-length:"):
                length = int(line.split(b":")[1])
        if not length:
            raise EOFError("the language server ended")
        message = json.loads(self.process.stdout.read(length))
        if message.get("method") == "textDocument/publishDiagnostics":
            self.diagnostics[message["params"]["uri"]] = message["params"]["diagnostics"]
        elif "method" in message and "id" in message:  # it wants to know our settings: there are none
            answer = [None] * len(message["params"].get("items", [])) if message["method"].endswith("configuration") else None
            reply = json.dumps({"jsonrpc": "2.0", "id": message["id"], "result": answer}).encode()
            self.process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(reply), reply))
            self.process.stdin.flush()
        return message

    def ask(self, method, params):
        self.last_id += 1
        self.send(method, params, id=self.last_id)
        while (message := self.read()).get("id") != self.last_id or "method" in message:
            pass
        return message.get("result")

    def problems_of(self, uri):
        while not self.diagnostics.get(uri):
            self.read()
        return self.diagnostics[uri]


def completed(server, uri, line, column):
    result = server.ask("textDocument/completion",
                        {"textDocument": {"uri": uri}, "position": {"line": line, "character": column}})
    items = result["items"] if isinstance(result, dict) else result
    return {item["label"]: json.dumps(item.get("documentation", "")) for item in items}


def main(source):
    server_program = shutil.which("yaml-language-server")
    if not server_program or not shutil.which("node"):
        print("Skipped: yaml-language-server is not installed.")
        return 77
    wrong = []
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(temporary)
        shutil.copy(source / "assets/quiz-pack.schema.json", folder)
        file = folder / "rivers.quiz.yaml"
        file.write_text(PACK.format(schema="quiz-pack.schema.json"))
        uri = file.as_uri()
        server = Server([server_program, "--stdio"])
        watchdog = threading.Timer(60, server.process.kill)
        watchdog.start()
        try:
            server.ask("initialize", {"processId": os.getpid(), "rootUri": folder.as_uri(), "capabilities": {
                "textDocument": {"completion": {"completionItem": {"documentationFormat": ["markdown"]}}}}})
            server.send("initialized", {})
            server.send("textDocument/didOpen", {"textDocument": {
                "uri": uri, "languageId": "yaml", "version": 1, "text": file.read_text()}})
            problems = {problem["range"]["start"]["line"]: problem["message"] for problem in server.problems_of(uri)}
            if "explian" not in problems.get(5, ""):
                wrong.append(f"the unknown key is not marked: {problems}")
            if "5" not in problems.get(6, ""):
                wrong.append(f"a difficulty of 9 is not marked: {problems}")
            if set(problems) - {5, 6}:
                wrong.append(f"what is right is marked: {problems}")
            labels = completed(server, uri, 9, 4)
            for key in ("explain", "hint", "tags", "wrong"):
                if key not in labels:
                    wrong.append(f"{key} is not offered: {sorted(labels)}")
            if "why it is right" not in labels.get("explain", ""):
                wrong.append(f"no word about explain: {labels.get('explain')}")
            hover = server.ask("textDocument/hover",
                               {"textDocument": {"uri": uri}, "position": {"line": 6, "character": 6}})
            if "1 (easy) to 5 (hard)" not in json.dumps(hover).replace("\\\\", ""):
                wrong.append(f"no word about difficulty: {hover}")
        except EOFError as end:
            wrong.append(str(end))
        finally:
            watchdog.cancel()
            server.process.kill()
            server.process.wait()
    for each in wrong:
        print(f"WRONG: {each}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1])))
