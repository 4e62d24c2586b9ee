//! Constraints on values.

use bitrix24_json::Value as Json;
use bitrix24_model::Type;
use bitrix24_model::constraints::{Demand, Measure, phrase};

use crate::values::violation::{Violation, ViolationKind};

/// Checks a value of the right type against the constraints of the type.
pub(crate) fn check_constraints(ty: &Type, value: &Json, path: &str, found: &mut Vec<Violation>) {
    let Some(constraint) = ty.constraints().broken_by(value) else { return };
    let kind = match constraint.demand() {
        Demand::AtLeast(measure, _) | Demand::AtMost(measure, _) => match measure {
            Measure::Value => ViolationKind::Range,
            Measure::Characters | Measure::Bytes => ViolationKind::Length,
            Measure::Elements => ViolationKind::Count,
        },
        Demand::Match(_) | Demand::Extension(_) => ViolationKind::Value,
    };
    found.push(Violation::new(path, kind, format!("Field `{path}` must {}", phrase(constraint))));
}
