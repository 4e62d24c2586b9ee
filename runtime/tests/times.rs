//! Times in requests: whole seconds, rounded such that conditions select the same rows, and the types that setters take.
#![allow(clippy::unwrap_used)]

use std::time::{Duration, SystemTime};

use bitrix24_runtime::chrono::{self, FixedOffset, NaiveDate, NaiveDateTime, TimeZone, Timelike, Utc};
use bitrix24_runtime::encode::{Encode, to_json};
use bitrix24_runtime::query::{Condition, Field, Filter, Filterable, Node, Operator, TailCursor};
use bitrix24_runtime::types::IntoValue;
use bitrix24_runtime::{Change, Date, DateTime, Json, LocalDateTime, Nullable, Timestamp};
use proptest::prelude::*;

struct Event;

const TIME: Field<Event, DateTime, Filterable> = Field::new("time");
const LOCAL: Field<Event, LocalDateTime, Filterable> = Field::new("local");

fn at(text: &str) -> DateTime {
    text.parse().unwrap()
}

fn written(value: &dyn Encode) -> Result<String, String> {
    to_json(value).map(|json| json.as_str().unwrap().to_owned()).map_err(|error| error.to_string())
}

/// Returns the value of a filter of one condition.
fn bound(filter: &Filter<Event>) -> Result<Json, String> {
    let Node::Condition(Condition { value, .. }) = filter.node() else { panic!("{filter}") };
    value.clone().map_err(|error| error.to_string())
}

fn parsed(bound: &Json) -> DateTime {
    let text = bound.as_str().unwrap();
    assert!(!text.contains('.'), "{text}");
    at(text)
}

/// Times around `second`, before and after 1970: with and without a fraction, and in a leap second.
fn time() -> impl Strategy<Value = DateTime> {
    let offset = prop_oneof![Just(0), Just(10_800), Just(-12_600), -86_399..86_400_i32];
    let nanoseconds = prop_oneof![Just(0), Just(1), 0..1_000_000_000_u32];
    (prop_oneof![-5..5_i64, -5_000_000_000..5_000_000_000_i64], nanoseconds, offset, any::<bool>()).prop_map(
        |(second, nanosecond, offset, leap)| {
            // chrono has a leap second in every minute.
            let (second, leap) = if leap { (second.div_euclid(60) * 60 + 59, 1_000_000_000) } else { (second, 0) };
            let time = Utc.timestamp_opt(second, nanosecond + leap).unwrap();
            time.with_timezone(&FixedOffset::east_opt(offset).unwrap())
        },
    )
}

fn holds(operator: Operator, row: DateTime, bound: DateTime) -> bool {
    match operator {
        Operator::Lt => row < bound,
        Operator::Le => row <= bound,
        Operator::Gt => row > bound,
        Operator::Ge => row >= bound,
        _ => panic!("{operator:?} has no order"),
    }
}

/// Returns the whole seconds around a time, in which rounding could matter.
fn rows(time: DateTime) -> impl Iterator<Item = DateTime> {
    (-2..=2).map(move |second| Utc.timestamp_opt(time.timestamp() + second, 0).unwrap().fixed_offset())
}

proptest! {
    #[test]
    fn a_rounded_bound_selects_the_same_rows(time in time()) {
        let filters = [
            (Operator::Lt, TIME.lt(time)),
            (Operator::Le, TIME.le(time)),
            (Operator::Gt, TIME.gt(time)),
            (Operator::Ge, TIME.ge(time)),
            (Operator::Gt, Filter::on("time", Operator::Gt, &Change::Set(time))),
            (Operator::Lt, Filter::on("time", Operator::Lt, &Some(time))),
        ];
        for (operator, filter) in filters {
            let sent = parsed(&bound(&filter).unwrap());
            for row in rows(time) {
                prop_assert_eq!(holds(operator, row, sent), holds(operator, row, time), "{} for {} at {}", filter, time, row);
            }
        }
    }

    #[test]
    fn rounded_bounds_of_between_select_the_same_rows(low in time(), length in 0..3_000_000_000_i64) {
        let high = low + chrono::TimeDelta::nanoseconds(length);
        for filter in [TIME.between(low, high), Filter::on("time", Operator::Between, &vec![low, high])] {
            let sent = bound(&filter).unwrap();
            let (from, to) = (parsed(&sent[0]), parsed(&sent[1]));
            for row in rows(low).chain(rows(high)) {
                prop_assert_eq!((from..=to).contains(&row), (low..=high).contains(&row), "{} at {}", filter, row);
            }
        }
    }

    #[test]
    fn a_cursor_starts_at_the_same_row(time in time()) {
        for (operator, cursor) in [
            (Operator::Gt, TailCursor::after(TIME, time)),
            (Operator::Lt, TailCursor::before(TIME, time)),
        ] {
            let sent = parsed(cursor.value().unwrap());
            prop_assert!(rows(time).all(|row| holds(operator, row, sent) == holds(operator, row, time)), "{:?}", cursor);
        }
    }

    #[test]
    fn the_value_of_a_field_is_the_second_in_which_the_time_lies(time in time()) {
        let sent = at(&written(&time).unwrap());
        prop_assert_eq!(sent.timestamp(), time.timestamp());
        prop_assert_eq!(sent.nanosecond(), 0);
        prop_assert_eq!(sent.offset().local_minus_utc(), time.offset().local_minus_utc() / 60 * 60);
        prop_assert_eq!(Timestamp::from(time).0, time.timestamp());
    }
}

