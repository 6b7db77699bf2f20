//! Likeness: which stakeholders may be the same, and the pairs of a register that are, kept up while it changes.
//!
//! Only stakeholders of one case and group are compared, and of these only those that have a word in common, or a beginning or an end of
//! one: the time grows with the number of stakeholders, not with that of pairs. Nobody is merged here.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::sync::Arc;

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

use super::stakeholder::Stakeholder;

/// Names of organisations at least this alike may be the same.
const ALIKE: f64 = 0.93;
/// Names at least this alike are put before somebody who decides: more than those that may be the same by themselves.
const ALIKE_TO_A_READER: f64 = 0.8;
/// The most pairs of a register that are kept. A file in which thousands have one address must not fill the memory; the rest
/// follows when some of these are decided.
const MAX_PAIRS: usize = 10_000;
/// A word that more names of a group have tells no two of them: names that have nothing else in common are not compared.
const MAX_OF_WORD: usize = 48;

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

/// The words of a name: lower case, no accents, no punctuation, no legal form. A name of nothing but legal forms stays.
fn telling_words(name: &str) -> Vec<String> {
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
    let kept = if telling.is_empty() { words } else { telling };
    kept.into_iter().map(str::to_owned).collect()
}

/// The name of an organisation without what tells no two apart: lower case, no accents, spaces or punctuation, no legal form.
/// A name of nothing but legal forms stays.
pub fn plain_name(name: &str) -> String {
    telling_words(name).concat()
}

/// How alike two names of organisations are, from 0 to 1, where they may be the same; places are not known of names alone.
pub fn alike_names(one: &str, other: &str) -> Option<f64> {
    let (one, other) = (plain_name(one), plain_name(other));
    let least = strsim::jaro_winkler(&one, &other).min(strsim::jaro_winkler(&other, &one));
    (least >= ALIKE_TO_A_READER && !one.is_empty()).then_some(least)
}

/// Beginnings of the words of a name, by which names like it are looked for.
pub fn beginnings(name: &str) -> Vec<String> {
    let words = telling_words(name).into_iter().filter(|word| word.chars().count() > 2);
    words.map(|word| word.chars().take(4).collect()).collect()
}

/// Beginnings of the names of places, by which their inflected forms are known too: `Rēzekne`, `Rēzeknes`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Places(HashSet<String>);

impl Places {
    /// The letters of a place's name that its cases have in common.
    fn stem(word: &str) -> Option<String> {
        let letters: Vec<char> = word.chars().collect();
        (letters.len() > 3).then(|| letters[..letters.len() - 1].iter().collect())
    }

    /// Takes the town out of an address: what stands in the line with the postal code, or in the last one.
    fn learn(&mut self, postal: &str) {
        let has_code = |line: &&str| line.split(|c: char| !c.is_ascii_digit()).any(|digits| digits.len() > 3);
        let lines = || postal.lines().map(str::trim).filter(|line| !line.is_empty());
        let Some(line) = lines().find(has_code).or_else(|| lines().next_back()) else { return };
        let plain = plain_letters(line);
        let words = plain.split(|c: char| !c.is_alphabetic());
        self.0.extend(words.filter_map(Self::stem));
    }

    fn is_one(&self, word: &str) -> bool {
        let letters: Vec<char> = word.chars().collect();
        let most = if letters.len() > 6 { 3 } else { 2 };
        let shorter = (0..=most).filter_map(|less| letters.len().checked_sub(less)).filter(|left| *left > 2);
        shorter.map(|left| letters[..left].iter().collect::<String>()).any(|start| self.0.contains(&start))
    }
}

/// What likeness is told by: made once for each stakeholder.
#[derive(Debug, Clone)]
struct Known {
    row: Arc<Stakeholder>,
    plain: String,
    /// The words of the name that are no places.
    words: Vec<String>,
    places: BTreeSet<String>,
    address: String,
}

impl Known {
    fn of(row: &Arc<Stakeholder>, places: &Places) -> Self {
        let all = telling_words(&row.details.organisation);
        let (is_in, words): (Vec<String>, Vec<String>) =
            all.iter().cloned().partition(|word| places.is_one(word));
        // The first letters: a place is the same in each grammatical case.
        let short = |word: String| word.chars().take(4).collect();
        Self {
            plain: all.concat(),
            words,
            places: is_in.into_iter().map(short).collect(),
            address: row.details.address.to_lowercase(),
            row: row.clone(),
        }
    }

