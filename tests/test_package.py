"""The package as it is installed and imported."""

import importlib.metadata
import subprocess
import sys
from pathlib import Path

import apig_status


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
