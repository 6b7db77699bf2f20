//! The list of one need, and how firm its first place is: to which weight each term would have to go, the others as they are, before another
//! practice comes first. Exact: of two practices each score is a quotient of straight lines in one weight, so they cross where a quadratic is 0.

use rayon::prelude::*;

use super::matching::{Matching, whole};
use super::sensitivity::FURTHEST;
use super::term::{Term, TermValue, Weights};

/// What is less than this apart is equal, as scores are compared by twelve decimals.
const EQUAL: f64 = 5e-13;

/// A practice with its place in the list.
#[derive(Debug, Clone, PartialEq)]
pub struct Ranked {
    /// Which practice, by its place in the order of codes.
    pub profile: usize,
    /// Its terms.
    pub terms: [TermValue; 5],
    /// Its score.
    pub score: TermValue,
}

/// Puts practices in order: the highest score first, of equal ones the smaller code; those without a score last.
pub fn ranked(rows: Vec<(usize, [TermValue; 5])>, weights: &Weights) -> Vec<Ranked> {
    let of =
        |(profile, terms): (usize, [TermValue; 5])| Ranked { profile, score: weights.score(&terms), terms };
    let mut list: Vec<Ranked> = rows.into_iter().map(of).collect();
    let height = |one: &Ranked| one.score.map_or(-1, whole);
    list.sort_by(|one, other| height(other).cmp(&height(one)).then(one.profile.cmp(&other.profile)));
    list
}

/// The list of a need: every practice of another region.
pub fn list_of(matching: &Matching, need: usize, weights: &Weights) -> Vec<Ranked> {
    let mut rows = Vec::with_capacity(matching.profiles().len());
    matching.each_terms(need, |profile, terms| rows.extend(terms.map(|terms| (profile, terms))));
    ranked(rows, weights)
}

/// What an assignment is to a need, beside its own list.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Standing {
    /// Its own first choice with the score; none where nothing has a score.
    pub first: Option<(usize, f64)>,
    /// The place of the assigned practice in its own list, from 1.
    pub place: Option<usize>,
    /// How many practices are in the list.
    pub of: usize,
}

/// For each need its own first choice, and the place that its assigned practice has in its own list. Nothing is sorted: at thousands of
/// practices only these are wanted.
pub fn standings(matching: &Matching, weights: &Weights, chosen: &[Option<usize>]) -> Vec<Standing> {
    let of = |need: usize| {
        let mut standing = Standing { first: None, place: None, of: 0 };
        let own = chosen[need].and_then(|profile| weights.score(&matching.terms(need, profile)).ok());
        let own = own.zip(chosen[need]).map(|(score, profile)| (whole(score), profile));
        let mut before = 0;
        matching.each_terms(need, |profile, terms| {
            let Some(terms) = terms else { return };
            standing.of += 1;
            let Ok(score) = weights.score(&terms) else { return };
            // Of equal ones the smaller code comes first, and practices come in the order of codes.
            if standing.first.is_none_or(|(_, known)| whole(score) > whole(known)) {
                standing.first = Some((profile, score));
            }
            if let Some((height, at)) = own
                && (whole(score) > height || (whole(score) == height && profile < at))
            {
                before += 1;
            }
        });
        standing.place = own.map(|_| before + 1);
        standing
    };
    (0..matching.needs().len()).into_par_iter().map(of).collect()
}

/// Where the first place changes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Overtaken {
    /// The weight at which it does; today's where the two are equal already.
    pub weight: f64,
    /// Who comes first from there on, by place in the list.
    pub by: usize,
}

/// How far the weight of a term can move before the first place changes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Margin {
    /// The term.
    pub term: Term,
    /// Its weight.
    pub weight: f64,
    /// Below which weight another comes first; none if none does down to 0.
    pub down: Option<Overtaken>,
    /// Above which weight another comes first; none if none does up to [`FURTHEST`] times the sum of all weights.
    pub up: Option<Overtaken>,
}

