//! Good practices: writing one in several languages, two who write at once, the review that nobody does of their own, the public catalogue.

use lars_domain::learn::practice::{Evidence, Outcome, Practice, Transfer};
use lars_domain::learn::review::{Review, Stage};
use lars_domain::people::audit::Act;
use lars_domain::text::Text;
use lars_domain::thread::{Knot, KnotKind};
use lars_store::NewKnot;

use crate::people::with;
use crate::world::{Answer, World};

const LIST: &str = "/en/study/biogas/practice";

/// A practice with all that is needed to hand it in.
pub fn whole(title: &str) -> Practice {
    let codes = |code: &str| std::collections::BTreeSet::from([code.to_owned()]);
    let mut practice = Practice {
        code: title.to_lowercase().replace(' ', "-"),
        title: Text::new("en", title),
        summary: Text::new("en", "Farms share a digester."),
        region: "south".to_owned(),
        organisation: "Farmers' union".to_owned(),
        helices: codes("company"),
        partners: codes("research"),
        evidence: vec![Evidence {
            text: Text::new("en", "It runs."),
            source: "https://example.org/12".to_owned(),
        }],
        language: "en".to_owned(),
        ..Practice::default()
    };
    practice.chain.response = Text::new("en", "They build one together.");
    practice
}

impl World {
    /// Puts a practice into the study.
    pub async fn practice(&self, practice: &Practice) -> i64 {
        let new = NewKnot {
            study: &self.study.id,
            kind: KnotKind::Practice,
            case: &practice.region,
            state: practice.review.stage.code(),
            parents: &[],
            at: jiff::Timestamp::now(),
            who: "test",
        };
        self.store.add_knot(new, practice).await.unwrap().1
    }

    /// The same, published.
    pub async fn published(&self, practice: Practice) -> i64 {
        let review = Review { stage: Stage::Published, ..Review::default() };
        self.practice(&Practice { review, ..practice }).await
    }

    /// The same world with a published practice, and so many drafts.
    pub async fn with_practices(self, drafts: usize) -> Self {
        self.published(whole("Biogas ring")).await;
        for number in 0..drafts {
            self.practice(&whole(&format!("Draft {number}"))).await;
        }
        self
    }

    async fn knot_of(&self, number: i64) -> Knot<Practice> {
        self.store.knot(&self.study.id, KnotKind::Practice, number).await.unwrap().unwrap()
    }

    /// Sends a form of a page with its key.
    async fn send_form(&self, cookie: &str, path: &str, fields: &[(&str, &str)]) -> Answer {
        let key = self.get_with("/en/study", &with(cookie)).await.key();
        self.post_with(path, &[&[("key", key.as_str())], fields].concat(), &with(cookie)).await
    }
}

