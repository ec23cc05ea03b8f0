#!/usr/bin/env python3
"""Fits the figures of resources/catalog/calibration.json whose source begins with "fitted".

    tools/fit/fit_calibration.py --program build/release/bin/row-errors [--write]
    tools/fit/fit_calibration.py --program build/release/bin/row-errors --leave-out [FAMILY ...] [--sources]

The model is the program's own: row-errors answers with the errors of a calibration. Every figure has a prior, a
center and a spread of its logarithm that kernel benchmarks or other software suggest (PRIORS); the fit is the most
likely set of figures given the priors and the rows (Gauss-Newton with Levenberg's damping). A figure that few rows
speak about therefore stays near its prior, and one row moves nothing alone. Rows that differ only in the number of
GPUs are one piece of evidence and share its weight. Needs Python 3.8 and nothing else.

A fifth of each publication's rows (by SHA-256 of the id) sets no figure: the errors on them are printed apart. A
row that alone stands behind a figure is not held out. --leave-out holds out whole publications, one after the
other (all of them, or those named), and prints a table: the errors to expect of a run that is not in the rows.
--write stores the figures, the ids and the range of the inputs; with --leave-out the error of each row left out,
which bands of few rows are made from (do so after every new fit, then make residuals.json anew).
"""
import argparse
import hashlib
import json
import math
import shutil
import subprocess
import tempfile
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CATALOG = ROOT / "resources" / "catalog"
ROWS = ROOT / "tests" / "data" / "rows.json"

# Center and spread of the logarithm, by key or by (owner, key).
# Matrix shares: nine tenths of what large products reach alone (ai-dynamo/aiconfigurator GEMM tables and
# stas00/ml-engineering's largest products).
PRIORS = {
    ("Ampere", "matrix_bf16"): (0.78, 0.1), ("Hopper", "matrix_bf16"): (0.72, 0.1),
    ("Hopper", "matrix_fp8"): (0.60, 0.1), ("Blackwell", "matrix_bf16"): (0.60, 0.1),
    ("Blackwell", "matrix_fp8"): (0.54, 0.1), ("Blackwell", "matrix_fp4"): (0.45, 0.1),
    ("Blackwell Ultra", "matrix_fp8"): (0.58, 0.1), ("Blackwell Ultra", "matrix_fp4"): (0.40, 0.1),
    ("MI355X", "matrix_fp8"): (0.55, 0.2), ("MI350X", "matrix_fp8"): (0.50, 0.2),
    "memory": (0.8, 0.1), "traffic_weight": (0.6, 0.3), "attention_half_length_tokens": (500, 0.3),
    "cast_bytes": (4, 0.3), "score_bytes": (12, 0.3), "grouped": (0.93, 0.06), "tensor_exposed": (0.3, 0.4),
    "pipeline_exposed": (0.3, 0.5), "data_exposed": (0.3, 0.5), "sharded_exposed": (0.4, 0.4),
    "expert_exposed": (0.3, 0.4), "scale_up_exchange": (0.95, 0.2), "expert_host_us": (4500, 0.3),
    "expert_sync_us": (300, 0.5), "young_factor": (1.05, 0.05), "step_overhead_ms": (20, 0.5),
    "noise_bf16": (0.002, 0.5), "noise_low": (0.003, 0.5), "factor": (1.08, 0.08), ("megatron-bridge", "factor"): (1.0, 0.08),
}
# Where physics says a figure must lie.
BOUNDS = {"memory": (0.6, 0.94), "tensor_exposed": (0.02, 1), "pipeline_exposed": (0.02, 1), "data_exposed": (0.02, 1),
          "sharded_exposed": (0.02, 1), "expert_exposed": (0.02, 1), "grouped": (0.4, 1), "scale_up_exchange": (0.5, 1.15), "traffic_weight": (0.05, 1)}
# Spread of the logarithm of a row's step time around a good model: releases of one framework differ by 5 to 7 %.
DENSE_SPREAD = 0.035
MIXED_SPREAD = 0.06
PLAN = ["model", "gpu", "precision", "tp", "pp", "cp", "vp", "ep", "micro_batch"]
RANGES = ["n_gpu", "seq_len", "hidden", "layers", "tp", "pp", "cp", "micro_batch"]


def figures_of(calibration):
    """Every figure as (owner, key, entry)."""
    for entry in calibration["generations"] + calibration["stacks"]:
        for key, figure in entry["figures"].items():
            yield entry["name"], key, figure
    for key, figure in calibration["common"].items():
        yield "", key, figure


