//! Interviews without a network, as the server sees them: what it hands out, what it takes back, and who decides.
//!
//! What the app does in the browser is tested in the browser suite.

use axum::http::Method;
use serde_json::{Value, json};

use crate::access::check;
use crate::response::{Browser, complete, relations};
use crate::world::{Answer, World};

const BASE: &str = "/en/study/biogas/interview/offline";
const COPIES: &str = "/en/study/biogas/interview/copy";

/// A world with an interviewer, and a stakeholder that she is to interview.
pub struct Field {
    pub world: World,
    pub cookie: String,
    who: String,
    pub stakeholder: String,
}

impl Field {
    async fn new() -> Self {
        Self::of(World::new().await).await
    }

    pub async fn of(world: World) -> Self {
        let account = world.account("Inge", "interviewer", &world.study.id.clone()).await;
        let cookie = world.signed_in(&account).await;
        let people = world.store.persons().await.unwrap();
        let who = people.iter().find(|person| person.name == "Inge").unwrap().id.clone();
        let field = Self { world, cookie, who, stakeholder: lars_domain::new_id() };
        field.assign(Some(field.who.clone())).await;
        field
    }

    async fn assign(&self, interviewer: Option<String>) {
        let before = self.world.store.stakeholder(&self.stakeholder).await.unwrap();
        let details = lars_domain::map::stakeholder::Details {
            organisation: "SIA <Mill>".to_owned(),
            phone: "+371 555".to_owned(),
            ..Default::default()
        };
        let one = lars_domain::map::stakeholder::Stakeholder {
            id: self.stakeholder.clone(),
            study: self.world.study.id.clone(),
            case: "north".to_owned(),
            helix: "company".to_owned(),
            details,
            interviewer,
            respondent: before.and_then(|before| before.respondent),
        };
        self.world.store.save_stakeholders(&[one]).await.unwrap();
    }

    async fn get(&self, address: &str) -> Answer {
        self.world.get_with(address, &[("cookie", &self.cookie)]).await
    }

    async fn send(&self, path: &str, body: &Value) -> Answer {
        let headers = [("cookie", self.cookie.as_str()), ("content-type", "application/json")];
        self.world.send(Method::POST, &format!("{BASE}/{path}"), &headers, &body.to_string()).await
    }

    pub async fn key(&self) -> String {
        read(&self.get(&format!("{BASE}/list")).await.is(200))["key"].as_str().unwrap().to_owned()
    }

    async fn bundle(&self) -> Value {
        let body = json!({ "key": self.key().await, "wave": "2024", "languages": ["en", "lv"],
            "stakeholders": [self.stakeholder] });
        read(&self.send("bundle", &body).await.is(200))
    }

    /// An interview as the app sends it, everything answered.
    pub async fn parcel(&self, id: &str) -> Value {
        let bundle = self.bundle().await;
        let about =
            |partner: &str| relations(partner).into_iter().collect::<std::collections::BTreeMap<_, _>>();
        json!({
            "key": self.key().await, "id": format!("parcel-0123456789-{id}"), "who": self.who,
            "stakeholder": self.stakeholder, "wave": "2024", "edition": self.world.edition.id,
            "base": bundle["interviews"][0]["base"], "since": bundle["at"], "agreedIn": "lv",
            "agreed": "2026-01-02T10:00:00Z", "began": "2026-01-02T09:59:00Z", "ended": "2026-01-02T10:30:00Z",
            "clock": "2026-01-02T11:00:00Z", "finish": true,
            "fields": {
                "background": { "q.size": "small" }, "about-company": about("company"),
                "about-research": about("research"), "open": { "q.helps": "Meeting" },
            },
        })
    }

    async fn stored(&self) -> Option<lars_domain::ask::answer::response::Response> {
        let invitations = self.world.store.participants(&self.world.study.id).await.unwrap();
        let (invitation, _) = invitations.first()?;
        self.world.store.response_of_invitation(invitation).await.unwrap()
    }

