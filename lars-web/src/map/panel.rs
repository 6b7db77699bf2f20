//! Official statistics for the staff: the catalogue of panels, one of them with its dimensions and completeness, its cells as a file.
//!
//! Panels belong to the installation and are the same in every study. They are taken in on the command line (`lars import panel`).

use std::io::{self, Write};

use askama::Template;
use axum::body::{Body, Bytes};
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse as _, Response as Answer};
use futures_util::stream::unfold;
use lars_domain::map::panel::{Dimension, Panel};
use lars_domain::people::role::Action;
use lars_store::PanelRow;
use lars_view::export::panel::{panel_csv, panel_json};
use lars_view::file::guard::BYTE_ORDER_MARK;
use lars_view::words::Words;
use tokio::sync::mpsc::{Sender, channel};

use crate::PageError;
use crate::page::{Frame, answer, pages};
use crate::visit::{Segments, Visit};

pages!(ListPage, ShowPage);

/// The most codes of a dimension that its page names.
const NAMED: usize = 8;

/// Bytes of a file that are sent together.
const PIECE: usize = 64 * 1024;

#[derive(Template)]
#[template(path = "map/panel/list.html")]
struct ListPage {
    f: Frame,
    lines: Vec<Line>,
}

/// A panel of the catalogue.
struct Line {
    name: String,
    address: String,
    facts: [String; 5],
}

#[derive(Template)]
#[template(path = "map/panel/show.html")]
struct ShowPage {
    f: Frame,
    address: String,
    facts: Vec<(String, String)>,
    dimensions: Vec<DimensionLine>,
}

/// A dimension of a panel.
struct DimensionLine {
    name: String,
    count: String,
    codes: String,
}

/// The catalogue.
pub async fn list(
    visit: Visit,
    Segments((_, slug)): Segments<(String, String)>,
) -> Result<Answer, PageError> {
    let at = visit.enter(&slug, Action::SeeStudy).await?;
    let line = |row: PanelRow| Line {
        address: at.address(&format!("/panel/{}", row.name)),
        facts: [
            said(at.words, &row.about.source),
            said(at.words, &row.about.licence),
            said(at.words, &row.about.date),
            said(at.words, &row.about.nuts),
            complete(at.words, &row),
        ],
        name: title(&row),
    };
    let lines = at.store().panels().await?.into_iter().map(line).collect();
    answer(&ListPage { lines, f: at.frame(at.words.say("panel-title")) })
}

/// One panel: what is said of it, its dimensions, how complete it is.
pub async fn show(
    visit: Visit,
    Segments((_, slug, name)): Segments<(String, String, String)>,
) -> Result<Answer, PageError> {
    let at = visit.enter(&slug, Action::SeeStudy).await?;
    let row = at.store().panel_row(&name).await?.ok_or(PageError::NotFound)?;
    let dimensions = at.store().panel_dimensions(&name).await?;
    let shown = ShowPage {
        address: at.address(&format!("/panel/{name}")),
        facts: facts(at.words, &row),
        dimensions: dimensions.iter().map(|dimension| dimension_line(at.words, dimension)).collect(),
        f: at.frame(title(&row)),
    };
    answer(&shown)
}

/// The cells of a panel, sent as they are written: a panel may be larger than what a request should hold.
pub async fn file(
    visit: Visit,
    Segments((_, slug, name, file)): Segments<(String, String, String, String)>,
) -> Result<Answer, PageError> {
    let at = visit.enter(&slug, Action::SeeStudy).await?;
    let (is_csv, kind) = match file.as_str() {
        "cells.csv" => (true, "text/csv; charset=utf-8"),
        "cells.json" => (false, "application/json"),
        _ => return Err(PageError::NotFound),
    };
    let (row, panel) = at.store().panel(&name).await?.ok_or(PageError::NotFound)?;
    let (sender, pieces) = channel::<io::Result<Bytes>>(4);
    tokio::task::spawn_blocking(move || write(&row.name, &panel, is_csv, Outlet::new(sender)));
    let pieces = unfold(pieces, |mut pieces| async move { pieces.recv().await.map(|piece| (piece, pieces)) });
    let headers = [
        (CONTENT_TYPE, kind.to_owned()),
        (CONTENT_DISPOSITION, format!("attachment; filename=\"{name}-{file}\"")),
        (CACHE_CONTROL, "no-store".to_owned()),
    ];
    Ok((headers, Body::from_stream(pieces)).into_response())
}

