//! Who may do what: the table of the domain, shown.

use askama::Template;
use axum::response::Response as Answer;
use lars_domain::people::role::{Action, Role};

use crate::PageError;
use crate::page::{Frame, answer, pages};
use crate::visit::Visit;

pages!(ShowPage);

#[derive(Template)]
#[template(path = "people/role/show.html")]
struct ShowPage {
    f: Frame,
    roles: Vec<(String, String)>,
    lines: Vec<(String, Vec<bool>)>,
}

/// The table, for everybody who is signed in.
pub async fn show(visit: Visit) -> Result<Answer, PageError> {
    visit.staff()?;
    let role = |role: Role| {
        let key = format!("role-{}", role.code());
        (visit.words.say(&key), visit.words.say(&format!("{key}-text")))
    };
    let line = |action: Action| {
        let may = Role::ALL.into_iter().map(|role| action.roles().contains(&role)).collect();
        (visit.words.say(&format!("role-may-{}", action.code())), may)
    };
    let shown = ShowPage {
        roles: Role::ALL.into_iter().map(role).collect(),
        lines: Action::ALL.into_iter().map(line).collect(),
        f: visit.frame(visit.words.say("role-show-title")),
    };
    answer(&shown)
}
