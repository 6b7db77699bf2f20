//! Making a study and changing its settings: title, regions (found by name), periods of asking, and what few people need under "Advanced".
//!
//! Codes are derived from names. What has answers or links cannot be removed here; nothing here changes an answer.

use std::collections::{BTreeMap, HashSet};

use askama::Template;
use axum::response::Response as Answer;
use jiff::civil::Date;
use jiff::{Timestamp, ToSpan as _};
use lars_domain::ask::write::draft::is_code;
use lars_domain::gap::disclosure::MinN;
use lars_domain::map::study::{AreaStatus, Case, Study, Wave, derived_code, is_slug};
use lars_domain::map::zone::{OFFERED, Zone};
use lars_domain::people::audit::Act;
use lars_domain::people::role::{Action, Scope};
use lars_domain::text::{Named, Text};
use lars_store::{StoreError, UsedPlace};
use lars_view::nuts;

use crate::PageError;
use crate::at::At;
use crate::choice::Choice;
use crate::fault::Faults;
use crate::form::Form;
use crate::merge::{Fields, MAX_ATTEMPTS, Merged, mark, merge};
use crate::page::{Frame, Layout, answer, pages, refused};
use crate::record::record;
use crate::visit::{Segments, Visit};

pages!(EditPage);

/// Empty rows that the form offers where codes are shown.
const NEW_ROWS: usize = 3;
/// Regions that a search shows.
const MOST_FOUND: usize = 30;
/// Short names that are pages.
const RESERVED: [&str; 2] = ["demo", "new"];

#[derive(Template)]
#[template(path = "map/study/edit.html")]
struct EditPage {
    f: Frame,
    action: String,
    is_new: bool,
    faults: Faults,
    /// Whether codes and what else few people need are shown.
    codes: bool,
    /// What was searched for, and the regions found.
    find: String,
    found: Vec<Choice>,
    nothing_found: bool,
    slug: String,
    title: String,
    min_n: String,
    zone: String,
    /// Names that are offered.
    zones: &'static [&'static str],
    areas: Vec<Row>,
    cases: Vec<Row>,
    waves: Vec<Row>,
    area_options: Vec<(String, String)>,
    /// The study as it was when the form was made, for what somebody else changes meanwhile.
    was: String,
}

/// A row of the form as it was sent, or as it is stored.
#[derive(Default, Clone)]
struct Row {
    code: String,
    name: String,
    nuts: String,
    area: String,
    opens: String,
    closes: String,
    is_trial: bool,
}

