//! Names in Rust for what people named in any language.

use any_ascii::any_ascii;
use bitrix24_codegen::{Protocol, reserved_names};
use heck::{ToSnakeCase, ToUpperCamelCase};
use std::collections::BTreeSet;

/// The longest name that is made of a title.
const MAX: usize = 40;

/// Names that must differ from each other.
#[derive(Default)]
pub(crate) struct Names {
    taken: BTreeSet<String>,
}

impl Names {
    /// Returns names that differ from these.
    pub(crate) fn beside(taken: impl IntoIterator<Item = String>) -> Self {
        let reserved = reserved_names(Protocol::V2).functions.iter().map(|name| (*name).to_owned());
        Self { taken: taken.into_iter().chain(reserved).collect() }
    }

    /// Returns the first title as the name of a field, if it is a name that no other field has.
    pub(crate) fn field<'t>(&mut self, titles: impl IntoIterator<Item = &'t str>) -> Option<String> {
        self.first(titles.into_iter().map(|title| any_ascii(title).to_snake_case()))
    }

    /// Returns the first title as the name of a value.
    pub(crate) fn value<'t>(&mut self, titles: impl IntoIterator<Item = &'t str>) -> Option<String> {
        self.first(titles.into_iter().map(|title| any_ascii(title).to_upper_camel_case()))
    }

    /// Takes a name that was chosen by hand.
    pub(crate) fn keep(&mut self, name: &str) -> Option<String> {
        self.taken.insert(name.to_owned()).then(|| name.to_owned())
    }

    fn first(&mut self, names: impl Iterator<Item = String>) -> Option<String> {
        names.into_iter().find(|name| is_name(name) && self.taken.insert(name.clone()))
    }
}

/// Returns whether a text can be a name. What starts with `clear_` could be that of a function that clears a field.
fn is_name(name: &str) -> bool {
    (1..=MAX).contains(&name.len())
        && name.starts_with(|c: char| c.is_ascii_alphabetic())
        && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
        && !name.starts_with("clear_")
        && !is_hash(name)
}

/// Returns whether a text is one that programs make up, as the external identifiers of values often are.
fn is_hash(name: &str) -> bool {
    name.len() >= 16 && name.chars().filter(char::is_ascii_digit).count() * 4 > name.len()
}

/// Returns a text in one line, without characters that cannot be seen.
pub(crate) fn one_line(text: &str) -> String {
    let visible = |c: &char| !bitrix24_model::is_hidden(*c) && !c.is_control();
    let words = text.split_whitespace().map(|word| word.chars().filter(visible).collect::<String>());
    words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_in_any_language_become_names() {
        let mut names = Names::beside(["title".to_owned()]);
        assert_eq!(names.field(["Регион"]).as_deref(), Some("region"));
        assert_eq!(names.field(["Region"]), None, "the name is taken");
        assert_eq!(names.field(["Title", "Großer Titel"]).as_deref(), Some("grosser_titel"));
        assert_eq!(names.field(["new", "2nd visit", "clear budget", "!"]), None);
        assert_eq!(names.value(["d41d8cd98f00b204e9800998ecf8427e", "В работе"]).as_deref(), Some("VRabote"));
    }
}
