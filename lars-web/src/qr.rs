//! A text as a QR code: the path of an SVG picture, so that a phone can read what is too long to type.
//!
//! What the picture says stands beside it in words; nothing here is the only way to it.

use std::fmt::Write as _;

use qrcode::{Color, EcLevel, QrCode};

use crate::address::segment;

/// The empty border that readers need, in modules.
const QUIET: usize = 4;

/// A QR code, to be drawn black on white.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Qr {
    /// Width and height, border included, in modules.
    pub size: usize,
    /// The dark modules in runs: column, row, length.
    pub dark: Vec<[usize; 3]>,
}

impl Qr {
    /// The code of a text; none if it is too long for one.
    pub fn of(text: &str) -> Option<Self> {
        let code = QrCode::with_error_correction_level(text, EcLevel::M).ok()?;
        let width = code.width();
        let mut dark = Vec::new();
        for (row, line) in code.to_colors().chunks(width).enumerate() {
            let mut column = 0;
            while column < width {
                let run = line[column..].iter().take_while(|module| **module == Color::Dark).count();
                if run > 0 {
                    dark.push([column + QUIET, row + QUIET, run]);
                }
                column += run.max(1);
            }
        }
        Some(Self { size: width + 2 * QUIET, dark })
    }

    /// The dark modules, as the data of an SVG path.
    pub fn path(&self) -> String {
        let mut path = String::new();
        for [x, y, run] in &self.dark {
            let _ = write!(path, "M{x} {y}h{run}v1h-{run}z");
        }
        path
    }

    /// The code with which an authenticator app takes a key up.
    pub fn of_totp(address: &str, secret: &str) -> Option<Self> {
        Self::of(&format!("otpauth://totp/LARS:{}?secret={secret}&issuer=LARS", segment(address)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Whether a module is dark.
    fn dark(qr: &Qr) -> Vec<Vec<bool>> {
        let mut modules = vec![vec![false; qr.size]; qr.size];
        for &[x, y, width] in &qr.dark {
            modules[y][x..x + width].fill(true);
        }
        modules
    }

    #[test]
    fn the_picture_has_the_three_corners_and_an_empty_border() {
        let qr = Qr::of_totp("aino@example.fi", "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP").unwrap();
        let modules = dark(&qr);
        let end = qr.size - QUIET;
        for border in (0..QUIET).chain(end..qr.size) {
            assert!(!modules[border].contains(&true));
            assert!(modules.iter().all(|line| !line[border]));
        }
        // Each corner but the lower right one: a ring, a gap, a block of three by three.
        for (top, left) in [(QUIET, QUIET), (QUIET, end - 7), (end - 7, QUIET)] {
            for row in 0..7 {
                for column in 0..7 {
                    let ring = row.min(6 - row).min(column.min(6 - column));
                    assert_eq!(modules[top + row][left + column], ring != 1, "{row} {column}");
                }
            }
        }
        // The line of turns between the corners.
        for place in 8..qr.size - 2 * QUIET - 8 {
            assert_eq!(modules[QUIET + 6][QUIET + place], place % 2 == 0);
        }
    }

    #[test]
    fn another_key_is_another_picture_and_too_much_is_none() {
        assert_ne!(Qr::of_totp("a@b.fi", "AAAA"), Qr::of_totp("a@b.fi", "AAAB"));
        assert_eq!(Qr::of(&"a".repeat(5000)), None);
    }
}
