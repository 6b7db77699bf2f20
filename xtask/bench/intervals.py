"""BCa intervals of the mean by scipy, of the cells that `timings intervals FILE` wrote. Both in one run:

    timings intervals cells.csv && python intervals.py cells.csv
"""
import sys
import time

import numpy as np
import pandas as pd
from scipy import stats

for n, cells in pd.read_csv(sys.argv[1]).groupby("n"):
    if n > 100_000:
        continue  # minutes for each cell
    cells, seconds, worst = cells.head(20), 0.0, 0.0
    for cell in cells.itertuples():
        gaps = np.repeat([float(p) for p in cell.points.split()], [int(c) for c in cell.counts.split()])
        begin = time.perf_counter()
        # Batches as large as helps.
        low, high = stats.bootstrap(
            (gaps,), np.mean, n_resamples=9_999, method="BCa", rng=1, batch=max(1, 1_000_000 // n)
        ).confidence_interval
        seconds += time.perf_counter() - begin
        worst = max(worst, abs(low - cell.low) / (high - low), abs(high - cell.high) / (high - low))
    print(f"n = {n}: scipy {1e6 * seconds / len(cells):.0f} µs a cell; limits differ by at most {100 * worst:.1f} % of the width")
