//! The constraints of values: one row each, with everything that is known of it.
//!
//! A new constraint is a variant, a row, and an arm wherever the compiler then asks for one. One that only sets a limit to
//! something that is measured already needs no arm beyond this file and the reader of specs.

pub mod pattern;
mod sample;
mod sentence;

pub use sample::{integer_near, number_near, string_near};
pub(crate) use sentence::sentences_where;
pub use sentence::{phrase, phrases, sentences};

use crate::number::Number;
use bitrix24_json::Value as Json;
use pattern::Pattern;

/// A condition on a single value.
#[derive(Clone, Debug, PartialEq)]
pub enum Constraint {
    /// The smallest number.
    Min(Number),
    /// The largest number.
    Max(Number),
    /// The fewest characters.
    MinLength(u64),
    /// The most characters.
    MaxLength(u64),
    /// The most bytes of UTF-8.
    MaxBytes(u64),
    /// The fewest elements.
    MinItems(u64),
    /// The most elements.
    MaxItems(u64),
    /// What the whole text looks like.
    Pattern(Pattern),
    /// The extensions that the name of a file can have, without the dot.
    Extensions(Vec<String>),
}

/// A constraint without its argument.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ConstraintKind {
    /// See [`Constraint::Min`].
    Min,
    /// See [`Constraint::Max`].
    Max,
    /// See [`Constraint::MinLength`].
    MinLength,
    /// See [`Constraint::MaxLength`].
    MaxLength,
    /// See [`Constraint::MaxBytes`].
    MaxBytes,
    /// See [`Constraint::MinItems`].
    MinItems,
    /// See [`Constraint::MaxItems`].
    MaxItems,
    /// See [`Constraint::Pattern`].
    Pattern,
    /// See [`Constraint::Extensions`].
    Extensions,
}

/// The types that a constraint applies to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Domain {
    /// Integers, numbers, identifiers, timestamps.
    Numbers,
    /// Strings and base64.
    Strings,
    /// Arrays.
    Arrays,
}

/// What is known of a constraint.
#[derive(Clone, Copy, Debug)]
pub struct ConstraintRow {
    /// The constraint.
    pub kind: ConstraintKind,
    /// The key in specs.
    pub key: &'static str,
    /// What the key says, in the words of the format's reference.
    pub doc: &'static str,
    /// The argument in specs.
    pub argument: Argument,
    /// The types that it applies to.
    pub domain: Domain,
    /// The keyword in OpenAPI; `x-…` where JSON Schema has none, so that a description says it too.
    pub openapi: &'static str,
}

/// The argument of a constraint in specs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Argument {
    /// A number.
    Number,
    /// A whole number that is not negative.
    Count,
    /// A regular expression.
    Pattern,
    /// A list of words.
    Words,
}

const fn row(
    kind: ConstraintKind,
    key: &'static str,
    (domain, argument): (Domain, Argument),
    openapi: &'static str,
    doc: &'static str,
) -> ConstraintRow {
    ConstraintRow { kind, key, doc, argument, domain, openapi }
}

const NUMBERS: (Domain, Argument) = (Domain::Numbers, Argument::Number);
const STRINGS: (Domain, Argument) = (Domain::Strings, Argument::Count);
const ARRAYS: (Domain, Argument) = (Domain::Arrays, Argument::Count);
const PATTERN: (Domain, Argument) = (Domain::Strings, Argument::Pattern);
const WORDS: (Domain, Argument) = (Domain::Strings, Argument::Words);

/// Every constraint, in the order of the format's reference.
#[rustfmt::skip]
pub const CONSTRAINTS: &[ConstraintRow] = &[
    row(ConstraintKind::Min, "min", NUMBERS, "minimum", "The smallest value, itself included."),
    row(ConstraintKind::Max, "max", NUMBERS, "maximum", "The largest value, itself included."),
    row(ConstraintKind::MinLength, "min_length", STRINGS, "minLength", "The fewest characters."),
    row(ConstraintKind::MaxLength, "max_length", STRINGS, "maxLength", "The most characters."),
    row(ConstraintKind::MaxBytes, "max_bytes", STRINGS, "x-max-bytes", "The most bytes of UTF-8."),
    row(ConstraintKind::MinItems, "min_items", ARRAYS, "minItems", "The fewest elements."),
    row(ConstraintKind::MaxItems, "max_items", ARRAYS, "maxItems", "The most elements."),
    row(ConstraintKind::Pattern, "pattern", PATTERN, "pattern", "The regular expression that the whole text matches."),
    row(ConstraintKind::Extensions, "extensions", WORDS, "x-extensions", "The extensions that the name of a file can have, in any case."),
];

