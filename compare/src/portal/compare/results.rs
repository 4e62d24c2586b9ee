//! Compares results: their shape, their keys, and the fields of their rows.

use super::Comparison;
use super::types::{agrees, kind_of, word};
use crate::portal::difference::DifferenceKind;
use crate::portal::published::{Property, PublishedMethod, Schema, SchemaKind};
use bitrix24_model::{Body, Field, Method, ResponseShape, Scalar, Type};

impl Comparison<'_> {
    pub(super) fn result(&mut self, theirs: &PublishedMethod, ours: &Method) {
        let schema = &theirs.result;
        if schema.says_nothing() || !ours.envelope {
            return;
        }
        let names_compared = compares_select(theirs, ours);
        match (schema.kind, &schema.items) {
            (SchemaKind::Array, Some(items)) => self.array(schema, items, ours, names_compared),
            (SchemaKind::Object, _) => self.keys(schema, ours, names_compared),
            _ => {
                let same = matches!(&ours.result, ResponseShape::Bare(ty) if agrees(schema, ty, self.api));
                if !same {
                    self.shape(schema, ours);
                }
            }
        }
    }

    fn shape(&mut self, theirs: &Schema, ours: &Method) {
        let (theirs, ours) = (shape_of(theirs), self.expected_shape(&ours.result));
        self.add(DifferenceKind::Result, "", Some(theirs), Some(ours));
    }

    /// Compares an array, which portals publish without the `items` that contains it on the wire.
    fn array(&mut self, theirs: &Schema, items: &Schema, ours: &Method, names_compared: bool) {
        match (&ours.result, ours.result.items()) {
            (_, Some(row)) => self.row("items.", items, row, names_compared),
            (ResponseShape::Bare(Type::Array(row, _)), None) => self.row("", items, row, names_compared),
            (ResponseShape::Bare(Type::Scalar(Scalar::Any, _)), None) => {}
            _ => self.shape(theirs, ours),
        }
    }

    fn keys(&mut self, theirs: &Schema, ours: &Method, names_compared: bool) {
        let key = |wire: &str, ty: &Type| Field::new(wire, ty.clone(), "", true);
        let fields = match &ours.result {
            ResponseShape::Item(ty) => vec![key("item", ty)],
            ResponseShape::Items(ty) => vec![key("items", &Type::array(ty.clone()))],
            ResponseShape::Flag => vec![key("result", &Scalar::Boolean.into())],
            ResponseShape::Fields(fields) => fields.clone(),
            ResponseShape::Bare(Type::Scalar(Scalar::Any, _) | Type::Map(_)) => return,
            ResponseShape::Bare(Type::Named(id)) if kind_of(&Type::Named(*id), self.api) == SchemaKind::Object => {
                return self.fields("", &theirs.properties, self.api.fields_of(*id), false);
            }
            ResponseShape::Bare(_) => return self.shape(theirs, ours),
        };
        if !fields.iter().any(|field| theirs.property(&field.wire).is_some()) {
            return self.shape(theirs, ours);
        }
        self.fields("", &theirs.properties, &fields, false);
        for field in &fields {
            let Some(property) = theirs.property(&field.wire) else { continue };
            if !agrees(&property.schema, &field.ty, self.api) {
                continue;
            }
            let path = format!("{}.", field.wire);
            match (field.wire.as_str(), &field.ty, &property.schema.items) {
                ("items", Type::Array(row, _), Some(items)) => self.row(&path, items, row, names_compared),
                ("item", ty, _) => self.row(&path, &property.schema, ty, names_compared),
                _ => {}
            }
        }
    }

    /// Compares an object of the result: its names too, unless those that `select` takes have been compared.
    fn row(&mut self, path: &str, theirs: &Schema, ours: &Type, names_compared: bool) {
        if !agrees(theirs, ours, self.api) {
            let name = path.trim_end_matches('.');
            return self.add(DifferenceKind::ResultType, name, Some(theirs.word()), Some(word(ours, self.api)));
        }
        if let Type::Named(id) = ours {
            self.fields(path, &theirs.properties, self.api.fields_of(*id), names_compared);
        }
    }

    fn fields(&mut self, path: &str, theirs: &[Property], ours: &[Field], names_compared: bool) {
        if theirs.is_empty() {
            return;
        }
        for property in theirs {
            let name = format!("{path}{}", property.name);
            match ours.iter().find(|field| field.wire == property.name) {
                Some(field) => self.field(&name, &property.schema, field),
                None if names_compared => {}
                None => self.add(DifferenceKind::ResultNew, &name, Some(property.schema.word()), None),
            }
        }
        let gone = |field: &&Field| !field.uses.relation && !theirs.iter().any(|property| property.name == field.wire);
        for field in ours.iter().filter(gone).filter(|_| !names_compared) {
            let name = format!("{path}{}", field.wire);
            self.add(DifferenceKind::ResultGone, &name, None, Some(word(&field.ty, self.api)));
        }
    }

    /// Compares a key. Objects with a spec are compared only as rows.
    fn field(&mut self, name: &str, theirs: &Schema, ours: &Field) {
        if !agrees(theirs, &ours.ty, self.api) {
            let ours = word(&ours.ty, self.api);
            self.add(DifferenceKind::ResultType, name, Some(theirs.word()), Some(ours));
            return;
        }
        let (mut theirs, mut ty) = (theirs, &ours.ty);
        while let (Some(items), Type::Array(inner, _)) = (&theirs.items, ty) {
            (theirs, ty) = (items, inner);
        }
        if let Type::Named(id) = ty
            && self.is_inline(*id)
        {
            self.fields(&format!("{name}."), &theirs.properties, self.api.fields_of(*id), false);
        }
    }

    /// Returns the shape of a result in the specs: `{item}`, `{chatId,success}`, `array<object>`.
    fn expected_shape(&self, result: &ResponseShape) -> String {
        match result {
            ResponseShape::Item(_) => "{item}".to_owned(),
            ResponseShape::Items(_) => "{items}".to_owned(),
            ResponseShape::Flag => "{result}".to_owned(),
            ResponseShape::Fields(fields) => braced(fields.iter().map(|field| field.wire.as_str())),
            ResponseShape::Bare(ty) => word(ty, self.api),
        }
    }
}

/// Returns the shape of a result in the document.
fn shape_of(schema: &Schema) -> String {
    if schema.properties.is_empty() {
        schema.word()
    } else {
        braced(schema.properties.iter().map(|property| property.name.as_str()))
    }
}

fn braced<'n>(names: impl Iterator<Item = &'n str>) -> String {
    format!("{{{}}}", names.collect::<Vec<_>>().join(","))
}

/// Returns whether the fields that `select` takes were compared with the object's.
fn compares_select(theirs: &PublishedMethod, ours: &Method) -> bool {
    let listed = theirs.parameter("select").is_some_and(|select| !select.schema.names.is_empty());
    let taken = |field: &Field| field.wire == "select" && matches!(field.ty, Type::Select(_));
    listed && matches!(&ours.body, Body::Params(fields) if fields.iter().any(taken))
}
