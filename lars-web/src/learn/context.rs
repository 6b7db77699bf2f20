//! The context sheet of a match: read, printed, and written by both sides. The first version of a sheet is always empty, so that what two who
//! begin it at once write is merged like everything after it.

use std::collections::BTreeMap;

use askama::Template;
use axum::response::Response as Answer;
use lars_domain::learn::context::{ContextBlock, ContextRow, ContextSheet, Difference, Suits};
use lars_domain::people::audit::Act;
use lars_domain::people::role::Action;
use lars_domain::thread::{Knot, KnotKind};
use lars_store::NewKnot;
use lars_view::document::context::{BlockText, ContextText, context_document};

use super::matching::region;
use super::stored_match::Loaded;
use crate::PageError;
use crate::at::At;
use crate::choice::Choice;
use crate::fault::Faults;
use crate::form::Form;
use crate::knot::{Saved, save};
use crate::page::{Frame, Layout, answer, pages, refused};
use crate::visit::{Segments, Visit};

pages!(ShowPage, EditPage);

/// The version that every sheet begins with: nothing is written in it.
const EMPTY_VERSION: i64 = 1;

#[derive(Template)]
#[template(path = "learn/context/show.html")]
struct ShowPage {
    f: Frame,
    simulated: bool,
    text: ContextText,
    edit: Option<String>,
    pdf: String,
    the_match: String,
    versions: String,
}

#[derive(Template)]
#[template(path = "learn/context/edit.html")]
struct EditPage {
    f: Frame,
    action: String,
    base: i64,
    faults: Faults,
    lead: String,
    blocks: Vec<BlockFields>,
    verdict: Vec<Choice>,
    reason: String,
    /// What somebody else wrote there, where both changed it.
    their_verdict: Option<String>,
    their_reason: Option<String>,
    clash: bool,
}

/// A block as fields.
struct BlockFields {
    code: &'static str,
    name: String,
    about: String,
    texts: Vec<TextField>,
    difference: Vec<Choice>,
    their_difference: Option<String>,
    verdict: Vec<Choice>,
    their_verdict: Option<String>,
}

/// A text of a block as a field.
struct TextField {
    name: String,
    key: &'static str,
    value: String,
    is_long: bool,
    /// What somebody else wrote there, where both changed it.
    theirs: Option<String>,
}

/// The sheet of a match; of two that were begun at once, the first.
async fn sheet_of(at: &At<'_>, number: i64) -> Result<Option<Knot<ContextSheet>>, PageError> {
    let sheets = at.store().knots::<ContextSheet>(&at.study.id, KnotKind::Context).await?;
    Ok(sheets.into_iter().find(|sheet| sheet.body.of_match == number))
}

/// The sheet, to be read and printed.
pub async fn show(
    visit: Visit,
    Segments((_, slug, number)): Segments<(String, String, i64)>,
) -> Result<Answer, PageError> {
    let at = visit.enter(&slug, Action::ReadResults).await?;
    let loaded = Loaded::load(&at, number).await?;
    let sheet = sheet_of(&at, number).await?;
    let body = sheet.as_ref().map_or_else(|| ContextSheet::of(number), |sheet| sheet.body.clone());
    let may_write = loaded.sides.0 || loaded.sides.1;
    let mut f = frame(&at, &loaded);
    f.layout = Layout::Wide;
    f.simulated |= body.simulated;
    answer(&ShowPage {
        simulated: body.simulated,
        text: text(&at, &loaded, &body),
        edit: may_write.then(|| loaded.address(&at, "/context/edit")),
        pdf: loaded.address(&at, "/context.pdf"),
        the_match: loaded.address(&at, ""),
        versions: sheet.map_or_else(String::new, |sheet| {
            let when = at.words.moment(sheet.saved);
            at.words.say_with("context-saved", &[("when", when.into())])
        }),
        f,
    })
}

/// The sheet as a document.
pub async fn document(
    visit: Visit,
    Segments((_, slug, number)): Segments<(String, String, i64)>,
) -> Result<Answer, PageError> {
    let at = visit.enter(&slug, Action::ReadResults).await?;
    let loaded = Loaded::load(&at, number).await?;
    let sheet = sheet_of(&at, number).await?;
    let body = sheet.map_or_else(|| ContextSheet::of(number), |sheet| sheet.body);
    at.record(Act::ExportedResults, format!("context {number}.pdf")).await?;
    let document = context_document(&text(&at, &loaded, &body), at.words);
    crate::print::print(&visit, document, &format!("{}-context-{number}.pdf", at.study.slug), None).await
}

fn frame(at: &At<'_>, loaded: &Loaded) -> Frame {
    let mut f = at.frame(at.words.say("context-title"));
    f.simulated |= loaded.knot.body.simulated;
    let number = loaded.knot.number.to_string();
    f.crumbs.push((at.words.say("match-list-title"), at.address("/match")));
    f.crumbs.push((at.words.say_with("match-crumb", &[("n", number.into())]), loaded.address(at, "")));
    f
}

