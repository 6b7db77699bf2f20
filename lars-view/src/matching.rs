//! Scores of matches in words and marks: what each term adds, what is missing and why, what a practice names of a need, and who learns from
//! whom as a drawing. Nothing is scored here.

use std::fmt::Write as _;

use lars_domain::learn::first_place::{Margin, Ranked};
use lars_domain::learn::practice::Outcomes;
use lars_domain::learn::term::{Field, Named, NoTerm, Term, TermValue, Weights};

use crate::chart::svg::{escape, fit};
use crate::words::Words;

/// Decimals of scores, terms and weights.
const DECIMALS: usize = 2;
/// Pixels between two ends of lines.
const STEP: usize = 40;
/// The widest line, for a sum of scores that is the largest.
const MAX_WIDTH: f64 = 7.0;

/// A score, a term or a weight.
pub fn score(value: f64, words: Words) -> String {
    words.number(value, DECIMALS)
}

/// A weight as it stands in a field: as few decimals as say it, two at least.
pub fn weight(value: f64, words: Words) -> String {
    let decimals = (DECIMALS..=6).find(|decimals| {
        let power = 10_f64.powi(i32::try_from(*decimals).unwrap_or_default());
        ((value * power).round() / power - value).abs() < 1e-9
    });
    words.number(value, decimals.unwrap_or(6))
}

/// What a term is called.
pub fn term(term: Term, words: Words) -> String {
    words.say(&format!("matching-term-{}", term.code().replace('_', "-")))
}

/// Why a term or a score is undefined.
pub fn missing(reason: NoTerm, words: Words) -> String {
    words.say(&format!("matching-missing-{}", reason.code()))
}

/// What each term adds to a score, as a thin bar from 0 to 1. The same stands in words beside it.
pub fn bar(terms: &[TermValue; 5], weights: &Weights) -> String {
    let mut html = String::from("<svg class=\"stack\" width=\"100%\" height=\"10\" aria-hidden=\"true\">");
    let mut from = 0.0;
    for (at, part) in weights.contributions(terms).into_iter().enumerate() {
        if part > 0.0 {
            let _ = write!(
                html,
                "<rect class=\"p{}\" x=\"{:.2}%\" width=\"{:.2}%\" height=\"10\"/>",
                at + 1,
                from * 100.0,
                part * 100.0
            );
        }
        from += part;
    }
    html + "</svg>"
}

/// What each term adds, in words: with its value, or that it is missing.
pub fn parts(terms: &[TermValue; 5], weights: &Weights, words: Words) -> Vec<String> {
    let parts = weights.contributions(terms);
    let part = |(at, name): (usize, Term)| {
        let name = term(name, words);
        match terms[at] {
            Ok(_) => words.say_with(
                "matching-part",
                &[("term", name.into()), ("value", score(parts[at], words).into())],
            ),
            Err(_) => words.say_with("matching-part-missing", &[("term", name.into())]),
        }
    };
    Term::ALL.into_iter().enumerate().map(part).collect()
}

/// Why a pair has its score, in words: what the practice names of the need, its review and transfers, and what is undefined with the reason.
pub fn why(terms: &[TermValue; 5], named: Named, outcomes: Outcomes, words: Words) -> String {
    let sides = words.say(&format!("matching-names-{}", named.sides.min(2)));
    let field = words.say(match named.field {
        Field::Area => "matching-field-area",
        Field::Division => "matching-field-division",
        Field::Apart => "matching-field-apart",
    });
    let level = words.say(if named.level { "matching-level-same" } else { "matching-level-other" });
    let mut said = words.say_with(
        "matching-fit",
        &[("sides", sides.into()), ("field", field.into()), ("level", level.into())],
    );
    let known = outcomes.successes + outcomes.failures;
    if known > 0 {
        let args = [("good", words.integer(outcomes.successes).into()), ("all", words.integer(known).into())];
        said = format!("{said} {}", words.say_with("matching-outcomes", &args));
    }
    for (name, value) in Term::ALL.into_iter().zip(terms) {
        if let Err(reason) = value {
            let args = [("term", term(name, words).into()), ("reason", missing(*reason, words).into())];
            said = format!("{said} {}", words.say_with("matching-undefined", &args));
        }
    }
    said
}

/// How firm the first place of a list is: how far apart the first two are, and at which weights another comes first. `name` says a practice.
pub fn firmness(
    list: &[Ranked],
    margins: &[Margin],
    name: &dyn Fn(usize) -> String,
    words: Words,
) -> Vec<String> {
    let [Some(Ok(first)), Some(Ok(second))] = [0, 1].map(|at| list.get(at).map(|one| one.score)) else {
        return Vec::new();
    };
    let mut said =
        vec![words.say_with("matching-firm-apart", &[("apart", score(first - second, words).into())])];
    for margin in margins {
        for change in [margin.down, margin.up].into_iter().flatten() {
            let args = [
                ("term", term(margin.term, words).into()),
                ("weight", weight(margin.weight, words).into()),
                ("other", score(change.weight, words).into()),
                ("practice", name(list[change.by].profile).into()),
            ];
            said.push(words.say_with("matching-firm-change", &args));
        }
    }
    if said.len() == 1 {
        said.push(words.say("matching-firm-never"));
    }
    said
}

