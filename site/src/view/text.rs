//! Formats counts and names as text.

use super::{Badge, Link, Tone};
use crate::paths::Target;
use crate::prose::Span;
use crate::site::Site;
use bitrix24_model::{Api, Effect, Method, documented_of_all};

/// Formats a count: `1 method`, `2 methods`.
pub(crate) fn count(number: usize, one: &str) -> String {
    if number == 1 { format!("1 {one}") } else { format!("{number} {one}s") }
}

/// Returns how many methods have an official page, of all that have one.
pub(crate) fn official_pages(api: &Api) -> String {
    format!("{} official pages", documented_of_all(api))
}

/// Returns a dotted name without its module; unchanged if it has only one segment.
pub(crate) fn tail_of(name: &str) -> &str {
    name.split_once('.').map_or(name, |(_, tail)| tail)
}

/// Returns plain text.
pub(super) fn text(text: impl Into<String>) -> Span {
    Span::Text(text.into())
}

/// Returns the badge of a method's effect.
pub(super) fn effect(method: &Method) -> Badge {
    let (text, tone) = match method.effect {
        Effect::Read => ("read", Tone::Read),
        Effect::Write => ("write", Tone::Write),
    };
    Badge { text: text.to_owned(), tone }
}

impl Site<'_> {
    /// Returns links to methods, each with its summary.
    pub(super) fn method_links(&self, methods: &[usize]) -> Vec<Link> {
        let link = |at: &usize| {
            let method = &self.api.methods[*at];
            Link {
                target: Target::Method(*at),
                text: method.name.clone(),
                code: true,
                about: self.prose(&method.doc.summary),
                badge: Some(effect(method)),
            }
        };
        methods.iter().map(link).collect()
    }
}
