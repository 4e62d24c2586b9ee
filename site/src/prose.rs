//! Texts of specs: paragraphs with inline code.

use crate::paths::{Paths, Target};
use crate::rustdoc::RustItem;
use bitrix24_model::lexical::is_hidden;

/// Paragraphs.
pub(crate) type Prose = Vec<Vec<Span>>;

/// A piece of a paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Span {
    /// Plain text.
    Text(String),
    /// Inline code, and the page that it names.
    Code(String, Option<Target>),
    /// A link to a page.
    Link(String, Target),
    /// An item of the Rust client.
    Rust(RustItem),
}

impl Span {
    /// Returns the text.
    pub(crate) fn text(&self) -> &str {
        match self {
            Self::Text(text) | Self::Code(text, _) | Self::Link(text, _) => text,
            Self::Rust(item) => &item.text,
        }
    }
}

/// Parses a text of a spec. Names of methods, objects and codes become links.
pub(crate) fn prose(paths: &Paths, text: &str) -> Prose {
    let text = visible(text);
    let paragraphs = text.split("\n\n").map(words).filter(|paragraph| !paragraph.is_empty());
    paragraphs.map(|paragraph| spans(paths, &paragraph)).collect()
}

/// Returns a text without markup.
pub(crate) fn plain(text: &str) -> String {
    words(&visible(text).replace('`', ""))
}

/// Removes invisible characters: controls, and characters that change the text direction.
fn visible(text: &str) -> String {
    text.chars().filter(|c| *c == '\n' || *c == '\t' || !is_hidden(*c)).collect()
}

fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn spans(paths: &Paths, text: &str) -> Vec<Span> {
    let balanced = text.matches('`').count().is_multiple_of(2) && !text.contains("``");
    if !balanced {
        return vec![Span::Text(text.to_owned())];
    }
    let parts = text.split('`').enumerate().filter(|(_, part)| !part.is_empty());
    parts.map(|(at, part)| if at % 2 == 0 { Span::Text(part.to_owned()) } else { code(paths, part) }).collect()
}

/// Returns a name as code, linked to its page.
pub(crate) fn code(paths: &Paths, name: &str) -> Span {
    Span::Code(name.to_owned(), paths.named(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paired_backticks_make_code() {
        let read = |text| prose(&Paths::default(), text);
        let (text, code) = (|text: &str| Span::Text(text.into()), |text: &str| Span::Code(text.into(), None));
        assert_eq!(
            read("Takes `id`\nor  `name`."),
            [vec![text("Takes "), code("id"), text(" or "), code("name"), text(".")]]
        );
        assert_eq!(read("One ` alone"), [vec![text("One ` alone")]]);
        assert_eq!(read("Two ``a`` at once"), [vec![text("Two ``a`` at once")]]);
        assert_eq!(read("One.\n\n\n\nTwo."), [vec![text("One.")], vec![text("Two.")]]);
        assert!(read(" \n\n ").is_empty());
    }

    #[test]
    fn invisible_characters_are_removed() {
        assert_eq!(plain("a\u{202e}b\u{7}c `d`\ne"), "abc d e");
    }
}
