//! Parses responses: by their structure first, then by the error code, by the HTTP status last.

use super::excerpt::{excerpt, is_html};
use super::gzip;
use super::response::{Part, Time};
use crate::decode::{
    AroundJson, Collected, Collector, Decode, DecodeError, Decoded, Form, Ignored, Value, form, from_body,
};
use crate::error::{UnexpectedKind, Validation};
use crate::protocol::Wire;
use crate::transport::HttpResponse;
use crate::types::Json;

/// Why a response has no usable result.
#[derive(Debug)]
pub(crate) enum ResponseError {
    /// The portal rejected the call.
    Rejection { code: String, message: String, validation: Vec<Validation> },
    /// The result does not match the specification.
    Undecodable(DecodeError),
    /// The response is not a valid API response.
    Unexpected(UnexpectedKind, String),
}

impl ResponseError {
    /// Returns whether it is a rejection that says nothing.
    pub(crate) fn is_blank(&self) -> bool {
        matches!(self, Self::Rejection { code, message, .. } if code.is_empty() && message.is_empty())
    }
}

/// Where a result is decoded to.
pub(crate) struct ResultSlot<'s> {
    /// The typed value.
    pub(crate) result: &'s mut (dyn Decode + Send),
    /// What is collected beside the typed value, if the caller can see it.
    pub(crate) collected: Option<&'s mut Collected>,
    /// Whether the result is under `result`.
    pub(crate) envelope: bool,
}

impl ResultSlot<'_> {
    /// Removes what an earlier attempt has collected.
    pub(crate) fn clear(&mut self) {
        if let Some(collected) = self.collected.as_deref_mut() {
            collected.clear();
        }
    }

    /// Collects the form of the whole response.
    pub(crate) fn note(&mut self, form: Form, raw: Option<&str>) {
        if let Some(collected) = self.collected.as_deref_mut().filter(|_| !form.is_documented()) {
            collected.note(form, raw);
        }
    }

    /// Collects what the body contained beside JSON.
    fn note_around(&mut self, around: &AroundJson) {
        if around.byte_order_mark {
            self.note(form::BYTE_ORDER_MARK, None);
        }
        if let Some(before) = &around.before {
            self.note(form::TEXT_BEFORE, Some(before));
        }
        if let Some(after) = &around.after {
            self.note(form::TEXT_AFTER, Some(after));
        }
        if around.repaired {
            self.note(form::INVALID_JSON, None);
        }
    }
}

/// Parses a response of `host` and decodes its result into `slot`. Only excerpts are redacted; callers must redact the
/// rest.
pub(crate) fn read(
    response: &HttpResponse,
    host: &str,
    wire: &dyn Wire,
    slot: &mut ResultSlot<'_>,
    redact: &dyn Fn(&str) -> String,
) -> Result<Beside, ResponseError> {
    if (300..400).contains(&response.status) {
        return Err(ResponseError::Unexpected(UnexpectedKind::Redirect, redirect_host(response, host)));
    }
    let read = if slot.envelope {
        read_envelope(response, wire, slot, redact)
    } else {
        read_bare(response, wire, slot, redact)
    };
    if let Some(collected) = slot.collected.as_deref_mut() {
        collected.anomalies.iter_mut().for_each(|anomaly| anomaly.redact(redact));
    }
    read
}

fn read_envelope(
    response: &HttpResponse,
    wire: &dyn Wire,
    slot: &mut ResultSlot<'_>,
    redact: &dyn Fn(&str) -> String,
) -> Result<Beside, ResponseError> {
    let mut collector;
    let result: &mut dyn Decode = match slot.collected.as_deref_mut() {
        Some(collected) => {
            collector = Collector::new(slot.result, collected);
            &mut collector
        }
        None => slot.result,
    };
    let mut envelope = Envelope {
        result: Watched { slot: result, seen: false },
        failure: Failure::default(),
        beside: Beside::default(),
    };
    let read = read_body(&response.body, &mut envelope);
    let (seen, beside) = (envelope.result.seen, envelope.beside);
    match (read, wire.rejection(envelope.failure, seen)) {
        (Ok(_), Some(rejection)) => Err(rejection),
        (Ok(around), None) if seen => {
            slot.note_around(&around);
            Ok(beside)
        }
        (Ok(_), None) => Err(ResponseError::Unexpected(UnexpectedKind::NoResult, excerpt(&response.body, redact))),
        (Err(problem), _) if seen && !problem.is_syntax() => {
            Err(rejection_beside(response, wire).unwrap_or(ResponseError::Undecodable(problem)))
        }
        (Err(problem), _) => Err(classify_invalid(response, Some(&problem), redact)),
    }
}

/// Returns the rejection that stands beside a result of another type, such as `false`. Decoding ends at the result, so the
/// error may not have been read.
fn rejection_beside(response: &HttpResponse, wire: &dyn Wire) -> Option<ResponseError> {
    let mut failure = FailureOnly::default();
    from_body(&response.body, &mut failure).ok()?;
    wire.rejection(failure.0, true)
}

/// Parses a response whose body is the result; only its errors have an envelope.
fn read_bare(
    response: &HttpResponse,
    wire: &dyn Wire,
    slot: &mut ResultSlot<'_>,
    redact: &dyn Fn(&str) -> String,
) -> Result<Beside, ResponseError> {
    let mut failure = FailureOnly::default();
    let read = from_body(&response.body, &mut failure);
    if let (Ok(_), Some(rejection)) = (&read, wire.rejection(failure.0, false)) {
        return Err(rejection);
    }
    if !(200..300).contains(&response.status) {
        return Err(classify_invalid(response, read.as_ref().err(), redact));
    }
    let read = match slot.collected.as_deref_mut() {
        Some(collected) => read_body(&response.body, &mut Collector::new(slot.result, collected)),
        None => read_body(&response.body, slot.result),
    };
    read.map(|around| {
        slot.note_around(&around);
        Beside::default()
    })
    .map_err(|problem| match problem.is_syntax() {
        true => classify_invalid(response, Some(&problem), redact),
        false => ResponseError::Undecodable(problem),
    })
}

