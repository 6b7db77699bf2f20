//! From the rows of a file to ratings, by a column map; every broken rule becomes a fault.
//!
//! Nothing is kept of a row once it was handed on, so files of any length pass.

use std::borrow::Cow;
use std::collections::HashMap;
use std::path::Path;

use lars_domain::ask::answer::rating::{RELATION, RatingRow, Scale, Score, ScoreRule, Scores};
use lars_domain::entered::clean;

use super::fault::{BELOW_TITLES, Fault, Faults};
use super::map::{CODE_FIELDS, LONG_HEADER, Layout, Map, Origin, SCORES, WideRating};
use super::options::is_missing;
use super::table::read_rows;

/// The longest code that a file may use.
const CODE_CHARS: usize = 200;

/// What was found out about a file by reading it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FileFacts {
    /// Rows below the header.
    pub rows: u64,
    /// What is wrong with the file.
    pub faults: Faults,
}

/// Receives the ratings of a file: line, rating, bytes read so far. Returns the fault that the rating causes, if any.
pub type Take<'t> = dyn FnMut(u64, &RatingRow<'_>, u64) -> anyhow::Result<Option<Fault>> + 't;

/// Reads the ratings of a file and hands each to `take`.
///
/// Faults are collected and reading goes on, so that one run tells all of them. Errors only where the file
/// cannot be read at all, or where `take` fails.
pub fn read_ratings(path: &Path, map: &Map, take: &mut Take<'_>) -> anyhow::Result<FileFacts> {
    let options = map.table_options();
    let mut facts = FileFacts::default();
    let mut undecodable = Faults::default();
    let mut faults = Vec::new();
    let mut columns: Option<Result<Columns<'_>, ()>> = None;
    read_rows(
        path,
        &options,
        &mut |line, cells, bytes| {
            let Some(known) = &columns else {
                columns = Some(Columns::find(map, line, cells, &mut facts.faults));
                return Ok(());
            };
            facts.rows += 1;
            let Ok(known) = known else { return Ok(()) };
            known.ratings(line, cells, &mut faults, &mut |row| take(line, row, bytes))?;
            for fault in faults.drain(..) {
                facts.faults.push(fault);
            }
            Ok(())
        },
        &mut |fault| undecodable.push(fault),
    )?;
    if columns.is_none() && undecodable.is_empty() {
        facts.faults.push(Fault::new(
            1,
            "header",
            "",
            format!("the file is empty; its first line must be {}", LONG_HEADER.join(",")),
        ));
    }
    facts.faults.merge(undecodable);
    Ok(facts)
}

/// Where each field stands in the rows of one file.
struct Columns<'m> {
    map: &'m Map,
    width: usize,
    scale: Scale,
    /// What is read from 0 to 99, which nearly all scores are.
    small: Vec<Result<Option<Score>, ScoreRule>>,
    codes: Vec<(&'static str, Place)>,
    ratings: Vec<Rating<'m>>,
}

/// Where a code comes from.
enum Place {
    Column(usize),
    Joined(Vec<usize>),
    Constant(String),
    Line,
}

/// The score columns of one rating, and what it rates where the map says so.
struct Rating<'m> {
    rated: Option<&'m WideRating>,
    scores: [Option<(usize, &'m str)>; 3],
}

/// The header of a file, and the faults found in it.
struct Header<'h> {
    line: u64,
    cells: &'h [&'h str],
    faults: &'h mut Faults,
}

impl Header<'_> {
    /// The place of the one column of this name; a fault where there is none or more than one.
    fn place(&mut self, name: &str) -> usize {
        let named = self.cells.iter().enumerate().filter(|(_, cell)| cell.trim() == name);
        let places: Vec<usize> = named.map(|(place, _)| place).collect();
        if places.len() != 1 {
            let rule = match places[..] {
                [] => &format!("the map needs a column of this name, and there is none{BELOW_TITLES}"),
                _ => "the map needs exactly one column of this name, and there are more",
            };
            self.faults.push(Fault::new(self.line, name, &self.cells.join(","), rule));
        }
        places.first().copied().unwrap_or(0)
    }

    fn code(&mut self, map: &Map, field: &str) -> Place {
        match map.columns.get(field) {
            Some(Origin::Column(name)) => Place::Column(self.place(name)),
            Some(Origin::Joined(names)) => Place::Joined(names.iter().map(|name| self.place(name)).collect()),
            Some(Origin::Constant { constant }) => Place::Constant(constant.clone()),
            None if field == "respondent" => Place::Line,
            None if field == "item" => Place::Constant(RELATION.to_owned()),
            None => Place::Constant(String::new()),
        }
    }

    fn scores<'m>(&mut self, names: [Option<&'m String>; 3]) -> [Option<(usize, &'m str)>; 3] {
        names.map(|name| name.map(|name| (self.place(name), name.as_str())))
    }

    fn ratings<'m>(&mut self, map: &'m Map) -> Vec<Rating<'m>> {
        if map.layout == Layout::Wide {
            let one = |rated: &'m WideRating| {
                let names =
                    [rated.expectation.as_ref(), rated.experience.as_ref(), rated.importance.as_ref()];
                Rating { rated: Some(rated), scores: self.scores(names) }
            };
            return map.ratings.iter().map(one).collect();
        }
        // The long form may go without the column of importance.
        let left_out = is_long_form(map) && self.cells.len() < LONG_HEADER.len();
        let names = SCORES.map(|field| match map.columns.get(field) {
            Some(Origin::Column(name)) if !(left_out && field == "importance") => Some(name),
            _ => None,
        });
        vec![Rating { rated: None, scores: self.scores(names) }]
    }
}

