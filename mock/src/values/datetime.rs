//! Dates and times as the portal writes and reads them: ISO 8601 text for Unix timestamps in seconds.

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, SecondsFormat, TimeZone as _, Utc};

/// The portal's UTC offset, in which it writes dates and times.
const OFFSET: FixedOffset = match FixedOffset::east_opt(3 * 3600) {
    Some(offset) => offset,
    None => panic!("three hours are a valid offset"),
};

const LOCAL: &str = "%Y-%m-%d %H:%M:%S";

/// Returns `2026-05-25T10:00:00+03:00`, in the portal's time zone.
pub(crate) fn iso(timestamp: i64) -> String {
    let moment = in_years_of_four_digits(timestamp).with_timezone(&OFFSET);
    moment.to_rfc3339_opts(SecondsFormat::Secs, false)
}

/// Returns `2026-05-25 10:00:00`, in the portal's time zone.
pub(crate) fn local(timestamp: i64) -> String {
    format(timestamp, LOCAL)
}

/// Returns `2026-05-25`, in the portal's time zone.
pub(crate) fn date(timestamp: i64) -> String {
    format(timestamp, "%Y-%m-%d")
}

fn format(timestamp: i64, format: &str) -> String {
    in_years_of_four_digits(timestamp).with_timezone(&OFFSET).format(format).to_string()
}

/// Limits timestamps to the years that the text forms can hold.
fn in_years_of_four_digits(timestamp: i64) -> DateTime<Utc> {
    const FIRST: i64 = -62_167_219_200;
    const LAST: i64 = 253_402_300_799;
    let offset = i64::from(OFFSET.local_minus_utc());
    DateTime::from_timestamp(timestamp.clamp(FIRST - offset, LAST - offset), 0).unwrap_or_default()
}

/// Reads a date, a local date and time, or one with a UTC offset. Text without an offset is in the portal's time zone.
pub(crate) fn parse(text: &str) -> Option<i64> {
    // chrono also reads signs, spaces and single digits, which the portal does not write.
    if !starts_like(text, "0000-00-00") {
        return None;
    }
    if text.len() == 10 {
        return local_timestamp(text.parse::<NaiveDate>().ok()?.and_time(NaiveTime::MIN));
    }
    let text = text.replacen(' ', "T", 1);
    if !starts_like(&text, "0000-00-00T00:00:00") {
        return None;
    }
    match DateTime::parse_from_str(&text, "%Y-%m-%dT%H:%M:%S%.f%#z") {
        Ok(moment) => Some(moment.timestamp()),
        Err(_) => local_timestamp(NaiveDateTime::parse_from_str(&text, "%Y-%m-%dT%H:%M:%S%.f").ok()?),
    }
}

/// Returns whether a date and time has a fraction of a second. The portal rejects it in requests, because it reads them
/// with PHP's `DATE_ATOM`.
pub(crate) fn has_fraction(text: &str) -> bool {
    text.as_bytes().get("0000-00-00T00:00:00".len()) == Some(&b'.') && parse(text).is_some()
}

fn local_timestamp(local: NaiveDateTime) -> Option<i64> {
    Some(OFFSET.from_local_datetime(&local).single()?.timestamp())
}

/// Returns whether the text starts like the shape, in which `0` stands for any digit.
fn starts_like(text: &str, shape: &str) -> bool {
    let matches = |(byte, shape): (u8, u8)| if shape == b'0' { byte.is_ascii_digit() } else { byte == shape };
    text.len() >= shape.len() && text.bytes().zip(shape.bytes()).all(matches)
}

/// Adds seconds to a date or time and keeps its form: with or without a time of day, with `Z` or an offset.
pub(crate) fn shift(text: &str, seconds: i64) -> Option<String> {
    let shifted = parse(text)?.saturating_add(seconds);
    Some(match text.len() {
        10 => date(shifted),
        _ if text.ends_with('Z') => in_years_of_four_digits(shifted).format("%Y-%m-%dT%H:%M:%SZ").to_string(),
        19 => local(shifted),
        _ => iso(shifted),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_read_back_as_the_same_timestamp() {
        for day in (-40_000..60_000).step_by(13) {
            let timestamp = day * 86_400 + 12_345;
            assert_eq!(parse(&iso(timestamp)), Some(timestamp));
            assert_eq!(parse(&local(timestamp)), Some(timestamp));
        }
        assert_eq!(iso(0), "1970-01-01T03:00:00+03:00");
        assert_eq!(parse("2024-02-29"), parse("2024-02-29T00:00:00+03:00"));
    }

    #[test]
    fn offsets_and_fractions_are_read() {
        let moment = parse("2026-05-25T10:00:00+03:00");
        assert!(moment.is_some());
        for same in
            ["2026-05-25T07:00:00Z", "2026-05-25T09:00:00+0200", "2026-05-25 10:00:00", "2026-05-25T07:00:00.500Z"]
        {
            assert_eq!(parse(same), moment, "{same}");
        }
    }

    #[test]
    fn fractions_are_found() {
        assert!(["2026-05-25T07:00:00.500Z", "2026-05-25 10:00:00.0"].into_iter().all(has_fraction));
        assert!(!["2026-05-25T07:00:00Z", "2026-05-25", "2026-05-25T07:00:00.Z", "soon"].into_iter().any(has_fraction));
    }

    #[test]
    fn other_text_is_rejected() {
        for wrong in [
            "",
            "tomorrow",
            "2026-13-01",
            "2026-02-29",
            "2026-05-25T25:00:00",
            "2026-05-25X",
            "+026-05-25",
            "2026-05-25T10:00:00+",
            "2026-05-25T1:00:00",
            "2026-05-25T10:00:00 +03:00",
            "2026-05-25T10:00:00Zulu",
        ] {
            assert_eq!(parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn timestamps_outside_four_digit_years_are_limited() {
        assert_eq!(iso(i64::MAX), "9999-12-31T23:59:59+03:00");
        assert_eq!(iso(i64::MIN), "0000-01-01T00:00:00+03:00");
    }

    #[test]
    fn shifting_keeps_the_form() {
        assert_eq!(shift("2026-05-25", 86_400).as_deref(), Some("2026-05-26"));
        assert_eq!(shift("2026-05-25T07:00:00Z", 3600).as_deref(), Some("2026-05-25T08:00:00Z"));
        assert_eq!(shift("2026-05-25 07:00:00", 3600).as_deref(), Some("2026-05-25 08:00:00"));
        assert_eq!(shift("soon", 1), None);
    }
}
