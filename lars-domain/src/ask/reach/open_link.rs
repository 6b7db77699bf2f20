//! Open links: one address for many respondents, who each get a personal link of their own, up to a number.

/// An address that gives personal links for one case, wave and helix.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenLink {
    /// Identifier, made by us.
    pub id: String,
    /// The study.
    pub study: String,
    /// Code of the case.
    pub case: String,
    /// Code of the wave.
    pub wave: String,
    /// Code of the helix.
    pub helix: String,
    /// So many personal links are given at most.
    pub most: i64,
    /// So many were given.
    pub used: i64,
    /// Whether somebody closed it.
    pub closed: bool,
}

impl OpenLink {
    /// The most personal links that an open link can give.
    pub const MOST: i64 = 9999;

    /// Whether another personal link is given.
    pub fn gives(&self) -> bool {
        !self.closed && self.used < self.most
    }
}
