//! The register of stakeholders: made, changed, merged, taken from files, guarded; and interviews.

use axum::http::Method;
use lars_domain::ask::answer::rating::Scores;
use lars_domain::ask::reach::invitation::token_digest;
use lars_domain::ask::write::questionnaire::{Question, QuestionKind, Questionnaire, TextForm, around};
use lars_domain::map::stakeholder::{Details, Stakeholder};
use lars_domain::text::Text;

use crate::world::{Answer, World};

const PAGE: &str = "/en/study/biogas/register";

fn with(cookie: &str) -> [(&str, &str); 1] {
    [("cookie", cookie)]
}

async fn added(world: &World, cookie: &str, fields: &[(&str, &str)]) -> Answer {
    let address = format!("{PAGE}/new");
    let key = world.get_with(&address, &with(cookie)).await.is(200).key();
    let mut all = vec![("key", key.as_str())];
    all.extend(fields);
    world.post_with(&address, &all, &with(cookie)).await
}

pub const MILL: [(&str, &str); 6] = [
    ("organisation", "SIA \"Zaļā <Mill>\""),
    ("helix", "company"),
    ("case", "north"),
    ("address", "anna@mill.example"),
    ("justification", "the largest one"),
    ("power", "5"),
];

/// Sends a file, and imports what its preview shows; whatever came last.
async fn uploaded(world: &World, cookie: &str, name: &str, body: &str, defaults: &[(&str, &str)]) -> Answer {
    let sent = sent(world, cookie, (name, body), defaults).await;
    if sent.status != 303 {
        return sent;
    }
    let preview = world.get_with(&sent.leads_to(), &with(cookie)).await.is(200);
    let fields = [("key", preview.key()), ("seen", seen(&preview)), ("go", "take".to_owned())];
    let fields = fields.each_ref().map(|(name, value)| (*name, value.as_str()));
    let taken = world.post_with(&format!("{PAGE}/import"), &fields, &with(cookie)).await.is(303);
    world.get_with(&taken.leads_to(), &with(cookie)).await
}

/// What a preview was made of, to be sent back.
pub fn seen(preview: &Answer) -> String {
    let rest = preview.body.split_once("name=\"seen\" value=\"").expect("a preview").1;
    rest.split('"').next().unwrap_or_default().to_owned()
}

/// Sends a file of a register.
pub async fn sent(
    world: &World,
    cookie: &str,
    (name, body): (&str, &str),
    defaults: &[(&str, &str)],
) -> Answer {
    let address = format!("{PAGE}/file");
    let key = world.get_with(&address, &with(cookie)).await.is(200).key();
    let mut parts = vec![format!("name=\"key\"\r\n\r\n{key}")];
    parts.extend(defaults.iter().map(|(field, value)| format!("name=\"{field}\"\r\n\r\n{value}")));
    parts.push(format!("name=\"file\"; filename=\"{name}\"\r\n\r\n{body}"));
    let separator = "--cut\r\nContent-Disposition: form-data; ";
    let form = format!("{separator}{}\r\n", parts.join(&format!("\r\n{separator}")));
    let headers = [("content-type", "multipart/form-data; boundary=cut"), ("cookie", cookie)];
    world.send(Method::POST, &address, &headers, &format!("{form}--cut--\r\n")).await
}

#[tokio::test]
async fn a_stakeholder_is_added_changed_and_deleted() {
    let world = World::new().await;
    let cookie = world.analyst().await;
    let refused =
        added(&world, &cookie, &[("organisation", "x"), ("case", "north"), ("power", "9")]).await.is(422);
    for part in ["Power, 1 to 5: “9”", "Why it is in the register is missing", "Group: “” is not known"]
    {
        assert!(refused.body.contains(part), "{part}: {}", refused.body);
    }
    assert!(world.store.stakeholders(&world.study.id).await.unwrap().is_empty());
    added(&world, &cookie, &MILL).await.is(303);
    let list = world.get_with(&format!("{PAGE}?said=register-said-saved"), &with(&cookie)).await.is(200);
    assert!(list.body.contains("Zaļā &#60;Mill&#62;") && list.body.contains("Saved."), "{}", list.body);
    let one = world.store.stakeholders(&world.study.id).await.unwrap().remove(0);
    let address = format!("{PAGE}/{}", one.id);
    let page = world.get_with(&address, &with(&cookie)).await.is(200);
    assert!(page.body.contains("anna@mill.example") && page.body.contains("not scored"));
    let key = page.key();
    let mut fields = MILL.to_vec();
    fields.extend([("key", key.as_str()), ("go", "save"), ("legitimacy", "4"), ("urgency", "1")]);
    world.post_with(&address, &fields, &with(&cookie)).await.is(303);
    let page = world.get_with(&address, &with(&cookie)).await.is(200);
    assert!(page.body.contains("dominant (power, legitimacy)"), "{}", page.body);
    world.post_with(&address, &[("key", key.as_str()), ("go", "delete")], &with(&cookie)).await.is(303);
    world.get_with(&address, &with(&cookie)).await.is(404);
    let acts: Vec<&str> = world.audit().await.iter().map(|entry| entry.act.code()).collect();
    assert!(acts.contains(&"read-register") && acts.contains(&"changed-register"), "{acts:?}");
}

