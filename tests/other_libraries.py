"""What other libraries make of a status: python tests/other_libraries.py

Each row stands on docs/other-libraries.md. Run this in an environment that has the
libraries, with a PostgreSQL server that psql reaches without arguments. It names the
rows that no longer hold, and the libraries that are missing or have another version.
"""

import re
import warnings
from dataclasses import make_dataclass

import apig_status
from apig_status import APIGStatus

# libraries | statements; an expression | its repr, or the type of the exception
ROWS = r"""
redis 8.1.0, valkey 6.2.0 | import redis, valkey; {m.Connection().pack_command("GET", S)[0][-29:-2] for m in (redis, valkey)} | {b'<APIGStatus.NOT_FOUND: 404>'}
PyYAML 6.0.4 | import yaml; text = yaml.dump(S); accepted(lambda load: getattr(yaml, load)(text), ["safe_load", "full_load", "unsafe_load"]) == ["unsafe_load"] and yaml.safe_dump(S) | RepresenterError
ruamel.yaml 0.19.1 | import io, ruamel.yaml; ruamel.yaml.YAML().dump(S, io.StringIO()) | RepresenterError
toml 0.10.2 | import toml; toml.dumps({"code": S}) | 'code = "<APIGStatus.NOT_FOUND: 404>"\n'
rtoml 0.14.0 | import rtoml; rtoml.dumps({"code": S}) | TomlSerializationError
PyMySQL 1.2.4, aiomysql 0.3.2 | import aiomysql.connection; aiomysql.connection.escape_item(S, "utf8mb4") | "'404'"
mysqlclient 2.3.2 | from MySQLdb import _mysql, converters; _mysql.escape(S, converters.conversions) | b"'404'"
psycopg 3.3.9 | import psycopg; psycopg.connect().execute("SELECT 'a'::text = %s", [S]) | UndefinedFunction
asyncpg 0.32.0 | import asyncio, asyncpg; run = asyncio.new_event_loop().run_until_complete; run(run(asyncpg.connect()).fetchval("SELECT $1::text", S)) | DataError
SQLAlchemy 2.1.9 | import sqlalchemy as sa; sa.literal(S).compile(compile_kwargs={"literal_binds": True}) | CompileError
SQLAlchemy 2.1.9 | import sqlalchemy as sa; store = sa.Enum(APIGStatus).bind_processor(sa.create_engine("sqlite://").dialect); store(S) == "NOT_FOUND" and store(429) | LookupError
pymongo 4.20.1 | import bson; bson.encode({S: 1}) | InvalidDocument
sqlite-utils 4.2.1 | import sqlite_utils; sqlite_utils.Database(memory=True)["t"].insert({"code": S}) | KeyError
rq 3.0.0 | from rq.serializers import DefaultSerializer as s; s.loads(s.dumps(S)) | <APIGStatus.NOT_FOUND: 404>
diskcache 5.6.3 | import diskcache; cache = diskcache.Cache(); cache.set(404, 1) and S in cache | False
aiocache 0.12.3 | import aiocache; key = aiocache.cached().get_cache_key; key(get, [S], {}) == key(get, [404], {}) | False
structlog 26.1.0 | from structlog import dev, processors; [repr(S) in r(0, "", {"event": "", "code": S}) for r in (dev.ConsoleRenderer(colors=False), processors.KeyValueRenderer())] | [True, True]
opentelemetry-sdk 1.45.2 | from opentelemetry.sdk.metrics import MeterProvider, export; reader = export.InMemoryMetricReader(); add = MeterProvider([reader]).get_meter("m").create_counter("n").add; add(1, {"code": 404}); add(1, {"code": S}); reader.get_metrics_data().to_json().count('"value": 1') | 2
rollbar 1.5.0 | from rollbar.lib.transforms import serializable, transform; transform([S], [serializable.SerializableTransform()]) | ["<enum 'APIGStatus'>"]
aws-xray-sdk 2.15.0 | from aws_xray_sdk.core.models.segment import Segment; segment = Segment("s"); segment.put_metadata("code", S); segment.to_dict()["metadata"] | {'default': {'code': {}}}
pandas 3.1.1 | import pandas; codes = pandas.to_numeric(pandas.Series(["404.0", "-", "429"]), errors="coerce"); [codes.map(of).fillna("").tolist() for of in ({s: s.description for s in APIGStatus}, get)] | [['请求失败，在服务器上未找到请求所希望得到的资源。', '', ''], [404.0, '', '']]
numpy 2.5.5, pyarrow 26.0.1 | import numpy, pyarrow; array, scalar = numpy.array(404, "int16"), pyarrow.scalar(404); [get(x) for x in (array, scalar, array.item(), scalar.as_py())] + [(array + S).dtype] | [None, None, <APIGStatus.NOT_FOUND: 404>, <APIGStatus.NOT_FOUND: 404>, dtype('int64')]
pydantic 2.14.4 | from pydantic import BeforeValidator, TypeAdapter; from typing import Annotated; [accepted(TypeAdapter(t).validate_python) for t in (APIGStatus, Annotated[APIGStatus, BeforeValidator(lookup)])] == [[404, "404"], KEYS] | True
fastapi 0.165.0 | import fastapi, fastapi.testclient; f.__annotations__["code"] = APIGStatus; app = fastapi.FastAPI(); app.get("/{code}")(f); fastapi.testclient.TestClient(app).get("/NOT_FOUND").status_code | 422
msgspec 0.22.0 | import msgspec; accepted(lambda key: msgspec.convert(key, APIGStatus)) | [404]
msgspec 0.22.0 | import msgspec; from typing import Union; Row = msgspec.defstruct("Row", [("code", Union[int, str])], namespace={"__post_init__": lambda row: setattr(row, "code", lookup(row.code))}); accepted(lambda key: msgspec.convert({"code": key}, Row)) == KEYS | True
cattrs 26.2.1 | import cattrs; hooked = cattrs.Converter(); hooked.register_structure_hook(APIGStatus, lambda value, _: lookup(value)); [accepted(lambda key: c.structure(key, APIGStatus)) for c in (cattrs.Converter(), hooked)] == [[404], KEYS] | True
mashumaro 3.23 | from mashumaro.codecs import BasicDecoder; accepted(BasicDecoder(APIGStatus).decode) | [404]
mashumaro 3.23 | import mashumaro; from dataclasses import field; Row = make_dataclass("Row", [("code", APIGStatus, field(metadata=mashumaro.field_options(deserialize=lookup)))], bases=(mashumaro.DataClassDictMixin,)); accepted(lambda key: Row.from_dict({"code": key})) == KEYS | True
marshmallow 4.4.0 | from marshmallow import fields; accepted(fields.Enum(APIGStatus).deserialize) | ['NOT_FOUND']
marshmallow 4.4.0 | from marshmallow import fields; field = fields.Function(lambda row: row["code"].value, lookup); [accepted(field.deserialize), field.serialize("code", {"code": S})] == [KEYS, 404] and field.deserialize(429) | UnknownStatusError
dacite 1.9.2 | import dacite; [accepted(lambda key: dacite.from_dict(Row, {"code": key}, dacite.Config(type_hooks=hooks))) for hooks in ({}, {APIGStatus: lookup})] == [[], KEYS] | True
voluptuous 0.16.0 | import voluptuous as v; [accepted(v.Schema(of)) for of in (v.Coerce(APIGStatus), lookup)] == [[404], KEYS] and v.Schema(v.Coerce(lookup))(429) | TypeError
Django 6.1.3 | import django; from django.conf import settings; settings.configure(); django.setup(); from django.db import models; models.IntegerField(name="code", choices=APIGStatus).check()[0].id | 'fields.E005'
Django 6.1.3 | from django import forms; accepted(forms.TypedChoiceField(choices=[(s.value, s.phrase) for s in APIGStatus], coerce=lookup).clean) | [404, '404']
typer 0.29.2 | import typer, typer.testing; f.__annotations__["code"] = APIGStatus; app = typer.Typer(); app.command()(f); [typer.testing.CliRunner().invoke(app, [key]).exit_code for key in KEYS[1:]] | [0, 2, 2]
typer 0.29.2 | import typer, typer.testing; from typing import Annotated; f.__annotations__["code"] = Annotated[APIGStatus, typer.Argument(parser=lookup)]; app = typer.Typer(); app.command()(f); [typer.testing.CliRunner().invoke(app, [key]).exit_code for key in KEYS[1:]] | [0, 0, 0]
click 8.5.1 | import click; [accepted(click.types.convert_type(kind), KEYS[1:]) for kind in (APIGStatus, lookup)] == [[], KEYS[1:]] | True
responses 0.26.3 | import requests, responses; mock = responses.RequestsMock(); mock.start(); mock.get("http://a/", status=S); requests.get("http://a/").status_code | <APIGStatus.NOT_FOUND: 404>
respx 0.23.1 | import httpx, respx; respx.start(); respx.get("http://a/").respond(S); httpx.get("http://a/").status_code | <APIGStatus.NOT_FOUND: 404>
httpx 0.28.1 | import httpx; httpx.Headers({"x": S.description}) | UnicodeEncodeError
starlette 1.10.0 | from starlette.responses import Response; Response().set_cookie("x", S.description) | UnicodeEncodeError
grpcio 1.85.3 | import grpc; call = grpc.insecure_channel("127.0.0.1:1").unary_unary("/x").future; [call(b"", 1, [pair]).code().name for pair in (("x", S.description), ("x-bin", S.description.encode()))] | ['INTERNAL', 'UNAVAILABLE']
websockets 17.4 | from websockets.frames import Close; [s.value for s in APIGStatus if len(Close(1000, s.description).serialize()) > 125] | [400]
rich 15.0.0 | import io; from rich import console, table; t = [table.Table(table.Column(overflow=o), width=20) for o in ("ellipsis", "fold")]; t[0].add_row(S.description); t[1].add_row(S.description); out = io.StringIO(), io.StringIO(); console.Console(file=out[0]).print(t[0]); console.Console(file=out[1]).print(t[1]); ["…" in o.getvalue() for o in out] | [True, False]
tabulate 0.10.0, wcwidth 0.9.4 | import tabulate, wcwidth; wide = tabulate.tabulate([["无返"]]).split()[0]; tabulate.wcwidth = None; [wide, tabulate.tabulate([["无返"]]).split()[0], wcwidth.ljust("无", 4)] | ['----', '--', '无  ']
matplotlib 3.11.2 | import io, matplotlib.pyplot as plt; warnings.simplefilter("error"); plt.figtext(0, 0, S.description); plt.savefig(io.BytesIO()) | UserWarning
reportlab 5.1.0 | from reportlab.pdfbase import cidfonts, pdfmetrics as m; m.registerFont(cidfonts.UnicodeCIDFont("STSong-Light")); [m.stringWidth("请", font, 10) for font in ("STSong-Light", "Helvetica")] | [10.0, 7.61]
fpdf2 2.8.9 | import fpdf; page = fpdf.FPDF(); page.add_page(); page.set_font("helvetica"); page.cell(text=S.description) | FPDFUnicodeEncodingException
xlsxwriter 3.3.1 | import io, xlsxwriter; sheet = xlsxwriter.Workbook(io.BytesIO()).add_worksheet(); sheet.write(0, 0, S.description); sheet.autofit(); sheet.col_info[0].width | 199
python-json-logger 4.2.0 | import logging; from pythonjsonlogger.json import JsonFormatter as F; [f.format(logging.makeLogRecord({"msg": "请"})) for f in (F(), F(json_ensure_ascii=False))] | ['{"message": "\\u8bf7"}', '{"message": "请"}']
structlog 26.1.0 | from structlog.processors import JSONRenderer as R; [r(0, "", {"a": "请"}) for r in (R(), R(ensure_ascii=False))] | ['{"a": "\\u8bf7"}', '{"a": "请"}']
stdlib | import sqlite3; db = sqlite3.connect(":memory:"); db.execute("CREATE VIRTUAL TABLE t USING fts5(d)"); db.execute("INSERT INTO t VALUES (?)", [APIGStatus.INTERNAL_SERVER_ERROR.description]); [len(db.execute(f"SELECT * FROM t WHERE d {how}").fetchall()) for how in ("MATCH '服务器'", "LIKE '%服务器%'")] | [0, 1]
stdlib | import argparse; parse = [argparse.ArgumentParser(exit_on_error=False) for _ in "ab"]; parse[0].add_argument("code", type=APIGStatus); parse[1].add_argument("code", type=lookup); [accepted(lambda key: p.parse_args([key]), KEYS[1:]) for p in parse] == [[], KEYS[1:]] | True
orjson 3.13.0, msgpack 1.2.4, cbor2 6.3.0, tomlkit 0.15.2, tomli-w 1.2.0, pymongo 4.20.1 | import bson, cbor2, msgpack, orjson, tomli_w, tomlkit; [orjson.dumps(S), msgpack.loads(msgpack.dumps(S)), cbor2.loads(cbor2.dumps(S)), tomlkit.dumps({"a": S}), tomli_w.dumps({"a": S}), bson.decode(bson.encode({"a": S}))] | [b'404', 404, 404, 'a = 404\n', 'a = 404\n', {'a': 404}]
SQLAlchemy 2.1.9, psycopg 3.3.9, asyncpg 0.32.0 | import asyncio, asyncpg, psycopg, sqlalchemy as sa; run = asyncio.new_event_loop().run_until_complete; [psycopg.connect().execute("SELECT %s + 1", [S]).fetchone(), run(run(asyncpg.connect()).fetchval("SELECT $1::int", S)), sa.create_engine("sqlite://").connect().scalar(sa.select(sa.literal(S, sa.Integer)))] | [(405,), 404, 404]
duckdb 2.0.1, polars 2.1.0, openpyxl 3.1.5 | import duckdb, openpyxl, polars; cell = openpyxl.Workbook().active["A1"]; cell.value = S; [duckdb.execute("SELECT ?", [S]).fetchone(), polars.Series([S]).to_list(), cell.data_type] | [(404,), [404], 'n']
prometheus-client 0.26.0, sentry-sdk 2.75.0, statsd 4.0.1 | import prometheus_client as p, sentry_sdk.utils, statsd; p.Counter("c", "", ["code"]).labels(S).inc(); pipe = statsd.StatsClient().pipeline(); pipe.gauge("a", S); [b'{code="404"}' in p.generate_latest(), sentry_sdk.utils.json_dumps(S), pipe._stats[0]] | [True, b'404', 'a:404|g']
Flask 3.1.3, aiohttp 3.14.5, Jinja2 3.1.6, kombu 5.7.0 | import aiohttp.web, flask, jinja2, kombu.serialization; app = flask.Flask("a"); app.route("/")(lambda: ("", S)); [app.test_client().get("/").status_code, aiohttp.web.Response(status=S).status, jinja2.Template("{{ s }}").render(s=S), kombu.serialization.dumps(S)[2]] | [404, 404, '404', '404']
""".strip().splitlines()

