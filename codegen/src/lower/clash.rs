//! Clashes between Rust names of different specs, and with names that generated code relies on.

use super::Lowering;
use crate::diagnostic::Diagnostic;
use crate::model::{Body, Field, Origin, Shape, TypeDef};
use crate::naming;
use crate::source::Place;
use std::collections::HashMap;

/// Who has a name already.
type Names = HashMap<(Vec<String>, String), String>;

impl Lowering {
    /// Refuses every name that would not compile.
    pub(super) fn clashes(&mut self) {
        self.type_clashes();
        self.module_clashes();
        self.entity_clashes();
        self.setter_clashes();
    }

    fn type_clashes(&mut self) {
        let mut names = Names::new();
        let mut found = Vec::new();
        for (index, def) in self.api.types.iter().enumerate() {
            let claim =
                Claim { module: &def.module, ident: &def.ident, owner: describe(def), place: &self.type_places[index] };
            claim.check(&mut names, &mut found);
        }
        for (method, place) in self.api.methods.iter().zip(&self.method_places) {
            let owner = format!("the method `{}`", method.name);
            for ident in [&method.ident, &method.response_ident, &method.error_ident] {
                Claim { module: &method.module, ident, owner: owner.clone(), place }.check(&mut names, &mut found);
            }
        }
        self.found.append(&mut found);
    }

    /// Methods, enums, groups and objects all become modules, side by side.
    fn module_clashes(&mut self) {
        let mut names = Names::new();
        let mut found = Vec::new();
        let mut claim = |module: &[String], ident: &str, owner: String, place: &Place| {
            let reserved = module.is_empty() && naming::RESERVED_ROOT_MODULES.contains(&ident);
            let taken = names.insert((module.to_vec(), ident.to_owned()), owner.clone());
            if let Some(other) =
                taken.or_else(|| reserved.then(|| "the crate itself".to_owned())).filter(|other| *other != owner)
            {
                let message = format!("{owner} and {other} would both be the module `{ident}`");
                found.push(
                    Diagnostic::new("name-clash", place, message).help("give one of them another name with `rust:`"),
                );
            }
        };
        let groups = self.api.methods.iter().map(|method| &method.module).zip(&self.method_places);
        let homes = self.api.types.iter().map(|def| &def.module).zip(&self.type_places);
        for (path, place) in groups.chain(homes) {
            for depth in 0..path.len() {
                claim(&path[..depth], &path[depth], format!("the group `{}`", path[..=depth].join(".")), place);
            }
        }
        for (method, place) in self.api.methods.iter().zip(&self.method_places) {
            claim(&method.module, &method.stem, format!("the method `{}`", method.name), place);
        }
        for (def, place) in self.api.types.iter().zip(&self.type_places) {
            match &def.origin {
                Origin::Object(_) => {
                    claim(&def.module, "object", describe(def), place);
                    claim(&def.module, "fields", describe(def), place);
                }
                Origin::Enum(name) => {
                    let stem = naming::snake(name.rsplit('.').next().unwrap_or(name)).unwrap_or_default();
                    claim(&def.module, &stem, describe(def), place);
                }
                Origin::Method(_) | Origin::Inline(_) => {}
            }
        }
        self.found.append(&mut found);
    }

    fn entity_clashes(&mut self) {
        let mut names: HashMap<&str, &str> = HashMap::new();
        for entity in &self.api.entities {
            if let Some(other) = names.insert(&entity.ident, &entity.name) {
                let message =
                    format!("the entities `{other}` and `{}` are both `{}` in Rust", entity.name, entity.ident);
                let place = self.type_places.first().cloned().unwrap_or_else(|| Place::root(0));
                self.found.push(Diagnostic::new("name-clash", &place, message).help("give one of them another name"));
            }
        }
    }

    /// Requests and written structs have a constructor and a setter for each optional field.
    fn setter_clashes(&mut self) {
        let mut found = Vec::new();
        let structs =
            self.api.types.iter().zip(&self.type_places).filter(|(def, _)| def.written).filter_map(|(def, place)| {
                match &def.shape {
                    Shape::Struct(fields) => Some((fields.as_slice(), place)),
                    Shape::Enum(_) => None,
                }
            });
        let requests =
            self.api.methods.iter().zip(&self.method_places).filter_map(|(method, place)| match &method.body {
                Body::Params(fields) => Some((fields.as_slice(), place)),
                Body::Bare(_) => None,
            });
        for (fields, place) in structs.chain(requests) {
            check_setters(fields, place, &mut found);
        }
        self.found.append(&mut found);
    }
}

fn check_setters(fields: &[Field], place: &Place, found: &mut Vec<Diagnostic>) {
    let clearers: Vec<String> =
        fields.iter().filter(|field| field.nullable).map(|field| naming::clearer_of(&field.ident)).collect();
    for field in fields.iter().filter(|field| !field.required) {
        if field.ident == "new" || clearers.contains(&field.ident) {
            let message =
                format!("the setter of `{}` would be `{}`, which another function is called", field.wire, field.ident);
            found.push(Diagnostic::new("name-clash", place, message).help("give the field another name with `rust:`"));
        }
    }
}

struct Claim<'a> {
    module: &'a [String],
    ident: &'a str,
    owner: String,
    place: &'a Place,
}

impl Claim<'_> {
    fn check(self, names: &mut Names, found: &mut Vec<Diagnostic>) {
        let Self { module, ident, owner, place } = self;
        if naming::RESERVED_TYPES.contains(&ident) {
            let message = format!("{owner} would be `{ident}` in Rust, a name that generated code relies on");
            found.push(
                Diagnostic::new("name-clash", place, message).help("give it another name with `rust:` or `rust_type:`"),
            );
        }
        if let Some(other) = names.insert((module.to_vec(), ident.to_owned()), owner.clone()) {
            let message = format!("{other} and {owner} are both `{ident}` in the module `{}`", module.join("::"));
            found.push(
                Diagnostic::new("name-clash", place, message)
                    .help("give one of them another name with `rust:` or `rust_type:`"),
            );
        }
    }
}

fn describe(def: &TypeDef) -> String {
    match &def.origin {
        Origin::Object(name) => format!("the object `{name}`"),
        Origin::Enum(name) => format!("the enum `{name}`"),
        Origin::Method(name) => format!("a type inside the method `{name}`"),
        Origin::Inline(name) => format!("a type inside the object `{name}`"),
    }
}
