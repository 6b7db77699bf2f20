//! Whether groups of rows lie apart: analysis of variance of distances, tested by permutation. Distances are in `mod`.

use rand::SeedableRng as _;
use rand::seq::SliceRandom as _;
use rand_chacha::ChaCha8Rng;

use super::all_known;
use crate::matrix::{Matrix, PartialMatrix};
use crate::misuse::Misuse;
use crate::undefined::Undefined;

/// Holds how far groups lie apart.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Permanova {
    /// Pseudo-F: variation between groups to variation within, each by its degrees of freedom.
    pub f: f64,
    /// The share of all variation that is between groups.
    pub r_squared: f64,
    /// The share of permutations with an F as large, the observed one counted.
    pub p: f64,
    /// How many groups there are.
    pub groups: usize,
}

/// Permutational analysis of variance: do rows of a group lie nearer to each other than to others?
///
/// **Takes** all distances, the group of each row, how many permutations and a seed. **Gives** F ≥ 0, R² 0 to 1, p in (0, 1].
/// **Undefined** `TooFew` (needed 2) for fewer than two groups, or unless there are more rows than groups; `NoVariation` if all distances
/// within groups are 0; `NoData` if a distance is missing. **Errors** `Shape` unless square with a group for each row. **Cost** O(r²) for
/// each permutation. **Source** Anderson 2001, doi:10.1111/j.1442-9993.2001.01070.pp.x.
/// **Oracle** `permanova_country` of `benchmark` (scikit-bio), read in place; F exact, p random there.
pub fn permanova(
    distances: &PartialMatrix,
    groups: &[usize],
    (permutations, seed): (usize, u64),
) -> Result<Result<Permanova, Undefined>, Misuse> {
    let known = all_known(distances)?;
    let rows = distances.rows();
    if groups.len() != rows {
        return Err(Misuse::Shape { what: "groups", got: groups.len(), needed: rows });
    }
    Ok(known.and_then(|known| tested(known, groups, (permutations, seed))))
}

fn tested(
    distances: &Matrix,
    groups: &[usize],
    (permutations, seed): (usize, u64),
) -> Result<Permanova, Undefined> {
    let rows = distances.rows();
    let mut sizes = vec![0_usize; groups.iter().max().map_or(0, |last| last + 1)];
    for group in groups {
        sizes[*group] += 1;
    }
    let count = sizes.iter().filter(|size| **size > 0).count();
    if count < 2 {
        return Err(Undefined::TooFew { n: count, needed: 2 });
    }
    if rows <= count {
        return Err(Undefined::TooFew { n: rows, needed: count + 1 });
    }
    let pairs = || (0..rows).flat_map(|a| (0..a).map(move |b| (a, b)));
    let total = pairs().map(|(a, b)| distances.at(a, b).powi(2)).sum::<f64>() / rows as f64;
    let within = |groups: &[usize]| -> f64 {
        let mut sums = vec![0.0; sizes.len()];
        for (a, b) in pairs().filter(|(a, b)| groups[*a] == groups[*b]) {
            sums[groups[a]] += distances.at(a, b).powi(2);
        }
        sums.iter().zip(&sizes).filter(|(_, size)| **size > 0).map(|(sum, size)| sum / *size as f64).sum()
    };
    let observed = within(groups);
    if observed <= 0.0 {
        return Err(Undefined::NoVariation);
    }
    let (mut shuffled, mut rng) = (groups.to_vec(), ChaCha8Rng::seed_from_u64(seed));
    // F falls as the variation within grows; a last digit must not part what is equal.
    let as_far = (0..permutations)
        .filter(|_| {
            shuffled.shuffle(&mut rng);
            within(&shuffled) <= observed * (1.0 + 1e-12)
        })
        .count();
    let between = total - observed;
    Ok(Permanova {
        f: (between / (count - 1) as f64) / (observed / (rows - count) as f64),
        r_squared: between / total,
        p: (as_far + 1) as f64 / (permutations + 1) as f64,
        groups: count,
    })
}
