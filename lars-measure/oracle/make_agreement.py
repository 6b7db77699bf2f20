"""Makes alpha.csv, agreement.csv, icc.csv, power.csv and triple_helix.csv.
Python 3.11, numpy 2.4.6, scipy 1.17.1, statsmodels 0.15.0, pingouin 0.7.0, pandas 3.1.1."""
import itertools
from pathlib import Path

import numpy as np
import pandas as pd
import pingouin
from scipy import optimize, stats
from statsmodels.stats.inter_rater import fleiss_kappa
from statsmodels.stats.power import TTestPower

HERE = Path(__file__).parent
rng = np.random.default_rng(12)
text = lambda x: " ".join(repr(float(v)) for v in np.ravel(x))
save = lambda rows, name: pd.DataFrame(rows).to_csv(HERE / name, index=False, float_format="%.17g", lineterminator="\n")

rows = []
for n, k in ((3, 2), (8, 4), (60, 6)):
    x = rng.normal(size=(n, 1)) + rng.normal(size=(n, k))
    a, _ = pingouin.cronbach_alpha(pd.DataFrame(x))
    f = lambda p: 1 - (1 - a) * stats.f.isf(p, n - 1, (n - 1) * (k - 1))
    c = np.corrcoef(x.T)[np.triu_indices(k, 1)].mean()
    drop = [pingouin.cronbach_alpha(pd.DataFrame(np.delete(x, i, 1)))[0] if k > 2 else np.nan for i in range(k)]
    rows.append({"rows": n, "columns": k, "answers": text(x), "alpha": a, "low": f(.025), "high": f(.975), "standardised": k * c / (1 + (k - 1) * c), "without": text(drop)})
save(rows, "alpha.csv")

rows = []
for m, k in ((3, 4), (6, 5), (12, 8)):
    x = np.round(rng.normal(size=k) * 2 + rng.normal(size=(m, k)))
    chi = stats.friedmanchisquare(*x.T)
    counts = rng.multinomial(7, rng.dirichlet(np.ones(4)), size=9)
    rows.append({"raters": m, "items": k, "ratings": text(x), "w": chi.statistic / (m * (k - 1)), "chi_squared": chi.statistic, "p": chi.pvalue,
                 "counts": text(counts), "fleiss": fleiss_kappa(counts, "fleiss"), "randolph": fleiss_kappa(counts, "randolph")})
save(rows, "agreement.csv")

rows = []
for n, k in ((4, 2), (6, 4), (30, 3)):
    x = rng.normal(size=(n, 1)) * 2 + rng.normal(size=(1, k)) + rng.normal(size=(n, k))
    d = pd.DataFrame([(i, j, x[i, j]) for i in range(n) for j in range(k)], columns=["t", "r", "v"])
    t = pingouin.intraclass_corr(d, "t", "r", "v").set_index("Type")
    for form in t.index:
        row = t.loc[form]
        rows.append({"rows": n, "columns": k, "ratings": text(x), "form": form, "icc": row["ICC"], "f": row["F"], "p": row["pval"] if "pval" in row else row["p_val"],
                     "low": row[[c for c in t.columns if c.startswith("CI95")][0]][0], "high": row[[c for c in t.columns if c.startswith("CI95")][0]][1]})
save(rows, "icc.csv")

def visible(n, alpha):
    # statsmodels finds 3.5896 for n = 4, alpha = 0.01, where scipy's own distribution gives a power of 0.77.
    if n < 3:
        return np.nan
    t = stats.t.isf(alpha / 2, n - 1)
    short = lambda d: stats.nct.sf(t, n - 1, d * np.sqrt(n)) + np.nan_to_num(stats.nct.cdf(-t, n - 1, d * np.sqrt(n))) - .8
    high = .01
    while short(high) < 0:
        high *= 1.2
    return optimize.brentq(short, high / 1.2, high, xtol=1e-13)
rows = []
for n in (2, 4, 6, 12, 30, 141, 2000):
    for d in (0, .05, .3, .8, 2.0, 5.0):
        for alpha in (.05, .01):
            t = stats.t.isf(alpha / 2, n - 1); c = d * np.sqrt(n)
            rows.append({"n": n, "d_z": d, "alpha": alpha, "power": stats.nct.sf(t, n - 1, c) + np.nan_to_num(stats.nct.cdf(-t, n - 1, c)) if d else alpha,
                         "visible": visible(n, alpha), "visible_statsmodels": TTestPower().solve_power(nobs=n, alpha=alpha, power=.8) if n > 2 else np.nan})
save(rows, "power.csv")

def entropy(p):
    p = p[p > 0]; return -(p * np.log2(p)).sum()
rows = []
for h, levels in ((3, 3), (4, 2), (3, 5)):
    groups = [rng.integers(0, 9, (levels,) * h).astype(float) for _ in range(3)]
    def t(c):
        p = c / c.sum()
        return sum((-1) ** (r + 1) * entropy(p.sum(axis=tuple(set(range(h)) - set(s))).ravel()) for r in range(1, h + 1) for s in itertools.combinations(range(h), r))
    whole = sum(groups); within = [g.sum() / whole.sum() * t(g) for g in groups]
    rows.append({"helices": h, "levels": levels, "groups": ";".join(text(g) for g in groups), "shared": t(whole), "between": t(whole) - sum(within), "within": text(within)})
save(rows, "triple_helix.csv")
