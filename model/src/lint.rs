//! Lints of valid specs. Lints have no false positives: a spec without warnings is the norm.

mod causes;
mod docs;
mod examples;
pub(crate) mod guesses;
mod sentences;
mod sources;
mod unused;
mod values;
mod versions;

use crate::ast::types::TypeExpr;
use crate::ast::{Ast, BodyAst, FieldAst, MethodAst, ResultAst, ValueAst};
use crate::diagnostic::Diagnostic;
use crate::model::{Action, Api};
use crate::source::{SourceFile, Spanned};

/// Lints valid specs. Specs that were written from a page before `older_than` are reported too.
pub(crate) fn lint(ast: &Ast, api: &Api, sources: &[SourceFile], older_than: Option<&str>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    docs::fields(ast, &mut found);
    docs::values(ast, &mut found);
    docs::specs(ast, &mut found);
    sentences::check(ast, &mut found);
    let example_values = values::ExampleValues::by(ast);
    examples::check(ast, &example_values, &mut found);
    values::dates_as_strings(field_maps(ast).into_iter().flatten(), &example_values, &mut found);
    sources::check(ast, api, &mut found);
    causes::check(ast, api, &mut found);
    older_than.into_iter().for_each(|date| versions::older(ast, date, &mut found));
    unused::errors(api, &mut found);
    unused::entities(ast, &mut found);
    guesses::marked(sources, &mut found);
    found
}

/// A text of a spec, under its key.
type Text = Spanned<String>;

/// Returns whether the action of a method implies everything but its name and its object.
fn is_derived(method: &MethodAst) -> bool {
    matches!(method.action.as_ref().map(|action| action.value), Some(Action::FieldList | Action::FieldGet))
}

/// Returns every map of fields, including those of inline objects.
fn field_maps(ast: &Ast) -> Vec<&[FieldAst]> {
    let mut open: Vec<&[FieldAst]> = ast.objects.iter().map(|object| object.fields.as_slice()).collect();
    for method in &ast.methods {
        match &method.body {
            BodyAst::Params(fields) => open.push(fields),
            BodyAst::Bare(field) => open.push(std::slice::from_ref(field)),
        }
        match method.result.as_ref().map(|result| &result.value) {
            Some(ResultAst::Fields(fields)) => open.push(fields),
            Some(ResultAst::Bare(field)) => open.push(&field.fields),
            None => {}
        }
        open.extend(method.pagination.iter().map(|pagination| pagination.value.cursor.as_slice()));
    }
    let mut maps = Vec::new();
    while let Some(fields) = open.pop() {
        open.extend(fields.iter().map(|field| field.fields.as_slice()));
        maps.push(fields);
    }
    maps
}

/// Returns the values of every enum, including inline ones.
fn value_maps(ast: &Ast) -> Vec<&[ValueAst]> {
    let bare = ast.methods.iter().filter_map(|method| match method.result.as_ref().map(|result| &result.value) {
        Some(ResultAst::Bare(field)) => Some(field.values.as_slice()),
        _ => None,
    });
    let inline = field_maps(ast).into_iter().flatten().map(|field| field.values.as_slice());
    ast.enums.iter().map(|item| item.values.as_slice()).chain(inline).chain(bare).collect()
}

/// Returns the entity that a type identifies.
fn identifies(ty: &TypeExpr) -> Option<&str> {
    match ty.base() {
        TypeExpr::Id(name) => Some(name),
        _ => None,
    }
}
