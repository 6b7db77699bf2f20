"""Makes quantile.csv, weighted.csv, corrections.csv, two_groups.csv, paired_effects.csv, correlation.csv, groups.csv and permutation.csv.
Python 3.11, numpy 2.4.6, scipy 1.17.1, statsmodels 0.15.0, pingouin 0.7.0, pandas 3.1.1."""
import itertools
from pathlib import Path

import numpy as np
import pandas as pd
import pingouin
from scipy import stats
from statsmodels.stats.multitest import multipletests
from statsmodels.stats.weightstats import DescrStatsW

HERE = Path(__file__).parent
rng = np.random.default_rng(11)
text = lambda x: " ".join(repr(float(v)) for v in x)
save = lambda rows, name: pd.DataFrame(rows).to_csv(HERE / name, index=False, float_format="%.17g", lineterminator="\n")

METHODS = ["inverted_cdf", "averaged_inverted_cdf", "closest_observation", "interpolated_inverted_cdf", "hazen", "weibull", "linear", "median_unbiased", "normal_unbiased"]
lists = [[3.0], [1.0, 2.0], [5.0, 1.0, 4.0, 4.0], list(rng.normal(size=11)), list(rng.integers(-9, 10, 20).astype(float)), list(rng.normal(size=100))]
save([{"values": text(v), "level": q, "type": k + 1, "quantile": np.quantile(v, q, method=m)}
      for v in lists for q in (0, .05, .1, .25, .3, .5, .75, .9, 1) for k, m in enumerate(METHODS)], "quantile.csv")

rows = []
for n in (2, 5, 30):
    x, w = rng.normal(3, 2, n), rng.integers(0, 6, n).astype(float); w[0] = 3; w[1] = 2
    f, p = DescrStatsW(x, w, ddof=1), DescrStatsW(x, w, ddof=0)
    rows.append({"values": text(x), "weights": text(w), "mean": f.mean, "sd_frequency": f.std, "sd_population": p.std,
                 "sd_reliability": np.sqrt((w * (x - f.mean) ** 2).sum() / (w.sum() - (w**2).sum() / w.sum()))})
save(rows, "weighted.csv")

rows = []
for p in ([.04], [.01, .02, .03, .04, .05], list(rng.uniform(0, .2, 12)), [.5, .5, .001, .001, 1.0]):
    rows.append({"p": text(p)} | {m: text(multipletests(p, method=m)[1]) for m in ("fdr_bh", "fdr_by", "holm", "bonferroni")})
save(rows, "corrections.csv")

rows = []
for m, n, ties in ((2, 3, False), (5, 7, False), (4, 4, True), (8, 5, True), (40, 30, True), (60, 45, False)):
    a, b = (rng.integers(1, 6, m) + 0.0, rng.integers(2, 7, n) + 0.0) if ties else (rng.normal(.4, 1, m), rng.normal(0, 1, n))
    u = stats.mannwhitneyu(a, b, method="asymptotic", use_continuity=False)
    uc = stats.mannwhitneyu(a, b, method="asymptotic", use_continuity=True)
    if m + n <= 13:  # every choice of the ranks as they are
        r = stats.rankdata(np.concatenate([a, b])); obs = r[:m].sum(); sums = np.array([r[list(c)].sum() for c in itertools.combinations(range(m + n), m)])
        exact = min(1, 2 * min((sums <= obs + 1e-9).mean(), (sums >= obs - 1e-9).mean()))
        if not ties: assert abs(exact - stats.mannwhitneyu(a, b, method="exact").pvalue) < 1e-12
    else:
        exact = np.nan if ties else stats.mannwhitneyu(a, b, method="exact").pvalue
    rows.append({"first": text(a), "second": text(b), "u": u.statistic, "p": u.pvalue, "p_continuity": uc.pvalue, "p_exact": exact,
                 "delta": 2 * u.statistic / (m * n) - 1, "d": pingouin.compute_effsize(a, b, eftype="cohen"), "g": pingouin.compute_effsize(a, b, eftype="hedges")})
save(rows, "two_groups.csv")

rows = []
for n in (3, 6, 15, 80):
    a, b = rng.integers(1, 11, n) + 0.0, rng.integers(1, 9, n) + 0.0
    d = a - b; s = d[d != 0]
    rows.append({"first": text(a), "second": text(b), "sign_p": stats.binomtest(int((s > 0).sum()), len(s)).pvalue, "d_z": d.mean() / d.std(ddof=1), "d_av": pingouin.compute_effsize(a, b, paired=True, eftype="cohen")})
save(rows, "paired_effects.csv")

rows = []
for n in (4, 9, 40, 200):
    a = rng.integers(1, 6, n) + 0.0; b = np.round(a / 2 + rng.normal(0, 1.5, n)); a[0], a[1] = 1, 5; b[0], b[1] = 0, 3
    s, k = stats.spearmanr(a, b), stats.kendalltau(a, b, method="asymptotic")
    rows.append({"first": text(a), "second": text(b), "spearman": s.statistic, "spearman_p": s.pvalue, "kendall": k.statistic, "kendall_p": k.pvalue})
save(rows, "correlation.csv")

rows = []
for sizes in ((3, 4), (5, 6, 7), (20, 30, 10, 5)):
    groups = [rng.integers(1, 8, n) + i * .5 for i, n in enumerate(sizes)]
    h = stats.kruskal(*groups); n, k = sum(sizes), len(sizes)
    rows.append({"groups": ";".join(text(g) for g in groups), "h": h.statistic, "p": h.pvalue, "epsilon": h.statistic / (n - 1), "eta": (h.statistic - k + 1) / (n - k)})
save(rows, "groups.csv")

rows = []
for n, m in ((4, 3), (6, 5), (8, 4)):
    a, b = rng.integers(1, 10, n) + 1.0, rng.integers(1, 10, m) + 0.0
    d = rng.integers(-3, 7, n) + 0.0; d[0] = 2
    mean = lambda x, axis: np.mean(x, axis=axis)
    diff = lambda x, y, axis: np.mean(x, axis=axis) - np.mean(y, axis=axis)
    signs = np.array(list(itertools.product((1, -1), repeat=n))); sums = (signs * d).sum(1)
    two = stats.permutation_test((a, b), diff, permutation_type="independent", n_resamples=np.inf)
    every = two.null_distribution
    rows.append({"first": text(a), "second": text(b), "differences": text(d), "paired_p": (abs(sums) >= abs(d.sum()) - 1e-9).mean(), "groups_p": (abs(every) >= abs(two.statistic) - 1e-9).mean()})
save(rows, "permutation.csv")
