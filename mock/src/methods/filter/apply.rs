//! Application of a filter to rows.

use std::cmp::Ordering;

use bitrix24_json::Value as Json;
use bitrix24_model::TypeId;

use crate::methods::filter::{Condition, Filter, Operator};
use crate::methods::relations::values;
use crate::state::data::Data;
use crate::values::compare::{compare, equal};
use crate::values::objects::Values;

impl Filter {
    /// Returns whether a row meets the filter.
    pub(crate) fn matches(&self, data: &Data, object: TypeId, row: &impl Values) -> bool {
        match self {
            Self::All(inner) => inner.iter().all(|filter| filter.matches(data, object, row)),
            Self::Any(inner) => inner.iter().any(|filter| filter.matches(data, object, row)),
            Self::Not(inner) => !inner.matches(data, object, row),
            Self::IfKnown(condition) if condition.path.iter().all(|name| row.value(name).is_none()) => true,
            Self::Condition(condition) | Self::IfKnown(condition) => {
                let values = values(data, object, row, &condition.path);
                match condition.operator {
                    Operator::NotEqual | Operator::Empty => values.iter().all(|value| condition.holds(value)),
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
            Operator::Contains => like(value, &format!("%{}%", text(&self.value))),
            Operator::Like => like(value, &text(&self.value)),
            Operator::Empty => is_empty(value),
        }
    }
}

/// Returns whether a value is the absence of one.
fn is_empty(value: &Json) -> bool {
    match value {
        Json::Null | Json::Bool(false) => true,
        Json::String(text) => text.is_empty(),
        Json::Array(elements) => elements.is_empty(),
        Json::Object(entries) => entries.is_empty(),
        Json::Bool(true) | Json::Number(_) => false,
    }
}

fn text(value: &Json) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

/// Returns whether the text of a value fits a pattern, in any case.
fn like(value: &Json, pattern: &str) -> bool {
    let characters = |text: &str| text.to_lowercase().chars().collect::<Vec<char>>();
    !matches!(value, Json::Null | Json::Array(_) | Json::Object(_))
        && fits(&characters(&text(value)), &characters(pattern))
}

/// Compares text with a pattern. After a mismatch, the last `%` takes one character more.
fn fits(text: &[char], pattern: &[char]) -> bool {
    let (mut at, mut of, mut last) = (0, 0, None);
    while at < text.len() {
        match pattern.get(of) {
            Some('%') => {
                last = Some((of, at));
                of += 1;
            }
            Some(wanted) if *wanted == '_' || *wanted == text[at] => (at, of) = (at + 1, of + 1),
            _ => match last {
                Some((place, taken)) => {
                    last = Some((place, taken + 1));
                    (at, of) = (taken + 1, place + 1);
                }
                None => return false,
            },
        }
    }
    pattern[of..].iter().all(|wanted| *wanted == '%')
}

#[cfg(test)]
mod tests {
    use bitrix24_json::json;

    use super::*;

    #[test]
    fn wildcards_stand_for_text() {
        for (pattern, is_fit) in [
            ("%", true),
            ("", false),
            ("deal", false),
            ("deal%", true),
            ("%A", true),
            ("%l%", true),
            ("d_a% _", true),
            ("%al", false),
            ("%%l a", true),
            ("deal a%%", true),
            ("deal a_", false),
        ] {
            assert_eq!(like(&json!("Deal A"), pattern), is_fit, "{pattern}");
        }
        assert!(like(&json!(""), "") && like(&json!(""), "%") && !like(&json!(null), "%"));
        assert!(like(&json!(1000), "1%"));
    }
}
