//! Posts of portals: read, verified by the stored application token, and the queue of offline events.
#![cfg(feature = "v2")]
#![allow(clippy::unwrap_used)]

mod on_tokio;

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use bitrix24_runtime::auth::{App, MemoryStore, Secret, StoreError, Token, TokenStore};
use bitrix24_runtime::error::{AuthErrorKind, Error};
use bitrix24_runtime::events::{
    APP_INSTALL, APP_UNINSTALL, APP_UPDATE, DEAL_ADD, DEAL_UPDATE, Drained, Event, Handled, ITEM_ADD, OFFLINE_EVENT,
    OfflineEvent, OfflineQueue, Placement, PostErrorKind, TASK_ADD,
};
use bitrix24_runtime::transport::{BoxFuture, HttpRequest, HttpResponse, SendError, SendErrorKind, Transport};
use bitrix24_runtime::{Client, ClientBuilder};
use on_tokio::OnTokio;
use proptest::prelude::*;
use serde_json::{Value, json};

const TOKEN: &str = "51856fefc120afa4b628cc82d3935cce";

fn event(form: &str) -> Event {
    let form = format!("{form}&auth[application_token]={TOKEN}");
    Event::from_form(form.as_bytes()).unwrap().verify(&Secret::from(TOKEN)).unwrap()
}

#[test]
fn the_events_of_portals_are_read() {
    let deal = event("event=ONCRMDEALUPDATE&event_handler_id=201&data%5BFIELDS%5D%5BID%5D=759&ts=1736405807");
    assert_eq!(deal.read(DEAL_UPDATE).unwrap().unwrap().id, 759);
    assert_eq!(deal.read(DEAL_ADD).unwrap(), None);
    let item = event("event=ONCRMDYNAMICITEMADD_147&data[FIELDS][ID]=22&data[FIELDS][ENTITY_TYPE_ID]=147");
    assert_eq!(item.read(ITEM_ADD).unwrap().map(|item| (item.id, item.entity_type_id)), Some((22, 147)));
    let task =
        event("event=ONTASKADD&data[FIELDS_BEFORE]=undefined&data[FIELDS_AFTER][ID]=123&data[IS_ACCESSIBLE_BEFORE]=N");
    assert_eq!(task.read(TASK_ADD).unwrap().unwrap().id, 123);
    let gone = event("event=ONAPPUNINSTALL&data[LANGUAGE_ID]=de&data[CLEAN]=0").read(APP_UNINSTALL).unwrap().unwrap();
    assert_eq!((gone.clean, gone.language.as_deref()), (false, Some("de")));
    let new = event("event=ONAPPINSTALL&data[VERSION]=1.0.0&data[ACTIVE]=Y&data[INSTALLED]=N")
        .read(APP_INSTALL)
        .unwrap()
        .unwrap();
    assert_eq!((new.version.as_deref(), new.installed, new.active), (Some("1.0.0"), Some(false), Some(true)));
    let update = event("event=ONAPPUPDATE&data[VERSION]=2&data[PREVIOUS_VERSION]=1").read(APP_UPDATE).unwrap().unwrap();
    assert_eq!(update.previous_version.as_deref(), Some("1"));
    assert!(event("event=OnOfflineEvent&ts=1").read(OFFLINE_EVENT).unwrap().is_some());
    // PHP writes `false` and `null` so.
    assert!(event("event=ONOFFLINEEVENT&data=&ts=").read(OFFLINE_EVENT).unwrap().is_some());
    let message =
        event("event=ONIMBOTMESSAGEADD&data[BOT][567][BOT_CODE]=B&data[PARAMS][FILES][0]=7&data[PARAMS][FILES][1]=8");
    assert_eq!(message.data()["BOT"]["567"]["BOT_CODE"], "B");
    assert_eq!(message.data()["PARAMS"]["FILES"][1], "8");
    assert!(!format!("{message:?} {message:#?}").contains("BOT_CODE"));
}

