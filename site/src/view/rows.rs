//! Keys of JSON objects, those of inner objects right behind the key that holds them.

use super::words::text;
use super::{Row, Ty};
use crate::paths::Target;
use crate::prose::{self, Prose, Span};
use crate::site::{Site, name_of};
use bitrix24_model::{Field, Shape, Type, TypeId};
use std::collections::HashSet;

/// What the keys are keys of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Of {
    /// A request.
    Request,
    /// An answer.
    Answer,
    /// An answer whose keys `select` decides on.
    Selected,
    /// An object with a page of its own.
    Object,
}

impl Of {
    fn place(self) -> &'static str {
        match self {
            Self::Request => "param",
            Self::Answer | Self::Selected => "answer",
            Self::Object => "field",
        }
    }
}

/// The rows of an object's keys.
pub(super) fn rows(site: &Site<'_>, of: Of, fields: &[Field]) -> Vec<Row> {
    rows_inside(site, of, "", fields)
}

/// The rows of an object that another key holds, which has a row elsewhere on the page.
pub(super) fn rows_inside(site: &Site<'_>, of: Of, parent: &str, fields: &[Field]) -> Vec<Row> {
    let mut rows = Rows { site, of, open: Vec::new(), ids: HashSet::new(), rows: Vec::new() };
    for field in fields {
        rows.field(parent, 0, field);
    }
    rows.rows
}

/// The documented values of an enum; none for anything else.
pub(super) fn values(site: &Site<'_>, id: TypeId) -> Vec<(String, Prose)> {
    match &site.api.type_def(id).shape {
        Shape::Enum(values) => values.iter().map(|value| (value.wire.clone(), site.prose(&value.doc))).collect(),
        Shape::Struct(_) => Vec::new(),
    }
}

struct Rows<'a, 's> {
    site: &'s Site<'a>,
    of: Of,
    /// The inner objects that are being written, none of which is written inside itself.
    open: Vec<TypeId>,
    ids: HashSet<String>,
    rows: Vec<Row>,
}

impl Rows<'_, '_> {
    fn field(&mut self, parent: &str, depth: usize, field: &Field) {
        let path = if parent.is_empty() { field.wire.clone() } else { format!("{parent}.{}", field.wire) };
        let id = self.id(&path);
        let inner = inner(&field.ty);
        self.rows.push(Row {
            id,
            depth,
            name: field.wire.clone(),
            ty: Ty::of(self.site, &field.ty),
            marks: self.marks(field),
            doc: self.site.prose(&field.doc),
            facts: self.facts(field),
            values: inner.map(|id| values(self.site, id)).unwrap_or_default(),
            note: field.note.as_deref().map(|note| self.site.prose(note)).unwrap_or_default(),
        });
        if let Some(id) = inner.filter(|id| self.is_told_here(*id)) {
            self.open.push(id);
            for field in self.site.api.fields_of(id) {
                self.field(&path, depth + 1, field);
            }
            self.open.pop();
        }
    }

    /// The place of a key, which no other key has: `a b` and `a_b` would otherwise share one, `a.b` and `b` in `a` too.
    fn id(&mut self, path: &str) -> String {
        let mut id = format!("{}-{}", self.of.place(), path.replace(char::is_whitespace, "_"));
        while !self.ids.insert(id.clone()) {
            id.push('_');
        }
        id
    }

    /// What has a page of its own is told there.
    fn is_told_here(&self, id: TypeId) -> bool {
        name_of(self.site.api.type_def(id)).is_none() && !self.open.contains(&id)
    }

    fn marks(&self, field: &Field) -> Vec<&'static str> {
        let must = match self.of {
            Of::Request if field.required => Some("required"),
            Of::Answer if !field.required => Some("optional"),
            _ => None,
        };
        let nullable = field.nullable.then_some("nullable");
        let uses = (self.of == Of::Object).then(|| uses(field)).into_iter().flatten();
        must.into_iter().chain(nullable).chain(uses).collect()
    }

    fn facts(&self, field: &Field) -> Prose {
        let mut facts = Prose::new();
        if let Some(constraints) = bitrix24_model::constraints::sentences(&field.ty) {
            facts.extend(self.site.prose(&constraints));
        }
        if let Some(default) = &field.default {
            let value = Span::Code(default.to_string(), None);
            facts.push(vec![text("Defaults to "), value, text(".")]);
        }
        if let Some(write) = field.uses.write.as_ref().filter(|_| self.of == Of::Object) {
            let name = Ty::of(self.site, write).text();
            facts.push(vec![text("Written as "), Span::Code(name, None), text(".")]);
        }
        facts.extend(self.query(&field.ty));
        facts
    }

    /// The fields that a query can name.
    fn query(&self, ty: &Type) -> Option<Vec<Span>> {
        let (id, about, usable): (TypeId, &str, fn(&Field) -> bool) = match ty {
            Type::Select(id) => (*id, "Fields", |_| true),
            Type::Filter(id) => (*id, "Fields that it takes", |field| field.uses.filterable),
            Type::Order(id) => (*id, "Fields that it takes", |field| field.uses.sortable),
            Type::Cursor(_) => {
                let keys = "Keys: `field` to go by, `value` of the last row that is known, `order` and `limit`.";
                return self.site.prose(keys).pop();
            }
            Type::Page => return self.site.prose("Keys: `page` and `limit`, or `offset` and `limit`.").pop(),
            _ => return None,
        };
        let fields: Vec<&Field> = self.site.api.fields_of(id).iter().filter(|field| usable(field)).collect();
        let name = name_of(self.site.api.type_def(id))?;
        let object = || Span::Code(name.to_owned(), Some(Target::Type(id)));
        if fields.is_empty() {
            return None;
        }
        let mut spans = self.site.prose(about).concat();
        if fields.len() > MOST_NAMED {
            spans.extend([text(format!(": {} of ", fields.len())), object(), text(", marked on its page.")]);
            return Some(spans);
        }
        spans.extend([text(" of "), object(), text(": ")]);
        for (at, field) in fields.iter().enumerate() {
            spans.extend((at > 0).then(|| text(", ")));
            spans.push(Span::Code(field.wire.clone(), None));
        }
        spans.push(text("."));
        Some(spans)
    }
}

/// How many fields are named where a query can name them.
const MOST_NAMED: usize = 16;

/// What an object's field can do beside being read.
fn uses(field: &Field) -> Vec<&'static str> {
    let uses = &field.uses;
    let written = |when: Option<bool>, must, can| when.map(|required| if required { must } else { can });
    let flags = [
        uses.filterable.then_some("filter"),
        uses.sortable.then_some("sort"),
        written(uses.add, "add: required", "add"),
        written(uses.update, "update: required", "update"),
        uses.relation.then_some("relation"),
    ];
    flags.into_iter().flatten().collect()
}

/// The named type inside arrays and maps.
fn inner(ty: &Type) -> Option<TypeId> {
    match ty {
        Type::Array(inner, _) | Type::Map(inner) => self::inner(inner),
        Type::Named(id) => Some(*id),
        _ => None,
    }
}

/// A name as code that leads to the page of its own, if it has one.
pub(super) fn name(site: &Site<'_>, name: &str) -> Span {
    prose::code(&site.paths, name)
}
