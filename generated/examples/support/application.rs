//! The application to be: yours on your portal, or one on a mock portal.

use bitrix24::Client;
use bitrix24::auth::{App, FileStore, Installation, MemoryStore};
use bitrix24_mock::MockPortal;
use tokio::net::TcpListener;

/// An application with the address at which its portal reaches it.
pub(crate) struct Application {
    pub(crate) client: Client,
    /// Listens for the posts of the portal.
    pub(crate) listener: TcpListener,
    /// The address that the portal posts events to.
    pub(crate) handler: String,
    /// Runs until it is dropped.
    _mock: Option<MockPortal>,
}

impl Application {
    /// Uses the portal `BITRIX24_PORTAL` and the application `BITRIX24_CLIENT_ID` with its `BITRIX24_CLIENT_SECRET`, whose
    /// tokens are in `tokens.json`, where the example `handle_events` stores them. `BITRIX24_HANDLER` is the address that
    /// leads to the port 8080 of this machine. Otherwise installs an application at a mock portal with these rows.
    pub(crate) async fn from_env(demo: &str) -> Result<Self, Box<dyn std::error::Error>> {
        let Ok(portal) = std::env::var("BITRIX24_PORTAL") else { return Self::demo(demo).await };
        let needed = |name| std::env::var(name).map_err(|_| format!("set {name} together with BITRIX24_PORTAL"));
        let app = App::new(needed("BITRIX24_CLIENT_ID")?, needed("BITRIX24_CLIENT_SECRET")?);
        let client = Client::builder().app(&portal, app, FileStore::new("tokens.json")).build()?;
        let (handler, listener) = (needed("BITRIX24_HANDLER")?, TcpListener::bind("0.0.0.0:8080").await?);
        Ok(Self { client, listener, handler, _mock: None })
    }

    async fn demo(rows: &str) -> Result<Self, Box<dyn std::error::Error>> {
        eprintln!("BITRIX24_PORTAL is not set: calling a mock portal.");
        let mock = MockPortal::builder().application("local.demo", "the application's key").seed(rows).start().await?;
        let app = App::new("local.demo", "the application's key").server(mock.oauth_url());
        let client = Client::builder().app(&mock.client_endpoint(), app, MemoryStore::default()).build()?;
        client.install(&Installation::from_form(mock.installation_form().as_bytes())?).await?;
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let handler = format!("http://{}/event", listener.local_addr()?);
        Ok(Self { client, listener, handler, _mock: Some(mock) })
    }
}
