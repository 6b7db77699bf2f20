//! Breaking paragraphs into lines.
//!
//! A line takes what fits. Words are divided by the patterns of the language only where a line would else be left rather empty, and
//! anywhere only if a word alone is too long for a line.

use hypher::Lang;

use super::block::{Inline, MM, Type};
use super::face::{self, SOFT_HYPHEN, Shaped};

/// Side of a box to cross.
pub const TICK: f32 = 3.6 * MM;
/// How far a box to cross reaches below the line of writing.
pub const TICK_FALL: f32 = 0.5 * MM;
/// How far boxes for characters reach below it.
pub const CELLS_FALL: f32 = 1.5 * MM;
/// Air above and below boxes.
const AIR: f32 = 0.8;
/// A word is divided if more of the line than this part would else stay empty.
const EMPTY: f32 = 0.18;

/// The longest word that is shaped as one; none of a language is longer.
const LONGEST: usize = 100;
/// The fewest letters before and after a hyphen.
const LEAST: usize = 3;

/// What stands in a line, with its place from the left.
#[derive(Debug, Clone)]
pub enum Item {
    /// Glyphs.
    Run(Shaped, Type),
    /// A box to cross.
    Tick,
    /// Boxes for characters.
    Cells(usize, f32),
    /// A line to write on.
    Rule(f32),
    /// Room.
    Gap(f32),
}

/// A line of a paragraph.
#[derive(Debug, Clone, Default)]
pub struct Line {
    /// What stands in it, each with its place from the left.
    pub items: Vec<(f32, Item)>,
    /// How wide it is, without a space at its end.
    pub width: f32,
    /// How far it reaches above the line of writing.
    pub rise: f32,
    /// How far below.
    pub fall: f32,
}

/// What is not divided unless it has to be.
#[derive(Debug, Clone)]
enum Atom {
    /// A word, and how many spaces follow it.
    Word(Shaped, Type, usize),
    Item(Item),
    Break,
}

impl Atom {
    fn word(text: &str, spaces: usize, looks: Type) -> Self {
        Self::Word(face::shape(text, looks.face, looks.lining), looks, spaces)
    }

    fn width(&self) -> f32 {
        match self {
            Self::Word(shaped, looks, _) => shaped.width * looks.size,
            Self::Item(item) => item.width(),
            Self::Break => 0.0,
        }
    }
}

/// Atoms between which no line ends.
type Group = Vec<Atom>;

/// Breaks what stands in a paragraph into lines of at most this width, if it can.
pub fn lines(inlines: &[Inline], width: f32, lang: &str) -> Vec<Line> {
    let patterns = lang.as_bytes().try_into().ok().and_then(Lang::from_iso);
    let mut breaker = Breaker { width, patterns, lines: Vec::new(), line: Line::default() };
    let mut groups: std::collections::VecDeque<Group> = groups(inlines, width).into();
    while let Some(group) = groups.pop_front() {
        if let Some(rest) = breaker.take(group) {
            groups.push_front(rest);
        }
    }
    breaker.end();
    breaker.lines
}

fn groups(inlines: &[Inline], width: f32) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    // Whether the last group still takes what follows.
    let mut open = false;
    let mut push = |atom: Atom, opens: bool| {
        match groups.last_mut() {
            Some(group) if open => group.push(atom),
            _ => groups.push(vec![atom]),
        }
        open = opens;
    };
    for inline in inlines {
        match inline {
            Inline::Text(text, looks) => words(&face::readable(text), *looks, &mut push),
            Inline::Tick => push(Atom::Item(Item::Tick), true),
            Inline::Cells { count, size } => push(Atom::Item(Item::Cells(*count, *size)), true),
            Inline::Rule(length) => push(Atom::Item(Item::Rule(length.min(width))), true),
            Inline::Gap(room) => push(Atom::Item(Item::Gap(*room)), false),
        }
    }
    groups
}

/// The words of a text: what is between spaces, with the spaces after it.
fn words(text: &str, looks: Type, push: &mut impl FnMut(Atom, bool)) {
    for (at, part) in text.split('\n').enumerate() {
        if at > 0 {
            push(Atom::Break, false);
        }
        for word in part.split_inclusive(' ') {
            let mut bare = word.trim_end_matches(' ');
            let spaces = word.len() - bare.len();
            while let Some((end, _)) = bare.char_indices().nth(LONGEST) {
                push(Atom::word(&bare[..end], 0, looks), true);
                bare = &bare[end..];
            }
            push(Atom::word(bare, spaces, looks), spaces == 0);
        }
    }
}

struct Breaker {
    width: f32,
    patterns: Option<Lang>,
    lines: Vec<Line>,
    line: Line,
}

