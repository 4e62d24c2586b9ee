//! Conflicts between Rust names of different specs, and with names that are reserved for generated code.

use super::Lowering;
use crate::diagnostic::Diagnostic;
use crate::model::{Body, Field, Origin, ResponseShape, Shape, TypeDef};
use crate::naming::{self, FileKind};
use crate::source::NodePath;
use std::collections::{HashMap, HashSet};

/// The names in use, and the conflicts.
struct Clashes {
    /// Module and name to owner.
    types: HashMap<(Vec<String>, String), String>,
    modules: HashMap<(Vec<String>, String), String>,
    /// Pairs of owners that have been reported: methods with the same name conflict in every name.
    reported: HashSet<(String, String)>,
    found: Vec<Diagnostic>,
}

impl Lowering {
    /// Rejects every name that would not compile.
    pub(super) fn clashes(&mut self) {
        let mut clashes =
            Clashes { types: HashMap::new(), modules: HashMap::new(), reported: HashSet::new(), found: Vec::new() };
        self.type_clashes(&mut clashes);
        self.module_clashes(&mut clashes);
        let mut found = clashes.found;
        self.entity_clashes(&mut found);
        self.field_clashes(&mut found);
        self.cause_clashes(&mut found);
        self.found.append(&mut found);
    }

    /// Returns the place of the name of a field that a spec defines.
    pub(super) fn field_place(&self, module: &[String], owner: &str, field: &Field) -> Option<&NodePath> {
        self.field_places.get(&(module.to_vec(), owner.to_owned(), field.ident.clone()))
    }

    /// Claims the names of objects and shared enums first, then methods, then inline types: a later one has to be renamed.
    fn type_clashes(&self, clashes: &mut Clashes) {
        let types = || self.api.types.iter().zip(&self.type_places);
        let is_shared = |def: &TypeDef| matches!(def.origin, Origin::Object(_) | Origin::Enum(_));
        for (def, place) in types().filter(|(def, _)| is_shared(def)) {
            clashes.claim_type(&def.module, &def.ident, def.origin.described(), place, "rename it with `rust:`");
        }
        for (method, place) in self.api.methods.iter().zip(&self.method_places) {
            for ident in [&method.ident, &method.response_ident, &method.error_ident] {
                clashes.claim_type(
                    &method.module,
                    ident,
                    format!("the method `{}`", method.name),
                    place,
                    "rename the method with `rust:`",
                );
            }
        }
        for (def, place) in types().filter(|(def, _)| !is_shared(def)) {
            clashes.claim_type(&def.module, &def.ident, def.origin.described(), place, "rename it with `rust_type:`");
        }
    }

    /// Claims the modules and file names of groups, objects, enums and methods.
    fn module_clashes(&self, clashes: &mut Clashes) {
        let groups = self.api.methods.iter().map(|method| &method.module).zip(&self.method_places);
        let homes = self.api.types.iter().map(|def| &def.module).zip(&self.type_places);
        for (path, place) in groups.chain(homes) {
            for depth in 0..path.len() {
                let dotted: Vec<&str> = path[..=depth].iter().map(|segment| naming::file_of(segment)).collect();
                clashes.claim_module(
                    &path[..depth],
                    &path[depth],
                    FileKind::Group,
                    format!("the group `{}`", dotted.join(".")),
                    place,
                );
            }
        }
        for (def, place) in self.api.types.iter().zip(&self.type_places) {
            for file in def.files() {
                clashes.claim_module(&def.module, &file, FileKind::Type, def.origin.described(), place);
            }
        }
        for (method, place) in self.api.methods.iter().zip(&self.method_places) {
            clashes.claim_module(
                &method.module,
                &method.stem,
                FileKind::Method,
                format!("the method `{}`", method.name),
                place,
            );
        }
    }

    fn entity_clashes(&self, found: &mut Vec<Diagnostic>) {
        let mut names: HashMap<&str, &str> = HashMap::new();
        for (entity, place) in self.api.entities.iter().zip(&self.entity_places) {
            if let Some(other) = names.insert(&entity.ident, &entity.name) {
                let message =
                    format!("the entities `{other}` and `{}` have the same Rust name `{}`", entity.name, entity.ident);
                found.push(Diagnostic::new("name-clash", place, message).help("remove one of the two"));
            }
        }
    }

    /// Checks the fields of structs, including those of the action and the pagination, and their functions.
    fn field_clashes(&self, found: &mut Vec<Diagnostic>) {
        for (def, place) in self.api.types.iter().zip(&self.type_places) {
            if let (Shape::Struct(fields), true, false, false) = (&def.shape, def.written, def.read, def.selectable) {
                self.check_setters(&def.module, &def.ident, fields, place, found);
            }
        }
        for (method, place) in self.api.methods.iter().zip(&self.method_places) {
            if let Body::Params(fields) = &method.body {
                self.check_brought(&method.module, &method.ident, fields, place, found);
                self.check_setters(&method.module, &method.ident, fields, place, found);
            }
            if let ResponseShape::Fields(fields) = &method.result {
                self.check_brought(&method.module, &method.response_ident, fields, place, found);
            }
        }
    }

