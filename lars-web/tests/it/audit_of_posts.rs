//! Every form of the staff leaves an entry in the audit log where it changes anything.
//!
//! Each route that takes a form is sent a good one, and every table of the database is read before and after it.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use axum::http::Method;
use jiff::Timestamp;
use lars_domain::ask::answer::rating::Scores;
use lars_domain::ask::write::questionnaire::Questionnaire;
use lars_domain::gap::roster::name_key;
use serde_json::{Value, json};

use crate::offline::Field;
use crate::passkey::{Device, ORIGIN};
use crate::people::{PASSWORD, cookie_of, totp};
use crate::place::Place;
use crate::register::MILL;
use crate::roster;
use crate::world::{Answer, World, encoded, questionnaire};

/// Routes that are not asked of, each with the reason.
const OF_RESPONDENTS: [(&str, &str); 7] = [
    ("/{lang}/answer/{token}/delete", "a respondent's own; deleting is noted, and tested in `personal`"),
    ("/{lang}/answer/{token}/upload/{step}", "a respondent's own answers"),
    ("/{lang}/answer/{token}/resume", "a respondent's own; only a letter is queued"),
    ("/{lang}/answer/{token}/unsubscribe", "a respondent's own wish"),
    ("/{lang}/answer/{token}/{step}", "a respondent's own answers"),
    ("/{lang}/code", "leads to a respondent's own answers"),
    ("/{lang}/open/{token}", "a respondent takes a personal link"),
];

/// Routes whose forms change nothing that is stored but sessions: they print, hand out, sign in, ask for a challenge.
const CHANGE_NOTHING: [&str; 11] = [
    "/{lang}/account/passkey",
    "/{lang}/session",
    "/{lang}/sign-in",
    "/{lang}/sign-in-held",
    "/{lang}/sign-in-passkey/challenge",
    "/{lang}/sign-in/{token}",
    "/{lang}/sign-out",
    // Into an empty installation only: `path`.
    "/{lang}/study/demo",
    "/{lang}/study/{study}/interview/offline/bundle",
    "/{lang}/study/{study}/invitation/print",
    // What was uploaded waits; importing it is the next form.
    "/{lang}/study/{study}/register/file",
];

/// Tables that are no data of a study or a person: the log itself, tries, keys, sessions, letters on their way, what waits for a moment,
/// results that were kept.
const BOOKKEEPING: [&str; 8] =
    ["attempt", "audit", "mail", "pending", "run", "secret", "session", "sign_in_link"];

/// The route of somebody who forgot the password.
const FORGOTTEN: &str = "/{lang}/sign-in-forgotten";

/// What was sent so far.
#[derive(Default)]
struct Sent {
    routes: BTreeSet<&'static str>,
    /// Those that changed something.
    changed: BTreeSet<&'static str>,
}

/// A world whose database can be read beside it.
struct Read {
    place: Place,
    world: World,
    _folder: tempfile::TempDir,
}

impl Read {
    async fn new() -> Self {
        Self::of(questionnaire()).await
    }

    async fn of(questionnaire: Questionnaire) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let place = Place { url: format!("sqlite:{}", folder.path().join("lars.db").display()) };
        let world = World::on(&place.url, false, questionnaire).await;
        Self { place, world, _folder: folder }
    }
}

/// Somebody of the staff whose forms are watched.
struct Staff<'a> {
    world: &'a World,
    place: &'a Place,
    cookie: String,
    sent: &'a mut Sent,
}

