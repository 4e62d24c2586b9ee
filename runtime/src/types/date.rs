//! Dates and times.

use chrono::format::SecondsFormat;
use chrono::{FixedOffset, NaiveDate, NaiveDateTime};

use crate::decode::integer;
use crate::decode::{Decode, Decoded, Value};
use crate::encode::{Encode, JsonWriter};

/// A date and time with an offset from UTC: `2026-05-26T12:17:35+03:00`. Decoding accepts `Z`, fractions of a second, a
/// space instead of the `T`, and offsets without a colon.
///
/// ```
/// let deadline: bitrix24_runtime::DateTime = "2026-12-31T18:00:00+01:00".parse()?;
/// assert_eq!(deadline.to_rfc3339(), "2026-12-31T18:00:00+01:00");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub type DateTime = chrono::DateTime<FixedOffset>;

/// A date and time without an offset, in the portal's or the user's time zone: `2026-05-26 12:17:35`. Decoding accepts
/// a `T` instead of the space, and fractions of a second.
///
/// ```
/// use bitrix24_runtime::LocalDateTime;
/// use bitrix24_runtime::decode::from_slice;
/// use bitrix24_runtime::encode::to_vec;
/// let mut moment = LocalDateTime::default();
/// from_slice(br#""2026-05-26 12:17:35""#, &mut moment)?;
/// assert_eq!(to_vec(&moment)?, br#""2026-05-26 12:17:35""#);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub type LocalDateTime = NaiveDateTime;

/// A date: `2026-05-26`. Decoding accepts a date and time, and keeps the date.
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

impl From<DateTime> for Timestamp {
    fn from(moment: DateTime) -> Self {
        Self(moment.timestamp())
    }
}

/// Formats with an offset. chrono reads `Z` for `%#z`, and both `+03:00` and `+0300`.
const ZONED: [&str; 2] = ["%Y-%m-%dT%H:%M:%S%.f%#z", "%Y-%m-%d %H:%M:%S%.f%#z"];
/// Formats without an offset.
const LOCAL: [&str; 4] = ["%Y-%m-%d %H:%M:%S%.f", "%Y-%m-%dT%H:%M:%S%.f", "%Y-%m-%d %H:%M", "%Y-%m-%dT%H:%M"];

fn zoned(text: &str) -> Option<DateTime> {
    let standard = DateTime::parse_from_rfc3339(text).ok();
    standard.or_else(|| ZONED.iter().find_map(|format| DateTime::parse_from_str(text, format).ok()))
}

fn local(text: &str) -> Option<LocalDateTime> {
    LOCAL.iter().find_map(|format| NaiveDateTime::parse_from_str(text, format).ok())
}

fn date(text: &str) -> Option<Date> {
    let plain = text.parse().ok();
    plain.or_else(|| zoned(text).map(|moment| moment.date_naive())).or_else(|| local(text).map(|moment| moment.date()))
}

fn read<T>(
    value: Value<'_>,
    parse: fn(&str) -> Option<T>,
    expected: &'static str,
) -> Result<T, crate::decode::DecodeError> {
    let parsed = if let Value::Str(text) = &value { parse(text.trim()) } else { None };
    parsed.ok_or_else(|| value.mismatch(expected))
}

impl Decode for DateTime {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        *self = read(value, zoned, "a date and time with an offset")?;
        Ok(())
    }
    fn accepts_empty(&self) -> bool {
        false
    }
}

impl Decode for LocalDateTime {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        *self = read(value, local, "a date and time without an offset")?;
        Ok(())
    }
    fn accepts_empty(&self) -> bool {
        false
    }
}

impl Decode for Date {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        *self = read(value, date, "a date")?;
        Ok(())
    }
    fn accepts_empty(&self) -> bool {
        false
    }
}

impl Decode for Timestamp {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        self.0 = integer(&value).ok_or_else(|| value.mismatch("a timestamp in seconds"))?;
        Ok(())
    }
    fn accepts_empty(&self) -> bool {
        false
    }
}

impl Encode for DateTime {
    fn encode(&self, out: &mut JsonWriter) {
        out.str(&self.to_rfc3339_opts(SecondsFormat::AutoSi, false));
    }
}

impl Encode for LocalDateTime {
    fn encode(&self, out: &mut JsonWriter) {
        out.str(&self.format("%Y-%m-%d %H:%M:%S").to_string());
    }
}

impl Encode for Date {
    fn encode(&self, out: &mut JsonWriter) {
        out.str(&self.format("%Y-%m-%d").to_string());
    }
}

impl Encode for Timestamp {
    fn encode(&self, out: &mut JsonWriter) {
        out.int(self.0);
    }
}