#[tokio::test]
async fn a_file_comes_whole_or_not_at_all_and_goes_round() {
    let world = World::new().await;
    let cookie = world.analyst().await;
    let faulty = "organisation,helix,power,address\nMill,company,5,a@b.lv\n<i>,shop,7,x\nB,shop,1,x\n";
    let refused = uploaded(&world, &cookie, "a.csv", faulty, &[("case", "north")]).await.is(200);
    for part in [
        "Line 3: Power, 1 to 5: “7”",
        "Line 4: Group: “shop” is not known",
        "Line 4: Email address: “x” is not",
        "cannot be imported yet",
    ] {
        assert!(refused.body.contains(part), "{part}: {}", refused.body);
    }
    assert!(world.store.stakeholders(&world.study.id).await.unwrap().is_empty());
    let good = "organisation;helix;contact\r\nMill;company;Anna\r\nLab;research;\r\n";
    let defaults = [("case", "north"), ("justification", "from the list of the agency")];
    let taken = uploaded(&world, &cookie, "a.csv", good, &defaults).await.is(200);
    assert!(taken.body.contains("The file was imported. 2 new."), "{}", taken.body);
    let again = uploaded(&world, &cookie, "a.csv", good, &defaults).await.is(200);
    assert!(again.body.contains("Nothing changed"), "{}", again.body);
    let file = world.get_with(&format!("{PAGE}/file/register.csv"), &with(&cookie)).await.is(200);
    assert_eq!(file.body.lines().count(), 3, "{}", file.body);
    let round = uploaded(&world, &cookie, "b.csv", &file.body, &[]).await.is(200);
    assert!(round.body.contains("Nothing changed"));
    world.get_with(&format!("{PAGE}/file/register.xlsx"), &with(&cookie)).await.is(200);
    world.get_with(&format!("{PAGE}/file/register.exe"), &with(&cookie)).await.is(404);
    let card = "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Jānis\r\nORG:Farm;Office\r\nADR:;;Main street 1\\; yard;Valmiera;;LV-4201;Latvia\r\nEND:VCARD\r\n";
    let defaults = [defaults[0], defaults[1], ("helix", "company")];
    uploaded(&world, &cookie, "a.vcf", card, &defaults).await.is(200);
    let all = world.store.stakeholders(&world.study.id).await.unwrap();
    assert_eq!(all.len(), 3);
    let farm = all.iter().find(|one| one.field("organisation") == "Farm").unwrap();
    assert_eq!(farm.field("postal"), "Main street 1; yard\nLV-4201 Valmiera\nLatvia");
    let group = "BEGIN:VCARD\r\nVERSION:4.0\r\nKIND:group\r\nFN:Board\r\nEND:VCARD\r\n";
    let told = uploaded(&world, &cookie, "b.vcf", &format!("{card}{group}"), &defaults).await.is(200);
    assert!(told.body.contains("or is the card of a group"), "{}", told.body);
    let cards = format!("{}{group}", card.replace("Farm", "Bakery"));
    let page = uploaded(&world, &cookie, "c.vcf", &cards, &defaults).await.is(200);
    assert!(page.body.contains("Cards of groups are no stakeholders"), "{}", page.body);
}

