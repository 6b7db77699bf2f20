//! The exact distribution of the sum of n draws with replacement from counts on a lattice: the n-fold convolution of the observed shares,
//! read where it is asked for. It says nothing about intervals; `bootstrap` does.
//!
//! With ψ(ω) = E exp(iω(X − mean)), the chances of the sums are the inverse discrete Fourier transform of ψⁿ over a window of W points;
//! adding them up to a place is a geometric series for each frequency, so the distribution function needs no list of chances:
//! F(s) = (s − a + 1) / W + Σ |qⱼ| (sin(αⱼ − ωⱼ(a − ½)) − sin(αⱼ − ωⱼ(s + ½))), a being where the window begins. Three things keep it
//! quick and right, whatever n is:
//!
//! - **The window** holds all but [`LEFT_OUT`] of the chance on either side, by Chernoff's bound with the cumulants of the counts
//!   themselves; what lies outside comes in again at the other end and moves F by no more than that. It is about 17 standard deviations wide.
//! - **Frequencies** with |ψ|ⁿ < [`NEGLIGIBLE`] are left out, together less than 1e-16 of F. After such a one as many are passed over as |ψ|
//!   needs to climb back: its slope is nowhere above E|X − mean|, nor above ω times the variance. For most counts some 25 remain.
//! - **Digits**: 1 − |ψ| and the turn of ψ are computed about the mean, where they are small, so that the power n does not enlarge their
//!   rounding. F is right to about 1e-14 (tested against the convolution itself and against binomial numbers of a million draws).

use std::f64::consts::PI;

use super::Counts;
use crate::sum::sum;

/// The chance on either side that the window may leave out.
const LEFT_OUT: f64 = 1e-16;

/// Frequencies whose amplitude is below it are left out.
const NEGLIGIBLE: f64 = 1e-18;

/// The sum of n draws, in steps of the lattice from the observed sum.
pub struct Draws<'a> {
    counts: &'a Counts,
    /// The distance from the mean in steps of the lattice, ascending, and the share of each point.
    shares: Vec<(f64, f64)>,
    n: f64,
    /// Σ d², Σ |d|³ with its sign, and Σ |d|, each as a mean.
    pub variance: f64,
    pub third: f64,
    slope: f64,
    first: f64,
    last: f64,
    waves: Vec<Wave>,
    /// What F would be before the window, without the rising line.
    base: f64,
}

/// One frequency: its turn for each step, its weight in F and its phase at the observed sum.
struct Wave {
    turn: f64,
    weight: f64,
    phase: f64,
}

impl<'a> Draws<'a> {
    /// Takes counts of two distinct points or more.
    pub fn of(counts: &'a Counts) -> Self {
        let step = counts.step();
        let n = counts.n() as f64;
        // n times the distance from the mean is a whole number: its only rounding is the last one.
        let away = |point: i64| {
            let whole = i128::from(point) * i128::from(counts.n()) - i128::from(counts.sum());
            whole as f64 / (n * step as f64)
        };
        let shares: Vec<(f64, f64)> =
            counts.points().iter().map(|&(point, count)| (away(point), count as f64 / n)).collect();
        let moment = |of: fn(f64) -> f64| sum(shares.iter().map(|(d, share)| share * of(*d)));
        let (variance, third, slope) = (moment(|d| d * d), moment(|d| d * d * d), moment(f64::abs));
        let mut draws = Self {
            counts,
            shares,
            n,
            variance,
            third,
            slope,
            first: 0.0,
            last: 0.0,
            waves: Vec::new(),
            base: 0.0,
        };
        let ends = |(d, _): &(f64, f64)| (n * d.abs()).round();
        draws.first = -draws.tail(-1.0).min(draws.shares.first().map_or(0.0, ends));
        draws.last = draws.tail(1.0).min(draws.shares.last().map_or(0.0, ends));
        draws.collect_waves();
        draws
    }

    /// Gives how far from the observed sum, to the given side, all but [`LEFT_OUT`] of the chance lies: the least of Chernoff's bounds
    /// tried. Each of them holds; a better one makes the window smaller, never wrong.
    fn tail(&self, side: f64) -> f64 {
        let wanted = -LEFT_OUT.ln();
        let reach = |tilt: f64| {
            let growth = |(d, share): &(f64, f64)| {
                let by = side * tilt * d;
                share * (by.exp_m1() - by)
            };
            (self.n * self.shares.iter().map(growth).sum::<f64>().ln_1p() + wanted) / tilt
        };
        let mut tilt = (2.0 * wanted / (self.n * self.variance)).sqrt();
        let mut least = reach(tilt);
        loop {
            tilt *= 0.7;
            let next = reach(tilt);
            // It grows without bound as the tilt goes to 0, so this ends.
            if least <= next {
                return least.ceil();
            }
            least = next;
        }
    }

