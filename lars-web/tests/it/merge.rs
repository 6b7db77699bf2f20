//! Forms that two people have open: each finds their change, and what both changed is shown before anything is lost. On both engines.

use axum::http::Method;

use crate::html::elements;
use crate::place::empty_places;
use crate::world::{Answer, World, questionnaire};

const STUDY: &str = "/en/study/biogas";

/// The fields of the form that carries what was there, as a browser would send them.
fn fields(page: &Answer) -> Vec<(String, String)> {
    let marks = [("&#34;", "\""), ("&#39;", "'"), ("&#60;", "<"), ("&#62;", ">"), ("&#38;", "&")];
    let plain =
        |text: &str| marks.iter().fold(text.to_owned(), |text, (mark, plain)| text.replace(mark, plain));
    let mut forms: Vec<Vec<(String, String)>> = Vec::new();
    for element in elements(&page.body) {
        if element.name == "form" {
            forms.push(Vec::new());
        }
        let (Some(name), Some(form)) = (element.attribute("name"), forms.last_mut()) else { continue };
        let kind = element.attribute("type").unwrap_or_default();
        let is_sent = kind != "file" && (kind != "checkbox" || element.attribute("checked").is_some());
        let value = match element.name.as_str() {
            "input" if is_sent => element.attribute("value").unwrap_or_default().to_owned(),
            "textarea" => element.text.clone(),
            "select" => {
                let rest = page.body.split_once(&format!("name=\"{name}\"")).unwrap().1;
                let options = rest.split("</select>").next().unwrap();
                let chosen = options.split("<option ").find(|option| option.contains(" selected"));
                chosen.and_then(|option| option.split('"').nth(1)).unwrap_or_default().to_owned()
            }
            _ => continue,
        };
        form.push((name.to_owned(), plain(&value)));
    }
    forms.retain(|form| form.iter().any(|(name, _)| name == "was"));
    forms.pop().expect("a form that carries what was there")
}

/// Somebody with a page of the study open.
struct Open<'a> {
    world: &'a World,
    cookie: &'a str,
    address: String,
    fields: Vec<(String, String)>,
}

impl<'a> Open<'a> {
    async fn at(world: &'a World, cookie: &'a str, address: &str) -> Self {
        let page = world.get_with(address, &[("cookie", cookie)]).await.is(200);
        let address = address.split('?').next().unwrap().to_owned();
        Self { world, cookie, address, fields: fields(&page) }
    }

    fn set(&mut self, name: &str, value: &str) {
        let field = self.fields.iter_mut().find(|(known, _)| known == name);
        value.clone_into(&mut field.unwrap_or_else(|| panic!("no field {name}")).1);
    }

    async fn send(&self) -> Answer {
        let mut all: Vec<(&str, &str)> =
            self.fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        // One at a time is sent: a form that is sent once more acts once.
        all.retain(|(name, _)| *name != "once");
        if self.address.ends_with("/edit") || self.address.contains("/register/") {
            all.push(("go", "save"));
        }
        if !self.address.ends_with("/sender") {
            return self.world.post_with(&self.address, &all, &[("cookie", self.cookie)]).await;
        }
        let part = |(name, value): &(&str, &str)| {
            format!("--cut\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n")
        };
        let form = format!("{}--cut--\r\n", all.iter().map(part).collect::<String>());
        let headers = [("content-type", "multipart/form-data; boundary=cut"), ("cookie", self.cookie)];
        self.world.send(Method::POST, &self.address, &headers, &form).await
    }
}

