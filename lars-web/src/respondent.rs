//! New respondents.

use lars_domain::ask::reach::invitation::Invitation;
use lars_domain::map::study::Study;
use lars_store::Store;

/// Invitations for new respondents of one case, wave and helix, with codes that nobody has.
pub async fn free_respondents(
    store: &Store,
    study: &Study,
    (case, wave, helix): (&str, &str, &str),
    count: usize,
) -> Result<Vec<Invitation>, lars_store::StoreError> {
    let codes = store.free_codes(&study.id, (case, wave, helix), count).await?;
    let invitation = |respondent: String| Invitation {
        id: lars_domain::new_id(),
        study: study.id.clone(),
        case: case.to_owned(),
        wave: wave.to_owned(),
        helix: helix.to_owned(),
        respondent,
    };
    Ok(codes.into_iter().map(invitation).collect())
}
