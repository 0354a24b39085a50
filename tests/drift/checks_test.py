"""The scripts that hold the code to the rules can fail: each is fed what it must refuse."""
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest
import unittest.mock

SOURCE = pathlib.Path(__file__).resolve().parent.parent.parent
LAYERS = "base :\ntext : base\nstats : base\ncli : *\n"


def run(script, *words, variables=None):
    done = subprocess.run([sys.executable, SOURCE / script, *map(str, words)], capture_output=True, text=True,
                          check=False, env=os.environ | (variables or {}))
    return done.returncode, done.stdout + done.stderr


class Tree(unittest.TestCase):
    """A temporary folder that a test fills."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="coding-checks-")
        self.addCleanup(folder.cleanup)
        self.root = pathlib.Path(folder.name)

    def write(self, path, text):
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def refused(self, script, *words):
        status, printed = run(script, "--root", self.root)
        self.assertEqual(status, 1, printed)
        for word in words:
            self.assertIn(word, printed)

    def accepted(self, script):
        status, printed = run(script, "--root", self.root)
        self.assertEqual(status, 0, printed)


class Layers(Tree):
    SCRIPT = "scripts/check-layers.py"

    def setUp(self):
        super().setUp()
        self.write("docs/design/layers.txt", LAYERS)
        self.write("libcoding/include/coding/base/error.hpp", "#include <string>\n")

    def test_downward_includes_are_accepted(self):
        self.write("libcoding/src/text/fold.cpp", '#include "coding/base/error.hpp"\n#include <unicode/uchar.h>\n')
        self.write("cli/main.cpp", '#include "cli/run.hpp"\n#include "coding/text/fold.hpp"\n')
        self.accepted(self.SCRIPT)

    def test_an_upward_include_is_refused(self):
        self.write("libcoding/src/base/error.cpp", '\n#include "coding/text/fold.hpp"\n')
        self.refused(self.SCRIPT, "libcoding/src/base/error.cpp:2", "may include: base")

    def test_a_sideways_include_is_refused(self):
        self.write("libcoding/src/stats/mean.cpp", '#include "coding/text/fold.hpp"\n')
        self.refused(self.SCRIPT, "libcoding/src/stats/mean.cpp:1", "stats, base")

    def test_an_upward_include_of_a_private_header_is_refused(self):
        self.write("libcoding/src/base/error.cpp", '#include "text/case_folding.hpp"\n')
        self.refused(self.SCRIPT, "libcoding/src/base/error.cpp:1")

    def test_the_library_does_not_include_the_command_line(self):
        self.write("libcoding/src/text/fold.cpp", '#include "cli/session.hpp"\n')
        self.refused(self.SCRIPT, "libcoding/src/text/fold.cpp:1")

    def test_a_public_header_includes_no_third_party(self):
        self.write("libcoding/include/coding/text/fold.hpp", "#include <vector>\n#include <unicode/uchar.h>\n")
        self.refused(self.SCRIPT, "fold.hpp:2", "only the standard library")

    def test_a_room_that_is_not_listed_is_refused(self):
        self.write("libcoding/src/attic/box.cpp", "\n")
        self.refused(self.SCRIPT, "'attic' is not in docs/design/layers.txt")


class Structure(Tree):
    SCRIPT = "scripts/check-structure.py"

    def test_a_function_of_sixty_lines_is_accepted(self):
        self.write("cli/main.cpp", "int main() {\n" + "  work();\n" * 58 + "}\n")
        self.accepted(self.SCRIPT)

    def test_a_longer_function_is_refused(self):
        self.write("cli/main.cpp", "int main() {\n" + "  work();\n" * 59 + "}\n")
        self.refused(self.SCRIPT, "cli/main.cpp:1", "61 lines")

    def test_a_longer_method_is_refused(self):
        body = "    work();\n" * 59
        self.write("cli/a.hpp", "class A {\n  void f(int a,\n         int b) const {\n" + body + "  }\n};\n")
        self.refused(self.SCRIPT, "cli/a.hpp:3", "61 lines")

    def test_a_list_of_data_does_not_count(self):
        self.write("cli/a.cpp", "Spec f() {\n  return {\n" + "      1,\n" * 80 + "  };\n}\n")
        self.accepted(self.SCRIPT)

    def test_a_lambda_and_a_loop_count(self):
        for head in ("std::any_of(a, b, [](int x) {", "for (;;) {", "const auto f = [&]() -> bool {"):
            self.write("cli/a.cpp", "void f() {\n  " + head + "\n" + "    work();\n" * 59 + "  }\n}\n")
            self.refused(self.SCRIPT, "cli/a.cpp:1")

    def test_a_file_of_more_than_four_hundred_lines_is_refused(self):
        self.write("cli/a.cpp", "int a;\n" * 401)
        self.refused(self.SCRIPT, "401 lines")

    def test_a_drawer_is_refused(self):
        self.write("libcoding/src/util/trim.cpp", "\n")
        self.refused(self.SCRIPT, "'util' is a drawer")

    def test_the_library_is_silent(self):
        self.write("libcoding/src/text/a.cpp", 'void f() { std::cerr << "a"; }\n')
        self.refused(self.SCRIPT, "a.cpp:1", "never speaks")

    def test_the_library_asks_no_environment(self):
        self.write("libcoding/src/text/a.cpp", 'auto f() { return std::getenv("HOME"); }\n')
        self.refused(self.SCRIPT, "a.cpp:1")

    def test_two_types_with_one_name_are_refused(self):
        self.write("libcoding/src/a/a.cpp", "namespace coding {\nstruct Piece {\n};\n}  // namespace coding\n")
        self.write("libcoding/src/b/b.cpp", "namespace coding {\nclass Piece final : Base {\n};\n}  // namespace coding\n")
        self.refused(self.SCRIPT, "b.cpp:2", "has a type 'coding::Piece', too")

    def test_types_hidden_in_their_files_may_have_one_name(self):
        hidden = "namespace coding {\nnamespace {\nstruct Piece {\n};\n}  // namespace\n}  // namespace coding\n"
        for name in ("a", "b"):
            self.write(f"libcoding/src/{name}/{name}.cpp", hidden)
        self.accepted(self.SCRIPT)

    def test_nothing_is_left_for_later(self):
        self.write("cli/a.cpp", "// TO" + "DO: finish\n")
        self.refused(self.SCRIPT, "cli/a.cpp:1")


class Golden(Tree):
    """tests/golden/run.py with a program that echoes its words."""

    def setUp(self):
        super().setUp()
        self.write("program", '#!/bin/sh\necho "$@"\necho said >&2\nprintf made >made.txt\nexit 3\n')
        (self.root / "program").chmod(0o755)
        self.write("case/cmd", "cat start.txt\ncoding one two $PWD\n")
        self.write("case/input/start.txt", "begin\n")
        self.write("case/stdout", "begin\none two $TMP\n")
        self.write("case/stderr", "said\n")
        self.write("case/exit", "3\n")
        self.write("case/files/made.txt", "made")

    def run_case(self, bless=""):
        return run("tests/golden/run.py", "--program", self.root / "program", "--data", self.root,
                   self.root / "case", variables={"CODING_BLESS": bless})

    def test_a_case_that_holds_passes(self):
        self.assertEqual(self.run_case(), (0, ""))

    def test_each_expectation_can_fail(self):
        for name, text in (("stdout", "other\n"), ("stderr", ""), ("exit", "0\n"), ("files/made.txt", "mad"),
                           ("files/never.txt", "")):
            with self.subTest(name):
                self.setUp()
                self.write(f"case/{name}", text)
                status, printed = self.run_case()
                self.assertEqual(status, 1)
                self.assertIn(name, printed)

    def test_blessing_makes_a_case_hold(self):
        for name in ("stdout", "stderr", "exit", "files/made.txt"):
            self.write(f"case/{name}", "7\n")
        self.assertEqual(self.run_case(bless="1"), (0, ""))
        self.assertEqual(self.run_case(), (0, ""))
        self.assertEqual((self.root / "case/stdout").read_text(encoding="utf-8"), "begin\none two $TMP\n")


class Guides(Tree):
    """tests/drift/drift.py guides with a program that echoes its words."""

    def setUp(self):
        super().setUp()
        self.write("program", '#!/bin/sh\necho "$@"\n')
        (self.root / "program").chmod(0o755)

    def run_guide(self, *lines):
        self.write("README.md", "\n".join(["# Guide", "```console", *lines, "```", ""]))
        return run("tests/drift/drift.py", "guides", "--program", self.root / "program", "--source", self.root)

    def test_what_is_shown_is_what_is_printed(self):
        status, printed = self.run_guide("$ mkdir a && cd a", "$ basename \"$PWD\"", "a", "$ coding one", "one")
        self.assertEqual(status, 0, printed)

    def test_a_gap_stands_for_any_lines(self):
        status, printed = self.run_guide("$ printf '1\\n2\\n3\\n'", "1", "…", "3")
        self.assertEqual(status, 0, printed)

    def test_other_output_is_refused(self):
        for shown in (["two"], [], ["one", "…", "two"]):
            with self.subTest(shown):
                status, printed = self.run_guide("$ coding one", *shown)
                self.assertEqual(status, 1)
                self.assertIn("README.md:3", printed)

    def test_exported_variables_last_through_the_page(self):
        status, printed = self.run_guide("$ export NAME=ayse", "$ coding $NAME", "ayse")
        self.assertEqual(status, 0, printed)

    def test_blessing_writes_what_is_printed_and_keeps_gaps(self):
        with unittest.mock.patch.dict(os.environ, {"CODING_BLESS": "1"}):
            self.run_guide("$ coding one", "two", "$ printf '1\\n2\\n3\\n'", "0", "…", "$ coding \\", "> last", "stale")
        self.assertEqual((self.root / "README.md").read_text(encoding="utf-8").splitlines(),
                         ["# Guide", "```console", "$ coding one", "one", "$ printf '1\\n2\\n3\\n'", "1", "…",
                          "$ coding \\", "> last", "last", "```"])

    def test_a_readme_of_more_than_120_lines_is_refused(self):
        self.write("README.md", "line\n" * 121)
        status, printed = run("tests/drift/drift.py", "guides", "--program", self.root / "program", "--source",
                              self.root)
        self.assertEqual(status, 1)
        self.assertIn("121 lines", printed)


if __name__ == "__main__":
    unittest.main()
