"""Makes exact_correlation.csv, exact_groups.csv, exact_concordance.csv and icc_edges.csv: p by looking at every arrangement, and intraclass
correlations from mean squares, all in fractions. scipy is asked as well where it enumerates too.
Python 3.13.0, numpy 2.5.5, scipy 1.18.1."""
import csv
import itertools
from fractions import Fraction as F
from pathlib import Path

import numpy as np
from scipy import stats

HERE = Path(__file__).parent
rng = np.random.default_rng(27)


def save(rows, name):
    with open(HERE / name, "w", newline="") as out:
        writer = csv.DictWriter(out, rows[0].keys(), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


text = lambda values: " ".join(str(v) for v in values)


def ranks(values):
    return [F(2 * sum(o < v for o in values) + 1 + sum(o == v for o in values), 2) for v in values]


def product(a, b):
    return len(a) * sum(x * y for x, y in zip(a, b)) - sum(a) * sum(b)


def balance(a, b):
    sign = lambda d: (d > 0) - (d < 0)
    return sum(sign(a[i] - a[j]) * sign(b[i] - b[j]) for i in range(len(a)) for j in range(i))


def over_orders(of, a, b):
    seen = abs(of(a, b))
    far = [abs(of(a, order)) >= seen for order in itertools.permutations(b)]
    return F(sum(far), len(far))


# Decimals are texts: 0.3 and 0.1 + 0.2 would not be one number.
rows = []
lists = [([1, 2, 3], [1, 2, 3]), ([1, 2, 3], [1, 3, 2]), ([1, 2, 3, 4], [1, 2, 3, 4]), ([1, 2, 3, 4, 5, 6], [1, 2, 3, 4, 6, 5]),
         ([1, 2, 3, 4, 5, 6], [2, 1, 4, 3, 6, 5]), ([1, 1, 2], [1, 2, 2]), ([1, 1, 2, 3], [5, 5, 1, 1]), ([1, 1, 1, 2], [1, 2, 2, 2]),
         (["0.1", "0.2", "0.3", "0.3"], ["0.7", "0.1", "0.1", "0.2"])]
for n, most in ((5, 3), (6, 9), (7, 4), (8, 3), (8, 99), (8, 5)):
    lists.append((list(map(int, rng.integers(0, most, n))), list(map(int, rng.integers(0, most, n)))))
for a, b in lists:
    x, y = [F(v) for v in a], [F(v) for v in b]
    r, s = ranks(x), ranks(y)
    rho = product(r, s) / (float(product(r, r)) * float(product(s, s))) ** 0.5
    tau = stats.kendalltau([float(v) for v in x], [float(v) for v in y]).statistic
    rows.append({"first": text(a), "second": text(b), "spearman": repr(float(rho)), "spearman_p": repr(float(over_orders(product, r, s))),
                 "kendall": repr(float(tau)), "kendall_p": repr(float(over_orders(balance, x, y)))})
    if len(set(x)) == len(set(y)) == len(x):
        assert abs(stats.kendalltau([float(v) for v in x], [float(v) for v in y]).pvalue - float(rows[-1]["kendall_p"])) < 1e-12
save(rows, "exact_correlation.csv")


def divisions(places, sizes):
    if not sizes:
        yield []
        return
    for chosen in itertools.combinations(places, sizes[0]):
        for rest in divisions([p for p in places if p not in chosen], sizes[1:]):
            yield [chosen] + rest


rows = []
for sizes, most in (((1, 1), 5), ((2, 3), 4), ((4, 4), 3), ((1, 6), 9), ((2, 2, 2), 3), ((3, 3, 2), 5), ((1, 2, 5), 4), ((3, 3, 3), 99), ((2, 2, 2, 2), 4)):
    values = [int(v) for v in rng.integers(0, most, sum(sizes))]
    if len(set(values)) < 2:
        values[0] += 1
    r, n = ranks(values), len(values)
    h = lambda parts: F(12, n * (n + 1)) * sum(sum(r[i] for i in part) ** 2 / F(len(part)) for part in parts) - 3 * (n + 1)
    ends = [sum(sizes[:i]) for i in range(len(sizes) + 1)]
    own = [tuple(range(ends[i], ends[i + 1])) for i in range(len(sizes))]
    cubes = sum(values.count(v) ** 3 - values.count(v) for v in set(values))
    everything = list(divisions(range(n), sizes))
    row = {"values": text(values), "sizes": text(sizes), "h": repr(float(h(own) / (1 - F(cubes, n**3 - n)))),
           "p": repr(float(F(sum(h(parts) >= h(own) for parts in everything), len(everything)))), "u": "", "u_p": ""}
    if len(sizes) == 2:
        u = lambda part: sum(r[i] for i in part) - F(len(part) * (len(part) + 1), 2)
        all_u = [u(parts[0]) for parts in everything]
        low, high = (F(sum(test), len(all_u)) for test in ([v <= u(own[0]) for v in all_u], [v >= u(own[0]) for v in all_u]))
        row |= {"u": repr(float(u(own[0]))), "u_p": repr(float(min(F(1), 2 * min(low, high))))}
    rows.append(row)
save(rows, "exact_groups.csv")

rows = []
for m, k, most in ((2, 2, 5), (3, 2, 2), (5, 2, 3), (2, 3, 9), (3, 3, 9), (4, 3, 3), (5, 3, 3), (2, 4, 9), (3, 4, 3), (3, 4, 9), (2, 5, 4), (2, 6, 99)):
    table = [[int(v) for v in rng.integers(0, most, k)] for _ in range(m)]
    if all(len(set(row)) == 1 for row in table):
        table[0][0] += 1
    r = [ranks(row) for row in table]
    squares = lambda chosen: sum(sum(row[i] for row in chosen) ** 2 for i in range(k))
    ties = sum(row.count(v) ** 3 - row.count(v) for row in table for v in set(row))
    w = (12 * squares(r) - 3 * F(m * m * k * (k + 1) ** 2)) / (m * m * k * (k * k - 1) - m * ties)
    # The first rater may stay as he is: only who stands where against whom counts.
    chosen = itertools.product(*(itertools.permutations(row) for row in r[1:]))
    far = [squares([r[0], *others]) >= squares(r) for others in chosen]
    rows.append({"raters": m, "items": k, "ratings": text(v for row in table for v in row), "w": repr(float(w)), "p": repr(float(F(sum(far), len(far))))})
save(rows, "exact_concordance.csv")

rows = []
tables = {"equal row means": ["1 2 3", "3 1 2", "2 3 1", "2 2 2"], "equal row means, two by two": ["1 2", "2 1"], "perfect": ["1 1 1", "2 2 2", "5 5 5", "3 3 3"],
          "a constant above": ["1 2 3", "2 3 4", "3 4 5", "4 5 6"], "all equal": ["2 2", "2 2"], "rows alike": ["1 2 3", "1 2 3"],
          "tenths": ["0.1 0.2", "0.3 0.0", "0.2 0.1"], "tenths above": ["0.1 0.4", "0.2 0.5", "0.4 0.7"], "huge": ["1 2", "3 4", "1000000000 1000000001"],
          "against": ["1 5", "5 1", "3 3"], "plain": ["1 2", "3 3", "5 4", "2 2"]}
for name, table in tables.items():
    x = [[F(v) for v in row.split()] for row in table]
    n, k = len(x), len(x[0])
    g = sum(map(sum, x)) / F(n * k)
    row_means, columns = [sum(row) / k for row in x], [sum(row[j] for row in x) / n for j in range(k)]
    msb, msj = k * sum((m - g) ** 2 for m in row_means) / (n - 1), n * sum((c - g) ** 2 for c in columns) / (k - 1)
    mse = sum((x[i][j] - row_means[i] - columns[j] + g) ** 2 for i in range(n) for j in range(k)) / ((n - 1) * (k - 1))
    msw = sum((x[i][j] - row_means[i]) ** 2 for i in range(n) for j in range(k)) / (n * (k - 1))
    # Nothing over nothing, or something over nothing, is no number; nor is a reliability above 1.
    over = lambda a, b: "" if b == 0 or a / b > 1 else repr(float(a / b))
    rows.append({"name": name, "rows": n, "columns": k, "ratings": text(v for row in table for v in row.split()),
                 "ICC(1,1)": over(msb - msw, msb + (k - 1) * msw), "ICC(A,1)": over(msb - mse, msb + (k - 1) * mse + k * (msj - mse) / n),
                 "ICC(C,1)": over(msb - mse, msb + (k - 1) * mse), "ICC(1,k)": over(msb - msw, msb),
                 "ICC(A,k)": over(msb - mse, msb + (msj - mse) / n), "ICC(C,k)": over(msb - mse, msb)})
save(rows, "icc_edges.csv")
