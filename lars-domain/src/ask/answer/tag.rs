//! Tags that readers put on what respondents wrote, so that answers about the same thing are found together.

use std::collections::BTreeSet;

/// The most characters of a tag.
pub const MAX_CHARS: usize = 40;
/// The most tags of an answer.
pub const MAX_TAGS: usize = 10;

/// The tags of an answer, in the order of the alphabet.
pub type Tags = BTreeSet<String>;

/// Tags as they are typed, with commas or semicolons between; nothing where one is too long or there are too many.
pub fn parse(typed: &str) -> Option<Tags> {
    let one_space = |mut tag: String, word: &str| {
        if !tag.is_empty() {
            tag.push(' ');
        }
        tag + word
    };
    let words = typed.split([',', ';']).map(|tag| tag.split_whitespace().fold(String::new(), one_space));
    let tags: Tags = words.filter(|tag| !tag.is_empty()).collect();
    (tags.len() <= MAX_TAGS && tags.iter().all(|tag| tag.chars().count() <= MAX_CHARS)).then_some(tags)
}

/// What two readers made of the tags of an answer: what either added is there, what either removed is not.
pub fn merge(base: &Tags, theirs: &Tags, mine: &Tags) -> Tags {
    let is_removed = |tag: &&String| base.contains(*tag) && !(theirs.contains(*tag) && mine.contains(*tag));
    theirs.union(mine).filter(|tag| !is_removed(tag)).cloned().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tags(typed: &str) -> Tags {
        parse(typed).unwrap()
    }

    #[test]
    fn tags_are_typed_with_commas_and_stand_once() {
        assert_eq!(tags(" staff,  money ; staff ,,").into_iter().collect::<Vec<_>>(), ["money", "staff"]);
        assert_eq!(tags("public   procurement"), tags("public procurement"));
        assert_eq!(tags(" , "), Tags::new());
        assert_eq!(parse(&"a".repeat(MAX_CHARS)).map(|tags| tags.len()), Some(1));
        assert_eq!(parse(&"a".repeat(MAX_CHARS + 1)), None);
        assert_eq!(parse("a,b,c,d,e,f,g,h,i,j,k"), None);
    }

    #[test]
    fn what_either_added_is_there_and_what_either_removed_is_not() {
        let base = tags("staff, money");
        assert_eq!(merge(&base, &tags("staff, money, law"), &tags("staff, time")), tags("staff, law, time"));
        assert_eq!(merge(&base, &base, &Tags::new()), Tags::new());
        assert_eq!(merge(&base, &Tags::new(), &base), Tags::new());
    }
}
