//! Codes for new respondents.

use std::collections::HashSet;

use lars_domain::ask::invitation::Invitation;
use lars_domain::map::study::Study;
use lars_store::Store;

/// Codes for new respondents of one case, wave and helix: numbered, `company-007`; numbers in use are passed over.
///
/// An imported file may use a code already: a link must never open the answers of somebody else.
pub async fn free_respondents(
    store: &Store,
    study: &Study,
    (case, wave, helix): (&str, &str, &str),
    count: usize,
) -> Result<Vec<Invitation>, lars_store::StoreError> {
    let before = store.invitations(&study.id).await?;
    let of_place = before.iter().filter(|(known, _)| known.case == case && known.wave == wave);
    let in_use: HashSet<&str> = of_place.map(|(known, _)| known.respondent.as_str()).collect();
    let mut numbered =
        (1..).map(|number| format!("{helix}-{number:03}")).filter(|code| !in_use.contains(code.as_str()));
    let mut free = Vec::with_capacity(count);
    while free.len() < count
        && let Some(respondent) = numbered.next()
    {
        let invitation = Invitation {
            id: lars_domain::new_id(),
            study: study.id.clone(),
            case: case.to_owned(),
            wave: wave.to_owned(),
            helix: helix.to_owned(),
            respondent,
        };
        if store.response_of_invitation(&invitation).await?.is_none() {
            free.push(invitation);
        }
    }
    Ok(free)
}