#[tokio::test]
async fn a_practice_is_begun_written_and_translated_and_each_save_is_a_version() {
    let world = World::new().await;
    let cookie = world.analyst().await;
    world.send_form(&cookie, &format!("{LIST}/new"), &[("title", ""), ("language", "en")]).await.is(422);
    let fields = [("title", "Biogas ring"), ("language", "en")];
    let made = world.send_form(&cookie, &format!("{LIST}/new"), &fields).await.is(303).leads_to();
    assert_eq!(made, format!("{LIST}/1/edit?in=en"));
    world.get_with(&made, &with(&cookie)).await.is(200);
    // What cannot be read is refused whole, and stays in the form.
    let form = [("base", "1"), ("in", "en"), ("title", "Biogas ring"), ("first", "soon"), ("cost", "1.000")];
    let refused = world.send_form(&cookie, &format!("{LIST}/1/edit"), &form).await.is(422).body;
    assert!(refused.contains("href=\"#first\"") && refused.contains("value=\"soon\""), "{refused}");
    assert!(refused.contains("href=\"#cost\""));
    let form = [
        ("base", "1"),
        ("in", "en"),
        ("title", "Biogas ring"),
        ("summary", "Farms share a digester."),
        ("region", "north"),
        ("cost", "470 000,50"),
        ("helices.company", "yes"),
        ("evidence.0.text", "It runs."),
        ("evidence.0.source", "Report 12"),
        ("transfers.0.region", "south"),
        ("transfers.0.outcome", "stopped"),
        ("transfers.0.lesson", "Ask the farmers first."),
        ("transfers.0.source", "Report 13"),
        ("contact.name", "Anna Example"),
    ];
    world.send_form(&cookie, &format!("{LIST}/1/edit"), &form).await.is(303);
    let knot = world.knot_of(1).await;
    assert_eq!((knot.version, knot.case.as_str(), knot.body.cost.unwrap().cents), (2, "north", 47_000_050));
    assert_eq!(knot.body.transfers[0].outcome, Outcome::Stopped);
    let translation =
        [("base", "2"), ("in", "lv"), ("title", "Biogāzes loks"), ("summary", "Kopīga iekārta.")];
    world.send_form(&cookie, &format!("{LIST}/1/edit"), &translation).await.is(303);
    let page = world.get_with("/lv/study/biogas/practice/1", &with(&cookie)).await.is(200).body;
    assert!(page.contains("<h1>Biogāzes loks</h1>") && page.contains("Anna Example"), "{page}");
    // The source changes: the translation says that it is older.
    let changed = [&form[1..], &[("base", "3")]].concat();
    let changed: Vec<_> = changed
        .into_iter()
        .map(
            |(name, value)| {
                if name == "summary" { (name, "Farms share a large digester.") } else { (name, value) }
            },
        )
        .collect();
    world.send_form(&cookie, &format!("{LIST}/1/edit"), &changed).await.is(303);
    let page = world.get_with(&format!("{LIST}/1"), &with(&cookie)).await.is(200).body;
    assert!(page.contains("texts older than the source: 1"), "{page}");
    let old = world.get_with(&format!("{LIST}/1?version=2"), &with(&cookie)).await.is(200).body;
    assert!(old.contains("You are reading version 2.") && old.contains("Farms share a digester."));
    world.get_with(&format!("{LIST}/1?version=99"), &with(&cookie)).await.is(404);
    // Before it can be handed in, what is missing is named, with a way to its field.
    assert!(page.contains("/practice/1/edit#response"), "{page}");
    assert_eq!(world.audit().await[0].act, Act::ChangedPractice);
}

#[tokio::test]
async fn two_who_write_at_once_keep_what_each_changed_and_a_clash_saves_nothing() {
    let world = World::new().await;
    let number = world.practice(&whole("Biogas ring")).await;
    let cookie = world.analyst().await;
    let path = format!("{LIST}/{number}/edit");
    let form = |changed: &[(&'static str, &'static str)]| {
        let mut all = vec![
            ("base", "1"),
            ("in", "en"),
            ("title", "Biogas ring"),
            ("summary", "Farms share a digester."),
            ("region", "south"),
            ("organisation", "Farmers' union"),
            ("helices.company", "yes"),
            ("partners.research", "yes"),
            ("response", "They build one together."),
            ("evidence.0.text", "It runs."),
            ("evidence.0.source", "https://example.org/12"),
        ];
        for (name, value) in changed {
            all.retain(|(known, _)| known != name);
            all.push((name, value));
        }
        all
    };
    world.send_form(&cookie, &path, &form(&[("title", "Biogas rings")])).await.is(303);
    world.send_form(&cookie, &path, &form(&[("organisation", "Union of farmers")])).await.is(303);
    let knot = world.knot_of(number).await;
    assert_eq!(
        (knot.body.title.body("en"), knot.body.organisation.as_str()),
        ("Biogas rings", "Union of farmers")
    );
    let before = knot.version;
    let clash = world.send_form(&cookie, &path, &form(&[("title", "Ring of biogas")])).await.is(422).body;
    assert!(clash.contains("Biogas rings") && clash.contains("value=\"Ring of biogas\""), "{clash}");
    // What the other one changed elsewhere stands in the form, so that saving again takes nothing back.
    assert!(clash.contains("value=\"Union of farmers\""), "{clash}");
    assert!(clash.contains(&format!("name=\"base\" value=\"{before}\"")), "{clash}");
    assert_eq!(world.knot_of(number).await.version, before);
}