#[test]
fn an_event_of_the_wrong_shape_is_an_error_with_a_path() {
    for (form, path) in [
        ("event=ONCRMDEALADD", "at `data.FIELDS`: missing key"),
        ("event=ONCRMDEALADD&data[FIELDS]=7", "at `data.FIELDS`: expected an object, found a string"),
        ("event=ONCRMDEALADD&data[FIELDS][ID][]=7", "at `data.FIELDS.ID`: expected an integer, found an array"),
    ] {
        assert_eq!(event(form).read(DEAL_ADD).unwrap_err().to_string(), path);
    }
    assert_eq!(
        event("event=ONTASKADD&data[FIELDS_AFTER]=undefined").read(TASK_ADD).unwrap_err().to_string(),
        "at `data.FIELDS_AFTER.ID`: missing key"
    );
    for (form, message) in [
        ("", "the post has no `event`"),
        ("event=", "the post has no `event`"),
        ("event[]=ONAPPTEST", "`event` is an array; expected a string"),
        ("event=ONAPPTEST&auth=x", "`auth` is a string; expected an array"),
        ("event=ONAPPTEST&data=x", "`data` is a string; expected an array"),
        ("event=ONAPPTEST&auth[application_token][]=x", "`application_token` is an array; expected a string"),
        ("event=ONAPPTEST&auth[access_token]=a%0D%0Ab", "`access_token` contains characters that no token has"),
        ("event=ONAPPTEST&event=ONAPPTEST", "a key of the post occurs more than once"),
    ] {
        let error = Event::from_form(form.as_bytes()).unwrap_err();
        assert_eq!((error.kind(), error.to_string().as_str()), (PostErrorKind::Malformed, message), "{form}");
    }
}

#[test]
fn nothing_but_the_application_token_opens_a_post() {
    let post =
        |token: &str| Event::from_form(format!("event=ONAPPTEST&auth[application_token]={token}").as_bytes()).unwrap();
    assert!(post(TOKEN).verify(&TOKEN.into()).is_ok());
    for (posted, stored) in
        [("", ""), (TOKEN, ""), ("", TOKEN), (&TOKEN[1..], TOKEN), (TOKEN, &TOKEN[1..]), ("x", TOKEN)]
    {
        assert_eq!(
            post(posted).verify(&stored.into()).unwrap_err().kind(),
            PostErrorKind::Untrusted,
            "{posted} {stored}"
        );
    }
    for form in [&b"event=ONAPPTEST"[..], b"event=ONAPPTEST&auth=", b"event=ONAPPTEST&auth&data"] {
        assert!(Event::from_form(form).unwrap().verify(&"".into()).is_err());
    }
    let shown = format!("{:?} {:?}", post(TOKEN), post("forged").verify(&TOKEN.into()).unwrap_err());
    assert!(!shown.contains(TOKEN) && !shown.contains("forged"), "{shown}");
}

