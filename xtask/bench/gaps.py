"""The work of `lars gaps --no-bootstrap` with pandas and scipy, as an analyst would write it.

Run: python gaps.py FILE.csv   (prints the number of cells)
"""
import sys

import numpy as np
import pandas as pd
from scipy import stats

data = pd.read_csv(sys.argv[1], dtype=str, keep_default_na=False)
expectation = pd.to_numeric(data.expectation, errors="coerce")
experience = pd.to_numeric(data.experience, errors="coerce")
data = data.assign(
    e=expectation,
    x=experience,
    g=expectation - experience,
    none=(data.expectation == "no-contact") | (data.experience == "no-contact"),
    unknown=(data.expectation == "dont-know") | (data.experience == "dont-know"),
)
keys = ["case", "wave", "helix", "partner", "level", "item"]
if data.duplicated(keys + ["respondent"]).any():
    sys.exit("repeated rows")
cells = []
for key, cell in data.groupby(keys, sort=True):
    pairs = cell[cell.g.notna()]
    g = pairs.g.to_numpy()
    n = len(g)
    if n < 4:
        continue
    sd = g.std(ddof=1)
    low, high = stats.t.interval(0.95, n - 1, g.mean(), sd / np.sqrt(n)) if sd > 0 else (np.nan, np.nan)
    nonzero = g[g != 0]
    if len(nonzero):
        method = "exact" if len(nonzero) <= 50 else "asymptotic"
        test = stats.wilcoxon(nonzero, method=method)
        ranks = stats.rankdata(np.abs(nonzero))
        effect = (ranks[nonzero > 0].sum() - ranks[nonzero < 0].sum()) / ranks.sum()
        w, p = test.statistic, test.pvalue
    else:
        w, p, effect = np.nan, np.nan, np.nan
    cells.append((*key, n, pairs.e.mean(), pairs.x.mean(), g.mean(), np.median(g), sd, low, high, w, p, effect,
                  (g > 0).mean(), cell.none.mean(), cell.unknown.mean()))
p = np.array([cell[15] for cell in cells])
stats.false_discovery_control(p[~np.isnan(p)], method="bh")
print(len(cells))
