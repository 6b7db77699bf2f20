"""Makes grouped.csv, and matching.csv with the folders in matching/: needs and practices (all invented, seeded) with the scores, the assignment and
the sensitivity that `lars matching` must give.  Run: python make_matching.py
Written from the definition of the score alone (docs/matching.md), with nothing of LARS in it: scores by plain Python and scipy.stats.norm, totals by
scipy.optimize.linear_sum_assignment, ties by forcing pair after pair. Python 3.11, numpy 2.4.6, scipy 1.17.1."""
import csv, itertools, re
from pathlib import Path

import numpy as np
from scipy.optimize import brentq, linear_sum_assignment
from scipy.stats import norm

HERE = Path(__file__).parent
rng = np.random.default_rng(41)
TERMS = ["need_term", "fit", "evidence", "similarity", "wish"]
DEFAULT = [0.35, 0.25, 0.20, 0.10, 0.10]


def listed(text):
    return {part.strip() for part in text.split("|")} - {""}


def divisions(text):
    return {re.sub(r"^[A-V]?[ .]*", "", code).split(".")[0].zfill(2)[:2] for code in listed(text) if re.search(r"\d", code)}


def need_term(u):
    if u["class"] == "":
        return "no-class"
    if u["class"] not in ("unmet", "dormant"):
        return "not-a-need"
    if u["class"] == "unmet":
        if u["gap"] == "":
            return "no-gap"
        if u["se"] == "":
            return "no-standard-error"
        gap, se = float(u["gap"]), float(u["se"])
        sure = norm.cdf((gap - 1) / se) if se > 0 else [0.0, 0.5, 1.0][int(np.sign(gap - 1)) + 1]
        t = max(0.0, min(1.0, gap / 9)) * sure
    else:
        if u["experience"] == "":
            return "no-experience"
        t = (1 - float(u["experience"]) / 10) / 2
    return t / 2 if u["verdict"] == "explained" else t


def fit(u, p):
    from_helix, partner = u["helix"] in listed(p["helices"]), u["partner"] in listed(p["partners"])
    t = 0.5 if from_helix and partner else 0.25 if from_helix or partner else 0.0
    t += 0.3 if u["area"] in listed(p["areas"]) else 0.15 if divisions(u["nace"]) & divisions(p["nace"]) else 0.0
    return t + (0.2 if u["level"] in listed(p["levels"]) else 0.0)


def evidence(p):
    if p["review"] == "":
        return "not-reviewed"
    if p["successes"] == "" or p["failures"] == "":
        return "no-outcomes"
    good, bad = int(p["successes"]), int(p["failures"])
    return float(p["review"]) / 8 + (good + 1) / (good + bad + 2) / 2


def terms(u, p, similarity, wish):
    s = similarity.get((u["case"], p["region"]), "")
    w = wish.get((u["case"], p["practice"]))
    return [need_term(u), fit(u, p), evidence(p), "no-similarity" if s == "" else float(s), "no-wish" if w is None else "under-k" if w == "" else float(w)]


def score(t, weights):
    known = [(w, x) for w, x in zip(weights, t) if not isinstance(x, str)]
    of = sum(w for w, _ in known)
    return sum(w * x for w, x in known) / of if of > 0 else None


def best(scores, case_of, visits, receivers, forced=None):
    """The largest sum: each row to one copy of a column, to nothing, or to a place that its case must fill when it has more rows than visits."""
    n, m = scores.shape
    MUST = 10 * max(1.0, scores.max())
    NEVER = -1000 * MUST
    cases = sorted(set(case_of))
    musts = [c for c in cases for _ in range(max(0, sum(x == c for x in case_of) - visits))]
    a = np.hstack([np.repeat(np.where(scores > 0, scores, NEVER), receivers, axis=1), np.array([[MUST if c == own else NEVER for c in musts] for own in case_of]).reshape(n, len(musts)), np.zeros((n, n))])
    for row, column in (forced or {}).items():
        keep = a[row].copy()
        a[row] = NEVER
        if column is None:
            a[row, m * receivers:] = keep[m * receivers:]
        else:
            a[row, column * receivers:(column + 1) * receivers] = keep[column * receivers:(column + 1) * receivers]
    r, c = linear_sum_assignment(a, maximize=True)
    sum_ = a[r, c].sum() - MUST * len(musts)
    chosen = [None] * n
    for i, j in zip(r, c):
        chosen[i] = j // receivers if j < m * receivers else None
    return sum_, chosen