#[test]
fn pages_are_read() {
    let page = |options: &str| {
        let form =
            format!("AUTH_ID=acc&REFRESH_ID=ref&member_id=m1&APPLICATION_TOKEN={TOKEN}&PLACEMENT=DEFAULT{options}");
        Placement::from_form(form.as_bytes())
    };
    let open = |options| page(options).unwrap().verify(&TOKEN.into()).unwrap();
    assert_eq!(open("").options(), &json!({}));
    assert_eq!(open("&PLACEMENT_OPTIONS=").options(), &json!({}));
    assert_eq!(open("&PLACEMENT_OPTIONS=[]").options(), &json!([]));
    let tab = open(r#"&PLACEMENT_OPTIONS={"ID":"8061","URI":"\/crm\/?any=a%252F"}"#);
    assert_eq!(tab.options(), &json!({ "ID": "8061", "URI": "/crm/?any=a%2F" }));
    assert_eq!(tab.read::<Vec<i64>>().unwrap_err().path(), "PLACEMENT_OPTIONS");
    for options in ["&PLACEMENT_OPTIONS={", "&PLACEMENT_OPTIONS[a]=b", "&PLACEMENT=X"] {
        assert_eq!(page(options).unwrap_err().kind(), PostErrorKind::Malformed, "{options}");
    }
    let deep = format!("&PLACEMENT_OPTIONS={}", "[".repeat(200_000));
    assert_eq!(page(&deep).unwrap_err().to_string(), "`PLACEMENT_OPTIONS` is not JSON");
    assert_eq!(Placement::from_form(b"AUTH_ID=acc").unwrap_err().to_string(), "the post has no `PLACEMENT`");
    assert!(Placement::from_form(b"PLACEMENT=BI_ANALYTICS_MENU").unwrap().verify(&TOKEN.into()).is_err());
}

/// The authorization server, and a portal with a queue of offline events.
#[derive(Clone, Default)]
struct Portal(Arc<Mutex<State>>);

#[derive(Default)]
struct State {
    rows: BTreeMap<i64, Row>,
    processes: usize,
    /// The calls, as method and body.
    calls: Vec<(String, Value)>,
    /// The call whose response is lost.
    lost: Option<usize>,
    /// Whether events are returned without being reserved.
    reserves_nothing: bool,
    /// What stands for no events; an empty array by default.
    nothing: Option<Value>,
}

#[derive(Clone, Default)]
struct Row {
    process: String,
    failed: bool,
    connector: String,
}

impl Portal {
    fn client(&self, store: impl TokenStore) -> ClientBuilder {
        let app = App::new("app", "the key");
        Client::builder().app("https://portal.example", app, store).transport(self.clone()).runtime(OnTokio)
    }

    fn queue(&self) -> OfflineQueue {
        OfflineQueue::new(&self.client(MemoryStore::new(Token::new("acc", "ref"))).build().unwrap())
    }

    /// A portal with events in its queue.
    fn with_events(ids: std::ops::RangeInclusive<i64>) -> Self {
        let portal = Self::default();
        portal.0.lock().unwrap().rows = ids.map(|id| (id, Row::default())).collect();
        portal
    }

    fn ids(&self) -> Vec<i64> {
        self.0.lock().unwrap().rows.keys().copied().collect()
    }

    fn methods(&self) -> Vec<String> {
        self.0.lock().unwrap().calls.iter().map(|(method, _)| method.clone()).collect()
    }

    fn respond(&self, method: &str, body: &Value) -> Value {
        let mut state = self.0.lock().unwrap();
        state.calls.push((method.to_owned(), body.clone()));
        let connector = body["auth_connector"].as_str().unwrap_or_default().to_owned();
        let failed = body["error"] == 1 || body["filter"]["=ERROR"] == 1;
        let process = body["process_id"].as_str().unwrap_or_default().to_owned();
        let shown = |(id, row): (&i64, &Row)| {
            json!({ "ID": id.to_string(), "TIMESTAMP_X": "2026-07-18T12:32:31+02:00", "EVENT_NAME": "ONCRMDEALADD",
                "EVENT_DATA": { "FIELDS": { "ID": id } }, "EVENT_ADDITIONAL": { "user_id": "1" },
                "MESSAGE_ID": format!("{id:032}"), "PROCESS_ID": row.process })
        };
        match method {
            "event.offline.get" => {
                assert_eq!(body["clear"], 0, "events are reserved");
                state.processes += 1;
                let process = if state.reserves_nothing { String::new() } else { format!("p{}", state.processes) };
                let limit = usize::try_from(body["limit"].as_u64().unwrap()).unwrap();
                let free = state.rows.iter_mut();
                let free = free
                    .filter(|(_, row)| row.process.is_empty() && row.failed == failed && row.connector == connector);
                let mut events = Vec::new();
                for (id, row) in free.take(limit) {
                    row.process.clone_from(&process);
                    events.push(shown((id, row)));
                }
                let events = state.nothing.clone().filter(|_| events.is_empty()).unwrap_or(events.into());
                json!({ "process_id": process, "events": events })
            }
            "event.offline.list" => {
                let after = body["filter"][">ID"].as_i64().unwrap();
                let rows = state.rows.range(after + 1..);
                let rows = rows
                    .filter(|(_, row)| !row.process.is_empty() && row.failed == failed && row.connector == connector);
                let rows: Vec<Value> = rows.take(50).map(shown).collect();
                state.nothing.clone().filter(|_| rows.is_empty()).unwrap_or(rows.into())
            }
            "event.offline.clear" => {
                let ids: Vec<i64> = body["id"].as_array().unwrap().iter().map(|id| id.as_i64().unwrap()).collect();
                state
                    .rows
                    .retain(|id, row| !(ids.contains(id) && row.process == process && row.connector == connector));
                true.into()
            }
            "event.offline.error" => {
                let ids: Vec<i64> = body["message_id"]
                    .as_array()
                    .unwrap()
                    .iter()
                    .map(|id| id.as_str().unwrap().parse().unwrap())
                    .collect();
                for id in ids {
                    let row = state.rows.get_mut(&id).unwrap();
                    if row.process == process && row.connector == connector && !row.failed {
                        *row = Row { failed: true, process: String::new(), ..row.clone() };
                    }
                }
                true.into()
            }
            _ => json!({
                "client_id": "app", "scope": "crm", "expires": "2999-01-01T00:00:00+00:00", "user_id": 7,
                "install": { "client_endpoint": "https://portal.example/rest/", "member_id": "m1" },
            }),
        }
    }
}

impl Transport for Portal {
    fn send(&self, request: HttpRequest) -> BoxFuture<'_, Result<HttpResponse, SendError>> {
        let url = request.url().trim_end_matches('/').to_owned();
        let body = serde_json::from_slice(request.body()).unwrap_or_default();
        let result = self.respond(url.rsplit('/').next().unwrap(), &body);
        let mut state = self.0.lock().unwrap();
        let is_lost = state.lost == Some(state.calls.len());
        if is_lost {
            state.lost = None;
        }
        Box::pin(async move {
            match is_lost {
                true => Err(SendError::maybe_sent(SendErrorKind::Timeout)),
                false => Ok(HttpResponse::new(200, json!({ "result": result }).to_string())),
            }
        })
    }
}

