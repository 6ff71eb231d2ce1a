"""What the apps of SQLite share: the package and its sources."""
from _kit import npm

PACKAGES = {"sqlite3": npm("sqlite3", "6.0.1")}


def folder_of(kit):
    """The amalgamation and the shell, in the archive that the package carries."""
    return kit.unpacked("deps/sqlite-autoconf-*.tar.gz")


def version(kit):
    return (folder_of(kit) / "VERSION").read_text().strip()
