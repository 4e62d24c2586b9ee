//! Type expressions: `array<id<mail.message>>`.

use crate::diagnostic::{Diagnostic, Problem};
use crate::lexical::is_device;
use crate::model::Protocol;
use crate::scalars::{SCALARS, Scalar, ScalarRow};
use crate::source::{NodePath, Spanned};
use crate::suggest::{list, nearest};
use std::fmt;

/// Lists the words of types in the format of a protocol.
pub(crate) fn words<'a>(protocol: Protocol) -> impl Iterator<Item = &'a str> {
    let is_own = move |row: &&ScalarRow| row.protocol.is_none_or(|own| own == protocol);
    SCALARS.iter().filter(is_own).map(|row| row.word).chain(["object", "enum"])
}

/// A type as written.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum TypeExpr {
    Scalar(Scalar),
    Id(String),
    Array(Box<TypeExpr>),
    Map(Box<TypeExpr>),
    /// `object`, with its fields next to the type.
    InlineObject,
    /// `enum`, with its values next to the type.
    InlineEnum,
    /// The dotted name of an object or an enum.
    Name(String),
}

/// Words of other languages for these types.
const FOREIGN: [(&str, &str); 21] = [
    ("text", "string"),
    ("str", "string"),
    ("char", "string"),
    ("varchar", "string"),
    ("int", "integer"),
    ("long", "integer"),
    ("i64", "integer"),
    ("u64", "integer"),
    ("float", "number"),
    ("double", "number"),
    ("decimal", "number"),
    ("f64", "number"),
    ("bool", "boolean"),
    ("time", "datetime"),
    ("file", "base64"),
    ("binary", "base64"),
    ("bytes", "base64"),
    ("json", "any"),
    ("mixed", "any"),
    ("list", "array<string>"),
    ("dict", "map<string>"),
];

/// The words that have a type inside.
const GENERIC: [&str; 3] = ["id", "array", "map"];
/// How many levels a type may have: `array<string>` has two.
pub(crate) const MAX_DEPTH: usize = 8;
/// How many segments and characters a dotted name has at the most.
pub(crate) const MAX_NAME: (usize, usize) = (16, 200);

/// Returns the type that a word of another language most likely means.
pub(crate) fn translated(word: &str) -> Option<&'static str> {
    FOREIGN.iter().find(|(foreign, _)| foreign.eq_ignore_ascii_case(word)).map(|(_, own)| *own)
}

/// As it is written in specs.
impl fmt::Display for TypeExpr {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Scalar(scalar) => f.write_str(scalar.word()),
            Self::Id(name) => write!(f, "id<{name}>"),
            Self::Array(inner) => write!(f, "array<{inner}>"),
            Self::Map(inner) => write!(f, "map<{inner}>"),
            Self::InlineObject => f.write_str("object"),
            Self::InlineEnum => f.write_str("enum"),
            Self::Name(name) => f.write_str(name),
        }
    }
}

/// Reads a type expression.
pub(crate) fn parse(text: &Spanned<String>) -> Result<TypeExpr, Diagnostic> {
    if text.value.contains('\n') {
        let problem = bad(&text.place, "expected a type, found a text of several lines");
        return Err(problem.help("remove the `|` or `>` before the text if it is a map, or write the name of a type"));
    }
    let (opened, closed) = (text.value.matches('<').count(), text.value.matches('>').count());
    let is_cut = opened > closed && !text.value.starts_with('<');
    if is_cut && text.value.ends_with(|c: char| c.is_ascii_alphanumeric() || c == '>') {
        let problem = bad(&text.place, format!("missing `>` in `{}`", text.value));
        let also = if text.value.contains("map<") { "; the keys of a map are always strings" } else { "" };
        return Err(problem.help(format!("write `{}{}`{also}", text.value, ">".repeat(opened - closed))));
    }
    expression(&text.value, &text.place, 0)
}

fn bad(place: &NodePath, message: impl Into<String>) -> Problem {
    Diagnostic::new("bad-type", place, message)
}

fn expression(text: &str, place: &NodePath, depth: usize) -> Result<TypeExpr, Diagnostic> {
    if depth == MAX_DEPTH {
        let help = "define the inner type as an object in its own file";
        return Err(
            bad(place, format!("the type has more than {MAX_DEPTH} levels; `array<string>` has two")).help(help)
        );
    }
    if let Some((head, inner)) = text.strip_suffix('>').and_then(|text| text.split_once('<')) {
        return generic(head.trim(), inner.trim(), place, depth);
    }
    if let Some(scalar) = Scalar::from_word(text) {
        return Ok(TypeExpr::Scalar(scalar));
    }
    match text {
        "object" => Ok(TypeExpr::InlineObject),
        "enum" => Ok(TypeExpr::InlineEnum),
        "id" | "array" | "map" => Err(open(text, place)),
        _ if is_dotted(text) => Ok(TypeExpr::Name(text.to_owned())),
        _ => Err(bad(place, format!("`{text}` is not a type")).help(likely(text))),
    }
}

