//! Every key of the format with its shape and meaning: what the reader takes, what the JSON Schema tells editors, what
//! the tables of the format's reference say, and the order in which `cargo xtask fmt` puts them.

/// A key.
pub(crate) struct Key {
    pub(crate) name: &'static str,
    pub(crate) shape: Shape,
    pub(crate) doc: &'static str,
}

/// The shape of a key's value. Names are those of definitions in the schema.
#[derive(Clone, Copy)]
pub(crate) enum Shape {
    Boolean,
    Number,
    Count,
    Any,
    Address,
    OneOf(&'static [&'static str]),
    Ref(&'static str),
    ListOf(&'static str),
    MapOf(&'static str),
    Errors,
    Filter,
    Result,
    Statuses,
}

use Shape::{Address, Any, Boolean, Count, Errors, Filter, ListOf, MapOf, Number, OneOf, Ref, Result, Statuses};

const TEXT: Shape = Ref("text");

const fn key(name: &'static str, shape: Shape, doc: &'static str) -> Key {
    Key { name, shape, doc }
}

/// The names of keys.
pub(crate) fn names(keys: &[Key]) -> Vec<&'static str> {
    keys.iter().map(|key| key.name).collect()
}

/// What a key belongs to, for one that stands elsewhere: the things whose keys are easily taken for each other's.
pub(crate) fn home_of(name: &str) -> Option<&'static str> {
    let homes = [
        (METHOD, "a method"),
        (PARAM, "a parameter"),
        (RESULT, "a field of an answer"),
        (OBJECT_FIELD, "a field of an object"),
        (PAGINATION, "`pagination`"),
        (CAUSE, "a cause of an error"),
        (EXAMPLE, "an example"),
        (ERROR, "an error code in errors.yaml"),
        (API, "`api` in api.yaml"),
    ];
    homes.into_iter().find(|(keys, _)| keys.iter().any(|key| key.name == name)).map(|(_, home)| home)
}

/// Keys of a method file.
pub(crate) const METHOD: &[Key] = &[
    key("method", Ref("name"), "The wire name; equals the path."),
    key("rust", Ref("snake"), "The word that the Rust names are made of; by default the last segment of the name."),
    key(
        "action",
        OneOf(&["get", "list", "tail", "add", "update", "delete", "field.list", "field.get"]),
        "The standard action that the method follows.",
    ),
    key("object", Ref("object_name"), "The object that `action`, `select`, `filter` and `order` speak of."),
    key("summary", TEXT, "One sentence: what the method does. Required, but for the `field.*` actions."),
    key("doc", TEXT, "What else a caller must know."),
    key("docs", Address, "The official page."),
    key("scope", TEXT, "The scope that the webhook or application needs; by default the first segment of the name."),
    key("access", TEXT, "Who may call."),
    key(
        "effect",
        OneOf(&["read", "write"]),
        "Whether a call changes anything on the portal. Required without an action.",
    ),
    key("select", Boolean, "Whether `select` is taken."),
    key("filter", Filter, "Whether `filter` is taken, and which fields it must have a condition on."),
    key("order", Boolean, "Whether `order` is taken."),
    key("params", Ref("params"), "Parameters beside those that the action and the standard keys bring."),
    key("body", Ref("param"), "The type of the whole body, where it is not an object; excludes `params`."),
    key("pagination", Ref("pagination"), "How the list is paged."),
    key("rules", ListOf("rule"), "Conditions between parameters."),
    key("envelope", Boolean, "`false`: the answer is the bare value, without `result` and `time`."),
    key("result", Result, "What stands under `result` in the answer. Required without an action."),
    key("errors", Errors, "The codes that the page documents, with their causes."),
    key("examples", ListOf("example"), "Requests with their answers."),
    key("note", TEXT, "Where the official page is wrong, and why the spec says otherwise."),
];

