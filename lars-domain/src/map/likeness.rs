//! Likeness: which stakeholders may be the same, and the pairs of a register that are, kept up while it changes.
//!
//! Only [`same`] decides. [`Likeness`] spares most pairs its cost: what alike names must have in common is looked at first, in whole
//! numbers. Nobody is merged here.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Arc;

use rayon::prelude::*;
use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

use super::stakeholder::Stakeholder;

/// Names of organisations at least this alike may be the same; `least_common` follows from it.
const ALIKE: f64 = 0.93;
/// So many letters at the beginning make names more alike, as Winkler has it.
const HEAD: usize = 4;
/// The most pairs of a case that are kept. A file in which thousands have one address must not fill the memory; the rest
/// follows when some of these are decided.
const MOST: usize = 10_000;
/// Stakeholders that are compared before the number of pairs is looked at again.
const TOGETHER: usize = 256;

crate::codes! {
    /// Why two stakeholders may be the same.
    pub enum Same {
        /// The mail address is the same.
        Address = "address",
        /// The name is the same but for capitals, accents, punctuation and legal form.
        Name = "name",
        /// The names are much alike.
        Alike = "alike",
    }
}

/// Legal forms in the languages of the regions, normalised; they tell no two organisations apart.
const LEGAL_FORMS: [&str; 27] = [
    "ab",
    "aktiebolag",
    "ao",
    "as",
    "asa",
    "bv",
    "eg",
    "ev",
    "gmbh",
    "inc",
    "kg",
    "ltd",
    "mb",
    "mtu",
    "nv",
    "osk",
    "ou",
    "oy",
    "oyj",
    "ry",
    "sa",
    "sarl",
    "sia",
    "sp",
    "uab",
    "vsi",
    "z",
];

/// A text in lower case and without accents: `Ķekava` and `kekava` are the same.
pub fn plain_letters(text: &str) -> String {
    text.nfd()
        .filter(|c| !is_combining_mark(*c))
        .flat_map(char::to_lowercase)
        .map(|c| match c {
            'ł' => 'l',
            'ø' => 'o',
            'æ' => 'a',
            'đ' => 'd',
            'ß' => 's',
            c => c,
        })
        .collect()
}

/// The name of an organisation without what tells no two apart: lower case, no accents, spaces or punctuation, no legal form.
/// A name of nothing but legal forms stays.
pub fn plain_name(name: &str) -> String {
    let folded: String = plain_letters(name)
        .chars()
        .map(|c| match c {
            c if c.is_alphanumeric() => c,
            // "z o.o." and "S.A." lose their full stops, not their letters.
            '.' | '\'' | '’' => '\u{1}',
            _ => ' ',
        })
        .filter(|c| *c != '\u{1}')
        .collect();
    let words: Vec<&str> = folded.split_whitespace().collect();
    let telling: Vec<&str> =
        words.iter().copied().filter(|word| !LEGAL_FORMS.contains(word) && *word != "oo").collect();
    if telling.is_empty() { words.concat() } else { telling.concat() }
}

/// What likeness is told by: made once for each stakeholder.
#[derive(Debug)]
struct Known {
    id: String,
    /// Which came before which: a pair is found by the later of the two.
    place: u64,
    plain: String,
    chars: usize,
    letters: u64,
    address: String,
}

impl Known {
    fn of(stakeholder: &Stakeholder, place: u64) -> Self {
        let plain = plain_name(&stakeholder.details.organisation);
        Self {
            id: stakeholder.id.clone(),
            place,
            chars: plain.chars().count(),
            letters: letters(&plain),
            plain,
            address: stakeholder.details.address.to_lowercase(),
        }
    }

    fn same(&self, other: &Self) -> Option<Same> {
        if !self.address.is_empty() && self.address == other.address {
            return Some(Same::Address);
        }
        if self.plain == other.plain {
            return Some(Same::Name);
        }
        let likeness = |one: &str, other: &str| strsim::jaro_winkler(one, other);
        let least = likeness(&self.plain, &other.plain).min(likeness(&other.plain, &self.plain));
        (least >= ALIKE).then_some(Same::Alike)
    }

    /// How many letters both begin with, as far as it counts.
    fn head(&self, other: &Self) -> usize {
        self.plain.chars().take(HEAD).zip(other.plain.chars()).take_while(|(one, other)| one == other).count()
    }
}

