//! The response that an error keeps.

use std::fmt;
use std::sync::Arc;

use crate::decode::{Decode, Decoded, Form, Ignored, Value, from_body};
use crate::types::{Id, Json};

/// The body of a response that could not be used. After a write, it can be the only trace of what the portal created.
///
/// The client keeps it up to the size set by [`ClientBuilder::max_kept_response`](crate::ClientBuilder::max_kept_response),
/// and replaces its secrets by `***`. `Debug` shows its size alone.
///
/// ```
/// # use bitrix24_runtime::transport::{BoxFuture, HttpRequest, HttpResponse, SendError, Transport};
/// use bitrix24_runtime::{Client, Error, Id, Method};
/// # use bitrix24_runtime::encode::{Encode, JsonWriter};
/// # use bitrix24_runtime::error::KeptResponse;
/// # use bitrix24_runtime::method::{Effect, MethodFacts, UntypedErrorKind};
/// # struct Add;
/// # impl Encode for Add { fn encode(&self, out: &mut JsonWriter) { out.object(&[]) } }
/// # impl Method for Add {
/// #     type Protocol = bitrix24_runtime::protocol::V3;
/// #     const FACTS: MethodFacts = MethodFacts::new("tasks.task.add", Effect::Write, "tasks");
/// #     type Response = bool;
/// #     type Error = UntypedErrorKind;
/// # }
/// # enum Task {}
/// # struct Canned;
/// # impl Transport for Canned {
/// #     fn send(&self, _: HttpRequest) -> BoxFuture<'_, Result<HttpResponse, SendError>> {
/// #         Box::pin(async { Ok(HttpResponse::new(200, r#"{"result": {"item": {"id": 15, "rights": []}}}"#)) })
/// #     }
/// # }
/// # #[tokio::main(flavor = "current_thread")] async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # let portal = Client::builder().webhook("https://portal.example/rest/1/secret/").transport(Canned).build()?;
/// let Err(Error::Decode(error)) = portal.call(&Add).await else { return Err("decoded".into()) };
/// let response: &KeptResponse = error.response();
/// assert_eq!(response.id::<Task>(), Some(Id::new(15)));
/// assert_eq!(response.raw(), r#"{"result": {"item": {"id": 15, "rights": []}}}"#);
/// assert!(response.json().is_some() && !response.is_truncated());
/// assert_eq!((response.size(), format!("{response:?}").as_str()), (46, "KeptResponse(46 bytes)"));
/// # Ok(()) }
/// ```
#[derive(Clone, Default, PartialEq, Eq)]
pub struct KeptResponse {
    text: Arc<str>,
    /// The size of the body as received.
    size: usize,
    truncated: bool,
    id: Option<i64>,
}

/// More than the longest secret. A secret that is cut cannot be recognized, so this much after the limit is redacted
/// too, and this much before a cut is dropped.
const MARGIN: usize = 4096;

impl KeptResponse {
    /// Keeps the first `limit` bytes of a body. `request` is the body of the request that it answers.
    pub(crate) fn new(body: &[u8], request: &[u8], limit: usize, redact: &dyn Fn(&str) -> String) -> Self {
        let window = &body[..body.len().min(limit.saturating_add(MARGIN))];
        let mut text = redact(&String::from_utf8_lossy(window));
        let whole = if window.len() < body.len() { text.len().saturating_sub(MARGIN) } else { text.len() };
        let end = text.floor_char_boundary(whole.min(limit));
        let truncated = window.len() < body.len() || end < text.len();
        text.truncate(end);
        Self { text: text.into(), size: body.len(), truncated, id: created_id(body, request) }
    }

    /// Returns the body as text. It contains the portal's data: keep it out of logs.
    #[must_use]
    pub fn raw(&self) -> &str {
        &self.text
    }

    /// Returns the size of the whole body in bytes.
    #[must_use]
    pub fn size(&self) -> usize {
        self.size
    }

    /// Returns whether the body was longer than the kept text.
    #[must_use]
    pub fn is_truncated(&self) -> bool {
        self.truncated
    }

