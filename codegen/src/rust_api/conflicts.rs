//! Conflicts between Rust names, and with names that are reserved.

use super::{RustApi, RustBody, RustCode, RustField, RustMethod, RustShape, RustStruct, RustType, StructKind};
use crate::naming::{self, FileKind};
use bitrix24_model::{Api, Diagnostic, NodePath, Protocol, TypeDef, is_of_portal};
use std::collections::{HashMap, HashSet};

/// The names in use, and the conflicts found so far.
#[derive(Default)]
struct Conflicts {
    protocol: Protocol,
    /// The owner of each type name, by module and name.
    types: HashMap<(Vec<String>, String), String>,
    /// The owner of each module name, by parent module and name.
    modules: HashMap<(Vec<String>, String), String>,
    /// Modules that have been reported: a feature of the crate can have a module with its name.
    reported_features: HashSet<String>,
    /// Pairs of owners that have been reported: methods with the same name conflict in each of their names.
    reported: HashSet<(String, String)>,
    /// Fields that have been reported: an object shares its fields with the requests that write it.
    reported_fields: HashSet<(usize, Vec<usize>)>,
    found: Vec<Diagnostic>,
}

/// Returns the words for a method: one of a variant is told by its path.
fn described(method: &RustMethod<'_>) -> String {
    let (path, name) = (method.method.path(), &method.method.name);
    match path == name {
        true => format!("the method `{name}`"),
        false => format!("the method `{name}` for the variant `{path}`"),
    }
}

/// Returns a diagnostic for each name that would not compile, or that would shadow another.
pub(super) fn conflicts(api: &RustApi<'_>) -> Vec<Diagnostic> {
    let mut conflicts = Conflicts { protocol: api.model.protocol, ..Conflicts::default() };
    conflicts.features(api);
    conflicts.types(api);
    conflicts.modules(api);
    conflicts.entities(api);
    conflicts.codes(api);
    conflicts.fields(api);
    conflicts.variants(api);
    conflicts.causes(api);
    conflicts.found
}

/// Returns a diagnostic for each object or enum with a name of the own ones of a portal.
pub(super) fn objects_of_portal(model: &Api) -> Vec<Diagnostic> {
    let own = model.types.iter().filter(|def| def.inline.is_none() && is_of_portal(def.group()));
    let problem = |def: &TypeDef| {
        let message = format!("{} has a name of a portal's own objects", def.origin.described());
        let help = "generate it with `bitrix24-portal` in the crate that uses it, or rename it";
        Diagnostic::new("name-clash", &def.at, message).help(help)
    };
    own.map(problem).collect()
}

impl Conflicts {
    fn report(&mut self, at: &NodePath, message: String, help: &str) {
        self.found.push(Diagnostic::new("name-clash", at, message).help(help));
    }

    /// Checks the modules, which are also features of the generated crate.
    fn features(&mut self, api: &RustApi<'_>) {
        let mut names: HashMap<&str, &str> = HashMap::new();
        let mut modules: Vec<_> = api.model.modules.iter().zip(&api.modules).collect();
        modules.sort_by_key(|(module, _)| module.at.position());
        for (module, ident) in modules {
            if let Some(other) = names.insert(ident, &module.name) {
                let message = format!("the modules `{other}` and `{}` have the same Rust name `{ident}`", module.name);
                self.report(&module.at, message, naming::FROM_WIRE);
            }
            let is_reserved = naming::RESERVED_FEATURES.contains(&module.name.as_str());
            if is_reserved && self.protocol == Protocol::V3 {
                let message =
                    format!("the module `{}` has the same name as a feature of the generated crate", module.name);
                self.report(&module.at, message, naming::FROM_WIRE);
                self.reported_features.insert(ident.clone());
            }
        }
    }

