//! People with an account: who they are, what they were given, and making, changing and closing accounts.

use std::collections::HashMap;

use askama::Template;
use axum::response::Response as Answer;
use jiff::SignedDuration;
use lars_domain::ask::reach::invitation::token_digest;
use lars_domain::map::study::Study;
use lars_domain::people::audit::Act;
use lars_domain::people::person::{Person, address};
use lars_domain::people::role::{Action, Grant, Grants, Role, Scope};
use lars_store::{Given, StoreError};
use serde::{Deserialize, Serialize};

use super::letter::account_letter;
use crate::PageError;
use crate::choice::Choice;
use crate::fault::Faults;
use crate::form::Form;
use crate::once::Shown;
use crate::page::{Frame, answer, pages, refused};
use crate::part::pager::Pager;
use crate::record::note;
use crate::security::random_token;
use crate::visit::Visit;

pages!(ListPage);

/// People on one page.
const ON_A_PAGE: usize = 50;
/// How long the link for a password works.
const LINK: SignedDuration = SignedDuration::from_hours(3 * 24);
/// The longest name, in characters.
pub const LONGEST_NAME: usize = 100;

/// The places of this installation where roles can be given: with their codes in forms, and their names.
pub struct Places {
    studies: Vec<Study>,
}

impl Places {
    /// All studies with their cases.
    pub async fn load(visit: &Visit) -> Result<Self, PageError> {
        Ok(Self { studies: visit.site.store.studies().await? })
    }

    fn study(&self, id: &str) -> Option<&Study> {
        self.studies.iter().find(|study| study.id == id)
    }

    /// The name of a place.
    fn name(&self, visit: &Visit, scope: &Scope) -> String {
        let language = visit.words.language().code();
        let title = |study: &str| {
            let study = self.study(study);
            study
                .and_then(|study| study.title.best(language))
                .map_or_else(|| "?".to_owned(), |(_, title)| title.to_owned())
        };
        match scope {
            Scope::Installation => visit.words.say("person-scope-installation"),
            Scope::Study(study) => title(study),
            Scope::Case(study, code) => {
                let case = self.study(study).and_then(|study| study.case(code));
                let name = case
                    .and_then(|case| case.name.best(language))
                    .map_or_else(|| code.clone(), |(_, name)| name.to_owned());
                format!("{}: {name}", title(study))
            }
        }
    }

    /// Every place, with its code.
    fn all(&self) -> Vec<Scope> {
        let mut all = vec![Scope::Installation];
        for study in &self.studies {
            all.push(study.scope());
            all.extend(study.cases.iter().map(|case| study.scope_of(&case.code)));
        }
        all
    }

    /// The place of a code.
    fn parse(&self, code: &str) -> Option<Scope> {
        self.all().into_iter().find(|scope| scope_code(scope) == code)
    }
}

fn scope_code(scope: &Scope) -> String {
    match scope {
        Scope::Installation => "installation".to_owned(),
        Scope::Study(study) => study.clone(),
        Scope::Case(study, case) => format!("{study} {case}"),
    }
}

/// A grant as people read it.
fn grant_name(visit: &Visit, places: &Places, grant: &Grant) -> String {
    let role = visit.words.say(&format!("role-{}", grant.role.code()));
    format!("{role} ({})", places.name(visit, &grant.scope))
}

/// All grants of a person as they read them.
pub fn grant_names(visit: &Visit, places: &Places, grants: &Grants) -> Vec<String> {
    grants.0.iter().map(|grant| grant_name(visit, places, grant)).collect()
}

#[derive(Template)]
#[template(path = "people/person/list.html")]
struct ListPage {
    f: Frame,
    may_erase: bool,
    action: String,
    faults: Faults,
    made: Option<Made>,
    people: Vec<PersonLine>,
    pager: Pager,
    roles: Vec<Choice>,
    scopes: Vec<Choice>,
    /// Whether there is no account yet: the first one is the owner's.
    is_first: bool,
    name: String,
    address: String,
}

struct PersonLine {
    id: String,
    /// Their roles place by place, to tick; the last place is to be chosen.
    places: Vec<PlaceLine>,
    name: String,
    address: String,
    standing: String,
    closed: bool,
    /// Whether they come by single sign-on.
    linked: bool,
    erased: bool,
    grants: Vec<GrantLine>,
}

/// The roles of a person at a place.
struct PlaceLine {
    name: String,
    scope: String,
    roles: Vec<Choice>,
}

struct GrantLine {
    label: String,
    /// Whether it comes from a group at the provider of single sign-on.
    by_group: bool,
}

/// A link with which a person sets a password, shown once.
#[derive(Serialize, Deserialize)]
struct Made {
    name: String,
    link: String,
    /// Where the link was sent too.
    sent_to: Option<String>,
}

