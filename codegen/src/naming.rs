//! Rust spelling: the only place that turns names of the API into Rust identifiers.

use bitrix24_model::ReservedNames;
use heck::{ToPascalCase, ToShoutySnakeCase, ToSnakeCase};

/// Why a name of the API has no Rust name of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum InvalidIdent {
    /// Nothing is left of it, or something other than ASCII letters, digits and underscores.
    Characters,
    /// It would start with a digit.
    Digit,
    /// There is nothing in it.
    Empty,
}

impl InvalidIdent {
    pub(crate) fn reason(self) -> &'static str {
        match self {
            Self::Characters => "it has characters other than ASCII letters, digits and `_`",
            Self::Digit => "it starts with a digit",
            Self::Empty => "it has no letters",
        }
    }
}

/// A field, parameter, module or function: `messageId` → `message_id`.
pub(crate) fn snake(wire: &str) -> Result<String, InvalidIdent> {
    checked(wire, wire.to_snake_case()).map(escape)
}

/// A type or variant: `in_progress` → `InProgress`.
pub(crate) fn pascal(wire: &str) -> Result<String, InvalidIdent> {
    checked(wire, wire.to_pascal_case()).map(not_self)
}

/// A name that is made of another that is already Rust: `create_chat` → `CreateChat`.
pub(crate) fn pascal_of(ident: &str) -> String {
    not_self(plain(ident).to_pascal_case())
}

/// A name for what belongs to another: `CreateChat` and `Response` → `CreateChatResponse`.
pub(crate) fn joined(owner: &str, part: &str) -> String {
    format!("{}{part}", owner.trim_end_matches('_'))
}

fn not_self(name: String) -> String {
    if name == "Self" { "Self_".to_owned() } else { name }
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
const KEYWORDS: [&str; 49] = [
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "do", "dyn", "else", "enum",
    "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let", "loop", "macro", "match", "mod", "move",
    "mut", "override", "priv", "pub", "ref", "return", "static", "struct", "trait", "true", "try", "type", "typeof",
    "union", "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
];

/// Type names that generated code itself relies on, from Rust's prelude and the runtime's.
pub(crate) const RESERVED_TYPES: [&str; 72] = [
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
    "JsonWriter",
    "Keyset",
    "LocalDateTime",
    "Method",
    "MethodInfo",
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
    "Tailable",
    "Timestamp",
    "Value",
];

/// Types of the runtime that the generated crate re-exports at its root, so no type of the API may have their names.
pub(crate) const RESERVED_ROOT_TYPES: [&str; 16] = [
    "AnyError",
    "Base64",
    "Change",
    "Client",
    "ClientBuilder",
    "ConfigError",
    "Date",
    "DateTime",
    "Error",
    "ErrorKind",
    "Id",
    "Json",
    "LocalDateTime",
    "Method",
    "Nullable",
    "Timestamp",
];

/// Modules of the runtime that the generated crate re-exports at its root.
pub(crate) const RUNTIME_MODULES: [&str; 16] = [
    "auth",
    "batch",
    "client",
    "decode",
    "encode",
    "error",
    "limits",
    "method",
    "observe",
    "pages",
    "prelude",
    "query",
    "retry",
    "runtime",
    "transport",
    "types",
];

/// The module of the runtime that the generated crate re-exports with the feature of the same name.
pub(crate) const BLOCKING: &str = "blocking";

/// Modules at the crate's root that are neither of the API nor of the runtime: the generator's own, names of crates, and
/// the folder that Cargo takes for binaries.
pub(crate) const RESERVED_ROOT_MODULES: [&str; 9] =
    ["alloc", "bin", "bitrix24_runtime", "catalog", "core", "entity", "errors", "guide", "std"];

/// Features that the generated crate has beside those of the API's modules.
pub(crate) const RESERVED_FEATURES: [&str; 6] = ["blocking", "default", "gzip", "reqwest", "server", "tracing"];

/// Returns the names that the JSON Schema of specs warns of.
pub fn reserved_names() -> ReservedNames {
    let modules = [&RESERVED_FEATURES[..], &RESERVED_ROOT_MODULES[..], &RUNTIME_MODULES[..]].concat();
    ReservedNames { types: &RESERVED_TYPES, functions: &RESERVED_FUNCTIONS, modules }
}

/// Functions of a request that a setter must not hide.
pub(crate) const RESERVED_FUNCTIONS: [&str; 5] = ["clone", "decode", "default", "encode", "new"];

/// The file of a method or an enum in the folder of its group, by its last segment.
pub(crate) fn stem_of(name: &str) -> String {
    snake(name.rsplit('.').next().unwrap_or(name)).unwrap_or_default()
}

/// The file of a method at the crate's root, where modules of the runtime have plain words such as `batch`.
pub(crate) fn root_method_file(stem: &str) -> String {
    format!("{}_method", file_of(stem).trim_end_matches('_'))
}

/// The files that an object becomes, in the folder of its group.
pub(crate) const OBJECT_FILES: [&str; 2] = ["object", "fields"];

/// What becomes a module, in a file of its name.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum FileKind {
    Group,
    Method,
    Type,
}

/// What else Rust, Cargo or the generator understands by such a file of a group.
pub(crate) fn reserved_module(group: &[String], ident: &str, kind: FileKind) -> Option<&'static str> {
    if file_of(ident) == "mod" {
        return Some("whose file name Rust reserves for the group");
    }
    // A group is a folder, which stands beside the crate's `main.rs` if there were one, but not beside its `lib.rs`.
    let is_crate_file = ident == "lib" || (ident == "main" && kind != FileKind::Group);
    if group.is_empty() && is_crate_file {
        return Some("whose file name Cargo reserves for the crate");
    }
    let taken = RESERVED_ROOT_MODULES.contains(&ident) || RUNTIME_MODULES.contains(&ident) || ident == BLOCKING;
    (group.is_empty() && taken).then_some("which the generated crate already has")
}

/// What to do about a name that no spec can change.
pub(crate) const FROM_WIRE: &str = "change its spelling in codegen/src/naming.rs, because a spec cannot rename it";

/// The constant that lists the causes of a method's errors.
pub(crate) const CAUSES: &str = "CAUSES";

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
        assert_eq!(["self_", "r#type", "batch"].map(root_method_file), ["self_method", "type_method", "batch_method"]);
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
