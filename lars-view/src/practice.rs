//! Practices as a table: one row for each, one column for each field and language, written and read back the same (docs/files.md).
//!
//! The columns that `lars matching` reads are among them. Pictures, attachments and reviews are no part of a table.

use std::collections::{BTreeSet, HashMap};

use lars_domain::learn::practice::{
    Evidence, MAX_PARTS, Money, Outcome, Place, Practice, PracticeRule, StudyCodes, Transfer,
};
use lars_domain::learn::term::listed;
use lars_domain::text::Text;
use serde_json::Value as Json;

use crate::export::sheet::{Column, Kind, Sheet, Value};
use crate::file::{Fault, Faults, TableOptions, TableRule, read_bytes};
use crate::words::{Language, Words};

/// The column that names a practice.
const CODE: &str = "practice";
/// Texts of a practice by the beginnings of their columns; each has a column for every language.
const TEXTS: [&str; 11] = [
    "title",
    "summary",
    "driver",
    "pressure",
    "state",
    "impact",
    "response",
    "resources",
    "difficulties",
    "transfer_potential",
    "ending",
];
/// Columns that are written and not read: what they say is decided elsewhere.
const SAID_ONLY: [&str; 4] = ["stage", "review", "successes", "failures"];

/// A practice of a file: what it says of one that is there or of a new one.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// The line it stands on; of JSON, its place in the list from 1 on.
    pub line: u64,
    /// Its cells that say something, or that stand in a column of the file: column and text.
    pub cells: Vec<(String, String)>,
}

impl Row {
    /// The code of the practice.
    pub fn code(&self) -> &str {
        self.cells.iter().find(|(column, _)| column == CODE).map_or("", |(_, text)| text)
    }

    /// The practice that the row makes of another one. What the file has no column for stays; what cannot stand even in a draft is a fault.
    pub fn apply(&self, base: &Practice, known: &StudyCodes<'_>, faults: &mut Faults) -> Practice {
        let mut practice = base.clone();
        for (column, text) in &self.cells {
            if let Err(rule) = put(&mut practice, column, text) {
                faults.push(Fault::new(self.line, column, text, rule));
            }
        }
        // A file that says no language means English: said from now on, so that reading it again changes nothing.
        practice.language = practice.source().to_owned();
        self.put_place(&mut practice, faults);
        practice.evidence.retain(|one| !(one.text.is_empty() && one.source.is_empty()));
        let says =
            |one: &Transfer| !(one.region.is_empty() && one.source.is_empty() && one.lesson.is_empty());
        practice.transfers.retain(says);
        for language in Language::ALL {
            practice.mark(base, language.code(), false);
        }
        let words = Words::new(Language::En);
        for fault in practice.faults(known) {
            // A draft may lack things; what is wrong is refused.
            let lacks = [PracticeRule::Missing, PracticeRule::NoSource, PracticeRule::NoAlternative];
            if lacks.contains(&fault.rule) && fault.field != "code" {
                continue;
            }
            let column = column_of(&fault.field, &practice);
            let value = self.cells.iter().find(|(name, _)| *name == column).map_or("", |(_, text)| text);
            let rule = words.say(&format!("practice-fault-{}", fault.rule.code()));
            faults.push(Fault::new(self.line, &column, value, rule));
        }
        practice
    }

    /// The place, where the file has a column for it: both degrees, or neither.
    fn put_place(&self, practice: &mut Practice, faults: &mut Faults) {
        let cell =
            |name: &str| self.cells.iter().find(|(column, _)| column == name).map(|(_, text)| text.as_str());
        let columns = ["latitude", "longitude"];
        let typed = columns.map(cell);
        if typed.iter().flatten().count() == 0 {
            return;
        }
        let typed = typed.map(Option::unwrap_or_default);
        let degrees = typed.map(|text| text.replace(',', ".").parse::<f64>().ok());
        practice.place = match degrees {
            [Some(latitude), Some(longitude)] => Some(Place { latitude, longitude }),
            _ => None,
        };
        if typed.iter().any(|text| !text.is_empty()) {
            let wrong = columns.iter().zip(typed).zip(degrees).filter(|(_, degrees)| degrees.is_none());
            for ((column, text), _) in wrong {
                let rule = "must be degrees such as 56.95, or empty where the other one is empty too";
                faults.push(Fault::new(self.line, column, text, rule));
            }
        }
    }
}

