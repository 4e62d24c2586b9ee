//! Registers modules, entities, error codes, objects and enums.

use super::unknown::NameKind;
use super::{Lowering, Owner};
use crate::ast::{Ast, DocAst, ErrorAst};
use crate::diagnostic::{CascadeKey, Diagnostic, Location};
use crate::lexical::is_pascal;
use crate::model::{
    Doc, Entity, EntityId, ErrorCode, ErrorId, InlineName, Module, ObjectV2, Origin, Shape, TypeDef, TypeId,
};
use crate::roots::is_of_portal;
use crate::source::{NodePath, SourceFile, Spanned};
use std::collections::{BTreeMap, BTreeSet, HashMap};

impl Lowering {
    /// Registers every name of the specs in the model.
    pub(super) fn register(&mut self, ast: &Ast, sources: &[SourceFile]) {
        self.register_api(ast, sources);
        self.register_entities(ast);
        let mut codes = HashMap::new();
        for error in &ast.errors {
            self.register_error(error, sources, &mut codes);
        }
        for (error, name) in ast.errors.iter().flat_map(|error| error.replaces.iter().map(move |name| (error, name))) {
            if name.value == error.name.value {
                let problem = Diagnostic::new("conflict", &name.place, format!("`{}` replaces itself", name.value));
                self.report(problem.help("name the errors that a method with this one does not have"));
            }
            match self.errors.contains_key(&name.value) {
                true => self.used(NameKind::Error, &name.value),
                false => self.unknown_error(name),
            }
        }
        self.register_types(ast);
    }

    fn register_api(&mut self, ast: &Ast, sources: &[SourceFile]) {
        let Some(api) = &ast.api else {
            // An invalid api.yaml has been reported already.
            let is_missing = !sources.iter().any(|source| source.stem() == "api");
            if is_missing {
                self.suppressed.add_all(&CascadeKey::Module(String::new()));
                self.suppressed.add_all(&CascadeKey::Entity(String::new()));
            }
            if is_missing && ast.places.api.is_none() {
                let help =
                    "add the file with `api:`, and `title:` and `modules:` under it; spec/README.md lists its keys";
                self.report(
                    Diagnostic::at(
                        "missing-file",
                        Location::Path("api.yaml".into()),
                        format!("missing file {}api.yaml", self.api.root),
                    )
                    .help(help),
                );
            }
            return;
        };
        self.api.title.clone_from(&api.title);
        self.api.docs.clone_from(&api.docs);
        self.api.documented.clone_from(&api.documented);
        self.api.events = api.events.iter().map(|name| name.value.clone()).collect();
        self.api.published.clone_from(&api.published);
        let used: BTreeSet<&str> = named_in_modules(ast).map(|(module, _)| module).collect();
        let mut modules: BTreeMap<String, Module> = BTreeMap::new();
        for (name, doc) in &api.modules {
            if !used.contains(name.value.as_str()) {
                let problem =
                    Diagnostic::new("unused-module", &name.place, format!("the module `{}` has no specs", name.value));
                let missed = CascadeKey::Methods(name.value.clone());
                self.report(problem.help("remove the module, or add a spec of it").cascades_from(missed));
            }
            let title = api.titles.iter().find(|(titled, _)| titled.value == name.value);
            let module = Module {
                name: name.value.clone(),
                title: title.map_or(&name.value, |(_, title)| &title.value).clone(),
                doc: doc.value.clone(),
                needs: Vec::new(),
                at: name.place.clone(),
            };
            modules.insert(name.value.clone(), module);
        }
        self.api.modules = modules.into_values().collect();
        self.check_titles(&api.titles, &used);
        self.check_modules_named(ast);
    }

    fn check_titles(&mut self, titles: &[(Spanned<String>, Spanned<String>)], used: &BTreeSet<&str>) {
        for (name, _) in titles {
            let known: Vec<&str> = self.api.modules.iter().map(|module| module.name.as_str()).collect();
            // A module that is missing is reported with the specs that it has.
            if known.contains(&name.value.as_str()) || used.contains(name.value.as_str()) {
                continue;
            }
            let remove = "remove the title, or add the module under `modules`";
            let near = self.suggestions.nearest(&name.value, &known);
            let help = near.map_or(remove.to_owned(), |near| format!("did you mean `{near}`? if not, {remove}"));
            let problem = Diagnostic::new("unknown-module", &name.place, format!("unknown module `{}`", name.value));
            self.report(problem.help(help).cascades_from(CascadeKey::Module(name.value.clone())));
        }
    }

