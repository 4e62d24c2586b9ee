//! A list of rows, decoded into the same fields by the client and by serde's derives.

use bitrix24::mail::message::{ListResponse, Message};
use bitrix24_json::json;
use chrono::{DateTime, FixedOffset};
use serde::Deserialize;

/// The number of rows that are measured.
pub const ROWS: usize = 1_000;

/// The same response as [`ListResponse`], with derives.
#[derive(Clone, Debug, Deserialize)]
pub struct SerdeList {
    /// The rows.
    pub items: Vec<SerdeMessage>,
}

/// The same row as [`Message`].
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase")]
#[expect(missing_docs, reason = "as in `Message`")]
pub struct SerdeMessage {
    pub id: Option<i64>,
    pub mailbox_id: Option<i64>,
    pub mailbox_email: Option<String>,
    pub subject: Option<String>,
    pub from: Option<String>,
    pub to: Option<String>,
    pub cc: Option<String>,
    pub date: Option<DateTime<FixedOffset>>,
    pub is_seen: Option<bool>,
    pub has_attachments: Option<bool>,
    pub url: Option<String>,
    pub bindings: Option<Vec<serde_json::Value>>,
    pub body: Option<String>,
}

/// Returns the `result` of a response with `rows` e-mails.
#[must_use]
pub fn response(rows: usize) -> Vec<u8> {
    let items: Vec<_> = (1..=rows).map(row).collect();
    json!({ "items": items }).to_string().into_bytes()
}

fn row(number: usize) -> bitrix24_json::Value {
    json!({
        "id": number,
        "mailboxId": number % 7 + 1,
        "mailboxEmail": "sales@portal.example",
        "subject": format!("Re: Offer {number} \u{2013} \"final\" version"),
        "from": "Ann Lee <ann.lee@customer.example>",
        "to": "sales@portal.example",
        "cc": null,
        "date": "2026-05-26T12:17:35+03:00",
        "isSeen": number.is_multiple_of(2),
        "hasAttachments": number.is_multiple_of(3),
        "url": format!("/mail/message/{number}"),
        "bindings": [],
        "body": "Dear colleagues,\n\nplease find the offer attached. It is good until the end of the month.\n\nAnn",
    })
}

/// Decodes a response with the client.
///
/// # Errors
///
/// Fails if the response cannot be decoded.
pub fn ours(response: &[u8]) -> Result<ListResponse, String> {
    let mut list = ListResponse::default();
    bitrix24::decode::from_slice(response, &mut list).map_err(|problem| problem.to_string())?;
    Ok(list)
}

/// Decodes a response with serde's derives.
///
/// # Errors
///
/// Fails if the response cannot be decoded.
pub fn baseline(response: &[u8]) -> Result<SerdeList, String> {
    serde_json::from_slice(response).map_err(|error| error.to_string())
}

/// Returns whether both rows are equal.
#[must_use]
pub fn same(ours: &Message, derived: &SerdeMessage) -> bool {
    let ids = ours.id.map(|id| id.get()) == derived.id && ours.mailbox_id.map(|id| id.get()) == derived.mailbox_id;
    let flags = ours.is_seen == derived.is_seen && ours.has_attachments == derived.has_attachments;
    let texts = [&ours.mailbox_email, &ours.subject, &ours.from, &ours.to, &ours.cc, &ours.url, &ours.body];
    let others = [
        &derived.mailbox_email,
        &derived.subject,
        &derived.from,
        &derived.to,
        &derived.cc,
        &derived.url,
        &derived.body,
    ];
    ids && flags && texts == others && ours.date == derived.date && ours.bindings == derived.bindings
}

#[cfg(test)]
mod tests {
    #[test]
    fn both_decode_the_same_rows() {
        let answer = super::response(20);
        let (ours, derived) = (super::ours(&answer).unwrap(), super::baseline(&answer).unwrap());
        assert_eq!(ours.items.len(), 20);
        assert!(ours.items.iter().zip(&derived.items).all(|(ours, derived)| super::same(ours, derived)));
    }
}
