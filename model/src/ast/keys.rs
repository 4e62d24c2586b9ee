//! Every key of the format with its shape, its meaning and its default. The reader accepts these keys, the JSON Schema
//! and the tables of the reference describe them, and the formatter writes them in this order.

use crate::ast::Family;
use crate::constraints::Domain;
use crate::model::{Action, Protocol};

mod field;
mod file;
mod method;

pub(crate) use field::{ITEMS, OBJECT_FIELD, PARAM, RESULT, TYPES, VALUE};
pub(crate) use file::{
    API, API_FILE, ENUM, ERROR, ERRORS_FILE, EVENT, EVENTS, LISTING, OBJECT, SAME_AS, VARIANT_OF, VARIANTS,
};
pub(crate) use method::{
    CAUSE, EXAMPLE, FAILURE, FILTER, KEYSET, METHOD, ORDER, PAGINATION, ROWS, ROWS_AT, RULE, SELECT, VALIDATION,
};

use crate::suggest::nearest;

/// A key.
#[derive(Clone, Copy)]
pub(crate) struct Key {
    pub(crate) name: &'static str,
    pub(crate) shape: Shape,
    pub(crate) doc: &'static str,
    pub(crate) absent: WhenAbsent,
    pub(crate) of: AppliesTo,
    /// The only protocol whose specs have the key, if not all have it.
    pub(crate) protocol: Option<Protocol>,
}

/// The shape of a key's value. Names are those of definitions in the schema.
#[derive(Clone, Copy)]
pub(crate) enum Shape {
    Boolean,
    Number,
    Count,
    /// A page size: a 32-bit integer of at least 1.
    Size,
    Status,
    Any,
    Address,
    /// A calendar date: `2026-05-26`.
    Date,
    OneOf(&'static [Word]),
    /// One of the words, or a list of them.
    OneOrMore(&'static [Word]),
    Ref(&'static str),
    ListOf(&'static str),
    MapOf(&'static str),
    Conditions,
    Choice,
    Errors,
    /// The name of an event, or a map with it.
    Event,
    Filter,
    /// A boolean, or operators of `filter`.
    Operators,
    /// A map from names to other names.
    Names,
    /// A map from patterns of keys to types.
    Open,
    Order,
    /// The number of a protocol.
    Protocol,
    /// A key of the response, or a map with it.
    RowsAt,
    Select,
    /// The name of a method, or `true`.
    Successor,
    /// A map from values of a parameter to objects.
    VariantsOf,
    Result,
    /// Conditions on rows.
    RowConditions,
    /// A map from fields to values or parameters.
    RowValues,
    /// A map from fields to page sizes.
    Sizes,
    Statuses,
}

/// A word that a key accepts as its value, and its meaning.
pub(crate) type Word = (&'static str, &'static str);

/// What an absent key means.
#[derive(Clone, Copy)]
pub(crate) enum WhenAbsent {
    Nothing,
    /// The key is required.
    Refused,
    /// The key is required in the cases that the words describe.
    RefusedIf(&'static str),
    /// The default is this JSON value.
    Means(&'static str),
    /// The default is what the words describe.
    Follows(&'static str),
}

/// The types that a key of a field applies to.
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
    /// Describes the types in words.
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

    /// Sets the default as JSON.
    const fn means(self, json: &'static str) -> Self {
        Self { absent: WhenAbsent::Means(json), ..self }
    }

    /// Describes the default in words.
    const fn follows(self, words: &'static str) -> Self {
        Self { absent: WhenAbsent::Follows(words), ..self }
    }

    const fn of(self, of: AppliesTo) -> Self {
        Self { of, ..self }
    }

    /// Limits the key to specs of one protocol.
    const fn only(self, protocol: Protocol) -> Self {
        Self { protocol: Some(protocol), ..self }
    }

    /// Returns those of its words that specs of a protocol have.
    pub(crate) fn words(&self, words: &'static [Word], protocol: Protocol) -> Vec<Word> {
        let has = |word: &str| match self.name {
            "family" => Family::ALL
                .into_iter()
                .any(|family| family.word() == word && family.protocol().is_none_or(|own| own == protocol)),
            "action" => {
                protocol == Protocol::V3 || Action::ALL.into_iter().any(|own| own.word() == word && own.is_in_v2())
            }
            _ => true,
        };
        words.iter().filter(|(word, _)| has(word)).copied().collect()
    }

    /// Returns whether specs of a protocol have the key.
    pub(crate) fn is_in(&self, protocol: Protocol) -> bool {
        self.protocol.is_none_or(|own| own == protocol)
    }
}

const TEXT: Shape = Shape::Ref("text");

const fn key(name: &'static str, shape: Shape, doc: &'static str) -> Key {
    Key { name, shape, doc, absent: WhenAbsent::Nothing, of: AppliesTo::All, protocol: None }
}

/// Returns the names of the keys that specs of a protocol have.
pub(crate) fn names(keys: &[Key], protocol: Protocol) -> Vec<&'static str> {
    keys.iter().filter(|key| key.is_in(protocol)).map(|key| key.name).collect()
}

/// Returns what a misplaced key belongs to, in words.
pub(crate) fn home_of(name: &str) -> Option<&'static str> {
    let homes = [
        (METHOD, "a method"),
        (PARAM, "a parameter"),
        (RESULT, "a result field"),
        (OBJECT_FIELD, "an object field"),
        (PAGINATION, "`pagination`"),
        (FILTER, "`filter`"),
        (SELECT, "`select`"),
        (ORDER, "`order`"),
        (ROWS, "`rows`"),
        (CAUSE, "a cause"),
        (EXAMPLE, "an example"),
        (ERROR, "an error code in errors.yaml"),
        (OBJECT, "an object's file"),
        (EVENTS, "`events` of an object"),
        (API, "`api` in api.yaml"),
        (LISTING, "`documented` or `published` in api.yaml"),
    ];
    homes.into_iter().find(|(keys, _)| keys.iter().any(|key| key.name == name)).map(|(_, home)| home)
}

/// Words that other descriptions of APIs use for keys of the format.
const SYNONYMS: [(&str, &str); 2] = [("repeat", "retry"), ("ran", "executed")];

/// Returns the key among `known` that an unknown one most likely means.
pub(crate) fn intended<'k>(unknown: &str, known: &[&'k str]) -> Option<&'k str> {
    let synonym = SYNONYMS.iter().find(|(other, _)| *other == unknown).map(|(_, own)| *own);
    known.iter().copied().find(|key| Some(*key) == synonym).or_else(|| nearest(unknown, known))
}

/// The definitions that shapes refer to, with their descriptions.
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
    ("response_key", "name of a key"),
    ("param_key", "name of a parameter"),
    ("code", "text"),
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
    ("rows", "see below"),
    ("keyset", "see below"),
    ("variants", "see below"),
    ("variant_of", "see below"),
    ("same_as", "see below"),
    ("events", "see below"),
    ("failure", "see below"),
    ("api", "see below"),
    ("listing", "see below"),
];
