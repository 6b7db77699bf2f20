//! Before fieldwork: for each group of a case, how much stays hidden with the organisations in the register, and how small a gap can be seen.
//!
//! The numbers are made in `lars_domain::map::fieldwork`.

use askama::Template;
use axum::response::Response as Answer;
use lars_domain::map::fieldwork::{Outlook, Rates};
use lars_domain::people::role::{Action, Scope};

use crate::PageError;
use crate::at::At;
use crate::page::{Frame, answer, pages};
use crate::visit::{Segments, Visit};

pages!(ShowPage);

/// Releases that rates are taken from: a page takes a fixed number of statements.
const MOST_RELEASES: usize = 3;

#[derive(Template)]
#[template(path = "map/fieldwork/show.html")]
struct ShowPage {
    f: Frame,
    rates: String,
    lines: Vec<Line>,
    examples: Vec<Example>,
}

/// So many answers, and what they would show.
struct Example {
    answers: String,
    hidden: String,
    gap: String,
}

/// A group of a case.
struct Line {
    case: String,
    group: String,
    registered: String,
    hidden: String,
    gap: String,
    needed: String,
}

/// Answers whose outlook is shown beside that of the register.
const EXAMPLES: [usize; 7] = [4, 5, 7, 9, 12, 16, 25];

/// The table.
pub async fn show(
    visit: Visit,
    Segments((_, slug)): Segments<(String, String)>,
) -> Result<Answer, PageError> {
    let at = visit.enter(&slug, Action::Invite).await?;
    let rates = rates(&at).await?;
    let progress = at.store().progress(&at.study.id).await?;
    let (words, said) = (at.words, at.said());
    let registered = |case: &str, helix: &str| {
        let own = progress.iter().filter(|count| count.what == "registered");
        let n: u64 = own.filter(|count| count.case == case && count.part == helix).map(|count| count.n).sum();
        usize::try_from(n).unwrap_or(usize::MAX)
    };
    let points = |gap: f64| words.say_with("fieldwork-points", &[("value", words.number(gap, 1).into())]);
    let gap_of = |outlook: &Outlook| outlook.gap.map_or_else(|| words.say("fieldwork-none"), points);
    let mut examples = Vec::new();
    for n in EXAMPLES.into_iter().filter(|n| *n >= at.study.min_n.get()) {
        let outlook = Outlook::of(n, at.study.min_n, rates).map_err(|_| PageError::Broken)?;
        let (answers, hidden) = (words.integer(n as u64), words.percent(outlook.hidden));
        examples.push(Example { answers, hidden, gap: gap_of(&outlook) });
    }
    let mut lines = Vec::new();
    for case in at.study.cases.iter().filter(|case| at.may_in(&case.code)) {
        for helix in &at.edition.questionnaire.helices {
            let n = registered(&case.code, &helix.code);
            let outlook = Outlook::of(n, at.study.min_n, rates).map_err(|_| PageError::Broken)?;
            lines.push(Line {
                case: said.case(&case.code),
                group: said.helix(&helix.code),
                registered: words.integer(u64::try_from(n).unwrap_or(u64::MAX)),
                hidden: words.percent(outlook.hidden),
                gap: gap_of(&outlook),
                needed: outlook.needed.map(|n| words.integer(n as u64)).unwrap_or_default(),
            });
        }
    }
    let parts = [
        ("contact", words.percent(rates.no_contact).into()),
        ("unknown", words.percent(rates.dont_know).into()),
        ("deviation", words.number(rates.deviation, 1).into()),
    ];
    let key = if rates.is_measured { "fieldwork-measured" } else { "fieldwork-default" };
    let shown = ShowPage {
        rates: words.say_with(key, &parts),
        lines,
        examples,
        f: at.frame(words.say("fieldwork-title")),
    };
    answer(&shown)
}

/// The rates of the latest releases that whoever looks may read: of this study, else of others.
async fn rates(at: &At<'_>) -> Result<Rates, PageError> {
    let store = at.store();
    let mut recent = store.recent_releases().await?;
    recent.retain(|([study, case, _], _)| {
        at.visit.may(Action::ReadResults, &Scope::Case(study.clone(), case.clone())).is_ok()
    });
    // A stable sort: the newest of this study come first.
    recent.sort_by_key(|([study, ..], _)| *study != at.study.id);
    let mut releases = Vec::new();
    for ([study, case, wave], number) in recent.iter().take(MOST_RELEASES) {
        releases.extend(store.release([study, case, wave], *number).await?);
    }
    let cells = releases.iter().flat_map(|(_, release)| &release.cells).map(|cell| &cell.observed);
    Ok(Rates::of(cells))
}