#[tokio::test]
async fn two_that_may_be_the_same_are_merged_or_kept_apart_by_a_person() {
    let world = World::new().await;
    let cookie = world.analyst().await;
    for (organisation, phone, note) in
        [("SIA Mill", "", "first"), ("Mill", "123", ""), ("MILL, AS", "", "third")]
    {
        let fields = [
            ("organisation", organisation),
            ("helix", "company"),
            ("case", "north"),
            ("justification", "known"),
            ("phone", phone),
            ("note", note),
        ];
        added(&world, &cookie, &fields).await.is(303);
    }
    let address = format!("{PAGE}/duplicate");
    let page = world.get_with(&address, &with(&cookie)).await.is(200);
    assert_eq!(page.body.matches("The name is the same").count(), 3);
    let all = world.store.stakeholders(&world.study.id).await.unwrap();
    let id = |name: &str| all.iter().find(|one| one.details.organisation == name).unwrap().id.clone();
    let key = page.key();
    let settle = async |go: &str, one: &str, other: &str| {
        let fields = [("key", key.as_str()), ("go", go), ("one", one), ("other", other)];
        world.post_with(&address, &fields, &with(&cookie)).await
    };
    settle("keep-one", &id("Mill"), &id("Mill")).await.is(422);
    settle("apart", &id("SIA Mill"), &id("MILL, AS")).await.is(303);
    settle("keep-one", &id("SIA Mill"), &id("Mill")).await.is(303);
    let left = world.store.stakeholders(&world.study.id).await.unwrap();
    assert_eq!(left.len(), 2);
    let kept = left.iter().find(|one| one.details.organisation == "SIA Mill").unwrap();
    assert_eq!((kept.details.phone.as_str(), kept.details.note.as_str()), ("123", "first"));
    let page = world.get_with(&address, &with(&cookie)).await.is(200);
    assert!(page.body.contains("No two look the same"), "{}", page.body);
}

#[tokio::test]
async fn each_region_sees_its_own_and_others_see_nothing() {
    let world = World::new().await;
    let analyst = world.analyst().await;
    added(&world, &analyst, &MILL).await.is(303);
    let one = world.store.stakeholders(&world.study.id).await.unwrap().remove(0);
    let cora = world.account("Cora", "coordinator", &format!("{} south", world.study.id)).await;
    let cora = world.signed_in(&cora).await;
    let list = world.get_with(PAGE, &with(&cora)).await.is(200);
    assert!(!list.body.contains("Mill") && !list.body.contains("Region north"));
    world.get_with(&format!("{PAGE}/{}", one.id), &with(&cora)).await.is(404);
    added(&world, &cora, &MILL).await.is(422);
    let rea = world.account("Rea", "reader", &world.study.id.clone()).await;
    let rea = world.signed_in(&rea).await;
    for path in ["", "/new", "/file", "/import", "/file/register.csv", "/duplicate", &format!("/{}", one.id)]
    {
        world.get_with(&format!("{PAGE}{path}"), &with(&rea)).await.is(403);
    }
    world.get_with("/en/study/biogas/interview", &with(&rea)).await.is(403);
}

#[tokio::test]
async fn an_interviewer_fills_in_for_those_who_are_assigned_and_the_record_says_so() {
    let world = World::new().await;
    let analyst = world.analyst().await;
    let inge = world.account("Inge", "interviewer", &world.study.id.clone()).await;
    let people = world.store.persons().await.unwrap();
    let id = people.iter().find(|person| person.name == "Inge").unwrap().id.clone();
    let mut mine = MILL.to_vec();
    mine.push(("interviewer", &id));
    added(&world, &analyst, &mine).await.is(303);
    added(&world, &analyst, &[("organisation", "Other"), ("helix", "research"), MILL[2], MILL[4]])
        .await
        .is(303);
    let cookie = world.signed_in(&inge).await;
    let address = "/en/study/biogas/interview";
    let page = world.get_with(address, &with(&cookie)).await.is(200);
    assert!(page.body.contains("Mill") && !page.body.contains("Other"), "{}", page.body);
    world.get_with(PAGE, &with(&cookie)).await.is(403);
    let all = world.store.stakeholders(&world.study.id).await.unwrap();
    let of = |name: &str| all.iter().find(|one| one.details.organisation.contains(name)).unwrap().id.clone();
    let key = page.key();
    let begin = async |stakeholder: &str, wave: &str| {
        let fields = [("key", key.as_str()), ("stakeholder", stakeholder), ("wave", wave)];
        world.post_with(address, &fields, &with(&cookie)).await
    };
    begin(&of("Other"), "2024").await.is(404);
    begin(&of("Mill"), "2020").await.is(422);
    let opened = begin(&of("Mill"), "2024").await.leads_to();
    let token = opened.rsplit('/').next().unwrap();
    crate::response::complete(&world, token).await;
    let again = begin(&of("Mill"), "2024").await.leads_to();
    assert_ne!(again, opened, "each time a link of its own");
    assert!(world.get(&again).await.leads_to().ends_with("/thanks"), "and the same answers");
    assert_eq!(world.store.participants(&world.study.id).await.unwrap().len(), 1);
    let entry = world.audit().await.into_iter().find(|entry| entry.act.code() == "entered-answers").unwrap();
    assert_eq!((entry.who, entry.subject.as_str()), (id, "north 2024 company-001"));
    let page = world.get_with(address, &with(&cookie)).await.is(200);
    assert!(page.body.contains("Submitted"));
    // Who fills in for several knows several answers: their links show no means that these could be taken out of.
    for number in 0..6 {
        world.answered("north", "company", number, (8, 7)).await;
    }
    world.close_wave().await;
    let result = world.get(&format!("{opened}/result")).await.is(200);
    assert!(result.body.contains("own link only") && !result.body.contains("figure"), "{}", result.body);
}

