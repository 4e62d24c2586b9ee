//! A response with its metadata.

use crate::decode::{Anomaly, Decode, DecodeError, Decoded, Form, Ignored, UnknownFields, Value};
use crate::types::DateTime;

/// A response with its metadata.
///
/// ```
/// use bitrix24_runtime::client::{Response, Time};
///
/// fn log<T>(response: &Response<T>) {
///     let Time { duration, operating, .. } = response.time;
///     println!("{}: status {}, {duration:?} s, operating time {operating:?} s", response.request_id, response.status);
/// }
/// ```
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Response<T> {
    /// The method's result.
    pub result: T,
    /// The time that the call took on the portal.
    pub time: Time,
    /// The HTTP status.
    pub status: u16,
    /// The number of requests that were sent.
    pub attempts: u32,
    /// The request's identifier in the portal's logs, or else the one that the client sent.
    pub request_id: String,
    /// The idempotency key of the call.
    pub idempotency_key: Option<String>,
    /// Whether the portal returned a stored response, because it had executed a call with the same idempotency key
    /// before.
    pub replayed: bool,
    /// The new host of a renamed portal, if the call was sent there. Update the client's URL.
    pub moved_to: Option<String>,
    /// Fields that the response's type does not have, by their JSON paths. Filled only after
    /// [`keep_unknown_fields`](super::Call::keep_unknown_fields).
    pub unknown_fields: UnknownFields,
    #[cfg(feature = "v2")]
    pub(super) total: Option<i64>,
    #[cfg(feature = "v2")]
    pub(super) next: Option<i64>,
    pub(super) anomalies: Vec<Anomaly>,
}

impl<T> Response<T> {
    /// Returns the values that were read although they were not in their documented form, in the order of the response.
    /// The [forms](crate::decode#forms) list what is read as what.
    ///
    /// ```
    /// # use bitrix24_runtime::client::Response;
    /// fn is_as_documented<T>(response: &Response<T>) -> bool {
    ///     response.anomalies().is_empty()
    /// }
    /// ```
    #[must_use]
    pub fn anomalies(&self) -> &[Anomaly] {
        &self.anomalies
    }

    /// Returns the number of rows of the whole list, which stands beside the result in REST 2.0. Some lists have none, or a
    /// wrong one.
    ///
    /// ```
    /// # use bitrix24_runtime::client::Response;
    /// fn pages<T>(response: &Response<T>) -> Option<u64> {
    ///     println!("the next page starts at {:?}", response.next());
    ///     response.total().map(|rows| rows.div_ceil(50))
    /// }
    /// ```
    #[cfg(feature = "v2")]
    #[must_use]
    pub fn total(&self) -> Option<u64> {
        self.total.and_then(|total| total.try_into().ok())
    }

    /// Returns the value of `start` of the next page, which stands beside the result in REST 2.0; `None` on the last page.
    #[cfg(feature = "v2")]
    #[must_use]
    pub fn next(&self) -> Option<u64> {
        self.next.and_then(|next| next.try_into().ok())
    }
}

/// The time that a call took on the portal. Portals omit some or all values.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Time {
    /// When the portal started, in seconds since 1970.
    pub start: Option<f64>,
    /// When it finished, in seconds since 1970.
    pub finish: Option<f64>,
    /// The difference, in seconds.
    pub duration: Option<f64>,
    /// The working time, in seconds.
    pub processing: Option<f64>,
    /// When the portal started.
    pub date_start: Option<DateTime>,
    /// When it finished.
    pub date_finish: Option<DateTime>,
    /// When a part of the method's operating time is released, in seconds since 1970.
    pub operating_reset_at: Option<i64>,
    /// The method's operating time in the last ten minutes, in seconds.
    pub operating: Option<f64>,
}

impl Decode for Time {
    /// Accepts any value and ignores what it cannot decode, because a malformed time must not invalidate a result.
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
        Ok(Form::DOCUMENTED)
    }

    fn absent(&mut self) -> Result<(), DecodeError> {
        *self = Self::default();
        Ok(())
    }
}

/// A value that is omitted if it cannot be decoded.
pub(crate) struct Part<'p, T>(pub(crate) &'p mut Option<T>);

impl<T: Decode + Default> Decode for Part<'_, T> {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        *self.0 = None;
        if matches!(value, Value::Array(_) | Value::Object(_)) {
            return Ignored.decode(value);
        }
        let mut part = T::default();
        *self.0 = part.decode(value).ok().map(|_| part);
        Ok(Form::DOCUMENTED)
    }

    fn absent(&mut self) -> Result<(), DecodeError> {
        *self.0 = None;
        Ok(())
    }
}
