//! Groups of rows that lie near each other: a tree by agglomeration, and how well a grouping fits. Distances are in `mod`.

use super::all_known;
use crate::matrix::PartialMatrix;
use crate::misuse::Misuse;
use crate::undefined::Undefined;

/// Says how far a group is from another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Linkage {
    /// By how much the sum of squares would grow (Ward): of Euclidean distances; R's `ward.D2`.
    Ward,
    /// The mean distance of their members.
    Average,
    /// The largest distance of their members.
    Complete,
}

/// Holds one joining of two groups.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Merge {
    /// The two groups, the smaller number first: a row of the input, or rows + the place of an earlier merge.
    pub groups: (usize, usize),
    /// How far they were apart.
    pub height: f64,
    /// How many rows the new group has.
    pub size: usize,
}

/// Holds how rows join into ever larger groups, the nearest first.
#[derive(Debug, Clone, PartialEq)]
pub struct Tree {
    /// One merge fewer than rows.
    pub merges: Vec<Merge>,
}

/// Agglomerative clustering of rows by their distances.
///
/// **Takes** all distances, square and symmetric (the lower half is read), and the linkage. **Gives** the tree, in scipy's form and order;
/// of equally near groups the same as scipy joins. **Undefined** `NoData` without rows or if a distance is missing.
/// **Errors** `Shape` unless square. **Cost** O(r²) time and memory (chain of nearest neighbours).
/// **Source** Ward 1963, doi:10.1080/01621459.1963.10500845; Murtagh & Legendre 2014, doi:10.1007/s00357-014-9161-z; Müllner 2011,
/// arXiv:1109.2378. **Oracle** `linkage_ward_z` of `benchmark`, read in place, and `oracle/linkage.csv` of scipy.
///
/// ```
/// use lars_measure::Matrix;
/// use lars_measure::distance::{Linkage, Metric, between, linkage};
/// let places = Matrix::new(4, 1, vec![0.0, 1.0, 10.0, 12.0])?;
/// let tree = linkage(&between(Metric::Euclidean, &places, &places)?, Linkage::Average)?.unwrap();
/// assert_eq!(tree.cut(2)?, [0, 0, 1, 1]);
/// # Ok::<(), lars_measure::Misuse>(())
/// ```
pub fn linkage(distances: &PartialMatrix, how: Linkage) -> Result<Result<Tree, Undefined>, Misuse> {
    let distances = match all_known(distances)? {
        Ok(distances) if distances.rows() > 0 => distances,
        _ => return Ok(Err(Undefined::NoData)),
    };
    let rows = distances.rows();
    let mut apart: Vec<Vec<f64>> = (0..rows).map(|row| distances.row(row)[..row].to_vec()).collect();
    let mut sizes = vec![1_usize; rows];
    let mut chain: Vec<usize> = Vec::new();
    let mut joined: Vec<Merge> = Vec::new();
    while joined.len() + 1 < rows {
        let (a, b, height) = mutual(&apart, &sizes, &mut chain);
        let size = sizes[a] + sizes[b];
        joined.push(Merge { groups: (a, b), height, size });
        for other in (0..rows).filter(|&o| o != a && o != b && sizes[o] > 0) {
            let both = (at(&apart, other, a), at(&apart, other, b));
            let new = joined_distance(how, both, height, (sizes[a], sizes[b], sizes[other]));
            apart[other.max(b)][other.min(b)] = new;
        }
        (sizes[a], sizes[b]) = (0, size);
    }
    joined.sort_by(|a, b| a.height.total_cmp(&b.height));
    Ok(Ok(Tree { merges: numbered(joined, rows) }))
}

fn at(apart: &[Vec<f64>], a: usize, b: usize) -> f64 {
    apart[a.max(b)][a.min(b)]
}

/// Follows nearest neighbours until two are each other's; gives them, the smaller number first, and takes them off the chain.
fn mutual(apart: &[Vec<f64>], sizes: &[usize], chain: &mut Vec<usize>) -> (usize, usize, f64) {
    if chain.is_empty() {
        chain.extend(sizes.iter().position(|size| *size > 0));
    }
    loop {
        let last = chain[chain.len() - 1];
        // The one before goes first among equals, or the chain could run in a circle.
        let before = chain.len().checked_sub(2).map(|place| chain[place]);
        let mut nearest =
            before.map_or((usize::MAX, f64::INFINITY), |before| (before, at(apart, last, before)));
        for other in (0..sizes.len()).filter(|&o| o != last && sizes[o] > 0) {
            let distance = at(apart, last, other);
            if distance < nearest.1 {
                nearest = (other, distance);
            }
        }
        if before == Some(nearest.0) {
            chain.truncate(chain.len() - 2);
            return (last.min(nearest.0), last.max(nearest.0), nearest.1);
        }
        chain.push(nearest.0);
    }
}