impl Staff<'_> {
    async fn tables(&self) -> BTreeMap<String, Vec<String>> {
        let mut all = BTreeMap::new();
        for table in self.place.tables().await {
            let rows = self.place.rows(&table).await;
            all.insert(table, rows);
        }
        all
    }

    /// Sends a body to a route and looks at what it did.
    async fn send(&mut self, route: &'static str, address: &str, kind: &str, body: &str) -> Answer {
        let before = self.tables().await;
        let headers = [("cookie", self.cookie.as_str()), ("content-type", kind)];
        let answer = self.world.send(Method::POST, address, &headers, body).await;
        assert!(answer.status.as_u16() < 400, "{route} refused {body}: {} {}", answer.status, answer.body);
        let mut after = self.tables().await;
        // What this one does is done beside its answer, so that its time tells nobody who has an account.
        let is_same = |after: &BTreeMap<String, Vec<String>>, table: &str| after[table] == before[table];
        while route == FORGOTTEN && (is_same(&after, "audit") || is_same(&after, "account_link")) {
            after = self.tables().await;
        }
        let is_changed = |table: &&String| before[*table] != after[*table];
        let changed: Vec<&String> = before.keys().filter(is_changed).collect();
        let noted = after["audit"].len() > before["audit"].len();
        let data: Vec<&&String> =
            changed.iter().filter(|table| !BOOKKEEPING.contains(&table.as_str())).collect();
        assert!(
            data.is_empty() || noted,
            "{route} changed {data:?} and left no entry in the audit log: {body}"
        );
        self.sent.routes.insert(route);
        if !data.is_empty() {
            self.sent.changed.insert(route);
        }
        answer
    }

    /// Sends a form, with the key of the session.
    async fn post_to(&mut self, route: &'static str, address: &str, fields: &[(&str, &str)]) -> Answer {
        let key = self.get("/en/study").await.key();
        let mut all = vec![("key", key.as_str())];
        all.extend(fields);
        self.send(route, address, "application/x-www-form-urlencoded", &encoded(&all)).await
    }

    /// The same to the address of a route of this study.
    async fn post(&mut self, route: &'static str, fields: &[(&str, &str)]) -> Answer {
        self.post_to(route, &route.replace("{lang}", "en").replace("{study}", "biogas"), fields).await
    }

    /// The same where the route names one thing more.
    async fn post_of(&mut self, route: &'static str, id: &str, fields: &[(&str, &str)]) -> Answer {
        let stem = route.replace("{lang}", "en").replace("{study}", "biogas");
        let (before, rest) = stem.split_once('{').unwrap();
        let (_, after) = rest.split_once('}').unwrap();
        self.post_to(route, &format!("{before}{id}{after}"), fields).await
    }

    /// A form with a file.
    async fn upload(&mut self, route: &'static str, address: &str, (name, body): (&str, &str)) -> Answer {
        let key = self.get("/en/study").await.key();
        let part = "--cut\r\nContent-Disposition: form-data; name=";
        let form = format!(
            "{part}\"key\"\r\n\r\n{key}\r\n{part}\"file\"; filename=\"{name}\"\r\n\r\n{body}\r\n--cut--\r\n"
        );
        self.send(route, address, "multipart/form-data; boundary=cut", &form).await
    }

    async fn get(&self, address: &str) -> Answer {
        self.world.get_with(address, &[("cookie", &self.cookie)]).await.is(200)
    }

    /// The page that shows what came of a form: its own, or the one it leads to.
    async fn shown(&self, answer: Answer) -> Answer {
        if answer.status.is_redirection() { self.get(&answer.leads_to()).await } else { answer }
    }
}

/// What follows a text on a page, up to a quotation mark.
fn after<'p>(page: &'p Answer, start: &str) -> &'p str {
    let (_, rest) = page.body.split_once(start).unwrap_or_else(|| panic!("{start}: {}", page.body));
    rest.split(['"', '<']).next().unwrap()
}

/// The routes that take forms, as the sources of the rooms say them.
fn routes() -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                let text = std::fs::read_to_string(&path).unwrap();
                found.extend(text.split(".route(").skip(1).filter_map(taking));
            }
        }
    }
    found
}

/// The path of a route that takes forms, from what stands behind `.route(`.
fn taking(said: &str) -> Option<String> {
    let (path, rest) = said.trim_start().strip_prefix('"')?.split_once('"')?;
    let mut depth = 1;
    let end = rest.find(|letter| {
        depth += i32::from(letter == '(') - i32::from(letter == ')');
        depth == 0
    })?;
    let handlers = &rest[..end];
    ["post(", "form("].iter().any(|verb| handlers.contains(verb)).then(|| path.to_owned())
}

