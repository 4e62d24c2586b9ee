//! Rust spelling: the only place that turns names of the API into Rust identifiers.

use heck::{ToPascalCase, ToShoutySnakeCase, ToSnakeCase};

/// Why a name of the API has no Rust name of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unspeakable {
    /// Nothing is left of it, or something other than ASCII letters, digits and underscores.
    Characters,
    /// It would start with a digit.
    Digit,
}

impl Unspeakable {
    pub(crate) fn reason(self) -> &'static str {
        match self {
            Self::Characters => {
                "it has characters that Rust names here do not take (ASCII letters, digits and `_` only)"
            }
            Self::Digit => "it starts with a digit",
        }
    }
}

/// A field, parameter, module or function: `messageId` → `message_id`.
pub(crate) fn snake(wire: &str) -> Result<String, Unspeakable> {
    checked(wire, wire.to_snake_case()).map(escape)
}

/// A type or variant: `in_progress` → `InProgress`.
pub(crate) fn pascal(wire: &str) -> Result<String, Unspeakable> {
    checked(wire, wire.to_pascal_case()).map(|name| if name == "Self" { "Self_".to_owned() } else { name })
}

/// A name that is made of another that is already Rust: `create_chat` → `CreateChat`.
pub(crate) fn pascal_of(ident: &str) -> String {
    plain(ident).to_pascal_case()
}

/// As [`pascal_of`], for constants: `message_id` → `MESSAGE_ID`.
pub(crate) fn constant_of(ident: &str) -> String {
    plain(ident).to_shouty_snake_case()
}

/// The function that clears a field.
pub(crate) fn clearer_of(ident: &str) -> String {
    format!("clear_{}", plain(ident))
}

/// The name of a file for a module.
pub(crate) fn file_of(ident: &str) -> &str {
    plain(ident)
}

fn plain(ident: &str) -> &str {
    ident.strip_prefix("r#").unwrap_or(ident)
}

fn checked(wire: &str, name: String) -> Result<String, Unspeakable> {
    let spelt = wire.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.' | ' ' | '/' | ':'));
    if !spelt || !name.chars().any(|c| c.is_ascii_alphanumeric()) {
        return Err(Unspeakable::Characters);
    }
    if name.starts_with(|c: char| c.is_ascii_digit()) { Err(Unspeakable::Digit) } else { Ok(name) }
}

/// Whether a word given by `rust:` is a snake_case name as it stands.
pub(crate) fn is_snake(word: &str) -> bool {
    snake(word).is_ok_and(|name| plain(&name) == word)
}

/// Whether a word given by `rust:` or `rust_type:` is a PascalCase name as it stands.
pub(crate) fn is_pascal(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_uppercase())
        && word.chars().all(|c| c.is_ascii_alphanumeric())
        && word != "Self"
}

/// Keywords become raw identifiers; the four that cannot be raw get an underscore.
fn escape(name: String) -> String {
    match name.as_str() {
        "self" | "super" | "crate" | "_" => format!("{name}_"),
        _ if KEYWORDS.contains(&name.as_str()) => format!("r#{name}"),
        _ => name,
    }
}

/// Keywords of every edition, the reserved ones too.
const KEYWORDS: [&str; 48] = [
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "do", "dyn", "else", "enum",
    "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let", "loop", "macro", "match", "mod", "move",
    "mut", "override", "priv", "pub", "ref", "return", "static", "struct", "trait", "true", "try", "type", "typeof",
    "union", "unsafe", "unsized", "use", "virtual", "where", "while",
];

/// Type names that generated code itself relies on, from Rust's prelude and the runtime's.
pub(crate) const RESERVED_TYPES: [&str; 58] = [
    "Option",
    "Some",
    "None",
    "Vec",
    "String",
    "Box",
    "Result",
    "Ok",
    "Err",
    "Default",
    "Clone",
    "Debug",
    "PartialEq",
    "Eq",
    "Hash",
    "Into",
    "From",
    "Iterator",
    "IntoIterator",
    "Send",
    "Sync",
    "Copy",
    "Drop",
    "Fn",
    "FnMut",
    "FnOnce",
    "ToString",
    "BTreeMap",
    "Base64",
    "Cause",
    "Change",
    "Date",
    "DateTime",
    "Decode",
    "Decoded",
    "Done",
    "Effect",
    "Encode",
    "ErrorCode",
    "ErrorKind",
    "Field",
    "Filter",
    "Filterable",
    "FilterableSortable",
    "Id",
    "Item",
    "Items",
    "Json",
    "LocalDateTime",
    "Method",
    "Nullable",
    "OpenEnum",
    "Order",
    "Page",
    "Plain",
    "Relation",
    "Select",
    "Value",
];

/// Modules that the generator writes at the crate's root beside those of the API.
pub(crate) const RESERVED_ROOT_MODULES: [&str; 8] =
    ["entity", "errors", "catalog", "runtime", "core", "std", "alloc", "bitrix24_runtime"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spelling() {
        assert_eq!(snake("messageId").as_deref(), Ok("message_id"));
        assert_eq!(snake("MEMBER_HEAD").as_deref(), Ok("member_head"));
        assert_eq!(snake("type").as_deref(), Ok("r#type"));
        assert_eq!(snake("self").as_deref(), Ok("self_"));
        assert_eq!(pascal("in_progress").as_deref(), Ok("InProgress"));
        assert_eq!(pascal("self").as_deref(), Ok("Self_"));
        assert_eq!(constant_of("r#type"), "TYPE");
        assert_eq!(pascal("1st"), Err(Unspeakable::Digit));
        assert_eq!(pascal(""), Err(Unspeakable::Characters));
        assert_eq!(snake("Größe"), Err(Unspeakable::Characters));
    }
}
