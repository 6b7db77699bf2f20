"""The work of `lars matching` with pandas, numpy and scipy, as an analyst would write it: whole matrices, no loop over pairs.

Run: python matching.py scores|rows|assign FOLDER   (needs.csv, practices.csv, similarity.csv and wish.csv in it)
scores: the scores, and the ten best practices of each need, as CSV
rows:   every pair with its terms, as CSV
assign: the best assignment; prints seconds of scipy alone, and the sum
"""
import sys
import time

import numpy as np
import pandas as pd
from scipy.optimize import linear_sum_assignment
from scipy.special import ndtr

WEIGHTS = [0.35, 0.25, 0.20, 0.10, 0.10]
VISITS, RECEIVERS = 2, 3
what, folder = sys.argv[1:3]
read = lambda name: pd.read_csv(f"{folder}/{name}.csv", dtype=str, keep_default_na=False)
needs = read("needs").sort_values("need", kind="stable").reset_index(drop=True)
needs = needs[needs.verdict != "rejected"].reset_index(drop=True)
practices = read("practices").sort_values("practice", kind="stable").reset_index(drop=True)
number = lambda column: pd.to_numeric(column, errors="coerce").to_numpy()

gap, se, experience = number(needs.gap), number(needs.se), number(needs.experience)
with np.errstate(all="ignore"):
    sure = np.where(se > 0, ndtr((gap - 1) / se), np.where(gap > 1, 1.0, np.where(gap < 1, 0.0, 0.5)))
need = np.where(needs["class"] == "unmet", np.clip(gap / 9, 0, 1) * sure, np.where(needs["class"] == "dormant", (1 - experience / 10) / 2, np.nan))
need = np.where(needs.verdict == "explained", need / 2, need)


def names(column, codes):
    """Needs × practices: whether the practice's list has the need's code."""
    lists = column.str.get_dummies("|")
    places = pd.Index(lists.columns).get_indexer(codes)
    found = lists.to_numpy(bool).T[places]
    found[places < 0] = False
    return found


def divisions(column):
    codes = column.str.replace(r"[A-V]", "", regex=True).str.split("|")
    return [{code[:2] for code in row if code} for row in codes]


def shared(one, other):
    all_ = sorted(set().union(*one, *other))
    at = {code: k for k, code in enumerate(all_)}
    flags = lambda rows: np.array([[code in row for code in all_] for row in rows], dtype=np.float32).reshape(len(rows), len(at))
    return flags(one) @ flags(other).T > 0


sides = names(practices.helices, needs.helix).astype(np.int8) + names(practices.partners, needs.partner)
area = names(practices.areas, needs.area)
fit = 0.25 * sides + np.where(area, 0.3, np.where(shared(divisions(needs.nace), divisions(practices.nace)), 0.15, 0.0)) + 0.2 * names(practices.levels, needs.level)
good, bad = number(practices.successes), number(practices.failures)
evidence = 0.5 * number(practices.review) / 4 + 0.5 * (good + 1) / (good + bad + 2)


def spread(name, other, value, columns):
    """Needs × practices from a table of cases and something of practices."""
    table = read(name)
    table[value] = number(table[value])
    return table.pivot(index="case", columns=other, values=value).reindex(index=needs.case, columns=columns).to_numpy()


similarity = spread("similarity", "region", "similarity", practices.region)
wish = spread("wish", "practice", "share", practices.practice)
shape = fit.shape
terms = [np.broadcast_to(need[:, None], shape), fit, np.broadcast_to(evidence[None], shape), similarity, wish]
total, of = np.zeros(shape), np.zeros(shape)
for weight, term in zip(WEIGHTS, terms):
    known = ~np.isnan(term)
    total += np.where(known, weight * term, 0)
    of += weight * known
scores = total / of
own = needs.case.to_numpy()[:, None] == practices.region.to_numpy()[None]
scores[own] = np.nan

if what == "scores":
    best = np.argpartition(-np.nan_to_num(scores, nan=-1), 10, axis=1)[:, :10]
    rows = np.repeat(np.arange(shape[0]), 10)
    best = best.ravel()
    table = pd.DataFrame({"need": needs.need.to_numpy()[rows], "practice": practices.practice.to_numpy()[best], "score": scores[rows, best]})
    for name, term in zip(["need_term", "fit", "evidence", "similarity", "wish"], terms):
        table[name] = term[rows, best]
    table.to_csv(sys.stdout, index=False)
elif what == "rows":
    rows, columns = np.nonzero(~own)
    table = pd.DataFrame({"need": needs.need.to_numpy()[rows], "practice": practices.practice.to_numpy()[columns], "score": scores[rows, columns]})
    for name, term in zip(["need_term", "fit", "evidence", "similarity", "wish"], terms):
        table[name] = term[rows, columns]
    table.to_csv(sys.stdout, index=False)
else:
    # scipy knows no capacities: a column for each receiver of a practice, columns of nothing for every need, and for each case with more needs
    # than visits as many columns that its needs must fill.
    scores = np.nan_to_num(scores, nan=0.0)
    case, counts = np.unique(needs.case, return_inverse=True, return_counts=True)[1:]
    extra = np.repeat(np.arange(len(counts)), np.maximum(counts - VISITS, 0))
    matrix = np.hstack([np.repeat(np.where(scores > 0, scores, -1e3), RECEIVERS, axis=1), np.where(case[:, None] == extra[None], 10.0, -1e3), np.zeros((shape[0], shape[0]))])
    begun = time.perf_counter()
    row, column = linear_sum_assignment(matrix, maximize=True)
    taken = time.perf_counter() - begun
    print(taken, matrix[row, column].sum() - 10.0 * len(extra))