    /// The token of a link with which the same respondent's answers are opened online.
    async fn token(&self) -> String {
        let page = self.get("/en/study/biogas/interview").await.is(200);
        let fields =
            [("key", page.key()), ("stakeholder", self.stakeholder.clone()), ("wave", "2024".to_owned())];
        let fields: Vec<_> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let cookie = [("cookie", self.cookie.as_str())];
        let opened = self.world.post_with("/en/study/biogas/interview", &fields, &cookie).await.leads_to();
        opened.rsplit('/').next().unwrap().to_owned()
    }
}

fn read(answer: &Answer) -> Value {
    assert_eq!(answer.header("content-type"), "application/json");
    assert_eq!(answer.header("cache-control"), "no-store");
    serde_json::from_str(&answer.body).unwrap()
}

fn outcome(answer: &Answer) -> String {
    read(answer)["outcome"].as_str().unwrap().to_owned()
}

fn acts(entries: &[lars_domain::people::audit::AuditEntry]) -> Vec<&'static str> {
    entries.iter().map(|entry| entry.act.code()).collect()
}

#[tokio::test]
async fn the_app_holds_nothing_personal_and_its_version_follows_its_parts() {
    let field = Field::new().await;
    for language in ["en", "fi", "de", "pl"] {
        let page = field.get(&BASE.replace("/en/", &format!("/{language}/"))).await.is(200);
        check(&page.body, "the app", language);
        let key = field.key().await;
        for personal in ["Inge", "Mill", "+371", &key, &field.who] {
            assert!(!page.body.contains(personal), "{personal}");
        }
    }
    let analyst = field.world.analyst().await;
    let other = field.world.get_with(BASE, &[("cookie", &analyst)]).await.is(200);
    assert_eq!(other.body, field.get(BASE).await.body, "the same for everybody");
    let worker = field.get(&format!("{BASE}/worker.js")).await.is(200);
    assert_eq!(worker.header("service-worker-allowed"), BASE);
    assert!(worker.header("content-type").starts_with("text/javascript"));
    let version = |answer: &Answer| answer.body.lines().next().unwrap().to_owned();
    let again = field.get(&format!("{BASE}/worker.js")).await;
    assert_eq!(version(&worker), version(&again));
    let finnish = field.get(&BASE.replace("/en/", "/fi/")).await.is(200);
    assert!(finnish.body.contains("lang=\"fi\""));
    let manifest = field.get(&format!("{BASE}/manifest.webmanifest")).await.is(200);
    let manifest: Value = serde_json::from_str(&manifest.body).unwrap();
    assert_eq!(manifest["start_url"], BASE);
    assert!(worker.header("content-security-policy").contains("worker-src 'self'; manifest-src 'self'"));
}

#[tokio::test]
async fn interviews_are_taken_along_with_forms_contacts_and_answers_so_far() {
    let field = Field::new().await;
    let list = read(&field.get(&format!("{BASE}/list")).await.is(200));
    assert_eq!(list["interviews"][0]["organisation"], "SIA <Mill>");
    assert_eq!(list["waves"], json!([{ "code": "2024", "name": "2024" }]), "only what is open");
    let bundle = field.bundle().await;
    let one = &bundle["interviews"][0];
    assert_eq!((&one["base"], &one["agreed"], &one["fields"]), (&json!(""), &json!(false), &json!({})));
    assert_eq!(one["contact"], json!(["+371 555"]));
    let forms = &bundle["forms"][0];
    let slugs: Vec<&str> =
        forms["steps"].as_array().unwrap().iter().map(|step| step["slug"].as_str().unwrap()).collect();
    assert_eq!(slugs, ["start", "background", "about-company", "about-research", "open", "check"]);
    assert_eq!(forms["steps"][1]["questions"][0]["required"], true);
    assert_eq!(forms["steps"][2]["required"].as_array().unwrap().len(), 4);
    let latvian = &forms["languages"]["lv"];
    assert!(
        latvian["pages"]["about-company"].as_str().unwrap().contains("name=\"e.company.regional.relation\"")
    );
    assert!(!latvian["pages"]["start"].as_str().unwrap().contains("<script"));
    assert!(latvian["labels"]["x.research.national.relation"].as_str().unwrap().len() > 5);
    assert!(forms["languages"].get("fi").is_none());
    assert!(acts(&field.world.audit().await).contains(&"took-along"));
    assert!(
        field.world.store.participants(&field.world.study.id).await.unwrap().is_empty(),
        "nothing is made"
    );
    complete(&field.world, &field.token().await).await;
    let bundle = field.bundle().await;
    let one = &bundle["interviews"][0];
    assert_eq!(one["fields"]["background"]["q.size"], "small");
    assert_eq!((&one["agreed"], one["base"].as_str().unwrap().len()), (&json!(true), 64));
}

