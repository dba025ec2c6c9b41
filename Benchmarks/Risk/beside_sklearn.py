"""Who may leave in silence: Campanello's logistic regression beside scikit-learn's, same inputs, same folds.

    python3 Benchmarks/Risk/beside_sklearn.py TELCO.csv [--trees]     (needs: pip install scikit-learn)

Reads the IBM telco table (7,043 customers). Inputs: tenure, MonthlyCharges and TotalCharges as numbers; every other
column one-hot, the first value (alphabetically) dropped. TotalCharges is blank for the 11 customers of tenure 0, who
have not been billed yet: taken as 0. Five stratified folds, made here and handed to both. Standardised on the four
folds learnt from, C = 1, in both. --trees adds gradient boosting, to say what a black box would give.
"""

import argparse
import csv
import os
import subprocess
import tempfile

import numpy
import sklearn
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import brier_score_loss, roc_auc_score
from sklearn.model_selection import StratifiedKFold
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..")
BINARY = os.environ.get("RISK_BENCHMARK", os.path.join(ROOT, ".build", "release", "risk-benchmark"))
NUMBERS = ["tenure", "MonthlyCharges", "TotalCharges"]
LEFT_OUT = {"customerID", "Churn"}


def encoded(path):
    with open(path, newline="", encoding="utf-8-sig") as file:
        table = list(csv.DictReader(file))
    blank = [row for row in table if not row["TotalCharges"].strip()]
    assert all(row["tenure"] == "0" for row in blank)
    print(f"{len(blank)} blank TotalCharges, all of tenure 0, taken as 0")
    columns = [[float(row[name].strip() or 0) for row in table] for name in NUMBERS]
    for name in table[0]:
        if name in LEFT_OUT or name in NUMBERS:
            continue
        for value in sorted({row[name] for row in table})[1:]:
            columns.append([1.0 if row[name] == value else 0.0 for row in table])
    return numpy.array(columns).T, numpy.array([row["Churn"] == "Yes" for row in table], dtype=int)


def calibration_error(chances, outcomes, bins=10):
    """Bins of equal count; rows of equal chance together. The same definition as Calibration.swift."""
    values, inverse, counts = numpy.unique(chances, return_inverse=True, return_counts=True)
    ends = numpy.cumsum(counts)
    place = ((ends - counts + ends - 1) // 2 * bins // len(chances))[inverse]
    return sum(
        abs(chances[place == b].sum() - outcomes[place == b].sum()) for b in range(bins)
    ) / len(chances)


def held_back(model, rows, outcomes, folds):
    chances = numpy.zeros(len(outcomes))
    for fold in sorted(set(folds)):
        model.fit(rows[folds != fold], outcomes[folds != fold])
        chances[folds == fold] = model.predict_proba(rows[folds == fold])[:, 1]
    return chances


def campanello(rows, outcomes, folds):
    with tempfile.TemporaryDirectory() as folder:
        given, answer = os.path.join(folder, "rows.csv"), os.path.join(folder, "chances.txt")
        with open(given, "w", encoding="utf-8") as file:
            for fold, outcome, row in zip(folds, outcomes, rows):
                file.write(",".join([str(fold), str(outcome)] + [repr(float(x)) for x in row]) + "\n")
        print(subprocess.run([BINARY, given, answer], check=True, capture_output=True, text=True).stdout)
        return numpy.loadtxt(answer)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("table")
    parser.add_argument("--trees", action="store_true")
    parser.add_argument("--seed", type=int, default=20261123)
    arguments = parser.parse_args()
    rows, outcomes = encoded(arguments.table)
    folds = numpy.zeros(len(outcomes), dtype=int)
    splitter = StratifiedKFold(5, shuffle=True, random_state=arguments.seed)
    for i, (_, held) in enumerate(splitter.split(rows, outcomes)):
        folds[held] = i
    print(f"{len(outcomes)} customers, {outcomes.sum()} left, {rows.shape[1]} inputs; seed {arguments.seed}")
    answers = {"Campanello": campanello(rows, outcomes, folds)}
    rivals = {
        "sklearn, as it comes": LogisticRegression(C=1.0, max_iter=1000),
        "sklearn, tol 1e-10": LogisticRegression(C=1.0, max_iter=1000, solver="newton-cholesky", tol=1e-10),
    }
    for name, model in rivals.items():
        answers[name] = held_back(make_pipeline(StandardScaler(), model), rows, outcomes, folds)
    if arguments.trees:
        trees = HistGradientBoostingClassifier(random_state=0)
        answers["gradient boosting"] = held_back(trees, rows, outcomes, folds)
    print(f"scikit-learn {sklearn.__version__}; figures by scikit-learn and numpy, for all")
    print(f"{'':22}{'AUC, folds':>12}{'AUC, pooled':>13}{'ECE':>9}{'Brier':>9}{'max |diff|':>12}")
    for name, chances in answers.items():
        parts = [roc_auc_score(outcomes[folds == f], chances[folds == f]) for f in range(5)]
        print(
            f"{name:22}{numpy.mean(parts):12.6f}{roc_auc_score(outcomes, chances):13.6f}"
            f"{calibration_error(chances, outcomes):9.5f}{brier_score_loss(outcomes, chances):9.5f}"
            f"{abs(chances - answers['Campanello']).max():12.1e}"
        )


if __name__ == "__main__":
    main()
