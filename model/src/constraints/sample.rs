//! Values that meet constraints: what documentation and the mock show where no example does.

use super::{Constraint, ConstraintKind, Constraints, Measure};
use crate::number::Number;

/// How long a text is made to meet a lower limit.
const LONGEST: usize = 1 << 16;

/// Returns the integer nearest to the wanted one that the constraints accept.
pub fn integer_near(constraints: &Constraints, wanted: i64) -> i64 {
    let (low, high) = constraints.limits(Measure::Value);
    wanted.max(low.map_or(i64::MIN, Number::ceil)).min(high.map_or(i64::MAX, Number::floor))
}

/// Returns the number nearest to the wanted one that the constraints accept.
pub fn number_near(constraints: &Constraints, wanted: i64) -> f64 {
    let wanted = Number::from(wanted);
    let (low, high) = constraints.limits(Measure::Value);
    let at_least = low.map_or(wanted, |low| wanted.max(low));
    high.map_or(at_least, |high| at_least.min(high)).to_f64()
}

/// Returns the wanted text, cut or repeated to a length that the constraints accept; or a text that matches the pattern,
/// one that the other constraints accept too if one is found; or a file's name with the first extension.
pub fn string_near(constraints: &Constraints, wanted: &str) -> String {
    if let Some(Constraint::Pattern(pattern)) = constraints.get(ConstraintKind::Pattern) {
        let is_accepted = |text: &String| constraints.broken_by(&text.as_str().into()).is_none();
        return pattern.samples().find(is_accepted).or_else(|| pattern.samples().next()).unwrap_or_default();
    }
    if let Some(Constraint::Extensions(words)) = constraints.get(ConstraintKind::Extensions) {
        return file_near(constraints, words.first().map_or("", String::as_str));
    }
    let (low, high) = constraints.limits(Measure::Characters);
    let (_, bytes) = constraints.limits(Measure::Bytes);
    let count = |limit: Number| usize::try_from(limit.floor()).unwrap_or_default();
    let least = low.map_or(0, count).min(LONGEST);
    let length = wanted.chars().count().max(least).min(high.map_or(usize::MAX, count));
    let source = if wanted.is_empty() { "x" } else { wanted };
    let mut text = String::new();
    for c in source.chars().cycle().take(length) {
        if bytes.is_some_and(|most| text.len() + c.len_utf8() > count(most)) {
            break;
        }
        text.push(c);
    }
    text
}

/// Returns the name of a file with this extension, of a length that the constraints accept if there is one.
fn file_near(constraints: &Constraints, extension: &str) -> String {
    let count = |limit: Number| usize::try_from(limit.floor()).unwrap_or_default();
    let ((low, characters), (_, bytes)) = (constraints.limits(Measure::Characters), constraints.limits(Measure::Bytes));
    let rest = extension.len() + 1;
    let most =
        [characters, bytes].into_iter().flatten().map(count).min().map_or(usize::MAX, |most| most.saturating_sub(rest));
    let least = low.map_or(0, count).saturating_sub(rest).min(LONGEST);
    let stem: String = "file".chars().cycle().take(least.max(4).min(most)).collect();
    format!("{stem}.{extension}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::constraints::pattern::Pattern;
    use crate::constraints::{CONSTRAINTS, Domain};
    use bitrix24_json::json;

    /// A constraint of a kind that neither 1 nor `text` meets.
    fn constraint(kind: ConstraintKind) -> Constraint {
        match kind {
            ConstraintKind::Min => Constraint::Min(7_i64.into()),
            ConstraintKind::Max => Constraint::Max((-7_i64).into()),
            ConstraintKind::MinLength => Constraint::MinLength(7),
            ConstraintKind::MaxLength => Constraint::MaxLength(1),
            ConstraintKind::MaxBytes => Constraint::MaxBytes(1),
            ConstraintKind::MinItems => Constraint::MinItems(1),
            ConstraintKind::MaxItems => Constraint::MaxItems(1),
            ConstraintKind::Pattern => Constraint::Pattern(Pattern::new("^x{7}$").unwrap()),
            ConstraintKind::Extensions => Constraint::Extensions(vec!["png".to_owned()]),
        }
    }

    #[test]
    fn samples_meet_a_constraint_of_every_kind() {
        for row in CONSTRAINTS {
            let constraints: Constraints = [constraint(row.kind)].into_iter().collect();
            let samples = match row.domain {
                Domain::Numbers => vec![json!(integer_near(&constraints, 1)), json!(number_near(&constraints, 1))],
                Domain::Strings => vec![json!(string_near(&constraints, "text"))],
                // Consumers make the elements.
                Domain::Arrays => continue,
            };
            for sample in samples {
                assert_eq!(constraints.broken_by(&sample), None, "{sample}");
            }
        }
    }

    #[test]
    fn samples_meet_the_constraints() {
        let of = |constraints: &[Constraint]| -> Constraints { constraints.iter().cloned().collect() };
        let files = of(&[Constraint::MinLength(10), Constraint::Extensions(vec!["png".to_owned()])]);
        assert_eq!(string_near(&files, "x"), "filefi.png");
        let files = of(&[Constraint::MaxLength(5), Constraint::Extensions(vec!["png".to_owned()])]);
        assert_eq!(string_near(&files, "x"), "f.png");
        let numbers = of(&[Constraint::Min(Number::from_f64(2.5).unwrap()), Constraint::Max(7_i64.into())]);
        assert_eq!([1, 5, 9].map(|wanted| integer_near(&numbers, wanted)), [3, 5, 7]);
        assert_eq!(json!(number_near(&numbers, 1)), json!(2.5));
        let texts = of(&[Constraint::MinLength(5), Constraint::MaxLength(6), Constraint::MaxBytes(8)]);
        assert_eq!(
            ["ab", "abcdefgh", "", "ää"].map(|wanted| string_near(&texts, wanted)),
            ["ababa", "abcdef", "xxxxx", "ääää"]
        );
    }
}
