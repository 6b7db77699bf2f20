//! What each knot of a thread says of itself: its nouns loaded, and each as date, sentence and number.

use lars_domain::gap::cell::{Cell, CellKey};
use lars_domain::gap::finding::Finding;
use lars_domain::learn::context::{ContextBlock, ContextSheet, Difference};
use lars_domain::learn::practice::Practice;
use lars_domain::learn::stored_match::Match;
use lars_domain::learn::term::Term;
use lars_domain::pilot::plan::{Pilot, PilotState};
use lars_domain::thread::{Knot, KnotKind};
use lars_view::finding::{short_digest, verdict_line};
use lars_view::names::{Labels, Names};
use lars_view::summary::interval;
use lars_view::table::{gap_mark, parts_mark, reach_of};
use serde::de::DeserializeOwned;

use super::view::{GapData, KnotView, view_of};
use crate::PageError;
use crate::at::At;
use crate::gap::tab::lead;
use crate::thread::{Thread, relation_of};
use crate::verdict::Today;

/// The most characters that a text of a knot is quoted with.
const MAX_QUOTED: usize = 320;
/// Thousandths, in which amounts of pilots are kept.
const THOUSAND: f64 = 1000.0;

/// The nouns of the line: of each kind the last.
#[derive(Default)]
pub struct Nouns {
    /// The finding.
    pub finding: Option<Knot<Finding>>,
    practice: Option<Knot<Practice>>,
    matched: Option<Knot<Match>>,
    context: Option<Knot<ContextSheet>>,
    pilot: Option<Knot<Pilot>>,
}

async fn last_of<T: DeserializeOwned>(
    at: &At<'_>,
    thread: &Thread,
    kind: KnotKind,
) -> Result<Option<Knot<T>>, PageError> {
    match thread.line.iter().rev().find(|knot| knot.kind == kind) {
        Some(knot) => Ok(at.store().knot(&at.study.id, kind, knot.number).await?),
        None => Ok(None),
    }
}

/// A text that is no longer than a knot can hold, whole sentences where there are any.
fn quoted(text: &str) -> String {
    let text = text.trim();
    if text.chars().count() <= MAX_QUOTED {
        return text.to_owned();
    }
    let head: String = text.chars().take(MAX_QUOTED).collect();
    match head.rfind(". ") {
        Some(end) => head[..=end].to_owned(),
        None => format!("{}…", head.trim_end()),
    }
}

impl Nouns {
    /// Loads them, one statement for each kind that the line has.
    pub async fn load(at: &At<'_>, thread: &Thread) -> Result<Self, PageError> {
        Ok(Self {
            finding: last_of(at, thread, KnotKind::Finding).await?,
            practice: last_of(at, thread, KnotKind::Practice).await?,
            matched: last_of(at, thread, KnotKind::Match).await?,
            context: last_of(at, thread, KnotKind::Context).await?,
            pilot: last_of(at, thread, KnotKind::Pilot).await?,
        })
    }

    /// The name of the thread: what is tried, else what was found elsewhere, else the finding.
    pub fn title(&self, at: &At<'_>, today: &Today<'_>) -> String {
        let own = at.words.language().code();
        let pilot = self.pilot.as_ref().map(|knot| knot.body.title.clone());
        let practice = || self.practice.as_ref().map(|knot| knot.body.title.best_body(own).to_owned());
        let finding = || self.finding.as_ref().map(|knot| today.said(at, knot).1);
        let title = pilot.or_else(practice).or_else(finding).filter(|title| !title.is_empty());
        title.unwrap_or_else(|| at.words.say("thread-title"))
    }

    /// The thread in a few sentences.
    pub fn lead(&self, at: &At<'_>, today: &Today<'_>) -> Vec<String> {
        let (words, own) = (at.words, at.words.language().code());
        let mut all = Vec::new();
        if self.practice.is_some() || self.pilot.is_some() {
            let said = self.finding.as_ref().map(|knot| today.said(at, knot).1);
            all.extend(said.map(|said| if said.ends_with(['.', '!', '?']) { said } else { said + "." }));
        }
        if let (Some(knot), true) = (&self.practice, self.matched.is_some() || self.pilot.is_some()) {
            let title = knot.body.title.best_body(own).to_owned();
            let place = Self::region(at, &knot.body.region);
            all.push(
                words.say_with("thread-lead-practice", &[("title", title.into()), ("place", place.into())]),
            );
        }
        if let Some(knot) = &self.pilot {
            let owner = knot.body.owner.clone();
            let is_going_on = matches!(knot.body.state, PilotState::Planned | PilotState::Running);
            if !owner.is_empty() && is_going_on {
                all.push(words.say_with("thread-lead-pilot", &[("owner", owner.into())]));
            }
        }
        all
    }

