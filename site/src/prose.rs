//! Texts of specs: paragraphs with inline code.

use crate::paths::{Paths, Target};
use crate::rustdoc::RustItem;
use bitrix24_model::text;
pub(crate) use bitrix24_model::text::plain;

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
    let linked = |span| match span {
        text::Span::Words(words) => Span::Text(words),
        text::Span::Code(name) => code(paths, &name),
    };
    text::paragraphs(text).into_iter().map(|paragraph| paragraph.into_iter().map(linked).collect()).collect()
}

/// Returns a name as code, linked to its page.
pub(crate) fn code(paths: &Paths, name: &str) -> Span {
    Span::Code(name.to_owned(), paths.named(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn backticks_make_code() {
        let code = |text: &str| Span::Code(text.into(), None);
        assert_eq!(
            prose(&Paths::default(), "Takes `id`\nor `."),
            [[Span::Text("Takes ".into()), code("id"), Span::Text(" or `.".into())]]
        );
    }
}
