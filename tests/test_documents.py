"""The documentation and the docstrings: their examples run, their links resolve."""

import doctest
import re
from pathlib import Path

import pytest

import apig_status

ROOT = Path(__file__).resolve().parents[1]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
TEXTS = {path: path.read_text(encoding="utf-8") for path in PAGES}
FENCED = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
CODE = re.compile(r"^```.*?^```$|`describe\(.*?\)`", re.MULTILINE | re.DOTALL)

every_page = pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)


def run_examples(text, name, names):
    report = []
    test = doctest.DocTestParser().get_doctest(text, {}, name, name, 0)
    test.globs = names
    results = doctest.DocTestRunner().run(test, out=report.append, clear_globs=False)
    assert not results.failed, "".join(report)


@every_page
def test_blocks_run_in_order(path):
    for client in re.findall(
        r"^(?:import|from) (httpx_retries|requests)", TEXTS[path], re.M
    ):
        pytest.importorskip(client)
    assert "```" not in FENCED.sub("", TEXTS[path]), "a fence is indented or open"
    names = {}
    for language, block in FENCED.findall(TEXTS[path]):
        assert language in ["python", "sh", "toml"]
        if block.startswith(">>> "):
            run_examples(block, path.name, names)
        elif language == "python":
            exec(block, names)


def test_docstrings():
    assert doctest.testmod(apig_status) == (0, 10)


@every_page
def test_links_resolve(path):
    for link in re.findall(r"\]\(((?!https://)[^)\s]*)\)", TEXTS[path]):
        file, _, anchor = link.partition("#")
        target = (path.parent / file).resolve() if file else path
        headings = re.findall(r"^#+ (.+)$", TEXTS.get(target, ""), re.MULTILINE)
        anchors = [re.sub(r"[^\w -]", "", text).lower() for text in headings]
        assert target.is_file(), link
        assert not anchor or anchor in [text.replace(" ", "-") for text in anchors]


def test_translations_have_the_same_blocks_and_calls():
    code = {
        # Comments and docstrings are translated.
        path.name: re.sub('  #.*|""".*"""', "", "".join(re.findall(CODE, text)))
        for path, text in TEXTS.items()
    }
    for name in code:
        assert code[name] == code[name.replace(".zh-CN", "")]


def test_changelog_opens_on_this_version():
    changelog = TEXTS[ROOT / "docs" / "changelog.md"]
    assert re.findall(r"^## ([\d.]+)", changelog, re.M)[0] == apig_status.__version__
