//! Mail: invitations with a preview, reminders to those who have not answered, no more mail, forgotten passwords.

use jiff::{SignedDuration, Timestamp};
use lars_domain::ask::reach::invitation::{Channel, Invitation};
use lars_domain::ask::reach::mail::{
    Letter, Mail, MailState, RESUME, RESUME_OF_STUDY_A_DAY, ReminderPlan, Tried,
};
use lars_domain::ask::reach::participant::Participant;
use lars_domain::ask::reach::refusal::{Refusal, Trouble};
use lars_domain::paging::PageOf;
use lars_store::Resumed;
use lars_web::Site;
use lars_web::ask::reach::mail::remind_due;

use crate::world::{Answer, World};

const PAGE: &str = "/en/study/biogas/mail";

fn refused(about: Trouble) -> Refusal {
    Refusal { about, reason: "550".to_owned() }
}

/// The letters of the installation, the newest first.
async fn queued(world: &World) -> Vec<Mail> {
    world.store.shown_mail(PageOf::first(200)).await.unwrap().rows
}

async fn sent(world: &World, cookie: &str, go: &str, addresses: &str) -> Answer {
    let with = [("cookie", cookie)];
    let key = world.get_with(PAGE, &with).await.is(200).key();
    let fields = [
        ("key", key.as_str()),
        ("go", go),
        ("case", "north"),
        ("wave", "2024"),
        ("helix", "company"),
        ("language", "de"),
        ("addresses", addresses),
        ("own", "Guten Tag!"),
        ("days", "7"),
        ("most", "2"),
    ];
    world.post_on(PAGE, &fields, &with).await
}

async fn letters(world: &World) -> Vec<Letter> {
    let mail = queued(world).await;
    let mut letters: Vec<Letter> = mail.into_iter().map(|mail| mail.letter).collect();
    letters.sort_by(|one, other| one.to.cmp(&other.to));
    letters
}

/// The path of the personal link in a letter.
fn link(letter: &Letter) -> String {
    assert!(!letter.body.contains("lars.example"), "where the site is, is known when the letter is sent");
    assert!(letter.body.lines().any(|line| line == letter.path), "{}", letter.body);
    letter.path.clone()
}

#[tokio::test]
async fn a_preview_sends_nothing_and_then_each_address_gets_a_link_of_its_own() {
    let world = World::new().await;
    let cookie = world.analyst().await;
    let two = "aino@region.example\r\n\r\n b@region.example \r\n";
    let preview = sent(&world, &cookie, "preview", two).await.is(200);
    assert!(preview.body.contains("Guten Tag!") && preview.body.contains("/de/answer/…"), "{}", preview.body);
    assert!(letters(&world).await.is_empty());
    let done = sent(&world, &cookie, "send", two).await.is(200);
    assert!(
        done.body.contains("so nothing is sent. Emails written, to be read under “Email”: 2"),
        "{}",
        done.body
    );
    assert!(done.body.contains("b@region.example"));
    let letters = letters(&world).await;
    assert_eq!(letters.len(), 2);
    assert_ne!(link(&letters[0]), link(&letters[1]));
    assert!(letters[0].body.starts_with("Guten Tag!"));
    assert!(letters[0].body.contains(&letters[0].stop));
    for letter in &letters {
        let opened = world.get(&link(letter)).await;
        assert!(opened.leads_to().ends_with("/start"));
        world.get(&opened.leads_to()).await.is(200);
    }
    let acts: Vec<&str> = world.audit().await.iter().map(|entry| entry.act.code()).collect();
    assert!(acts.contains(&"invited") && acts.contains(&"read-addresses"), "{acts:?}");
}

#[tokio::test]
async fn faults_are_named_and_nothing_is_sent() {
    let world = World::new().await;
    let cookie = world.analyst().await;
    sent(&world, &cookie, "send", "aino@region.example").await.is(200);
    let hostile = "aino@region.example\nA@b.fi\na@B.fi\nx@y\n<script>@b.fi\nc@d.fi\r\nBcc: e@f.fi";
    let refused = sent(&world, &cookie, "send", hostile).await.is(422);
    for part in [
        "aino@region.example has already been invited",
        "a@B.fi is in the list twice",
        "“x@y”",
        "“&#60;script",
        "“Bcc: e@f.fi”",
    ] {
        assert!(refused.body.contains(part), "{part}: {}", refused.body);
    }
    assert!(!refused.body.contains("<script>@"));
    sent(&world, &cookie, "send", " \n").await.is(422);
    sent(&world, &cookie, "send", &"a@b.fi\n".repeat(501)).await.is(422);
    assert_eq!(letters(&world).await.len(), 1);
    sent(&world, &cookie, "nonsense", "a@b.fi").await.is(422);
}

