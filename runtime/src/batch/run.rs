//! Sends batches of at most fifty calls, one after the other.

use std::ops::Range;

use super::Failures;
use super::calls::{Calls, RawCall, ResponseSlot};
use super::checks::{Refusal, alias_of, check, check_data};
use super::failure::BatchFailure;
use super::report::{Outcomes, Report};
use crate::client::{Client, ResponseMetadata};
use crate::decode::{Decode, DecodeError, Decoded, Elements, Form, JsonText, Value, from_slice};
use crate::error::{AnyError, Context, Error, Executed, RequestError, ResponseDecodeError, Undecodable};
use crate::method::{Effect, UntypedErrorKind};
use crate::observe::BatchPart;
use crate::protocol::{Protocol, V3, wire};
use crate::types::OrderedJson;

/// The maximum number of calls in a batch.
pub(super) const MOST: usize = 50;

/// The method's name.
pub(crate) const NAME: &str = "batch";

impl Client {
    /// Makes several calls in one request, in order, up to the first that fails.
    ///
    /// A tuple of up to twelve calls returns a tuple of responses. A `Vec` returns a `Vec`, with one request for every
    /// fifty calls. The calls are all of one protocol. Those of REST 2.0 return a `Result` each, and the calls after one
    /// that fails are made all the same, unless they are in a `Halt` or one of them refers to another one. A batch is not a
    /// transaction: the effects of calls before a failure remain. A batch that contains a write is not retried once it may
    /// have been executed. To use values from earlier calls, see [`Step`](crate::batch::Step).
    ///
    /// # Errors
    ///
    /// [`BatchFailure`] says which call failed, as far as this is known, and which calls were executed. It contains the
    /// responses to the others. A response that cannot be decoded is no failure of the portal: later calls are made all
    /// the same.
    ///
    /// ```no_run
    /// # use bitrix24_runtime::{Client, Method};
    /// # use bitrix24_runtime::protocol::V3;
    /// # async fn run<A: Method<Protocol = V3>, B: Method<Protocol = V3>>(portal: &Client, task: A, chat: B) -> Result<(), Box<dyn std::error::Error>> {
    /// let (task, chat) = portal.batch((task, chat)).await?;
    /// # Ok(()) }
    /// ```
    pub async fn batch<C: Calls>(&self, calls: C) -> Result<C::Output, BatchFailure<C::Responses>> {
        let raw = calls.raw();
        let mut slots = calls.default_slots();
        let sent = wire::<C::Protocol>().batch(self, &raw, &mut C::slots(&mut slots), calls.halts()).await;
        match sent {
            Ok(errors) => {
                let mut errors = errors.into_iter();
                Ok(C::output(slots, &mut || errors.next().flatten()))
            }
            Err(report) => {
                let mut calls = 0..raw.len();
                let responses = C::responses(slots, &mut || calls.next().is_some_and(|call| report.has_response(call)));
                Err(report.failure(responses))
            }
        }
    }
}

