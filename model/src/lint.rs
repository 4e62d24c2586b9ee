//! What specs that can be used should say better. Each lint is sure of what it says: a spec without warnings is the norm.

mod docs;
mod examples;
pub(crate) mod guesses;
mod sentences;
mod unused;
mod values;

use crate::ast::types::TypeExpr;
use crate::ast::{Ast, BodyAst, FieldAst, MethodAst, ResultAst, ValueAst};
use crate::diagnostic::Diagnostic;
use crate::model::{Action, Api};
use crate::source::{SourceFile, Spanned};

/// What specs without errors should say better.
pub(crate) fn lint(ast: &Ast, api: &Api, sources: &[SourceFile]) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    docs::fields(ast, &mut found);
    docs::values(ast, &mut found);
    docs::specs(ast, &mut found);
    sentences::check(ast, &mut found);
    let shown = values::Shown::by(ast);
    examples::check(ast, &shown, &mut found);
    values::loose(field_maps(ast).into_iter().flatten(), &shown, &mut found);
    unused::errors(ast, api, sources, &mut found);
    unused::entities(ast, &mut found);
    guesses::marked(sources, &mut found);
    found
}

/// A text of a spec, under its key.
type Text = Spanned<String>;

/// A method whose spec is only its name, its action and its object: all else follows from the action.
fn is_derived(method: &MethodAst) -> bool {
    matches!(method.action.as_ref().map(|action| action.value), Some(Action::FieldList | Action::FieldGet))
}

/// Every map of fields, those of inline objects too.
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

/// The values of every enum, inline ones too.
fn value_maps(ast: &Ast) -> Vec<&[ValueAst]> {
    let bare = ast.methods.iter().filter_map(|method| match method.result.as_ref().map(|result| &result.value) {
        Some(ResultAst::Bare(field)) => Some(field.values.as_slice()),
        _ => None,
    });
    let inline = field_maps(ast).into_iter().flatten().map(|field| field.values.as_slice());
    ast.enums.iter().map(|item| item.values.as_slice()).chain(inline).chain(bare).collect()
}

/// What a field is an identifier of.
fn identifies(ty: &TypeExpr) -> Option<&str> {
    match ty.base() {
        TypeExpr::Id(name) => Some(name),
        _ => None,
    }
}
