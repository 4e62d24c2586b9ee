//! Constraints put on the types that they apply to, and defaults held against them.

use super::Lowering;
use super::recovery::Unaffected;
use crate::ast::ConstraintsAst;
use crate::ast::types::TypeExpr;
use crate::check::Side;
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
        let has_elements =
            matches!((&ty, expr), (Type::Array(..), TypeExpr::Array(_)) | (Type::Map(_), TypeExpr::Map(_)));
        let own = self.applying(ast, domain, has_elements, expr, subject);
        let nothing = ConstraintsAst::default();
        let items = ast.items.as_ref().map_or(&nothing, |(_, items)| items);
        match (ty, expr) {
            (Type::Scalar(scalar, _), _) => Type::Scalar(scalar, own),
            (Type::Id(id, _), _) => Type::Id(id, own),
            (Type::Array(element, _), TypeExpr::Array(inner)) => {
                Type::Array(Box::new(self.constrain(*element, inner, items, inner_subject)), own)
            }
            (Type::Map(value), TypeExpr::Map(inner)) => {
                Type::Map(Box::new(self.constrain(*value, inner, items, inner_subject)))
            }
            (ty, _) => ty,
        }
    }

    /// The constraints that apply to a domain; the others are a problem, and so is `items` without elements.
    fn applying(
        &mut self,
        ast: &ConstraintsAst,
        domain: Option<Domain>,
        has_elements: bool,
        expr: &TypeExpr,
        subject: Option<&str>,
    ) -> Constraints {
        let (own, others): (Vec<_>, Vec<_>) =
            ast.list.iter().partition(|ast| Some(ast.value.kind().row().domain) == domain);
        if let Some(subject) = subject {
            let items = ast.items.as_ref().filter(|_| !has_elements).map(|(place, _)| place);
            self.misapplied(&others, items, expr, subject);
            if self.limits_fit(&own, expr) && self.limits_agree(&own) {
                self.demand_sample(&own);
            }
        }
        own.into_iter().map(|ast| ast.value.clone()).collect()
    }

    /// Reports the constraints that do not apply to a type at once, because the type can be the slip.
    fn misapplied(&mut self, asts: &[&Spanned<Constraint>], items: Option<&NodePath>, expr: &TypeExpr, subject: &str) {
        let Some(place) = asts.first().map(|ast| ast.place.key()).or_else(|| items.cloned()) else { return };
        let mut groups: Vec<(&str, Vec<&str>)> = Vec::new();
        let keys = asts.iter().map(|ast| ast.value.kind().row()).map(|row| (row.key, row.domain.word()));
        for (key, word) in keys.chain(items.map(|_| ("items", "arrays and maps"))) {
            match groups.last_mut() {
                Some((last, keys)) if *last == word => keys.push(key),
                _ => groups.push((word, vec![key])),
            }
        }
        let groups: Vec<String> = groups.iter().map(|(word, keys)| only(keys, word)).collect();
        let message = format!("{}; {subject} `{expr}`", groups.join(", "));
        let problem = Diagnostic::new("bad-bounds", &place, message);
        self.report(match (asts.len() + usize::from(items.is_some()), items) {
            (_, None) if asts.iter().all(|ast| fits_inside(&ast.value, expr)) => {
                let inner = asts.iter().map(|ast| format!("{}: {}", ast.value.kind().row().key, ast.value.argument()));
                let inner: Vec<String> = inner.collect();
                problem.help(format!("constrain the elements with `items: {{ {} }}`", inner.join(", ")))
            }
            (1, _) => problem.help("drop the key, or correct `type`"),
            _ => problem.help("drop the keys, or correct `type`"),
        });
    }

    /// Whether the limits of integers are such themselves; the others are one problem, because the type can be the slip.
    fn limits_fit(&mut self, asts: &[&Spanned<Constraint>], expr: &TypeExpr) -> bool {
        if !matches!(expr, TypeExpr::Id(_) | TypeExpr::Scalar(Scalar::Integer | Scalar::Timestamp)) {
            return true;
        }
        let limit = |ast: &Spanned<Constraint>| match ast.value.demand() {
            Demand::AtLeast(_, limit) | Demand::AtMost(_, limit) => Some(limit),
            Demand::Match(_) | Demand::Extension(_) => None,
        };
        let mut wrong =
            asts.iter().filter_map(|ast| Some((ast, limit(ast)?)).filter(|(_, limit)| limit.to_i64().is_none()));
        let Some((first, found)) = wrong.next() else { return true };
        let key = |ast: &Spanned<Constraint>| ast.value.kind().row().key;
        let message = match wrong.next() {
            None => format!("`{}` of `{expr}` must be a 64-bit integer, found `{found}`", key(first)),
            Some((second, other)) => format!(
                "`{}` and `{}` of `{expr}` must be 64-bit integers, found `{found}` and `{other}`",
                key(first),
                key(second)
            ),
        };
        let problem = Diagnostic::new("bad-bounds", &first.place, message);
        self.report(problem.help("write a whole number that the type has, or drop the key"));
        false
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
            self.check_given(Side::Request, &field, &default.value, |problem| {
                let message = format!("invalid default: {problem}");
                Diagnostic::new("bad-default", &default.place, message).help("correct the default, or the parameter")
            });
        }
    }
}

/// Says to which types keys apply.
fn only(keys: &[&str], word: &str) -> String {
    let quoted: Vec<String> = keys.iter().map(|key| format!("`{key}`")).collect();
    match quoted.as_slice() {
        [one] => format!("{one} applies only to {word}"),
        [most @ .., last] => format!("{} and {last} apply only to {word}", most.join(", ")),
        [] => String::new(),
    }
}

/// Returns whether a constraint applies to the innermost elements of a type.
fn fits_inside(constraint: &Constraint, expr: &TypeExpr) -> bool {
    let (inner, domain) = (expr.base(), constraint.kind().row().domain);
    inner != expr
        && match inner {
            TypeExpr::Scalar(scalar) => scalar.row().domain == Some(domain),
            TypeExpr::Id(_) => domain == Domain::Numbers,
            TypeExpr::Array(_)
            | TypeExpr::Map(_)
            | TypeExpr::InlineObject
            | TypeExpr::InlineEnum
            | TypeExpr::Name(_) => false,
        }
}
