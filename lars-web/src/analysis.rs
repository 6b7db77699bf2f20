//! The cells of a study, analysed from its stored ratings: for pages of results, and for respondents.

use lars_domain::ask::edition::Edition;
use lars_domain::gap::analysis::{GapAnalysis, GapOptions, analyse};
use lars_domain::gap::observed::Collector;
use lars_domain::map::study::Study;
use lars_store::StoredRating;
use lars_view::names::Names;

use crate::PageError;
use crate::study::{edition_or_draft, load_study};
use crate::visit::Visit;

/// A study's cells of one case, with what the pages need to name them.
pub struct Results {
    /// The study.
    pub study: Study,
    /// The edition whose codes are named.
    pub edition: Edition,
    /// The analysis of the cases asked for.
    pub analysis: GapAnalysis,
    /// The names of the codes.
    pub names: Names,
}

impl Results {
    /// Loads and analyses one case of a study; without a case, all of them.
    pub async fn load(visit: &Visit, slug: &str, case: Option<&str>) -> Result<Self, PageError> {
        let study = load_study(visit, slug).await?;
        if case.is_some_and(|case| study.case(case).is_none()) {
            return Err(PageError::NotFound);
        }
        let edition = edition_or_draft(visit, &study).await?;
        let ratings = visit.site.store.ratings(&study.id, case, None).await?;
        let options = GapOptions { min_n: study.min_n, ..GapOptions::default() };
        let analysis = analysis_apart(ratings, options).await?;
        let names = Names::of_questionnaire(&edition.questionnaire).with_study(&study);
        Ok(Self { study, edition, analysis, names })
    }
}

/// Analyses ratings on a thread of its own: other requests go on meanwhile.
pub async fn analysis_apart(
    ratings: Vec<StoredRating>,
    options: GapOptions,
) -> Result<GapAnalysis, PageError> {
    let analysed = tokio::task::spawn_blocking(move || analysis_of(&ratings, &options)).await;
    analysed.map_err(|error| {
        tracing::error!(%error, "the analysis ended early");
        PageError::Broken
    })
}

fn analysis_of(ratings: &[StoredRating], options: &GapOptions) -> GapAnalysis {
    let mut collector = Collector::new(&options.by, options.unit);
    for (line, rating) in (1..).zip(ratings) {
        if let Err(fault) = collector.add(line, &rating.row()) {
            // The store's own constraints rule this out.
            tracing::error!(?fault, "a stored rating was left out");
        }
    }
    analyse(&collector.finish(), options)
}
