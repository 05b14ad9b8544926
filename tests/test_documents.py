"""The documents and docstrings: their examples run, their links resolve."""

import doctest
import re
import sys
from pathlib import Path

import pytest
from other_libraries import ROWS

import apig_status

ROOT = Path(__file__).resolve().parents[1]
README = ROOT / "README.md"
DOCUMENTS = [README, *sorted((ROOT / "docs").glob("*.md"))]
FENCED = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)

every_document = pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)


def read(path):
    return path.read_text(encoding="utf-8")


def prose(path):
    return FENCED.sub("", read(path))


def run_examples(text, name, names):
    report = []
    test = doctest.DocTestParser().get_doctest(text, {}, name, name, 0)
    test.globs = names
    results = doctest.DocTestRunner().run(test, out=report.append, clear_globs=False)
    assert not results.failed, "".join(report)
    return results.attempted


# Clients for which the pages have a block. It is left out where they are missing.
CLIENTS = {"httpx", "httpx_retries", "requests"}


@every_document
def test_blocks_run_in_order(path):
    names, missing = {}, set()
    for language, block in FENCED.findall(read(path)):
        assert language in ["python", "sh"], block
        if block.startswith(">>> "):
            run_examples(block, path.name, names)
        elif language == "python":
            try:
                exec(block, names)
            except ModuleNotFoundError as error:
                missing.add(error.name)
    assert "```" not in prose(path), "a fence is indented or open"
    assert missing <= CLIENTS
    if missing:
        pytest.skip(f"all but the blocks that need {', '.join(sorted(missing))}")


@pytest.mark.skipif(sys.flags.optimize > 1, reason="python -OO keeps no docstrings")
@pytest.mark.parametrize("name", ["__doc__", *apig_status.__all__])
def test_docstring(name):
    thing = apig_status if name == "__doc__" else getattr(apig_status, name)
    docstring = thing.__doc__ or ""
    assert docstring.partition("\n")[0].endswith(".")
    # OpenAPI generators show the docstring of an enum: it holds prose alone.
    examples = run_examples(docstring, name, vars(apig_status).copy())
    assert (examples > 0) is (name != "APIGStatus")


def anchors(path):
    """The anchors that forges make from the headings of *path*."""
    headings = re.findall(r"^#+ (.+)$", prose(path), re.MULTILINE)
    return [re.sub(r"[^\w -]", "", text).lower().replace(" ", "-") for text in headings]


@every_document
def test_links_resolve(path):
    for link in re.findall(r"\]\(([^)\s]*)\)", prose(path)):
        if link.startswith("https://"):
            continue
        file, _, anchor = link.partition("#")
        target = path.parent / file if file else path
        assert target.is_file(), link
        assert not anchor or anchor in anchors(target), link


def test_every_document_is_linked_from_the_readme():
    for path in DOCUMENTS[1:]:
        assert f"](docs/{path.name})" in read(README), path.name


CHINESE = [path for path in DOCUMENTS if path.name.endswith(".zh-CN.md")]


@pytest.mark.parametrize("path", CHINESE, ids=lambda path: path.name)
def test_chinese_page_is_the_twin_of_the_english_one(path):
    name = path.name.replace(".zh-CN", "")
    (twin,) = [twin for twin in DOCUMENTS if twin.name == name]
    ours, theirs = [
        # Comments and docstrings are translated.
        [re.sub('  #.*|""".*"""', "", block) for _, block in FENCED.findall(read(page))]
        + re.findall(r"^#+ |^\|", prose(page), re.MULTILINE)
        for page in (path, twin)
    ]
    assert ours == theirs
    ours, theirs = (set(re.findall(r"\d+\.\d[\d.]*\d", prose(p))) for p in (path, twin))
    assert ours >= theirs, "another version"


@pytest.mark.parametrize("name", ["other-libraries.md", "other-libraries.zh-CN.md"])
def test_page_names_the_libraries_that_were_run(name):
    page = " ".join(read(ROOT / "docs" / name).lower().split())
    for row in ROWS:
        for library, version in re.findall(r"(\S+) ([\d.]+)", row.partition(" | ")[0]):
            found = re.findall(rf"\b{library.lower()} ([\d.]+\d)", page)
            assert set(found) == {version}, library


@pytest.mark.parametrize("name", ["README.md", "docs/README.zh-CN.md"])
def test_readme_names_the_oldest_and_newest_python(name):
    project = read(ROOT / "pyproject.toml")
    oldest, *_, newest = re.findall(r'Python :: (3\.\d+)"', project)
    assert re.search(rf"CPython {oldest} \w+ {newest} ", read(ROOT / name))


def test_changelog_opens_on_this_version():
    changelog = read(ROOT / "docs" / "changelog.md")
    (version, *_) = re.findall(r"^## \[([\d.]+)\]", changelog, re.MULTILINE)
    assert version == apig_status.__version__