#[tokio::test]
async fn a_draft_is_seen_by_those_who_write_or_judge_it_and_by_nobody_else() {
    let world = World::new().await;
    let (draft, public) =
        (world.practice(&whole("Biogas ring")).await, world.published(whole("Grain cluster")).await);
    let study = world.study.id.clone();
    let places =
        [("coordinator", format!("{study} south"), true), ("coordinator", format!("{study} north"), false)];
    let others = ["reader", "facilitator", "analyst", "expert"].map(|role| (role, study.clone(), false));
    for (at, (role, scope, sees)) in places.into_iter().chain(others).enumerate() {
        let cookie = world.signed_in(&world.account(&format!("Person{at}"), role, &scope).await).await;
        let list = world.get_with(LIST, &with(&cookie)).await.is(200).body;
        assert_eq!(list.contains("Biogas ring"), sees, "{role} {scope}");
        assert!(list.contains("Grain cluster"));
        world.get_with(&format!("{LIST}/{public}"), &with(&cookie)).await.is(200);
        let may = if sees { 200 } else { 404 };
        world.get_with(&format!("{LIST}/{draft}"), &with(&cookie)).await.is(may);
        let shown = world.get_with(&format!("{LIST}/{draft}/edit"), &with(&cookie)).await.status.as_u16();
        let writes = role == "coordinator";
        assert_eq!(
            shown,
            if sees {
                200
            } else if writes {
                404
            } else {
                403
            },
            "{role}"
        );
        // What is public is changed by nobody.
        let fixed = world.get_with(&format!("{LIST}/{public}/edit"), &with(&cookie)).await.status.as_u16();
        assert!([403, 409].contains(&fixed), "{role}: {fixed}");
    }
    // Without an account there is the public list only, and the draft is not in it.
    let list = world.get("/en/project/biogas/practice").await.is(200).body;
    assert!(list.contains("Grain cluster") && !list.contains("Biogas ring"));
    world.get(&format!("/en/project/biogas/practice/{draft}")).await.is(404);
    world.get(&format!("/en/project/biogas/practice/{draft}/practice.pdf")).await.is(404);
    world.get(&format!("{LIST}/{public}")).await.is(401);
}

/// Everything that can be done in a review.
const ACTS: [&[(&str, &str)]; 9] = [
    &[("go", "step:submit")],
    &[("go", "step:withdraw")],
    &[("go", "step:begin")],
    &[("go", "step:revise")],
    &[("go", "step:publish")],
    &[("go", "step:archive"), ("ending", "Over.")],
    &[("go", "declare"), ("interest", "free")],
    &[
        ("go", "mark"),
        ("mark.relevance", "4"),
        ("reason.relevance", "Yes."),
        ("mark.success", "4"),
        ("reason.success", "Yes."),
        ("mark.transferability", "3"),
        ("reason.transferability", "Mostly."),
        ("mark.durability", "2"),
        ("reason.durability", "In part."),
        ("mark.description", "3"),
        ("reason.description", "Clear."),
        ("comment", "Name the cost."),
    ],
    &[("go", "appoint"), ("expertise", "content")],
];

/// The review forms, with the version of the practice as it is.
async fn review(world: &World, cookie: &str, number: i64, fields: &[(&str, &str)]) -> u16 {
    let version = world.knot_of(number).await.version.to_string();
    let all = [fields, &[("version", version.as_str())]].concat();
    world.send_form(cookie, &format!("{LIST}/{number}/review"), &all).await.status.as_u16()
}

#[tokio::test]
async fn nobody_reviews_or_publishes_their_own_whatever_their_role() {
    let world = World::new().await;
    let study = world.study.id.clone();
    let lead = world.signed_in(&world.account("Lea", "lead", &study).await).await;
    for (name, role) in [("Aino", "lead"), ("Berta", "expert"), ("Carla", "coordinator")] {
        let address = world.account(name, role, &study).await;
        let cookie = world.signed_in(&address).await;
        let people = world.store.persons().await.unwrap();
        let id = people.iter().find(|person| person.name == name).unwrap().id.clone();
        for stage in Stage::ALL {
            let authored = Practice {
                review: Review { stage, authors: vec![id.clone()], ..Review::default() },
                ..whole(&format!("Of {name} {}", stage.code()))
            };
            let number = world.practice(&authored).await;
            // Nobody makes an author the expert, not even somebody else who leads.
            let appointed = [ACTS[8], &[("expert", id.as_str())]].concat();
            assert_eq!(review(&world, &lead, number, &appointed).await, 422, "{name} {stage:?}");
            for act in ACTS {
                let before = world.knot_of(number).await.body.review;
                let is_judging =
                    ["step:begin", "step:publish", "declare", "mark", "appoint"].contains(&act[0].1);
                let status = review(&world, &cookie, number, act).await;
                let after = world.knot_of(number).await.body.review;
                if is_judging {
                    assert!([403, 404, 422].contains(&status), "{name} {stage:?} {act:?}: {status}");
                    assert_eq!(before, after, "{name} {stage:?} {act:?}");
                }
                assert_eq!(after.opinions, [], "{name} {stage:?} {act:?}");
            }
        }
    }
}

