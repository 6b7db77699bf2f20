//! What `cargo xtask bench measures` times, each in a process of its own; and the matrices it times them on.
//!
//! `timings generate ROWS COLUMNS SHARE FILE` writes simulated counts as doubles, little-endian, row by row. `timings panel ROWS COLUMNS
//! FILE` finds presence, relatedness, density and complexity of such a file. `timings bootstrap` takes `BCa` intervals of 16 × 2,000 gaps.
//! Each prints one line of JSON with the seconds of its parts. `timings intervals FILE` prints microseconds for the interval of a cell, exact
//! and by resampling, on one core, and writes the cells for `xtask/bench/intervals.py`, which has scipy do the same ones.

use std::error::Error;
use std::io::{BufReader, BufWriter, Read as _, Write as _};
use std::time::Instant;

use lars_measure::complexity::{Divisor, complexity};
use lars_measure::interval::resampled_mean;
use lars_measure::network::{Length, Network, betweenness};
use lars_measure::relatedness::{
    DensityOf, RelatednessMethod, RelatednessOptions, relatedness, relatedness_density,
};
use lars_measure::specialisation::{Presence, PresenceRule};
use lars_measure::{Bootstrap, BootstrapKind, Counts, Matrix, bootstrap_mean};
use rand::{RngExt as _, SeedableRng as _};
use rand_chacha::ChaCha8Rng;
use rand_distr::{Distribution as _, Gamma, Normal, Poisson};

fn main() -> Result<(), Box<dyn Error>> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    match args.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["generate", rows, columns, share, file] => {
            generate(rows.parse()?, columns.parse()?, share.parse()?, file)
        }
        ["panel", rows, columns, file] => panel(&read(rows.parse()?, columns.parse()?, file)?),
        ["bootstrap"] => bootstrap(),
        ["intervals", file] => intervals(file),
        ["ties", nodes, ties, file] => write_ties(nodes.parse()?, ties.parse()?, file),
        ["betweenness", nodes, file] => of_ties(nodes.parse()?, file),
        _ => {
            Err("timings generate … | panel … | bootstrap | intervals FILE | ties NODES TIES FILE | betweenness NODES FILE"
                .into())
        }
    }
}

/// Seconds of parts, by name.
struct Laps(Instant, Vec<String>);

impl Laps {
    fn begin() -> Self {
        Self(Instant::now(), Vec::new())
    }

    fn lap(&mut self, name: &str) {
        self.1.push(format!("\"{name}\": {}", self.0.elapsed().as_secs_f64()));
        self.0 = Instant::now();
    }

    /// Prints the laps and a number made of all results, so that nothing can be left out by the compiler.
    fn print(self, digest: f64) {
        println!("{{{}, \"digest\": {digest}}}", self.1.join(", "));
    }
}

fn panel(counts: &Matrix) -> Result<(), Box<dyn Error>> {
    let mut laps = Laps::begin();
    let presence = Presence::of_counts(counts, PresenceRule::AtLeastOne)?;
    laps.lap("presence");
    let how = RelatednessOptions { method: RelatednessMethod::Cosine, ..RelatednessOptions::default() };
    let related = relatedness(&presence, how);
    laps.lap("relatedness");
    let density = relatedness_density(&presence, &related, DensityOf::All)?;
    laps.lap("density");
    let found = complexity(&presence).standardised(Divisor::Population);
    laps.lap("complexity");
    let scores: f64 = found.rows.iter().flatten().map(|score| score.abs()).sum();
    laps.print(density.row(0).flatten().sum::<f64>() + scores);
    Ok(())
}

fn bootstrap() -> Result<(), Box<dyn Error>> {
    let mut rng = ChaCha8Rng::seed_from_u64(0);
    let items: Vec<Vec<f64>> =
        (0..16).map(|_| (0..2_000).map(|_| f64::from(rng.random_range(-4..5))).collect()).collect();
    let how = Bootstrap { kind: BootstrapKind::Bca, resamples: 9_999, confidence: 0.95, seed: 1 };
    let mut laps = Laps::begin();
    let mut digest = 0.0;
    for item in items {
        let limits = bootstrap_mean(&item, how)?.interval;
        digest += limits.high - limits.low;
    }
    laps.lap("bootstrap");
    laps.print(digest);
    Ok(())
}

/// Cells of gaps of two ratings from 1 to 10: how many answers, how many cells, and how many of them are resampled too.
const CELLS: [(u64, usize, usize); 5] =
    [(6, 5_000, 50), (20, 5_000, 50), (200, 5_000, 50), (2_000, 2_000, 20), (1_000_000, 200, 5)];

fn intervals(file: &str) -> Result<(), Box<dyn Error>> {
    let mut rng = ChaCha8Rng::seed_from_u64(3);
    let mut out = BufWriter::new(std::fs::File::create(file)?);
    writeln!(out, "n,points,counts,low,high")?;
    // Threads would flatter resampling on an idle machine and punish it on a busy one.
    let one = rayon::ThreadPoolBuilder::new().num_threads(1).build()?;
    for (n, cells, resampled) in CELLS {
        let cells: Vec<Counts> = (0..cells).map(|_| gaps(n, &mut rng)).collect::<Result<_, _>>()?;
        let begin = Instant::now();
        let found: Vec<_> = cells.iter().map(|cell| cell.bootstrap_mean(BootstrapKind::Bca, 0.95)).collect();
        let exact = begin.elapsed().as_secs_f64() / cells.len() as f64;
        let lists: Vec<Vec<f64>> = cells[..resampled]
            .iter()
            .map(|cell| cell.values().flat_map(|(value, count)| (0..count).map(move |_| value)).collect())
            .collect();
        let how = Bootstrap { kind: BootstrapKind::Bca, resamples: 10_000, confidence: 0.95, seed: 1 };
        let begin = Instant::now();
        let drawn: Vec<_> = one.install(|| lists.iter().map(|list| resampled_mean(list, how)).collect());
        let seconds = begin.elapsed().as_secs_f64() / resampled as f64;
        println!(
            "n = {n}: exact {:.1} µs, 10,000 resamples {:.0} µs, ratio {:.0} (digest {:?})",
            1e6 * exact,
            1e6 * seconds,
            seconds / exact,
            drawn.last()
        );
        for (cell, found) in cells.iter().zip(found).take(resampled) {
            let words = |of: fn(&(i64, u64)) -> String| -> String {
                cell.points().iter().map(of).collect::<Vec<String>>().join(" ")
            };
            let limits = found?;
            let (points, counts) = (words(|p| p.0.to_string()), words(|p| p.1.to_string()));
            writeln!(out, "{n},{points},{counts},{},{}", limits.low, limits.high)?;
        }
    }
    Ok(out.flush()?)
}

