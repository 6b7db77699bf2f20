//! Results of the questions that are not ratings, as bars that are rows of a table.
//!
//! What is here was published with a release; own words are counted and not shown.

use std::fmt::Write as _;

use lars_domain::ask::write::questionnaire::{Question, QuestionKind};
use lars_domain::gap::question::{Answered, QuestionResult};
use lars_domain::people::role::Action;
use lars_domain::text::Named;
use lars_view::chart::svg::escape;
use lars_view::table::bars;
use lars_view::words::Words;

use super::loaded::{Filter, Results, Tab};
use super::panel::Panel;
use super::roster::{self, Drawn};
use crate::address::query;
use crate::part::pager::Pager;
use crate::study::Described;
use crate::visit::Visit;

/// Questions on a page.
const QUESTIONS: usize = 8;

/// The panel of questions.
pub fn panel(visit: &Visit, results: &Results<'_>, (case, filter): (&str, &Filter), drawn: &Drawn) -> Panel {
    let words = visit.words;
    let said = results.at.said();
    let asked = results.at.edition.questionnaire.questions();
    let asked = asked.filter(|question| !matches!(question.kind, QuestionKind::Information)).collect();
    let paged = visit.page(QUESTIONS).cut::<&Question>(asked);
    let ways = Pager::of(visit, &paged);
    let known = results.result.released.questions.get(&filter.wave).map_or(&[][..], Vec::as_slice);
    let least = results.at.study.min_n.get();
    let mut html = String::new();
    for question in &paged.rows {
        let found = known.iter().find(|result| result.question == question.code && result.n >= least);
        write(&mut html, (&said, question), found, words);
        if let (Some(drawn), Some(_)) = (drawn.get(&question.code), found) {
            html.push_str(&roster::figure(results, (drawn, &question.code), words));
        }
        if let Some(address) = named(results, (case, filter), question) {
            let label = escape(&words.say("named-title")).into_owned();
            let _ = writeln!(html, "<p><a href=\"{}\">{label}</a></p>", escape(&address));
        }
        if let Some(address) = own_words(results, (case, filter), question) {
            let _ = writeln!(
                html,
                "<p><a href=\"{}\">{}<span class=\"hidden\"> {}</span></a></p>",
                escape(&address),
                escape(&words.say("open-answer-read")),
                escape(&said.text(&question.prompt))
            );
        }
    }
    let hint = words.say_with("matrix-questions-hint", &[("least", words.integer(least as u64).into())]);
    let mut panel = Panel::new(Panel::title(Tab::Questions, words), hint, html);
    panel.pager = (!ways.links.is_empty()).then_some(ways);
    panel
}

/// The page with what respondents wrote, for those who may read it.
fn own_words(results: &Results<'_>, (case, filter): (&str, &Filter), question: &Question) -> Option<String> {
    let is_own = matches!(question.kind, QuestionKind::Open { .. } | QuestionKind::Short { .. });
    let scope = results.at.study.scope_of(case);
    (is_own && results.at.visit.may(Action::ExportResponses, &scope).is_ok()).then(|| {
        let chosen = query(&[("wave", filter.wave.as_str()), ("question", question.code.as_str())]);
        results.address(case, &format!("/open-answer{chosen}"))
    })
}

/// The page with the organisations that were named, for those who may read single answers.
fn named(results: &Results<'_>, (case, filter): (&str, &Filter), question: &Question) -> Option<String> {
    let is_roster = matches!(question.kind, QuestionKind::Roster { .. });
    let scope = results.at.study.scope_of(case);
    let may = is_roster && results.at.visit.may(Action::ExportResponses, &scope).is_ok();
    may.then(|| roster::named_address(results, case, &filter.wave))
}

fn write(
    html: &mut String,
    (said, question): (&Described<'_>, &Question),
    found: Option<&QuestionResult>,
    words: Words,
) {
    let prompt = said.text(&question.prompt);
    let Some(result) = found else {
        let _ = writeln!(
            html,
            "<h3>{}</h3>\n<p class=\"muted\">{}</p>",
            escape(&prompt),
            escape(&words.say("class-too-few"))
        );
        return;
    };
    let n = words.say_with("chart-cell-n", &[("n", result.n.into())]);
    if result.counts.is_empty() {
        let own = words.say("matrix-questions-own");
        let _ = writeln!(html, "<h3>{}</h3>\n<p>{}. {}</p>", escape(&prompt), escape(&n), escape(&own));
        return;
    }
    html.push_str(&bars(&prompt, &rows(said, question, result), result.n, words));
}

/// What an option is called; its code where the study gives it no words.
fn option_label(said: &Described<'_>, option: &Named) -> String {
    let text = said.text(&option.text);
    if text.is_empty() { option.code.clone() } else { text }
}

/// Labels with counts, options that nobody chose among them. Nobody and too few are told apart only where what is shown is everybody.
fn rows(said: &Described<'_>, question: &Question, result: &QuestionResult) -> Vec<(String, Option<usize>)> {
    let is_all = result.counts.iter().map(|one| one.count).sum::<usize>() == result.n
        && matches!(question.kind, QuestionKind::Choice { .. } | QuestionKind::Scale { .. });
    let count = |answer: &Answered| {
        let found = result.counts.iter().find(|one| one.answer == *answer).map(|one| one.count);
        found.or(is_all.then_some(0))
    };
    match &question.kind {
        QuestionKind::Choice { options } | QuestionKind::Multiple { options, .. } => options
            .iter()
            .map(|option| (option_label(said, option), count(&Answered::Option(option.code.clone()))))
            .collect(),
        QuestionKind::Scale { low, high, .. } => (i64::from(*low)..=i64::from(*high))
            .map(|point| (said.words.number(point as f64, 0), count(&Answered::Point(point))))
            .collect(),
        _ => {
            let label = |answer: &Answered| match answer {
                Answered::Ranked(code, place) => {
                    let options = match &question.kind {
                        QuestionKind::Ranking { options, .. } => options.as_slice(),
                        _ => &[],
                    };
                    let option = options.iter().find(|option| option.code == *code);
                    let name = option.map_or_else(|| code.clone(), |option| option_label(said, option));
                    format!("{place}. {name}")
                }
                Answered::Numbers(from, to, decimals) => {
                    let written = |scaled: i64| {
                        let value = scaled as f64 / 10_f64.powi(i32::from(*decimals));
                        said.words.number(value, usize::from(*decimals))
                    };
                    format!("{} – {}", written(*from), written(*to))
                }
                Answered::Months(from, to) => format!("{from} – {to}"),
                Answered::Tie(helix, level) => format!("{}, {}", said.helix(helix), said.level(level)),
                Answered::Option(code) => code.clone(),
                Answered::Point(point) => point.to_string(),
            };
            let mut rows: Vec<_> = result.counts.iter().collect();
            rows.sort_by_key(|one| match &one.answer {
                Answered::Ranked(code, place) => (*place, code.clone()),
                _ => (0, String::new()),
            });
            rows.into_iter().map(|one| (label(&one.answer), Some(one.count))).collect()
        }
    }
}