def smallest(scores, case_of, visits, receivers, equal=1e-9):
    """Among the best, the one in which the first row has the smallest column that it has in any, and so on."""
    total, chosen = best(scores, case_of, visits, receivers)
    fixed = {}
    for row in range(len(case_of)):
        for column in [c for c in range(scores.shape[1]) if scores[row, c] > 0]:
            if column == chosen[row]:
                break
            found, other = best(scores, case_of, visits, receivers, fixed | {row: column})
            if found > total - equal:
                chosen = other
                break
        fixed[row] = chosen[row]
    assert abs(sum(scores[r, c] for r, c in enumerate(chosen) if c is not None) - total) < equal
    return total, chosen


def brute(scores, case_of, visits, receivers):
    """Every assignment, one by one; rows in order, columns in order, nothing last: the first of the best."""
    n, m = scores.shape
    found = (-1.0, None)
    for way in itertools.product([*range(m), None], repeat=n):
        pairs = [(r, c) for r, c in enumerate(way) if c is not None]
        if any(scores[r, c] <= 0 for r, c in pairs) or any(way.count(c) > receivers for c in range(m)):
            continue
        if any(sum(case_of[r] == case for r, _ in pairs) > visits for case in set(case_of)):
            continue
        total = sum(scores[r, c] for r, c in pairs)
        if total > found[0] + 1e-9:
            found = (total, list(way))
    return found


text = lambda values: " ".join("-" if v is None else str(int(v)) for v in values)

rows = []
for n, m, cases, visits, receivers, high in [(4, 3, 2, 1, 1, 3), (4, 3, 2, 1, 2, 2), (5, 3, 2, 2, 2, 4), (5, 4, 3, 1, 1, 2), (5, 4, 1, 3, 1, 3), (6, 3, 3, 2, 2, 2),
                                             (5, 4, 2, 0, 1, 3), (5, 4, 2, 9, 9, 3), (3, 2, 3, 1, 0, 3), (6, 3, 2, 2, 3, 5), (5, 4, 5, 1, 1, 1), (6, 2, 2, 2, 1, 3)] * 3:
    weights, of = rng.integers(0, high + 1, (n, m)).astype(float), rng.integers(0, cases, n)
    total, chosen = brute(weights, list(of), visits, receivers)
    rows.append(dict(rows=n, columns=m, group_of=text(of), row_limit=visits, column_limit=receivers, weights=text(weights.ravel()), total=int(total), chosen=text(chosen)))
    if receivers > 0 and visits > 0:
        again = smallest(weights, list(of), visits, receivers)
        assert again[1] == chosen and abs(again[0] - total) < 1e-9
for n, m, cases, visits, receivers, high in [(40, 30, 12, 2, 3, 9), (60, 12, 9, 4, 3, 5), (50, 50, 50, 1, 1, 1000), (60, 40, 20, 2, 1, 20), (30, 60, 1, 7, 1, 6), (80, 25, 40, 2, 3, 10**6)]:
    weights, of = rng.integers(0, high + 1, (n, m)).astype(float), rng.integers(0, cases, n)
    if high == 1000:  # Everybody wants the same: what a row is worth, plus what a column is worth.
        weights = np.add.outer(rng.integers(0, high, n), rng.integers(0, high, m)).astype(float)
    total, chosen = smallest(weights, list(of), visits, receivers, equal=0.5)
    rows.append(dict(rows=n, columns=m, group_of=text(of), row_limit=visits, column_limit=receivers, weights=text(weights.ravel()), total=int(round(total)), chosen=text(chosen)))


def save(path, rows, origin=None):
    with open(path, "w", newline="") as f:
        if origin:
            f.write(f"# {origin}; made by make_matching.py\n")
        out = csv.DictWriter(f, rows[0].keys(), lineterminator="\n")
        out.writeheader()
        out.writerows(rows)


