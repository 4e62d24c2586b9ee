//! Sends batches of at most fifty calls, one after the other.

use std::ops::Range;

use super::calls::{Calls, RawCall, ResponseSlot};
use super::failure::{BatchFailure, Report};
use super::step::sources;
use crate::client::Client;
use crate::decode::{Decode, DecodeError, Decoded, Value};
use crate::error::{Context, Error, RequestError};
use crate::method::{Effect, UntypedErrorKind};
use crate::types::Json;

/// The maximum number of calls in a batch.
const MOST: usize = 50;

/// The method's name.
pub(crate) const NAME: &str = "batch";

impl Client {
    /// Makes several calls in one request, in order, up to the first that fails.
    ///
    /// A tuple of up to twelve calls returns a tuple of responses. A `Vec` returns a `Vec`, with one request for every
    /// fifty calls. A batch is not a transaction: the effects of calls before a failure remain. A batch that contains a
    /// write is not retried once it may have been executed. To use values from earlier calls, see
    /// [`Step`](crate::batch::Step).
    ///
    /// # Errors
    ///
    /// [`BatchFailure`] says which call failed, as far as this is known, and which calls were executed.
    ///
    /// ```no_run
    /// # use bitrix24_runtime::{Client, Method};
    /// # async fn run<A: Method, B: Method>(portal: &Client, task: A, chat: B) -> Result<(), Box<dyn std::error::Error>> {
    /// let (task, chat) = portal.batch((task, chat)).await?;
    /// # Ok(()) }
    /// ```
    pub async fn batch<C: Calls>(&self, calls: C) -> Result<C::Output, BatchFailure<C::Done>> {
        let raw = calls.raw();
        let mut output = calls.default_output();
        let sent = send_all(self, &raw, &mut C::slots(&mut output)).await;
        match sent {
            Ok(()) => Ok(output),
            Err(report) => {
                let before = report.before();
                Err(report.failure(C::done(output, before)))
            }
        }
    }
}

async fn send_all(client: &Client, calls: &[RawCall], slots: &mut [ResponseSlot<'_>]) -> Result<(), Report> {
    for start in (0..calls.len()).step_by(MOST) {
        let range = start..calls.len().min(start + MOST);
        let refuse = |reason| {
            let error = RequestError::new(Context::new(NAME, client.host()), reason);
            Report::new(Error::Request(error), calls, range.clone(), None)
        };
        let body = body(&calls[range.clone()]).map_err(refuse)?;
        let mut responses = Responses { slots: &mut slots[range.clone()], undecoded: None };
        send(client, &body, effect(calls, &range), &mut responses)
            .await
            .map_err(|error| Report::new(error, calls, range.clone(), responses.undecoded))?;
    }
    Ok(())
}

async fn send(
    client: &Client,
    body: &Json,
    effect: Effect,
    responses: &mut Responses<'_, '_>,
) -> Result<(), Error<UntypedErrorKind>> {
    client.request_raw(NAME, body).effect(effect).send_into(responses).await.map(drop)
}

/// Returns [`Effect::Write`] if any of the calls writes.
fn effect(calls: &[RawCall], range: &Range<usize>) -> Effect {
    let writes = calls[range.clone()].iter().any(|call| call.effect == Effect::Write);
    if writes { Effect::Write } else { Effect::Read }
}

/// Returns the body of a batch, or why it cannot be sent.
fn body(calls: &[RawCall]) -> Result<Json, String> {
    let mut used: Vec<String> = Vec::new();
    for (index, call) in calls.iter().enumerate() {
        let query = call.query.as_ref().map_err(|reason| format!("call {index}: {reason}"))?;
        let mut unknown = None;
        sources(query, &mut |alias| {
            let earlier = calls[..index].iter().any(|call| matches!(&call.alias, Some((own, _)) if own == alias));
            if !earlier {
                unknown = Some(alias.to_owned());
            }
            used.push(alias.to_owned());
        });
        if unknown.is_some() {
            return Err(format!(
                "call {index}, {}, refers to a call that does not come before it in the same batch",
                call.method
            ));
        }
    }
    let aliases = calls.iter().filter_map(|call| call.alias.as_ref().map(|(alias, _)| alias));
    let mut known: Vec<&String> = Vec::new();
    for alias in aliases {
        if known.contains(&alias) || alias.is_empty() || alias.contains('.') {
            return Err(format!("the name `{alias}` is a duplicate, is empty, or contains a dot"));
        }
        known.push(alias);
    }
    Ok(calls.iter().map(|call| entry(call, &used)).collect())
}

/// Returns the JSON of one call. It has a name only if another call or the caller uses it.
fn entry(call: &RawCall, used: &[String]) -> Json {
    let mut entry = serde_json::Map::new();
    entry.insert("method".into(), call.method.into());
    entry.insert("query".into(), call.query.clone().unwrap_or_default());
    let alias = call.alias.as_ref().filter(|(alias, named)| *named || used.contains(alias));
    entry.extend(alias.map(|(alias, _)| ("as".to_owned(), alias.as_str().into())));
    entry.into()
}

/// Decodes the responses of a batch, each into its slot.
struct Responses<'a, 's> {
    slots: &'a mut [ResponseSlot<'s>],
    /// The index of the response that cannot be decoded.
    undecoded: Option<usize>,
}

impl Decode for Responses<'_, '_> {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.list(&mut |elements| {
            for (index, slot) in self.slots.iter_mut().enumerate() {
                self.undecoded = Some(index);
                if !elements.next(*slot)? {
                    return Err(DecodeError::missing().at_index(index));
                }
            }
            self.undecoded = None;
            Ok(())
        })
    }
}
