//! Every key of the format with its shape, its meaning, and what holds without it: what the reader takes, what the JSON
//! Schema tells editors, what the tables of the format's reference say, and the order in which keys are written.

use crate::constraints::Domain;

mod field;
mod file;
mod method;

pub(crate) use field::{ITEMS, OBJECT_FIELD, PARAM, RESULT, TYPES, VALUE};
pub(crate) use file::{API, API_FILE, ENUM, ERROR, ERRORS_FILE, OBJECT};
pub(crate) use method::{CAUSE, EXAMPLE, FAILURE, METHOD, PAGINATION, RULE, VALIDATION};

/// A key.
#[derive(Clone, Copy)]
pub(crate) struct Key {
    pub(crate) name: &'static str,
    pub(crate) shape: Shape,
    pub(crate) doc: &'static str,
    pub(crate) absent: WhenAbsent,
    pub(crate) of: AppliesTo,
}

/// The shape of a key's value. Names are those of definitions in the schema.
#[derive(Clone, Copy)]
pub(crate) enum Shape {
    Boolean,
    Number,
    Count,
    /// A page size: at least 1, of 32 bits.
    Size,
    Status,
    Any,
    Address,
    OneOf(&'static [Word]),
    Ref(&'static str),
    ListOf(&'static str),
    MapOf(&'static str),
    Conditions,
    Choice,
    Errors,
    Filter,
    Result,
    Statuses,
}

/// A word that a key can have for its value, and its meaning.
pub(crate) type Word = (&'static str, &'static str);

/// What holds where a key is not there.
#[derive(Clone, Copy)]
pub(crate) enum WhenAbsent {
    Nothing,
    /// It has to be there.
    Refused,
    /// It has to be there in the cases that the words name.
    RefusedIf(&'static str),
    /// This JSON value is meant.
    Means(&'static str),
    /// What the words say is meant.
    Follows(&'static str),
}

/// The types that a key of a field goes with.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum AppliesTo {
    All,
    Constrained(Domain),
    Lists,
    Objects,
    Enums,
    Inline,
    Relations,
}

impl AppliesTo {
    /// The types in words.
    pub(crate) const fn words(self) -> &'static str {
        match self {
            Self::All => "",
            Self::Constrained(domain) => domain.words(),
            Self::Lists => "arrays, maps",
            Self::Objects => "`object` inside the type",
            Self::Enums => "`enum` inside the type",
            Self::Inline => "`object` or `enum` inside the type",
            Self::Relations => "an object, or an array of it",
        }
    }
}

impl Key {
    const fn required(self) -> Self {
        Self { absent: WhenAbsent::Refused, ..self }
    }

    const fn required_if(self, words: &'static str) -> Self {
        Self { absent: WhenAbsent::RefusedIf(words), ..self }
    }

    /// The default as JSON.
    const fn means(self, json: &'static str) -> Self {
        Self { absent: WhenAbsent::Means(json), ..self }
    }

    /// The default in words.
    const fn follows(self, words: &'static str) -> Self {
        Self { absent: WhenAbsent::Follows(words), ..self }
    }

    const fn of(self, of: AppliesTo) -> Self {
        Self { of, ..self }
    }
}

const TEXT: Shape = Shape::Ref("text");

const fn key(name: &'static str, shape: Shape, doc: &'static str) -> Key {
    Key { name, shape, doc, absent: WhenAbsent::Nothing, of: AppliesTo::All }
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

/// The definitions that shapes refer to, in words.
pub(crate) const DEFINITIONS: &[(&str, &str)] = &[
    ("text", "text"),
    ("readable", "name of a parameter"),
    ("name", "dotted name"),
    ("object_name", "dotted name"),
    ("module", "word"),
    ("snake", "snake_case word"),
    ("pascal", "PascalCase word"),
    ("type_name", "PascalCase word"),
    ("cause_name", "PascalCase word"),
    ("answer_key", "name of a key"),
    ("error_name", "name of an error"),
    ("words", "text or list of texts"),
    ("type", "type"),
    ("param", "field"),
    ("params", "fields"),
    ("inner_params", "fields"),
    ("results", "fields"),
    ("inner_results", "fields"),
    ("object_fields", "fields"),
    ("values", "value → meaning"),
    ("items", "constraints"),
    ("pattern", "regular expression"),
    ("pagination", "see below"),
    ("failure", "see below"),
    ("api", "see below"),
];