save(HERE / "grouped.csv", rows, "every assignment tried, or scipy linear_sum_assignment with ties by forcing; weights drawn, seed 41")

HELICES = ["company", "research", "public-body", "civil-society"]
LEVELS = ["regional", "national", "international"]
AREAS = ["biogas", "wood", "algae", "textiles", "dairy"]
NACE = ["A01", "01.11", "C20.14", "20", "35.21", "D35", "C", "16", "C16.1", "72.1", "1.11"]
pick = lambda of: of[rng.integers(len(of))]
some = lambda of, low, high: "|".join(sorted({pick(of) for _ in range(rng.integers(low, high + 1))}))
maybe = lambda share, value: "" if rng.random() < share else value


def need(k, cases, gaps, few):
    kind = pick(["unmet", "unmet", "unmet", "dormant"]) if few else pick(["unmet", "unmet", "dormant", "working", ""])
    return dict(need=f"u{k}", case=pick(cases), helix=pick(HELICES), partner=pick(HELICES), level=pick(LEVELS), area=maybe(0.1, pick(AREAS)), nace=maybe(0.2, some(NACE, 1, 2)),
                **{"class": kind}, gap=maybe(0.1, pick(gaps)), se=maybe(0.1, pick(["0", "0.25", "0.5", "1.1"])), experience=maybe(0.2, pick(["1", "2.5", "4", "6.75", "10"])),
                verdict=pick(["", "", "confirmed", "explained", "rejected", "draft", "discussed"]))


def practice(k, regions):
    return dict(practice=f"p{k}", region=pick(regions), helices=some(HELICES, 0, 3), partners=some(HELICES, 0, 3), levels=some(LEVELS, 0, 2), areas=some(AREAS, 0, 2), nace=some(NACE, 0, 2),
                review=maybe(0.3, pick(["0", "2", "2.75", "3.5", "4"])), successes=maybe(0.05, pick(["0", "1", "3", "12"])), failures=pick(["0", "0", "1", "4"]))


def sensitivity(t, weights, case_of, visits, receivers, chosen, defined):
    """For each weight, how far it can fall and rise before another assignment has a larger sum. Only where all pairs have the same terms."""
    out = []
    for k in range(5):
        def sums(w, of):
            changed = list(weights)
            changed[k] = w
            if sum(x for x, known in zip(changed, defined) if known) == 0:
                return None
            s = np.where(np.isnan(t[..., 0]), -1.0, sum(x * t[..., j] for j, x in enumerate(changed) if defined[j]) / sum(x for x, known in zip(changed, defined) if known))
            if of is None:
                return best(s, case_of, visits, receivers)
            return sum(s[r, c] for r, c in enumerate(of) if c is not None)
        ends = {}
        for name, end in (("down", 0.0), ("up", 1000 * sum(weights))):
            if sums(end, None) is None:
                end = 1e-9
            w = end
            while True:
                total, other = sums(w, None)
                if total - sums(w, chosen) <= 1e-11:
                    ends[name] = None if w == end else abs(w - weights[k])
                    break
                w = brentq(lambda x: sums(x, chosen) - sums(x, other), weights[k], w, xtol=1e-14, rtol=1e-14)
        out.append(ends)
    return out


