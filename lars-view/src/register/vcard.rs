//! vCards 2.1, 3.0 (RFC 2426) and 4.0 (RFC 6350) as rows of a register: organisation, person, mail, telephone, postal address, language,
//! note. Parsing is left to the crate `calcard`; here is what the properties mean to a register.
//!
//! Cards of groups are no stakeholders and are passed over.

use std::collections::BTreeMap;

use calcard::vcard::{
    VCard, VCardEntry, VCardKind, VCardParameterName, VCardParameterValue, VCardProperty, VCardType,
    VCardValue,
};
use calcard::{Entry, Parser};
use encoding_rs::{Encoding, UTF_8};
use lars_domain::entered::clean;
use lars_domain::map::stakeholder::RegisterFault;

use crate::words::Language;

/// A row with its line in the file.
type Row = (usize, BTreeMap<String, String>);

/// The rows of a file.
pub fn read(bytes: &[u8]) -> Result<Vec<Row>, Vec<RegisterFault>> {
    let mut rows = Vec::new();
    for (line, text) in cards(bytes)? {
        let card = parsed(line, &text)?;
        if !is_group(&card) {
            rows.push((line, row(&card, text.to_ascii_uppercase().contains("VERSION:2.1"))));
        }
    }
    Ok(rows)
}

/// How many cards of a file are of groups, which are passed over.
pub fn groups(bytes: &[u8]) -> usize {
    let all = cards(bytes).unwrap_or_default();
    all.iter().filter(|(line, text)| parsed(*line, text).is_ok_and(|card| is_group(&card))).count()
}

fn fault(line: usize, value: &str) -> Vec<RegisterFault> {
    vec![RegisterFault::new(line, "", value, "format")]
}

fn parsed(line: usize, text: &str) -> Result<VCard, Vec<RegisterFault>> {
    match Parser::new(text).entry() {
        Entry::VCard(card) => Ok(card),
        _ => Err(fault(line, "BEGIN:VCARD")),
    }
}

/// The text of each card with the line on which it begins. A card inside another one is of that person's agent, and left out.
fn cards(bytes: &[u8]) -> Result<Vec<(usize, String)>, Vec<RegisterFault>> {
    let (mut all, mut depth, mut follows_agent): (Vec<(usize, String)>, usize, bool) = (Vec::new(), 0, false);
    for (number, line) in lines(bytes)? {
        let word = line.trim().to_ascii_uppercase();
        let (begins, ends) = (word == "BEGIN:VCARD", word == "END:VCARD");
        if (begins && depth > 0 && !follows_agent) || (ends && depth == 0) {
            return Err(fault(number, line.trim()));
        }
        if begins && depth == 0 {
            all.push((number, String::new()));
        }
        depth += usize::from(begins);
        follows_agent = word.starts_with("AGENT") && word.ends_with(':');
        if let Some((_, text)) = all.last_mut().filter(|_| depth == 1 && !follows_agent) {
            text.push_str(&line);
            text.push_str("\r\n");
        }
        depth -= usize::from(ends);
    }
    match all.last() {
        Some((line, _)) if depth > 0 => Err(fault(*line, "END:VCARD")),
        None => Err(fault(1, "BEGIN:VCARD")),
        _ => Ok(all),
    }
}

/// The lines of a file with their numbers. Office programs write a line in another encoding and name it in that line.
fn lines(bytes: &[u8]) -> Result<Vec<(usize, String)>, Vec<RegisterFault>> {
    let text = match Encoding::for_bom(bytes) {
        Some((encoding, _)) => Some(encoding.decode(bytes).0.into_owned()),
        None => std::str::from_utf8(bytes).ok().map(str::to_owned),
    };
    if let Some(text) = text {
        if text.contains('\u{fffd}') {
            return Err(fault(0, "\u{fffd}"));
        }
        return Ok((1..).zip(text.lines().map(str::to_owned)).collect());
    }
    let mut all = Vec::new();
    for (number, line) in (1..).zip(bytes.split(|byte| *byte == b'\n')) {
        let head: String =
            line.iter().take_while(|byte| **byte != b':').map(|byte| char::from(*byte)).collect();
        let head = head.to_ascii_uppercase();
        let named = head.split(';').find_map(|part| part.strip_prefix("CHARSET="));
        let encoding = named.and_then(|named| Encoding::for_label(named.as_bytes())).unwrap_or(UTF_8);
        match encoding.decode_without_bom_handling_and_without_replacement(line) {
            Some(text) => all.push((number, text.trim_end_matches('\r').to_owned())),
            None => return Err(fault(number, &String::from_utf8_lossy(line))),
        }
    }
    Ok(all)
}

