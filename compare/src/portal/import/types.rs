//! Types of new specs: those that the document names, and guesses by the name where it names none.

use super::idents::Inline;
use super::names::words;
use super::type_hints::KnownTypes;
use super::yaml::{Entry, can_be_key};
use crate::portal::compare::types::kind_of;
use crate::portal::published::{Kind, Property, Schema};
use bitrix24_codegen::naming;
use std::collections::BTreeSet;

/// How many values an enum is written out with.
const MOST_VALUES: usize = 100;

/// A type as a spec writes it.
#[derive(Clone)]
pub(super) struct Typed {
    text: String,
    /// What stands beside `type`: `fields` or `values`, and the name in Rust.
    inner: Vec<Entry>,
    kind: Kind,
    /// What is not known about it.
    guess: Option<String>,
}

impl Typed {
    fn of(text: &str, kind: Kind) -> Self {
        Self { text: text.to_owned(), inner: Vec::new(), kind, guess: None }
    }

    fn guess(self, why: &str) -> Self {
        Self { guess: Some(why.to_owned()), ..self }
    }

    /// Whether a value that is described elsewhere can be of this type too.
    pub(super) fn can_hold(&self, other: &Schema) -> bool {
        let unknown = |kind: Kind| kind == Kind::Unknown;
        let several = |kind: Kind| matches!(kind, Kind::Array | Kind::Object);
        match () {
            () if unknown(self.kind) || unknown(other.kind) => true,
            () if other.is_bare() => several(self.kind),
            // Elements may differ, so only what reads as the same is the same.
            () => self.kind == other.kind && (self.kind != Kind::Array || self.text == plain(other).text),
        }
    }
}

/// The type of an object's field; `owner` is the object, which its `id` identifies.
pub(super) fn typed(name: &str, schema: &Schema, owner: &str, known: &KnownTypes<'_>) -> Typed {
    let ty = match schema.kind {
        Kind::Unknown if name == "id" => Typed::of("integer", Kind::Integer),
        Kind::Unknown => by_name(name, known),
        _ => plain(schema),
    };
    if name == "id" && ty.kind == Kind::Integer {
        return Typed { text: format!("id<{owner}>"), ..ty }.guess("what it identifies");
    }
    ty
}

/// The parameters of a method, or the keys of one of them.
pub(super) fn params(properties: &[&Property], brought: &[&str], owner: &Inline<'_>, depth: usize) -> Vec<Entry> {
    let usable: Vec<&Property> = properties.iter().copied().filter(|property| can_be_key(&property.name)).collect();
    let words = words(usable.iter().map(|property| property.name.as_str()), true, brought);
    let param = |(property, word): (&Property, Option<String>)| {
        let ty = written(&property.schema, depth, owner, (&property.name, word.as_deref()), inner_params);
        let required = property.required.then(|| Entry::plain("required", "true"));
        let schema = Schema { nullable: false, ..property.schema.clone() };
        entry(&property.name, ty, &schema, word, required.into_iter().collect(), None)
    };
    usable.into_iter().zip(words).map(param).collect()
}

/// How deep the objects of parameters are written out; what is deeper is a map.
pub(super) const DEPTH: usize = 2;

fn inner_params(properties: &[Property], owner: &Inline<'_>, depth: usize) -> Vec<Entry> {
    params(&properties.iter().collect::<Vec<_>>(), &[], owner, depth)
}

/// The keys of an answer, or of something in it.
pub(super) fn result_fields(properties: &[Property], owner: &Inline<'_>, depth: usize) -> Vec<Entry> {
    let usable: Vec<&Property> = properties.iter().filter(|property| can_be_key(&property.name)).collect();
    let words = words(usable.iter().map(|property| property.name.as_str()), false, &[]);
    let field = |(property, word): (&Property, Option<String>)| {
        let ty = written(&property.schema, depth, owner, (&property.name, word.as_deref()), result_fields);
        let optional = if property.required { Vec::new() } else { vec![Entry::plain("optional", "true")] };
        let guess = (!property.required).then_some("whether it can be absent");
        entry(&property.name, ty, &property.schema, word, optional, guess)
    };
    usable.into_iter().zip(words).map(field).collect()
}

/// The entries of a type that stands alone, and what of it is a guess.
pub(super) fn bare(schema: &Schema, owner: &Inline<'_>) -> (Vec<Entry>, Option<String>) {
    let ty = written(schema, 1, owner, ("value", None), result_fields);
    (std::iter::once(Entry::plain("type", ty.text)).chain(ty.inner).collect(), ty.guess)
}

