//! Responses: loaded, saved durably, deleted with all that hangs on them. What a save writes is in `save`.

use jiff::Timestamp;
use lars_domain::ask::answer::response::{Consent, Response};
use lars_domain::ask::reach::board::last_page;
use lars_domain::ask::reach::invitation::Channel;
use lars_domain::ask::reach::participant::Participant;

use super::count::{self, CountChanges, Counted};
use super::file::{self, NewFile};
use super::queue::is_to_try_again;
use super::said::Said;
use super::save::{Change, save, save_changes};
use super::staging::is_there;
use super::tag;
use crate::ask::reach::invitation::by_token;
use crate::ask::reach::participant;
use crate::db::{InOrder, Row, Tx, twice_if_broken, values};
use crate::gap::{release, roster};
use crate::seal::Ring;
use crate::{Store, StoreError};

macro_rules! columns {
    () => {
        "r.id, r.edition, r.helix, r.finished, c.given, c.language, c.text_digest, c.on_paper, r.sealed"
    };
}
const RESPONSE: &str = concat!(
    "SELECT ",
    columns!(),
    " FROM response r LEFT JOIN consent c ON c.response = r.id \
    WHERE r.study = $1 AND r.case_code = $2 AND r.wave = $3 AND r.respondent = $4 AND ",
    is_there!("r")
);
const INVITED: &str = concat!(
    "SELECT i.id, i.study, i.case_code, i.wave, i.helix, i.respondent, i.stakeholder, i.opened, i.channel, ",
    columns!(),
    " FROM (",
    by_token!(),
    ") AS i LEFT JOIN response r ON r.study = i.study AND r.case_code = i.case_code AND r.wave = i.wave \
    AND r.respondent = i.respondent AND ",
    is_there!("r"),
    " LEFT JOIN consent c ON c.response = r.id"
);
const STANDING: &str = concat!(
    "SELECT id, finished FROM response WHERE study = $1 AND case_code = $2 AND wave = $3 AND respondent = $4 AND ",
    is_there!("response")
);
const DELETE_CONSENT: &str = "DELETE FROM consent WHERE response = $1";
const DELETE_RESPONSE: &str = "DELETE FROM response WHERE id = $1";
const COUNTED: &str = "SELECT r.study, r.wave, r.case_code, r.helix, r.finished, c.given, c.language, e.number, r.respondent \
    FROM response r \
    LEFT JOIN consent c ON c.response = r.id JOIN edition e ON e.id = r.edition WHERE r.id = $1";
const RESPONSE_COUNTS: &str = "SELECT case_code, wave, helix, aspect, n FROM response_count \
    WHERE study = $1 AND aspect IN ('begun', 'submitted') AND n > 0 ORDER BY case_code, wave, helix";

const ANSWERED_EDITIONS: &str = concat!(
    "SELECT DISTINCT response.case_code, response.wave, edition.number FROM response \
    JOIN edition ON edition.id = response.edition \
    WHERE response.study = $1 AND response.wave = $2 AND response.finished IS NOT NULL AND edition.number > 0 AND ",
    is_there!("response"),
    " ORDER BY response.case_code, edition.number"
);
const USED_PLACES: &str = "SELECT case_code, wave FROM response WHERE study = $1 \
    UNION SELECT case_code, wave FROM participant WHERE study = $1 \
    UNION SELECT case_code, wave FROM paper WHERE study = $1";

/// The statements of this file.
pub const STATEMENTS: &[(&str, &str)] = &[
    ("RESPONSE", RESPONSE),
    ("INVITED", INVITED),
    ("STANDING", STANDING),
    ("DELETE_CONSENT", DELETE_CONSENT),
    ("DELETE_RESPONSE", DELETE_RESPONSE),
    ("COUNTED", COUNTED),
    ("RESPONSE_COUNTS", RESPONSE_COUNTS),
    ("USED_PLACES", USED_PLACES),
    ("ANSWERED_EDITIONS", ANSWERED_EDITIONS),
];

/// How many responses of a helix there are in a case and wave.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ResponseCount {
    /// Code of the case.
    pub case: String,
    /// Code of the wave.
    pub wave: String,
    /// Code of the helix.
    pub helix: String,
    /// Submitted responses.
    pub finished: u64,
    /// Responses begun and not submitted.
    pub drafts: u64,
}

/// A case and wave that answers or links name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UsedPlace {
    /// Code of the case.
    pub case: String,
    /// Code of the wave.
    pub wave: String,
}

