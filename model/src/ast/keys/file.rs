//! Keys of the files of objects, enums and error codes, and of api.yaml.

use super::Shape::{Address, MapOf, OneOf, Ref, Statuses};
use super::{Key, TEXT, Word, key};

const RUST: Key = key("rust", Ref("type_name"), "The Rust name.").follows("the last segment");
const SUMMARY: Key = key("summary", TEXT, "What it is.").required();
const DOC: Key = key("doc", TEXT, "What else there is to know.");
const DOCS: Key = key("docs", Address, "The official page.");
const NOTE: Key = key("note", TEXT, "Where the official page is wrong.");

/// Keys of an object file.
pub(crate) const OBJECT: &[Key] = &[
    key("object", Ref("name"), "The name; equals the path.").required(),
    RUST,
    SUMMARY,
    DOC,
    DOCS,
    NOTE,
    key("fields", Ref("object_fields"), "Its fields.").required(),
];

/// Keys of an enum file.
pub(crate) const ENUM: &[Key] = &[
    key("enum", Ref("name"), "The name; equals the path.").required(),
    RUST,
    SUMMARY,
    DOC,
    DOCS,
    NOTE,
    key("values", Ref("values"), "Its values, each with its meaning.").required(),
];

/// Keys of an errors file.
pub(crate) const ERRORS_FILE: &[Key] =
    &[key("errors", MapOf("error"), "Error codes by their names in PascalCase.").required()];

/// Keys of an error code.
pub(crate) const ERROR: &[Key] = &[
    key("code", TEXT, "The code on the wire.").required(),
    key("aliases", Ref("words"), "Other codes that mean the same."),
    key("status", Statuses, "The HTTP statuses seen with it, the documented one first.").required(),
    key("category", OneOf(CATEGORIES), "What kind of trouble it is.").required(),
    key("shape", OneOf(SHAPES), "The form of the failure's body.").means("\"structured\""),
    key("when", TEXT, "When the portal answers so.").required(),
    key("fix", TEXT, "What the caller can do.").required(),
    key("repeat", OneOf(REPEATS), "Whether the same call can succeed.").means("\"never\""),
    key("ran", OneOf(RAN), "Whether the call may have had its effect.").means("\"no\""),
    key("note", TEXT, "Where sources disagree."),
];

const CATEGORIES: &[Word] = &[
    ("access", "The user or the plan does not allow it."),
    ("authorization", "The token or the webhook is not accepted."),
    ("conflict", "The state of the portal does not allow it now."),
    ("idempotency", "The idempotency key cannot be used."),
    ("internal", "The portal failed."),
    ("limit", "Too many calls, or too costly ones."),
    ("lookup", "What the call names is not there."),
    ("request", "The request cannot be read."),
    ("unavailable", "The portal does not answer calls now."),
    ("validation", "A parameter is missing or wrong."),
];

const SHAPES: &[Word] =
    &[("structured", "`{\"error\": {\"code\"}}`"), ("flat", "`{\"error\": \"CODE\", \"error_description\"}`")];

const REPEATS: &[Word] =
    &[("never", "It fails again."), ("later", "After a wait."), ("refresh", "After the access token was refreshed.")];

const RAN: &[Word] = &[("no", "It had none."), ("maybe", "It may have had it.")];

/// Keys of api.yaml.
pub(crate) const API_FILE: &[Key] = &[key("api", Ref("api"), "The API as a whole.").required()];

/// Keys of the API as a whole.
pub(crate) const API: &[Key] = &[
    key("title", TEXT, "Its title.").required(),
    key("docs", Address, "The official overview."),
    key("modules", MapOf("module"), "Every first segment of a method's name, with one sentence."),
    key("entities", MapOf("entity"), "What has identifiers but no spec, by dotted name, with one sentence."),
];
