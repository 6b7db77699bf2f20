//! Three sentences about a case, made from its numbers: the strongest gap, what works, what cannot be told.

use lars_domain::gap::cell::{Cell, CellNumbers, Certainty, GapClass};

use crate::chart::ChartView;
use crate::words::{Arg, Words};

/// A sentence with the word that says how sure it is.
#[derive(Debug, Clone, PartialEq)]
pub struct Sentence {
    /// How sure, or what is said: "▲ Clear".
    pub tag: String,
    /// How the tag looks: `warm`, `cool`, `line`, or nothing.
    pub look: &'static str,
    /// The sentence.
    pub text: String,
}

type Shown<'a> = (&'a Cell, &'a CellNumbers);

/// The cells of a view that are shown, with their numbers.
fn shown<'a>(view: &ChartView<'a>) -> Vec<Shown<'a>> {
    view.cells.iter().copied().filter_map(|cell| Some((cell, cell.numbers.shown()?))).collect()
}

/// The relation whose gap is clear and the largest, in either direction.
pub fn strongest<'a>(view: &ChartView<'a>) -> Option<&'a Cell> {
    largest(&shown(view), |numbers| numbers.clear_class().is_some_and(|class| !class.is_small()))
        .map(|(cell, _)| cell)
}

fn largest<'a>(shown: &[Shown<'a>], counts: impl Fn(&CellNumbers) -> bool) -> Option<Shown<'a>> {
    let of = shown.iter().filter(|(_, numbers)| counts(numbers));
    of.max_by(|a, b| a.1.mean_gap.abs().total_cmp(&b.1.mean_gap.abs())).copied()
}

/// The three sentences; none where nothing was asked.
pub fn summary(view: &ChartView<'_>, words: Words) -> Vec<Sentence> {
    if view.cells.is_empty() {
        return Vec::new();
    }
    let shown = shown(view);
    vec![gap(view, &shown, words), works(view, &shown, words), open(view, &shown, words)]
}

fn gap(view: &ChartView<'_>, shown: &[Shown<'_>], words: Words) -> Sentence {
    let clear = largest(shown, |numbers| numbers.clear_class().is_some_and(|class| !class.is_small()));
    let found = clear.or_else(|| largest(shown, |numbers| numbers.certainty() == Certainty::Likely));
    let Some((cell, numbers)) = found else {
        let tag = words.say("class-certainty-cannot-tell");
        return Sentence { tag, look: "", text: words.say("summary-none") };
    };
    let certainty = words.say(&format!("class-certainty-{}", numbers.certainty().code()));
    let tag = numbers
        .clear_class()
        .map_or_else(|| certainty.clone(), |class| format!("{} {certainty}", class.mark()));
    let is_more = numbers.mean_gap > 0.0;
    let size = words.number(numbers.mean_gap.abs(), 1);
    let key = if is_more { "summary-more" } else { "summary-less" };
    let text = sentence(key, &[("size", size.into())], (view, cell, numbers), words);
    Sentence { tag, look: if is_more { "warm" } else { "cool" }, text }
}

fn works(view: &ChartView<'_>, shown: &[Shown<'_>], words: Words) -> Sentence {
    let class = GapClass::Working;
    let tag = format!("{} {}", class.mark(), words.say("class-working"));
    let of = shown.iter().filter(|(_, numbers)| numbers.clear_class() == Some(class));
    let best = of.max_by(|a, b| a.1.mean_expectation.total_cmp(&b.1.mean_expectation));
    let text = match best {
        Some((cell, numbers)) => {
            let gap = words.signed(numbers.mean_gap, 1);
            sentence("summary-works", &[("gap", gap.into())], (view, cell, numbers), words)
        }
        None => words.say("summary-works-none"),
    };
    Sentence { tag, look: "line", text }
}

fn open(view: &ChartView<'_>, shown: &[Shown<'_>], words: Words) -> Sentence {
    let is_open = |numbers: &CellNumbers| numbers.certainty() == Certainty::CannotTell;
    let open = shown.iter().filter(|(_, numbers)| is_open(numbers)).count();
    let (all, hidden) = (view.cells.len(), view.cells.len() - shown.len());
    let least = words.integer(view.options.min_n.get() as u64);
    let args =
        [("open", open.into()), ("all", all.into()), ("hidden", hidden.into()), ("least", least.into())];
    let key = if open + hidden == 0 { "summary-open-none" } else { "summary-open" };
    Sentence { tag: words.say("class-certainty-cannot-tell"), look: "", text: words.say_with(key, &args) }
}

/// A sentence about one relation.
fn sentence(
    key: &str,
    more: &[(&str, Arg<'_>)],
    (view, cell, numbers): (&ChartView<'_>, &Cell, &CellNumbers),
    words: Words,
) -> String {
    let mut args = vec![
        ("relation", view.labels(words).relation_short(&cell.key).into()),
        ("interval", interval(numbers, words).into()),
        ("n", numbers.n.into()),
    ];
    args.extend(more.iter().cloned());
    words.say_with(key, &args)
}

/// The limits of the 95 % interval in words, or that there is none.
pub fn interval(numbers: &CellNumbers, words: Words) -> String {
    match &numbers.t {
        Ok(limits) => words.interval(limits.low, limits.high, 1),
        Err(_) => "–".to_owned(),
    }
}

/// How sure the gap of a relation is, with the mark of its class, and how the tag looks.
pub fn relation_tag(numbers: &CellNumbers, words: Words) -> (String, &'static str) {
    let tag = crate::table::class_text(numbers, words);
    let look = match (numbers.certainty(), numbers.class.is_small()) {
        (Certainty::CannotTell, _) => "",
        (Certainty::Clear, true) => "line",
        _ if numbers.mean_gap > 0.0 => "warm",
        _ => "cool",
    };
    (tag, look)
}
