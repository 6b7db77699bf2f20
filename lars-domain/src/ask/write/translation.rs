//! A translation that comes back, from a form or a file, beside what went out and what stands here now.
//!
//! Only what was changed against what went out is a change. A text that was made from another source than the present one never becomes
//! more than *source changed*, and one that somebody else changed meanwhile is not overwritten.

use super::draft::{Mark, TranslationStatus, fingerprint};
use crate::entered::clean;

/// What went out: fingerprints of source and translation, and the status. It travels with the text and comes back with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sent {
    /// [`fingerprint`] of the source.
    pub source: String,
    /// [`fingerprint`] of the translation.
    pub target: String,
    /// The status.
    pub status: TranslationStatus,
}

impl Sent {
    /// What goes out of a text.
    pub fn of(source: &str, target: &str, status: TranslationStatus) -> Self {
        Self { source: print_of(source), target: print_of(target), status }
    }

    /// As one word: `SOURCE.TARGET.STATUS`.
    pub fn word(&self) -> String {
        format!("{}.{}.{}", self.source, self.target, self.status.code())
    }

    /// What [`Sent::word`] wrote; nothing where it is something else.
    pub fn parse(word: &str) -> Option<Self> {
        let mut parts = word.trim().splitn(3, '.');
        let (source, target, status) = (parts.next()?, parts.next()?, parts.next()?);
        let status = TranslationStatus::parse(status)?;
        Some(Self { source: source.to_owned(), target: target.to_owned(), status })
    }
}

/// A translation that comes back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Returned {
    /// Where it stands in the questionnaire.
    pub path: String,
    /// The source that the file carries beside it. A form carries none: it has only what went out.
    pub source: Option<String>,
    /// The translation.
    pub target: String,
    /// How far it is said to be; nothing where the file does not say.
    pub status: Option<TranslationStatus>,
    /// What went out; nothing where a program lost it or the file was not made by us.
    pub sent: Option<Sent>,
    /// Whether the status of an untouched text only rises. Programs of translators give every text of a file the same lower status.
    pub only_rises: bool,
}

/// What stands here now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing<'a> {
    /// The source.
    pub source: &'a str,
    /// The translation.
    pub target: &'a str,
    /// The status.
    pub status: TranslationStatus,
}

/// What is to be done with a translation that comes back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Settled {
    /// Nothing: it brings nothing new.
    Stays,
    /// The text is taken, with this mark.
    Taken(Mark),
    /// Two changed it, each differently: a person decides.
    Disputed,
}

/// Decides what a translation that comes back changes.
pub fn settle(now: Standing<'_>, back: &Returned) -> Settled {
    let is_current = match (&back.source, &back.sent) {
        // Programs of translators break texts at sentences and lose or add space there.
        (Some(source), _) => same_words(source, now.source),
        (None, Some(sent)) => sent.source == print_of(now.source),
        (None, None) => true,
    };
    let (sent_target, sent_status) = match &back.sent {
        Some(sent) => (sent.target.clone(), sent.status),
        None => (print_of(now.target), now.status),
    };
    let (present, returned) = (print_of(now.target), print_of(&back.target));
    let (has_moved, is_changed, is_new) =
        (sent_target != present, sent_target != returned, returned != present);
    if is_changed && is_new && has_moved {
        return Settled::Disputed;
    }
    let mark = |status| Mark { status, source: fingerprint(now.source.trim()) };
    if is_changed && is_new {
        if !is_current {
            // Marked with the source that it was made from, which is not the present one: it reads "source changed".
            let made_from = back.source.as_deref().map(|source| fingerprint(source.trim()));
            let made_from = made_from.or_else(|| back.sent.as_ref().map(|sent| sent.source.clone()));
            return Settled::Taken(Mark {
                status: TranslationStatus::Draft,
                source: made_from.unwrap_or_default(),
            });
        }
        // A text that was rewritten is a draft again, unless its status was changed too.
        let said = back.status.filter(|status| is_said(*status) && *status != sent_status);
        return Settled::Taken(mark(said.unwrap_or(TranslationStatus::Draft)));
    }
    let Some(wish) = back.status.filter(|status| is_said(*status)) else { return Settled::Stays };
    let changes = wish != sent_status && wish != now.status && !(back.only_rises && wish < now.status);
    if is_current && !is_new && changes && !now.target.is_empty() {
        Settled::Taken(mark(wish))
    } else {
        Settled::Stays
    }
}

/// The fingerprint of a text as it comes back: texts of before can have other line ends than what enters now.
fn print_of(text: &str) -> String {
    fingerprint(clean(text).trim())
}

/// Whether a person can say this of a translation; the other two follow from what is there.
fn is_said(status: TranslationStatus) -> bool {
    !matches!(status, TranslationStatus::Missing | TranslationStatus::SourceChanged)
}

fn same_words(one: &str, other: &str) -> bool {
    one.split_whitespace().eq(other.split_whitespace())
}

#[cfg(test)]
mod tests {
    use super::*;
    use TranslationStatus::{Approved, Draft, Missing, Reviewed, SourceChanged};

