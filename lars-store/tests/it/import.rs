//! Imports happen whole or not at all, and tell what the database alone can know.

use lars_domain::ask::answer::rating::{RELATION, Score, Scores};
use lars_domain::ask::write::edition::Edition;
use lars_domain::map::study::Study;
use lars_store::{ImportFault, ImportFrame, ImportRow, ImportStart, ImportSummary, ImportTx, Store};

use crate::fixture::{LEVELS, PARTNERS, at, draft, edition, full, scores, study, world};
use crate::place::both;

/// The ratings of so many respondents, twelve each, as a file would have them from line 2.
fn file(respondents: usize) -> Vec<ImportRow> {
    let mut rows = Vec::with_capacity(respondents * 12);
    for respondent in 0..respondents {
        for partner in PARTNERS {
            for level in LEVELS {
                let line = rows.len() as u64 + 2;
                rows.push(row(
                    line,
                    &format!("i{respondent:05}"),
                    (partner, level),
                    scores(7, Some(Score::Points(3))),
                ));
            }
        }
    }
    rows
}

fn row(line: u64, respondent: &str, (partner, level): (&str, &str), scores: Scores) -> ImportRow {
    ImportRow {
        line,
        case: "north".to_owned(),
        wave: "w1".to_owned(),
        respondent: respondent.to_owned(),
        helix: "company".to_owned(),
        partner: partner.to_owned(),
        level: level.to_owned(),
        item: RELATION.to_owned(),
        scores,
    }
}

fn frame<'a>(study: &'a Study, edition: &'a Edition, digest: &'a str) -> ImportFrame<'a> {
    ImportFrame {
        study,
        edition,
        save_study: false,
        save_edition: false,
        digest,
        file: "answers.csv",
        at: at(7),
    }
}

async fn begin(store: &Store, frame: ImportFrame<'_>) -> Box<ImportTx> {
    match store.begin_import(frame).await.unwrap() {
        ImportStart::Import(import) => import,
        ImportStart::AlreadyImported { at } => panic!("imported before, at {at}"),
    }
}

async fn import(store: &Store, frame: ImportFrame<'_>, rows: &[ImportRow]) -> ImportSummary {
    let mut import = begin(store, frame).await;
    assert_eq!(import.add(rows).await.unwrap(), []);
    import.commit().await.unwrap()
}

#[tokio::test]
async fn the_same_file_twice_changes_nothing_and_says_so() {
    both(|store, place| async move {
        let (study, edition) = world(&store).await;
        let rows = file(20);
        let added = ImportSummary { added: 240, unchanged: 0, responses: 20 };
        assert_eq!(import(&store, frame(&study, &edition, "d1"), &rows).await, added);
        let before = place.filled().await;
        let again = store.begin_import(frame(&study, &edition, "d1")).await.unwrap();
        assert!(matches!(again, ImportStart::AlreadyImported { at: when } if when == at(7)));
        drop(again);
        // The same answers in another file are known, too, whole batches and single rows of them.
        let same = ImportSummary { added: 0, unchanged: 240, responses: 0 };
        assert_eq!(import(&store, frame(&study, &edition, "d2"), &rows).await, same);
        assert_eq!(place.filled().await, before);
        let more = ImportSummary { added: 12, unchanged: 240, responses: 1 };
        assert_eq!(import(&store, frame(&study, &edition, "d3"), &file(21)).await, more);
    })
    .await;
}

#[tokio::test]
async fn scores_come_back_as_they_went_in() {
    both(|store, _| async move {
        let (study, edition) = world(&store).await;
        let kinds = [
            None,
            Some(Score::Points(1)),
            Some(Score::Points(10)),
            Some(Score::NoContact),
            Some(Score::DontKnow),
        ];
        let all = kinds.iter().flat_map(|e| kinds.iter().map(move |x| (*e, *x)));
        let rows: Vec<ImportRow> = (2_u64..)
            .zip(all)
            .map(|(line, (expectation, experience))| {
                let scores = Scores { expectation, experience, importance: expectation };
                row(line, &format!("i{line:02}"), ("company", "regional"), scores)
            })
            .collect();
        import(&store, frame(&study, &edition, "d1"), &rows).await;
        let stored = store.ratings(&study.id, None, None).await.unwrap();
        let back: Vec<Scores> = stored.iter().map(|one| one.row().scores).collect();
        assert_eq!(back, rows.iter().map(|row| row.scores).collect::<Vec<_>>());
    })
    .await;
}