fn is_group(card: &VCard) -> bool {
    let is_kind = |name: &VCardProperty| match name {
        VCardProperty::Kind => true,
        VCardProperty::Other(name) => name.eq_ignore_ascii_case("X-ADDRESSBOOKSERVER-KIND"),
        _ => false,
    };
    let names_group = |value: &VCardValue| match value {
        VCardValue::Kind(kind) => *kind == VCardKind::Group,
        VCardValue::Text(text) => text.trim().eq_ignore_ascii_case("group"),
        _ => false,
    };
    card.entries.iter().any(|entry| is_kind(&entry.name) && entry.values.iter().any(names_group))
}

fn row(card: &VCard, is_old: bool) -> BTreeMap<String, String> {
    let value = |entry: &VCardEntry, at: usize| {
        entry.values.get(at).map(|value| text_of(value, is_old)).unwrap_or_default()
    };
    let best = |name: VCardProperty, text: &dyn Fn(&VCardEntry) -> String| -> Option<String> {
        let of_name = card.entries.iter().filter(|entry| entry.name == name);
        let filled = of_name.map(|entry| (rank(entry), text(entry))).filter(|(_, text)| !text.is_empty());
        filled.min_by_key(|(rank, _)| *rank).map(|(_, text)| text)
    };
    let first = |entry: &VCardEntry| value(entry, 0).trim().to_owned();
    let name_of_person = |entry: &VCardEntry| {
        let parts = [3, 1, 2, 0, 4].map(|at| value(entry, at).trim().to_owned());
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
    };
    let contact = best(VCardProperty::Fn, &first).or_else(|| best(VCardProperty::N, &name_of_person));
    // A card without an organisation is an organisation of that name.
    let organisation = best(VCardProperty::Org, &first).or_else(|| contact.clone());
    let notes = card.entries.iter().filter(|entry| entry.name == VCardProperty::Note).map(first);
    let notes = notes.filter(|note| !note.is_empty()).collect::<Vec<_>>().join("\n");
    let known_language = |entry: &VCardEntry| language(&value(entry, 0));
    let cells = [
        ("contact", contact.filter(|contact| Some(contact) != organisation.as_ref())),
        ("organisation", organisation),
        ("address", best(VCardProperty::Email, &|entry| without_scheme(&first(entry), "mailto:"))),
        (
            "phone",
            best(VCardProperty::Tel, &|entry| {
                without_scheme(&first(entry), "tel:").replace(";ext=", " ext. ")
            }),
        ),
        ("postal", best(VCardProperty::Adr, &|entry| postal(&|at| value(entry, at)))),
        ("language", best(VCardProperty::Lang, &known_language)),
        ("note", (!notes.is_empty()).then_some(notes)),
    ];
    cells.into_iter().filter_map(|(column, text)| Some((column.to_owned(), text?))).collect()
}

/// How far behind a property is among those of its name: the preferred one first (`PREF=1` of 4.0, `TYPE=pref` of 3.0, `PREF` of 2.1);
/// then those of the place of work before private ones; what one cannot call or write to last.
fn rank(entry: &VCardEntry) -> (u32, u8) {
    let of_type = |wanted: &VCardType, word: &str| {
        let types = entry.params.iter().filter(|param| {
            matches!(&param.name, VCardParameterName::Type)
                || matches!(param.value, VCardParameterValue::Null)
        });
        types.into_iter().any(|param| match &param.value {
            VCardParameterValue::Type(known) => known == wanted,
            VCardParameterValue::Text(text) => {
                text.split(',').any(|one| one.trim().eq_ignore_ascii_case(word))
            }
            VCardParameterValue::Null => {
                matches!(&param.name, VCardParameterName::Other(name) if name.eq_ignore_ascii_case(word))
            }
            _ => false,
        })
    };
    let preferred = entry.params.iter().find_map(|param| match (&param.name, &param.value) {
        (VCardParameterName::Pref, VCardParameterValue::Integer(number)) => Some(*number),
        (VCardParameterName::Pref, _) => Some(1),
        (VCardParameterName::Type, VCardParameterValue::Text(text)) => {
            text.split(',').any(|one| one.trim().eq_ignore_ascii_case("pref")).then_some(1)
        }
        _ => None,
    });
    let kind = if of_type(&VCardType::Fax, "fax") || of_type(&VCardType::Pager, "pager") {
        3
    } else if of_type(&VCardType::Work, "work") {
        0
    } else if of_type(&VCardType::Home, "home") {
        2
    } else {
        1
    };
    // A preferred fax is preferred among faxes.
    (if kind == 3 { 1000 } else { preferred.unwrap_or(101) }, kind)
}

