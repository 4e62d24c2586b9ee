//! Text of specs: paragraphs of words and inline code, and nothing else.

use crate::paths::{Paths, Target};
use bitrix24_model::lexical::is_hidden;

/// Paragraphs.
pub(crate) type Prose = Vec<Vec<Span>>;

/// A piece of a paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Span {
    /// Words.
    Text(String),
    /// What stood between backticks, and the page that it names.
    Code(String, Option<Target>),
    /// Words that lead to a page.
    Link(String, Target),
}

/// Reads a text of a spec. Names of methods, objects and codes lead to their pages.
pub(crate) fn prose(paths: &Paths, text: &str) -> Prose {
    let text = visible(text);
    let paragraphs = text.split("\n\n").map(words).filter(|paragraph| !paragraph.is_empty());
    paragraphs.map(|paragraph| spans(paths, &paragraph)).collect()
}

/// A text without its marks, for places that take no markup.
pub(crate) fn plain(text: &str) -> String {
    words(&visible(text).replace('`', ""))
}

/// Without characters that nobody sees: controls, and those that turn the direction of the text around.
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

/// A name as code.
pub(crate) fn code(paths: &Paths, name: &str) -> Span {
    Span::Code(name.to_owned(), paths.named(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn backticks_make_code_where_they_come_in_pairs() {
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
    fn nothing_hides() {
        assert_eq!(plain("a\u{202e}b\u{7}c `d`\ne"), "abc d e");
    }
}
