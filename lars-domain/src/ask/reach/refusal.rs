//! A letter that a mail server did not take, or gave up: whose fault that is. How it is told from what the server says is the binary's matter.

crate::codes! {
    /// What a refusal is about.
    pub enum Trouble {
        /// The address does not exist, or takes no mail.
        Address = "address",
        /// The mailbox is full: a later letter may arrive.
        Full = "full",
        /// It was not possible at this time: a later letter may arrive.
        NotNow = "not-now",
        /// The sender, the letter or the way to the recipient's server was refused, or the reason is not clear: somebody must look at it.
        Sending = "sending",
    }
}

/// A refusal, as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// What it is about.
    pub about: Trouble,
    /// What the mail server said, without the recipient.
    pub reason: String,
}