/// Keys of an object file.
pub(crate) const OBJECT: &[Key] = &[
    key("object", Ref("name"), "The dotted name; equals the path."),
    key("rust", Ref("pascal"), "The Rust name; by default the last segment of the name."),
    key("summary", TEXT, "What it is."),
    key("doc", TEXT, "What else there is to know."),
    key("docs", Address, "The official page."),
    key("note", TEXT, "Where the official page is wrong."),
    key("fields", Ref("object_fields"), "Its fields."),
];

/// Keys of an enum file.
pub(crate) const ENUM: &[Key] = &[
    key("enum", Ref("name"), "The dotted name; equals the path."),
    key("rust", Ref("pascal"), "The Rust name; by default the last segment of the name."),
    key("summary", TEXT, "What it is."),
    key("doc", TEXT, "What else there is to know."),
    key("docs", Address, "The official page."),
    key("note", TEXT, "Where the official page is wrong."),
    key("values", Ref("values"), "Its values, each with its meaning."),
];

/// Keys of a parameter.
pub(crate) const PARAM: &[Key] = &[
    TYPE,
    RUST,
    RUST_TYPE,
    REQUIRED,
    NULLABLE,
    DEFAULT,
    MIN,
    MAX,
    MIN_LENGTH,
    MAX_LENGTH,
    MAX_BYTES,
    MIN_ITEMS,
    MAX_ITEMS,
    DOC,
    NOTE,
    key("fields", Ref("params"), "The fields of an inline object."),
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
    key("fields", Ref("results"), "The fields of an inline object."),
    VALUES,
];

/// Keys of a field of an object.
pub(crate) const OBJECT_FIELD: &[Key] = &[
    TYPE,
    RUST,
    RUST_TYPE,
    key("write", Ref("type"), "The type on writing, where it differs."),
    key("relation", Boolean, "A related object, sent only where `select` names its fields with a dot."),
    OPTIONAL,
    NULLABLE,
    MIN,
    MAX,
    MIN_LENGTH,
    MAX_LENGTH,
    MAX_BYTES,
    MIN_ITEMS,
    MAX_ITEMS,
    key("filterable", Boolean, "Whether `filter` takes the field."),
    key("sortable", Boolean, "Whether `order` takes the field."),
    key("add", OneOf(&["required", "optional"]), "Whether `fields` of the action `add` takes it."),
    key("update", OneOf(&["required", "optional"]), "Whether `fields` of the action `update` takes it."),
    DOC,
    NOTE,
    key("fields", Ref("results"), "The fields of an inline object."),
    VALUES,
];

const TYPE: Key = key("type", Ref("type"), "The type of the value.");
const DOC: Key = key("doc", TEXT, "What it means, with its unit.");
const REQUIRED: Key = key("required", Boolean, "Whether the call must have it.");
const OPTIONAL: Key = key("optional", Boolean, "Whether the key can be absent.");
const NULLABLE: Key = key("nullable", Boolean, "Whether `null` is a value: in a parameter it clears the field.");
const DEFAULT: Key = key("default", Any, "What the portal takes where it is absent.");
const MIN: Key = key("min", Number, "The smallest number.");
const MAX: Key = key("max", Number, "The largest number.");
const MIN_LENGTH: Key = key("min_length", Count, "The fewest characters.");
const MAX_LENGTH: Key = key("max_length", Count, "The most characters.");
const MAX_BYTES: Key = key("max_bytes", Count, "The most bytes of UTF-8.");
const MIN_ITEMS: Key = key("min_items", Count, "The fewest elements.");
const MAX_ITEMS: Key = key("max_items", Count, "The most elements.");
const VALUES: Key = key("values", Ref("values"), "The values of an inline enum, each with its meaning.");
const RUST: Key = key("rust", Ref("snake"), "The Rust name of the field.");
const RUST_TYPE: Key = key("rust_type", Ref("pascal"), "The Rust name of the inline type.");
const NOTE: Key = key("note", TEXT, "Where the official page is wrong.");

/// Keys of an enum's value in its long form.
pub(crate) const VALUE: &[Key] =
    &[key("doc", TEXT, "What it means."), key("rust", Ref("pascal"), "The Rust name of the variant.")];

