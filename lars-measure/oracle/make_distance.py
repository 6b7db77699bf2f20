"""Makes scaled.csv, distances.csv, linkage.csv, silhouette.csv, assignment.csv and disclosure.csv; inputs are ours, seeded.
Python 3.11, numpy 2.4.6, scipy 1.17.1, scikit-learn 1.9.1, pandas 3.1.1."""
from pathlib import Path

import numpy as np
import pandas as pd
from scipy import optimize
from scipy.cluster.hierarchy import linkage
from scipy.spatial.distance import cdist, pdist, squareform
from scipy.stats.mstats import winsorize
from sklearn.metrics import silhouette_samples
from sklearn.preprocessing import MinMaxScaler, RobustScaler, StandardScaler

HERE = Path(__file__).parent
rng = np.random.default_rng(21)
text = lambda x: " ".join(repr(float(v)) if v == v else "nan" for v in np.ravel(x))
save = lambda rows, name: pd.DataFrame(rows).to_csv(HERE / name, index=False, float_format="%.17g", lineterminator="\n")

rows = []
for n in (1, 2, 7, 23):
    x = np.round(rng.gamma(1.5, 4, n), 1)
    row = {"values": text(x), "standard": text(StandardScaler().fit_transform(x[:, None])), "range": text(MinMaxScaler().fit_transform(x[:, None])),
           "robust": text(RobustScaler().fit_transform(x[:, None]))}
    for share in (0.05, 0.2):
        row[f"quantile_{share}"] = text(np.clip(x, *np.quantile(x, [share, 1 - share])))
        row[f"count_{share}"] = text(winsorize(x, limits=share).data)
    rows.append(row)
save(rows, "scaled.csv")

rows = []
for n, m, k in ((3, 4, 5), (4, 2, 1), (5, 5, 8)):
    x, y = rng.poisson(2, (n, k)).astype(float), rng.poisson(2, (m, k)).astype(float)
    x[0] = 0
    y[1] = 3
    with np.errstate(all="ignore"):
        each = {name: cdist(x, y, name) for name in ("euclidean", "sqeuclidean", "cityblock", "cosine", "correlation", "braycurtis")}
        p, q = x / x.sum(1, keepdims=True), y / y.sum(1, keepdims=True)
        each["jensenshannon"] = cdist(p, q, "jensenshannon") / np.sqrt(np.log(2))
        each["krugman"] = cdist(p, q, "cityblock") / 2
    # scipy gives a number for constant rows and single columns where rounding leaves something to divide by: there is no correlation.
    flat = (x.std(1) == 0)[:, None] | (y.std(1) == 0)[None]
    each["correlation"][flat] = np.nan
    rows.append({"rows": n, "others": m, "columns": k, "x": text(x), "y": text(y)} | {name: text(v) for name, v in each.items()})
save(rows, "distances.csv")

rows = []
for n, k, ties in ((1, 2, 0), (2, 2, 0), (9, 3, 0), (30, 4, 0), (12, 2, 1)):
    x = rng.integers(0, 4, (n, k)).astype(float) if ties else rng.normal(size=(n, k))
    row = {"rows": n, "distances": text(squareform(pdist(x)))}
    for how in ("ward", "average", "complete"):
        row[how] = text(linkage(pdist(x), how)) if n > 1 else ""
    rows.append(row)
save(rows, "linkage.csv")

rows = []
for n, groups in ((6, 2), (20, 4), (5, 4)):
    x = rng.normal(size=(n, 2))
    label = np.concatenate([np.arange(groups), rng.integers(0, groups, n - groups)])
    rows.append({"rows": n, "distances": text(squareform(pdist(x))), "groups": text(label),
                 "silhouette": text(silhouette_samples(squareform(pdist(x)), label, metric="precomputed"))})
save(rows, "silhouette.csv")


