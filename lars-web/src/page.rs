//! The frame around every page: head, languages, navigation, footer; and the answer that carries a page.

use askama::Template;
use axum::http::StatusCode;
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_LANGUAGE, CONTENT_TYPE, ETAG, VARY};
use axum::response::{IntoResponse, Response};
use lars_domain::problem::Problem;
use lars_view::document::Document;
use lars_view::words::{Language, Words};
use tokio::sync::Semaphore;

use crate::assets::{Addresses, addresses};
use crate::{PageError, guide, security};

/// The six steps of the method, in their order, with message keys; `true` where a study's page has a part for it.
const STEPS: [(&str, &str, bool); 6] = [
    ("map", "site-step-map", true),
    ("ask", "site-step-ask", true),
    ("gap", "site-step-gap", true),
    ("learn", "site-step-learn", true),
    ("pilot", "site-step-pilot", true),
    ("tell", "site-step-tell", true),
];

/// What the frame of a page needs.
pub struct Frame {
    /// The words of the page.
    pub words: Words,
    /// The title.
    pub title: String,
    /// Addresses of style sheet, script and icon.
    pub assets: &'static Addresses,
    /// Whether the answers on the page are simulated.
    pub simulated: bool,
    /// Whether the respondent's form switches the language, so that nothing typed is lost.
    pub form_languages: bool,
    /// What the enter key does in that form: it presses the first button of the page, which is not a language.
    pub enter: &'static str,
    /// The form key of the session, where somebody of the staff is signed in.
    pub session_key: Option<String>,
    /// Where the staff can go, where somebody is signed in.
    pub staff: Vec<StaffLink>,
    /// Tells the script whose page it is, where somebody is signed in: drafts of one person are not shown to another.
    pub whose: String,
    /// The address of a script that only some pages have.
    pub more_script: Option<&'static str>,
    /// Whether search engines may keep the page.
    pub public: bool,
    /// The step of the method that the page belongs to.
    pub step: &'static str,
    /// Languages that the page can be read in besides those of the interface: code and name.
    pub further: Vec<(&'static str, &'static str)>,
    /// The only languages that are offered, where a study chose some; the page's own stays.
    pub offered: Vec<String>,
    /// The way to this page: labels and addresses.
    pub crumbs: Vec<(String, String)>,
    /// What the form before this page came to.
    pub notice: Option<String>,
    /// The once-token of the page's forms, where somebody of the staff is signed in: a form that is sent twice does its work once.
    pub once: String,
    /// The study that the page belongs to: its title and its address.
    pub study: Option<(String, String)>,
    /// Whether facts or help stand beside the text.
    pub layout: Layout,
    path: String,
    query: String,
}

/// How a page uses its width.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Layout {
    /// All of it, for tables and charts.
    Wide,
    /// Text, with facts or help in a margin.
    WithMargin,
}

/// A language in the switch.
pub struct LanguageLink {
    /// The code.
    pub code: &'static str,
    /// The language's own name.
    pub name: &'static str,
    /// This page in that language.
    pub address: String,
    /// Whether it is the language of this page.
    pub current: bool,
}

/// A link in the bar of the staff.
pub enum StaffLink {
    /// A page: message key and path.
    Page(&'static str, &'static str),
    /// The person's own account, by name.
    Account(String),
}

/// A link of the bar, said: label, address, whether it is this page.
pub struct BarLink {
    /// The label.
    pub label: String,
    /// The address.
    pub address: String,
    /// Whether it is this page.
    pub current: bool,
}

/// A step of the method in the navigation.
pub struct StepLink {
    /// The label.
    pub label: String,
    /// The address, where there is a page.
    pub address: Option<String>,
    /// Whether this page belongs to it.
    pub current: bool,
}

impl Frame {
    /// The frame of a page at this path (without language).
    pub fn new(words: Words, title: String, path: &str, query: &str, session_key: Option<String>) -> Self {
        Self {
            words,
            title,
            assets: addresses(),
            simulated: false,
            form_languages: false,
            enter: "next",
            session_key,
            staff: Vec::new(),
            whose: String::new(),
            more_script: None,
            public: false,
            step: "",
            further: Vec::new(),
            offered: Vec::new(),
            crumbs: Vec::new(),
            notice: None,
            once: String::new(),
            study: None,
            layout: Layout::Wide,
            path: path.to_owned(),
            query: query.to_owned(),
        }
    }

