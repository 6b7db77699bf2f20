//! What is wrong with a form, field by field: the list above the form links to each field, and the same words stand at it.
//!
//! `part/form.html` writes both.

/// What is wrong with one field.
#[derive(Debug, Clone)]
pub struct Fault {
    /// The `id` of the field.
    pub field: String,
    /// What is wrong, in words.
    pub text: String,
}

/// What is wrong with a form.
#[derive(Debug, Clone, Default)]
pub struct Faults(Vec<Fault>);

impl Faults {
    /// Adds what is wrong with a field.
    pub fn add(&mut self, field: impl Into<String>, text: String) {
        self.0.push(Fault { field: field.into(), text });
    }

    /// What is wrong with a field.
    pub fn of(&self, field: impl AsRef<str>) -> Option<&str> {
        self.0.iter().find(|fault| fault.field == field.as_ref()).map(|fault| fault.text.as_str())
    }

    /// All, in the order of the form.
    pub fn all(&self) -> &[Fault] {
        &self.0
    }

    /// Whether nothing is wrong.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