/// Whether two stakeholders may be the same, and why. Only those of one case can be.
pub fn same(one: &Stakeholder, other: &Stakeholder) -> Option<Same> {
    if one.case != other.case {
        return None;
    }
    Known::of(one, 0).same(&Known::of(other, 0))
}

/// The letters of a name in 64 bits, each of them by which one it is and the how-manieth of its kind. What one name has and another
/// lacks is at least as many letters as bits that are set in the first and not in the second.
fn letters(plain: &str) -> u64 {
    let mut before: HashMap<char, u32> = HashMap::new();
    plain.chars().fold(0, |bits, letter| {
        let count = before.entry(letter).or_default();
        let kind = if letter.is_ascii_lowercase() {
            u32::from(letter) - u32::from('a')
        } else {
            u32::from(letter) * 7
        };
        let bit = (kind + 26 * *count) % u64::BITS;
        *count += 1;
        bits | 1 << bit
    })
}

/// How many letters alike names of these lengths have in common at least, if they begin with as many same letters as `head` says.
///
/// Jaro's likeness is `(m/a + m/b + (m - t)/m) / 3` with `m` matching letters, of which the last part is at most 1; Winkler adds a
/// tenth of what is missing to 1 for each letter of the head. Solved for `m` where the outcome is [`ALIKE`], in whole numbers.
fn least_common(one: usize, other: usize, head: usize) -> usize {
    let rest = 10 - head.min(HEAD);
    ((20 * rest - 21) * one * other).div_ceil((10 * rest * (one + other)).max(1))
}

/// Names of one length.
#[derive(Debug, Clone, Default)]
struct Block {
    /// Beside each other, so that a look at all of them is quick.
    letters: Vec<u64>,
    names: Vec<Arc<Known>>,
}

/// The stakeholders of a case.
#[derive(Debug, Clone, Default)]
struct CaseNames {
    by_id: HashMap<String, Arc<Known>>,
    by_length: BTreeMap<usize, Block>,
    by_address: HashMap<String, Vec<Arc<Known>>>,
    pairs: BTreeMap<(String, String), Same>,
    is_full: bool,
}

impl CaseNames {
    fn insert(&mut self, known: &Arc<Known>) {
        let block = self.by_length.entry(known.chars).or_default();
        block.letters.push(known.letters);
        block.names.push(known.clone());
        if !known.address.is_empty() {
            self.by_address.entry(known.address.clone()).or_default().push(known.clone());
        }
        self.by_id.insert(known.id.clone(), known.clone());
    }

    fn remove(&mut self, gone: &HashSet<&str>) {
        for known in gone.iter().filter_map(|id| self.by_id.remove(*id)) {
            if let Some(block) = self.by_length.get_mut(&known.chars)
                && let Some(at) = block.names.iter().position(|other| other.id == known.id)
            {
                block.names.swap_remove(at);
                block.letters.swap_remove(at);
            }
            if let Some(others) = self.by_address.get_mut(&known.address) {
                others.retain(|other| other.id != known.id);
            }
        }
        self.pairs.retain(|(one, other), _| !gone.contains(one.as_str()) && !gone.contains(other.as_str()));
    }

    /// The pairs of a stakeholder with those before it.
    fn find(&self, known: &Known, apart: &Apart) -> Vec<((String, String), Same)> {
        let of_address = self.by_address.get(&known.address).into_iter().flatten();
        let others = of_address.map(Arc::as_ref).chain(self.candidates(known));
        let mut found: HashMap<&str, Same> = HashMap::new();
        for other in others.filter(|other| other.place < known.place) {
            if let Some(why) = known.same(other)
                && !apart.contains(&pair(&known.id, &other.id))
            {
                found.insert(&other.id, why);
                if found.len() >= MOST {
                    break;
                }
            }
        }
        found.into_iter().map(|(other, why)| (pair(&known.id, other), why)).collect()
    }

