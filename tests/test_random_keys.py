"""Random keys find what a plain, slow search of the documented rows finds."""

import random
import re
import sys
from decimal import Decimal
from fractions import Fraction

import pytest
from tables import ROWS

from apig_status import APIGStatus, UnknownStatusError, get, lookup

KINDS_OF_CHARACTERS = [
    range(0x20),
    range(0x80),
    range(0xD800, 0xE000),
    range(sys.maxunicode + 1),
    # the digits of five scripts
    *(range(zero, zero + 10) for zero in (0x30, 0x660, 0x966, 0xFF10, 0x1D7CE)),
    # separators, and characters whose lower or upper case has ASCII letters
    [ord(character) for character in " _-\t\u3000\u0130\u0131\u017f\u212a\ufb01\ufb06"],
]

HUGE = 10**6_000

PATTERNS = {
    name: re.compile(
        f"{number}|({number}[ _-])?{phrase.replace(' ', '[ _-]')}",
        re.ASCII | re.IGNORECASE,
    )
    for number, name, phrase, _ in ROWS
}


def reference(key):
    for number, name, _, _ in ROWS:
        if isinstance(key, str):
            found = PATTERNS[name].fullmatch(key.strip())
        else:
            found = key == number and hash(key) == hash(number)
        if found:
            return APIGStatus[name]
    return None


def random_text(choice):
    length = choice(range(31))
    return "".join(chr(choice(choice(KINDS_OF_CHARACTERS))) for _ in range(length))


def random_near_miss(choice):
    number, name, phrase, _ = choice(ROWS)
    text = choice((str(number), name, phrase, f"{number} {phrase}", f"{number}-{name}"))
    for _ in range(choice(range(4))):
        at = choice(range(len(text) + 1))
        before, here, after = text[:at], text[at : at + 1], text[at + 1 :]
        text = choice(
            (
                text.swapcase(),
                before + here.swapcase() + after,
                before + choice(" _-") + after,
                before + chr(choice(choice(KINDS_OF_CHARACTERS))) + here + after,
                before + after,
                before + here + here + after,
                before + after[:1] + here + after[1:],
                choice(" \n\t\u2003") + text + choice(" \r\x85"),
            )
        )
    return text


def random_number(choice):
    number = choice([row[0] for row in ROWS] + [*range(90, 600, 17)])
    return choice(
        (
            *(number, float(number), complex(number), Decimal(number)),
            *(-number, number + 0.5, complex(number, 1), number * HUGE),
            *(Fraction(number, choice((1, 2))), float("nan"), True),
        )
    )


def random_object(choice):
    inside = choice((random_text, random_near_miss, random_number))(choice)
    return choice(
        (
            *(None, object(), type(inside), (inside,), frozenset([inside])),
            *(str(type(inside)).encode(), [inside], {inside}, {inside: inside}),
            *(([inside],), {"code": inside}, [[inside], {1: [inside]}], bytearray(9)),
        )
    )


def is_hashable(key):
    try:
        hash(key)
    except TypeError:
        return False
    return True


def show(key):
    try:
        return ascii(key)
    except ValueError:
        return f"{type(key)} of too many digits to show"


def test_random_keys():
    choice = random.Random(18).choice
    kinds = (random_text, random_near_miss, random_number, random_object)
    outcomes = {"status": 0, "miss": 0, "unhashable": 0}
    for _ in range(20_000):
        key = choice(kinds)(choice)
        expected = reference(key)
        assert get(key) is expected, show(key)
        if expected is not None:
            outcomes["status"] += 1
            assert lookup(key) is expected, show(key)
            continue
        outcomes["miss" if is_hashable(key) else "unhashable"] += 1
        with pytest.raises(UnknownStatusError) as caught:
            lookup(key)
        message = str(caught.value)
        assert message.isprintable(), show(key)
        assert len(message) <= 300, show(key)
    assert min(outcomes.values()) > 1_000, outcomes
