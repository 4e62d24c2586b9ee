//! The usage of types: reading and writing, selectable objects, dependencies of modules, unused specs.

use super::Lowering;
use crate::diagnostic::{CascadeKey, Diagnostic};
use crate::model::{Api, Body, Field, Origin, ResponseShape, Shape, Type, TypeId, module_of};
use crate::roots::is_of_portal;
use std::collections::BTreeSet;

impl Lowering {
    /// Runs the graph passes, in the order of their dependencies.
    pub(super) fn usage(&mut self) {
        self.mark_uses();
        self.propagate_selectable();
        self.module_needs();
        self.check_operators();
        self.check_outside_modules();
        self.check_unreachable();
    }

    /// Checks that the dialect of an object has the operators that its fields take.
    fn check_operators(&mut self) {
        for def in &self.api.types {
            let (Some(dialect), Shape::Struct(fields)) = (def.v2.dialect, &def.shape) else { continue };
            let known = dialect.operators();
            let lacks = |word: &&String| !known.contains(&word.as_str()) && (*word != "=" || !known.contains(&""));
            for field in fields {
                let Some(word) = field.uses.operators.iter().find(lacks) else { continue };
                let message = format!("the dialect `{}` has no operator `{word}`", dialect.word());
                let problem = Diagnostic::new("bad-filter", &field.at, message);
                self.found.push(problem.help("correct `filterable`, or the dialect of the list"));
            }
        }
    }

    fn mark_uses(&mut self) {
        let (mut written, mut read) = (Vec::new(), Vec::new());
        for method in self.api.all_methods() {
            match &method.body {
                Body::Params(fields) => fields.iter().for_each(|field| named(&field.ty, &mut written)),
                Body::Bare(field) => named(&field.ty, &mut written),
            }
            match &method.result {
                ResponseShape::Item(ty) | ResponseShape::Items(ty) | ResponseShape::Bare(ty) => named(ty, &mut read),
                ResponseShape::Fields(fields) => fields.iter().for_each(|field| named(&field.ty, &mut read)),
                ResponseShape::Flag => {}
            }
        }
        for id in self.closure(written) {
            self.api.types[id.0].written = true;
        }
        for id in self.closure(read) {
            self.api.types[id.0].read = true;
        }
    }

    /// Returns the types and all types of their fields. Types on writing have been copied to their own structs.
    fn closure(&self, roots: Vec<TypeId>) -> BTreeSet<TypeId> {
        let (mut seen, mut open) = (BTreeSet::new(), roots);
        while let Some(id) = open.pop() {
            if seen.insert(id) {
                self.api.fields_of(id).iter().for_each(|field| named(&field.ty, &mut open));
            }
        }
        seen
    }

    /// Marks the objects of relations as selectable, because `select` reaches through relations.
    fn propagate_selectable(&mut self) {
        let mut open: Vec<TypeId> =
            (0..self.api.types.len()).map(TypeId).filter(|id| self.api.type_def(*id).selectable).collect();
        while let Some(id) = open.pop() {
            let mut related = Vec::new();
            self.api
                .fields_of(id)
                .iter()
                .filter(|field| field.uses.relation)
                .for_each(|field| named(&field.ty, &mut related));
            for id in related {
                if !std::mem::replace(&mut self.api.types[id.0].selectable, true) {
                    open.push(id);
                }
            }
        }
    }

    /// Finds the dependencies of modules: the other modules whose types they use.
    fn module_needs(&mut self) {
        let mut needs: Vec<(String, String)> = Vec::new();
        let mut need = |from: &str, ids: Vec<TypeId>, api: &Api| {
            let others = ids.into_iter().map(|id| module_of(api.type_def(id).group())).filter(|to| *to != from);
            needs.extend(others.map(|to| (from.to_owned(), to.to_owned())));
        };
        for def in &self.api.types {
            if let Shape::Struct(fields) = &def.shape {
                need(module_of(def.group()), mentioned(fields), &self.api);
            }
        }
        for method in self.api.all_methods() {
            let mut ids = match &method.body {
                Body::Params(fields) => mentioned(fields),
                Body::Bare(field) => mentioned(std::slice::from_ref(field)),
            };
            match &method.result {
                ResponseShape::Item(ty) | ResponseShape::Items(ty) | ResponseShape::Bare(ty) => named(ty, &mut ids),
                ResponseShape::Fields(fields) => ids.extend(mentioned(fields)),
                ResponseShape::Flag => {}
            }
            need(module_of(method.group()), ids, &self.api);
        }
        let known: Vec<String> = self.api.modules.iter().map(|module| module.name.clone()).collect();
        for module in &mut self.api.modules {
            // A root object such as `field` belongs to no module and is always compiled.
            let mine = needs.iter().filter(|(from, to)| *from == module.name && known.contains(to));
            module.needs = mine.map(|(_, to)| to.clone()).collect::<BTreeSet<_>>().into_iter().collect();
        }
    }