/// The sheet in words, for the page and for the document.
fn text(at: &At<'_>, loaded: &Loaded, sheet: &ContextSheet) -> ContextText {
    let words = at.words;
    let block = |block: ContextBlock| {
        let row = sheet.row(block);
        BlockText {
            name: words.say(&format!("context-block-{}", block.code())),
            difference: words.say(&format!("context-difference-{}", row.difference.code())),
            verdict: words.say(&format!("context-suits-{}", row.verdict.code())),
            is_judged: row.is_judged(),
            needed: row.needed,
            here: row.here,
            source: row.source,
            adaptation: row.adaptation,
            decides: row.decides,
        }
    };
    let one = &loaded.knot.body;
    ContextText {
        title: words.say("context-title"),
        study: at.said().title(),
        lead: words.say_with(
            "context-lead",
            &[
                ("practice", loaded.title(at).into()),
                ("region", region(at, &one.practice.region).into()),
                ("case", at.said().case(one.case()).into()),
            ],
        ),
        blocks: ContextBlock::ALL.map(block).to_vec(),
        verdict: words.say(&format!("context-suits-{}", sheet.verdict.code())),
        reason: sheet.reason.clone(),
        judged: words.say_with(
            "context-judged",
            &[("n", sheet.judged().into()), ("all", ContextBlock::ALL.len().into())],
        ),
        simulated: (sheet.simulated || at.study.simulated).then(|| words.say("match-simulated")),
    }
}

/// The form.
pub async fn edit(
    visit: Visit,
    Segments((_, slug, number)): Segments<(String, String, i64)>,
) -> Result<Answer, PageError> {
    let at = visit.enter(&slug, Action::ProposeMatch).await?;
    let loaded = writable(&at, number).await?;
    let sheet = sheet_of(&at, number).await?;
    let base = sheet.as_ref().map_or(0, |sheet| sheet.version);
    let body = sheet.map_or_else(|| ContextSheet::of(number), |sheet| sheet.body);
    answer(&edit_page(&at, (&loaded, base), (&body, Faults::default()), &[]))
}

async fn writable(at: &At<'_>, number: i64) -> Result<Loaded, PageError> {
    let loaded = Loaded::load(at, number).await?;
    if loaded.sides.0 || loaded.sides.1 { Ok(loaded) } else { Err(PageError::NotAllowed) }
}

fn edit_page(
    at: &At<'_>,
    (loaded, base): (&Loaded, i64),
    (sheet, faults): (&ContextSheet, Faults),
    theirs: &[(String, String)],
) -> EditPage {
    let words = at.words;
    let their = |field: &str| theirs.iter().find(|(name, _)| name == field).map(|(_, text)| text.clone());
    let suits = |chosen: Suits| {
        let choice = |one: Suits| {
            Choice::new(one.code(), words.say(&format!("context-suits-{}", one.code())), one == chosen)
        };
        Suits::ALL.map(choice).to_vec()
    };
    let block = |block: ContextBlock| {
        let row = sheet.row(block);
        let difference = |one: Difference| {
            let label = words.say(&format!("context-difference-{}", one.code()));
            Choice::new(one.code(), label, one == row.difference)
        };
        BlockFields {
            code: block.code(),
            name: words.say(&format!("context-block-{}", block.code())),
            about: words.say(&format!("context-block-{}.about", block.code())),
            difference: Difference::ALL.map(difference).to_vec(),
            their_difference: their(&format!("{}.difference", block.code())),
            verdict: suits(row.verdict),
            their_verdict: their(&format!("{}.verdict", block.code())),
            texts: row
                .texts()
                .map(|(field, value)| text_field(block, (field, value), &their))
                .into_iter()
                .collect(),
        }
    };
    let mut f = frame(at, loaded);
    f.crumbs.push((words.say("context-title"), loaded.address(at, "/context")));
    EditPage {
        action: loaded.address(at, "/context/edit"),
        base,
        lead: text(at, loaded, sheet).lead,
        blocks: ContextBlock::ALL.into_iter().map(block).collect(),
        verdict: suits(sheet.verdict),
        reason: sheet.reason.clone(),
        clash: !theirs.is_empty(),
        their_verdict: their("verdict"),
        their_reason: their("reason"),
        faults,
        f,
    }
}

