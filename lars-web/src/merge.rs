//! Forms that several people may have open: what two of them change is put together field by field, and nobody's change is lost.
//!
//! A form carries a digest of each field as it was when the page was made. Of a field that only one of two people changed their value counts;
//! where both did, and differently, nothing is saved: the page shows both, and saves what stands in the form if it is sent again.
//! What is saved is compared with what was read once more, in the transaction that saves (`Store::settings_version`).

use std::collections::BTreeMap;

use lars_domain::ask::reach::invitation::hex;
use lars_view::words::Words;
use sha2::{Digest as _, Sha256};

use crate::fault::Faults;

/// Attempts while others save at the same moment; then the person is asked to send the form again.
pub const MAX_ATTEMPTS: usize = 5;
/// So many bytes of a digest tell whether a field was changed.
const DIGEST: usize = 8;

/// Fields by their names.
pub type Fields = BTreeMap<String, String>;

/// What became of a form.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Merged {
    /// The fields as they are to be saved; of those in `clashes` what was typed.
    pub fields: Fields,
    /// Fields that both changed, with what somebody else has saved.
    pub clashes: Vec<(String, String)>,
}

/// The fields as they are now, for the form to carry: names with digests.
pub fn mark(now: &Fields) -> String {
    let marks = now.iter().map(|(name, value)| (name, digest(value)));
    serde_urlencoded::to_string(marks.collect::<Vec<_>>()).unwrap_or_default()
}

fn digest(value: &str) -> String {
    // Browsers send line ends in their own way, and forms leave out the space around.
    let value = value.trim().replace("\r\n", "\n");
    hex(&Sha256::digest(value.as_bytes())[..DIGEST])
}

/// Puts what was typed over what is there now; `was` is what the form carries.
pub fn merge(was: &str, typed: &Fields, now: &Fields) -> Merged {
    let was: BTreeMap<String, String> = serde_urlencoded::from_str(was).unwrap_or_default();
    let mut merged = Merged::default();
    let nothing = String::new();
    let names: std::collections::BTreeSet<&String> = typed.keys().chain(now.keys()).collect();
    for name in names {
        let (typed, now) = (typed.get(name).unwrap_or(&nothing), now.get(name).unwrap_or(&nothing));
        // A form that carries nothing was made before forms did, or by a program: it says all.
        let before =
            if was.is_empty() { digest(now) } else { was.get(name).cloned().unwrap_or_else(|| digest("")) };
        let value = match (digest(typed) == before, digest(now) == before) {
            (true, _) => now,
            (false, true) => typed,
            (false, false) if digest(typed) == digest(now) => now,
            (false, false) => {
                merged.clashes.push((name.clone(), now.clone()));
                typed
            }
        };
        merged.fields.insert(name.clone(), value.clone());
    }
    merged
}

impl Merged {
    /// Says of each field that both changed what somebody else has saved. `field` gives the `id` of the field in the page.
    pub fn say(&self, words: Words, faults: &mut Faults, field: impl Fn(&str) -> String) {
        for (name, now) in &self.clashes {
            let key = if now.is_empty() { "merge-clash-gone" } else { "merge-clash" };
            faults.add(field(name), words.say_with(key, &[("value", now.as_str().into())]));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fields(all: &[(&str, &str)]) -> Fields {
        all.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    }

    #[test]
    fn two_who_change_different_fields_both_have_their_way() {
        let was = mark(&fields(&[("a", "1"), ("b", "2"), ("c", "")]));
        let now = fields(&[("a", "1"), ("b", "two"), ("c", "")]);
        let merged = merge(&was, &fields(&[("a", "one"), ("b", "2"), ("c", "new")]), &now);
        assert_eq!(merged.fields, fields(&[("a", "one"), ("b", "two"), ("c", "new")]));
        assert!(merged.clashes.is_empty());
    }

    #[test]
    fn a_field_that_both_changed_is_shown_and_not_saved_unless_they_agree() {
        let was = mark(&fields(&[("a", "1"), ("b", "2")]));
        let now = fields(&[("a", "uno"), ("b", "two")]);
        let merged = merge(&was, &fields(&[("a", "one"), ("b", "two")]), &now);
        assert_eq!(merged.clashes, [("a".to_owned(), "uno".to_owned())]);
        assert_eq!(merged.fields["a"], "one", "what was typed is kept");
        // The page carries what is there now: sent again, it is saved.
        let again = merge(&mark(&now), &merged.fields, &now);
        assert!(again.clashes.is_empty());
        assert_eq!(again.fields["a"], "one");
    }

    #[test]
    fn what_one_removed_and_another_changed_is_asked_about() {
        let was = mark(&fields(&[("row", "x")]));
        let merged = merge(&was, &fields(&[]), &fields(&[("row", "y")]));
        assert_eq!(merged.clashes, [("row".to_owned(), "y".to_owned())]);
        let removed = merge(&was, &fields(&[]), &fields(&[("row", "x")]));
        assert_eq!((removed.fields["row"].as_str(), removed.clashes.len()), ("", 0));
    }

    #[test]
    fn line_ends_of_a_browser_are_no_change() {
        let was = mark(&fields(&[("a", "x\ny")]));
        assert_eq!(merge(&was, &fields(&[("a", "x\r\ny ")]), &fields(&[("a", "z")])).fields["a"], "z");
    }
}