    /// Rejects types outside of all modules that use a module, because they are always compiled.
    fn check_outside_modules(&mut self) {
        let module = |id: TypeId| self.api.module(module_of(self.api.type_def(id).group()));
        let mut found = Vec::new();
        for (index, def) in self.api.types.iter().enumerate() {
            let (Shape::Struct(fields), None) = (&def.shape, module(TypeId(index))) else { continue };
            // A name with more than one segment begins with a module, or with the one of a portal's own objects.
            if def.origin.name().contains('.') {
                continue;
            }
            for field in fields {
                let held = mentioned(std::slice::from_ref(field)).into_iter().find_map(module);
                // Methods outside of all modules have one segment, and are always compiled.
                let Some(module) = held else { continue };
                let message = format!(
                    "`{}` uses the module `{}`, but its object belongs to no module and is always compiled",
                    field.wire, module.name
                );
                found.push(
                    Diagnostic::new("outside-module", &field.at, message)
                        .help(format!("move the object into the module `{}`", module.name)),
                );
            }
        }
        self.found.append(&mut found);
    }

    /// Reports the objects and enums that no method uses, once: those that only others of them use follow from these.
    fn check_unreachable(&mut self) {
        let mut used: BTreeSet<TypeId> = self.api.all_methods().filter_map(|method| method.object).collect();
        used.extend(self.api.types.iter().filter_map(|def| def.v2.base));
        used.extend((0..self.api.types.len()).map(TypeId).filter(|id| {
            let def = self.api.type_def(*id);
            def.read || def.written
        }));
        let unused: Vec<TypeId> = (0..self.api.types.len()).map(TypeId).filter(|id| !used.contains(id)).collect();
        let held: BTreeSet<TypeId> = unused
            .iter()
            .flat_map(|id| self.closure(mentioned(self.api.fields_of(*id))).into_iter().filter(move |held| held != id))
            .collect();
        let named = |id: &&TypeId| matches!(self.api.type_def(**id).origin, Origin::Object(_) | Origin::Enum(_));
        let first: Vec<&TypeId> = unused.iter().filter(named).filter(|id| !held.contains(id)).collect();
        // Objects can hold each other.
        let first = if first.is_empty() { unused.iter().find(named).into_iter().collect() } else { first };
        let Some((first, others)) = first.split_first() else { return };
        let def = self.api.type_def(**first);
        let others: String =
            others.iter().map(|id| format!(", nor {}", self.api.type_def(**id).origin.described())).collect();
        let message = format!("no method takes or answers {}{others}", def.origin.described());
        let help = match is_of_portal(def.group()) {
            true => "add `variant_of` with the object that it stands for, or delete the file",
            false => "name it in a method or in a field of an object, or delete the file",
        };
        let problem = Diagnostic::new("unreachable", &def.at, message);
        self.found.push(problem.help(help).cascades_from(CascadeKey::Anything));
    }
}

/// Adds the named types in a type.
pub(super) fn named(ty: &Type, into: &mut Vec<TypeId>) {
    match ty {
        Type::Array(inner, _) | Type::Map(inner) | Type::Rows(inner) => named(inner, into),
        Type::Named(id) => into.push(*id),
        _ => {}
    }
}

/// Returns the named types that fields contain or refer to.
pub(super) fn mentioned(fields: &[Field]) -> Vec<TypeId> {
    let mut ids = Vec::new();
    for field in fields {
        match &field.ty {
            Type::Select(id) | Type::Filter(id) | Type::Order(id) | Type::Cursor(id) => ids.push(*id),
            ty => named(ty, &mut ids),
        }
    }
    ids
}