/// A key with all that is said of it, and what of that is a guess.
pub(super) fn entry(
    key: &str,
    ty: Typed,
    schema: &Schema,
    word: Option<String>,
    more: Vec<Entry>,
    guess: Option<&str>,
) -> Entry {
    let mut entries = vec![Entry::plain("type", ty.text)];
    entries.extend(word.map(|word| Entry::plain("rust", word)));
    entries.extend(more);
    if schema.nullable {
        entries.push(Entry::plain("nullable", "true"));
    }
    let doc = schema.description.as_deref().map(super::yaml::one_line).filter(|doc| is_prose(doc));
    entries.extend(doc.as_ref().map(|doc| Entry::text("doc", doc)));
    entries.extend(ty.inner);
    let said = doc.map(|_| "the text is the portal's own; write yours".to_owned());
    let guesses: Vec<String> = ty.guess.into_iter().chain(guess.map(str::to_owned)).chain(said).collect();
    let entry = Entry::map(key, entries);
    if guesses.is_empty() { entry } else { entry.guess(guesses.join("; ")) }
}

/// Text that a spec takes: not empty, and no mark of something still to be written.
pub(super) fn is_prose(text: &str) -> bool {
    !text.is_empty() && !text.starts_with("TODO")
}

/// Writes out the keys of an object.
type Fields = fn(&[Property], &Inline<'_>, usize) -> Vec<Entry>;

/// The type of a field, whose name on the wire and word in Rust name what is inline in it.
fn written(schema: &Schema, depth: usize, owner: &Inline<'_>, field: (&str, Option<&str>), fields: Fields) -> Typed {
    match (schema.kind, &schema.items) {
        (Kind::String, _) => choice(schema, owner, field).unwrap_or_else(|| text(schema)),
        (Kind::Array, Some(items)) => array(written(items, depth, owner, field, fields)),
        (Kind::Object, _) if depth > 0 && !schema.properties.is_empty() => {
            let (inner, word) = owner.inner(field.0, field.1);
            let keys = fields(&schema.properties, &inner, depth - 1);
            if keys.is_empty() {
                return plain(schema);
            }
            let inner = inline(word, Entry::map("fields", keys));
            Typed { inner, ..Typed::of("object", Kind::Object) }
        }
        _ => plain(schema),
    }
}

/// The type of a value, with nothing inline in it.
fn plain(schema: &Schema) -> Typed {
    match (schema.kind, &schema.items) {
        (Kind::Unknown, _) => Typed::of("any", Kind::Unknown).guess("its type"),
        (Kind::String, _) => text(schema),
        (Kind::Array, None) => Typed::of("array<any>", Kind::Array).guess("what it holds"),
        (Kind::Array, Some(items)) => array(plain(items)),
        (Kind::Object, _) => Typed::of("map<any>", Kind::Object).guess("its keys"),
        (kind, _) => Typed::of(kind.word(), kind),
    }
}

fn array(inner: Typed) -> Typed {
    Typed { text: format!("array<{}>", inner.text), kind: Kind::Array, ..inner }
}

/// A text, which can be a date.
fn text(schema: &Schema) -> Typed {
    let word = match schema.format.as_deref() {
        Some("date-time") => "datetime",
        Some("date") => "date",
        _ => "string",
    };
    Typed::of(word, Kind::String)
}

/// An enum, where the document lists the values and every one can have a Rust name.
pub(super) fn choice(schema: &Schema, owner: &Inline<'_>, field: (&str, Option<&str>)) -> Option<Typed> {
    let names = &schema.names;
    let mut seen = BTreeSet::from(["Other".to_owned()]);
    let fit = names.iter().all(|name| can_be_key(name) && naming::pascal(name).is_ok_and(|name| seen.insert(name)));
    if schema.kind != Kind::String || names.is_empty() || names.len() > MOST_VALUES || !fit {
        return None;
    }
    let value = |name: &String| Entry::map_text(name, &format!("The value `{name}`."));
    let values = Entry::map("values", names.iter().map(value).collect());
    let inner = inline(owner.inner(field.0, field.1).1, values);
    Some(Typed { inner, ..Typed::of("enum", Kind::String) }.guess("what the values mean"))
}

/// What stands beside the `type` of something inline.
fn inline(word: Option<String>, content: Entry) -> Vec<Entry> {
    word.map(|word| Entry::plain("rust_type", word)).into_iter().chain([content]).collect()
}

/// The type of fields of this name in other objects, or the one that the name itself speaks of.
fn by_name(name: &str, known: &KnownTypes<'_>) -> Typed {
    if let Some((text, ty, object)) = known.get(name) {
        return Typed::of(&text, kind_of(ty, known.api))
            .guess(&format!("its type, which is that of `{name}` in `{object}`"));
    }
    let word_then_capital =
        |word: &str| name.strip_prefix(word).is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_uppercase()));
    let (text, kind) = match () {
        () if name.ends_with("Count") => ("integer", Kind::Integer),
        () if name.ends_with("At") => ("datetime", Kind::String),
        () if ["is", "has", "can"].into_iter().any(word_then_capital) => ("boolean", Kind::Boolean),
        () => return Typed::of("any", Kind::Unknown).guess("its type"),
    };
    Typed::of(text, kind).guess("its type, by the name")
}
