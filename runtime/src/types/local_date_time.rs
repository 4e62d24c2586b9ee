//! Dates and times in the portal's or the user's time zone.

use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::str::FromStr;

use chrono::{Datelike, FixedOffset, NaiveDateTime};

use super::date::{in_four_digits, write};
use super::parsed_time::{ParsedTime, absence, no_date};
use crate::decode::{Decode, Decoded, Form, Value, form};
use crate::encode::{Encode, JsonWriter, Rounding};

/// The format that portals accept and document.
const FORMAT: &str = "%Y-%m-%d %H:%M:%S";
/// The same with the fraction of a second, if there is one.
const EXACT: &str = "%Y-%m-%d %H:%M:%S%.f";

/// A date and time in the portal's or the user's time zone: `2026-05-26 12:17:35`.
///
/// Portals write it in several formats, so decoding accepts any text and keeps it. [`naive`](Self::naive) is the time on
/// the clock, and [`offset`](Self::offset) the offset from UTC if the portal sent one. It is written as
/// `2026-05-26 12:17:35`.
///
/// Values are compared by the time on the clock, then by the offset. Texts without a date come first.
///
/// ```
/// use bitrix24_runtime::LocalDateTime;
/// use bitrix24_runtime::decode::from_slice;
/// use bitrix24_runtime::encode::to_vec;
///
/// let mut moment = LocalDateTime::default();
/// from_slice(br#""26.05.2026 12:17:35""#, &mut moment)?;
/// assert_eq!(moment.naive(), "2026-05-26T12:17:35".parse().ok());
/// assert_eq!(moment.offset(), None);
/// assert_eq!(moment.text(), "26.05.2026 12:17:35");
/// assert_eq!(moment, "2026-05-26 12:17:35".parse()?);
/// assert_eq!(to_vec(&moment)?, br#""2026-05-26 12:17:35""#);
///
/// from_slice(br#""tomorrow""#, &mut moment)?;
/// assert_eq!((moment.naive(), moment.text()), (None, "tomorrow"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone)]
pub struct LocalDateTime {
    naive: Option<NaiveDateTime>,
    offset: Option<FixedOffset>,
    text: Box<str>,
}

impl LocalDateTime {
    /// Returns the time on the clock; midnight for a date alone, and `None` for a text that is not a date.
    #[must_use]
    pub fn naive(&self) -> Option<NaiveDateTime> {
        self.naive
    }

    /// Returns the offset from UTC, if the portal sent one.
    ///
    /// ```
    /// let moment: bitrix24_runtime::LocalDateTime = "2026-05-26T12:17:35+03:00".parse()?;
    /// assert_eq!(moment.offset().unwrap().to_string(), "+03:00");
    /// assert_eq!(moment.naive().unwrap().to_string(), "2026-05-26 12:17:35");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn offset(&self) -> Option<FixedOffset> {
        self.offset
    }

    /// Returns the text that the portal sent.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Keeps a text with what it says.
    fn read(moment: Option<&ParsedTime>, text: &str) -> Self {
        let offset = match moment {
            Some(ParsedTime::Zoned(moment) | ParsedTime::Unix(moment)) => Some(*moment.offset()),
            Some(ParsedTime::Local(_) | ParsedTime::Day(_) | ParsedTime::Zero) | None => None,
        };
        Self { naive: moment.and_then(ParsedTime::naive), offset, text: text.into() }
    }

    /// What values are compared by.
    fn key(&self) -> (Option<NaiveDateTime>, Option<i32>, &str) {
        let text = if self.naive.is_some() { "" } else { &self.text };
        (self.naive, self.offset.map(|offset| offset.local_minus_utc()), text)
    }
}

impl Default for LocalDateTime {
    fn default() -> Self {
        NaiveDateTime::default().into()
    }
}

impl From<NaiveDateTime> for LocalDateTime {
    fn from(naive: NaiveDateTime) -> Self {
        Self { naive: Some(naive), offset: None, text: naive.format(EXACT).to_string().into() }
    }
}

impl FromStr for LocalDateTime {
    type Err = chrono::ParseError;

    /// Parses a date and time in any format that portals use.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match ParsedTime::parse(text.trim()) {
            Some(moment) if moment.naive().is_some() => Ok(Self::read(Some(&moment), text)),
            _ => NaiveDateTime::parse_from_str(text, FORMAT).map(Self::from),
        }
    }
}

impl PartialEq for LocalDateTime {
    fn eq(&self, other: &Self) -> bool {
        self.key() == other.key()
    }
}

impl Eq for LocalDateTime {}

impl PartialOrd for LocalDateTime {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for LocalDateTime {
    fn cmp(&self, other: &Self) -> Ordering {
        self.key().cmp(&other.key())
    }
}

impl Hash for LocalDateTime {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.key().hash(state);
    }
}

impl fmt::Debug for LocalDateTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "LocalDateTime({:?})", self.text)
    }
}

impl fmt::Display for LocalDateTime {
    /// Formats as `2026-05-26 12:17:35`, with the fraction of a second if there is one; as the text itself if it is not a
    /// date.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.naive {
            Some(naive) => naive.format(EXACT).fmt(f),
            None => f.write_str(&self.text),
        }
    }
}

impl Decode for LocalDateTime {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        const EXPECTED: &str = "a date and time";
        let moment = ParsedTime::of(&value);
        let form = match &moment {
            Some(ParsedTime::Local(local)) => match value {
                Value::Str(text) if local.format(FORMAT).to_string() == text => Form::DOCUMENTED,
                _ => form::DATE_TIME_FORMAT,
            },
            Some(ParsedTime::Zoned(_)) => form::OFFSET_AS_LOCAL,
            Some(ParsedTime::Unix(_)) => form::UNIX_AS_DATE_TIME,
            Some(ParsedTime::Day(_)) => form::DATE_AS_LOCAL,
            Some(ParsedTime::Zero) => return Err(absence(value, EXPECTED, form::ZERO_DATE)),
            None => form::TEXT_AS_LOCAL,
        };
        *self = match value {
            Value::Str(text) if !text.trim().is_empty() => Self::read(moment.as_ref(), text),
            Value::Int(number) if moment.is_some() => Self::read(moment.as_ref(), &number.to_string()),
            Value::Float(number) if moment.is_some() => Self::read(moment.as_ref(), &number.to_string()),
            other => return Err(no_date(other, EXPECTED)),
        };
        Ok(form)
    }
}

impl Encode for LocalDateTime {
    fn encode(&self, out: &mut JsonWriter) {
        let naive = match self.naive {
            Some(naive) if out.rounding() != Rounding::Exact => naive,
            _ => return out.str(&self.text),
        };
        write(out, |rounding| {
            let whole = rounding.round(naive.and_utc())?;
            in_four_digits(whole.year(), || whole.format(FORMAT).to_string())
        });
    }
}