def prior_of(owner, key):
    return PRIORS.get((owner, key)) or PRIORS[key]


class Program:
    """row-errors, kept running."""

    def __init__(self, program):
        self.folder = tempfile.TemporaryDirectory()
        self.catalog = Path(self.folder.name) / "catalog"
        shutil.copytree(CATALOG, self.catalog)
        self.process = subprocess.Popen([str(Path(program).resolve()), str(ROWS)], stdin=subprocess.PIPE,
                                        stdout=subprocess.PIPE, text=True)

    def errors(self, calibration):
        (self.catalog / "calibration.json").write_text(json.dumps(calibration))
        self.process.stdin.write(f"{self.catalog}\n")
        self.process.stdin.flush()
        return {name: row["error"] for name, row in json.loads(self.process.stdout.readline()).items()}


def is_mixture(row):
    return "ep" in row["config"]


def origin_of(row):
    """The first word of the source: the author, or the repository."""
    return row["source"].split()[0]


def cell_of(row):
    config = row["config"]
    return config["gpu"], config["precision"], is_mixture(row)


def held_out(rows):
    """A fifth of each publication; of the mixtures of experts together."""
    left = Counter(cell_of(row) for row in rows)
    stacks = Counter(row["stack"] for row in rows)
    publications = {}
    for row in rows:
        publications.setdefault("mixtures" if is_mixture(row) else row["family"], []).append(row)
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


def weights_of(rows):
    """Of each row's error: one over its spread; rows of one plan at several sizes share one piece of evidence."""
    def plan_of(row):
        config = row["config"]
        return (row["family"],) + tuple(config.get(key) for key in PLAN)
    plans = Counter(plan_of(row) for row in rows)
    return {row["id"]: 1 / math.sqrt(plans[plan_of(row)]) / (MIXED_SPREAD if is_mixture(row) else DENSE_SPREAD)
            for row in rows}



def solve(matrix, vector):
    """Gaussian elimination of a symmetric, positive definite system."""
    n = len(vector)
    rows = [list(matrix[i]) + [vector[i]] for i in range(n)]
    for i in range(n):
        for j in range(i + 1, n):
            share = rows[j][i] / rows[i][i]
            if share:
                rows[j] = [b - share * a for a, b in zip(rows[i], rows[j])]
    answer = [0.0] * n
    for i in reversed(range(n)):
        answer[i] = (rows[i][n] - sum(rows[i][k] * answer[k] for k in range(i + 1, n))) / rows[i][i]
    return answer


class Fit:
    """The most likely figures, by their logarithms."""

    def __init__(self, program, calibration, rows):
        self.program = program
        self.calibration = calibration
        self.weights = weights_of(rows)
        self.free = [(o, k, f) for o, k, f in figures_of(calibration) if f["source"].startswith("fitted")]
        self.priors = [prior_of(o, k) for o, k, _ in self.free]

    def residuals(self, logs):
        for (_, key, figure), log in zip(self.free, logs):
            low, high = BOUNDS.get(key, (0, math.inf))
            figure["value"] = min(high, max(low, math.exp(log)))
        errors = self.program.errors(self.calibration)
        return [w * math.log1p(errors[i]) for i, w in self.weights.items()] + [
            (log - math.log(center)) / spread for log, (center, spread) in zip(logs, self.priors)]

    def run(self, rounds=25, step=0.01):
        logs = [math.log(center) for center, _ in self.priors]
        now = self.residuals(logs)
        damping = 0.1
        for _ in range(rounds):
            columns = []
            for i in range(len(logs)):
                moved = self.residuals(logs[:i] + [logs[i] + step] + logs[i + 1:])
                columns.append([(b - a) / step for a, b in zip(now, moved)])
            normal = [[sum(a * b for a, b in zip(p, q)) for q in columns] for p in columns]
            slope = [-sum(a * b for a, b in zip(p, now)) for p in columns]
            before = sum(r * r for r in now)
            for _ in range(8):
                damped = [[v * (1 + damping) if i == j else v for j, v in enumerate(line)]
                          for i, line in enumerate(normal)]
                trial = [a + max(-0.3, min(0.3, b)) for a, b in zip(logs, solve(damped, slope))]
                answer = self.residuals(trial)
                if sum(r * r for r in answer) < before:
                    break
                damping *= 4
            else:
                break
            logs, now = trial, answer
            damping = max(1e-4, damping / 5)
            if before - sum(r * r for r in now) < 1e-3:
                break
        self.residuals(logs)


def fit(program, calibration, rows):
    """Fits in place; software without a row left gets its prior, as any other."""
    Fit(program, calibration, rows).run()


