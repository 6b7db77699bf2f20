//! The form in which a number that may be undefined is stored as JSON: short, and read back to the last bit.
//!
//! Reading needs a JSON reader that rounds rightly (`serde_json` with `float_roundtrip`).

use lars_measure::{Interval, SignedRank, Undefined};
use serde::{Deserialize, Serialize};

/// What is stored in place of a value.
pub trait Stored: Copy {
    /// The stored form.
    type Form: Serialize + for<'de> Deserialize<'de>;
    /// The form of a value.
    fn form(self) -> Self::Form;
    /// The value of a form.
    fn read(form: Self::Form) -> Self;
}

impl Stored for f64 {
    type Form = Self;
    fn form(self) -> Self {
        self
    }
    fn read(form: Self) -> Self {
        form
    }
}

impl Stored for bool {
    type Form = Self;
    fn form(self) -> Self {
        self
    }
    fn read(form: Self) -> Self {
        form
    }
}

impl Stored for Interval {
    type Form = (f64, f64);
    fn form(self) -> Self::Form {
        (self.low, self.high)
    }
    fn read((low, high): Self::Form) -> Self {
        Self { low, high }
    }
}

impl Stored for SignedRank {
    type Form = Test;
    fn form(self) -> Test {
        let Self { w_plus, w_minus, w, z, p, exact, n_zero } = self;
        Test { w_plus, w_minus, w, z, p, exact, n_zero }
    }
    fn read(Test { w_plus, w_minus, w, z, p, exact, n_zero }: Test) -> Self {
        Self { w_plus, w_minus, w, z, p, exact, n_zero }
    }
}

/// A signed-rank test.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub struct Test {
    w_plus: f64,
    w_minus: f64,
    w: f64,
    z: Option<f64>,
    p: f64,
    exact: bool,
    n_zero: usize,
}

/// A value, or the reason why there is none.
#[derive(Debug, Serialize, Deserialize)]
#[serde(untagged)]
enum Known<F> {
    Value(F),
    Not(Reason),
}

impl<F> Known<F> {
    fn form<T: Stored<Form = F>>(value: &Result<T, Undefined>) -> Self {
        value.map_or_else(|reason| Self::Not(reason.into()), |value| Self::Value(value.form()))
    }

    fn read<T: Stored<Form = F>>(self) -> Result<T, Undefined> {
        match self {
            Self::Value(form) => Ok(T::read(form)),
            Self::Not(reason) => Err(reason.into()),
        }
    }
}

/// The reasons of `lars-measure`.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
enum Reason {
    NoData,
    TooFew { n: usize, needed: usize },
    NoVariation,
    NotConnected,
    Singular,
    NotUnique,
    OutOfRange,
    NotConverged { steps: usize },
}

impl From<Undefined> for Reason {
    fn from(undefined: Undefined) -> Self {
        match undefined {
            Undefined::NoData => Self::NoData,
            Undefined::TooFew { n, needed } => Self::TooFew { n, needed },
            Undefined::NoVariation => Self::NoVariation,
            Undefined::NotConnected => Self::NotConnected,
            Undefined::Singular => Self::Singular,
            Undefined::NotUnique => Self::NotUnique,
            Undefined::OutOfRange => Self::OutOfRange,
            Undefined::NotConverged { steps } => Self::NotConverged { steps },
        }
    }
}

impl From<Reason> for Undefined {
    fn from(reason: Reason) -> Self {
        match reason {
            Reason::NoData => Self::NoData,
            Reason::TooFew { n, needed } => Self::TooFew { n, needed },
            Reason::NoVariation => Self::NoVariation,
            Reason::NotConnected => Self::NotConnected,
            Reason::Singular => Self::Singular,
            Reason::NotUnique => Self::NotUnique,
            Reason::OutOfRange => Self::OutOfRange,
            Reason::NotConverged { steps } => Self::NotConverged { steps },
        }
    }
}

/// For fields that hold a value or the reason why there is none.
pub mod known {
    use serde::{Deserialize as _, Deserializer, Serialize as _, Serializer};

    use super::{Known, Stored, Undefined};

    /// Writes the value, or the reason.
    pub fn serialize<T: Stored, S: Serializer>(
        value: &Result<T, Undefined>,
        out: S,
    ) -> Result<S::Ok, S::Error> {
        Known::form(value).serialize(out)
    }

    /// Reads what was written.
    pub fn deserialize<'de, T: Stored, D: Deserializer<'de>>(
        from: D,
    ) -> Result<Result<T, Undefined>, D::Error> {
        Ok(Known::deserialize(from)?.read())
    }
}

/// For fields that were perhaps not asked for.
pub mod asked {
    use serde::{Deserialize as _, Deserializer, Serialize as _, Serializer};

    use super::{Known, Stored, Undefined};

    /// Writes the value, or the reason, or nothing.
    // serde hands over the field as it stands.
    #[expect(clippy::ref_option)]
    pub fn serialize<T: Stored, S: Serializer>(
        value: &Option<Result<T, Undefined>>,
        out: S,
    ) -> Result<S::Ok, S::Error> {
        value.as_ref().map(Known::form).serialize(out)
    }

    /// Reads what was written.
    pub fn deserialize<'de, T: Stored, D: Deserializer<'de>>(
        from: D,
    ) -> Result<Option<Result<T, Undefined>>, D::Error> {
        Ok(Option::<Known<T::Form>>::deserialize(from)?.map(Known::read))
    }
}