/// Keys of a rule.
pub(crate) const RULE: &[Key] = &[
    key("any_of", Ref("words"), "At least one of these is given."),
    key("one_of", Ref("words"), "Exactly one of these is given."),
    key("require", TEXT, "Required where `when` holds."),
    key("forbid", TEXT, "Refused where `when` holds."),
    key("when", MapOf("anything"), "Parameters with the values that they have."),
    key("doc", TEXT, "What the rule is about."),
];

/// Keys of a cause.
pub(crate) const CAUSE: &[Key] = &[
    key("cause", Ref("pascal"), "Our name for it."),
    key("field", Ref("words"), "The parameter or parameters that the portal names with it; none where it names none."),
    key("when", TEXT, "When it occurs."),
    key("fix", TEXT, "What the caller can do."),
    key("retry", Boolean, "Whether the same call can succeed later."),
];

/// Keys of an example.
pub(crate) const EXAMPLE: &[Key] = &[
    key("title", TEXT, "What it shows."),
    key("request", Any, "The body, without `auth`."),
    key("response", Any, "What stands under `result`. Exactly one of `response` and `error`."),
    key("error", Ref("failure"), "A failure."),
    key("status", Count, "The HTTP status of the failure; by default the error's first one."),
];

/// Keys of an example's failure.
pub(crate) const FAILURE: &[Key] = &[
    key("code", Ref("error_name"), "The name of the error."),
    key("message", TEXT, "The portal's message."),
    key("validation", ListOf("validation"), "What is wrong with which field."),
];

/// Keys of an entry of `validation`.
pub(crate) const VALIDATION: &[Key] =
    &[key("field", TEXT, "The field."), key("message", TEXT, "The portal's message.")];

/// Keys of `pagination`.
pub(crate) const PAGINATION: &[Key] = &[
    key("family", OneOf(&["offset", "tail", "cursor", "single"]), "How pages follow each other."),
    key("default", Count, "The page size where none is asked for."),
    key("max", Count, "The largest page size."),
    key("cursor", Ref("results"), "Family `cursor`: the fields of a cursor."),
    key("next", TEXT, "Family `cursor`: the key of the answer that holds the next cursor."),
    key("more", TEXT, "Family `single`: the key of the answer that says whether there is more."),
];

/// Keys of an errors file.
pub(crate) const ERRORS_FILE: &[Key] = &[key("errors", MapOf("error"), "Error codes by name.")];

/// Keys of an error code.
pub(crate) const ERROR: &[Key] = &[
    key("code", TEXT, "The code on the wire."),
    key("aliases", Ref("words"), "Other codes that mean the same."),
    key("status", Statuses, "The HTTP statuses seen with it, the documented one first."),
    key(
        "category",
        OneOf(&[
            "access",
            "authorization",
            "conflict",
            "idempotency",
            "internal",
            "limit",
            "lookup",
            "request",
            "unavailable",
            "validation",
        ]),
        "What kind of trouble it is.",
    ),
    key("shape", OneOf(&["structured", "flat"]), "The form of the failure's body; `structured` by default."),
    key("when", TEXT, "When the portal answers so."),
    key("fix", TEXT, "What the caller can do."),
    key(
        "repeat",
        OneOf(&["never", "later", "refresh"]),
        "Whether the same call can succeed: after a wait, or after a token refresh; `never` by default.",
    ),
    key("ran", OneOf(&["no", "maybe"]), "Whether the call may have had its effect; `no` by default."),
    key("note", TEXT, "Where sources disagree."),
];

/// Keys of api.yaml.
pub(crate) const API_FILE: &[Key] = &[key("api", Ref("api"), "The API as a whole.")];

/// Keys of the API as a whole.
pub(crate) const API: &[Key] = &[
    key("title", TEXT, "Its title."),
    key("docs", Address, "The official overview."),
    key("modules", MapOf("text"), "Every first segment of a method's name, with one sentence."),
    key("entities", MapOf("text"), "What has identifiers but no spec, by dotted name, with one sentence."),
];