    fn check_modules_named(&mut self, ast: &Ast) {
        let modules: BTreeSet<&str> = named_in_modules(ast).map(|(module, _)| module).collect();
        if let (true, true, Some(place)) = (self.api.modules.is_empty(), modules.len() > 1, &ast.places.api) {
            let names: Vec<String> = modules.into_iter().map(|name| format!("`{name}`")).collect();
            let problem = Diagnostic::new("missing-key", place, "missing key `modules`");
            let help = format!("add `modules:` with one sentence for each of {}", names.join(", "));
            return self.report(problem.help(help).cascades_from(CascadeKey::Module(String::new())));
        }
        let mut seen = BTreeSet::new();
        for (module, name) in named_in_modules(ast) {
            if self.api.modules.iter().any(|known| known.name == module) || !seen.insert(module.to_owned()) {
                continue;
            }
            let known: Vec<&str> = self.api.modules.iter().map(|known| known.name.as_str()).collect();
            let add = format!("add `{module}: …` under `modules` in api.yaml, with one sentence that describes it");
            // A misspelled module has no specs.
            let unused: Vec<&str> = known.iter().copied().filter(|known| !modules.contains(known)).collect();
            let near = self.suggestions.nearest(module, &unused).or_else(|| self.suggestions.nearest(module, &known));
            let near = near.map(str::to_owned);
            // The intended module has specs.
            near.iter().for_each(|near| self.suppressed.add(CascadeKey::Methods(near.clone())));
            let help = near.map_or(add.clone(), |near| format!("did you mean `{near}`? if not, {add}"));
            let problem = Diagnostic::new("unknown-module", &name.place, format!("unknown module `{module}`"));
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
                let problem = Diagnostic::new("duplicate-name", &name.place, message).help("remove this line");
                self.report(problem.cascades_from(CascadeKey::Entity(name.value.clone())));
            }
        }
        for (name, (doc, place)) in entities {
            self.entities.insert(name.clone(), EntityId(self.api.entities.len()));
            self.api.entities.push(Entity { name, doc, at: place });
        }
    }

    fn register_error(&mut self, error: &ErrorAst, sources: &[SourceFile], codes: &mut HashMap<String, String>) {
        if !is_pascal(&error.name.value) || error.name.value == "Other" || error.name.value == "Unknown" {
            let message = format!("`{}` cannot be the name of an error", error.name.value);
            let help = "names of errors are PascalCase words other than `Other` and `Unknown`";
            // The other specs may have the name that it should have.
            let words = error.name.value.split(|c: char| !c.is_ascii_alphanumeric());
            let meant = words.filter_map(|word| word.split_at_checked(1));
            let meant = meant.map(|(first, rest)| format!("{}{rest}", first.to_ascii_uppercase())).collect();
            self.suppressed.add(CascadeKey::Error(meant));
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
            module: sources[error.name.place.file].name_path().split_once('/').map(|(module, _)| module.to_owned()),
            statuses: error.statuses.clone(),
            category: error.category,
            shape: error.shape,
            when: error.when.value.clone(),
            fix: error.fix.value.clone(),
            retry: error.retry,
            may_have_executed: error.may_have_executed,
            replaces: error.replaces.iter().map(|name| name.value.clone()).collect(),
            note: error.note.as_ref().map(|note| note.value.clone()),
            at: error.name.place.clone(),
        });
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
            let origin = if is_object { Origin::Object(name.value.clone()) } else { Origin::Enum(name.value.clone()) };
            let shape = if is_object { Shape::Struct(Vec::new()) } else { Shape::Enum(Vec::new()) };
            let id = self.add_type(TypeDef {
                origin,
                inline: None,
                rust: rust.clone(),
                doc: lower_doc(doc),
                docs_version: docs_version(doc, self.docs_version.as_deref()),
                shape,
                read: false,
                written: false,
                selectable: false,
                events: Vec::new(),
                v2: ObjectV2::default(),
                at: name.place.clone(),
            });
            let index = if is_object { &mut self.objects } else { &mut self.enums };
            index.insert(name.value.clone(), id);
        }
    }

    /// Adds a type inside a spec, for the value under a key of its holder.
    pub(super) fn inline_type(&mut self, owner: &Owner, part: &str, summary: &str, at: &NodePath) -> TypeId {
        self.add_type(TypeDef {
            origin: owner.origin.clone(),
            inline: Some(InlineName { holder: owner.holder, part: part.to_owned() }),
            rust: None,
            doc: Doc { summary: summary.to_owned(), ..Doc::default() },
            docs_version: None,
            shape: Shape::Struct(Vec::new()),
            read: false,
            written: false,
            selectable: false,
            events: Vec::new(),
            v2: ObjectV2::default(),
            at: at.clone(),
        })
    }

    fn add_type(&mut self, def: TypeDef) -> TypeId {
        self.api.types.push(def);
        TypeId(self.api.types.len() - 1)
    }
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

/// Returns the version of the official page that a spec says, if it names a page.
pub(super) fn docs_version(doc: &DocAst, of_all: Option<&str>) -> Option<String> {
    doc.docs.as_ref()?;
    doc.docs_version.as_ref().map(|version| version.value.clone()).or_else(|| of_all.map(str::to_owned))
}

/// Returns the names that begin with a module: those of methods, objects and enums with more than one segment.
fn named_in_modules(ast: &Ast) -> impl Iterator<Item = (&str, &Spanned<String>)> {
    let methods = ast.methods.iter().map(|method| &method.name);
    let objects = ast.objects.iter().map(|object| &object.name);
    let names = methods.chain(objects).chain(ast.enums.iter().map(|item| &item.name));
    names
        .filter(|name| !is_of_portal(&name.value))
        .filter_map(|name| name.value.split_once('.').map(|(module, _)| (module, name)))
}
