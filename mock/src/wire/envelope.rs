//! The envelope around a result.

use std::io::Write as _;
use std::time::Duration;

use bitrix24_json::Value as Json;
use bytes::Bytes;

use crate::values::datetime;
use crate::wire::http::write_json;

/// The part of a method's operating limit that is used.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Usage {
    /// The operating time that is used.
    pub(crate) operating: Duration,
    /// When the oldest part of it expires, since the Unix epoch.
    pub(crate) reset_at: Duration,
}

/// The contents of `time`.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Timing {
    /// When the call started, since the Unix epoch.
    pub(crate) start: Duration,
    /// How long the call took.
    pub(crate) duration: Duration,
    /// The usage of the operating limit.
    pub(crate) usage: Usage,
}

/// Returns `{"result": …, "time": {…}}`, with the numbers that stand beside the result.
///
/// Writes text at once: a JSON value of the whole would cost more than most calls.
pub(crate) fn success(result: &Json, beside: &[(&str, Option<u64>)], timing: &Timing) -> Bytes {
    let mut text = br#"{"result":"#.to_vec();
    write_json(&mut text, result);
    for (name, number) in beside.iter().filter_map(|(name, number)| Some((name, (*number)?))) {
        let _ = write!(text, r#","{name}":{number}"#);
    }
    text.extend_from_slice(br#","time":"#);
    write_time(&mut text, timing);
    text.push(b'}');
    text.into()
}

/// Returns the content of `time`.
pub(crate) fn time(timing: &Timing) -> Json {
    let mut text = Vec::new();
    write_time(&mut text, timing);
    serde_json::from_slice(&text).unwrap_or_default()
}

/// Writes the content of `time`. Writing into memory cannot fail.
fn write_time(text: &mut Vec<u8>, timing: &Timing) {
    let finish = timing.start + timing.duration;
    let date_start = datetime::iso(whole_seconds(timing.start));
    let date_finish = match whole_seconds(finish) == whole_seconds(timing.start) {
        true => date_start.clone(),
        false => datetime::iso(whole_seconds(finish)),
    };
    let _ = write!(
        text,
        r#"{{"start":{:?},"finish":{:?},"duration":{:?},"processing":{:?},"date_start":"{date_start}","date_finish":"{date_finish}","operating_reset_at":{},"operating":{:?}}}"#,
        seconds(timing.start),
        seconds(finish),
        seconds(timing.duration),
        seconds(timing.duration * 9 / 10),
        timing.usage.reset_at.as_secs(),
        seconds(timing.usage.operating),
    );
}

/// Converts to seconds. A double holds a current timestamp with microseconds, but not with more digits.
fn seconds(duration: Duration) -> f64 {
    duration.as_micros() as f64 / 1e6
}

fn whole_seconds(duration: Duration) -> i64 {
    i64::try_from(duration.as_secs()).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use bitrix24_json::json;

    use super::*;

    #[test]
    fn the_times_agree_with_each_other() {
        let usage = Usage { operating: Duration::from_millis(250), reset_at: Duration::from_secs(1_780_639_800) };
        let start = Duration::from_millis(1_780_639_200_500);
        let timing = Timing { start, duration: Duration::from_millis(100), usage };
        let written = success(&json!(true), &[("next", None), ("total", Some(7))], &timing);
        assert_eq!(
            serde_json::from_slice::<Json>(&written).expect("JSON"),
            json!({"result": true, "total": 7, "time": {
                "start": 1_780_639_200.5, "finish": 1_780_639_200.6, "duration": 0.1, "processing": 0.09,
                "date_start": "2026-06-05T09:00:00+03:00", "date_finish": "2026-06-05T09:00:00+03:00",
                "operating_reset_at": 1_780_639_800, "operating": 0.25,
            }}),
        );
    }
}
