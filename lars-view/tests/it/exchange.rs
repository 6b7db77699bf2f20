//! Files for translators: out and in again, and what is wrong with those that come back.

use lars_domain::ask::write::draft::TranslationStatus;
use lars_domain::ask::write::translation::{Returned, Sent};
use lars_view::exchange::{ExchangeFault, Unit, read, xliff, xlsx};

fn unit(path: &str, source: &str, target: &str, status: TranslationStatus) -> Unit {
    Unit { path: path.to_owned(), source: source.to_owned(), target: target.to_owned(), status }
}

fn units() -> Vec<Unit> {
    vec![
        unit(
            "question.a.prompt",
            "A < B & \"C\"?",
            "A < B & \"Ä\"?\n\nToinen kappale",
            TranslationStatus::Reviewed,
        ),
        unit("wording.low", "low", "", TranslationStatus::Missing),
        unit("question.b.option.x", "Õ", "'š' – „ž“ <b>", TranslationStatus::Approved),
        unit("section.s.title", "Old", "Vanha", TranslationStatus::Draft),
    ]
}

fn words() -> [String; 4] {
    ["Where", "Source", "Translation", "Status"].map(str::to_owned)
}

/// What a file of this text brings, with `{}` for its units: path, source, target, status.
fn of_units(inside: &str) -> Vec<(String, String, String, Option<TranslationStatus>)> {
    let file = format!(
        "<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" version=\"2.0\" trgLang=\"fi\"><file id=\"f\">{inside}</file></xliff>"
    );
    let back = read(file.as_bytes(), &units(), "fi").unwrap();
    back.into_iter()
        .map(|back| (back.path, back.source.unwrap_or_default(), back.target, back.status))
        .collect()
}

fn one(inside: &str) -> (String, Option<TranslationStatus>) {
    let mut all = of_units(inside);
    assert_eq!(all.len(), 1, "{all:?}");
    let (_, _, target, status) = all.remove(0);
    (target, status)
}

#[test]
fn both_files_come_back_as_they_went() {
    let sent = |unit: &Unit| Returned {
        path: unit.path.clone(),
        source: Some(unit.source.clone()),
        target: unit.target.clone(),
        status: Some(unit.status),
        sent: Some(Sent::of(&unit.source, &unit.target, unit.status)),
        only_rises: false,
    };
    let expected: Vec<_> = units().iter().filter(|unit| !unit.target.is_empty()).map(sent).collect();
    for (name, bytes) in [
        ("a.XLSX", xlsx(&units(), &words(), "fi").unwrap()),
        ("a.xlf", xliff(&units(), "study", "en", "fi").unwrap()),
    ] {
        let mut back = read(&bytes, &units(), "fi").unwrap();
        for back in &mut back {
            back.only_rises = false;
        }
        assert_eq!(back, expected, "{name}");
        let other = read(&bytes, &units(), "sv").unwrap_err();
        assert_eq!((other[0].rule, other[0].value.as_str()), ("language", "fi"), "{name}");
    }
}

#[test]
fn units_are_known_by_what_they_are_of_and_not_by_their_position() {
    let text = String::from_utf8(xliff(&units(), "study", "en", "fi").unwrap()).unwrap();
    assert!(text.contains("<unit id=\"question.a.prompt\""), "{text}");
    // Some programs keep only the id.
    let bare: String = text
        .split(" name=\"")
        .enumerate()
        .map(|(at, part)| match part.split_once('"') {
            Some((_, rest)) if at > 0 => rest,
            _ => part,
        })
        .collect();
    assert_eq!(read(bare.as_bytes(), &units(), "fi").unwrap().len(), 3);
}

#[test]
fn of_a_unit_only_its_segments_are_the_text() {
    let unit = |inside: &str| format!("<unit id=\"1\" name=\"question.a.prompt\">{inside}</unit>");
    let decoys = "<mtc:matches xmlns:mtc=\"m\"><mtc:match ref=\"#1\"><source>A</source><target>Väärä</target></mtc:match></mtc:matches>\
        <notes><note>Huomautus</note></notes><originalData><data id=\"d\">&lt;b></data></originalData>";
    let segment =
        "<segment state=\"reviewed\"><source>A</source><target><![CDATA[Oikea & <hyvä>]]></target></segment>";
    assert_eq!(
        one(&unit(&format!("{decoys}{segment}"))),
        ("Oikea & <hyvä>".to_owned(), Some(TranslationStatus::Reviewed))
    );
    let coded = "<originalData><data id=\"d1\">{0}</data><data id=\"d2\">&lt;b></data></originalData><segment state=\"final\">\
        <source>A</source><target>Y<ph id=\"1\" dataRef=\"d1\"/><pc id=\"2\" dataRefStart=\"d2\"><mrk id=\"m\">k</mrk></pc><cp hex=\"0041\"/><sm id=\"3\"/></target></segment>";
    assert_eq!(one(&unit(coded)).0, "Y{0}<b>kA");
}

