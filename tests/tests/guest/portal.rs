// The call that each program makes.

use bitrix24_runtime::transport::{HyperBuilder, HyperTransport};
use bitrix24_runtime::{Client, Error, Json};

/// Returns a builder that trusts the portal of the test.
pub fn transport() -> HyperBuilder {
    HyperTransport::builder().extra_ca(std::fs::read(std::env::var("CA").unwrap()).unwrap())
}

pub async fn call(transport: HyperBuilder) -> Result<Json, Error> {
    call_by(&client(transport)).await
}

pub fn client(transport: HyperBuilder) -> Client {
    let portal = Client::builder().webhook(&std::env::var("PORTAL").unwrap());
    portal.transport(transport.build().unwrap()).build().unwrap()
}

pub async fn call_by(portal: &Client) -> Result<Json, Error> {
    portal.call_raw("tasks.task.get", &serde_json::json!({"id": 15})).await
}