/// Whether a map reads the long form itself: then the header must be exactly that of the long form.
fn is_long_form(map: &Map) -> bool {
    let own = |(field, origin): (&String, &Origin)| matches!(origin, Origin::Column(name) if name == field);
    map.ratings.is_empty() && map.columns.len() == LONG_HEADER.len() && map.columns.iter().all(own)
}

/// The first column of a header that is not as the long form has it.
fn long_form_fault(line: u64, header: &[&str]) -> Option<Fault> {
    let names: Vec<&str> = header.iter().map(|name| name.trim()).collect();
    let scored = LONG_HEADER.len() - 1;
    if names == LONG_HEADER || names == LONG_HEADER[..scored] {
        return None;
    }
    let at = (0..=LONG_HEADER.len()).find(|&at| names.get(at) != LONG_HEADER.get(at))?;
    let found = names.get(at).copied().unwrap_or("");
    let (column, what) = match LONG_HEADER.get(at) {
        Some(wanted) if found.is_empty() => (*wanted, format!("column {} must be {wanted}", at + 1)),
        Some(wanted) => (found, format!("column {} must be {wanted}, not {found}", at + 1)),
        None => (found, format!("column {} is one too many", at + 1)),
    };
    let rule = format!(
        "{what}; the header must be {} (importance may be left out); a header further down needs --header-row N, and a \
         file with other columns --map MAP.toml",
        LONG_HEADER.join(",")
    );
    Some(Fault::new(line, column, found, rule))
}

impl<'m> Columns<'m> {
    fn find(map: &'m Map, line: u64, header: &[&str], faults: &mut Faults) -> Result<Self, ()> {
        let before = faults.count;
        if is_long_form(map)
            && let Some(fault) = long_form_fault(line, header)
        {
            faults.push(fault);
            return Err(());
        }
        let mut found = Header { line, cells: header, faults };
        let codes = CODE_FIELDS.map(|field| (field, found.code(map, field))).into();
        let ratings = found.ratings(map);
        if faults.count > before {
            return Err(());
        }
        let mut columns =
            Self { map, width: header.len(), scale: map.scale(), small: Vec::new(), codes, ratings };
        columns.small = (0..100).map(|points: u8| columns.read_score(&points.to_string())).collect();
        Ok(columns)
    }

