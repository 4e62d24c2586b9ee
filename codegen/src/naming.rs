//! Rust identifiers: the only module that converts names of the API to Rust names.

use bitrix24_model::lexical::is_device;
use bitrix24_model::{Protocol, ReservedNames, Scalar};
use heck::{ToPascalCase, ToShoutySnakeCase, ToSnakeCase};

/// The reason why a name of the API cannot become a Rust identifier.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum InvalidIdent {
    /// It contains characters other than ASCII letters, digits and separators.
    Characters,
    /// The identifier would start with a digit.
    Digit,
    /// The identifier would be empty.
    Empty,
}

impl InvalidIdent {
    /// Returns the reason as a clause of a message.
    pub(crate) fn reason(self) -> &'static str {
        match self {
            Self::Characters => "it has characters other than ASCII letters, digits and `_`",
            Self::Digit => "it starts with a digit",
            Self::Empty => "it has no letters",
        }
    }
}

/// Returns the name of a field, parameter, module or function: `messageId` → `message_id`.
pub(crate) fn snake(wire: &str) -> Result<String, InvalidIdent> {
    checked(wire, wire.to_snake_case()).map(escape)
}

/// Returns the name of a type or variant: `in_progress` → `InProgress`.
pub(crate) fn pascal(wire: &str) -> Result<String, InvalidIdent> {
    checked(wire, wire.to_pascal_case()).map(not_self)
}

/// Converts a Rust name to PascalCase: `create_chat` → `CreateChat`.
pub(crate) fn pascal_of(ident: &str) -> String {
    not_self(plain(ident).to_pascal_case())
}

/// Joins the names of an owner and its part: `CreateChat` and `Response` → `CreateChatResponse`.
pub(crate) fn joined(owner: &str, part: &str) -> String {
    format!("{}{part}", owner.trim_end_matches('_'))
}

fn not_self(name: String) -> String {
    if name == "Self" { "Self_".to_owned() } else { name }
}

/// Converts a Rust name to the name of a constant: `message_id` → `MESSAGE_ID`.
pub(crate) fn constant_of(ident: &str) -> String {
    plain(ident).to_shouty_snake_case()
}

/// Returns the name of the function that clears a field.
pub(crate) fn clearer_of(ident: &str) -> String {
    format!("clear_{}", plain(ident))
}

/// Returns the file name of a module, without its extension.
pub(crate) fn file_of(ident: &str) -> &str {
    plain(ident)
}

fn plain(ident: &str) -> &str {
    ident.strip_prefix("r#").unwrap_or(ident)
}

fn checked(wire: &str, name: String) -> Result<String, InvalidIdent> {
    let is_valid = wire.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.' | ' ' | '/' | ':'));
    if !is_valid {
        return Err(InvalidIdent::Characters);
    }
    if name.is_empty() {
        return Err(InvalidIdent::Empty);
    }
    if name.starts_with(|c: char| c.is_ascii_digit()) { Err(InvalidIdent::Digit) } else { Ok(name) }
}

/// Returns whether a name given by `rust:` is already in snake_case.
pub(crate) fn is_snake(word: &str) -> bool {
    snake(word).is_ok_and(|name| plain(&name) == word)
}

/// Returns whether a name given by `rust:` or `rust_type:` is already in PascalCase.
pub(crate) fn is_pascal(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_uppercase())
        && word.chars().all(|c| c.is_ascii_alphanumeric())
        && word != "Self"
}

/// Converts keywords to raw identifiers, and appends an underscore to the four that cannot be raw.
fn escape(name: String) -> String {
    match name.as_str() {
        "self" | "super" | "crate" | "_" => format!("{name}_"),
        _ if KEYWORDS.contains(&name.as_str()) => format!("r#{name}"),
        _ => name,
    }
}

/// The keywords of all editions, including the reserved ones.
const KEYWORDS: [&str; 49] = [
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "do", "dyn", "else", "enum",
    "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let", "loop", "macro", "match", "mod", "move",
    "mut", "override", "priv", "pub", "ref", "return", "static", "struct", "trait", "true", "try", "type", "typeof",
    "union", "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
];

