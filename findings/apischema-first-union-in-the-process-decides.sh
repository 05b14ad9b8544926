#!/usr/bin/env bash
# Whether 404 is read as a member of an IntEnum depends on which of two classes
# was read first in the process.
#
# One would guess: a field "Status | int", for codes that the enum may lack, and
# a field "int | Status" of another class are each read in their own order.
# Instead: Python calls the two unions equal, with one hash, and apischema keeps
# what it built under the union. The first one read decides for both: after
# Typed, Plain gives a member too; after Plain, Typed gives an int. Either class
# alone is read as one would guess. pyserde raises a KeyError for the second
# union given to from_dict (it never gives a member here, in no order).
# mashumaro, and pydantic with left_to_right, read each in its own order.
#
# Versions: apischema 0.19.0, pyserde 0.34.0, mashumaro 3.23, pydantic 2.14.4,
# on Python 3.11.7.
#
# Output seen:
#   apischema Typed <Status.NOT_FOUND: 404>, Plain <Status.NOT_FOUND: 404>
#   pyserde   Typed 404, Plain KeyError 'union_de_int_Status'
#   mashumaro Typed <Status.NOT_FOUND: 404>, Plain 404
#   pydantic  Typed <Status.NOT_FOUND: 404>, Plain 404
#   apischema Plain 404, Typed 404
#   pyserde   Plain 404, Typed KeyError 'union_de_Status_int'
#   mashumaro Plain 404, Typed <Status.NOT_FOUND: 404>
#   pydantic  Plain 404, Typed <Status.NOT_FOUND: 404>
#   apischema Typed <Status.NOT_FOUND: 404>
#   pyserde   Typed 404
#   mashumaro Typed <Status.NOT_FOUND: 404>
#   pydantic  Typed <Status.NOT_FOUND: 404>
#   apischema Plain 404
#   pyserde   Plain 404
#   mashumaro Plain 404
#   pydantic  Plain 404
set -euo pipefail
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install -qq apischema==0.19.0 pyserde==0.34.0 mashumaro==3.23 pydantic==2.14.4
cat >run.py <<'EOF'
import sys
from dataclasses import dataclass
from enum import IntEnum
from typing import Annotated
import apischema, pydantic, serde
from mashumaro.codecs.basic import BasicDecoder
class Status(IntEnum):
    OK = 200
    NOT_FOUND = 404
@dataclass
class Typed:
    status: Status | int
@dataclass
class Plain:
    status: int | Status
def left_to_right(cls, data):
    union = Annotated[cls.__annotations__["status"], pydantic.Field(union_mode="left_to_right")]
    return cls(pydantic.TypeAdapter(union).validate_python(data["status"]))
readers = {
    "apischema": apischema.deserialize,
    "pyserde": lambda cls, data: cls(serde.from_dict(cls.__annotations__["status"], data["status"])),
    "mashumaro": lambda cls, data: BasicDecoder(cls).decode(data),
    "pydantic": left_to_right,
}
for name, read in readers.items():
    results = []
    for cls in sys.argv[1:]:
        try:
            results.append(f"{cls} {read(globals()[cls], {'status': 404}).status!r}")
        except KeyError as error:
            results.append(f"{cls} KeyError {error}")
    print(f"{name:10}" + ", ".join(results))
EOF
for order in "Typed Plain" "Plain Typed" "Typed" "Plain"; do venv/bin/python run.py $order; done | tee output
diff <(sed -n '/^# Output seen:/,/^set/s/^#   //p' "$script") output
