//! Official statistics: one set of cells, written in every format by this test, comes back as the same panel; foreign files by what they are.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::Write as _;
use std::path::PathBuf;

use lars_domain::map::panel::{About, Panel};
use lars_view::export::panel::{panel_csv, panel_json};
use lars_view::file::{Brought, Decimal, TableOptions};
use lars_view::panel::{PanelError, PanelFormat, PanelMap, PanelOptions, PanelRead, Where, read_panel};
use serde_json::{Value, json};

/// A cell: the codes of freq, unit, branch, geo and time, its value and its flags.
type Cell = ([String; 5], Option<f64>, &'static str);

const NAMES: [&str; 5] = ["freq", "unit", "nace_r2", "geo", "time"];
const LABELS: [&str; 5] =
    ["Time frequency", "Unit of measure", "Branch, NACE Rev. 2", "Geopolitical entity (reporting)", "Time"];

/// Numbers from a seed, so that a failure can be made again.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 11).unwrap() % sides
    }
}

/// Cells as statistics have them: holes, flags, confidential ones, zeros, negative numbers, many digits; years or quarters.
fn cells(seed: u64) -> Vec<Cell> {
    let mut dice = Dice(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1);
    let quarters = dice.roll(2) == 1;
    let times: Vec<String> =
        (0..=dice.roll(5))
            .map(|at| {
                if quarters { format!("20{}-Q{}", 10 + at / 4, 1 + at % 4) } else { format!("20{}", 10 + at) }
            })
            .collect();
    let mut all = Vec::new();
    for unit in &["THS", "PC_ACT"][..=dice.roll(2)] {
        for nace in &["A", "B-E", "J62_J63"][..=dice.roll(3)] {
            for geo in &["LV00A", "LT02", "NA", "EU27_2020", "EE00"][..=dice.roll(5)] {
                for time in &times {
                    let (value, flag) = match dice.roll(9) {
                        0 => continue,
                        1 => (None, "c"),
                        2 => (None, "bu"),
                        3 => (Some(0.0), "n"),
                        4 => (Some(-12.5), ""),
                        5 => (Some(123_456.789), "bp"),
                        6 => (Some(0.1 + dice.roll(1000) as f64 / 7.0), "e"),
                        _ => (Some(dice.roll(100_000) as f64), ""),
                    };
                    let freq = if quarters { "Q" } else { "A" };
                    all.push(([freq, unit, nace, geo, time].map(str::to_owned), value, flag));
                }
            }
        }
    }
    if all.is_empty() {
        let time = times[0].clone();
        let freq = if quarters { "Q" } else { "A" };
        let codes = [freq, "THS", "A", "LV00A"].map(str::to_owned);
        let [freq, unit, nace, geo] = codes;
        all.push(([freq, unit, nace, geo, time], Some(1.0), ""));
    }
    all
}

fn sets(cells: &[Cell]) -> [Vec<String>; 5] {
    std::array::from_fn(|at| {
        let mut codes: Vec<String> = cells.iter().map(|(codes, ..)| codes[at].clone()).collect();
        codes.sort();
        codes.dedup();
        codes
    })
}

fn number(value: Option<f64>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}

/// Eurostat's table. The older form has no frequency, the newest period first, and other periods.
fn tsv(cells: &[Cell], is_old: bool, is_glued: bool) -> String {
    let [.., mut times] = sets(cells);
    if is_old {
        times.reverse();
    }
    let from = usize::from(is_old);
    let mut text = NAMES[from..4].join(",") + if is_old { "\\time" } else { "\\TIME_PERIOD" };
    for time in &times {
        write!(text, "\t{} ", if is_old { time.replace('-', "") } else { time.clone() }).unwrap();
    }
    let mut rows: BTreeMap<String, BTreeMap<&str, String>> = BTreeMap::new();
    for (codes, value, flag) in cells {
        let blank = if is_glued || flag.is_empty() { "" } else { " " };
        let cell = value.map_or(":".to_owned(), |value| value.to_string()) + blank + flag;
        rows.entry(codes[from..4].join(",")).or_default().insert(&codes[4], cell);
    }
    for (key, row) in rows {
        text += "\r\n";
        text += &key;
        for time in &times {
            write!(text, "\t{} ", row.get(time.as_str()).map_or(":", String::as_str)).unwrap();
        }
    }
    text
}

#[derive(Clone, Copy, PartialEq)]
enum Labels {
    Id,
    Name,
    Both,
}

fn quoted(text: &str) -> String {
    if text.contains([',', '"']) { format!("\"{}\"", text.replace('"', "\"\"")) } else { text.to_owned() }
}

fn name_of(code: &str) -> String {
    format!("The \"name\", in words, of {code}")
}