    /// A message.
    pub fn t(&self, key: &str) -> String {
        self.words.say(key)
    }

    /// The key of the page's forms, where somebody of the staff is signed in.
    pub fn key(&self) -> &str {
        self.session_key.as_deref().unwrap_or_default()
    }

    /// The code of the page's language.
    pub fn lang(&self) -> &'static str {
        self.words.language().code()
    }

    /// The language of the content, where it is another than the interface's.
    pub fn content_lang(&self) -> Option<&'static str> {
        let content = self.words.content();
        (content != self.lang()).then_some(content)
    }

    /// An address in the page's language.
    pub fn to(&self, path: &str) -> String {
        format!("/{}{path}", self.lang())
    }

    /// The address that signs in and leads back to this page.
    pub fn again(&self) -> String {
        let next = format!("{}{}", self.path, self.query);
        let query = serde_urlencoded::to_string([("next", next)]).unwrap_or_default();
        self.to(&format!("/sign-in?{query}"))
    }

    /// This page in every language.
    pub fn languages(&self) -> Vec<LanguageLink> {
        let link = |(code, name): (&'static str, &'static str)| LanguageLink {
            code,
            name,
            address: format!("/{code}{}{}", self.path, self.query),
            current: code == self.words.content(),
        };
        let own = Language::ALL.into_iter().map(|language| (language.code(), language.own_name()));
        let is_offered = |(code, _): &(&str, &str)| {
            self.offered.is_empty()
                || self.offered.iter().any(|offered| offered == code)
                || *code == self.words.content()
        };
        own.chain(self.further.iter().copied()).filter(is_offered).map(link).collect()
    }

    /// The bar of the staff; empty where nobody is signed in.
    pub fn bar(&self) -> Vec<BarLink> {
        let link = |link: &StaffLink| {
            let (label, path) = match link {
                StaffLink::Page(key, path) => (self.t(key), *path),
                StaffLink::Account(name) => (name.clone(), "/account"),
            };
            BarLink { label, address: self.to(path), current: self.path == path }
        };
        self.staff.iter().map(link).collect()
    }

    /// The name of the account that is signed in.
    pub fn account(&self) -> String {
        let name = self.staff.iter().find_map(|link| match link {
            StaffLink::Account(name) => Some(name.clone()),
            StaffLink::Page(..) => None,
        });
        name.unwrap_or_else(|| self.t("site-account"))
    }

    /// The language of the page by its own name.
    pub fn language_name(&self) -> &'static str {
        let current = self.further.iter().find(|(code, _)| *code == self.words.content());
        current.map_or_else(|| self.words.language().own_name(), |(_, name)| name)
    }

    /// Whether a respondent reads the page: they have a task of their own and no other way to go.
    fn is_of_respondent(&self) -> bool {
        ["/answer/", "/open/", "/code"].iter().any(|beginning| self.path.starts_with(beginning))
    }

    /// The page of the guide that fits this page.
    pub fn help(&self) -> Option<String> {
        (!self.is_of_respondent()).then(|| self.to(&format!("/help/{}", guide::page_for(&self.path))))
    }

    /// Whether facts or help stand beside the text.
    pub fn has_margin(&self) -> bool {
        self.layout == Layout::WithMargin
    }

    /// The first sentences of that page.
    pub fn guide_lead(&self) -> String {
        guide::lead(self.words, guide::page_for(&self.path))
    }

    /// Where to sign in, for who is not signed in and no respondent.
    pub fn sign_in(&self) -> Option<String> {
        let offered = self.session_key.is_none() && !self.is_of_respondent() && self.path != "/sign-in";
        offered.then(|| self.to("/sign-in"))
    }

    /// Whether the steps of a study are the second line of the head.
    pub fn has_steps(&self) -> bool {
        !self.form_languages && self.study().is_some()
    }

    /// The navigation.
    pub fn steps(&self) -> Vec<StepLink> {
        let study = self.study().unwrap_or_default();
        let link = |(code, key, has_part): (&str, &str, bool)| StepLink {
            label: self.t(key),
            address: has_part.then(|| self.to(&format!("{study}#{code}"))),
            current: code == self.step,
        };
        STEPS.into_iter().map(link).collect()
    }

    /// The path of the study that this page belongs to, where somebody of the staff looks at one.
    fn study(&self) -> Option<&str> {
        let slug = self.path.strip_prefix("/study/")?.split('/').next()?;
        let within = !self.staff.is_empty() && self.study.is_some() && !slug.is_empty();
        within.then(|| &self.path[.."/study/".len() + slug.len()])
    }
}

