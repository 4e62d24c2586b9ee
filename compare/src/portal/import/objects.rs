//! New objects: their fields out of the lists that `select` takes and the answers of all methods that are about them.

use super::idents::Idents;
use super::names::words;
use super::type_hints::KnownTypes;
use super::types::{Typed, choice, entry, typed};
use super::yaml::{Entry, can_be_key, document};
use super::{GUESS, Plan, row};
use crate::portal::published::{PublishedMethod, Schema};
use bitrix24_codegen::naming::disambiguated_name;
use bitrix24_model::describes_fields;
use bitrix24_model::{Action, Api};
use std::collections::{BTreeMap, BTreeSet};

/// The objects that the new methods are about.
pub(super) struct Objects<'a> {
    api: &'a Api,
    new: BTreeMap<String, NewObject>,
}

/// An object without a spec.
pub(super) struct NewObject {
    fields: Vec<NewField>,
    pub(super) sortable: BTreeSet<String>,
    /// Whether a method lets the caller select, so that every field can be absent anyway.
    cut: bool,
    /// Whether the document does not list the fields.
    is_guessed: bool,
}

/// A field with what is known of it.
struct NewField {
    name: String,
    schema: Schema,
    ty: Typed,
}

impl<'a> Objects<'a> {
    pub(super) fn new(plans: &[Plan<'_>], api: &'a Api) -> Self {
        let mut about: BTreeMap<&str, Vec<&Plan<'_>>> = BTreeMap::new();
        for plan in plans.iter().filter(|plan| !describes_fields(plan.action)) {
            if let Some(object) = plan.object.as_deref().filter(|object| api.object(object).is_none()) {
                about.entry(object).or_default().push(plan);
            }
        }
        let known = KnownTypes::new(api);
        let new = about.into_iter().map(|(name, plans)| (name.to_owned(), NewObject::of(name, plans, &known)));
        let new = new.collect();
        Self { api, new }
    }

    /// Whether there is a spec of this object, old or new.
    pub(super) fn has(&self, name: &str) -> bool {
        self.new.contains_key(name) || self.api.object(name).is_some()
    }

    /// The object, if it is new.
    pub(super) fn new_one(&self, name: &str) -> Option<&NewObject> {
        self.new.get(name)
    }

    pub(super) fn new_ones(&self) -> impl Iterator<Item = (&String, &NewObject)> {
        self.new.iter()
    }
}

impl NewObject {
    fn of(object: &str, mut plans: Vec<&Plan<'_>>, known: &KnownTypes<'_>) -> Self {
        let rank = |plan: &Plan<'_>| match plan.action {
            Some(Action::Get) => 0,
            Some(Action::List) => 1,
            Some(_) => 2,
            None => 3,
        };
        plans.sort_by_key(|plan| rank(plan));
        let methods = || plans.iter().map(|plan| plan.method);
        let listed = methods().map(selected).find(|names| !names.is_empty());
        let described: Vec<(String, Schema)> = methods()
            .map(|method| row(&method.result).map(keys).unwrap_or_default())
            .find(|keys| !keys.is_empty())
            .unwrap_or_default();
        let is_guessed = listed.is_none() && described.is_empty();
        let fields: Vec<(String, Schema)> = match &listed {
            Some(names) => {
                let schema =
                    |name: &String| described.iter().find(|(known, _)| known == name).map(|(_, it)| it.clone());
                names.iter().map(|name| (name.clone(), schema(name).unwrap_or_default())).collect()
            }
            None if is_guessed => vec![("id".to_owned(), Schema::default())],
            None => described,
        };
        let ordered = methods().map(sorted_by).find(|names| !names.is_empty()).unwrap_or_default();
        let sortable = ordered.into_iter().filter(|name| fields.iter().any(|(field, _)| field == name)).collect();
        let typed = |(name, schema): (String, Schema)| {
            let ty = typed(&name, &schema, object, known);
            NewField { name, schema, ty }
        };
        let fields = fields.into_iter().map(typed).collect();
        Self { fields, sortable, cut: listed.is_some(), is_guessed }
    }

    /// Whether a list for `select` is that of the fields.
    pub(super) fn is_listed_by(&self, names: &[String]) -> bool {
        let names: BTreeSet<&String> = names.iter().collect();
        names.is_empty() || names == self.fields.iter().map(|field| &field.name).collect()
    }

    /// Whether the elements of an answer are this object.
    pub(super) fn fits(&self, row: &Schema, is_told: bool) -> bool {
        let keys = keys(row);
        let same = |(name, schema): &(String, Schema)| match self.fields.iter().find(|field| field.name == *name) {
            Some(field) => field.ty.can_hold(schema),
            None => is_told,
        };
        keys.is_empty() || (keys.iter().all(same) && (is_told || keys.len() == self.fields.len()))
    }
}

/// What `select` takes.
fn selected(method: &PublishedMethod) -> Vec<String> {
    let names = method.parameter("select").map(|select| select.schema.names.as_slice()).unwrap_or_default();
    let mut seen = BTreeSet::new();
    let own = names.iter().filter_map(|name| name.split('.').next());
    let own = own.filter(|name| can_be_key(name) && seen.insert(*name));
    own.map(str::to_owned).collect()
}

/// What `order` takes.
fn sorted_by(method: &PublishedMethod) -> Vec<String> {
    let order = method.parameter("order").map(|order| order.schema.properties.as_slice()).unwrap_or_default();
    order.iter().map(|property| property.name.clone()).collect()
}

fn keys(row: &Schema) -> Vec<(String, Schema)> {
    let own = row.properties.iter().filter(|it| can_be_key(&it.name));
    own.map(|property| (property.name.clone(), property.schema.clone())).collect()
}

/// The spec of a new object.
pub(super) fn object_file(name: &str, object: &NewObject, idents: &Idents) -> String {
    let owner = idents.of_object(name);
    let mut entries = vec![Entry::plain("object", name)];
    entries.extend(disambiguated_name(name, true).map(|word| Entry::plain("rust", word)));
    let summary = format!("What the methods of `{name}` are about.");
    entries.push(Entry::text("summary", &summary).guess("say what it is; the document does not"));
    let words = words(object.fields.iter().map(|field| field.name.as_str()), false, &[]);
    let fields = object.fields.iter().zip(words).map(|(field, word)| {
        let mut uses = Vec::new();
        if object.sortable.contains(&field.name) {
            uses.push(Entry::plain("sortable", "true"));
        }
        if !object.cut {
            uses.push(Entry::plain("optional", "true"));
        }
        let optional = (!object.cut).then_some("whether it can be absent");
        let ty = choice(&field.schema, &owner, (&field.name, word.as_deref())).unwrap_or_else(|| field.ty.clone());
        entry(&field.name, ty, &field.schema, word, uses, optional)
    });
    entries.push(Entry::map("fields", fields.collect()));
    let mut text = document(&entries);
    if object.is_guessed {
        text += &format!("{GUESS}that there are no other fields; the document does not list any\n");
    }
    text
}