/// SDMX-CSV of either version: codes alone, names beside, names joined; with and without ACTION.
fn sdmx(cells: &[Cell], is_second: bool, labels: Labels, action: bool) -> String {
    let mut head: Vec<(String, String)> = Vec::new();
    let both = |id: &str, label: &str| match labels {
        Labels::Both => format!("{id}: {label}"),
        _ => id.to_owned(),
    };
    if is_second {
        head.push(("STRUCTURE".to_owned(), "dataflow".to_owned()));
        head.push(("STRUCTURE_ID".to_owned(), both("ESTAT:LFST(1.0)", "Employment: all, by region")));
        if labels == Labels::Name {
            head.push(("STRUCTURE_NAME".to_owned(), "Employment: all, by region".to_owned()));
        }
        if action {
            head.push(("ACTION".to_owned(), "I".to_owned()));
        }
    } else {
        head.push(("DATAFLOW".to_owned(), both("ESTAT:LFST(1.0)", "Employment: all, by region")));
        head.push(("LAST UPDATE".to_owned(), "14/09/17 11:00:00".to_owned()));
    }
    let ids = ["freq", "unit", "nace_r2", "geo", "TIME_PERIOD"];
    let mut titles: Vec<String> = head.iter().map(|(title, _)| title.clone()).collect();
    let tail = [
        ("OBS_VALUE", "Observation value"),
        ("OBS_FLAG", "Observation status (Flag) V2 structure"),
        ("CONF_STATUS", "Confidentiality status (flag)"),
    ];
    for (id, label) in ids.into_iter().zip(LABELS).chain(tail) {
        titles.push(both(id, label));
        if labels == Labels::Name {
            titles.push(label.to_owned());
        }
    }
    let mut text = titles.iter().map(|title| quoted(title)).collect::<Vec<_>>().join(",");
    for (codes, value, flag) in cells {
        let mut row: Vec<String> = head.iter().map(|(_, cell)| cell.clone()).collect();
        for (at, code) in codes.iter().enumerate() {
            let name = if at == 4 { String::new() } else { name_of(code) };
            row.push(if at < 4 { both(code, &name) } else { code.clone() });
            if labels == Labels::Name {
                row.push(name);
            }
        }
        // Confidentiality stands in a column of its own.
        let is_confidential = flag.contains('c');
        let flag = flag.replace('c', "");
        let flag = if flag.is_empty() || labels != Labels::Both { flag } else { format!("{flag}: in words") };
        for cell in [number(*value), flag, if is_confidential { "C" } else { "" }.to_owned()] {
            row.push(cell);
            if labels == Labels::Name {
                row.push(String::new());
            }
        }
        text += "\r\n";
        text += &row.iter().map(|cell| quoted(cell)).collect::<Vec<_>>().join(",");
    }
    text + "\r\n"
}

/// JSON-stat: values and status as lists or by places, the index as a list or as an object.
fn json_stat(cells: &[Cell], is_dense: bool, index_is_list: bool) -> String {
    let sets = sets(cells);
    let sizes: Vec<usize> = sets.iter().map(Vec::len).collect();
    let place = |codes: &[String; 5]| {
        (0..5).fold(0, |place, at| place * sizes[at] + sets[at].binary_search(&codes[at]).unwrap())
    };
    let all = sizes.iter().product();
    let (mut values, mut statuses) = (vec![Value::Null; all], vec![Value::Null; all]);
    for (codes, value, flag) in cells {
        values[place(codes)] = json!(value);
        statuses[place(codes)] = if flag.is_empty() { Value::Null } else { json!(flag) };
    }
    let sparse = |all: &[Value]| -> Value {
        let there = all.iter().enumerate().filter(|(_, one)| !one.is_null());
        there.map(|(at, one)| (at.to_string(), one.clone())).collect::<serde_json::Map<_, _>>().into()
    };
    let dimension = |at: usize| {
        let places = sets[at].iter().zip(0..).map(|(code, place)| (code.clone(), json!(place)));
        let index =
            if index_is_list { json!(sets[at]) } else { places.collect::<serde_json::Map<_, _>>().into() };
        let labels = sets[at]
            .iter()
            .map(|code| (code.clone(), json!(if at == 4 { code.clone() } else { name_of(code) })));
        json!({"label": LABELS[at], "category": {"index": index, "label": labels.collect::<serde_json::Map<_, _>>()}})
    };
    let dimensions: serde_json::Map<_, _> = (0..5).map(|at| (NAMES[at].to_owned(), dimension(at))).collect();
    let whole = json!({
        "version": "2.0", "class": "dataset", "label": "Employment: all, by region", "source": "ESTAT",
        "updated": "2017-09-14T11:00:00+0200", "id": NAMES, "size": sizes, "dimension": dimensions,
        "value": if is_dense { json!(values) } else { sparse(&values) },
        "status": if is_dense { json!(statuses) } else { sparse(&statuses) },
        "extension": {"id": "LFST", "status": {"label": {"c": "confidential"}}},
    });
    serde_json::to_string_pretty(&whole).unwrap()
}

fn gzip(text: &str) -> Vec<u8> {
    let mut packer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    packer.write_all(text.as_bytes()).unwrap();
    packer.finish().unwrap()
}

fn read_with(bytes: &[u8], options: &PanelOptions) -> Result<PanelRead, PanelError> {
    read_panel(Brought::Bytes(bytes), options)
}

#[track_caller]
fn read(text: &str) -> PanelRead {
    read_with(text.as_bytes(), &PanelOptions::default()).unwrap_or_else(|error| panic!("{error:?}\n{text}"))
}

fn csv_of(panel: &Panel) -> String {
    let mut out = Vec::new();
    panel_csv(panel, &mut out).unwrap();
    String::from_utf8(out).unwrap()
}

