//! Rosters: names of the register are offered with care, what is chosen keeps its row, names are joined afterwards, and the network names
//! nobody who did not agree.

use jiff::Timestamp;
use lars_domain::ask::answer::answer::{Roster, Tie};
use lars_domain::ask::answer::rating::Scores;
use lars_domain::ask::write::questionnaire::{Question, QuestionKind, Questionnaire, Section};
use lars_domain::map::protection::Protection;
use lars_domain::map::stakeholder::{Details, Stakeholder};
use lars_domain::people::audit::Act;
use lars_domain::text::Text;

use crate::world::{World, questionnaire};

fn with_roster() -> Questionnaire {
    let mut asked = questionnaire();
    let partners = Question {
        code: "partners".to_owned(),
        prompt: Text::new("en", "Whom do you work with?"),
        hint: Text::default(),
        required: false,
        condition: None,
        kind: QuestionKind::Roster { most: 4 },
    };
    asked.sections.push(Section::of_questions("network", vec![partners]));
    asked
}

async fn in_register(world: &World, id: &str, [organisation, contact]: [&str; 2], helix: &str) {
    let row = Stakeholder {
        id: id.to_owned(),
        study: world.study.id.clone(),
        case: "north".to_owned(),
        helix: helix.to_owned(),
        details: Details {
            organisation: organisation.to_owned(),
            contact: contact.to_owned(),
            ..Details::default()
        },
        ..Stakeholder::default()
    };
    world.store.save_stakeholder(&row, Timestamp::now()).await.unwrap();
}
