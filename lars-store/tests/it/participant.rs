//! One participant, however many ways lead there: one code, one response, one row in every count.

use lars_domain::ask::reach::invitation::{Channel, Invitation};
use lars_domain::ask::reach::mail::{Letter, Mail};
use lars_domain::ask::reach::participant::{Participant, Status};
use lars_domain::map::stakeholder::{Details, Stakeholder};
use lars_domain::new_id;
use lars_store::{Joined, Mark, Recipient, Standing, Store};

use crate::fixture::{at, draft, full, invitation, way, world};
use crate::place::both;

fn row(study: &str, organisation: &str) -> Stakeholder {
    let details = Details { organisation: organisation.to_owned(), ..Details::default() };
    let (study, case, helix) = (study.to_owned(), "north".to_owned(), "company".to_owned());
    Stakeholder { id: new_id(), study, case, helix, details, ..Stakeholder::default() }
}

fn as_row(participant: Participant, row: &Stakeholder) -> Participant {
    Participant { stakeholder: Some(row.id.clone()), ..participant }
}

fn by(channel: Channel, second: i64, digest: &str) -> Invitation {
    Invitation::by_link(channel, at(second), digest.to_owned())
}

fn by_mail(participant: &Participant, digest: &str, address: &str) -> (Participant, String, Recipient, Mail) {
    let recipient = Recipient {
        participant: participant.id.clone(),
        address: address.to_owned(),
        link: format!("/en/answer/{digest}"),
        language: "en".to_owned(),
        invited: at(1),
        reminders: 0,
        reminded: None,
        unsubscribed: None,
        bounced: None,
        trouble: None,
        case: participant.case.clone(),
        wave: participant.wave.clone(),
        respondent: String::new(),
        finished: false,
    };
    let letter = Letter { to: address.to_owned(), ..Letter::default() };
    (participant.clone(), digest.to_owned(), recipient, Mail::new("invitation", letter, at(1)))
}

async fn status(store: &Store, row: &Stakeholder) -> Status {
    store.asking(&row.study).await.unwrap().standing(&row.id, "w1").0
}

#[tokio::test]
async fn an_organisation_asked_four_ways_is_one_participant_with_one_response() {
    both(|store, _| async move {
        let (study, edition) = world(&store).await;
        let mill = row(&study.id, "Mill");
        store.save_stakeholders(std::slice::from_ref(&mill)).await.unwrap();
        let new = || as_row(invitation(&study, ""), &mill);
        store.invite_by_mail(&mut [by_mail(&new(), "mail", "m@mill.example")]).await.unwrap();
        let planned = store.plan(vec![new()]).await.unwrap();
        let letter = (planned[0].clone(), by(Channel::Letter, 2, "letter"));
        assert!(store.invite_as_planned(&[letter]).await.unwrap());
        store.invite(&mut [(new(), by(Channel::Interview, 3, "interview"))]).await.unwrap();
        store.invite(&mut [(new(), by(Channel::Link, 4, "link"))]).await.unwrap();
        let all = store.participants(&study.id).await.unwrap();
        assert_eq!(all.len(), 1, "{all:?}");
        assert_eq!(all[0].0.respondent, "company-001");
        for token in ["mail", "letter", "interview", "link"] {
            assert_eq!(store.invitation(token).await.unwrap().as_ref(), Some(&all[0].0), "{token}");
        }
        store.save_response(&full(&edition, "company-001"), at(5)).await.unwrap();
        assert!(store.invited("letter").await.unwrap().unwrap().response.is_some());
        let board = store.board(&study.id, "w1").await.unwrap();
        assert_eq!((board.invited[0].links, board.invited[0].submitted), (1, 1));
        assert!(store.recipients(&study.id).await.unwrap()[0].finished, "nobody reminds them");
        let asking = store.asking(&study.id).await.unwrap();
        let asked = asking.of(&mill.id, "w1").next().unwrap();
        let channels: Vec<Channel> = asked.channels.iter().map(|(channel, _)| *channel).collect();
        assert_eq!(channels, [Channel::Mail, Channel::Letter, Channel::Interview, Channel::Link]);
        assert_eq!(asked.status(), (Status::Submitted, Some(at(2))), "when they had finished");
        // The row of the register is known by this code, in the next wave too.
        let named = store.stakeholder(&mill.id).await.unwrap().unwrap();
        assert_eq!(named.respondent.as_deref(), Some("company-001"));
        let mut next = [(Participant { wave: "w2".to_owned(), ..new() }, by(Channel::Link, 6, "w2"))];
        store.invite(&mut next).await.unwrap();
        assert_eq!(next[0].0.respondent, "company-001");
    })
    .await;
}