#[tokio::test]
async fn who_may_not_take_along_gets_nothing() {
    let field = Field::new().await;
    let key = field.key().await;
    let wanted = |key: &str, wave: &str, who: Value| json!({ "key": key, "wave": wave, "languages": ["en"], "stakeholders": who });
    let own = json!([field.stakeholder]);
    field.send("bundle", &wanted("0", "2024", own.clone())).await.is(403);
    field.send("bundle", &wanted(&key, "2020", own.clone())).await.is(410);
    field.send("bundle", &wanted(&key, "2024", json!(["nobody"]))).await.is(404);
    field.send("bundle", &wanted(&key, "2024", json!([]))).await.is(404);
    field.send("bundle", &json!({ "key": key })).await.is(422);
    field.send("bundle", &json!([])).await.is(422);
    field.assign(None).await;
    field.send("bundle", &wanted(&key, "2024", own)).await.is(404);
    let rea = field.world.account("Rea", "reader", &field.world.study.id.clone()).await;
    let rea = field.world.signed_in(&rea).await;
    for path in ["", "/list", "/worker.js", "/manifest.webmanifest"] {
        field.world.get_with(&format!("{BASE}{path}"), &[("cookie", &rea)]).await.is(403);
        field.world.get(&format!("{BASE}{path}")).await.is(401);
    }
    field.world.get_with(COPIES, &[("cookie", &rea)]).await.is(403);
    field.world.send(Method::POST, &format!("{BASE}/sync"), &[], "{}").await.is(401);
    let mut study = field.world.study.clone();
    study.anonymous = true;
    field.world.store.make_anonymous(&study.id).await.unwrap();
    field.get(BASE).await.is(404);
}

#[tokio::test]
async fn an_interview_comes_back_once_and_the_record_says_who_filled_in() {
    let field = Field::new().await;
    let parcel = field.parcel("1").await;
    let told = read(&field.send("sync", &parcel).await.is(200));
    assert_eq!(
        (&told["outcome"], &told["missing"], &told["address"]),
        (&json!("taken"), &json!(0), &Value::Null)
    );
    let stored = field.stored().await.unwrap();
    assert!(stored.finished.is_some());
    assert_eq!((stored.ratings.len(), stored.answers.len()), (4, 2));
    let consent = stored.consent.clone().unwrap();
    assert_eq!(consent.language, "lv");
    assert!(
        consent.given > "2026-01-03T00:00:00Z".parse().unwrap(),
        "its own clock was wrong: {}",
        consent.given
    );
    let kept = field.world.store.interview_copy("parcel-0123456789-1").await.unwrap().unwrap();
    assert_eq!((kept.person.as_str(), kept.respondent.as_str()), (field.who.as_str(), "company-001"));
    assert_eq!(kept.brought.times.agreed, Some("2026-01-02T10:00:00Z".parse().unwrap()), "as it was said");
    assert!(kept.brought.times.ahead < -1000 && kept.brought.fields.is_empty());
    let mut again = parcel.clone();
    again["fields"]["background"]["q.size"] = json!("large");
    let twice = read(&field.send("sync", &again).await.is(200));
    assert_eq!((&twice["outcome"], &twice["base"]), (&told["outcome"], &told["base"]));
    assert_eq!(field.stored().await.unwrap(), stored, "the same name twice changes nothing");
    let entries = field.world.audit().await;
    let entered: Vec<_> = entries.iter().filter(|entry| entry.act.code() == "entered-answers").collect();
    assert_eq!(entered.len(), 1);
    assert_eq!(
        (entered[0].who.as_str(), entered[0].subject.as_str()),
        (field.who.as_str(), "north 2024 company-001")
    );
}

