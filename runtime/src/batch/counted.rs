//! Lists in batches of REST 2.0 with what stands beside their rows.

use super::calls::{InBatch, RawCall};
use crate::decode::{Decode, DecodeError, Decoded, Entries, Form, Value, from_slice};
use crate::error::Error;
use crate::method::UntypedErrorKind;
use crate::protocol::{Protocol, V2};
use crate::query::HasItems;

/// The keys of the object that a [`Counted`] reads.
const KEYS: [&str; 3] = ["total", "next", "result"];

/// A list in a batch of REST 2.0, with the number of all its rows in the response.
///
/// A list that is read by pages has the number in [`Progress::total`](crate::pages::Progress::total).
///
/// ```no_run
/// use bitrix24_runtime::{Client, Method};
/// use bitrix24_runtime::batch::WithTotal;
/// use bitrix24_runtime::protocol::V2;
/// use bitrix24_runtime::query::HasItems;
///
/// # async fn run<L: Method<Protocol = V2>>(portal: &Client, open: L, closed: L) -> Result<(), Box<dyn std::error::Error>>
/// # where L::Response: HasItems {
/// let (open, closed) = portal.batch((WithTotal(open), WithTotal(closed))).await?;
/// println!("{:?} open, {:?} closed", open?.total, closed?.total);
/// # Ok(()) }
/// ```
#[derive(Clone, Debug)]
pub struct WithTotal<C>(
    /// The list.
    pub C,
);

impl<C: InBatch<Protocol = V2, Response: HasItems>> InBatch for WithTotal<C> {
    type Protocol = V2;
    type Response = Counted<C::Response>;
    type Error = C::Error;
    type Output = Result<Self::Response, Error<C::Error>>;

    fn raw(&self) -> RawCall {
        RawCall { counted: true, ..self.0.raw() }
    }

    fn output(response: Self::Response, error: Option<Error<UntypedErrorKind>>) -> Self::Output {
        V2::outcome(response, error)
    }
}

/// The response to a list in a batch of REST 2.0, with what stands beside it. See [`WithTotal`].
///
/// ```
/// use bitrix24_runtime::batch::Counted;
/// use bitrix24_runtime::types::Items;
///
/// /// Returns how many rows other pages have.
/// fn elsewhere<T>(list: &Counted<Items<T>>) -> Option<u64> {
///     list.total?.checked_sub(list.response.items.len() as u64)
/// }
/// assert_eq!(elsewhere::<i64>(&Counted::default()), None);
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Counted<R> {
    /// The response.
    pub response: R,
    /// The number of all rows, if the portal says it. It counts those of all pages.
    pub total: Option<u64>,
    /// The `start` of the next page, if there is one.
    pub next: Option<u64>,
}

impl<R: Decode> Decode for Counted<R> {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        let Value::Object(entries) = value else { return Err(value.mismatch("a result")) };
        let [total, next, result] = KEYS;
        (self.total, self.next) = (None, None);
        while let Some(key) = entries.next_key()? {
            // The portal has no such object, so that a problem's path has no key of it.
            match key {
                key if key == total => entries.next_value(&mut Number(&mut self.total))?,
                key if key == next => entries.next_value(&mut Number(&mut self.next))?,
                key if key == result => entries.next_value(&mut self.response)?,
                _ => entries.skip_value()?,
            }
        }
        Ok(Form::DOCUMENTED)
    }
}

/// A number beside the rows. A negative one counts nothing.
struct Number<'n>(&'n mut Option<u64>);

impl Decode for Number<'_> {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        let mut number: Option<i64> = None;
        let form = number.decode(value)?;
        *self.0 = number.and_then(|number| number.try_into().ok());
        Ok(form)
    }
}

/// A result and what stands beside it, as the object that a [`Counted`] reads.
pub(super) struct CountedEntries<'r> {
    result: &'r str,
    /// The values of the first keys.
    beside: [Option<i64>; 2],
    /// The number of keys that were read.
    read: usize,
}

impl<'r> CountedEntries<'r> {
    pub(super) fn new(result: &'r str, total: Option<i64>, next: Option<i64>) -> Self {
        Self { result, beside: [total, next], read: 0 }
    }
}

impl Entries for CountedEntries<'_> {
    fn next_key(&mut self) -> Result<Option<&str>, DecodeError> {
        self.read += 1;
        Ok(KEYS.get(self.read - 1).copied())
    }

    fn next_value(&mut self, slot: &mut dyn Decode) -> Result<(), DecodeError> {
        match self.beside.get(self.read.wrapping_sub(1)) {
            Some(number) => slot.decode(number.map_or(Value::Null, Value::Int)).map(drop),
            None => from_slice(self.result.as_bytes(), slot),
        }
    }
}
