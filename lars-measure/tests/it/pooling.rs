//! Partial pooling: the tables of `oracle/make_pooling.R`, a published example, laws, edges and coverage.
//! Whether the shape of a function's arguments fits is tested here too, for pooling only.

use crate::oracle::{Row, table};
use lars_measure::pooling::{Cell, Estimate, Factor, Grouped, Noise, Pooling, Shrunken, pool};
use lars_measure::{Matrix, Misuse, Undefined, mean};
use proptest::prelude::*;
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;
use rand_distr::{Distribution, StandardNormal};
use std::path::Path;

fn own(name: &str) -> Vec<Row> {
    table(&Path::new(&std::env::var("CARGO_MANIFEST_DIR").unwrap()).join("oracle").join(name))
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "whole numbers from a table")]
fn whole(row: &Row, column: &str) -> Vec<usize> {
    row.list(column).into_iter().map(|v| v as usize).collect()
}

fn grouped(row: &Row) -> Grouped {
    let values = row.list("values");
    let (columns, n) = (whole(row, "columns")[0], values.len());
    let all = whole(row, "factors");
    let factors = whole(row, "levels").into_iter().zip(all.chunks(n));
    Grouped {
        fixed: (columns > 0).then(|| Matrix::new(n, columns, row.list("fixed")).unwrap()),
        factors: factors.map(|(levels, of)| Factor { levels, level_of: of.to_vec() }).collect(),
        noise: match row.text("known") {
            "" => Noise::Estimated,
            _ => Noise::Known(row.list("known")),
        },
        values,
    }
}

/// Checks numbers to a share of the largest of them: effects that cancel have no size of their own.
/// Gives the share that was reached.
fn near(what: &str, got: &[f64], expected: &[f64], share: f64) -> f64 {
    assert_eq!(got.len(), expected.len(), "{what}");
    let size = expected.iter().fold(f64::MIN_POSITIVE, |largest, v| largest.max(v.abs()));
    got.iter().zip(expected).fold(0.0, |worst: f64, (got, expected)| {
        let off = (got - expected).abs() / size;
        // A peer's 0 is not always exact.
        let nothing = got.abs().max(expected.abs()) < 1e-14;
        assert!(off <= share || nothing, "{what}: {got}, expected {expected}");
        if nothing { worst } else { worst.max(off) }
    })
}

fn values(of: &[Estimate]) -> Vec<f64> {
    of.iter().map(|e| e.value).collect()
}

fn errors(of: &[Estimate]) -> Vec<f64> {
    of.iter().map(|e| e.se).collect()
}

fn variances(pooled: &Pooling) -> Vec<f64> {
    pooled.variances.iter().map(|v| v.unwrap()).chain(pooled.residual).collect()
}

fn effects(pooled: &Pooling) -> Vec<Estimate> {
    pooled.effects.iter().flat_map(|e| e.clone().unwrap()).collect()
}

#[test]
fn fits_as_the_textbook_and_as_peers() {
    for row in own("pooling_fits.csv") {
        let name = row.text("name");
        let pooled = pool(&grouped(&row)).unwrap().unwrap();
        let (variances, effects) = (variances(&pooled), effects(&pooled));
        let check =
            |part: &str, got: &[f64], share| near(&format!("{name}, {part}"), got, &row.list(part), share);
        // One by one: each variance to its own size, 0 exactly.
        let each = variances.iter().zip(row.list("dense_variances"));
        let each =
            each.inspect(|(got, expected)| assert_eq!(**got == 0.0, *expected == 0.0, "{name}: {got}"));
        let worst = each.map(|(got, expected)| near(name, &[*got], &[expected], 1e-9)).fold(0.0, f64::max);
        let dense = [
            worst,
            check("dense_criterion", &[pooled.criterion], 1e-10),
            check("dense_beta", &values(&pooled.fixed), 1e-9),
            check("dense_se", &errors(&pooled.fixed), 1e-9),
            check("dense_effects", &values(&effects), 1e-9),
            check("dense_effects_se", &errors(&effects), 1e-9),
        ];
        eprintln!("{name}, {} steps, textbook: {dense:?}", pooled.steps);
        // In 80-bit numbers the criterion at lme4's estimate is -2107.7374319446, at ours -2107.7374319906; but
        // lme4 reports -2107.7374320606: it loses the digits that its search would need.
        // So do the sums of numbers far from 0.
        let loose = match name {
            "survey, hardly any noise" => 1e3,
            "one factor, balanced, far from 0" => 10.0,
            _ => 1.0,
        };
        let mut peers = vec![
            check("peer_variances", &variances, 1e-6 * loose),
            check("peer_criterion", &[pooled.criterion], 1e-10),
            check("peer_beta", &values(&pooled.fixed), 1e-7 * loose),
            check("peer_se", &errors(&pooled.fixed), 1e-6 * loose),
        ];
        if !row.text("peer_effects").is_empty() {
            peers.push(check("peer_effects", &values(&effects), 1e-6 * loose));
        }
        eprintln!("{name}, {}: {peers:?}", row.text("peer"));
    }
}

