//! The rehearsal of a backup: it is restored into a scratch place and compared, and a site is opened over it. Nothing of it stays.

use std::fs::File;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail};
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::Request;
use lars_store::backup::{Identity, WrittenBackup, load_backup};
use lars_store::{ErasedFile, Ring, Store};
use lars_web::Site;
use lars_web::people::session::cookie_of_rehearsal;
use tower::ServiceExt as _;
use tracing::instrument::WithSubscriber as _;
use tracing::subscriber::NoSubscriber;

use super::files::merge_erased;
use super::stop::{Stop, Stopped};
use crate::command::audit::check_chain;
use crate::place::{make_private, private_file};

/// Responses that are opened.
const RESPONSES: usize = 200;
/// Studies whose pages are opened.
const STUDIES: usize = 5;
/// The most bytes of a page.
const MAX_PAGE: usize = 16 * 1024 * 1024;

/// What was compared. What was not the same is an error instead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rehearsed {
    /// Rows and digests of every table.
    pub tables: WrittenBackup,
    /// Entries of the audit log whose chain was followed.
    pub audit_entries: u64,
    /// Responses that were opened.
    pub responses: u64,
    /// Pages that were opened.
    pub pages: u64,
}

/// A folder that is taken away with everything in it.
struct Scratch(PathBuf);

impl Drop for Scratch {
    fn drop(&mut self) {
        std::fs::remove_dir_all(&self.0).ok();
    }
}

/// What a rehearsal needs besides the file.
pub struct Rehearsal<'a> {
    /// Who can open it.
    pub identities: &'a [Identity],
    /// The keys of the installation.
    pub ring: &'a Ring,
    /// The folder in which it is restored.
    pub scratch: &'a Path,
    /// What was counted when it was made, where that is known.
    pub written: Option<&'a WrittenBackup>,
    /// Ends it early.
    pub stop: Stop,
}

impl Rehearsal<'_> {
    /// Restores and compares.
    pub async fn run(&self, file: &Path) -> anyhow::Result<Rehearsed> {
        let folder = Scratch(self.scratch.join(format!("rehearsal-{}", lars_domain::new_id())));
        make_private(&folder.0)
            .with_context(|| format!("could not make the folder {}", folder.0.display()))?;
        let database = folder.0.join("lars.db");
        drop(private_file(&database)?);
        let url = format!("sqlite:{}", database.display());
        let input = Stopped(
            File::open(file).with_context(|| format!("could not read {}", file.display()))?,
            self.stop.clone(),
        );
        let loaded = load_backup(&url, input, self.identities, self.ring).await?;
        if let Some(written) = self.written.filter(|written| **written != loaded.tables) {
            let differs = written.tables.iter().find(|table| !loaded.tables.tables.contains(table));
            bail!(
                "the table {} holds other rows than when the backup was made",
                differs.map_or("that was added", |(name, _)| name.as_str())
            );
        }
        let erased = folder.0.join("lars.erased");
        merge_erased(&loaded.files, &erased)?;
        let store = Store::open(&url, self.ring.clone()).await?.with_erased(ErasedFile::new(&erased));
        let compared = self.compare(&store).await;
        store.close().await;
        let (audit_entries, responses, pages) = compared?;
        Ok(Rehearsed { tables: loaded.tables, audit_entries, responses, pages })
    }

    async fn compare(&self, store: &Store) -> anyhow::Result<(u64, u64, u64)> {
        store.apply_tombstones(true).await?;
        let chain = check_chain(store, &mut |_| {}).await?;
        let responses =
            store.open_sample(RESPONSES).await.context("a response of the backup cannot be read")?;
        // The log is of people who came: these pages nobody asked for.
        let pages = pages(store).with_subscriber(NoSubscriber::default()).await?;
        Ok((chain.number.unsigned_abs(), responses as u64, pages))
    }
}

/// Opens pages of a site over the restored database: its public side, and the staff's side of some studies.
async fn pages(store: &Store) -> anyhow::Result<u64> {
    let studies = store.studies().await?;
    let router = lars_web::router(Site::new(store.clone()).await?);
    let cookie = cookie_of_rehearsal(store).await?;
    let mut paths = vec!["/en/".to_owned(), "/en/study".to_owned(), "/en/person".to_owned()];
    for study in studies.iter().take(STUDIES) {
        paths.extend(["", "/invitation", "/board"].map(|page| format!("/en/study/{}{page}", study.slug)));
    }
    for path in &paths {
        let page =
            page(&router, path, &cookie).await.with_context(|| format!("the page {path} does not open"))?;
        let study = studies.iter().find(|study| path.starts_with(&format!("/en/study/{}", study.slug)));
        if study.is_some_and(|study| !page.contains(&study.slug)) {
            bail!("the page {path} does not say which study it is of");
        }
    }
    Ok(paths.len() as u64)
}

async fn page(router: &Router, path: &str, cookie: &str) -> anyhow::Result<String> {
    let request = Request::builder()
        .uri(path)
        .header("host", "localhost")
        .header("cookie", cookie)
        .body(Body::empty())?;
    let answer = router.clone().oneshot(request).await?;
    if !answer.status().is_success() {
        bail!("it answers {}", answer.status());
    }
    Ok(String::from_utf8_lossy(&to_bytes(answer.into_body(), MAX_PAGE).await?).into_owned())
}
