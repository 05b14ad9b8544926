"""The package as it is installed and imported."""

import inspect
import subprocess
import sys
import typing
from pathlib import Path

import apig_status
from apig_status.__main__ import main


def test_annotations_of_every_function_resolve():
    things = {**vars(apig_status), **vars(apig_status.UnknownStatusError), "main": main}
    functions = [thing for thing in things.values() if inspect.isfunction(thing)]
    assert {apig_status.get, apig_status.lookup, main} < set(functions)
    for function in functions:
        typing.get_type_hints(function)


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
    parent = Path(apig_status.__file__).parents[1]
    command = [sys.executable, "-I", "-S", "-c", code, str(parent)]
    loaded = subprocess.check_output(command, encoding="utf-8")
    assert loaded.split() == ["apig_status"]
