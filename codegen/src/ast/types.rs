//! Type expressions: `array<id<mail.message>>`.

use crate::diagnostic::Diagnostic;
use crate::source::{Place, Spanned};

/// A type as it is written.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum TypeExpr {
    Plain(Plain),
    Id(String),
    Array(Box<TypeExpr>),
    Map(Box<TypeExpr>),
    /// `object`, with its fields beside the type.
    InlineObject,
    /// `enum`, with its values beside the type.
    InlineEnum,
    /// The dotted name of an object or an enum.
    Name(String),
}

/// A type that is one word of the format.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Plain {
    Boolean,
    Integer,
    Number,
    String,
    DateTime,
    LocalDateTime,
    Date,
    Timestamp,
    Base64,
    Any,
}

/// The words of the format, and what they mean.
pub(crate) const PLAIN: [(&str, Plain); 10] = [
    ("boolean", Plain::Boolean),
    ("integer", Plain::Integer),
    ("number", Plain::Number),
    ("string", Plain::String),
    ("datetime", Plain::DateTime),
    ("datetime_local", Plain::LocalDateTime),
    ("date", Plain::Date),
    ("timestamp", Plain::Timestamp),
    ("base64", Plain::Base64),
    ("any", Plain::Any),
];

/// How deep `array` and `map` may nest in one expression.
const MAX_DEPTH: usize = 8;

/// Reads a type expression.
pub(crate) fn parse(text: &Spanned<String>) -> Result<TypeExpr, Diagnostic> {
    expression(text.value.trim(), &text.place, 0)
}

fn expression(text: &str, place: &Place, depth: usize) -> Result<TypeExpr, Diagnostic> {
    if depth == MAX_DEPTH {
        return Err(Diagnostic::new(
            "bad-type",
            place,
            format!("`array` and `map` nest deeper than {MAX_DEPTH} levels"),
        ));
    }
    if let Some((head, rest)) = text.split_once('<') {
        let Some(inner) = rest.strip_suffix('>') else {
            return Err(Diagnostic::new("bad-type", place, format!("`{text}` has no closing `>`"))
                .help(format!("write `{text}>`")));
        };
        return generic(head.trim(), inner.trim(), place, depth);
    }
    if let Some((_, plain)) = PLAIN.iter().find(|(word, _)| *word == text) {
        return Ok(TypeExpr::Plain(*plain));
    }
    match text {
        "object" => Ok(TypeExpr::InlineObject),
        "enum" => Ok(TypeExpr::InlineEnum),
        "id" | "array" | "map" => {
            let message = format!("`{text}` does not say of what");
            let example = if text == "id" { "id<mail.message>".to_owned() } else { format!("{text}<string>") };
            Err(Diagnostic::new("bad-type", place, message).help(format!("write for example `{example}`")))
        }
        _ if is_name(text) => Ok(TypeExpr::Name(text.to_owned())),
        _ => Err(Diagnostic::new("bad-type", place, format!("`{text}` is not a type"))
            .help("types are listed in spec/README.md")),
    }
}

fn generic(head: &str, inner: &str, place: &Place, depth: usize) -> Result<TypeExpr, Diagnostic> {
    match head {
        "id" if is_name(inner) => Ok(TypeExpr::Id(inner.to_owned())),
        "id" => Err(Diagnostic::new("bad-type", place, format!("`{inner}` is not the name of an object"))),
        "array" => Ok(TypeExpr::Array(Box::new(expression(inner, place, depth + 1)?))),
        "map" => Ok(TypeExpr::Map(Box::new(expression(inner, place, depth + 1)?))),
        _ => {
            let message = format!("`{head}<…>` is not a type");
            Err(Diagnostic::new("unknown-type", place, message).suggest(head, ["id", "array", "map"]))
        }
    }
}

/// Whether a text can be a dotted name: letters, digits and underscores, no empty segment.
pub(crate) fn is_name(text: &str) -> bool {
    text.split('.').all(|segment| {
        segment.starts_with(|c: char| c.is_ascii_alphabetic())
            && segment.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
    })
}