#[tokio::test]
async fn reminders_go_to_those_who_have_not_answered_by_plan_or_by_hand() {
    let world = World::new().await;
    let cookie = world.analyst().await;
    sent(&world, &cookie, "send", "a@r.example\nb@r.example\nc@r.example\nd@r.example").await.is(200);
    let invited = letters(&world).await;
    let stop = |letter: &Letter| letter.stop.clone();
    // b wants no more mail, the server knows no c, d has answered.
    let page = world.get(&stop(&invited[1])).await.is(200);
    assert_eq!(letters(&world).await.len(), 4);
    world.post(&stop(&invited[1]), &[("key", "forged")]).await.is(403);
    world.post(&stop(&invited[1]), &[("key", &page.key())]).await.is(200);
    for mail in queued(&world).await {
        if mail.letter.to == "c@r.example" {
            let now = Timestamp::now();
            let bounced = mail.after(Tried::Refused(refused(Trouble::Address)), now);
            world.store.update_mail(&bounced, now).await.unwrap();
        }
    }
    let token = link(&invited[3]).rsplit('/').next().unwrap().to_owned();
    crate::response::complete(&world, &token).await;
    let site = Site::new(world.store.clone()).await.unwrap();
    let after = |days: i64| Timestamp::now() + SignedDuration::from_hours(24 * days + 1);
    assert_eq!(remind_due(&site, after(30)).await.unwrap(), 0, "no plan, no reminder");
    sent(&world, &cookie, "plan", "").await.is(200);
    let plans = world.store.reminder_plans(&world.study.id).await.unwrap();
    assert_eq!(plans, [("2024".to_owned(), ReminderPlan { days: 7, most: 2 })]);
    assert_eq!(remind_due(&site, after(6)).await.unwrap(), 0);
    assert_eq!(remind_due(&site, after(7)).await.unwrap(), 1, "only a");
    assert_eq!(remind_due(&site, after(7)).await.unwrap(), 0, "not twice");
    assert_eq!(remind_due(&site, after(14)).await.unwrap(), 1);
    assert_eq!(remind_due(&site, after(60)).await.unwrap(), 0, "two at most");
    let reminders: Vec<Letter> =
        letters(&world).await.into_iter().filter(|letter| letter.body.contains(&link(&invited[0]))).collect();
    assert_eq!(reminders.len(), 3, "the invitation and two reminders carry the same link");
    let by_hand = sent(&world, &cookie, "remind", "").await.is(200);
    assert!(by_hand.body.contains("1 reminder is on its way"), "{}", by_hand.body);
    let over = sent(&world, &cookie, "remind", "").await.is(200);
    assert!(over.body.contains("Nobody needs a reminder"), "three at most, by hand too");
}

