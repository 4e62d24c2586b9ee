//! Rust spelling: the only place that turns names of the API into Rust identifiers.

use bitrix24_model::ReservedNames;
use heck::{ToPascalCase, ToShoutySnakeCase, ToSnakeCase};

/// Why a name of the API has no Rust name of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InvalidIdent {
    /// Nothing is left of it, or something other than ASCII letters, digits and underscores.
    Characters,
    /// It would start with a digit.
    Digit,
    /// There is nothing in it.
    Empty,
}

impl InvalidIdent {
    pub fn reason(self) -> &'static str {
        match self {
            Self::Characters => "it has other characters than ASCII letters, digits and `_`",
            Self::Digit => "it starts with a digit",
            Self::Empty => "it has no letters",
        }
    }
}

/// A field, parameter, module or function: `messageId` → `message_id`.
pub fn snake(wire: &str) -> Result<String, InvalidIdent> {
    checked(wire, wire.to_snake_case()).map(escape)
}

/// A type or variant: `in_progress` → `InProgress`.
pub fn pascal(wire: &str) -> Result<String, InvalidIdent> {
    checked(wire, wire.to_pascal_case()).map(not_self)
}

/// A name that is made of another that is already Rust: `create_chat` → `CreateChat`.
pub fn pascal_of(ident: &str) -> String {
    not_self(plain(ident).to_pascal_case())
}

/// A name for what belongs to another: `CreateChat` and `Response` → `CreateChatResponse`.
pub fn joined(owner: &str, part: &str) -> String {
    format!("{}{part}", owner.trim_end_matches('_'))
}

fn not_self(name: String) -> String {
    if name == "Self" { "Self_".to_owned() } else { name }
}

/// As [`pascal_of`], for constants: `message_id` → `MESSAGE_ID`.
pub fn constant_of(ident: &str) -> String {
    plain(ident).to_shouty_snake_case()
}

/// The function that clears a field.
pub fn clearer_of(ident: &str) -> String {
    format!("clear_{}", plain(ident))
}

/// The name of a file for a module.
pub fn file_of(ident: &str) -> &str {
    plain(ident)
}

fn plain(ident: &str) -> &str {
    ident.strip_prefix("r#").unwrap_or(ident)
}

fn checked(wire: &str, name: String) -> Result<String, InvalidIdent> {
    let spelt = wire.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.' | ' ' | '/' | ':'));
    if !spelt {
        return Err(InvalidIdent::Characters);
    }
    if name.is_empty() {
        return Err(InvalidIdent::Empty);
    }
    if name.starts_with(|c: char| c.is_ascii_digit()) { Err(InvalidIdent::Digit) } else { Ok(name) }
}

/// Whether a word given by `rust:` is a snake_case name as it stands.
pub fn is_snake(word: &str) -> bool {
    snake(word).is_ok_and(|name| plain(&name) == word)
}