fn json_of(panel: &Panel) -> Value {
    let mut out = Vec::new();
    panel_json("n", panel, &mut out).unwrap();
    serde_json::from_slice(&out).unwrap()
}

/// What went in, as it must come out.
fn truth(cells: &[Cell]) -> Vec<Value> {
    let cell = |(codes, value, flag): &Cell| {
        let mut cell: serde_json::Map<String, Value> =
            NAMES.iter().zip(codes).map(|(name, code)| ((*name).to_owned(), json!(code))).collect();
        // As a program reads `36942`, which is no other number than `36942.0`.
        cell.insert(
            "value".to_owned(),
            value.map_or(Value::Null, |value| value.to_string().parse().unwrap()),
        );
        cell.insert("flag".to_owned(), json!(flag));
        Value::from(cell)
    };
    let key = |cell: &Value| {
        ["freq", "nace_r2", "unit", "geo", "time"].map(|name| cell[name].as_str().unwrap().to_owned())
    };
    let mut all: Vec<Value> = cells.iter().map(cell).collect();
    all.sort_by_key(key);
    all
}

#[test]
fn one_set_of_cells_in_every_format_is_the_same_panel() {
    for seed in 1..=24 {
        let cells = cells(seed);
        let mut files: Vec<(String, PanelFormat, String)> = Vec::new();
        for (is_old, is_glued) in [(false, false), (false, true), (true, false), (true, true)] {
            files.push((format!("tsv {is_old} {is_glued}"), PanelFormat::Tsv, tsv(&cells, is_old, is_glued)));
        }
        for labels in [Labels::Id, Labels::Name, Labels::Both] {
            for action in [false, true] {
                files.push((
                    format!("sdmx 2 {action}"),
                    PanelFormat::Sdmx2,
                    sdmx(&cells, true, labels, action),
                ));
            }
            if labels != Labels::Name {
                files.push(("sdmx 1".to_owned(), PanelFormat::Sdmx1, sdmx(&cells, false, labels, false)));
            }
        }
        for (is_dense, list) in [(true, true), (true, false), (false, true), (false, false)] {
            files.push((
                format!("json-stat {is_dense} {list}"),
                PanelFormat::JsonStat,
                json_stat(&cells, is_dense, list),
            ));
        }
        let first = read(&files[0].2).panel;
        files.push(("table".to_owned(), PanelFormat::Table, csv_of(&first)));
        let expected = truth(&cells);
        for (what, format, text) in files {
            let read = read(&text);
            assert_eq!(read.format, format, "{what}, seed {seed}");
            let came = json_of(&read.panel);
            assert_eq!(came["cells"].as_array().unwrap(), &expected, "{what}, seed {seed}\n{text}");
            assert_eq!(came["dimensions"], json!(["freq", "nace_r2", "unit", "geo", "time"]));
            assert_eq!(read.panel.digest(), first.digest(), "{what}, seed {seed}");
            let packed = read_with(&gzip(&text), &PanelOptions::default()).unwrap();
            assert_eq!(packed.panel, read.panel, "{what} packed");
        }
    }
}

#[test]
fn names_and_what_a_file_says_of_itself_are_kept() {
    let cells = [(["A", "THS", "A", "LV00A", "2015"].map(str::to_owned), Some(1.5), "p")];
    for text in [
        sdmx(&cells, true, Labels::Name, true),
        sdmx(&cells, true, Labels::Both, false),
        sdmx(&cells, false, Labels::Both, false),
        json_stat(&cells, false, false),
    ] {
        let panel = read(&text).panel;
        assert_eq!(panel.about.title, "Employment: all, by region", "{text}");
        assert_eq!(panel.about.source, "Eurostat, LFST");
        let geo = panel.dimension("geo").unwrap();
        assert_eq!(
            (geo.label.as_str(), geo.labels["LV00A"].as_str()),
            (LABELS[3], name_of("LV00A").as_str())
        );
        assert_eq!(panel.unit(), Some("THS"));
    }
    let dated = read(&sdmx(&cells, false, Labels::Id, false)).panel.about.date;
    assert_eq!(
        (dated.as_str(), read(&json_stat(&cells, true, true)).panel.about.date.as_str()),
        ("2017-09-14", "2017-09-14")
    );
    let said = PanelOptions {
        about: About {
            licence: "CC BY 4.0".to_owned(),
            nuts: "2013".to_owned(),
            title: "Ours".to_owned(),
            ..About::default()
        },
        ..PanelOptions::default()
    };
    let about = read_with(json_stat(&cells, true, true).as_bytes(), &said).unwrap().panel.about;
    assert_eq!(
        (about.licence.as_str(), about.nuts.as_str(), about.title.as_str()),
        ("CC BY 4.0", "2013", "Ours")
    );
}