const INSTALL: &str =
    "event=ONAPPINSTALL&data[VERSION]=1&auth[access_token]=acc&auth[refresh_token]=ref&auth[member_id]=m1";

#[tokio::test]
async fn the_application_token_of_the_installation_opens_later_events() {
    let (portal, store) = (Portal::default(), MemoryStore::default());
    let client = portal.client(store.clone()).build().unwrap();
    let form = |form: &str, token: &str| {
        Event::from_form(format!("{form}&auth[application_token]={token}").as_bytes()).unwrap()
    };
    let deal = "event=ONCRMDEALADD&data[FIELDS][ID]=7&auth[member_id]=m1";
    let error = client.verify(form(deal, TOKEN)).await.unwrap_err();
    assert_eq!(error.kind(), AuthErrorKind::Untrusted);
    assert!(error.to_string().ends_with("no application token is stored; install the application again"), "{error}");

    let post = form(INSTALL, TOKEN);
    client.install(post.installation().unwrap()).await.unwrap();
    assert_eq!(store.token().unwrap().application_token.unwrap().reveal(), TOKEN);
    assert!(client.verify(post).await.unwrap().read(APP_INSTALL).unwrap().is_some());
    assert_eq!(client.verify(form(deal, TOKEN)).await.unwrap().read(DEAL_ADD).unwrap().unwrap().id, 7);
    for (event, token) in [(deal, "forged"), (deal, ""), ("event=ONAPPUNINSTALL&auth[member_id]=m2", TOKEN)] {
        let error = client.verify(form(event, token)).await.unwrap_err();
        assert_eq!(error.kind(), AuthErrorKind::Untrusted, "{event} {token}");
    }
}

/// The tokens of the user who has caused an event are not those of an installation.
#[tokio::test]
async fn only_the_events_of_an_installation_bring_its_tokens() {
    let form = |name: &str| Event::from_form(INSTALL.replace("ONAPPINSTALL", name).as_bytes()).unwrap();
    assert!(form("ONAPPUPDATE").installation().is_some());
    for name in ["ONCRMDEALADD", "ONOFFLINEEVENT", "ONAPPUNINSTALL"] {
        assert!(form(name).installation().is_none(), "{name}");
    }
    let offline = event(&INSTALL.replace("ONAPPINSTALL", "ONOFFLINEEVENT"));
    let store = MemoryStore::default();
    let client = Portal::default().client(store.clone()).build().unwrap();
    client.install(offline.installation().unwrap()).await.unwrap();
    assert_eq!(store.token().unwrap().access.reveal(), "acc");
    assert!(event("event=ONAPPTEST&auth[access_token]=acc").installation().is_none());
}

