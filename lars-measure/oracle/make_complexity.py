"""Makes fitness_*.csv and complementarity.csv from the formulas alone, with plain loops. Python 3.11, no packages."""
import csv, random
from pathlib import Path

HERE = Path(__file__).parent
random.seed(3)

def write(name, header, rows):
    with open(HERE / name, 'w', newline='') as out:
        csv.writer(out, lineterminator='\n').writerows([header, *rows])

def fitness(m, steps):
    n, k = len(m), len(m[0])
    used_r = [any(row) for row in m]; used_c = [any(m[i][j] for i in range(n)) for j in range(k)]
    f, q = [1.0] * n, [1.0] * k
    for _ in range(steps):
        f2 = [sum(q[j] for j in range(k) if m[i][j]) for i in range(n)]
        q2 = [1 / sum(1 / f[i] for i in range(n) if m[i][j]) if used_c[j] else 0 for j in range(k)]
        mf = sum(f2) / sum(used_r); mq = sum(q2) / sum(used_c)
        f = [x / mf for x in f2]; q = [x / mq for x in q2]
    return [x if u else None for x, u in zip(f, used_r)], [x if u else None for x, u in zip(q, used_c)]

shapes = {'a': (5, 7, .5), 'b': (12, 9, .3), 'c': (6, 6, .2)}
write('fitness_cases.csv', ['case', 'rows'], [[name, shape[0]] for name, shape in shapes.items()])
for name, (n, k, share) in shapes.items():
    m = [[int(random.random() < share) for _ in range(k)] for _ in range(n)]
    write(f'fitness_{name}.csv', ['id'] + [f'c{j}' for j in range(k)], [[f'r{i}'] + m[i] for i in range(n)])
    f, q = fitness(m, 20)
    text = lambda x: 'NA' if x is None else repr(x)
    write(f'fitness_{name}_expected.csv', ['id', 'value'],
          [[f'r{i}', text(x)] for i, x in enumerate(f)] + [[f'c{j}', text(x)] for j, x in enumerate(q)])

rows = list(csv.reader(open(HERE / 'econgeo/input/tiny.csv')))[1:]
x = [[float(v) for v in row[1:]] for row in rows]; n, k = len(x), len(x[0])
total = sum(map(sum, x))
m = [[int(x[i][j] * total >= sum(x[i]) * sum(x[r][j] for r in range(n))) for j in range(k)] for i in range(n)]
c = [[0 if a == b else sum(m[i][a] * m[i][b] for i in range(n)) for b in range(k)] for a in range(k)]
s = [sum(row) for row in c]; t = sum(s)
phi = [[c[a][b] / (t / 2 * (s[a] / t * s[b] / (t - s[a]) + s[b] / t * s[a] / (t - s[b]))) if c[a][b] else 0
        for b in range(k)] for a in range(k)]
out = []
for col in range(k):
    whole = sum(phi[col])
    for r in range(n):
        for o in range(n):
            value = sum(phi[col][j] * (1 - m[r][j]) * m[o][j] for j in range(k)) / whole if whole else 'NA'
            out.append([f'{col}-{r}-{o}', value])
write('complementarity.csv', ['id', 'value'], out)
