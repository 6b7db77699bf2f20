//! Weights and capacities: from the address, into fields, and back into addresses.

use lars_domain::learn::matching::Capacities;
use lars_domain::learn::term::{Term, Weights};
use lars_view::matching::{term, weight};
use serde::Deserialize;

use crate::address::query;
use crate::at::At;
use crate::fault::Faults;
use crate::matched::PlanOptions;

/// The most visits or receivers that an address can ask for.
const MAX_CAPACITY: usize = 1_000;

/// What the address chooses.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Chosen {
    /// The number of a finding whose need is looked at.
    pub finding: String,
    /// The code of a need.
    pub need: String,
    /// The code of a case whose needs are looked at.
    pub case: String,
    need_term: String,
    fit: String,
    evidence: String,
    similarity: String,
    wish: String,
    visits: String,
    receivers: String,
}

/// A weight as a field.
#[derive(Clone)]
pub struct WeightField {
    /// The name in the address.
    pub name: &'static str,
    /// What the term is called.
    pub label: String,
    /// What stands in it.
    pub value: String,
    /// The class of its colour.
    pub colour: String,
}

/// What the address says of weights and capacities.
#[derive(Clone)]
pub struct Weighing {
    /// What scores and assignment are made by; none where the address says something that cannot be.
    pub options: Option<PlanOptions>,
    /// What is wrong with it.
    pub faults: Faults,
    /// The fields of the weights.
    pub fields: Vec<WeightField>,
    /// What stands in the fields of the capacities: visits, receivers.
    pub capacities: [String; 2],
    /// What differs from the usual, for addresses.
    changed: Vec<(&'static str, String)>,
}

impl Weighing {
    /// Reads it; what is not said is as usual.
    pub fn read(at: &At<'_>, chosen: &Chosen) -> Self {
        let words = at.words;
        let written = [&chosen.need_term, &chosen.fit, &chosen.evidence, &chosen.similarity, &chosen.wish];
        let usual = Weights::default().list();
        let (mut faults, mut changed, mut weights) = (Faults::default(), Vec::new(), usual);
        let mut fields = Vec::new();
        for (at, name) in Term::ALL.into_iter().enumerate() {
            let text = written[at].trim();
            if !text.is_empty() {
                match text.replace(',', ".").parse::<f64>() {
                    Ok(number) if Weights::new([number, 1.0, 1.0, 1.0, 1.0]).is_some() => {
                        weights[at] = number;
                    }
                    _ => faults.add(name.code(), words.say("matching-fault-weight")),
                }
            }
            if weights[at].to_bits() != usual[at].to_bits() {
                changed.push((name.code(), weights[at].to_string()));
            }
            let value =
                if faults.of(name.code()).is_some() { text.to_owned() } else { weight(weights[at], words) };
            let (label, colour) = (term(name, words), format!("p{}", at + 1));
            fields.push(WeightField { name: name.code(), label, value, colour });
        }
        let known = Weights::new(weights);
        if known.is_none() && faults.is_empty() {
            faults.add(Term::Need.code(), words.say("matching-fault-weights"));
        }
        let default = Capacities::default();
        let mut capacity = |name: &'static str, text: &str, usual: usize| {
            let text = text.trim();
            let number = if text.is_empty() { Some(usual) } else { text.parse().ok() };
            let number = number.filter(|number| (1..=MAX_CAPACITY).contains(number));
            match number {
                Some(number) if number != usual => changed.push((name, number.to_string())),
                Some(_) => {}
                None => faults.add(name, words.say("matching-fault-capacity")),
            }
            (number.unwrap_or(usual), number.map_or_else(|| text.to_owned(), |number| number.to_string()))
        };
        let (visits, visits_text) = capacity("visits", &chosen.visits, default.visits);
        let (receivers, receivers_text) = capacity("receivers", &chosen.receivers, default.receivers);
        let capacities = Capacities { visits, receivers };
        let options = known.filter(|_| faults.is_empty()).map(|weights| PlanOptions { weights, capacities });
        Self { options, faults, fields, capacities: [visits_text, receivers_text], changed }
    }

    /// A query of these fields and of what is not as usual.
    pub fn query(&self, fields: &[(&str, &str)]) -> String {
        let changed = self.changed.iter().map(|(name, value)| (*name, value.as_str()));
        let all: Vec<(&str, &str)> = fields.iter().copied().chain(changed).collect();
        query(&all)
    }

    /// The options of `lars matching` that give the same.
    pub fn command(&self, top: Option<usize>) -> String {
        let Some(PlanOptions { weights, capacities }) = &self.options else { return String::new() };
        let weights = weights.list().map(|weight| weight.to_string()).join(",");
        let Capacities { visits, receivers } = capacities;
        let top = top.map_or_else(String::new, |top| format!(" --top {top}"));
        format!(
            "lars matching needs.csv practices.csv --wish wishes.csv --weights {weights} --visits {visits} --receivers {receivers}{top}"
        )
    }
}

/// What a form carries along of the weights that its page was computed by; as usual where it carries nothing that can be.
pub fn options_of(weights: &str) -> PlanOptions {
    let numbers: Vec<f64> = weights.split(' ').filter_map(|number| number.parse().ok()).collect();
    let weights = <[f64; 5]>::try_from(numbers).ok().and_then(Weights::new).unwrap_or_default();
    PlanOptions { weights, capacities: Capacities::default() }
}
