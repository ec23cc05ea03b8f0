#!/usr/bin/env python3
"""Fits the figures of resources/catalog/calibration.json whose source begins with "fitted".

    tools/fit/fit_calibration.py --cli build/bin/lockstep-cli [--leave-out FAMILY] [--seconds 120] [--write]

The model is the program's own: every trial writes a calibration and asks `lockstep-cli validate`. One figure at
a time moves by a few per cent while the loss falls (coordinate descent with growing and shrinking steps), from
the figures that are there. Needs Python 3.8 and nothing else.

A fifth of each publication's rows (by SHA-256 of the id) sets no figure: the errors on them are printed apart. A
row that alone stands behind a figure is not held out. --leave-out holds a whole publication out instead, which
is the harder question. --write stores the figures, the ids and the range of the inputs.
"""
import argparse
import hashlib
import json
import math
import os
import shutil
import subprocess
import tempfile
import time
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CATALOG = ROOT / "resources" / "catalog"
ROWS = ROOT / "tests" / "data" / "rows.json"

# Where physics says a figure must lie, by key; others lie above zero.
BOUNDS = {
    "matrix_bf16": (0.3, 0.92), "matrix_fp8": (0.3, 0.92), "matrix_fp4": (0.25, 0.92), "memory": (0.6, 0.92),
    "traffic_weight": (0.1, 1), "attention_half_length_tokens": (300, 800), "cast_bytes": (2, 10),
    "score_bytes": (8, 24), "grouped": (0.5, 1), "tensor_exposed": (0.05, 1), "pipeline_exposed": (0, 1),
    "data_exposed": (0, 0.5), "sharded_exposed": (0, 0.6), "expert_exposed": (0, 1),
    "step_overhead_ms": (5, 60), "noise_bf16": (0.0002, 0.003), "noise_low": (0.0002, 0.01),
    "expert_overhead_us": (20, 4000), "factor": (0.8, 5),
}
RANGES = ["n_gpu", "seq_len", "hidden", "layers", "tp", "pp", "cp", "micro_batch"]
# One measurement of a platform is too few to tell its host from another's.
TIED = {("Blackwell Ultra", "expert_overhead_us"): "Blackwell"}


def figures_of(calibration):
    """Every figure as (owner, key, entry)."""
    for entry in calibration["generations"] + calibration["stacks"]:
        for key, figure in entry["figures"].items():
            yield entry["name"], key, figure
    for key, figure in calibration["common"].items():
        yield "", key, figure


def tie(calibration):
    values = {(owner, key): figure for owner, key, figure in figures_of(calibration)}
    for (owner, key), model in TIED.items():
        values[owner, key]["value"] = values[model, key]["value"]


class Program:
    """lockstep-cli validate over a calibration."""

    def __init__(self, cli):
        self.cli = str(Path(cli).resolve())
        self.folder = tempfile.TemporaryDirectory()
        shutil.copytree(CATALOG, Path(self.folder.name) / "catalog")

    def errors(self, calibration):
        tie(calibration)
        (Path(self.folder.name) / "catalog" / "calibration.json").write_text(json.dumps(calibration))
        answer = subprocess.run([self.cli, "validate", str(ROWS), "--json", "-"], check=True, stdout=subprocess.PIPE,
                                stderr=subprocess.DEVNULL, env={**os.environ, "LOCKSTEP_RESOURCES": self.folder.name})
        result = json.loads(answer.stdout)
        return {row["id"]: row["relative_error"] for row in result["rows"] + result["not_scored"]}


def cell_of(row):
    config = row["config"]
    return config["gpu"], config["precision"], "ep" in config


def held_out(rows):
    """A fifth of each publication; of the mixtures of experts together."""
    left = Counter(cell_of(row) for row in rows)
    stacks = Counter(row["stack"] for row in rows)
    publications = {}
    for row in rows:
        publications.setdefault("mixtures" if "ep" in row["config"] else row["family"], []).append(row)
    held = []
    for family in publications.values():
        wanted = round(len(family) / 5)
        for row in sorted(family, key=lambda r: hashlib.sha256(r["id"].encode()).hexdigest()):
            if wanted == 0 or left[cell_of(row)] < 2 or stacks[row["stack"]] < 2:
                continue
            left[cell_of(row)] -= 1
            stacks[row["stack"]] -= 1
            wanted -= 1
            held.append(row["id"])
    return set(held)


def norm(errors, power):
    return (sum(abs(e) ** power for e in errors) / len(errors)) ** (1 / power) if errors else 0