    fn same(&self, other: &Self) -> Option<Same> {
        if self.row.case != other.row.case || self.row.helix != other.row.helix {
            return None;
        }
        if !self.address.is_empty() && self.address == other.address {
            return Some(Same::Address);
        }
        if self.plain == other.plain {
            return Some(Same::Name);
        }
        // Two schools of one name in two towns are two schools.
        let is_elsewhere = !self.places.is_empty() && !other.places.is_empty();
        if is_elsewhere && self.places.is_disjoint(&other.places) {
            return None;
        }
        let (one, other) = (self.words.concat(), other.words.concat());
        if one.is_empty() || other.is_empty() {
            return None;
        }
        let least = strsim::jaro_winkler(&one, &other).min(strsim::jaro_winkler(&other, &one));
        (least >= ALIKE).then_some(Same::Alike)
    }

    /// What it is looked up by, and whether everybody with the same is compared, however many they are.
    fn keys(&self) -> Vec<(String, bool)> {
        let Stakeholder { case, helix, .. } = &*self.row;
        let key = |kind: &str, what: &str| format!("{case}\n{helix}\n{kind}{what}");
        let first = |text: &str, count: usize| text.chars().take(count).collect::<String>();
        let last = |text: &str, count: usize| {
            let letters: Vec<char> = text.chars().collect();
            letters[letters.len().saturating_sub(count)..].iter().collect::<String>()
        };
        let mut keys = vec![(key("=", &self.plain), true)];
        if !self.address.is_empty() {
            keys.push((key("@", &self.address), true));
        }
        let whole = self.words.concat();
        keys.push((key("<", &first(&whole, 5)), false));
        keys.push((key(">", &last(&whole, 5)), false));
        for word in self.words.iter().filter(|word| word.chars().count() > 2) {
            keys.push((key("w", &first(word, 4)), false));
            keys.push((key("v", &last(word, 4)), false));
        }
        for two in self.words.windows(2) {
            keys.push((key("2", &[first(&two[0], 3), first(&two[1], 3)].concat()), false));
        }
        keys.sort_unstable();
        keys.dedup();
        keys
    }
}

/// Whether two stakeholders may be the same, and why. Only those of one case and group can be.
pub fn same(one: &Arc<Stakeholder>, other: &Arc<Stakeholder>) -> Option<Same> {
    let mut places = Places::default();
    for row in [one, other] {
        places.learn(&row.details.postal);
    }
    Known::of(one, &places).same(&Known::of(other, &places))
}

/// Pairs that a person said are two, each with the smaller identifier first.
pub type Apart = HashSet<(String, String)>;

/// Two identifiers in their order.
pub fn pair(one: &str, other: &str) -> (String, String) {
    let (first, second) = if one < other { (one, other) } else { (other, one) };
    (first.to_owned(), second.to_owned())
}

/// The pairs of a register that may be the same, kept up while stakeholders come, change and go.
#[derive(Debug, Clone, Default)]
pub struct Likeness {
    version: i64,
    places: Places,
    known: HashMap<String, Known>,
    by_key: HashMap<String, Vec<String>>,
    pairs: BTreeMap<(String, String), Same>,
    is_full: bool,
}

impl Likeness {
    /// The version of the register that this is of.
    pub fn version(&self) -> i64 {
        self.version
    }