/// A register of so many mills in the north, saved at once.
async fn filled(world: &World, size: usize) {
    let one = |number: usize| Stakeholder {
        id: lars_domain::new_id(),
        study: world.study.id.clone(),
        case: "north".to_owned(),
        helix: if number.is_multiple_of(2) { "company" } else { "research" }.to_owned(),
        details: Details {
            organisation: format!("Mill {number:03} {}", ["Oak", "Birch", "Pine"][number % 3]),
            justification: "known".to_owned(),
            ..Details::default()
        },
        ..Stakeholder::default()
    };
    let all: Vec<Stakeholder> = (0..size).map(one).collect();
    world.store.save_stakeholders(&all).await.unwrap();
}

fn shown(page: &Answer) -> Vec<&str> {
    let names = page.body.split("<th scope=\"row\"><a href=\"").skip(1);
    names.map(|rest| rest.split('>').nth(1).unwrap().split('<').next().unwrap()).collect()
}

fn linked(page: &Answer, label: &str) -> Option<String> {
    let before =
        page.body.split(&format!(">{label}</a>")).next().filter(|before| before.len() < page.body.len())?;
    let address = before.rsplit("href=\"").next()?.split('"').next()?;
    Some(address.replace("&#38;", "&"))
}

#[tokio::test]
async fn a_long_register_is_read_page_by_page_and_its_filters_stay() {
    let world = World::new().await;
    let cookie = world.analyst().await;
    filled(&world, 123).await;
    let first = world.get_with(PAGE, &with(&cookie)).await.is(200);
    assert_eq!((shown(&first).len(), shown(&first)[0]), (50, "Mill 000 Oak"));
    assert!(first.body.contains("1–50 of 123"), "{}", first.body);
    assert!(linked(&first, "Previous page").is_none() && linked(&first, "First page").is_none());
    let mut page = first;
    let mut all: Vec<String> = Vec::new();
    loop {
        all.extend(shown(&page).into_iter().map(str::to_owned));
        let Some(next) = linked(&page, "Next page") else { break };
        page = world.get_with(&next, &with(&cookie)).await.is(200);
    }
    let mut sorted = all.clone();
    sorted.sort();
    sorted.dedup();
    assert_eq!((all.len(), &all), (123, &sorted), "everybody once, by name");
    assert!(page.body.contains("101–123 of 123"));
    let filtered = format!("{PAGE}?said=register-said-saved&q=mill&helix=research&case=north&page=2");
    let page = world.get_with(&filtered, &with(&cookie)).await.is(200);
    assert_eq!(shown(&page).len(), 61 - 50);
    let first = linked(&page, "First page").unwrap();
    assert_eq!(
        first,
        format!("{PAGE}?q=mill&helix=research&case=north&page=1"),
        "what was said is said once"
    );
    let page = world.get_with(&format!("{PAGE}?q=007+BIRCH"), &with(&cookie)).await.is(200);
    assert_eq!(shown(&page), ["Mill 007 Birch"]);
    let page = world.get_with(&format!("{PAGE}?page=999"), &with(&cookie)).await.is(200);
    assert_eq!(shown(&page).len(), 23, "behind the end is the last page");
    let page = world.get_with(&format!("{PAGE}?q=nobody"), &with(&cookie)).await.is(200);
    assert!(page.body.contains("No stakeholder fits.") && !page.body.contains("class=\"pager\""));
}