    fn check_brought(
        &self,
        module: &[String],
        owner: &str,
        fields: &[Field],
        place: &NodePath,
        found: &mut Vec<Diagnostic>,
    ) {
        let mut names: HashMap<&str, &str> = HashMap::new();
        for field in fields {
            let Some(other) = names.insert(&field.ident, &field.wire) else { continue };
            let place = self.field_place(module, owner, field).unwrap_or(place);
            let message = format!("`{other}` and `{}` have the same Rust name `{}`", field.wire, field.ident);
            found.push(Diagnostic::new("name-clash", place, message).help("rename one of the two with `rust:`"));
        }
    }

    /// Checks the setters of a request: one for each optional field, and one that clears it.
    fn check_setters(
        &self,
        module: &[String],
        owner: &str,
        fields: &[Field],
        place: &NodePath,
        found: &mut Vec<Diagnostic>,
    ) {
        let optional = || fields.iter().filter(|field| !field.required);
        let clearers: HashMap<String, &str> = optional()
            .filter(|field| field.nullable)
            .map(|field| (naming::clearer_of(&field.ident), field.wire.as_str()))
            .collect();
        for field in optional() {
            let plain = naming::file_of(&field.ident);
            let taken = match clearers.get(plain) {
                Some(cleared) => format!("the function that clears `{cleared}`"),
                None if naming::RESERVED_FUNCTIONS.contains(&plain) => "a function of every request".to_owned(),
                None => continue,
            };
            let place = self.field_place(module, owner, field).unwrap_or(place);
            let message = format!("the setter of `{}` has the same name `{plain}` as {taken}", field.wire);
            found.push(Diagnostic::new("name-clash", place, message).help("rename the field with `rust:`"));
        }
    }

    /// Checks causes, which are constants of the enum whose variants are the codes.
    fn cause_clashes(&self, found: &mut Vec<Diagnostic>) {
        for (method, place) in self.api.methods.iter().zip(&self.method_places) {
            for cause in method.errors.iter().flat_map(|error| &error.causes) {
                let variant = method.errors.iter().find(|error| self.api.error(error.error).name == cause.ident);
                let taken = match variant {
                    Some(_) => "an error of the method",
                    None if cause.ident == naming::CAUSES => "the list of all causes",
                    None => continue,
                };
                let message = format!(
                    "the constant of the cause `{}` has the same name `{}` as {taken}",
                    cause.name, cause.ident
                );
                let place = self.cause_places.get(&(method.name.clone(), cause.ident.clone())).unwrap_or(place);
                found.push(Diagnostic::new("name-clash", place, message).help("rename the cause"));
            }
        }
    }
}

impl Clashes {
    /// Claims the name of a struct, enum or alias in its module.
    fn claim_type(&mut self, module: &[String], ident: &str, owner: String, place: &NodePath, help: &str) {
        let other = self.types.insert((module.to_vec(), ident.to_owned()), owner.clone());
        let message = match other {
            Some(other) if other == owner => {
                format!("{owner} has the same Rust name `{ident}` as another one")
            }
            Some(other) if self.reported.insert((other.clone(), owner.clone())) => {
                format!("{other} and {owner} have the same Rust name `{ident}`")
            }
            None if naming::RESERVED_TYPES.contains(&ident) => {
                format!("{owner} has the Rust name `{ident}`, which is reserved for generated code")
            }
            None if module.is_empty() && naming::RESERVED_ROOT_TYPES.contains(&ident) => {
                format!("{owner} has the Rust name `{ident}`, which is reserved at the root of the crate")
            }
            _ => return,
        };
        self.found.push(Diagnostic::new("name-clash", place, message).help(help));
    }

    /// Claims the module of a file.
    fn claim_module(&mut self, module: &[String], ident: &str, kind: FileKind, owner: String, place: &NodePath) {
        let other = self.modules.insert((module.to_vec(), ident.to_owned()), owner.clone());
        let message = match other {
            Some(other) if other == owner || !self.reported.insert((other.clone(), owner.clone())) => return,
            Some(other) => format!("{other} and {owner} have the same Rust module `{ident}`"),
            None => match naming::reserved_module(module, ident, kind) {
                Some(why) => format!("{owner} has the Rust module `{}`, {why}", naming::file_of(ident)),
                None => return,
            },
        };
        let help = match kind {
            FileKind::Method => "rename the method with `rust:`",
            FileKind::Group | FileKind::Type => naming::FROM_WIRE,
        };
        self.found.push(Diagnostic::new("name-clash", place, message).help(help));
    }
}