/// The margins of the first place of a list, term by term; nothing where fewer than two have a score.
pub fn first_place(list: &[Ranked], weights: &Weights) -> Vec<Margin> {
    let scored = list.iter().take_while(|one| one.score.is_ok()).count();
    if scored < 2 {
        return Vec::new();
    }
    let sum: f64 = weights.list().iter().sum();
    let margin = |(term, weight): (Term, f64)| {
        let first = Line::of(&list[0].terms, weights, term);
        let mut margin = Margin { term, weight, down: None, up: None };
        for (by, other) in list[..scored].iter().enumerate().skip(1) {
            let other = Line::of(&other.terms, weights, term);
            let nearer = |at: f64, known: &Option<Overtaken>| {
                known.is_none_or(|known| (at - weight).abs() < (known.weight - weight).abs())
            };
            if let Some(at) = first.overtaken(&other, (weight, 0.0)).filter(|at| nearer(*at, &margin.down)) {
                margin.down = Some(Overtaken { weight: at, by });
            }
            let end = FURTHEST * sum;
            if let Some(at) = first.overtaken(&other, (weight, end)).filter(|at| nearer(*at, &margin.up)) {
                margin.up = Some(Overtaken { weight: at, by });
            }
        }
        margin
    };
    Term::ALL.into_iter().zip(weights.list()).map(margin).collect()
}

/// A score as a function of one weight: (sum + w · term) / (of + w) where the term is defined, sum / of where it is not.
struct Line {
    sum: f64,
    of: f64,
    term: Option<f64>,
}

impl Line {
    fn of(terms: &[TermValue; 5], weights: &Weights, moved: Term) -> Self {
        let (mut sum, mut of) = (0.0, 0.0);
        for ((term, weight), value) in Term::ALL.into_iter().zip(weights.list()).zip(terms) {
            if let Ok(value) = value
                && term != moved
            {
                sum += weight * value;
                of += weight;
            }
        }
        Self { sum, of, term: terms[moved as usize].ok() }
    }

    fn at(&self, weight: f64) -> Option<f64> {
        let (sum, of) = match self.term {
            Some(term) => (self.sum + weight * term, self.of + weight),
            None => (self.sum, self.of),
        };
        (of > 0.0).then(|| sum / of)
    }

    /// Whether another score is higher at a weight; one that is undefined there is not.
    fn is_behind(&self, other: &Self, weight: f64) -> bool {
        match (self.at(weight), other.at(weight)) {
            (Some(own), Some(other)) => other - own > EQUAL,
            (None, Some(_)) => true,
            _ => false,
        }
    }

    /// The first weight on the way to an end behind which another score is higher.
    fn overtaken(&self, other: &Self, (from, end): (f64, f64)) -> Option<f64> {
        let mut stops: Vec<f64> =
            self.crossings(other).into_iter().filter(|at| is_between(*at, from, end)).collect();
        stops.push(from);
        stops.push(end);
        stops.sort_by(|one, other| (one - from).abs().total_cmp(&(other - from).abs()));
        let behind = stops.windows(2).find(|two| self.is_behind(other, f64::midpoint(two[0], two[1])));
        behind.map(|two| two[0])
    }

    /// The weights at which two scores are equal.
    fn crossings(&self, other: &Self) -> Vec<f64> {
        let parts = |line: &Self| line.term.map_or((0.0, 0.0), |term| (term, 1.0));
        let ((own_term, own_is), (term, is)) = (parts(self), parts(other));
        let square = own_is * is * (own_term - term);
        let straight = self.sum * is + own_term * other.of - other.sum * own_is - term * self.of;
        let constant = self.sum * other.of - other.sum * self.of;
        if square.abs() < f64::EPSILON {
            return if straight == 0.0 { Vec::new() } else { vec![-constant / straight] };
        }
        let inside = straight * straight - 4.0 * square * constant;
        if inside < 0.0 {
            return Vec::new();
        }
        // The root without cancellation, and the other one from their product.
        let large = -0.5 * (straight + inside.sqrt().copysign(straight));
        if large == 0.0 { vec![0.0] } else { vec![large / square, constant / large] }
    }
}