/// A page: it has a frame.
pub trait Page: Template {
    /// Its frame.
    fn frame(&self) -> &Frame;
}

/// Makes pages of templates whose field `f` is the frame.
macro_rules! pages {
    ($($page:ty),+ $(,)?) => {
        $(impl $crate::page::Page for $page {
            fn frame(&self) -> &$crate::page::Frame {
                &self.f
            }
        })+
    };
}
pub(crate) use pages;

/// The answer that carries a page.
pub fn answer(page: &impl Page) -> Result<Response, PageError> {
    page_with(StatusCode::OK, page.frame(), page)
}

/// The answer to a form that was not taken: its page with what is wrong, and what was typed.
pub fn refused(page: &impl Page) -> Result<Response, PageError> {
    page_with(StatusCode::UNPROCESSABLE_ENTITY, page.frame(), page)
}

/// Turns a page into an answer: with language, `ETag`, and no keeping without asking again.
pub fn page(frame: &Frame, template: &impl Template) -> Result<Response, PageError> {
    page_with(StatusCode::OK, frame, template)
}

/// The same with another status.
pub fn page_with(status: StatusCode, frame: &Frame, template: &impl Template) -> Result<Response, PageError> {
    let body = template.render().map_err(PageError::template)?;
    let keep = if frame.public { "public, no-cache" } else { "private, no-cache" };
    let headers = [
        (CONTENT_TYPE, "text/html; charset=utf-8".to_owned()),
        (CONTENT_LANGUAGE, frame.lang().to_owned()),
        (CACHE_CONTROL, keep.to_owned()),
        (VARY, "Cookie".to_owned()),
        (ETAG, security::etag(&body)),
    ];
    Ok((status, headers, body).into_response())
}

/// Documents that are made at the same time: each keeps a core busy.
static PRESSES: Semaphore = Semaphore::const_new(2);

/// Makes a document and gives it as a file of this name. Nobody but the browser may keep it.
pub async fn pdf(document: Document, name: &str) -> Result<Response, PageError> {
    let file = pdf_bytes(document).await?;
    let headers = [
        (CONTENT_TYPE, "application/pdf".to_owned()),
        (CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")),
        (CACHE_CONTROL, "private, no-store".to_owned()),
    ];
    Ok((headers, file).into_response())
}

/// Makes a document, beside the requests.
pub async fn pdf_bytes(document: Document) -> Result<Vec<u8>, PageError> {
    let turn = PRESSES.acquire().await.map_err(|_| PageError::Broken)?;
    let made = tokio::task::spawn_blocking(move || document.pdf()).await;
    drop(turn);
    made.map_err(|_| PageError::Broken)?.map_err(|fault| {
        tracing::error!(%fault, "a document could not be made");
        PageError::Broken
    })
}

/// A problem as the page says it: where, and in words.
pub struct ProblemLine {
    /// The address of the control: an anchor, or a page with one.
    pub address: String,
    /// The field.
    pub field: String,
    /// The words.
    pub text: String,
}

/// The words of a problem at a named field.
pub fn problem_line(words: Words, problem: &Problem, label: &str, address: String) -> ProblemLine {
    let key = format!("problem-{}", problem.code.code());
    let text = words.say_with(&key, &[("field", label.into())]);
    ProblemLine { address, field: problem.field.clone(), text }
}
