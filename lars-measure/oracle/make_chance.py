"""Makes chance.csv: limits of chance by all arrangements, and Welch's interval by scipy.
Python 3.11, numpy 2.4.6, scipy 1.17.1, pandas 3.1.1."""
import itertools
from pathlib import Path

import numpy as np
import pandas as pd
from scipy import stats

HERE = Path(__file__).parent
rng = np.random.default_rng(16)
text = lambda x: " ".join(repr(float(v)) for v in x)


def limit(distances, share=0.95):
    distances = np.sort(np.abs(distances))
    least = int(np.ceil(share * len(distances) - 1e-6))
    return distances[least - 1]


rows = []
for n, m in ((4, 4), (5, 7), (8, 8), (9, 6), (10, 4), (12, 5)):
    a, b = rng.integers(1, 10, n) - 3.0, rng.integers(1, 8, m) - 4.0
    d = rng.integers(-5, 4, n) + 0.0
    d[0] = -4
    signs = np.array(list(itertools.product((1, -1), repeat=n)))
    means = np.round((signs * d).sum(1)) / n
    diff = lambda x, y, axis: np.mean(x, axis=axis) - np.mean(y, axis=axis)
    every = stats.permutation_test((a, b), diff, permutation_type="independent", n_resamples=np.inf).null_distribution
    every = np.round(every * n * m) / (n * m)
    welch = stats.ttest_ind(a, b, equal_var=False).confidence_interval(0.95)
    rows.append({"differences": text(d), "paired": limit(means), "first": text(a), "second": text(b), "groups": limit(every), "low": welch.low, "high": welch.high})
pd.DataFrame(rows).to_csv(HERE / "chance.csv", index=False, float_format="%.17g", lineterminator="\n")