#[test]
fn shrinks_cells_as_the_textbook_and_metafor() {
    let fits: Vec<(String, Pooling)> = own("pooling_fits.csv")
        .iter()
        .map(|row| (row.text("name").to_owned(), pool(&grouped(row)).unwrap().unwrap()))
        .collect();
    for row in own("pooling_cells.csv") {
        let (name, share) = match row.text("name").strip_suffix("/metafor") {
            Some(name) => (name, 1e-7),
            None => (row.text("name"), 1e-9),
        };
        let (_, pooled) = fits.iter().find(|(fitted, _)| fitted == name).unwrap();
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "levels of a table")]
        let level = |l: f64| (l >= 0.0).then_some(l as usize);
        let levels = row.list("levels").into_iter().map(level).collect();
        let cell = Cell { fixed: row.list("fixed"), levels };
        let got = pooled.cells(std::slice::from_ref(&cell), 0.95).unwrap()[0].unwrap();
        // A mean near 0 is no less exact for that: its standard error is its measure.
        let off = (got.mean - row.number("mean")).abs();
        assert!(off <= share * (got.mean.abs() + got.se), "{name} {cell:?}: {}", got.mean);
        near(&format!("{name} {cell:?} se"), &[got.se], &[row.number("se")], share);
        let half = 1.959_963_984_540_054 * got.se;
        near("interval", &[got.interval.low, got.interval.high], &[got.mean - half, got.mean + half], 1e-12);
    }
}

fn one_way(values: Vec<f64>, level_of: Vec<usize>, noise: Noise) -> Grouped {
    let levels = level_of.iter().max().unwrap() + 1;
    Grouped { values, fixed: None, factors: vec![Factor { levels, level_of }], noise }
}

/// Yields of dyestuff in six batches: numbers printed in Davies & Goldsmith 1972, Statistical Methods in
/// Research and Production, table 6.3. Estimates as `lme4` prints them (Bates et al. 2015).
#[test]
fn yields_of_dyestuff() {
    let yields = [
        [1545, 1440, 1440, 1520, 1580],
        [1540, 1555, 1490, 1560, 1495],
        [1595, 1550, 1605, 1510, 1560],
        [1445, 1440, 1595, 1465, 1545],
        [1595, 1630, 1515, 1635, 1625],
        [1520, 1455, 1450, 1480, 1445],
    ];
    let values = yields.as_flattened().iter().map(|v| f64::from(*v)).collect();
    let pooled = pool(&one_way(values, (0..30).map(|i| i / 5).collect(), Noise::Estimated)).unwrap().unwrap();
    near("batch", &[pooled.variances[0].unwrap()], &[1764.05], 1e-9);
    near("residual", &[pooled.residual.unwrap()], &[2451.25], 1e-9);
    near("criterion", &[pooled.criterion], &[319.6543], 2e-7);
    near("mean", &[pooled.fixed[0].value], &[1527.5], 1e-12);
    near("se", &[pooled.fixed[0].se], &[19.3834], 1e-5);
}

fn cells_of(pooled: &Pooling, levels: usize) -> Vec<Shrunken> {
    let cells: Vec<Cell> = (0..levels).map(|l| Cell { fixed: vec![], levels: vec![Some(l)] }).collect();
    pooled.cells(&cells, 0.95).unwrap().into_iter().map(Result::unwrap).collect()
}

