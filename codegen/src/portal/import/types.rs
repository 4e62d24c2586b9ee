//! Types of new specs: those that the document names, and guesses by the name where it names none.

use super::names::words;
use super::yaml::{Entry, can_be_key};
use crate::naming;
use crate::portal::published::{Kind, Property, Schema};
use std::collections::BTreeSet;

/// How deep the objects of a parameter or an answer are written out; what is deeper is a map.
const DEPTH: usize = 2;
/// How many values an enum is written out with.
const MOST_VALUES: usize = 100;

/// A type as a spec writes it.
pub(super) struct Typed {
    text: String,
    /// What stands beside `type`: `fields` or `values`.
    inner: Option<Entry>,
    kind: Kind,
    /// What is not known about it.
    guess: Option<String>,
}

impl Typed {
    fn of(text: &str, kind: Kind) -> Self {
        Self { text: text.to_owned(), inner: None, kind, guess: None }
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
            () => self.kind == other.kind && (self.kind != Kind::Array || self.text == typed("", other).text),
        }
    }
}

/// The type of an object's field.
pub(super) fn typed(name: &str, schema: &Schema) -> Typed {
    match schema.kind {
        Kind::Unknown => by_name(name),
        _ => of(schema, 0),
    }
}

/// A field of an object or of an answer; `owner` is the object that an `id` identifies.
pub(super) fn field(
    key: &str,
    schema: &Schema,
    owner: Option<&str>,
    word: Option<String>,
    uses: Vec<Entry>,
    optional: Option<&str>,
) -> Entry {
    let mut ty = typed(key, schema);
    if let (Some(owner), Kind::Integer) = (owner, ty.kind) {
        ty = Typed { text: format!("id<{owner}>"), ..ty }.guess("what it identifies");
    }
    entry(key, ty, schema, word, uses, optional)
}

/// A parameter.
pub(super) fn param(property: &Property, word: Option<String>) -> Entry {
    param_at(property, word, DEPTH)
}

fn param_at(property: &Property, word: Option<String>, depth: usize) -> Entry {
    let required = property.required.then(|| Entry::plain("required", "true"));
    let ty = of(&property.schema, depth);
    let schema = Schema { nullable: false, description: property.schema.description.clone(), ..Schema::default() };
    entry(&property.name, ty, &schema, word, required.into_iter().collect(), None)
}

/// The keys of an answer, or of something in it.
pub(super) fn result_fields(properties: &[Property], depth: usize) -> Vec<Entry> {
    let usable: Vec<&Property> = properties.iter().filter(|property| can_be_key(&property.name)).collect();
    let words = words(usable.iter().map(|property| property.name.as_str()), false, &[]);
    let written = usable.into_iter().zip(words).map(|(property, word)| {
        let ty = of_result(&property.schema, depth);
        let optional = if property.required { Vec::new() } else { vec![Entry::plain("optional", "true")] };
        let guess = (!property.required).then_some("whether it can be absent");
        entry(&property.name, ty, &property.schema, word, optional, guess)
    });
    written.collect()
}

/// A key of an answer that is always there.
pub(super) fn result_field(key: &str, schema: &Schema) -> Entry {
    entry(key, of_result(schema, 1), schema, None, Vec::new(), None)
}

/// The entries of a type that stands alone, and what of it is a guess.
pub(super) fn bare(schema: &Schema) -> (Vec<Entry>, Option<String>) {
    let ty = of_result(schema, 1);
    (std::iter::once(Entry::plain("type", ty.text)).chain(ty.inner).collect(), ty.guess)
}

fn entry(
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

/// The type of a parameter: objects are written out.
fn of(schema: &Schema, depth: usize) -> Typed {
    written(schema, depth, |properties, depth| {
        let usable: Vec<&Property> = properties.iter().filter(|property| can_be_key(&property.name)).collect();
        let words = words(usable.iter().map(|property| property.name.as_str()), true, &[]);
        usable.into_iter().zip(words).map(|(property, word)| param_at(property, word, depth)).collect()
    })
}

/// The type in an answer.
fn of_result(schema: &Schema, depth: usize) -> Typed {
    written(schema, depth, result_fields)
}

fn written(schema: &Schema, depth: usize, fields: fn(&[Property], usize) -> Vec<Entry>) -> Typed {
    match (schema.kind, &schema.items) {
        (Kind::Unknown, _) => Typed::of("any", Kind::Unknown).guess("its type"),
        (Kind::String, _) => choice(&schema.names).unwrap_or_else(|| Typed::of("string", Kind::String)),
        (Kind::Array, None) => Typed::of("array<any>", Kind::Array).guess("what it holds"),
        (Kind::Array, Some(items)) => {
            let inner = written(items, depth, fields);
            Typed { text: format!("array<{}>", inner.text), kind: Kind::Array, ..inner }
        }
        (Kind::Object, _) => {
            let keys = if depth == 0 { Vec::new() } else { fields(&schema.properties, depth - 1) };
            if keys.is_empty() {
                return Typed::of("map<any>", Kind::Object).guess("its keys");
            }
            Typed { inner: Some(Entry::map("fields", keys)), ..Typed::of("object", Kind::Object) }
        }
        (kind, _) => Typed::of(kind.word(), kind),
    }
}

/// An enum, where every value can have a Rust name.
fn choice(names: &[String]) -> Option<Typed> {
    let mut seen = BTreeSet::from(["Other".to_owned()]);
    let fit = names.iter().all(|name| can_be_key(name) && naming::pascal(name).is_ok_and(|name| seen.insert(name)));
    if names.is_empty() || names.len() > MOST_VALUES || !fit {
        return None;
    }
    let value = |name: &String| Entry::map_text(name, &format!("The value `{name}`."));
    let values = Entry::map("values", names.iter().map(value).collect());
    Some(Typed { inner: Some(values), ..Typed::of("enum", Kind::String) }.guess("what the values mean"))
}

/// What fields of this name hold elsewhere.
fn by_name(name: &str) -> Typed {
    let word_then_capital = |word: &str| {
        name.strip_prefix(word).is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_uppercase()))
    };
    let (text, kind) = match name {
        "name" | "title" | "description" | "code" | "xmlId" | "url" | "email" => ("string", Kind::String),
        "id" | "sort" | "position" => ("integer", Kind::Integer),
        _ if name.ends_with("Ids") => ("array<integer>", Kind::Array),
        _ if name.ends_with("Id") || name.ends_with("Count") => ("integer", Kind::Integer),
        _ if name.ends_with("At") => ("datetime", Kind::String),
        _ if ["is", "has", "can"].into_iter().any(word_then_capital) => ("boolean", Kind::Boolean),
        _ => return Typed::of("any", Kind::Unknown).guess("its type"),
    };
    Typed::of(text, kind).guess("its type, by the name")
}
