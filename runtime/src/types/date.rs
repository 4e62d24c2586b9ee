//! Dates and times.

use chrono::format::SecondsFormat;
use chrono::{Datelike, FixedOffset, NaiveDate, NaiveDateTime, TimeZone};

use crate::decode::integer;
use crate::decode::{Decode, Decoded, Value};
use crate::encode::{Encode, EncodeError, JsonWriter, Rounding};

/// A date and time with an offset from UTC: `2026-05-26T12:17:35+03:00`. Decoding accepts `Z`, fractions of a second, a
/// space instead of the `T`, and offsets without a colon.
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

impl<Z: TimeZone> From<chrono::DateTime<Z>> for Timestamp {
    /// Cuts down to the second.
    fn from(moment: chrono::DateTime<Z>) -> Self {
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
        write(out, |rounding| {
            let whole = rounding.round(self.to_utc())?.with_timezone(&whole_minutes(*self.offset()));
            in_four_digits(whole.year(), || whole.to_rfc3339_opts(SecondsFormat::Secs, false))
        });
    }
}

impl Encode for LocalDateTime {
    fn encode(&self, out: &mut JsonWriter) {
        write(out, |rounding| {
            let whole = rounding.round(self.and_utc())?;
            in_four_digits(whole.year(), || whole.format("%Y-%m-%d %H:%M:%S").to_string())
        });
    }
}

impl Encode for Date {
    fn encode(&self, out: &mut JsonWriter) {
        write(out, |_| in_four_digits(self.year(), || self.format("%Y-%m-%d").to_string()));
    }
}

/// Writes a time that is rounded as the place of the value demands.
fn write(out: &mut JsonWriter, text: impl FnOnce(Rounding) -> Result<String, EncodeError>) {
    match text(out.rounding()) {
        Ok(text) => out.str(&text),
        Err(error) => out.fail(error.0),
    }
}

/// Returns the text of a date, whose year must have four digits.
fn in_four_digits(year: i32, text: impl FnOnce() -> String) -> Result<String, EncodeError> {
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
