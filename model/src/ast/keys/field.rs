//! Keys of fields and of the values of enums, and the words for types.

use super::Shape::{Any, Boolean, Count, Number, OneOf, Operators, Ref};
use super::{AppliesTo, Key, TEXT, Word, key};
use crate::constraints::{Argument, CONSTRAINTS, ConstraintRow};
use crate::model::Protocol::{V2, V3};
use crate::model::{Clear, FileFact};

/// Lists the keys before and after those of the constraints.
macro_rules! keys {
    ([$($before:expr),* $(,)?], [$($after:expr),* $(,)?]) => {{
        const BEFORE: &[Key] = &[$($before),*];
        const AFTER: &[Key] = &[$($after),*];
        &with_constraints::<{ BEFORE.len() + CONSTRAINTS.len() + 1 + AFTER.len() }>(BEFORE, AFTER)
    }};
}

/// Keys of a parameter.
pub(crate) const PARAM: &[Key] = keys!(
    [
        TYPE,
        RUST,
        RUST_TYPE,
        key("required", Boolean, "Whether the call must have it.").means("false"),
        NULLABLE,
        key("default", Any, "What the portal takes where it is absent."),
    ],
    [DOC, SOURCE, NOTE, fields("inner_params"), VALUES,]
);

/// Keys of a result field.
pub(crate) const RESULT: &[Key] =
    keys!([TYPE, RUST, RUST_TYPE, OPTIONAL, NULLABLE,], [DOC, SOURCE, NOTE, fields("inner_results"), VALUES,]);

/// Keys of an object field.
pub(crate) const OBJECT_FIELD: &[Key] = keys!(
    [
        TYPE,
        RUST,
        RUST_TYPE,
        key("write", Ref("type"), "The type on writing, where it differs.").follows("`type`"),
        key("relation", Boolean, "A related object, sent only where `select` names its fields with a dot.")
            .means("false")
            .of(AppliesTo::Relations)
            .only(V3),
        key("read", Boolean, "Whether responses have the field; one that is only a condition has `false`.")
            .means("true")
            .only(V2),
        key("sent", Ref("param_key"), "The name in requests, where it differs from the one in responses.")
            .follows("the name")
            .only(V2),
        key("secret", Boolean, "Whether the value is a secret, which the client must not print.")
            .means("false")
            .only(V2),
        key("counts", Ref("readable"), "The array of the object whose elements it counts."),
        key("content", OneOf(CONTENTS), "What it says of a file that a call uploads."),
        key("clear", OneOf(CLEARS), "What clears the field in `update`.").follows("`null`, if it is nullable").only(V2),
        OPTIONAL,
        NULLABLE,
    ],
    [
        key("filterable", Operators, "Whether `filter` takes the field, or the operators that it takes with it.")
            .means("false"),
        key("sortable", Boolean, "Whether `order` takes the field.").means("false"),
        key("add", OneOf(WRITABLE), "Whether `fields` of the action `add` takes it.").follows("it does not"),
        key("update", OneOf(WRITABLE), "Whether `fields` of the action `update` takes it.").follows("it does not"),
        key("write_source", OneOf(SOURCES), "What vouches for `add` and `update`.").means("\"page\""),
        DOC,
        SOURCE,
        NOTE,
        fields("inner_results"),
        VALUES,
    ]
);

const CLEARS: &[Word] = &{
    let mut words: [Word; Clear::ALL.len()] = [("", ""); Clear::ALL.len()];
    let mut at = 0;
    while at < words.len() {
        words[at] = (Clear::ALL[at].word(), Clear::ALL[at].meaning());
        at += 1;
    }
    words
};

const CONTENTS: &[Word] = &{
    let mut words: [Word; FileFact::ALL.len()] = [("", ""); FileFact::ALL.len()];
    let mut at = 0;
    while at < words.len() {
        words[at] = (FileFact::ALL[at].word(), FileFact::ALL[at].meaning());
        at += 1;
    }
    words
};

/// Keys of `items`.
pub(crate) const ITEMS: &[Key] = keys!([], []);