#[tokio::test]
async fn a_repeated_row_is_found_within_and_across_batches() {
    both(|store, _| async move {
        let (study, edition) = world(&store).await;
        let rows = file(30);
        let mut repeated = rows[5].clone();
        repeated.line = 900;
        let mut import = begin(&store, frame(&study, &edition, "d1")).await;
        assert_eq!(import.add(&rows).await.unwrap(), []);
        let fault = ImportFault::Repeated { line: 900, first: Some(7) };
        assert_eq!(import.add(std::slice::from_ref(&repeated)).await.unwrap(), std::slice::from_ref(&fault));
        drop(import);
        // In the middle of a full batch.
        let mut import = begin(&store, frame(&study, &edition, "d2")).await;
        let mut rows = rows;
        rows.insert(50, repeated);
        assert_eq!(import.add(&rows).await.unwrap(), [fault]);
    })
    .await;
}

#[tokio::test]
async fn other_scores_and_another_helix_are_faults() {
    both(|store, _| async move {
        let (study, edition) = world(&store).await;
        import(&store, frame(&study, &edition, "d1"), &file(20)).await;
        let mut rows = file(20);
        rows[3].scores.experience = Some(Score::DontKnow);
        rows[200].helix = "research".to_owned();
        let mut import = begin(&store, frame(&study, &edition, "d2")).await;
        let stored = scores(7, Some(Score::Points(3)));
        let expected = [
            ImportFault::Differs { line: 5, stored },
            ImportFault::OtherHelix { line: 202, helix: "company".to_owned() },
        ];
        assert_eq!(import.add(&rows).await.unwrap(), expected);
        assert_eq!(import.summary(), ImportSummary { added: 0, unchanged: 238, responses: 0 });
    })
    .await;
}

#[tokio::test]
async fn an_import_that_is_dropped_leaves_no_trace() {
    both(|store, place| async move {
        let study = study("new");
        let edition = edition(&study, 1);
        let whole = ImportFrame { save_study: true, save_edition: true, ..frame(&study, &edition, "d1") };
        let mut import = begin(&store, whole).await;
        import.add(&file(20)).await.unwrap();
        drop(import);
        // A read comes after the rollback, also where there is one connection only.
        assert_eq!(store.study("new").await.unwrap(), None);
        assert_eq!(
            place.filled().await,
            [("secret".to_owned(), "3".to_owned())],
            "the check value of the key, the names of keys, and that participants are joined"
        );
        let mut import = begin(&store, whole).await;
        import.add(&file(20)).await.unwrap();
        import.commit().await.unwrap();
        assert_eq!(store.study("new").await.unwrap(), Some(study.clone()));
        assert_eq!(store.ratings(&study.id, None, None).await.unwrap().len(), 240);
    })
    .await;
}

#[tokio::test]
async fn an_import_adds_to_a_finished_response_and_leaves_its_answers() {
    both(|store, _| async move {
        let (study, edition) = world(&store).await;
        let mut stored = full(&edition, "i00000");
        stored.ratings.pop_first();
        store.save_response(&stored, at(1)).await.unwrap();
        store.save_response(&draft(&edition, "i00001"), at(1)).await.unwrap();
        let missing = row(2, "i00000", ("civil-society", "international"), scores(4, None));
        let summary = import(&store, frame(&study, &edition, "d1"), &[missing]).await;
        assert_eq!(summary, ImportSummary { added: 1, unchanged: 0, responses: 0 });
        assert_eq!(store.ratings(&study.id, None, None).await.unwrap().len(), 12);
    })
    .await;
}

