"""What CycloneDX's classes are decorated with: the class stays what it is."""

from collections.abc import Callable
from typing import Any, TypeVar, overload

_T = TypeVar("_T")

@overload
def serializable_class(cls: type[_T], **options: Any) -> type[_T]: ...
@overload
def serializable_class(cls: None = None, **options: Any) -> Callable[[type[_T]], type[_T]]: ...
def __getattr__(name: str) -> Any: ...
