//! Keys of the files of objects, enums and error codes, and of api.yaml.

use super::Shape::{
    Address, Any, Boolean, Count, Date, Event, MapOf, Names, OneOf, Open, Protocol as ProtocolNumber, Ref, Statuses,
    VariantsOf,
};
use super::{Key, TEXT, Word, key};
use crate::model::Protocol::{V2, V3};

const RUST: Key = key("rust", Ref("type_name"), "The Rust name.").follows("the last segment");
const SUMMARY: Key = key("summary", TEXT, "What it is.").required();
const DOC: Key = key("doc", TEXT, "Further description.");
const DOCS: Key = key("docs", Address, "The official page.");
const DOCS_VERSION: Key = key("docs_version", Date, "The version of the official page that the spec was written from.")
    .follows("`docs_version` of api.yaml");
const NOTE: Key = key("note", TEXT, "What is wrong on the official page.");

/// Keys of an object file.
pub(crate) const OBJECT: &[Key] = &[
    key("object", Ref("name"), "The name, which matches the path.").required(),
    RUST,
    SUMMARY,
    DOC,
    DOCS,
    DOCS_VERSION,
    NOTE,
    key("base", Ref("object_name"), "The object whose fields it takes over, beside its own.").only(V2),
    key("open", Open, "Keys that portals add, by patterns with `*`, and the types of their values.").only(V2),
    key("upper_case", Boolean, "Whether requests can also name its fields in upper case: `STAGE_ID` for `stageId`.")
        .means("false")
        .only(V2),
    key("variants", Ref("variants"), "Objects that stand for it, by the value of a parameter.").only(V2),
    key("variant_of", Ref("variant_of"), "For an object of a portal: the object with variants that it stands for.")
        .only(V2),
    key("same_as", Ref("same_as"), "The object whose rows it shows under other names, as an older method does.")
        .only(V2),
    key("events", Ref("events"), "What the portal posts to handlers when such an object changes."),
    key("fields", Ref("object_fields"), "Its fields.").required(),
];

/// Keys of `events`.
pub(crate) const EVENTS: &[Key] = &[
    key("creates", Event, "The event of a new object."),
    key("updates", Event, "The event of a changed object."),
    key("removes", Event, "The event of a deleted object."),
];

/// Keys of an event with details.
pub(crate) const EVENT: &[Key] = &[
    key("name", Ref("words"), "Its name in upper case, and those of more specific events; `$field` at the end stands for the value of a field.").required(),
    key("data", Any, "What it carries; `$field` stands for the value of a field.")
        .follows("`{ FIELDS: { ID: $field } }` with the identifier"),
];

/// Keys of `variant_of`.
pub(crate) const VARIANT_OF: &[Key] = &[
    key("object", Ref("object_name"), "The object with variants.").required().only(V2),
    key("value", Count, "The value of its parameter.").required().only(V2),
];

/// Keys of `same_as`.
pub(crate) const SAME_AS: &[Key] = &[
    key("object", Ref("object_name"), "The object with the rows.").required().only(V2),
    key(
        "names",
        Names,
        "Fields of this object, and added keys by their patterns, with their names in the other one: `DATE_CREATE: createdTime`.",
    )
    .follows("the fields with the same name, such as `STAGE_ID` and `stageId`")
    .only(V2),
];

/// Keys of `variants`.
pub(crate) const VARIANTS: &[Key] = &[
    key("by", Ref("readable"), "The parameter.").required().only(V2),
    key("of", VariantsOf, "The objects by the values of the parameter.").required().only(V2),
];

/// Keys of an enum file.
pub(crate) const ENUM: &[Key] = &[
    key("enum", Ref("name"), "The name, which matches the path.").required(),
    RUST,
    SUMMARY,
    DOC,
    DOCS,
    DOCS_VERSION,
    NOTE,
    key("values", Ref("values"), "Its values with their descriptions.").required(),
];

/// Keys of an errors file.
pub(crate) const ERRORS_FILE: &[Key] =
    &[key("errors", MapOf("error"), "Error codes by their names in PascalCase.").required()];

/// Keys of an error code.
pub(crate) const ERROR: &[Key] = &[
    key("code", Ref("code"), "The code on the wire.").required(),
    key("aliases", Ref("words"), "Other codes with the same meaning."),
    key("status", Statuses, "The HTTP statuses seen with it, the documented one first.").required(),
    key("category", OneOf(CATEGORIES), "The category.").required(),
    key("shape", OneOf(SHAPES), "The form of the error's body.").means("\"structured\"").only(V3),
    key("when", TEXT, "When the portal returns it.").required(),
    key("fix", TEXT, "What the caller can do.").required(),
    key("retry", OneOf(RETRIES), "Whether the same call can succeed.").means("\"never\""),
    key("executed", OneOf(EXECUTED), "Whether the call may have been executed.").means("\"no\""),
    key("replaces", Ref("words"), "The errors of the standard parameters that a method with this one does not have.")
        .only(V3),
    key("note", TEXT, "Where sources disagree."),
];

const CATEGORIES: &[Word] = &[
    ("access", "The user or the plan does not allow it."),
    ("authorization", "The token or the webhook is not accepted."),
    ("conflict", "The state of the portal does not allow it now."),
    ("idempotency", "The idempotency key cannot be used."),
    ("internal", "The portal failed."),
    ("limit", "Too many calls."),
    ("lookup", "Something that the call refers to does not exist."),
    ("operating-limit", "The calls of the method took too much time."),
    ("request", "The request cannot be read."),
    ("unavailable", "The portal does not process calls now."),
    ("validation", "A parameter is missing or wrong."),
];

const SHAPES: &[Word] =
    &[("structured", "`{\"error\": {\"code\"}}`"), ("flat", "`{\"error\": \"CODE\", \"error_description\"}`")];

const RETRIES: &[Word] = &[
    ("never", "It fails again."),
    ("later", "It can succeed after a wait."),
    ("refresh", "It can succeed after a refresh of the access token."),
];

const EXECUTED: &[Word] = &[("no", "It was not executed."), ("maybe", "It may have been executed.")];

/// Keys of api.yaml.
pub(crate) const API_FILE: &[Key] = &[key("api", Ref("api"), "The API as a whole.").required()];

/// Keys of the API as a whole.
pub(crate) const API: &[Key] = &[
    key("protocol", ProtocolNumber, "The protocol of all specs below the folder: 3 for REST 3.0, 2 for REST 2.0.")
        .means("3"),
    key("title", TEXT, "Its title.").required(),
    key("docs", Address, "The official overview."),
    key("docs_version", Date, "The version of the official pages, where a spec names no other."),
    key("documented", Ref("listing"), "The methods with an official page."),
    key("published", Ref("listing"), "The methods that a portal in the cloud lists."),
    key("modules", MapOf("module"), "The first segments of all names with more than one, with one sentence each."),
    key(
        "titles",
        MapOf("module"),
        "Titles of modules for readers, if the first segment is not one: `humanresources` is the company structure.",
    ),
    key("entities", MapOf("entity"), "Entities without a spec, by dotted name, with one sentence each."),
    key("events", Ref("words"), "The names of documented events, beside those of objects.").only(V2),
];

/// Keys of a number of methods.
pub(crate) const LISTING: &[Key] =
    &[key("methods", Count, "How many there are.").required(), key("date", Date, "When they were counted.").required()];
