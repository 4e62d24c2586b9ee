//! Dates and times in every form that portals use.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

use super::date::{Date, DateTime};
use crate::decode::{DecodeError, Form, Value, form, integer};

/// What a value says about a point in time.
pub(super) enum ParsedTime {
    /// A date and time with an offset.
    Zoned(DateTime),
    /// A Unix timestamp.
    Unix(DateTime),
    /// A date and time without an offset: not a point in time.
    Local(NaiveDateTime),
    /// A date alone.
    Day(Date),
    /// No date at all.
    Zero,
}

/// Formats with an offset, beside RFC 3339. chrono reads `Z` for `%#z`, and both `+03:00` and `+0300`.
const ZONED: [&str; 3] = ["%Y-%m-%dT%H:%M:%S%.f%#z", "%Y-%m-%d %H:%M:%S%.f%#z", "%d.%m.%Y %H:%M:%S%.f%#z"];
/// Formats without an offset. The day comes first only in the format with dots, which is not ambiguous.
const LOCAL: [&str; 6] = [
    "%Y-%m-%d %H:%M:%S%.f",
    "%Y-%m-%dT%H:%M:%S%.f",
    "%Y-%m-%d %H:%M",
    "%Y-%m-%dT%H:%M",
    "%d.%m.%Y %H:%M:%S%.f",
    "%d.%m.%Y %H:%M",
];
/// Formats of a date alone.
const DAY: [&str; 2] = ["%Y-%m-%d", "%d.%m.%Y"];
/// How texts for no date start. PHP prints the last two for a date of zeros that it has calculated with.
const ZEROS: [&str; 5] = ["0000-00-00", "00.00.0000", "00/00/0000", "-0001-11-30", "30.11.-0001"];
/// The timestamps of four-digit years.
const YEARS: std::ops::RangeInclusive<i64> = -62_135_596_800..=253_402_300_799;

impl ParsedTime {
    /// Reads a number or a text; `None` if it says nothing about time.
    pub(super) fn of(value: &Value<'_>) -> Option<Self> {
        match value {
            Value::Str(text) => Self::parse(text.trim()),
            number => integer(number).and_then(|(seconds, _)| Self::unix(seconds)),
        }
    }

    pub(super) fn parse(text: &str) -> Option<Self> {
        let local = |format: &&str| NaiveDateTime::parse_from_str(text, format).ok();
        if ZEROS.iter().any(|zeros| text.starts_with(zeros)) || text == "0" {
            return Some(Self::Zero);
        }
        // Fewer digits could be a year, or a date without separators.
        if matches!(text.len(), 9 | 10) && text.bytes().all(|digit| digit.is_ascii_digit()) {
            return Self::unix(text.parse().ok()?);
        }
        if !has_long_year(text) {
            return None;
        }
        let zoned = DateTime::parse_from_rfc3339(text).ok();
        zoned
            .or_else(|| ZONED.iter().find_map(|format| DateTime::parse_from_str(text, format).ok()))
            .map(Self::Zoned)
            .or_else(|| LOCAL.iter().find_map(local).map(Self::Local))
            .or_else(|| DAY.iter().find_map(|format| NaiveDate::parse_from_str(text, format).ok()).map(Self::Day))
    }

    fn unix(seconds: i64) -> Option<Self> {
        if seconds == 0 {
            return Some(Self::Zero);
        }
        let moment = YEARS.contains(&seconds).then(|| chrono::DateTime::from_timestamp(seconds, 0)).flatten();
        moment.map(|utc| Self::Unix(utc.fixed_offset()))
    }

    /// Returns the time on the clock where it was written; midnight for a date alone.
    pub(super) fn naive(&self) -> Option<NaiveDateTime> {
        match self {
            Self::Zoned(moment) | Self::Unix(moment) => Some(moment.naive_local()),
            Self::Local(local) => Some(*local),
            Self::Day(day) => Some(day.and_time(NaiveTime::MIN)),
            Self::Zero => None,
        }
    }
}

/// Returns whether the year has four digits: chrono reads `26` as a year of antiquity.
fn has_long_year(text: &str) -> bool {
    let is_year = |year: Option<&[u8]>| year.is_some_and(|year| year.iter().all(u8::is_ascii_digit));
    let text = text.as_bytes();
    match text.get(2) {
        Some(b'.') => is_year(text.get(6..10)) && !text.get(10).is_some_and(u8::is_ascii_digit),
        _ => is_year(text.get(..4)) && text.get(4) == Some(&b'-'),
    }
}

/// Creates the error of a value that says too little to be `expected`. An optional slot reads it as `None`.
pub(super) fn absence(value: Value<'_>, expected: &'static str, form: Form) -> DecodeError {
    match value.mismatch(expected).raw() {
        Some(raw) => DecodeError::absence(expected, form, raw.to_owned()),
        None => DecodeError::absence(expected, form, ""),
    }
}

/// Creates the error of a value that says nothing about time. An optional slot reads an empty object as `None`, as it does
/// an empty array: some methods send an empty date so.
pub(super) fn no_date(value: Value<'_>, expected: &'static str) -> DecodeError {
    let error = value.mismatch(expected);
    match error.raw() {
        Some("{}") => DecodeError::absence(expected, form::EMPTY_OBJECT, "{}"),
        _ => error,
    }
}

/// Reads a value as a point in time.
///
/// # Errors
///
/// Returns an error if the value is not a point in time; without an offset it is none.
pub(super) fn instant(value: Value<'_>, expected: &'static str) -> Result<(DateTime, Form), DecodeError> {
    let missing = match ParsedTime::of(&value) {
        Some(ParsedTime::Zoned(moment)) => return Ok((moment, form::DATE_TIME_FORMAT)),
        Some(ParsedTime::Unix(moment)) => return Ok((moment, form::UNIX_AS_DATE_TIME)),
        Some(ParsedTime::Local(_)) => form::DATE_TIME_WITHOUT_OFFSET,
        Some(ParsedTime::Day(_)) => form::DATE_WITHOUT_TIME,
        Some(ParsedTime::Zero) => form::ZERO_DATE,
        None => return Err(no_date(value, expected)),
    };
    Err(absence(value, expected, missing))
}
