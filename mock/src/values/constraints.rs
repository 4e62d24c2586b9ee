//! Constraints on values.

use bitrix24_json::Value as Json;
use bitrix24_model::Type;
use bitrix24_model::breaks::Break;
use bitrix24_model::constraints::phrase;

use crate::values::violation::Violation;

/// Checks a value of the right type against the constraints of the type.
pub(crate) fn check_constraints(ty: &Type, value: &Json, path: &str, found: &mut Vec<Violation>) {
    let Some(constraint) = ty.constraints().broken_by(value) else { return };
    let message = format!("Field `{path}` must {}", phrase(constraint));
    found.push(Violation::new(path, Break::Constraint(constraint.kind()), message));
}
