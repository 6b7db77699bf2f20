//! Location quotients and presence against EconGeo, with their laws and edges; and reading of matrix tables
//! for the modules beside this one.

use std::path::{Path, PathBuf};
use std::process::Command;

use lars_measure::specialisation::{Presence, PresenceRule, location_quotient};
use lars_measure::{Matrix, Undefined};
use proptest::prelude::*;

/// A table with names: the first column names the rows, the header the columns; `NaN` and `NA` are holes.
pub struct Named {
    pub rows: Vec<String>,
    pub columns: Vec<String>,
    pub cells: Vec<Vec<Option<f64>>>,
}

impl Named {
    /// All cells as a matrix; there must be no hole.
    pub fn matrix(&self) -> Matrix {
        let values = self.cells.iter().flatten().map(|cell| cell.unwrap()).collect();
        Matrix::new(self.rows.len(), self.columns.len(), values).unwrap()
    }

    /// The first column of values, by name of the row.
    pub fn by_name(&self, name: &str) -> Option<f64> {
        self.cells[self.rows.iter().position(|row| row == name)?][0]
    }
}

pub fn read(path: &Path) -> Named {
    let text = if path.extension().is_some_and(|extension| extension == "gz") {
        let done = Command::new("gzip").arg("-dc").arg(path).output().unwrap();
        assert!(done.status.success(), "{}", path.display());
        String::from_utf8(done.stdout).unwrap()
    } else {
        std::fs::read_to_string(path).unwrap()
    };
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let columns = reader.headers().unwrap().iter().skip(1).map(str::to_owned).collect();
    let (mut rows, mut cells) = (Vec::new(), Vec::new());
    for record in reader.records() {
        let record = record.unwrap();
        rows.push(record[0].to_owned());
        cells.push(
            record.iter().skip(1).map(|cell| cell.parse().ok().filter(|v: &f64| !v.is_nan())).collect(),
        );
    }
    assert!(!rows.is_empty(), "{} is empty", path.display());
    Named { rows, columns, cells }
}

pub fn own(name: &str) -> Named {
    read(&Path::new(&std::env::var("CARGO_MANIFEST_DIR").unwrap()).join("oracle").join(name))
}

/// A table of the shared folder, plain or packed; says loudly where it is absent.
pub fn shared(name: &str) -> Option<Named> {
    let path =
        PathBuf::from(std::env::var("CARGO_MANIFEST_DIR").unwrap()).join("../../shared/oracles").join(name);
    let packed = path.with_extension("csv.gz");
    if let Some(path) = [path, packed].into_iter().find(|path| path.exists()) {
        Some(read(&path))
    } else {
        eprintln!("skipped: data not present ({name})");
        None
    }
}

/// Checks one entry to 1e-9 of its size. The peer's hole must be a reason here; a reason here may be a peer's
/// 0.
#[track_caller]
pub fn check_entry(what: &str, got: Result<f64, Undefined>, expected: Option<f64>) {
    match (got, expected) {
        (Ok(got), Some(expected)) => {
            let tolerance = 1e-9 * expected.abs().max(1e-3);
            assert!((got - expected).abs() <= tolerance, "{what}: {got}, expected {expected}");
        }
        (Ok(got), None) => panic!("{what}: {got}, the peer has none"),
        (Err(_), None) => {}
        (Err(why), Some(expected)) => assert!(expected == 0.0, "{what}: {why}, expected {expected}"),
    }
}

/// EconGeo's folders: our own two inputs, which are copied, and two of real data.
pub fn econgeo(check: impl Fn(&Named, &dyn Fn(&str) -> Option<Named>)) {
    for name in ["tiny", "tiny_edge"] {
        check(&own(&format!("econgeo/input/{name}.csv")), &|table| {
            Some(own(&format!("econgeo/{name}/{table}.csv")))
        });
    }
    for name in ["lfs", "sbs"] {
        if let Some(input) = shared(&format!("econgeo/input/{name}.csv")) {
            check(&input, &|table| shared(&format!("econgeo/expected/{name}/unrounded/{table}.csv")));
        }
    }
}

