//! Moments as the portal writes and compares them: seconds since 1970 and ISO 8601 text.

/// The portal's zone, which its answers are written in: three hours east of Greenwich.
pub(crate) const ZONE: i64 = 3 * 3600;

/// `2026-05-25T10:00:00+03:00`, in the portal's zone.
pub(crate) fn iso(seconds: i64) -> String {
    let (year, month, day, hour, minute, second) = civil(seconds + ZONE);
    format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}+03:00")
}

/// `2026-05-25 10:00:00`, in the portal's zone.
pub(crate) fn local(seconds: i64) -> String {
    let (year, month, day, hour, minute, second) = civil(seconds + ZONE);
    format!("{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}:{second:02}")
}

/// `2026-05-25`, in the portal's zone.
pub(crate) fn date(seconds: i64) -> String {
    let (year, month, day, ..) = civil(seconds + ZONE);
    format!("{year:04}-{month:02}-{day:02}")
}

/// Reads a date, a date with a time of day, or such a moment with its zone; what has no zone is in the portal's.
pub(crate) fn parse(text: &str) -> Option<i64> {
    let (day, rest) = text.split_at_checked(10)?;
    let midnight = parse_date(day)? * 86_400;
    if rest.is_empty() {
        return Some(midnight - ZONE);
    }
    let (time, zone) = rest.strip_prefix(['T', ' '])?.split_at_checked(8)?;
    let zone = match zone.find(['Z', '+', '-']) {
        Some(at) if is_fraction(&zone[..at]) => parse_zone(&zone[at..])?,
        None if is_fraction(zone) => ZONE,
        _ => return None,
    };
    Some(midnight + parse_time(time)? - zone)
}

/// Moves a moment by whole seconds and keeps its spelling: with or without a time of day, whatever its zone.
pub(crate) fn shift(text: &str, seconds: i64) -> Option<String> {
    let moved = parse(text)? + seconds;
    Some(match text.len() {
        10 => date(moved),
        _ if text.ends_with('Z') => iso(moved - ZONE).replace("+03:00", "Z"),
        19 => local(moved),
        _ => iso(moved),
    })
}

fn is_fraction(text: &str) -> bool {
    text.is_empty() || text.strip_prefix('.').is_some_and(|digits| digits.bytes().all(|byte| byte.is_ascii_digit()))
}

fn parse_date(text: &str) -> Option<i64> {
    let mut parts = text.split('-');
    let (year, month, day) = (number(parts.next()?)?, number(parts.next()?)?, number(parts.next()?)?);
    let fits = parts.next().is_none() && (1..=12).contains(&month) && (1..=days_of_month(year, month)).contains(&day);
    fits.then(|| days_since_1970(year, month, day))
}

fn parse_time(text: &str) -> Option<i64> {
    let mut parts = text.split(':');
    let (hour, minute, second) = (number(parts.next()?)?, number(parts.next()?)?, number(parts.next()?)?);
    let fits = parts.next().is_none() && hour < 24 && minute < 60 && second < 61;
    fits.then_some(hour * 3600 + minute * 60 + second)
}

fn parse_zone(text: &str) -> Option<i64> {
    if text == "Z" {
        return Some(0);
    }
    let (sign, rest) = match text.strip_prefix('-') {
        Some(rest) => (-1, rest),
        None => (1, text.strip_prefix('+')?),
    };
    let (hours, minutes) = rest.split_once(':').or_else(|| rest.split_at_checked(2))?;
    Some(sign * (number(hours)? * 3600 + number(minutes)? * 60))
}

/// Digits only: no sign, no blank.
fn number(text: &str) -> Option<i64> {
    let digits = !text.is_empty() && text.len() <= 4 && text.bytes().all(|byte| byte.is_ascii_digit());
    if digits { text.parse().ok() } else { None }
}

fn days_of_month(year: i64, month: i64) -> i64 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Days since 1970-01-01 in the Gregorian calendar, counted in years that start in March so that a leap day comes last.
fn days_since_1970(year: i64, month: i64, day: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    year * 365 + year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400) + day_of_year - 719_468
}

/// The calendar date and time of day of so many seconds since 1970.
fn civil(seconds: i64) -> (i64, i64, i64, i64, i64, i64) {
    let days = seconds.div_euclid(86_400) + 719_468;
    let of_day = seconds.rem_euclid(86_400);
    let era = days.div_euclid(146_097);
    let of_era = days.rem_euclid(146_097);
    let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let from_march = (5 * of_year + 2) / 153;
    let month = if from_march < 10 { from_march + 3 } else { from_march - 9 };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    let day = of_year - (153 * from_march + 2) / 5 + 1;
    (year, month, day, of_day / 3600, of_day / 60 % 60, of_day % 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writing_and_reading_agree_over_leap_years_and_centuries() {
        for day in (-40_000..60_000).step_by(13) {
            let seconds = day * 86_400 + 12_345;
            assert_eq!(parse(&iso(seconds)), Some(seconds));
            assert_eq!(parse(&local(seconds)), Some(seconds));
        }
        assert_eq!(iso(0), "1970-01-01T03:00:00+03:00");
        assert_eq!(parse("2024-02-29"), parse("2024-02-29T00:00:00+03:00"));
    }

    #[test]
    fn zones_are_the_same_moment() {
        let moment = parse("2026-05-25T10:00:00+03:00");
        assert!(moment.is_some());
        for same in
            ["2026-05-25T07:00:00Z", "2026-05-25T09:00:00+0200", "2026-05-25 10:00:00", "2026-05-25T07:00:00.500Z"]
        {
            assert_eq!(parse(same), moment, "{same}");
        }
    }

    #[test]
    fn what_is_no_moment_is_refused() {
        for wrong in [
            "",
            "tomorrow",
            "2026-13-01",
            "2026-02-29",
            "2026-05-25T25:00:00",
            "2026-05-25X",
            "+026-05-25",
            "2026-05-25T10:00:00+",
        ] {
            assert_eq!(parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn shifting_keeps_the_spelling() {
        assert_eq!(shift("2026-05-25", 86_400).as_deref(), Some("2026-05-26"));
        assert_eq!(shift("2026-05-25T07:00:00Z", 3600).as_deref(), Some("2026-05-25T08:00:00Z"));
        assert_eq!(shift("2026-05-25 07:00:00", 3600).as_deref(), Some("2026-05-25 08:00:00"));
        assert_eq!(shift("soon", 1), None);
    }
}
