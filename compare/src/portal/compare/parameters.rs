//! Compares parameters: their names, types, whether they are required, and the fields that `select` and `order` take.

use super::Comparison;
use super::types::{agrees, word};
use crate::portal::difference::DifferenceKind;
use crate::portal::published::{Property, PublishedMethod};
use bitrix24_model::{Body, Field, Method, Origin, Pagination, Type, TypeId};

impl Comparison<'_> {
    /// Compares the parameters, unless the body is not an object.
    pub(super) fn parameters(&mut self, theirs: &PublishedMethod, ours: &Method) {
        let Body::Params(fields) = &ours.body else { return };
        // Portals publish the same pagination for every list.
        let paged = match ours.pagination {
            Some(Pagination::Tail { .. }) => "cursor",
            Some(Pagination::Offset { .. } | Pagination::Cursor { .. } | Pagination::Single { .. }) => "pagination",
            // No document describes a portal's REST 2.0.
            Some(
                Pagination::Start { .. }
                | Pagination::Limit { .. }
                | Pagination::Since { .. }
                | Pagination::Page { .. }
                | Pagination::Take { .. },
            )
            | None => "",
        };
        let fields: Vec<&Field> = fields.iter().collect();
        self.properties("", &theirs.parameters, &fields, paged);
    }

    fn properties(&mut self, path: &str, theirs: &[Property], ours: &[&Field], paged: &str) {
        for property in theirs {
            let name = format!("{path}{}", property.name);
            match ours.iter().find(|field| field.wire == property.name) {
                Some(field) => self.property(&name, property, field, property.name == paged),
                None => self.add(DifferenceKind::ParameterNew, &name, Some(property.schema.word()), None),
            }
        }
        for field in ours.iter().filter(|field| !theirs.iter().any(|property| property.name == field.wire)) {
            let name = format!("{path}{}", field.wire);
            self.add(DifferenceKind::ParameterGone, &name, None, Some(word(&field.ty, self.api)));
        }
    }

    fn property(&mut self, name: &str, theirs: &Property, ours: &Field, paged: bool) {
        if theirs.required != ours.required {
            let mark = |required: bool| Some(if required { "required" } else { "optional" }.to_owned());
            self.add(DifferenceKind::Required, name, mark(theirs.required), mark(ours.required));
        }
        if !agrees(&theirs.schema, &ours.ty, self.api) {
            let (theirs, ours) = (theirs.schema.word(), word(&ours.ty, self.api));
            self.add(DifferenceKind::Type, name, Some(theirs), Some(ours));
            return;
        }
        match &ours.ty {
            Type::Select(id) => self.select(&theirs.schema.names, *id),
            Type::Order(id) => self.order(&theirs.schema.properties, *id),
            Type::Named(id) if !paged && !theirs.schema.properties.is_empty() => {
                let fields: Vec<&Field> = self.api.fields_of(*id).iter().collect();
                self.properties(&format!("{name}."), &theirs.schema.properties, &fields, "");
            }
            _ => {}
        }
    }

    /// Compares the fields that `select` takes. Relations are selected by the names of their fields, so they may be missing.
    fn select(&mut self, theirs: &[String], object: TypeId) {
        if theirs.is_empty() {
            return;
        }
        let fields = self.api.fields_of(object);
        let theirs: Vec<&str> = theirs.iter().filter_map(|name| name.split('.').next()).collect();
        let new = theirs.iter().filter(|name| !fields.iter().any(|field| field.wire == **name));
        let new = new.map(|name| (*name).to_owned()).collect::<Vec<_>>();
        let gone = fields.iter().filter(|field| !field.uses.relation && !theirs.contains(&field.wire.as_str()));
        let gone = gone.map(|field| field.wire.clone()).collect::<Vec<_>>();
        self.list(DifferenceKind::SelectNew, &new);
        self.list(DifferenceKind::SelectGone, &gone);
    }

    fn order(&mut self, theirs: &[Property], object: TypeId) {
        if theirs.is_empty() {
            return;
        }
        let sortable = || self.api.fields_of(object).iter().filter(|field| field.uses.sortable);
        let new = theirs.iter().filter(|property| !sortable().any(|field| field.wire == property.name));
        let new = new.map(|property| property.name.clone()).collect::<Vec<_>>();
        let gone = sortable().filter(|field| !theirs.iter().any(|property| property.name == field.wire));
        let gone = gone.map(|field| field.wire.clone()).collect::<Vec<_>>();
        self.list(DifferenceKind::OrderNew, &new);
        self.list(DifferenceKind::OrderGone, &gone);
    }

    fn list(&mut self, kind: DifferenceKind, names: &[String]) {
        names.iter().for_each(|name| self.add(kind, name, None, None));
    }

    /// Returns whether the type belongs to one spec only.
    pub(super) fn is_inline(&self, id: TypeId) -> bool {
        matches!(self.api.type_def(id).origin, Origin::Method(_) | Origin::Inline(_))
    }
}