/// What a constraint demands of a value.
#[derive(Clone, Copy, Debug)]
pub enum Demand<'c> {
    /// A measure that is not below a limit.
    AtLeast(Measure, Number),
    /// A measure that is not above a limit.
    AtMost(Measure, Number),
    /// A text that matches.
    Match(&'c Pattern),
    /// A name of a file with one of these extensions.
    Extension(&'c [String]),
}

/// What is measured of a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    /// A number itself. Strings that spell one count too, as portals read them.
    Value,
    /// The characters of a string.
    Characters,
    /// The bytes of a string in UTF-8.
    Bytes,
    /// The elements of an array.
    Elements,
}

impl ConstraintKind {
    /// Returns what is known of the constraint.
    pub const fn row(self) -> &'static ConstraintRow {
        &CONSTRAINTS[self as usize]
    }
}

impl Constraint {
    /// Returns the constraint without its argument.
    pub const fn kind(&self) -> ConstraintKind {
        match self {
            Self::Min(_) => ConstraintKind::Min,
            Self::Max(_) => ConstraintKind::Max,
            Self::MinLength(_) => ConstraintKind::MinLength,
            Self::MaxLength(_) => ConstraintKind::MaxLength,
            Self::MaxBytes(_) => ConstraintKind::MaxBytes,
            Self::MinItems(_) => ConstraintKind::MinItems,
            Self::MaxItems(_) => ConstraintKind::MaxItems,
            Self::Pattern(_) => ConstraintKind::Pattern,
            Self::Extensions(_) => ConstraintKind::Extensions,
        }
    }

    /// Returns what the constraint demands.
    pub fn demand(&self) -> Demand<'_> {
        match self {
            Self::Min(limit) => Demand::AtLeast(Measure::Value, *limit),
            Self::Max(limit) => Demand::AtMost(Measure::Value, *limit),
            Self::MinLength(limit) => Demand::AtLeast(Measure::Characters, (*limit).into()),
            Self::MaxLength(limit) => Demand::AtMost(Measure::Characters, (*limit).into()),
            Self::MaxBytes(limit) => Demand::AtMost(Measure::Bytes, (*limit).into()),
            Self::MinItems(limit) => Demand::AtLeast(Measure::Elements, (*limit).into()),
            Self::MaxItems(limit) => Demand::AtMost(Measure::Elements, (*limit).into()),
            Self::Pattern(pattern) => Demand::Match(pattern),
            Self::Extensions(words) => Demand::Extension(words),
        }
    }

    /// Returns the argument as JSON.
    pub fn argument(&self) -> Json {
        match self.demand() {
            Demand::AtLeast(_, limit) | Demand::AtMost(_, limit) => limit.to_json(),
            Demand::Match(pattern) => pattern.as_str().into(),
            Demand::Extension(words) => words.iter().map(|word| Json::from(word.as_str())).collect(),
        }
    }

    /// Returns whether a value meets the constraint; one that has not what is measured does.
    pub fn accepts(&self, value: &Json) -> bool {
        match self.demand() {
            Demand::AtLeast(measure, limit) => measure.of(value).is_none_or(|found| found >= limit),
            Demand::AtMost(measure, limit) => measure.of(value).is_none_or(|found| found <= limit),
            Demand::Match(pattern) => value.as_str().is_none_or(|text| pattern.matches(text)),
            Demand::Extension(words) => value.as_str().is_none_or(|text| has_extension(text, words)),
        }
    }

    /// Returns whether the constraint refuses values that its earlier state accepted.
    pub fn is_narrower(&self, old: &Self) -> bool {
        match (self.demand(), old.demand()) {
            (Demand::AtLeast(_, new), Demand::AtLeast(_, old)) => new > old,
            (Demand::AtMost(_, new), Demand::AtMost(_, old)) => new < old,
            // Whether one pattern takes all that another one takes cannot be told.
            (Demand::Extension(new), Demand::Extension(old)) => old.iter().any(|word| !new.contains(word)),
            (Demand::AtLeast(..) | Demand::AtMost(..) | Demand::Match(_) | Demand::Extension(_), _) => self != old,
        }
    }
}