impl Row {
    /// What can be changed of a row, and that it is there.
    fn parts(&self) -> [(&'static str, String); 7] {
        let yes = |is: bool| if is { "yes".to_owned() } else { String::new() };
        [
            ("there", yes(true)),
            ("name", self.name.clone()),
            ("nuts", self.nuts.clone()),
            ("area", self.area.clone()),
            ("opens", self.opens.clone()),
            ("closes", self.closes.clone()),
            ("trial", yes(self.is_trial)),
        ]
    }
}

/// The form's fields as text, so that what a person typed is never lost.
#[derive(Default)]
struct Typed {
    /// What is searched for among the regions.
    find: String,
    /// What the button wants: `save`, `find`, `codes`.
    go: String,
    /// Whether codes are shown.
    codes: bool,
    /// The study as it was when the form was made.
    was: String,
    slug: String,
    title: String,
    min_n: String,
    zone: String,
    areas: Vec<Row>,
    cases: Vec<Row>,
    waves: Vec<Row>,
}

/// The form for a new study.
pub async fn new(visit: Visit) -> Result<Answer, PageError> {
    visit.may(Action::ManageStudy, &Scope::Installation)?;
    let zone = visit.site.zone.name().to_owned();
    let waves = vec![Row::default()];
    let typed = Typed { min_n: MinN::DEFAULT.get().to_string(), zone, waves, ..Typed::default() };
    show(&visit, None, typed, Faults::default())
}

/// The form for a study that is there.
pub async fn edit(
    visit: Visit,
    Segments((_, slug)): Segments<(String, String)>,
) -> Result<Answer, PageError> {
    let at = visit.enter(&slug, Action::ManageStudy).await?;
    let typed = Typed::of(&at.study, visit.words.language().code());
    show(&visit, Some(&at), typed, Faults::default())
}

/// Makes a study.
pub async fn make(visit: Visit, form: Form<Vec<(String, String)>>) -> Result<Answer, PageError> {
    visit.may(Action::ManageStudy, &Scope::Installation)?;
    take(&visit, None, form).await
}

/// Changes a study.
pub async fn change(
    visit: Visit,
    Segments((_, slug)): Segments<(String, String)>,
    form: Form<Vec<(String, String)>>,
) -> Result<Answer, PageError> {
    let at = visit.enter(&slug, Action::ManageStudy).await?;
    take(&visit, Some(&at), form).await
}

async fn take(
    visit: &Visit,
    at: Option<&At<'_>>,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Answer, PageError> {
    let fields: BTreeMap<String, String> = fields.into_iter().collect();
    visit.form(fields.get("key").map_or("", String::as_str))?;
    let mut typed = Typed::read(&fields);
    if typed.go != "save" {
        typed.codes |= typed.go == "codes";
        return show(visit, at, typed, Faults::default());
    }
    typed.derive(at.map(|at| &at.study), visit.now);
    match at {
        Some(at) => save(visit, at, &typed).await,
        None => save_new(visit, typed).await,
    }
}

async fn save_new(visit: &Visit, typed: Typed) -> Result<Answer, PageError> {
    let mut reading = Reading { visit, faults: Faults::default() };
    let study = reading.study(&typed, None);
    if reading.faults.is_empty() {
        match visit.site.store.save_study(&study).await {
            Ok(()) => return saved(visit, None, &study).await,
            Err(StoreError::Taken(_)) => reading.say("slug", "taken", &study.slug),
            Err(error) => return Err(error.into()),
        }
    }
    let faults = reading.faults;
    show(visit, None, typed, faults)
}

/// Changes a study; what others changed of it since the form was made stays.
async fn save(visit: &Visit, at: &At<'_>, typed: &Typed) -> Result<Answer, PageError> {
    let store = at.store();
    for _ in 0..MAX_ATTEMPTS {
        let version = store.settings_version(&at.study.id).await?;
        let before = store.study_by_id(&at.study.id).await?.ok_or(PageError::NotFound)?;
        let now = Typed::of(&before, visit.words.language().code());
        let merged = merge(&typed.was, &typed.fields(), &now.fields());
        let mut both = typed.with(&merged, &now);
        let mut reading = Reading { visit, faults: Faults::default() };
        merged.say(visit.words, &mut reading.faults, |name| both.field_of(name));
        let mut study = reading.study(&both, Some(&before));
        let used = store.used_places(&before.id).await?;
        reading.keep_used(&before, &study, &used);
        study.slug.clone_from(&before.slug);
        if !reading.faults.is_empty() {
            both.was = mark(&now.fields());
            return show(visit, Some(at), both, reading.faults);
        }
        if store.save_study_since(version, &study).await? {
            return saved(visit, Some(&before), &study).await;
        }
    }
    Err(PageError::Unavailable)
}

async fn saved(visit: &Visit, before: Option<&Study>, study: &Study) -> Result<Answer, PageError> {
    note(visit, before, study).await?;
    Ok(visit.lead(&visit.address(&format!("/study/{}", study.slug)), "study-edit-saved"))
}

/// Notes in the audit log that a study was made or changed: from fewer answers on, results show more of single people.
async fn note(visit: &Visit, before: Option<&Study>, study: &Study) -> Result<(), PageError> {
    match before {
        None => {
            let subject = format!("{} min-n {}", study.slug, study.min_n.get());
            record(visit, Act::MadeStudy, study, &subject).await
        }
        Some(before) if before == study => Ok(()),
        Some(before) => record(visit, Act::ChangedStudy, study, &changes(before, study)).await,
    }
}

/// What changed in a study: the smallest number of answers with its old and new value, and the names of all else.
fn changes(before: &Study, after: &Study) -> String {
    let (old, new) = (before.min_n.get(), after.min_n.get());
    let min_n = (old != new).then(|| format!("min-n {old} → {new}"));
    let rest = [
        ("title", before.title != after.title),
        ("areas", before.areas != after.areas),
        ("cases", before.cases != after.cases),
        ("waves", before.waves != after.waves),
        ("zone", before.zone != after.zone),
    ];
    let rest = rest.into_iter().filter(|(_, differs)| *differs).map(|(name, _)| name.to_owned());
    min_n.into_iter().chain(rest).collect::<Vec<_>>().join(" ")
}

fn show(visit: &Visit, at: Option<&At<'_>>, mut typed: Typed, faults: Faults) -> Result<Answer, PageError> {
    let area_options = typed.areas.iter().map(|row| (row.code.clone(), row.name.clone())).collect();
    typed.codes |= faults.all().iter().any(|fault| {
        fault.field.rsplit('.').next() == Some("code")
            || ["slug", "min_n", "zone", "areas"].contains(&fault.field.as_str())
    });
    if typed.codes {
        for rows in [&mut typed.areas, &mut typed.cases, &mut typed.waves] {
            rows.extend(std::iter::repeat_n(Row::default(), NEW_ROWS));
        }
    } else {
        typed.cases.push(Row::default());
        // A row for the next survey round; a new study begins with one.
        if typed.waves.is_empty() || at.is_some() {
            typed.waves.push(Row::default());
        }
    }
    let (mut f, action) = if let Some(at) = at {
        (at.frame(visit.words.say("study-edit-title")), at.address("/edit"))
    } else {
        let mut f = visit.frame(visit.words.say("study-new-title"));
        f.crumbs = vec![(visit.words.say("study-list-title"), visit.address("/study"))];
        (f, visit.address("/study/new"))
    };
    if !typed.codes {
        f.layout = Layout::WithMargin;
    }
    let Typed { find, codes, was, slug, title, min_n, zone, areas, cases, waves, .. } = typed;
    let is_known = |code: &str| cases.iter().any(|row| row.nuts == code);
    let found = nuts::search(&find, MOST_FOUND).into_iter().filter(|region| !is_known(&region.code));
    let found: Vec<Choice> = found
        .map(|region| Choice::new(&region.code, format!("{} ({})", region.name, region.code), false))
        .collect();
    let shown = EditPage {
        action,
        is_new: at.is_none(),
        faults,
        codes,
        nothing_found: !find.is_empty() && found.is_empty(),
        found,
        find,
        slug,
        title,
        min_n,
        zone,
        zones: &OFFERED,
        areas,
        cases,
        waves,
        area_options,
        was,
        f,
    };
    if shown.faults.is_empty() { answer(&shown) } else { refused(&shown) }
}

impl Typed {
    fn of(study: &Study, language: &str) -> Self {
        let said = |text: &Text| text.best_body(language).to_owned();
        let day = |at: Option<Timestamp>| at.map(|at| study.zone.day(at).to_string()).unwrap_or_default();
        let area = |area: &Named| Row { code: area.code.clone(), name: said(&area.text), ..Row::default() };
        let case = |case: &Case| Row {
            code: case.code.clone(),
            name: said(&case.name),
            nuts: case.nuts.clone().unwrap_or_default(),
            area: case.area.clone().unwrap_or_default(),
            ..Row::default()
        };
        let wave = |wave: &Wave| Row {
            code: wave.code.clone(),
            name: said(&wave.name),
            opens: day(wave.opens),
            // Stored is the moment after the last day.
            closes: day(wave.closes.and_then(|closes| closes.checked_sub(1.second()).ok())),
            is_trial: wave.is_trial,
            ..Row::default()
        };
        let mut typed = Self {
            find: String::new(),
            go: String::new(),
            codes: false,
            was: String::new(),
            slug: study.slug.clone(),
            title: said(&study.title),
            min_n: study.min_n.get().to_string(),
            zone: study.zone.name().to_owned(),
            areas: study.areas.iter().map(area).collect(),
            cases: study.cases.iter().map(case).collect(),
            waves: study.waves.iter().map(wave).collect(),
        };
        typed.was = mark(&typed.fields());
        typed
    }

