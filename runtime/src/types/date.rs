//! Dates and times.

use chrono::format::SecondsFormat;
use chrono::{Datelike, FixedOffset, NaiveDate, TimeZone};

use super::parsed_time::{ParsedTime, absence, instant, no_date};
use crate::decode::{Decode, Decoded, Form, Value, form, integer};
use crate::encode::{Encode, EncodeError, JsonWriter, Rounding};

/// A date and time with an offset from UTC: `2026-05-26T12:17:35+03:00`.
///
/// Decoding accepts other formats with an offset, and Unix timestamps. A date or time without an offset is never
/// completed: an optional field is `None`, and [`Response::anomalies`](crate::client::Response::anomalies) has the text.
///
/// Portals reject fractions of a second, so requests contain whole seconds. The value of a field is cut down to the
/// second. The bound of a condition or of a cursor is rounded such that it selects the same rows as the exact time, since
/// portals store whole seconds: `<` and `>=` round up, `<=` and `>` round down. With a fraction, `=`, `!=` and `in` have
/// no such bound, and the call fails before it is sent.
///
/// ```
/// let deadline: bitrix24_runtime::DateTime = "2026-12-31T18:00:00+01:00".parse()?;
/// assert_eq!(deadline.to_rfc3339(), "2026-12-31T18:00:00+01:00");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub type DateTime = chrono::DateTime<FixedOffset>;

/// A date: `2026-05-26`. Decoding accepts `26.05.2026` too, and a date and time, of which it keeps the date.
///
/// ```
/// let birthday: bitrix24_runtime::Date = "2026-05-26".parse()?;
/// assert_eq!(birthday.to_string(), "2026-05-26");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub type Date = NaiveDate;

/// Seconds since 1970-01-01T00:00:00Z.
///
/// ```
/// let moment = bitrix24_runtime::Timestamp(1_780_000_000);
/// assert_eq!(moment.to_datetime().unwrap().to_rfc3339(), "2026-05-28T20:26:40+00:00");
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Timestamp(
    /// The seconds.
    pub i64,
);

impl Timestamp {
    /// Converts to a date and time in UTC; `None` outside of the calendar, some 260,000 years away.
    #[must_use]
    pub fn to_datetime(self) -> Option<DateTime> {
        chrono::DateTime::from_timestamp(self.0, 0).map(|utc| utc.fixed_offset())
    }
}

impl From<i64> for Timestamp {
    fn from(seconds: i64) -> Self {
        Self(seconds)
    }
}

impl<Z: TimeZone> From<chrono::DateTime<Z>> for Timestamp {
    /// Cuts down to the second.
    fn from(moment: chrono::DateTime<Z>) -> Self {
        Self(moment.timestamp())
    }
}

impl Decode for DateTime {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        if let Value::Str(text) = value
            && let Ok(moment) = DateTime::parse_from_rfc3339(text)
        {
            *self = moment;
            return Ok(Form::DOCUMENTED);
        }
        let (moment, form) = instant(value, "a date and time with an offset")?;
        *self = moment;
        Ok(form)
    }
}

impl Decode for Date {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        if let Value::Str(text) = value
            && text.len() == 10
            && let Ok(day) = text.parse()
        {
            *self = day;
            return Ok(Form::DOCUMENTED);
        }
        let (day, form) = match ParsedTime::of(&value) {
            Some(ParsedTime::Day(day)) => (day, form::DATE_FORMAT),
            Some(ParsedTime::Zoned(moment)) => (moment.date_naive(), form::DATE_TIME_AS_DATE),
            Some(ParsedTime::Local(local)) => (local.date(), form::DATE_TIME_AS_DATE),
            // The date depends on the time zone.
            Some(ParsedTime::Unix(_)) => return Err(absence(value, "a date", form::UNIX_WITHOUT_ZONE)),
            Some(ParsedTime::Zero) => return Err(absence(value, "a date", form::ZERO_DATE)),
            None => return Err(no_date(value, "a date")),
        };
        *self = day;
        Ok(form)
    }
}

impl Decode for Timestamp {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        let (seconds, form) = match integer(&value) {
            Some(read) => read,
            None => {
                let (moment, _) = instant(value, "a timestamp in seconds")?;
                (moment.timestamp(), form::DATE_TIME_AS_UNIX)
            }
        };
        self.0 = seconds;
        Ok(form)
    }
}

impl Encode for DateTime {
    fn encode(&self, out: &mut JsonWriter) {
        write(out, |rounding| {
            let whole = rounding.round(self.to_utc())?.with_timezone(&whole_minutes(*self.offset()));
            in_four_digits(whole.year(), || whole.to_rfc3339_opts(SecondsFormat::AutoSi, false))
        });
    }
}

impl Encode for Date {
    fn encode(&self, out: &mut JsonWriter) {
        write(out, |_| in_four_digits(self.year(), || self.format("%Y-%m-%d").to_string()));
    }
}

/// Writes a time that is rounded as the place of the value demands.
pub(super) fn write(out: &mut JsonWriter, text: impl FnOnce(Rounding) -> Result<String, EncodeError>) {
    match text(out.rounding()) {
        Ok(text) => out.str(&text),
        Err(error) => out.fail(error.0),
    }
}

/// Returns the text of a date, whose year must have four digits.
pub(super) fn in_four_digits(year: i32, text: impl FnOnce() -> String) -> Result<String, EncodeError> {
    if (0..=9999).contains(&year) { Ok(text()) } else { Err(EncodeError::YEAR) }
}

/// Cuts an offset to minutes, which are all that its text can hold: the local times of cities once had seconds.
fn whole_minutes(offset: FixedOffset) -> FixedOffset {
    FixedOffset::east_opt(offset.local_minus_utc() / 60 * 60).unwrap_or(offset)
}

impl Encode for Timestamp {
    fn encode(&self, out: &mut JsonWriter) {
        out.int(self.0);
    }
}
