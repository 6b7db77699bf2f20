//! Mail of several processes on one database: each letter is claimed by one of them; and numbers that many take at the same moment.

use std::collections::{BTreeSet, HashSet};

use jiff::SignedDuration;
use lars_domain::ask::reach::mail::{Letter, Mail, MailState, Tried};
use lars_domain::ask::reach::refusal::{Refusal, Trouble};
use lars_domain::paging::PageOf;

use crate::fixture::{at, invitation, way, world};
use crate::place::both;

fn mail(to: &str) -> Mail {
    Mail::new("invitation", Letter { to: to.to_owned(), ..Letter::default() }, at(0))
}

#[tokio::test]
async fn two_processes_on_one_database_claim_each_letter_once() {
    both(|store, place| async move {
        for number in 0..100 {
            store.queue_mail(&mail(&format!("r{number}@firm.example"))).await.unwrap();
        }
        let other = place.open().await;
        let mut processes = tokio::task::JoinSet::new();
        for turn in 0..6 {
            let store = if turn % 2 == 0 { store.clone() } else { other.clone() };
            processes.spawn(async move {
                let mut claimed = Vec::new();
                // Nothing means as well that others were quicker: the next round looks again.
                for _ in 0..40 {
                    for mail in store.claim_mail(at(1), at(600)).await.unwrap() {
                        store.update_mail(&mail.clone().after(Tried::Sent, at(2)), at(2)).await.unwrap();
                        claimed.push(mail.letter.to);
                    }
                }
                claimed
            });
        }
        let sent: Vec<String> = processes.join_all().await.into_iter().flatten().collect();
        assert_eq!(sent.len(), 100);
        assert_eq!(sent.iter().collect::<HashSet<_>>().len(), 100, "none twice");
        other.close().await;
    })
    .await;
}

#[tokio::test]
async fn a_letter_of_a_process_that_was_killed_is_due_again_when_its_lease_ends() {
    both(|store, _| async move {
        store.queue_mail(&mail("a@firm.example")).await.unwrap();
        let first = store.claim_mail(at(1), at(60)).await.unwrap().remove(0);
        assert!(store.claim_mail(at(59), at(120)).await.unwrap().is_empty());
        let second = store.claim_mail(at(61), at(120)).await.unwrap().remove(0);
        assert_eq!(first.letter, second.letter);
        store.update_mail(&second.after(Tried::Sent, at(62)), at(62)).await.unwrap();
        // The first one lived after all, and was refused: the letter is sent all the same, and its text is gone.
        let busy = Refusal { about: Trouble::NotNow, reason: "busy".to_owned() };
        store.update_mail(&first.after(Tried::Refused(busy), at(63)), at(63)).await.unwrap();
        let kept = store.shown_mail(PageOf::first(10)).await.unwrap().rows.remove(0);
        assert_eq!((kept.state, kept.reason.as_str(), kept.trouble), (MailState::Sent, "", None));
        assert_eq!(kept.letter, Letter::default());
        let later = at(63) + SignedDuration::from_hours(100);
        assert!(store.claim_mail(later, later).await.unwrap().is_empty());
    })
    .await;
}

#[tokio::test]
async fn respondents_that_many_invite_at_the_same_moment_each_get_a_code_of_their_own() {
    both(|store, place| async move {
        let (study, _) = world(&store).await;
        // Somebody has a code from elsewhere.
        store.invite(&mut [(invitation(&study, "company-005"), way("digest"))]).await.unwrap();
        let other = place.open().await;
        let mut processes = tokio::task::JoinSet::new();
        for turn in 0..24 {
            let store = if turn % 2 == 0 { store.clone() } else { other.clone() };
            let mut two: Vec<_> = (0..2)
                .map(|number| (invitation(&study, ""), way(&format!("digest {turn} {number}"))))
                .collect();
            processes.spawn(async move {
                store.invite(&mut two).await.unwrap();
                two.into_iter().map(|(invitation, _)| invitation.respondent).collect::<Vec<_>>()
            });
        }
        let codes: Vec<String> = processes.join_all().await.into_iter().flatten().collect();
        assert_eq!(codes.len(), 48);
        let codes: BTreeSet<String> = codes.into_iter().collect();
        assert_eq!(codes.len(), 48);
        assert!(!codes.contains("company-005"));
        other.close().await;
    })
    .await;
}