    fn collect_waves(&mut self) {
        let window = self.last - self.first + 1.0;
        let lowest = NEGLIGIBLE.ln() / self.n;
        let modulus = lowest.exp();
        let mut at = 1.0_f64;
        while 2.0 * at <= window {
            let turn = 2.0 * PI * at / window;
            let (log, angle) = self.logarithm(turn);
            if log > lowest {
                // The frequency in the middle stands for itself alone, the others for their mirror image too.
                let sides = if 2.0 * at < window { 2.0 } else { 1.0 };
                let weight = sides * (self.n * log).exp() / (2.0 * window * (turn / 2.0).sin());
                self.waves.push(Wave { turn, weight, phase: self.n * angle });
                at += 1.0;
            } else {
                let climb = (modulus - log.exp()).max(0.0);
                // From ω on the slope is at most (ω + δ) times the variance: δ solves δ (ω + δ) variance = climb.
                let early = f64::midpoint(-turn, (turn * turn + 4.0 * climb / self.variance).sqrt());
                let free = early.max(climb / self.slope);
                at += (free * window / (2.0 * PI)).floor() + 1.0;
            }
        }
        self.base = self.ripple(self.first - 0.5);
    }

    /// Gives the logarithm of |ψ| and the angle of ψ.
    fn logarithm(&self, turn: f64) -> (f64, f64) {
        let widest = self.shares.iter().fold(0.0_f64, |widest, (d, _)| widest.max(d.abs()));
        let (mut lost, mut aside) = (0.0_f64, 0.0_f64);
        if turn * widest < 0.5 {
            for (d, share) in &self.shares {
                let (versine, lag) = near_zero(turn * d);
                lost += share * versine;
                // Σ share · d is 0, so the angles themselves cancel and only what the sines lag behind remains.
                aside -= share * lag;
            }
        } else {
            for (d, share) in &self.shares {
                let (sine, cosine) = (turn * d / 2.0).sin_cos();
                lost += share * 2.0 * sine * sine;
                aside += share * 2.0 * sine * cosine;
            }
        }
        let square = (lost * (lost - 2.0) + aside * aside).max(-1.0);
        (square.ln_1p() / 2.0, aside.atan2(1.0 - lost))
    }

    fn ripple(&self, place: f64) -> f64 {
        self.waves.iter().map(|wave| wave.weight * (wave.phase - wave.turn * place).sin()).sum()
    }

    /// Gives the chance of a sum at most so many steps above the observed one.
    pub fn at_most(&self, steps: f64) -> f64 {
        if steps < self.first {
            return 0.0;
        }
        if steps >= self.last {
            return 1.0;
        }
        let line = (steps - self.first + 1.0) / (self.last - self.first + 1.0);
        (line + self.base - self.ripple(steps + 0.5)).clamp(0.0, 1.0)
    }

    /// Gives the least whole number of steps from `from` on at which the chance reaches the given one, and the chance there.
    pub fn first_reaching(&self, chance: f64, guess: f64) -> (f64, f64) {
        let guess = guess.round().clamp(self.first, self.last);
        let (mut low, mut high);
        let (mut stride, mut found) = (1.0, self.at_most(guess));
        if found >= chance {
            (low, high) = (guess - 1.0, guess);
            loop {
                let there = self.at_most(low);
                if there < chance || low < self.first {
                    break;
                }
                (high, found) = (low, there);
                low -= stride;
                stride *= 2.0;
            }
        } else {
            (low, high) = (guess, guess + 1.0);
            loop {
                found = self.at_most(high);
                if found >= chance || high >= self.last {
                    break;
                }
                low = high;
                high += stride;
                stride *= 2.0;
            }
        }
        while high - low > 1.0 {
            let middle = f64::midpoint(low, high).floor();
            let there = self.at_most(middle);
            if there >= chance {
                (high, found) = (middle, there);
            } else {
                low = middle;
            }
        }
        (high, found)
    }

    /// Gives the standard deviation of the sum, in steps.
    pub fn spread(&self) -> f64 {
        (self.n * self.variance).sqrt()
    }

    /// Gives the chances of all sums from the smallest by convolving in full, and how many steps below the observed sum they begin; nothing
    /// where there are more sums than `most`. Slower, but chances far out keep their digits.
    pub fn convolved(&self, most: usize) -> Option<(Vec<f64>, f64)> {
        let (low, high) = (self.counts.points().first()?.0, self.counts.points().last()?.0);
        let step = self.counts.step();
        let range = usize::try_from(high.abs_diff(low) / step).ok()?;
        let n = usize::try_from(self.counts.n()).ok()?;
        if range.checked_mul(n)? >= most {
            return None;
        }
        let mut once = vec![0.0; range + 1];
        for ((point, _), (_, share)) in self.counts.points().iter().zip(&self.shares) {
            once[usize::try_from(point.abs_diff(low) / step).ok()?] = *share;
        }
        let mut chance = vec![1.0];
        for bit in (0..usize::BITS - n.leading_zeros()).rev() {
            chance = convolve(&chance, &chance);
            if n >> bit & 1 == 1 {
                chance = convolve(&chance, &once);
            }
        }
        Some((chance, (self.n * self.shares.first()?.0).round()))
    }
}

