"""Improves `dense_variances` and `dense_criterion` of pooling_fits.csv by two Newton steps in 80-bit numbers
(full matrices lose seven digits where there is hardly any noise), and adds what follows from them: fixed
effects, effects of levels and cells with their standard errors, from Henderson's equations in full. Run after
make_pooling.R, which makes the inputs, the variances and what peers say. Python 3.11, numpy 2.4."""

import csv
import numpy as np

csv.field_size_limit(10**9)
L = np.longdouble


def numbers(text):
    return np.array([L(v) for v in text.split()], dtype=L)


def put(values):
    return " ".join(repr(float(v)) for v in values)


def inverse(a, with_logs=False):
    n, logs = len(a), L(0)
    a = np.hstack([a, np.eye(n, dtype=L)])
    for k in range(n):
        logs += np.log(a[k, k])
        a[k] /= a[k, k]
        share = a[:, k].copy()
        share[k] = 0
        a -= share[:, None] * a[k]
    return (logs, a[:, n:]) if with_logs else a[:, n:]


def improved(y, x, shared, noise, par):
    """Gives variances after Newton steps, those at 0 left there, and the criterion before the last step."""
    parts = [s for s, v in zip(shared + ([noise] if len(par) > len(shared) else []), par) if v > 0]
    given = 0 if len(par) > len(shared) else noise
    free = par > 0
    # Contrasts do not depend on the mean, but digits do.
    y = y - y.mean()
    for _ in range(2):
        v = given + sum((p * v for p, v in zip(parts, par[free])), np.zeros_like(noise))
        logs, vi = inverse(v, True)
        xvx_logs, xvx = inverse(x.T @ vi @ x, True)
        p = vi - vi @ x @ xvx @ x.T @ vi
        py, rough = p @ y, p.astype(float)
        gradient = [(p * part).sum() - py @ part @ py for part in parts]
        products = [rough @ part.astype(float) for part in parts]
        second = hessian(parts, products, rough, y)
        par[free] -= np.linalg.solve(second, np.array(gradient, dtype=float)) if len(parts) else 0
        criterion = logs + xvx_logs + y @ py + (len(y) - x.shape[1]) * np.log(2 * L(np.pi))
    return par, criterion


def hessian(parts, products, p, y):
    """Second derivatives in plain numbers: they only steer."""
    y = y.astype(float)
    scores = [product @ (p @ y) for product in products]
    return np.array([[2 * (p @ y) @ a.astype(float) @ score - (left * right.T).sum()
                      for score, right in zip(scores, products)] for a, left in zip(parts, products)])


def fitted(row):
    y, levels = numbers(row["values"]), [int(v) for v in row["levels"].split()]
    n, par = len(y), numbers(row["dense_variances"])
    of = np.array([int(v) for v in row["factors"].split()]).reshape(len(levels), n)
    x = np.hstack([np.ones((n, 1), dtype=L), numbers(row["fixed"]).reshape(n, int(row["columns"]))])
    noise = np.diag(numbers(row["known"])) if row["known"] else np.eye(n, dtype=L)
    par, criterion = improved(y, x, [(f[:, None] == f).astype(L) for f in of], noise, par)
    row["dense_variances"], row["dense_criterion"] = put(par), put([criterion])
    z = [(f[:, None] == np.arange(q)).astype(L) for f, q in zip(of, levels)]
    weight = 1 / (numbers(row["known"]) if row["known"] else np.full(n, par[-1]))
    on = [f for f in range(len(levels)) if par[f] > 0]
    w = np.hstack([x] + [z[f] for f in on])
    prior = np.concatenate([np.zeros(x.shape[1], dtype=L)] + [np.full(levels[f], 1 / par[f]) for f in on])
    errors = inverse(w.T @ (weight[:, None] * w) + np.diag(prior))
    place, at = {}, x.shape[1]
    for f in on:
        place[f], at = at, at + levels[f]
    return {"solution": errors @ (w.T @ (weight * y)), "errors": errors, "place": place, "levels": levels,
            "p": x.shape[1]}


def effects(fit, of):
    parts = [of[fit["place"][f]:][:q] if f in fit["place"] else np.zeros(q) for f, q in enumerate(fit["levels"])]
    return put(np.concatenate(parts))


def read(name):
    with open(name, newline="") as file:
        return list(csv.DictReader(file))


def write(name, rows):
    with open(name, "w", newline="") as file:
        out = csv.DictWriter(file, rows[0].keys(), lineterminator="\n")
        out.writeheader()
        out.writerows(rows)


fits, cells = read("pooling_fits.csv"), read("pooling_cells.csv")
done = {}
for row in fits:
    fit = done[row["name"]] = fitted(row)
    se = np.sqrt(np.diag(fit["errors"]))
    row["dense_beta"], row["dense_se"] = put(fit["solution"][:fit["p"]]), put(se[:fit["p"]])
    row["dense_effects"], row["dense_effects_se"] = effects(fit, fit["solution"]), effects(fit, se)
for row in cells:
    if row["name"].endswith("/metafor"):
        continue
    fit = done[row["name"]]
    w = np.zeros(len(fit["solution"]), dtype=L)
    w[:fit["p"]] = np.concatenate([[L(1)], numbers(row["fixed"])])
    for f, level in enumerate(int(v) for v in row["levels"].split()):
        if level >= 0 and f in fit["place"]:
            w[fit["place"][f] + level] = 1
    row["mean"], row["se"] = put([w @ fit["solution"]]), put([np.sqrt(w @ fit["errors"] @ w)])
write("pooling_fits.csv", fits)
write("pooling_cells.csv", cells)
