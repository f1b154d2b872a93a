"""Program: Setwan Desktop, the desk of a regional council's secretariat.

Nothing is imported here: the window must appear before heavy libraries are read.
"""


def version() -> str:
    """Give the program's version, which stands in pyproject.toml and nowhere else."""
    import tomllib
    from pathlib import Path

    # The source tree and the frozen program carry the file; an installed wheel has its metadata.
    project = Path(__file__).resolve().parent.parent / "pyproject.toml"
    if project.is_file():
        return str(tomllib.loads(project.read_text(encoding="utf-8"))["project"]["version"])
    from importlib import metadata

    return metadata.version("setwan-desktop")
