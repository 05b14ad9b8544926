"""The package as it is installed and imported."""

import importlib.metadata
import inspect
import subprocess
import sys
import typing
from pathlib import Path

import pytest
from tables import ROOT

import apig_status
from apig_status import APIGStatus, UnknownStatusError, get, lookup
from apig_status.__main__ import main


def test_what_is_installed_is_what_stands_in_src():
    source = ROOT / "src" / "apig_status"
    if not source.is_dir():
        pytest.skip("there is no src/ beside the tests")
    installed = Path(apig_status.__file__).parent
    for path in source.iterdir():
        if path.is_file():
            same = path.read_bytes() == (installed / path.name).read_bytes()
            assert same, f"{path.name} has changed: install the package again"


def test_the_command_is_installed():
    scripts = importlib.metadata.distribution("apig-status").entry_points
    (script,) = [script for script in scripts if script.group == "console_scripts"]
    assert (script.name, script.load()) == ("apig-status", main)


def test_annotations_resolve():
    for thing in (get, lookup, main, UnknownStatusError.__init__):
        hints = typing.get_type_hints(thing)
        assert set(inspect.signature(thing).parameters) <= {*hints, "self"}
        assert "return" in hints


@pytest.mark.skipif(sys.flags.optimize > 1, reason="there are no docstrings")
def test_help_names_the_predicates():
    properties = vars(APIGStatus).items()
    predicates = [name for name, _ in properties if name.startswith("is_")]
    assert len(predicates) == 5
    for name in predicates:
        assert f"`{name}`" in (APIGStatus.__doc__ or "")


def test_public_names():
    assert apig_status.__all__ == [
        "APIGStatus",
        "UnknownStatusError",
        "get",
        "lookup",
    ]
    for name in apig_status.__all__:
        assert getattr(apig_status, name).__module__ == "apig_status", name


def test_metadata():
    metadata = importlib.metadata.metadata("apig-status")
    assert metadata["Version"] == apig_status.__version__
    assert metadata["Requires-Python"] == ">=3.9"
    assert metadata.get_all("Provides-Extra") == ["test"]


def test_depends_on_nothing_but_pytest_for_the_tests():
    (requirement,) = importlib.metadata.requires("apig-status") or []
    assert requirement.replace(" ", "").replace("'", '"') == 'pytest;extra=="test"'


def test_is_typed():
    assert Path(apig_status.__file__).with_name("py.typed").is_file()


def test_import_loads_no_module_besides_enum():
    code = """if True:
        import sys
        sys.path.insert(0, sys.argv[1])
        import enum
        before = set(sys.modules)
        import apig_status
        print(*set(sys.modules) - before)
    """
    folder = str(Path(apig_status.__file__).parents[1])
    command = [sys.executable, "-I", "-S", "-c", code, folder]
    loaded = subprocess.check_output(command, encoding="utf-8")
    assert loaded.split() == ["apig_status"]
