//! The world of these tests: a store in memory, a small study with a public page, and people who visit.
//!
//! Requests go through the router as a server would hand them over; nothing inside the crate is called.

use std::collections::BTreeMap;
use std::sync::Arc;

use std::time::Duration;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Method, Request, StatusCode};
use jiff::Timestamp;
use lars_domain::ask::answer::rating::{Score, Scores};
use lars_domain::ask::answer::response::Response;
use lars_domain::ask::reach::invitation::token_digest;
use lars_domain::ask::write::edition::Edition;
use lars_domain::ask::write::questionnaire::{Question, QuestionKind, Questionnaire, Wording, around};
use lars_domain::gap::disclosure::MinN;
use lars_domain::map::protection::{Basis, Protection};
use lars_domain::map::sender::Sender;
use lars_domain::map::study::{AreaStatus, Case, Study, Wave};
use lars_domain::map::zone::Zone;
use lars_domain::people::backup::{BackupOutcome, BackupRecord, BackupReport};
use lars_domain::tell::project::{Entry, Event, Partner, Place, Project, Source};
use lars_domain::text::{Named, Text};
use lars_store::Store;
use lars_web::ask::reach::invitation::make;
use lars_web::people::session::one_time_token;
use lars_web::{Site, router};
use tower::ServiceExt as _;

pub const HELICES: [&str; 2] = ["company", "research"];
pub const LEVELS: [&str; 2] = ["regional", "national"];

/// A site with one study: cases `north` and `south` and three more, an open wave and a closed one.
pub struct World {
    pub store: Store,
    pub study: Study,
    pub edition: Edition,
    router: Router,
}

/// What came back.
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: String,
    /// How many statements it took.
    pub statements: u32,
}

impl Answer {
    /// All values of a header, or nothing.
    pub fn header(&self, name: &str) -> String {
        let values = self.headers.get_all(name).iter().map(|value| value.to_str().unwrap());
        values.collect::<Vec<_>>().join(", ")
    }

    /// Where a redirect leads.
    pub fn leads_to(&self) -> String {
        assert!(self.status.is_redirection(), "{}: {}", self.status, self.body);
        self.header("location")
    }

    #[track_caller]
    pub fn is(self, status: u16) -> Self {
        assert_eq!(self.status.as_u16(), status, "{}", self.body);
        self
    }

    /// The form key of the page.
    pub fn key(&self) -> String {
        let (_, rest) = self.body.split_once("name=\"key\" value=\"").expect("the page has a form key");
        rest.split('"').next().unwrap().to_owned()
    }
}

impl World {
    pub async fn new() -> Self {
        Self::of(false, questionnaire()).await
    }

    pub async fn simulated() -> Self {
        Self::of(true, questionnaire()).await
    }

    pub async fn of(simulated: bool, questionnaire: Questionnaire) -> Self {
        Self::on("sqlite::memory:", simulated, questionnaire).await
    }

    /// The same in a database of this address.
    pub async fn on(url: &str, simulated: bool, questionnaire: Questionnaire) -> Self {
        let store = Store::open(url, lars_store::Ring::fresh().unwrap()).await.unwrap();
        let study = study(simulated);
        store.save_study(&study).await.unwrap();
        store.save_sender(&study.id, &sender()).await.unwrap();
        store.save_protection(&study.id, &protection()).await.unwrap();
        let edition = Edition {
            id: lars_domain::new_id(),
            study: study.id.clone(),
            number: 1,
            published: Timestamp::now(),
            questionnaire,
        };
        store.publish_edition(&edition).await.unwrap();
        store.save_project(&project(&study)).await.unwrap();
        // Results are computed anew at once: what a test did a moment ago is what it looks for.
        let site = Site::new(store.clone()).await.unwrap().with_pause(Duration::ZERO);
        let site = site.with_demo(Arc::new(|_| Box::pin(async { Ok(()) })));
        Self { store, study, edition, router: router(site) }
    }

    /// A world of routes over a store that holds nothing yet.
    pub fn over(store: Store, router: Router) -> Self {
        let study = study(false);
        let edition = Edition {
            id: String::new(),
            study: study.id.clone(),
            number: 0,
            published: Timestamp::now(),
            questionnaire: Questionnaire::default(),
        };
        Self { store, study, edition, router }
    }

    /// The routes, for tests that send requests themselves.
    pub fn router(&self) -> Router {
        self.router.clone()
    }