#[test]
fn operators_of_equality_reject_fractions() {
    let (whole, fraction) = (at("2026-05-26T12:17:35+03:00"), at("2026-05-26T12:17:35.5+03:00"));
    let refused = Err("`=`, `!=` and `in` match only times in whole seconds".to_owned());
    for condition in [|time| TIME.eq(time), |time| TIME.ne(time), |time| TIME.is_in([time, time])] {
        assert!(bound(&condition(whole)).is_ok());
        assert_eq!(bound(&condition(fraction)), refused);
    }
    assert_eq!(bound(&LOCAL.eq(fraction.naive_local())), refused);
    assert_eq!(bound(&Filter::on("time", Operator::In, &[whole, fraction].as_slice())), refused);
}

#[test]
fn local_times_are_rounded_too() {
    let local = at("2026-05-26T23:59:59.5+03:00").naive_local();
    assert_eq!(bound(&LOCAL.lt(local)).unwrap(), "2026-05-27 00:00:00");
    assert_eq!(bound(&LOCAL.le(local)).unwrap(), "2026-05-26 23:59:59");
    assert_eq!(written(&LocalDateTime::from(local)).unwrap(), "2026-05-26 23:59:59");
}

#[test]
fn times_are_cut_to_what_their_text_can_hold() {
    for (time, text) in [
        ("1969-12-31T23:59:58.999Z", "1969-12-31T23:59:58+00:00"),
        ("2016-12-31T23:59:60Z", "2016-12-31T23:59:59+00:00"),
        ("2026-05-26T12:17:35.885758123+03:00", "2026-05-26T12:17:35+03:00"),
    ] {
        assert_eq!(written(&at(time)).unwrap(), text);
    }
    // Amsterdam was 19 minutes and 32 seconds ahead of UTC until 1937.
    let amsterdam = FixedOffset::east_opt(19 * 60 + 32).unwrap().with_ymd_and_hms(1930, 1, 1, 0, 0, 0).unwrap();
    assert_eq!(written(&amsterdam).unwrap(), "1929-12-31T23:59:28+00:19");
    let year = Err("a date must be in the years 0 to 9999".to_owned());
    for value in [
        &chrono::DateTime::<Utc>::MAX_UTC.fixed_offset() as &dyn Encode,
        &chrono::DateTime::<Utc>::MIN_UTC.fixed_offset(),
        &LocalDateTime::from(NaiveDateTime::MAX),
        &NaiveDate::MIN,
    ] {
        assert_eq!(written(value), year);
    }
    assert_eq!(bound(&TIME.lt(at("9999-12-31T23:59:59.5Z"))).map(|json| json.to_string()), year);
}

/// What a generated setter does with a time of any zone.
fn set<T>(value: impl IntoValue<T>) -> T {
    value.into_value()
}

