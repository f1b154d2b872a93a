"""Letters tests: ``pytest tests/letters --update-golden`` writes the golden files anew; look at them before you commit."""

import pytest

from tests.letters.played import Printed, play


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="write tests/golden/letters anew")


@pytest.fixture
def update_golden(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--update-golden", default=False))


@pytest.fixture(scope="session")
def printed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Printed]:
    """Every paper of the house, printed once for all tests."""
    folder = tmp_path_factory.mktemp("printed")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SETWAN_DATA", str(folder))
        return play(folder)
