//! Objects that hold themselves: possible only where one can end.

use super::Lowering;
use crate::diagnostic::Diagnostic;
use crate::model::{Field, Type, TypeId};
use std::collections::BTreeSet;

impl Lowering {
    /// Refuses objects that always hold another of their own: no JSON value is without end.
    pub(super) fn cycles(&mut self) {
        // A field that was told of counts as mended, so that each circle is told of once.
        let mut told: BTreeSet<(usize, usize)> = BTreeSet::new();
        for index in 0..self.api.types.len() {
            for at in 0..self.api.fields_of(TypeId(index)).len() {
                if self.always_leads_back(index, at, &told) {
                    told.insert((index, at));
                    self.report_endless(index, at);
                }
            }
        }
    }

    fn always_leads_back(&self, index: usize, at: usize, told: &BTreeSet<(usize, usize)>) -> bool {
        let Some(start) = self.always_held(index, at, told) else { return false };
        let (mut seen, mut open) = (BTreeSet::new(), vec![start]);
        while let Some(next) = open.pop() {
            if next == index {
                return true;
            }
            if seen.insert(next) {
                open.extend(
                    (0..self.api.fields_of(TypeId(next)).len()).filter_map(|at| self.always_held(next, at, told)),
                );
            }
        }
        false
    }

    /// The type that a field of a type always holds a value of.
    fn always_held(&self, index: usize, at: usize, told: &BTreeSet<(usize, usize)>) -> Option<usize> {
        let Field { ty: Type::Named(id), required: true, nullable: false, uses, .. } =
            &self.api.fields_of(TypeId(index))[at]
        else {
            return None;
        };
        let ends = uses.relation || self.api.types[index].selectable || told.contains(&(index, at));
        (!ends).then_some(id.0)
    }

    fn report_endless(&mut self, index: usize, at: usize) {
        let field = &self.api.fields_of(TypeId(index))[at];
        let problem = Diagnostic::new(
            "endless-object",
            &field.at,
            format!("through `{}`, the object always holds another of its own, without end", field.wire),
        );
        let help = "mark the field `optional: true` or `nullable: true`, or make it an array";
        self.found.push(problem.help(help));
    }
}
