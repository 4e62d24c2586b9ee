//! Batches of REST 2.0: each call is a command, and each has a result or an error of its own.

use super::Failures;
use super::calls::{RawCall, ResponseSlot};
use super::checks::{check, has_alias};
use super::counted::CountedEntries;
use super::php_query::php_query;
use super::report::{Outcomes, Report};
use super::run::{MOST, context, refused, send, undecodable_error};
use crate::client::{Client, Failure, Part, ResponseError, ResponseMetadata, Time, find_code};
use crate::decode::{Decode, DecodeError, Decoded, Form, JsonText, Value, from_slice};
use crate::error::{ApiError, Context, Error, Executed, Rejection, RequestError, ResponseDecodeError};
use crate::method::{Retry, UntypedErrorKind};
use crate::observe::BatchPart;
use crate::protocol::{V2, wire};
use crate::types::OrderedJson;

/// Sends the calls in requests of at most fifty.
///
/// # Errors
///
/// Returns a report if a request failed as a whole, or a call cannot be sent.
pub(crate) async fn send_all(
    client: &Client,
    calls: &[RawCall],
    slots: &mut [ResponseSlot<'_>],
    halts: bool,
) -> Result<Failures, Report> {
    let mut outcomes = Outcomes::new(calls);
    let mut queries = Vec::with_capacity(calls.len());
    let checked = check(client, calls, MOST, |alias, parameters, references| {
        check_label(alias)?;
        queries.push(php_query(parameters, references)?);
        Ok(())
    });
    if let Err(refusal) = checked {
        return Err(refused(client, outcomes, refusal));
    }
    let mut failures = Failures::new();
    for start in (0..calls.len()).step_by(MOST) {
        let range = start..calls.len().min(start + MOST);
        if let Some(failed) = failures.iter().position(Option::is_some).filter(|_| halts) {
            range.for_each(|index| failures.push(Some(not_made(client, &calls[index], failed))));
            continue;
        }
        let part = BatchPart { first: start, count: range.len(), total: calls.len() };
        let commands = Commands::new(&calls[range.clone()], &queries[range.clone()], halts);
        let mut answers = Answers::default();
        let meta = match send::<V2>(client, &commands.body(), calls, &range, part, &mut answers).await {
            Ok(meta) => meta,
            Err(error) => return Err(outcomes.failed(error, calls, range, false)),
        };
        let sent = Sent { client, meta: &meta, commands: &commands, calls: &calls[range.clone()], first: start };
        for (index, failure) in range.clone().zip(sent.read(&mut answers, &mut slots[range])) {
            match &failure {
                None => outcomes.response(index),
                Some(error) => outcomes.failed_call(index, error.any().clone()),
            }
            failures.push(failure);
        }
    }
    Ok(failures)
}

/// Returns whether any of the calls uses a value of another one.
fn refers(calls: &[RawCall]) -> bool {
    calls.iter().filter_map(|call| call.query.as_ref().ok()).any(|(_, references)| !references.is_empty())
}

/// Checks a name that becomes the label of a command.
fn check_label(alias: Option<&str>) -> Result<(), String> {
    match alias {
        Some(alias) if !alias.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_') => Err(format!(
            "the step's name `{alias}` has other characters than `A` to `Z`, `a` to `z`, `0` to `9` and `_`; choose another"
        )),
        _ => Ok(()),
    }
}

/// The commands of one request.
struct Commands {
    /// A label and a command for each call. A label is not a number, because PHP makes a list of a map of numbers.
    commands: Vec<(String, String)>,
    halts: bool,
}

impl Commands {
    fn new(calls: &[RawCall], queries: &[String], halts: bool) -> Self {
        let named = (0..).zip(calls).zip(queries);
        let commands = named.map(|((index, call), query)| (label(index, calls), command(call, query))).collect();
        // A reference to a call that failed would be an empty text.
        Self { commands, halts: halts || refers(calls) }
    }

    fn body(&self) -> OrderedJson {
        let commands: bitrix24_json::Map = self.commands.iter().cloned().collect();
        bitrix24_json::json!({ "halt": u8::from(self.halts), "cmd": OrderedJson::from(commands) })
    }
}

/// Returns the label of a call: its name, or else one that no call has.
fn label(index: usize, calls: &[RawCall]) -> String {
    if let Some((alias, _)) = calls.get(index).and_then(|call| call.alias.as_ref()) {
        return alias.clone();
    }
    let mut label = format!("call{index}");
    while calls.iter().any(|call| has_alias(call, &label)) {
        label.push('_');
    }
    label
}

