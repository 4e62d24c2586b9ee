//! A service that handles what a portal posts to an application: the installation, events, and pages that users open.
//!
//! ```console
//! cargo run -p bitrix24-examples --example handle_events
//! cargo run -p bitrix24-examples --example handle_events -- --addr 0.0.0.0:8080 --tokens tokens.json
//! ```
//!
//! For your portal set `BITRIX24_PORTAL` (`https://portal.example`), `BITRIX24_CLIENT_ID` and `BITRIX24_CLIENT_SECRET`, put
//! the service behind HTTPS, and name its addresses in the portal: `/install` for the installation, `/page` for the
//! application, `/event` as the handler in `event.bind`. Ctrl-C ends it. Without these variables it is installed at a mock
//! portal, gets an event and a page, and ends.

use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::{RawQuery, State};
use axum::http::{Request, StatusCode};
use axum::response::{Html, IntoResponse, Response};
use axum::routing::post;
use bitrix24::Client;
use bitrix24::auth::{App, FileStore};
use bitrix24::decode::{Decode, Decoded, Value};
use bitrix24::error::{AuthError, AuthErrorKind};
use bitrix24::events::{APP_UNINSTALL, DEAL_ADD, DEAL_UPDATE, Event, Placement, PostError, PostErrorKind};
use bitrix24_mock::MockPortal;
use clap::Parser;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::ExitCode;
use tokio::sync::mpsc;
use tower::ServiceExt;

type Failure = Box<dyn std::error::Error>;

/// How many events can wait.
const WAITING: usize = 1000;

/// The page that ends an installation. Before, the portal posts neither events nor pages.
const INSTALLED: &str = r#"<script src="//api.bitrix24.com/api/v1/"></script>
<script>BX24.init(() => BX24.installFinish());</script>"#;

/// A service that handles what a portal posts to an application.
#[derive(Parser)]
struct Arguments {
    /// The address to listen on.
    #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1:8080")]
    addr: SocketAddr,
    /// The file that stores the tokens; only you can read it.
    #[arg(long, value_name = "FILE", default_value = "tokens.json")]
    tokens: PathBuf,
}

#[tokio::main]
async fn main() -> ExitCode {
    match run(Arguments::parse()).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

async fn run(arguments: Arguments) -> Result<(), Failure> {
    let Ok(portal) = std::env::var("BITRIX24_PORTAL") else { return demo(arguments).await };
    let needed = |name| std::env::var(name).map_err(|_| format!("set {name} together with BITRIX24_PORTAL"));
    let app = App::new(needed("BITRIX24_CLIENT_ID")?, needed("BITRIX24_CLIENT_SECRET")?);
    let portal = Client::builder().app(&portal, app, FileStore::new(&arguments.tokens)).build()?;
    let (service, events) = service(portal.clone());
    let worker = tokio::spawn(handle(events));
    let listener = tokio::net::TcpListener::bind(arguments.addr).await?;
    println!("listening on {}", listener.local_addr()?);
    let stop = async { tokio::signal::ctrl_c().await.unwrap_or_default() };
    axum::serve(listener, service).with_graceful_shutdown(stop).await?;
    // The service is gone, so the worker ends after the last event.
    worker.await?;
    portal.shutdown().await?;
    Ok(())
}

/// The state of the service.
#[derive(Clone)]
struct Handlers {
    portal: Client,
    events: mpsc::Sender<Event>,
}

fn service(portal: Client) -> (Router, mpsc::Receiver<Event>) {
    let (sender, receiver) = mpsc::channel(WAITING);
    let routes =
        Router::new().route("/install", post(installed)).route("/event", post(event)).route("/page", post(page));
    (routes.with_state(Handlers { portal, events: sender }), receiver)
}

/// Stores the tokens of the user who installs the application, and the application token.
async fn installed(State(handlers): State<Handlers>, body: Bytes) -> Result<Html<&'static str>, Refusal> {
    let post = Placement::from_form(&body)?;
    let Some(installation) = post.installation() else { return Err(Refusal(StatusCode::BAD_REQUEST)) };
    let who = handlers.portal.install(installation).await?;
    println!("installed by user {}", who.user_id.unwrap_or_default());
    Ok(Html(INSTALLED))
}