/// What is wrong with a new account, and what was typed.
#[derive(Default)]
struct Refusal {
    problem: &'static str,
    name: String,
    address: String,
}

/// Everybody with an account, for those who manage people.
pub async fn list(visit: Visit) -> Result<Answer, PageError> {
    visit.may_within(Action::ManagePeople, &Scope::Installation)?;
    answer(&shown(&visit, None).await?)
}

async fn shown(visit: &Visit, refusal: Option<Refusal>) -> Result<ListPage, PageError> {
    let session = visit.staff()?;
    let places = Places::load(visit).await?;
    let everybody = visit.site.store.persons().await?;
    let given = visit.site.store.all_grants().await?;
    let linked = visit.site.store.linked_persons().await?;
    let mut by_person: HashMap<&str, Vec<&Given>> = HashMap::new();
    for given in &given {
        by_person.entry(given.person.as_str()).or_default().push(given);
    }
    let own = |person: &Person| by_person.get(person.id.as_str()).map_or(&[][..], Vec::as_slice);
    let is_managed = |person: &Person| {
        let own = own(person);
        own.is_empty() || own.iter().any(|given| session.grants.may_give(&given.grant))
    };
    let is_first = everybody.is_empty();
    let paged = visit.page(ON_A_PAGE).cut(everybody.into_iter().filter(is_managed).collect());
    let ways = Pager::of(visit, &paged);
    let shown = paged.rows.into_iter().map(|person| {
        let (is_linked, own) = (linked.contains(&person.id), own(&person));
        line(visit, &places, (person, is_linked), own)
    });
    let may_give = |role, scope: &Scope| session.grants.may_give(&Grant { role, scope: scope.clone() });
    let scopes: Vec<Scope> = places.all().into_iter().filter(|scope| may_give(Role::Reader, scope)).collect();
    let roles = Role::ALL.into_iter().filter(|role| scopes.iter().any(|scope| may_give(*role, scope)));
    let mut faults = Faults::default();
    if let Some(Refusal { problem, .. }) = &refusal {
        let field = match *problem {
            "person-bad-name" => "name",
            "person-roles-none" => "roles",
            _ => "address",
        };
        faults.add(field, visit.words.say(problem));
    }
    let Refusal { name, address, .. } = refusal.unwrap_or_default();
    Ok(ListPage {
        action: visit.here_with(&[]),
        is_first,
        faults,
        made: visit.secret(),
        people: shown.collect(),
        pager: ways,
        may_erase: visit.may(Action::ManagePeople, &Scope::Installation).is_ok(),
        roles: roles
            .map(|role| Choice::new(role.code(), visit.words.say(&format!("role-{}", role.code())), false))
            .collect(),
        scopes: scopes
            .iter()
            .map(|scope| Choice::new(scope_code(scope), places.name(visit, scope), false))
            .collect(),
        name,
        address,
        f: visit.frame(visit.words.say("person-list-title")),
    })
}

fn line(visit: &Visit, places: &Places, (person, linked): (Person, bool), own: &[&Given]) -> PersonLine {
    let grant = |given: &&Given| GrantLine {
        label: grant_name(visit, places, &given.grant),
        by_group: given.by_group,
    };
    let standing = match (&person.closed, person.active || linked) {
        (Some(_), _) => "person-standing-closed",
        (None, true) => "person-standing-active",
        (None, false) => "person-standing-invited",
    };
    let mut standing = visit.words.say(standing);
    if person.second_factor {
        standing = format!("{standing}, {}", visit.words.say("person-with-factor"));
    }
    if linked {
        standing = format!("{standing}, {}", visit.words.say("single-standing"));
    }
    PersonLine {
        places: role_places(visit, places, own),
        standing,
        linked,
        closed: person.closed.is_some(),
        erased: person.name.is_empty(),
        grants: own.iter().map(grant).collect(),
        id: person.id,
        name: or_erased(visit, person.name),
        address: person.address,
    }
}

/// What of a person's roles whoever looks may change: each place where they have any, with all roles that can be given there.
fn role_places(visit: &Visit, places: &Places, own: &[&Given]) -> Vec<PlaceLine> {
    let Some(session) = &visit.session else { return Vec::new() };
    let by_hand: Vec<&Grant> = own.iter().filter(|given| !given.by_group).map(|given| &given.grant).collect();
    let mut scopes: Vec<&Scope> = Vec::new();
    for grant in &by_hand {
        if !scopes.contains(&&grant.scope) {
            scopes.push(&grant.scope);
        }
    }
    let line = |scope: &Scope| {
        let choice = |role: Role| {
            let grant = Grant { role, scope: scope.clone() };
            let is_had = by_hand.iter().any(|had| **had == grant);
            let name = visit.words.say(&format!("role-{}", role.code()));
            session.grants.may_give(&grant).then(|| Choice::new(role.code(), name, is_had))
        };
        PlaceLine {
            name: places.name(visit, scope),
            scope: scope_code(scope),
            roles: Role::ALL.into_iter().filter_map(choice).collect(),
        }
    };
    scopes.into_iter().map(line).filter(|line| !line.roles.is_empty()).collect()
}

