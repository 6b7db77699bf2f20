//! The template of a register: an empty sheet with the columns of a language, and lists to choose codes from by their names.

use rust_xlsxwriter::{DataValidation, Format, Formula, Workbook, XlsxError};

use lars_domain::map::stakeholder::COLUMNS;

use super::SCORES;
use crate::words::Words;

/// The row that lists reach to.
const LAST_ROW: u32 = 20_000;

/// The names to choose from in a column.
pub struct TemplateList {
    /// The column.
    pub column: &'static str,
    /// Names, in the language of the template.
    pub names: Vec<String>,
}

/// An empty register with lists to choose from.
pub fn template(words: Words, lists: &[TemplateList]) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let bold = Format::new().set_bold().set_text_wrap();
    let sheet = book.add_worksheet();
    sheet.set_name(words.say("register-import-sheet"))?;
    for (column, name) in (0..).zip(COLUMNS) {
        sheet.write_string_with_format(0, column, words.say(&format!("register-column-{name}")), &bold)?;
        sheet.set_column_width(column, if column == 0 { 36 } else { 20 })?;
        if let Some(hint) = words.find(&format!("register-hint-{name}")) {
            let note: String = hint.chars().take(250).collect();
            sheet.add_data_validation(1, column, LAST_ROW, column, &hinted(&note)?)?;
        }
    }
    sheet.set_freeze_panes(1, 0)?;
    let places: Vec<(u16, &TemplateList)> = lists
        .iter()
        .filter_map(|list| {
            Some((u16::try_from(COLUMNS.iter().position(|name| *name == list.column)?).ok()?, list))
        })
        .collect();
    for (at, (column, list)) in (0_u16..).zip(&places) {
        let letter = crate::file::column_letters(usize::from(at));
        let range = format!("lists!${letter}$1:${letter}${}", list.names.len().max(1));
        let rule = DataValidation::new().allow_list_formula(Formula::new(range));
        sheet.add_data_validation(1, *column, LAST_ROW, *column, &rule)?;
    }
    for (column, _) in (0_u16..).zip(COLUMNS).filter(|(_, name)| SCORES.contains(name)) {
        let rule = DataValidation::new().allow_list_strings(&["1", "2", "3", "4", "5"])?;
        sheet.add_data_validation(1, column, LAST_ROW, column, &rule)?;
    }
    let names = book.add_worksheet();
    names.set_name("lists")?;
    names.set_hidden(true);
    for (at, (_, list)) in (0_u16..).zip(&places) {
        for (row, name) in (0_u32..).zip(&list.names) {
            names.write_string(row, at, name)?;
        }
    }
    book.save_to_buffer()
}

fn hinted(note: &str) -> Result<DataValidation, XlsxError> {
    DataValidation::new().set_input_message(note)
}