/// Gaps of people whose two ratings lean to a side that is the cell's own.
fn gaps(n: u64, rng: &mut ChaCha8Rng) -> Result<Counts, lars_measure::Misuse> {
    let lowest = rng.random_range(1..6_i64);
    let gap = |_| (rng.random_range(lowest..11) - rng.random_range(1..11), 1);
    Counts::new((0..n).map(gap), 1)
}

/// Writes different random ties as CSV.
fn write_ties(nodes: usize, ties: usize, file: &str) -> Result<(), Box<dyn Error>> {
    let mut rng = ChaCha8Rng::seed_from_u64(2);
    let mut seen = std::collections::HashSet::new();
    let mut out = BufWriter::new(std::fs::File::create(file)?);
    writeln!(out, "from,to")?;
    while seen.len() < ties {
        let (from, to) = (rng.random_range(0..nodes), rng.random_range(0..nodes));
        if from < to && seen.insert((from, to)) {
            writeln!(out, "{from},{to}")?;
        }
    }
    Ok(out.flush()?)
}

fn of_ties(nodes: usize, file: &str) -> Result<(), Box<dyn Error>> {
    let mut ties = Vec::new();
    for line in std::fs::read_to_string(file)?.lines().skip(1) {
        let (from, to) = line.split_once(',').ok_or("a line without a comma")?;
        ties.push((from.parse()?, to.parse()?, 1.0));
    }
    let mut laps = Laps::begin();
    let network = Network::new(nodes, &ties, false)?;
    let sum = betweenness(&network, Length::One, false).into_iter().flatten().sum::<f64>();
    laps.lap("betweenness");
    laps.print(sum);
    Ok(())
}

fn read(rows: usize, columns: usize, file: &str) -> Result<Matrix, Box<dyn Error>> {
    let mut reader = BufReader::with_capacity(1 << 20, std::fs::File::open(file)?);
    let mut values = Vec::with_capacity(rows * columns);
    let mut bytes = [0; 8];
    while values.len() < rows * columns {
        reader.read_exact(&mut bytes)?;
        values.push(f64::from_le_bytes(bytes));
    }
    Ok(Matrix::new(rows, columns, values)?)
}

/// Writes negative-binomial counts with lognormal sizes of rows and columns, scaled to the share of entries above 0 wanted.
fn generate(rows: usize, columns: usize, wanted: f64, file: &str) -> Result<(), Box<dyn Error>> {
    const DISPERSION: f64 = 1.2;
    let mut rng = ChaCha8Rng::seed_from_u64(1);
    let sizes = |spread: f64, n: usize, rng: &mut ChaCha8Rng| -> Result<Vec<f64>, Box<dyn Error>> {
        let normal = Normal::new(0.0, spread)?;
        Ok((0..n).map(|_| normal.sample(rng)).collect())
    };
    let (of_rows, of_columns) = (sizes(1.3, rows, &mut rng)?, sizes(1.4, columns, &mut rng)?);
    // A few directions in which rows and columns fit each other: without them nothing is related.
    let (mut row_fits, mut column_fits) = (Vec::new(), Vec::new());
    for _ in 0..6 {
        row_fits.push(sizes(1.0, rows, &mut rng)?);
        column_fits.push(sizes(1.0, columns, &mut rng)?);
    }
    let log_mean = |row: usize, column: usize| {
        let fit: f64 = row_fits.iter().zip(&column_fits).map(|(u, v)| u[row] * v[column]).sum();
        (of_rows[row] + of_columns[column] + 0.55 * fit).clamp(-25.0, 25.0)
    };
    let share = |scale: f64| {
        let step = (rows * columns / 100_000).max(1);
        let places = (0..rows * columns).step_by(step);
        let count = places.clone().count() as f64;
        let above = |at: usize| {
            let mean = (scale + log_mean(at / columns, at % columns)).exp();
            1.0 - (1.0 + mean / DISPERSION).powf(-DISPERSION)
        };
        places.map(above).sum::<f64>() / count
    };
    let (mut low, mut high) = (-20.0, 20.0);
    for _ in 0..60 {
        let middle = f64::midpoint(low, high);
        if share(middle) < wanted { low = middle } else { high = middle }
    }
    let mut out = BufWriter::with_capacity(1 << 20, std::fs::File::create(file)?);
    for row in 0..rows {
        for column in 0..columns {
            let mean = (low + log_mean(row, column)).exp();
            let rate = Gamma::new(DISPERSION, mean / DISPERSION)?.sample(&mut rng).clamp(1e-12, 1e9);
            let count: f64 = Poisson::new(rate)?.sample(&mut rng);
            out.write_all(&count.to_le_bytes())?;
        }
    }
    Ok(out.flush()?)
}
