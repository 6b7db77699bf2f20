//! The diverging colour scale of gaps: unmet warm, exceeded cool, eleven steps, centre at zero.

use super::svg::{INK, WHITE};

/// From the largest exceeded gap (left) to the largest unmet gap (right).
pub const STEPS: [&str; 11] = [
    "#053061", "#2166ac", "#4393c3", "#92c5de", "#d1e5f0", "#f7f7f7", "#fee0b6", "#fdb863", "#e08214",
    "#b35806", "#7f3b08",
];

/// The two outer steps of each side need white text.
const WHITE_BELOW: usize = 2;

/// The limits of the colours, in points, the same on both sides of zero.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Scale {
    limit: f64,
    fixed: bool,
}

/// A background and the text colour that is readable on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Colour {
    /// The background.
    pub fill: &'static str,
    /// The text.
    pub text: &'static str,
}

impl Colour {
    /// No colour: nothing is known of the gap.
    pub const NONE: Self = Self { fill: WHITE, text: INK };
}

impl Scale {
    /// −9 to 9, all that a scale from 1 to 10 allows: the same gap has the same colour everywhere.
    pub const FIXED: Self = Self { limit: 9.0, fixed: true };

    /// The range of a study: the largest size of a gap in it, in whole points, 1 at least.
    pub fn range(largest: f64) -> Self {
        Self { limit: largest.abs().ceil().clamp(1.0, 9.0), fixed: false }
    }

    /// The upper limit; the lower one is its mirror image.
    pub fn limit(self) -> f64 {
        self.limit
    }

    /// Whether the limits are the fixed ones.
    pub fn is_fixed(self) -> bool {
        self.fixed
    }

    /// The place of a gap's colour among [`STEPS`].
    pub fn step(self, gap: f64) -> usize {
        // Bounded before the cast, so that it cannot wrap.
        #[expect(clippy::cast_possible_truncation, reason = "between -5 and 5")]
        let step = (gap / self.limit * 5.5).round().clamp(-5.0, 5.0) as isize;
        5_usize.saturating_add_signed(step)
    }

    /// The colour of a gap: the scale is cut into eleven equal steps.
    pub fn colour(self, gap: f64) -> Colour {
        let place = self.step(gap);
        let outer = place < WHITE_BELOW || place >= STEPS.len() - WHITE_BELOW;
        Colour { fill: STEPS[place], text: if outer { WHITE } else { INK } }
    }
}
