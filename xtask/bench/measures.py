"""The work of `timings panel` and `timings bootstrap`, done by peers. measures.py PEER [ROWS COLUMNS FILE]"""
import sys
import warnings

import numpy as np

warnings.simplefilter("ignore")
peer, *rest = sys.argv[1:]


def counts():
    rows, columns, file = int(rest[0]), int(rest[1]), rest[2]
    return np.fromfile(file, dtype="<f8").reshape(rows, columns)


if peer == "numpy":
    from scipy.linalg import eigh

    x = counts()
    x = x[x.sum(1) > 0][:, x.sum(0) > 0]
    m = ((x / x.sum(1, keepdims=True)) / (x.sum(0) / x.sum()) >= 1).astype(float)
    together = m.T @ m
    np.fill_diagonal(together, 0)
    sums = together.sum(0)
    related = together / np.sqrt(np.maximum(np.outer(sums, sums), 1e-300))
    density = m @ related / np.maximum(related.sum(0), 1e-300)
    diversity, ubiquity = m.sum(1), m.sum(0)
    kept = m[diversity > 0][:, ubiquity > 0]
    kept = kept / np.sqrt(kept.sum(1))[:, None] / np.sqrt(kept.sum(0))
    square = kept @ kept.T if kept.shape[0] <= kept.shape[1] else kept.T @ kept
    n = len(square)
    values, vectors = eigh(square, subset_by_index=[n - 2, n - 1])
    print(density[0].sum(), values[0])
elif peer == "ecomplexity":
    import pandas as pd
    from ecomplexity import ecomplexity

    x = counts()
    r, t = x.shape
    data = pd.DataFrame({"time": 1, "loc": np.repeat([f"R{i:05d}" for i in range(r)], t),
                         "prod": np.tile([f"T{i:05d}" for i in range(t)], r), "val": x.ravel()})
    names = {"time": "time", "loc": "loc", "prod": "prod", "val": "val"}
    done = ecomplexity(data[data.val > 0], names, check_logsupermodularity=False, verbose=False)
    print(done.eci.abs().sum())
elif peer == "bootstrap":
    from scipy import stats

    ratings = np.random.default_rng(0).integers(-4, 5, (16, 2000)).astype(float)
    for item in ratings:
        print(stats.bootstrap((item,), np.mean, n_resamples=9999, method="BCa", rng=1, batch=500).confidence_interval)
elif peer == "betweenness":
    import igraph

    nodes, file = int(rest[0]), rest[1]
    ties = np.loadtxt(file, delimiter=",", skiprows=1, usecols=(0, 1), dtype=int)
    graph = igraph.Graph(nodes, ties.tolist())
    print(sum(graph.betweenness()))
