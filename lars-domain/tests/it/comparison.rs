//! What differs between compared cases is flagged, aspect by aspect.
//!
//! Which cases are chosen, and how the flags are worded, is elsewhere.

use lars_domain::gap::analysis::GapAnalysis;
use lars_domain::gap::comparison::{Aspect, Side, agreement};

use crate::fixture::{Given, analysis, by_others, says};

fn side<'a>(case: &'a str, edition: &'a str, analysis: &'a GapAnalysis) -> Side<'a> {
    Side { case, edition: Some(edition), cells: analysis.cells.iter().collect() }
}

fn flagged(sides: &[Side<'_>]) -> Vec<Aspect> {
    agreement(sides).into_iter().filter(|(_, agrees)| !agrees).map(|(aspect, _)| aspect).collect()
}

fn companies() -> Vec<Given> {
    says("company", "research", &[(8, 5), (7, 5), (9, 5), (6, 7)])
}

#[test]
fn like_cases_agree_in_everything() {
    let analysis = analysis(&companies());
    assert_eq!(flagged(&[side("a", "1", &analysis), side("b", "1", &analysis)]), []);
    assert_eq!(agreement(&[side("a", "1", &analysis)]).len(), Aspect::ALL.len());
}

#[test]
fn each_difference_is_flagged_by_name() {
    let plain = analysis(&companies());
    let mut both = companies();
    both.extend(by_others("research", "company", ["a", "b", "c", "d"], [(8, 5), (7, 5), (9, 5), (6, 7)]));
    let both = analysis(&both);
    let mut far = companies();
    for given in &mut far {
        given.level = "national";
    }
    let far = analysis(&far);
    assert_eq!(flagged(&[side("a", "1", &plain), side("b", "2", &plain)]), [Aspect::Edition]);
    assert_eq!(flagged(&[side("a", "1", &plain), side("b", "1", &both)]), [Aspect::HelixMix]);
    assert_eq!(flagged(&[side("a", "1", &plain), side("b", "1", &far)]), [Aspect::Levels]);
    let three = [side("a", "1", &plain), side("b", "1", &plain), side("c", "1", &both)];
    assert_eq!(flagged(&three), [Aspect::HelixMix], "the third side is compared too");
}

#[test]
fn a_helix_of_hidden_cells_is_not_there() {
    let plain = analysis(&companies());
    let mut more = companies();
    more.extend(by_others("research", "company", ["a", "b", "c", "d"], [(8, 5), (7, 5), (9, 5), (6, 7)]));
    more.pop();
    let more = analysis(&more);
    assert_eq!(flagged(&[side("a", "1", &plain), side("b", "1", &more)]), []);
}
