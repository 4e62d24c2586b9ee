//! Constraints put on the types that they apply to, and defaults held against them.

use super::Lowering;
use super::recovery::Unaffected;
use crate::ast::ConstraintsAst;
use crate::ast::types::TypeExpr;
use crate::check::{Checker, Fact, Side};
use crate::constraints::{Constraint, Constraints, Demand, Domain, Measure, string_near};
use crate::diagnostic::Diagnostic;
use crate::model::Type;
use crate::scalars::Scalar;
use crate::source::{NodePath, Spanned};

impl Lowering {
    /// Returns a type with the constraints that stand beside it. One that does not apply to the type is a problem, and so
    /// are limits that contradict each other.
    pub(super) fn constrained(&mut self, ty: Type, expr: &TypeExpr, ast: &ConstraintsAst) -> Type {
        self.constrain(ty, expr, ast, Some("this field is"))
    }

    /// Returns the type on writing with those constraints of the field that apply to it too.
    pub(super) fn constrained_write(&mut self, ty: Type, expr: &TypeExpr, ast: &ConstraintsAst) -> Type {
        self.constrain(ty, expr, ast, None)
    }

    fn constrain(&mut self, ty: Type, expr: &TypeExpr, ast: &ConstraintsAst, subject: Option<&str>) -> Type {
        let domain = match &ty {
            Type::Scalar(Scalar::Any, _) if *expr != TypeExpr::Scalar(Scalar::Any) => return ty, // It has been reported.
            Type::Scalar(scalar, _) => scalar.row().domain,
            Type::Id(..) => Some(Domain::Numbers),
            Type::Array(..) => Some(Domain::Arrays),
            Type::Map(_)
            | Type::Rows(_)
            | Type::Named(_)
            | Type::Select(_)
            | Type::Filter(_)
            | Type::Order(_)
            | Type::Page
            | Type::Cursor(_) => None,
        };
        let inner_subject = subject.map(|_| "the elements are");
        let own = self.applying(&ast.list, domain, expr, subject);
        let nothing = ConstraintsAst::default();
        let items = ast.items.as_ref().map_or(&nothing, |(_, items)| items);
        match (ty, expr) {
            (Type::Scalar(scalar, _), _) => self.childless(Type::Scalar(scalar, own), expr, ast, subject),
            (Type::Id(id, _), _) => self.childless(Type::Id(id, own), expr, ast, subject),
            (Type::Array(element, _), TypeExpr::Array(inner)) => {
                Type::Array(Box::new(self.constrain(*element, inner, items, inner_subject)), own)
            }
            (Type::Map(value), TypeExpr::Map(inner)) => {
                Type::Map(Box::new(self.constrain(*value, inner, items, inner_subject)))
            }
            (ty, _) => self.childless(ty, expr, ast, subject),
        }
    }

    /// The constraints that apply to a domain; the others are problems.
    fn applying(
        &mut self,
        asts: &[Spanned<Constraint>],
        domain: Option<Domain>,
        expr: &TypeExpr,
        subject: Option<&str>,
    ) -> Constraints {
        let (own, others): (Vec<_>, Vec<_>) =
            asts.iter().partition(|ast| Some(ast.value.kind().row().domain) == domain);
        if let Some(subject) = subject {
            others.into_iter().for_each(|ast| self.misapplied(&ast.value, &ast.place.key(), expr, subject));
            if self.limits_fit(&own, expr) && self.limits_agree(&own) {
                self.demand_sample(&own);
            }
        }
        own.into_iter().map(|ast| ast.value.clone()).collect()
    }

    fn misapplied(&mut self, constraint: &Constraint, place: &NodePath, expr: &TypeExpr, subject: &str) {
        let row = constraint.kind().row();
        let message = format!("`{}` applies only to {}; {subject} `{expr}`", row.key, row.domain.word());
        let mut inner = expr;
        while let TypeExpr::Array(element) | TypeExpr::Map(element) = inner {
            inner = element;
        }
        let fits_inside = inner != expr
            && match inner {
                TypeExpr::Scalar(scalar) => scalar.row().domain == Some(row.domain),
                TypeExpr::Id(_) => row.domain == Domain::Numbers,
                TypeExpr::Array(_)
                | TypeExpr::Map(_)
                | TypeExpr::InlineObject
                | TypeExpr::InlineEnum
                | TypeExpr::Name(_) => false,
            };
        let problem = Diagnostic::new("bad-bounds", place, message);
        self.report(if fits_inside {
            problem.help(format!("constrain the elements with `items: {{ {}: {} }}`", row.key, constraint.argument()))
        } else {
            problem.help("drop the key, or correct `type`")
        });
    }