fn text_of(value: &VCardValue, is_old: bool) -> String {
    let text = match value {
        VCardValue::Component(parts) => parts.join(", "),
        value => value.as_text().unwrap_or_default().to_owned(),
    };
    clean(&if is_old { of_phone(text) } else { text }).into_owned()
}

/// Phones write UTF-8 in 2.1 and do not say so; it was then read as ISO 8859-1.
fn of_phone(text: String) -> String {
    let bytes: Option<Vec<u8>> =
        text.chars().map(|character| u8::try_from(u32::from(character)).ok()).collect();
    let bytes = bytes.or_else(|| match encoding_rs::WINDOWS_1252.encode(&text) {
        (bytes, _, false) => Some(bytes.into_owned()),
        _ => None,
    });
    bytes.and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or(text)
}

fn without_scheme(text: &str, scheme: &str) -> String {
    match text.get(..scheme.len()) {
        Some(head) if head.eq_ignore_ascii_case(scheme) => text[scheme.len()..].to_owned(),
        _ => text.to_owned(),
    }
}

/// The language that somebody is written to in, where there can be letters in it; else none.
fn language(tag: &str) -> String {
    let main = tag.split(['-', '_']).next().unwrap_or_default().trim().to_lowercase();
    let main = if main == "no" { "nb".to_owned() } else { main };
    Language::parse(&main).map_or_else(String::new, |_| main)
}