#[tokio::test]
async fn what_is_unfinished_or_wrong_comes_in_and_says_so() {
    let field = Field::new().await;
    let mut open = field.parcel("1").await;
    open["fields"]["background"] = json!({});
    let told = read(&field.send("sync", &open).await.is(200));
    assert_eq!((&told["outcome"], &told["missing"]), (&json!("taken"), &json!(1)));
    assert_eq!(field.stored().await.unwrap().finished, None);
    let mut faulty = field.parcel("2").await;
    faulty["fields"]["background"]["q.size"] = json!("<huge>");
    faulty["fields"]["open"]["q.gone"] = json!("words of an older edition");
    let told = read(&field.send("sync", &faulty).await.is(200));
    assert_eq!((&told["outcome"], &told["problems"]), (&json!("faulty"), &json!(2)));
    let page = field.get(told["address"].as_str().unwrap()).await.is(200);
    check(&page.body, "faulty", "en");
    for part in ["&#60;huge&#62;", "words of an older edition", "The matter is settled", "Inge"] {
        assert!(page.body.contains(part), "{part}: {}", page.body);
    }
    assert!(field.get(COPIES).await.is(200).body.contains("SIA &#60;Mill&#62;"));
    assert_eq!(
        decide(&field, &page, told["address"].as_str().unwrap(), &[("go", "stored")]).await.status,
        303
    );
    assert!(field.get(COPIES).await.is(200).body.contains("There is nothing to decide."));
    field.get(told["address"].as_str().unwrap()).await.is(404);
}

/// Sends the form of a page where somebody decides.
async fn decide(field: &Field, page: &Answer, address: &str, fields: &[(&str, &str)]) -> Answer {
    let (_, rest) = page.body.split_once("name=\"base\" value=\"").unwrap();
    let (key, base) = (page.key(), rest.split('"').next().unwrap());
    let mut all = vec![("key", key.as_str()), ("base", base)];
    all.extend(fields);
    field.world.post_with(address, &all, &[("cookie", &field.cookie)]).await
}

#[tokio::test]
async fn a_conflict_keeps_both_until_somebody_decides() {
    let field = Field::new().await;
    let parcel = field.parcel("1").await;
    let token = field.token().await;
    let respondent = Browser::open(&field.world, &token).await;
    respondent.consent().await;
    respondent.send("background", &[("q.size", "large")]).await.is(303);
    respondent.send("open", &[("q.helps", "Quiet")]).await.is(303);
    let before = field.stored().await.unwrap();
    let told = read(&field.send("sync", &parcel).await.is(200));
    assert_eq!(told["outcome"], "conflict");
    assert_eq!(field.stored().await.unwrap(), before, "nothing changed by itself");
    assert!(acts(&field.world.audit().await).contains(&"kept-copy"));
    let address = told["address"].as_str().unwrap();
    let page = field.get(address).await.is(200);
    check(&page.body, "conflict", "en");
    for part in ["Quiet", "Meeting", "Small", "Large", "Expectation 9, experience 4"] {
        assert!(page.body.contains(part), "{part}: {}", page.body);
    }
    assert!(acts(&field.world.audit().await).contains(&"read-copy"));
    let own = format!("/en/answer/{token}/data.json");
    let waiting = |data: &serde_json::Value| data["interviews_waiting"].as_array().unwrap().clone();
    let kept_apart = waiting(&read(&field.world.get(&own).await.is(200)));
    assert_eq!(kept_apart.len(), 1, "the respondent sees what was filled in for them");
    assert_eq!(kept_apart[0]["filled_in"]["background"]["q.size"], "small");
    respondent.send("open", &[("q.helps", "Calm")]).await.is(303);
    let late = decide(&field, &page, address, &[("go", "copy")]).await.is(409);
    assert!(late.body.contains("changed just now") && late.body.contains("Calm"));
    assert_eq!(field.stored().await.unwrap().answers["helps"], "Calm");
    decide(&field, &late, address, &[("go", "what")]).await.is(422);
    let mut picks = vec![("go", "chosen"), ("pick.q.size", "copy"), ("pick.q.helps", "stored")];
    let ratings = ["company", "research"]
        .map(|partner| ["regional", "national"].map(|level| format!("pick.r.{partner}.{level}.relation")));
    picks.extend(ratings.iter().flatten().map(|name| (name.as_str(), "copy")));
    decide(&field, &late, address, &picks).await.is(303);
    let after = field.stored().await.unwrap();
    assert_eq!((after.answers["size"].as_str(), after.answers["helps"].as_str()), ("small", "Calm"));
    assert!(after.finished.is_some(), "the interview was finished, and nothing is missing");
    assert!(acts(&field.world.audit().await).contains(&"decided-copy"));
    assert!(waiting(&read(&field.world.get(&own).await.is(200))).is_empty());
    field.get(address).await.is(404);
}