/// Whether a word given by `rust:` or `rust_type:` is a PascalCase name as it stands.
pub fn is_pascal(word: &str) -> bool {
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
const KEYWORDS: [&str; 49] = [
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "do", "dyn", "else", "enum",
    "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let", "loop", "macro", "match", "mod", "move",
    "mut", "override", "priv", "pub", "ref", "return", "static", "struct", "trait", "true", "try", "type", "typeof",
    "union", "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
];

/// Type names that generated code itself relies on, from Rust's prelude and the runtime's.
pub const RESERVED_TYPES: [&str; 72] = [
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
    "PartialOrd",
    "Ord",
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
    "Entry",
    "ErrorCode",
    "ErrorKind",
    "Field",
    "Filter",
    "Filterable",
    "FilterableSortable",
    "HasItems",
    "Id",
    "Item",
    "Items",
    "Json",
    "Keyset",
    "LocalDateTime",
    "Method",
    "Nullable",
    "OpenEnum",
    "Order",
    "Page",
    "Paged",
    "Paging",
    "Param",
    "Plain",
    "Relation",
    "Relations",
    "Select",
    "Sortable",
    "TailCursor",
    "Tailed",
    "Timestamp",
    "Value",
    "Writer",
];

/// Type names of the runtime that users write, which the crate's root re-exports and nothing of the API may hide.
pub const RESERVED_ROOT_TYPES: [&str; 16] = [
    "Answer",
    "ApiError",
    "AnyError",
    "Call",
    "Client",
    "ClientBuilder",
    "Condition",
    "Context",
    "Error",
    "Problem",
    "Request",
    "Response",
    "Secret",
    "Token",
    "Transport",
    "Validation",
];

/// Modules at the crate's root that are not of the API: the generator's own, names of crates, and the folder that Cargo
/// takes for binaries.
pub const RESERVED_ROOT_MODULES: [&str; 10] =
    ["alloc", "bin", "bitrix24_runtime", "catalog", "core", "entity", "errors", "guide", "runtime", "std"];

/// Names that a module of the API cannot have: its feature and its Rust module would be those of something else.
const RESERVED_MODULES: [&str; RESERVED_FEATURES.len() + RESERVED_ROOT_MODULES.len()] = {
    let mut names = [""; RESERVED_FEATURES.len() + RESERVED_ROOT_MODULES.len()];
    let mut at = 0;
    while at < names.len() {
        names[at] = if at < RESERVED_FEATURES.len() {
            RESERVED_FEATURES[at]
        } else {
            RESERVED_ROOT_MODULES[at - RESERVED_FEATURES.len()]
        };
        at += 1;
    }
    names
};

/// Files at the crate's root that Cargo takes for its own.
pub const RESERVED_ROOT_FILES: [&str; 2] = ["lib", "main"];

/// Features that the generated crate has beside those of the API's modules.
pub const RESERVED_FEATURES: [&str; 6] = ["blocking", "default", "gzip", "reqwest", "server", "tracing"];

/// The names that the JSON Schema of specs warns of.
pub const RESERVED_NAMES: ReservedNames =
    ReservedNames { types: &RESERVED_TYPES, functions: &RESERVED_FUNCTIONS, modules: &RESERVED_MODULES };

/// Functions of a request that a setter must not hide.
pub const RESERVED_FUNCTIONS: [&str; 5] = ["clone", "decode", "default", "encode", "new"];

/// The file of a method or an enum in the folder of its group, by its last segment.
pub fn stem_of(name: &str) -> String {
    snake(name.rsplit('.').next().unwrap_or(name)).unwrap_or_default()
}

/// The files that an object becomes, in the folder of its group.
pub const OBJECT_FILES: [&str; 2] = ["object", "fields"];

/// What becomes a module, in a file of its name.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum FileKind {
    Group,
    Method,
    Type,
}

/// What else Rust, Cargo or the generator understands by such a file of a group.
pub fn reserved_module(group: &[String], ident: &str, kind: FileKind) -> Option<&'static str> {
    if file_of(ident) == "mod" {
        return Some("whose file Rust takes for that of the group");
    }
    if group.is_empty() && kind != FileKind::Group && RESERVED_ROOT_FILES.contains(&ident) {
        return Some("whose file Cargo takes for the crate itself");
    }
    (group.is_empty() && RESERVED_ROOT_MODULES.contains(&ident)).then_some("which the generated crate has already")
}

/// What to do about a name that no spec can change.
pub const FROM_WIRE: &str = "the name comes from the wire; codegen/src/naming.rs would have to spell it in another way";

/// The constant that lists the causes of a method's errors.
pub const CAUSES: &str = "CAUSES";

/// The word for `rust:` that a new spec needs, because its last segment alone would be a name that generated code relies
/// on: `send_message` for the method `mail.message.send`, `ShopOrder` for the object `shop.order`.
pub fn disambiguated_name(name: &str, is_object: bool) -> Option<String> {
    let (group, last) = name.rsplit_once('.').unwrap_or(("", name));
    if !RESERVED_TYPES.contains(&last.to_pascal_case().as_str()) {
        return None;
    }
    // What stands in no group is told apart by what it is.
    let parent = group.rsplit('.').next().filter(|parent| !parent.is_empty());
    let word = match (is_object, parent) {
        (true, Some(parent)) => format!("{parent}_{last}").to_pascal_case(),
        (true, None) => format!("{last}_object").to_pascal_case(),
        (false, parent) => format!("{last}_{}", parent.unwrap_or("call")).to_snake_case(),
    };
    Some(word)
}

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
        assert_eq!(pascal_of("self_"), "Self_");
        assert_eq!(joined("Self_", "Response"), "SelfResponse");
        assert_eq!(constant_of("r#type"), "TYPE");
        assert_eq!(disambiguated_name("mail.message.send", false).as_deref(), Some("send_message"));
        assert_eq!(disambiguated_name("shop.order", true).as_deref(), Some("ShopOrder"));
        assert_eq!(disambiguated_name("mail.message.get", false), None);
        assert_eq!(disambiguated_name("send", false).as_deref(), Some("send_call"));
        assert_eq!(disambiguated_name("order", true).as_deref(), Some("OrderObject"));
        assert_eq!(pascal("1st"), Err(InvalidIdent::Digit));
        assert_eq!(pascal("__"), Err(InvalidIdent::Empty));
        assert_eq!(snake("Größe"), Err(InvalidIdent::Characters));
    }
}
