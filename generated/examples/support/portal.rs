//! The portal to call: yours, or a mock portal.

use bitrix24::Client;
use bitrix24_mock::{MockPortal, StartError};

/// A client, with the mock portal that it calls if there is no other.
pub(crate) struct Portal {
    pub(crate) client: Client,
    /// Runs until it is dropped.
    _mock: Option<MockPortal>,
}

impl Portal {
    /// Uses the webhook in `BITRIX24_WEBHOOK_URL`, or else the mock portal that `demo` starts.
    pub(crate) fn from_env(
        demo: impl FnOnce() -> Result<MockPortal, StartError>,
    ) -> Result<Self, Box<dyn std::error::Error>> {
        let address = std::env::var("BITRIX24_WEBHOOK_URL").ok();
        let mock = if address.is_none() { Some(demo()?) } else { None };
        if mock.is_some() {
            eprintln!("BITRIX24_WEBHOOK_URL is not set: calling a mock portal.");
        }
        let address = address.or_else(|| mock.as_ref().map(MockPortal::webhook_url)).unwrap_or_default();
        let client = Client::builder().webhook(&address).user_agent(env!("CARGO_CRATE_NAME")).build()?;
        Ok(Self { client, _mock: mock })
    }
}