    /// A second process on the same database.
    pub async fn beside(&self) -> Self {
        let site = Site::new(self.store.clone()).await.unwrap().with_pause(Duration::ZERO);
        let (study, edition) = (self.study.clone(), self.edition.clone());
        Self { store: self.store.clone(), study, edition, router: router(site) }
    }

    /// The same world after a restart, with the pause that the program has.
    pub async fn restarted(self) -> Self {
        let site = Site::new(self.store.clone()).await.unwrap();
        Self { router: router(site), ..self }
    }

    /// The same world with a mail server set.
    pub async fn with_mail(self) -> Self {
        let site = Site::new(self.store.clone()).await.unwrap().with_mail();
        Self { router: router(site), ..self }
    }

    /// The same world under a public address.
    pub async fn at(self, origin: &str) -> Self {
        let site = Site::new(self.store.clone()).await.unwrap().at(origin);
        Self { router: router(site), ..self }
    }

    /// The same world with a provider of single sign-on.
    pub async fn with_provider(self, provider: lars_web::people::provider::Provider) -> Self {
        let site = Site::new(self.store.clone()).await.unwrap().with_provider(provider);
        Self { router: router(site), ..self }
    }

    /// A form key that this site makes for a subject.
    pub async fn form_key(&self, subject: &str) -> String {
        Site::new(self.store.clone()).await.unwrap().form_key(subject)
    }

    pub async fn send(&self, method: Method, path: &str, headers: &[(&str, &str)], body: &str) -> Answer {
        let mut request = Request::builder().method(method).uri(path).header("host", "lars.example");
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let request = request.body(Body::from(body.to_owned())).unwrap();
        let (parts, body) = self.router.clone().oneshot(request).await.unwrap().into_parts();
        let bytes = to_bytes(body, usize::MAX).await.unwrap();
        Answer {
            status: parts.status,
            statements: parts.extensions.get::<lars_web::Statements>().map_or(0, |sent| sent.0),
            headers: parts.headers,
            body: String::from_utf8_lossy(&bytes).into_owned(),
        }
    }

    pub async fn get(&self, path: &str) -> Answer {
        self.send(Method::GET, path, &[], "").await
    }

    pub async fn get_with(&self, path: &str, headers: &[(&str, &str)]) -> Answer {
        self.send(Method::GET, path, headers, "").await
    }