/// A store that cannot be read.
struct Broken;

impl TokenStore for Broken {
    fn load(&self) -> BoxFuture<'_, Result<Option<Token>, StoreError>> {
        Box::pin(async { Err(StoreError::new("the disk is gone")) })
    }
    fn save<'s>(&'s self, _: &'s Token) -> BoxFuture<'s, Result<(), StoreError>> {
        Box::pin(async { Ok(()) })
    }
}

#[tokio::test]
async fn an_event_is_refused_while_the_store_is_out_of_order() {
    let client = Portal::default().client(Broken).build().unwrap();
    let error = client.verify(Event::from_form(b"event=ONAPPTEST").unwrap()).await.unwrap_err();
    assert_eq!((error.kind(), error.context().is_retryable()), (AuthErrorKind::Store, true));
    let webhook =
        Client::builder().webhook("https://portal.example/rest/1/abcd/").transport(Portal::default()).build().unwrap();
    let error = webhook.verify(Event::from_form(b"event=ONAPPTEST").unwrap()).await.unwrap_err();
    assert_eq!(error.kind(), AuthErrorKind::Rejected);
}

/// Handles events, and returns their identifiers.
async fn drain(queue: &mut OfflineQueue, outcome: impl Fn(i64) -> Handled) -> (Vec<i64>, Result<Drained, Error>) {
    let mut seen = Vec::new();
    let drained = queue.drain(|event: OfflineEvent| {
        seen.push(event.read(DEAL_ADD).unwrap().unwrap().id);
        std::future::ready(outcome(event.id()))
    });
    let drained = drained.await;
    (seen, drained)
}

#[tokio::test]
async fn a_queue_is_drained_page_by_page() {
    let portal = Portal::with_events(1..=120);
    let (seen, drained) = drain(&mut portal.queue(), |_| Handled::Done).await;
    assert_eq!(seen, (1..=120).collect::<Vec<_>>());
    let drained = drained.unwrap();
    assert_eq!((drained.done, drained.retry, drained.failed), (120, 0, 0));
    assert_eq!(portal.ids(), [0; 0]);
    assert_eq!(portal.methods().iter().filter(|method| *method == "event.offline.clear").count(), 3);
}

/// The process dies after it has reserved events, before their response arrives, or before they are removed.
#[tokio::test]
async fn events_of_a_process_that_died_are_handled_by_the_next() {
    let portal = Portal::with_events(1..=7);
    portal.queue().page_size(2).reserve().await.unwrap();
    portal.queue().page_size(3).reserve().await.unwrap();
    let mut dying = portal.queue();
    tokio::select! {
        _ = dying.drain(|_| std::future::pending()) => panic!("it ended"),
        () = tokio::task::yield_now() => {}
    }
    let (mut seen, drained) = drain(&mut portal.queue(), |_| Handled::Done).await;
    seen.sort_unstable();
    assert_eq!((seen, drained.unwrap().done), ((1..=7).collect(), 7));
    assert_eq!(portal.ids(), [0; 0]);
}

/// The client retries each call, and finds what a lost response has reserved the next time.
#[tokio::test(start_paused = true)]
async fn a_lost_response_loses_no_event() {
    for lost in 1..=6 {
        let portal = Portal::with_events(1..=5);
        portal.0.lock().unwrap().lost = Some(lost);
        let mut seen = Vec::new();
        for _ in 0..2 {
            let (handled, drained) = drain(&mut portal.queue().page_size(3), |_| Handled::Done).await;
            drained.unwrap();
            seen.extend(handled);
        }
        seen.sort_unstable();
        seen.dedup();
        assert_eq!((seen, portal.ids()), ((1..=5).collect(), vec![]), "the response to call {lost} is lost");
    }
}