/// Decodes a body, a second time if the slot asks for it to isolate an error.
fn read_body(body: &[u8], slot: &mut dyn Decode) -> Result<AroundJson, DecodeError> {
    match from_body(body, slot) {
        Err(problem) if problem.is_again() => from_body(body, slot),
        read => read,
    }
}

/// Classifies a response that is not a valid API response: a web page, a coding that the client does not read, invalid
/// JSON, or JSON without a result.
fn classify_invalid(
    response: &HttpResponse,
    problem: Option<&DecodeError>,
    redact: &dyn Fn(&str) -> String,
) -> ResponseError {
    let start = &response.body[..response.body.len().min(64)];
    let is_json = !problem.is_some_and(DecodeError::is_syntax);
    let kind = match gzip::unsupported(response) {
        _ if is_html(&String::from_utf8_lossy(start)) => UnexpectedKind::Html,
        _ if is_json => UnexpectedKind::NoResult,
        Some(coding) => {
            return ResponseError::Unexpected(UnexpectedKind::UnknownEncoding, excerpt(coding.as_bytes(), redact));
        }
        None => UnexpectedKind::InvalidJson,
    };
    ResponseError::Unexpected(kind, excerpt(&response.body, redact))
}

/// Returns the host of a redirect; its path can contain the secret. A target without a host is on the portal's own.
fn redirect_host(response: &HttpResponse, own: &str) -> String {
    let target = response.header("location").unwrap_or_default().trim();
    let Some((_, rest)) = target.split_once("//").filter(|(scheme, _)| scheme.is_empty() || scheme.ends_with(':'))
    else {
        return if target.is_empty() { String::new() } else { own.to_owned() };
    };
    let authority = rest.split(['/', '\\', '?', '#']).next().unwrap_or_default();
    authority.rsplit('@').next().unwrap_or_default().to_owned()
}

/// All keys of a response.
struct Envelope<'e> {
    result: Watched<'e>,
    failure: Failure,
    beside: Beside,
}

/// What stands beside the result.
#[derive(Clone, Debug, Default)]
pub(crate) struct Beside {
    pub(crate) time: Time,
    /// The number of rows of the whole list.
    pub(crate) total: Option<i64>,
    /// Where the next page starts.
    pub(crate) next: Option<i64>,
}

impl Decode for Envelope<'_> {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [
            ("result", &mut self.result),
            ("time", &mut self.beside.time),
            ("total", &mut Part(&mut self.beside.total)),
            ("next", &mut Part(&mut self.beside.next)),
            ("error", &mut self.failure.error),
            ("error_description", &mut self.failure.description),
            ("argument", &mut self.failure.argument),
        ])
    }
}

/// Records whether the key was present.
struct Watched<'w> {
    slot: &'w mut dyn Decode,
    seen: bool,
}

impl Decode for Watched<'_> {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        self.seen = true;
        self.slot.decode(value)
    }

    fn absent(&mut self) -> Result<(), DecodeError> {
        Ok(())
    }
}

/// Both formats of an error.
#[derive(Debug, Default)]
pub(crate) struct Failure {
    pub(crate) error: Option<Json>,
    pub(crate) description: Option<Json>,
    /// The parameter that a flat error names.
    pub(crate) argument: Option<Json>,
}

impl Failure {
    /// Returns the rejection that the parts describe.
    pub(crate) fn rejection(self) -> Option<ResponseError> {
        let text = |json: Option<&Json>| match json {
            Some(Json::String(text)) => text.clone(),
            Some(Json::Number(number)) => number.to_string(),
            _ => String::new(),
        };
        let (code, message, validation) = match self.error? {
            Json::Object(map) => (text(map.get("code")), text(map.get("message")), validation(map.get("validation"))),
            flat @ (Json::String(_) | Json::Number(_)) => {
                let (code, message) = (text(Some(&flat)), text(self.description.as_ref()));
                let argument = Some(text(self.argument.as_ref())).filter(|argument| !argument.is_empty());
                let validation = argument.map(|field| Validation { field: Some(field), message: message.clone() });
                (code, message, validation.into_iter().collect())
            }
            _ => return None,
        };
        Some(ResponseError::Rejection { code, message, validation })
    }
}

fn validation(json: Option<&Json>) -> Vec<Validation> {
    let entries = json.and_then(Json::as_array).map(Vec::as_slice).unwrap_or_default();
    let text = |entry: &Json, key: &str| entry.get(key).and_then(Json::as_str).map(str::to_owned);
    let one = |entry: &Json| Validation {
        field: text(entry, "field").filter(|field| !field.is_empty()),
        message: text(entry, "message").unwrap_or_default(),
    };
    entries.iter().map(one).collect()
}

#[derive(Default)]
struct FailureOnly(Failure);

impl Decode for FailureOnly {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        match value {
            object @ Value::Object(_) => {
                let Failure { error, description, argument } = &mut self.0;
                object.object(&mut [("error", error), ("error_description", description), ("argument", argument)])
            }
            other => Ignored.decode(other),
        }
    }
}