    fn now(target: &str, status: TranslationStatus) -> Standing<'_> {
        Standing { source: "New source. Two.", target, status }
    }

    fn back(source: &str, target: &str, status: Option<TranslationStatus>, sent: Option<Sent>) -> Returned {
        let (source, target) = (Some(source.to_owned()), target.to_owned());
        Returned { path: String::new(), source, target, status, sent, only_rises: true }
    }

    fn taken(status: TranslationStatus, source: &str) -> Settled {
        Settled::Taken(Mark { status, source: fingerprint(source) })
    }

    const NEW: &str = "New source. Two.";

    #[test]
    fn what_was_not_changed_against_what_went_out_is_no_change() {
        let sent = |status| Some(Sent::of(NEW, "old", status));
        for status in [None, Some(Draft), Some(Approved)] {
            // Untouched, whatever somebody else did meanwhile.
            assert_eq!(
                settle(now("theirs", Draft), &back(NEW, "old", status, sent(Approved))),
                Settled::Stays
            );
        }
        assert_eq!(settle(now("old", Approved), &back(NEW, "old", None, sent(Approved))), Settled::Stays);
        assert_eq!(
            settle(now("old", Approved), &back(NEW, "old", Some(Draft), sent(Approved))),
            Settled::Stays
        );
        assert_eq!(settle(now("old", Approved), &back(NEW, "old", Some(Draft), None)), Settled::Stays);
        assert_eq!(
            settle(now("old", SourceChanged), &back(NEW, "old", Some(SourceChanged), None)),
            Settled::Stays
        );
    }

    #[test]
    fn line_ends_and_composed_letters_make_no_change() {
        let sent = Some(Sent::of("a\r\nb", "a\u{304}\r\nb", Approved));
        let old = Standing { source: "a\r\nb", target: "a\u{304}\r\nb", status: Approved };
        assert_eq!(settle(old, &back("a\nb", "ā\nb", Some(Draft), sent)), Settled::Stays);
    }

    #[test]
    fn an_untouched_text_can_be_confirmed_but_not_for_another_source() {
        let sent = Some(Sent::of(NEW, "old", SourceChanged));
        assert_eq!(
            settle(now("old", SourceChanged), &back(NEW, "old", Some(Reviewed), sent)),
            taken(Reviewed, NEW)
        );
        let sent = Some(Sent::of("Old source.", "old", Draft));
        let late = back("Old source.", "old", Some(Approved), sent);
        assert_eq!(settle(now("old", SourceChanged), &late), Settled::Stays);
        let form = Returned { source: None, only_rises: false, ..late };
        assert_eq!(settle(now("old", SourceChanged), &form), Settled::Stays);
        // A person who says less of a text is believed; a program that says the same of every text is not.
        let said = |only_rises| Returned { only_rises, ..back(NEW, "old", Some(Draft), None) };
        assert_eq!(settle(now("old", Approved), &said(true)), Settled::Stays);
        assert_eq!(settle(now("old", Approved), &said(false)), taken(Draft, NEW));
    }

    #[test]
    fn a_translation_of_an_older_or_a_halved_source_stays_source_changed() {
        for source in ["Old source.", "New source.", "", "New source. Two. Three."] {
            let settled = settle(now("old", Approved), &back(source, "new", Some(Approved), None));
            assert_eq!(settled, taken(Draft, source));
            let Settled::Taken(mark) = settled else { continue };
            assert_ne!(mark.source, fingerprint(NEW));
        }
        let sent = Some(Sent::of("Old source.", "old", Draft));
        let form = Returned { source: None, ..back("", "new", Some(Approved), sent) };
        assert_eq!(settle(now("old", SourceChanged), &form), taken(Draft, "Old source."));
    }

    #[test]
    fn two_changes_of_one_text_are_both_shown() {
        let sent = Some(Sent::of(NEW, "old", Draft));
        assert_eq!(settle(now("theirs", Draft), &back(NEW, "mine", None, sent.clone())), Settled::Disputed);
        assert_eq!(settle(now("mine", Draft), &back(NEW, "mine", None, sent)), Settled::Stays);
        let empty = Some(Sent::of(NEW, "", Missing));
        assert_eq!(settle(now("theirs", Draft), &back(NEW, "mine", None, empty.clone())), Settled::Disputed);
        assert_eq!(settle(now("", Missing), &back(NEW, "mine", None, empty)), taken(Draft, NEW));
    }

    #[test]
    fn a_rewritten_text_is_a_draft_unless_its_status_was_changed_too() {
        let sent = |status| Some(Sent::of(NEW, "old", status));
        let cases = [
            (None, Draft),
            (Some(Approved), Draft),
            (Some(Reviewed), Reviewed),
            (Some(SourceChanged), Draft),
        ];
        for (said, status) in cases {
            let settled =
                settle(now("old", Approved), &back("New  source.\nTwo.", "new", said, sent(Approved)));
            assert_eq!(settled, taken(status, NEW), "{said:?}");
        }
    }

    #[test]
    fn what_went_out_comes_back_as_a_word() {
        let sent = Sent::of("a", "b", SourceChanged);
        assert_eq!(Sent::parse(&sent.word()), Some(sent));
        for word in ["", "u13", "a.b", "a.b.c"] {
            assert_eq!(Sent::parse(word), None);
        }
    }
}
