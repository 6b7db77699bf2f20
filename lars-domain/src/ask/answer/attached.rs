//! Files as answers to a question: which it takes, and how one gets into the response.

use super::answer::question_field;
use super::file::{FileAnswer, FileKind, MOST_KIB};
use super::response::{Response, Step};
use crate::ask::write::questionnaire::{Question, QuestionKind, Questionnaire};
use crate::problem::{Problem, ProblemCode};

/// The kinds and the most bytes that a question takes; none where it does not ask for a file.
pub fn limits(question: &Question) -> Option<(Vec<FileKind>, usize)> {
    let QuestionKind::File { most_kib, kinds } = &question.kind else { return None };
    let kinds = if kinds.is_empty() { FileKind::ALL.to_vec() } else { kinds.clone() };
    let most = usize::try_from((*most_kib).min(MOST_KIB)).unwrap_or(0) * 1024;
    Some((kinds, most))
}

/// Puts a file into the response as the answer to a question of this step. Returns what is wrong with it; the old
/// answer then stays. The bytes are the caller's to keep.
pub fn attach(
    response: &mut Response,
    questionnaire: &Questionnaire,
    step: &Step,
    (field, name, bytes): (&str, &str, &[u8]),
) -> Result<String, Problem> {
    let problem = |code| Problem { field: field.to_owned(), code };
    let Step::Section(place) = step else { return Err(problem(ProblemCode::NotOffered)) };
    let mut here = questionnaire.sections[*place].questions().iter();
    let question = here.find(|question| question_field(question) == field);
    let question = question.ok_or_else(|| problem(ProblemCode::NotOffered))?;
    let (kinds, most) = limits(question).ok_or_else(|| problem(ProblemCode::NotOffered))?;
    let taken = FileAnswer::check(name, bytes, &kinds, most).map_err(problem)?;
    response.answers.insert(question.code.clone(), taken.stored());
    Ok(question.code.clone())
}