    /// Returns the body as JSON, if it is JSON and not truncated. What portals put around the JSON is skipped, as in
    /// [responses](crate::decode#forms).
    #[must_use]
    pub fn json(&self) -> Option<Json> {
        let mut json = Json::Null;
        from_body(self.text.as_bytes(), &mut json).ok().filter(|_| !self.truncated).map(|_| json)
    }

    /// Returns the identifier of what the call created or changed, if the response contains one, even if the text is
    /// truncated or breaks off after it. The rule: the first of
    ///
    /// 1. `result`, if it is a positive whole number;
    /// 2. `result.id`;
    /// 3. `result.item.id`, or that of the object under the only key of `result`, such as `result.element.id`;
    /// 4. the only key of `result` that ends in `Id`, has a positive whole number, and is not a key of the request, such
    ///    as `result.chatId`.
    ///
    /// A number can be written as a string, and `id` as `ID`. Without `result`, the body itself counts as the result.
    #[must_use]
    pub fn id<E>(&self) -> Option<Id<E>> {
        self.id.map(Id::new)
    }
}

impl fmt::Debug for KeptResponse {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "KeptResponse({} bytes{})", self.size, if self.truncated { ", truncated" } else { "" })
    }
}

/// Returns the identifier in a body. What was read before a syntax error counts.
fn created_id(body: &[u8], request: &[u8]) -> Option<i64> {
    let mut found = Found { result: Some(Box::default()), ..Found::default() };
    from_body(body, &mut found).ok();
    let request = String::from_utf8_lossy(request);
    found.result.take().and_then(|result| result.id(&request)).or_else(|| found.id(&request))
}

/// The identifiers of an object, or a bare number.
#[derive(Default)]
struct Found {
    bare: Option<i64>,
    id: Option<i64>,
    item: Option<i64>,
    /// That of the last object under another key.
    inner: Option<i64>,
    /// The number of keys.
    keys: usize,
    /// Other keys that end in `Id`.
    others: Vec<(String, i64)>,
    /// For the body: the identifiers of its result.
    result: Option<Box<Found>>,
}

impl Found {
    fn id(&self, request: &str) -> Option<i64> {
        let inner = self.inner.filter(|_| self.keys == 1);
        self.bare.or(self.id).or(self.item).or(inner).or_else(|| {
            let mut others = self.others.iter().filter(|(key, _)| !request.contains(&format!("\"{key}\"")));
            others.next().filter(|_| others.next().is_none()).map(|(_, number)| *number)
        })
    }
}

impl Decode for Found {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        let Value::Object(entries) = value else { return Number(&mut self.bare).decode(value) };
        while let Some(key) = entries.next_key()? {
            self.keys += 1;
            match (key, &mut self.result) {
                ("result", Some(result)) => entries.next_value(&mut **result)?,
                ("id" | "ID", _) => entries.next_value(&mut Number(&mut self.id))?,
                ("item", _) => entries.next_value(&mut ItemId(&mut self.item))?,
                (key, _) if key.ends_with("Id") => {
                    let (key, mut other) = (key.to_owned(), None);
                    entries.next_value(&mut Number(&mut other))?;
                    self.others.extend(other.map(|number| (key, number)));
                }
                _ => entries.next_value(&mut ItemId(&mut self.inner))?,
            }
        }
        Ok(Form::DOCUMENTED)
    }
}

/// The key `id` of an object.
struct ItemId<'f>(&'f mut Option<i64>);

impl Decode for ItemId<'_> {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        let Value::Object(entries) = value else { return Ignored.decode(value) };
        while let Some(key) = entries.next_key()? {
            match key {
                "id" | "ID" => entries.next_value(&mut Number(self.0))?,
                _ => entries.skip_value()?,
            }
        }
        Ok(Form::DOCUMENTED)
    }
}

/// A positive whole number; anything else is ignored.
struct Number<'f>(&'f mut Option<i64>);

impl Decode for Number<'_> {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        let number = match value {
            Value::Int(number) => Some(number),
            Value::Str(text) => text.trim().parse().ok(),
            other => return Ignored.decode(other),
        };
        *self.0 = number.filter(|number| *number > 0);
        Ok(Form::DOCUMENTED)
    }
}

