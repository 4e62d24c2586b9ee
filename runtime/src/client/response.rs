//! An answer with what came along with it.

use crate::decode::{Decode, Decoded, Ignored, UnknownFields, Value};
use crate::types::DateTime;

/// An answer with what came along with it.
///
/// ```
/// use bitrix24_runtime::client::{Response, Time};
///
/// fn log<T>(answer: &Response<T>) {
///     let Time { duration, operating, .. } = answer.time;
///     println!("{}: status {}, {duration:?} s, {operating:?} s used up", answer.request_id, answer.status);
/// }
/// ```
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Response<T> {
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
    /// What the answer's type has no field for, by its JSON path; only after [`keep_unknown_fields`](super::Call::keep_unknown_fields).
    pub unknown_fields: UnknownFields,
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
        *self = Self::default();
        let Value::Object(entries) = value else { return Ignored.decode(value) };
        let mut parts: [(&str, &mut dyn Decode); 8] = [
            ("start", &mut Part(&mut self.start)),
            ("finish", &mut Part(&mut self.finish)),
            ("duration", &mut Part(&mut self.duration)),
            ("processing", &mut Part(&mut self.processing)),
            ("date_start", &mut Part(&mut self.date_start)),
            ("date_finish", &mut Part(&mut self.date_finish)),
            ("operating_reset_at", &mut Part(&mut self.operating_reset_at)),
            ("operating", &mut Part(&mut self.operating)),
        ];
        while let Some(key) = entries.next_key()? {
            match parts.iter_mut().find(|(name, _)| *name == key) {
                Some((_, part)) => entries.next_value(*part)?,
                None => entries.skip_value()?,
            }
        }
        Ok(())
    }

    fn absent(&mut self) -> Decoded {
        *self = Self::default();
        Ok(())
    }
}

/// A part that is left out where it can't be understood.
struct Part<'p, T>(&'p mut Option<T>);

impl<T: Decode + Default> Decode for Part<'_, T> {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        *self.0 = None;
        if matches!(value, Value::Array(_) | Value::Object(_)) {
            return Ignored.decode(value);
        }
        let mut part = T::default();
        *self.0 = part.decode(value).ok().map(|()| part);
        Ok(())
    }
}