    /// What the gap is now, where it was asked again.
    pub fn now(&self, at: &At<'_>, today: &Today<'_>) -> Option<String> {
        let before = today.shown(self.finding.as_ref()?)?;
        let again = self.again(at, today);
        let numbers = again.last()?.numbers.shown()?;
        let fill = [
            ("before", at.words.signed(before.numbers.mean_gap, 1).into()),
            ("now", at.words.signed(numbers.mean_gap, 1).into()),
        ];
        Some(at.words.say_with("thread-now", &fill))
    }

    /// The same relation in later waves, as far as it is shown.
    pub fn again(&self, at: &At<'_>, today: &Today<'_>) -> Vec<Cell> {
        let Some(knot) = &self.finding else { return Vec::new() };
        let Some(quoted) = today.shown(knot) else { return Vec::new() };
        let wave = quoted.key.wave.as_deref().unwrap_or_default();
        let waves = at.study.waves.iter().skip_while(|known| known.code != wave).skip(1);
        let later = waves.filter(|wave| !wave.is_trial).filter_map(|wave| {
            let key = CellKey { wave: Some(wave.code.clone()), ..quoted.key.clone() };
            today.cell(&knot.case, &key).filter(|cell| cell.numbers.shown().is_some()).cloned()
        });
        later.collect()
    }