#[tokio::test]
async fn letters_that_come_back_end_reminders_until_somebody_says_that_the_address_works() {
    let world = World::new().await;
    let cookie = world.analyst().await;
    let page = sent(&world, &cookie, "send", "a@r.example\nb@r.example").await.is(200);
    let recipients = world.store.recipients(&world.study.id).await.unwrap();
    let note = |go: &'static str, invitation: String| {
        let (key, cookie, world) = (page.key(), cookie.clone(), &world);
        async move {
            let fields = [("key", key.as_str()), ("go", go), ("invitation", &invitation)];
            world.post_on(PAGE, &fields, &[("cookie", cookie.as_str())]).await
        }
    };
    let noted = note("bounced", recipients[0].participant.clone()).await.is(200);
    assert!(noted.body.contains("Emails to a@r.example are marked as bounced"), "{}", noted.body);
    assert_eq!(noted.body.matches("The address works").count(), 1);
    assert_eq!(noted.body.matches("Mark as bounced").count(), 1, "b's can still be noted");
    let by_hand = sent(&world, &cookie, "remind", "").await.is(200);
    assert!(by_hand.body.contains("1 reminder is on its way"), "only b");
    // A report notes the other, by its letter.
    let letter = queued(&world).await.into_iter().find(|mail| mail.letter.to == "b@r.example").unwrap();
    let about = letter.about.clone().unwrap();
    world.store.update_mail(&letter.after(Tried::Sent, Timestamp::now()), Timestamp::now()).await.unwrap();
    let id = queued(&world).await.into_iter().find(|mail| mail.state == MailState::Sent).unwrap().id;
    assert!(world.store.mail_came_back(&id, &refused(Trouble::Address), Timestamp::now()).await.unwrap());
    let bounced = |recipients: Vec<lars_store::Recipient>| {
        recipients
            .into_iter()
            .filter(|one| one.bounced.is_some())
            .map(|one| one.participant)
            .collect::<Vec<_>>()
    };
    assert!(bounced(world.store.recipients(&world.study.id).await.unwrap()).contains(&about));
    note("works", recipients[0].participant.clone()).await.is(200);
    assert_eq!(bounced(world.store.recipients(&world.study.id).await.unwrap()), [about]);
    note("bounced", "another".to_owned()).await.is(404);
    world
        .post_with(
            PAGE,
            &[("key", "forged"), ("go", "bounced"), ("invitation", &recipients[0].participant)],
            &[("cookie", cookie.as_str())],
        )
        .await
        .is(403);
}

#[tokio::test]
async fn a_report_that_is_quicker_than_the_note_of_the_sending_counts() {
    let world = World::new().await;
    let cookie = world.analyst().await;
    sent(&world, &cookie, "send", "a@r.example").await.is(200);
    let mail = queued(&world).await.remove(0);
    let now = Timestamp::now();
    assert!(world.store.mail_came_back(&mail.id, &refused(Trouble::Address), now).await.unwrap());
    world.store.update_mail(&mail.after(Tried::Sent, now), now).await.unwrap();
    let kept = queued(&world).await.remove(0);
    assert_eq!((kept.state, kept.reason.as_str()), (MailState::Bounced, "550"));
    assert_eq!(kept.letter, Letter::default(), "its text is forgotten all the same");
    assert!(world.store.recipients(&world.study.id).await.unwrap()[0].bounced.is_some());
}

#[tokio::test]
async fn a_withdrawn_respondent_is_forgotten_here_too() {
    let world = World::new().await;
    let cookie = world.analyst().await;
    sent(&world, &cookie, "send", "a@r.example").await.is(200);
    let token = link(&letters(&world).await[0]).rsplit('/').next().unwrap().to_owned();
    crate::response::complete(&world, &token).await;
    let key = world.get(&format!("/en/answer/{token}/thanks")).await.is(200).key();
    world.post(&format!("/en/answer/{token}/delete"), &[("key", &key)]).await.is(200);
    assert!(letters(&world).await.is_empty());
    assert!(world.store.recipients(&world.study.id).await.unwrap().is_empty());
}

/// Somebody who agreed and saved a page: the page on which they send themselves the link, and its key.
async fn answering(world: &World) -> (String, String) {
    let token = world.invite("2024").await;
    let browser = crate::response::Browser::open(world, &token).await;
    browser.consent().await;
    browser.rate("company").await.is(303);
    let page = format!("/fi/answer/{token}/resume");
    let key = world.get(&page).await.is(200).key();
    (page, key)
}

