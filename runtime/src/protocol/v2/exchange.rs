//! How a call of REST 2.0 is sent, and how its errors are read.

use std::sync::Arc;

use super::{V2, list_keys};
use crate::batch::{Failures, RawCall, Report, ResponseSlot, send_commands};
use crate::client::{Client, Failure, ResponseError};
use crate::protocol::wire::{Authorized, Wire};
use crate::secret::Secret;
use crate::transport::{Address, BoxFuture};
use crate::types::OrderedJson;

/// What is in the path of REST 3.0 and not in that of REST 2.0. Nothing before it can contain it: a folder of the portal
/// called `rest` is refused.
const FOLDER: &str = "/rest/api/";

impl Wire for V2 {
    fn address(&self, address: &Arc<Address>) -> Arc<Address> {
        address.sibling(|base| base.replacen(FOLDER, "/rest/", 1))
    }

    fn path(&self, path: &str) -> String {
        path.replacen("/rest/", FOLDER, 1)
    }

    fn has_idempotency_keys(&self) -> bool {
        false
    }

    /// The token is a parameter. In a URL it would be written to logs, and the portal documents a header for a few methods
    /// only.
    fn authorize(&self, body: Arc<[u8]>, token: &Secret, _: bool) -> Authorized {
        Authorized { body: with_token(&body, token.reveal()), header: None }
    }

    fn referred_key(&self, key: Option<&'static str>) -> Option<&'static str> {
        key
    }

    fn column_problem(&self) -> Option<&'static str> {
        Some("REST 2.0 refers to single values of earlier calls, and to no columns")
    }

    fn batch_fails_by_a_call(&self) -> bool {
        false
    }

    fn batch<'b>(
        &self,
        client: &'b Client,
        calls: &'b [RawCall],
        slots: &'b mut [ResponseSlot<'_>],
        halts: bool,
    ) -> BoxFuture<'b, Result<Failures, Report>> {
        Box::pin(send_commands(client, calls, slots, halts))
    }

    /// An error stands beside any status, and its code can be empty.
    fn rejection(&self, failure: Failure, has_result: bool) -> Option<ResponseError> {
        failure.rejection().filter(|rejection| !has_result || !rejection.is_blank())
    }
}

/// Returns the body with the token as its last parameter, which counts if there is another one. An object is not read for
/// that, because its end is known. Positional arguments become parameters whose names are their numbers.
fn with_token(body: &[u8], token: &str) -> Arc<[u8]> {
    if let Some(inner) = body.trim_ascii().strip_prefix(b"{").and_then(|rest| rest.strip_suffix(b"}")) {
        let separator: &[u8] = if inner.trim_ascii().is_empty() { b"" } else { b"," };
        let token = OrderedJson::from(token).to_string();
        return [b"{", inner, separator, b"\"auth\":", token.as_bytes(), b"}"].concat().into();
    }
    let arguments = match serde_json::from_slice(body) {
        Ok(OrderedJson::Array(arguments)) => arguments,
        _ => Vec::new(),
    };
    let mut parameters: bitrix24_json::Map = list_keys().zip(arguments).collect();
    parameters.insert("auth".into(), token.into());
    OrderedJson::Object(parameters).to_string().into_bytes().into()
}

#[cfg(test)]
mod tests {
    use super::with_token;

    #[test]
    fn the_token_is_the_last_parameter() {
        for (body, sent) in [
            ("{}", r#"{"auth":"t\"1"}"#),
            (" { } ", r#"{ "auth":"t\"1"}"#),
            (r#"{"id":15,"fields":{"A":"}"}}"#, r#"{"id":15,"fields":{"A":"}"},"auth":"t\"1"}"#),
            (r#"[15,{"A":[]}]"#, r#"{"0":15,"1":{"A":[]},"auth":"t\"1"}"#),
            ("[]", r#"{"auth":"t\"1"}"#),
        ] {
            assert_eq!(std::str::from_utf8(&with_token(body.as_bytes(), "t\"1")), Ok(sent), "{body}");
        }
    }
}