/// Balanced groups: `groups` rows of `size` values.
fn balanced() -> impl Strategy<Value = (Vec<Vec<f64>>, usize)> {
    (2..8_usize, 2..7_usize).prop_flat_map(|(groups, size)| {
        let value = prop_oneof![(-9..=9_i32).prop_map(f64::from), -100.0..100.0_f64];
        (prop::collection::vec(prop::collection::vec(value, size), groups), Just(size))
    })
}

/// Two crossed factors and their combination, values in any cell.
fn crossed() -> impl Strategy<Value = Grouped> {
    let row = (0..4_usize, 0..5_usize, -9..=9_i32);
    prop::collection::vec(row, 12..60).prop_map(|rows| Grouped {
        values: rows.iter().map(|(a, _, y)| f64::from(*y) + 2.0 * *a as f64).collect(),
        fixed: None,
        factors: vec![
            Factor { levels: 4, level_of: rows.iter().map(|r| r.0).collect() },
            Factor { levels: 5, level_of: rows.iter().map(|r| r.1).collect() },
            Factor { levels: 20, level_of: rows.iter().map(|r| r.0 * 5 + r.1).collect() },
        ],
        noise: Noise::Estimated,
    })
}

fn crossed_cells() -> Vec<Cell> {
    let cell = |a, b| Cell { fixed: vec![], levels: vec![Some(a), Some(b), Some(a * 5 + b)] };
    (0..20).map(|i| cell(i / 5, i % 5)).collect()
}

fn mapped(grouped: &Grouped, value: impl Fn(f64) -> f64) -> Grouped {
    Grouped { values: grouped.values.iter().map(|v| value(*v)).collect(), ..grouped.clone() }
}

