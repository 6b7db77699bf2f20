"""Makes exact_bootstrap.csv: scipy's bootstrap of the mean with a million resamples, for values on a lattice.
Python 3.11, numpy 2.4.6, scipy 1.17.1, pandas 3.1.1.  Run: python make_bootstrap.py"""
from pathlib import Path

import numpy as np
import pandas as pd
from scipy import stats

HERE = Path(__file__).parent
RESAMPLES = 1_000_000
rng = np.random.default_rng(20261130)
ratings = lambda n: rng.integers(1, 11, n) - rng.integers(1, 11, n)
thirds = lambda n: ratings((n, 3)).sum(axis=1)
cases = {
    "seven gaps": (ratings(7), 1),
    "twelve gaps, most of them 0": (np.r_[np.zeros(9, int), 1, 1, 8], 1),
    "thirty gaps": (ratings(30), 1),
    "thirty skewed": (rng.geometric(0.4, 30), 1),
    "fifty, one far away": (np.r_[rng.integers(0, 4, 49), 60], 1),
    "two hundred gaps": (ratings(200), 1),
    "one odd among even": (np.r_[np.repeat([0, 2, 4], 20), 3], 1),
    "forty means of three": (thirds(40), 3),
    "a thousand, only 0 and 1": ((rng.random(1000) < 0.05).astype(int), 1),
}
rows = []
for name, (points, scale) in cases.items():
    distinct, counts = np.unique(points, return_counts=True)
    row = {"name": name, "scale": scale, "points": " ".join(map(str, distinct)), "counts": " ".join(map(str, counts))}
    for kind in ("percentile", "basic", "BCa"):
        found = stats.bootstrap((points / scale,), np.mean, n_resamples=RESAMPLES, method=kind, batch=20_000, rng=np.random.default_rng(1))
        row |= {f"{kind.lower()}_low": found.confidence_interval.low, f"{kind.lower()}_high": found.confidence_interval.high}
    rows.append(row)
path = HERE / "exact_bootstrap.csv"
path.write_text("# scipy 1.17.1, 1,000,000 resamples, default_rng(1); made by make_bootstrap.py\n")
pd.DataFrame(rows).to_csv(path, mode="a", index=False, float_format="%.17g", lineterminator="\n")