    /// Everything that can be changed here, by name: a row by its code, and whether it is there.
    fn fields(&self) -> Fields {
        let mut fields = Fields::new();
        for (name, value) in [("title", &self.title), ("min_n", &self.min_n), ("zone", &self.zone)] {
            fields.insert(name.to_owned(), value.clone());
        }
        for (stem, rows) in [("area", &self.areas), ("case", &self.cases), ("wave", &self.waves)] {
            for row in rows {
                for (part, value) in row.parts() {
                    fields.insert(format!("{stem}.{part}.{}", row.code), value);
                }
            }
        }
        fields
    }

    /// What is put together of this form and of what somebody else has saved; of what both changed, what was typed.
    fn with(&self, merged: &Merged, now: &Self) -> Self {
        let field = |name: &str| merged.fields.get(name).cloned().unwrap_or_default();
        let rows = |stem: &str, typed: &[Row], now: &[Row]| {
            let has = |rows: &[Row], code: &str| rows.iter().any(|row| row.code == code);
            let clashes = |code: &str| {
                let is_of =
                    |name: &String| name.starts_with(stem) && name.splitn(3, '.').nth(2) == Some(code);
                merged.clashes.iter().any(|(name, _)| is_of(name))
            };
            let others = now.iter().filter(|row| !has(typed, &row.code));
            let all = typed.iter().chain(others).filter(|row| {
                if clashes(&row.code) {
                    has(typed, &row.code)
                } else {
                    field(&format!("{stem}.there.{}", row.code)) == "yes"
                }
            });
            let put = |row: &Row| {
                let part = |part: &str| field(&format!("{stem}.{part}.{}", row.code));
                Row {
                    code: row.code.clone(),
                    name: part("name"),
                    nuts: part("nuts"),
                    area: part("area"),
                    opens: part("opens"),
                    closes: part("closes"),
                    is_trial: part("trial") == "yes",
                }
            };
            all.map(put).collect::<Vec<Row>>()
        };
        Self {
            find: self.find.clone(),
            go: self.go.clone(),
            codes: self.codes,
            was: self.was.clone(),
            slug: self.slug.clone(),
            title: field("title"),
            min_n: field("min_n"),
            zone: field("zone"),
            areas: rows("area", &self.areas, &now.areas),
            cases: rows("case", &self.cases, &now.cases),
            waves: rows("wave", &self.waves, &now.waves),
        }
    }