fn close(a: f64, b: f64, size: f64) -> bool {
    (a - b).abs() <= 1e-8 * (size + a.abs().max(b.abs()))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn balanced_groups_have_a_closed_form((rows, size) in balanced()) {
        let (groups, n) = (rows.len() as f64, size as f64);
        let values = rows.concat();
        let level_of = (0..values.len()).map(|i| i / size).collect();
        let result = pool(&one_way(values.clone(), level_of, Noise::Estimated)).unwrap();
        let means: Vec<f64> = rows.iter().map(|row| mean(row).unwrap()).collect();
        let overall = mean(&means).unwrap();
        let between = n * means.iter().map(|m| (m - overall).powi(2)).sum::<f64>() / (groups - 1.0);
        let inside = rows.iter().zip(&means).map(|(row, m)| row.iter().map(|v| (v - m).powi(2)).sum::<f64>());
        let within = inside.sum::<f64>() / (groups * (n - 1.0));
        let total = values.iter().map(|v| (v - overall).powi(2)).sum::<f64>() / (groups * n - 1.0);
        if within <= 1e-9 * total {
            prop_assert!(matches!(result, Err(Undefined::NoVariation)));
            return Ok(());
        }
        let pooled = result.unwrap();
        // With nothing between, all variation is residual.
        let (tau, sigma) = if between > within { ((between - within) / n, within) } else { (0.0, total) };
        if between <= within * (1.0 - 1e-9) {
            prop_assert_eq!(pooled.variances[0], Ok(0.0));
        }
        prop_assert!(close(pooled.variances[0].unwrap(), tau, total), "{:?} {tau}", pooled.variances);
        prop_assert!(close(pooled.residual.unwrap(), sigma, total));
        let weight = n * tau / (n * tau + sigma);
        for (cell, raw) in cells_of(&pooled, rows.len()).iter().zip(&means) {
            prop_assert!(close(cell.mean, overall + weight * (raw - overall), total.sqrt()));
            let (low, high) = (raw.min(overall), raw.max(overall));
            prop_assert!(cell.mean >= low - 1e-9 * total.sqrt() && cell.mean <= high + 1e-9 * total.sqrt());
            let variance = weight * sigma / n + (1.0 - weight) * (sigma / n + (1.0 - weight) * 0.0) / groups;
            prop_assert!(close(cell.se * cell.se, variance, total));
        }
    }

    #[test]
    fn order_of_rows_changes_no_digit(data in crossed(), seed: u64) {
        let mut order: Vec<usize> = (0..data.values.len()).collect();
        let mut rng = ChaCha8Rng::seed_from_u64(seed);
        for i in (1..order.len()).rev() {
            order.swap(i, rng.random_range(0..=i));
        }
        let shuffled = Grouped {
            values: order.iter().map(|&i| data.values[i]).collect(),
            factors: data.factors.iter().map(|f| Factor {
                levels: f.levels,
                level_of: order.iter().map(|&i| f.level_of[i]).collect(),
            }).collect(),
            ..data.clone()
        };
        match (pool(&data).unwrap(), pool(&shuffled).unwrap()) {
            (Ok(a), Ok(b)) => {
                prop_assert_eq!(&a.variances, &b.variances);
                prop_assert_eq!(&a.effects, &b.effects);
                prop_assert_eq!(a.cells(&crossed_cells(), 0.9), b.cells(&crossed_cells(), 0.9));
            }
            (a, b) => prop_assert_eq!(a.err(), b.err()),
        }
    }

    #[test]
    fn a_constant_shifts_and_a_unit_scales(data in crossed(), shift in -1e3..1e3_f64, unit in 1e-3..1e3_f64) {
        let (Ok(plain), Ok(moved)) = (pool(&data).unwrap(), pool(&mapped(&data, |v| shift - unit * v)).unwrap())
        else {
            return Ok(());
        };
        for (a, b) in plain.variances.iter().zip(&moved.variances) {
            match (a, b) {
                (Ok(a), Ok(b)) => prop_assert!(close(a * unit * unit, *b, unit * unit), "{a} {b}"),
                (a, b) => prop_assert_eq!(a.is_err(), b.is_err()),
            }
        }
        let (a, b) = (plain.cells(&crossed_cells(), 0.95).unwrap(), moved.cells(&crossed_cells(), 0.95).unwrap());
        for (a, b) in a.into_iter().zip(b) {
            prop_assert_eq!(a.err(), b.err());
            let (Ok(a), Ok(b)) = (a, b) else { continue };
            prop_assert!(close(shift - unit * a.mean, b.mean, unit + shift.abs()));
            prop_assert!(close(unit * a.se, b.se, unit));
            prop_assert!(b.interval.low <= b.mean && b.mean <= b.interval.high);
        }
    }

    /// The estimate is a minimum: the criterion of the textbook (own formula, full matrices) is no smaller
    /// nearby, and equals the one reported.
    #[test]
    fn no_better_variances_nearby(data in crossed(), nudge in prop::collection::vec(-0.3..0.3_f64, 4)) {
        let Ok(pooled) = pool(&data).unwrap() else { return Ok(()) };
        let at: Vec<f64> = pooled.variances.iter().map(|v| v.unwrap_or(0.0)).chain(pooled.residual).collect();
        let best = textbook(&data, &at);
        prop_assert!(close(best, pooled.criterion, 1.0), "{best} {}", pooled.criterion);
        let size = at.iter().sum::<f64>();
        let other: Vec<f64> = at.iter().zip(nudge).enumerate().map(|(f, (v, by))| {
            let left_out = pooled.variances.get(f).is_some_and(Result::is_err);
            if left_out { 0.0 } else { (v + by * size).max(if f == 3 { 0.01 * size } else { 0.0 }) }
        }).collect();
        prop_assert!(textbook(&data, &other) >= best - 1e-8 * (1.0 + best.abs()));
    }

    #[test]
    fn huge_noise_pools_all_and_no_noise_pools_nothing(means in prop::collection::vec(-9.0..9.0_f64, 3..12)) {
        let level_of: Vec<usize> = (0..means.len()).collect();
        let known = |variance| one_way(means.clone(), level_of.clone(), Noise::Known(vec![variance; means.len()]));
        let overall = mean(&means).unwrap();
        let pooled = pool(&known(1e6)).unwrap().unwrap();
        prop_assert_eq!(pooled.variances[0], Ok(0.0));
        for cell in cells_of(&pooled, means.len()) {
            prop_assert!(close(cell.mean, overall, 1.0));
        }
        let spread = means.iter().map(|m| (m - overall).powi(2)).sum::<f64>();
        prop_assume!(spread > 1.0);
        for (cell, raw) in cells_of(&pool(&known(1e-12)).unwrap().unwrap(), means.len()).iter().zip(&means) {
            prop_assert!(close(cell.mean, *raw, 1.0));
        }
    }

    /// No answer is infinite or not a number, and the search settles, also where cells are few or all equal.
    #[test]
    fn always_an_answer_or_a_reason(
        rows in prop::collection::vec((0..3_usize, 0..3_usize, -2..=2_i32, 1..4_i32), 0..14),
        known: bool,
        power in -40..3_i32,
    ) {
        let unit = 10.0_f64.powi(power);
        let data = Grouped {
            values: rows.iter().map(|r| f64::from(r.2) * unit).collect(),
            fixed: None,
            factors: vec![
                Factor { levels: 3, level_of: rows.iter().map(|r| r.0).collect() },
                Factor { levels: 4, level_of: rows.iter().map(|r| r.1).collect() },
                Factor { levels: 9, level_of: rows.iter().map(|r| r.0 * 3 + r.1).collect() },
            ],
            noise: if known {
                Noise::Known(rows.iter().map(|r| f64::from(r.3)).collect())
            } else {
                Noise::Estimated
            },
        };
        match pool(&data).unwrap() {
            Ok(pooled) => {
                let cell = Cell { fixed: vec![], levels: vec![Some(0), Some(0), Some(0)] };
                for cell in pooled.cells(&[cell], 0.95).unwrap().into_iter().flatten() {
                    prop_assert!(cell.mean.is_finite() && cell.se.is_finite() && cell.se >= 0.0);
                }
                for estimate in pooled.effects.iter().flatten().flatten().chain(&pooled.fixed) {
                    prop_assert!(estimate.value.is_finite() && estimate.se.is_finite());
                }
                prop_assert!(pooled.criterion.is_finite());
                prop_assert!(pooled.variances.iter().flatten().all(|v| v.is_finite() && *v >= 0.0));
            }
            Err(reason) => prop_assert!(!matches!(reason, Undefined::NotConverged { .. }), "{reason} {data:?}"),
        }
    }
}

