//! The faults of one request, and their effect on its response.

use std::time::Duration;

use bitrix24_json::json;
use bytes::Bytes;
use hyper::HeaderMap;
use hyper::header::{HeaderValue, LOCATION};

use crate::state::fault_file::fault_problem;
use crate::state::faults::{Fault, Faults};
use crate::wire::failure::Failure;
use crate::wire::http::{Delivery, HttpRequest, HttpResponse};

/// The header in which a client of any language requests faults, separated by commas.
const HEADER: &str = "x-mock-fault";

/// The faults of one request.
#[derive(Debug, Default)]
pub(crate) struct ActiveFaults(Vec<Fault>);

impl ActiveFaults {
    /// Collects the faults that the portal's rules trigger and the header of the request names.
    pub(crate) fn collect(rules: &mut Faults, method: &str, headers: &HeaderMap) -> Result<Self, Failure> {
        let mut faults = rules.trigger(method);
        for part in headers.get_all(HEADER).iter().flat_map(|value| value.as_bytes().split(|byte| *byte == b',')) {
            let text = String::from_utf8_lossy(part);
            let unknown = || Failure::error("MOCK_UNKNOWN_FAULT").message(fault_problem(text.trim()));
            faults.push(Fault::parse(text.trim()).ok_or_else(unknown)?);
        }
        Ok(Self(faults))
    }

    /// Adds the faults that the portal's rules trigger for a call in a batch. Returns what they replace the execution of
    /// the call by, which ends the batch.
    pub(crate) fn enter_call(
        &mut self,
        rules: &mut Faults,
        batch: &str,
        method: &str,
        request: &HttpRequest,
    ) -> Option<Result<HttpResponse, Failure>> {
        let faults = Self(rules.trigger_in(batch, method));
        let replacement = faults.replacement(request);
        self.0.extend(faults.0);
        replacement
    }

    /// Returns the response that replaces the execution of the method.
    pub(crate) fn replacement(&self, request: &HttpRequest) -> Option<Result<HttpResponse, Failure>> {
        self.0.iter().find_map(|fault| match fault {
            Fault::ResetBefore => {
                Some(Ok(HttpResponse { delivery: Delivery::Reset, ..HttpResponse::json(500, &json!({})) }))
            }
            Fault::Html => Some(Ok(HttpResponse::html(502, "Bad Gateway"))),
            Fault::Unavailable => Some(Err(Failure::error("QueryLimitExceeded"))),
            Fault::TooMany => Some(Err(Failure::error("OperationTimeLimit"))),
            Fault::Moved(url) => Some(redirect(url, request)),
            Fault::Fails(failure) => Some(Err(failure.clone())),
            Fault::ResetAfter | Fault::Delay(_) | Fault::CutBody | Fault::WrongEnvelope => None,
        })
    }

    /// Returns these faults and then others.
    pub(crate) fn and(mut self, others: Self) -> Self {
        self.0.extend(others.0);
        self
    }

    /// Applies the faults to a response.
    pub(crate) fn apply(&self, response: &mut HttpResponse) {
        for fault in &self.0 {
            match fault {
                Fault::ResetAfter => response.delivery = Delivery::Reset,
                Fault::CutBody if response.delivery == Delivery::Complete => response.delivery = Delivery::Truncated,
                Fault::WrongEnvelope => response.body = Bytes::from_static(br#"{"answer": 42}"#),
                Fault::CutBody
                | Fault::Delay(_)
                | Fault::ResetBefore
                | Fault::Html
                | Fault::Unavailable
                | Fault::TooMany
                | Fault::Moved(_)
                | Fault::Fails(_) => {}
            }
        }
    }

    /// Returns by how much the response is delayed.
    pub(crate) fn delay(&self) -> Option<Duration> {
        let delays =
            self.0.iter().filter_map(|fault| if let Fault::Delay(delay) = fault { Some(*delay) } else { None });
        delays.reduce(Duration::saturating_add)
    }
}

fn redirect(url: &str, request: &HttpRequest) -> Result<HttpResponse, Failure> {
    let query = if request.query.is_empty() { String::new() } else { format!("?{}", request.query) };
    let target = format!("{}{}{query}", url.trim_end_matches('/'), request.path);
    let location = HeaderValue::from_str(&target)
        .map_err(|_| Failure::error("MOCK_UNKNOWN_FAULT").message("The URL contains invalid characters"))?;
    let mut response = HttpResponse::html(302, "Found");
    response.headers.push((LOCATION, location));
    Ok(response)
}