    pub async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        self.post_with(path, fields, &[]).await
    }

    pub async fn post_with(&self, path: &str, fields: &[(&str, &str)], more: &[(&str, &str)]) -> Answer {
        let mut headers = vec![("content-type", "application/x-www-form-urlencoded")];
        headers.extend(more);
        self.send(Method::POST, path, &headers, &encoded(fields)).await
    }

    /// Sends a form, and follows once where it leads, if it was taken.
    pub async fn post_on(&self, path: &str, fields: &[(&str, &str)], more: &[(&str, &str)]) -> Answer {
        let answer = self.post_with(path, fields, more).await;
        if answer.status == StatusCode::SEE_OTHER {
            self.get_with(&answer.leads_to(), more).await
        } else {
            answer
        }
    }

    /// Opens the analyst's side with a one-time link and returns the cookie.
    pub async fn analyst(&self) -> String {
        let answer = self.come_by_link(&[]).await.is(303);
        assert_eq!(answer.leads_to(), "/en/study");
        answer.header("set-cookie").split(';').next().unwrap().to_owned()
    }

    /// Makes a one-time link, opens its page and presses the button.
    pub async fn come_by_link(&self, headers: &[(&str, &str)]) -> Answer {
        let address = format!("/en/sign-in/{}", one_time_token(&self.store).await.unwrap());
        let key = self.get_with(&address, headers).await.is(200).key();
        self.post_with(&address, &[("key", &key)], headers).await
    }

    /// The latest entries of the study's audit log, the newest first.
    pub async fn audit(&self) -> Vec<lars_domain::people::audit::AuditEntry> {
        let filter = lars_store::AuditFilter { study: self.study.id.clone(), ..Default::default() };
        self.store.audit(&filter, 10).await.unwrap().into_iter().map(|(entry, _)| entry).collect()
    }

    /// Invites a company of the case `north` to a wave and returns the token of the link.
    pub async fn invite(&self, wave: &str) -> String {
        let made =
            make(&self.store, &self.study, ("north", wave, "company"), (1, Timestamp::now())).await.unwrap();
        made.into_iter().next().unwrap().1
    }

    /// What is stored of the respondent with this link.
    pub async fn stored(&self, token: &str) -> Option<Response> {
        let invitation = self.store.invitation(&token_digest(token)).await.unwrap().unwrap();
        self.store.response_of_invitation(&invitation).await.unwrap()
    }

    /// Closes the open wave.
    pub async fn close_wave(&self) {
        let mut study = self.study.clone();
        study.waves[1].closes = Some("2024-06-30T00:00:00Z".parse().unwrap());
        self.store.save_study(&study).await.unwrap();
    }

    /// Saves finished answers of one respondent: the same pair for every relation.
    pub async fn answered(&self, case: &str, helix: &str, number: usize, pair: (u8, u8)) {
        let scores = Scores {
            expectation: Some(Score::Points(pair.0)),
            experience: Some(Score::Points(pair.1)),
            importance: None,
        };
        let response = self.response(case, helix, number, |_| scores);
        self.store.save_response(&response, Timestamp::now()).await.unwrap();
    }

    /// Notes a backup that was made and rehearsed.
    pub async fn backed_up(&self, number: usize) {
        let record = BackupRecord {
            id: format!("backup-{number}"),
            begun: Timestamp::now(),
            outcome: BackupOutcome::Rehearsed,
            report: BackupReport { name: format!("lars-{number}.age"), ..BackupReport::default() },
        };
        self.store.note_backup(&record).await.unwrap();
    }

    /// A submitted response in which each relation, by its place, is rated like this.
    pub fn response(
        &self,
        case: &str,
        helix: &str,
        number: usize,
        scores: impl Fn(usize) -> Scores,
    ) -> Response {
        let rated = self.edition.questionnaire.all_rated().into_iter().enumerate();
        Response {
            id: format!("{case}-{helix}-{number}"),
            study: self.study.id.clone(),
            edition: self.edition.id.clone(),
            case: case.to_owned(),
            wave: "2024".to_owned(),
            helix: helix.to_owned(),
            respondent: format!("saved-{helix}-{number}"),
            ratings: rated.map(|(place, rated)| (rated, scores(place))).collect(),
            answers: BTreeMap::new(),
            consent: None,
            finished: Some(Timestamp::now()),
        }
    }

    /// Five companies in `north` and `south`, and in `north` three research groups: too few to be shown.
    pub async fn with_answers(self) -> Self {
        for (number, pair) in [(9, 5), (8, 5), (9, 3), (7, 6), (8, 2)].into_iter().enumerate() {
            self.answered("north", "company", number, pair).await;
            self.answered("south", "company", number, (pair.1, pair.0)).await;
        }
        for number in 0..3 {
            self.answered("north", "research", number, (10, 1)).await;
        }
        self
    }
}

pub fn encoded(fields: &[(&str, &str)]) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~".contains(&byte);
    let encode = |text: &str| -> String {
        let byte = |byte: u8| {
            if plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") }
        };
        text.bytes().map(byte).collect()
    };
    let pairs = fields.iter().map(|(name, value)| format!("{}={}", encode(name), encode(value)));
    pairs.collect::<Vec<_>>().join("&")
}

/// Bytes as standards of signing in write them.
pub fn base64url(bytes: &[u8]) -> String {
    use base64::Engine as _;
    base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(bytes)
}

/// The bytes again.
pub fn from_base64url(text: &str) -> Vec<u8> {
    use base64::Engine as _;
    base64::engine::general_purpose::URL_SAFE_NO_PAD.decode(text).unwrap()
}

fn named(codes: &[&str]) -> Vec<Named> {
    codes.iter().map(|code| Named::code(code)).collect()
}

/// Two partner groups at two levels, a required choice, an optional open question.
pub fn questionnaire() -> Questionnaire {
    let say = |text: &str| Text::new("en", text);
    let options = [("small", "Small"), ("large", "Large")];
    let options = options.map(|(code, text)| Named { code: code.to_owned(), text: say(text) }).to_vec();
    Questionnaire {
        helices: named(&HELICES),
        partners: named(&HELICES),
        levels: named(&LEVELS),
        items: named(&["relation"]),
        importance: true,
        sections: around(
            vec![Question {
                code: "size".to_owned(),
                prompt: say("How large are you?"),
                hint: Text::default(),
                required: true,
                condition: None,
                kind: QuestionKind::Choice { options },
            }],
            vec![Question {
                code: "helps".to_owned(),
                prompt: say("What helps?"),
                hint: say("A sentence will do."),
                required: false,
                condition: None,
                kind: QuestionKind::Open { max_chars: 200, min_chars: 0 },
            }],
        ),
        wording: Wording {
            introduction: say("Welcome."),
            privacy: say("We keep little."),
            ..Wording::default()
        },
        ..Questionnaire::default()
    }
}