index = []
for name, n, m, regions, weights, visits, receivers, gaps, extra, few in [
    ("plain", 9, 7, 4, DEFAULT, 2, 3, ["1.2", "2.5", "3.75", "9", "1"], "both", True),
    ("crowded", 16, 5, 3, DEFAULT, 2, 1, ["1.5", "2", "0.5"], "both", True),
    ("ties", 14, 12, 5, DEFAULT, 1, 1, ["2"], "none", True),
    ("holes", 24, 18, 6, [0.3, 0, 0.3, 0.2, 2], 3, 2, ["-1", "0.9", "4.4", "11"], "both", False),
    ("one-term", 12, 9, 4, [1, 0, 0, 0, 0], 2, 2, ["1.5", "3", "3"], "similarity", False),
    ("large", 60, 45, 11, [3, 2, 2, 1, 1], 2, 3, ["1.1", "1.9", "2.35", "3.3", "5"], "both", True),
    ("known", 20, 14, 6, DEFAULT, 2, 2, ["1.31", "2.47", "3.83", "5.02"], "known", True),
]:
    places = [f"r{k}" for k in range(regions)]
    needs = [need(k + 1, places, gaps, few) for k in range(n)]
    practices = [practice(k + 1, places) for k in range(m)]
    if name == "ties":
        for u in needs:
            u |= {"class": "unmet", "gap": "2", "se": "0.5", "verdict": ""}
        for p in practices:
            p |= {"review": "3", "successes": "1", "failures": "0"}
    if name == "known":
        for u in needs:
            u |= {"class": "unmet", "gap": pick(gaps), "se": pick(["0.21", "0.48", "0.93"])}
        for p in practices:
            p |= {"review": f"{rng.integers(0, 401) / 100}", "successes": pick(["0", "1", "3"])}
    similarity = [dict(case=a, region=b, similarity=f"{rng.random():.3f}" if name == "known" else maybe(0.1, f"{rng.random():.3f}")) for a in places for b in places if a != b and (name == "known" or rng.random() < 0.8)]
    wish = [dict(case=a, practice=p["practice"], share=f"{rng.integers(0, 21) / 20}" if name == "known" else maybe(0.2, f"{rng.integers(0, 21) / 20}")) for a in places for p in practices if name == "known" or rng.random() < 0.5]
    similarity, wish = (similarity if extra != "none" else []), (wish if extra in ("both", "known") else [])
    folder = HERE / "matching" / name
    folder.mkdir(parents=True, exist_ok=True)
    save(folder / "needs.csv", needs)
    save(folder / "practices.csv", practices)
    if similarity:
        save(folder / "similarity.csv", similarity)
    if wish:
        save(folder / "wish.csv", wish)
    s_of = {(r["case"], r["region"]): r["similarity"] for r in similarity}
    w_of = {(r["case"], r["practice"]): r["share"] for r in wish}
    needs = sorted((u for u in needs if u["verdict"] != "rejected"), key=lambda u: u["need"])
    practices = sorted(practices, key=lambda p: p["practice"])
    scores, t, out = np.full((len(needs), m), -1.0), np.full((len(needs), m, 5), np.nan), []
    for i, u in enumerate(needs):
        for j, p in enumerate(practices):
            if p["region"] == u["case"]:
                continue
            values = terms(u, p, s_of, w_of)
            t[i, j] = [np.nan if isinstance(v, str) else v for v in values]
            whole = score(values, weights)
            scores[i, j] = -1 if whole is None else whole
            why = {k: v for k, v in zip(TERMS, values) if isinstance(v, str)} | ({"score": "no-weight"} if whole is None else {})
            out.append(dict(need=u["need"], practice=p["practice"], score="" if whole is None else repr(float(whole)),
                            **{k: "" if isinstance(v, str) else repr(float(v)) for k, v in zip(TERMS, values)}, undefined=" ".join(f"{k}={v}" for k, v in why.items())))
    save(folder / "scores.csv", out)
    case_of = [u["case"] for u in needs]
    total, chosen = smallest(scores, case_of, visits, receivers)
    save(folder / "assignment.csv", [dict(need=needs[i]["need"], practice=practices[j]["practice"]) for i, j in enumerate(chosen) if j is not None])
    known = ~np.isnan(t[scores > -1]).any(axis=0)
    same = all((~np.isnan(x) == known).all() for x in t[scores > -1])
    firm = sensitivity(t, weights, case_of, visits, receivers, chosen, known) if same else None
    index.append(dict(name=name, weights=",".join(map(str, weights)), visits=visits, receivers=receivers, total=repr(float(total)),
                      **{end: " ".join("-" if x[end] is None else repr(float(x[end])) for x in firm) if firm else "" for end in ("down", "up")}))
save(HERE / "matching.csv", index, "scipy 1.17.1 on needs and practices that are invented, seed 41")
(HERE / "versions_matching.txt").write_text("python 3.11\nnumpy 2.4.6\nscipy 1.17.1\n")
