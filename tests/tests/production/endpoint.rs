//! Endpoints: the forms of URLs, plain http, and renamed portals.

use std::sync::{Arc, Mutex};

use bitrix24::Client;
use bitrix24::mail::message::CreateChat;
use bitrix24::observe::{CallInfo, Event, Observer};
use bitrix24::retry::NoRetry;
use bitrix24_mock::{Authorization, Fault, FaultRule, MockPortal};

use crate::common::Harness;

#[tokio::test]
async fn a_webhook_works_in_every_form_that_people_paste() {
    let harness = Harness::new().await;
    let (url, host) = (harness.portal.url(), harness.portal.address());
    let forms = [
        format!("{url}/rest/1/s3cr3t/"),
        format!("{url}/rest/1/s3cr3t"),
        format!("{url}/rest/api/1/s3cr3t/"),
        format!("{url}/rest/api/1/s3cr3t"),
        format!("  {url}/rest/1/s3cr3t/\n"),
        format!("\"{url}/rest/1/s3cr3t/\""),
        format!("<{url}/rest/1/s3cr3t/>"),
        format!("{url}//rest//1/s3cr3t//"),
        format!("{url}/rest/1/s3cr3t/profile.json"),
        format!("{url}/rest/api/1/s3cr3t/tasks.task.get?id=1#top"),
        format!("HTTP://{host}/rest/1/s3cr3t/"),
    ];
    for form in &forms {
        let client = harness.living(Client::builder().webhook(form)).build().unwrap();
        assert!(client.call(&CreateChat::new(15)).await.unwrap().success, "{form}");
        assert_eq!(client.host(), host.to_string());
    }
    let calls = harness.portal.calls::<CreateChat>();
    calls.times(forms.len());
    assert!(calls.requests().all(|request| request.authorization() == Authorization::Webhook));
}

#[tokio::test]
async fn a_portal_is_called_by_its_bare_url_and_by_its_endpoint() {
    let harness = Harness::new().await;
    let url = harness.portal.url();
    for base in [url.clone(), format!("{url}/"), format!("{url}/rest/"), format!("{url}/rest/api/")] {
        let client = harness.living(Client::builder().oauth(&base, "newtoken")).build().unwrap();
        assert!(client.call(&CreateChat::new(15)).await.unwrap().success, "{base}");
    }
}

#[test]
fn plain_http_to_another_machine_needs_permission() {
    for host in ["portal.example", "192.168.1.5:8080", "127.0.0.1.example"] {
        let webhook = format!("http://{host}/rest/1/s3cr3t/");
        let error = Client::webhook(&webhook).unwrap_err();
        assert!(error.to_string().contains("https") && !error.to_string().contains("s3cr3t"), "{error}");
        Client::builder().webhook(&webhook).allow_http().build().unwrap();
    }
    let server = bitrix24::auth::App::new("app", "key").server("http://oauth.example/oauth/token/");
    let store = bitrix24::auth::MemoryStore::default();
    Client::builder().app("https://portal.example", server, store).build().unwrap_err();
}

#[derive(Clone, Default)]
struct Moves(Arc<Mutex<Vec<String>>>);

impl Observer for Moves {
    fn event(&self, _: &CallInfo<'_>, event: &Event<'_>) {
        if let Event::Moved { host } = event {
            self.0.lock().unwrap().push((*host).to_owned());
        }
    }
}

#[tokio::test]
async fn a_renamed_portal_is_followed_once_and_reported() {
    let harness = Harness::new().await;
    let renamed = MockPortal::start().await;
    harness.portal.fault(FaultRule::new(Fault::Moved(renamed.url())));
    let moves = Moves::default();
    let client = harness.webhook().observer(moves.clone()).build().unwrap();
    let answer = client.call_with_metadata(&CreateChat::new(15)).await.unwrap();
    let host = renamed.address().to_string();
    assert_eq!((answer.moved_to.as_deref(), answer.attempts), (Some(host.as_str()), 2));
    assert_eq!(*moves.0.lock().unwrap(), [host]);
    let (before, after) = (&harness.portal.requests()[0], &renamed.requests()[0]);
    assert_eq!(before.body(), after.body());
    assert_eq!(before.header("Idempotency-Key"), after.header("Idempotency-Key"));
    // The client remembers the new host.
    client.call(&CreateChat::new(16)).await.unwrap();
    assert_eq!((harness.portal.requests().len(), renamed.requests().len()), (1, 2));
    assert_eq!(client.stats().moved_to.as_deref(), Some(renamed.address().to_string().as_str()));
}

#[tokio::test]
async fn a_portal_that_moves_twice_is_not_chased() {
    let harness = Harness::new().await;
    let [renamed, third] = [MockPortal::start().await, MockPortal::start().await];
    harness.portal.fault(FaultRule::new(Fault::Moved(renamed.url())));
    renamed.fault(FaultRule::new(Fault::Moved(third.url())));
    let client = harness.webhook().retry(NoRetry).build().unwrap();
    let error = client.call(&CreateChat::new(15)).await.unwrap_err();
    assert!(!error.may_have_executed());
    assert!(error.to_string().contains(&third.address().to_string()), "{error}");
    assert!(third.requests().is_empty());
}