/// Whom a link lets in.
#[derive(Debug, Clone, PartialEq)]
pub struct Invited {
    /// The participant.
    pub participant: Participant,
    /// The channel of this link.
    pub channel: Channel,
    /// Whether no link of theirs was opened before.
    pub is_first: bool,
    /// What is answered under their code.
    pub response: Option<Response>,
}

impl Store {
    /// The cases and waves of a study that cannot be taken away.
    pub async fn used_places(&self, study: &str) -> Result<Vec<UsedPlace>, StoreError> {
        let rows = self.db.rows(USED_PLACES, values![study]).await?;
        let place = |row: &Row| {
            let mut row = row.in_order();
            Ok(UsedPlace { case: row.text()?, wave: row.text()? })
        };
        rows.iter().map(place).collect()
    }

    /// What an invited respondent has answered so far.
    pub async fn response_of_invitation(
        &self,
        invitation: &Participant,
    ) -> Result<Option<Response>, StoreError> {
        let Participant { study, case, wave, respondent, .. } = invitation;
        let found = self.db.row(RESPONSE, values![study, case, wave, respondent]).await?;
        found.map_or(Ok(None), |row| read(&self.ring, &mut row.in_order(), invitation))
    }

    /// Whom a token lets in, by its digest, and what is answered under the respondent's code so far.
    pub async fn invited(&self, token_digest: &str) -> Result<Option<Invited>, StoreError> {
        let Some(row) = self.db.row(INVITED, values![token_digest]).await? else { return Ok(None) };
        let mut row = row.in_order();
        let participant = participant::read(&mut row)?;
        let is_first = row.maybe_time()?.is_none();
        let channel = Channel::parse(&row.text()?).ok_or(StoreError::Broken("channel"))?;
        let response = read(&self.ring, &mut row, &participant)?;
        Ok(Some(Invited { participant, channel, is_first, response }))
    }

    /// Saves a response as it stands now. When this returns, it is on the disk.
    pub async fn save_response(&self, response: &Response, saved: Timestamp) -> Result<(), StoreError> {
        twice_if_broken!(self.save_whole(response, saved).await)
    }

    async fn save_whole(&self, response: &Response, saved: Timestamp) -> Result<(), StoreError> {
        let mut tx = self.db.begin().await?;
        save(&mut tx, &self.ring, response, saved).await?;
        tx.commit().await
    }

    /// Saves what changed in a response since it was loaded. When this returns, it is on the disk; saves of several respondents at
    /// once share one commit.
    ///
    /// `before` is the response as it was loaded, or none if nothing was stored: then everything is saved.
    pub async fn save_change(
        &self,
        before: Option<Response>,
        after: &Response,
        saved: Timestamp,
    ) -> Result<(), StoreError> {
        let change = self.change(before, after, saved).await?;
        self.queue.save(&self.db, &self.ring, change).await
    }

    /// Saves what changed in a response together with the files that came with it: all of it or nothing.
    pub async fn save_with_files(
        &self,
        before: Option<Response>,
        after: &Response,
        files: &[NewFile],
        saved: Timestamp,
    ) -> Result<(), StoreError> {
        let change = self.change(before, after, saved).await?;
        let mut tried = 1;
        loop {
            match twice_if_broken!(self.try_to_save(&change, files, saved).await) {
                Err(error) if is_to_try_again(&error, &mut tried) => {}
                done => return done,
            }
        }
    }

    async fn try_to_save(
        &self,
        change: &Change,
        files: &[NewFile],
        saved: Timestamp,
    ) -> Result<(), StoreError> {
        let mut tx = self.db.begin().await?;
        let id = save_changes(&mut tx, &self.ring, &[change]).await?.swap_remove(0);
        for new in files {
            file::save(&mut tx, &self.ring, (&id, new), saved).await?;
        }
        tx.commit().await
    }

    /// What changed in a response, with the page that it has reached.
    async fn change(
        &self,
        before: Option<Response>,
        after: &Response,
        saved: Timestamp,
    ) -> Result<Change, StoreError> {
        let edition = match after.finished {
            None => self.kept_edition(&after.edition).await?,
            Some(_) => None,
        };
        let page =
            edition.and_then(|edition| last_page(&edition.questionnaire, &after.ratings, &after.answers));
        Ok(Change { before, after: after.clone(), page, saved })
    }

    /// Saves many responses at once: all of them or none.
    pub async fn save_responses(&self, responses: &[Response], saved: Timestamp) -> Result<(), StoreError> {
        let mut tx = self.db.begin().await?;
        for response in responses {
            save(&mut tx, &self.ring, response, saved).await?;
        }
        tx.commit().await
    }