/// What the standard of SDMX-CSV 2.0 shows: what every row holds in the header, any order of columns, rows of attributes, blanks for dimensions.
#[test]
fn sdmx_is_read_as_its_standard_shows_it() {
    let cells = |text: &str| {
        let read = read(text);
        let rows = read.panel.cells().map(|cell| {
            let codes: Vec<&str> =
                (0..read.panel.dimensions.len()).map(|at| read.panel.code(&cell, at)).collect();
            (codes.join("."), cell.value, cell.flag.to_owned())
        });
        (rows.collect::<Vec<_>>(), read.attribute_rows)
    };
    let one = |key: &str, value: f64| vec![(key.to_owned(), Some(value), String::new())];
    let condensed = "STRUCTURE[;]=DATAFLOW,STRUCTURE_ID=ESTAT:NA(1.6.0): National Accounts,ACTION=I,DIM_1: Dimension 1,TIME_PERIOD: Time,OBS_VALUE: Observation value,ATTR_1[]: Attribute\n,,,A: Value A,2014-01: 2014-01,12.4,X;Y\n";
    assert_eq!(cells(condensed), (one("A.2014-01", 12.4), 0));
    let named = "STRUCTURE=DATAFLOW,STRUCTURE_ID=ESTAT:NA(1.6.0),STRUCTURE_NAME=National Accounts,ACTION=I,DIM_1=A,Dimension 1=Value A,TIME_PERIOD,Time,OBS_VALUE,Observation value=,ATTR_1=Y,Attribute 1=Yes\n,,,,,,2014-01,,12.4,,,\n";
    assert_eq!(cells(named), (one("A.2014-01", 12.4), 0));
    let other_order = "STRUCTURE,STRUCTURE_ID,ACTION,OBS_VALUE,UNIT_MULT,TIME_PERIOD,DIM_1\ndataflow,E:D(1.0),A,5,0,2014,B\n";
    assert_eq!(cells(other_order), (one("B.2014", 5.0), 0));
    let attributes = "STRUCTURE,STRUCTURE_ID,ACTION,DIM_1,TIME_PERIOD,OBS_VALUE,ATTR_2\ndataflow,E:D(1.0),I,A,2014,12.4,\ndataflow,E:D(1.0),I,A,,,Y\ndataflow,E:D(1.0),I,~,~,,Z\n";
    assert_eq!(cells(attributes), (one("A.2014", 12.4), 2));
    let bars = "STRUCTURE;STRUCTURE_ID;geo;TIME_PERIOD;OBS_VALUE;OBS_STATUS;OBS_CONF\ndataflow;E:D(1.0);LV;2014;NaN;M;F\ndataflow;E:D(1.0);LV;2015;7;A;F\ndataflow;E:D(1.0);LV;2016;8;P;C\n";
    let row = |time: &str, value, flag: &str| (format!("LV.{time}"), value, flag.to_owned());
    assert_eq!(cells(bars).0, [row("2014", None, "M"), row("2015", Some(7.0), ""), row("2016", None, "cp")]);
    let multiplied = read(
        "DATAFLOW,geo,TIME_PERIOD,OBS_VALUE,UNIT_MULT,DECIMALS\nE:D(1.0),LV,2014,7,6,1\nE:D(1.0),LV,2015,8,6,2\n",
    );
    assert_eq!(multiplied.panel.about.notes, BTreeMap::from([("UNIT_MULT".to_owned(), "6".to_owned())]));
}

/// What is wrong with a file: each line of its report.
fn refusal(bytes: &[u8], options: &PanelOptions) -> String {
    match read_with(bytes, options) {
        Err(PanelError::Faults(faults)) => faults.report("f"),
        Err(PanelError::Unreadable(why)) => why.to_string(),
        Err(PanelError::Failed(error)) => panic!("{error:#}"),
        Ok(read) => panic!("taken: {}", csv_of(&read.panel)),
    }
}

#[track_caller]
fn refused(text: impl AsRef<[u8]>, told: &[&str]) {
    let report = refusal(text.as_ref(), &PanelOptions::default());
    for part in told {
        assert!(report.contains(part), "{part:?} is not in {report}");
    }
}