#[tokio::test]
async fn a_practice_goes_from_draft_to_archive_through_two_experts() {
    let world = World::new().await;
    let study = world.study.id.clone();
    let person = async |name: &str, role: &str| {
        let cookie = world.signed_in(&world.account(name, role, &study).await).await;
        let people = world.store.persons().await.unwrap();
        (cookie, people.into_iter().find(|person| person.name == name).unwrap().id)
    };
    let ((lead, _), (author, author_id)) = (person("Lea", "lead").await, person("Aino", "coordinator").await);
    let ((content, content_id), (subject, subject_id)) =
        (person("Berta", "expert").await, person("Carl", "expert").await);
    let mut practice = whole("Biogas ring");
    practice.review.authors.push(author_id);
    practice.contact.name = "Anna Example".to_owned();
    let number = world.practice(&practice).await;
    let step = async |cookie: &str, step: &str| {
        review(&world, cookie, number, &[("go", format!("step:{step}").as_str()), ("ending", "It ended.")])
            .await
    };
    assert_eq!(step(&author, "submit").await, 303);
    for (id, expertise) in [(&content_id, "content"), (&subject_id, "subject")] {
        let appoint = [("go", "appoint"), ("expert", id), ("expertise", expertise), ("due", "2020-01-01")];
        assert_eq!(review(&world, &lead, number, &appoint).await, 303);
    }
    assert_eq!(step(&lead, "begin").await, 303);
    // While experts judge it, the text stays as it is.
    let edit = format!("{LIST}/{number}/edit");
    world.get_with(&edit, &with(&author)).await.is(409);
    let late = world.get_with(&format!("{LIST}/{number}/review"), &with(&lead)).await.is(200).body;
    assert!(late.contains("overdue") && late.contains("Content expert: Berta"), "{late}");
    assert_eq!(review(&world, &content, number, ACTS[7]).await, 422, "interest first");
    for cookie in [&content, &subject] {
        assert_eq!(review(&world, cookie, number, ACTS[6]).await, 303);
        assert_eq!(review(&world, cookie, number, ACTS[7]).await, 303);
    }
    // Authors read marks and comments without names; an expert sees the own part only.
    let page = world.get_with(&format!("{LIST}/{number}/review"), &with(&author)).await.is(200).body;
    assert!(page.contains("Name the cost.") && !page.contains("Berta"), "{page}");
    let own = world.get_with(&format!("{LIST}/{number}/review"), &with(&subject)).await.is(200).body;
    assert!(
        own.contains("Subject expert") && !own.contains("class=\"opinion\" aria-label=\"Content expert"),
        "{own}"
    );
    assert_eq!(step(&author, "revise").await, 303);
    world.get_with(&edit, &with(&author)).await.is(200);
    assert_eq!(step(&lead, "publish").await, 422);
    assert_eq!(step(&lead, "begin").await, 303);
    assert_eq!(step(&lead, "publish").await, 422, "what was changed is marked anew");
    for cookie in [&content, &subject] {
        assert_eq!(review(&world, cookie, number, ACTS[7]).await, 303);
    }
    assert_eq!(step(&lead, "publish").await, 303);
    let public = format!("/en/project/biogas/practice/{number}");
    let page = world.get(&public).await.is(200).body;
    assert!(page.contains("3.2 of 4") && page.contains("Cite this"), "{page}");
    // Nothing of the contact, the authors or the experts is public.
    for hidden in ["Anna Example", "Berta", "Carl", "Aino", "Name the cost."] {
        assert!(!page.contains(hidden), "{hidden}: {page}");
    }
    assert_eq!(step(&lead, "archive").await, 303);
    let page = world.get(&public).await.is(200).body;
    assert!(page.contains("This practice is no longer offered.") && page.contains("It ended."), "{page}");
    assert_eq!(world.audit().await[0].act, Act::ReviewedPractice);
}

#[tokio::test]
async fn nobody_judges_a_text_that_was_changed_after_it_was_opened() {
    let world = World::new().await;
    let lead = world.analyst().await;
    let mut practice = whole("Biogas ring");
    practice.review.authors.push("somebody".to_owned());
    practice.review.stage = Stage::Submitted;
    let number = world.practice(&practice).await;
    let mut knot = world.knot_of(number).await;
    (knot.version, knot.body.summary) = (2, Text::new("en", "Something else."));
    assert!(world.store.save_knot(&knot).await.unwrap());
    let fields = [("go", "step:begin"), ("version", "1")];
    let page = world.send_form(&lead, &format!("{LIST}/{number}/review"), &fields).await.is(422).body;
    assert!(page.contains("The text was changed after you opened this page"), "{page}");
}