/// Returns whether the name of a file has one of these extensions, in any case.
fn has_extension(name: &str, words: &[String]) -> bool {
    let name = name.to_ascii_lowercase();
    words.iter().any(|word| name.strip_suffix(&word.to_ascii_lowercase()).is_some_and(|rest| rest.ends_with('.')))
}

impl Measure {
    /// Returns what is measured of a value, or `None` where it has no such thing.
    pub fn of(self, value: &Json) -> Option<Number> {
        match self {
            Self::Value => Number::from_json(value).or_else(|| Number::parse(value.as_str()?)),
            Self::Characters => value.as_str().map(|text| (text.chars().count() as u64).into()),
            Self::Bytes => value.as_str().map(|text| (text.len() as u64).into()),
            Self::Elements => value.as_array().map(|elements| (elements.len() as u64).into()),
        }
    }
}

impl Domain {
    /// Returns the types in one word.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Numbers => "numbers",
            Self::Strings => "strings",
            Self::Arrays => "arrays",
        }
    }

    /// Returns the types one by one, in words.
    pub const fn words(self) -> &'static str {
        match self {
            Self::Numbers => "integers, numbers, ids, timestamps",
            Self::Strings => "strings, base64",
            Self::Arrays => "arrays",
        }
    }
}

/// The constraints of a value: at most one of each kind, in the order of [`CONSTRAINTS`].
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Constraints(Vec<Constraint>);

impl Constraints {
    /// No constraints.
    pub const NONE: &'static Self = &Self(Vec::new());

    /// Returns the constraints in their order.
    pub fn iter(&self) -> impl Iterator<Item = &Constraint> {
        self.0.iter()
    }

    /// Returns whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Returns the constraint of a kind.
    pub fn get(&self, kind: ConstraintKind) -> Option<&Constraint> {
        self.iter().find(|constraint| constraint.kind() == kind)
    }

    /// Returns the lower and the upper limit of what is measured.
    pub fn limits(&self, measure: Measure) -> (Option<Number>, Option<Number>) {
        let (mut low, mut high) = (None, None);
        for constraint in self.iter() {
            match constraint.demand() {
                Demand::AtLeast(of, limit) if of == measure => low = Some(limit),
                Demand::AtMost(of, limit) if of == measure => high = Some(limit),
                Demand::AtLeast(..) | Demand::AtMost(..) | Demand::Match(_) | Demand::Extension(_) => {}
            }
        }
        (low, high)
    }

    /// Returns the first constraint that a value breaks.
    pub fn broken_by(&self, value: &Json) -> Option<&Constraint> {
        self.iter().find(|constraint| !constraint.accepts(value))
    }

    /// Returns whether something is refused that the earlier constraints accepted.
    pub fn are_narrower(&self, old: &Self) -> bool {
        self.iter().any(|new| old.get(new.kind()).is_none_or(|old| new.is_narrower(old)))
    }
}

impl FromIterator<Constraint> for Constraints {
    fn from_iter<I: IntoIterator<Item = Constraint>>(constraints: I) -> Self {
        let mut constraints: Vec<Constraint> = constraints.into_iter().collect();
        constraints.sort_by_key(|constraint| constraint.kind() as usize);
        constraints.dedup_by_key(|constraint| constraint.kind());
        Self(constraints)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use bitrix24_json::json;

    #[test]
    fn every_row_stands_at_its_variant() {
        for row in CONSTRAINTS {
            assert_eq!(row.kind.row().key, row.key);
        }
    }

    #[test]
    fn limits_are_exact() {
        let min = Constraint::Min(9_007_199_254_740_993_i64.into());
        assert!(min.accepts(&json!(9_007_199_254_740_993_i64)));
        assert!(!min.accepts(&json!(9_007_199_254_740_992_i64)));
        assert!(!min.accepts(&json!("9007199254740992")));
        assert!(min.accepts(&json!(null)));
    }

    #[test]
    fn a_new_or_a_moved_limit_narrows() {
        let of = |constraints: &[Constraint]| constraints.iter().cloned().collect::<Constraints>();
        let (wide, narrow) = (of(&[Constraint::MaxLength(9)]), of(&[Constraint::MaxLength(8)]));
        assert!(narrow.are_narrower(&wide) && !wide.are_narrower(&narrow));
        assert!(wide.are_narrower(Constraints::NONE) && !Constraints::NONE.are_narrower(&wide));
    }
}
