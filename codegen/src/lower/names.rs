//! What exists: modules, entities, error codes, and a place for every object and enum.

use super::{Case, Lowering};
use crate::ast::{Ast, DocAst, ErrorAst};
use crate::diagnostic::{At, Diagnostic};
use crate::model::{Doc, Entity, EntityId, ErrorCode, ErrorId, Module, Origin, Shape, TypeDef, TypeId};
use crate::naming;
use crate::source::{Place, SourceFile, Spanned};
use std::collections::{BTreeMap, BTreeSet};

impl Lowering {
    /// Gives every name of the specs its place in the model.
    pub(super) fn register(&mut self, ast: &Ast, sources: &[SourceFile]) {
        self.register_api(ast, sources);
        self.register_entities(ast);
        for error in &ast.errors {
            self.register_error(error);
        }
        self.register_types(ast);
    }

    fn register_api(&mut self, ast: &Ast, sources: &[SourceFile]) {
        let Some(api) = &ast.api else {
            // A broken api.yaml has been reported already.
            if !sources.iter().any(|source| source.path == "api.yaml") {
                let message = "api.yaml is missing";
                let help = "add it with `api:`, `title:` and `modules:`; spec/README.md has its keys";
                let place = At::Path("api.yaml".into());
                self.report(Diagnostic {
                    code: "missing-file",
                    message: message.into(),
                    help: Some(help.into()),
                    place,
                });
            }
            return;
        };
        self.api.title.clone_from(&api.title);
        self.api.docs.clone_from(&api.docs);
        let used: BTreeSet<&str> = ast
            .methods
            .iter()
            .filter_map(|method| method.name.value.split_once('.'))
            .map(|(module, _)| module)
            .collect();
        let mut modules = BTreeMap::new();
        for (name, doc) in &api.modules {
            if !used.contains(name.value.as_str()) {
                let message = format!("the module `{}` has no methods", name.value);
                self.report(
                    Diagnostic::new("unused-module", &name.place, message).help("drop the line, or add a method"),
                );
            }
            let ident = self.spell(name, None, Case::Snake);
            let module = Module { name: name.value.clone(), ident, doc: doc.clone(), needs: Vec::new() };
            modules.insert(name.value.clone(), module);
        }
        self.api.modules = modules.into_values().collect();
        self.check_modules_named(ast);
    }

    fn check_modules_named(&mut self, ast: &Ast) {
        let mut seen = BTreeSet::new();
        for method in &ast.methods {
            let Some((module, _)) = method.name.value.split_once('.') else { continue };
            if self.api.modules.iter().any(|known| known.name == module) || !seen.insert(module.to_owned()) {
                continue;
            }
            let message = format!("api.yaml does not name the module `{module}`");
            let help = format!("add `{module}: …` under `modules` in api.yaml, with one sentence on what it holds");
            self.report(Diagnostic::new("unknown-module", &method.name.place, message).help(help));
        }
    }

    fn register_entities(&mut self, ast: &Ast) {
        let mut entities: BTreeMap<String, (String, Place)> = BTreeMap::new();
        for object in &ast.objects {
            let doc = object.doc.summary.as_ref().map(|summary| summary.value.clone()).unwrap_or_default();
            entities.insert(object.name.value.clone(), (doc, object.name.place.clone()));
        }
        for (name, doc) in ast.api.iter().flat_map(|api| &api.entities) {
            if entities.insert(name.value.clone(), (doc.clone(), name.place.clone())).is_some() {
                let message = format!("`{}` is an object with a spec, so it is an entity already", name.value);
                self.report(Diagnostic::new("duplicate-name", &name.place, message).help("drop this line"));
            }
        }
        for (name, (doc, place)) in entities {
            let ident = self.spell(&Spanned { value: name.clone(), place }, None, Case::Pascal);
            self.entities.insert(name.clone(), EntityId(self.api.entities.len()));
            self.api.entities.push(Entity { name, ident, doc });
        }
    }