    /// Those whose names may be alike: only names that cannot be are left out.
    fn candidates(&self, known: &Known) -> impl Iterator<Item = &Known> {
        // With as many letters in common as the shorter name has, and the same head: the most unlike lengths that can be alike.
        let fits = |length: usize| least_common(known.chars, length, HEAD) <= known.chars.min(length);
        let blocks = self.by_length.iter().filter(move |(length, _)| fits(**length));
        blocks.flat_map(move |(length, block)| {
            let lack = |head: usize| {
                let common = least_common(known.chars, *length, head);
                (known.chars.saturating_sub(common), length.saturating_sub(common))
            };
            let by_head: [(usize, usize); HEAD + 1] = std::array::from_fn(lack);
            let near = move |letters: u64, (mine, theirs): (usize, usize)| {
                (known.letters & !letters).count_ones() as usize <= mine
                    && (letters & !known.letters).count_ones() as usize <= theirs
            };
            let maybe =
                block.letters.iter().enumerate().filter(move |(_, letters)| near(**letters, by_head[HEAD]));
            let named = maybe.map(|(at, letters)| (*letters, block.names[at].as_ref()));
            named
                .filter(move |(letters, other)| near(*letters, by_head[known.head(other)]))
                .map(|(_, other)| other)
        })
    }

    /// Finds the pairs of these with all before them.
    fn pair_up(&mut self, new: &[Arc<Known>], apart: &Apart) {
        for some in new.chunks(TOGETHER) {
            if self.is_full {
                return;
            }
            let found: Vec<_> = some.par_iter().flat_map_iter(|known| self.find(known, apart)).collect();
            self.pairs.extend(found);
            if self.pairs.len() > MOST {
                self.is_full = true;
                while self.pairs.len() > MOST {
                    self.pairs.pop_last();
                }
            }
        }
    }

    /// Finds pairs for which there was no room before.
    fn refill(&mut self, apart: &Apart) {
        self.is_full = false;
        self.pairs.clear();
        let mut all: Vec<Arc<Known>> = self.by_id.values().cloned().collect();
        all.sort_by_key(|known| known.place);
        self.pair_up(&all, apart);
    }
}

/// Pairs that a person said are two, each with the smaller identifier first.
type Apart = HashSet<(String, String)>;

fn pair(one: &str, other: &str) -> (String, String) {
    let (first, second) = if one < other { (one, other) } else { (other, one) };
    (first.to_owned(), second.to_owned())
}

/// The pairs of a register that may be the same: of each case, kept up while stakeholders come, change and go.
#[derive(Debug, Clone, Default)]
pub struct Likeness {
    cases: BTreeMap<String, CaseNames>,
    /// Everybody by identifier, with the case.
    known: HashMap<String, (String, Arc<Known>)>,
    apart: Apart,
    places: u64,
}

impl Likeness {
    /// Takes stakeholders in: those that are there already are looked at anew, if what tells likeness has changed.
    pub fn take(&mut self, changed: &[Arc<Stakeholder>]) {
        let mut new: BTreeMap<&str, Vec<Arc<Known>>> = BTreeMap::new();
        let mut gone: Vec<String> = Vec::new();
        for stakeholder in changed {
            self.places += 1;
            let known = Known::of(stakeholder, self.places);
            if let Some((case, before)) = self.known.get(&known.id) {
                if *case == stakeholder.case && before.plain == known.plain && before.address == known.address
                {
                    continue;
                }
                gone.push(known.id.clone());
            }
            new.entry(&stakeholder.case).or_default().push(Arc::new(known));
        }
        self.remove(gone.iter().map(String::as_str));
        for (case, new) in new {
            let names = self.cases.entry(case.to_owned()).or_default();
            for known in &new {
                names.insert(known);
                self.known.insert(known.id.clone(), (case.to_owned(), known.clone()));
            }
            names.pair_up(&new, &self.apart);
        }
        self.refill();
    }