    /// Checks objects and shared enums first, then methods, then inline types: the later one is reported.
    fn types(&mut self, api: &RustApi<'_>) {
        let is_shared = |item: &&RustType<'_>| item.def.inline.is_none();
        let claim = |conflicts: &mut Self, item: &RustType<'_>, help: &str| {
            conflicts.claim_type(&item.module, &item.ident, item.def.origin.described(), &item.def.at, help);
        };
        for item in api.types.iter().filter(is_shared) {
            claim(self, item, "rename it with `rust:`");
        }
        for method in api.all_methods() {
            for ident in [&method.ident, &method.response_ident, &method.error_ident] {
                let owner = described(method);
                let help = "rename the method with `rust:`";
                self.claim_type(&method.module, ident, owner, &method.method.at, help);
            }
        }
        for item in api.types.iter().filter(|item| !is_shared(item)) {
            claim(self, item, "rename it with `rust_type:`");
        }
    }

    /// Claims the name of a struct, enum or alias in its module.
    fn claim_type(&mut self, module: &[String], ident: &str, owner: String, at: &NodePath, help: &str) {
        let other = self.types.insert((module.to_vec(), ident.to_owned()), owner.clone());
        let message = match other {
            Some(other) if !self.reported.insert((other.clone(), owner.clone())) => return,
            Some(other) if other == owner => {
                format!("{owner} has the same Rust name `{ident}` as another one")
            }
            Some(other) => format!("{other} and {owner} have the same Rust name `{ident}`"),
            None if naming::RESERVED_TYPES.contains(&ident) => {
                format!("{owner} has the Rust name `{ident}`, which is reserved for generated code")
            }
            None if module.is_empty() && naming::RESERVED_ROOT_TYPES.contains(&ident) => {
                format!("{owner} has the Rust name `{ident}`, which is reserved at the root of the crate")
            }
            None => return,
        };
        self.report(at, message, help);
    }

    /// Checks the modules of methods, enums, groups and objects, which share the files of a folder.
    fn modules(&mut self, api: &RustApi<'_>) {
        let groups = api.all_methods().map(|method| (&method.module, &method.method.at));
        let homes = api.types.iter().map(|item| (&item.module, &item.def.at));
        for (path, at) in groups.chain(homes) {
            for depth in api.root.len()..path.len() {
                let dotted: Vec<&str> =
                    path[api.root.len()..=depth].iter().map(|segment| naming::file_of(segment)).collect();
                let owner = format!("the group `{}`", dotted.join("."));
                self.claim_module(&path[..depth], &path[depth], FileKind::Group, owner, at);
            }
        }
        for item in &api.types {
            for file in item.files() {
                self.claim_module(&item.module, &file, FileKind::Type, item.def.origin.described(), &item.def.at);
            }
        }
        for method in api.all_methods() {
            let owner = described(method);
            self.claim_module(&method.module, &method.stem, FileKind::Method, owner, &method.method.at);
        }
    }

    /// Claims the module name of a file.
    fn claim_module(&mut self, module: &[String], ident: &str, kind: FileKind, owner: String, at: &NodePath) {
        let other = self.modules.insert((module.to_vec(), ident.to_owned()), owner.clone());
        let message = match other {
            Some(other) if other == owner || !self.reported.insert((other.clone(), owner.clone())) => return,
            Some(other) => format!("{other} and {owner} have the same Rust module `{ident}`"),
            None if module.is_empty() && kind == FileKind::Group && self.reported_features.contains(ident) => return,
            None => match naming::reserved_module(self.protocol, module, ident, kind) {
                Some(why) => format!("{owner} has the Rust module `{}`, {why}", naming::file_of(ident)),
                None => return,
            },
        };
        let help = match kind {
            FileKind::Method => "rename the method with `rust:`",
            FileKind::Group | FileKind::Type => naming::FROM_WIRE,
        };
        self.report(at, message, help);
    }

    fn entities(&mut self, api: &RustApi<'_>) {
        let mut names: HashMap<&str, &str> = HashMap::new();
        for (entity, ident) in api.model.entities.iter().zip(&api.entities) {
            if let Some(other) = names.insert(ident, &entity.name) {
                let message = format!("the entities `{other}` and `{}` have the same Rust name `{ident}`", entity.name);
                self.report(&entity.at, message, "remove one of the two");
            }
        }
    }

    /// Checks the constants of error codes: different PascalCase names can have the same constant.
    fn codes(&mut self, api: &RustApi<'_>) {
        let mut constants: HashMap<&str, &str> = HashMap::new();
        for RustCode { error, constant } in &api.codes {
            let other = constants.insert(constant, &error.name).filter(|other| *other != error.name);
            if let Some(other) = other {
                let message = format!("the errors `{other}` and `{}` have the same constant `{constant}`", error.name);
                self.report(&error.at, message, "rename one of the two");
            }
        }
    }

    /// Checks the fields of all structs, including those that an action or the pagination adds.
    fn fields(&mut self, api: &RustApi<'_>) {
        for item in &api.types {
            if let RustShape::Struct(item) = &item.shape {
                self.struct_fields(item);
            }
        }
        for method in api.all_methods() {
            if let RustBody::Params(request) = &method.body {
                self.struct_fields(request);
            }
            method.response.iter().for_each(|response| self.struct_fields(response));
        }
    }

    fn struct_fields(&mut self, item: &RustStruct<'_>) {
        let mut names: HashMap<&str, &RustField<'_>> = HashMap::new();
        for field in item.fields.iter().chain(&item.unread) {
            let Some(other) = names.insert(&field.ident, field) else { continue };
            // Only a field that a spec describes itself can be renamed, and its location is the deeper one.
            let at = |field: &RustField<'_>| field.field.at.position().1.len();
            let shown = if at(other) > at(field) { other } else { field };
            if self.reported_fields.insert(shown.field.at.position()) {
                let message = format!(
                    "`{}` and `{}` have the same Rust name `{}`",
                    other.field.wire, field.field.wire, field.ident
                );
                self.report(&shown.field.at, message, "rename one of the two with `rust:`");
            }
        }
        if item.kind == StructKind::Write {
            self.setters(&item.fields);
        } else if let Some(field) = item.fields.iter().find(|field| item.open && field.ident == naming::EXTRA) {
            let message = format!("the field `{}` has the same name `extra` as that of added keys", field.field.wire);
            self.report(&field.field.at, message, "rename the field with `rust:`");
        }
    }

    /// Checks the setters of a struct of requests against its other functions, and its fields against its own.
    fn setters(&mut self, fields: &[RustField<'_>]) {
        let clearers: HashMap<&str, &str> =
            fields.iter().filter_map(|field| Some((field.clearer.as_deref()?, field.field.wire.as_str()))).collect();
        for field in fields {
            let plain = naming::file_of(&field.ident);
            if field.field.required && plain != naming::EXTRA {
                continue;
            }
            let other = match clearers.get(plain) {
                Some(cleared) => format!("the function that clears `{cleared}`"),
                None if naming::RESERVED_FUNCTIONS.contains(&plain) => "a function of every request".to_owned(),
                None => continue,
            };
            let part = if field.field.required { "field" } else { "setter of" };
            let message = format!("the {part} `{}` has the same name `{plain}` as {other}", field.field.wire);
            self.report(&field.field.at, message, "rename the field with `rust:`");
        }
    }

    fn variants(&mut self, api: &RustApi<'_>) {
        for item in &api.types {
            let RustShape::Enum(variants) = &item.shape else { continue };
            let mut names: HashMap<&str, &str> = HashMap::with_capacity(variants.len());
            for variant in variants {
                let (wire, ident) = (&variant.value.wire, &variant.ident);
                if ident == "Other" {
                    let message =
                        format!("`{wire}` has the Rust name `Other`, which is reserved for undocumented values");
                    let help = "rename the value with `{ doc: …, rust: TwoWords }`";
                    self.report(&variant.value.at, message, help);
                } else if let Some(other) = names.insert(ident, wire) {
                    let message = format!("`{other}` and `{wire}` have the same Rust name `{ident}`");
                    let help = "rename one of the two with `{ doc: …, rust: TwoWords }`";
                    self.report(&variant.value.at, message, help);
                }
            }
        }
    }

    /// Checks the constants of causes, which share the error enum with the variants of codes.
    fn causes(&mut self, api: &RustApi<'_>) {
        for method in &api.methods {
            let mut names: HashMap<&str, &str> = HashMap::new();
            for cause in &method.causes {
                let (name, ident) = (&cause.cause.name, cause.ident.as_str());
                let is_error = method.method.errors.iter().any(|error| api.model.error(error.error).name == ident);
                let other = match names.insert(ident, name) {
                    Some(other) => format!("the one of `{other}`"),
                    None if is_error => "an error of the method".to_owned(),
                    None if ident == naming::CAUSES => "the list of all causes".to_owned(),
                    None => continue,
                };
                let message = format!("the constant of the cause `{name}` has the same name `{ident}` as {other}");
                self.report(&cause.cause.at, message, "rename the cause");
            }
        }
    }
}
