//! The catalogue: search, facets with counts, page by page.

use std::collections::{BTreeMap, BTreeSet};

use askama::Template;
use axum::extract::Query;
use axum::response::Response as Answer;
use lars_domain::learn::practice::{Outcome, Practice};
use lars_domain::learn::review::Stage;
use lars_domain::thread::Knot;
use serde::Deserialize;

use super::Catalogue;
use crate::PageError;
use crate::learn::practice::{outcomes, title_of};
use crate::page::{Frame, answer, pages};
use crate::part::pager::Pager;
use crate::visit::{Segments, Visit};

pages!(ListPage);

/// Practices on one page.
const ON_A_PAGE: usize = 20;
/// Characters of a summary in the list; the rest is on the practice's page.
const MAX_SUMMARY: usize = 280;

#[derive(Template)]
#[template(path = "learn/catalogue/list.html")]
struct ListPage {
    f: Frame,
    here: String,
    q: String,
    /// What else is chosen, for the form of the search: name and code.
    chosen: Vec<(&'static str, String)>,
    found: String,
    clear: Option<String>,
    lines: Vec<Line>,
    facets: Vec<FacetSaid>,
    pager: Pager,
}

struct Line {
    title: String,
    address: String,
    about: String,
    summary: (Option<String>, String),
    outcomes: String,
    is_archived: bool,
}

struct FacetSaid {
    title: String,
    /// Label, count, address that chooses it or lets it go, whether it is chosen.
    values: Vec<(String, String, String, bool)>,
}

/// What is looked for.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Wanted {
    q: String,
    region: String,
    helix: String,
    partner: String,
    level: String,
    area: String,
    outcome: String,
    stage: String,
}

lars_domain::codes! {
    /// By what practices can be narrowed.
    enum Facet {
        /// Region.
        Region = "region",
        /// Whose relations.
        Helix = "helix",
        /// Relations with whom.
        Partner = "partner",
        /// Level.
        Level = "level",
        /// Priority area.
        Area = "area",
        /// What became of transfers.
        Outcome = "outcome",
        /// Whether it is still offered.
        Stage = "stage",
    }
}

impl Facet {
    /// The code that is wanted of it; empty where any is.
    fn wanted(self, wanted: &Wanted) -> &str {
        match self {
            Self::Region => &wanted.region,
            Self::Helix => &wanted.helix,
            Self::Partner => &wanted.partner,
            Self::Level => &wanted.level,
            Self::Area => &wanted.area,
            Self::Outcome => &wanted.outcome,
            Self::Stage => &wanted.stage,
        }
    }

    /// The codes that a practice has of it.
    fn codes(self, practice: &Practice) -> Vec<&str> {
        fn all(codes: &BTreeSet<String>) -> Vec<&str> {
            codes.iter().map(String::as_str).collect()
        }
        match self {
            Self::Region => vec![practice.region.as_str()],
            Self::Helix => all(&practice.helices),
            Self::Partner => all(&practice.partners),
            Self::Level => all(&practice.levels),
            Self::Area => all(&practice.areas),
            Self::Outcome => {
                let has = |outcome: &Outcome| practice.transfers.iter().any(|one| one.outcome == *outcome);
                Outcome::ALL.into_iter().filter(has).map(Outcome::code).collect()
            }
            Self::Stage => vec![practice.review.stage.code()],
        }
    }

    fn has(self, practice: &Practice, wanted: &Wanted) -> bool {
        let code = self.wanted(wanted);
        code.is_empty() || self.codes(practice).contains(&code)
    }

    /// The key of its title.
    fn key(self) -> &'static str {
        match self {
            Self::Region => "practice-field-region",
            Self::Helix => "practice-field-helices",
            Self::Partner => "practice-field-partners",
            Self::Level => "practice-field-levels",
            Self::Area => "practice-field-areas",
            Self::Outcome => "practice-group-transfers",
            Self::Stage => "practice-column-stage",
        }
    }
}

