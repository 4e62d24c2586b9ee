//! Dates in the portal's own format.

use std::fmt;

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

use crate::DateTime;
use crate::decode::{Decode, Decoded, Value};
use crate::encode::{Encode, JsonWriter};
use crate::types::parsed_time::{ParsedTime, no_date};

/// A date, or a date and time, in the format of the portal's language: `26.05.2026 12:17:35` or
/// `05/26/2026 12:17:35 pm`.
///
/// The text is kept and sent as it is. The client recognizes some formats; dates with slashes only if they have `am` or
/// `pm`, or a day above 12, because `05/06/2026` is June in one language and May in another.
///
/// ```
/// use bitrix24_runtime::decode::from_slice;
/// use bitrix24_runtime::encode::to_vec;
/// use bitrix24_runtime::types::v2::PortalDate;
///
/// let mut date = PortalDate::default();
/// from_slice(br#""05/26/2026 01:17:35 pm""#, &mut date)?;
/// assert_eq!(date.naive(), "2026-05-26T13:17:35".parse().ok());
/// assert_eq!(to_vec(&date)?, br#""05/26/2026 01:17:35 pm""#);
///
/// let date = PortalDate::from("2026-05-26T12:17:35+03:00");
/// assert_eq!(date.instant().map(|instant| instant.to_rfc3339()).as_deref(), Some(date.text()));
/// assert_eq!(PortalDate::from("05/06/2026").naive(), None);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Default, PartialEq, Eq, Hash)]
pub struct PortalDate(Box<str>);

impl PortalDate {
    /// Returns the text.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.0
    }

    /// Returns the time on the clock, midnight for a date alone; `None` if the format is not recognized.
    #[must_use]
    pub fn naive(&self) -> Option<NaiveDateTime> {
        let text = self.0.trim();
        ParsedTime::parse(text).and_then(|time| time.naive()).or_else(|| with_slashes(text))
    }

    /// Returns the point in time, if the text has an offset from UTC.
    #[must_use]
    pub fn instant(&self) -> Option<DateTime> {
        match ParsedTime::parse(self.0.trim())? {
            ParsedTime::Zoned(instant) | ParsedTime::Unix(instant) => Some(instant),
            ParsedTime::Local(_) | ParsedTime::Day(_) | ParsedTime::Zero => None,
        }
    }
}

/// Parses `MM/DD/YYYY` with an optional time, if the order of day and month is certain.
fn with_slashes(text: &str) -> Option<NaiveDateTime> {
    let (day, time) = text.split_once(' ').unwrap_or((text, ""));
    let parts: Vec<&str> = day.split('/').collect();
    let [first, second, year] = parts[..] else { return None };
    let number = |text: &str| text.parse::<u32>().ok().filter(|_| text.bytes().all(|byte| byte.is_ascii_digit()));
    let (first, second) = (number(first)?, number(second)?);
    let year = number(year).filter(|_| year.len() == 4)?;
    let clock = time.to_ascii_lowercase();
    let is_american = clock.ends_with("am") || clock.ends_with("pm");
    let (month, day) = match (first, second) {
        (13.., _) => (second, first),
        (_, 13..) => (first, second),
        _ if is_american => (first, second),
        _ => return None,
    };
    let date = NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)?;
    let time = match clock.trim() {
        "" => NaiveTime::MIN,
        clock => ["%I:%M:%S %p", "%I:%M %p", "%H:%M:%S", "%H:%M"]
            .iter()
            .find_map(|format| NaiveTime::parse_from_str(clock, format).ok())?,
    };
    Some(date.and_time(time))
}

impl From<&str> for PortalDate {
    fn from(text: &str) -> Self {
        Self(text.into())
    }
}

impl From<String> for PortalDate {
    fn from(text: String) -> Self {
        Self(text.into())
    }
}

impl fmt::Display for PortalDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for PortalDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "PortalDate({self})")
    }
}

impl Decode for PortalDate {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        match value {
            Value::Str(text) if !text.trim().is_empty() => {
                self.0 = text.into();
                Ok(crate::decode::Form::DOCUMENTED)
            }
            Value::Int(_) | Value::UInt(_) => {
                let mut text = String::new();
                let form = text.decode(value)?;
                self.0 = text.into();
                Ok(form)
            }
            other => Err(no_date(other, "a date")),
        }
    }
}

impl Encode for PortalDate {
    fn encode(&self, out: &mut JsonWriter) {
        out.str(&self.0);
    }
}
