//! The facts that no official page vouches for.

use crate::model::{Api, Body, FactSource, Field, Holder, Origin, ResponseShape, Shape, TypeDef, TypeId};
use std::collections::BTreeSet;

/// A fact that no official page vouches for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unvouched {
    /// What it is a fact of, such as `tasks.task.fileIds`.
    pub name: String,
    /// What vouches for it.
    pub source: FactSource,
}

/// Returns every fact that no official page vouches for, by name.
pub fn unvouched(api: &Api) -> Vec<Unvouched> {
    let mut found = Finder { facts: Vec::new(), seen: BTreeSet::new() };
    let by_origin = |wanted: bool| {
        (0..api.types.len())
            .map(TypeId)
            .filter(move |id| matches!(api.type_def(*id).origin, Origin::Method(_)) != wanted)
    };
    // What `add` and `update` take is a copy of the object's fields, which come first.
    for id in by_origin(true).chain(by_origin(false)) {
        let (name, def) = (name_of(api, id), api.type_def(id));
        match &def.shape {
            Shape::Struct(fields) => found.fields(&name, fields),
            Shape::Enum(values) => values.iter().for_each(|value| found.add(&name, &value.wire, value.source)),
        }
    }
    for method in &api.methods {
        match &method.body {
            Body::Params(fields) => found.fields(&method.name, fields),
            Body::Bare(field) => found.fields(&method.name, std::slice::from_ref(field)),
        }
        if let ResponseShape::Fields(fields) = &method.result {
            found.fields(&method.name, fields);
        }
        found.add(&method.name, "pagination.max", method.page_facts.source);
    }
    let mut facts = found.facts;
    facts.sort_by(|left, right| left.name.cmp(&right.name));
    facts
}

struct Finder {
    facts: Vec<Unvouched>,
    /// The places of the fields that were looked at.
    seen: BTreeSet<(usize, Vec<usize>)>,
}

impl Finder {
    fn add(&mut self, owner: &str, name: &str, source: FactSource) {
        if source != FactSource::Page {
            self.facts.push(Unvouched { name: format!("{owner}.{name}"), source });
        }
    }

    fn fields(&mut self, owner: &str, fields: &[Field]) {
        for field in fields {
            if field.source == FactSource::Page && field.uses.write_source == FactSource::Page {
                continue;
            }
            if self.seen.insert(field.at.position()) {
                self.add(owner, &field.wire, field.source);
                self.add(owner, &format!("{} (written)", field.wire), field.uses.write_source);
            }
        }
    }
}

/// Returns a name for a type: that of its spec, or the path to the value that it describes.
fn name_of(api: &Api, id: TypeId) -> String {
    let def: &TypeDef = api.type_def(id);
    let (Origin::Object(name) | Origin::Enum(name) | Origin::Method(name) | Origin::Inline(name)) = &def.origin;
    match &def.inline {
        None => name.clone(),
        Some(inline) => match inline.holder {
            Holder::Type(holder) => format!("{}.{}", name_of(api, holder), inline.part),
            Holder::Request | Holder::Response => format!("{name}.{}", inline.part),
        },
    }
}