S = APIGStatus.NOT_FOUND
KEYS = [404, "404", "NOT_FOUND", "not found"]
Row = make_dataclass("Row", [("code", APIGStatus)])


def f(code):
    """Stand in for a command of typer and an endpoint of FastAPI."""


def accepted(function, keys=KEYS):
    """Return the keys of which *function* makes a status, or an object with one."""
    found = []
    for key in keys:
        try:
            result = function(key)
        except Exception:  # noqa: BLE001
            continue
        if getattr(result, "code", result) is S:
            found.append(key)
    return found


def outcome(code):
    setup, _, expression = code.rpartition("; ")
    names = {**vars(apig_status), **globals()}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            exec(setup, names)
            return repr(eval(expression, names))
        except Exception as error:  # noqa: BLE001
            return type(error).__name__


def main():
    for row in ROWS:
        libraries, code, expected = row.split(" | ")
        for name, version in re.findall(r"(\S+) ([\d.]+)", libraries):
            installed = outcome(f"import importlib.metadata as m; m.version({name!r})")
            if installed != repr(version):
                print(f"{name} {version}: {installed}")
        found = outcome(code)
        if found != expected:
            print(f"{libraries}: {code}\n  gives {found}\n  instead of {expected}")


if __name__ == "__main__":
    main()
