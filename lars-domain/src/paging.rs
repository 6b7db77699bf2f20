//! Paging: a long list is shown page by page, and never more of it is asked for than a page.

/// A page of a list: which one, and how many things are on each.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PageOf {
    number: usize,
    most: usize,
}

impl PageOf {
    /// The page of this number as it stands in an address, from 1 on; what is no number is the first one.
    pub fn of(number: &str, most: usize) -> Self {
        let number = number.trim().parse().ok().filter(|number| *number > 0).unwrap_or(1);
        Self { number, most }
    }

    /// The first page, with so many things on it.
    pub const fn first(most: usize) -> Self {
        Self { number: 1, most }
    }

    /// The page's number, from 1 on.
    pub fn number(self) -> usize {
        self.number
    }

    /// The most things on it.
    pub fn most(self) -> usize {
        self.most
    }

    /// How many things stand before it.
    pub fn before(self) -> usize {
        (self.number - 1).saturating_mul(self.most)
    }

    /// How many pages so many things take: at least one.
    pub fn pages(self, all: usize) -> usize {
        all.div_ceil(self.most.max(1)).max(1)
    }

    /// This page where the list has so many things, or its last one if the list ends before.
    #[must_use]
    pub fn within(self, all: usize) -> Self {
        Self { number: self.number.min(self.pages(all)), ..self }
    }

    /// This page of a list that is in memory.
    pub fn cut<T>(self, all: Vec<T>) -> Paged<T> {
        let page = self.within(all.len());
        let count = all.len();
        Paged { rows: all.into_iter().skip(page.before()).take(page.most).collect(), all: count, page }
    }
}

/// What is on a page of a list, and how long the list is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paged<T> {
    /// The things on the page.
    pub rows: Vec<T>,
    /// How many the list has.
    pub all: usize,
    /// The page; never one behind the end.
    pub page: PageOf,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_put_together_are_the_list() {
        for (size, most) in [(0, 3), (1, 3), (3, 3), (4, 3), (10, 1), (100, 7)] {
            let list: Vec<usize> = (0..size).collect();
            let pages = PageOf::of("1", most).pages(size);
            let all: Vec<usize> =
                (1..=pages).flat_map(|n| PageOf::of(&n.to_string(), most).cut(list.clone()).rows).collect();
            assert_eq!(all, list, "{size} by {most}");
        }
    }

    #[test]
    fn behind_the_end_is_the_last_page_and_what_is_no_number_is_the_first() {
        let rows: Vec<usize> = (0..10).collect();
        let last = PageOf::of("99999999", 4).cut(rows.clone());
        assert_eq!((last.rows, last.page.number(), last.all), (vec![8, 9], 3, 10));
        for text in ["", "0", "-1", "x", "99999999999999999999999"] {
            assert_eq!(PageOf::of(text, 4).cut(rows.clone()).rows, [0, 1, 2, 3], "{text}");
        }
        assert_eq!(PageOf::of("18446744073709551615", 4).before(), usize::MAX, "nothing overflows");
    }
}