/// Gives 1 − cos y and y − sin y for |y| ≤ ½ with all their digits.
fn near_zero(y: f64) -> (f64, f64) {
    let square = y * y;
    let series = |divisors: [f64; 6]| divisors.iter().rev().fold(1.0, |rest, by| 1.0 - square / by * rest);
    let versine = square / 2.0 * series([12.0, 30.0, 56.0, 90.0, 132.0, 182.0]);
    let lag = y * square / 6.0 * series([20.0, 42.0, 72.0, 110.0, 156.0, 210.0]);
    (versine, lag)
}

fn convolve(first: &[f64], second: &[f64]) -> Vec<f64> {
    let mut out = vec![0.0; first.len() + second.len() - 1];
    for (at, chance) in first.iter().enumerate() {
        if *chance > 0.0 {
            out[at..].iter_mut().zip(second).for_each(|(out, other)| *out += chance * other);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counts(points: &[(i64, u64)]) -> Counts {
        Counts::new(points.iter().copied(), 1).unwrap()
    }

    /// The waves against the convolution itself, at every sum.
    #[test]
    fn the_waves_are_the_convolution() {
        let cases: [&[(i64, u64)]; 7] = [
            &[(0, 1), (1, 1)],
            &[(-9, 3), (-1, 20), (0, 50), (4, 7), (9, 1)],
            &[(0, 100), (2, 99), (3, 1)],
            &[(0, 40), (1, 1), (97, 1)],
            &[(1, 2), (2, 2), (10, 1)],
            &[(0, 199), (9, 1)],
            &[(0, 1), (7, 2), (300, 3)],
        ];
        for points in cases {
            let counts = counts(points);
            let draws = Draws::of(&counts);
            let (chance, first) = draws.convolved(50_000).unwrap();
            let mut sum = 0.0;
            for (at, chance) in chance.iter().enumerate() {
                sum += chance;
                let got = draws.at_most(first + at as f64);
                assert!((got - sum).abs() < 2e-14, "{points:?} at {at}: {got}, expected {sum}");
            }
        }
    }

    /// Binomial numbers of a million draws, summed with fifty digits (Python's `decimal`); scipy 1.17.1 is off by 4e-12 in places.
    #[test]
    fn a_million_draws_are_binomial() {
        let cases: [(u64, [(f64, f64); 4]); 3] = [
            (
                500_000,
                [
                    (-1250.0, 0.006_227_196_358_397_34),
                    (0.0, 0.500_398_942_180_665_8),
                    (150.0, 0.618_292_744_041_265_7),
                    (1750.0, 0.999_768_244_934_171_6),
                ],
            ),
            (
                2_000,
                [
                    (-112.0, 0.005_940_499_212_647_212),
                    (0.0, 0.505_946_703_431_158),
                    (89.0, 0.976_832_780_382_396_7),
                    (156.0, 0.999_732_362_132_554_3),
                ],
            ),
            (
                7,
                [
                    (-7.0, 0.000_911_859_624_615_78),
                    (-3.0, 0.172_990_650_004_637_84),
                    (1.0, 0.729_091_724_062_023_2),
                    (9.0, 0.999_041_862_464_957_1),
                ],
            ),
        ];
        for (ones, expected) in cases {
            let counts = counts(&[(0, 1_000_000 - ones), (1, ones)]);
            let draws = Draws::of(&counts);
            for (steps, expected) in expected {
                let got = draws.at_most(steps);
                assert!((got - expected).abs() < 2e-14, "{ones} at {steps}: {got}, expected {expected}");
            }
        }
    }

    #[test]
    fn few_frequencies_are_enough() {
        for (n, most) in [(50, 60), (200, 40), (5_000, 30), (1_000_000, 30)] {
            let counts = counts(&[(-4, n / 5), (-1, n / 5), (0, n / 5), (2, n / 5), (5, n / 5)]);
            let waves = Draws::of(&counts).waves.len();
            assert!(waves < most, "{n}: {waves}");
        }
    }

    #[test]
    fn small_angles_keep_their_digits() {
        for y in [-0.5_f64, 1e-3, 0.1, 0.49] {
            let (versine, lag) = near_zero(y);
            assert!((versine - (1.0 - y.cos())).abs() < 2e-16);
            assert!((lag - (y - y.sin())).abs() < 2e-16);
        }
        assert!((near_zero(1e-6).1 / 1e-18 * 6.0 - 1.0).abs() < 1e-12);
    }
}