#[tokio::test]
async fn events_can_be_tried_again_or_put_aside() {
    let portal = Portal::with_events(1..=4);
    let outcome = |id| match id {
        1 => Handled::Retry,
        2 => Handled::Failed,
        _ => Handled::Done,
    };
    let (seen, drained) = drain(&mut portal.queue(), outcome).await;
    let drained = drained.unwrap();
    assert_eq!((seen, drained.done, drained.retry, drained.failed), (vec![1, 2, 3, 4], 2, 1, 1));
    assert_eq!(drain(&mut portal.queue(), outcome).await.0, [1], "the failed one is not read again");
    assert_eq!(drain(&mut portal.queue().failed(), |_| Handled::Failed).await.0, [2]);
    assert_eq!(drain(&mut portal.queue().failed(), |_| Handled::Done).await.0, [2], "it stayed reserved");
    assert_eq!(drain(&mut portal.queue(), |_| Handled::Done).await.0, [1]);
    assert_eq!(portal.ids(), [0; 0]);
}

#[tokio::test]
async fn a_portal_that_reserves_nothing_is_not_asked_forever() {
    let portal = Portal::with_events(1..=3);
    portal.0.lock().unwrap().reserves_nothing = true;
    assert_eq!(drain(&mut portal.queue().page_size(2), |_| Handled::Retry).await.0, [1, 2]);
    assert_eq!(drain(&mut portal.queue().page_size(2), |_| Handled::Done).await.0, [1, 2, 3]);
    assert_eq!(portal.ids(), [0; 0]);
}

#[tokio::test]
async fn an_empty_queue_has_many_forms() {
    for nothing in [json!(null), json!(false), json!(""), json!({})] {
        let portal = Portal::with_events(1..=3);
        portal.0.lock().unwrap().nothing = Some(nothing.clone());
        let (seen, drained) = drain(&mut portal.queue(), |_| Handled::Done).await;
        assert_eq!((seen, drained.unwrap().done), (vec![1, 2, 3], 3), "{nothing}");
    }
}

/// Without the connector, a portal would say that it has removed events, and keep them.
#[tokio::test]
async fn every_call_names_the_connector() {
    let portal = Portal::with_events(1..=3);
    portal.0.lock().unwrap().rows.get_mut(&2).unwrap().connector = "shop".to_owned();
    let outcome = |_| Handled::Failed;
    assert_eq!(drain(&mut portal.queue().connector("shop"), outcome).await.0, [2]);
    assert_eq!(drain(&mut portal.queue().connector("shop").failed(), |_| Handled::Done).await.0, [2]);
    assert_eq!(portal.ids(), [1, 3]);
    assert!(portal.0.lock().unwrap().calls.iter().all(|(_, body)| body["auth_connector"] == "shop"));
}

#[tokio::test]
async fn a_queue_is_read_by_applications_alone() {
    let client =
        Client::builder().webhook("https://portal.example/rest/1/abcd/").transport(Portal::default()).build().unwrap();
    assert!(OfflineQueue::new(&client).reserve().await.is_err());
}

async fn keep_name(names: &Mutex<Vec<String>>, event: OfflineEvent) -> Handled {
    tokio::task::yield_now().await;
    names.lock().unwrap().push(event.name().to_owned());
    Handled::Done
}

/// A drain can run in a task of its own.
#[tokio::test]
async fn a_drain_can_be_spawned() {
    let portal = Portal::with_events(1..=3);
    let mut queue = portal.queue();
    let names = Arc::new(Mutex::new(Vec::new()));
    let seen = names.clone();
    let task = tokio::spawn(async move { queue.drain(|event| keep_name(&seen, event)).await });
    assert_eq!(task.await.unwrap().unwrap().done, 3);
    assert_eq!(*names.lock().unwrap(), ["ONCRMDEALADD"; 3]);
}

proptest! {
    #[test]
    fn no_bytes_panic(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        drop(Event::from_form(&bytes));
        drop(Placement::from_form(&bytes));
    }

    #[test]
    fn no_post_shows_its_secrets(secret in "[a-z0-9]{8}", data in "[ -~]{0,40}") {
        let form = format!("event=ONAPPTEST&auth[access_token]={secret}&auth[refresh_token]={secret}\
            &auth[application_token]={secret}&data[TOKEN]={secret}&{data}");
        let shown = match Event::from_form(form.as_bytes()) {
            Err(error) => format!("{error} {error:?}"),
            Ok(post) => format!("{post:?} {:?} {:?}", post.clone().verify(&"other".into()), post.clone().verify(&secret.as_str().into())),
        };
        prop_assert!(!shown.contains(&secret), "{}", shown);
    }
}
