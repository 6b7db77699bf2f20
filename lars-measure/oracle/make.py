"""Makes the tables in this folder.  Run: python make.py SHARED_DIR  (the folder that holds data/ and oracles/)

paired.csv      copied from oracles/survey (scipy 1.17.1, statsmodels 0.15.0) with the differences they belong to,
                which come from data/synthetic_gap_survey (made by us, invented; never evidence).
                differences = experience - importance, as in that table: minus the product's gap.
signed_rank.csv exact p: scipy wilcoxon method="exact" (no ties, no zeros), exhaustive PermutationMethod (n <= 13),
                and plain enumeration of all signs with numpy (n = 14 ... 20, ties and zeros).
t_interval.csv, t_large.csv, ranks.csv, bh.csv, bootstrap.csv   scipy on numbers drawn here, seed 20261124.
"""
import os, platform, sys
import numpy as np, scipy, pandas as pd, scipy.stats as st

HERE = os.path.dirname(os.path.abspath(__file__))
SHARED = sys.argv[1]
rng = np.random.default_rng(20261124)


def words(values):
    return " ".join(f"{v:.17g}" for v in values)


def save(name, rows, origin):
    path = os.path.join(HERE, name)
    with open(path, "w") as f:
        f.write(f"# {origin}; made by make.py\n")
    pd.DataFrame(rows).to_csv(path, mode="a", index=False, float_format="%.17g")


# paired.csv
answers = pd.read_csv(f"{SHARED}/data/synthetic_gap_survey/responses.csv")
items = [f"Q{k:02d}" for k in range(1, 17)]
for k in items:
    answers[f"{k}_exp"] = answers[f"{k}_exp"].replace(9, np.nan)
KEEP = {"n_pairs": "n", "mean_gap": "mean", "median_gap": "median", "sd_gap": "sd", "n_zero": "n_zero",
        "t_ci_low": "t_low", "t_ci_high": "t_high", "t_p": "t_p", "t_p_fdr_bh": "t_q", "rank_biserial_matched": "rank_biserial"}
for rule in ("wilcox", "pratt", "zsplit"):
    for c in (0, 1):
        for s in ("T", "z", "p"):
            KEEP[f"wilcoxon_{rule}_cc{c}_{s}"] = f"{rule}_{c}_{s}"
for kind in ("percentile", "basic", "BCa"):
    for end in ("low", "high"):
        KEEP[f"boot_{kind}_{end}"] = f"{kind.lower()}_{end}"
rows = []
for family in ("gap_items_all", "gap_items_by_region_group"):
    for r in pd.read_csv(f"{SHARED}/oracles/survey/expected/{family}.csv").to_dict("records"):
        part = answers
        if "region" in r:
            part = part[(part.region == r["region"]) & (part.group == r["group"])]
        d = (part[f"{r['item']}_exp"] - part[f"{r['item']}_imp"]).dropna()
        assert len(d) == r["n_pairs"]
        name = "/".join(str(r[k]) for k in ("region", "group", "item") if k in r)
        rows.append({"family": family, "name": name, "differences": words(d), **{new: r[old] for old, new in KEEP.items()}})
save("paired.csv", rows, "scipy 1.17.1 through shared/oracles/survey, on our invented data/synthetic_gap_survey")


# signed_rank.csv
def enumerate_p(d, rule):
    d = d[d != 0] if rule == "wilcox" else d
    r2 = np.rint(2 * st.rankdata(abs(d)))[d != 0]
    sums = np.zeros(1)
    for r in r2:
        sums = np.concatenate([sums, sums + r])
    w = r2[d[d != 0] > 0].sum()
    return min(1.0, 2 * min((sums <= w).mean(), (sums >= w).mean()))


rows = []
for n in range(3, 51):
    for tilt in (0.5, 0.7, 0.95):
        d = rng.permutation(n) + 1.0
        d[rng.random(n) > tilt] *= -1
        r = st.wilcoxon(d, method="exact")
        rows.append(dict(method="exact", rule="wilcox", differences=words(d), w=r.statistic, p=r.pvalue))
