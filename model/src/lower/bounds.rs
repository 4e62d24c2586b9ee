//! Bounds and defaults of fields, held against their types.

use super::Lowering;
use super::recovery::Unaffected;
use crate::ast::FieldAst;
use crate::ast::types::{Plain, TypeExpr};
use crate::check::{Checker, Side};
use crate::diagnostic::Diagnostic;
use crate::model::{Bounds, Type};
use crate::source::Spanned;

impl Lowering {
    /// Bounds have to be of the type's kind, and in order.
    pub(super) fn check_bounds(&mut self, ast: &FieldAst, ty: &Type) {
        // A type that is unknown has been reported, and fits no bounds.
        if *ty == Type::Any && ast.ty.value != TypeExpr::Plain(Plain::Any) {
            return;
        }
        let bounds = &ast.bounds;
        let numbers = matches!(ty, Type::Integer | Type::Number | Type::Id(_) | Type::Timestamp);
        let texts = matches!(ty, Type::String | Type::Base64);
        let lists = matches!(ty, Type::Array(_));
        let [min, max] = &bounds.numbers;
        self.demand_kind("min", "a number", min, numbers);
        self.demand_kind("max", "a number", max, numbers);
        let [min_length, max_length] = &bounds.lengths;
        self.demand_kind("min_length", "a string", min_length, texts);
        self.demand_kind("max_length", "a string", max_length, texts);
        self.demand_kind("max_bytes", "a string", &bounds.max_bytes, texts);
        let [min_items, max_items] = &bounds.items;
        self.demand_kind("min_items", "an array", min_items, lists);
        self.demand_kind("max_items", "an array", max_items, lists);
        self.demand_order(min, max);
        self.demand_order(min_length, max_length);
        self.demand_order(min_items, max_items);
    }

    fn demand_kind<T>(&mut self, key: &str, kind: &str, bound: &Option<Spanned<T>>, fits: bool) {
        if let (Some(Spanned { place, .. }), false) = (bound, fits) {
            let problem =
                Diagnostic::new("bad-bounds", &place.key(), format!("`{key}` bounds {kind}, which this field is not"));
            self.report(problem.help("drop the key, or correct `type`"));
        }
    }

    fn demand_order<T: PartialOrd>(&mut self, lower: &Option<Spanned<T>>, upper: &Option<Spanned<T>>) {
        if let (Some(lower), Some(upper)) = (lower, upper)
            && lower.value > upper.value
        {
            let problem = Diagnostic::new("bad-bounds", &upper.place, "the upper bound is below the lower one");
            self.report(problem.help("exchange the two, or correct one"));
        }
    }

    /// Defaults have to be values of their parameters.
    pub(super) fn check_defaults(&mut self, unaffected: &Unaffected) {
        for (field, default) in std::mem::take(&mut self.defaults) {
            if !self.can_judge_value(&default.place, &field.ty, unaffected) {
                continue;
            }
            let mut checker = Checker::new(&self.api, Side::Request, &self.suggestions);
            checker.field(&field, &default.value);
            for problem in checker.finish() {
                let message = format!("the default does not fit: {}", problem.message);
                self.found.push(
                    Diagnostic::new("bad-default", &default.place, message)
                        .help("correct the default, or the parameter"),
                );
            }
        }
    }
}

/// The bounds of a field as the model has them.
pub(super) fn bounds(ast: &FieldAst) -> Bounds {
    fn value<T: Copy>(bound: &Option<Spanned<T>>) -> Option<T> {
        bound.as_ref().map(|bound| bound.value)
    }
    let bounds = &ast.bounds;
    let ([min, max], [min_length, max_length], [min_items, max_items]) =
        (&bounds.numbers, &bounds.lengths, &bounds.items);
    Bounds {
        min: value(min),
        max: value(max),
        min_length: value(min_length),
        max_length: value(max_length),
        max_bytes: value(&bounds.max_bytes),
        min_items: value(min_items),
        max_items: value(max_items),
    }
}
