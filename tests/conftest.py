import pytest


@pytest.fixture(autouse=True)
def no_proxy(monkeypatch):
    """Requests to this machine do not go through a proxy."""
    monkeypatch.setenv("no_proxy", "*")
