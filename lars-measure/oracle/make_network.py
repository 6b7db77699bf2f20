"""Makes network_ties.csv, network_nodes.csv, network_whole.csv, qap.csv and mrqap.csv. Python 3.11, networkx 3.6.1, igraph 1.0.0, numpy 2.4.6."""
import itertools
from pathlib import Path

import igraph
import networkx as nx
import numpy as np
import pandas as pd

HERE = Path(__file__).parent
rng = np.random.default_rng(5)
networks = {
    # name: nodes, ties; small whole weights give shortest paths of equal length
    "random": (9, [(i, j, int(rng.integers(1, 4))) for i in range(8) for j in range(8) if i != j and rng.random() < .35]),
    "ring": (6, [(i, (i + 1) % 6, 1) for i in range(6)]),
    "apart": (7, [(0, 1, 2), (1, 2, 1), (2, 0, 1), (3, 4, 3), (4, 5, 1)]),
    "star": (6, [(0, i, i) for i in range(1, 6)]),
}
ties, rows, whole = [], [], []
for name, (n, edges) in networks.items():
    ties += [(name, n, i, j, w) for i, j, w in edges]
    d = nx.DiGraph(); d.add_nodes_from(range(n)); d.add_weighted_edges_from(edges)
    u = nx.Graph(); u.add_nodes_from(range(n))
    for i, j, w in edges:
        u.add_edge(i, j, weight=w + (u[i][j]["weight"] if u.has_edge(i, j) else 0))
    g = igraph.Graph(n, list(u.edges())); g.es["d"] = [1 / x["weight"] for _, _, x in u.edges(data=True)]; g.es["w"] = [x["weight"] for _, _, x in u.edges(data=True)]
    dg = igraph.Graph(n, list(d.edges()), directed=True); dg.es["d"] = [1 / x["weight"] for _, _, x in d.edges(data=True)]
    t = pd.DataFrame({
        "betweenness": nx.betweenness_centrality(d, normalized=False), "betweenness_share": nx.betweenness_centrality(d),
        "closeness_into": nx.closeness_centrality(d), "closeness_out": nx.closeness_centrality(d.reverse()), "harmonic_into": nx.harmonic_centrality(d),
        "page_rank": nx.pagerank(d, alpha=.85, tol=1e-15, max_iter=100000), "betweenness_und": nx.betweenness_centrality(u, normalized=False),
        "clustering": nx.clustering(u), "clustering_onnela": nx.clustering(u, weight="weight"), "core": nx.core_number(u),
        "constraint": nx.constraint(u, weight="weight"), "constraint_plain": nx.constraint(u), "effective_size": nx.effective_size(u),
    })
    t["betweenness_length"] = dg.betweenness(weights="d"); t["betweenness_und_length"] = g.betweenness(weights="d")
    t["clustering_barrat"] = g.transitivity_local_undirected(weights="w", mode="zero"); t["closeness_component"] = g.closeness(normalized=True)
    t.insert(0, "network", name); t.insert(1, "node", range(n)); rows.append(t)
    groups = [i % 2 for i in range(n)]
    whole.append((name, nx.density(d), nx.reciprocity(d), nx.transitivity(u), nx.number_connected_components(u), nx.number_strongly_connected_components(d),
                  nx.degree_assortativity_coefficient(d), nx.community.modularity(u, [{i for i in range(n) if groups[i] == k} for k in (0, 1)]),
                  sum(1 if groups[i] != groups[j] else -1 for i, j in d.edges()) / d.number_of_edges()))
out = dict(index=False, float_format="%.17g", lineterminator="\n")
pd.DataFrame(ties, columns=["network", "nodes", "from", "to", "weight"]).to_csv(HERE / "network_ties.csv", **out)
pd.concat(rows).to_csv(HERE / "network_nodes.csv", **out)
pd.DataFrame(whole, columns="network density reciprocity transitivity components strong_components assortativity modularity e_i".split()).to_csv(HERE / "network_whole.csv", **out)

n = 6
one, other, third = (rng.integers(0, 5, (n, n)).astype(float) for _ in range(3))
other += one
off = ~np.eye(n, dtype=bool)
r = np.corrcoef(one[off], other[off])[0, 1]
values = []
for p in itertools.permutations(range(n)):
    values.append(np.corrcoef(one[np.ix_(p, p)][off], other[off])[0, 1])
values = np.array(values)
text = lambda m: " ".join(str(int(x)) for x in m.ravel())
pd.DataFrame([{"n": n, "one": text(one), "other": text(other), "r": r, "p_greater": (values >= r - 1e-12).mean(), "p_less": (values <= r + 1e-12).mean(),
               "p_two_sided": (abs(values) >= abs(r) - 1e-12).mean()}]).to_csv(HERE / "qap.csv", **out)
x = np.column_stack([np.ones(off.sum()), one[off], third[off]])
b, left, *_ = np.linalg.lstsq(x, other[off], rcond=None)
y = other[off]
pd.DataFrame([{"n": n, "explained": text(other), "one": text(one), "third": text(third), "b0": b[0], "b1": b[1], "b2": b[2], "r_squared": 1 - left[0] / ((y - y.mean()) ** 2).sum()}]).to_csv(HERE / "mrqap.csv", **out)
