//! Times in whole seconds: the portal rejects fractions of a second.

use std::borrow::Cow;

use chrono::{DateTime, TimeDelta, Timelike, Utc};

use super::EncodeError;
use crate::query::Operator;

impl EncodeError {
    /// The text of a date has no room for its year.
    pub(crate) const YEAR: Self = Self(Cow::Borrowed("a date must be in the years 0 to 9999"));
}

/// How a time becomes a whole second. A leap second lies between two whole seconds, as a fraction does.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Rounding {
    /// Down to the second: values of fields, `<=` and `>`.
    #[default]
    Down,
    /// Up to the next second: `<` and `>=`.
    Up,
    /// Not at all, because no stored time can match: `=`, `!=` and `in`.
    Refuse,
    /// The first element of an array up, the second one down: `between`.
    Between,
    /// Not rounded: values that the client does not send.
    Exact,
}

impl Rounding {
    /// Returns the rounding with which a condition selects the same rows as with the exact time, provided that the
    /// portal stores whole seconds.
    pub(crate) fn of_operator(operator: Operator) -> Self {
        match operator {
            Operator::Lt | Operator::Ge => Self::Up,
            Operator::Gt | Operator::Le => Self::Down,
            Operator::Eq | Operator::Ne | Operator::In | Operator::NotIn => Self::Refuse,
            Operator::Contains | Operator::NotContains | Operator::Like | Operator::NotLike | Operator::Search => {
                Self::Refuse
            }
            Operator::Between => Self::Between,
        }
    }

    /// Returns the rounding of an array's element.
    pub(super) fn of_element(self, index: usize) -> Self {
        match self {
            Self::Between if index == 0 => Self::Up,
            Self::Between => Self::Down,
            other => other,
        }
    }

    /// Rounds a time.
    pub(crate) fn round(self, time: DateTime<Utc>) -> Result<DateTime<Utc>, EncodeError> {
        if time.nanosecond() == 0 || self == Self::Exact {
            return Ok(time);
        }
        let down = time.with_nanosecond(0).ok_or(EncodeError::YEAR)?;
        match self {
            Self::Down | Self::Between | Self::Exact => Ok(down),
            Self::Up => down.checked_add_signed(TimeDelta::seconds(1)).ok_or(EncodeError::YEAR),
            Self::Refuse => Err(EncodeError("`=`, `!=` and `in` match only times in whole seconds".into())),
        }
    }
}
