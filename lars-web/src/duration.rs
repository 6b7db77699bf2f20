//! How long a questionnaire takes: estimated from its questions, and measured once enough people have answered. One number everywhere.

use lars_domain::ask::write::questionnaire::Questionnaire;
use lars_store::{Store, StoreError};
use lars_view::words::Words;

/// From this many submitted answers on the median is told.
const MEASURED_FROM: u64 = 10;

/// How long it takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Duration {
    /// In minutes, at least one.
    pub minutes: usize,
    /// Whether it is the median of answers.
    pub is_measured: bool,
}

impl Duration {
    /// Of a study's questionnaire.
    pub async fn of(store: &Store, study: &str, questionnaire: &Questionnaire) -> Result<Self, StoreError> {
        let seconds = median(&store.answer_seconds(study).await?);
        Ok(match seconds.and_then(|seconds| usize::try_from(seconds.div_ceil(60).max(1)).ok()) {
            Some(minutes) => Self { minutes, is_measured: true },
            None => Self { minutes: questionnaire.minutes(), is_measured: false },
        })
    }

    /// In words, for the staff.
    pub fn say(self, words: Words) -> String {
        let key = if self.is_measured { "draft-minutes-measured" } else { "draft-minutes" };
        words.say_with(key, &[("n", self.minutes.into())])
    }
}

/// The lower median of values with how often each stands, in order; none of fewer than ten.
fn median(counted: &[(u64, u64)]) -> Option<u64> {
    let n: u64 = counted.iter().map(|(_, n)| n).sum();
    let mut seen = 0;
    let found = counted.iter().find(|(_, n_here)| {
        seen += n_here;
        seen * 2 >= n
    });
    found.filter(|_| n >= MEASURED_FROM).map(|(value, _)| *value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ten_answers_have_a_median_and_nine_do_not() {
        assert_eq!(median(&[(60, 4), (120, 5)]), None);
        assert_eq!(median(&[(60, 4), (120, 5), (9000, 1)]), Some(120));
        assert_eq!(median(&[]), None);
    }
}
