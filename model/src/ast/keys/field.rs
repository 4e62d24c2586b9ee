//! Keys of fields and of the values of enums, and the words for types.

use super::Shape::{Any, Boolean, Count, Number, OneOf, Ref};
use super::{AppliesTo, Key, TEXT, Word, key};

/// Keys of a parameter.
pub(crate) const PARAM: &[Key] = &[
    TYPE,
    RUST,
    RUST_TYPE,
    key("required", Boolean, "Whether the call must have it.").means("false"),
    NULLABLE,
    key("default", Any, "What the portal takes where it is absent."),
    MIN,
    MAX,
    MIN_LENGTH,
    MAX_LENGTH,
    MAX_BYTES,
    MIN_ITEMS,
    MAX_ITEMS,
    DOC,
    NOTE,
    fields("inner_params"),
    VALUES,
];

/// Keys of a field of an answer.
pub(crate) const RESULT: &[Key] = &[
    TYPE,
    RUST,
    RUST_TYPE,
    OPTIONAL,
    NULLABLE,
    MIN,
    MAX,
    MIN_LENGTH,
    MAX_LENGTH,
    MAX_BYTES,
    MIN_ITEMS,
    MAX_ITEMS,
    DOC,
    NOTE,
    fields("inner_results"),
    VALUES,
];

/// Keys of a field of an object.
pub(crate) const OBJECT_FIELD: &[Key] = &[
    TYPE,
    RUST,
    RUST_TYPE,
    key("write", Ref("type"), "The type on writing, where it differs.").follows("`type`"),
    key("relation", Boolean, "A related object, sent only where `select` names its fields with a dot.")
        .means("false")
        .of(AppliesTo::Relations),
    OPTIONAL,
    NULLABLE,
    MIN,
    MAX,
    MIN_LENGTH,
    MAX_LENGTH,
    MAX_BYTES,
    MIN_ITEMS,
    MAX_ITEMS,
    key("filterable", Boolean, "Whether `filter` takes the field.").means("false"),
    key("sortable", Boolean, "Whether `order` takes the field.").means("false"),
    key("add", OneOf(WRITABLE), "Whether `fields` of the action `add` takes it.").follows("it does not"),
    key("update", OneOf(WRITABLE), "Whether `fields` of the action `update` takes it.").follows("it does not"),
    DOC,
    NOTE,
    fields("inner_results"),
    VALUES,
];

const WRITABLE: &[Word] = &[("required", "It must be given."), ("optional", "It can be left out.")];

const TYPE: Key = key("type", Ref("type"), "The type of the value.").required();
const DOC: Key = key("doc", TEXT, "What it means, with its unit.");
const OPTIONAL: Key = key("optional", Boolean, "Whether the key can be absent.").means("false");
const NULLABLE: Key =
    key("nullable", Boolean, "Whether `null` is a value: in a parameter it clears the field.").means("false");
const MIN: Key = key("min", Number, "The smallest value, itself included.").of(AppliesTo::Numbers);
const MAX: Key = key("max", Number, "The largest value, itself included.").of(AppliesTo::Numbers);
const MIN_LENGTH: Key = key("min_length", Count, "The fewest characters.").of(AppliesTo::Texts);
const MAX_LENGTH: Key = key("max_length", Count, "The most characters.").of(AppliesTo::Texts);
const MAX_BYTES: Key = key("max_bytes", Count, "The most bytes of UTF-8.").of(AppliesTo::Texts);
const MIN_ITEMS: Key = key("min_items", Count, "The fewest elements.").of(AppliesTo::Arrays);
const MAX_ITEMS: Key = key("max_items", Count, "The most elements.").of(AppliesTo::Arrays);
const VALUES: Key = key("values", Ref("values"), "The values of an inline enum, each with its meaning.")
    .required_if("required there")
    .of(AppliesTo::Enums);
const RUST: Key = key("rust", Ref("snake"), "The Rust name of the field.").follows("the wire name");
const RUST_TYPE: Key = key("rust_type", Ref("type_name"), "The Rust name of the inline type.")
    .follows("owner and field")
    .of(AppliesTo::Inline);
const NOTE: Key = key("note", TEXT, "Where the official page is wrong.");

const fn fields(of: &'static str) -> Key {
    key("fields", Ref(of), "The fields of an inline object.").required_if("required there").of(AppliesTo::Objects)
}

/// Keys of an enum's value in its long form.
pub(crate) const VALUE: &[Key] = &[
    key("doc", TEXT, "What it means.").required(),
    key("rust", Ref("pascal"), "The Rust name of the variant.").follows("the value"),
];

/// A type: how it is written, what it is in JSON, and what it is in Rust.
pub(crate) struct TypeWord {
    pub(crate) written: &'static str,
    pub(crate) json: &'static str,
    pub(crate) rust: &'static str,
}

const fn ty(written: &'static str, json: &'static str, rust: &'static str) -> TypeWord {
    TypeWord { written, json, rust }
}

/// Every type: first the words of [`types::PLAIN`](super::super::types::PLAIN), then what is made of others.
pub(crate) const TYPES: &[TypeWord] = &[
    ty("boolean", "`true`, `false` (reading also takes `\"Y\"`, `\"N\"`)", "`bool`"),
    ty("integer", "a whole number (reading also takes it as a string)", "`i64`"),
    ty("number", "a number (reading also takes it as a string)", "`f64`"),
    ty("string", "a string", "`String`"),
    ty("datetime", "ISO 8601 with offset", "`DateTime`"),
    ty("datetime_local", "`2026-05-26 12:17:35`, no zone", "`LocalDateTime`"),
    ty("date", "`2026-05-26`", "`Date`"),
    ty("timestamp", "seconds since 1970", "`Timestamp`"),
    ty("base64", "bytes in a string", "`Base64`"),
    ty("any", "any JSON", "`Json`"),
    ty("object", "an object with the keys under `fields`", "a struct"),
    ty("enum", "a string out of `values`", "an open enum"),
    ty("id<OBJECT>", "an integer", "`Id<OBJECT>`"),
    ty("array<TYPE>", "an array", "`Vec`"),
    ty("map<TYPE>", "an object with any keys (reading also takes `[]` for an empty one)", "`BTreeMap<String, _>`"),
    ty("OBJECT", "the object of that dotted name", "its struct"),
    ty("ENUM", "a string out of the values of the enum of that dotted name", "its enum"),
];