#[tokio::test]
async fn transfers_go_on_after_publication_and_failures_need_their_lesson() {
    let world = World::new().await;
    let number = world.published(whole("Biogas ring")).await;
    let cookie = world.analyst().await;
    let path = format!("{LIST}/{number}/transfer");
    world.get_with(&path, &with(&cookie)).await.is(200);
    let form = |lesson| {
        [
            ("base", "1"),
            ("in", "en"),
            ("title", "Another title"),
            ("transfers.0.region", "north"),
            ("transfers.0.year", "2024"),
            ("transfers.0.outcome", "failed"),
            ("transfers.0.lesson", lesson),
            ("transfers.0.source", "Report 13"),
        ]
    };
    let refused = world.send_form(&cookie, &path, &form("")).await.is(422).body;
    assert!(refused.contains("href=\"#transfers.0.lesson\""), "{refused}");
    world.send_form(&cookie, &path, &form("Ask the farmers first.")).await.is(303);
    let knot = world.knot_of(number).await;
    assert_eq!(knot.body.outcomes().failures, 1);
    // The reviewed text is untouched, whatever the form says.
    assert_eq!((knot.body.title.body("en"), knot.body.review.authors.len()), ("Biogas ring", 0));
    let page = world.get(&format!("/en/project/biogas/practice/{number}")).await.is(200).body;
    assert!(page.contains("Transfers: 1 (failed: 1)") && page.contains("Ask the farmers first."), "{page}");
}

#[tokio::test]
async fn the_catalogue_is_searched_in_any_language_and_narrowed_by_facets() {
    let world = World::new().await;
    let mut ring = whole("Biogas ring");
    ring.title.set("lv", "Biogāzes loks saimniecībām");
    let transfer = |outcome| Transfer {
        id: "one".to_owned(),
        region: "north".to_owned(),
        year: None,
        outcome,
        lesson: Text::new("en", "Lesson."),
        source: "Report".to_owned(),
    };
    ring.transfers.push(transfer(Outcome::Unknown));
    world.published(ring).await;
    let mut grain = whole("Grain cluster");
    grain.region = "north".to_owned();
    grain.summary = Text::new("en", "Mills and growers <b>plan</b> together.");
    let other = world.published(grain).await;
    let list =
        async |query: &str| world.get(&format!("/en/project/biogas/practice?{query}")).await.is(200).body;
    let all = list("").await;
    assert!(all.contains("Found: 2 of 2") && all.contains("outcome unknown: 1"), "{all}");
    assert!(!all.contains("<b>plan"), "{all}");
    for (query, found) in [
        ("q=biogazi", "Biogas ring"),
        ("q=saimnieciba", "Biogas ring"),
        ("q=grower", "Grain cluster"),
        ("region=north", "Grain cluster"),
        ("outcome=unknown", "Biogas ring"),
    ] {
        let page = list(query).await;
        assert!(
            page.contains("Found: 1 of 2") && page.contains(&format!(">{found}</a></h2>")),
            "{query}: {page}"
        );
    }
    assert!(list("q=grower&region=south").await.contains("No practice fits."));
    // A change is in the next search.
    let mut knot = world.knot_of(other).await;
    (knot.version, knot.body.summary) = (2, Text::new("en", "Windmills."));
    assert!(world.store.save_knot(&knot).await.unwrap());
    assert!(list("q=grower").await.contains("Found: 0 of 2"));
    let document = world.get(&format!("/de/project/biogas/practice/{other}/practice.pdf")).await.is(200);
    assert_eq!(document.header("content-type"), "application/pdf");
    assert!(document.body.starts_with("%PDF"));
}

#[tokio::test]
async fn possible_duplicates_are_named_to_whoever_writes() {
    let world = World::new().await;
    let number = world.practice(&whole("Biogas ring")).await;
    world.practice(&whole("The biogas ring")).await;
    let cookie = world.analyst().await;
    for path in [format!("{LIST}/{number}"), format!("{LIST}/{number}/edit")] {
        let page = world.get_with(&path, &with(&cookie)).await.is(200).body;
        assert!(page.contains("Possible duplicates") && page.contains("The biogas ring"), "{page}");
    }
}
