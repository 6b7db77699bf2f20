//! New participants.

use lars_domain::ask::reach::participant::Participant;
use lars_domain::map::stakeholder::Stakeholder;
use lars_domain::map::study::Study;

/// A new participant of a case, wave and helix. There is no respondent's code yet: the store gives the next free one in the transaction
/// that keeps it.
pub fn new_participant(study: &Study, (case, wave, helix): (&str, &str, &str)) -> Participant {
    Participant {
        id: lars_domain::new_id(),
        study: study.id.clone(),
        case: case.to_owned(),
        wave: wave.to_owned(),
        helix: helix.to_owned(),
        ..Participant::default()
    }
}

/// A row of the register as the participant of a wave. Where it is one already, the store gives that one.
pub fn participant_of(study: &Study, row: &Stakeholder, wave: &str) -> Participant {
    let place = (row.case.as_str(), wave, row.helix.as_str());
    Participant { stakeholder: Some(row.id.clone()), ..new_participant(study, place) }
}