#[tokio::test]
async fn a_page_of_the_register_costs_the_same_however_many_there_are() {
    let (small, large) = (World::new().await, World::new().await);
    filled(&small, 60).await;
    filled(&large, 600).await;
    let (of_small, of_large) = (small.analyst().await, large.analyst().await);
    for path in ["", "?page=2", "/duplicate", "?q=oak"] {
        let address = format!("{PAGE}{path}");
        let few = small.get_with(&address, &with(&of_small)).await.is(200);
        let many = large.get_with(&address, &with(&of_large)).await.is(200);
        assert_eq!(few.statements, many.statements, "{address} asks in a loop");
        if !path.contains("page") {
            let (few, many) = (few.body.len(), many.body.len());
            assert!(
                many < few + 3_000 || path == "?q=oak",
                "{address} grows with the register: {few}, {many}"
            );
        }
    }
}

/// A row of a file with a name, a mail address and a language.
fn rows(count: usize) -> String {
    let row = |number: usize| {
        let language = if number.is_multiple_of(2) { "lv" } else { "en" };
        // Names that nobody takes for one another.
        let first = ["Oak", "Quartz", "Ferry", "Dairy", "Timber", "Glass"][number % 6];
        let second = ["Works", "House", "Valley", "Import", "Union"][number / 6];
        format!("{first} {second};company;north;known;f{number}@firm{number}.example;{language}\r\n")
    };
    let head = "organisation;helix;case;justification;address;language\r\n";
    std::iter::once(head.to_owned()).chain((0..count).map(row)).collect()
}

async fn act(world: &World, cookie: &str, fields: &[(&str, &str)]) -> Answer {
    let page = world.get_with(PAGE, &with(cookie)).await.is(200);
    let key = page.key();
    let all = [&[("key", key.as_str()), ("wave", "2024")], fields].concat();
    world.post_with(&format!("{PAGE}/act"), &all, &with(cookie)).await
}

async fn wrote(world: &World, cookie: &str, fields: &[(&str, &str)]) -> Answer {
    let key = world.get_with(PAGE, &with(cookie)).await.is(200).key();
    let all = [&[("key", key.as_str()), ("wave", "2024"), ("language", "en")], fields].concat();
    world.post_with(&format!("{PAGE}/write"), &all, &with(cookie)).await
}

async fn mails(world: &World) -> Vec<lars_domain::ask::reach::mail::Mail> {
    let page = lars_domain::paging::PageOf::first(500);
    world.store.shown_mail(page).await.unwrap().rows
}

#[tokio::test]
async fn thirty_organisations_of_a_file_are_invited_with_three_forms() {
    let world = World::new().await;
    let cookie = world.analyst().await;
    uploaded(&world, &cookie, "a.csv", &rows(30), &[]).await.is(200);
    let list = world.get_with(PAGE, &with(&cookie)).await.is(200);
    assert!(list.body.contains("Organisations: 30. Submitted: 0."), "{}", list.body);
    act(&world, &cookie, &[("go", "mail")]).await.leads_to().contains("none-ticked").then_some(()).unwrap();
    let page = act(&world, &cookie, &[("go", "mail"), ("all", "yes")]).await.is(200);
    for part in ["Emails: 30", "English: 15", "Latviešu: 15", "name=\"all\" value=\"yes\""] {
        assert!(page.body.contains(part), "{part}: {}", page.body);
    }
    wrote(&world, &cookie, &[("go", "send"), ("all", "yes")]).await.is(303);
    assert_eq!(mails(&world).await.len(), 30);
    let asked = world.get_with(&format!("{PAGE}?status=asked"), &with(&cookie)).await.is(200);
    assert!(asked.body.contains("Glass Union") && asked.body.contains("email "), "{}", asked.body);
    let none = world.get_with(&format!("{PAGE}?status=not-asked"), &with(&cookie)).await.is(200);
    assert!(!none.body.contains("Glass Union"));
    // Once more: nobody is written to twice.
    let again = act(&world, &cookie, &[("go", "mail"), ("all", "yes")]).await.is(200);
    assert!(again.body.contains("Invited by email already (remind them instead): 30"), "{}", again.body);
}