#[tokio::test]
async fn submitted_answers_stay_complete_and_deleted_ones_do_not_come_back_by_themselves() {
    let field = Field::new().await;
    let mut parcel = field.parcel("1").await;
    let token = field.token().await;
    complete(&field.world, &token).await;
    parcel["fields"]["background"]["q.size"] = json!("");
    let told = read(&field.send("sync", &parcel).await.is(200));
    let address = told["address"].as_str().unwrap().to_owned();
    let page = field.get(&address).await.is(200);
    let refused = decide(&field, &page, &address, &[("go", "copy")]).await.is(422);
    assert!(refused.body.contains("must stay complete"));
    assert!(field.stored().await.unwrap().finished.is_some());
    let key = Browser::open(&field.world, &token).await.key;
    field.world.post(&format!("/en/answer/{token}/delete"), &[("key", &key)]).await.is(200);
    field.get(&address).await.is(404);
    field.world.get(&format!("/en/answer/{token}/data.json")).await.is(404);
    let mut late = field.parcel("2").await;
    late["base"] = json!("of the deleted answers");
    let told = read(&field.send("sync", &late).await.is(200));
    assert_eq!(told["outcome"], "conflict");
    assert_eq!(field.stored().await, None);
    let address = told["address"].as_str().unwrap();
    let page = field.get(address).await.is(200);
    assert!(page.body.contains("were deleted since"), "{}", page.body);
    let own = read(&field.world.get(&format!("/en/answer/{token}/data.json")).await.is(200));
    assert_eq!(own["interviews_waiting"].as_array().unwrap().len(), 1, "the respondent sees it all the same");
    decide(&field, &page, address, &[("go", "copy")]).await.is(303);
    assert!(field.stored().await.unwrap().finished.is_some());
}

#[tokio::test]
async fn after_the_wave_closed_a_lead_decides() {
    let field = Field::new().await;
    let parcel = field.parcel("1").await;
    field.world.close_wave().await;
    let told = read(&field.send("sync", &parcel).await.is(200));
    assert_eq!(told["outcome"], "closed");
    assert_eq!(field.stored().await, None);
    let address = told["address"].as_str().unwrap();
    field.get(address).await.is(403);
    assert!(field.get(COPIES).await.is(200).body.contains("There is nothing to decide."));
    let lead = Field { cookie: field.world.analyst().await, ..field };
    let page = lead.get(address).await.is(200);
    assert!(page.body.contains("The survey round had closed"));
    decide(&lead, &page, address, &[("go", "copy")]).await.is(303);
    let stored = lead.stored().await.unwrap();
    assert!(stored.finished.is_some() && stored.consent.is_some());
}