/// Two people open a page; each changes a field of their own, then both the same one.
async fn two_writers(world: &World, cookie: &str, address: &str, [one, other]: [(&str, &str); 2]) {
    let mut first = Open::at(world, cookie, address).await;
    let mut second = Open::at(world, cookie, address).await;
    let mut third = Open::at(world, cookie, address).await;
    first.set(one.0, one.1);
    first.send().await.is(303);
    second.set(other.0, other.1);
    second.send().await.is(303);
    let now = Open::at(world, cookie, address).await;
    for (name, value) in [one, other] {
        assert!(
            now.fields.contains(&(name.to_owned(), value.to_owned())),
            "{address} {name}: {:?}",
            now.fields
        );
    }
    third.set(one.0, "A third one");
    let refused = third.send().await.is(422);
    let said = format!("Somebody else has just saved “{}” here", one.1);
    assert!(
        refused.body.contains(&said) && refused.body.contains("A third one"),
        "{address}: {}",
        refused.body
    );
    let still = Open::at(world, cookie, address).await;
    assert!(still.fields.contains(&(one.0.to_owned(), one.1.to_owned())), "{address}: nothing was saved");
    // Whoever has seen it may say so, and what the other one changed besides stays.
    third.fields = fields(&refused);
    third.send().await.is(303);
    let last = Open::at(world, cookie, address).await;
    for (name, value) in [(one.0, "A third one"), other] {
        assert!(
            last.fields.contains(&(name.to_owned(), value.to_owned())),
            "{address} {name}: {:?}",
            last.fields
        );
    }
}

#[tokio::test]
async fn of_two_who_change_the_same_page_neither_overwrites_the_other() {
    for place in empty_places().await {
        let world = World::on(&place.place.url, false, questionnaire()).await;
        let cookie = world.analyst().await;
        let at = |rest: &str| format!("{STUDY}{rest}");
        two_writers(&world, &cookie, &at("/protection"), [("contact", "Ann"), ("controller", "The region")])
            .await;
        two_writers(&world, &cookie, &at("/sender"), [("signature.en", "Ann"), ("contact", "b@r.example")])
            .await;
        two_writers(&world, &cookie, &at("/edit"), [("title", "Wood"), ("case.1.name", "The south")]).await;
        two_writers(&world, &cookie, &at("/edit"), [("case.0.name", "The north"), ("wave.1.name", "Now")])
            .await;
        let names = [("title", "Koks"), ("case.south", "Dienvidi")];
        two_writers(&world, &cookie, &at("/names?language=lv"), names).await;
        let row = lars_domain::map::stakeholder::Stakeholder {
            id: lars_domain::new_id(),
            study: world.study.id.clone(),
            case: "north".to_owned(),
            helix: "company".to_owned(),
            details: lars_domain::map::stakeholder::Details {
                organisation: "Mill".to_owned(),
                justification: "the only mill".to_owned(),
                ..Default::default()
            },
            ..Default::default()
        };
        world.store.save_stakeholders(std::slice::from_ref(&row)).await.unwrap();
        let there = at(&format!("/register/{}", row.id));
        two_writers(&world, &cookie, &there, [("contact", "Ann"), ("note", "Closed in July")]).await;
        drop(world);
        place.gone().await;
    }
}

#[tokio::test]
async fn a_region_that_one_adds_and_another_removes_are_both_so() {
    let world = World::new().await;
    let cookie = world.analyst().await;
    let address = format!("{STUDY}/edit");
    let mut adds = Open::at(&world, &cookie, &address).await;
    let mut removes = Open::at(&world, &cookie, &address).await;
    let mut renames = Open::at(&world, &cookie, &address).await;
    adds.set("case.5.name", "Region beyond");
    adds.send().await.is(303);
    removes.fields.push(("case.3.gone".to_owned(), "yes".to_owned()));
    removes.send().await.is(303);
    let codes = async || -> Vec<String> {
        let study = world.store.study("biogas").await.unwrap().unwrap();
        study.cases.into_iter().map(|case| case.code).collect()
    };
    assert_eq!(codes().await, ["north", "south", "east", "far", "region-beyond"]);
    // One who gives a name to what was removed is asked.
    renames.set("case.3.name", "The west");
    let refused = renames.send().await.is(422);
    assert!(refused.body.contains("Somebody else has just removed what stood here"), "{}", refused.body);
    assert_eq!(codes().await.len(), 5);
    renames.fields = fields(&refused);
    renames.send().await.is(303);
    assert!(codes().await.contains(&"west".to_owned()));
}
