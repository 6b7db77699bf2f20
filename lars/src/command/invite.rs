//! `lars invite`: personal links for respondents, from the command line.

use clap::Args;
use lars_domain::ask::reach::invitation::MOST_INVITATIONS;
use lars_domain::people::audit::Act;
use lars_web::ask::reach::invitation::make_links;

use super::{record, study};
use crate::place::Place;
use lars_view::file::Refused;

/// Make personal links for respondents; prints respondent, path and code, one a line, this once.
#[derive(Debug, Args)]
pub struct Invite {
    #[command(flatten)]
    place: Place,
    /// The study.
    #[arg(long)]
    study: String,
    /// The case.
    #[arg(long)]
    case: String,
    /// The wave.
    #[arg(long)]
    wave: String,
    /// The helix of the respondents.
    #[arg(long)]
    helix: String,
    /// How many links.
    #[arg(long, default_value_t = 1)]
    count: usize,
    /// The language the link opens in; the respondent can change it.
    #[arg(long, default_value = "en", value_parser = super::language)]
    lang: lars_view::words::Language,
}

impl Invite {
    /// Makes and prints the links.
    pub async fn run(&self) -> anyhow::Result<()> {
        let store = self.place.store().await?;
        let study = study(&store, &self.study).await?;
        let edition = store.latest_edition(&study.id).await?;
        let helices = edition.map(|edition| edition.questionnaire.helices).unwrap_or_default();
        let known = |codes: Vec<&str>, what: &str, wanted: &str| {
            if codes.contains(&wanted) {
                return Ok(());
            }
            Err(Refused(format!("{what} {wanted:?} is not in the study; there is {}", codes.join(", "))))
        };
        known(study.cases.iter().map(|case| case.code.as_str()).collect(), "case", &self.case)?;
        known(study.waves.iter().map(|wave| wave.code.as_str()).collect(), "wave", &self.wave)?;
        known(helices.iter().map(|helix| helix.code.as_str()).collect(), "helix", &self.helix)?;
        if !(1..=MOST_INVITATIONS).contains(&self.count) {
            return Err(Refused(format!("--count must be from 1 to {MOST_INVITATIONS}")).into());
        }
        let made = make_links(
            &store,
            &study,
            (&self.case, &self.wave, &self.helix),
            (self.count, jiff::Timestamp::now()),
        )
        .await?;
        let subject = format!("{} {} {} {}", self.case, self.wave, self.helix, made.len());
        record(&store, Act::Invited, &study, &subject).await?;
        for link in made {
            println!("{}\t/{}/answer/{}\t{}", link.respondent, self.lang.code(), link.token, link.code);
        }
        Ok(())
    }
}