impl Breaker {
    /// Takes a group in; gives what is left of it for the next line.
    fn take(&mut self, group: Group) -> Option<Group> {
        let wide: f32 = group.iter().map(Atom::width).sum();
        let cursor = self.cursor();
        // Half a hundredth of a point is rounding.
        if cursor + wide <= self.width + 0.005 {
            self.set_all(group);
            return None;
        }
        let room = self.width - cursor;
        let is_first = self.line.items.is_empty();
        let may_divide = is_first || room > EMPTY * self.width;
        if may_divide && let Some(rest) = self.divide(&group, room, is_first && wide > self.width) {
            return Some(rest);
        }
        if is_first {
            self.set_all(group);
            self.end();
            return None;
        }
        self.end();
        Some(group)
    }

    /// Where the next item stands.
    fn cursor(&self) -> f32 {
        self.line.items.last().map_or(0.0, |(x, item)| x + item.width())
    }

    fn set_all(&mut self, group: Group) {
        for atom in group {
            self.set(atom);
        }
    }

    fn set(&mut self, atom: Atom) {
        match atom {
            Atom::Word(mut shaped, looks, spaces) => {
                self.reach(0.86 * looks.size, 0.36 * looks.size);
                let x = self.cursor();
                self.line.width = x + shaped.width * looks.size;
                if spaces > 0 {
                    shaped.append(&face::shape(&" ".repeat(spaces), looks.face, false));
                }
                match self.line.items.last_mut() {
                    Some((_, Item::Run(run, before))) if *before == looks => run.append(&shaped),
                    _ => self.line.items.push((x, Item::Run(shaped, looks))),
                }
            }
            // Room at the beginning of a line is none.
            Atom::Item(Item::Gap(_)) if self.line.items.is_empty() => {}
            Atom::Item(item) => {
                match item {
                    Item::Tick => self.reach(TICK - TICK_FALL + AIR, TICK_FALL + AIR),
                    Item::Cells(_, size) => self.reach(size - CELLS_FALL + AIR, CELLS_FALL + AIR),
                    Item::Run(..) | Item::Rule(_) | Item::Gap(_) => {}
                }
                let x = self.cursor();
                if !matches!(item, Item::Gap(_)) {
                    self.line.width = x + item.width();
                }
                self.line.items.push((x, item));
            }
            Atom::Break => {
                if self.line.items.is_empty() {
                    let like = self.lines.last().map_or((9.0, 3.8), |last| (last.rise, last.fall));
                    (self.line.rise, self.line.fall) = like;
                }
                self.lines.push(std::mem::take(&mut self.line));
            }
        }
    }

    /// Makes the line reach so far above and below the line of writing.
    fn reach(&mut self, rise: f32, fall: f32) {
        (self.line.rise, self.line.fall) = (self.line.rise.max(rise), self.line.fall.max(fall));
    }

    fn end(&mut self) {
        let line = std::mem::take(&mut self.line);
        if !line.items.is_empty() {
            self.lines.push(line);
        }
    }

    /// Sets the beginning of a group that does not fit, ends the line, and gives the rest.
    fn divide(&mut self, group: &[Atom], room: f32, anywhere: bool) -> Option<Group> {
        let mut left = room;
        for (at, atom) in group.iter().enumerate() {
            if atom.width() <= left {
                left -= atom.width();
                continue;
            }
            let Atom::Word(shaped, looks, spaces) = atom else { return None };
            let cut = self.cut(&shaped.text, *looks, left, anywhere && at == 0);
            if cut.is_none() && anywhere && at > 0 {
                self.set_all(group[..at].to_vec());
                self.end();
                return Some(group[at..].to_vec());
            }
            let (first, rest) = cut?;
            self.set_all(group[..at].to_vec());
            self.set(Atom::word(&first, 0, *looks));
            self.end();
            let mut remaining = vec![Atom::word(&rest, *spaces, *looks)];
            remaining.extend_from_slice(&group[at + 1..]);
            return Some(remaining);
        }
        None
    }