/// Practices as a table with these of their languages and lists: the columns that any of them fills. Contacts only where asked for.
pub fn practice_sheet(
    all: &[&Practice],
    with_contacts: bool,
    words: Words,
) -> (Sheet, Vec<Vec<Value<'static>>>) {
    let names = columns(all, with_contacts);
    let column = |name: &String| {
        let kind = match name.as_str() {
            "cost" | "review" => Kind::Number(2),
            "first_year" | "last_year" | "successes" | "failures" => Kind::Number(0),
            name if name.ends_with("_year") => Kind::Number(0),
            _ => Kind::Text,
        };
        Column::new(name, name.as_str(), kind)
    };
    let columns: Vec<Column> = names.iter().map(column).collect();
    let row = |practice: &&Practice| {
        let cell = |column: &Column| {
            let text = get(practice, &column.name);
            match column.kind {
                Kind::Number(_) => text.parse().map_or(Value::Empty, Value::Number),
                _ => text.into(),
            }
        };
        columns.iter().map(cell).collect()
    };
    let rows = all.iter().map(row).collect();
    (
        Sheet {
            title: words.say("practice-title"),
            columns,
            codebook: crate::export::answers::codebook(words),
        },
        rows,
    )
}

/// The names of the columns, in their order.
fn columns(all: &[&Practice], with_contacts: bool) -> Vec<String> {
    let filled = |text: &dyn Fn(&Practice) -> Vec<&Text>| -> Vec<&'static str> {
        let has = |language: &Language| {
            all.iter()
                .any(|practice| text(practice).iter().any(|text| !text.body(language.code()).is_empty()))
        };
        Language::ALL.iter().filter(|language| has(language)).map(|language| language.code()).collect()
    };
    let most =
        |count: &dyn Fn(&Practice) -> usize| all.iter().map(|practice| count(practice)).max().unwrap_or(0);
    let mut names: Vec<String> = [
        CODE,
        "language",
        "stage",
        "region",
        "organisation",
        "helices",
        "partners",
        "levels",
        "areas",
        "nace",
        "review",
        "successes",
        "failures",
        "latitude",
        "longitude",
        "cost",
        "currency",
        "first_year",
        "last_year",
    ]
    .map(str::to_owned)
    .to_vec();
    for name in TEXTS {
        let languages = filled(&|practice| text_of(practice, name).into_iter().collect());
        names.extend(languages.into_iter().map(|language| format!("{name}_{language}")));
    }
    for at in 0..most(&|practice| practice.evidence.len()) {
        let languages =
            filled(&|practice| practice.evidence.get(at).map(|one| &one.text).into_iter().collect());
        names.extend(languages.into_iter().map(|language| format!("evidence_{}_text_{language}", at + 1)));
        names.push(format!("evidence_{}_source", at + 1));
    }
    for at in 0..most(&|practice| practice.transfers.len()) {
        let start = format!("transfer_{}", at + 1);
        names.extend(["region", "year", "outcome", "source"].map(|name| format!("{start}_{name}")));
        let lessons =
            filled(&|practice| practice.transfers.get(at).map(|one| &one.lesson).into_iter().collect());
        names.extend(lessons.into_iter().map(|language| format!("{start}_lesson_{language}")));
    }
    if with_contacts {
        names.extend(["name", "address", "phone", "public"].map(|name| format!("contact_{name}")));
    }
    names
}