/// Type names that generated code uses, from the preludes of Rust and of the runtime.
pub(crate) const RESERVED_TYPES: &[&str] = &[
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
    "CodeInfo",
    "Date",
    "DateTime",
    "Decode",
    "Decoded",
    "Done",
    "Effect",
    "Encode",
    "ErrorCode",
    "ErrorKind",
    "ExtraFields",
    "Field",
    "Filter",
    "Filterable",
    "FilterableSortable",
    "HasItems",
    "Id",
    "IntoValue",
    "Item",
    "Items",
    "Json",
    "JsonWriter",
    "Keyset",
    "LocalDateTime",
    "Method",
    "MethodFacts",
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
    "V3",
    "Value",
];

/// Types of the runtime that the generated crate re-exports at its root, where no type of the API may have their names.
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

/// Modules of the runtime that the generated crate re-exports at its root, and the crate whose types are public.
pub(crate) const RUNTIME_MODULES: [&str; 18] = [
    "auth",
    "batch",
    "chrono",
    "client",
    "decode",
    "encode",
    "error",
    "limits",
    "method",
    "observe",
    "pages",
    "prelude",
    "protocol",
    "query",
    "retry",
    "runtime",
    "transport",
    "types",
];

/// Modules of the runtime that the generated crate re-exports with a feature, and the feature.
pub(crate) const FEATURE_MODULES: [(&str, &str); 2] = [("blocking", "blocking"), ("events", V2)];

/// Other reserved modules at the crate's root: modules of the generator, names of crates, and the folder that Cargo
/// reserves for binaries.
pub(crate) const RESERVED_ROOT_MODULES: [&str; 10] =
    ["alloc", "bin", "bitrix24_runtime", "catalog", "core", "entity", "errors", "guide", "std", V2];

/// The module of the generated crate with the API of REST 2.0, and the feature that turns it on.
pub(crate) const V2: &str = "v2";

/// The modules of that module that do not belong to a group of methods.
const RESERVED_V2_MODULES: [&str; 4] = [CODEGEN_PRELUDE, "entity", "errors", "methods"];
const CODEGEN_PRELUDE: &str = "codegen_prelude";

/// Returns the Rust module of a module of the API. One that the generated crate has already gets a suffix: `entity.item.get`
/// of REST 2.0 is in `v2::entity_api`.
pub(crate) fn module_of(protocol: Protocol, ident: String) -> String {
    let is_taken = protocol == Protocol::V2 && ident != CODEGEN_PRELUDE && RESERVED_V2_MODULES.contains(&&*ident);
    if is_taken { ident + "_api" } else { ident }
}

/// Returns the module with the table of all methods of a protocol. REST 2.0 has a module `catalog` of its own.
pub(crate) fn catalog_of(protocol: Protocol) -> &'static str {
    match protocol {
        Protocol::V3 => "catalog",
        Protocol::V2 => "methods",
    }
}

/// Returns the path of the module with the API of a protocol.
pub(crate) fn root_of(protocol: Protocol) -> Vec<String> {
    match protocol {
        Protocol::V3 => Vec::new(),
        Protocol::V2 => vec![V2.to_owned()],
    }
}

/// Returns the type of the runtime for a scalar type.
pub(crate) fn scalar(scalar: Scalar) -> &'static str {
    match scalar {
        Scalar::Yn => "v2::Yn",
        Scalar::Flag => "v2::Flag",
        Scalar::Money => "v2::Money",
        Scalar::PortalDate => "v2::PortalDate",
        Scalar::UploadPair => "v2::Upload<v2::Pair>",
        Scalar::UploadData => "v2::Upload<v2::Data>",
        Scalar::UploadValue => "v2::Upload<v2::ValueData>",
        Scalar::Boolean
        | Scalar::Integer
        | Scalar::Number
        | Scalar::String
        | Scalar::DateTime
        | Scalar::LocalDateTime
        | Scalar::Date
        | Scalar::Timestamp
        | Scalar::Base64
        | Scalar::Any => scalar.row().rust,
    }
}

/// Returns the feature of a module of the API.
pub(crate) fn feature_of(protocol: Protocol, module: &str) -> String {
    match protocol {
        Protocol::V3 => module.to_owned(),
        Protocol::V2 => format!("{V2}-{module}"),
    }
}

