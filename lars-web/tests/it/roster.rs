//! Rosters: names of the register are offered with care, what is chosen keeps its row, names are joined afterwards, and the network names
//! nobody who did not agree.

use jiff::Timestamp;
use lars_domain::ask::answer::answer::{Roster, Tie};
use lars_domain::ask::answer::rating::Scores;
use lars_domain::ask::reach::invitation::{Channel, Invitation, token_digest};
use lars_domain::ask::reach::participant::Participant;
use lars_domain::ask::write::questionnaire::{Question, QuestionKind, Questionnaire, Section};
use lars_domain::map::protection::Protection;
use lars_domain::map::stakeholder::{Details, Stakeholder};
use lars_domain::people::audit::Act;
use lars_domain::text::Text;

use crate::world::{World, questionnaire};

pub fn with_roster() -> Questionnaire {
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
    world.store.save_stakeholders(&[row]).await.unwrap();
}

/// A participant of the open wave with this row of the register; gives the token of the link.
async fn asked(world: &World, respondent: &str, stakeholder: Option<&str>) -> String {
    let token = format!("token-{respondent}");
    let participant = Participant {
        id: format!("participant-{respondent}"),
        study: world.study.id.clone(),
        case: "north".to_owned(),
        wave: "2024".to_owned(),
        helix: "company".to_owned(),
        respondent: respondent.to_owned(),
        stakeholder: stakeholder.map(str::to_owned),
    };
    let way = Invitation::by_link(Channel::Mail, Timestamp::now(), token_digest(&token));
    world.store.invite(&mut [(participant, way)]).await.unwrap();
    token
}

/// Agrees on the first page, and gives the key of the form of partners.
async fn begun(world: &World, token: &str) -> String {
    let start = format!("/en/answer/{token}/start");
    let key = world.get(&start).await.is(200).key();
    world.post(&start, &[("key", &key), ("consent", "yes"), ("go", "next")]).await.is(303);
    world.get(&format!("/en/answer/{token}/network")).await.is(200).key()
}

pub fn tie(organisation: &str, helix: &str) -> Tie {
    Tie {
        organisation: organisation.to_owned(),
        helix: helix.to_owned(),
        level: "regional".to_owned(),
        strength: 7,
        stakeholder: None,
    }
}

/// What is stored when a respondent names these.
pub fn named(is_named: bool, ties: Vec<Tie>) -> String {
    Roster { is_named, ties }.write().unwrap()
}

#[tokio::test]
async fn names_of_the_register_are_offered_and_what_is_chosen_keeps_its_row() {
    let world = World::of(false, with_roster()).await;
    in_register(&world, "mill", ["North Mill", "Ada Example"], "company").await;
    in_register(&world, "forest", ["Institute of Forests", "Bo Example"], "research").await;
    in_register(&world, "person", ["Cy Example", "Cy Example"], "research").await;
    let token = asked(&world, "n-1", Some("mill")).await;
    let key = begun(&world, &token).await;
    let find = async |typed: &str| world.get(&format!("/en/answer/{token}/organisation?find={typed}")).await;
    assert_eq!(find("fores").await.is(200).body, "[\"Institute of Forests\"]");
    for nothing in ["fo", "Bo%20Example", "Example", ""] {
        assert_eq!(find(nothing).await.is(200).body, "[]", "{nothing} is too short, or a person");
    }
    let page = format!("/en/answer/{token}/network");
    let fields = [
        ("key", key.as_str()),
        ("q.partners", "asked"),
        ("q.partners.0.organisation", "institute of forests"),
        ("q.partners.0.helix", "research"),
        ("q.partners.0.level", "regional"),
        ("q.partners.0.strength", "7"),
        ("q.partners.named", "yes"),
    ];
    // Without a script a button shows the names; nothing is lost of what was typed.
    let shown = world.post(&page, &[&fields[..], &[("go", "find")]].concat()).await.is(200).body;
    assert!(shown.contains("<option value=\"Institute of Forests\">"), "{shown}");
    assert!(shown.contains("value=\"institute of forests\""), "{shown}");
    crate::access::check(&shown, "partners", "en");
    world.post(&page, &[&fields[..], &[("go", "next")]].concat()).await.is(303);
    let stored = world.stored(&token).await.unwrap().answers["partners"].clone();
    let roster = Roster::parse(&stored);
    assert!(roster.is_named);
    assert_eq!(roster.ties[0].stakeholder.as_deref(), Some("forest"));
}

