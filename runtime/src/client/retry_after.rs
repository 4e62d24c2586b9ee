//! The header `Retry-After`: seconds or a date.

use std::time::Duration;

use chrono::{DateTime, NaiveDateTime};

use crate::runtime::Now;
use crate::transport::HttpResponse;

/// The obsolete forms of HTTP dates, which RFC 9110 demands to read: of RFC 850, and of C's `asctime`.
const OBSOLETE: [&str; 2] = ["%A, %d-%b-%y %H:%M:%S GMT", "%a %b %e %H:%M:%S %Y"];

/// Returns how long the response asks to wait, the longest time if it names several. A date counts from the response's
/// own `Date`, because clocks differ, or else from `now`; a time in the past is none to wait.
pub(crate) fn retry_after(response: &HttpResponse, now: Now) -> Option<Duration> {
    let headers = response.headers.iter().filter(|(name, _)| name.eq_ignore_ascii_case("retry-after"));
    headers.flat_map(|(_, value)| times(value, response, now)).max()
}

/// Reads one header: a date, or numbers of seconds that a proxy has joined with commas.
fn times(value: &str, response: &HttpResponse, now: Now) -> Vec<Duration> {
    match date(value) {
        Some(until) => vec![until.saturating_sub(response.header("date").and_then(date).unwrap_or(now.unix))],
        None => value.split(',').filter_map(seconds).collect(),
    }
}

/// Reads a number of seconds, with fractions too; one that is too large is the longest time.
fn seconds(text: &str) -> Option<Duration> {
    let text = text.trim();
    let is_number = text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    let seconds: f64 = text.parse().ok().filter(|_| is_number)?;
    Some(Duration::try_from_secs_f64(seconds).unwrap_or(Duration::MAX))
}

/// Reads an HTTP date as the time since 1970; one before is 1970.
fn date(text: &str) -> Option<Duration> {
    let text = text.trim();
    let obsolete = || OBSOLETE.iter().find_map(|form| NaiveDateTime::parse_from_str(text, form).ok());
    let date = DateTime::parse_from_rfc2822(text).ok().map(|date| date.naive_utc()).or_else(obsolete)?;
    Some(Duration::from_secs(date.and_utc().timestamp().try_into().unwrap_or(0)))
}

#[cfg(test)]
mod tests {
    use super::retry_after;
    use crate::runtime::Now;
    use crate::transport::HttpResponse;
    use std::time::Duration;

    /// 1994-11-06T08:49:37Z, the date in the examples of RFC 9110.
    const NOW: Now = Now { monotonic: Duration::ZERO, unix: Duration::from_secs(784_111_777) };

    fn read(values: &[&str]) -> Option<Duration> {
        let response = HttpResponse::new(503, "");
        retry_after(&values.iter().fold(response, |response, value| response.with_header("Retry-After", *value)), NOW)
    }

    const fn secs(seconds: u64) -> Duration {
        Duration::from_secs(seconds)
    }

    #[test]
    fn seconds_are_read_with_fractions_and_without_a_limit() {
        for (value, wait) in [
            ("17", secs(17)),
            (" 17\t", secs(17)),
            ("0", secs(0)),
            ("1.5", Duration::from_millis(1500)),
            ("99999999999", secs(99_999_999_999)),
            ("18446744073709551616", Duration::MAX),
            (&"9".repeat(400), Duration::MAX),
        ] {
            assert_eq!(read(&[value]), Some(wait), "{value}");
        }
    }

    #[test]
    fn all_forms_of_dates_are_read() {
        for value in ["Sun, 06 Nov 1994 08:50:07 GMT", "Sunday, 06-Nov-94 08:50:07 GMT", "Sun Nov  6 08:50:07 1994"] {
            assert_eq!(read(&[value]), Some(secs(30)), "{value}");
        }
        for past in ["Sun, 06 Nov 1994 08:49:36 GMT", "Wed, 31 Dec 1969 23:59:59 GMT"] {
            assert_eq!(read(&[past]), Some(secs(0)), "{past}");
        }
        assert_eq!(read(&["Sat, 31 Dec 9999 23:59:59 GMT"]).map(|wait| wait > secs(1 << 37)), None, "not a Saturday");
        assert_eq!(read(&["Fri, 31 Dec 9999 23:59:59 GMT"]).map(|wait| wait > secs(1 << 37)), Some(true));
    }

    #[test]
    fn a_date_counts_from_the_date_of_the_response() {
        let response = HttpResponse::new(503, "").with_header("Retry-After", "Tue, 07 Nov 2034 10:00:30 GMT");
        let ahead = retry_after(&response.clone().with_header("Date", "Tue, 07 Nov 2034 10:00:00 GMT"), NOW);
        assert_eq!(ahead, Some(secs(30)), "the portal's clock is 40 years ahead");
        assert!(retry_after(&response.with_header("Date", "today"), NOW) > Some(secs(1_000_000_000)));
    }

    #[test]
    fn the_longest_of_several_times_counts() {
        assert_eq!(read(&["5", "17", "soon"]), Some(secs(17)));
        assert_eq!(read(&["5, 17"]), Some(secs(17)));
        assert_eq!(read(&["5", "Sun, 06 Nov 1994 08:50:07 GMT"]), Some(secs(30)));
    }

    #[test]
    fn anything_else_is_ignored() {
        for value in ["", " ", "soon", "-5", "+5", "1e3", "inf", "nan", ".", "1.2.3", "0x10", "5s", "Sun, 06 Nov"] {
            assert_eq!(read(&[value]), None, "{value}");
        }
        assert_eq!(read(&[]), None);
    }
}
