//! Times presence, relatedness, density and complexity of one matrix, for `cargo xtask bench measures`.
//!
//! `panel ROWS COLUMNS FILE`: the file holds ROWS × COLUMNS doubles, little-endian, row by row. Prints one line of JSON with seconds.

use std::time::Instant;

use lars_measure::complexity::{Divisor, complexity};
use lars_measure::matrix::Matrix;
use lars_measure::relatedness::{
    DensityOf, RelatednessMethod, RelatednessOptions, relatedness, relatedness_density,
};
use lars_measure::specialisation::{Presence, PresenceRule};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let args: Vec<String> = std::env::args().collect();
    let [_, rows, columns, file] = args.as_slice() else { return Err("panel ROWS COLUMNS FILE".into()) };
    let (rows, columns) = (rows.parse()?, columns.parse()?);
    let counts = read(rows, columns, file)?;
    let begin = Instant::now();
    let mut at = begin;
    let mut laps = Vec::new();
    let mut lap = |name: &str| {
        laps.push(format!("\"{name}\": {}", at.elapsed().as_secs_f64()));
        at = Instant::now();
    };
    let presence = Presence::of_counts(&counts, PresenceRule::AtLeastOne)?;
    lap("presence");
    let how = RelatednessOptions { method: RelatednessMethod::Cosine, ..RelatednessOptions::default() };
    let related = relatedness(&presence, how);
    lap("relatedness");
    let density = relatedness_density(&presence, &related, DensityOf::All)?;
    lap("density");
    let found = complexity(&presence).standardised(Divisor::Population);
    lap("complexity");
    laps.push(format!("\"total\": {}", begin.elapsed().as_secs_f64()));
    laps.push(format!("\"presences\": {}", presence.len()));
    // Something of each result is printed, so that nothing can be left out by the compiler.
    let digest =
        density.row(0).flatten().sum::<f64>() + found.rows.iter().flatten().map(|v| v.abs()).sum::<f64>();
    laps.push(format!("\"digest\": {digest}"));
    println!("{{{}}}", laps.join(", "));
    Ok(())
}

fn read(rows: usize, columns: usize, file: &str) -> Result<Matrix, Box<dyn std::error::Error>> {
    let mut reader = std::io::BufReader::with_capacity(1 << 20, std::fs::File::open(file)?);
    let mut values = Vec::with_capacity(rows * columns);
    let mut bytes = [0; 8];
    while values.len() < rows * columns {
        std::io::Read::read_exact(&mut reader, &mut bytes)?;
        values.push(f64::from_le_bytes(bytes));
    }
    Ok(Matrix::new(rows, columns, values)?)
}