/// The page.
pub async fn list(
    visit: Visit,
    Segments((_, slug)): Segments<(String, String)>,
    Query(wanted): Query<Wanted>,
) -> Result<Answer, PageError> {
    let catalogue = Catalogue::open(&visit, &slug).await?;
    let words = visit.words;
    let all = &catalogue.kept.practices;
    let q = wanted.q.trim();
    let sought: Vec<&Knot<Practice>> = if q.is_empty() {
        // What is still offered comes first, each in the order in which it was written down.
        let is_archived = |knot: &&Knot<Practice>| knot.body.review.stage == Stage::Archived;
        let (ended, offered): (Vec<_>, Vec<_>) = all.iter().partition(is_archived);
        offered.into_iter().chain(ended).collect()
    } else {
        catalogue.kept.index.find(q).into_iter().filter_map(|hit| all.get(hit.document)).collect()
    };
    let fits = |knot: &&&Knot<Practice>| Facet::ALL.into_iter().all(|facet| facet.has(&knot.body, &wanted));
    let hits: Vec<&Knot<Practice>> = sought.iter().filter(fits).copied().collect();
    let facets = Facet::ALL.into_iter().map(|facet| say_facet(&catalogue, facet, &sought, &wanted));
    let facets: Vec<FacetSaid> = facets.filter(|facet| !facet.values.is_empty()).collect();
    let chosen: Vec<(&'static str, String)> = Facet::ALL
        .into_iter()
        .map(|facet| (facet.code(), facet.wanted(&wanted).to_owned()))
        .filter(|(_, code)| !code.is_empty())
        .collect();
    let is_narrowed = !chosen.is_empty() || !q.is_empty();
    let found = words.say_with("catalogue-found", &[("n", hits.len().into()), ("all", all.len().into())]);
    let paged = visit.page(ON_A_PAGE).cut(hits);
    answer(&ListPage {
        here: catalogue.address(""),
        q: wanted.q.clone(),
        chosen,
        found,
        clear: is_narrowed.then(|| catalogue.address("")),
        lines: paged.rows.iter().map(|knot| line(&catalogue, knot)).collect(),
        facets,
        pager: Pager::of(&visit, &paged),
        f: catalogue.frame(words.say("practice-title")),
    })
}

/// A facet with how many there are of each code, as far as everything else that is chosen lets them through.
fn say_facet(
    catalogue: &Catalogue<'_>,
    facet: Facet,
    sought: &[&Knot<Practice>],
    wanted: &Wanted,
) -> FacetSaid {
    let (visit, said) = (catalogue.visit, catalogue.said());
    let words = visit.words;
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for knot in sought {
        let others = Facet::ALL.into_iter().filter(|other| *other != facet);
        if others.into_iter().all(|other| other.has(&knot.body, wanted)) {
            for code in facet.codes(&knot.body) {
                *counts.entry(code).or_default() += 1;
            }
        }
    }
    let name = |code: &str| match facet {
        Facet::Region => said.case(code),
        Facet::Helix => said.helix(code),
        Facet::Partner => said.partner(code),
        Facet::Level => said.level(code),
        Facet::Area => said.area(code),
        Facet::Outcome => words.say(&format!("practice-outcome-{code}")),
        Facet::Stage => words.say(&format!("practice-stage-{code}")),
    };
    let value = |(code, count): (&str, usize)| {
        let is_chosen = facet.wanted(wanted) == code;
        let address = visit.here_with(&[(facet.code(), if is_chosen { "" } else { code }), ("page", "")]);
        (name(code), words.integer(count as u64), address, is_chosen)
    };
    // A facet that all have alike narrows nothing.
    let tells_apart = counts.len() > 1 || !facet.wanted(wanted).is_empty();
    let values = counts.into_iter().filter(|(code, _)| tells_apart && !code.is_empty()).map(value);
    FacetSaid { title: words.say(facet.key()), values: values.collect() }
}

fn line(catalogue: &Catalogue<'_>, knot: &Knot<Practice>) -> Line {
    let (words, practice) = (catalogue.visit.words, &knot.body);
    let language = words.language().code();
    let (lang, summary) = practice.summary.best(language).unwrap_or((language, ""));
    let about = [catalogue.said().case(&practice.region), practice.organisation.clone()];
    Line {
        title: title_of(words, practice),
        address: catalogue.address(&format!("/{}", knot.number)),
        about: about.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · "),
        summary: ((lang != language).then(|| lang.to_owned()), shortened(summary)),
        outcomes: outcomes(words, practice),
        is_archived: practice.review.stage == Stage::Archived,
    }
}

/// The beginning of a text, up to a word's end.
fn shortened(text: &str) -> String {
    let Some((end, _)) = text.char_indices().nth(MAX_SUMMARY) else { return text.to_owned() };
    let kept = text[..end].rsplit_once(char::is_whitespace).map_or(&text[..end], |(kept, _)| kept);
    format!("{} …", kept.trim_end())
}
