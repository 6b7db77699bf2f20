//! Which codes of a file are wanted: `geo=LV,LT` keeps two regions and, for dimensions that are not named, everything.

use lars_domain::map::panel::{TIME, period};

use super::dimension::dimension_id;

/// The codes that are wanted, by dimension. A code that ends in `*` stands for all that begin so.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Where(Vec<(String, Vec<String>)>);

impl Where {
    /// Reads `DIM=CODE,CODE`; further dimensions may follow after a comma, as `DIM=CODE,DIM=CODE`.
    pub fn parse(texts: &[impl AsRef<str>]) -> Result<Self, String> {
        let mut all: Vec<(String, Vec<String>)> = Vec::new();
        for text in texts {
            let text = text.as_ref();
            let mut is_begun = false;
            for part in text.split(',') {
                let code = if let Some((dimension, code)) = part.split_once('=') {
                    is_begun = true;
                    let id = dimension_id(dimension);
                    if all.iter().any(|(known, _)| *known == id) {
                        return Err(format!("{text:?}: {id} is named twice; give all its codes together"));
                    }
                    all.push((id, Vec::new()));
                    code
                } else {
                    part
                };
                match all.last_mut().filter(|_| is_begun) {
                    Some((id, codes)) if !id.is_empty() && !code.trim().is_empty() => {
                        let code = code.trim();
                        codes.push(if id == TIME { period(code).into_owned() } else { code.to_owned() });
                    }
                    _ => return Err(format!("{text:?} must be DIM=CODE, or DIM=CODE,CODE")),
                }
            }
        }
        Ok(Self(all))
    }

    /// The same, resolved against the dimensions of a file; or the names that it has not.
    pub(super) fn resolve(&self, ids: &[String]) -> Result<Vec<Wanted>, String> {
        let wanted = |(id, codes): &(String, Vec<String>)| {
            let at = ids.iter().position(|known| known == id).ok_or_else(|| {
                format!("--where names {id}, and the file has the dimensions {}", ids.join(", "))
            })?;
            let codes = codes.iter().map(|code| (code.clone(), false)).collect();
            Ok(Wanted { dimension: at, id: id.clone(), codes })
        };
        self.0.iter().map(wanted).collect()
    }
}

/// The codes that are wanted of one dimension, and whether each was met.
#[derive(Debug)]
pub(super) struct Wanted {
    pub(super) dimension: usize,
    id: String,
    codes: Vec<(String, bool)>,
}

impl Wanted {
    /// Whether a code is wanted.
    pub(super) fn takes(&mut self, code: &str) -> bool {
        let mut is_wanted = false;
        for (wanted, is_met) in &mut self.codes {
            let fits = match wanted.strip_suffix('*') {
                Some(begin) => code.starts_with(begin),
                None => wanted == code,
            };
            *is_met |= fits;
            is_wanted |= fits;
        }
        is_wanted
    }

    /// A code that stands nowhere in the file: a slip.
    pub(super) fn unmet(&self) -> Option<String> {
        let (code, _) = self.codes.iter().find(|(_, is_met)| !is_met)?;
        Some(format!("--where asks for {}={code}, which the file does not have", self.id))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dimensions_and_codes_are_told_apart() {
        let list = |texts: &[&str]| Where::parse(texts).map(|read| read.0);
        let geo = || ("geo".to_owned(), vec!["LV".to_owned(), "LT*".to_owned()]);
        let time = || ("time".to_owned(), vec!["2015-Q1".to_owned()]);
        assert_eq!(list(&["geo=LV,LT*"]).unwrap(), [geo()]);
        assert_eq!(list(&["geo=LV,LT*,TIME_PERIOD=2015Q1"]).unwrap(), [geo(), time()]);
        assert_eq!(list(&["geo=LV,LT*", "time=2015-Q1"]).unwrap(), [geo(), time()]);
        for wrong in
            [&["geo"][..], &["geo="], &["=LV"], &["geo=LV,"], &["geo=LV", "geo=LT"], &["geo=LV", "LT"]]
        {
            assert!(list(wrong).is_err(), "{wrong:?}");
        }
    }
}
