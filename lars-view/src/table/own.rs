//! One's own answers beside the means of one's group as a table. Nothing is computed here.

use lars_domain::ask::answer::rating::Score;
use lars_domain::gap::group::OwnRelation;

use super::{CellText, Table};
use crate::own::{OwnView, relation_name};
use crate::words::Words;

/// All numbers, one row for each relation. The twin of the chart.
pub fn own_table(view: &OwnView<'_>, words: Words) -> Table {
    let head = |key: &str, numeric| (words.say(key), numeric);
    let mut table = Table::new(
        words.say_with("group-table-caption", &[("group", view.subject.clone().into())]),
        &[
            head("table-head-relation", false),
            head("group-head-expectation-own", true),
            head("group-head-expectation", true),
            head("group-head-experience-own", true),
            head("group-head-experience", true),
            head("group-head-gap-own", true),
            head("group-head-gap", true),
            head("table-head-t", true),
            head("table-head-n", true),
        ],
    );
    table.rows = view.relations.iter().map(|relation| row(view, relation, words)).collect();
    table
}

fn row(view: &OwnView<'_>, relation: &OwnRelation, words: Words) -> Vec<CellText> {
    let own = |score: Option<Score>| -> CellText {
        match score {
            None => words.say("response-not-answered"),
            Some(Score::Points(points)) => words.integer(u64::from(points)),
            Some(Score::NoContact) => words.say("questionnaire-no-contact"),
            Some(Score::DontKnow) => words.say("questionnaire-dont-know"),
        }
        .into()
    };
    let dash = || CellText { text: "–".to_owned(), reason: Some(words.say("class-undefined-no-data")) };
    let own_gap = relation.own_gap().map_or_else(dash, |gap| words.signed(gap, 0).into());
    let hidden = || -> CellText { words.say("class-too-few").into() };
    let name = relation_name(view, &relation.rated, words).into();
    let (expectation, experience) = (own(relation.own.expectation), own(relation.own.experience));
    let Some(mean) = relation.group.shown() else {
        let empty = CellText::default;
        return vec![name, expectation, hidden(), experience, hidden(), own_gap, hidden(), empty(), empty()];
    };
    let interval = mean.interval();
    vec![
        name,
        expectation,
        words.number(mean.expectation, 1).into(),
        experience,
        words.number(mean.experience, 1).into(),
        own_gap,
        words.signed(mean.gap, 1).into(),
        interval.map_or_else(dash, |limits| words.interval(limits.low, limits.high, 1).into()),
        words.integer(mean.n as u64).into(),
    ]
}
