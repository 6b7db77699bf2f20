//! A strict reader of SPSS system files, written from the description of the format and not from our writer: whatever does not fit is a
//! panic. It reads what `export::sheet` may write, and nothing else.

use std::collections::BTreeMap;

/// A variable as a reader sees it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Variable {
    pub name: String,
    pub label: String,
    pub width: usize,
    pub missing: Vec<f64>,
    pub labels: BTreeMap<i64, String>,
    pub format: [u8; 4],
}

/// What stands in a cell.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    Missing,
    Number(f64),
    Text(String),
}

/// A file.
#[derive(Debug, Clone, PartialEq)]
pub struct File {
    pub label: String,
    pub variables: Vec<Variable>,
    pub rows: Vec<Vec<Value>>,
}

struct Bytes<'a>(&'a [u8]);

impl<'a> Bytes<'a> {
    fn take(&mut self, count: usize) -> &'a [u8] {
        let (taken, rest) = self.0.split_at(count);
        self.0 = rest;
        taken
    }

    fn int(&mut self) -> i32 {
        i32::from_le_bytes(self.take(4).try_into().unwrap())
    }

    fn size(&mut self) -> usize {
        usize::try_from(self.int()).unwrap()
    }

    fn float(&mut self) -> f64 {
        f64::from_le_bytes(self.take(8).try_into().unwrap())
    }

    fn text(&mut self, count: usize) -> String {
        String::from_utf8(self.take(count).to_vec()).unwrap().trim_end_matches([' ', '\0']).to_owned()
    }
}

/// A record of the dictionary that begins a variable: its short name, its place in eighths, and the rest.
struct Begun {
    short: String,
    place: usize,
    variable: Variable,
}

fn units(width: usize) -> usize {
    width.div_ceil(8).max(1)
}

/// Reads a file to its end.
pub fn read(bytes: &[u8]) -> File {
    let mut rest = Bytes(bytes);
    assert_eq!(rest.take(4), b"$FL2");
    assert!(rest.text(60).starts_with("@(#) SPSS DATA FILE"));
    assert_eq!(rest.int(), 2, "the layout, by which the order of bytes is known");
    let case_size = rest.size();
    assert_eq!(rest.int(), 1, "compressed by bytes");
    assert_eq!(rest.int(), 0, "no weight");
    let cases = rest.size();
    assert_eq!(rest.float().to_bits(), 100.0_f64.to_bits());
    assert_eq!(rest.text(9).len(), 9, "a date such as 30 Nov 26");
    assert_eq!(rest.text(8).len(), 8, "a time");
    let label = rest.text(64);
    assert_eq!(rest.take(3), [0; 3]);
    let mut begun: Vec<Begun> = Vec::new();
    let (mut places, mut due) = (0, 0);
    let mut labels: Option<BTreeMap<i64, String>> = None;
    let mut extensions: BTreeMap<i32, Vec<u8>> = BTreeMap::new();
    loop {
        let kind = rest.int();
        assert!(kind == 2 || due == 0, "a text whose further eighths are not there");
        assert!(kind == 4 || labels.is_none(), "labels that belong to no variable");
        match kind {
            2 => {
                places += 1;
                variable(&mut rest, &mut begun, (places, &mut due));
            }
            3 => labels = Some(value_labels(&mut rest)),
            4 => {
                let own = labels.take().unwrap();
                for _ in 0..rest.size() {
                    let place = rest.size();
                    let of = begun.iter_mut().find(|begun| begun.place == place).unwrap();
                    assert_eq!(of.variable.width, 0, "labels of numbers");
                    of.variable.labels = own.clone();
                }
            }
            7 => {
                let (subtype, size, count) = (rest.int(), rest.size(), rest.size());
                let before = extensions.insert(subtype, rest.take(size * count).to_vec());
                assert!(before.is_none(), "{subtype} twice");
            }
            999 => {
                assert_eq!(rest.int(), 0);
                break;
            }
            other => panic!("record {other}"),
        }
    }
    assert_eq!(places, case_size);
    assert_eq!(extensions[&3].len(), 32);
    assert_eq!(extensions[&20], b"UTF-8");
    assert_eq!(extensions[&16][8..], (cases as u64).to_le_bytes());
    assert_eq!(extensions[&11].len(), begun.len() * 12, "how each is shown");
    let (variables, widths) = named(begun, &extensions);
    let rows = data(&mut rest, cases, &widths);
    File { label, variables, rows }
}