#[test]
fn segments_are_joined_in_their_order_and_the_least_finished_counts() {
    let unit = |parts: &[(&str, &str, &str)]| {
        let part = |(name, source, target): &(&str, &str, &str)| {
            format!(
                "<{name}><source xml:space=\"preserve\">{source}</source>{target}</{}>",
                name.split(' ').next().unwrap()
            )
        };
        format!("<unit id=\"question.a.prompt\">{}</unit>", parts.iter().map(part).collect::<String>())
    };
    let first = ("segment state=\"reviewed\"", "A.", "<target>Yksi.</target>");
    let last = ("segment state=\"final\"", "B.", "<target>Kaksi.</target>");
    let gap = ("ignorable", " ", "");
    let reviewed = Some(TranslationStatus::Reviewed);
    assert_eq!(one(&unit(&[first, gap, last])), ("Yksi. Kaksi.".to_owned(), reviewed));
    let dash = ("ignorable", " ", "<target xml:space=\"preserve\"> — </target>");
    assert_eq!(one(&unit(&[first, dash, last])), ("Yksi. — Kaksi.".to_owned(), reviewed));
    assert_eq!(of_units(&unit(&[first, dash, last]))[0].1, "A. B.");
    let begun = ("segment state=\"initial\"", "B.", "<target>Kaksi.</target>");
    assert_eq!(one(&unit(&[last, gap, begun])).1, None, "begun says nothing");
    let unstated = ("segment", "B.", "<target>Kaksi.</target>");
    assert_eq!(one(&unit(&[last, gap, unstated])).1, None);
    let turned = [
        ("segment", "A.", "<target order=\"3\">Kaksi.</target>"),
        gap,
        ("segment", "B.", "<target order=\"1\">Yksi.</target>"),
    ];
    assert_eq!(one(&unit(&turned)).0, "Yksi. Kaksi.");
    assert_eq!(of_units(&unit(&[first, gap, ("segment", "B.", "")])), [], "not translated to its end");
}

#[test]
fn version_1_2_is_read_as_programs_write_it() {
    let file = |attributes: &str, unit: &str| {
        format!(
            "<xliff version=\"1.2\" xmlns=\"urn:oasis:names:tc:xliff:document:1.2\">\
        <file source-language=\"en\" {attributes} original=\"x\"><body><group>{unit}</group></body></file></xliff>"
        )
    };
    let unit = "<trans-unit id=\"question.a.prompt\" approved=\"yes\"><source>A <x id=\"1\" ctype=\"lb\"/>B</source>\
        <seg-source><mrk mtype=\"seg\" mid=\"1\">A</mrk> <mrk mtype=\"seg\" mid=\"2\">B</mrk></seg-source><target><mrk mtype=\"seg\" mid=\"1\">Yksi <ph id=\"2\">{0}</ph></mrk> \
        <g id=\"3\"><mrk mtype=\"seg\" mid=\"2\">kaksi</mrk></g></target><alt-trans><target>Väärä</target></alt-trans></trans-unit>";
    let back = read(file("target-language=\"fi_FI\"", unit).as_bytes(), &units(), "fi").unwrap();
    assert_eq!((back[0].source.as_deref(), back[0].target.as_str()), (Some("A \nB"), "Yksi {0} kaksi"));
    assert_eq!(back[0].status, Some(TranslationStatus::Approved));
    let half = unit.replace(">kaksi<", "><");
    assert_eq!(
        read(file("target-language=\"fi\"", &half).as_bytes(), &units(), "fi").unwrap(),
        [],
        "not translated to its end"
    );
    let rule = |file: String| read(file.as_bytes(), &units(), "fi").unwrap_err()[0].rule;
    assert_eq!(rule(file("", unit)), "no-language");
    assert_eq!(rule(file("target-language=\"sv\"", unit)), "language");
    assert_eq!(rule(file("target-language=\"fi\"", unit).replace("\"1.2\"", "\"3.0\"")), "version");
    let lost = unit.replace("<ph id=\"2\">{0}</ph>", "<ph id=\"2\"/>");
    assert_eq!(rule(file("target-language=\"fi\"", &lost)), "element", "what it stood for would be lost");
}

#[test]
fn xliff_is_what_the_standard_says() {
    let text = String::from_utf8(xliff(&units(), "study", "en", "fi").unwrap()).unwrap();
    assert!(text.contains("<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" version=\"2.0\" srcLang=\"en\" trgLang=\"fi\">"));
    for state in ["state=\"initial\"", "state=\"translated\"", "state=\"reviewed\"", "state=\"final\""] {
        assert!(text.contains(state), "{state}");
    }
    let unique: std::collections::HashSet<&str> =
        text.split("<unit id=\"").skip(1).filter_map(|unit| unit.split('"').next()).collect();
    assert_eq!(unique.len(), units().len());
}

#[test]
fn a_faulty_file_is_refused_whole() {
    let rules = |bytes: &[u8]| -> Vec<(&'static str, usize)> {
        let faults: Vec<ExchangeFault> = read(bytes, &units(), "fi").unwrap_err();
        faults.iter().map(|fault| (fault.rule, fault.line)).collect()
    };
    assert_eq!(rules(b""), [("columns", 0)]);
    assert_eq!(rules(b"%PDF"), [("spreadsheet-kind", 0)]);
    assert_eq!(rules(b"PK\x03\x04 not really"), [("spreadsheet-broken", 0)]);
    assert_eq!(rules(b"<xliff trgLang=\"fi\"><unit"), [("format", 0)]);
    assert_eq!(rules(&[0xff, 0xfe]), [("columns", 0)]);
    assert_eq!(rules(&xliff(&units(), "study", "en", "sv").unwrap()), [("language", 0)]);
    assert_eq!(rules(b"<html/>"), [("format", 0)]);
    let mut twice = units();
    twice.push(twice[0].clone());
    twice.push(unit("question.gone.prompt", "x", "y", TranslationStatus::Draft));
    assert_eq!(rules(&xlsx(&twice, &words(), "fi").unwrap()), [("twice", 6), ("path", 7)]);
    let billion = b"<!DOCTYPE x [<!ENTITY a \"aaaa\">]><xliff trgLang=\"fi\"><unit name=\"wording.low\">\
        <segment><target>&a;&a;</target></segment></unit></xliff>";
    assert_eq!(rules(billion), [("format", 0)], "entities of one's own are not read");
}