def name_sources(program, calibration, rows):
    """Writes behind each fitted figure the rows that it moves."""
    base = program.errors(calibration)
    for owner, key, figure in figures_of(calibration):
        if not figure["source"].startswith("fitted"):
            continue
        kept = figure["value"] = round(figure["value"], 6)
        figure["value"] = kept * 1.01
        moved = program.errors(calibration)
        figure["value"] = kept
        ids = [r["id"] for r in rows if abs(moved[r["id"]] - base[r["id"]]) > 1e-6]
        families = sorted({r["family"] for r in rows if r["id"] in ids})
        where = ", ".join(ids) if len(ids) <= 20 else f"{len(ids)} of the rows under fitted_on, of {', '.join(families)}"
        center, spread = prior_of(owner, key)
        bound = "; it ends at the bound that physics sets" if kept in BOUNDS.get(key, ()) else ""
        figure["source"] = f"fitted on {where}; prior {center:g} times or over {math.exp(spread):.2f}{bound}"


def sizes_of(errors, rows):
    return sorted(abs(errors[r["id"]]) for r in rows)


def words(sizes):
    n = len(sizes)
    return (f"n {n:3}  mean {100 * sum(sizes) / n:5.2f} %  p90 {100 * sizes[math.ceil(0.9 * n) - 1]:5.2f} %  "
            f"max {100 * sizes[-1]:5.2f} %")


def describe(title, errors, rows):
    for kind, wanted in (("dense", False), ("mixture of experts", True)):
        sizes = sizes_of(errors, [r for r in rows if is_mixture(r) == wanted])
        if sizes:
            print(f"{title:28} {kind:20} {words(sizes)}", flush=True)


def leave_out(program, rows, group_of, groups):
    """A table for each group of rows that sets no figure."""
    left = {}
    for group in groups:
        calibration = json.loads((CATALOG / "calibration.json").read_text())
        fit(program, calibration, [r for r in rows if group_of(r) != group])
        errors = program.errors(calibration)
        held = [r for r in rows if group_of(r) == group]
        left.update({r["id"]: errors[r["id"]] for r in held})
        describe(group, errors, held)
    describe("all left out", left, [r for r in rows if r["id"] in left])
    return left


def ranges_of(rows):
    result = []
    for key in RANGES:
        values = [r["config"][key] for r in rows if r["config"].get(key) is not None]
        result.append({"name": key, "least": min(values), "most": max(values)})
    return result


def store(calibration):
    text = json.dumps(calibration, indent=1, ensure_ascii=False)
    (CATALOG / "calibration.json").write_text(text + "\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", default=ROOT / "build" / "release" / "bin" / "row-errors")
    parser.add_argument("--leave-out", nargs="*", metavar="FAMILY")
    parser.add_argument("--sources", action="store_true", help="leave out all publications of one origin together")
    parser.add_argument("--rows", action="store_true", help="print each row's error too")
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    rows = [r for r in json.loads(ROWS.read_text()) if r["kind"] == "training" and r["use"] == "score"]
    program = Program(options.program)
    if options.leave_out is not None:
        group_of = origin_of if options.sources else lambda row: row["family"]
        errors = leave_out(program, rows, group_of, options.leave_out or sorted({group_of(r) for r in rows}))
    else:
        calibration = json.loads((CATALOG / "calibration.json").read_text())
        held = held_out(rows)
        fitted = [r for r in rows if r["id"] not in held]
        fit(program, calibration, fitted)
        name_sources(program, calibration, fitted)
        errors = program.errors(calibration)
        describe("fitted", errors, fitted)
        describe("held out", errors, [r for r in rows if r["id"] in held])
        describe("all", errors, rows)
    if options.rows:
        for row in rows:
            if row["id"] in errors:
                print(f"{row['id']:16} {row['family']:22} {100 * errors[row['id']]:+6.1f} %")
    if options.write and options.leave_out is not None:
        calibration = json.loads((CATALOG / "calibration.json").read_text())
        left = {entry["name"]: entry["error"] for entry in calibration.get("left_out", [])}
        left.update({i: round(error, 5) for i, error in errors.items()})
        calibration["left_out"] = [{"name": i, "error": left[i]} for i in sorted(left)]
        store(calibration)
    if options.write and options.leave_out is None:
        calibration["fitted_on"] = [{"name": r["id"]} for r in fitted]
        calibration["held_out"] = [{"name": i} for i in sorted(held)]
        calibration["ranges"] = ranges_of(fitted)
        store(calibration)


if __name__ == "__main__":
    main()
