//! The sentences of documentation that constraints become: "Must be from 1 to 50."

use super::{Constraint, ConstraintRow, Constraints, Demand, Measure};
use crate::model::Type;
use crate::number::Number;
use crate::prose::list;

/// Returns the constraints of a type, and of the elements inside it, as sentences.
pub fn sentences(ty: &Type) -> Option<String> {
    sentences_where(ty, |_| true)
}

/// Returns some of the constraints of a type, and of the elements inside it, as sentences.
pub(crate) fn sentences_where(ty: &Type, wanted: fn(&ConstraintRow) -> bool) -> Option<String> {
    let mut sentences = Vec::new();
    let mut subject = String::new();
    let mut inner = Some(ty);
    while let Some(ty) = inner {
        let constraints: Constraints =
            ty.constraints().iter().filter(|constraint| wanted(constraint.kind().row())).cloned().collect();
        let verb = if subject.is_empty() { "Must".to_owned() } else { format!("Each {subject} must") };
        sentences.extend(phrases_of(&constraints).iter().map(|phrase| format!("{verb} {phrase}.")));
        let of = if subject.is_empty() { String::new() } else { format!(" of each {subject}") };
        match ty {
            Type::Array(element, _) => (inner, subject) = (Some(&**element), format!("element{of}")),
            Type::Map(value) => (inner, subject) = (Some(&**value), format!("value{of}")),
            _ => inner = None,
        }
    }
    if sentences.is_empty() { None } else { Some(sentences.join(" ")) }
}

/// Returns constraints as one phrase after `must`, or `None` where there are none.
pub fn phrases(constraints: &Constraints) -> Option<String> {
    let phrases = phrases_of(constraints);
    if phrases.is_empty() { None } else { Some(phrases.join(" and ")) }
}

/// Returns one constraint as a phrase after `must`.
pub fn phrase(constraint: &Constraint) -> String {
    match constraint.demand() {
        Demand::AtLeast(measure, limit) => range(measure, Some(limit), None),
        Demand::AtMost(measure, limit) => range(measure, None, Some(limit)),
        Demand::Match(pattern) => format!("match {pattern}"),
        Demand::Extension(words) => format!("have one of the extensions {}", list(words, "and")),
    }
}

/// Phrases of constraints; the two limits of one measure are one phrase.
fn phrases_of(constraints: &Constraints) -> Vec<String> {
    let mut phrases = Vec::new();
    for constraint in constraints.iter() {
        match constraint.demand() {
            Demand::AtLeast(measure, low) => phrases.push(range(measure, Some(low), constraints.limits(measure).1)),
            Demand::AtMost(measure, high) if constraints.limits(measure).0.is_none() => {
                phrases.push(range(measure, None, Some(high)));
            }
            // The lower limit has said it.
            Demand::AtMost(..) => {}
            Demand::Match(_) | Demand::Extension(_) => phrases.push(phrase(constraint)),
        }
    }
    phrases
}

fn range(measure: Measure, low: Option<Number>, high: Option<Number>) -> String {
    let (verb, unit) = match measure {
        Measure::Value => ("be", None),
        Measure::Characters => ("have", Some("character")),
        Measure::Bytes => ("have", Some("byte")),
        Measure::Elements => ("have", Some("element")),
    };
    let limits = match (low, high) {
        (Some(low), Some(high)) if low == high => format!("exactly {low}"),
        (Some(low), Some(high)) => format!("from {low} to {high}"),
        (Some(low), None) => format!("at least {low}"),
        (None, Some(high)) => format!("at most {high}"),
        (None, None) => String::new(),
    };
    let is_one = high.or(low) == Some(1_u64.into());
    let unit = unit.map(|unit| format!(" {unit}{}", if is_one { "" } else { "s" })).unwrap_or_default();
    format!("{verb} {limits}{unit}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::constraints::pattern::Pattern;
    use crate::scalars::Scalar;

    #[test]
    fn limits_of_one_measure_are_one_sentence() {
        let of = |constraints: &[Constraint]| -> Constraints { constraints.iter().cloned().collect() };
        let element = Type::Scalar(
            Scalar::String,
            of(&[Constraint::MaxLength(255), Constraint::MinLength(1), Constraint::MaxBytes(1)]),
        );
        let ty = Type::Array(Box::new(element), of(&[Constraint::MinItems(1)]));
        assert_eq!(
            sentences(&ty).as_deref(),
            Some(
                "Must have at least 1 element. Each element must have from 1 to 255 characters. Each element must have \
                 at most 1 byte."
            )
        );
        let number = of(&[Constraint::Min(1_i64.into()), Constraint::Max(i64::MAX.into())]);
        assert_eq!(phrases(&number).as_deref(), Some("be from 1 to 9223372036854775807"));
        assert_eq!(sentences(&Scalar::Integer.into()), None);
    }

    #[test]
    fn a_pattern_is_code() {
        let pattern = Constraint::Pattern(Pattern::new("^[`a]  b$").unwrap());
        let ty = Type::Map(Box::new(Type::Scalar(Scalar::String, [pattern].into_iter().collect())));
        assert_eq!(sentences(&ty).as_deref(), Some(r"Each value must match `^[\x60a] \x20b$`."));
    }
}