def loss(errors, rows, calibration):
    """Mean, root mean square and a norm near the largest: a good mean with no row far off."""
    dense = [errors[r["id"]] for r in rows if "ep" not in r["config"]]
    mixed = [errors[r["id"]] for r in rows if "ep" in r["config"]]
    value = norm(dense, 1) + 0.35 * norm(dense, 2) + 0.25 * norm(dense, 8)
    value += 0.06 * norm(mixed, 1) + 0.03 * norm(mixed, 8)
    # Software differs little unless many rows say otherwise.
    return value + 0.002 * sum(abs(math.log(f["value"])) for _, key, f in figures_of(calibration) if key == "factor")


def forget_software(calibration, rows):
    """Software without a row left is taken for any other."""
    stacks = {entry["name"]: entry["figures"]["factor"] for entry in calibration["stacks"]}
    for row in calibration["stacks"]:
        if stacks[row["name"]]["source"].startswith("fitted") and row["name"] not in {r["stack"] for r in rows}:
            stacks[row["name"]].update(value=stacks["other"]["value"], source="as other")


def descend(program, calibration, rows, seconds):
    free = [(o, k, f) for o, k, f in figures_of(calibration) if f["source"].startswith("fitted")]
    steps = [0.05] * len(free)
    best = loss(program.errors(calibration), rows, calibration)
    end = time.monotonic() + seconds
    while time.monotonic() < end and max(steps) > 2e-3:
        for i, (_, key, figure) in enumerate(free):
            low, high = BOUNDS.get(key, (0, math.inf))
            old = figure["value"]
            for sign in (1, -1):
                figure["value"] = min(high, max(low, old * math.exp(sign * steps[i])))
                trial = loss(program.errors(calibration), rows, calibration)
                if trial < best - 1e-7:
                    best = trial
                    steps[i] *= 1.3
                    break
                figure["value"] = old
            else:
                steps[i] *= 0.6
    return best


def name_sources(program, calibration, rows):
    """Writes behind each fitted figure the rows that it moves."""
    base = program.errors(calibration)
    for _, key, figure in figures_of(calibration):
        if not figure["source"].startswith("fitted"):
            continue
        figure["value"] = round(figure["value"], 6)
        kept = figure["value"]
        figure["value"] = kept * 1.01
        moved = program.errors(calibration)
        figure["value"] = kept
        ids = [r["id"] for r in rows if abs(moved[r["id"]] - base[r["id"]]) > 1e-6]
        families = sorted({r["family"] for r in rows if r["id"] in ids})
        where = ", ".join(ids) if len(ids) <= 20 else f"{len(ids)} of the rows under fitted_on, of {', '.join(families)}"
        bound = "; it ends at the bound that physics sets" if figure["value"] in BOUNDS.get(key, ()) else ""
        figure["source"] = f"fitted on {where}{bound}"


def describe(title, errors, rows):
    for kind, wanted in (("dense", False), ("mixture of experts", True)):
        sizes = sorted(abs(errors[r["id"]]) for r in rows if ("ep" in r["config"]) == wanted)
        if sizes:
            n = len(sizes)
            print(f"{title:10} {kind:20} n {n:3}  mean {100 * sum(sizes) / n:5.2f} %  "
                  f"p90 {100 * sizes[math.ceil(0.9 * n) - 1]:5.2f} %  max {100 * sizes[-1]:5.2f} %")


def ranges_of(rows):
    result = []
    for key in RANGES:
        values = [r["config"][key] for r in rows if r["config"].get(key) is not None]
        result.append({"name": key, "least": min(values), "most": max(values)})
    return result


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cli", required=True)
    parser.add_argument("--leave-out", metavar="FAMILY")
    parser.add_argument("--seconds", type=float, default=120)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    calibration = json.loads((CATALOG / "calibration.json").read_text())
    rows = [r for r in json.loads(ROWS.read_text()) if r["kind"] == "training" and r["use"] == "score"]
    if options.leave_out:
        held = {r["id"] for r in rows if r["family"] == options.leave_out}
    else:
        held = held_out(rows)
    fitted = [r for r in rows if r["id"] not in held]
    forget_software(calibration, fitted)
    program = Program(options.cli)
    descend(program, calibration, fitted, options.seconds)
    name_sources(program, calibration, fitted)
    errors = program.errors(calibration)
    describe("fitted", errors, fitted)
    describe("held out", errors, [r for r in rows if r["id"] in held])
    describe("all", errors, rows)
    if options.write:
        calibration["fitted_on"] = [{"name": r["id"]} for r in fitted]
        calibration["held_out"] = [{"name": i} for i in sorted(held)]
        calibration["ranges"] = ranges_of(fitted)
        text = json.dumps(calibration, indent=1, ensure_ascii=False)
        (CATALOG / "calibration.json").write_text(text + "\n")


if __name__ == "__main__":
    main()