    /// Where the form has a field of [`Typed::fields`].
    fn field_of(&self, name: &str) -> String {
        let mut parts = name.splitn(3, '.');
        let (Some(stem), Some(part), Some(code)) = (parts.next(), parts.next(), parts.next()) else {
            return name.to_owned();
        };
        let rows = match stem {
            "area" => &self.areas,
            "case" => &self.cases,
            _ => &self.waves,
        };
        match rows.iter().position(|row| row.code == code) {
            Some(n) if part != "there" => format!("{stem}.{n}.{part}"),
            _ => format!("{stem}s"),
        }
    }

    fn read(fields: &BTreeMap<String, String>) -> Self {
        let field = |name: &str| fields.get(name).map(|value| value.trim().to_owned()).unwrap_or_default();
        let rows = |stem: &str| -> Vec<Row> {
            let mut rows = Vec::new();
            for n in 0.. {
                let part = |name: &str| field(&format!("{stem}.{n}.{name}"));
                if !fields.contains_key(&format!("{stem}.{n}.code")) {
                    break;
                }
                let is_empty = ["code", "name", "opens", "closes"].iter().all(|name| part(name).is_empty());
                let gone = part("gone") == "yes" || is_empty;
                if !gone {
                    rows.push(Row {
                        code: part("code"),
                        name: part("name"),
                        nuts: part("nuts"),
                        area: part("area"),
                        opens: part("opens"),
                        closes: part("closes"),
                        is_trial: part("trial") == "yes",
                    });
                }
            }
            rows
        };
        let mut cases = rows("case");
        // Regions that were found and ticked.
        let ticked = fields.keys().filter_map(|name| name.strip_prefix("found.").and_then(nuts::region));
        for region in ticked.filter(|region| fields.get(&format!("found.{}", region.code)).is_some()) {
            let (name, nuts) = (region.name.clone(), region.code.clone());
            cases.push(Row { name, nuts, ..Row::default() });
        }
        Self {
            find: field("find"),
            go: Some(field("go")).filter(|go| !go.is_empty()).unwrap_or_else(|| "save".to_owned()),
            codes: field("codes") == "yes",
            was: field("was"),
            slug: field("slug"),
            title: field("title"),
            min_n: field("min_n"),
            zone: field("zone"),
            areas: rows("area"),
            cases,
            waves: rows("wave"),
        }
    }