    /// A type without elements, which `items` could constrain.
    fn childless(&mut self, ty: Type, expr: &TypeExpr, ast: &ConstraintsAst, subject: Option<&str>) -> Type {
        if let (Some((place, _)), Some(subject)) = (&ast.items, subject) {
            let message = format!("`items` applies only to arrays and maps; {subject} `{expr}`");
            let problem = Diagnostic::new("bad-bounds", place, message);
            self.report(problem.help("drop the key, or correct `type`"));
        }
        ty
    }

    /// Whether the limits of integers are such themselves; each other one is a problem.
    fn limits_fit(&mut self, asts: &[&Spanned<Constraint>], expr: &TypeExpr) -> bool {
        let before = self.found.len();
        let is_integer = matches!(expr, TypeExpr::Id(_) | TypeExpr::Scalar(Scalar::Integer | Scalar::Timestamp));
        for ast in asts.iter().filter(|_| is_integer) {
            let (Demand::AtLeast(_, limit) | Demand::AtMost(_, limit)) = ast.value.demand() else { continue };
            if limit.to_i64().is_none() {
                let key = ast.value.kind().row().key;
                let message = format!("`{key}` of `{expr}` must be a 64-bit integer, found `{limit}`");
                let problem = Diagnostic::new("bad-bounds", &ast.place, message);
                self.report(problem.help("write a whole number that the type has, or drop the key"));
            }
        }
        self.found.len() == before
    }

    /// Whether values can be within the limits, which is a problem otherwise.
    fn limits_agree(&mut self, asts: &[&Spanned<Constraint>]) -> bool {
        for low in asts {
            let Demand::AtLeast(measure, least) = low.value.demand() else { continue };
            let above = asts.iter().find(|high| match high.value.demand() {
                // A character takes at least one byte.
                Demand::AtMost(of, most) => {
                    (of == measure || (of, measure) == (Measure::Bytes, Measure::Characters)) && least > most
                }
                Demand::AtLeast(..) | Demand::Match(_) | Demand::Extension(_) => false,
            });
            if let Some(high) = above {
                let problem = Diagnostic::new("bad-bounds", &high.place, "the maximum is less than the minimum");
                self.report(problem.help("swap the two, or correct one"));
                return false;
            }
        }
        true
    }

    /// Documentation and the mock show a text that matches, so there has to be one that meets the other constraints too.
    fn demand_sample(&mut self, asts: &[&Spanned<Constraint>]) {
        let pattern = asts.iter().find(|ast| matches!(ast.value, Constraint::Pattern(_) | Constraint::Extensions(_)));
        let constraints: Constraints = asts.iter().map(|ast| ast.value.clone()).collect();
        let Some(pattern) = pattern else { return };
        if constraints.broken_by(&string_near(&constraints, "").into()).is_some() {
            let place = &pattern.place;
            self.report(match pattern.value {
                Constraint::Extensions(_) => {
                    let message = "no text has one of the extensions and meets the other constraints";
                    Diagnostic::new("bad-bounds", place, message).help("relax one of them")
                }
                _ => {
                    let message = "no text was found that matches the pattern and meets the other constraints";
                    Diagnostic::new("bad-pattern", place, message)
                        .help("relax one of them, or write the length into the pattern's repetition counts")
                }
            });
        }
    }

    /// Checks that defaults are valid values of their parameters.
    pub(super) fn check_defaults(&mut self, unaffected: &Unaffected) {
        for (field, default) in std::mem::take(&mut self.defaults) {
            if !self.can_judge_value(&default.place, &field.ty, unaffected) {
                continue;
            }
            let mut checker = Checker::new(&self.api, Side::Request, &self.suggestions);
            checker.field(&field, &default.value);
            for problem in checker.finish() {
                let message = format!("invalid default: {}", problem.message);
                let found = Diagnostic::new("bad-default", &default.place, message)
                    .help("correct the default, or the parameter");
                self.contradictions.add_name(&Fact::field(&field, &field.wire), found);
            }
        }
    }
}