/// The name of a person, or that it was erased.
fn or_erased(visit: &Visit, name: String) -> String {
    if name.is_empty() { visit.words.say("person-erased-name") } else { name }
}

/// A form of the page: what it is for, and its fields.
#[derive(Debug, Deserialize)]
pub struct Change {
    key: String,
    go: String,
    /// `yes` where the first account is made: it gets all roles.
    #[serde(default)]
    owner: String,
    #[serde(default)]
    person: String,
    #[serde(default)]
    name: String,
    #[serde(default)]
    address: String,
    #[serde(default)]
    role: String,
    #[serde(default)]
    scope: String,
    /// `role.CODE` = `yes` for each role that is ticked.
    #[serde(flatten)]
    ticked: HashMap<String, String>,
}

impl Change {
    /// The roles that the form names: one by its code, or those that are ticked.
    fn roles(&self) -> Result<Vec<Role>, PageError> {
        if !self.role.is_empty() {
            return Ok(vec![Role::parse(&self.role).ok_or(PageError::BadForm)?]);
        }
        let is_ticked = |role: &Role| {
            self.ticked.get(&format!("role.{}", role.code())).is_some_and(|ticked| ticked == "yes")
        };
        Ok(Role::ALL.into_iter().filter(is_ticked).collect())
    }
}

/// Makes, changes or closes an account.
pub async fn take(visit: Visit, Form(form): Form<Change>) -> Result<Answer, PageError> {
    visit.may_within(Action::ManagePeople, &Scope::Installation)?;
    visit.form(&form.key)?;
    let notice = match form.go.as_str() {
        "make" => return make(&visit, form).await,
        "give" => {
            let person = open_person(&visit, &form.person).await?;
            for grant in grants_of(&visit, &form).await? {
                give(&visit, &person, &grant).await?;
            }
            "person-given"
        }
        "take" => {
            for grant in grants_of(&visit, &form).await? {
                visit.site.store.take(&form.person, &grant).await?;
                record(&visit, Act::TookRole, &form.person, &grant).await?;
            }
            "person-took"
        }
        "roles" => {
            set_roles(&visit, &form).await?;
            "person-roles-saved"
        }
        "link" => {
            let person = managed(&visit, &form.person).await?;
            return link(&visit, &person).await;
        }
        "close" => {
            let person = managed(&visit, &form.person).await?;
            visit.site.store.close_person(&person.id, visit.now).await?;
            note(&visit, Act::ClosedAccount, None, &person.id).await?;
            "person-closed"
        }
        "unlink" => {
            let person = managed(&visit, &form.person).await?;
            visit.site.store.unlink(&person.id).await?;
            note(&visit, Act::UnlinkedIdentity, None, &person.id).await?;
            "single-unlinked"
        }
        "erase" => {
            // Nobody's roles tell any more whose account it was: only who manages the whole installation may.
            visit.may(Action::ManagePeople, &Scope::Installation)?;
            if !visit.site.store.erase_person(&form.person, visit.now).await? {
                return Err(PageError::BadForm);
            }
            note(&visit, Act::ErasedPerson, None, &form.person).await?;
            "person-erased"
        }
        _ => return Err(PageError::BadForm),
    };
    Ok(visit.lead(&visit.here_with(&[]), notice))
}

/// The grants that a form names, if this person may give them all.
async fn grants_of(visit: &Visit, form: &Change) -> Result<Vec<Grant>, PageError> {
    if form.owner == "yes" && visit.site.store.persons().await?.is_empty() {
        let all = Role::ALL.map(|role| Grant { role, scope: Scope::Installation });
        return Ok(all.to_vec());
    }
    let places = Places::load(visit).await?;
    let scope = places.parse(&form.scope).ok_or(PageError::BadForm)?;
    let grants: Vec<Grant> =
        form.roles()?.into_iter().map(|role| Grant { role, scope: scope.clone() }).collect();
    let session = visit.staff()?;
    if grants.iter().all(|grant| session.grants.may_give(grant)) {
        Ok(grants)
    } else {
        Err(PageError::NotAllowed)
    }
}