    /// Codes and short name where nobody typed any: from the names.
    fn derive(&mut self, before: Option<&Study>, now: Timestamp) {
        if before.is_none() && self.slug.is_empty() {
            self.slug = derived_code(&self.title, "study", |code| RESERVED.contains(&code));
        }
        if before.is_none() && self.waves.iter().all(|row| row.code.is_empty() && row.name.is_empty()) {
            let only = self.waves.first().cloned().unwrap_or_default();
            let day = if only.opens.is_empty() { now.to_string() } else { only.opens.clone() };
            self.waves = vec![Row { name: day.chars().take(4).collect(), ..only }];
        }
        for (rows, stem) in
            [(&mut self.areas, "area"), (&mut self.cases, "region"), (&mut self.waves, "round")]
        {
            let mut taken: HashSet<String> = rows.iter().map(|row| row.code.clone()).collect();
            for row in rows.iter_mut().filter(|row| row.code.is_empty()) {
                row.code = derived_code(&row.name, stem, |code| taken.contains(code));
                taken.insert(row.code.clone());
            }
        }
    }
}

/// Reads what was typed and notes what cannot be taken.
struct Reading<'a> {
    visit: &'a Visit,
    faults: Faults,
}

impl Reading<'_> {
    fn say(&mut self, field: &str, rule: &str, value: &str) {
        let text = self.visit.words.say_with(&format!("study-fault-{rule}"), &[("value", value.into())]);
        self.faults.add(field, text);
    }

    fn study(&mut self, typed: &Typed, before: Option<&Study>) -> Study {
        let slug = before.map_or(typed.slug.as_str(), |before| before.slug.as_str());
        if typed.title.is_empty() {
            self.say("title", "title", "");
        }
        if !is_slug(slug) || RESERVED.contains(&slug) {
            self.say("slug", "slug", slug);
        }
        let min_n = typed.min_n.parse().ok().and_then(MinN::new);
        if min_n.is_none() {
            self.say("min_n", "min-n", "");
        }
        let zone = self.zone(&typed.zone, before);
        for (rows, stem) in [(&typed.areas, "area"), (&typed.cases, "case"), (&typed.waves, "wave")] {
            let mut known = HashSet::new();
            for (n, row) in rows.iter().enumerate() {
                if !known.insert(&row.code) {
                    self.say(&format!("{stem}.{n}.code"), "twice", &row.code);
                }
                if row.name.is_empty() {
                    self.say(&format!("{stem}.{n}.name"), "name", &row.code);
                }
            }
        }
        let none = Text::default();
        let rows = |rows: &[Row]| rows.iter().cloned().enumerate().collect::<Vec<_>>();
        Study {
            id: before.map_or_else(lars_domain::new_id, |before| before.id.clone()),
            slug: slug.to_owned(),
            title: self.text(before.map_or(&none, |before| &before.title), &typed.title),
            simulated: before.is_some_and(|before| before.simulated),
            anonymous: before.is_some_and(|before| before.anonymous),
            min_n: min_n.unwrap_or(MinN::DEFAULT),
            areas: rows(&typed.areas).iter().map(|row| self.area(row, before)).collect(),
            cases: rows(&typed.cases).iter().map(|row| self.case(row, typed, before)).collect(),
            waves: rows(&typed.waves).iter().map(|row| self.wave(row, before, &zone)).collect(),
            zone,
        }
    }

    /// The zone that was typed; where the form says nothing, that of before, or of the installation.
    fn zone(&mut self, typed: &str, before: Option<&Study>) -> Zone {
        let usual = before.map_or_else(|| self.visit.site.zone.clone(), |before| before.zone.clone());
        if typed.is_empty() {
            return usual;
        }
        Zone::parse(typed).unwrap_or_else(|| {
            self.say("zone", "zone", typed);
            usual
        })
    }

    /// A text with another body in the language of the page.
    fn text(&self, before: &Text, body: &str) -> Text {
        let mut text = before.clone();
        text.set(self.visit.words.language().code(), body);
        text
    }

    fn code(&mut self, field: &str, code: &str, is_known: bool) {
        if !is_known && !is_code(code) {
            self.say(field, "code", code);
        }
    }

    fn area(&mut self, (n, row): &(usize, Row), before: Option<&Study>) -> Named {
        let known = before.and_then(|before| before.areas.iter().find(|area| area.code == row.code));
        self.code(&format!("area.{n}.code"), &row.code, known.is_some());
        let none = Text::default();
        Named { code: row.code.clone(), text: self.text(known.map_or(&none, |known| &known.text), &row.name) }
    }

    fn case(&mut self, (n, row): &(usize, Row), typed: &Typed, before: Option<&Study>) -> Case {
        let known = before.and_then(|before| before.case(&row.code));
        self.code(&format!("case.{n}.code"), &row.code, known.is_some());
        let none = Text::default();
        let area = Some(row.area.clone()).filter(|area| typed.areas.iter().any(|row| row.code == *area));
        let same = known.is_some_and(|known| known.area == area);
        Case {
            code: row.code.clone(),
            name: self.text(known.map_or(&none, |known| &known.name), &row.name),
            nuts: Some(row.nuts.clone()).filter(|nuts| !nuts.is_empty()),
            area_status: match (&area, known) {
                (_, Some(known)) if same => known.area_status,
                (Some(_), _) => AreaStatus::Sourced,
                (None, _) => AreaStatus::Unknown,
            },
            area,
        }
    }

    fn wave(&mut self, (n, row): &(usize, Row), before: Option<&Study>, zone: &Zone) -> Wave {
        let known = before.and_then(|before| before.wave(&row.code));
        self.code(&format!("wave.{n}.code"), &row.code, known.is_some());
        let opens = self.day(&format!("wave.{n}.opens"), &row.opens, |day| zone.beginning(day));
        let closes = self.day(&format!("wave.{n}.closes"), &row.closes, |day| zone.end(day));
        if let (Some(opens), Some(closes)) = (opens, closes)
            && closes <= opens
        {
            self.say(&format!("wave.{n}.closes"), "closes", &row.name);
        }
        let none = Text::default();
        let name = self.text(known.map_or(&none, |known| &known.name), &row.name);
        // A moment within a day, as a file brought it, stays unless the day was changed. Where the zone was changed, days stay days.
        let old = before.map_or(zone, |before| &before.zone);
        let shown = |at: Timestamp, back: i64| {
            at.checked_sub(back.seconds()).ok().map(|at| old.day(at).to_string()).unwrap_or_default()
        };
        let keep = |typed: &str, stored: Option<Timestamp>, back, new| match stored {
            Some(at) if typed == shown(at, back) && (old == zone || old.ended_day(at).is_none()) => stored,
            _ => new,
        };
        Wave {
            opens: keep(&row.opens, known.and_then(|known| known.opens), 0, opens),
            closes: keep(&row.closes, known.and_then(|known| known.closes), 1, closes),
            is_trial: row.is_trial,
            code: row.code.clone(),
            name,
        }
    }

    /// A moment of a day that was typed.
    fn day(
        &mut self,
        field: &str,
        text: &str,
        moment: impl Fn(Date) -> Option<Timestamp>,
    ) -> Option<Timestamp> {
        if text.is_empty() {
            return None;
        }
        let at = text.parse::<Date>().ok().and_then(moment);
        if at.is_none() {
            self.say(field, "date", text);
        }
        at
    }

    /// Regions and periods with answers or links stay, and no code stands twice.
    fn keep_used(&mut self, before: &Study, after: &Study, used: &[UsedPlace]) {
        let mut told = HashSet::new();
        for UsedPlace { case, wave } in used {
            if before.case(case).is_some() && after.case(case).is_none() && told.insert(case) {
                self.say("cases", "in-use", case);
            }
            if before.wave(wave).is_some() && after.wave(wave).is_none() && told.insert(wave) {
                self.say("waves", "in-use", wave);
            }
        }
    }
}