#[test]
fn a_faulty_text_is_refused_with_line_and_reason() {
    refused(
        "freq,geo\\TIME_PERIOD\t2014 \t2015 \nA,LV\t1 \t2 \nA,LT\t1,5 \t2 \n",
        &["line 3", "2014", "1,5", "--decimal comma"],
    );
    refused("geo\\time\t2014 \nLV,A\t1 \n", &["line 2", "1 codes between commas"]);
    refused("geo\\time\t2014 \t2013 \nLV\t1 \n", &["line 2", "2 cells like the header, not 1"]);
    refused("geo\\time\t2014 \t2014 \nLV\t1 \t2\n", &["line 1", "stands twice"]);
    refused("geo,geo\\time\t2014 \nLV,LV\t1\n", &["two dimensions of this name"]);
    refused("geo\\time\nLV\n", &["line 1", "a column for each period"]);
    refused(
        "geo\\time\t2014 \nLV\t1\nLV\t1\n",
        &["line 3", "line 2 has a cell at these codes already", "geo=LV"],
    );
    refused("geo\\time\t2014 \n\t1\n", &["line 2", "column geo", "must not be empty"]);
    refused("geo\\time\t2014Q1 \t2014-Q1 \nLV\t1\t2\n", &["stands twice"]);
    refused(
        "region,activity,value\nLT02,C26,10\nLT02,C26,12\nLT02,C26,\n",
        &["line 3", "line 4", "region=LT02"],
    );
    refused(
        "region,activity,value\nLT02,C26,1200\nLT01,J62,\"5 300\"\n",
        &["line 3", "value \"5 300\"", "blanks"],
    );
    refused("region;activity;value\nLT02;C26;1.200,5\nLT01;J62;5.300\n", &["line 2", "1.200,5"]);
    refused("region,value\nLV,1\nEE\n", &["line 3", "2 fields"]);
    refused("region,amount\nLV,1\n", &["line 1", "--map MAP.toml"]);
    refused(b"region,name,value\nLV00,Latvij\xe2,1\n", &["line 2", "UTF-8"]);
    refused("", &["must begin with a header"]);
    let head = "STRUCTURE,STRUCTURE_ID,ACTION,geo,TIME_PERIOD,OBS_VALUE,UNIT_MULT\ndataflow,E:D(1.0),I,LV,2014,1,0\n";
    let then = |row: &str| format!("{head}{row}\n");
    refused(then("dataflow,E:D(1.0),D,LV,2015,-,0"), &["line 3", "deletes"]);
    refused(then("dataflow,E:D(1.0),X,LV,2015,1,0"), &["line 3", "I, A, R or M"]);
    refused(then("dataflow,E:D(2.0),I,LV,2015,1,0"), &["line 3", "one table"]);
    refused(then("dataflow,E:D(1.0),I,LV,2015,1,3"), &["line 3", "UNIT_MULT", "powers of ten"]);
    refused(then("dataflow,E:D(1.0),I,,2015,1,0"), &["line 3", "column geo", "must not be empty"]);
    refused(then("dataflow,E:D(1.0),I,LV,2015,\"1,5\",0"), &["line 3", "OBS_VALUE", "decimal"]);
    refused(then("dataflow,E:D(1.0),I,LV,2014,2,0"), &["line 3", "line 2 has a cell"]);
    refused(
        "DATAFLOW,geo,TIME_PERIOD,OBS_VALUE,OBS_VALUE\nE:D(1.0),LV,2014,1,2\n",
        &["line 1", "OBS_VALUE", "twice"],
    );
    refused("DATAFLOW,geo,TIME_PERIOD,VALUE_1\nE:D(1.0),LV,2014,1\n", &["line 1", "OBS_VALUE"]);
}

#[test]
fn a_truncated_or_overfull_packed_file_is_refused() {
    let whole = gzip(&tsv(&cells(3), false, false));
    refused(&whole[..whole.len() / 2], &["damaged or incomplete"]);
    refused(&whole[..whole.len() - 4], &["damaged or incomplete"]);
    let mut packer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    packer.write_all(b"geo\\time\t2014 \n").unwrap();
    for _ in 0..40 {
        packer.write_all(&vec![b' '; 1 << 20]).unwrap();
    }
    refused(packer.finish().unwrap(), &["MB"]);
}

const CUBE: &str = r#"{"version": "2.0", "class": "dataset",
"id": ["geo", "time"],
"size": [2, 2],
"dimension": {
 "geo": {"category": {"index": ["LV", "EE"]}},
 "time": {"category": {"index": {"2020": 0, "2021": 1}}}},
"value": [1, null, 3, 4.5],
"status": {"1": "c", "3": "p"}}"#;