/// Features of the generated crate that do not belong to a module of the API.
pub(crate) const RESERVED_FEATURES: [&str; 13] = [
    "aws-lc-rs",
    "blocking",
    "default",
    "gzip",
    "hyper",
    "jiff",
    "reqwest",
    "ring",
    "serde",
    "time",
    "tokio",
    "tracing",
    V2,
];

/// Returns the names that are reserved in an API of a protocol, which the JSON Schema of its specs rejects.
pub fn reserved_names(protocol: Protocol) -> ReservedNames {
    let modules = match protocol {
        Protocol::V3 => {
            let features = RESERVED_FEATURES.into_iter().filter(|feature| *feature != V2);
            let of_features = FEATURE_MODULES.map(|(module, _)| module).into_iter();
            let of_features = of_features.filter(|module| !RESERVED_FEATURES.contains(module));
            features.chain(RESERVED_ROOT_MODULES).chain(RUNTIME_MODULES).chain(of_features).collect()
        }
        Protocol::V2 => vec![CODEGEN_PRELUDE],
    };
    ReservedNames { types: RESERVED_TYPES, functions: &RESERVED_FUNCTIONS, modules }
}

/// Functions of a request that a setter must not shadow.
pub(crate) const RESERVED_FUNCTIONS: [&str; 6] = ["clone", "decode", "default", "encode", EXTRA, "new"];

/// The field of a request for what its type does not have, and its setter.
pub(crate) const EXTRA: &str = "extra";

/// Returns the file name of a method or an enum in the folder of its group: its last segment.
pub(crate) fn stem_of(name: &str) -> String {
    snake(name.rsplit('.').next().unwrap_or(name)).unwrap_or_default()
}

/// Returns the file name of a method at the crate's root, where modules of the runtime have short names such as `batch`.
pub(crate) fn root_method_file(stem: &str) -> String {
    format!("{}_method", file_of(stem).trim_end_matches('_'))
}

/// The files of an object in the folder of its group.
pub(crate) const OBJECT_FILES: [&str; 2] = ["object", "fields"];

/// The kinds of files, each of which is a module.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum FileKind {
    Group,
    Method,
    Type,
}

/// Returns why a file name is reserved in a group, as a clause of a message.
pub(crate) fn reserved_module(
    protocol: Protocol,
    group: &[String],
    ident: &str,
    kind: FileKind,
) -> Option<&'static str> {
    if file_of(ident) == "mod" {
        return Some("whose file name Rust reserves for the group");
    }
    if is_device(file_of(ident)) {
        return Some("whose file name Windows reserves for a device");
    }
    // A group is a folder. A folder `main` does not conflict with a `main.rs`, but a folder `lib` conflicts with `lib.rs`.
    let is_crate_file = ident == "lib" || (ident == "main" && kind != FileKind::Group);
    if group.is_empty() && is_crate_file {
        return Some("whose file name Cargo reserves for the crate");
    }
    if protocol == Protocol::V2 {
        let is_reserved = group == root_of(protocol) && RESERVED_V2_MODULES.contains(&ident);
        return is_reserved.then_some("which the generated crate already has");
    }
    let of_runtime = RUNTIME_MODULES.into_iter().chain(FEATURE_MODULES.map(|(module, _)| module));
    let is_reserved = of_runtime.chain(RESERVED_ROOT_MODULES).any(|module| module == ident);
    (group.is_empty() && is_reserved).then_some("which the generated crate already has")
}

/// The help for a name that a spec cannot change.
pub(crate) const FROM_WIRE: &str = "change its spelling in codegen/src/naming.rs, because a spec cannot rename it";

/// The constant that lists the causes of a method's errors.
pub(crate) const CAUSES: &str = "CAUSES";

/// Returns a name for `rust:` if the last segment alone would be a reserved name: `send_message` for the method
/// `mail.message.send`, `ShopOrder` for the object `shop.order`.
pub fn disambiguated_name(name: &str, is_object: bool) -> Option<String> {
    let (group, last) = name.rsplit_once('.').unwrap_or(("", name));
    if !RESERVED_TYPES.contains(&last.to_pascal_case().as_str()) {
        return None;
    }
    // Without a group, the kind of the item disambiguates its name.
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
