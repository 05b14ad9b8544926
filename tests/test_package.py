"""The package as it is installed and imported."""

import subprocess
import sys
import typing
from pathlib import Path

import pytest

import apig_status
from apig_status.__main__ import main

SOURCE = Path(__file__).parents[1] / "src" / "apig_status"
INSTALLED = Path(apig_status.__file__).parent


@pytest.mark.skipif(not SOURCE.is_dir(), reason="no src/ beside the tests")
def test_what_is_installed_is_what_stands_in_src():
    for name in ["__init__.py", "__main__.py", "py.typed"]:
        same = (INSTALLED / name).read_bytes() == (SOURCE / name).read_bytes()
        assert same, f"{name} has changed: install the package again"


def test_annotations_resolve():
    error = apig_status.UnknownStatusError.__init__
    for thing in [apig_status.get, apig_status.lookup, error, main]:
        assert typing.get_type_hints(thing)


def test_import_and_message_of_no_string_load_no_module_besides_enum():
    code = """if True:
        import sys
        sys.path.insert(0, sys.argv[1])
        import enum
        before = set(sys.modules)
        from apig_status import *
        [str(UnknownStatusError(key)) for key in (APIGStatus, get, lookup, b'1', [1])]
        print(*set(sys.modules) - before)
    """
    command = [sys.executable, "-I", "-S", "-c", code, str(INSTALLED.parent)]
    loaded = subprocess.check_output(command, encoding="utf-8")
    assert loaded.split() == ["apig_status"]