for n in range(3, 14):
    for low, high in ((-9, 10), (-2, 5), (0, 3)):
        d = rng.integers(low, high, n).astype(float)
        if not (d != 0).any():
            d[0] = 1
        for rule in ("wilcox", "pratt", "zsplit"):
            kept = d[d != 0] if rule == "wilcox" else d
            m = st.PermutationMethod(n_resamples=np.inf)
            r = st.wilcoxon(d, zero_method=rule, method=m)
            assert abs(r.pvalue - enumerate_p(d, rule)) < 1e-12
            rows.append(dict(method="permutation", rule=rule, differences=words(d), w=r.statistic, p=r.pvalue))
for n in range(14, 21):
    d = rng.integers(-4, 8, n).astype(float)
    for rule in ("wilcox", "pratt", "zsplit"):
        w = st.wilcoxon(d, zero_method=rule, method="asymptotic").statistic
        rows.append(dict(method="enumeration", rule=rule, differences=words(d), w=w, p=enumerate_p(d, rule)))
save("signed_rank.csv", rows, f"scipy {scipy.__version__}, numpy {np.__version__}")

# t_interval.csv
rows = []
for n in (2, 3, 4, 5, 6, 10, 30, 100, 400):
    x = rng.normal(1, 2, n)
    for c in (0.5, 0.8, 0.9, 0.95, 0.99, 0.999):
        low, high = st.t.interval(c, n - 1, x.mean(), st.sem(x))
        rows.append(dict(values=words(x), confidence=c, low=low, high=high))
save("t_interval.csv", rows, f"scipy {scipy.__version__}")

# t_large.csv: n values, +1 and -1 in turn, so that the limit is the quantile times 1 / sqrt(n - 1)
rows = []
for n in (2, 10, 1_000, 10_000, 100_000):
    x = np.tile([1.0, -1.0], n // 2)
    for c in (0.5, 0.9, 0.95, 0.99, 0.9999):
        rows.append(dict(n=n, confidence=c, high=st.t.interval(c, n - 1, 0.0, st.sem(x))[1]))
save("t_large.csv", rows, f"scipy {scipy.__version__}")

# ranks.csv
rows = []
for n in (0, 1, 2, 3, 7, 20, 60):
    for x in (rng.integers(-3, 4, n).astype(float), rng.normal(0, 1, n)):
        rows.append(dict(values=words(x), ranks=words(st.rankdata(x))))
save("ranks.csv", rows, f"scipy {scipy.__version__}")

# bh.csv
rows = []
for m in (1, 2, 3, 10, 48, 200):
    for p in (rng.random(m), rng.random(m) ** 4, rng.integers(0, 6, m) / 5):
        rows.append(dict(p=words(p), q=words(st.false_discovery_control(p))))
save("bh.csv", rows, f"scipy {scipy.__version__}")

# bootstrap.csv: small samples, skewed samples, whole numbers
rows = []
samples = [rng.integers(-3, 8, n).astype(float) for n in (6, 8, 12, 20, 60)]
samples += [rng.lognormal(0, 0.8, n) for n in (6, 12, 30, 200)] + [rng.normal(0, 1, 50)]
for x in samples:
    row = dict(values=words(x))
    for kind in ("percentile", "basic", "BCa"):
        b = st.bootstrap((x,), np.mean, n_resamples=100_000, method=kind, rng=np.random.default_rng(1), batch=2000)
        row[f"{kind.lower()}_low"], row[f"{kind.lower()}_high"] = b.confidence_interval
    rows.append(row)
save("bootstrap.csv", rows, f"scipy {scipy.__version__}, 100,000 resamples, default_rng(1)")

with open(os.path.join(HERE, "versions.txt"), "w") as f:
    f.write(f"python {platform.python_version()}\nnumpy {np.__version__}\nscipy {scipy.__version__}\npandas {pd.__version__}\n"
            "paired.csv: scipy 1.17.1, statsmodels 0.15.0 (shared/oracles/survey/README.md)\n")