#[tokio::test]
async fn a_letter_that_waits_is_not_sent_to_somebody_who_has_answered_meanwhile_or_said_no() {
    both(|store, _| async move {
        let (study, edition) = world(&store).await;
        let mut three: Vec<_> = ["r1", "r2", "r3"]
            .map(|code| by_mail(&invitation(&study, code), code, &format!("{code}@a.example")))
            .into();
        store.invite_by_mail(&mut three).await.unwrap();
        store.save_response(&full(&edition, "r1"), at(2)).await.unwrap();
        let no = [three[1].0.id.clone()];
        store.mark_participants(&study.id, &no, (Mark::SaidNo, at(2))).await.unwrap();
        let sent = store.claim_mail(at(3), at(9)).await.unwrap();
        let to: Vec<&str> = sent.iter().map(|mail| mail.letter.to.as_str()).collect();
        assert_eq!(to, ["r3@a.example"]);
        store.mark_participants(&study.id, &no, (Mark::Nothing, at(4))).await.unwrap();
        let asking = store.asking(&study.id).await.unwrap();
        assert_eq!(asking.get(&no[0]).unwrap().status().0, Status::Asked);
    })
    .await;
}

#[tokio::test]
async fn the_register_follows_every_step_also_of_another_process() {
    both(|store, place| async move {
        let other = place.open().await;
        let (study, edition) = world(&store).await;
        let mill = row(&study.id, "Mill");
        store.save_stakeholders(std::slice::from_ref(&mill)).await.unwrap();
        assert_eq!(status(&other, &mill).await, Status::NotAsked);
        let mut asked = [by_mail(&as_row(invitation(&study, ""), &mill), "d", "m@mill.example")];
        store.invite_by_mail(&mut asked).await.unwrap();
        let participant = asked[0].0.clone();
        assert_eq!(status(&other, &mill).await, Status::Asked);
        store.note_bounced(&participant.id, Some(at(2))).await.unwrap();
        assert_eq!(status(&other, &mill).await, Status::CameBack);
        store.note_opened(&participant, at(3)).await.unwrap();
        store.note_opened(&participant, at(9)).await.unwrap();
        assert_eq!(
            other.asking(&study.id).await.unwrap().standing(&mill.id, "w1"),
            (Status::Opened, Some(at(3)))
        );
        let begun = draft(&edition, "company-001");
        store.save_change(None, &begun, at(4)).await.unwrap();
        assert_eq!(status(&other, &mill).await, Status::Begun);
        store.save_response(&full(&edition, "company-001"), at(5)).await.unwrap();
        assert_eq!(status(&other, &mill).await, Status::Submitted);
        let whose = [study.id.as_str(), "north", "w1", "company-001"];
        assert!(store.delete_response(whose, at(6)).await.unwrap());
        assert_eq!(status(&other, &mill).await, Status::Withdrawn);
        assert_eq!(status(&store, &mill).await, Status::Withdrawn);
        other.close().await;
    })
    .await;
}