    /// Divides a word so that its beginning fits.
    fn cut(&self, word: &str, looks: Type, room: f32, anywhere: bool) -> Option<(String, String)> {
        let fits = |text: &str| face::shape(text, looks.face, looks.lining).width * looks.size <= room;
        let joints = word.char_indices().filter(|(at, character)| {
            matches!(character, '-' | '–' | '—' | '/')
                && *at > 1
                && at + character.len_utf8() + 1 < word.len()
        });
        let joints = joints.map(|(at, character)| (at + character.len_utf8(), false));
        let mut places: Vec<(usize, bool)> = joints.collect();
        if let Some(lang) = self.patterns.filter(|_| looks.divides) {
            let start = word.len() - word.trim_start_matches(|c: char| !c.is_alphabetic()).len();
            let letters = &word[start..];
            let end = letters.find(|c: char| !c.is_alphabetic()).unwrap_or(letters.len());
            let mut at = start;
            for syllable in hypher::hyphenate_bounded(&letters[..end], lang, LEAST, LEAST) {
                at += syllable.len();
                if at < start + end {
                    places.push((at, true));
                }
            }
        }
        places.sort_unstable();
        let first = |(at, hyphen): (usize, bool)| {
            let mut first = word[..at].to_owned();
            first.extend(hyphen.then_some(SOFT_HYPHEN));
            fits(&first).then(|| (first, word[at..].to_owned()))
        };
        let found = places.into_iter().rev().find_map(first);
        found.or_else(|| {
            let ends = word.char_indices().skip(1).map(|(at, _)| at).filter(|_| anywhere);
            let fitting = ends.take_while(|at| fits(&word[..*at])).last();
            fitting.map(|at| (word[..at].to_owned(), word[at..].to_owned()))
        })
    }
}

impl Item {
    fn width(&self) -> f32 {
        match self {
            Self::Run(shaped, looks) => shaped.width * looks.size,
            Self::Tick => TICK,
            Self::Cells(count, size) => *count as f32 * size,
            Self::Rule(length) | Self::Gap(length) => *length,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::block::SIZE;
    use super::*;

    fn said(lines: &[Line]) -> Vec<String> {
        let run = |(_, item): &(f32, Item)| match item {
            Item::Run(shaped, _) => shaped.text.clone(),
            _ => String::new(),
        };
        lines.iter().map(|line| line.items.iter().map(run).collect()).collect()
    }

    fn text(text: &str) -> Vec<Inline> {
        vec![Inline::Text(text.to_owned(), Type::of(SIZE))]
    }

    #[test]
    fn lines_hold_what_was_written_and_are_no_wider_than_they_may() {
        let written = "Yritykset, tutkimuslaitokset ja kansalaisyhteiskunta odottavat yhteistyöltä enemmän – \
                       lars.example/fi/code – kuin mitä ne siitä nykyisin saavat.";
        for width in [20.0, 31.0, 57.0, 90.0, 140.0, 400.0, 5000.0] {
            let lines = lines(&text(written), width, "fi");
            assert_eq!(said(&lines).concat().replace(SOFT_HYPHEN, ""), written, "{width}");
            for line in &lines {
                assert!(line.width <= width + 0.01, "{} of {width}", line.width);
                let mut end = 0.0;
                for (x, item) in &line.items {
                    assert!(*x >= end - 0.01);
                    end = x + item.width();
                }
            }
        }
    }

    #[test]
    fn words_are_divided_as_their_language_does_and_only_where_a_line_would_be_empty() {
        let divided = |written: &str, width: f32, lang: &str| said(&lines(&text(written), width, lang));
        assert_eq!(divided("Zusammenarbeit", 56.0, "de"), ["Zusammen\u{AD}", "arbeit"]);
        let finnish = divided("Kansalaisyhteiskunta", 60.0, "fi");
        assert!(
            finnish[0].ends_with(SOFT_HYPHEN)
                && finnish.concat().replace(SOFT_HYPHEN, "") == "Kansalaisyhteiskunta"
        );
        assert!(divided("der Zusammenarbeit", 70.0, "de")[0].ends_with(SOFT_HYPHEN));
        // Little would be empty: the word goes to the next line whole.
        let wide = face::shape("der ganzen Zusammen", super::super::face::Face::Roman, false).width * SIZE;
        assert_eq!(divided("der ganzen große", wide - 20.0, "de").concat(), "der ganzen große");
        // No patterns, and a word that fits nowhere: cut where the line ends, without a hyphen.
        let cut = divided("sabiedrības", 30.0, "lv");
        assert!(cut.len() > 1 && cut.concat() == "sabiedrības", "{cut:?}");
        assert_eq!(divided("a\n\nb", 100.0, "en"), ["a", "", "b"]);
        assert!(divided("", 100.0, "en").is_empty());
    }

    #[test]
    fn boxes_stand_where_they_were_put() {
        let cells = || Inline::Cells { count: 2, size: 10.0 };
        let inlines = [vec![cells(), Inline::Gap(5.0), cells(), Inline::Tick], text(" unit")].concat();
        let made = lines(&inlines, 200.0, "en");
        let places: Vec<f32> = made[0].items.iter().map(|(x, _)| *x).collect();
        assert_eq!(places[..4], [0.0, 20.0, 25.0, 45.0]);
        assert!((places[4] - 45.0 - TICK).abs() < 0.001);
        // What does not fit beside each other stands below.
        assert_eq!(lines(&inlines, 30.0, "en").len(), 3);
    }
}