#[test]
fn setters_and_conditions_take_times_of_any_zone() {
    fn of_any_zone<Z: TimeZone>(time: &chrono::DateTime<Z>) -> DateTime {
        set(time.clone())
    }
    let time = at("2026-05-26T12:17:35.5+03:00");
    assert_eq!(of_any_zone(&time).to_rfc3339(), time.to_rfc3339());
    assert_eq!(of_any_zone(&time.to_utc()).to_rfc3339(), "2026-05-26T09:17:35.500+00:00");
    assert_eq!(TIME.gt(time.to_utc()).to_string(), r#"time > "2026-05-26T09:17:35+00:00""#);
    assert_eq!(TIME.is_in([SystemTime::UNIX_EPOCH]).to_string(), r#"time in ["1970-01-01T00:00:00+00:00"]"#);
}

#[test]
fn setters_of_nullable_fields_take_times_and_their_absence() {
    let time = at("2026-05-26T12:17:35+03:00");
    assert_eq!(set::<Nullable<DateTime>>(time.to_utc()), Nullable(Some(time)));
    assert_eq!(set::<Nullable<DateTime>>(Some(time.to_utc())), Nullable(Some(time)));
    assert_eq!(set::<Nullable<DateTime>>(Nullable(None)), Nullable(None));
    assert_eq!(set::<Nullable<Date>>(time.date_naive()), Nullable(Some(time.date_naive())));
}

#[test]
fn system_times_are_in_utc() {
    let step = Duration::from_millis(1500);
    assert_eq!(set::<DateTime>(SystemTime::UNIX_EPOCH + step).to_rfc3339(), "1970-01-01T00:00:01.500+00:00");
    assert_eq!(set::<DateTime>(SystemTime::UNIX_EPOCH - step).to_rfc3339(), "1969-12-31T23:59:58.500+00:00");
}

#[cfg(feature = "jiff")]
mod jiff_types {
    use super::*;
    use jiff::tz::{Offset, TimeZone};

    #[test]
    fn keep_the_instant_and_the_offset() {
        let before = jiff::Timestamp::from_nanosecond(-1_500_000_000).unwrap();
        assert_eq!(set::<DateTime>(before).to_rfc3339(), "1969-12-31T23:59:58.500+00:00");
        let zoned = before.to_zoned_datetime(TimeZone::fixed(Offset::from_seconds(10_800).unwrap()));
        assert_eq!(set::<DateTime>(&zoned).to_rfc3339(), "1970-01-01T02:59:58.500+03:00");
        assert_eq!(TIME.ge(&zoned).to_string(), r#"time >= "1970-01-01T02:59:59+03:00""#);
        // chrono has no such offset, but the instant.
        let far = before.to_zoned_datetime(TimeZone::fixed(Offset::from_seconds(90_000).unwrap()));
        assert_eq!(set::<DateTime>(far), set::<DateTime>(before));
        assert_eq!(set::<Nullable<DateTime>>(Some(zoned.clone())), Nullable(Some(set(zoned))));
    }

    #[test]
    fn civil_times_are_local() {
        let civil = jiff::civil::date(2026, 5, 26).at(23, 59, 59, 500_000_000);
        assert_eq!(set::<LocalDateTime>(civil).to_string(), "2026-05-26 23:59:59.500");
        assert_eq!(set::<Date>(civil.date()).to_string(), "2026-05-26");
        assert!(written(&set::<Date>(jiff::civil::Date::MIN)).is_err());
    }
}

#[cfg(feature = "time")]
mod time_types {
    use super::*;
    use ::time::{Month, OffsetDateTime, PrimitiveDateTime, Time, UtcDateTime, UtcOffset};

    #[test]
    fn keep_the_instant_and_the_offset() {
        let before = OffsetDateTime::from_unix_timestamp_nanos(-1_500_000_000).unwrap();
        assert_eq!(set::<DateTime>(before).to_rfc3339(), "1969-12-31T23:59:58.500+00:00");
        let east = before.to_offset(UtcOffset::from_whole_seconds(10_800).unwrap());
        assert_eq!(set::<DateTime>(east).to_rfc3339(), "1970-01-01T02:59:58.500+03:00");
        assert_eq!(TIME.lt(east).to_string(), r#"time < "1970-01-01T02:59:59+03:00""#);
        assert_eq!(set::<DateTime>(UtcDateTime::UNIX_EPOCH), DateTime::default());
    }

    #[test]
    fn primitive_times_are_local() {
        let date = ::time::Date::from_calendar_date(2026, Month::May, 26).unwrap();
        let local = PrimitiveDateTime::new(date, Time::from_hms_milli(23, 59, 59, 500).unwrap());
        assert_eq!(set::<LocalDateTime>(local).to_string(), "2026-05-26 23:59:59.500");
        assert_eq!(set::<Date>(date).to_string(), "2026-05-26");
    }
}