#[tokio::test]
async fn two_participants_become_one_with_every_way_in_of_both() {
    both(|store, _| async move {
        let (study, edition) = world(&store).await;
        let mill = row(&study.id, "Mill");
        store.save_stakeholders(std::slice::from_ref(&mill)).await.unwrap();
        store.invite(&mut [(as_row(invitation(&study, ""), &mill), way("letter"))]).await.unwrap();
        let mut stray = [by_mail(&invitation(&study, ""), "mail", "m@mill.example")];
        store.invite_by_mail(&mut stray).await.unwrap();
        let stray = stray[0].0.clone();
        store.save_response(&full(&edition, &stray.respondent), at(2)).await.unwrap();
        assert_eq!(store.rowless_recipients(&study.id).await.unwrap().len(), 1);
        assert_eq!(store.join_row(&stray, &mill.id).await.unwrap(), Joined::One);
        let all = store.participants(&study.id).await.unwrap();
        assert_eq!(all.len(), 1);
        assert_eq!((all[0].0.respondent.as_str(), all[0].1), (stray.respondent.as_str(), Standing::Finished));
        for token in ["mail", "letter"] {
            let found = store.invited(token).await.unwrap().unwrap();
            assert!(found.response.is_some_and(|response| response.finished.is_some()), "{token}");
        }
        assert_eq!(store.recipients(&study.id).await.unwrap()[0].address, "m@mill.example");
        assert_eq!(status(&store, &mill).await, Status::Submitted);
        let named = store.stakeholder(&mill.id).await.unwrap().unwrap();
        assert_eq!(named.respondent.as_deref(), Some(stray.respondent.as_str()));
    })
    .await;
}

#[tokio::test]
async fn where_both_have_answered_a_person_says_which_answers_count() {
    both(|store, _| async move {
        let (study, edition) = world(&store).await;
        let mill = row(&study.id, "Mill");
        store.save_stakeholders(std::slice::from_ref(&mill)).await.unwrap();
        let mut one = [(as_row(invitation(&study, ""), &mill), way("one"))];
        store.invite(&mut one).await.unwrap();
        let mut other = [(invitation(&study, ""), way("other"))];
        store.invite(&mut other).await.unwrap();
        let ([(one, _)], [(other, _)]) = (one, other);
        for who in [&one, &other] {
            store.save_response(&full(&edition, &who.respondent), at(2)).await.unwrap();
        }
        assert_eq!(store.join_row(&other, &mill.id).await.unwrap(), Joined::BothSaid);
        let several = store.several_of_a_row(&study.id).await.unwrap();
        assert_eq!(several.iter().map(Vec::len).collect::<Vec<_>>(), [2]);
        store.join_keeping((&other, &one), at(3)).await.unwrap();
        assert!(store.several_of_a_row(&study.id).await.unwrap().is_empty());
        assert_eq!(store.participants(&study.id).await.unwrap().len(), 1);
        for token in ["one", "other"] {
            let found = store.invited(token).await.unwrap().unwrap();
            assert_eq!(found.response.unwrap().respondent, other.respondent, "{token}");
        }
        assert_eq!(store.response_counts(&study.id).await.unwrap()[0].finished, 1);
    })
    .await;
}

#[tokio::test]
async fn two_who_invite_the_same_organisation_at_the_same_moment_invite_it_once() {
    both(|store, place| async move {
        let (study, _) = world(&store).await;
        let mill = row(&study.id, "Mill");
        store.save_stakeholders(std::slice::from_ref(&mill)).await.unwrap();
        let other = place.open().await;
        let mut processes = tokio::task::JoinSet::new();
        for turn in 0..16 {
            let store = if turn % 2 == 0 { store.clone() } else { other.clone() };
            let mut one = [(as_row(invitation(&study, ""), &mill), way(&format!("digest {turn}")))];
            processes.spawn(async move { store.invite(&mut one).await.unwrap() });
        }
        processes.join_all().await;
        assert_eq!(store.participants(&study.id).await.unwrap().len(), 1);
        let asking = other.asking(&study.id).await.unwrap();
        assert_eq!(asking.of(&mill.id, "w1").count(), 1);
        other.close().await;
    })
    .await;
}
