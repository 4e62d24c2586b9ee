//! Which portal is called: yours, or a mock for trying the program out.

use bitrix24::Client;
use bitrix24_mock::{MockPortal, StartError};

/// A client, with the mock that it calls where there is no portal to call.
pub(crate) struct Portal {
    pub(crate) client: Client,
    /// Runs as long as it is held.
    _mock: Option<MockPortal>,
}

impl Portal {
    /// The portal of the webhook in `BITRIX24_WEBHOOK_URL`; without it the mock that `demo` starts.
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
