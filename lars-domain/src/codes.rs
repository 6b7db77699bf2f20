//! The macro that makes an enum with codes from one list. What the codes mean stands with each enum.

/// Makes an enum whose variants have codes, from one list: the enum, `ALL` in the order of the list, `code()`, `parse()`.
///
/// Every such enum can be copied, compared and shown for debugging; further derives and attributes stand above it as usual.
///
/// ```
/// lars_domain::codes! {
///     /// How sure something is.
///     pub enum Certainty {
///         /// A source states it.
///         Sourced = "sourced",
///         /// It was concluded from several.
///         Inferred = "inferred",
///     }
/// }
/// assert_eq!(Certainty::ALL.map(Certainty::code), ["sourced", "inferred"]);
/// assert_eq!(Certainty::parse("inferred"), Some(Certainty::Inferred));
/// assert_eq!(Certainty::parse("Inferred"), None);
/// ```
#[macro_export]
macro_rules! codes {
    (
        $(#[$about:meta])*
        $visibility:vis enum $name:ident {
            $($(#[$meaning:meta])* $variant:ident = $code:literal),+ $(,)?
        }
    ) => {
        $(#[$about])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        $visibility enum $name {
            $($(#[$meaning])* $variant),+
        }

        impl $name {
            /// Every one, in the order of the list.
            pub const ALL: [Self; [$($code),+].len()] = [$(Self::$variant),+];

            /// The code in tables, files, forms, addresses and message keys.
            pub const fn code(self) -> &'static str {
                match self {
                    $(Self::$variant => $code),+
                }
            }

            /// What a code stands for; nothing for any other text.
            pub fn parse(code: &str) -> Option<Self> {
                match code {
                    $($code => Some(Self::$variant),)+
                    _ => None,
                }
            }
        }
    };
}