#[tokio::test]
async fn whoever_has_submitted_or_said_no_gets_no_letter_and_no_reminder_by_any_channel() {
    let world = World::new().await;
    let cookie = world.analyst().await;
    uploaded(&world, &cookie, "a.csv", &rows(3), &[]).await.is(200);
    wrote(&world, &cookie, &[("go", "send"), ("all", "yes")]).await.is(303);
    let links: Vec<String> = mails(&world).await.iter().map(|mail| mail.letter.path.clone()).collect();
    crate::response::complete(&world, links[0].rsplit('/').next().unwrap()).await;
    let all = world.store.stakeholders(&world.study.id).await.unwrap();
    let asking = world.store.asking(&world.study.id).await.unwrap();
    let open = |one: &&Stakeholder| asking.standing(&one.id, "2024").0.code() == "asked";
    let no = all.iter().find(open).unwrap();
    act(&world, &cookie, &[("go", "said-no"), ("row", &no.id)]).await.is(303);
    let list = world.get_with(PAGE, &with(&cookie)).await.is(200);
    for part in ["Submitted", "Said no", "Asked"] {
        assert!(list.body.contains(part), "{part}");
    }
    let letters = act(&world, &cookie, &[("go", "letters"), ("all", "yes")]).await.is(200);
    for part in ["Letters: 1", "Submitted: 1", "Said no or withdrew: 1"] {
        assert!(letters.body.contains(part), "{part}: {}", letters.body);
    }
    act(&world, &cookie, &[("go", "remind"), ("all", "yes")]).await.is(303);
    let reminded = mails(&world).await.into_iter().filter(|mail| mail.purpose == "reminder");
    assert_eq!(reminded.count(), 1);
    // What waited for them is not sent any more.
    let now = jiff::Timestamp::now() + jiff::SignedDuration::from_hours(1);
    let mut sent = 0;
    loop {
        let some = world.store.claim_mail(now, now + jiff::SignedDuration::from_hours(9)).await.unwrap();
        sent += some.len();
        if some.is_empty() {
            break;
        }
    }
    assert_eq!(sent, 2, "the invitation and the reminder of the third");
}

#[tokio::test]
async fn an_interview_and_a_mail_to_one_organisation_open_one_response() {
    let world = World::new().await;
    let cookie = world.analyst().await;
    let account = world.account("Inge", "interviewer", &world.study.id.clone()).await;
    uploaded(&world, &cookie, "a.csv", &rows(1), &[]).await.is(200);
    wrote(&world, &cookie, &[("go", "send"), ("all", "yes")]).await.is(303);
    let people = world.store.persons().await.unwrap();
    let inge = people.iter().find(|person| person.name == "Inge").unwrap().id.clone();
    act(&world, &cookie, &[("go", "assign"), ("assign", &inge), ("all", "yes")]).await.is(303);
    let interviewer = world.signed_in(&account).await;
    let page = world.get_with("/en/study/biogas/interview", &with(&interviewer)).await.is(200);
    let row = world.store.stakeholders(&world.study.id).await.unwrap().remove(0);
    let fields = [("key", page.key()), ("stakeholder", row.id), ("wave", "2024".to_owned())];
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let opened = world.post_with("/en/study/biogas/interview", &fields, &with(&interviewer)).await.leads_to();
    crate::response::complete(&world, opened.rsplit('/').next().unwrap()).await;
    let link = mails(&world).await.remove(0).letter.path;
    assert!(world.get(&link).await.leads_to().ends_with("/thanks"), "the same response");
    assert_eq!(world.store.participants(&world.study.id).await.unwrap().len(), 1);
    assert_eq!(world.store.response_counts(&world.study.id).await.unwrap()[0].finished, 1);
}

#[tokio::test]
async fn an_anonymous_study_gives_each_organisation_one_link_and_nothing_leads_to_its_answers() {
    let world = World::new().await;
    let cookie = world.analyst().await;
    assert!(world.store.make_anonymous(&world.study.id).await.unwrap());
    uploaded(&world, &cookie, "a.csv", &rows(2), &[]).await.is(200);
    wrote(&world, &cookie, &[("go", "send"), ("all", "yes")]).await.is(303);
    let link = mails(&world).await.remove(0).letter.path;
    crate::response::complete(&world, link.rsplit('/').next().unwrap()).await;
    let list = world.get_with(PAGE, &with(&cookie)).await.is(200);
    assert!(
        list.body.contains("The study is anonymous") && !list.body.contains(">Submitted "),
        "{}",
        list.body
    );
    let asking = world.store.asking(&world.study.id).await.unwrap();
    assert!(
        asking
            .iter()
            .all(|asked| asked.opened.is_none() && asked.finished.is_none() && asked.saved.is_none())
    );
    let letters = act(&world, &cookie, &[("go", "letters"), ("all", "yes")]).await.is(200);
    assert!(letters.body.contains("one link each): 2"), "{}", letters.body);
}