/// The REML criterion of the intercept model, by elimination in the full matrix of variances.
fn textbook(data: &Grouped, variances: &[f64]) -> f64 {
    let n = data.values.len();
    let (noise, factors) = variances.split_last().unwrap();
    let mut rows: Vec<Vec<f64>> = (0..n)
        .map(|i| {
            let shared = |j: usize| {
                let same = data.factors.iter().zip(factors).filter(|(f, _)| f.level_of[i] == f.level_of[j]);
                same.map(|(_, v)| v).sum::<f64>() + if i == j { *noise } else { 0.0 }
            };
            (0..n).map(shared).chain([1.0, data.values[i]]).collect()
        })
        .collect();
    let (mut logs, mut ones, mut cross, mut squares) = (0.0, 0.0, 0.0, 0.0);
    for k in 0..n {
        let pivot = rows[k].clone();
        logs += pivot[k].ln();
        ones += pivot[n] * pivot[n] / pivot[k];
        cross += pivot[n] * pivot[n + 1] / pivot[k];
        squares += pivot[n + 1] * pivot[n + 1] / pivot[k];
        for row in rows.iter_mut().skip(k + 1) {
            let share = row[k] / pivot[k];
            row.iter_mut().zip(&pivot).for_each(|(v, p)| *v -= share * p);
        }
    }
    logs + ones.ln() + squares - cross * cross / ones + (n - 1) as f64 * std::f64::consts::TAU.ln()
}

