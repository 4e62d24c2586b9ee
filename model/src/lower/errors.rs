//! The errors of methods: documented codes, implied codes, and their causes.

use super::Lowering;
use super::actions::{self, Standard};
use super::unknown::NameKind;
use crate::ast::{CauseAst, MethodAst};
use crate::diagnostic::{CascadeKey, Diagnostic};
use crate::lexical::is_pascal;
use crate::model::{Cause, MethodError};
use crate::source::Spanned;

impl Lowering {
    pub(super) fn errors(&mut self, ast: &MethodAst, standard: &Standard) -> Vec<MethodError> {
        let mut errors: Vec<MethodError> = Vec::new();
        let mut names = Vec::new();
        for (name, causes) in &ast.errors {
            let Some(&error) = self.errors.get(&name.value) else {
                self.unknown_error(name);
                continue;
            };
            self.used(NameKind::Error, &name.value);
            let causes = causes.iter().filter_map(|cause| self.cause(cause, &mut names)).collect();
            errors.push(MethodError { error, causes });
        }
        for name in actions::errors_of(ast, standard) {
            let Some(&error) = self.errors.get(name) else { continue };
            self.used(NameKind::Error, name);
            let is_replaced =
                errors.iter().any(|known| self.api.error(known.error).replaces.iter().any(|replaced| replaced == name));
            if !is_replaced && !errors.iter().any(|known| known.error == error) {
                errors.push(MethodError { error, causes: Vec::new() });
            }
        }
        errors
    }

    pub(super) fn unknown_error(&mut self, name: &Spanned<String>) {
        let known: Vec<&str> = self.errors.keys().map(String::as_str).collect();
        let help = match self.suggestions.nearest(&name.value, &known) {
            Some(near) => format!("did you mean `{near}`?"),
            None => "define the error in errors.yaml, or in the errors.yaml of a module".to_owned(),
        };
        let problem =
            Diagnostic::new("unknown-error", &name.place, format!("unknown error `{}`", name.value)).help(help);
        let problem = problem.cascades_from(CascadeKey::Error(name.value.clone()));
        self.unknown(NameKind::Error, &name.value, &name.place, false, problem);
    }

    fn cause(&mut self, ast: &CauseAst, names: &mut Vec<String>) -> Option<Cause> {
        if !is_pascal(&ast.name.value) {
            let message = format!("`{}` is not a PascalCase name", ast.name.value);
            self.report(Diagnostic::new("bad-identifier", &ast.name.place, message).help("use a name like `TwoWords`"));
            return None;
        }
        if names.contains(&ast.name.value) {
            let message = format!("duplicate cause `{}`", ast.name.value);
            self.report(Diagnostic::new("duplicate-name", &ast.name.place, message).help("rename one of the two"));
            return None;
        }
        names.push(ast.name.value.clone());
        let fields = ast.fields.iter().map(|field| field.value.clone()).collect();
        Some(Cause {
            name: ast.name.value.clone(),
            fields,
            when: ast.when.value.clone(),
            fix: ast.fix.value.clone(),
            retry: ast.retry,
            at: ast.name.place.clone(),
        })
    }
}
