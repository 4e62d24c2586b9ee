//! Programs as users write them, on the libraries that they use: no adapter stands between these and the client.
#![allow(clippy::unwrap_used)]

mod anyhow_program;
mod axum_service;
mod sqlite_sync;

use bitrix24::Client;
use bitrix24_mock::MockPortal;

const TASKS: &str = r#"{"tasks.task": [
    {"id": 1, "title": "Call back", "responsibleId": 7, "status": "pending", "deadline": "2026-12-25T23:00:00+03:00"},
    {"id": 2, "title": "Send the offer", "responsibleId": 7, "status": "in_progress", "deadline": null}
]}"#;

async fn portal() -> (MockPortal, Client) {
    let mock = MockPortal::builder().seed(TASKS).start().await.unwrap();
    let portal = Client::builder().webhook(&mock.webhook_url()).retry(bitrix24::retry::NoRetry).build().unwrap();
    (mock, portal)
}