    /// Forgets stakeholders.
    pub fn forget<'a>(&mut self, gone: impl Iterator<Item = &'a str>) {
        self.remove(gone);
        self.refill();
    }

    fn remove<'a>(&mut self, gone: impl Iterator<Item = &'a str>) {
        let mut by_case: BTreeMap<String, HashSet<&str>> = BTreeMap::new();
        for id in gone {
            if let Some((case, _)) = self.known.remove(id) {
                by_case.entry(case).or_default().insert(id);
            }
        }
        for (case, gone) in by_case {
            if let Some(names) = self.cases.get_mut(&case) {
                names.remove(&gone);
            }
        }
    }

    /// Sets which pairs are two, as a person said.
    pub fn set_apart<'a>(&mut self, apart: impl Iterator<Item = (&'a str, &'a str)>) {
        self.apart = apart.map(|(one, other)| pair(one, other)).collect();
        for case in self.cases.values_mut() {
            case.pairs.retain(|pair, _| !self.apart.contains(pair));
        }
        self.refill();
    }

    fn refill(&mut self) {
        // Not for each one that goes: it is a look at the whole case.
        let has_room = |case: &&mut CaseNames| case.is_full && case.pairs.len() < MOST / 10 * 9;
        for case in self.cases.values_mut().filter(has_room) {
            case.refill(&self.apart);
        }
    }

    /// The name of a stakeholder without what tells no two apart, as [`plain_name`] makes it.
    pub fn plain_name(&self, id: &str) -> Option<&str> {
        self.known.get(id).map(|(_, known)| known.plain.as_str())
    }

    /// The pairs of a case, and why.
    pub fn pairs<'a>(&'a self, case: &str) -> impl Iterator<Item = (&'a str, &'a str, Same)> + use<'a> {
        let pairs = self.cases.get(case).into_iter().flat_map(|names| &names.pairs);
        pairs.map(|((one, other), why)| (one.as_str(), other.as_str(), *why))
    }

    /// Whether there are more pairs in a case than are kept.
    pub fn is_full(&self, case: &str) -> bool {
        self.cases.get(case).is_some_and(|names| names.is_full)
    }
}

#[cfg(test)]
mod tests {
    use super::super::stakeholder::Details;
    use super::*;

    fn named(organisation: &str) -> Stakeholder {
        let details = Details { organisation: organisation.to_owned(), ..Details::default() };
        Stakeholder {
            id: organisation.to_owned(),
            case: "latvia".to_owned(),
            details,
            ..Stakeholder::default()
        }
    }

    #[test]
    fn legal_forms_accents_and_capitals_tell_nobody_apart() {
        for (one, other) in [
            ("SIA \"Zaļā Enerģija\"", "Zala energija, SIA"),
            ("Åkerö Skog AB", "akero skog"),
            ("Łódź Innowacje Sp. z o.o.", "Lodz Innowacje"),
            ("Tartu Teaduspark SA", "TARTU TEADUSPARK"),
            ("Grün-Weiß e.V.", "Grun Weis"),
        ] {
            assert_eq!(same(&named(one), &named(other)), Some(Same::Name), "{one}: {}", plain_name(one));
        }
        assert_eq!(plain_name("AS"), "as", "a name of nothing but a legal form stays");
    }

    #[test]
    fn alike_names_and_equal_addresses_may_be_the_same_within_a_case() {
        let (one, other) = (named("University of Vaasa"), named("Universty of Vaasa"));
        assert_eq!(same(&one, &other), Some(Same::Alike));
        assert_eq!(same(&one, &named("University of Oulu")), None);
        let elsewhere = Stakeholder { case: "lithuania".to_owned(), ..one.clone() };
        assert_eq!(same(&one, &elsewhere), None);
        let mut mail = named("Technobothnia");
        mail.details.address = "Info@Vaasa.example".to_owned();
        let mut again = named("Vaasa science park");
        again.details.address = "info@vaasa.example".to_owned();
        assert_eq!(same(&mail, &again), Some(Same::Address));
        let all = [one, other, mail, again].map(Arc::new);
        let mut likeness = Likeness::default();
        likeness.take(&all);
        assert_eq!(likeness.pairs("latvia").count(), 2);
        likeness.set_apart([("Universty of Vaasa", "University of Vaasa")].into_iter());
        let left: Vec<Same> = likeness.pairs("latvia").map(|(_, _, why)| why).collect();
        assert_eq!(left, [Same::Address]);
    }

    /// Numbers that look drawn, the same ones each time.
    struct Drawn(u64);

    impl Drawn {
        fn below(&mut self, end: usize) -> usize {
            self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            usize::try_from(self.0 >> 33).unwrap() % end
        }
    }

    const PARTS: [&str; 20] = [
        "Vaasa",
        "Zaļā",
        "enerģija",
        "University",
        "of",
        "Tartu",
        "Biogas",
        "park",
        "Forest",
        "SIA",
        "Łódź",
        "A",
        "Lab",
        "Hub",
        "Stiftung",
        "kommun",
        "nord",
        "süd",
        "x1",
        "Agency",
    ];

