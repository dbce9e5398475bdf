"""Making a new register."""

from pathlib import Path

from contractbeoordeling.domain.framework import Framework
from contractbeoordeling.domain.person import Author
from contractbeoordeling.storage.opening import create_register
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.default_framework import default_framework
from contractbeoordeling.usecases.frameworks import framework_version
from contractbeoordeling.usecases.laptop import introduce
from contractbeoordeling.usecases.shared_places import refuse_shared


def new_register(path: Path, who: Author, *, client: str = "", framework: Framework | None = None) -> Store:
    """Make a register file with a framework, the program's own unless given, and open it."""
    refuse_shared(path)
    first = framework_version(framework or default_framework())
    store = create_register(path, client, who, [first])
    introduce(store, who)
    return store