#[tokio::test]
async fn whoever_changes_a_row_by_a_form_leaves_an_entry_in_the_audit_log() {
    let mut sent = Sent::default();
    people(&mut sent).await;
    accounts(&mut sent).await;
    register(&mut sent).await;
    questionnaires(&mut sent).await;
    links(&mut sent).await;
    papers(&mut sent).await;
    interviews(&mut sent).await;
    studies(&mut sent).await;
    open_answers(&mut sent).await;
    named_organisations(&mut sent).await;
    pilots(&mut sent).await;
    findings(&mut sent).await;
    practices(&mut sent).await;
    matches(&mut sent).await;
    let mut known: BTreeSet<String> = sent.routes.iter().map(|route| (*route).to_owned()).collect();
    known.extend(OF_RESPONDENTS.iter().map(|(route, _)| (*route).to_owned()));
    let differ: Vec<String> = known.symmetric_difference(&routes()).cloned().collect();
    assert!(differ.is_empty(), "every route that takes a form is sent one here, and no other: {differ:?}");
    let still = sent.routes.difference(&sent.changed).copied();
    let expected = BTreeSet::from(CHANGE_NOTHING);
    assert_eq!(still.collect::<BTreeSet<_>>(), expected, "what changes something is seen to do so");
}

/// A pilot with a cost and a report.
async fn pilots(sent: &mut Sent) {
    let Read { place, world, _folder } = &Read::new().await;
    let mut staff = Staff { world, place, cookie: world.analyst().await, sent };
    staff.post("/{lang}/study/{study}/pilot/new", &[("title", "A lab"), ("case", "north")]).await;
    let cost = [
        ("base", "1"),
        ("partner", "Institute"),
        ("source", "own"),
        ("purpose", "Van"),
        ("planned", "6000"),
        ("currency", "EUR"),
    ];
    let edit = "/{lang}/study/{study}/pilot/{number}/edit/{part}";
    staff.post_to(edit, "/en/study/biogas/pilot/1/edit/costs", &cost).await;
    let report = "/{lang}/study/{study}/pilot/{number}/report/{report}";
    let said = [
        ("base", "2"),
        ("partner", "Institute"),
        ("begins", "2024-01-01"),
        ("ends", "2024-03-31"),
        ("done", "The van came."),
        ("go", "hand-in"),
    ];
    let made = staff.post_to(report, "/en/study/biogas/pilot/1/report/new", &said).await.leads_to();
    let there = made.split('?').next().unwrap();
    staff.post_to(report, there, &[("base", "3"), ("go", "sign")]).await;
}

/// Good practices and their review.
async fn practices(sent: &mut Sent) {
    let Read { place, world, _folder } = Read::new().await;
    let world = &world.with_practices(0).await;
    let mut staff = Staff { world, place: &place, cookie: world.analyst().await, sent };
    staff.post("/{lang}/study/{study}/practice/new", &[("title", "Grain cluster"), ("language", "en")]).await;
    let fields = [("base", "1"), ("in", "en"), ("title", "Grain cluster"), ("summary", "Mills and growers.")];
    staff.post_of("/{lang}/study/{study}/practice/{number}/edit", "2", &fields).await;
    let transfer =
        [("base", "1"), ("in", "en"), ("transfers.0.region", "north"), ("transfers.0.year", "2024")];
    staff.post_of("/{lang}/study/{study}/practice/{number}/transfer", "1", &transfer).await;
    let archive = [("go", "step:archive"), ("ending", "It ended."), ("version", "2")];
    staff.post_of("/{lang}/study/{study}/practice/{number}/review", "1", &archive).await;
}

