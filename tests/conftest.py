import pytest


@pytest.fixture(autouse=True)
def environment(monkeypatch):
    """No proxy before this machine, no colour, and a terminal of the usual width."""
    monkeypatch.setenv("no_proxy", "*")
    monkeypatch.setenv("PYTHON_COLORS", "0")
    monkeypatch.setenv("COLUMNS", "80")