/// Someone who learns from someone, with the sum of the scores.
#[derive(Debug, Clone, PartialEq)]
pub struct TransferLine {
    /// Who shows.
    pub from: String,
    /// Who learns.
    pub to: String,
    /// The sum of the scores of their pairs.
    pub sum: f64,
    /// Whether it is of the region that the page is about.
    pub own: bool,
}

/// Who learns from whom as a drawing: who shows at the left, who learns at the right. The table beside it has the same rows. Places are in per
/// cent, so letters keep their size.
pub fn transfers(lines: &[TransferLine], words: Words) -> String {
    let mut left: Vec<&str> = Vec::new();
    let mut right: Vec<&str> = Vec::new();
    for line in lines {
        for (list, name) in [(&mut left, line.from.as_str()), (&mut right, line.to.as_str())] {
            if !list.contains(&name) {
                list.push(name);
            }
        }
    }
    let height = STEP * left.len().max(right.len()).max(1);
    let y = |list: &[&str], name: &str| {
        let at = list.iter().position(|known| *known == name).unwrap_or_default();
        let space = height as f64 / list.len().max(1) as f64;
        (at as f64 + 0.5) * space
    };
    let most = lines.iter().map(|line| line.sum).fold(f64::MIN_POSITIVE, f64::max);
    let mut html = format!(
        "<svg class=\"transfers\" width=\"100%\" height=\"{height}\" role=\"img\" aria-label=\"{}\">\n",
        escape(&words.say_with("matching-chart-name", &[("n", lines.len().into())]))
    );
    let mut drawn: Vec<&TransferLine> = lines.iter().collect();
    // What stands out is drawn last, and so lies on top.
    drawn.sort_by_key(|line| line.own);
    for line in drawn {
        let class = if line.own { "own" } else { "other" };
        let title = words.say_with(
            "matching-chart-line",
            &[
                ("from", line.from.as_str().into()),
                ("to", line.to.as_str().into()),
                ("score", score(line.sum, words).into()),
            ],
        );
        let _ = writeln!(
            html,
            "<line class=\"{class}\" x1=\"42%\" x2=\"58%\" y1=\"{:.1}\" y2=\"{:.1}\" stroke-width=\"{:.1}\"><title>{}</title></line>",
            y(&left, &line.from),
            y(&right, &line.to),
            1.0 + line.sum / most * (MAX_WIDTH - 1.0),
            escape(&title)
        );
    }
    for (list, x, gap, anchor, class) in
        [(&left, 42, -12, "end", "shows"), (&right, 58, 12, "start", "learns")]
    {
        for name in list {
            let at = y(list, name);
            let own = lines.iter().any(|line| line.own && class == "learns" && line.to == **name);
            let _ = writeln!(
                html,
                "<circle class=\"{class}\" cx=\"{x}%\" cy=\"{at:.1}\" r=\"5\"/><text{} x=\"{x}%\" dx=\"{gap}\" y=\"{:.1}\" \
                 text-anchor=\"{anchor}\">{}</text>",
                if own { " class=\"own\"" } else { "" },
                at + 5.0,
                escape(&fit(name, 140.0, 14.0))
            );
        }
    }
    html + "</svg>\n"
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Language;

    #[test]
    fn bars_add_up_to_the_score_and_missing_terms_are_named() {
        let words = Words::new(Language::En);
        let terms = [Ok(0.4), Ok(0.85), Err(NoTerm::NotReviewed), Ok(0.5), Err(NoTerm::UnderK)];
        let weights = Weights::default();
        let html = bar(&terms, &weights);
        assert_eq!(html.matches("<rect").count(), 3);
        let widths: f64 = html
            .split("width=\"")
            .filter_map(|part| part.split_once("%\""))
            .filter_map(|(number, _)| number.parse::<f64>().ok())
            .skip(1)
            .sum();
        assert!((widths - 100.0 * weights.score(&terms).unwrap()).abs() < 0.02, "{widths} {html}");
        let parts = parts(&terms, &weights, words);
        assert!(parts[2].contains("missing") && parts[4].contains("missing"), "{parts:?}");
        let said =
            why(&terms, Named { sides: 2, field: Field::Area, level: true }, Outcomes::default(), words);
        assert!(said.contains(&missing(NoTerm::NotReviewed, words)), "{said}");
        assert!(said.contains(&missing(NoTerm::UnderK, words)), "{said}");
    }

    #[test]
    fn a_weight_is_written_with_as_many_decimals_as_say_it() {
        let words = Words::new(Language::De);
        assert_eq!([0.35, 1.0, 0.125].map(|value| weight(value, words)), ["0,35", "1,00", "0,125"]);
    }

    #[test]
    fn names_in_a_drawing_are_text() {
        let line =
            |from: &str, own| TransferLine { from: from.to_owned(), to: "B".to_owned(), sum: 1.0, own };
        let html = transfers(&[line("<A>", true), line("C", false)], Words::new(Language::En));
        assert!(html.contains("&lt;A&gt;") && !html.contains("<A>"), "{html}");
        assert!(html.find("class=\"other\"").unwrap() < html.find("class=\"own\"").unwrap());
    }
}
