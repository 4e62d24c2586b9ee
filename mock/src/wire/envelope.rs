//! The envelope around a result.

use std::time::Duration;

use bitrix24_json::{Map, Value as Json, json};

use crate::values::datetime;

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
pub(crate) fn success(result: Json, beside: &[(&str, Option<u64>)], timing: &Timing) -> Json {
    let mut envelope = Map::new();
    envelope.insert("result".to_owned(), result);
    envelope.extend(beside.iter().filter_map(|(name, number)| Some((*name, (*number)?))));
    envelope.insert("time".to_owned(), time(timing));
    Json::Object(envelope)
}

/// Returns the content of `time`.
pub(crate) fn time(timing: &Timing) -> Json {
    let finish = timing.start + timing.duration;
    json!({
        "start": seconds(timing.start),
        "finish": seconds(finish),
        "duration": seconds(timing.duration),
        "processing": seconds(timing.duration * 9 / 10),
        "date_start": datetime::iso(whole_seconds(timing.start)),
        "date_finish": datetime::iso(whole_seconds(finish)),
        "operating_reset_at": timing.usage.reset_at.as_secs(),
        "operating": seconds(timing.usage.operating),
    })
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
    use super::*;

    #[test]
    fn the_times_agree_with_each_other() {
        let usage = Usage { operating: Duration::from_millis(250), reset_at: Duration::from_secs(1_780_639_800) };
        let start = Duration::from_millis(1_780_639_200_500);
        let timing = Timing { start, duration: Duration::from_millis(100), usage };
        assert_eq!(
            success(json!(true), &[("next", None), ("total", Some(7))], &timing),
            json!({"result": true, "total": 7, "time": {
                "start": 1_780_639_200.5, "finish": 1_780_639_200.6, "duration": 0.1, "processing": 0.09,
                "date_start": "2026-06-05T09:00:00+03:00", "date_finish": "2026-06-05T09:00:00+03:00",
                "operating_reset_at": 1_780_639_800, "operating": 0.25,
            }}),
        );
    }
}