/// A postal address line by line, from its seven parts: box, what goes before the street, street, town, region, postal code, country.
fn postal(part: &dyn Fn(usize) -> String) -> String {
    let part = |at: usize| part(at).trim().to_owned();
    let town = format!("{} {}", part(5), part(3)).trim().to_owned();
    let lines = [part(0), part(1), part(2), town, part(4), part(6)];
    lines.into_iter().filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The rows of cards, each as `column=value` in the order of the columns.
    fn rows(cards: &str) -> Vec<Vec<String>> {
        let read = read(cards.as_bytes()).unwrap();
        read.into_iter()
            .map(|(_, row)| row.into_iter().map(|(column, text)| format!("{column}={text}")).collect())
            .collect()
    }

    fn card(version: &str, lines: &str) -> Vec<String> {
        rows(&format!("BEGIN:VCARD\r\nVERSION:{version}\r\n{lines}\r\nEND:VCARD\r\n")).remove(0)
    }

    #[test]
    fn visiting_cards_give_organisation_and_person() {
        let cards = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:J\u{101}nis Ozols\r\nORG:Za\u{13c}\u{101}\\, SIA;Sales\r\n\
            item1.EMAIL;TYPE=work:j@o.lv\r\nEMAIL:other@o.lv\r\nNOTE:a\\nb\r\n  c\r\nEND:VCARD\r\n\
            BEGIN:VCARD\r\nFN:Alone\r\nEND:VCARD\r\n";
        let first = ["address=j@o.lv", "contact=Jānis Ozols", "note=a\nb c", "organisation=Zaļā, SIA"];
        assert_eq!(rows(cards), [first.map(str::to_owned).to_vec(), vec!["organisation=Alone".to_owned()]]);
        let lines: Vec<usize> = read(cards.as_bytes()).unwrap().iter().map(|(line, _)| *line).collect();
        assert_eq!(lines, [1, 10]);
    }

    #[test]
    fn cards_of_phones_and_offices_are_decoded() {
        let phone = "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:;=41=6E=6E=61=20=4B=C4=81rkli=C5=86a;;;\r\n\
            ORG;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=42=69=6F=67=C4=81=7A=65=20=\r\n=53=49=41\r\nTEL;CELL:+37120000000";
        assert_eq!(
            card("2.1", phone),
            ["contact=Anna Kārkliņa", "organisation=Biogāze SIA", "phone=+37120000000"]
        );
        let office = "FN:Anna Paraugs\r\nORG;ENCODING=QUOTED-PRINTABLE:Za=C4=BCais paraugs\r\nADR;HOME:;;;;;;\r\n\
            ADR;WORK;PREF;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:;;Parauga iela 5=0D=0A2. st=C4=81vs;R=C4=ABga;;LV-0002;Latvija\r\n\
            LABEL;WORK;PREF;ENCODING=QUOTED-PRINTABLE:Parauga iela 5=0D=0A=\r\nRiga LV-0002\r\n\
            TEL;WORK;FAX:1\r\nTEL;HOME;VOICE:2\r\nTEL;WORK;VOICE:3\r\nEMAIL;INTERNET:old@firm.example\r\nEMAIL;PREF;INTERNET:anna@firm.example\r\n\
            AGENT:\r\nBEGIN:VCARD\r\nFN:Other\r\nEMAIL;PREF:x@y.z\r\nEND:VCARD";
        assert_eq!(
            card("2.1", office),
            [
                "address=anna@firm.example",
                "contact=Anna Paraugs",
                "organisation=Zaļais paraugs",
                "phone=3",
                "postal=Parauga iela 5\n2. stāvs\nLV-0002 Rīga\nLatvija"
            ]
        );
        let baltic =
            [b"BEGIN:VCARD\nVERSION:2.1\nORG;CHARSET=windows-1257:Za".as_slice(), b"\xef\xe2\nEND:VCARD\n"]
                .concat();
        assert_eq!(read(&baltic).unwrap()[0].1["organisation"], "Zaļā");
        let utf16: Vec<u8> =
            "\u{feff}BEGIN:VCARD\nORG:Zaļā\nEND:VCARD".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(read(&utf16).unwrap()[0].1["organisation"], "Zaļā");
        assert_eq!(card("2.1", "ORG;ENCODING=QUOTED-PRINTABLE:Caf=E9"), ["organisation=Café"]);
    }

    #[test]
    fn the_preferred_one_is_taken_in_every_version() {
        let four = "FN:Aino\r\nORG:Malli\\; Oy;Sales\r\nTEL;VALUE=uri;TYPE=\"voice,work\":tel:+358-40-000-0000\r\nEMAIL;PREF=2:old@firm.example\r\n\
            EMAIL;PREF=1:aino@firm.example\r\nADR;TYPE=HOME:;;;;;;\r\nADR;LABEL=\"Street 1: door B\":;;Katu 1;Vaasa;;65100;Finland\r\nLANG:FI-fi";
        assert_eq!(
            card("4.0", four),
            [
                "address=aino@firm.example",
                "contact=Aino",
                "language=fi",
                "organisation=Malli; Oy",
                "phone=+358-40-000-0000",
                "postal=Katu 1\n65100 Vaasa\nFinland"
            ]
        );
        for types in [
            "TYPE=work,pref",
            "TYPE=INTERNET,PREF",
            "TYPE=work;TYPE=pref",
            "type=INTERNET;type=WORK;type=pref",
        ] {
            let address = card(
                "3.0",
                &format!("ORG:O\r\nEMAIL;TYPE=home:old@home.example\r\nEMAIL;{types}:ivo@firm.example"),
            );
            assert_eq!(address[0], "address=ivo@firm.example", "{types}");
        }
        assert_eq!(
            card("3.0", "ORG:O\r\nLANG:tlh\r\nLANG;PREF=1:no\r\nEMAIL:mailto:a@b.cc"),
            ["address=a@b.cc", "language=nb", "organisation=O"]
        );
        assert_eq!(card("3.0", "ORG:;;\r\nFN:Anna Paraugs"), ["organisation=Anna Paraugs"]);
    }

    #[test]
    fn groups_are_counted_and_are_no_rows() {
        let cards = "\u{feff}BEGIN:VCARD\nVERSION:3.0\nFN:Friends\nX-ADDRESSBOOKSERVER-KIND:group\nEND:VCARD\n\
            begin:vcard\nVERSION:4.0\nKIND:org\nFN:Firm\nend:vcard\nBEGIN:VCARD\nVERSION:4.0\nKIND:group\nFN:Board\nEND:VCARD\n";
        assert_eq!(rows(cards), [["organisation=Firm"]]);
        assert_eq!(groups(cards.as_bytes()), 2);
    }

    #[test]
    fn what_is_cut_or_in_an_unknown_encoding_is_refused_with_its_line() {
        let line = |cards: &[u8]| read(cards).unwrap_err()[0].line;
        assert_eq!(line(b"BEGIN:VCARD\nFN:x\n"), 1);
        assert_eq!(line(b"BEGIN:VCARD\nFN:x\nBEGIN:VCARD\nEND:VCARD\n"), 3);
        assert_eq!(line(b"FN:x\nEND:VCARD\n"), 2);
        assert_eq!(line(b"BEGIN:VCARD\nFN:\xe2\nEND:VCARD\n"), 2);
        assert_eq!(line(b"no card\n"), 1);
    }
}