/// Gives and takes roles of a person at a place, until they have exactly those that are ticked.
async fn set_roles(visit: &Visit, form: &Change) -> Result<(), PageError> {
    let person = open_person(visit, &form.person).await?;
    let wanted = grants_of(visit, form).await?;
    let scope = Places::load(visit).await?.parse(&form.scope).ok_or(PageError::BadForm)?;
    let session = visit.staff()?;
    let had = visit.site.store.grants_by_hand(&person.id).await?;
    for role in Role::ALL {
        let grant = Grant { role, scope: scope.clone() };
        match (had.0.contains(&grant), wanted.contains(&grant)) {
            (false, true) => give(visit, &person, &grant).await?,
            (true, false) if session.grants.may_give(&grant) => {
                visit.site.store.take(&person.id, &grant).await?;
                record(visit, Act::TookRole, &person.id, &grant).await?;
            }
            _ => {}
        }
    }
    Ok(())
}

async fn open_person(visit: &Visit, id: &str) -> Result<Person, PageError> {
    let known = visit.site.store.credentials(id).await?.ok_or(PageError::BadForm)?;
    if known.person.closed.is_some() { Err(PageError::BadForm) } else { Ok(known.person) }
}

/// A person whose account this one may change: all that they were given is theirs to give.
async fn managed(visit: &Visit, id: &str) -> Result<Person, PageError> {
    let person = open_person(visit, id).await?;
    let own = visit.site.store.grants(id).await?;
    let session = visit.staff()?;
    let whole = session.grants.may(Action::ManagePeople, &Scope::Installation);
    if own.0.iter().all(|grant| session.grants.may_give(grant)) && (whole || !own.0.is_empty()) {
        Ok(person)
    } else {
        Err(PageError::NotAllowed)
    }
}

async fn give(visit: &Visit, person: &Person, grant: &Grant) -> Result<(), PageError> {
    let by = visit.staff()?.who();
    visit.site.store.give(&person.id, grant, visit.now, by).await?;
    record(visit, Act::GaveRole, &person.id, grant).await
}

async fn record(visit: &Visit, act: Act, person: &str, grant: &Grant) -> Result<(), PageError> {
    let study = match &grant.scope {
        Scope::Installation => None,
        Scope::Study(study) | Scope::Case(study, _) => Some(study.as_str()),
    };
    note(visit, act, study, &grant_subject(person, grant)).await
}

/// A grant in the audit log.
pub fn grant_subject(person: &str, grant: &Grant) -> String {
    let case = if let Scope::Case(_, case) = &grant.scope { format!(" {case}") } else { String::new() };
    format!("{person} {}{case}", grant.role.code())
}

async fn make(visit: &Visit, form: Change) -> Result<Answer, PageError> {
    let failed = async |problem| {
        let refusal = Refusal { problem, name: form.name.clone(), address: form.address.clone() };
        refused(&shown(visit, Some(refusal)).await?)
    };
    let grants = grants_of(visit, &form).await?;
    if grants.is_empty() {
        return failed("person-roles-none").await;
    }
    let name = form.name.trim();
    if name.is_empty() || name.chars().count() > LONGEST_NAME || name.contains(char::is_control) {
        return failed("person-bad-name").await;
    }
    let Some(known_by) = address(&form.address) else { return failed("person-bad-address").await };
    let person = Person {
        id: lars_domain::new_id(),
        address: known_by,
        name: name.to_owned(),
        created: visit.now,
        active: false,
        second_factor: false,
        closed: None,
    };
    match visit.site.store.create_person(&person).await {
        Err(StoreError::Taken(_)) => return failed("person-taken").await,
        other => other?,
    }
    note(visit, Act::MadeAccount, None, &person.id).await?;
    for grant in &grants {
        give(visit, &person, grant).await?;
    }
    link(visit, &person).await
}

/// Makes a link with which a person sets a password, sends it, and leads to where it is shown once; earlier ones no longer work.
async fn link(visit: &Visit, person: &Person) -> Result<Answer, PageError> {
    let link = send_link(visit, person).await?;
    note(visit, Act::MadeAccountLink, None, &person.id).await?;
    let sent_to = visit
        .site
        .sends_mail
        .then(|| visit.words.say_with("mail-passed-on", &[("address", person.address.as_str().into())]));
    let made = Made { name: person.name.clone(), link, sent_to };
    let secret = serde_json::to_string(&made).map_err(|_| PageError::Broken)?;
    Ok(visit.lead_showing(&visit.here_with(&[]), Shown { notice: None, secret: Some(secret) }))
}

/// Sends a link with which a person sets a password, and returns it; earlier ones no longer work.
pub async fn send_link(visit: &Visit, person: &Person) -> Result<String, PageError> {
    let token = random_token();
    let store = &visit.site.store;
    store.create_account_link(&token_digest(&token), &person.id, visit.now + LINK).await?;
    let path = visit.address(&format!("/account-link/{token}"));
    account_letter(visit, &person.name, &person.address, &path).await?;
    Ok(format!("{}{path}", visit.origin))
}