/// The keys before and after those of the constraints, with all of them between.
const fn with_constraints<const ALL: usize>(before: &[Key], after: &[Key]) -> [Key; ALL] {
    let mut all = [INNER; ALL];
    let mut at = 0;
    while at < ALL {
        let constraint = at.wrapping_sub(before.len());
        if at < before.len() {
            all[at] = before[at];
        } else if constraint < CONSTRAINTS.len() {
            all[at] = constraint_key(&CONSTRAINTS[constraint]);
        } else if constraint > CONSTRAINTS.len() {
            all[at] = after[constraint - CONSTRAINTS.len() - 1];
        }
        at += 1;
    }
    all
}

/// The key that stands behind those of the constraints.
const INNER: Key = key("items", Ref("items"), "Constraints of the elements of an array, or of the values of a map.")
    .of(AppliesTo::Lists);

const fn constraint_key(row: &ConstraintRow) -> Key {
    let shape = match row.argument {
        Argument::Number => Number,
        Argument::Count => Count,
        Argument::Pattern => Ref("pattern"),
        Argument::Words => Ref("words"),
    };
    key(row.key, shape, row.doc).of(AppliesTo::Constrained(row.domain))
}

const WRITABLE: &[Word] = &[("required", "It must be given."), ("optional", "It can be left out.")];

/// The words of [`FactSource`](crate::model::FactSource).
pub(crate) const SOURCES: &[Word] = &[
    ("page", "A table or the text of an official page."),
    ("example", "An example of an official page, and no table or text."),
    ("server", "The portal's code, or the document that a portal publishes."),
    ("observed", "Responses of a portal."),
    ("assumed", "Nothing but similar methods."),
];

const TYPE: Key = key("type", Ref("type"), "The type of the value.").required();
const DOC: Key = key("doc", TEXT, "What it means, with its unit.");
const OPTIONAL: Key = key("optional", Boolean, "Whether the key can be absent.").means("false");
const NULLABLE: Key =
    key("nullable", Boolean, "Whether `null` is a value: in a parameter it clears the field.").means("false");
const VALUES: Key = key("values", Ref("values"), "The values of an inline enum, each with its meaning.")
    .required_if("required there")
    .of(AppliesTo::Enums);
const RUST: Key = key("rust", Ref("snake"), "The Rust name of the field.").follows("the wire name");
const RUST_TYPE: Key = key("rust_type", Ref("type_name"), "The Rust name of the inline type.")
    .follows("owner and field")
    .of(AppliesTo::Inline);
const SOURCE: Key = key("source", OneOf(SOURCES), "What vouches for it.").means("\"page\"");
const NOTE: Key = key("note", TEXT, "Where the official page is wrong.");

const fn fields(of: &'static str) -> Key {
    key("fields", Ref(of), "The fields of an inline object.").required_if("required there").of(AppliesTo::Objects)
}

/// Keys of an enum's value in its long form.
pub(crate) const VALUE: &[Key] = &[
    key("doc", TEXT, "What it means.").required(),
    key("rust", Ref("pascal"), "The Rust name of the variant.").follows("the value"),
    SOURCE,
];

/// A type that is made of others, or has its parts beside it: how it is written, what it is in JSON, and in Rust.
pub(crate) struct TypeWord {
    pub(crate) written: &'static str,
    pub(crate) json: &'static str,
    pub(crate) rust: &'static str,
}

const fn ty(written: &'static str, json: &'static str, rust: &'static str) -> TypeWord {
    TypeWord { written, json, rust }
}

/// The types beside those of [`SCALARS`](crate::scalars::SCALARS).
pub(crate) const TYPES: &[TypeWord] = &[
    ty("object", "an object with the keys under `fields`", "a struct"),
    ty("enum", "a string out of `values`", "an open enum"),
    ty("id<OBJECT>", "an integer", "`Id<OBJECT>`"),
    ty("array<TYPE>", "an array", "`Vec`"),
    ty("map<TYPE>", "an object with any keys (reading also takes `[]` for an empty one)", "`BTreeMap<String, _>`"),
    ty("OBJECT", "the object of that dotted name", "its struct"),
    ty("ENUM", "a string out of the values of the enum of that dotted name", "its enum"),
];