    /// A register of names put together from few words, some of them mistyped, in two cases.
    fn register(drawn: &mut Drawn, size: usize) -> Vec<Arc<Stakeholder>> {
        let mut names: Vec<String> = Vec::new();
        (0..size)
            .map(|number| {
                let mut name: Vec<char> = if drawn.below(3) == 0 && !names.is_empty() {
                    names[drawn.below(names.len())].chars().collect()
                } else {
                    (0..drawn.below(4)).flat_map(|_| PARTS[drawn.below(PARTS.len())].chars()).collect()
                };
                for _ in 0..drawn.below(4) {
                    let at = drawn.below(name.len() + 1);
                    match drawn.below(3) {
                        0 if at < name.len() => drop(name.remove(at)),
                        1 if at + 1 < name.len() => name.swap(at, at + 1),
                        _ => name.insert(at, PARTS[drawn.below(PARTS.len())].chars().next().unwrap()),
                    }
                }
                let organisation: String = name.into_iter().collect();
                names.push(organisation.clone());
                let mut one = named(&organisation);
                one.id = format!("s{number:04}");
                if drawn.below(4) == 0 {
                    one.case = "estonia".to_owned();
                }
                if drawn.below(10) == 0 {
                    one.details.address = format!("{}@X.example", drawn.below(9));
                }
                Arc::new(one)
            })
            .collect()
    }

    /// Every pair compared with every other.
    fn all_pairs(all: &[Arc<Stakeholder>]) -> BTreeMap<(String, String), Same> {
        let compared =
            all.iter().enumerate().flat_map(|(at, one)| all[at + 1..].iter().map(move |other| (one, other)));
        compared.filter_map(|(one, other)| Some((pair(&one.id, &other.id), same(one, other)?))).collect()
    }

    fn kept(likeness: &Likeness) -> BTreeMap<(String, String), Same> {
        let of = |case| likeness.pairs(case).map(|(one, other, why)| (pair(one, other), why));
        of("latvia").chain(of("estonia")).collect()
    }

    #[test]
    fn the_pairs_are_those_of_comparing_everybody_with_everybody() {
        for seed in 0..3 {
            let mut drawn = Drawn(seed);
            let all = register(&mut drawn, 250);
            let expected = all_pairs(&all);
            assert!(
                expected.values().filter(|why| **why == Same::Alike).count() > 20,
                "the register tells something"
            );
            let mut likeness = Likeness::default();
            likeness.take(&all);
            assert_eq!(kept(&likeness), expected, "seed {seed}");
        }
    }

    #[test]
    fn whatever_comes_changes_and_goes_the_pairs_are_those_of_a_fresh_look() {
        let mut drawn = Drawn(99);
        let mut all = register(&mut drawn, 120);
        let mut likeness = Likeness::default();
        likeness.take(&all);
        for round in 0..40 {
            let mut changed = register(&mut drawn, 121).split_off(110);
            for one in &mut changed {
                // Some are new, some are known by this identifier.
                Arc::make_mut(one).id = format!("s{:04}", drawn.below(150));
            }
            changed.sort_by(|a, b| a.id.cmp(&b.id));
            changed.dedup_by(|a, b| a.id == b.id);
            all.retain(|one| changed.iter().all(|new| new.id != one.id));
            all.extend(changed.iter().cloned());
            likeness.take(&changed);
            let gone = all.swap_remove(drawn.below(all.len())).id.clone();
            likeness.forget([gone.as_str()].into_iter());
            assert_eq!(kept(&likeness), all_pairs(&all), "round {round}");
        }
    }

    #[test]
    fn thousands_with_one_address_do_not_fill_the_memory_and_follow_when_others_are_decided() {
        let one = |number: usize| {
            let mut one = named("Office");
            one.id = format!("s{number:04}");
            one.details.address = "info@office.example".to_owned();
            Arc::new(one)
        };
        let all: Vec<_> = (0..200).map(one).collect();
        let mut likeness = Likeness::default();
        likeness.take(&all);
        assert!(likeness.is_full("latvia"));
        assert_eq!(likeness.pairs("latvia").count(), MOST);
        let gone: Vec<String> = (0..100).map(|number| format!("s{number:04}")).collect();
        likeness.forget(gone.iter().map(String::as_str));
        assert!(!likeness.is_full("latvia"));
        assert_eq!(likeness.pairs("latvia").count(), 100 * 99 / 2);
    }
}
