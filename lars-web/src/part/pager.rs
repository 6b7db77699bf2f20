//! The way from page to page of a long list: how far one is, and links to the first, previous, next and last page.
//!
//! Plain links that keep the rest of the address, so filters stay and nothing needs script. A template that has a `pager` includes
//! `part/pager.html`.

use lars_domain::paging::Paged;

use crate::visit::Visit;

/// What the part says.
pub struct Pager {
    /// The name of the links, for screen readers.
    pub label: String,
    /// How far one is, such as `201–250 of 20,000`; empty where there is nothing.
    pub range: String,
    /// Where one can go.
    pub links: Vec<PagerLink>,
}

/// A link to another page of the list.
pub struct PagerLink {
    /// Its words.
    pub label: String,
    /// Its address.
    pub address: String,
    /// What it is to this page, in HTML: `prev`, `next`, or nothing.
    pub rel: Option<&'static str>,
}

impl Pager {
    /// The way through the list at this visit's address.
    pub fn of<T>(visit: &Visit, paged: &Paged<T>) -> Self {
        Self::keeping(visit, paged, &[])
    }

    /// The same where links say more than this visit's address does.
    pub fn keeping<T>(visit: &Visit, paged: &Paged<T>, more: &[(&str, &str)]) -> Self {
        let Paged { rows, all, page } = paged;
        let (here, last) = (page.number(), page.pages(*all));
        let to = |key: &str, number: usize, rel: Option<&'static str>| {
            let number = number.to_string();
            let changed: Vec<(&str, &str)> =
                more.iter().copied().chain(std::iter::once(("page", number.as_str()))).collect();
            PagerLink { label: visit.words.say(key), address: visit.here_with(&changed), rel }
        };
        let mut links = Vec::new();
        if here > 1 {
            links.push(to("pager-first", 1, None));
            links.push(to("pager-previous", here - 1, Some("prev")));
        }
        if here < last {
            links.push(to("pager-next", here + 1, Some("next")));
            links.push(to("pager-last", last, None));
        }
        let number = |n: usize| visit.words.integer(n as u64).into();
        let (first, end) = (page.before() + 1, page.before() + rows.len());
        let range = [("first", number(first)), ("last", number(end)), ("n", number(*all))];
        Self {
            label: visit.words.say("pager-label"),
            range: if rows.is_empty() { String::new() } else { visit.words.say_with("pager-range", &range) },
            links,
        }
    }
}