#[tokio::test]
async fn what_is_forged_hostile_or_of_somebody_else_changes_nothing() {
    let field = Field::new().await;
    let good = field.parcel("1").await;
    let with = |name: &str, value: Value| {
        let mut parcel = good.clone();
        parcel[name] = value;
        parcel
    };
    for (name, value, status) in [
        ("key", json!("0"), 403),
        ("who", json!("somebody"), 403),
        ("stakeholder", json!("nobody"), 404),
        ("wave", json!("1999"), 422),
        ("edition", json!("of another study"), 422),
        ("id", json!("short"), 422),
        ("id", json!("'; DROP TABLE interview_copy; --"), 422),
        ("fields", json!({ "background": { "q.size": 7 } }), 422),
        ("fields", json!([]), 422),
        ("agreedIn", Value::Null, 422),
        ("agreedIn", json!("xx"), 422),
        ("surprise", json!(1), 422),
    ] {
        let status_now = field.send("sync", &with(name, value.clone())).await.status.as_u16();
        assert_eq!(status_now, status, "{name}: {value}");
    }
    for body in ["", "{", "null", "[[[[", "{\"key\":\"\u{0}\"}"] {
        let headers = [("cookie", field.cookie.as_str())];
        field.world.send(Method::POST, &format!("{BASE}/sync"), &headers, body).await.is(422);
    }
    let huge = "x".repeat(600_000);
    field.send("sync", &with("base", json!(huge))).await.is(413);
    let foreign = [("cookie", field.cookie.as_str()), ("sec-fetch-site", "cross-site")];
    field.world.send(Method::POST, &format!("{BASE}/sync"), &foreign, &good.to_string()).await.is(403);
    let stored = async || field.stored().await;
    assert_eq!(stored().await, None);
    field.assign(None).await;
    field.send("sync", &good).await.is(404);
    field.assign(Some(field.who.clone())).await;
    let odd = with("clock", json!("+010000-01-01T00:00:00Z"));
    assert_eq!(outcome(&field.send("sync", &odd).await.is(200)), "taken", "no clock keeps it from coming in");
    let rea = field.world.account("Rea", "reader", &field.world.study.id.clone()).await;
    let rea = field.world.signed_in(&rea).await;
    let key = field.world.get_with("/en/study", &[("cookie", &rea)]).await.is(200).key();
    let reader = with("key", json!(key)).to_string();
    let headers = [("cookie", rea.as_str())];
    for path in ["sync", "bundle"] {
        let refused = field.world.send(Method::POST, &format!("{BASE}/{path}"), &headers, &reader).await;
        assert!(matches!(refused.status.as_u16(), 403 | 422), "{path}: {}", refused.status);
    }
    field.world.send(Method::POST, &format!("{BASE}/sync"), &headers, &reader).await.is(403);
    let other = field.world.account("Olga", "interviewer", &field.world.study.id.clone()).await;
    let cookie = field.world.signed_in(&other).await;
    let people = field.world.store.persons().await.unwrap();
    let who = people.iter().find(|person| person.name == "Olga").unwrap().id.clone();
    let olga = Field { cookie, who, ..field };
    let mut taken = good.clone();
    taken["key"] = json!(olga.key().await);
    taken["who"] = json!(olga.who);
    olga.send("sync", &taken).await.is(404);
}

#[tokio::test]
async fn a_one_time_link_takes_nothing_along_and_late_submission_can_be_taken() {
    let field = Field::new().await;
    let mut open = field.parcel("1").await;
    open["finish"] = json!(false);
    let told = read(&field.send("sync", &open).await.is(200));
    assert_eq!(told["outcome"], "taken");
    assert_eq!(field.stored().await.unwrap().finished, None);
    let whole = field.parcel("2").await;
    field.world.close_wave().await;
    let told = read(&field.send("sync", &whole).await.is(200));
    assert_eq!(told["outcome"], "closed");
    let lead = Field { cookie: field.world.analyst().await, ..field };
    let address = told["address"].as_str().unwrap();
    let page = lead.get(address).await.is(200);
    assert!(page.body.contains("Submit the interview answers"), "{}", page.body);
    decide(&lead, &page, address, &[("go", "copy")]).await.is(303);
    assert!(lead.stored().await.unwrap().finished.is_some());
    let body = json!({ "key": lead.key().await, "wave": "2024", "languages": ["en"], "stakeholders": [lead.stakeholder] });
    lead.send("bundle", &body).await.is(403);
}