/// Sends the calls of REST 3.0 in requests of at most fifty.
pub(crate) async fn send_all(
    client: &Client,
    calls: &[RawCall],
    slots: &mut [ResponseSlot<'_>],
) -> Result<Failures, Report> {
    let mut outcomes = Outcomes::new(calls);
    if let Err(refusal) = check(client, calls, MOST, check_data) {
        return Err(refused(client, outcomes, refusal));
    }
    for start in (0..calls.len()).step_by(MOST) {
        let range = start..calls.len().min(start + MOST);
        let body = body(&calls[range.clone()]);
        let mut responses = Responses::new(&mut slots[range.clone()]);
        let part = BatchPart { first: start, count: range.len(), total: calls.len() };
        let meta = match send::<V3>(client, &body, calls, &range, part, &mut responses).await {
            Ok(meta) => meta,
            Err(error) => return Err(outcomes.failed(error, calls, range, true)),
        };
        let Responses { undecodable, missing, .. } = responses;
        range.for_each(|index| outcomes.response(index));
        for (index, problem, text) in undecodable {
            let error = undecodable_error(client, &meta, (NAME, &calls[start + index]), problem, &text);
            outcomes.undecodable(start + index, error.into());
        }
        if let Some(index) = missing.first() {
            let problem = DecodeError::missing().at_index(*index).within("result");
            let mut context = context(client, &meta, NAME);
            context.executed = Executed::Maybe;
            let error = ResponseDecodeError::new(context, problem);
            return Err(outcomes.incomplete(error.into(), missing.iter().map(|index| start + index).collect()));
        }
    }
    outcomes.finish().map(|()| Failures::new())
}

/// Reports that a call cannot be sent.
pub(super) fn refused(client: &Client, outcomes: Outcomes, refusal: Refusal) -> Report {
    let error = RequestError::new(Context::new(NAME, client.host()), refusal.reason);
    outcomes.refused(AnyError::from(Error::<UntypedErrorKind>::Request(error)), refusal.index)
}

/// Sends the request with the calls `range`.
pub(super) async fn send<P: Protocol>(
    client: &Client,
    body: &OrderedJson,
    calls: &[RawCall],
    range: &Range<usize>,
    part: BatchPart,
    responses: &mut (dyn Decode + Send),
) -> Result<ResponseMetadata, Error<UntypedErrorKind>> {
    let call = client.request_raw(NAME, body).effect(effect(calls, range)).batch_part(part);
    call.speaking::<P>().send_into(responses).await
}

/// Returns the context of an error in a response that arrived.
pub(super) fn context(client: &Client, meta: &ResponseMetadata, method: &'static str) -> Context {
    let mut context = Context::new(method, client.host());
    context.executed = Executed::Yes;
    context.describe(meta);
    context
}

/// Returns the error of a call whose response is `text`.
pub(super) fn undecodable_error(
    client: &Client,
    meta: &ResponseMetadata,
    (method, call): (&'static str, &RawCall),
    problem: DecodeError,
    text: &str,
) -> ResponseDecodeError {
    let core = &client.inner().core;
    let query = call.query.as_ref().map(|(query, _)| query.to_string()).unwrap_or_default();
    let response = core.keep(text.as_bytes(), query.as_bytes());
    let error = core.redact_problem(problem.within("result"));
    ResponseDecodeError::new(context(client, meta, method), Undecodable { error, response })
}

/// Returns [`Effect::Write`] if any of the calls writes.
fn effect(calls: &[RawCall], range: &Range<usize>) -> Effect {
    let writes = calls[range.clone()].iter().any(|call| call.effect == Effect::Write);
    if writes { Effect::Write } else { Effect::Read }
}

/// Returns the body of the request that makes these calls.
fn body(calls: &[RawCall]) -> OrderedJson {
    let references = calls.iter().filter_map(|call| call.query.as_ref().ok()).flat_map(|(_, references)| references);
    let used: Vec<&str> = references.map(|path| alias_of(path)).collect();
    calls.iter().map(|call| entry(call, &used)).collect()
}

/// Returns the JSON of one call. It has a name only if another call or the caller uses it.
fn entry(call: &RawCall, used: &[&str]) -> OrderedJson {
    let mut entry = bitrix24_json::Map::new();
    entry.insert("method".into(), call.method.into());
    let query = call.query.as_ref().map(|(query, _)| query.clone());
    entry.insert("query".into(), query.unwrap_or_default());
    let alias = call.alias.as_ref().filter(|(alias, named)| *named || used.contains(&alias.as_str()));
    entry.extend(alias.map(|(alias, _)| ("as", alias.as_str())));
    entry.into()
}

/// Decodes the responses of a batch, each into its slot.
///
/// If a response cannot be decoded, the slot asks for a second pass, in which it reads each response as a text first.
struct Responses<'a, 's> {
    slots: &'a mut [ResponseSlot<'s>],
    isolate: bool,
    /// The responses that cannot be decoded, each with its index and its text.
    undecodable: Vec<(usize, DecodeError, String)>,
    /// The indexes of the calls without a response.
    missing: Vec<usize>,
}

impl<'a, 's> Responses<'a, 's> {
    fn new(slots: &'a mut [ResponseSlot<'s>]) -> Self {
        Self { slots, isolate: false, undecodable: Vec::new(), missing: Vec::new() }
    }

    /// Decodes all responses directly.
    fn direct(&mut self, elements: &mut dyn Elements) -> Result<(), DecodeError> {
        for (index, slot) in self.slots.iter_mut().enumerate() {
            if !elements.next(*slot)? {
                return Err(DecodeError::missing().at_index(index));
            }
        }
        Ok(())
    }

    /// Decodes each response separately. PHP writes an array with gaps as an object.
    fn isolated(&mut self, value: Value<'_>) -> Result<(), DecodeError> {
        self.undecodable.clear();
        self.missing = (0..self.slots.len()).collect();
        let mut text = JsonText::default();
        match value {
            Value::Array(elements) => {
                for index in 0.. {
                    if !elements.next(&mut text)? {
                        break;
                    }
                    self.response(index, &text.0, |problem| problem.at_index(index));
                }
            }
            Value::Object(entries) => {
                while let Some(key) = entries.next_key()?.map(str::to_owned) {
                    let Ok(index) = key.parse() else { return Err(DecodeError::mismatch(EXPECTED, "an object")) };
                    entries.next_value(&mut text)?;
                    self.response(index, &text.0, |problem| problem.within(key));
                }
            }
            other => return Err(other.mismatch(EXPECTED)),
        }
        Ok(())
    }

    fn response(&mut self, index: usize, text: &str, place: impl FnOnce(DecodeError) -> DecodeError) {
        let Some(slot) = self.slots.get_mut(index) else { return };
        self.missing.retain(|missing| *missing != index);
        if let Err(problem) = from_slice(text.as_bytes(), *slot) {
            self.undecodable.push((index, place(problem), text.to_owned()));
        }
    }
}

/// What the result of a batch is.
const EXPECTED: &str = "an array of results";

impl Decode for Responses<'_, '_> {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        if self.isolate {
            return self.isolated(value).map(|()| Form::DOCUMENTED);
        }
        let read = match value {
            Value::Array(elements) => self.direct(elements),
            other => Err(other.mismatch(EXPECTED)),
        };
        self.isolate = read.as_ref().is_err_and(|problem| !problem.is_syntax());
        match read {
            Err(problem) if self.isolate => Err(problem.again()),
            read => read.map(|()| Form::DOCUMENTED),
        }
    }
}
