//! **Simulated** answer sets: drawn by a seeded generator in the direction of the published findings.
//!
//! No gap value of the project was published, so none is reproduced here; the sizes are our own.

use std::collections::BTreeMap;

use anyhow::Context as _;
use jiff::Timestamp;
use lars_domain::ask::answer::rating::{Rated, Score, Scores};
use lars_domain::ask::answer::response::Response;
use lars_domain::ask::write::edition::Edition;
use lars_domain::ask::write::questionnaire::QuestionKind;
use lars_domain::map::study::Study;
use rand::{RngExt as _, SeedableRng as _};
use rand_chacha::ChaCha8Rng;

use super::facts;

/// The wave of the simulated answers.
pub const SIMULATED_WAVE: &str = "2018";
/// When the simulated wave closed, for the record.
pub const CLOSED: &str = "2018-12-31T22:00:00Z";

/// The second wave, in which the same are asked again.
pub const SECOND_WAVE: &str = "2021";
/// When it closed, for the record.
pub const SECOND_CLOSED: &str = "2021-06-30T21:00:00Z";
/// The relation that the simulated pilot works on: case, helix, partner, level.
pub const PILOTED: [&str; 4] = ["hamburg", "company", "research", "regional"];
/// By how many points experience of it rose, at least.
const RISE: u8 = 2;

/// A published finding as a direction.
struct Direction {
    case: String,
    from: String,
    partner: String,
    level: String,
    effect: String,
    size: f64,
}

/// What one respondent is drawn around.
#[derive(Clone, Copy)]
struct Centre {
    expectation: f64,
    experience: f64,
    importance: f64,
}

/// Every simulated response of the study.
pub fn responses(study: &Study, edition: &Edition, seed: u64) -> anyhow::Result<Vec<Response>> {
    let directions = directions()?;
    let mut chance = ChaCha8Rng::seed_from_u64(seed);
    let closed: Timestamp = CLOSED.parse()?;
    let mut responses = Vec::new();
    for row in facts::rows("interviews")? {
        let (case, helix) = (row.get("case")?, row.get("helix")?);
        let count: usize = row.get("count")?.parse().context("a count of the demo cannot be read")?;
        for number in 1..=count {
            let mut response = Response {
                id: lars_domain::new_id(),
                study: study.id.clone(),
                edition: edition.id.clone(),
                case: case.clone(),
                wave: SIMULATED_WAVE.to_owned(),
                helix: helix.clone(),
                // The word goes with the answers wherever they are exported.
                respondent: format!("simulated-{helix}-{number:02}"),
                ratings: BTreeMap::new(),
                answers: BTreeMap::new(),
                consent: None,
                finished: Some(closed),
            };
            answer(&mut response, edition, &directions, &mut chance);
            responses.push(response);
        }
    }
    Ok(responses)
}

/// The answers of the second wave: everybody says nearly what they said, but for the relation that the pilot works on.
pub fn again(first: &[Response], seed: u64) -> anyhow::Result<Vec<Response>> {
    let mut chance = ChaCha8Rng::seed_from_u64(seed);
    let closed: Timestamp = SECOND_CLOSED.parse()?;
    let again = |before: &Response| {
        let mut response = Response {
            id: lars_domain::new_id(),
            wave: SECOND_WAVE.to_owned(),
            finished: Some(closed),
            ..before.clone()
        };
        for (rated, scores) in &mut response.ratings {
            let is_piloted =
                [&before.case, &before.helix, &rated.partner, &rated.level].map(String::as_str) == PILOTED;
            let rise = if is_piloted { RISE + chance.random_range(0..2) } else { 0 };
            scores.expectation = moved(scores.expectation, 0, &mut chance);
            scores.experience = moved(scores.experience, rise, &mut chance);
        }
        response
    };
    Ok(first.iter().map(again).collect())
}

