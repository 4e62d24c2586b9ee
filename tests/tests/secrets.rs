//! Failing calls print no secrets: not in errors, clients, settings, or the logs of any library.
#![allow(clippy::unwrap_used)]

mod common;

use std::fmt::Debug;
use std::io::Write;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use bitrix24::auth::{App, FileStore, Installation, MemoryStore, Token, TokenStore};
use bitrix24::mail::message::CreateChat;
use bitrix24::transport::HyperTransport;
use bitrix24::{Client, ClientBuilder};
use bitrix24_mock::{Failure, Fault, FaultRule, MockPortal};
use common::{APP, Folder, Harness, STEADY};
use tracing_subscriber::filter::LevelFilter;
use tracing_subscriber::fmt::format::FmtSpan;

/// The secrets: of a webhook, tokens, a code, an application's key, a proxy.
const SECRETS: [&str; 8] =
    ["wh00kSecret", "acc3ssToken", "r3freshToken", "c0deOfOAuth", APP.1, "wr0ngSecret", "wr0ngToken", "pr0xyPassword"];

static PRINTED: Mutex<Vec<u8>> = Mutex::new(Vec::new());

/// Collects logs, except those of the portal's threads, which are not the client's.
struct Print;

impl Write for Print {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        if std::thread::current().name() != Some("bitrix24-mock") {
            PRINTED.lock().unwrap().extend_from_slice(bytes);
        }
        Ok(bytes.len())
    }
    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// Libraries log with `log` and with `tracing`.
struct Log;

impl log::Log for Log {
    fn enabled(&self, _: &log::Metadata<'_>) -> bool {
        true
    }
    fn log(&self, record: &log::Record<'_>) {
        writeln!(Print, "{} {} {}", record.level(), record.target(), record.args()).unwrap();
    }
    fn flush(&self) {}
}

fn listen() {
    let print = tracing_subscriber::fmt().with_max_level(LevelFilter::TRACE).with_span_events(FmtSpan::FULL);
    print.with_ansi(false).with_writer(|| Print).init();
    log::set_logger(&Log).unwrap();
    log::set_max_level(log::LevelFilter::Trace);
}

/// Everything that the caller can see.
#[derive(Clone, Default)]
struct Shown(Arc<Mutex<String>>);

impl Shown {
    fn add(&self, thing: &dyn Debug) {
        self.0.lock().unwrap().push_str(&format!("{thing:?}\n{thing:#?}\n"));
    }

    fn error(&self, error: &(dyn std::error::Error + 'static)) {
        let mut cause = Some(error);
        while let Some(inner) = cause {
            self.add(&inner);
            self.0.lock().unwrap().push_str(&format!("{inner}\n{inner:#}\n"));
            cause = inner.source();
        }
    }
}

struct Run {
    harness: Harness,
    shown: Shown,
}

impl Run {
    async fn new() -> Self {
        let portal = MockPortal::builder().webhook(1, "wh00kSecret").token("acc3ssToken").refresh_token("r3freshToken");
        let mut harness = Harness::of(portal.code("c0deOfOAuth")).await;
        let shown = Shown::default();
        let seen = shown.clone();
        harness.watch(move |request| seen.add(request));
        Self { harness, shown }
    }

    /// Makes a failing call and records everything that can be printed.
    async fn fail(&self, builder: ClientBuilder) {
        self.shown.add(&builder);
        let client = builder.retry(STEADY).build().unwrap();
        match client.call_with_metadata(&CreateChat::new(15)).await {
            Ok(answer) => self.shown.add(&answer),
            Err(error) => self.shown.error(&error),
        }
        self.shown.add(&client);
        self.shown.add(&client.stats());
    }

    fn app(&self, secret: &str, store: impl TokenStore) -> ClientBuilder {
        let app = App::new(APP.0, secret).server(self.harness.portal.oauth_url());
        self.shown.add(&app);
        self.harness.app_as(app, store)
    }

    /// Makes calls with every kind of authorization against a fault, whose response can contain the secret.
    async fn every_way_in(&self, fault: &dyn Fn(&str) -> Fault) {
        let endpoint = self.harness.portal.client_endpoint();
        self.harness.portal.fault(FaultRule::new(fault("wh00kSecret")));
        self.fail(self.harness.webhook()).await;
        self.harness.portal.reset();
        self.harness.portal.fault(FaultRule::new(fault("acc3ssToken")));
        for builder in [Client::builder(), Client::builder().token_in_body()] {
            self.fail(self.harness.living(builder.oauth(&endpoint, "acc3ssToken"))).await;
        }
        let store = MemoryStore::new(Token::new("acc3ssToken", "r3freshToken"));
        self.shown.add(&store);
        self.fail(self.app(APP.1, store)).await;
        self.harness.portal.reset();
    }

