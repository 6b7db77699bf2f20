//! The money of a pilot: what each partner plans to spend out of which source, and what reports say was spent.
//!
//! What was spent stands in reports only, so that no amount has two places. Sums are exact; currencies are never added up.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::report::Report;

/// What a partner plans to spend out of a source for a purpose.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Cost {
    /// The organisation that spends it.
    pub partner: String,
    /// Where the money comes from, such as `ERDF` or `own`.
    pub source: String,
    /// What it is for.
    pub purpose: String,
    /// Planned, in cents.
    pub planned: i64,
    /// Three capital letters.
    pub currency: String,
}

/// Whether a text can be a currency: three capital letters.
pub fn is_currency(text: &str) -> bool {
    text.len() == 3 && text.bytes().all(|letter| letter.is_ascii_uppercase())
}

/// Planned and spent, in cents.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Spending {
    /// Planned.
    pub planned: i128,
    /// Spent, as all reports say.
    pub spent: i128,
    /// Of it, in reports that are signed off.
    pub signed: i128,
}

impl Spending {
    fn add(&mut self, other: Self) {
        self.planned += other.planned;
        self.spent += other.spent;
        self.signed += other.signed;
    }

    /// What was spent as a share of what was planned; nothing where nothing was planned.
    pub fn share(self) -> Option<f64> {
        (self.planned > 0).then(|| self.spent as f64 / self.planned as f64)
    }
}

/// The costs of a pilot with what was spent.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Budget {
    /// Each cost, by its identifier.
    pub lines: BTreeMap<String, Spending>,
    /// By partner and currency.
    pub partners: BTreeMap<(String, String), Spending>,
    /// By source and currency.
    pub sources: BTreeMap<(String, String), Spending>,
    /// By currency.
    pub totals: BTreeMap<String, Spending>,
}

impl Budget {
    /// Adds up costs and reports. A report that names a cost which is not there any more says nothing here.
    pub fn of(costs: &BTreeMap<String, Cost>, reports: &BTreeMap<String, Report>) -> Self {
        let mut budget = Self::default();
        for (id, cost) in costs {
            let mut line = Spending { planned: cost.planned.into(), ..Spending::default() };
            for report in reports.values() {
                let Some(&cents) = report.content.spent.get(id) else { continue };
                line.spent += i128::from(cents);
                line.signed += if report.is_signed() { i128::from(cents) } else { 0 };
            }
            let key = |text: &str| (text.to_owned(), cost.currency.clone());
            budget.lines.insert(id.clone(), line);
            budget.partners.entry(key(&cost.partner)).or_default().add(line);
            budget.sources.entry(key(&cost.source)).or_default().add(line);
            budget.totals.entry(cost.currency.clone()).or_default().add(line);
        }
        budget
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cost(partner: &str, source: &str, planned: i64, currency: &str) -> Cost {
        Cost {
            partner: partner.to_owned(),
            source: source.to_owned(),
            purpose: "Machines".to_owned(),
            planned,
            currency: currency.to_owned(),
        }
    }

    #[test]
    fn sums_are_exact_by_partner_source_and_currency_and_no_currency_meets_another() {
        let costs = BTreeMap::from([
            ("a".to_owned(), cost("Institute", "ERDF", 10, "EUR")),
            ("b".to_owned(), cost("Institute", "own", 20, "EUR")),
            ("c".to_owned(), cost("Institute", "own", 5_000, "SEK")),
            ("d".to_owned(), cost("Region", "own", 9_007_199_254_740_993, "EUR")),
        ]);
        let mut report = Report::default();
        report.content.spent =
            BTreeMap::from([("a".to_owned(), 7), ("c".to_owned(), 4_000), ("gone".to_owned(), 99)]);
        let mut signed = report.clone();
        signed.hand_in().unwrap();
        signed.sign("lead", "2028-11-14T10:00:00Z".parse().unwrap()).unwrap();
        let reports = BTreeMap::from([("1".to_owned(), report), ("2".to_owned(), signed)]);
        let budget = Budget::of(&costs, &reports);
        let eur = |text: &str| (text.to_owned(), "EUR".to_owned());
        assert_eq!(budget.lines["a"], Spending { planned: 10, spent: 14, signed: 7 });
        assert_eq!(budget.partners[&eur("Institute")], Spending { planned: 30, spent: 14, signed: 7 });
        assert_eq!(budget.sources[&eur("own")].planned, 9_007_199_254_741_013);
        assert_eq!(budget.totals["EUR"], Spending { planned: 9_007_199_254_741_023, spent: 14, signed: 7 });
        assert_eq!(budget.totals["SEK"], Spending { planned: 5_000, spent: 8_000, signed: 4_000 });
        assert_eq!(budget.totals.len(), 2);
    }

    #[test]
    fn a_share_of_nothing_is_none() {
        assert_eq!(Spending::default().share(), None);
        assert_eq!(Spending { planned: 200, spent: 150, signed: 0 }.share(), Some(0.75));
        assert!(is_currency("EUR") && !is_currency("eur") && !is_currency("€") && !is_currency("EURO"));
    }
}
