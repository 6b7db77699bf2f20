//! A project as the public sees it: aims, partners, work packages, activities, events, sources.
//!
//! Every fact names its source; what a source does not say stays empty and is said to be so.

use crate::text::Text;

/// A project's public page.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Project {
    /// The study it belongs to: its identifier.
    pub study: String,
    /// The name.
    pub title: Text,
    /// What it was about, paragraph by paragraph.
    pub about: Vec<Text>,
    /// What it wanted.
    pub aims: Vec<Text>,
    /// What it planned to bring about.
    pub planned_results: Vec<Text>,
    /// How it stands, in a sentence.
    pub status: Text,
    /// How long it ran, in a sentence.
    pub duration: Text,
    /// The funding sentence.
    pub funding: Text,
    /// Remarks on the facts (what is inferred, what sources disagree on).
    pub notes: Vec<Text>,
    /// What was done.
    pub activities: Vec<Entry>,
    /// Work packages.
    pub work_packages: Vec<Entry>,
    /// Good practices and transfers.
    pub practices: Vec<Entry>,
    /// Published findings, in words.
    pub findings: Vec<Entry>,
    /// Organisations.
    pub partners: Vec<Partner>,
    /// Meetings, seminars, newsletters.
    pub events: Vec<Event>,
    /// Amounts of money.
    pub budget: Vec<BudgetLine>,
    /// Where the facts come from.
    pub sources: Vec<Source>,
}

/// A titled sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Stable code.
    pub code: String,
    /// The title.
    pub title: Text,
    /// One or two sentences.
    pub body: Text,
    /// Code of the source.
    pub source: String,
}

/// An organisation of the project.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Partner {
    /// Stable code.
    pub code: String,
    /// The organisation's name.
    pub organisation: Text,
    /// Two-letter country code.
    pub country: String,
    /// Town, where a source gives it.
    pub town: Option<String>,
    /// Longitude and latitude of the town in degrees, for the small map.
    pub place: Option<Place>,
    /// What it does in the project.
    pub role: Text,
    /// Code of the work package it leads.
    pub leads: Option<String>,
    /// Code of the source.
    pub source: String,
}

/// A point on the map, in thousandths of a degree (whole numbers compare and store exactly).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// Degrees east times 1,000.
    pub longitude_millideg: i32,
    /// Degrees north times 1,000.
    pub latitude_millideg: i32,
}

/// A meeting, seminar or newsletter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// Stable code.
    pub code: String,
    /// The title.
    pub title: Text,
    /// What happened, in a sentence; may be empty.
    pub body: Text,
    /// Start as far as known: `2017-10-05`, `2018-04` or `2020`.
    pub start: String,
    /// End, where it differs.
    pub end: Option<String>,
    /// How the date is known: `sourced`, `inferred` or `planned`.
    pub date_status: String,
    /// Town and country as the source gives them.
    pub place: Option<String>,
    /// Two-letter country code.
    pub country: Option<String>,
    /// Code of the source.
    pub source: String,
}

/// An amount of money with what it is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BudgetLine {
    /// Stable code.
    pub code: String,
    /// What the amount is.
    pub label: Text,
    /// Euro cents.
    pub eur_cents: i64,
    /// Code of the source.
    pub source: String,
}

/// Where facts come from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// Stable code.
    pub code: String,
    /// A short description.
    pub title: String,
    /// The address of the page.
    pub url: String,
}
