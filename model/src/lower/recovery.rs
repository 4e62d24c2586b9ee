//! Decides what can be checked despite problems elsewhere: values are checked against types only if every spec that they
//! depend on has no problems, so that consequences of other problems are not reported.

use super::Lowering;
use super::usage::{mentioned, named};
use crate::diagnostic::Diagnostic;
use crate::model::{Body, Method, ResponseShape, Shape, Type, TypeId};
use crate::source::NodePath;
use std::collections::HashSet;

/// The files with problems.
#[derive(Debug, Default)]
pub(super) struct Recovery {
    files: HashSet<usize>,
    /// The number of problems of lowering that are included.
    counted: usize,
}

impl Recovery {
    pub(super) fn of(found: &[Diagnostic]) -> Self {
        let mut recovery = Self::default();
        found.iter().for_each(|diagnostic| recovery.add(diagnostic));
        recovery
    }

    fn add(&mut self, diagnostic: &Diagnostic) {
        self.files.extend(diagnostic.file());
    }
}

/// The types that can be checked, once all specs are lowered.
pub(super) struct Unaffected {
    /// Whether each type is affected by problems, by index.
    affected: Vec<bool>,
}

impl Lowering {
    /// Marks a file whose problem is reported elsewhere.
    pub(super) fn taint(&mut self, place: &NodePath) {
        self.recovery.files.insert(place.file);
    }

    /// Includes the problems since the last update.
    pub(super) fn update_recovery(&mut self) {
        self.found[self.recovery.counted..].iter().for_each(|diagnostic| self.recovery.add(diagnostic));
        self.recovery.counted = self.found.len();
    }

    pub(super) fn is_affected(&self, place: &NodePath) -> bool {
        self.recovery.files.contains(&place.file)
    }

    /// Returns whether a value of this type, at this place, can be checked while methods are lowered. If any file has
    /// problems, values of objects cannot be checked, because their fields may be affected.
    pub(super) fn can_judge_early(&self, place: &NodePath, ty: &Type) -> bool {
        let is_clear = |id: &TypeId| {
            let is_enum = matches!(self.api.type_def(*id).shape, Shape::Enum(_));
            self.recovery.files.is_empty() || is_enum && !self.is_affected(&self.api.type_def(*id).at)
        };
        !self.is_affected(place) && named_in(ty).iter().all(is_clear)
    }

    /// Returns the types that can be checked at the end. If any file has problems, every object counts as selectable.
    pub(super) fn unaffected(&mut self) -> Unaffected {
        self.update_recovery();
        if !self.recovery.files.is_empty() {
            self.api.types.iter_mut().for_each(|def| def.selectable = true);
        }
        let mut holders = vec![Vec::new(); self.api.types.len()];
        for index in 0..self.api.types.len() {
            self.depends_on(TypeId(index)).into_iter().for_each(|held| holders[held.0].push(index));
        }
        let mut affected: Vec<bool> = self.api.types.iter().map(|def| self.is_affected(&def.at)).collect();
        let mut open: Vec<usize> = (0..affected.len()).filter(|index| affected[*index]).collect();
        while let Some(index) = open.pop() {
            for holder in &holders[index] {
                if !std::mem::replace(&mut affected[*holder], true) {
                    open.push(*holder);
                }
            }
        }
        Unaffected { affected }
    }

    /// Returns the types that decide what values of a type can be.
    fn depends_on(&self, id: TypeId) -> Vec<TypeId> {
        let v2 = &self.api.type_def(id).v2;
        let mut types = mentioned(self.api.fields_of(id));
        types.extend(v2.base.into_iter().chain(v2.writes));
        types.extend(v2.variants.iter().flat_map(|variants| &variants.of).map(|(_, object)| *object));
        v2.open.iter().for_each(|key| named(&key.ty, &mut types));
        types
    }

    /// Returns the files that describe the fields of a type: its own, and those of the objects whose fields it has.
    pub(super) fn homes(&self, id: TypeId) -> Vec<usize> {
        let mut homes = vec![self.api.type_def(id).at.file];
        let describes = |id: TypeId| Some(self.api.described_by(id)).filter(|object| *object != id);
        let mut next = describes(id).or(self.api.type_def(id).v2.base);
        while let Some(def) = next.map(|id| self.api.type_def(id)).filter(|def| !homes.contains(&def.at.file)) {
            homes.push(def.at.file);
            next = def.v2.base;
        }
        homes
    }

    /// Returns whether requests and responses of this method and its variants can be checked.
    pub(super) fn can_judge(&self, method: usize, unaffected: &Unaffected) -> bool {
        let method = &self.api.methods[method];
        let variants = self.api.variants.iter().filter(|variant| variant.name == method.name);
        !self.is_affected(&method.at)
            && std::iter::once(method).chain(variants).all(|method| unaffected.has_all(&types_of(method)))
    }

    /// Returns whether a value of this type, at this place, can be checked.
    pub(super) fn can_judge_value(&self, place: &NodePath, ty: &Type, unaffected: &Unaffected) -> bool {
        !self.is_affected(place) && unaffected.has_all(&named_in(ty))
    }
}

fn named_in(ty: &Type) -> Vec<TypeId> {
    let mut types = Vec::new();
    named(ty, &mut types);
    types
}

impl Unaffected {
    fn has_all(&self, types: &[TypeId]) -> bool {
        types.iter().all(|id| !self.affected[id.0])
    }
}

/// Returns the types of a method's requests and responses.
fn types_of(method: &Method) -> Vec<TypeId> {
    let mut types: Vec<TypeId> = method.object.into_iter().collect();
    match &method.body {
        Body::Params(fields) => types.extend(mentioned(fields)),
        Body::Bare(field) => named(&field.ty, &mut types),
    }
    match &method.result {
        ResponseShape::Item(ty) | ResponseShape::Items(ty) | ResponseShape::Bare(ty) => named(ty, &mut types),
        ResponseShape::Fields(fields) => types.extend(mentioned(fields)),
        ResponseShape::Flag => {}
    }
    types
}