#[test]
fn quotients_and_presence_are_econgeos() {
    econgeo(|input, expected| {
        let counts = input.matrix();
        let quotients = location_quotient(&counts).unwrap();
        let presence = Presence::of_counts(&counts, PresenceRule::AtLeastOne).unwrap();
        let (Some(values), Some(binary)) =
            (expected("location_quotient"), expected("location_quotient_binary"))
        else {
            return;
        };
        for row in 0..counts.rows() {
            for column in 0..counts.columns() {
                let what = format!("{} {}", input.rows[row], input.columns[column]);
                check_entry(&what, quotients.get(row, column), values.cells[row][column]);
                let present = if presence.has(row, column) { 1.0 } else { 0.0 };
                assert_eq!(Some(present), binary.cells[row][column], "{what}");
            }
        }
    });
}

#[test]
fn exactly_the_same_share_is_present_unless_more_is_asked_for() {
    // 3 × 7 / (7 × 3) and the like: in proportion, though no share is a short binary number.
    let counts = Matrix::from_fn(3, 4, |row, column| ((row + 1) * (2 * column + 1)) as f64);
    let count = |rule| Presence::of_counts(&counts, rule).unwrap().len();
    assert_eq!(count(PresenceRule::AtLeastOne), 12);
    assert_eq!(count(PresenceRule::AboveOne), 0);
    assert_eq!(count(PresenceRule::Any), 12);
}

#[test]
fn empty_rows_and_columns_are_undefined_for_themselves() {
    let counts = Matrix::new(3, 3, vec![2.0, 0.0, 1.0, 0.0, 0.0, 0.0, 1.0, 0.0, 5.0]).unwrap();
    let quotients = location_quotient(&counts).unwrap();
    for (row, column) in [(1, 0), (1, 1), (1, 2), (0, 1), (2, 1)] {
        assert_eq!(quotients.get(row, column), Err(Undefined::NoData));
    }
    assert!(quotients.get(0, 0).unwrap() > 1.0);
    assert_eq!(Presence::of_counts(&counts, PresenceRule::AtLeastOne).unwrap().diversity(), [1, 0, 1]);
    let nothing = Matrix::zeros(0, 0);
    assert!(Presence::of_counts(&nothing, PresenceRule::Any).unwrap().is_empty());
    let one = Matrix::new(1, 1, vec![7.0]).unwrap();
    assert_eq!(location_quotient(&one).unwrap().get(0, 0), Ok(1.0));
}

#[test]
fn counts_that_are_none_are_refused() {
    for bad in [-1.0, f64::NAN, f64::INFINITY] {
        let counts = Matrix::new(1, 2, vec![1.0, bad]).unwrap();
        assert!(location_quotient(&counts).is_err(), "{bad}");
        assert!(Presence::of_counts(&counts, PresenceRule::Any).is_err(), "{bad}");
    }
    assert!(Presence::of_binary(&Matrix::new(1, 1, vec![2.0]).unwrap()).is_err());
    let huge = Matrix::new(2, 2, vec![1e300, 1.0, 1.0, 1e300]).unwrap();
    assert!((location_quotient(&huge).unwrap().get(0, 0).unwrap() - 2.0).abs() < 1e-9);
}

/// Small whole counts, with empty rows and columns among them.
pub fn counts() -> impl Strategy<Value = Matrix> {
    (1_usize..7, 1_usize..7).prop_flat_map(|(rows, columns)| {
        let value = prop_oneof![2 => Just(0.0), 3 => (1_u8..20).prop_map(f64::from)];
        prop::collection::vec(value, rows * columns)
            .prop_map(move |values| Matrix::new(rows, columns, values).unwrap())
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn the_weighted_mean_of_quotients_is_one(counts in counts()) {
        // Weighted by each column's share of the whole, the quotients of a row have mean 1.
        let quotients = location_quotient(&counts).unwrap();
        let (columns, total) = (counts.column_sums(), counts.values().iter().sum::<f64>());
        for row in 0..counts.rows() {
            let known: Vec<f64> = (0..counts.columns())
                .filter_map(|c| quotients.get(row, c).ok().map(|q| q * columns[c] / total))
                .collect();
            if !known.is_empty() {
                prop_assert!((known.iter().sum::<f64>() - 1.0).abs() < 1e-12);
            }
        }
    }

    #[test]
    fn both_directions_of_presence_agree(counts in counts()) {
        let presence = Presence::of_counts(&counts, PresenceRule::AtLeastOne).unwrap();
        let again = Presence::of_binary(&presence.matrix()).unwrap();
        prop_assert_eq!(&presence, &again);
        prop_assert_eq!(presence.transposed().transposed(), again);
        prop_assert_eq!(presence.diversity().iter().sum::<usize>(), presence.ubiquity().iter().sum::<usize>());
    }
}
