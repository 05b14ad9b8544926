"""docs/api.md, With other libraries: a short test for each."""

import argparse
import functools
import json
import subprocess
import sys
from typing import Annotated

import pytest

from apig_status import APIGStatus, get, lookup

STATUS = APIGStatus.NOT_FOUND
TEXT = "请求失败，在服务器上未找到请求所希望得到的资源。"


def test_pydantic():
    pydantic = pytest.importorskip("pydantic")
    every_key = Annotated[APIGStatus, pydantic.BeforeValidator(lookup)]
    for kind, key, wrong in [(APIGStatus, "404", "GONE"), (every_key, "gone", "418")]:
        accept = pydantic.TypeAdapter(kind).validate_python
        assert accept(key) is lookup(key)
        with pytest.raises(pydantic.ValidationError):
            accept(wrong)


def test_standard_library():
    text = json.dumps({STATUS: STATUS.description}, ensure_ascii=False)
    assert text == f'{{"404": "{TEXT}"}}'
    cached = functools.lru_cache(get)
    assert cached(404) is cached(STATUS) is STATUS
    assert cached.cache_info().currsize == 2, "one entry for both"


def test_argparse():
    parser = argparse.ArgumentParser()
    parser.add_argument("status", type=lookup)
    assert parser.parse_args(["not-found"]).status is STATUS
    with pytest.raises(SystemExit):
        parser.parse_args(["418"])


def test_click():
    click = pytest.importorskip("click")
    command = click.Command("x", params=[click.Argument(["status"], type=lookup)])
    assert command.make_context("x", ["not-found"]).params == {"status": STATUS}
    with pytest.raises(click.BadParameter):
        command.make_context("x", ["418"])


def test_sqlalchemy():
    sa = pytest.importorskip("sqlalchemy")
    orm = pytest.importorskip("sqlalchemy.orm")

    class Row(orm.declarative_base()):
        __tablename__ = "row"
        code = orm.mapped_column(sa.Integer, primary_key=True)
        name: orm.Mapped[APIGStatus]

    with orm.Session(sa.create_engine("sqlite://")) as session:
        Row.metadata.create_all(session.connection())
        session.execute(sa.insert(Row).values(code=STATUS, name=STATUS))
        row = session.execute(sa.text("SELECT code, name FROM row")).one()
        assert tuple(row) == (404, "NOT_FOUND")
        with pytest.raises(sa.exc.StatementError):
            session.execute(sa.insert(Row).values(code=429, name=429))


def test_pandas():
    pandas = pytest.importorskip("pandas")
    texts = pandas.Series([404, None, 429]).map({s: s.description for s in APIGStatus})
    assert texts.fillna("").tolist() == [TEXT, "", ""]
    table = pandas.DataFrame([(s.value, s.phrase, s.description) for s in APIGStatus])
    assert table.loc[5].tolist() == [404, "Not Found", TEXT]


def test_django():
    forms = pytest.importorskip("django.forms")
    choices = [(s.value, s.phrase) for s in APIGStatus]
    assert forms.TypedChoiceField(choices=choices, coerce=lookup).clean("404") is STATUS


def test_redis_and_yaml():
    pack = pytest.importorskip("redis").Connection().pack_command
    assert b"<APIGStatus.NOT_FOUND: 404>" in pack("SET", STATUS)[0]
    assert b"\r\n404\r\n" in pack("SET", STATUS.value)[0]
    yaml = pytest.importorskip("yaml")
    with pytest.raises(yaml.YAMLError):
        yaml.safe_dump(STATUS)


@pytest.mark.parametrize("text", ["not found", " Not-Found\n"])
def test_proxies_of_strings(text):
    assert get(pytest.importorskip("wrapt").ObjectProxy(text)) is STATUS
    assert get(pytest.importorskip("werkzeug.local").LocalProxy(text.lower)) is STATUS
    assert get(pytest.importorskip("lazy_object_proxy").Proxy(text.lower)) is STATUS


def test_beartype():
    pytest.importorskip("beartype")
    code = "import beartype.claw as c; c.beartype_all(); from apig_status import *; "
    code += "get(429), get('not-found'), str(UnknownStatusError('not fund'))"
    subprocess.run([sys.executable, "-c", code], check=True)
