//! Lists in batches of REST 2.0 with what stands beside their rows.

use super::calls::{InBatch, RawCall};
use crate::decode::{Decode, Decoded, Form, Value};
use crate::error::Error;
use crate::method::UntypedErrorKind;
use crate::protocol::{Protocol, V2};
use crate::query::HasItems;
use crate::types::Json;

/// The keys of the text that a [`Counted`] reads.
const KEYS: [&str; 3] = ["result", "total", "next"];

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
        let [mut total, mut next] = [Json::Null, Json::Null];
        while let Some(key) = entries.next_key()?.and_then(|key| KEYS.iter().position(|known| *known == key)) {
            // The portal has no such object, so that a problem's path has no key of it.
            match KEYS[key] {
                "result" => entries.next_value(&mut self.response)?,
                "total" => entries.next_value(&mut total)?,
                _ => entries.next_value(&mut next)?,
            }
        }
        // An odd number beside the rows costs no row.
        let number = |number: Json| number.as_u64().or_else(|| number.as_str()?.parse().ok());
        (self.total, self.next) = (number(total), number(next));
        Ok(Form::DOCUMENTED)
    }
}

/// Writes a result and what stands beside it as the text that a [`Counted`] reads.
pub(super) fn counted(result: &str, total: Option<&str>, next: Option<&str>) -> String {
    let [first, second, third] = KEYS;
    let (total, next) = (total.unwrap_or("null"), next.unwrap_or("null"));
    format!("{{\"{second}\":{total},\"{third}\":{next},\"{first}\":{result}}}")
}