#[test]
fn a_cube_that_does_not_hold_together_is_refused_with_its_line() {
    assert_eq!(read(CUBE).panel.completeness().valued, 3);
    for (part, other, told) in [
        ("[1, null, 3, 4.5]", "[1, null, 3]", "line 7, column value"),
        ("[1, null, 3, 4.5]", "[1, null, 3]", "has 3 entries, and size gives 4 places"),
        ("[1, null, 3, 4.5]", "[1, null, 3, 4.5, 6]", "has 5 entries"),
        ("[1, null, 3, 4.5]", "[1, null,\n \"x\", 4.5]", "line 8"),
        ("[1, null, 3, 4.5]", "[1, null, 1e999, 4.5]", "line 7"),
        ("[1, null, 3, 4.5]", r#"{"0": 1, "4": 2}"#, "place 4 is beyond the 4 places"),
        ("[1, null, 3, 4.5]", r#"{"0": 1, "0": 2}"#, "place 0 stands twice"),
        ("[1, null, 3, 4.5]", r#"{"00": 1}"#, "is no place"),
        ("[1, null, 3, 4.5]", r#"{"-1": 1}"#, "is no place"),
        ("[1, null, 3, 4.5]", "\"1\"", "expected a number"),
        (r#"{"1": "c", "3": "p"}"#, r#"["c", "p"]"#, "line 8, column status"),
        (r#"{"1": "c", "3": "p"}"#, r#"{"9": "c"}"#, "place 9 is beyond"),
        (r#"{"1": "c", "3": "p"}"#, r#"{"1": 7}"#, "line 8"),
        ("[2, 2]", "[2, 3]", "has 2 categories, and size says 3"),
        ("[2, 2]", "[2]", "names 2 dimensions, and size has 1"),
        ("[2, 2]", "[2, -2]", "line 3"),
        ("[2, 2]", "[0, 2]", "leaves no cell"),
        ("[2, 2]", "[4294967296, 4294967296]", "has 2 categories"),
        (r#"{"2020": 0, "2021": 1}"#, r#"{"2020": 0, "2021": 0}"#, "each place from 0 on"),
        (r#"{"2020": 0, "2021": 1}"#, r#"{"2020": 1, "2021": 2}"#, "each place from 0 on"),
        (r#"{"2020": 0, "2021": 1}"#, r#"{"2020": 0, "2020": 1}"#, "stands twice"),
        (r#"["LV", "EE"]"#, r#"["LV", "LV"]"#, "at these codes already"),
        (r#"{"index": ["LV", "EE"]}"#, r#"{"label": {"LV": "a", "EE": "b"}}"#, "has no index"),
        (r#""geo": {"cat"#, r#""geos": {"cat"#, "has no \"geo\""),
        (r#""3": "p"}}"#, r#""3": "p"}"#, "line 8"),
        (r#""3": "p"}}"#, r#""3": "p"}} {}"#, "after the end"),
        (r#""version": "2.0","#, r#""version": "2.0", "version": "2.0","#, "\"version\" stands twice"),
        (
            r#""class": "dataset""#,
            r#""class": "collection", "link": {"item": [{"label": "Jobs"}, {"href": "https://x.example/a"}]}"#,
            "collection of JSON-stat, which lists data sets: Jobs, https://x.example/a",
        ),
        (r#""class": "dataset""#, r#""class": "dimension""#, "a dimension of JSON-stat"),
        (r#""version": "2.0", "class": "dataset""#, r#""dataset": {}"#, "JSON-stat 1"),
        (r#""version": "2.0""#, r#""version": "1.3""#, "JSON-stat 1.3"),
    ] {
        let text = CUBE.replace(part, other);
        assert_ne!(text, CUBE, "{part}");
        refused(&text, &[told]);
    }
    refused(r#"{"meta": {}, "data": {"dataSets": []}}"#, &["SDMX-JSON"]);
    refused(r#"{"type": "FeatureCollection"}"#, &["no data set of JSON-stat"]);
    refused(r#"[{"a": 1}]"#, &["object"]);
    // Deeper than any cube, and never gone into level by level.
    refused(format!("{{\"version\": {}", "[".repeat(200_000)), &["line 1"]);
    let deep = format!("{}{}", "[".repeat(200_000), "]".repeat(200_000));
    refused(CUBE.replace("[1, null, 3, 4.5]", &deep), &["line 7"]);
    // A cube of few bytes that claims more places than there is room for.
    let axis = |id: &str| {
        format!(
            "{id:?}: {{\"category\": {{\"index\": {:?}}}}}",
            (0..3000).map(|at| at.to_string()).collect::<Vec<_>>()
        )
    };
    let bomb = format!(
        "{{\"class\": \"dataset\", \"version\": \"2.0\", \"id\": [\"a\", \"b\", \"c\", \"d\", \"e\", \"f\"], \"size\": [3000, 3000, 3000, 3000, 3000, 3000], \
         \"dimension\": {{{}}}, \"value\": [1], \"status\": \"p\"}}",
        ["a", "b", "c", "d", "e", "f"].map(axis).join(", ")
    );
    refused(bomb, &["has 1 entries, and size gives more than can be counted places"]);
}

#[test]
fn one_status_for_all_values_is_the_flag_of_each() {
    let panel = read(&CUBE.replace(r#"{"1": "c", "3": "p"}"#, "\"p\"")).panel;
    let flags: Vec<_> = panel.cells().map(|cell| (cell.value, cell.flag)).collect();
    assert_eq!(flags, [(Some(3.0), "p"), (Some(4.5), "p"), (Some(1.0), "p"), (None, "p")]);
    let named =
        CUBE.replace("\"time\"", "\"Year\"").replace("\"id\":", "\"role\": {\"time\": [\"Year\"]}, \"id\":");
    assert_eq!(read(&named).panel.dimensions[1].id, "time", "a dimension of the role of time");
}

#[test]
fn a_map_says_what_the_columns_of_a_table_are() {
    let with = |map: &str, text: &str| {
        let map = PanelMap::parse(map).unwrap();
        let table = map.under(TableOptions::default(), false);
        read_with(text.as_bytes(), &PanelOptions { table, map: Some(map), ..PanelOptions::default() })
    };
    let long = "delimiter = \";\"\n[dimensions]\ngeo = \"NUTS\"\ntime = \"YEAR\"\nindicator = { constant = \"jobs\" }\n[cells]\nvalue = \"Jobs\"\n\
                flag = \"Note\"\ndecimal = \",\"\nmissing = [\"-\", \"n/a\"]\n[codes.geo]\nLatvia = \"LV\"\n[about]\nlicence = \"CC BY 4.0\"\n";
    let text = "NUTS;YEAR;Other;Jobs;Note\nLatvia;2014;x;1,5;p\nEE;2014;x;-;c\nLT;2014;x;n/a;\n";
    let read = with(long, text).unwrap();
    assert_eq!(csv_of(&read.panel), "indicator,geo,time,value,flag\njobs,EE,2014,,c\njobs,LV,2014,1.5,p\n");
    assert_eq!((read.panel.about.licence.as_str(), read.cells_in_file), ("CC BY 4.0", 3));
    let wide = "[dimensions]\ngeo = \"NUTS\"\ntime = \"YEAR\"\n[across]\ndimension = \"indicator\"\n";
    let read = with(wide, "NUTS,YEAR,jobs,pay\nLV,2014,1,: c\nEE,2014,,2 p\n").unwrap();
    assert_eq!(
        csv_of(&read.panel),
        "indicator,geo,time,value,flag\njobs,LV,2014,1,\npay,EE,2014,2,p\npay,LV,2014,,c\n"
    );
    let absent = with(&wide.replace("YEAR", "Year"), "NUTS,YEAR,jobs\nLV,2014,1\n");
    assert!(matches!(absent, Err(PanelError::Faults(faults)) if faults.first[0].column == "Year"));
    for (part, other, told) in [
        ("geo = \"NUTS\"", "geo = []", "names no column"),
        ("[cells]", "[cell]", "unknown field"),
        ("value = \"Jobs\"\n", "", "cells.value is missing"),
        ("decimal = \",\"", "decimal = \";\"", "cells.decimal"),
        ("[codes.geo]", "[across]\ndimension = \"x\"\n[codes.geo]", "not both"),
    ] {
        let error = PanelMap::parse(&long.replace(part, other)).unwrap_err().to_string();
        assert!(error.contains(told), "{error}");
    }
    let error = with("[codes.sex]\nT = \"A\"\n", "geo\\time\t2014 \nLV\t1\n").unwrap_err();
    assert!(matches!(error, PanelError::Unreadable(why) if why.value.contains("renames codes of sex")));
    let error = with(wide, "geo\\time\t2014 \nLV\t1\n").unwrap_err();
    assert!(matches!(error, PanelError::Unreadable(why) if why.value.contains("says so itself")));
}

#[test]
fn only_what_is_asked_for_is_kept_and_a_slip_is_told() {
    let text = tsv(&cells(5), false, false);
    let only = |texts: &[&str]| {
        let only = Where::parse(texts).unwrap();
        read_with(text.as_bytes(), &PanelOptions { only, ..PanelOptions::default() })
    };
    let kept = only(&["geo=LV*", "TIME_PERIOD=2010*"]).unwrap().panel;
    assert_eq!(kept.dimension("geo").unwrap().codes, ["LV00A"]);
    assert!(kept.dimension("time").unwrap().codes.iter().all(|code| code.starts_with("2010")));
    for (texts, told) in
        [(["sex=T"], "the file has the dimensions"), (["geo=XX"], "geo=XX, which the file does not have")]
    {
        let error = only(&texts).unwrap_err();
        assert!(matches!(&error, PanelError::Unreadable(why) if why.value.contains(told)), "{error:?}");
    }
    // What is not asked for must be right all the same.
    let faulty = "geo\\time\t2014 \nLV\t1\nEE\tx\n";
    let options = PanelOptions { only: Where::parse(&["geo=LV"]).unwrap(), ..PanelOptions::default() };
    assert!(refusal(faulty.as_bytes(), &options).contains("line 3"));
}

#[test]
fn a_number_beside_a_mark_of_confidentiality_is_not_taken() {
    let read = read("geo,time,value,flag\nLV,2014,0,c\nLV,2015,7 c,\nLV,2016,8,p\n");
    assert_eq!(csv_of(&read.panel), "geo,time,value,flag\nLV,2014,,c\nLV,2015,,c\nLV,2016,8,p\n");
    assert_eq!(read.withheld, 2);
}

#[test]
fn decimal_commas_are_read_where_they_are_named() {
    let table = TableOptions { decimal: Decimal::Comma, ..TableOptions::default() };
    let options = PanelOptions { table, ..PanelOptions::default() };
    let text = "STRUCTURE;STRUCTURE_ID;geo;TIME_PERIOD;OBS_VALUE\ndataflow;E:D(1.0);LV;2014;12,4\n";
    assert_eq!(read_with(text.as_bytes(), &options).unwrap().panel.cells().next().unwrap().value, Some(12.4));
    assert!(refusal(b"geo;time;value\nLV;2014;1.234,5\n", &options).contains("thousands"));
    assert!(refusal(b"geo;time;value\nLV;2014;1.5\n", &options).contains("line 2"));
}

#[test]
fn a_code_that_a_spreadsheet_would_calculate_comes_back_as_it_was() {
    let text = "geo\\time\t2014 \n=1+1\t1\n@x\t2\n-LV\t3\n";
    let panel = read(text).panel;
    let written = csv_of(&panel);
    assert!(written.contains("'=1+1") && written.contains("'@x"), "{written}");
    assert_eq!(read(&written).panel.digest(), panel.digest());
}

/// Where official files lie; they are read there and never copied.
fn shared(name: &str) -> Option<PathBuf> {
    let path =
        PathBuf::from(std::env::var("CARGO_MANIFEST_DIR").unwrap()).join("../../shared/data").join(name);
    if path.exists() {
        return Some(path);
    }
    eprintln!("skipped: data not present ({})", path.display());
    None
}

fn read_path(path: &std::path::Path) -> Result<PanelRead, PanelError> {
    read_panel(Brought::Path(path), &PanelOptions::default())
}

#[test]
fn the_same_official_cells_in_five_formats_are_one_panel() {
    let Some(folder) = shared("eurostat_format_samples") else { return };
    let age = |panel: &Panel| panel.dimension("age").unwrap().codes.clone();
    let whole = [
        "old_bulk_tsv_real_bytes.tsv",
        "api_tsv_rendered.tsv",
        "sdmx_csv_1_0_rendered.csv",
        "sdmx_csv_2_0_rendered.csv",
    ]
    .map(|name| read_path(&folder.join(name)).unwrap_or_else(|error| panic!("{name}: {error:?}")).panel);
    assert!(whole.iter().all(|panel| panel.digest() == whole[0].digest()));
    let mut expected = csv::Reader::from_path(folder.join("expected_long.csv")).unwrap();
    let mut truth: Vec<String> = Vec::new();
    for row in expected.records().map(Result::unwrap) {
        let [unit, nace, age, geo, time, _, flags, value] = std::array::from_fn(|at| row.get(at).unwrap());
        if !(value.is_empty() && flags.is_empty()) {
            let value = value.parse::<f64>().map(|value| value.to_string()).unwrap_or_default();
            truth.push(format!("{age},A,{nace},{unit},{geo},{time},{value},{flags}"));
        }
    }
    truth.sort();
    let mut came: Vec<String> = csv_of(&whole[0]).lines().skip(1).map(str::to_owned).collect();
    came.sort();
    assert_eq!(came.len(), truth.len());
    assert!(came == truth, "{:?}", came.iter().zip(&truth).find(|(came, truth)| came != truth));
    let json = read_path(&folder.join("jsonstat_2_0_rendered.json")).unwrap().panel;
    let only = Where::parse(&[format!("age={}", age(&json)[0])]).unwrap();
    let same = read_panel(
        Brought::Path(&folder.join("api_tsv_rendered.tsv")),
        &PanelOptions { only, ..PanelOptions::default() },
    );
    assert_eq!(same.unwrap().panel.digest(), json.digest());
}

#[test]
fn hostile_tables_are_refused_or_read_for_what_they_are() {
    let Some(folder) = shared("eurostat_format_samples/handmade_hostile") else { return };
    for (name, told) in [
        ("bom_crlf.csv", "line 3, column value, value \"5 300\""),
        ("cp1257.csv", "line 2, column name"),
        ("duplicate_keys.csv", "line 3, column cell"),
        ("flags_and_missing.csv", "line 5, column value, value \"-\""),
        ("semicolon_decimal_comma.csv", "line 2, column value, value \"1.200,5\""),
        ("spreadsheet_formula_cells.csv", "--map MAP.toml"),
    ] {
        let report = match read_path(&folder.join(name)) {
            Err(PanelError::Faults(faults)) => faults.report(name),
            other => panic!("{name}: {other:?}"),
        };
        assert!(report.contains(told), "{name}: {report}");
    }
    assert_eq!(read_path(&folder.join("unknown_and_old_nuts.csv")).unwrap().panel.completeness().valued, 8);
    assert_eq!(read_path(&folder.join("utf16le.csv")).unwrap().panel.completeness().valued, 1);
}

#[test]
fn official_tables_are_read_as_downloaded() {
    let Some(folder) = shared("eurostat_raw_tsv") else { return };
    for (name, cell, value, flag) in [
        ("nama_10r_2gdp.tsv.gz", ["A", "MIO_EUR", "LV00", "2014"].as_slice(), Some(23581.0), ""),
        ("lfst_r_lfu3pers.tsv.gz", &[], None, ""),
        ("nama_10r_2gvagr.tsv.gz", &[], None, ""),
        ("nama_10r_2hhinc.tsv.gz", &[], None, ""),
        ("trng_lfse_04.tsv.gz", &[], None, ""),
        ("lfst_r_lfe2en2.tsv.gz", &[], None, ""),
    ] {
        let read = read_path(&folder.join(name)).unwrap_or_else(|error| panic!("{name}: {error:?}"));
        let complete = read.panel.completeness();
        assert!(complete.valued > 1000, "{name}: {complete:?}");
        if cell.is_empty() {
            continue;
        }
        let found =
            read.panel.cells().find(|one| (0..cell.len()).all(|at| read.panel.code(one, at) == cell[at]));
        let found = found.unwrap_or_else(|| panic!("{name}: {cell:?} is not there"));
        assert_eq!((found.value, found.flag), (value, flag), "{name}");
    }
}

#[test]
fn a_table_of_indicators_is_read_by_a_map() {
    let Some(path) = shared("i40_nuts2_panel/i40_nuts2_panel.csv.gz") else { return };
    let map = PanelMap::parse(
        "[dimensions]\ngeo = \"NUTS_ID\"\ntime = \"YEAR\"\n[across]\ndimension = \"indicator\"\n",
    )
    .unwrap();
    let read = read_panel(Brought::Path(&path), &PanelOptions { map: Some(map), ..PanelOptions::default() })
        .unwrap();
    assert_eq!(read.cells_in_file, 4454 * 101);
    assert_eq!(read.panel.dimension("indicator").unwrap().codes.len(), 101);
}