fn write(name: &str, panel: &Panel, is_csv: bool, mut out: Outlet) {
    let written = if is_csv {
        out.write_all(BYTE_ORDER_MARK.as_bytes()).and_then(|()| panel_csv(panel, &mut out))
    } else {
        panel_json(name, panel, &mut out)
    };
    // Whoever fetches the file may have gone; then nobody waits for the rest.
    if let Err(error) = written.and_then(|()| out.flush()) {
        tracing::debug!(%error, "the cells of a panel were not sent to their end");
    }
}

/// Hands on what is written, piece by piece.
struct Outlet {
    sender: Sender<io::Result<Bytes>>,
    piece: Vec<u8>,
}

impl Outlet {
    fn new(sender: Sender<io::Result<Bytes>>) -> Self {
        Self { sender, piece: Vec::with_capacity(PIECE) }
    }
}

impl Write for Outlet {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.piece.extend_from_slice(bytes);
        if self.piece.len() >= PIECE {
            self.flush()?;
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        if self.piece.is_empty() {
            return Ok(());
        }
        let piece = std::mem::replace(&mut self.piece, Vec::with_capacity(PIECE));
        self.sender.blocking_send(Ok(piece.into())).map_err(|_| io::ErrorKind::BrokenPipe.into())
    }
}

/// What a panel is called: its title, or the name it was imported under.
fn title(row: &PanelRow) -> String {
    if row.about.title.is_empty() { row.name.clone() } else { format!("{} ({})", row.about.title, row.name) }
}

/// What is said of a panel, or that nobody said it.
fn said(words: Words, text: &str) -> String {
    if text.is_empty() { words.say("panel-unnamed") } else { text.to_owned() }
}

fn complete(words: Words, row: &PanelRow) -> String {
    row.completeness.share().map_or_else(|| words.say("panel-unnamed"), |share| words.percent(share))
}

fn facts(words: Words, row: &PanelRow) -> Vec<(String, String)> {
    let about = &row.about;
    let counts = row.completeness;
    let own = [
        ("panel-source", said(words, &about.source)),
        ("panel-licence", said(words, &about.licence)),
        ("panel-date", said(words, &about.date)),
        ("panel-nuts", said(words, &about.nuts)),
        ("panel-unit", said(words, &about.unit)),
        ("panel-complete", complete(words, row)),
        ("panel-values", words.integer(counts.valued)),
        ("panel-confidential", words.integer(counts.confidential)),
        ("panel-missing", words.integer(counts.missing)),
        ("panel-imported", words.moment(row.imported)),
        ("panel-digest", row.digest.clone()),
    ];
    let own = own.into_iter().map(|(key, fact)| (words.say(key), fact));
    own.chain(about.notes.iter().map(|(name, note)| (name.clone(), note.clone()))).collect()
}

fn dimension_line(words: Words, dimension: &Dimension) -> DimensionLine {
    let named = |code: &String| match dimension.labels.get(code) {
        Some(label) => format!("{code} {label}"),
        None => code.clone(),
    };
    let mut codes: Vec<String> = dimension.codes.iter().take(NAMED).map(named).collect();
    let more = dimension.codes.len().saturating_sub(NAMED);
    if more > 0 {
        codes.push(words.say_with("panel-more", &[("n", more.into())]));
    }
    let name = if dimension.label.is_empty() {
        dimension.id.clone()
    } else {
        format!("{} ({})", dimension.label, dimension.id)
    };
    DimensionLine { name, count: words.integer(dimension.codes.len() as u64), codes: codes.join(", ") }
}
