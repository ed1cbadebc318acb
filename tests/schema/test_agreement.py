"""The schema for editors and the reader agree: what is right passes both, and what is wrong fails both.

    test_agreement.py RURU SOURCE-FOLDER

The samples are in samples.txt; the shipped packs, the pack that `ruru pack new` writes and the good examples of
docs/pack-format.md are right too. Ends with 77 (skipped) where a Python package is missing.
"""

import json
import pathlib
import re
import subprocess
import sys
import tempfile

try:
    import jsonschema
    import yaml
except ImportError as missing:
    print(f"Skipped: {missing.name} is not installed (python3-jsonschema, python3-yaml).")
    sys.exit(77)


class Core(yaml.SafeLoader):
    """YAML 1.2 as editors read it: a date is a text there, and yes and no are texts."""


Core.yaml_implicit_resolvers = {}
for tag, pattern, first in (
    ("bool", r"true|True|TRUE|false|False|FALSE", "tTfF"),
    ("int", r"[-+]?[0-9]+", "-+0123456789"),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", "-+.0123456789"),
    ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
):
    Core.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(f"^(?:{pattern})$"), list(first))


def whole_pack(text):
    return f"title: Sample\nquestions:\n{text}" if text.startswith("- ") else text


def samples(source):
    """(name, is good, text) of each."""
    parts = re.split(r"^--- (good|wrong): (.*)$", (source / "tests/schema/samples.txt").read_text(), flags=re.M)
    for verdict, name, text in zip(parts[1::3], parts[2::3], parts[3::3]):
        yield name, verdict == "good", whole_pack(text.lstrip("\n"))


def examples(source):
    """The good examples of the description; those of checks may hold a warning, but no error."""
    text = (source / "docs/pack-format.md").read_text()
    for number, example in enumerate(re.findall(r"^```yaml good\n(.*?)^```$", text, flags=re.M | re.S), 1):
        yield f"example {number} of docs/pack-format.md", True, whole_pack(example)


def packs(ruru, source, folder):
    for file in sorted((source / "questions").glob("*.quiz.yaml")):
        yield file.name, True, file.read_text()
    subprocess.run([ruru, "pack", "new", folder / "new.quiz.yaml"], check=True, stdout=subprocess.DEVNULL)
    yield "the pack of `pack new`", True, (folder / "new.quiz.yaml").read_text()


def reader_accepts(ruru, folder, text):
    """No error and no unknown key; the other warnings are about how well a question teaches, and E23 is about
    pictures and sounds that are not there."""
    file = folder / "sample.quiz.yaml"
    file.write_text(text)
    told = subprocess.run([ruru, "pack", "check", "--json", file], capture_output=True, text=True)
    codes = [problem["code"] for problem in json.loads(told.stdout)]
    faults = [code for code in codes if code.startswith("E") and code != "E23" or code in ("W1", "W2")]
    return not faults, codes


def main(ruru, source):
    schema = json.loads((source / "assets/quiz-pack.schema.json").read_text())
    jsonschema.Draft7Validator.check_schema(schema)
    validator = jsonschema.Draft7Validator(schema)
    wrong = count = 0
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(temporary)
        for name, is_good, text in (*samples(source), *examples(source), *packs(ruru, source, folder)):
            count += 1
            accepted, codes = reader_accepts(ruru, folder, text)
            faults = [f"{list(fault.absolute_path)}: {fault.message}"
                      for fault in validator.iter_errors(yaml.load(text, Core))]
            if accepted != is_good:
                print(f"WRONG: {name}: the reader {'accepts it' if accepted else f'says {codes}'}")
                wrong += 1
            if (not faults) != is_good:
                print(f"WRONG: {name}: the schema says {faults or 'nothing'}")
                wrong += 1
    print(f"{count} packs, {wrong} disagreements")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], pathlib.Path(sys.argv[2])))
