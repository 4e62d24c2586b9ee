//! Objects that contain themselves: allowed only if the recursion can end.

use super::Lowering;
use crate::diagnostic::Diagnostic;
use crate::model::{Field, Type, TypeId};
use std::collections::BTreeSet;

impl Lowering {
    /// Rejects objects that always contain themselves, because a JSON value is finite.
    pub(super) fn cycles(&mut self) {
        // A reported field counts as fixed, so that each cycle is reported once.
        let mut reported: BTreeSet<(usize, usize)> = BTreeSet::new();
        for index in 0..self.api.types.len() {
            for at in 0..self.api.fields_of(TypeId(index)).len() {
                if self.always_leads_back(index, at, &reported) {
                    reported.insert((index, at));
                    self.report_endless(index, at);
                }
            }
        }
    }

    fn always_leads_back(&self, index: usize, at: usize, reported: &BTreeSet<(usize, usize)>) -> bool {
        let Some(start) = self.always_held(index, at, reported) else { return false };
        let (mut seen, mut open) = (BTreeSet::new(), vec![start]);
        while let Some(next) = open.pop() {
            if next == index {
                return true;
            }
            if seen.insert(next) {
                open.extend(
                    (0..self.api.fields_of(TypeId(next)).len()).filter_map(|at| self.always_held(next, at, reported)),
                );
            }
        }
        false
    }

    /// Returns the type that a field always contains.
    fn always_held(&self, index: usize, at: usize, reported: &BTreeSet<(usize, usize)>) -> Option<usize> {
        let Field { ty: Type::Named(id), required: true, nullable: false, uses, .. } =
            &self.api.fields_of(TypeId(index))[at]
        else {
            return None;
        };
        let ends = uses.relation || self.api.types[index].selectable || reported.contains(&(index, at));
        (!ends).then_some(id.0)
    }

    fn report_endless(&mut self, index: usize, at: usize) {
        let field = &self.api.fields_of(TypeId(index))[at];
        let problem = Diagnostic::new(
            "endless-object",
            &field.at,
            format!("the object contains itself through `{}` without end", field.wire),
        );
        let help = "mark the field `optional: true` or `nullable: true`, or make it an array";
        self.found.push(problem.help(help));
    }
}
