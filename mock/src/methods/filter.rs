//! `filter`: conditions on rows.

mod apply;
mod check;

use bitrix24_json::Value as Json;
use bitrix24_model::Type;

/// A checked filter.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Filter {
    All(Vec<Filter>),
    Any(Vec<Filter>),
    Not(Box<Filter>),
    Condition(Condition),
    /// A condition on a field that only requests name. It holds for rows that nothing has given a value of it.
    IfKnown(Condition),
}

/// A condition on one field.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Condition {
    path: Vec<String>,
    ty: Type,
    operator: Operator,
    value: Json,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Operator {
    Equal,
    NotEqual,
    Greater,
    GreaterOrEqual,
    Less,
    LessOrEqual,
    In,
    Between,
    /// The text contains the value, in any case.
    Contains,
    /// The text fits the value, in which `%` stands for any text and `_` for one character.
    Like,
    /// There is no value.
    Empty,
}

impl Condition {
    /// Creates a condition on a field of rows.
    pub(crate) fn new(name: &str, ty: Type, operator: Operator, value: Json) -> Self {
        Self { path: vec![name.to_owned()], ty, operator, value }
    }
}

impl Filter {
    /// Returns whether a condition on the field must hold for every row.
    pub(crate) fn requires(&self, name: &str) -> bool {
        match self {
            Self::All(inner) => inner.iter().any(|filter| filter.requires(name)),
            Self::Condition(condition) | Self::IfKnown(condition) => condition.path.join(".") == name,
            Self::Any(_) | Self::Not(_) => false,
        }
    }

    /// Returns whether there are no conditions.
    pub(crate) fn is_empty(&self) -> bool {
        matches!(self, Self::All(inner) if inner.is_empty())
    }

    /// Returns whether any condition is on the field.
    pub(crate) fn mentions(&self, name: &str) -> bool {
        match self {
            Self::All(inner) | Self::Any(inner) => inner.iter().any(|filter| filter.mentions(name)),
            Self::Not(inner) => inner.mentions(name),
            Self::Condition(condition) | Self::IfKnown(condition) => condition.path.join(".") == name,
        }
    }
}