#[test]
fn intervals_cover_as_often_as_they_say() {
    let mut rng = ChaCha8Rng::seed_from_u64(7);
    let mut normal =
        |sd: f64| -> f64 { sd * <StandardNormal as Distribution<f64>>::sample(&StandardNormal, &mut rng) };
    let (mut inside, mut all) = (0_u32, 0_u32);
    for _ in 0..60 {
        // Many levels, so that taking the variances as given costs little.
        let (rows, columns): (Vec<f64>, Vec<f64>) =
            ((0..25).map(|_| normal(1.0)).collect(), (0..25).map(|_| normal(0.7)).collect());
        let at: Vec<(usize, usize)> = (0..25)
            .flat_map(|a| (0..25).map(move |b| (a, b)))
            .filter(|(a, b)| (a * 7 + b * 3) % 4 != 0)
            .collect();
        let data = Grouped {
            values: at.iter().map(|(a, b)| 3.0 + rows[*a] + columns[*b] + normal(2.0)).collect(),
            fixed: None,
            factors: vec![
                Factor { levels: 25, level_of: at.iter().map(|c| c.0).collect() },
                Factor { levels: 25, level_of: at.iter().map(|c| c.1).collect() },
            ],
            noise: Noise::Estimated,
        };
        // One cell a fit, observed or not: cells of one fit err together.
        let pooled = pool(&data).unwrap().unwrap();
        for (a, b) in [(0, 0), (9, 17)] {
            let cell = Cell { fixed: vec![], levels: vec![Some(a), Some(b)] };
            let got = pooled.cells(&[cell], 0.8).unwrap()[0].unwrap();
            let truth = 3.0 + rows[a] + columns[b];
            inside += u32::from(got.interval.low <= truth && truth <= got.interval.high);
            all += 1;
        }
    }
    // Binomial: 120 cells, 0.8, standard deviation 4.4; three of them and a little for the given variances.
    let expected = 0.8 * f64::from(all);
    assert!((f64::from(inside) - expected).abs() <= 15.0, "{inside} of {all}");
}

#[test]
fn few_data_have_reasons() {
    let fit = |values: &[f64], level_of: &[usize]| {
        let data = Grouped {
            values: values.to_vec(),
            fixed: None,
            factors: vec![Factor { levels: 3, level_of: level_of.to_vec() }],
            noise: Noise::Estimated,
        };
        pool(&data).unwrap()
    };
    assert_eq!(fit(&[], &[]).err(), Some(Undefined::NoData));
    assert_eq!(fit(&[1.0], &[0]).err(), Some(Undefined::TooFew { n: 1, needed: 2 }));
    assert_eq!(fit(&[0.1; 4], &[0, 0, 1, 1]).err(), Some(Undefined::NoVariation));
    // Groups that differ, people within them that do not: the residual variance tends to 0.
    assert_eq!(fit(&[1.0, 1.0, 2.0, 2.0, 5.0, 5.0], &[0, 0, 1, 1, 2, 2]).err(), Some(Undefined::NoVariation));
    // One person in each group: the factor says what the residual says.
    let alone = fit(&[1.0, 2.0, 4.0], &[0, 1, 2]).unwrap();
    assert_eq!(alone.variances, [Err(Undefined::Singular)]);
    near("residual", &[alone.residual.unwrap()], &[7.0 / 3.0], 1e-12);
    near("se", &[alone.fixed[0].se], &[(7.0_f64 / 9.0).sqrt()], 1e-12);
    // One group observed of three: its effect is part of the mean, nothing is known of the others.
    let single = fit(&[1.0, 2.0, 4.0], &[1, 1, 1]).unwrap();
    let reason = Undefined::TooFew { n: 1, needed: 2 };
    assert_eq!(single.variances, [Err(reason)]);
    assert_eq!(single.effects, [Err(reason)]);
    let cells: Vec<Cell> = (0..3).map(|l| Cell { fixed: vec![], levels: vec![Some(l)] }).collect();
    let got = single.cells(&cells, 0.95).unwrap();
    assert_eq!((got[0], got[2]), (Err(reason), Err(reason)));
    near("observed", &[got[1].unwrap().mean], &[7.0 / 3.0], 1e-12);
}

#[test]
fn factors_that_say_the_same_are_told() {
    let of = |levels, level_of: [usize; 8]| Factor { levels, level_of: level_of.to_vec() };
    let data = Grouped {
        values: vec![1.0, 2.0, 4.0, 3.0, 8.0, 9.0, 5.0, 7.0],
        fixed: None,
        factors: vec![
            of(4, [0, 0, 1, 1, 2, 2, 3, 3]),
            // The same groups under other names.
            of(5, [4, 4, 0, 0, 3, 3, 1, 1]),
            of(2, [0, 1, 0, 1, 0, 1, 0, 1]),
        ],
        noise: Noise::Estimated,
    };
    let pooled = pool(&data).unwrap().unwrap();
    assert_eq!(pooled.variances[1], Err(Undefined::Singular));
    assert!(pooled.variances[0].is_ok() && pooled.variances[2].is_ok());
    let without = Grouped { factors: vec![data.factors[0].clone(), data.factors[2].clone()], ..data };
    near("the rest", &[pooled.criterion], &[pool(&without).unwrap().unwrap().criterion], 1e-12);
}

