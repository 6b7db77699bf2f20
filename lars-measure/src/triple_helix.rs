//! Mutual information of three and four helices: how much their choices go together, in bits.

use crate::undefined::Undefined;

/// Holds entropies of all combinations of the helices, and the information that they share.
#[derive(Debug, Clone, PartialEq)]
pub struct SharedInformation {
    /// For each set of helices (bit k stands for helix k), the entropy in bits; the first, of the empty set, is 0.
    pub entropies: Vec<f64>,
    /// The mutual information of all, in bits.
    pub shared: f64,
}

/// Mutual information of three helices, `T(uig)`, or of more.
///
/// `T = H_u + H_i + H_g − H_ui − H_ug − H_ig + H_uig`; with four helices the signs go on alternating: `T = Σ_S (−1)^{|S|+1} H_S`.
///
/// **Takes** counts of combinations: for each, one code per helix and how often it was seen; the same number of codes everywhere, two to eight.
/// **Gives** entropies and T in bits. **Sign** with three helices negative T is synergy: the three reduce uncertainty together that pairs do not. With four the
/// sign is the other way round (Leydesdorff 2003).
/// **Undefined** `NoData` if the counts add up to 0; `TooFew` (needed 2) with fewer helices.
/// **Errors** none; combinations that repeat are added up, counts must be 0 or above (checked in debug builds).
/// **Cost** O(2^h · combinations) for h helices.
/// **Source** Leydesdorff & Meyer 2003, doi:10.1023/A:1026264416455; McGill 1954, doi:10.1007/BF02289159.
/// **Oracle** `oracle/triple_helix.csv`, made by `oracle/make_agreement.py` from the formula with numpy.
///
/// ```
/// use lars_measure::triple_helix::shared_information;
/// // The third is the sum of the first two, modulo 2: no pair says anything, all three say one bit.
/// let xor = [([0, 0, 0], 1.0), ([0, 1, 1], 1.0), ([1, 0, 1], 1.0), ([1, 1, 0], 1.0)];
/// let counts: Vec<(&[usize], f64)> = xor.iter().map(|(codes, count)| (codes.as_slice(), *count)).collect();
/// assert!((shared_information(&counts).unwrap().shared + 1.0).abs() < 1e-12);
/// ```
pub fn shared_information(counts: &[(&[usize], f64)]) -> Result<SharedInformation, Undefined> {
    debug_assert!(counts.iter().all(|(_, count)| *count >= 0.0), "counts are 0 or above");
    let helices = counts.first().map_or(0, |(codes, _)| codes.len());
    let total: f64 = counts.iter().map(|(_, count)| count).sum();
    if total <= 0.0 {
        return Err(Undefined::NoData);
    }
    if helices < 2 {
        return Err(Undefined::TooFew { n: helices, needed: 2 });
    }
    let entropies: Vec<f64> = (0..1_usize << helices).map(|set| entropy_of(counts, set, total)).collect();
    let sign = |set: usize| if set.count_ones() % 2 == 1 { 1.0 } else { -1.0 };
    let shared = entropies.iter().enumerate().map(|(set, entropy)| sign(set) * entropy).sum();
    Ok(SharedInformation { entropies, shared })
}

fn entropy_of(counts: &[(&[usize], f64)], set: usize, total: f64) -> f64 {
    let mut sums = std::collections::BTreeMap::<Vec<usize>, f64>::new();
    for (codes, count) in counts {
        let kept = codes.iter().enumerate().filter(|(helix, _)| set >> helix & 1 == 1).map(|(_, code)| *code);
        *sums.entry(kept.collect()).or_default() += count;
    }
    let part = |sum: &f64| if *sum > 0.0 { sum / total * (total / sum).log2() } else { 0.0 };
    sums.values().map(part).sum()
}

/// Holds the information shared in the whole, split into that between groups and that inside each.
#[derive(Debug, Clone, PartialEq)]
pub struct Decomposition {
    /// T of the whole.
    pub whole: f64,
    /// What lies between groups: T less the weighted parts.
    pub between: f64,
    /// For each group, its share of the counts times its T.
    pub within: Vec<f64>,
}

/// Splits the mutual information of a whole over groups, such as regions: `T = T₀ + Σ_g (n_g / n) T_g`.
///
/// **Takes** the counts of each group, as [`shared_information`]. **Gives** T of all counts together, T₀, and each group's part; an empty group adds 0.
/// **Sign**, **Undefined**, **Errors** as [`shared_information`]. **Cost** the sum of its costs.
/// **Source** Leydesdorff & Strand 2013, doi:10.1002/asi.22895. **Oracle** `oracle/triple_helix.csv`, made by `oracle/make_agreement.py`.
pub fn decompose(groups: &[Vec<(&[usize], f64)>]) -> Result<Decomposition, Undefined> {
    let all: Vec<(&[usize], f64)> = groups.iter().flatten().copied().collect();
    let whole = shared_information(&all)?.shared;
    let total: f64 = all.iter().map(|(_, count)| count).sum();
    let within: Vec<f64> = groups
        .iter()
        .map(|group| {
            let size: f64 = group.iter().map(|(_, count)| count).sum();
            // A group without counts shares nothing.
            shared_information(group).map_or(0.0, |found| found.shared * size / total)
        })
        .collect();
    Ok(Decomposition { whole, between: whole - within.iter().sum::<f64>(), within })
}
