//! Foreign registers: thirty organisations a file, with headings in another language and order, titles above them and columns of no use.

use std::fmt::Write as _;

use lars_domain::map::register::Register;
use lars_domain::map::register_import::RegisterImport;
use lars_domain::map::stakeholder::Known;
use lars_view::register::{Mapping, RegisterSheet, Remembered, TemplateList, Vocabulary, template};
use lars_view::words::{Language, Words};
use rust_xlsxwriter::Workbook;

use crate::file::ods;

/// A Latvian list as it lies about: a title, an empty row, headings in no order of ours, groups as words, addresses in capitals.
fn latvian() -> Vec<Vec<String>> {
    let mut rows: Vec<Vec<String>> = vec![
        vec!["Klastera dalībnieku saraksts, 2026. gada novembris".to_owned()],
        Vec::new(),
        [
            "Nr. p. k.",
            "E-pasts",
            "Uzņēmuma nosaukums",
            "Grupa",
            "Kontaktpersona",
            "Iela",
            "Pasta indekss",
            "Apgrozījums, EUR",
            "Saziņas valoda",
        ]
        .map(str::to_owned)
        .to_vec(),
    ];
    let groups = ["uzņēmums", "Universitāte", "Pašvaldība", "NVO", "Klastera vadība"];
    for number in 1..=30_usize {
        if number % 10 == 0 {
            rows.push(vec![String::new(); 9]);
        }
        let name =
            format!("{} {}", ["Ozols", "Bērzs", "Priede", "Egle", "Liepa"][number % 5], NAMES[number - 1]);
        rows.push(vec![
            number.to_string(),
            format!("INFO{number}@EXAMPLE.LV"),
            name,
            groups[number % 5].to_owned(),
            "Anna Kalniņa".to_owned(),
            format!("Brīvības iela {number}"),
            format!("LV-10{number:02}"),
            format!("{number}00000"),
            "latviešu".to_owned(),
        ]);
    }
    rows
}

/// Names that are not alike.
const NAMES: [&str; 30] = [
    "Agro",
    "Būve",
    "Cements",
    "Dati",
    "Enerģija",
    "Filtrs",
    "Gāze",
    "Hidro",
    "Inovācijas",
    "Jūra",
    "Koks",
    "Lauks",
    "Metāls",
    "Nākotne",
    "Optika",
    "Piens",
    "Rati",
    "Siltums",
    "Tīkls",
    "Ūdens",
    "Vējš",
    "Zeme",
    "Aka",
    "Birzs",
    "Ceļš",
    "Dzirnavas",
    "Ezers",
    "Forma",
    "Graudi",
    "Harta",
];

fn vocabulary() -> Vocabulary {
    let mut all = Vocabulary::default();
    for code in &known().helices {
        let names: Vec<String> =
            Language::ALL.iter().map(|one| Words::new(*one).code("helix", code)).collect();
        all.add("helix", code, names.iter().map(String::as_str));
    }
    all.add("language", "lv", std::iter::once("Latviešu"));
    all.add("case", "north", std::iter::once("Ziemeļi"));
    all.add_usual();
    all
}

fn known() -> Known {
    let codes = |codes: &[&str]| codes.iter().map(|code| (*code).to_owned()).collect();
    Known {
        cases: codes(&["north"]),
        helices: codes(&["company", "research", "public-body", "civil-society"]),
        levels: codes(&[]),
        languages: codes(&["lv", "en"]),
    }
}

fn guessed(sheet: &RegisterSheet, remembered: &Remembered) -> Mapping {
    let mut mapping = Mapping::guess(sheet, &vocabulary(), remembered);
    mapping.defaults.insert("case".to_owned(), "north".to_owned());
    mapping.defaults.insert("justification".to_owned(), "from the list".to_owned());
    mapping
}

fn imported(sheet: &RegisterSheet, mapping: &Mapping, register: &Register) -> RegisterImport {
    let rows = mapping.rows(sheet, &vocabulary()).unwrap();
    RegisterImport::of(&rows, &mapping.defaults, &known(), register).unwrap()
}

fn xlsx(rows: &[Vec<String>]) -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (row, cells) in (0..).zip(rows) {
        for (column, cell) in (0..).zip(cells) {
            sheet.write_string(row, column, cell).unwrap();
        }
    }
    book.save_to_buffer().unwrap()
}

fn csv(rows: &[Vec<String>], delimiter: char) -> Vec<u8> {
    let quoted = |cell: &String| if cell.contains(delimiter) { format!("\"{cell}\"") } else { cell.clone() };
    // Spreadsheets write a row of a text as long as the longest.
    let line = |row: &Vec<String>| {
        let mut cells: Vec<String> = row.iter().map(quoted).collect();
        cells.resize(9, String::new());
        cells.join(&delimiter.to_string())
    };
    rows.iter().map(line).collect::<Vec<_>>().join("\r\n").into_bytes()
}

fn open_document(rows: &[Vec<String>]) -> Vec<u8> {
    let mut table = "<table:table table:name=\"Lapa1\">".to_owned();
    for row in rows {
        table.push_str("<table:table-row>");
        for cell in row {
            let kind = if cell.is_empty() { "" } else { " office:value-type=\"string\"" };
            let text = if cell.is_empty() { String::new() } else { format!("<text:p>{cell}</text:p>") };
            write!(table, "<table:table-cell{kind}>{text}</table:table-cell>").unwrap();
        }
        table.push_str("</table:table-row>");
    }
    ods(&(table + "</table:table>"))
}