fn generic(head: &str, inner: &str, place: &NodePath, depth: usize) -> Result<TypeExpr, Diagnostic> {
    if let Some(scalar) = Scalar::from_word(&format!("{head}<{inner}>")) {
        return Ok(TypeExpr::Scalar(scalar));
    }
    match head {
        "id" | "array" | "map" if inner.is_empty() => Err(open(head, place)),
        "id" if is_dotted(inner) => Ok(TypeExpr::Id(inner.to_owned())),
        "id" => Err(bad(place, format!("`{inner}` is not the name of an object"))
            .help("write a dotted name, such as `id<mail.message>`")),
        "array" => Ok(TypeExpr::Array(Box::new(expression(inner, place, depth + 1)?))),
        "map" => Ok(TypeExpr::Map(Box::new(expression(inner, place, depth + 1)?))),
        _ => {
            let problem = Diagnostic::new("unknown-type", place, format!("unknown type `{head}<…>`"));
            Err(match head.to_lowercase().as_str() {
                "list" | "vec" | "set" => problem.help(format!("did you mean `array<{inner}>`?")),
                "dict" | "hash" | "record" => problem.help(format!("did you mean `map<{inner}>`?")),
                "option" | "nullable" => {
                    problem.help(format!("write `type: {inner}` with `nullable: true` or `optional: true` next to it"))
                }
                _ => match nearest(head, &GENERIC) {
                    Some(near) => problem.help(format!("did you mean `{near}<{inner}>`?")),
                    None => problem.help(format!("write {} before `<`", list(&GENERIC))),
                },
            })
        }
    }
}

/// Reports `id`, `array` or `map` without a type argument.
fn open(word: &str, place: &NodePath) -> Diagnostic {
    let example = if word == "id" { "id<mail.message>".to_owned() } else { format!("{word}<string>") };
    bad(place, format!("`{word}` needs a type argument")).help(format!("add a type argument, as in `{example}`"))
}

/// Returns the help for the notations of other languages.
fn likely(text: &str) -> String {
    if let Some(inner) = text.strip_suffix("[]").filter(|inner| is_dotted(inner)) {
        return format!("write `array<{inner}>`");
    }
    if let Some(inner) = text.strip_suffix('?').or_else(|| text.strip_prefix('?')).filter(|inner| is_dotted(inner)) {
        return format!("write `type: {inner}` with `nullable: true` or `optional: true` next to it");
    }
    if text.contains(',') {
        return "write a single type; the keys of a map are always strings".to_owned();
    }
    if text.contains('|') {
        return "write `any` for a value that can have several types".to_owned();
    }
    "use one of the types in spec/README.md; put examples into `examples` and descriptions into `doc`".to_owned()
}

/// Returns whether a text can be the name of a spec: a dotted name without a segment that no file can have.
pub fn is_name(text: &str) -> bool {
    is_dotted(text) && !text.split('.').any(is_device)
}

/// Returns whether a text is a dotted name: ASCII letters, digits and underscores, without empty segments.
fn is_dotted(text: &str) -> bool {
    let (segments, characters) = MAX_NAME;
    text.len() <= characters
        && text.split('.').count() <= segments
        && text.split('.').all(|segment| {
            segment.starts_with(|c: char| c.is_ascii_alphabetic())
                && segment.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
        })
}

/// Reports a text that cannot be the name of a spec.
pub(crate) fn bad_name(name: &Spanned<String>) -> Diagnostic {
    let (message, help) = invalid_name(&name.value).unwrap_or_default();
    Diagnostic::new("bad-name", &name.place, message).help(help)
}

/// Returns why a text cannot be the name of a spec, and what to do; nothing for a valid name.
///
/// ```
/// use bitrix24_model::invalid_name;
/// assert_eq!(invalid_name("mail.message.get"), None);
/// assert!(invalid_name("mail..get").is_some_and(|(message, _)| message == "`mail..get` is not a dotted name"));
/// ```
pub fn invalid_name(text: &str) -> Option<(String, String)> {
    let (segments, characters) = MAX_NAME;
    let help = if is_name(text) {
        return None;
    } else if text.len() > characters || text.split('.').count() > segments {
        format!("shorten the name to at most {segments} segments and {characters} characters")
    } else if let Some(device) = text.split('.').find(|segment| is_dotted(text) && is_device(segment)) {
        let message = format!("Windows takes files called `{device}` for a device, and cannot check them out");
        return Some((message, "leave the spec out, because its path is fixed".to_owned()));
    } else {
        "use ASCII letters, digits and `_`, with dots between segments that each start with a letter".to_owned()
    };
    Some((format!("`{text}` is not a dotted name"), help))
}