/// Lance and Williams: the distance of a group to two that have joined.
fn joined_distance(how: Linkage, (a, b): (f64, f64), height: f64, (na, nb, n): (usize, usize, usize)) -> f64 {
    let (na, nb, n) = (na as f64, nb as f64, n as f64);
    match how {
        Linkage::Ward => {
            (((n + na) * a * a + (n + nb) * b * b - n * height * height) / (na + nb + n)).max(0.0).sqrt()
        }
        Linkage::Average => (na * a + nb * b) / (na + nb),
        Linkage::Complete => a.max(b),
    }
}

/// Names the groups of merges in order: each merge used one row to stand for a group.
fn numbered(mut merges: Vec<Merge>, rows: usize) -> Vec<Merge> {
    let mut parent: Vec<usize> = (0..2 * rows - 1).collect();
    for (place, merge) in merges.iter_mut().enumerate() {
        let root = |mut group: usize| {
            while parent[group] != group {
                group = parent[group];
            }
            group
        };
        let (a, b) = (root(merge.groups.0), root(merge.groups.1));
        (parent[a], parent[b]) = (rows + place, rows + place);
        merge.groups = (a.min(b), a.max(b));
    }
    merges
}

impl Tree {
    /// Cuts the tree into groups.
    ///
    /// **Takes** how many, 1 to rows. **Gives** the group of each row, numbered from 0 in the order of their first rows.
    /// **Errors** `Range` for another number. **Cost** O(r²) at worst. **Source** as [`linkage`]. **Oracle** `ward_k6` of `benchmark`.
    pub fn cut(&self, groups: usize) -> Result<Vec<usize>, Misuse> {
        let rows = self.merges.len() + 1;
        if groups == 0 || groups > rows {
            return Err(Misuse::Range {
                what: "groups",
                at: 0,
                value: groups as f64,
                range: "1 to the number of rows",
            });
        }
        let mut parent: Vec<usize> = (0..2 * rows - 1).collect();
        for (place, merge) in self.merges.iter().take(rows - groups).enumerate() {
            (parent[merge.groups.0], parent[merge.groups.1]) = (rows + place, rows + place);
        }
        let mut roots: Vec<usize> = Vec::new();
        Ok((0..rows)
            .map(|row| {
                let mut group = row;
                while parent[group] != group {
                    group = parent[group];
                }
                roots.iter().position(|root| *root == group).unwrap_or_else(|| {
                    roots.push(group);
                    roots.len() - 1
                })
            })
            .collect())
    }
}

/// Silhouette of each row: (b − a) / max(a, b), a its mean distance to its own group, b to the nearest other group.
///
/// **Takes** all distances and the group of each row, from 0. **Gives** −1 (nearer to another group) to 1; 0 for a row alone in its group.
/// **Undefined** `TooFew` (needed 2) for fewer than two groups; `NoVariation` for a row that is at 0 from everything; `NoData` if a
/// distance is missing. **Errors** `Shape` unless square with a group for each row. **Cost** O(r²).
/// **Source** Rousseeuw 1987, doi:10.1016/0377-0427(87)90125-7. **Oracle** `oracle/silhouette.csv` of scikit-learn.
pub fn silhouette(
    distances: &PartialMatrix,
    groups: &[usize],
) -> Result<Vec<Result<f64, Undefined>>, Misuse> {
    let known = all_known(distances)?;
    let rows = distances.rows();
    if groups.len() != rows {
        return Err(Misuse::Shape { what: "groups", got: groups.len(), needed: rows });
    }
    let distances = match known {
        Ok(distances) => distances,
        Err(why) => return Ok(vec![Err(why); rows]),
    };
    let mut sizes = vec![0_usize; groups.iter().max().map_or(0, |last| last + 1)];
    for group in groups {
        sizes[*group] += 1;
    }
    let count = sizes.iter().filter(|size| **size > 0).count();
    if count < 2 {
        return Ok(vec![Err(Undefined::TooFew { n: count, needed: 2 }); rows]);
    }
    let of = |row: usize| {
        let own = groups[row];
        if sizes[own] == 1 {
            return Ok(0.0);
        }
        let mut sums = vec![0.0; sizes.len()];
        distances.row(row).iter().zip(groups).for_each(|(distance, group)| sums[*group] += distance);
        let a = sums[own] / (sizes[own] - 1) as f64;
        let others = (0..sizes.len()).filter(|&group| group != own && sizes[group] > 0);
        let b = others.map(|group| sums[group] / sizes[group] as f64).fold(f64::INFINITY, f64::min);
        if a.max(b) > 0.0 { Ok((b - a) / a.max(b)) } else { Err(Undefined::NoVariation) }
    };
    Ok((0..rows).map(of).collect())
}
