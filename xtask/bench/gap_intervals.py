"""The bootstrap intervals of `lars gaps` with scipy, for some of the cells of a file.

Run: python gap_intervals.py FILE.csv EVERY   (of so many cells takes one; prints the seconds for one cell)
"""
import sys
import time

import numpy as np
import pandas as pd
from scipy import stats

every = int(sys.argv[2])
data = pd.read_csv(sys.argv[1], dtype=str, keep_default_na=False)
gap = pd.to_numeric(data.expectation, errors="coerce") - pd.to_numeric(data.experience, errors="coerce")
keys = [data[key] for key in ["case", "wave", "helix", "partner", "level", "item"]]
cells = [cell.to_numpy() for _, cell in gap.dropna().groupby(keys)]
cells = [cell for cell in cells[::every] if len(cell) >= 6]
begun = time.perf_counter()
for cell in cells:
    stats.bootstrap((cell,), np.mean, n_resamples=10_000, method="BCa", vectorized=True, batch=1_000,
                    random_state=np.random.default_rng(1))
print((time.perf_counter() - begun) / len(cells))
