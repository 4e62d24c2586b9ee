//! Application of a filter to rows.

use std::cmp::Ordering;

use bitrix24_json::Value as Json;
use bitrix24_model::TypeId;

use crate::methods::filter::{Condition, Filter, Operator};
use crate::methods::relations::values;
use crate::state::PortalState;
use crate::values::compare::{compare, equal};
use crate::values::objects::Values;

impl Filter {
    /// Returns whether a row meets the filter.
    pub(crate) fn matches(&self, state: &PortalState, object: TypeId, row: &impl Values) -> bool {
        match self {
            Self::All(inner) => inner.iter().all(|filter| filter.matches(state, object, row)),
            Self::Any(inner) => inner.iter().any(|filter| filter.matches(state, object, row)),
            Self::Not(inner) => !inner.matches(state, object, row),
            Self::Condition(condition) => {
                let values = values(state, object, row, &condition.path);
                match condition.operator {
                    Operator::NotEqual => values.iter().all(|value| condition.holds(value)),
                    _ => values.iter().any(|value| condition.holds(value)),
                }
            }
        }
    }
}

impl Condition {
    fn holds(&self, value: &Json) -> bool {
        let order = |bound: &Json| compare(&self.ty, value, bound);
        match self.operator {
            Operator::Equal => equal(&self.ty, value, &self.value),
            Operator::NotEqual => !equal(&self.ty, value, &self.value),
            Operator::Greater => order(&self.value) == Some(Ordering::Greater),
            Operator::GreaterOrEqual => order(&self.value).is_some_and(Ordering::is_ge),
            Operator::Less => order(&self.value) == Some(Ordering::Less),
            Operator::LessOrEqual => order(&self.value).is_some_and(Ordering::is_le),
            Operator::In => {
                self.value.as_array().is_some_and(|wanted| wanted.iter().any(|wanted| equal(&self.ty, value, wanted)))
            }
            Operator::Between => {
                order(&self.value[0]).is_some_and(Ordering::is_ge) && order(&self.value[1]).is_some_and(Ordering::is_le)
            }
        }
    }
}