fn is_between(at: f64, from: f64, end: f64) -> bool {
    at.is_finite() && (at - from) * (at - end) < 0.0
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::learn::term::NoTerm;

    fn list(rows: &[[Option<f64>; 5]], weights: &Weights) -> Vec<Ranked> {
        let term = |value: Option<f64>| value.ok_or(NoTerm::NoWish);
        let rows = rows.iter().enumerate().map(|(profile, row)| (profile, row.map(term)));
        ranked(rows.collect(), weights)
    }

    /// Who is first when a weight is moved, found by scoring everybody again.
    fn first_at(rows: &[[Option<f64>; 5]], weights: &Weights, term: usize, weight: f64) -> Option<usize> {
        let mut moved = weights.list();
        moved[term] = weight;
        Some(list(rows, &Weights::new(moved)?).first()?.profile)
    }

    #[test]
    fn another_comes_first_just_beyond_the_margin_and_not_before_it() {
        // Numbers without any order, the same each time.
        let mut state = 7_u64;
        let mut next = || {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (state >> 11) as f64 / (1_u64 << 53) as f64
        };
        let (mut found, weights) = (0, Weights::default());
        for _ in 0..200 {
            let rows: Vec<[Option<f64>; 5]> =
                (0..6).map(|_| std::array::from_fn(|at| (at < 2 || next() > 0.4).then(&mut next))).collect();
            let ranked = list(&rows, &weights);
            let first = ranked[0].profile;
            for (at, margin) in first_place(&ranked, &weights).into_iter().enumerate() {
                for (change, end) in [(margin.down, 0.0), (margin.up, 20.0)] {
                    let until = change.map_or(end, |change| change.weight.min(20.0));
                    for step in 0..40 {
                        let inside = margin.weight + (until - margin.weight) * f64::from(step) / 40.0;
                        if let Some(there) = first_at(&rows, &weights, at, inside) {
                            assert_eq!(there, first, "{rows:?} {margin:?} at {inside}");
                        }
                    }
                    // Far out all scores come near one another, and a step beyond is lost in rounding.
                    let near = change.filter(|change| (1e-4..20.0).contains(&change.weight));
                    let Some(change) = near else { continue };
                    let beyond = change.weight + (change.weight - margin.weight).signum() * 1e-6;
                    let by = ranked[change.by].profile;
                    assert_eq!(first_at(&rows, &weights, at, beyond), Some(by), "{rows:?} {margin:?}");
                    found += 1;
                }
            }
        }
        assert!(found > 300, "only {found} changes were tried");
    }

    #[test]
    fn standings_are_those_of_the_sorted_lists() {
        use crate::learn::term::{Need, PracticeProfile};
        let need = |code: &str, case: &str| Need {
            code: code.to_owned(),
            case: case.to_owned(),
            helix: "company".to_owned(),
            class: Some(crate::gap::cell::GapClass::Dormant),
            experience: Some(3.0),
            ..Need::default()
        };
        let profile = |code: &str, region: &str, helix: &str, review: f64| PracticeProfile {
            code: code.to_owned(),
            region: region.to_owned(),
            helices: vec![helix.to_owned()],
            review: Some(review),
            successes: Some(0),
            failures: Some(0),
            ..PracticeProfile::default()
        };
        let profiles = vec![
            profile("a", "x", "company", 2.0),
            profile("b", "y", "company", 2.0),
            profile("c", "y", "public", 3.0),
            profile("d", "z", "company", 4.0),
        ];
        let matching = Matching::new(vec![need("u", "z"), need("v", "q")], profiles);
        let weights = Weights::default();
        let chosen = [Some(1), None];
        let found = standings(&matching, &weights, &chosen);
        for (at, standing) in found.iter().enumerate() {
            let list = list_of(&matching, at, &weights);
            assert_eq!(standing.of, list.len());
            assert_eq!(standing.first, Some((list[0].profile, list[0].score.unwrap())));
            let place = chosen[at].and_then(|own| list.iter().position(|one| one.profile == own));
            assert_eq!(standing.place, place.map(|place| place + 1));
        }
        assert_eq!(found[0].place, Some(2), "equal to the first, with a larger code");
    }

    #[test]
    fn equal_scores_change_places_at_once_and_one_alone_never() {
        let weights = Weights::default();
        let row = |need, fit| [Some(need), Some(fit), None, None, None];
        // 0.35 · 0.5 + 0.25 · 0.5 = 0.35 · 0.25 + 0.25 · 0.85
        let two = [row(0.5, 0.5), row(0.25, 0.85)];
        let margins = first_place(&list(&two, &weights), &weights);
        assert!(margins[0].down.is_some_and(|change| (change.weight - 0.35).abs() < 1e-9), "{margins:?}");
        assert_eq!(margins[0].up, None);
        assert!(margins[1].up.is_some_and(|change| (change.weight - 0.25).abs() < 1e-9), "{margins:?}");
        assert_eq!(first_place(&list(&two[..1], &weights), &weights), []);
    }
}