#[tokio::test]
async fn names_are_offered_to_nobody_else() {
    let world = World::of(false, with_roster()).await;
    in_register(&world, "mill", ["North Mill", "Ada Example"], "company").await;
    let stranger = asked(&world, "n-2", None).await;
    begun(&world, &stranger).await;
    world.get(&format!("/en/answer/{stranger}/organisation?find=mill")).await.is(404);
    let page = world.get(&format!("/en/answer/{stranger}/network")).await.is(200).body;
    assert!(!page.contains("data-find") && !page.contains("q.partners.named"), "{page}");
    let token = asked(&world, "n-1", Some("mill")).await;
    world.get(&format!("/en/answer/{token}/organisation?find=mill")).await.is(410);
    begun(&world, &token).await;
    world.get(&format!("/en/answer/{token}/organisation?find=mill")).await.is(200);
    let rules = Protection { offers_names: false, ..crate::world::protection() };
    world.store.save_protection(&world.study.id, &rules).await.unwrap();
    world.get(&format!("/en/answer/{token}/organisation?find=mill")).await.is(404);
}

#[tokio::test]
async fn the_network_names_who_agreed_and_joined_names_are_one() {
    let world = World::of(false, with_roster()).await;
    // Four of each helix agree to be named, four companies do not.
    for number in 0..12 {
        let (helix, agrees) = if number < 8 { ("company", number < 4) } else { ("research", true) };
        let respondent = format!("saved-{helix}-{number}");
        let row = format!("row-{number}");
        in_register(&world, &row, [&format!("House {number}"), ""], helix).await;
        asked(&world, &respondent, Some(&row)).await;
        let mut response = world.response("north", helix, number, |_| Scores::default());
        let ties = vec![tie("The forest institute", "research"), tie("House 1", "company")];
        response.answers.insert("partners".to_owned(), named(agrees, ties));
        world.store.save_response(&response, Timestamp::now()).await.unwrap();
    }
    world.close_wave().await;
    let cookie = world.analyst().await;
    let headers = [("cookie", cookie.as_str())];
    let results = "/en/study/biogas/case/north?wave=2024&view=questions";
    let mut shown = world.get_with(results, &headers).await;
    for _ in 0..50 {
        if shown.body.contains("roster-partners") {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(100)).await;
        shown = world.get_with(results, &headers).await;
    }
    let shown = shown.is(200).body;
    assert!(shown.contains("House 1") && shown.contains("House 9"), "those who agreed: {shown}");
    for silent in 4..8 {
        assert!(!shown.contains(&format!("House {silent}")), "{silent} did not agree: {shown}");
    }
    assert!(!shown.contains("forest institute"), "what somebody wrote is never shown");
    // Staff join what respondents wrote with House 9, and take it back.
    let page = "/en/study/biogas/case/north/organisation?wave=2024";
    let names = world.get_with(page, &headers).await.is(200);
    assert!(names.body.contains("The forest institute"), "{}", names.body);
    crate::access::check(&names.body, "named", "en");
    let name = lars_domain::gap::roster::name_key(&world.study.id, "The forest institute");
    let key = names.key();
    let join =
        |target: &'static str| [("key", key.clone()), ("name", name.clone()), ("target", target.to_owned())];
    let send = async |target: &'static str| {
        let fields = join(target);
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        world.post_with(page, &fields, &headers).await.is(303)
    };
    send("row:row-9").await;
    let joins = world.store.joined_names(&world.study.id).await.unwrap();
    assert_eq!(joins.get(&name).map(String::as_str), Some("row:row-9"));
    let joined = world.get_with(results, &headers).await.is(200).body;
    assert!(joined.contains("House 9 (") || joined.contains("House 1 ("), "{joined}");
    send("").await;
    assert!(world.store.joined_names(&world.study.id).await.unwrap().is_empty());
    let acts: Vec<Act> = world.audit().await.into_iter().map(|entry| entry.act).collect();
    for act in [Act::JoinedName, Act::PartedName, Act::ReadNamedOrganisations] {
        assert!(acts.contains(&act), "{act:?} in {acts:?}");
    }
    // Whoever is erased is named no more.
    let place = [world.study.id.as_str(), "north", "2024", "saved-research-9"];
    world.store.delete_response(place, Timestamp::now()).await.unwrap();
    assert!(!world.get_with(results, &headers).await.is(200).body.contains("House 9"));
}