pub fn study(simulated: bool) -> Study {
    let case = |code: &str, area: Option<&str>| Case {
        code: code.to_owned(),
        name: Text::new("en", &format!("Region {code}")),
        nuts: Some("LV006".to_owned()),
        area: area.map(str::to_owned),
        area_status: if area.is_some() { AreaStatus::Sourced } else { AreaStatus::Unknown },
    };
    let wave = |code: &str, closes: Option<&str>| Wave {
        code: code.to_owned(),
        name: Text::new("en", code),
        opens: None,
        closes: closes.map(|closes| closes.parse().unwrap()),
        is_trial: false,
    };
    Study {
        id: lars_domain::new_id(),
        slug: "biogas".to_owned(),
        title: Text::new("en", "Biogas in the north"),
        simulated,
        anonymous: false,
        min_n: MinN::DEFAULT,
        cases: vec![
            case("north", Some("energy")),
            case("south", Some("energy")),
            case("east", None),
            case("west", None),
            case("far", None),
        ],
        waves: vec![wave("2020", Some("2020-12-31T00:00:00Z")), wave("2024", None)],
        areas: vec![Named { code: "energy".to_owned(), text: Text::new("en", "Energy") }],
        zone: Zone::default(),
    }
}

/// Who asks in the study.
pub fn sender() -> Sender {
    Sender {
        institution: Text::new("en", "Agency of the North"),
        contact: "Ann, ann@agency.example".to_owned(),
        signature: Text::new("en", "Ann Example, head"),
        logo: None,
    }
}

/// Its rules on personal data, complete.
pub fn protection() -> Protection {
    Protection {
        controller: "Agency of the North, Example Street 1".to_owned(),
        basis: Some(Basis::PublicTask),
        retention_months: Some(24),
        contact: "privacy@agency.example".to_owned(),
        own_results: true,
        offers_names: true,
    }
}

fn project(study: &Study) -> Project {
    let say = |text: &str| Text::new("en", text);
    let entry = |code: &str| Entry {
        code: code.to_owned(),
        title: say(code),
        body: say("A sentence."),
        source: "s1".to_owned(),
    };
    Project {
        study: study.id.clone(),
        title: say("Biogas project"),
        about: vec![say("About biogas.")],
        aims: vec![say("To learn.")],
        planned_results: vec![say("A report.")],
        activities: vec![entry("a1")],
        work_packages: vec![entry("wp1")],
        partners: vec![Partner {
            code: "p1".to_owned(),
            organisation: say("Agency <North> & Co"),
            country: "LV".to_owned(),
            town: Some("Cēsis".to_owned()),
            place: Some(Place { longitude_millideg: 25_270, latitude_millideg: 57_310 }),
            role: say("Leads."),
            leads: Some("wp1".to_owned()),
            source: "s1".to_owned(),
        }],
        events: vec![Event {
            code: "e1".to_owned(),
            title: say("Seminar"),
            body: Text::default(),
            start: "2018-04".to_owned(),
            end: None,
            date_status: "sourced".to_owned(),
            place: Some("Riga".to_owned()),
            country: Some("LV".to_owned()),
            source: "s1".to_owned(),
        }],
        sources: vec![Source {
            code: "s1".to_owned(),
            title: "A page".to_owned(),
            url: "https://source.example/page".to_owned(),
        }],
        ..Project::default()
    }
}

impl World {
    /// The stored response of a respondent of the case `north`, by code.
    pub async fn stored_of(&self, respondent: &str) -> Response {
        let invitation = lars_domain::ask::reach::participant::Participant {
            id: String::new(),
            study: self.study.id.clone(),
            case: "north".to_owned(),
            wave: "2024".to_owned(),
            helix: String::new(),
            respondent: respondent.to_owned(),
            stakeholder: None,
        };
        self.store.response_of_invitation(&invitation).await.unwrap().unwrap()
    }
}
