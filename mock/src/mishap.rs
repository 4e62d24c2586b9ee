//! What goes wrong with one exchange.

use std::time::Duration;

use bytes::Bytes;
use hyper::HeaderMap;
use hyper::header::{HeaderValue, LOCATION};
use serde_json::json;

use crate::exchange::{Fate, Incoming, Reply};
use crate::failure::Failure;
use crate::faults::{Fault, Faults};

/// The header by which a client of any language asks for faults, separated by commas.
const HEADER: &str = "x-mock-fault";

/// What goes wrong with one exchange.
#[derive(Debug)]
pub(crate) struct Mishaps(Vec<Fault>);

impl Mishaps {
    /// By the portal's rules and by the request's own header.
    pub(crate) fn read(rules: &mut Faults, method: &str, headers: &HeaderMap) -> Result<Self, Failure> {
        let mut faults = rules.strike(method);
        for part in headers.get_all(HEADER).iter().flat_map(|value| value.as_bytes().split(|byte| *byte == b',')) {
            let text = String::from_utf8_lossy(part);
            let unknown =
                || Failure::error("MOCK_UNKNOWN_FAULT").message(format!("There is no fault `{}`", text.trim()));
            faults.push(Fault::parse(text.trim()).ok_or_else(unknown)?);
        }
        Ok(Self(faults))
    }

    /// What is answered without running the method.
    pub(crate) fn instead(&self, incoming: &Incoming) -> Option<Result<Reply, Failure>> {
        self.0.iter().find_map(|fault| match fault {
            Fault::ResetBefore => Some(Ok(Reply { fate: Fate::Reset, ..Reply::json(500, &json!({})) })),
            Fault::Html => Some(Ok(Reply::html(502, "Bad Gateway"))),
            Fault::Unavailable => Some(Err(Failure::error("QueryLimitExceeded"))),
            Fault::TooMany => Some(Err(Failure::error("OperationTimeLimit"))),
            Fault::Moved(address) => Some(moved(address, incoming)),
            Fault::Fails(failure) => Some(Err(failure.clone())),
            Fault::ResetAfter | Fault::Delay(_) | Fault::CutBody | Fault::WrongEnvelope => None,
        })
    }

    /// What becomes of the answer to a request that came at this moment.
    pub(crate) fn after(&self, mut reply: Reply, came: Duration) -> Reply {
        for fault in &self.0 {
            match fault {
                Fault::ResetAfter => reply.fate = Fate::Reset,
                Fault::Delay(delay) => reply.due = Some(reply.due.unwrap_or(came).saturating_add(*delay)),
                Fault::CutBody if reply.fate == Fate::Whole => reply.fate = Fate::Cut,
                Fault::WrongEnvelope => reply.body = Bytes::from_static(br#"{"answer": 42}"#),
                _ => {}
            }
        }
        reply
    }
}

fn moved(address: &str, incoming: &Incoming) -> Result<Reply, Failure> {
    let query = if incoming.query.is_empty() { String::new() } else { format!("?{}", incoming.query) };
    let target = format!("{}{}{query}", address.trim_end_matches('/'), incoming.path);
    let location = HeaderValue::from_str(&target)
        .map_err(|_| Failure::error("MOCK_UNKNOWN_FAULT").message("The address is none"))?;
    let mut reply = Reply::html(302, "Found");
    reply.headers.push((LOCATION, location));
    Ok(reply)
}
