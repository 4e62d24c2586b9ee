//! An answer with what came along with it.

use crate::decode::{Decode, Decoded, Extra, Value};
use crate::types::{DateTime, Json};

/// An answer with what came along with it.
///
/// ```
/// use bitrix24_runtime::{Answer, Time};
///
/// fn log<T>(answer: &Answer<T>) {
///     let Time { duration, operating, .. } = answer.time;
///     println!("{}: status {}, {duration:?} s, {operating:?} s used up", answer.request_id, answer.status);
/// }
/// ```
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Answer<T> {
    /// What the method answers.
    pub result: T,
    /// How long it took and what it cost.
    pub time: Time,
    /// The HTTP status.
    pub status: u16,
    /// How many requests were sent.
    pub attempts: u32,
    /// The identifier of the request in the portal's logs, or else the one that the client sent along.
    pub request_id: String,
    /// The idempotency key that the call was sent under.
    pub idempotency_key: Option<String>,
    /// Whether the portal answered from memory: a call under the same idempotency key was carried out before.
    pub replayed: bool,
    /// The new host of a renamed portal. The call was sent there in a second attempt: change the client's address.
    pub moved_to: Option<String>,
    /// What the answer's type has no field for, by its JSON path; only after [`keep_extra`](super::Call::keep_extra).
    pub extra: Extra,
}

/// How long a call took on the portal and what it cost. Portals leave out parts of it, or all.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Time {
    /// When the portal began, in seconds since 1970.
    pub start: Option<f64>,
    /// When it ended, in seconds since 1970.
    pub finish: Option<f64>,
    /// From one to the other, in seconds.
    pub duration: Option<f64>,
    /// Work without waiting, in seconds.
    pub processing: Option<f64>,
    /// When the portal began.
    pub date_start: Option<DateTime>,
    /// When it ended.
    pub date_finish: Option<DateTime>,
    /// When a part of the operating budget is given back, in seconds since 1970.
    pub operating_reset_at: Option<i64>,
    /// What is used up of the method's operating budget, in seconds of the last ten minutes.
    pub operating: Option<f64>,
}

impl Decode for Time {
    /// Takes anything: what can't be understood is left out, as an odd clock must not spoil a result.
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        let mut json = Json::Null;
        json.decode(value)?;
        *self = Self {
            start: part(&json, "start"),
            finish: part(&json, "finish"),
            duration: part(&json, "duration"),
            processing: part(&json, "processing"),
            date_start: part(&json, "date_start"),
            date_finish: part(&json, "date_finish"),
            operating_reset_at: part(&json, "operating_reset_at"),
            operating: part(&json, "operating"),
        };
        Ok(())
    }

    fn absent(&mut self) -> Decoded {
        *self = Self::default();
        Ok(())
    }
}

fn part<T: Decode + Default>(json: &Json, key: &str) -> Option<T> {
    let mut part = T::default();
    crate::decode::from_json(json.get(key)?, &mut part).ok().map(|()| part)
}