fn variable(rest: &mut Bytes<'_>, begun: &mut Vec<Begun>, (place, due): (usize, &mut usize)) {
    let width = rest.int();
    let (has_label, missing) = (rest.int(), rest.size());
    let (print, write) = (rest.take(4), rest.take(4));
    let short = rest.text(8);
    if width == -1 {
        *due -= 1;
        return;
    }
    assert_eq!(*due, 0);
    assert_eq!(print, write);
    let width = usize::try_from(width).unwrap();
    *due = units(width) - 1;
    let is_name = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '_';
    assert!(short.starts_with('V') && short.chars().all(is_name), "{short}");
    assert!(begun.iter().all(|other| other.short != short), "{short} twice");
    let label = if has_label == 1 {
        let length = rest.size();
        let label = rest.text(length);
        rest.take(length.next_multiple_of(4) - length);
        label
    } else {
        String::new()
    };
    let missing = (0..missing).map(|_| rest.float()).collect();
    let format = print.try_into().unwrap();
    begun.push(Begun {
        short,
        place,
        variable: Variable { label, width, missing, format, ..Variable::default() },
    });
}

fn value_labels(rest: &mut Bytes<'_>) -> BTreeMap<i64, String> {
    let mut labels = BTreeMap::new();
    for _ in 0..rest.size() {
        let value = rest.float();
        assert!(value.fract() == 0.0);
        let length = usize::from(rest.take(1)[0]);
        let label = rest.text(length);
        rest.take((length + 1).next_multiple_of(8) - 1 - length);
        #[expect(clippy::cast_possible_truncation, reason = "whole and small")]
        labels.insert(value as i64, label);
    }
    labels
}

/// Variables under their real names, segments of long texts joined; and the widths of the segments of each.
fn named(begun: Vec<Begun>, extensions: &BTreeMap<i32, Vec<u8>>) -> (Vec<Variable>, Vec<Vec<usize>>) {
    let text =
        |subtype: i32| String::from_utf8(extensions.get(&subtype).cloned().unwrap_or_default()).unwrap();
    let names = text(13);
    let names: BTreeMap<&str, &str> = names.split('\t').map(|pair| pair.split_once('=').unwrap()).collect();
    let long = text(14);
    let long: BTreeMap<&str, usize> = long
        .split_terminator("\0\t")
        .map(|pair| pair.split_once('=').unwrap())
        .map(|(short, width)| (short, width.parse().unwrap()))
        .collect();
    let (mut variables, mut widths): (Vec<Variable>, Vec<Vec<usize>>) = Default::default();
    let mut begun = begun.into_iter();
    while let Some(Begun { short, mut variable, .. }) = begun.next() {
        let mut own = vec![variable.width];
        if let Some(width) = long.get(short.as_str()) {
            own.extend(begun.by_ref().take(width.div_ceil(252) - 1).map(|more| more.variable.width));
            assert!(own[..own.len() - 1].iter().all(|width| *width == 255));
            variable.width = *width;
        }
        names[short.as_str()].clone_into(&mut variable.name);
        variables.push(variable);
        widths.push(own);
    }
    let mut known: Vec<String> = variables.iter().map(|variable| variable.name.to_lowercase()).collect();
    known.sort();
    known.dedup();
    assert_eq!(known.len(), variables.len(), "names that differ by case only");
    assert!(variables.iter().all(|variable| variable.name.len() <= 64));
    (variables, widths)
}

fn data(rest: &mut Bytes<'_>, cases: usize, widths: &[Vec<usize>]) -> Vec<Vec<Value>> {
    let mut signs: Vec<u8> = Vec::new();
    let mut eighth = |rest: &mut Bytes<'_>| -> Option<[u8; 8]> {
        loop {
            if signs.is_empty() {
                signs = rest.take(8).iter().rev().copied().collect();
            }
            return match signs.pop().unwrap() {
                0 => continue,
                252 => None,
                253 => Some(rest.take(8).try_into().unwrap()),
                254 => Some([b' '; 8]),
                255 => Some((-f64::MAX).to_le_bytes()),
                sign => Some((f64::from(sign) - 100.0).to_le_bytes()),
            };
        }
    };
    let mut rows = Vec::new();
    for _ in 0..cases {
        let mut row = Vec::new();
        for own in widths {
            if own == &[0] {
                let number = f64::from_le_bytes(eighth(rest).unwrap());
                let is_missing = number.to_bits() == (-f64::MAX).to_bits();
                row.push(if is_missing { Value::Missing } else { Value::Number(number) });
                continue;
            }
            let mut text = Vec::new();
            for width in own {
                let mut segment = Vec::new();
                for _ in 0..units(*width) {
                    segment.extend(eighth(rest).unwrap());
                }
                text.extend_from_slice(&segment[..*width]);
            }
            row.push(Value::Text(String::from_utf8(text).unwrap().trim_end().to_owned()));
        }
        rows.push(row);
    }
    assert_eq!(eighth(rest), None, "the end of the data");
    assert!(rest.0.is_empty(), "bytes behind the end");
    rows
}
