"""Makes network_directed.csv and network_directed_whole.csv from network_ties.csv: measures whose peers mind direction, and Burt's effective size with
weights. Python 3.13.0, networkx 3.6.1, igraph 1.0.0. networkx's effective size is asked with `nodes=`: without it, its sparse way divides by another
maximum (networkx issue of version 3.6; see findings/networkx_effective_size.sh). Burt's formula by plain loops stands beside it."""
import csv
from collections import defaultdict
from pathlib import Path

import igraph
import networkx as nx

HERE = Path(__file__).parent
networks = defaultdict(list)
for row in csv.DictReader(open(HERE / "network_ties.csv")):
    networks[row["network"], int(row["nodes"])].append((int(row["from"]), int(row["to"]), float(row["weight"])))


def effective_size(w, i):
    total = sum(w[i].values())
    redundant = lambda j: sum(w[i][q] / total * w[j].get(q, 0) / max(w[j].values()) for q in w[i] if q != j)
    return sum(1 - redundant(j) for j in w[i])


def write(rows, name):
    with open(HERE / name, "w", newline="") as out:
        writer = csv.DictWriter(out, rows[0].keys(), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


nodes, whole = [], []
for (name, n), edges in networks.items():
    d = nx.DiGraph(); d.add_nodes_from(range(n)); d.add_weighted_edges_from(edges)
    u = nx.Graph(); u.add_nodes_from(range(n))
    w = defaultdict(lambda: defaultdict(float))
    for i, j, x in edges:
        w[i][j] += x; w[j][i] += x
        u.add_edge(i, j, weight=w[i][j])
    g = igraph.Graph(n, [(i, j) for i, j, _ in edges], directed=True); g.es["w"] = [x for *_, x in edges]
    both, clustering, sizes = nx.core_number(d), nx.clustering(d), nx.effective_size(u, nodes=list(u), weight="weight")
    assert [both[i] for i in range(n)] == g.coreness(mode="all")
    core_out, core_in = g.coreness(mode="out"), g.coreness(mode="in")
    for i in range(n):
        loops = effective_size(w, i) if w[i] else ""
        assert not w[i] or abs(loops - sizes[i]) < 1e-12
        nodes.append({"network": name, "node": i, "core_both": both[i], "core_out": core_out[i], "core_in": core_in[i],
                      "clustering_directed": repr(clustering[i]), "effective_size_weighted": repr(loops) if w[i] else ""})
    groups = [i % 2 for i in range(n)]
    q = nx.community.modularity(d, [{i for i in range(n) if groups[i] == k} for k in (0, 1)])
    assert abs(q - g.modularity(groups, weights="w", directed=True)) < 1e-12
    # Paths a → b → c that a → c closes, by plain loops; R sna's gtrans(measure = "weak") is the same, but 1 where there are none (make_brokerage.R).
    arcs = {(i, j) for i, j, _ in edges}
    paths = [(a, c) in arcs for a, b in arcs for b2, c in arcs if b == b2 and a != c]
    whole.append({"network": name, "transitivity_out_pairs": repr(nx.transitivity(d)), "transitivity_paths": repr(sum(paths) / len(paths)) if paths else "",
                  "modularity_directed": repr(q)})
write(nodes, "network_directed.csv")
write(whole, "network_directed_whole.csv")
