//! What the comparability guard needs to know of cases and waves, for every page that compares any: samples from the store, and the guard's
//! table.
//!
//! Judging is in `lars_domain::gap::comparable`. Of languages only those count that as many answered in as the smallest group.

use std::collections::{BTreeMap, BTreeSet};

use lars_domain::ask::answer::rating::Scale;
use lars_domain::ask::reach::board::{Frame as Board, Invited};
use lars_domain::ask::write::draft::{TranslationStatus, fingerprint, status_beside, texts};
use lars_domain::ask::write::edition::Edition;
use lars_domain::gap::cell::Cell;
use lars_domain::gap::comparable::{Comparability, Sample};
use lars_view::names::Labels;
use lars_view::table::comparability as comparability_table;

use crate::PageError;
use crate::at::At;

/// What is known of these sides (case, wave, shown cells), in their order. A fixed number of statements for each wave among them.
pub async fn samples(at: &At<'_>, sides: &[(&str, &str, Vec<&Cell>)]) -> Result<Vec<Sample>, PageError> {
    let (store, study) = (at.store(), &at.study);
    let editions = store.editions(&study.id).await?;
    let marks = store.translations(&study.id).await?;
    let mut boards: BTreeMap<&str, (Board, Vec<(String, i64)>)> = BTreeMap::new();
    for (_, wave, _) in sides {
        if !boards.contains_key(wave) {
            let answered = store.answered_editions(&study.id, wave).await?;
            boards.insert(wave, (store.board(&study.id, wave).await?, answered));
        }
    }
    let status = |language: &str| {
        let questionnaire = &at.edition.questionnaire;
        if language == questionnaire.source {
            return TranslationStatus::Approved;
        }
        let of = |(path, text): &(String, &lars_domain::text::Text)| {
            let mark = marks.get(path).and_then(|known| known.get(language));
            status_beside(&fingerprint(text.body(&questionnaire.source)), text.body(language), mark)
        };
        texts(questionnaire).iter().map(of).min().unwrap_or(TranslationStatus::Approved)
    };
    let sample = |(case, wave, cells): &(&str, &str, Vec<&Cell>)| {
        let (board, answered) = &boards[wave];
        let own: BTreeSet<i64> =
            answered.iter().filter(|(known, _)| known == case).map(|(_, number)| *number).collect();
        let is_own = |edition: &&std::sync::Arc<Edition>| own.contains(&edition.number);
        let scale = |edition: &std::sync::Arc<Edition>| {
            let wording = &edition.questionnaire.wording;
            let source = &edition.questionnaire.source;
            (Scale::STANDARD, [&wording.low, &wording.high].map(|text| text.body(source).to_owned()))
        };
        let day = |moment: Option<jiff::Timestamp>| moment.map(|moment| study.zone.day(moment));
        let period = study.wave(wave).map(|wave| (day(wave.opens), day(wave.closes)));
        let spoken =
            board.languages.iter().filter(|share| share.case == *case && share.n >= study.min_n.get() as u64);
        // Of how many of a group that is hidden answered, nothing: the rate of all would tell it.
        let least = if at.counts_everybody(case) { 0 } else { study.min_n.get() as u64 };
        let is_told = |invited: &&Invited| invited.case == *case && invited.submitted >= least;
        let invited = board.invited.iter().filter(is_told);
        let asked = invited.fold((0, 0), |(links, submitted), invited| {
            (links + invited.links, submitted + invited.submitted)
        });
        let sample = Sample {
            case: (*case).to_owned(),
            wave: (*wave).to_owned(),
            scales: editions.iter().filter(is_own).map(scale).collect(),
            editions: own,
            period: period.unwrap_or_default(),
            languages: spoken.map(|share| (share.of.clone(), status(&share.of))).collect(),
            asked: (!study.anonymous && asked.0 > 0).then_some(asked),
            ..Sample::default()
        };
        sample.with_cells(cells.iter().copied())
    };
    Ok(sides.iter().map(sample).collect())
}

/// The guard's table as HTML: what each side is in each aspect, and how the comparison came out. `heads` name the sides.
pub fn table(
    at: &At<'_>,
    labels: Labels<'_>,
    heads: &[String],
    (samples, guard): (&[Sample], &Comparability),
) -> String {
    debug_assert_eq!(heads.len(), samples.len(), "every side of {} has a name", at.study.slug);
    comparability_table(labels, heads, (samples, guard)).html()
}
