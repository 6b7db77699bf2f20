//! The register of a study as a whole: its stakeholders, as of a version. Which may be the same is in `likeness`.
//!
//! A version counts the changes of a register, so that what was read once is brought up to date by what changed since. Who may see
//! whom is not decided here.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::sync::{Arc, Mutex, PoisonError};

use super::likeness::{Apart, pair, plain_letters, plain_name};
use super::stakeholder::Stakeholder;

/// Stakeholders in an order.
pub type Ordered = Arc<Vec<Arc<Stakeholder>>>;

/// The stakeholders of a study at a version.
#[derive(Debug, Default)]
pub struct Register {
    version: i64,
    all: BTreeMap<String, Arc<Stakeholder>>,
    /// What each is found by.
    texts: HashMap<String, String>,
    apart: Apart,
    /// Orders in which it was put, each with the version that it is of.
    orders: Mutex<BTreeMap<&'static str, (i64, Ordered)>>,
}

impl Clone for Register {
    fn clone(&self) -> Self {
        let orders = self.orders.lock().unwrap_or_else(PoisonError::into_inner).clone();
        let Self { version, all, texts, apart, .. } = self;
        let (all, texts, apart) = (all.clone(), texts.clone(), apart.clone());
        Self { version: *version, all, texts, apart, orders: Mutex::new(orders) }
    }
}

impl Register {
    /// The version that this is.
    pub fn version(&self) -> i64 {
        self.version
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.all.len()
    }

    /// Whether there is nobody.
    pub fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    /// A stakeholder.
    pub fn get(&self, id: &str) -> Option<&Arc<Stakeholder>> {
        self.all.get(id)
    }

    /// All of them, the oldest first.
    pub fn iter(&self) -> impl Iterator<Item = &Arc<Stakeholder>> + Clone {
        self.all.values()
    }

    /// All of them in an order, such as that of names in a language: `order` names it, `sort` makes it. It is kept for this version,
    /// and is where sorting the next one begins, which costs little as long as little has changed.
    pub fn ordered(&self, order: &'static str, sort: impl FnOnce(&mut [Arc<Stakeholder>])) -> Ordered {
        let mut orders = self.orders.lock().unwrap_or_else(PoisonError::into_inner);
        let before = orders.get(order);
        if let Some((_, ordered)) = before.filter(|(version, _)| *version == self.version) {
            return ordered.clone();
        }
        let before = before.map(|(_, ordered)| ordered.clone()).unwrap_or_default();
        let known: HashSet<&str> = before.iter().map(|one| one.id.as_str()).collect();
        let stayed = before.iter().filter_map(|one| self.all.get(&one.id));
        let came = self.all.values().filter(|one| !known.contains(one.id.as_str()));
        let mut all: Vec<Arc<Stakeholder>> = stayed.chain(came).cloned().collect();
        sort(&mut all);
        let all = Arc::new(all);
        orders.insert(order, (self.version, all.clone()));
        all
    }

    /// Which pairs a person said are two.
    pub fn apart(&self) -> &Apart {
        &self.apart
    }

    /// Whether somebody is found by a text: a part of name, contact, address or place, however it is spelt.
    pub fn finds(&self, id: &str, wanted: &Wanted) -> bool {
        let Wanted { letters, name } = wanted;
        let text = self.texts.get(id).map_or("", String::as_str);
        text.contains(letters.as_str()) || (!name.is_empty() && text.contains(name.as_str()))
    }

    /// Becomes this version by those who are new or changed since the last one.
    pub fn take(&mut self, version: i64, changed: Vec<Stakeholder>) {
        let changed: Vec<Arc<Stakeholder>> = changed.into_iter().map(Arc::new).collect();
        self.texts.extend(changed.iter().map(|one| (one.id.clone(), text_of(one))));
        self.all.extend(changed.into_iter().map(|one| (one.id.clone(), one)));
        self.version = version;
    }

    /// Forgets everybody but these.
    pub fn keep_only(&mut self, ids: &BTreeSet<String>) {
        self.texts.retain(|id, _| ids.contains(id));
        self.all.retain(|id, _| ids.contains(id));
    }

    /// Sets which pairs a person said are two.
    pub fn set_apart(&mut self, apart: &[(String, String)]) {
        self.apart = apart.iter().map(|(one, other)| pair(one, other)).collect();
    }
}

/// What is looked for in a register.
#[derive(Debug, Clone, Default)]
pub struct Wanted {
    letters: String,
    name: String,
}

impl Wanted {
    /// From what somebody typed.
    pub fn of(typed: &str) -> Self {
        Self { letters: plain_letters(typed.trim()), name: plain_name(typed) }
    }
}

fn text_of(one: &Stakeholder) -> String {
    let details = &one.details;
    let parts = [&details.organisation, &details.contact, &details.address, &details.postal];
    let said: Vec<String> = parts.into_iter().map(|part| plain_letters(part)).collect();
    format!("{}\n{}", said.join("\n"), plain_name(&details.organisation))
}

#[cfg(test)]
mod tests {
    use super::super::stakeholder::Details;
    use super::*;

    fn named(id: &str, organisation: &str) -> Stakeholder {
        let details = Details { organisation: organisation.to_owned(), ..Details::default() };
        Stakeholder { id: id.to_owned(), details, ..Stakeholder::default() }
    }

    fn names(register: &Register) -> Vec<String> {
        let ordered = register.ordered("a to z", |all| {
            all.sort_by(|one, other| one.details.organisation.cmp(&other.details.organisation));
        });
        ordered.iter().map(|one| one.details.organisation.clone()).collect()
    }

    #[test]
    fn an_order_is_of_the_register_as_it_is_now() {
        let mut register = Register::default();
        register.take(1, vec![named("1", "Mill"), named("2", "Bakery")]);
        assert_eq!(names(&register), ["Bakery", "Mill"]);
        register.take(2, vec![named("1", "Attic"), named("3", "Barn")]);
        assert_eq!(names(&register), ["Attic", "Bakery", "Barn"]);
        let mut next = register.clone();
        next.take(3, Vec::new());
        next.keep_only(&BTreeSet::from(["3".to_owned()]));
        assert_eq!(names(&next), ["Barn"]);
        assert_eq!(names(&register).len(), 3, "who reads still has what they read");
    }

    #[test]
    fn an_order_is_made_once_for_a_version() {
        let mut register = Register::default();
        register.take(1, vec![named("1", "Mill")]);
        names(&register);
        register.ordered("a to z", |_| panic!("sorted again"));
    }
}
