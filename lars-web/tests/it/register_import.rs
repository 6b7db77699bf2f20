//! Import of a register through its pages: previewed, corrected, confirmed; nothing before that, nothing half.

use std::fmt::Write as _;

use crate::register::{MILL, seen, sent};
use crate::world::{Answer, World};

const PAGE: &str = "/en/study/biogas/register";
const PREVIEW: &str = "/en/study/biogas/register/import";

fn with(cookie: &str) -> [(&str, &str); 1] {
    [("cookie", cookie)]
}

/// Thirty organisations from a German spreadsheet, with a title, an empty row and columns of no use.
fn german(group: &str) -> String {
    let mut text =
        "Mitgliederliste 2026;;;;\r\n;;;;\r\nNr.;E-Mail-Adresse;Firma;Organisationsart;Ort\r\n".to_owned();
    for number in 1..=30 {
        let name = format!("{}{}", ["Nord", "Kranich", "Bio", "Ufer", "Zink"][number % 5], WORDS[number % 6]);
        let kind = if number == 7 { group } else { "Unternehmen" };
        write!(text, "{number};KONTAKT{number}@{name}.EXAMPLE;{name};{kind};Kiel\r\n").unwrap();
    }
    text
}

const WORDS: [&str; 6] = ["mühle", "garten", "technik", "papier", "fisch", "logistik"];

async fn confirm(world: &World, cookie: &str, preview: &Answer, more: &[(&str, &str)]) -> Answer {
    let (key, seen) = (preview.key(), seen(preview));
    let mut fields = vec![("key", key.as_str()), ("seen", seen.as_str())];
    fields.extend(more);
    world.post_with(PREVIEW, &fields, &with(cookie)).await
}

async fn count(world: &World) -> usize {
    world.store.stakeholders(&world.study.id).await.unwrap().len()
}

fn says(page: &Answer, text: &str) {
    assert!(page.body.contains(text), "{text}: {}", page.body);
}

#[tokio::test]
async fn a_foreign_spreadsheet_is_previewed_and_then_taken_in_by_one_click() {
    let world = World::new().await;
    let cookie = world.analyst().await;
    let file = german("Unternehmen");
    let led = sent(&world, &cookie, ("liste.csv", &file), &[("case", "north")]).await.is(303);
    assert_eq!(led.leads_to(), PREVIEW);
    let preview = world.get_with(PREVIEW, &with(&cookie)).await.is(200);
    says(&preview, "liste.csv: 30 rows. Nothing has been imported yet.");
    says(&preview, "<strong>30 new</strong>");
    says(&preview, "From the file “liste.csv”");
    assert_eq!(count(&world).await, 0, "looking changes nothing");
    let taken = confirm(&world, &cookie, &preview, &[("go", "take")]).await.is(303);
    let list = world.get_with(&taken.leads_to(), &with(&cookie)).await.is(200);
    says(&list, "The file was imported. 30 new.");
    assert_eq!(count(&world).await, 30);
    let all = world.store.stakeholders(&world.study.id).await.unwrap();
    assert!(
        all.iter()
            .all(|one| one.helix == "company" && one.details.address == one.details.address.to_lowercase())
    );
    let entry =
        world.audit().await.into_iter().rfind(|entry| entry.act.code() == "changed-register").unwrap();
    assert_eq!(entry.subject, "file 30 new 0 changed");
    // Whoever sends the confirmation again finds that there is nothing to confirm.
    let gone = confirm(&world, &cookie, &preview, &[("go", "take")]).await.is(303);
    assert!(gone.leads_to().starts_with(&format!("{PAGE}/file")), "{}", gone.leads_to());
    // The same file again.
    sent(&world, &cookie, ("liste.csv", &file), &[("case", "north")]).await.is(303);
    let again = world.get_with(PREVIEW, &with(&cookie)).await.is(200);
    says(&again, "<strong>30 unchanged</strong>");
    let told = confirm(&world, &cookie, &again, &[("go", "take")]).await.is(303);
    says(&world.get_with(&told.leads_to(), &with(&cookie)).await.is(200), "Nothing changed");
    assert_eq!(count(&world).await, 30);
}

#[tokio::test]
async fn a_word_that_the_study_does_not_know_is_asked_for_once() {
    let world = World::new().await;
    let cookie = world.analyst().await;
    sent(&world, &cookie, ("liste.csv", &german("Cluster-Büro")), &[("case", "north")]).await.is(303);
    let preview = world.get_with(PREVIEW, &with(&cookie)).await.is(200);
    says(&preview, "Line 10: Group: “Cluster-Büro” is not known");
    assert!(!preview.body.contains("value=\"take\""), "nothing can be imported yet");
    let refused = confirm(&world, &cookie, &preview, &[("go", "take")]).await.is(303);
    says(&world.get_with(&refused.leads_to(), &with(&cookie)).await, "cannot be imported yet");
    assert_eq!(count(&world).await, 0, "nothing half imported");
    let meant = [("word-helix-cluster buro", "research"), ("go", "preview")];
    confirm(&world, &cookie, &preview, &meant).await.is(303);
    let preview = world.get_with(PREVIEW, &with(&cookie)).await.is(200);
    says(&preview, "<strong>30 new</strong>");
    confirm(&world, &cookie, &preview, &[("go", "take")]).await.is(303);
    assert_eq!(count(&world).await, 30);
    let more = "Firma;Organisationsart\r\nInsel;cluster-büro\r\n";
    sent(&world, &cookie, ("mehr.csv", more), &[("case", "north")]).await.is(303);
    says(&world.get_with(PREVIEW, &with(&cookie)).await.is(200), "<strong>1 new</strong>");
}