    /// Which editions were answered in a wave: the case and the number of the edition.
    pub async fn answered_editions(&self, study: &str, wave: &str) -> Result<Vec<(String, i64)>, StoreError> {
        let rows = self.db.rows(ANSWERED_EDITIONS, values![study, wave]).await?;
        let place = |row: &Row| {
            let mut row = row.in_order();
            let (case, _) = (row.text()?, row.text()?);
            Ok((case, row.int()?))
        };
        rows.iter().map(place).collect()
    }

    /// How many responses there are, by case, wave and helix.
    pub async fn response_counts(&self, study: &str) -> Result<Vec<ResponseCount>, StoreError> {
        let mut counts: Vec<ResponseCount> = Vec::new();
        for row in self.db.rows(RESPONSE_COUNTS, values![study]).await? {
            let mut row = row.in_order();
            let [case, wave, helix] = [row.text()?, row.text()?, row.text()?];
            let same =
                |last: &&mut ResponseCount| last.case == case && last.wave == wave && last.helix == helix;
            let submitted = row.text()? == count::SUBMITTED;
            let n = u64::try_from(row.int()?).unwrap_or(0);
            let (finished, drafts) = if submitted { (n, 0) } else { (0, n) };
            match counts.last_mut().filter(same) {
                Some(last) => (last.finished, last.drafts) = (last.finished + finished, last.drafts + drafts),
                None => counts.push(ResponseCount { case, wave, helix, finished, drafts }),
            }
        }
        Ok(counts)
    }
}

/// Reads what `columns!` gives; none if nothing is stored.
fn read(
    ring: &Ring,
    row: &mut InOrder<'_>,
    invitation: &Participant,
) -> Result<Option<Response>, StoreError> {
    let Some(id) = row.maybe_text()? else { return Ok(None) };
    let (edition, helix, finished) = (row.text()?, row.text()?, row.maybe_time()?);
    let agreed = row.maybe_time()?.zip(row.maybe_text()?);
    let (text_digest, on_paper) = (row.maybe_text()?, row.maybe_int()? == Some(1));
    let consent = agreed.map(|(given, language)| Consent { given, language, text_digest, on_paper });
    let Said { ratings, answers } = Said::open(ring, &id, &row.text()?)?;
    let Participant { study, case, wave, respondent, .. } = invitation.clone();
    Ok(Some(Response {
        id,
        study,
        edition,
        case,
        wave,
        helix,
        respondent,
        ratings,
        answers,
        consent,
        finished,
    }))
}

/// Deletes a response with all that hangs on it, its counts, and what the next release would know of it.
pub async fn delete(tx: &mut Tx, ring: &Ring, id: &str) -> Result<(), StoreError> {
    let mut counts = CountChanges::default();
    let mut whose = None;
    if let Some(row) = tx.row(COUNTED, values![id]).await? {
        let mut row = row.in_order();
        let [study, wave, case, helix] = [row.text()?, row.text()?, row.text()?, row.text()?];
        let place = [study.as_str(), &wave, &case, &helix];
        let counted =
            Counted { finished: row.maybe_time()?, agreed: row.maybe_time()?.zip(row.maybe_text()?) };
        if row.int()? > 0 {
            counts.change(place, Some(&counted), None);
            if counted.finished.is_some() {
                counts.changed(place);
            }
        }
        whose = Some(([study, case, wave], row.text()?));
    }
    for statement in
        [file::DELETE_FILES, tag::DELETE_TAGS, roster::DELETE_NAMED_TIES, DELETE_CONSENT, DELETE_RESPONSE]
    {
        tx.run(statement, values![id]).await?;
    }
    counts.write(tx).await?;
    if let Some((place, respondent)) = &whose {
        release::forget(tx, ring, place.each_ref().map(String::as_str), respondent).await?;
        let [study, case, wave] = place.clone();
        participant::touch_all(tx, &[[study, case, wave, respondent.clone()]].into()).await?;
    }
    Ok(())
}

/// Whether something is stored of a respondent: the response's identifier, and whether it is finished.
pub async fn standing(tx: &mut Tx, respondent: [&str; 4]) -> Result<Option<(String, bool)>, StoreError> {
    let [study, case, wave, respondent] = respondent;
    let row = tx.row(STANDING, values![study, case, wave, respondent]).await?;
    let Some(row) = row else { return Ok(None) };
    let mut row = row.in_order();
    Ok(Some((row.text()?, row.maybe_time()?.is_some())))
}