    /// Every knot of the line, with what comes before the first and after the last.
    pub fn views(&self, at: &At<'_>, (thread, today): (&Thread, &Today<'_>)) -> Vec<KnotView> {
        let mut all = Vec::new();
        if let Some(knot) = &self.finding {
            all.extend(Self::answers(at, knot, today));
            all.extend(self.gap(at, knot, today));
        }
        for knot in &thread.line {
            let mut view = view_of(at, thread, knot);
            match knot.kind {
                KnotKind::Finding => self.say_finding(at, today, &mut view),
                KnotKind::Practice => self.say_practice(at, &mut view),
                KnotKind::Match => self.say_match(at, &mut view),
                KnotKind::Context => self.say_context(at, &mut view),
                KnotKind::Pilot => self.say_pilot(at, &mut view),
                KnotKind::Review => {}
            }
            if view.title.is_empty() {
                view.title = format!("{} {}", view.name, at.words.integer(knot.number.unsigned_abs()));
            }
            all.push(view);
        }
        all.extend(self.asked_again(at, today));
        all.extend(self.lesson(at));
        all
    }

    fn region(at: &At<'_>, code: &str) -> String {
        if at.study.case(code).is_some() { at.said().case(code) } else { code.to_owned() }
    }

    fn answers(at: &At<'_>, knot: &Knot<Finding>, today: &Today<'_>) -> Option<KnotView> {
        let quoted = today.shown(knot)?;
        let (words, code) = (at.words, quoted.key.wave.as_deref()?);
        let wave = at.study.wave(code)?;
        let day = |moment: Option<jiff::Timestamp>| moment.map(|moment| at.study.zone.day(moment));
        let when: Vec<String> =
            [day(wave.opens), day(wave.closes)].into_iter().flatten().map(|day| words.date(day)).collect();
        let people = today.respondents(&knot.case, code);
        Some(KnotView {
            kind: "answers",
            case: knot.case.clone(),
            day: day(wave.opens).map(|day| day.to_string()),
            when: when.join(" – "),
            name: words.say("thread-answers"),
            title: words.say("thread-answers-title"),
            text: format!("{}, {}", at.said().wave(code), at.said().case(&knot.case)),
            address: Some(at.address(&format!("/case/{}", crate::address::segment(&knot.case)))),
            big: people.map(|n| words.integer(n as u64)).unwrap_or_default(),
            caption: people.map(|n| words.say_with("thread-people", &[("n", n.into())])).unwrap_or_default(),
            ..KnotView::default()
        })
    }

    fn gap(&self, at: &At<'_>, knot: &Knot<Finding>, today: &Today<'_>) -> Option<KnotView> {
        let quoted = today.shown(knot)?;
        let day = at.study.zone.day(quoted.released);
        let mut view = self.of_cell(at, ("gap", "thread-gap"), (&quoted.cell(), today));
        view.day = Some(day.to_string());
        view.when = at.words.date(day);
        if !quoted.run.is_empty() {
            view.who = format!("{} {}", at.words.say("finding-run"), short_digest(&quoted.run));
        }
        view.gap = view.gap.map(|gap| GapData { released: Some(quoted.released.to_string()), ..gap });
        Some(view)
    }

    /// A gap as a knot.
    fn of_cell(
        &self,
        at: &At<'_>,
        (kind, key): (&'static str, &str),
        (cell, today): (&Cell, &Today<'_>),
    ) -> KnotView {
        let words = at.words;
        let names = Names::of_questionnaire(&at.edition.questionnaire).with_study(&at.study);
        let Some(numbers) = cell.numbers.shown() else { return KnotView::default() };
        // One scale for the gap before and after.
        let again = self.again(at, today);
        let all = again.iter().filter_map(|cell| cell.numbers.shown()).chain([numbers]);
        let first = self.finding.as_ref().and_then(|knot| today.shown(knot)).map(|quoted| &quoted.numbers);
        let reach = reach_of(all.chain(first));
        KnotView {
            kind,
            case: cell.key.case.clone().unwrap_or_default(),
            name: words.say(key),
            title: Labels { names: &names, words }.relation(&cell.key),
            state: lars_view::summary::relation_tag(numbers, words).0,
            text: lead(cell, words).unwrap_or_default(),
            address: Some(relation_of(at, &cell.key)),
            big: words.signed(numbers.mean_gap, 1),
            caption: words.say_with(
                "thread-interval",
                &[("interval", interval(numbers, words).into()), ("n", numbers.n.into())],
            ),
            gap: Some(GapData {
                mean: numbers.mean_gap,
                interval: numbers.t.as_ref().ok().map(|limits| [limits.low, limits.high]),
                n: numbers.n,
                released: None,
            }),
            mark: Some(gap_mark(numbers, reach, words)),
            ..KnotView::default()
        }
    }

    fn say_finding(&self, at: &At<'_>, today: &Today<'_>, view: &mut KnotView) {
        let Some(knot) = &self.finding else { return };
        let words = at.words;
        view.title = today.said(at, knot).1;
        view.name =
            words.say_with("finding-title", &[("number", words.integer(knot.number.unsigned_abs()).into())]);
        let Some(verdict) = knot.body.verdict() else { return };
        if let Some(day) = verdict.day {
            view.day = Some(day.to_string());
            view.when = words.date(day);
        }
        view.text = quoted(&verdict.reason);
        view.who = verdict_line(verdict, words);
        if verdict.people() > 0 {
            view.big = words.integer(verdict.people());
            view.caption = words.say_with("finding-people", &[("n", verdict.people().into())]);
        }
    }

    fn say_practice(&self, at: &At<'_>, view: &mut KnotView) {
        let Some(knot) = self.practice.as_ref().filter(|knot| view.number == Some(knot.number)) else {
            return;
        };
        let (words, practice) = (at.words, &knot.body);
        let own = words.language().code();
        practice.title.best_body(own).clone_into(&mut view.title);
        view.text = quoted(practice.summary.best_body(own));
        // It is older than its record here.
        let years: Vec<String> =
            [practice.years.0, practice.years.1].into_iter().flatten().map(|year| year.to_string()).collect();
        (view.when, view.day) = (years.join(" – "), None);
        let place = Self::region(at, &practice.region);
        view.who = [practice.organisation.clone(), place]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(", ");
        let outcomes = practice.outcomes();
        let known = outcomes.successes + outcomes.failures;
        if known > 0 {
            let fill =
                [("good", words.integer(outcomes.successes).into()), ("all", words.integer(known).into())];
            view.big = words.say_with("thread-of", &fill);
            view.caption = words.say("thread-worked");
        } else {
            view.caption = words.say("thread-worked-unknown");
        }
    }

    fn say_match(&self, at: &At<'_>, view: &mut KnotView) {
        let Some(knot) = self.matched.as_ref().filter(|knot| view.number == Some(knot.number)) else {
            return;
        };
        let (words, score) = (at.words, &knot.body.score);
        let fill = [
            ("place", words.integer(score.place as u64).into()),
            ("of", words.integer(score.of as u64).into()),
        ];
        view.title = words.say_with("thread-match-title", &fill);
        if score.assigned {
            view.text = words.say("thread-match-assigned");
        }
        if knot.body.simulated {
            format!("{} {}", view.text, words.say("gap-simulated-short")).trim().clone_into(&mut view.text);
        }
        let Ok(total) = score.score() else { return };
        let terms = score.terms();
        let whole: f64 =
            score.weights.iter().zip(&terms).filter(|(_, term)| term.is_ok()).map(|(weight, _)| weight).sum();
        let parts: Vec<(Term, f64)> = Term::ALL
            .into_iter()
            .zip(score.weights.iter().zip(&terms))
            .filter_map(|(term, (weight, value))| Some((term, weight * value.ok()? / whole)))
            .collect();
        let part = |(term, part): &(Term, f64)| {
            let name = words.find(&format!("matching-term-{}", term.code().replace('_', "-")));
            format!("{} {}", name.unwrap_or_else(|| term.code().to_owned()), words.number(*part, 2))
        };
        view.big = words.number(total, 2);
        view.caption = words.say_with(
            "thread-parts",
            &[("parts", parts.iter().map(part).collect::<Vec<_>>().join(", ").into())],
        );
        view.mark = Some(parts_mark(&parts.iter().map(|(_, part)| *part).collect::<Vec<_>>()));
    }

    fn say_context(&self, at: &At<'_>, view: &mut KnotView) {
        let Some(knot) = self.context.as_ref().filter(|knot| view.number == Some(knot.number)) else {
            return;
        };
        let (words, sheet) = (at.words, &knot.body);
        // The words of the verdict stand inside sentences elsewhere.
        let said = std::mem::take(&mut view.state);
        let mut letters = said.chars();
        view.title =
            letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default();
        view.text = quoted(&sheet.reason);
        if sheet.simulated {
            format!("{} {}", view.text, words.say("gap-simulated-short")).trim().clone_into(&mut view.text);
        }
        let rows: Vec<_> = ContextBlock::ALL.into_iter().map(|block| sheet.row(block)).collect();
        let alike = rows.iter().filter(|row| row.difference == Difference::Alike).count();
        let looked_at = rows.iter().filter(|row| row.difference != Difference::Open).count();
        if looked_at > 0 {
            let fill = [
                ("good", words.integer(alike as u64).into()),
                ("all", words.integer(looked_at as u64).into()),
            ];
            view.big = words.say_with("thread-of", &fill);
            view.caption = words.say("thread-alike");
        }
    }

    fn say_pilot(&self, at: &At<'_>, view: &mut KnotView) {
        let Some(knot) = self.pilot.as_ref().filter(|knot| view.number == Some(knot.number)) else { return };
        let (words, pilot) = (at.words, &knot.body);
        pilot.title.clone_into(&mut view.title);
        view.text = quoted(&pilot.summary);
        pilot.owner.clone_into(&mut view.who);
        let begins = pilot.steps.values().filter_map(|step| step.began.or(step.begins)).min();
        let ends = pilot.steps.values().filter_map(|step| step.ended.or(step.ends)).max();
        if let Some(begins) = begins {
            view.day = Some(begins.to_string());
            let days: Vec<String> =
                [Some(begins), ends].into_iter().flatten().map(|day| words.date(day)).collect();
            view.when = days.join(" – ");
        }
        let read = pilot.indicators.values().find_map(|one| Some((one, one.latest()?)));
        if let Some((indicator, reading)) = read {
            let written = |value: i64| {
                let value = value as f64 / THOUSAND;
                words.number(value, usize::from(value.fract().abs() > 0.0))
            };
            format!("{} {}", written(reading.value), indicator.unit).trim().clone_into(&mut view.big);
            let fill =
                [("title", indicator.title.clone().into()), ("target", written(indicator.target).into())];
            view.caption = words.say_with("thread-indicator", &fill);
        }
    }

    fn asked_again(&self, at: &At<'_>, today: &Today<'_>) -> Vec<KnotView> {
        let again = self.again(at, today);
        let view = |cell: &Cell| {
            let mut view = self.of_cell(at, ("again", "thread-again"), (cell, today));
            let wave = cell.key.wave.as_deref().and_then(|code| at.study.wave(code));
            let day = |moment: Option<jiff::Timestamp>| moment.map(|moment| at.study.zone.day(moment));
            if let Some(wave) = wave {
                let days = [day(wave.opens), day(wave.closes)];
                view.day = days[1].or(days[0]).map(|day| day.to_string());
                view.when =
                    days.into_iter().flatten().map(|day| at.words.date(day)).collect::<Vec<_>>().join(" – ");
                view.who = at.said().wave(&wave.code);
            }
            view
        };
        again.iter().map(view).collect()
    }

    fn lesson(&self, at: &At<'_>) -> Option<KnotView> {
        let knot = self.pilot.as_ref()?;
        let words = at.words;
        let pilot = &knot.body;
        let outcome = pilot.outcome?;
        let name = words.say("thread-lesson");
        let state = words.find(&format!("pilot-outcome-{}", outcome.code())).unwrap_or_default();
        let lesson = quoted(&pilot.lesson);
        let (title, text) = match lesson.split_once(". ") {
            Some((title, text)) => (title.to_owned(), text.to_owned()),
            None => (lesson.clone(), String::new()),
        };
        let told = pilot.told.map(|told| at.study.zone.day(told));
        Some(KnotView {
            kind: "lesson",
            case: knot.case.clone(),
            day: told.map(|day| day.to_string()),
            when: told.map(|day| words.date(day)).unwrap_or_default(),
            title: if title.is_empty() { name.clone() } else { title },
            name,
            state,
            text,
            who: pilot.owner.clone(),
            address: Some(at.address(&format!("/pilot/{}", knot.number))),
            ..KnotView::default()
        })
    }
}