fn text_field(
    block: ContextBlock,
    (field, value): (&'static str, &String),
    their: &dyn Fn(&str) -> Option<String>,
) -> TextField {
    let (key, is_long) = match field {
        "needed" => ("context-field-needed", true),
        "here" => ("context-field-here", true),
        "source" => ("context-field-source", false),
        "adaptation" => ("context-field-adaptation", true),
        _ => ("context-field-decides", false),
    };
    let name = format!("{}.{field}", block.code());
    TextField { theirs: their(&name), name, key, value: value.clone(), is_long }
}

/// Saves the sheet. Where somebody else changed the same fields since, nothing is saved and both texts are shown.
pub async fn write(
    visit: Visit,
    Segments((_, slug, number)): Segments<(String, String, i64)>,
    Form(fields): Form<BTreeMap<String, String>>,
) -> Result<Answer, PageError> {
    let at = visit.enter(&slug, Action::ProposeMatch).await?;
    visit.form(fields.get("key").map_or("", String::as_str))?;
    let loaded = writable(&at, number).await?;
    let base: i64 = fields.get("base").and_then(|base| base.parse().ok()).ok_or(PageError::BadForm)?;
    let known = sheet_of(&at, number).await?;
    let simulated = known.as_ref().is_some_and(|sheet| sheet.body.simulated);
    let sheet = ContextSheet { simulated, ..typed(number, &fields) };
    let wrong = sheet.faults();
    if !wrong.is_empty() {
        let mut faults = Faults::default();
        for (field, fault) in wrong {
            faults.add(field, at.words.say(&format!("context-fault-{}", fault.code())));
        }
        return refused(&edit_page(&at, (&loaded, base), (&sheet, faults), &[]));
    }
    if known.is_none() && sheet == ContextSheet::of(number) {
        return Ok(visit.lead(&loaded.address(&at, "/context"), "context-said-nothing"));
    }
    let known = match known {
        Some(known) => known,
        None => begin(&at, &loaded).await?,
    };
    let mine = Knot {
        state: sheet.verdict.code().to_owned(),
        saved: visit.now,
        who: visit.staff()?.who().to_owned(),
        body: sheet.clone(),
        ..known
    };
    match save(at.store(), base.max(EMPTY_VERSION), mine).await? {
        Saved::Done(_) => {
            at.record(Act::SavedContext, format!("match {number}")).await?;
            Ok(visit.lead(&loaded.address(&at, "/context"), "context-said-saved"))
        }
        Saved::Clash { theirs, fields } => {
            let mut both = Vec::new();
            for path in fields {
                // The state of the knot follows from the verdict.
                let name = path.trim_start_matches("rows.").to_owned();
                if let Some(text) = said_in(&at, &theirs.body, &name) {
                    both.push((name, text));
                }
            }
            refused(&edit_page(&at, (&loaded, theirs.version), (&sheet, Faults::default()), &both))
        }
    }
}

/// Begins an empty sheet, and gives the first there is: somebody else may have begun one at the same moment.
async fn begin(at: &At<'_>, loaded: &Loaded) -> Result<Knot<ContextSheet>, PageError> {
    let number = loaded.knot.number;
    let new = NewKnot {
        study: &at.study.id,
        kind: KnotKind::Context,
        case: &loaded.knot.case,
        state: Suits::Open.code(),
        parents: std::slice::from_ref(&loaded.knot.id),
        at: at.visit.now,
        who: at.visit.staff()?.who(),
    };
    at.store().add_knot(new, &ContextSheet::of(number)).await?;
    sheet_of(at, number).await?.ok_or(PageError::Broken)
}

/// What the form says.
fn typed(number: i64, fields: &BTreeMap<String, String>) -> ContextSheet {
    let of = |name: &str| fields.get(name).map(|value| value.trim().to_owned()).unwrap_or_default();
    let mut sheet = ContextSheet::of(number);
    for block in ContextBlock::ALL {
        let field = |name: &str| of(&format!("{}.{name}", block.code()));
        let row = ContextRow {
            needed: field("needed"),
            here: field("here"),
            source: field("source"),
            difference: Difference::parse(&field("difference")).unwrap_or_default(),
            adaptation: field("adaptation"),
            decides: field("decides"),
            verdict: Suits::parse(&field("verdict")).unwrap_or_default(),
        };
        sheet.put(block, row);
    }
    sheet.verdict = Suits::parse(&of("verdict")).unwrap_or_default();
    sheet.reason = of("reason");
    sheet
}

/// What a sheet says in a field, in words.
fn said_in(at: &At<'_>, sheet: &ContextSheet, field: &str) -> Option<String> {
    let suits = |one: Suits| at.words.say(&format!("context-suits-{}", one.code()));
    match field.split_once('.') {
        None if field == "reason" => Some(sheet.reason.clone()),
        None if field == "verdict" => Some(suits(sheet.verdict)),
        None => None,
        Some((block, name)) => {
            let row = sheet.row(ContextBlock::parse(block)?);
            Some(match name {
                "verdict" => suits(row.verdict),
                "difference" => at.words.say(&format!("context-difference-{}", row.difference.code())),
                name => row.texts().into_iter().find(|(known, _)| *known == name)?.1.clone(),
            })
        }
    }
}
