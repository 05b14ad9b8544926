"""The documents and docstrings: their examples run, their links resolve."""

import doctest
import os
import re
import sys

import pytest
from tables import ROOT

import apig_status

README = ROOT / "README.md"
DOCUMENTS = [README, *sorted((ROOT / "docs").glob("*.md"))]
FENCED = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)

every_document = pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)


def read(path):
    return path.read_text(encoding="utf-8")


def blocks(path, language):
    return [code for name, code in FENCED.findall(read(path)) if name == language]


def run_examples(test):
    report = []
    results = doctest.DocTestRunner().run(test, out=report.append)
    assert not results.failed, "".join(report)
    return results.attempted


@every_document
def test_examples(path):
    # Blank lines for what is no Python, so that a failure names the right line.
    lines, language = [], None
    for line in read(path).splitlines():
        if line.startswith("```"):
            language = line[3:] if language is None else None
            lines.append("")
        else:
            lines.append(line if language == "python" else "")
    test = doctest.DocTestParser().get_doctest(
        "\n".join(lines), {}, path.name, str(path), 0
    )
    run_examples(test)


@every_document
def test_every_python_block_is_an_example(path):
    for block in blocks(path, "python"):
        assert block.startswith(">>> "), block
    fenced = FENCED.findall(read(path))
    assert read(path).count("```") == 2 * len(fenced), "a fence is indented or open"
    for language, block in fenced:
        assert language in ("python", "sh"), block
        assert language == "python" or ">>>" not in block, block


@pytest.mark.skipif(sys.flags.optimize > 1, reason="there are no docstrings")
@pytest.mark.parametrize("name", [None, *apig_status.__all__])
def test_docstring(name):
    thing = apig_status if name is None else getattr(apig_status, name)
    docstring = thing.__doc__ or ""
    assert docstring.partition("\n")[0].endswith(".")
    globs = {public: getattr(apig_status, public) for public in apig_status.__all__}
    test = doctest.DocTestParser().get_doctest(
        docstring, globs, f"the docstring of {name}", None, 0
    )
    # OpenAPI generators show the docstring of an enum: it holds prose alone.
    assert (run_examples(test) > 0) is (name != "APIGStatus")


def anchors(path):
    """The anchors that forges make from the headings of *path*."""
    text = FENCED.sub("", read(path))
    headings = re.findall(r"^#+ (.*)$", text, re.MULTILINE)
    return {
        re.sub(r"[^\w\- ]", "", title).lower().replace(" ", "-") for title in headings
    }


@every_document
def test_links_resolve(path):
    for link in re.findall(r"\]\(([^)\s]*)\)", FENCED.sub("", read(path))):
        if link.startswith("https://"):
            continue
        file, _, anchor = link.partition("#")
        target = (path.parent / file).resolve() if file else path
        assert target.is_file(), link
        assert not anchor or anchor in anchors(target), link


def test_every_document_is_linked_from_the_readme():
    for path in DOCUMENTS[1:]:
        assert f"](docs/{path.name})" in read(README), path.name


def sections(path):
    """Of each section its level, inline code, number of table rows, and links."""
    parts = re.split(r"^(#+) ", FENCED.sub("", read(path)), flags=re.MULTILINE)
    for level, section in zip(parts[1::2], parts[2::2]):
        links = re.findall(r"\]\(([^)\s]*)\)", section)
        # An anchor is in the language of its page: test_links_resolve looks at it.
        targets = [re.sub(r"#.*", "#", link.replace(".zh-CN", "")) for link in links]
        yield (
            level,
            sorted(re.findall(r"`[^`\n]+`", section)),
            len(re.findall(r"^\|", section, re.MULTILINE)),
            sorted(target.replace("docs/", "").lstrip("./") for target in targets),
        )


CHINESE = [path for path in DOCUMENTS if path.name.endswith(".zh-CN.md")]


@pytest.mark.parametrize("path", CHINESE, ids=lambda path: path.name)
def test_chinese_page_is_the_twin_of_the_english_one(path):
    (twin,) = [
        twin for twin in DOCUMENTS if twin.name == path.name.replace(".zh-CN", "")
    ]
    assert FENCED.findall(read(path)) == FENCED.findall(read(twin))
    assert list(sections(path)) == list(sections(twin))
    for page, other in ((path, twin), (twin, path)):
        head = read(page).partition("\n## ")[0]
        assert f"]({os.path.relpath(other, page.parent).replace(os.sep, '/')})" in head


def test_number_of_rows_in_prose():
    number = rf"(?<!\d){len(apig_status.APIGStatus)}(?!\d)"
    for name in ("README.md", "README.zh-CN.md", "api.md", "api.zh-CN.md"):
        (path,) = [path for path in DOCUMENTS if path.name == name]
        assert len(re.findall(number, FENCED.sub("", read(path)))) == 1, name
    head = read(ROOT / "docs" / "status-codes.md").partition("\n|")[0]
    assert len(re.findall(number, head)) == 2


def test_changelog_opens_on_this_version():
    versions = re.findall(
        r"^## \[?([\d.]+)", read(ROOT / "docs" / "changelog.md"), re.MULTILINE
    )
    assert versions[0] == apig_status.__version__