/// A score a point lower, the same or a point higher, and so many points better.
fn moved(score: Option<Score>, rise: u8, chance: &mut ChaCha8Rng) -> Option<Score> {
    let step = chance.random_range(0..4_u8);
    match score {
        Some(Score::Points(points)) => {
            let points = points.saturating_add(rise).saturating_add(u8::from(step == 3));
            Some(Score::Points(points.saturating_sub(u8::from(step == 0)).clamp(1, 10)))
        }
        other => other,
    }
}

fn directions() -> anyhow::Result<Vec<Direction>> {
    let direction = |row: &facts::FactRow| {
        Ok(Direction {
            case: row.get("case")?,
            from: row.get("from")?,
            partner: row.get("partner")?,
            level: row.get("level")?,
            effect: row.get("effect")?,
            size: row.get("size")?.parse().context("a size of the demo cannot be read")?,
        })
    };
    facts::rows("findings")?.iter().map(direction).collect()
}

fn answer(response: &mut Response, edition: &Edition, directions: &[Direction], chance: &mut ChaCha8Rng) {
    // Some people rate everything high, some low.
    let mood = spread(chance, 0.8);
    for rated in edition.questionnaire.all_rated() {
        let scores = rate(centre(response, &rated, directions), &rated.level, mood, chance);
        response.ratings.insert(rated, scores);
    }
    for question in edition.questionnaire.questions() {
        if let QuestionKind::Choice { options } = &question.kind
            && !options.is_empty()
        {
            let option = &options[chance.random_range(0..options.len())];
            response.answers.insert(question.code.clone(), option.code.clone());
        }
    }
}

fn centre(response: &Response, rated: &Rated, directions: &[Direction]) -> Centre {
    let far = match rated.level.as_str() {
        "regional" => 0.0,
        "national" => 0.7,
        _ => 1.6,
    };
    let own = if response.helix == rated.partner { 0.6 } else { 0.0 };
    let mut centre = Centre { expectation: 6.3 - far, experience: 5.7 - far + own, importance: 6.5 - far };
    for direction in directions {
        let fits = |wish: &str, code: &str| wish == "*" || wish == code;
        if !(fits(&direction.case, &response.case)
            && fits(&direction.from, &response.helix)
            && fits(&direction.partner, &rated.partner)
            && fits(&direction.level, &rated.level))
        {
            continue;
        }
        match direction.effect.as_str() {
            "importance-high" => {
                centre.importance += direction.size;
                centre.expectation += direction.size / 2.0;
                centre.experience += direction.size / 2.0;
            }
            "experience-high" => centre.experience += direction.size,
            "experience-low" | "isolated" => centre.experience -= direction.size,
            "gap-large" => {
                centre.expectation += direction.size / 2.0;
                centre.experience -= direction.size / 2.0;
            }
            _ => {}
        }
    }
    centre
}

fn rate(centre: Centre, level: &str, mood: f64, chance: &mut ChaCha8Rng) -> Scores {
    let no_contact = if level == "international" { 0.06 } else { 0.01 };
    let points = |around: f64, chance: &mut ChaCha8Rng| {
        let drawn = (around + mood + spread(chance, 1.3)).clamp(1.0, 10.0);
        // The nearest whole number, counted up: between 1 and 10 a cast is not needed.
        Score::Points(
            (1..10).take_while(|&low| f64::from(low) + 0.5 <= drawn).last().map_or(1, |low| low + 1),
        )
    };
    let expectation = points(centre.expectation, chance);
    let experience = points(centre.experience, chance);
    let importance = points(centre.importance, chance);
    let draw: f64 = chance.random();
    Scores {
        expectation: Some(expectation),
        experience: Some(if draw < no_contact {
            Score::NoContact
        } else if draw < no_contact + 0.01 {
            Score::DontKnow
        } else {
            experience
        }),
        importance: Some(importance),
    }
}

/// A bell-like draw around zero: the sum of three even ones, with about this standard deviation.
fn spread(chance: &mut ChaCha8Rng, deviation: f64) -> f64 {
    let sum: f64 = (0..3).map(|_| chance.random_range(-1.0..1.0)).sum();
    sum * deviation
}