#[test]
fn without_factors_it_is_the_weighted_mean_or_least_squares() {
    let data = Grouped {
        values: vec![1.0, 2.0, 6.0],
        fixed: None,
        factors: vec![],
        noise: Noise::Known(vec![1.0, 0.5, 0.25]),
    };
    let pooled = pool(&data).unwrap().unwrap();
    near("mean", &[pooled.fixed[0].value], &[29.0 / 7.0], 1e-14);
    near("se", &[pooled.fixed[0].se], &[7.0_f64.sqrt().recip()], 1e-14);
    assert_eq!(pooled.residual, None);
    let line = |columns: Vec<f64>| {
        let fixed = Some(Matrix::new(3, 1, columns).unwrap());
        pool(&Grouped { fixed, noise: Noise::Estimated, ..data.clone() }).unwrap()
    };
    let fitted = line(vec![0.0, 1.0, 2.0]).unwrap();
    near("line", &values(&fitted.fixed), &[0.5, 2.5], 1e-13);
    near("residual", &[fitted.residual.unwrap()], &[1.5], 1e-13);
    assert_eq!(line(vec![3.0; 3]).err(), Some(Undefined::Singular));
    assert_eq!(line(vec![2.0, 4.0, 12.0]).err(), Some(Undefined::NoVariation));
}

#[test]
fn known_noise_needs_no_variation() {
    let data = one_way(vec![2.0; 3], vec![0, 1, 2], Noise::Known(vec![1.0, 2.0, 2.0]));
    let pooled = pool(&data).unwrap().unwrap();
    assert_eq!(pooled.variances, [Ok(0.0)]);
    near("mean", &[pooled.fixed[0].value], &[2.0], 1e-15);
    near("se", &[pooled.fixed[0].se], &[0.5_f64.sqrt()], 1e-14);
}

#[test]
fn what_does_not_fit_is_misuse() {
    let good = one_way(vec![1.0, 2.0, 4.0, 3.0], vec![0, 0, 1, 1], Noise::Estimated);
    let shape = |data: &Grouped| matches!(pool(data), Err(Misuse::Shape { .. }));
    let range = |data: &Grouped| matches!(pool(data), Err(Misuse::Range { .. }));
    assert!(shape(&Grouped { noise: Noise::Known(vec![1.0]), ..good.clone() }));
    assert!(shape(&Grouped { fixed: Some(Matrix::zeros(3, 1)), ..good.clone() }));
    assert!(shape(&one_way(vec![1.0, 2.0, 4.0], vec![0, 0, 1, 1], Noise::Estimated)));
    assert!(range(&Grouped { noise: Noise::Known(vec![1.0, 0.0, 1.0, 1.0]), ..good.clone() }));
    assert!(range(&Grouped { values: vec![1.0, f64::NAN, 1.0, 1.0], ..good.clone() }));
    assert!(range(&Grouped { values: vec![1.0, 1e200, 1.0, 1.0], ..good.clone() }));
    let beyond = Factor { levels: 1, level_of: vec![0, 0, 1, 0] };
    assert!(range(&Grouped { factors: vec![beyond], ..good.clone() }));
    let pooled = pool(&good).unwrap().unwrap();
    let ask = |levels, fixed, confidence| pooled.cells(&[Cell { fixed, levels }], confidence);
    assert!(matches!(ask(vec![], vec![], 0.95), Err(Misuse::Shape { .. })));
    assert!(matches!(ask(vec![Some(0)], vec![1.0], 0.95), Err(Misuse::Shape { .. })));
    assert!(matches!(ask(vec![Some(2)], vec![], 0.95), Err(Misuse::Range { .. })));
    assert!(matches!(ask(vec![Some(0)], vec![], 1.0), Err(Misuse::Range { .. })));
    assert!(ask(vec![None], vec![], 0.95).is_ok());
}
