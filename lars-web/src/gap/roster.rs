//! The network of organisations under a roster question, as it was published and as far as those who agreed to be named are still there.

use std::collections::BTreeMap;

use lars_domain::ask::write::questionnaire::QuestionKind;
use lars_domain::gap::question::QuestionResult;
use lars_domain::gap::roster::{Node, RosterNetwork};
use lars_view::chart::roster::{RosterView, node_table, roster};
use lars_view::chart::svg::escape;
use lars_view::words::Words;

use super::loaded::{Filter, Results, Tab};
use crate::PageError;
use crate::address::query;

/// Networks of organisations, by question.
pub type Drawn = BTreeMap<String, Organisations>;

/// A network of organisations with their names.
pub struct Organisations {
    network: RosterNetwork,
    names: BTreeMap<String, String>,
}

/// The networks of the roster questions that the page shows.
pub async fn load(results: &Results<'_>, (case, filter): (&str, &Filter)) -> Result<Drawn, PageError> {
    let mut drawn = Drawn::new();
    let known = results.result.released.questions.get(&filter.wave).map_or(&[][..], Vec::as_slice);
    if filter.tab() != Tab::Questions {
        return Ok(drawn);
    }
    for result in known.iter().filter(|result| is_roster(results, result)) {
        drawn.insert(result.question.clone(), organisations(results, (case, &filter.wave), result).await?);
    }
    Ok(drawn)
}

fn is_roster(results: &Results<'_>, result: &QuestionResult) -> bool {
    let question = results.at.edition.questionnaire.question(&result.question);
    question.is_some_and(|question| matches!(question.kind, QuestionKind::Roster { .. }))
}

async fn organisations(
    results: &Results<'_>,
    (case, wave): (&str, &str),
    result: &QuestionResult,
) -> Result<Organisations, PageError> {
    let (store, study) = (results.at.store(), &results.at.study.id);
    let named = store.named_ties([study, case, wave, &result.question]).await?;
    let joins = store.joined_names(study).await?;
    let network = RosterNetwork::of(&result.groups, &named, &joins);
    let register = store.register(study).await?;
    let name = |node: &Node| match node {
        Node::Organisation { stakeholder, .. } => {
            let row = register.get(stakeholder)?;
            Some((stakeholder.clone(), row.details.organisation.clone()))
        }
        Node::Group { .. } => None,
    };
    Ok(Organisations { names: network.nodes.iter().filter_map(name).collect(), network })
}

/// The network of a question as a figure, with the place of each node as a table.
pub fn figure(results: &Results<'_>, (drawn, question): (&Organisations, &str), words: Words) -> String {
    let id = format!("roster-{question}");
    let view = RosterView {
        id: &id,
        network: &drawn.network,
        organisations: &drawn.names,
        names: &results.names,
        least: results.at.study.min_n.get(),
        simulated: results.at.study.simulated,
    };
    if drawn.network.ties.is_empty() {
        return format!("<p class=\"muted\">{}</p>\n", escape(&words.say("roster-none")));
    }
    let nodes = drawn.network.measures().map(|measures| node_table(&view, &measures, words).html());
    let place = format!(
        "<details><summary>{}</summary>\n{}</details>\n",
        escape(&words.say("roster-nodes-caption")),
        nodes.unwrap_or_default()
    );
    roster(&view, words).figure(words) + &place
}

/// The page on which names are joined, for those who may read single answers.
pub fn named_address(results: &Results<'_>, case: &str, wave: &str) -> String {
    results.address(case, &format!("/organisation{}", query(&[("wave", wave)])))
}