    /// Becomes that of a register as it is now. Only those who came or changed since are compared.
    ///
    /// **Cost** about linear in those; in all of them where somebody came from a place that was not known.
    pub fn follow<'a>(
        &mut self,
        version: i64,
        all: impl Iterator<Item = &'a Arc<Stakeholder>> + Clone,
        apart: &Apart,
    ) {
        let mut places = self.places.clone();
        let is_as_it_was = |one: &Arc<Stakeholder>| {
            self.known.get(&one.id).is_some_and(|known| Arc::ptr_eq(&known.row, one))
        };
        all.clone().filter(|one| !is_as_it_was(one)).for_each(|one| places.learn(&one.details.postal));
        self.pairs.retain(|pair, _| !apart.contains(pair));
        let has_room = self.is_full && self.pairs.len() < MAX_PAIRS / 10 * 9;
        if places != self.places || has_room {
            *self = Self { places, ..Self::default() };
        }
        self.version = version;
        let here: HashSet<&str> = all.clone().map(|one| one.id.as_str()).collect();
        let gone: Vec<String> = self.known.keys().filter(|id| !here.contains(id.as_str())).cloned().collect();
        let came: Vec<&Arc<Stakeholder>> = all
            .filter(|one| !self.known.get(&one.id).is_some_and(|known| Arc::ptr_eq(&known.row, one)))
            .collect();
        let changed = came.iter().map(|one| one.id.clone()).filter(|id| self.known.contains_key(id));
        let away: HashSet<String> = gone.into_iter().chain(changed).collect();
        self.forget(&away);
        for one in came {
            self.take(Known::of(one, &self.places), apart);
        }
    }

    fn forget(&mut self, away: &HashSet<String>) {
        if away.is_empty() {
            return;
        }
        for known in away.iter().filter_map(|id| self.known.remove(id)) {
            for (key, _) in known.keys() {
                if let Some(ids) = self.by_key.get_mut(&key) {
                    ids.retain(|id| *id != known.row.id);
                }
            }
        }
        self.pairs.retain(|(one, other), _| !away.contains(one) && !away.contains(other));
    }

    fn take(&mut self, known: Known, apart: &Apart) {
        let keys = known.keys();
        let mut seen = HashSet::new();
        for (key, is_sure) in &keys {
            let ids = self.by_key.get(key).map_or(&[][..], Vec::as_slice);
            if !is_sure && ids.len() > MAX_OF_WORD {
                continue;
            }
            for id in ids {
                if self.pairs.len() >= MAX_PAIRS {
                    self.is_full = true;
                    break;
                }
                let Some(other) = self.known.get(id).filter(|_| seen.insert(id.as_str())) else { continue };
                let pair = pair(&known.row.id, id);
                if let Some(why) = known.same(other).filter(|_| !apart.contains(&pair)) {
                    self.pairs.insert(pair, why);
                }
            }
        }
        for (key, _) in keys {
            self.by_key.entry(key).or_default().push(known.row.id.clone());
        }
        self.known.insert(known.row.id.clone(), known);
    }

    /// The pairs, each with its case and why.
    pub fn pairs(&self) -> impl Iterator<Item = (&str, &str, &str, Same)> {
        self.pairs.iter().filter_map(|((one, other), why)| {
            let case = &self.known.get(one)?.row.case;
            Some((case.as_str(), one.as_str(), other.as_str(), *why))
        })
    }

    /// Whether there are more pairs than are kept.
    pub fn is_full(&self) -> bool {
        self.is_full
    }
}

#[cfg(test)]
mod tests {
    use super::super::stakeholder::Details;
    use super::*;

    fn named(organisation: &str) -> Arc<Stakeholder> {
        let details = Details { organisation: organisation.to_owned(), ..Details::default() };
        Arc::new(Stakeholder {
            id: organisation.to_owned(),
            case: "latvia".to_owned(),
            details,
            ..Stakeholder::default()
        })
    }