#[test]
fn a_foreign_list_of_thirty_comes_in_whole_whatever_kind_of_file_it_is() {
    let rows = latvian();
    for (name, bytes) in [
        ("saraksts.csv", csv(&rows, ';')),
        ("saraksts.txt", csv(&rows, '\t')),
        ("saraksts, komati.csv", csv(&rows, ',')),
        ("saraksts.xlsx", xlsx(&rows)),
        ("saraksts.ods", open_document(&rows)),
    ] {
        let sheet = RegisterSheet::read(name, &bytes).unwrap();
        let mut mapping = guessed(&sheet, &Remembered::default());
        assert_eq!(mapping.header, 3, "{name}: below the title");
        let columns: Vec<&str> = mapping.columns.values().map(String::as_str).collect();
        let expected = ["address", "organisation", "helix", "contact", "postal", "postal", "language"];
        assert_eq!(columns, expected, "{name}");
        // One word means nothing to the study; a person says what it means, and it is remembered.
        let foreign = mapping.foreign_words(&sheet, &vocabulary());
        assert_eq!(
            foreign.iter().map(|word| word.text.as_str()).collect::<Vec<_>>(),
            ["Klastera vadība"],
            "{name}"
        );
        let refused = mapping.rows(&sheet, &vocabulary()).unwrap();
        let faults =
            RegisterImport::of(&refused, &mapping.defaults, &known(), &Register::default()).unwrap_err();
        assert_eq!((faults.len(), faults[0].rule, faults[0].column.as_str()), (6, "code", "helix"), "{name}");
        let words = mapping.words.entry("helix".to_owned()).or_default();
        words.insert(foreign[0].plain.clone(), "civil-society".to_owned());
        let import = imported(&sheet, &mapping, &Register::default());
        assert_eq!((import.new.len(), import.alike.len(), import.known), (30, 0, 0), "{name}");
        let (_, first) = &import.new[0];
        assert_eq!((first.helix.as_str(), first.details.language.as_str()), ("research", "lv"), "{name}");
        assert_eq!(first.details.address, "info1@example.lv", "{name}");
        assert_eq!(first.details.postal, "Brīvības iela 1\nLV-1001", "{name}");
        let mut remembered = Remembered::default();
        remembered.learn(&sheet, &mapping);
        let mut register = Register::default();
        register.take(1, import.saved("s").0);
        let again = guessed(&sheet, &remembered);
        assert_eq!(again.words, mapping.words, "{name}: asked once");
        let again = imported(&sheet, &again, &register);
        assert_eq!((again.new.len(), again.changed.len(), again.known), (0, 0, 30), "{name}");
    }
}

#[test]
fn thirty_cards_come_in_with_the_group_that_is_chosen_for_all() {
    let cards: Vec<String> = NAMES
        .iter()
        .map(|name| format!("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Anna Berg\r\nORG:{name} Oy\r\nEMAIL:{}@X.FI\r\nEND:VCARD\r\n", name.len()))
        .collect();
    let cards = cards.concat().replace("@X.FI", "@x.fi");
    let sheet = RegisterSheet::read("kontaktit.vcf", cards.as_bytes()).unwrap();
    let mut mapping = guessed(&sheet, &Remembered::default());
    mapping.columns.retain(|_, column| column != "address");
    mapping.defaults.insert("helix".to_owned(), "company".to_owned());
    let import = imported(&sheet, &mapping, &Register::default());
    assert_eq!((import.new.len(), import.alike.len()), (30, 0));
    assert_eq!(import.new[29].0, 1 + 29 * 6, "with the line of its card");
}

#[test]
fn a_cell_that_was_cut_in_two_is_told_with_its_line() {
    let text = "Organisation;Group\r\nMill;company\r\nA; B;company\r\n";
    let sheet = RegisterSheet::read("a.csv", text.as_bytes()).unwrap();
    let faults = guessed(&sheet, &Remembered::default()).rows(&sheet, &vocabulary()).unwrap_err();
    assert_eq!((faults[0].line, faults[0].rule), (3, "spreadsheet-width"));
    let two = "Name;Company name;Group\r\nMill;Mill;company\r\n";
    let sheet = RegisterSheet::read("a.csv", two.as_bytes()).unwrap();
    let mut mapping = guessed(&sheet, &Remembered::default());
    mapping.columns.insert(1, "organisation".to_owned());
    assert_eq!(mapping.rows(&sheet, &vocabulary()).unwrap_err()[0].rule, "spreadsheet-twice");
}

#[test]
fn the_template_of_each_language_is_read_back_by_its_headings() {
    for language in Language::ALL {
        let words = Words::new(language);
        let names = known().helices.iter().map(|code| words.code("helix", code)).collect();
        let bytes = template(words, &[TemplateList { column: "helix", names }]).unwrap();
        let sheet = RegisterSheet::read("t.xlsx", &bytes).unwrap();
        let mapping = guessed(&sheet, &Remembered::default());
        assert_eq!((mapping.header, mapping.columns.len()), (1, 17), "{}", language.code());
    }
}
