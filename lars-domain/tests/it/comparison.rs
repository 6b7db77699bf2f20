//! Gaps of two cases at a common mix of groups, worked out by hand; and hidden cells that say nothing in a comparison.
//!
//! Each reason of the comparability guard has its test beside it, in `gap::comparable`.

use lars_domain::gap::analysis::GapAnalysis;
use lars_domain::gap::cell::Cell;
use lars_domain::gap::comparable::{Aspect, Axis, Judgement, Reason, Sample, judge};
use lars_domain::gap::poststratify::{Weighing, common_mix, weigh};

use crate::fixture::{Given, analysis, by_others, near, says};

const FOUR: [&str; 4] = ["a", "b", "c", "d"];

/// Four companies with gaps of 3, 2, 4 and −1; eight research groups with gaps of 0 and 1 in turn.
fn few_companies() -> Vec<Given> {
    let mut given = by_others("company", "public-body", FOUR, [(8, 5), (7, 5), (9, 5), (6, 7)]);
    let pairs = [(5, 5), (6, 5), (5, 5), (6, 5), (5, 5), (6, 5), (5, 5), (6, 5)];
    given.extend(says("research", "public-body", &pairs));
    given
}

/// Eight companies, four with a gap of 1 and four of 3; four research groups with gaps of 0, 0, 2 and 2.
fn many_companies() -> Vec<Given> {
    let pairs = [(6, 5), (6, 5), (6, 5), (6, 5), (8, 5), (8, 5), (8, 5), (8, 5)];
    let mut given = says("company", "public-body", &pairs);
    given.extend(by_others("research", "public-body", FOUR, [(5, 5), (5, 5), (7, 5), (7, 5)]));
    given
}

fn sample(case: &str, analysis: &GapAnalysis) -> Sample {
    Sample { case: case.to_owned(), ..Sample::default() }.with_cells(&analysis.cells)
}

fn weighed(sides: &[&GapAnalysis]) -> Vec<Weighing> {
    let mixes: Vec<_> = sides.iter().map(|side| sample("", side).helices).collect();
    let cells: Vec<Vec<&Cell>> = sides.iter().map(|side| side.cells.iter().collect()).collect();
    weigh(&cells, &common_mix(&mixes))
}

#[test]
fn a_common_mix_gives_each_group_the_same_weight_on_every_side() {
    let (few, many) = (analysis(&few_companies()), analysis(&many_companies()));
    let found = judge(Axis::Cases, &[sample("few", &few), sample("many", &many)]);
    assert_eq!(found.on(Aspect::HelixMix), Judgement::Flagged(Reason::OtherMix));
    let found = weighed(&[&few, &many]);
    assert_eq!(found.len(), 1);
    let one = &found[0];
    assert_eq!(
        (one.key.partner.as_deref(), one.key.level.as_deref()),
        (Some("public-body"), Some("regional"))
    );
    assert!(one.left_out.is_empty());
    // A third and two thirds, two thirds and a third: half each.
    near("companies", one.mix["company"], 0.5);
    near("research", one.mix["research"], 0.5);
    // (4 · 2 + 8 · ½) / 12 and (8 · 2 + 4 · 1) / 12; at half each, (2 + ½) / 2 and (2 + 1) / 2.
    near("few as answered", one.sides[0].as_answered, 1.0);
    near("many as answered", one.sides[1].as_answered, 5.0 / 3.0);
    near("few at the mix", one.sides[0].at_mix, 1.25);
    near("many at the mix", one.sides[1].at_mix, 1.5);
    // Variances ¼ · (14/3)/4 + ¼ · (2/7)/8 and ¼ · (8/7)/8 + ¼ · (4/3)/4; 3.1852 and 5.6757 degrees of freedom; the quantiles are SciPy's.
    let half = |side: usize| {
        let limits = one.sides[side].interval.unwrap();
        near("middle", f64::midpoint(limits.low, limits.high), one.sides[side].at_mix);
        (limits.high - limits.low) / 2.0
    };
    assert!((half(0) - 1.688_812_231_752_8).abs() < 1e-9, "{}", half(0));
    assert!((half(1) - 0.856_098_255_122_1).abs() < 1e-9, "{}", half(1));
    assert_eq!((one.sides[0].n, one.sides[1].n), (12, 12));
}

#[test]
fn a_group_that_is_hidden_on_one_side_counts_on_none() {
    let few = analysis(&few_companies());
    let mut hidden = many_companies();
    hidden.pop();
    let hidden = analysis(&hidden);
    let found = judge(Axis::Cases, &[sample("few", &few), sample("hidden", &hidden)]);
    assert_eq!(found.on(Aspect::HelixMix), Judgement::Flagged(Reason::MissingHelix));
    let found = weighed(&[&few, &hidden]);
    assert_eq!(found[0].left_out.iter().map(String::as_str).collect::<Vec<_>>(), ["research"]);
    near("companies alone", found[0].mix["company"], 1.0);
    near("few", found[0].sides[0].at_mix, 2.0);
    near("hidden", found[0].sides[1].at_mix, 2.0);
    assert_eq!((found[0].sides[0].n, found[0].sides[1].n), (4, 8));
}

#[test]
fn without_a_common_group_nothing_is_weighed_and_the_comparison_refused() {
    let companies = analysis(&says("company", "public-body", &[(8, 5), (7, 5), (9, 5), (6, 7)]));
    let research = analysis(&says("research", "public-body", &[(8, 5), (7, 5), (9, 5), (6, 7)]));
    let found = judge(Axis::Cases, &[sample("a", &companies), sample("b", &research)]);
    assert_eq!(found.refused(), Some((Aspect::HelixMix, Reason::NoCommonHelix)));
    assert_eq!(weighed(&[&companies, &research]), []);
}

#[test]
fn gaps_that_never_vary_have_no_interval_at_a_mix() {
    let same = analysis(&says("company", "public-body", &[(8, 5), (8, 5), (8, 5), (8, 5)]));
    let found = weighed(&[&same, &same]);
    near("the gap", found[0].sides[0].at_mix, 3.0);
    assert_eq!(found[0].sides[0].interval, Err(lars_measure::Undefined::NoVariation));
}