def best(weights, rows, columns, aim, fixed=()):
    """Solves the assignment as an integer programme; none if there is no way."""
    r, c = weights.shape
    allowed = ~np.isnan(weights)
    w = np.where(allowed, weights, 0).ravel()
    low, high = np.zeros(r * c), allowed.ravel().astype(float)
    for place, value in fixed:
        low[place] = high[place] = value
    a = np.zeros((r + c, r * c))
    for i in range(r):
        a[i, i * c:(i + 1) * c] = 1
    for j in range(c):
        a[r + j, j::c] = 1
    limits = [optimize.LinearConstraint(a, -np.inf, np.concatenate([rows, columns]))]
    # A tight gap: the default of HiGHS would stop a ten-thousandth away.
    options = {"mip_rel_gap": 0}
    if aim == "pairs":
        most = optimize.milp(-allowed.ravel().astype(float), constraints=limits[:1], bounds=optimize.Bounds(0, allowed.ravel().astype(float)), integrality=1, options=options)
        limits.append(optimize.LinearConstraint(np.ones((1, r * c)), round(-most.fun), np.inf))
    found = optimize.milp(-w, constraints=limits, bounds=optimize.Bounds(low, high), integrality=1, options=options)
    return (-found.fun, np.round(found.x)) if found.success else None


rows = []
for r, c, kind in ((1, 1, "plain"), (3, 3, "plain"), (4, 6, "plain"), (5, 4, "capacities"), (6, 6, "holes"), (7, 5, "negative"), (5, 5, "ties"), (8, 3, "none")):
    w = np.round(rng.uniform(0, 1, (r, c)), 3)
    if kind in ("holes", "none"):
        w[rng.uniform(size=(r, c)) < 0.4] = np.nan
    if kind == "negative":
        w -= 0.6
    if kind == "ties":
        w = np.round(w * 3) / 4
    row_cap = rng.integers(0 if kind == "none" else 1, 3, r) if kind != "plain" else np.ones(r, int)
    column_cap = rng.integers(0 if kind == "none" else 1, 4, c) if kind != "plain" else np.ones(c, int)
    for aim in ("weight", "pairs"):
        total, x = best(w, row_cap, column_cap, aim)
        slack = []
        for place in range(r * c):
            other = best(w, row_cap, column_cap, aim, [(place, 1 - x[place])]) if not np.isnan(w.ravel()[place]) else None
            slack.append(total - other[0] if other else np.nan)
        rows.append({"kind": kind, "aim": aim, "rows": r, "columns": c, "weights": text(w), "row_capacities": text(row_cap), "column_capacities": text(column_cap),
                     "total": total, "pairs": int(x.sum()), "slack": text(np.round(slack, 9))})
save(rows, "assignment.csv")

rows = []
for r, c, share in ((2, 3, .3), (3, 3, .4), (4, 5, .4), (5, 4, .6)):
    n = rng.integers(1, 12, (r, c))
    mean = np.round(rng.uniform(1, 10, (r, c)), 2)
    if r == 3:
        mean = np.where(rng.uniform(size=(r, c)) < 0.5, 1.0, mean)
    total = lambda axis: ((n * mean).sum(axis) / n.sum(axis))
    cells_n = np.concatenate([n.ravel(), n.sum(1), n.sum(0), [n.sum()]])
    cells = np.concatenate([mean.ravel(), total(1), total(0), [(n * mean).sum() / n.sum()]])
    shown = np.concatenate([rng.uniform(size=r * c) > share, rng.uniform(size=r + c) > 0.2, [True]])
    k = len(cells)
    equal = []
    for i in range(r):
        row = np.zeros(k); row[i * c:(i + 1) * c] = 1; row[r * c + i] = -1; equal.append(row)
    for j in range(c):
        row = np.zeros(k); row[j:r * c:c] = 1; row[r * c + r + j] = -1; equal.append(row)
    row = np.zeros(k); row[r * c:r * c + r] = 1; row[-1] = -1; equal.append(row)
    row = np.zeros(k); row[r * c + r:-1] = 1; row[-1] = -1; equal.append(row)
    a = np.array(equal) * cells_n
    bounds = [(m, m) if s else (1, 10) for m, s in zip(cells, shown)]
    low, high = np.full(k, np.nan), np.full(k, np.nan)
    for i in np.flatnonzero(~shown):
        goal = np.zeros(k); goal[i] = 1
        low[i] = optimize.linprog(goal, A_eq=a, b_eq=np.zeros(len(a)), bounds=bounds, options={"primal_feasibility_tolerance": 1e-10}).fun
        high[i] = -optimize.linprog(-goal, A_eq=a, b_eq=np.zeros(len(a)), bounds=bounds, options={"primal_feasibility_tolerance": 1e-10}).fun
    rows.append({"rows": r, "columns": c, "n": text(cells_n), "means": text(cells), "shown": text(shown.astype(int)), "low": text(low), "high": text(high)})
save(rows, "disclosure.csv")
