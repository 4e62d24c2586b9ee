//! Conversions of what setters and conditions take into the types of fields.

use std::collections::BTreeMap;
use std::time::{SystemTime, UNIX_EPOCH};

use chrono::{FixedOffset, NaiveDate, NaiveDateTime, TimeZone, Utc};

use super::{Base64, Date, DateTime, Id, Json, LocalDateTime, Nullable, OpenEnum, Timestamp};

/// A value that setters and conditions take for a field of type `T`.
///
/// | `T` | types |
/// |---|---|
/// | [`DateTime`] | `chrono::DateTime` of any time zone, [`SystemTime`]; with the feature `jiff`: `ZonedDateTime`, `&ZonedDateTime`, `Timestamp`; with the feature `time`: `OffsetDateTime`, `UtcDateTime` |
/// | [`LocalDateTime`] | `chrono::NaiveDateTime`; `jiff::civil::DateTime`; `time::PrimitiveDateTime` |
/// | [`Date`] | `chrono::NaiveDate`; `jiff::civil::Date`; `time::Date` |
/// | [`Nullable`] of these | the same types, and `Option` of them |
/// | [`Timestamp`] | `i64` |
/// | other | every `Into<T>` |
///
/// A time keeps its offset from UTC. Requests contain whole seconds; see [`DateTime`].
///
/// ```
/// use bitrix24_runtime::chrono::{TimeZone, Utc};
/// use bitrix24_runtime::query::{Field, Filterable};
/// use bitrix24_runtime::types::IntoValue;
/// use bitrix24_runtime::{DateTime, Json};
/// # struct Task;
///
/// #[derive(Default)]
/// struct Plan { deadline: Option<DateTime> }
///
/// impl Plan {
///     fn deadline(self, deadline: impl IntoValue<DateTime>) -> Self {
///         Self { deadline: Some(deadline.into_value()) }
///     }
/// }
///
/// let plan = Plan::default().deadline(Utc.timestamp_nanos(0));
/// assert_eq!(plan.deadline.unwrap().to_rfc3339(), "1970-01-01T00:00:00+00:00");
///
/// const CREATED: Field<Task, DateTime, Filterable> = Field::new("created");
/// let filter = CREATED.ge(std::time::SystemTime::UNIX_EPOCH);
/// assert_eq!(filter.to_string(), r#"created >= "1970-01-01T00:00:00+00:00""#);
/// ```
///
/// Implement it for a type of your own to use it in the conditions of a user field:
///
/// ```
/// use bitrix24_runtime::encode::{Encode, JsonWriter};
/// use bitrix24_runtime::query::{Field, Filterable};
/// use bitrix24_runtime::types::IntoValue;
/// # struct Task;
///
/// struct Money { cents: i64 }
///
/// impl Encode for Money {
///     fn encode(&self, out: &mut JsonWriter) { out.str(&format!("{}|EUR", self.cents / 100)) }
/// }
/// impl IntoValue<Money> for Money {
///     fn into_value(self) -> Money { self }
/// }
///
/// const BUDGET: Field<Task, Money, Filterable> = Field::new("UF_BUDGET");
/// assert_eq!(BUDGET.eq(Money { cents: 500 }).to_string(), r#"UF_BUDGET = "5|EUR""#);
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a value of a field of type `{T}`",
    label = "not a value of this field"
)]
pub trait IntoValue<T> {
    /// Converts `self` into the type of the field.
    fn into_value(self) -> T;
}

/// Implements [`IntoValue`] for everything that is `Into` of a type.
macro_rules! every_into {
    ($($target:ty $(, $parameter:ident $(: $bound:path)?)?;)+) => {$(
        impl<$($parameter $(: $bound)?,)? V: Into<$target>> IntoValue<$target> for V {
            fn into_value(self) -> $target {
                self.into()
            }
        }
    )+};
}

every_into! {
    bool;
    i64;
    f64;
    String;
    Base64;
    Json;
    Id<E>, E;
    Option<T>, T;
    Vec<T>, T;
    BTreeMap<String, T>, T;
    T, T: OpenEnum;
}

#[cfg(feature = "v2")]
every_into! {
    super::v2::Yn;
    super::v2::Flag;
    super::v2::PortalDate;
    crate::auth::Secret;
}

#[cfg(feature = "v2")]
impl IntoValue<super::v2::Money> for super::v2::Money {
    fn into_value(self) -> Self {
        self
    }
}

#[cfg(feature = "v2")]
impl<F> IntoValue<super::v2::Upload<F>> for super::v2::Upload<F> {
    fn into_value(self) -> Self {
        self
    }
}