#[cfg(test)]
mod tests {
    use super::{KeptResponse, MARGIN, created_id};
    use crate::secret::Secret;

    fn kept(body: &str, limit: usize) -> KeptResponse {
        KeptResponse::new(body.as_bytes(), b"{}", limit, &|text| Secret::from("s3cretT0ken").redact(text))
    }

    #[test]
    fn an_identifier_is_found_by_the_documented_rule() {
        for (body, id) in [
            (r#"{"result": 7}"#, Some(7)),
            (r#"{"result": "7"}"#, Some(7)),
            (r#"{"result": {"id": "7", "item": {"id": 8}, "chatId": 9}}"#, Some(7)),
            (r#"{"result": {"item": {"creatorId": 1, "id": 8, "rights": []}}}"#, Some(8)),
            (r#"{"result": {"ID": 7, "NAME": "a.png"}}"#, Some(7)),
            (r#"{"result": {"element": {"iblockId": 1, "id": "8"}}}"#, Some(8)),
            (r#"{"result": {"task": {"ID": 8}}}"#, Some(8)),
            (r#"{"result": {"user": {"id": 8}, "success": true}}"#, None),
            (r#"{"result": {"rows": [{"id": 8}]}}"#, None),
            (r#"{"element": {"id": 8}}"#, Some(8)),
            (r#"{"result": {"success": true, "chatId": 9}}"#, Some(9)),
            (r#"{"result": {"chatId": 9, "messageId": null}}"#, Some(9)),
            (r#"{"result": {"chatId": 9, "messageId": 5}}"#, Some(9)),
            (r#"{"result": {"chatId": 9, "taskId": 5}}"#, None),
            (r#"{"result": {"taskId": null, "messageId": 5}}"#, None),
            (r#"{"result": {"taskId": null}}"#, None),
            (r#"{"result": {"item": {"creatorId": 1}}}"#, None),
            (r#"{"result": [{"id": 1}]}"#, None),
            (r#"{"result": true, "time": {"id": 1}}"#, None),
            (r#"{"result": 0}"#, None),
            (r#"{"id": 15}"#, Some(15)),
            (r#"{"result": {"item": {"id": 8, "title": "breaks o"#, Some(8)),
            ("\u{feff}{\"result\": 7}\n<!-- 0.1 s -->", Some(7)),
            ("<b>Warning</b>: x\n{\"result\": 7}", Some(7)),
            ("<b>Warning</b>", None),
            ("", None),
        ] {
            assert_eq!(created_id(body.as_bytes(), br#"{"messageId":5}"#), id, "{body}");
        }
    }

    #[test]
    fn what_surrounds_the_json_is_skipped() {
        for body in ["\u{feff}{\"result\": 7}", "{\"result\": 7}<!-- x -->", "Notice: x\n{\"result\": 7}"] {
            assert_eq!(kept(body, 1_000).json(), Some(serde_json::json!({ "result": 7 })), "{body}");
            assert_eq!(kept(body, 1_000).raw(), body);
        }
    }

    #[test]
    fn a_long_body_is_cut_and_keeps_its_identifier() {
        let body = format!(r#"{{"result": {{"id": 7, "title": "{}"}}}}"#, "ы".repeat(20_000));
        let response = kept(&body, 1_000);
        assert!(response.is_truncated() && response.raw().len() > 990 && body.starts_with(response.raw()));
        assert_eq!((response.size(), response.json(), response.id::<()>()), (body.len(), None, Some(7.into())));
        assert_eq!((kept(&body, 0).raw(), kept(&body, 0).is_truncated()), ("", true));
        assert!(!kept(&body, body.len()).is_truncated() && kept(&body, body.len()).json().is_some());
        assert!(!kept("", 0).is_truncated());
    }

    #[test]
    fn a_cut_text_contains_no_part_of_a_secret() {
        for before in (980..1_010).chain(1_000 + MARGIN - 20..1_000 + MARGIN + 5) {
            for secrets in [1, 2_000] {
                let body = format!("{}{}", "x".repeat(before), "s3cretT0ken ".repeat(secrets));
                assert!(!kept(&body, 1_000).raw().contains("s3c"), "{before}");
            }
        }
    }
}
