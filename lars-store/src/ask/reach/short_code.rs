//! Short codes and the links they stand for. No statement: a link's token follows from its code and the key file.
//!
//! So nothing is stored of a code but, as of every link, the digest of the token.

use lars_domain::ask::reach::short_code::ShortCode;

use crate::Store;

/// Characters of a token, as of those that chance makes.
const TOKEN: usize = 32;

impl Store {
    /// The token of the personal link that a code stands for. Without the key file nobody can tell it from the code.
    pub fn token_of_code(&self, code: &ShortCode) -> String {
        let mut token = self.ring.lasting_digest(&["short-code", code.as_str()]);
        token.truncate(TOKEN);
        token
    }
}