#[tokio::test]
async fn a_respondent_can_send_the_own_link_and_writes_to_no_strangers() {
    let world = World::new().await;
    let token = world.invite("2024").await;
    let (page, address) = (format!("/en/answer/{token}/resume"), ("address", "a@r.example"));
    let key = world.get(&page).await.is(200).key();
    let send =
        async |page: &str, key: &str, address: (&str, &str)| world.post(page, &[("key", key), address]).await;
    // A link alone, and consent alone, are no reason to write to anybody.
    let early = send(&page, &key, address).await.is(422);
    assert!(early.body.contains("once you have agreed and saved a page"), "{}", early.body);
    crate::response::Browser::open(&world, &token).await.consent().await;
    send(&page, &key, address).await.is(422);
    assert!(letters(&world).await.is_empty());
    let (page, key) = answering(&world).await;
    send(&page, &key, ("address", "nonsense")).await.is(422);
    send(&page, &key, address).await.is(200);
    send(&page, &key, ("address", "A@R.example")).await.is(200);
    // One address for each respondent,
    let other = send(&page, &key, ("address", "b@r.example")).await.is(422);
    crate::access::check(&other.body, "another address", "fi");
    send(&page, &key, address).await.is(200);
    // three letters a day,
    send(&page, &key, address).await.is(422);
    let queued = letters(&world).await;
    assert_eq!(queued.len(), 3);
    assert_eq!(link(&queued[2]), page.trim_end_matches("/resume"));
    assert!(queued.iter().all(|letter| letter.to.eq_ignore_ascii_case("a@r.example")));
    world.get("/en/answer/unknown/resume").await.is(404);
    // and so many of a study, whoever asks.
    let invitation = new_invitation(&world);
    for number in 0..RESUME_OF_STUDY_A_DAY {
        let way = Invitation::by_link(Channel::Link, Timestamp::now(), format!("digest {number}"));
        let mut one = [(invitation.clone(), way)];
        one[0].0.id = lars_domain::new_id();
        world.store.invite(&mut one).await.unwrap();
        let mail = Mail::new(RESUME, queued[0].clone(), Timestamp::now()).about(&one[0].0.id);
        if world.store.queue_resume(&one[0].0, &mail, Timestamp::now()).await.unwrap() != Resumed::Queued {
            assert_eq!(number, RESUME_OF_STUDY_A_DAY - 3);
            return;
        }
    }
    panic!("no limit");
}

fn new_invitation(world: &World) -> Participant {
    Participant {
        id: String::new(),
        study: world.study.id.clone(),
        case: "north".to_owned(),
        wave: "2024".to_owned(),
        helix: "company".to_owned(),
        respondent: String::new(),
        stakeholder: None,
    }
}

#[tokio::test]
async fn a_link_that_was_sent_to_a_mistyped_address_says_nothing_of_the_invited_one() {
    let world = World::new().await;
    let cookie = world.analyst().await;
    sent(&world, &cookie, "send", "a@r.example").await.is(200);
    let token = link(&letters(&world).await[0]).rsplit('/').next().unwrap().to_owned();
    crate::response::complete(&world, &token).await;
    let page = format!("/en/answer/{token}/resume");
    let key = world.get(&page).await.is(200).key();
    world.post(&page, &[("key", &key), ("address", "mistyped@r.example")]).await.is(200);
    let mail = queued(&world).await.into_iter().find(|mail| mail.purpose == RESUME).unwrap();
    let gone = mail.after(Tried::Refused(refused(Trouble::Address)), Timestamp::now());
    world.store.update_mail(&gone, Timestamp::now()).await.unwrap();
    assert!(world.store.recipients(&world.study.id).await.unwrap()[0].bounced.is_none());
}

#[tokio::test]
async fn what_is_not_the_fault_of_an_address_is_not_held_against_it() {
    let world = World::new().await;
    let cookie = world.analyst().await;
    sent(&world, &cookie, "send", "full@r.example\ngrey@r.example\nspam@r.example").await.is(200);
    let now = Timestamp::now();
    for mail in queued(&world).await {
        let about = match mail.letter.to.split('@').next().unwrap() {
            "full" => Trouble::Full,
            "grey" => Trouble::NotNow,
            _ => Trouble::Sending,
        };
        let id = mail.id.clone();
        world.store.update_mail(&mail.after(Tried::Sent, now), now).await.unwrap();
        assert!(world.store.mail_came_back(&id, &refused(about), now).await.unwrap());
    }
    let page = world.get_with(PAGE, &[("cookie", &cookie)]).await.is(200);
    for said in ["the mailbox is full", "a later email may", "not because of the address"] {
        assert!(page.body.contains(said), "{said}: {}", page.body);
    }
    assert!(!page.body.contains(">Not delivered<"));
    // Whoever runs the mail is told.
    let mail = world.get_with("/en/mail", &[("cookie", &cookie)]).await.is(200);
    assert!(
        mail.body.contains("role=\"alert\"") && mail.body.contains("1 email waits or did not arrive"),
        "{}",
        mail.body
    );
    crate::access::check(&mail.body, "mail with trouble", "en");
    // Reminders go on, and a letter that is taken again clears the mark.
    let by_hand = sent(&world, &cookie, "remind", "").await.is(200);
    assert!(by_hand.body.contains("3 reminders are on their way"), "{}", by_hand.body);
    for mail in queued(&world).await.into_iter().filter(|mail| mail.purpose == "reminder") {
        world.store.update_mail(&mail.after(Tried::Sent, now), now).await.unwrap();
    }
    let page = world.get_with(PAGE, &[("cookie", &cookie)]).await.is(200);
    assert!(!page.body.contains("the mailbox is full") && page.body.contains("Not submitted"));
}

