//! The values of each parameter and field in examples.

use crate::ast::types::TypeExpr;
use crate::ast::{Ast, BodyAst, FieldAst, MethodAst, ResultAst};
use crate::diagnostic::Diagnostic;
use crate::model::Action;
use crate::scalars::Scalar;
use bitrix24_json::Value as Json;
use std::collections::HashMap;

/// The values of fields in examples.
pub(super) struct ExampleValues<'a> {
    objects: HashMap<&'a str, &'a [FieldAst]>,
    values: HashMap<*const FieldAst, Vec<&'a Json>>,
}

impl<'a> ExampleValues<'a> {
    /// Collects the values of all examples with a response.
    pub(super) fn by(ast: &'a Ast) -> Self {
        let objects = ast.objects.iter().map(|object| (object.name.value.as_str(), object.fields.as_slice()));
        let mut example_values = Self { objects: objects.collect(), values: HashMap::new() };
        for method in &ast.methods {
            for example in &method.examples {
                let Some(response) = &example.response else { continue };
                example_values.response(method, &response.value);
                if let Some(request) = &example.request {
                    example_values.request(method, &request.value);
                }
            }
        }
        example_values
    }

    /// Returns the values of a field in examples.
    pub(super) fn of(&self, field: &FieldAst) -> &[&'a Json] {
        self.values.get(&std::ptr::from_ref(field)).map_or(&[], Vec::as_slice)
    }

    fn request(&mut self, method: &'a MethodAst, request: &'a Json) {
        match &method.body {
            BodyAst::Params(fields) => self.object(fields, request),
            BodyAst::Bare(field) => self.value(&field.ty.value, &field.fields, request),
        }
        if let (Some(fields), Some(written)) = (self.object_of(method), request.get("fields")) {
            self.object(fields, written);
        }
    }

    fn response(&mut self, method: &'a MethodAst, response: &'a Json) {
        match method.result.as_ref().map(|result| &result.value) {
            Some(ResultAst::Fields(fields)) => self.object(fields, response),
            Some(ResultAst::Bare(field)) => self.value(&field.ty.value, &field.fields, response),
            None => {
                let Some(fields) = self.object_of(method) else { return };
                let items = response.get("items").and_then(Json::as_array).into_iter().flatten();
                response.get("item").into_iter().chain(items).for_each(|row| self.object(fields, row));
            }
        }
    }

    /// Returns the fields of the object of a standard action.
    fn object_of(&self, method: &MethodAst) -> Option<&'a [FieldAst]> {
        let name = match method.action.as_ref()?.value {
            Action::FieldList | Action::FieldGet => "field",
            _ => method.object.as_ref()?.value.as_str(),
        };
        self.objects.get(name).copied()
    }

    fn object(&mut self, fields: &'a [FieldAst], value: &'a Json) {
        let Json::Object(entries) = value else { return };
        for field in fields {
            if let Some(value) = entries.get(&field.name.value) {
                self.values.entry(std::ptr::from_ref(field)).or_default().push(value);
                self.value(&field.ty.value, &field.fields, value);
            }
        }
    }

    fn value(&mut self, ty: &'a TypeExpr, inline: &'a [FieldAst], value: &'a Json) {
        match (ty, value) {
            (TypeExpr::Array(inner), Json::Array(items)) => {
                items.iter().for_each(|item| self.value(inner, inline, item));
            }
            (TypeExpr::Map(inner), Json::Object(entries)) => {
                entries.values().for_each(|value| self.value(inner, inline, value));
            }
            (TypeExpr::InlineObject, _) => self.object(inline, value),
            (TypeExpr::Name(name), _) => {
                if let Some(fields) = self.objects.get(name.as_str()).copied() {
                    self.object(fields, value);
                }
            }
            _ => {}
        }
    }
}

/// The types that a text shows by its form.
const FORMS: [Scalar; 3] = [Scalar::DateTime, Scalar::LocalDateTime, Scalar::Date];

/// Reports strings that are dates in every example.
pub(super) fn dates_as_strings<'a>(
    fields: impl Iterator<Item = &'a FieldAst>,
    example_values: &ExampleValues<'_>,
    found: &mut Vec<Diagnostic>,
) {
    for field in fields.filter(|field| field.ty.value == TypeExpr::Scalar(Scalar::String)) {
        let is_text = |value: &&&Json| value.as_str().is_some_and(|text| !text.is_empty());
        let texts: Vec<&Json> = example_values.of(field).iter().filter(is_text).copied().collect();
        let form = FORMS.iter().find(|form| !texts.is_empty() && texts.iter().all(|text| form.accepts(text)));
        let Some(ty) = form.map(|form| form.word()) else { continue };
        let message = format!("`{}` is a string, but every example shows a `{ty}`", field.name.value);
        let problem = Diagnostic::warning("loose-type", &field.ty.place, message);
        found.push(problem.help(format!("write `type: {ty}`")));
    }
}
