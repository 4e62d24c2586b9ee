//! What can be judged although there are problems elsewhere: values are held against types only where every spec that
//! they depend on is without one, so that nothing is told that merely follows.

use super::Lowering;
use super::reach::{mentioned, named};
use crate::diagnostic::{At, Diagnostic};
use crate::model::{Body, Method, Outcome, Shape, Type, TypeId};
use crate::source::Place;
use std::collections::HashSet;

/// The files that problems are in.
#[derive(Debug, Default)]
pub(super) struct Doubts {
    files: HashSet<usize>,
    /// How many of the problems that lowering has found are counted in.
    counted: usize,
}

impl Doubts {
    pub(super) fn of(found: &[Diagnostic]) -> Self {
        let mut doubts = Self::default();
        found.iter().for_each(|diagnostic| doubts.add(diagnostic));
        doubts
    }

    fn add(&mut self, diagnostic: &Diagnostic) {
        match &diagnostic.at {
            At::Place(place) => self.files.insert(place.file),
            At::Point { file, .. } => self.files.insert(*file),
            At::Path(_) => false,
        };
    }
}

/// The types that can be judged, once all specs are lowered.
pub(super) struct Certain {
    /// By the index of the type, whether it is in doubt.
    doubtful: Vec<bool>,
}

impl Lowering {
    /// Puts a file in doubt whose problem is told elsewhere.
    pub(super) fn doubt(&mut self, place: &Place) {
        self.doubts.files.insert(place.file);
    }

    /// Counts in what has been found since the last time.
    pub(super) fn update_doubts(&mut self) {
        self.found[self.doubts.counted..].iter().for_each(|diagnostic| self.doubts.add(diagnostic));
        self.doubts.counted = self.found.len();
    }

    fn is_in_doubt(&self, place: &Place) -> bool {
        self.doubts.files.contains(&place.file)
    }

    /// Whether a value of this type, at this place, can be judged while methods are lowered. Where there are doubts, that
    /// of an object cannot: what it holds may be in doubt.
    pub(super) fn can_judge_early(&self, place: &Place, ty: &Type) -> bool {
        let is_clear = |id: &TypeId| {
            let is_enum = matches!(self.api.type_def(*id).shape, Shape::Enum(_));
            self.doubts.files.is_empty() || is_enum && !self.is_in_doubt(&self.type_places[id.0])
        };
        !self.is_in_doubt(place) && named_in(ty).iter().all(is_clear)
    }

    /// What can be judged in the end. Where anything is in doubt, `select` may cut any object.
    pub(super) fn certain(&mut self) -> Certain {
        self.update_doubts();
        if !self.doubts.files.is_empty() {
            self.api.types.iter_mut().for_each(|def| def.partial = true);
        }
        let mut holders = vec![Vec::new(); self.api.types.len()];
        for index in 0..self.api.types.len() {
            mentioned(self.api.fields_of(TypeId(index))).into_iter().for_each(|held| holders[held.0].push(index));
        }
        let mut doubtful: Vec<bool> = self.type_places.iter().map(|place| self.is_in_doubt(place)).collect();
        let mut open: Vec<usize> = (0..doubtful.len()).filter(|index| doubtful[*index]).collect();
        while let Some(index) = open.pop() {
            for holder in &holders[index] {
                if !std::mem::replace(&mut doubtful[*holder], true) {
                    open.push(*holder);
                }
            }
        }
        Certain { doubtful }
    }

    /// Whether requests and answers of this method can be judged.
    pub(super) fn can_judge(&self, method: usize, certain: &Certain) -> bool {
        !self.is_in_doubt(&self.method_places[method]) && certain.has_all(&spoken_of(&self.api.methods[method]))
    }

    /// Whether a value of this type, at this place, can be judged.
    pub(super) fn can_judge_value(&self, place: &Place, ty: &Type, certain: &Certain) -> bool {
        !self.is_in_doubt(place) && certain.has_all(&named_in(ty))
    }
}

fn named_in(ty: &Type) -> Vec<TypeId> {
    let mut types = Vec::new();
    named(ty, &mut types);
    types
}

impl Certain {
    fn has_all(&self, types: &[TypeId]) -> bool {
        types.iter().all(|id| !self.doubtful[id.0])
    }
}

/// The types that a method's requests and answers are made of.
fn spoken_of(method: &Method) -> Vec<TypeId> {
    let mut types: Vec<TypeId> = method.object.into_iter().collect();
    match &method.body {
        Body::Params(fields) => types.extend(mentioned(fields)),
        Body::Bare(field) => named(&field.ty, &mut types),
    }
    match &method.result {
        Outcome::Item(ty) | Outcome::Items(ty) | Outcome::Bare(ty) => named(ty, &mut types),
        Outcome::Fields(fields) => types.extend(mentioned(fields)),
        Outcome::Flag => {}
    }
    types
}