/// Matches, their context sheets, and wishes.
async fn matches(sent: &mut Sent) {
    let Read { place, world, _folder } = Read::new().await;
    let world = &world.with_answers().await.with_practices(0).await.with_match().await;
    let mut staff = Staff { world, place: &place, cookie: world.analyst().await, sent };
    // A second practice, so that another match can be asked for.
    let other = lars_domain::learn::practice::Practice {
        code: "ring-2".to_owned(),
        ..crate::practice::whole("Ring 2")
    };
    let number = world.published(other).await.to_string();
    for _ in 0..100 {
        // Scores are computed beside the requests.
        let page = staff.get("/en/study/biogas/matching?finding=1").await.body;
        if page.contains("Ring 2") {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    let asked = [("finding", "1"), ("practice", number.as_str())];
    staff.post("/{lang}/study/{study}/match/new", &asked).await;
    staff.post_of("/{lang}/study/{study}/match/{number}", "1", &[("base", "1"), ("step", "accept")]).await;
    let sheet = [("base", "0"), ("trust.here", "Some")];
    staff.post_of("/{lang}/study/{study}/match/{number}/context/edit", "1", &sheet).await;
    let wishes = [("base", "0"), ("participants", "10"), ("chosen.1", "5")];
    staff.post("/{lang}/study/{study}/wish", &wishes).await;
}

/// Accounts that somebody else manages.
async fn people(sent: &mut Sent) {
    let Read { place, world, _folder } = &Read::new().await;
    let mut staff = Staff { world, place, cookie: world.analyst().await, sent };
    let list = "/{lang}/person";
    let newcomer = [("go", "make"), ("name", "Aino"), ("address", "a@r.example"), ("role", "reader")];
    let made = staff.post(list, &[&newcomer[..], &[("scope", "installation")]].concat()).await;
    let made = staff.shown(made).await;
    let token = after(&made, "/en/account-link/").to_owned();
    let link = "/{lang}/account-link/{token}";
    staff.post_of(link, &token, &[("password", PASSWORD), ("repeated", PASSWORD)]).await;
    let id = world.store.persons().await.unwrap().remove(0).id;
    let study = world.study.id.clone();
    for go in ["give", "take"] {
        let fields = [("go", go), ("person", &id), ("role", "lead"), ("scope", &study)];
        staff.post(list, &fields).await;
    }
    for go in ["link", "unlink", "close", "erase"] {
        staff.post(list, &[("go", go), ("person", &id)]).await;
    }
}

/// One's own account, and the ways in.
async fn accounts(sent: &mut Sent) {
    let Read { place, world, _folder } = Read::new().await;
    let world = &world.at(ORIGIN).await;
    let address = world.account("Aino", "admin", "installation").await;
    let (own, passkey) = ("/{lang}/account", "/{lang}/account/passkey");
    let cookie = world.signed_in(&address).await;
    let mut staff = Staff { world, place: &place, cookie, sent };
    let begun = staff.post(own, &[("go", "begin")]).await;
    let secret = after(&staff.shown(begun).await, "name=\"secret\" value=\"").to_owned();
    let code = totp(&secret, Timestamp::now().as_second() / 30);
    let on = staff.post(own, &[("go", "turn-on"), ("secret", &secret), ("code", &code)]).await;
    let recovery = after(&staff.shown(on).await, "<code>").to_owned();
    let asked = staff.post("/{lang}/sign-in", &[("address", &address), ("password", PASSWORD)]).await;
    let ticket = after(&asked, "name=\"ticket\" value=\"").to_owned();
    let opened = staff.post("/{lang}/sign-in-code", &[("ticket", &ticket), ("code", &recovery)]).await;
    staff.cookie = cookie_of(&opened);
    staff.post(own, &[("go", "turn-off"), ("old", PASSWORD)]).await;
    let fields = [("go", "password"), ("old", PASSWORD), ("password", PASSWORD), ("repeated", PASSWORD)];
    staff.cookie = cookie_of(&staff.post(own, &fields).await);
    let mut device = Device::new(1);
    let said: Value = serde_json::from_str(&staff.post(passkey, &[]).await.body).unwrap();
    let (ticket, made) = (said["ticket"].as_str().unwrap(), device.made(&said["publicKey"]));
    let fields = [("go", "passkey-add"), ("ticket", ticket), ("credential", &made), ("name", "laptop")];
    staff.post(own, &fields).await;
    let challenge = staff.post("/{lang}/sign-in-passkey/challenge", &[]).await;
    let said: Value = serde_json::from_str(&challenge.body).unwrap();
    let (ticket, signed) = (said["ticket"].as_str().unwrap(), device.signed(&said["publicKey"]));
    let opened = staff.post("/{lang}/sign-in-passkey", &[("ticket", ticket), ("credential", &signed)]).await;
    staff.cookie = cookie_of(&opened);
    let id = after(&staff.get("/en/account").await, "name=\"passkey\" value=\"").to_owned();
    staff.post(own, &[("go", "passkey-remove"), ("passkey", &id)]).await;
    let session = after(&staff.get("/en/account").await, "name=\"session\" value=\"").to_owned();
    staff.post(own, &[("go", "end"), ("session", &session)]).await;
    staff.cookie = world.signed_in(&address).await;
    staff.post("/{lang}/session", &[]).await;
    staff.post("/{lang}/sign-in-held", &[]).await;
    staff.post(FORGOTTEN, &[("address", &address)]).await;
    let token = lars_web::people::session::one_time_token(&world.store).await.unwrap();
    let link = format!("/en/sign-in/{token}");
    let form = encoded(&[("key", &world.get(&link).await.key())]);
    staff.send("/{lang}/sign-in/{token}", &link, "application/x-www-form-urlencoded", &form).await;
    staff.post("/{lang}/sign-out", &[]).await;
}

/// Findings, their words and their verdicts.
async fn findings(sent: &mut Sent) {
    let Read { place, world, _folder } = &Read::new().await;
    let mut staff = Staff { world, place, cookie: world.analyst().await, sent };
    let words = [("origin", "past"), ("case", "north"), ("sentence", "Few meet."), ("questions", "Why?")];
    staff.post("/{lang}/study/{study}/finding/new", &words).await;
    let changed = [("version", "1"), ("sentence", "Few meet often."), ("questions", "Why?"), ("source", "")];
    staff.post_of("/{lang}/study/{study}/finding/{number}/edit", "1", &changed).await;
    let verdict = [
        ("version", "2"),
        ("outcome", "confirmed"),
        ("day.day", "1"),
        ("day.month", "2"),
        ("day.year", "2025"),
        ("reason", "There is no place to meet."),
    ];
    staff.post_of("/{lang}/study/{study}/finding/{number}/verdict", "1", &verdict).await;
}

/// What respondents wrote, read and tagged.
async fn open_answers(sent: &mut Sent) {
    let Read { place, world, _folder } = &Read::new().await;
    let mut response = world.response("north", "company", 1, |_| Scores::default());
    response.answers.insert("helps".to_owned(), "Staff".to_owned());
    world.store.save_response(&response, Timestamp::now()).await.unwrap();
    let mut staff = Staff { world, place, cookie: world.analyst().await, sent };
    let tags = [("base.north-company-1", ""), ("tags.north-company-1", "staff")];
    let address = "/en/study/biogas/case/north/open-answer?wave=2024";
    staff.post_to("/{lang}/study/{study}/case/{case}/open-answer", address, &tags).await;
}

/// Organisations that respondents named, joined.
async fn named_organisations(sent: &mut Sent) {
    let Read { place, world, _folder } = &Read::of(roster::with_roster()).await;
    let mut response = world.response("north", "company", 1, |_| Scores::default());
    let ties = vec![roster::tie("The Mill", "company"), roster::tie("The Mill Ltd. North", "company")];
    response.answers.insert("partners".to_owned(), roster::named(false, ties));
    world.store.save_response(&response, Timestamp::now()).await.unwrap();
    let mut staff = Staff { world, place, cookie: world.analyst().await, sent };
    let [name, target] = ["The Mill Ltd. North", "The Mill"].map(|name| name_key(&world.study.id, name));
    let fields = [("name", name.as_str()), ("target", target.as_str())];
    let address = "/en/study/biogas/case/north/organisation?wave=2024";
    staff.post_to("/{lang}/study/{study}/case/{case}/organisation", address, &fields).await;
}

/// Studies and their rules.
async fn studies(sent: &mut Sent) {
    let Read { place, world, _folder } = &Read::new().await;
    let mut staff = Staff { world, place, cookie: world.analyst().await, sent };
    let cases = ["north", "south", "east", "west", "far"];
    let mut fields = vec![("min_n".to_owned(), "6".to_owned()), ("title".to_owned(), "Wood".to_owned())];
    for (number, code) in cases.iter().enumerate() {
        fields.push((format!("case.{number}.code"), (*code).to_owned()));
        fields.push((format!("case.{number}.name"), (*code).to_owned()));
    }
    for (number, code) in ["2020", "2024"].iter().enumerate() {
        fields.push((format!("wave.{number}.code"), (*code).to_owned()));
        fields.push((format!("wave.{number}.name"), (*code).to_owned()));
    }
    let mut fields: Vec<(&str, &str)> =
        fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    staff.post("/{lang}/study/{study}/edit", &fields).await;
    fields.push(("slug", "wood"));
    staff.post("/{lang}/study/new", &fields).await;
    let rules = [("basis", ""), ("months", "12"), ("contact", "Anna, a@r.example"), ("own_results", "yes")];
    let protection = "/{lang}/study/{study}/protection";
    staff.post(protection, &rules).await;
    staff.post(protection, &[&rules[..], &[("anonymous", "yes")]].concat()).await;
    let names = [("language", "lv"), ("title", "Koks")];
    staff.post("/{lang}/study/{study}/names", &names).await;
    staff.post("/{lang}/study/demo", &[]).await;
    let key = staff.get("/en/study").await.key();
    let fields = [
        ("key", key.as_str()),
        ("institution.en", "Region"),
        ("signature.en", "Ann"),
        ("contact", "a@r.example"),
    ];
    let part = |(name, value): &(&str, &str)| {
        format!("--cut\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n")
    };
    let form = format!("{}--cut--\r\n", fields.iter().map(part).collect::<String>());
    let address = "/en/study/biogas/sender";
    staff.send("/{lang}/study/{study}/sender", address, "multipart/form-data; boundary=cut", &form).await;
}

/// The register of stakeholders.
async fn register(sent: &mut Sent) {
    let Read { place, world, _folder } = &Read::new().await;
    let mut staff = Staff { world, place, cookie: world.analyst().await, sent };
    let one = "/{lang}/study/{study}/register/{stakeholder}";
    for phone in ["1", "2", "3"] {
        let new = [&MILL[..], &[("phone", phone)]].concat();
        staff.post("/{lang}/study/{study}/register/new", &new).await;
    }
    let ids: Vec<String> = {
        let all = world.store.stakeholders(&world.study.id).await.unwrap();
        all.into_iter().map(|one| one.id).collect()
    };
    let duplicate = "/{lang}/study/{study}/register/duplicate";
    for (go, other) in [("apart", &ids[1]), ("keep-one", &ids[2])] {
        staff.post(duplicate, &[("go", go), ("one", &ids[0]), ("other", other)]).await;
    }
    staff.post_of(one, &ids[0], &[&MILL[..], &[("go", "save"), ("urgency", "1")]].concat()).await;
    staff.post_of(one, &ids[1], &[("go", "delete")]).await;
    let letter = [("what", "letters"), ("wave", "2024"), ("language", "en"), ("all", "yes")];
    staff.post("/{lang}/study/{study}/register/letter", &letter).await;
    let write = [("go", "send"), ("wave", "2024"), ("language", "en"), ("all", "yes")];
    staff.post("/{lang}/study/{study}/register/write", &write).await;
    let act = "/{lang}/study/{study}/register/act";
    for go in ["assign", "remind", "came-back", "said-no", "unmark"] {
        staff.post(act, &[("go", go), ("wave", "2024"), ("all", "yes")]).await;
    }
    staff.post("/{lang}/study/{study}/register/rule", &[("several", "yes")]).await;
    let another = "/{lang}/study/{study}/register/{stakeholder}/another";
    staff.post_of(another, &ids[0], &[("wave", "2024")]).await;
    let participants = world.store.participants(&world.study.id).await.unwrap();
    let pair = [("go", "keep-one"), ("one", &participants[0].0.id), ("other", &participants[1].0.id)];
    staff.post("/{lang}/study/{study}/register/join", &pair).await;
    let file = "organisation;helix;case;justification\r\nLab;research;north;known\r\n";
    let address = "/en/study/biogas/register/file";
    let waits = staff.upload("/{lang}/study/{study}/register/file", address, ("a.csv", file)).await;
    let seen = crate::register::seen(&staff.shown(waits).await);
    staff.post("/{lang}/study/{study}/register/import", &[("go", "take"), ("seen", &seen)]).await;
}

/// The questionnaire: drafted, tried out, translated, published.
async fn questionnaires(sent: &mut Sent) {
    let Read { place, world, _folder } = &Read::new().await;
    let mut staff = Staff { world, place, cookie: world.analyst().await, sent };
    let (draft, page) = ("/{lang}/study/{study}/questionnaire", "/en/study/biogas/questionnaire");
    staff.post("/{lang}/study/{study}/questionnaire/start", &[("from", "template:seminar")]).await;
    staff.post("/{lang}/study/{study}/questionnaire/trial", &[("helix", "company")]).await;
    let fields = [
        ("at", "question.learned"),
        ("go", "save"),
        ("base", "1"),
        ("prompt", "What is new to you?"),
        ("kind", "open"),
        ("max_chars", "2000"),
    ];
    staff.post(draft, &fields).await;
    staff.post(draft, &[("at", "settings"), ("go", "add-section")]).await;
    staff
        .post(
            "/{lang}/study/{study}/questionnaire/languages",
            &[("language.en", "yes"), ("language.fi", "yes")],
        )
        .await;
    let taken = [("at", "settings"), ("study", world.study.id.as_str()), ("question", "helps")];
    staff.post("/{lang}/study/{study}/questionnaire/take", &taken).await;
    staff.post("/{lang}/study/{study}/questionnaire/version", &[("version", "2")]).await;
    let translation = format!("{page}/translation?language=fi");
    let shown = staff.get(&translation).await;
    let path = after(&shown, "name=\"t.").to_owned();
    let was = after(&shown, &format!("name=\"w.{path}\" value=\"")).to_owned();
    let names = ["t", "w", "s"].map(|stem| format!("{stem}.{path}"));
    let fields = [(names[0].as_str(), "Mitä opit?"), (&names[1], &was), (&names[2], "approved")];
    staff.post_to("/{lang}/study/{study}/questionnaire/translation", &translation, &fields).await;
    let file = staff.get(&format!("{page}/translation/fi.xlf")).await.body;
    let file = file.replacen("Mitä opit?", "Mitä uutta opitte?", 1);
    let upload = "/{lang}/study/{study}/questionnaire/translation/{file}";
    let address = format!("{page}/translation/file?language=fi");
    staff.upload(upload, &address, ("fi.xlf", &file)).await;
    let version = world.store.draft(&world.study.id).await.unwrap().unwrap().version.to_string();
    let fields = [("version", version.as_str()), ("gaps", "yes")];
    staff.post("/{lang}/study/{study}/questionnaire/edition", &fields).await;
}

/// Links, open and personal, letters, and what is wanted of them.
async fn links(sent: &mut Sent) {
    let Read { place, world, _folder } = &Read::new().await;
    let mut staff = Staff { world, place, cookie: world.analyst().await, sent };
    let at = [("case", "north"), ("wave", "2024"), ("helix", "company")];
    let with = |more: &[(&'static str, &'static str)]| [&at[..], more].concat();
    let made = staff.post("/{lang}/study/{study}/invitation", &with(&[("count", "1")])).await;
    let made = staff.shown(made).await;
    let code = after(&made, "name=\"code\" value=\"").to_owned();
    let print = [("what", "slips"), ("language", "en"), ("code", code.as_str())];
    staff.post("/{lang}/study/{study}/invitation/print", &print).await;
    let open = "/{lang}/study/{study}/open-link";
    staff.post(open, &with(&[("go", "make"), ("most", "9")])).await;
    let link = after(&staff.get("/en/study/biogas/open-link").await, "name=\"link\" value=\"").to_owned();
    staff.post(open, &[("go", "close"), ("link", &link)]).await;
    let mail = "/{lang}/study/{study}/mail";
    staff.post(mail, &with(&[("go", "send"), ("language", "en"), ("addresses", "a@r.example")])).await;
    staff.post(mail, &[("go", "remind"), ("wave", "2024")]).await;
    staff.post(mail, &[("go", "plan"), ("wave", "2024"), ("days", "7"), ("most", "2")]).await;
    let recipient = world.store.recipients(&world.study.id).await.unwrap().remove(0).participant;
    for go in ["bounced", "works"] {
        staff.post(mail, &[("go", go), ("invitation", &recipient)]).await;
    }
    staff.post("/{lang}/study/{study}/board/quota", &[("q-0-0", "5")]).await;
    for go in ["close", "reopen"] {
        staff.post("/{lang}/study/{study}/board/close", &[("wave", "2024"), ("go", go)]).await;
    }
}

/// Answers that are typed in from paper.
async fn papers(sent: &mut Sent) {
    let Read { place, world, _folder } = &Read::new().await;
    let mut staff = Staff { world, place, cookie: world.analyst().await, sent };
    let (list, one) = ("/{lang}/study/{study}/typing", "/{lang}/study/{study}/typing/{paper}");
    staff.post(list, &[("go", "rule"), ("entry", "1")]).await;
    staff.post(list, &[("go", "rule"), ("entry", "2")]).await;
    let edition = world.edition.id.clone();
    let form = [
        ("go", "begin"),
        ("edition", edition.as_str()),
        ("case", "north"),
        ("wave", "2024"),
        ("helix", "company"),
        ("language", "lv"),
    ];
    let begun = staff.post(list, &form).await.leads_to();
    staff.post_to(one, &begun, &[("go", "away")]).await;
    let begun = staff.post(list, &form).await.leads_to();
    let sheet = crate::typing::sheet();
    for (number, value) in [("1", "7"), ("2", "8")] {
        let mut fields: Vec<(&str, &str)> =
            sheet.iter().map(|(field, value)| (field.as_str(), value.as_str())).collect();
        fields.retain(|(field, _)| *field != crate::typing::FIELD);
        fields.extend([(crate::typing::FIELD, value), ("go", "store"), ("number", number)]);
        staff.post_to(one, &begun, &fields).await;
    }
    let right = format!("right.{}", crate::typing::FIELD);
    let compare = "/{lang}/study/{study}/typing/{paper}/compare";
    staff.post_to(compare, &format!("{begun}/compare"), &[(&right, "first")]).await;
}

/// Interviews, with a network and without.
async fn interviews(sent: &mut Sent) {
    let Read { place, world, _folder } = Read::new().await;
    let field = Field::of(world).await;
    let mut staff = Staff { world: &field.world, place: &place, cookie: field.cookie.clone(), sent };
    let (mill, kind) = (field.stakeholder.as_str(), "application/json");
    let base = "/en/study/biogas/interview/offline";
    let take =
        json!({ "key": field.key().await, "wave": "2024", "languages": ["en"], "stakeholders": [mill] });
    let bundle = "/{lang}/study/{study}/interview/offline/bundle";
    staff.send(bundle, &format!("{base}/bundle"), kind, &take.to_string()).await;
    let first = field.parcel("1").await;
    let sync = "/{lang}/study/{study}/interview/offline/sync";
    staff.send(sync, &format!("{base}/sync"), kind, &first.to_string()).await;
    let mut second = first.clone();
    second["id"] = json!("parcel-0123456789-2");
    second["fields"]["background"]["q.size"] = json!("large");
    let told = staff.send(sync, &format!("{base}/sync"), kind, &second.to_string()).await;
    let told: Value = serde_json::from_str(&told.body).unwrap();
    assert_eq!(told["outcome"], "conflict");
    let copy = told["address"].as_str().unwrap();
    let shown = after(&staff.get(copy).await, "name=\"base\" value=\"").to_owned();
    let decide = "/{lang}/study/{study}/interview/copy/{copy}";
    staff.post_to(decide, copy, &[("base", &shown), ("go", "copy")]).await;
    let begin = [("stakeholder", mill), ("wave", "2024")];
    staff.post("/{lang}/study/{study}/interview", &begin).await;
}