    fn register_error(&mut self, error: &ErrorAst) {
        if !naming::is_pascal(&error.name.value) || error.name.value == "Other" || error.name.value == "Unknown" {
            let message = format!("`{}` cannot be the name of an error", error.name.value);
            let help = "names of errors are PascalCase words other than `Other` and `Unknown`";
            self.report(Diagnostic::new("bad-identifier", &error.name.place, message).help(help));
        }
        if error.statuses.is_empty() || error.statuses.iter().any(|status| !(100..600).contains(status)) {
            let message = "an error has at least one HTTP status between 100 and 599";
            self.report(Diagnostic::new("bad-status", &error.place, message).help("write for example `status: 400`"));
        }
        self.check_code_is_new(error);
        let id = ErrorId(self.api.errors.len());
        if self.errors.insert(error.name.value.clone(), id).is_some() {
            let message = format!("another error is called `{}` too", error.name.value);
            self.report(
                Diagnostic::new("duplicate-name", &error.name.place, message).help("give one of them another name"),
            );
        }
        self.api.errors.push(ErrorCode {
            name: error.name.value.clone(),
            code: error.code.value.clone(),
            aliases: error.aliases.iter().map(|alias| alias.value.clone()).collect(),
            statuses: error.statuses.clone(),
            category: error.category,
            shape: error.shape,
            when: error.when.clone(),
            fix: error.fix.clone(),
            repeat: error.repeat,
            may_have_run: error.may_have_run,
            note: error.note.clone(),
        });
    }

    fn check_code_is_new(&mut self, error: &ErrorAst) {
        for code in std::iter::once(&error.code).chain(&error.aliases) {
            let taken =
                self.api.errors.iter().find(|known| known.code == code.value || known.aliases.contains(&code.value));
            if let Some(known) = taken {
                let message = format!("`{}` is the code of `{}` already", code.value, known.name);
                self.report(Diagnostic::new("duplicate-name", &code.place, message).help("a code has one name"));
            }
        }
    }

    fn register_types(&mut self, ast: &Ast) {
        let objects = ast.objects.iter().map(|object| (&object.name, &object.rust, &object.doc, true));
        let enums = ast.enums.iter().map(|item| (&item.name, &item.rust, &item.doc, false));
        for (name, rust, doc, is_object) in objects.chain(enums) {
            let (group, last) = split(name);
            let ident = self.spell(&last, rust.as_ref(), Case::Pascal);
            // An object opens a module of its own; an enum stands beside what uses it.
            let module = self.module_path(if is_object { &name.value } else { &group }, name);
            let origin = if is_object { Origin::Object(name.value.clone()) } else { Origin::Enum(name.value.clone()) };
            let shape = if is_object { Shape::Struct(Vec::new()) } else { Shape::Enum(Vec::new()) };
            let doc = lower_doc(doc);
            let id = self.add_type(
                TypeDef { ident, module, origin, doc, shape, read: false, written: false, partial: false },
                &name.place,
            );
            let index = if is_object { &mut self.objects } else { &mut self.enums };
            let twice = index.insert(name.value.clone(), id).is_some();
            if twice || (!is_object && self.objects.contains_key(&name.value)) {
                let message = format!("another spec is called `{}` too", name.value);
                self.report(
                    Diagnostic::new("duplicate-name", &name.place, message).help("give one of them another name"),
                );
            }
        }
    }

    pub(super) fn add_type(&mut self, def: TypeDef, place: &Place) -> TypeId {
        let id = TypeId(self.api.types.len());
        self.api.types.push(def);
        self.type_places.push(place.clone());
        id
    }

    /// The Rust module path of a dotted name; none for the empty name.
    pub(super) fn module_path(&mut self, dotted: &str, name: &Spanned<String>) -> Vec<String> {
        let segments = dotted.split('.').filter(|segment| !segment.is_empty());
        let spell = |segment: &str| Spanned { value: segment.to_owned(), place: name.place.clone() };
        segments.map(|segment| self.spell(&spell(segment), None, Case::Snake)).collect()
    }
}

/// The group and the last segment of a dotted name.
pub(super) fn split(name: &Spanned<String>) -> (String, Spanned<String>) {
    let (group, last) = name.value.rsplit_once('.').unwrap_or(("", &name.value));
    (group.to_owned(), Spanned { value: last.to_owned(), place: name.place.clone() })
}

pub(super) fn lower_doc(doc: &DocAst) -> Doc {
    let text = |text: &Option<Spanned<String>>| text.as_ref().map(|text| text.value.clone());
    Doc {
        summary: text(&doc.summary).unwrap_or_default(),
        more: text(&doc.doc),
        link: text(&doc.docs),
        note: text(&doc.note),
    }
}