/// A text of a practice by the beginning of its columns.
fn text_of<'p>(practice: &'p Practice, name: &str) -> Option<&'p Text> {
    practice.texts().into_iter().find(|(field, _)| field == name).map(|(_, text)| text)
}

/// The name of a column in parts: of a list its name, the place in it from 0 on, and the field; of a text the language.
enum Field<'c> {
    Text(&'c str, &'static str),
    EvidenceText(usize, &'static str),
    EvidenceSource(usize),
    Lesson(usize, &'static str),
    Transfer(usize, &'c str),
    Plain(&'c str),
}

impl<'c> Field<'c> {
    fn of(column: &'c str) -> Self {
        let in_language = |text: &'c str| {
            let (name, language) = text.rsplit_once('_')?;
            Some((name, Language::parse(language)?.code()))
        };
        let in_list = |list: &str| {
            let (place, field) = column.strip_prefix(list)?.split_once('_')?;
            let place: usize = place.parse().ok().filter(|place| (1..=MAX_PARTS).contains(place))?;
            Some((place - 1, field))
        };
        if let Some((at, field)) = in_list("evidence_") {
            return match in_language(field) {
                Some(("text", language)) => Self::EvidenceText(at, language),
                _ if field == "source" => Self::EvidenceSource(at),
                _ => Self::Plain(column),
            };
        }
        if let Some((at, field)) = in_list("transfer_") {
            return match in_language(field) {
                Some(("lesson", language)) => Self::Lesson(at, language),
                _ => Self::Transfer(at, field),
            };
        }
        match in_language(column).filter(|(name, _)| TEXTS.contains(name)) {
            Some((name, language)) => Self::Text(name, language),
            None => Self::Plain(column),
        }
    }
}

fn get(practice: &Practice, column: &str) -> String {
    let joined = |codes: &BTreeSet<String>| codes.iter().map(String::as_str).collect::<Vec<_>>().join("|");
    let year = |year: Option<i16>| year.map(|year| year.to_string()).unwrap_or_default();
    let outcomes = practice.outcomes();
    match Field::of(column) {
        Field::Text(name, language) => {
            text_of(practice, name).map(|text| text.body(language).to_owned()).unwrap_or_default()
        }
        Field::EvidenceText(at, language) => {
            practice.evidence.get(at).map(|one| one.text.body(language).to_owned()).unwrap_or_default()
        }
        Field::EvidenceSource(at) => {
            practice.evidence.get(at).map(|one| one.source.clone()).unwrap_or_default()
        }
        Field::Lesson(at, language) => {
            practice.transfers.get(at).map(|one| one.lesson.body(language).to_owned()).unwrap_or_default()
        }
        Field::Transfer(at, field) => {
            practice.transfers.get(at).map_or_else(String::new, |one| match field {
                "region" => one.region.clone(),
                "year" => year(one.year),
                "outcome" => one.outcome.code().to_owned(),
                "source" => one.source.clone(),
                _ => String::new(),
            })
        }
        Field::Plain(name) => match name {
            CODE => practice.code.clone(),
            "language" => practice.source().to_owned(),
            "stage" => practice.review.stage.code().to_owned(),
            "region" => practice.region.clone(),
            "organisation" => practice.organisation.clone(),
            "helices" => joined(&practice.helices),
            "partners" => joined(&practice.partners),
            "levels" => joined(&practice.levels),
            "areas" => joined(&practice.areas),
            "nace" => practice.nace.clone(),
            "review" => practice.review.mean().map(|mean| format!("{mean:.2}")).unwrap_or_default(),
            "successes" => outcomes.successes.to_string(),
            "failures" => outcomes.failures.to_string(),
            "latitude" => practice.place.map(|at| at.latitude.to_string()).unwrap_or_default(),
            "longitude" => practice.place.map(|at| at.longitude.to_string()).unwrap_or_default(),
            "cost" => practice.cost.as_ref().map(Money::amount).unwrap_or_default(),
            "currency" => practice.cost.as_ref().map(|cost| cost.currency.clone()).unwrap_or_default(),
            "first_year" => year(practice.years.0),
            "last_year" => year(practice.years.1),
            "contact_name" => practice.contact.name.clone(),
            "contact_address" => practice.contact.address.clone(),
            "contact_phone" => practice.contact.phone.clone(),
            "contact_public" if practice.contact.is_public => "yes".to_owned(),
            _ => String::new(),
        },
    }
}

fn put(practice: &mut Practice, column: &str, text: &str) -> Result<(), String> {
    match Field::of(column) {
        Field::Text(name, language) => {
            for (_, into) in practice.texts_mut().into_iter().filter(|(field, _)| field == name) {
                say(into, language, text);
            }
        }
        Field::EvidenceText(at, language) => say(&mut evidence(practice, at).text, language, text),
        Field::EvidenceSource(at) => text.clone_into(&mut evidence(practice, at).source),
        Field::Lesson(at, language) => say(&mut transfer(practice, at).lesson, language, text),
        Field::Transfer(at, field) => return put_transfer(transfer(practice, at), field, text),
        Field::Plain(name) => return put_plain(practice, name, text),
    }
    Ok(())
}

fn put_transfer(transfer: &mut Transfer, field: &str, text: &str) -> Result<(), String> {
    match field {
        "region" => text.clone_into(&mut transfer.region),
        "source" => text.clone_into(&mut transfer.source),
        "year" => transfer.year = year(text)?,
        "outcome" => {
            let known = Outcome::ALL.map(Outcome::code).join(", ");
            let outcome = if text.is_empty() { Some(Outcome::Unknown) } else { Outcome::parse(text) };
            transfer.outcome = outcome.ok_or_else(|| format!("must be one of {known}, or empty"))?;
        }
        _ => return Err(no_column()),
    }
    Ok(())
}

fn put_plain(practice: &mut Practice, name: &str, text: &str) -> Result<(), String> {
    let codes = || listed(text).map(str::to_owned).collect::<BTreeSet<String>>();
    match name {
        CODE => text.clone_into(&mut practice.code),
        "language" => {
            let language = if text.is_empty() { Some(Language::En) } else { Language::parse(text) };
            let language = language.ok_or("must be the code of one of the ten languages, or empty for en")?;
            language.code().clone_into(&mut practice.language);
        }
        "region" => text.clone_into(&mut practice.region),
        "organisation" => text.clone_into(&mut practice.organisation),
        "helices" => practice.helices = codes(),
        "partners" => practice.partners = codes(),
        "levels" => practice.levels = codes(),
        "areas" => practice.areas = codes(),
        "nace" => text.clone_into(&mut practice.nace),
        // They are read together: half a place is none.
        "latitude" | "longitude" => {}
        "cost" if text.is_empty() => practice.cost = None,
        "cost" => {
            let cents = Money::cents(text)
                .ok_or("must be an amount with at most two decimals, without separators between thousands")?;
            practice.cost.get_or_insert_with(euros).cents = cents;
        }
        "currency" if text.is_empty() => {}
        "currency" => text.clone_into(&mut practice.cost.get_or_insert_with(euros).currency),
        "first_year" => practice.years.0 = year(text)?,
        "last_year" => practice.years.1 = year(text)?,
        "contact_name" => text.clone_into(&mut practice.contact.name),
        "contact_address" => text.clone_into(&mut practice.contact.address),
        "contact_phone" => text.clone_into(&mut practice.contact.phone),
        "contact_public" => match text {
            "yes" => practice.contact.is_public = true,
            "" | "no" => practice.contact.is_public = false,
            _ => return Err("must be yes, no, or empty".to_owned()),
        },
        name if SAID_ONLY.contains(&name) => {}
        _ => return Err(no_column()),
    }
    Ok(())
}

fn euros() -> Money {
    Money { cents: 0, currency: "EUR".to_owned() }
}

fn no_column() -> String {
    "is no column of practices; docs/files.md lists them".to_owned()
}

fn year(text: &str) -> Result<Option<i16>, String> {
    // A spreadsheet may have made 2019.0 of it.
    match text.strip_suffix(".0").unwrap_or(text) {
        "" => Ok(None),
        text => text.parse().map(Some).map_err(|_| "must be a year, or empty".to_owned()),
    }
}

fn say(text: &mut Text, language: &str, body: &str) {
    if body.is_empty() {
        text.0.remove(language);
    } else {
        text.set(language, body);
    }
}

fn evidence(practice: &mut Practice, at: usize) -> &mut Evidence {
    if practice.evidence.len() <= at {
        practice.evidence.resize_with(at + 1, Evidence::default);
    }
    &mut practice.evidence[at]
}

fn transfer(practice: &mut Practice, at: usize) -> &mut Transfer {
    let empty = || Transfer {
        id: lars_domain::new_id(),
        region: String::new(),
        year: None,
        outcome: Outcome::Unknown,
        lesson: Text::default(),
        source: String::new(),
    };
    if practice.transfers.len() <= at {
        practice.transfers.resize_with(at + 1, empty);
    }
    &mut practice.transfers[at]
}

/// The column in which a field of a fault stands.
fn column_of(field: &str, practice: &Practice) -> String {
    let language = practice.source();
    let parts: Vec<&str> = field.split('.').collect();
    match parts.as_slice() {
        [list, row, name] => {
            let (list, row) = (list.trim_end_matches("fers"), row.parse().unwrap_or(0_usize) + 1);
            let list = if list == "trans" { "transfer" } else { list };
            let in_language = ["text", "lesson"].contains(name);
            if in_language {
                format!("{list}_{row}_{name}_{language}")
            } else {
                format!("{list}_{row}_{name}")
            }
        }
        ["contact", name] => format!("contact_{name}"),
        ["code"] => CODE.to_owned(),
        ["years"] => "first_year".to_owned(),
        ["place"] => "latitude".to_owned(),
        [name] if TEXTS.contains(name) => format!("{name}_{language}"),
        _ => field.to_owned(),
    }
}

/// Reads the practices of a file: JSON by its first letter, a table of any kind by its first bytes.
pub fn read_practices(bytes: &[u8], options: &TableOptions) -> anyhow::Result<(Vec<Row>, Faults)> {
    let first = bytes.iter().find(|byte| !byte.is_ascii_whitespace());
    let (mut rows, mut faults) = match first {
        Some(b'{' | b'[') => of_json(bytes),
        _ => of_table(bytes, options)?,
    };
    for row in &mut rows {
        row.cells.retain(|(column, _)| !column.is_empty());
    }
    let mut seen: HashMap<String, u64> = HashMap::new();
    for row in &rows {
        let rule = match seen.get(row.code()) {
            _ if row.code().is_empty() => Some("must not be empty: it names the practice".to_owned()),
            Some(first) => Some(format!("a code may stand only once; line {first} has it already")),
            None => None,
        };
        if let Some(rule) = rule {
            faults.push(Fault::new(row.line, CODE, row.code(), rule));
        }
        seen.entry(row.code().to_owned()).or_insert(row.line);
    }
    Ok((rows, faults))
}

fn of_table(bytes: &[u8], options: &TableOptions) -> anyhow::Result<(Vec<Row>, Faults)> {
    let (mut rows, mut faults, mut unreadable) = (Vec::new(), Faults::default(), Faults::default());
    let mut header: Option<Vec<String>> = None;
    let mut take = |line: u64, cells: &[&str], _: u64| {
        let Some(names) = &header else {
            let names: Vec<String> = cells.iter().map(|cell| cell.trim().to_owned()).collect();
            for (at, name) in names.iter().enumerate().filter(|(_, name)| !name.is_empty()) {
                if names[..at].contains(name) {
                    faults.push(Fault::of_table(line, name, name, TableRule::Twice));
                }
            }
            header = Some(names);
            return Ok(());
        };
        if let Some(fault) = Fault::width(line, names, cells) {
            faults.push(fault);
        } else {
            let cells = names.iter().zip(cells).map(|(name, cell)| (name.clone(), cell.trim().to_owned()));
            rows.push(Row { line, cells: cells.collect() });
        }
        Ok(())
    };
    read_bytes(bytes, options, &mut take, &mut |fault| unreadable.push(fault))?;
    faults.merge(unreadable);
    Ok((rows, faults))
}

/// A list of objects, alone or under `rows`, as `lars export practices` writes it.
fn of_json(bytes: &[u8]) -> (Vec<Row>, Faults) {
    let mut faults = Faults::default();
    let fault = |rule: String, line: u64| Fault::new(line, "?", "", rule);
    let read: Json = match serde_json::from_slice(bytes) {
        Ok(read) => read,
        Err(error) => {
            faults.push(fault(format!("must be JSON: {error}"), error.line() as u64));
            return (Vec::new(), faults);
        }
    };
    let Some(list) = read.as_array().or_else(|| read["rows"].as_array()) else {
        faults.push(fault("must be a list of objects, or have one under \"rows\"".to_owned(), 1));
        return (Vec::new(), faults);
    };
    let mut rows = Vec::new();
    for (at, one) in list.iter().enumerate() {
        let line = at as u64 + 1;
        let Some(fields) = one.as_object() else {
            faults.push(fault("must be an object".to_owned(), line));
            continue;
        };
        let mut cells = Vec::new();
        for (column, value) in fields {
            match value {
                Json::Null => cells.push((column.clone(), String::new())),
                Json::String(text) => cells.push((column.clone(), text.trim().to_owned())),
                Json::Number(number) => cells.push((column.clone(), number.to_string())),
                other => {
                    let rule = "must be a text, a number or null";
                    faults.push(Fault::new(line, column, &other.to_string(), rule));
                }
            }
        }
        rows.push(Row { line, cells });
    }
    (rows, faults)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::sheet::write_sheet;
    use jiff::Timestamp;
    use lars_domain::learn::practice::Contact;
    use lars_domain::tell::export::Format;

    fn practice() -> Practice {
        let codes = |codes: &[&str]| codes.iter().map(|code| (*code).to_owned()).collect::<BTreeSet<_>>();
        let mut practice = Practice {
            code: "grain-cluster".to_owned(),
            title: Text::new("en", "Grain cluster"),
            summary: Text::new("en", "Mills, \"growers\"\nand a lake; Päijänne"),
            region: "north".to_owned(),
            place: Some(Place { latitude: 60.983_333_3, longitude: 25.65 }),
            organisation: "=Ladec".to_owned(),
            helices: codes(&["company", "research"]),
            partners: codes(&["company"]),
            nace: "01|C10".to_owned(),
            cost: Some(Money { cents: 47_000_005, currency: "EUR".to_owned() }),
            years: (Some(2003), None),
            evidence: vec![Evidence {
                text: Text::new("en", "14 companies"),
                source: "https://example.org".to_owned(),
            }],
            transfers: vec![Transfer {
                id: "t".to_owned(),
                region: "LT025".to_owned(),
                year: Some(2019),
                outcome: Outcome::Stopped,
                lesson: Text::new("en", "-1 is no number of farms"),
                source: "Report".to_owned(),
            }],
            contact: Contact { name: "Anna Example".to_owned(), is_public: true, ..Contact::default() },
            language: "en".to_owned(),
            ..Practice::default()
        };
        practice.title.set("lv", "Graudu klasteris");
        practice.mark(&Practice { language: "en".to_owned(), ..Practice::default() }, "lv", false);
        practice
    }

    fn known() -> [Vec<String>; 2] {
        let codes = ["company", "research"].map(str::to_owned).to_vec();
        [codes, Vec::new()]
    }

    #[test]
    fn what_is_written_is_read_back_the_same_in_every_format() {
        let other = Practice { code: "bare".to_owned(), language: "en".to_owned(), ..Practice::default() };
        let all = [practice(), other];
        let [codes, none] = known();
        let known = StudyCodes { helices: &codes, partners: &codes, levels: &none, areas: &none };
        for format in [Format::Csv, Format::Xlsx, Format::Ods, Format::Json] {
            let (sheet, rows) =
                practice_sheet(&all.iter().collect::<Vec<_>>(), true, Words::new(Language::En));
            let file =
                write_sheet((format, Timestamp::UNIX_EPOCH), sheet, &rows, std::io::Cursor::new(Vec::new()));
            let (read, mut faults) =
                read_practices(file.unwrap().get_ref(), &TableOptions::default()).unwrap();
            for (row, wanted) in read.iter().zip(&all) {
                let mut made = row.apply(&Practice::default(), &known, &mut faults);
                for transfer in &mut made.transfers {
                    transfer.id = "t".to_owned();
                }
                assert_eq!(made, *wanted, "{format:?}");
                // What is there already is the same after reading it again.
                assert_eq!(row.apply(wanted, &known, &mut faults), *wanted);
            }
            assert_eq!((read.len(), faults), (2, Faults::default()), "{format:?}");
        }
    }

    #[test]
    fn what_is_wrong_is_told_with_line_column_value_and_rule() {
        let [codes, none] = known();
        let known = StudyCodes { helices: &codes, partners: &codes, levels: &none, areas: &none };
        let file = "practice,title_en,helices,cost,first_year,nace,colour,transfer_1_outcome\n\
            a,Title,company,1.000,soon,Z,red,lost\n\
            a,,mars,1,2000,01,,\n";
        let (rows, mut faults) = read_practices(file.as_bytes(), &TableOptions::default()).unwrap();
        for row in &rows {
            row.apply(&Practice::default(), &known, &mut faults);
        }
        let mut told: Vec<(u64, &str, &str)> = faults
            .first
            .iter()
            .map(|fault| (fault.line, fault.column.as_str(), fault.value.as_str()))
            .collect();
        told.sort_unstable();
        let wanted = [
            (2, "colour", "red"),
            (2, "cost", "1.000"),
            (2, "first_year", "soon"),
            (2, "nace", "Z"),
            (2, "transfer_1_outcome", "lost"),
            (3, "colour", ""),
            (3, "helices", "mars"),
            (3, "practice", "a"),
        ];
        assert_eq!(told, wanted);
        let (_, faults) = read_practices(b"[{\"practice\": [1]}, 7]", &TableOptions::default()).unwrap();
        assert_eq!(faults.count, 3, "{faults:?}");
        let (_, faults) = read_practices(b"{\"practice\": ", &TableOptions::default()).unwrap();
        assert_eq!(faults.count, 1);
    }

    #[test]
    fn a_file_with_few_columns_changes_only_these() {
        let [codes, none] = known();
        let known = StudyCodes { helices: &codes, partners: &codes, levels: &none, areas: &none };
        let file = "practice,summary_lv\ngrain-cluster,Dzirnavas un audzētāji\n";
        let (rows, mut faults) = read_practices(file.as_bytes(), &TableOptions::default()).unwrap();
        let before = practice();
        let after = rows[0].apply(&before, &known, &mut faults);
        assert!(faults.is_empty());
        assert_eq!(after.summary.body("lv"), "Dzirnavas un audzētāji");
        assert_eq!(after.written("lv").there, before.written("lv").there + 1);
        assert_eq!(
            (after.title, after.transfers, after.contact),
            (before.title, before.transfers, before.contact)
        );
    }
}