fn command(call: &RawCall, query: &str) -> String {
    if query.is_empty() { call.method.to_owned() } else { format!("{}?{query}", call.method) }
}

/// What the portal returns for the commands: maps by label. What cannot be read costs only the calls that need it.
#[derive(Default)]
struct Answers {
    results: Labeled<JsonText>,
    errors: Labeled<CommandError>,
    totals: Labeled<Count>,
    nexts: Labeled<Count>,
    times: Labeled<Time>,
}

impl Decode for Answers {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [
            ("result", &mut self.results),
            ("result_error", &mut self.errors),
            ("result_total", &mut self.totals),
            ("result_next", &mut self.nexts),
            ("result_time", &mut self.times),
        ])
    }
}

impl Answers {
    /// Decodes a result into the slot of its call, with what stands beside it if the call wants that.
    fn decode_result(
        &mut self,
        call: &RawCall,
        label: &str,
        result: &str,
        slot: &mut dyn Decode,
    ) -> Result<(), DecodeError> {
        if !call.counted {
            return from_slice(result.as_bytes(), slot);
        }
        let number = |numbers: &mut Labeled<Count>| numbers.take(label).and_then(|count| count.0);
        let (total, next) = (number(&mut self.totals), number(&mut self.nexts));
        slot.decode(Value::Object(&mut CountedEntries::new(result, total, next))).map(drop)
    }

    /// Returns why a call has neither a result nor an error.
    fn why_unanswered(&self, label: &str) -> DecodeError {
        let unread = self.results.problem.as_ref().map(|problem| (problem, "result"));
        let unread = unread.or(self.errors.problem.as_ref().map(|problem| (problem, "result_error")));
        match unread {
            Some((problem, key)) => problem.clone().within(key).within("result"),
            None => DecodeError::missing().within(label.to_owned()).within("result").within("result"),
        }
    }
}

/// A map by label.
struct Labeled<T> {
    entries: Vec<(String, T)>,
    /// Why it cannot be read.
    problem: Option<DecodeError>,
}

impl<T> Default for Labeled<T> {
    fn default() -> Self {
        Self { entries: Vec::new(), problem: None }
    }
}

impl<T> Labeled<T> {
    fn take(&mut self, label: &str) -> Option<T> {
        let place = self.entries.iter().position(|(known, _)| known == label)?;
        Some(self.entries.swap_remove(place).1)
    }
}

impl<T: Decode + Default> Decode for Labeled<T> {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        *self = Self::default();
        if let Value::Object(entries) = value {
            while let Some(label) = entries.next_key()?.map(str::to_owned) {
                let mut answer = T::default();
                entries.next_value(&mut answer).map_err(|problem| problem.within(label.clone()))?;
                self.entries.push((label, answer));
            }
            return Ok(Form::DOCUMENTED);
        }
        let (form, problem) = unless_nothing(value, "a map by label")?;
        self.problem = problem;
        Ok(form)
    }

    fn absent(&mut self) -> Result<(), DecodeError> {
        *self = Self::default();
        Ok(())
    }
}

/// Returns the problem of a value that is not `expected`, unless it stands for nothing: `null`, or an empty map as PHP
/// writes it.
fn unless_nothing(value: Value<'_>, expected: &'static str) -> Result<(Form, Option<DecodeError>), DecodeError> {
    if matches!(value, Value::Null) {
        return Ok((Form::DOCUMENTED, None));
    }
    let problem = value.mismatch(expected);
    if problem.is_syntax() {
        return Err(problem);
    }
    Ok(match problem.into_absence() {
        Ok(form) => (form, None),
        Err(problem) => (Form::DOCUMENTED, Some(problem)),
    })
}

/// A number; `None` if it cannot be read.
#[derive(Default)]
struct Count(Option<i64>);

impl Decode for Count {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        Part(&mut self.0).decode(value)
    }
}

/// The error of a command.
#[derive(Default)]
struct CommandError {
    failure: Failure,
    /// Why it cannot be read.
    problem: Option<DecodeError>,
}

