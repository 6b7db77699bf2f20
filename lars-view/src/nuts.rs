//! Regions by name: the NUTS classification of 2024 and the statistical regions of neighbouring countries, each by its own name.
//!
//! Borders are not here. The list is made by `map/nuts.py`.

use std::sync::LazyLock;

use lars_domain::map::likeness::plain_letters;

/// A region of the classification.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Region {
    /// The code; its first two letters are the country.
    pub code: String,
    /// The name in the region's own language.
    pub name: String,
    plain: String,
}

static REGIONS: LazyLock<Vec<Region>> = LazyLock::new(|| {
    let mut reader = csv::Reader::from_reader(include_bytes!("../map/nuts-2024.csv").as_slice());
    let region = |row: csv::StringRecord| {
        let (code, name) = (row.get(0)?.to_owned(), row.get(1)?.to_owned());
        Some(Region { plain: plain_letters(&name), code, name })
    };
    reader.records().filter_map(Result::ok).filter_map(region).collect()
});

/// The region of a code.
pub fn region(code: &str) -> Option<&'static Region> {
    REGIONS.iter().find(|region| region.code.eq_ignore_ascii_case(code.trim()))
}

/// Regions whose name or code holds a text, whatever its case and accents: whole names first, then beginnings, then the rest; smaller
/// regions before larger ones of the same name.
pub fn search(text: &str, most: usize) -> Vec<&'static Region> {
    let wanted = plain_letters(text.trim());
    if wanted.chars().count() < 2 {
        return Vec::new();
    }
    let rank = |region: &Region| {
        if region.plain == wanted || region.code.eq_ignore_ascii_case(&wanted) {
            Some(0)
        } else if region.plain.starts_with(&wanted) || region.code.to_lowercase().starts_with(&wanted) {
            Some(1)
        } else {
            region.plain.contains(&wanted).then_some(2)
        }
    };
    let mut found: Vec<(u8, &Region)> =
        REGIONS.iter().filter_map(|region| Some((rank(region)?, region))).collect();
    found.sort_by_key(|(rank, region)| (*rank, std::cmp::Reverse(region.code.len()), &region.code));
    found.into_iter().take(most).map(|(_, region)| region).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_region_is_found_by_its_name_without_accents_and_by_its_code() {
        let codes = |text| search(text, 5).into_iter().map(|found| found.code.as_str()).collect::<Vec<_>>();
        assert_eq!(codes("latgale")[0], "LV005");
        assert_eq!(codes("LV005"), ["LV005"]);
        assert_eq!(codes("pohjois-karjala")[0], "FI1DC");
        assert_eq!(codes("vastra gotaland")[0], "SE232");
        assert!(codes("innlandet").iter().any(|code| code.starts_with("NO")));
        assert_eq!(codes("x"), [] as [&str; 0]);
        assert_eq!(search("a", 5).len(), 0, "one letter finds everything");
        assert!(search("ma", 7).len() <= 7);
    }

    #[test]
    fn the_list_has_a_name_for_every_code_and_no_code_twice() {
        assert!(REGIONS.len() > 1500, "{}", REGIONS.len());
        assert!(REGIONS.windows(2).all(|pair| pair[0].code < pair[1].code));
        assert!(REGIONS.iter().all(|region| !region.name.is_empty() && (3..=5).contains(&region.code.len())));
        assert_eq!(region("lv005").map(|region| region.name.as_str()), Some("Latgale"));
    }
}