/// Implements [`IntoValue`] for types of dates and times, for fields that can be `null` too.
macro_rules! times {
    ($($source:ty $(, $zone:ident: $bound:path)? => $target:ty: $convert:expr;)+) => {$(
        impl$(<$zone: $bound>)? IntoValue<$target> for $source {
            fn into_value(self) -> $target {
                let convert: fn(Self) -> $target = $convert;
                convert(self)
            }
        }

        impl$(<$zone: $bound>)? IntoValue<Nullable<$target>> for $source {
            fn into_value(self) -> Nullable<$target> {
                Nullable(Some(self.into_value()))
            }
        }

        impl$(<$zone: $bound>)? IntoValue<Nullable<$target>> for Option<$source> {
            fn into_value(self) -> Nullable<$target> {
                Nullable(self.map(IntoValue::into_value))
            }
        }
    )+};
}

times! {
    chrono::DateTime<Z>, Z: TimeZone => DateTime: |time| time.fixed_offset();
    SystemTime => DateTime: |time| unix(since_epoch(time), 0);
    LocalDateTime => LocalDateTime: |time| time;
    NaiveDateTime => LocalDateTime: Into::into;
    NaiveDate => Date: |date| date;
}

#[cfg(feature = "jiff")]
times! {
    jiff::ZonedDateTime => DateTime: |time| (&time).into_value();
    &jiff::ZonedDateTime => DateTime: |time| unix(time.timestamp().as_nanosecond(), time.offset().seconds());
    jiff::Timestamp => DateTime: |time| unix(time.as_nanosecond(), 0);
    jiff::civil::DateTime => LocalDateTime: |time| {
        let [hour, minute, second] = [time.hour(), time.minute(), time.second()].map(i8::unsigned_abs);
        local(time.date().into_value(), [hour, minute, second], time.subsec_nanosecond().unsigned_abs())
    };
    jiff::civil::Date => Date: |date| {
        self::date(date.year().into(), date.month().unsigned_abs(), date.day().unsigned_abs())
    };
}

#[cfg(feature = "time")]
times! {
    time::OffsetDateTime => DateTime: |time| unix(time.unix_timestamp_nanos(), time.offset().whole_seconds());
    time::UtcDateTime => DateTime: |time| unix(time.unix_timestamp_nanos(), 0);
    time::PrimitiveDateTime => LocalDateTime: |time| {
        local(time.date().into_value(), [time.hour(), time.minute(), time.second()], time.nanosecond())
    };
    time::Date => Date: |date| self::date(date.year(), date.month().into(), date.day());
}

impl<T> IntoValue<Nullable<T>> for Nullable<T> {
    fn into_value(self) -> Self {
        self
    }
}

// Not every `Into`: a time with a fraction would be cut where a condition has to round it.
impl IntoValue<Timestamp> for Timestamp {
    fn into_value(self) -> Self {
        self
    }
}

impl IntoValue<Timestamp> for i64 {
    fn into_value(self) -> Timestamp {
        Timestamp(self)
    }
}

/// Converts to nanoseconds since 1970-01-01T00:00:00Z.
fn since_epoch(time: SystemTime) -> i128 {
    let nanoseconds = |duration: std::time::Duration| i128::try_from(duration.as_nanos()).unwrap_or(i128::MAX);
    match time.duration_since(UNIX_EPOCH) {
        Ok(after) => nanoseconds(after),
        Err(before) => -nanoseconds(before.duration()),
    }
}

/// Converts nanoseconds since 1970-01-01T00:00:00Z and an offset from UTC in seconds. Times outside of chrono's calendar
/// become its first or last one, which no request can contain.
fn unix(nanoseconds: i128, offset: i32) -> DateTime {
    const SECOND: i128 = 1_000_000_000;
    let seconds = i64::try_from(nanoseconds.div_euclid(SECOND)).ok();
    let fraction = u32::try_from(nanoseconds.rem_euclid(SECOND)).unwrap_or_default();
    let edge = if nanoseconds < 0 { chrono::DateTime::<Utc>::MIN_UTC } else { chrono::DateTime::<Utc>::MAX_UTC };
    let time = seconds.and_then(|seconds| chrono::DateTime::from_timestamp(seconds, fraction)).unwrap_or(edge);
    match FixedOffset::east_opt(offset) {
        Some(offset) => time.with_timezone(&offset),
        None => time.fixed_offset(),
    }
}

/// Converts a date. Dates outside of chrono's calendar become its first or last one, which no request can contain.
#[cfg(any(feature = "jiff", feature = "time"))]
fn date(year: i32, month: u8, day: u8) -> NaiveDate {
    let edge = if year < 0 { NaiveDate::MIN } else { NaiveDate::MAX };
    NaiveDate::from_ymd_opt(year, month.into(), day.into()).unwrap_or(edge)
}

/// Converts a date and time of day.
#[cfg(any(feature = "jiff", feature = "time"))]
fn local(date: NaiveDate, [hour, minute, second]: [u8; 3], nanosecond: u32) -> LocalDateTime {
    let time = chrono::NaiveTime::from_hms_nano_opt(hour.into(), minute.into(), second.into(), nanosecond);
    date.and_time(time.unwrap_or_default()).into()
}