    /// Records failures of the authorization.
    async fn refused(&self) {
        let wrong = self.harness.portal.webhook_url().replace("wh00kSecret", "wr0ngToken");
        self.fail(self.harness.living(Client::builder().webhook(&wrong))).await;
        self.fail(self.harness.living(Client::builder().oauth(&self.harness.portal.client_endpoint(), "wr0ngToken")))
            .await;
        self.harness.portal.expire_token();
        let folder = Folder::new("secrets");
        let store = FileStore::new(folder.file("tokens.json"));
        store.save(&Token::new("acc3ssToken", "r3freshToken")).await.unwrap();
        self.shown.add(&store);
        self.fail(self.app("wr0ngSecret", store.clone())).await;
        let client = self.app("wr0ngSecret", MemoryStore::default()).build().unwrap();
        self.shown.error(&client.authorize("c0deOfOAuth").await.unwrap_err());
        let posted = Installation::from_form(b"AUTH_ID=acc3ssToken&REFRESH_ID=r3freshToken").unwrap();
        self.shown.add(&posted);
        self.shown.error(&client.install(&posted).await.unwrap_err());
        self.shown.error(&Installation::from_form(b"AUTH_ID=acc3ssToken&REFRESH_ID[]=r3freshToken").unwrap_err());
        self.shown.error(&Installation::from_json(br#"{"AUTH_ID": ["acc3ssToken"]}"#).unwrap_err());
        self.harness.portal.revoke_refresh_token();
        self.fail(self.app(APP.1, store)).await;
    }

    /// Records failures of proxies; the portal is none.
    async fn proxied(&self) {
        let address = self.harness.portal.url().replace("http://", "@");
        for scheme in ["http", "https", "socks5"] {
            let proxy = format!("{scheme}://user:pr0xyPassword{address}");
            let transport = HyperTransport::builder().connect_timeout(Duration::from_secs(5)).proxy(proxy);
            self.shown.add(&transport);
            let transport = transport.build().unwrap();
            self.shown.add(&transport);
            let client = Client::builder().webhook("https://portal.example/rest/1/wh00kSecret/");
            self.fail(client.transport(transport)).await;
        }
        let invalid = HyperTransport::builder().proxy("http://user:pr0xyPassword@/").build();
        self.shown.error(&invalid.unwrap_err());
    }

    /// Records errors of invalid settings.
    fn misused(&self) {
        for address in [
            "http://portal.example/rest/1/wh00kSecret/",
            "portal.example/rest/1/wh00kSecret/",
            "https://portal.example/rest/1/wh00kSecret/a/b",
            "https://user:wh00kSecret@portal.example/rest/1/wh00kSecret/",
        ] {
            self.shown.error(&Client::webhook(address).unwrap_err());
        }
        self.shown.error(&Client::oauth("https://portal.example/", "acc3ssToken\n").unwrap_err());
        let token: Token = Token::new("acc3ssToken", "r3freshToken");
        self.shown.add(&token);
    }
}

#[track_caller]
fn no_secret_in(text: &str) {
    for secret in SECRETS {
        let Some(at) = text.find(secret) else { continue };
        let around: String = text.chars().skip(text[..at].chars().count().saturating_sub(200)).take(300).collect();
        panic!("{secret} is in …{around}…");
    }
}

#[tokio::test]
async fn a_failing_run_prints_no_secret() {
    listen();
    let run = Run::new().await;
    let renamed = MockPortal::start().await;
    for fault in [
        Fault::ResetBefore,
        Fault::ResetAfter,
        Fault::CutBody,
        Fault::Html,
        Fault::Unavailable,
        Fault::WrongEnvelope,
        Fault::Moved(renamed.url()),
        Fault::Moved(format!("{}/auth", renamed.url())),
    ] {
        run.every_way_in(&|_| fault.clone()).await;
    }
    let message = |secret: &str| Failure::error("OverloadLimit").message(format!("for /rest/1/{secret}/"));
    let field = |secret: &str| Failure::error("RequestValidation").validation(format!("a.{secret}"), secret);
    let code = |secret: &str| Failure::error(format!("NO_{secret}"));
    run.every_way_in(&|secret| Fault::Fails(message(secret))).await;
    run.every_way_in(&|secret| Fault::Fails(field(secret))).await;
    run.every_way_in(&|secret| Fault::Fails(code(secret))).await;
    run.refused().await;
    run.proxied().await;
    run.misused();
    let (logged, shown) = (String::from_utf8(PRINTED.lock().unwrap().clone()).unwrap(), run.shown.0.lock().unwrap());
    for heard in ["TRACE", "bitrix24.call{", "hyper"] {
        assert!(logged.contains(heard), "{heard} was not heard");
    }
    for seen in ["***", "invalid_client", "invalid_grant", "NO_AUTH_FOUND", "invalid_token", "OVERLOAD_LIMIT"] {
        assert!(shown.contains(seen), "{seen} did not happen");
    }
    no_secret_in(&logged);
    no_secret_in(&shown);
}
