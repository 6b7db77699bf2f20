//! New respondents.

use lars_domain::ask::reach::invitation::Invitation;
use lars_domain::map::study::Study;

/// An invitation for a new respondent of a case, wave and helix. It has no respondent's code yet: the store gives it the next free one in
/// the transaction that keeps it.
pub fn new_invitation(study: &Study, (case, wave, helix): (&str, &str, &str)) -> Invitation {
    Invitation {
        id: lars_domain::new_id(),
        study: study.id.clone(),
        case: case.to_owned(),
        wave: wave.to_owned(),
        helix: helix.to_owned(),
        respondent: String::new(),
    }
}