impl Decode for CommandError {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        *self = Self::default();
        match value {
            Value::Object(_) => {
                let Failure { error, description, argument } = &mut self.failure;
                let keys: &mut [(&'static str, &mut dyn Decode)] =
                    &mut [("error", error), ("error_description", description), ("argument", argument)];
                match value.object(keys) {
                    Err(problem) if !problem.is_syntax() => self.problem = Some(problem),
                    read => return read,
                }
            }
            // A code alone.
            Value::Int(_) => return self.failure.error.decode(value),
            Value::Str(code) if !code.trim().is_empty() => return self.failure.error.decode(value),
            other => {
                let (form, problem) = unless_nothing(other, "an error")?;
                self.problem = problem;
                return Ok(form);
            }
        }
        Ok(Form::DOCUMENTED)
    }
}

/// A request that arrived.
struct Sent<'s> {
    client: &'s Client,
    meta: &'s ResponseMetadata,
    commands: &'s Commands,
    calls: &'s [RawCall],
    /// The place of the first call in the batch.
    first: usize,
}

impl Sent<'_> {
    /// Decodes the results into their slots, and returns what failed.
    fn read(&self, answers: &mut Answers, slots: &mut [ResponseSlot<'_>]) -> Failures {
        let mut failed = None;
        let mut failures = Failures::new();
        for ((index, call), ((label, _), slot)) in
            (0..).zip(self.calls).zip(self.commands.commands.iter().zip(slots.iter_mut()))
        {
            self.record_time(call, answers.times.take(label));
            let (error, result) = (answers.errors.take(label), answers.results.take(label));
            let rejected = error.and_then(|error| self.rejected(call, label, error, result.is_some()));
            let failure = match (rejected, result) {
                (Some(error), _) => Some(error),
                (None, Some(text)) => answers.decode_result(call, label, &text.0, *slot).err().map(|problem| {
                    let problem = problem.within(label.clone()).within("result");
                    Error::Decode(undecodable_error(self.client, self.meta, (call.method, call), problem, &text.0))
                }),
                (None, None) => Some(self.unanswered(call, answers.why_unanswered(label), failed)),
            };
            if failure.is_some() {
                failed.get_or_insert(self.first + index);
            }
            failures.push(failure);
        }
        failures
    }

    fn context(&self, call: &RawCall, executed: Executed) -> Context {
        Context { executed, ..context(self.client, self.meta, call.method) }
    }

    /// Returns the error of a call that the portal rejected; `None` if there is no error in fact.
    fn rejected(
        &self,
        call: &RawCall,
        label: &str,
        error: CommandError,
        has_result: bool,
    ) -> Option<Error<UntypedErrorKind>> {
        if let Some(problem) = error.problem {
            let problem = problem.within(label.to_owned()).within("result_error").within("result");
            return Some(self.unreadable(call, problem));
        }
        let Some(ResponseError::Rejection { code, message, validation }) =
            wire::<V2>().rejection(error.failure, has_result)
        else {
            return None;
        };
        let core = &self.client.inner().core;
        // A command has no status, so only its code says more than that the portal rejected it.
        let info = find_code(call.codes, &code);
        let (executed, retryable) =
            info.map_or((Executed::No, false), |info| (info.executed, info.retry == Retry::Later));
        let mut context = self.context(call, executed);
        context.retryable = retryable;
        if let Some(limit) = info.and_then(|info| info.limit) {
            core.record_rejection(call.method, limit, self.client.inner().runtime.now());
        }
        let redacted = |text: String| core.redact(&text).into();
        let (code, message) = (redacted(code), redacted(message));
        let rejection = Rejection { code, message, validation, info, causes: call.causes, always_retryable: retryable };
        Some(Error::Api(ApiError::rejected(context, rejection)))
    }

    /// Returns the error of a call without a result. It was not made, if an earlier one failed and the batch halts.
    fn unanswered(&self, call: &RawCall, why: DecodeError, failed: Option<usize>) -> Error<UntypedErrorKind> {
        match failed.filter(|_| self.commands.halts) {
            Some(failed) => not_made(self.client, call, failed),
            None => self.unreadable(call, why),
        }
    }

    /// Returns the error of a call of which it is not known whether it succeeded.
    fn unreadable(&self, call: &RawCall, problem: DecodeError) -> Error<UntypedErrorKind> {
        let problem = self.client.inner().core.redact_problem(problem);
        Error::Decode(ResponseDecodeError::new(self.context(call, Executed::Maybe), problem))
    }

    fn record_time(&self, call: &RawCall, time: Option<Time>) {
        if let Some(time) = time {
            let inner = self.client.inner();
            inner.core.record_usage(call.method, &time, inner.runtime.now());
        }
    }
}

/// Returns the error of a call that was not made, because another one failed.
fn not_made(client: &Client, call: &RawCall, failed: usize) -> Error<UntypedErrorKind> {
    let reason = format!("it was not made, because call {failed} of the batch failed");
    Error::Request(RequestError::new(Context::new(call.method, client.host()), reason))
}