    fn changed(one: &Arc<Stakeholder>, change: impl FnOnce(&mut Stakeholder)) -> Arc<Stakeholder> {
        let mut one = Stakeholder::clone(one);
        change(&mut one);
        Arc::new(one)
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
    fn alike_names_and_equal_addresses_may_be_the_same_within_a_case_and_group() {
        let (one, other) = (named("University of Vaasa"), named("Universty of Vaasa"));
        assert_eq!(same(&one, &other), Some(Same::Alike));
        assert_eq!(same(&one, &named("University of Oulu")), None);
        for elsewhere in [
            changed(&one, |one| "lithuania".clone_into(&mut one.case)),
            changed(&one, |one| "research".clone_into(&mut one.helix)),
        ] {
            assert_eq!(same(&one, &elsewhere), None);
        }
        let mail =
            changed(&named("Technobothnia"), |one| "Info@Vaasa.example".clone_into(&mut one.details.address));
        let again =
            changed(&named("Science park"), |one| "info@vaasa.example".clone_into(&mut one.details.address));
        assert_eq!(same(&mail, &again), Some(Same::Address));
        let all = [one, other, mail, again];
        let mut likeness = Likeness::default();
        likeness.follow(1, all.iter(), &Apart::new());
        assert_eq!(likeness.pairs().count(), 2);
        let apart = [pair("Universty of Vaasa", "University of Vaasa")].into();
        likeness.follow(2, all.iter(), &apart);
        let left: Vec<Same> = likeness.pairs().map(|(.., why)| why).collect();
        assert_eq!((left, likeness.version()), (vec![Same::Address], 2));
    }

    #[test]
    fn a_place_makes_nobody_alike_and_another_place_makes_two() {
        let of = |name: &str, postal: &str| {
            changed(&named(name), |one| postal.clone_into(&mut one.details.postal))
        };
        let (town, city) =
            ("Atbrīvošanas aleja 1\nRēzekne, LV-4601", "Rīgas iela 2\nDaugavpils, LV-5401\nLatvija");
        let all = [
            of("Rēzeknes tehnikums", town),
            of("Daugavpils tehnikums", city),
            of("Rēzeknes tehnikms", town),
            of("Rēzeknes tehnika", town),
            of("Rēzeknes dzirnavas", town),
            of("Tehnikums", ""),
        ];
        let mut likeness = Likeness::default();
        likeness.follow(1, all.iter(), &Apart::new());
        let found: BTreeSet<(String, String)> =
            likeness.pairs().map(|(_, one, other, _)| pair(one, other)).collect();
        let alike = |one: &str, other: &str| found.contains(&pair(one, other));
        assert!(alike("Rēzeknes tehnikums", "Rēzeknes tehnikms") && alike("Rēzeknes tehnikums", "Tehnikums"));
        assert!(!alike("Rēzeknes tehnikums", "Daugavpils tehnikums"), "{found:?}");
        assert!(found.iter().all(|(one, other)| !one.contains("dzirnavas") && !other.contains("dzirnavas")));
    }

    #[test]
    fn whatever_comes_changes_and_goes_the_pairs_are_those_of_a_fresh_look() {
        const PARTS: [&str; 8] = ["Zaļā", "enerģija", "Biogas", "park", "Forest", "Lab", "Hub", "Stiftung"];
        let mut drawn = 7_usize;
        let mut below = |end: usize| {
            drawn = drawn.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (drawn >> 33) % end
        };
        let mut all: BTreeMap<String, Arc<Stakeholder>> = BTreeMap::new();
        let mut likeness = Likeness::default();
        let mut most = 0;
        for round in 0..120 {
            let name = format!("{} {} {}", PARTS[below(8)], PARTS[below(8)], below(9));
            let id = format!("s{:02}", below(40));
            all.insert(id.clone(), changed(&named(&name), |one| one.id = id));
            if below(4) == 0 {
                all.remove(&format!("s{:02}", below(40)));
            }
            likeness.follow(round, all.values(), &Apart::new());
            let rows: Vec<_> = all.values().collect();
            let expected: BTreeMap<_, _> = rows
                .iter()
                .enumerate()
                .flat_map(|(at, one)| rows[at + 1..].iter().map(move |other| (*one, *other)))
                .filter_map(|(one, other)| Some((pair(&one.id, &other.id), same(one, other)?)))
                .collect();
            assert_eq!(likeness.pairs, expected, "round {round}");
            most = most.max(expected.len());
        }
        assert!(most > 10, "the register tells something");
    }

    #[test]
    fn thousands_with_one_address_do_not_fill_the_memory_and_follow_when_others_are_decided() {
        let one = |number: usize| {
            changed(&named("Office"), |one| {
                one.id = format!("s{number:04}");
                "info@office.example".clone_into(&mut one.details.address);
            })
        };
        let all: Vec<_> = (0..200).map(one).collect();
        let mut likeness = Likeness::default();
        likeness.follow(1, all.iter(), &Apart::new());
        assert!(likeness.is_full());
        assert_eq!(likeness.pairs().count(), MAX_PAIRS);
        likeness.follow(2, all[100..].iter(), &Apart::new());
        likeness.follow(3, all[100..].iter(), &Apart::new());
        assert!(!likeness.is_full());
        assert_eq!(likeness.pairs().count(), 100 * 99 / 2);
    }

    #[test]
    fn the_time_grows_about_as_the_register_does() {
        let one = |number: usize| {
            let name = format!("Organisation {} of {} {}", number % 97, number * 7919 % 10_007, number % 13);
            changed(&named(&name), |one| one.id = format!("s{number:06}"))
        };
        let compared = |size: usize| {
            let all: Vec<_> = (0..size).map(one).collect();
            let mut likeness = Likeness::default();
            let began = std::time::Instant::now();
            likeness.follow(1, all.iter(), &Apart::new());
            began.elapsed().as_secs_f64()
        };
        let (small, large) = (compared(1_000), compared(8_000));
        assert!(large < small * 32.0 + 0.2, "{small} s for 1,000, {large} s for 8,000");
    }
}
