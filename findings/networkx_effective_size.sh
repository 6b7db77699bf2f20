#!/usr/bin/env bash
# networkx: the weighted effective size of a node depends on whether `nodes=` is given.
#
# Burt's effective size is Σ_j (1 − Σ_q p_iq m_jq), with m_jq the tie of j and q over the strongest tie of j. networkx.effective_size(G, weight=…)
# takes a way through sparse matrices when `nodes` is left out, and the plain loops when it is given. With weights the two differ: the sparse way
# divides by another maximum. Seen with networkx 3.6.1 (numpy, scipy of the same day); the loops agree with the formula. Whoever compares an own
# implementation with networkx has to pass nodes=list(G).
#
# Installs networkx with numpy and scipy by name into a temporary folder, and needs Python 3.11 or newer. Ends with 0 while networkx behaves so, with 1
# when it no longer does.
set -euo pipefail
python=${PYTHON:-python3}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"$python" -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check networkx==3.6.1 numpy scipy
"$folder/venv/bin/python" - <<'PY'
import networkx as nx

G = nx.Graph()
G.add_weighted_edges_from([("a", "b", 1), ("a", "c", 2), ("b", "c", 3), ("c", "d", 4), ("b", "d", 1)])


def burt(i):
    total = sum(G[i][q]["weight"] for q in G[i])
    strongest = lambda j: max(G[j][q]["weight"] for q in G[j])
    tie = lambda j, q: G[j][q]["weight"] if G.has_edge(j, q) else 0
    return sum(1 - sum(tie(i, q) / total * tie(j, q) / strongest(j) for q in G[i] if q != j) for j in G[i])


formula = {node: burt(node) for node in G}
loops = nx.effective_size(G, nodes=list(G), weight="weight")
sparse = nx.effective_size(G, weight="weight")
print("networkx", nx.__version__)
for node in G:
    print(f"{node}: formula {formula[node]:.6f}, nodes=list(G) {loops[node]:.6f}, without nodes {sparse[node]:.6f}")
assert all(abs(formula[n] - loops[n]) < 1e-12 for n in G), "the loops no longer follow the formula"
assert any(abs(formula[n] - sparse[n]) > 1e-6 for n in G), "the sparse way now follows the formula: the note in docs/measures.md can go"
print("without nodes= the weighted effective size is another number")
PY
