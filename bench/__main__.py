"""Run the benchmarks, each in a process of its own, and print what holds."""

import importlib
import json
import subprocess
import sys
import tempfile
from dataclasses import asdict
from pathlib import Path

from bench.measure import Figure

BENCHMARKS = ("assess", "export", "importing", "lists", "window")


def main(words: list[str]) -> int:
    """Run all benchmarks, or those that are named; 0 where every bound holds, else 1."""
    if words[:1] == ["--one"]:
        return _one(words[1], words[2], Path(words[3]))
    figures: list[Figure] = []
    with tempfile.TemporaryDirectory() as folder:
        for name in words or BENCHMARKS:
            _process("prepare", name, folder)
            for figure in json.loads(_process("run", name, folder)):
                figures.append(Figure(**figure))
                print(figures[-1], flush=True)
    return 0 if all(figure.holds for figure in figures) else 1


def _process(step: str, name: str, folder: str) -> str:
    command = [sys.executable, "-m", "bench", "--one", step, name, folder]
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, encoding="utf-8").stdout


def _one(step: str, name: str, folder: Path) -> int:
    module = importlib.import_module(f"bench.{name}")
    if step == "prepare":
        module.prepare(folder)
    else:
        print(json.dumps([asdict(figure) for figure in module.run(folder)]))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