#[tokio::test]
async fn what_is_confirmed_is_what_was_seen() {
    let world = World::new().await;
    let cookie = world.analyst().await;
    sent(&world, &cookie, ("liste.csv", &german("Unternehmen")), &[("case", "north")]).await.is(303);
    let preview = world.get_with(PREVIEW, &with(&cookie)).await.is(200);
    // Another column is chosen and confirmed in one go: it is shown first.
    let changed = confirm(&world, &cookie, &preview, &[("column-4", "note"), ("go", "take")]).await.is(303);
    says(&world.get_with(&changed.leads_to(), &with(&cookie)).await, "columns or words were changed");
    assert_eq!(count(&world).await, 0);
    // Somebody adds an organisation meanwhile.
    let preview = world.get_with(PREVIEW, &with(&cookie)).await.is(200);
    let form = format!("{PAGE}/new");
    let key = world.get_with(&form, &with(&cookie)).await.key();
    let fields = [&MILL[..], &[("key", key.as_str())]].concat();
    world.post_with(&form, &fields, &with(&cookie)).await.is(303);
    let late = confirm(&world, &cookie, &preview, &[("go", "take")]).await.is(303);
    says(&world.get_with(&late.leads_to(), &with(&cookie)).await, "has changed meanwhile");
    assert_eq!(count(&world).await, 1);
    confirm(&world, &cookie, &preview, &[("go", "drop")]).await.is(303);
    let gone = world.get_with(PREVIEW, &with(&cookie)).await.is(303);
    assert!(gone.leads_to().contains("/file"));
    // Nobody finds the file of somebody else.
    sent(&world, &cookie, ("liste.csv", &german("Unternehmen")), &[("case", "north")]).await.is(303);
    let cora = world.account("Cora", "coordinator", &format!("{} south", world.study.id)).await;
    let cora = world.signed_in(&cora).await;
    world.get_with(PREVIEW, &with(&cora)).await.is(303);
}

#[tokio::test]
async fn changes_and_possible_duplicates_are_shown_and_decided() {
    let world = World::new().await;
    let cookie = world.analyst().await;
    let first = "organisation;helix;phone\r\nUniversity of Vaasa;research;\r\nMill;company;1\r\n";
    sent(&world, &cookie, ("a.csv", first), &[("case", "north")]).await.is(303);
    let preview = world.get_with(PREVIEW, &with(&cookie)).await.is(200);
    confirm(&world, &cookie, &preview, &[("go", "take")]).await.is(303);
    let second =
        "Name;Group;Phone\r\nUniversty of Vaasa;university;5\r\nMILL;company;2\r\nBakery;company;3\r\n";
    sent(&world, &cookie, ("b.csv", second), &[("case", "north")]).await.is(303);
    let preview = world.get_with(PREVIEW, &with(&cookie)).await.is(200);
    says(&preview, "<strong>1 new, 1 changed, 1 possible duplicate</strong>");
    says(&preview, "The names are much alike.");
    let taken = confirm(&world, &cookie, &preview, &[("alike-2", "same"), ("go", "take")]).await.is(303);
    says(&world.get_with(&taken.leads_to(), &with(&cookie)).await, "1 new, 2 changed.");
    let all = world.store.stakeholders(&world.study.id).await.unwrap();
    let phone = |name: &str| {
        all.iter().find(|one| one.details.organisation == name).map(|one| one.details.phone.clone())
    };
    assert_eq!(phone("University of Vaasa").as_deref(), Some("5"));
    assert_eq!((phone("Mill").as_deref(), phone("Universty of Vaasa")), (Some("2"), None));
    assert_eq!(all.len(), 3);
}

#[tokio::test]
async fn from_a_chosen_file_to_thirty_invitations_is_five_clicks() {
    let world = World::new().await;
    let cookie = world.analyst().await;
    // 1: upload. 2: import.
    sent(&world, &cookie, ("liste.csv", &german("Unternehmen")), &[("case", "north")]).await.is(303);
    let preview = world.get_with(PREVIEW, &with(&cookie)).await.is(200);
    let taken = confirm(&world, &cookie, &preview, &[("go", "take")]).await.is(303);
    let list = world.get_with(&taken.leads_to(), &with(&cookie)).await.is(200);
    // 3: all that match. 4: invite by mail. 5: send.
    let key = list.key();
    let act = [("key", key.as_str()), ("all", "yes"), ("go", "mail")];
    let write = world.post_with(&format!("{PAGE}/act"), &act, &with(&cookie)).await.is(200);
    let key = write.key();
    let send = [("key", key.as_str()), ("all", "yes"), ("wave", "2024"), ("language", "en"), ("go", "send")];
    world.post_with(&format!("{PAGE}/write"), &send, &with(&cookie)).await.is(303);
    assert_eq!(world.store.participants(&world.study.id).await.unwrap().len(), 30);
}