#[tokio::test]
async fn a_forgotten_password_is_replaced_by_mail_and_nobody_learns_who_has_an_account() {
    let world = World::new().await;
    let address = world.account("Aino", "lead", &world.study.id.clone()).await;
    let before = letters(&world).await.len();
    let page = "/en/sign-in-forgotten";
    let known = world.post(page, &[("address", &address)]).await.is(303);
    let unknown = world.post(page, &[("address", "nobody@example.fi")]).await.is(303);
    // The same answer after the same statements: the work is done beside it.
    assert_eq!((known.leads_to(), known.statements), (unknown.leads_to(), unknown.statements));
    let told = world.get(&known.leads_to()).await.is(200);
    assert!(
        told.body.contains("role=\"status\"") && !told.body.contains("<form method=\"post\""),
        "{}",
        told.body
    );
    world.post(page, &[("address", "nonsense")]).await.is(422);
    while letters(&world).await.len() == before {
        tokio::task::yield_now().await;
    }
    assert_eq!(letters(&world).await.len(), before + 1);
    let newest = queued(&world).await.remove(0).letter;
    assert_eq!(newest.to, address);
    world.get(&link(&newest)).await.is(200);
    for _ in 0..5 {
        world.post(page, &[("address", &address)]).await.is(303);
    }
    world.post(page, &[("address", &address)]).await.is(429);
}

#[tokio::test]
async fn links_that_many_make_at_the_same_moment_are_all_made() {
    let world = World::new().await;
    let cookie = world.analyst().await;
    let with = [("cookie", cookie.as_str())];
    let page = "/en/study/biogas/invitation";
    let key = world.get_with(page, &with).await.is(200).key();
    let form = |once: usize| {
        let (key, world) = (&key, &world);
        async move {
            let once = once.to_string();
            let fields = [
                ("key", key.as_str()),
                ("case", "north"),
                ("wave", "2024"),
                ("helix", "company"),
                ("count", "3"),
                ("once", &once),
            ];
            world.post_with(page, &fields, &with).await.is(303)
        }
    };
    futures_util::future::join_all((0..24).map(form)).await;
    let made = world.store.participants(&world.study.id).await.unwrap();
    let codes: std::collections::BTreeSet<String> = made.into_iter().map(|(one, _)| one.respondent).collect();
    assert_eq!(codes.len(), 72);
    assert_eq!(codes.last().unwrap(), "company-072");
}

#[tokio::test]
async fn letters_are_shown_only_where_no_mail_server_is_set() {
    let world = World::new().await;
    let cookie = world.analyst().await;
    sent(&world, &cookie, "send", "a@r.example").await.is(200);
    let with = [("cookie", cookie.as_str())];
    let local = world.get_with("/en/mail", &with).await.is(200);
    assert!(local.body.contains("a@r.example") && local.body.contains("/de/answer/"));
    let served = world.with_mail().await;
    let shown = served.get_with("/en/mail", &with).await.is(200);
    assert!(shown.body.contains("Invitation") && !shown.body.contains("a@r.example"));
    assert!(!shown.body.contains("/de/answer/"));
    let lead = served.account("Lea", "lead", &served.study.id.clone()).await;
    let lead = served.signed_in(&lead).await;
    served.get_with("/en/mail", &[("cookie", &lead)]).await.is(403);
    served.get_with(PAGE, &[("cookie", &lead)]).await.is(200);
    let reader = served.account("Rea", "reader", &served.study.id.clone()).await;
    let reader = served.signed_in(&reader).await;
    served.get_with(PAGE, &[("cookie", &reader)]).await.is(403);
}
