//! The list of practices for the staff: search, by stage, page by page.

use askama::Template;
use axum::extract::Query;
use axum::response::Response as Answer;
use lars_domain::learn::practice::Practice;
use lars_domain::learn::review::Stage;
use lars_domain::map::likeness::plain_letters;
use lars_domain::people::role::Action;
use lars_domain::thread::Knot;
use serde::Deserialize;

use super::said::title_of;
use super::{Practices, stage};
use crate::PageError;
use crate::page::{Frame, answer, pages};
use crate::part::pager::Pager;
use crate::visit::{Segments, Visit};

pages!(ListPage);

/// Practices on one page.
const ON_A_PAGE: usize = 50;

#[derive(Template)]
#[template(path = "learn/practice/list.html")]
struct ListPage {
    f: Frame,
    here: String,
    wanted: Wanted,
    /// The stages with how many there are: label, count, address, whether it is chosen.
    chips: Vec<(String, String, String, bool)>,
    lines: Vec<Line>,
    pager: Pager,
    may_write: bool,
    /// Where the published ones can be read by everybody.
    public: Option<String>,
}

struct Line {
    number: String,
    title: String,
    address: String,
    region: String,
    stage: (&'static str, String),
    languages: String,
    transfers: String,
}

/// What is looked for.
#[derive(Debug, Deserialize)]
pub struct Wanted {
    #[serde(default)]
    q: String,
    #[serde(default)]
    stage: String,
}

/// The page.
pub async fn list(
    visit: Visit,
    Segments((_, slug)): Segments<(String, String)>,
    Query(wanted): Query<Wanted>,
) -> Result<Answer, PageError> {
    let practices = Practices::enter(&visit, &slug).await?;
    let (at, words) = (&practices.at, practices.at.words);
    let mut all = practices.all().await?;
    let sought = plain_letters(wanted.q.trim());
    all.retain(|knot| sought.is_empty() || speaks_of(&practices, knot, &sought));
    let has_public = all.iter().any(|knot| knot.body.review.stage.is_public());
    let chip = |chosen: Option<Stage>| {
        let count = all.iter().filter(|knot| chosen.is_none_or(|one| knot.body.review.stage == one)).count();
        let code = chosen.map_or("", Stage::code);
        let label = chosen.map_or_else(|| words.say("practice-all"), |one| stage(words, one));
        let address = visit.here_with(&[("stage", code), ("page", "")]);
        (count, (label, words.integer(count as u64), address, wanted.stage == code))
    };
    let chips = std::iter::once(None).chain(Stage::ALL.into_iter().map(Some)).map(chip);
    let chips =
        chips.filter(|(count, (_, _, _, chosen))| *count > 0 || *chosen).map(|(_, chip)| chip).collect();
    if let Some(chosen) = Stage::parse(&wanted.stage) {
        all.retain(|knot| knot.body.review.stage == chosen);
    }
    let paged = visit.page(ON_A_PAGE).cut(all);
    let line = |knot: &Knot<Practice>| Line {
        number: words.integer(knot.number.unsigned_abs()),
        title: title_of(words, &knot.body),
        address: practices.address(&format!("/{}", knot.number)),
        region: practices.region(&knot.body.region),
        stage: (knot.body.review.stage.code(), stage(words, knot.body.review.stage)),
        languages: knot.body.languages().join(", "),
        transfers: super::said::outcomes(words, &knot.body),
    };
    answer(&ListPage {
        here: practices.address(""),
        chips,
        lines: paged.rows.iter().map(line).collect(),
        pager: Pager::of(&visit, &paged),
        may_write: at.may(Action::WritePractice),
        public: has_public.then(|| visit.address(&format!("/project/{slug}/practice"))),
        wanted,
        f: at.frame(words.say("practice-title")),
    })
}

/// Whether a practice has a text in plain letters in its title, summary, region or organisation.
fn speaks_of(practices: &Practices<'_>, knot: &Knot<Practice>, sought: &str) -> bool {
    let Practice { title, summary, organisation, region, .. } = &knot.body;
    let texts = title.0.values().chain(summary.0.values()).chain([organisation]);
    let region = practices.region(region);
    texts.chain([&region]).any(|text| plain_letters(text).contains(sought))
}
