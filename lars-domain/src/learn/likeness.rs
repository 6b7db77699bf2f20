//! Whether two practices may be the same: named to whoever writes one, never decided by the program.

use super::practice::Practice;
use crate::map::likeness::plain_letters;

/// From this likeness of their titles on (Jaro–Winkler, 0 to 1), two practices may be the same.
const ALIKE: f64 = 0.92;
/// The same where region or organisation are the same too.
const ALIKE_NEAR: f64 = 0.8;

crate::codes! {
    /// Why two practices may be the same.
    pub enum SamePractice {
        /// They have the same title.
        Title = "title",
        /// Their evidence stands in the same place, and they are of one region.
        Source = "source",
        /// Their titles are much alike.
        Alike = "alike",
    }
}

/// Why two practices may be the same, where they may.
pub fn same(one: &Practice, other: &Practice) -> Option<SamePractice> {
    let is_near = one.region == other.region
        || (!one.organisation.is_empty()
            && plain_letters(&one.organisation) == plain_letters(&other.organisation));
    let titles = titles(one).into_iter().flat_map(|title| {
        let others = self::titles(other);
        others.into_iter().map(move |other| strsim::jaro_winkler(&title, &other))
    });
    let most = titles.fold(0.0_f64, f64::max);
    if most >= 1.0 {
        return Some(SamePractice::Title);
    }
    let cited = |practice: &Practice| -> Vec<String> {
        practice
            .evidence
            .iter()
            .map(|one| one.source.trim().to_lowercase())
            .filter(|one| !one.is_empty())
            .collect()
    };
    let shared = cited(other);
    // A book that describes six practices of a region makes them no duplicates; an address of a page does.
    let is_cited = cited(one).iter().any(|source| source.starts_with("http") && shared.contains(source));
    if is_near && is_cited {
        return Some(SamePractice::Source);
    }
    (most >= if is_near { ALIKE_NEAR } else { ALIKE }).then_some(SamePractice::Alike)
}

/// Its titles in every language, in plain letters without spaces.
fn titles(practice: &Practice) -> Vec<String> {
    let plain =
        |title: &String| plain_letters(title).chars().filter(|letter| letter.is_alphanumeric()).collect();
    practice.title.0.values().map(plain).filter(|title: &String| !title.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::learn::practice::Evidence;
    use crate::text::Text;

    fn practice(title: &str, region: &str, source: &str) -> Practice {
        Practice {
            title: Text::new("en", title),
            region: region.to_owned(),
            evidence: vec![Evidence { text: Text::default(), source: source.to_owned() }],
            ..Practice::default()
        }
    }

    #[test]
    fn the_same_practice_written_twice_is_named_and_others_are_not() {
        let grain = practice("Grain Cluster", "FI1C6", "https://example.org/75");
        let table = [
            (practice("grain-cluster", "LV00", ""), Some(SamePractice::Title)),
            (
                practice("A model of cooperation", "FI1C6", "https://example.org/75"),
                Some(SamePractice::Source),
            ),
            (practice("A model of cooperation", "FI1C6", "Report 12"), None),
            (practice("The grain clusters", "FI1C6", ""), Some(SamePractice::Alike)),
            (practice("Biogas ring", "FI1C6", ""), None),
            (practice("Grain Clusters", "LT0", ""), Some(SamePractice::Alike)),
            (practice("Industry 4 Panevėžys", "LT025", "https://example.org/3435"), None),
            (practice("", "FI1C6", ""), None),
        ];
        for (other, reason) in table {
            assert_eq!(same(&grain, &other), reason, "{:?}", other.title);
            assert_eq!(same(&other, &grain), reason);
        }
    }
}