#[tokio::test]
async fn a_mail_to_the_contact_of_a_row_is_an_invitation_of_that_row_and_may_wait_for_a_day() {
    let world = World::new().await;
    let cookie = world.analyst().await;
    uploaded(&world, &cookie, "a.csv", &rows(2), &[]).await.is(200);
    let day = (jiff::Timestamp::now() + jiff::SignedDuration::from_hours(72)).to_string()[..10].to_owned();
    wrote(&world, &cookie, &[("go", "day"), ("day", "2001-01-01"), ("all", "yes")]).await.is(422);
    wrote(&world, &cookie, &[("go", "day"), ("day", &day), ("all", "yes")]).await.is(303);
    let waiting = mails(&world).await;
    assert!(waiting.iter().all(|mail| mail.due > jiff::Timestamp::now()) && waiting.len() == 2);
    let page = "/en/study/biogas/mail";
    let key = world.get_with(page, &with(&cookie)).await.is(200).key();
    let paste = async |helix: &str| {
        let fields = [
            ("key", key.as_str()),
            ("go", "send"),
            ("case", "north"),
            ("wave", "2024"),
            ("helix", helix),
            ("language", "en"),
            ("addresses", "F0@firm0.example\nnew@firm9.example"),
        ];
        world.post_with(page, &fields, &with(&cookie)).await
    };
    paste("company").await.is(422);
    assert_eq!(world.store.participants(&world.study.id).await.unwrap().len(), 2);
}

#[tokio::test]
async fn whoever_came_by_an_open_link_is_listed_with_what_they_wrote_and_put_to_an_organisation() {
    let line = Question {
        code: "who".to_owned(),
        prompt: Text::new("en", "Your organisation"),
        hint: Text::default(),
        required: false,
        condition: None,
        kind: QuestionKind::Short { max_chars: 80, min_chars: 0, form: TextForm::Any },
    };
    let asked = Questionnaire { sections: around(vec![line], Vec::new()), ..crate::world::questionnaire() };
    let world = World::of(false, asked).await;
    let cookie = world.analyst().await;
    added(&world, &cookie, &MILL).await.is(303);
    let row = world.store.stakeholders(&world.study.id).await.unwrap().remove(0);
    let token = world.invite("2024").await;
    let someone = world.store.invitation(&token_digest(&token)).await.unwrap().unwrap();
    let page = format!("{PAGE}/join");
    let list = async || world.get_with(&page, &with(&cookie)).await.is(200);
    assert!(list().await.body.contains("There is nothing to decide"), "a link that was not used");
    let mut response = world.response("north", "company", 0, |_| Scores::default());
    response.respondent.clone_from(&someone.respondent);
    response.answers.insert("who".to_owned(), "The green mill".to_owned());
    world.store.save_response(&response, jiff::Timestamp::now()).await.unwrap();
    let shown = list().await;
    assert!(
        shown.body.contains(&someone.respondent) && shown.body.contains("The green mill"),
        "{}",
        shown.body
    );
    // Who may not read single answers sees who came, and not what they wrote.
    let address = world.account("Berta", "coordinator", &format!("{} north", world.study.id)).await;
    let berta = world.signed_in(&address).await;
    let hers = world.get_with(&page, &with(&berta)).await.is(200).body;
    assert!(hers.contains(&someone.respondent) && !hers.contains("The green mill"), "{hers}");
    let name = async |name: &str| {
        let key = shown.key();
        let fields = [("key", key.as_str()), ("go", "name"), ("one", someone.id.as_str()), ("name", name)];
        world.post_on(&page, &fields, &with(&cookie)).await.is(200)
    };
    let nobody = name("The red mill").await;
    assert!(nobody.body.contains("No organisation of this region has exactly this name"), "{}", nobody.body);
    name(&row.details.organisation).await;
    let known = world.store.participant(&world.study.id, &someone.id).await.unwrap().unwrap();
    assert_eq!(known.stakeholder.as_deref(), Some(row.id.as_str()));
    assert!(list().await.body.contains("There is nothing to decide"));
}