#[tokio::test]
async fn fifty_thousand_rows() {
    both(|store, place| async move {
        let (study, edition) = world(&store).await;
        let rows = file(4_167);
        let started = std::time::Instant::now();
        let mut import = begin(&store, frame(&study, &edition, "d1")).await;
        // As a reader of files hands them over: not in multiples of a batch.
        for batch in rows.chunks(777) {
            assert_eq!(import.add(batch).await.unwrap(), []);
        }
        let summary = import.commit().await.unwrap();
        let seconds = started.elapsed().as_secs_f64();
        let engine = if place.is_postgres() { "PostgreSQL" } else { "SQLite" };
        eprintln!("{engine}: {} rows imported in {seconds:.2} s", rows.len());
        assert_eq!(summary, ImportSummary { added: 50_004, unchanged: 0, responses: 4_167 });
        let mut seen = 0;
        let take = |_: lars_domain::ask::answer::rating::RatingRow<'_>| {
            seen += 1;
            true
        };
        store.for_each_rating([study.id.as_str(), "", ""], take).await.unwrap();
        assert_eq!(seen, 50_004);
    })
    .await;
}

#[tokio::test]
async fn an_import_that_was_killed_is_nowhere_to_be_seen_and_is_taken_away_by_the_next_start() {
    both(|store, place| async move {
        let (known, edition_of_known) = world(&store).await;
        import(&store, frame(&known, &edition_of_known, "d1"), &file(30)).await;
        let before = (place.filled().await, store.miscounts().await.unwrap());
        // What a killed import leaves: its pieces, and the frame of a study that it was to make.
        let pieces = "INSERT INTO response \
            (id, study, edition, case_code, wave, helix, respondent, saved, finished, sealed, import) \
            SELECT 'k' || id, study, edition, case_code, 'w2', helix, respondent, saved, finished, sealed, 'k1' \
            FROM response RETURNING id";
        let hidden =
            "INSERT INTO study (id, slug, simulated, min_n) VALUES ('hidden', '~k2', 0, 4) RETURNING id";
        let edition = "INSERT INTO edition \
            SELECT 'hidden', 'hidden', 1, published, questionnaire, digest FROM edition RETURNING id";
        for left in [pieces, hidden, edition] {
            assert!(!place.ask(left).await.is_empty());
        }
        assert_eq!(store.ratings(&known.id, None, None).await.unwrap().len(), 360);
        assert_eq!(store.studies().await.unwrap(), std::slice::from_ref(&known));
        assert_eq!(store.miscounts().await.unwrap(), []);
        assert_eq!(store.drop_left_behind().await.unwrap(), 30);
        assert_eq!((place.filled().await, store.miscounts().await.unwrap()), before);
        assert_eq!(store.drop_left_behind().await.unwrap(), 0);
        assert_eq!(store.ratings(&known.id, None, None).await.unwrap().len(), 360, "what is recorded stays");
    })
    .await;
}

#[tokio::test]
async fn whoever_answers_while_a_file_is_written_wins_and_the_file_is_refused_whole() {
    both(|store, place| async move {
        let (study, edition) = world(&store).await;
        let mut import = begin(&store, frame(&study, &edition, "d1")).await;
        import.add(&file(1500)).await.unwrap();
        let (other, of) = (store.clone(), edition.clone());
        let answering = tokio::spawn(async move {
            let written = "SELECT id FROM response WHERE import IS NOT NULL LIMIT 1";
            while place.ask(written).await.is_empty() {}
            other.save_change(None, &draft(&of, "i00000"), at(8)).await
        });
        let done = import.commit().await;
        answering.await.unwrap().unwrap();
        assert!(matches!(done, Err(lars_store::StoreError::Outrun)), "{done:?}");
        assert_eq!(store.ratings(&study.id, None, None).await.unwrap().len(), 0);
        assert_eq!(store.drop_left_behind().await.unwrap(), 0, "it tidied up itself");
        assert_eq!(store.miscounts().await.unwrap(), []);
    })
    .await;
}