    fn ratings(
        &self,
        line: u64,
        cells: &[&str],
        faults: &mut Vec<Fault>,
        take: &mut dyn FnMut(&RatingRow<'_>) -> anyhow::Result<Option<Fault>>,
    ) -> anyhow::Result<()> {
        if cells.len() != self.width {
            faults.push(self.other_width(line, cells));
            return Ok(());
        }
        let mut owned: [String; 7] = Default::default();
        for (field, text) in self.codes.iter().zip(&mut owned) {
            match &field.1 {
                Place::Column(_) | Place::Constant(_) => {}
                Place::Joined(places) => {
                    *text = places.iter().map(|&place| cells[place]).collect::<Vec<_>>().join("-");
                }
                Place::Line => *text = format!("row-{line}"),
            }
        }
        let cleaned: [Cow<'_, str>; 7] = std::array::from_fn(|place| match &self.codes[place].1 {
            Place::Column(column) => clean(cells[*column]),
            Place::Constant(text) => Cow::Borrowed(text.as_str()),
            Place::Joined(_) | Place::Line => clean(&owned[place]),
        });
        let codes: [&str; 7] = std::array::from_fn(|place| {
            let text = &*cleaned[place];
            if self.map.codes.is_empty() {
                text
            } else {
                rename(self.map.codes.get(self.codes[place].0), text)
            }
        });
        let [case, wave, respondent, helix, partner, level, item] = codes;
        for rating in &self.ratings {
            let before = faults.len();
            let scores = self.scores(line, cells, rating, faults);
            let row = RatingRow { case, wave, respondent, helix, partner, level, item, scores };
            let row = match rating.rated {
                Some(rated) => {
                    let code = |field: &str, text| rename(self.map.codes.get(field), text);
                    RatingRow {
                        partner: code("partner", &rated.partner),
                        level: code("level", &rated.level),
                        item: code("item", &rated.item),
                        ..row
                    }
                }
                None => row,
            };
            check_codes(line, &row, faults);
            if faults.len() > before {
                if rating.rated.is_some()
                    && faults[before..].iter().all(|fault| CODE_FIELDS.contains(&fault.column.as_str()))
                {
                    // A wide row has its codes once: said once, not per rating.
                    return Ok(());
                }
                continue;
            }
            // A wide file has a column for everything; a rating without any score was not asked.
            if rating.rated.is_some() && row.scores.is_empty() {
                continue;
            }
            faults.extend(take(&row)?);
        }
        Ok(())
    }

    fn other_width(&self, line: u64, cells: &[&str]) -> Fault {
        let (needed, got) = (self.width, cells.len());
        let rule = format!("the row must have {needed} cells like the header; it has {got}{BELOW_TITLES}");
        Fault::new(line, "row", &cells.join(","), rule)
    }

    fn scores(&self, line: u64, cells: &[&str], rating: &Rating<'_>, faults: &mut Vec<Fault>) -> Scores {
        let mut score = |place: Option<(usize, &str)>| {
            let (place, column) = place?;
            let text = cells[place];
            self.score(text).unwrap_or_else(|rule| {
                faults.push(Fault::score(line, column, text, self.scale, rule));
                None
            })
        };
        let [expectation, experience, importance] = rating.scores;
        Scores {
            expectation: score(expectation),
            experience: score(experience),
            importance: score(importance),
        }
    }

    fn score(&self, text: &str) -> Result<Option<Score>, ScoreRule> {
        let digit = |byte: u8| usize::from(byte.wrapping_sub(b'0'));
        match *text.as_bytes() {
            [one] if one.is_ascii_digit() => self.small[digit(one)],
            [ten, one] if (b'1'..=b'9').contains(&ten) && one.is_ascii_digit() => {
                self.small[10 * digit(ten) + digit(one)]
            }
            _ => self.read_score(text),
        }
    }

    fn read_score(&self, text: &str) -> Result<Option<Score>, ScoreRule> {
        let values = &self.map.values;
        let among = |spellings: &[String]| spellings.iter().any(|spelling| spelling == text);
        if let Some(points) = values.points.get(text) {
            Ok(Some(Score::Points(*points)))
        } else if among(&values.no_contact) {
            Ok(Some(Score::NoContact))
        } else if among(&values.dont_know) {
            Ok(Some(Score::DontKnow))
        } else if is_missing(text) || among(&values.empty) {
            Ok(None)
        } else {
            Score::parse(self.map.decimal().whole(text), self.scale)
        }
    }
}

fn rename<'t>(codes: Option<&'t HashMap<String, String>>, text: &'t str) -> &'t str {
    codes.and_then(|codes| codes.get(text)).map_or(text, String::as_str)
}

fn check_codes(line: u64, row: &RatingRow<'_>, faults: &mut Vec<Fault>) {
    let codes = [row.case, row.wave, row.respondent, row.helix, row.partner, row.level, row.item];
    // Nearly all codes are of letters, digits and signs alone: no rule needs to be looked at.
    let is_plain = |code: &str| {
        (1..=CODE_CHARS).contains(&code.len()) && code.bytes().all(|byte| byte.is_ascii_graphic())
    };
    if codes.into_iter().all(is_plain) {
        return;
    }
    for (field, code) in CODE_FIELDS.iter().zip(codes) {
        let rule = if code.is_empty() {
            "must not be empty"
        } else if code.trim() != code {
            "must not begin or end with a space"
        } else if code.chars().any(char::is_control) {
            "must be on one line, without control characters"
        } else if code.len() > CODE_CHARS && code.chars().count() > CODE_CHARS {
            "must have at most 200 characters"
        } else {
            continue;
        };
        faults.push(Fault::new(line, field, code, rule));
    }
}
