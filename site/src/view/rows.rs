//! Rows for the keys of JSON objects; the keys of an inner object follow the key that contains it.

use super::text::text;
use super::{Row, Ty};
use crate::paths::Target;
use crate::prose::{self, Prose, Span};
use crate::site::{Site, name_of};
use bitrix24_model::{Field, Shape, Type, TypeId};
use std::collections::HashSet;

/// The owner of keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Owner {
    /// A request.
    Request,
    /// A response.
    Response,
    /// A response whose keys depend on `select`.
    Selected,
    /// An object with its own page.
    Object,
}

impl Owner {
    fn place(self) -> &'static str {
        match self {
            Self::Request => "param",
            Self::Response | Self::Selected => "response",
            Self::Object => "field",
        }
    }
}

/// Returns the rows of an object's keys.
pub(super) fn rows(site: &Site<'_>, of: Owner, fields: &[Field]) -> Vec<Row> {
    rows_inside(site, of, "", fields)
}

/// Returns the rows of an object inside the key `parent`, whose row is elsewhere on the page.
pub(super) fn rows_inside(site: &Site<'_>, of: Owner, parent: &str, fields: &[Field]) -> Vec<Row> {
    let mut rows = Rows { site, of, open: Vec::new(), ids: HashSet::new(), rows: Vec::new() };
    for field in fields {
        rows.field(parent, 0, field);
    }
    rows.rows
}

/// Returns the documented values of an enum; empty for other types.
pub(super) fn values(site: &Site<'_>, id: TypeId) -> Vec<(String, Prose)> {
    match &site.api.type_def(id).shape {
        Shape::Enum(values) => {
            values.iter().map(|value| (value.wire.clone(), site.prose(&bitrix24_model::prose::value(value)))).collect()
        }
        Shape::Struct(_) => Vec::new(),
    }
}

struct Rows<'a, 's> {
    site: &'s Site<'a>,
    of: Owner,
    /// The inner objects being written; a recursive object is not expanded again.
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
        if let Some(id) = inner.filter(|id| self.is_expanded(*id)) {
            self.open.push(id);
            for field in self.site.api.fields_of(id) {
                self.field(&path, depth + 1, field);
            }
            self.open.pop();
        }
    }

    /// Returns a unique fragment for a key: `a b` and `a_b`, or `a.b` and `b` in `a`, must not share one.
    fn id(&mut self, path: &str) -> String {
        let mut id = format!("{}-{}", self.of.place(), path.replace(char::is_whitespace, "_"));
        while !self.ids.insert(id.clone()) {
            id.push('_');
        }
        id
    }

    /// Returns whether the fields of a type are expanded in place: types with their own page are not.
    fn is_expanded(&self, id: TypeId) -> bool {
        name_of(self.site.api.type_def(id)).is_none() && !self.open.contains(&id)
    }

    fn marks(&self, field: &Field) -> Vec<&'static str> {
        let must = match self.of {
            Owner::Request if field.required => Some("required"),
            Owner::Response if !field.required => Some("optional"),
            _ => None,
        };
        let nullable = field.nullable.then_some("nullable");
        let uses = (self.of == Owner::Object).then(|| uses(field)).into_iter().flatten();
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
        if let Some(operators) = bitrix24_model::prose::operators(field) {
            facts.extend(self.site.prose(&operators));
        }
        if let Some(source) = bitrix24_model::prose::source(field.source) {
            facts.extend(self.site.prose(source));
        }
        if let Some(write) = field.uses.write.as_ref().filter(|_| self.of == Owner::Object) {
            let name = Ty::of(self.site, write).text();
            facts.push(vec![text("Written as "), Span::Code(name, None), text(".")]);
        }
        let of_v2 = bitrix24_model::prose::of_field_v2(field);
        facts.extend(of_v2.iter().flat_map(|sentence| self.site.prose(sentence)));
        facts.extend(self.query(&field.ty));
        facts
    }

    /// Returns the fields that a query can name.
    fn query(&self, ty: &Type) -> Option<Vec<Span>> {
        let (id, about, usable): (TypeId, &str, fn(&Field) -> bool) = match ty {
            Type::Select(id) => (*id, "Fields", |_| true),
            Type::Filter(id) => (*id, "Accepted fields", |field| field.uses.filterable),
            Type::Order(id) => (*id, "Accepted fields", |field| field.uses.sortable),
            Type::Cursor(_) => {
                let keys = "Keys: the cursor's `field`, its `value` in the last known row, `order` and `limit`.";
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
            spans.push(Span::Code(field.sent().to_owned(), None));
        }
        spans.push(text("."));
        Some(spans)
    }
}

/// The maximum number of fields listed for a query.
const MOST_NAMED: usize = 16;

/// Returns the marks of an object's field.
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

/// Returns the named type inside arrays and maps.
fn inner(ty: &Type) -> Option<TypeId> {
    match ty {
        Type::Array(inner, _) | Type::Map(inner) | Type::Rows(inner) => self::inner(inner),
        Type::Named(id) => Some(*id),
        _ => None,
    }
}

/// Returns a name as code, linked to its page if it has one.
pub(super) fn name(site: &Site<'_>, name: &str) -> Span {
    prose::code(site.paths, name)
}
