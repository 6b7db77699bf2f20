//! How each number is computed, in plain words with its source. The same sentences stand on every page.

use lars_domain::gap::analysis::{BOOTSTRAP_MIN_N, EXACT_UP_TO, GapAnalysis, RESAMPLES};
use lars_domain::gap::observed::Unit;

use crate::words::{Arg, Words};

/// A number and how it is computed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Explained {
    /// What the number is called.
    pub term: String,
    /// How it is computed, with the source.
    pub text: String,
}

/// How each number of a gap analysis is computed, with the choices it was computed by.
pub fn how_computed(analysis: &GapAnalysis, words: Words) -> Vec<Explained> {
    let options = &analysis.options;
    let (small, high) = (options.cutoffs.small_gap, options.cutoffs.high_expectation);
    let unit = match options.unit {
        Unit::Respondent => "gap-how-unit-respondent",
        Unit::Rating => "gap-how-unit-rating",
    };
    let mut all = vec![
        said("gap-how-gap", &[], words),
        said("gap-how-expectation", &[], words),
        said("gap-how-mean", &[], words),
        said(unit, &[], words),
        said("gap-how-sd", &[], words),
        said("gap-how-t", &[], words),
    ];
    all.push(if options.bootstrap {
        said("gap-how-bca", &[("minimum", BOOTSTRAP_MIN_N.into())], words)
    } else {
        Explained { term: words.say("gap-how-bca.term"), text: words.say("gap-how-bca-off") }
    });
    if analysis.resampled() {
        // The seed is a name, not a quantity: it is not grouped.
        let args = [("resamples", RESAMPLES.into()), ("seed", options.seed.to_string().into())];
        let text = words.say_with("gap-how-bca-resampled", &args);
        all.push(Explained { term: words.say("gap-how-bca.term"), text });
    }
    all.extend([
        said("gap-how-wilcoxon", &[("exact", EXACT_UP_TO.into())], words),
        said("gap-how-q", &[], words),
        said("gap-how-rank-biserial", &[], words),
        said("gap-how-share", &[], words),
        said(
            "gap-how-class",
            &[("small", words.number(small, 1).into()), ("high", words.number(high, 1).into())],
            words,
        ),
        said("gap-how-certainty", &[], words),
        said("gap-how-hidden", &[("minimum", options.min_n.get().into())], words),
    ]);
    all
}

/// The classes with what each means, then how sure a gap is, then "too few answers".
pub fn classes(words: Words) -> Vec<Explained> {
    let marked = lars_domain::gap::cell::GapClass::ALL.map(|class| (class.code(), Some(class.mark())));
    let others =
        ["certainty-clear", "certainty-likely", "certainty-cannot-tell", "too-few"].map(|code| (code, None));
    let entry = |(code, mark): (&str, Option<&str>)| {
        let name = words.say(&format!("class-{code}"));
        Explained {
            term: mark.map_or_else(|| name.clone(), |mark| format!("{mark} {name}")),
            text: words.say(&format!("class-{code}.meaning")),
        }
    };
    marked.into_iter().chain(others).map(entry).collect()
}

fn said(key: &str, args: &[(&str, Arg<'_>)], words: Words) -> Explained {
    Explained { term: words.say(&format!("{key}.term")), text: words.say_with(key, args) }
}