/// Passes an event on and responds at once: a portal posts less often to a slow handler, and never twice.
async fn event(State(handlers): State<Handlers>, body: Bytes) -> Result<StatusCode, Refusal> {
    let post = Event::from_form(&body)?;
    if let Some(installation) = post.installation() {
        handlers.portal.install(installation).await?;
    }
    let event = handlers.portal.verify(post).await?;
    handlers.events.try_send(event).map_err(|_| Refusal(StatusCode::SERVICE_UNAVAILABLE))?;
    Ok(StatusCode::OK)
}

/// The options of a tab in the page of a deal.
#[derive(Default)]
struct DealTab {
    id: i64,
}

impl Decode for DealTab {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [("ID", &mut self.id)])
    }
}

/// Shows a page. The access token of its user decides what the user may see.
async fn page(
    State(handlers): State<Handlers>,
    RawQuery(query): RawQuery,
    body: Bytes,
) -> Result<Html<String>, Refusal> {
    let form = [query.unwrap_or_default().as_bytes(), b"&", &body].concat();
    let page = handlers.portal.verify(Placement::from_form(&form)?).await?;
    let content = match page.name() {
        "CRM_DEAL_DETAIL_TAB" => {
            let tab: DealTab = page.read().map_err(|_| Refusal(StatusCode::BAD_REQUEST))?;
            format!("the tab of deal {}", tab.id)
        }
        _ => "the application".to_owned(),
    };
    println!("opened: {content}");
    Ok(Html(format!("<p>This is {content}.</p>")))
}

/// Handles events one after another.
async fn handle(mut events: mpsc::Receiver<Event>) {
    while let Some(event) = events.recv().await {
        match describe(&event) {
            Ok(what) => println!("event: {what}"),
            Err(error) => eprintln!("{}: {error}", event.name()),
        }
    }
}

fn describe(event: &Event) -> Result<String, Failure> {
    if let Some(deal) = event.read(DEAL_ADD)?.or(event.read(DEAL_UPDATE)?) {
        // Fetch the deal here: the event says nothing else.
        return Ok(format!("deal {} has changed", deal.id));
    }
    if let Some(app) = event.read(APP_UNINSTALL)? {
        return Ok(format!("the application was uninstalled, its data {}", if app.clean { "goes" } else { "stays" }));
    }
    Ok(event.name().to_owned())
}

/// A post that is refused.
struct Refusal(StatusCode);

impl From<PostError> for Refusal {
    fn from(error: PostError) -> Self {
        Self(match error.kind() {
            PostErrorKind::Untrusted => StatusCode::FORBIDDEN,
            _ => StatusCode::BAD_REQUEST,
        })
    }
}

impl From<AuthError> for Refusal {
    fn from(error: AuthError) -> Self {
        eprintln!("refused: {error}");
        Self(match error.kind() {
            AuthErrorKind::Untrusted | AuthErrorKind::AuthorizeAgain => StatusCode::FORBIDDEN,
            _ => StatusCode::SERVICE_UNAVAILABLE,
        })
    }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        self.0.into_response()
    }
}

/// Installs the service at a mock portal, and posts to it what a portal posts.
async fn demo(arguments: Arguments) -> Result<(), Failure> {
    eprintln!("BITRIX24_PORTAL is not set: calling a mock portal.");
    let mock = MockPortal::builder().application("local.demo", "the application's key").start().await?;
    let app = App::new("local.demo", "the application's key").server(mock.oauth_url());
    let portal = Client::builder().app(&mock.client_endpoint(), app, FileStore::new(&arguments.tokens)).build()?;
    let (service, events) = service(portal);
    let form = mock.installation_form();
    let form = form.split('&').filter(|pair| !pair.starts_with("APPLICATION_TOKEN=")).collect::<Vec<_>>().join("&");
    let install = format!("{form}&APPLICATION_TOKEN=51856f");
    let event = "event=ONCRMDEALADD&data[FIELDS][ID]=7&auth[application_token]=51856f";
    let page = "PLACEMENT=CRM_DEAL_DETAIL_TAB&PLACEMENT_OPTIONS={\"ID\":\"7\"}&APPLICATION_TOKEN=51856f";
    for (path, body) in
        [("/install", install.as_str()), ("/event", event), ("/page", page), ("/event", "event=ONAPPUNINSTALL")]
    {
        let response = service.clone().oneshot(Request::post(path).body(Body::from(body.to_owned()))?).await?;
        println!("{path}: {}", response.status());
    }
    drop(service);
    handle(events).await;
    Ok(())
}
