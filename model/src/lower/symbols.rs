//! Registers modules, entities, error codes, objects and enums.

use super::{Case, Lowering, Owner};
use crate::ast::{Ast, DocAst, ErrorAst};
use crate::diagnostic::{CascadeKey, Diagnostic, Location};
use crate::model::{Doc, Entity, EntityId, ErrorCode, ErrorId, Module, Origin, Shape, TypeDef, TypeId};
use crate::naming;
use crate::source::{NodePath, SourceFile, Spanned};
use std::collections::{BTreeMap, BTreeSet, HashMap};

impl Lowering {
    /// Registers every name of the specs in the model.
    pub(super) fn register(&mut self, ast: &Ast, sources: &[SourceFile]) {
        self.register_api(ast, sources);
        self.register_entities(ast);
        let (mut codes, mut constants) = (HashMap::new(), HashMap::new());
        for error in &ast.errors {
            self.register_error(error, &mut codes);
            self.check_constant(error, &mut constants);
        }
        self.register_types(ast);
    }

    fn register_api(&mut self, ast: &Ast, sources: &[SourceFile]) {
        let Some(api) = &ast.api else {
            // An invalid api.yaml has been reported already.
            if !sources.iter().any(|source| source.path == "api.yaml") {
                let help =
                    "add the file with `api:`, and `title:` and `modules:` under it; spec/README.md lists its keys";
                self.report(
                    Diagnostic::at("missing-file", Location::Path("api.yaml".into()), "missing file api.yaml")
                        .help(help),
                );
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
        let mut modules: BTreeMap<String, Module> = BTreeMap::new();
        for (name, doc) in &api.modules {
            if !used.contains(name.value.as_str()) {
                let problem = Diagnostic::new(
                    "unused-module",
                    &name.place,
                    format!("the module `{}` has no methods", name.value),
                );
                let missed = CascadeKey::Methods(name.value.clone());
                self.report(problem.help("remove the module, or add a method").cascades_from(missed));
            }
            let ident = self.spell(name, None, Case::Snake);
            self.check_module(name, &ident, modules.values().find(|other| other.ident == ident));
            let module = Module { name: name.value.clone(), ident, doc: doc.value.clone(), needs: Vec::new() };
            modules.insert(name.value.clone(), module);
        }
        self.api.modules = modules.into_values().collect();
        self.check_modules_named(ast);
    }

    /// Checks that a module does not conflict with another one or with a feature of the generated crate.
    fn check_module(&mut self, name: &Spanned<String>, ident: &str, other: Option<&Module>) {
        let help = naming::FROM_WIRE;
        if let Some(other) = other {
            let message =
                format!("the modules `{}` and `{}` have the same Rust name `{ident}`", other.name, name.value);
            self.report(Diagnostic::new("name-clash", &name.place, message).help(help));
        }
        if naming::RESERVED_FEATURES.contains(&name.value.as_str()) {
            let message =
                format!("the module `{}` has the name of a feature that the generated crate already has", name.value);
            self.report(Diagnostic::new("name-clash", &name.place, message).help(help));
        }
    }

    fn check_modules_named(&mut self, ast: &Ast) {
        let mut seen = BTreeSet::new();
        for method in &ast.methods {
            let Some((module, _)) = method.name.value.split_once('.') else { continue };
            if self.api.modules.iter().any(|known| known.name == module) || !seen.insert(module.to_owned()) {
                continue;
            }
            let known: Vec<&str> = self.api.modules.iter().map(|known| known.name.as_str()).collect();
            let add = format!("add `{module}: …` under `modules` in api.yaml, with one sentence that describes it");
            let near = self.suggestions.nearest(module, &known).map(str::to_owned);
            // The intended module has methods.
            near.iter().for_each(|near| self.suppressed.add(CascadeKey::Methods(near.clone())));
            let help = near.map_or(add.clone(), |near| format!("did you mean `{near}`? if not, {add}"));
            let problem = Diagnostic::new("unknown-module", &method.name.place, format!("unknown module `{module}`"));
            self.report(problem.help(help).cascades_from(CascadeKey::Module(module.to_owned())));
        }
    }

    fn register_entities(&mut self, ast: &Ast) {
        let mut entities: BTreeMap<String, (String, NodePath)> = BTreeMap::new();
        for object in &ast.objects {
            let doc = object.doc.summary.as_ref().map(|summary| summary.value.clone()).unwrap_or_default();
            entities.insert(object.name.value.clone(), (doc, object.name.place.clone()));
        }
        for (name, doc) in ast.api.iter().flat_map(|api| &api.entities) {
            if entities.insert(name.value.clone(), (doc.value.clone(), name.place.clone())).is_some() {
                let message = format!("`{}` is already an entity, because the object has a spec", name.value);
                self.report(Diagnostic::new("duplicate-name", &name.place, message).help("remove this line"));
            }
        }
        for (name, (doc, place)) in entities {
            let ident = self.spell(&Spanned { value: name.clone(), place: place.clone() }, None, Case::Pascal);
            self.entities.insert(name.clone(), EntityId(self.api.entities.len()));
            self.api.entities.push(Entity { name, ident, doc });
            self.entity_places.push(place);
        }
    }

    fn register_error(&mut self, error: &ErrorAst, codes: &mut HashMap<String, String>) {
        if !naming::is_pascal(&error.name.value) || error.name.value == "Other" || error.name.value == "Unknown" {
            let message = format!("`{}` is not an error name", error.name.value);
            let help = "use a PascalCase name other than `Other` and `Unknown`";
            self.report(Diagnostic::new("bad-identifier", &error.name.place, message).help(help));
        }
        for code in std::iter::once(&error.code).chain(&error.aliases) {
            if let Some(known) = codes.insert(code.value.clone(), error.name.value.clone()) {
                let message = format!("the code `{}` already belongs to `{known}`", code.value);
                self.report(Diagnostic::new("duplicate-name", &code.place, message).help("remove one of the two"));
            }
        }
        let id = ErrorId(self.api.errors.len());
        if self.errors.insert(error.name.value.clone(), id).is_some() {
            let message = format!("duplicate error `{}`", error.name.value);
            let help = "rename one of the two, because all errors files share one namespace";
            self.report(Diagnostic::new("duplicate-name", &error.name.place, message).help(help));
        }
        self.api.errors.push(ErrorCode {
            name: error.name.value.clone(),
            code: error.code.value.clone(),
            aliases: error.aliases.iter().map(|alias| alias.value.clone()).collect(),
            statuses: error.statuses.clone(),
            category: error.category,
            shape: error.shape,
            when: error.when.value.clone(),
            fix: error.fix.value.clone(),
            retry: error.retry,
            may_have_executed: error.may_have_executed,
            note: error.note.as_ref().map(|note| note.value.clone()),
        });
    }

    /// Checks that the constants of two codes do not have the same name.
    fn check_constant(&mut self, error: &ErrorAst, constants: &mut HashMap<String, String>) {
        let constant = naming::constant_of(&error.name.value);
        if let Some(other) =
            constants.insert(constant.clone(), error.name.value.clone()).filter(|other| *other != error.name.value)
        {
            let message =
                format!("the errors `{other}` and `{}` have the same constant `{constant}`", error.name.value);
            self.report(Diagnostic::new("name-clash", &error.name.place, message).help("rename one of the two"));
        }
    }

    fn register_types(&mut self, ast: &Ast) {
        let objects = ast.objects.iter().map(|object| (&object.name, &object.rust, &object.doc, true));
        let enums = ast.enums.iter().map(|item| (&item.name, &item.rust, &item.doc, false));
        for (name, rust, doc, is_object) in objects.chain(enums) {
            if self.objects.contains_key(&name.value) || self.enums.contains_key(&name.value) {
                let problem =
                    Diagnostic::new("duplicate-name", &name.place, format!("duplicate spec `{}`", name.value));
                self.report(problem.help("remove one of the two"));
                continue;
            }
            let (group, last) = split(name);
            let ident = self.spell(&last, rust.as_ref(), Case::Pascal);
            // An object has its own module; an enum belongs to the module of its users.
            let module = self.module_path(if is_object { &name.value } else { &group }, name);
            let origin = if is_object { Origin::Object(name.value.clone()) } else { Origin::Enum(name.value.clone()) };
            let shape = if is_object { Shape::Struct(Vec::new()) } else { Shape::Enum(Vec::new()) };
            let doc = lower_doc(doc);
            let id = self.add_type(
                TypeDef { ident, module, origin, doc, shape, read: false, written: false, selectable: false },
                &name.place,
            );
            let index = if is_object { &mut self.objects } else { &mut self.enums };
            index.insert(name.value.clone(), id);
        }
    }

    /// Adds an inline type.
    pub(super) fn own_type(
        &mut self,
        owner: &Owner,
        ident: String,
        summary: &str,
        shape: Shape,
        place: &NodePath,
    ) -> TypeId {
        let doc = Doc { summary: summary.to_owned(), ..Doc::default() };
        let (module, origin) = (owner.module.clone(), owner.origin.clone());
        self.add_type(
            TypeDef { ident, module, origin, doc, shape, read: false, written: false, selectable: false },
            place,
        )
    }

    pub(super) fn add_type(&mut self, def: TypeDef, place: &NodePath) -> TypeId {
        let id = TypeId(self.api.types.len());
        self.api.types.push(def);
        self.type_places.push(place.clone());
        id
    }

    /// Returns the Rust module path of a dotted name.
    pub(super) fn module_path(&mut self, dotted: &str, name: &Spanned<String>) -> Vec<String> {
        let segments = dotted.split('.').filter(|segment| !segment.is_empty());
        let spell = |segment: &str| Spanned { value: segment.to_owned(), place: name.place.clone() };
        segments.map(|segment| self.spell(&spell(segment), None, Case::Snake)).collect()
    }
}

/// Returns the group and the last segment of a dotted name.
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
