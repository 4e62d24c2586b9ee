//! Events that the portal posts to handlers, and the queue of offline events.

mod common;

use bitrix24::Client;
use bitrix24::auth::{App, MemoryStore, Token};
use bitrix24::error::AnyError;
use bitrix24::events::{
    CONTACT_ADD, ChangedItem, DEAL_ADD, DEAL_DELETE, DEAL_UPDATE, Event, Handled, ITEM_ADD, ITEM_UPDATE, OFFLINE_EVENT,
    OfflineQueue, TASK_UPDATE, Unverified,
};
use bitrix24::v2::crm::item::deal::{Update, UpdateFields};
use bitrix24::v2::event::{Bind, BindEventType};
use bitrix24_json::{Value as Json, json};
use bitrix24_mock::{Fault, FaultRule, MockPortal};
use common::event_handler::EventHandler;
use common::{get, portal, post, send, start};

/// Returns a client of an application that is installed at the portal, with the application token.
fn application(portal: &MockPortal) -> Client {
    let app = App::new("id", "key").server(portal.oauth_url());
    let mut token = Token::new("newtoken", "newrefresh");
    token.application_token = Some("appt0ken".into());
    Client::builder().app(&portal.client_endpoint(), app, MemoryStore::new(token)).build().expect("a client")
}

/// Calls a method of REST 2.0 as an application.
fn call(portal: &MockPortal, method: &str, params: &Json) -> Json {
    post(portal, &format!("/rest/{method}?auth=newtoken"), &[], &params.to_string()).result()
}

fn bind(portal: &MockPortal, event: &str, handler: &EventHandler) {
    assert_eq!(call(portal, "event.bind", &json!({"event": event, "handler": handler.url()})), true);
}

fn bind_offline(portal: &MockPortal, event: &str, connector: &str) {
    let bind = json!({"event": event, "event_type": "offline", "auth_connector": connector});
    assert_eq!(call(portal, "event.bind", &bind), true);
}

/// Returns the verified event of a post.
async fn event(client: &Client, form: &str) -> Event {
    let post: Unverified<Event> = Event::from_form(form.as_bytes()).expect("the form of an event");
    client.verify(post).await.expect("the application token")
}

#[tokio::test]
async fn an_application_gets_the_event_of_its_own_change() -> Result<(), AnyError> {
    let (portal, handler) = (portal(), EventHandler::start());
    let client = application(&portal);
    client.call(&Bind::new("ONCRMDEALUPDATE").handler(handler.url())).await?;
    client.call(&Update::new(7, UpdateFields::new().title("Changed"))).await?;

    let event = event(&client, &handler.next()).await;
    assert_eq!(event.read(DEAL_UPDATE).expect("data").map(|deal| deal.id), Some(7));
    assert_eq!((event.name(), event.handler_id()), ("ONCRMDEALUPDATE", Some(1)));
    assert_eq!(event.access_token().map(|token| token.reveal()), portal.token().as_deref());
    assert!(event.member_id().is_some() && event.sent_at().is_some() && event.installation().is_none());

    portal.events_delivered().await;
    let [sent] = &portal.events()[..] else { panic!("one event") };
    assert_eq!((sent.name(), sent.handler()), ("ONCRMDEALUPDATE", handler.url().as_str()));
    assert_eq!((sent.data(), sent.status(), sent.problem()), (&json!({"FIELDS": {"ID": 7}}), Some(200), None));
    Ok(())
}

#[tokio::test]
async fn each_change_of_an_object_has_its_event() {
    let (portal, handler) = (portal(), EventHandler::start());
    let client = application(&portal);
    for name in ["ONCRMDEALADD", "onCrmDealUpdate", "ONCRMDEALDELETE", "ONCRMCONTACTADD", "ONTASKUPDATE"] {
        bind(&portal, name, &handler);
    }
    let deal = call(&portal, "crm.deal.add", &json!({"fields": {"TITLE": "New"}})).as_i64();
    let added = event(&client, &handler.next()).await;
    assert_eq!(added.read(DEAL_ADD).expect("data").map(|deal| deal.id), deal);
    let item =
        call(&portal, "crm.item.add", &json!({"entityTypeId": 2, "fields": {"title": "New"}}))["item"]["id"].as_i64();
    assert_eq!(event(&client, &handler.next()).await.read(DEAL_ADD).expect("data").map(|deal| deal.id), item);
    call(&portal, "crm.item.delete", &json!({"entityTypeId": 2, "id": item}));
    assert_eq!(event(&client, &handler.next()).await.read(DEAL_DELETE).expect("data").map(|deal| deal.id), item);
    call(&portal, "crm.contact.add", &json!({"fields": {"NAME": "New"}}));
    assert!(event(&client, &handler.next()).await.read(CONTACT_ADD).expect("data").is_some());
    // Both protocols, and webhooks too.
    common::call(&portal, "tasks.task.update", &json!({"id": 3, "fields": {"title": "Changed"}})).result();
    assert_eq!(event(&client, &handler.next()).await.read(TASK_UPDATE).expect("data").map(|task| task.id), Some(3));
    // A person in the portal's interface.
    portal.put_row("v2.crm.deal", 5, json!({"TITLE": "By hand"}));
    assert_eq!(event(&client, &handler.next()).await.read(DEAL_UPDATE).expect("data").map(|deal| deal.id), Some(5));
    assert!(send(&portal, "DELETE", "/_mock/rows/v2.crm.deal/5", &[], "").is_ok());
    assert_eq!(event(&client, &handler.next()).await.read(DEAL_DELETE).expect("data").map(|deal| deal.id), Some(5));
    portal.events_delivered().await;
    assert!(handler.is_quiet(), "there are no other events");
}

#[tokio::test]
async fn smart_processes_have_common_events_and_their_own() {
    let (portal, handler) = (portal(), EventHandler::start());
    let client = application(&portal);
    bind(&portal, "ONCRMDYNAMICITEMADD_1268", &handler);
    bind(&portal, "ONCRMDYNAMICITEMUPDATE", &handler);
    let add = |kind: i64| {
        call(&portal, "crm.item.add", &json!({"entityTypeId": kind, "fields": {"title": "New"}}))["item"]["id"].as_i64()
    };
    add(1300);
    let id = add(1268).expect("an identifier");
    let own = ChangedItem { id, entity_type_id: 1268 };
    let added = event(&client, &handler.next()).await;
    assert_eq!((added.name(), added.read(ITEM_ADD).expect("data")), ("ONCRMDYNAMICITEMADD_1268", Some(own)));
    call(&portal, "crm.item.update", &json!({"entityTypeId": 1268, "id": id, "fields": {"title": "Other"}}));
    assert_eq!(event(&client, &handler.next()).await.read(ITEM_UPDATE).expect("data"), Some(own));
}

#[tokio::test]
async fn the_commands_of_a_batch_raise_their_events() {
    let (portal, handler) = (portal(), EventHandler::start());
    let client = application(&portal);
    bind(&portal, "ONCRMDEALUPDATE", &handler);
    let cmd = [
        "crm.deal.update?id=1&fields[TITLE]=a",
        "crm.deal.update?id=999999&fields[TITLE]=a",
        "crm.deal.update?id=2&fields[TITLE]=b",
    ];
    call(&portal, "batch", &json!({"halt": 0, "cmd": cmd}));
    for id in [1, 2] {
        assert_eq!(
            event(&client, &handler.next()).await.read(DEAL_UPDATE).expect("data").map(|deal| deal.id),
            Some(id)
        );
    }
    assert_eq!(portal.events().len(), 2);
}

#[tokio::test]
async fn an_event_comes_after_the_response() {
    let portal = start(MockPortal::builder().paused_clock());
    let handler = EventHandler::start();
    bind(&portal, "ONCRMDEALUPDATE", &handler);
    portal.fault(FaultRule::new(Fault::Delay(std::time::Duration::from_secs(5))).method("v2.crm.deal.update"));
    std::thread::scope(|scope| {
        let update = || call(&portal, "crm.deal.update", &json!({"id": 1, "fields": {"TITLE": "a"}}));
        let waiting = scope.spawn(update);
        // The change is made, and the response is held back.
        get(&portal, "/_mock/requests/wait?method=v2.crm.deal.update");
        let pending = portal.events().into_iter().next().expect("an event");
        assert_eq!((pending.status(), pending.problem(), handler.is_quiet()), (None, None, true));
        portal.advance(std::time::Duration::from_secs(5));
        assert_eq!(waiting.join().expect("no panic"), true);
    });
    assert!(handler.next().contains("ONCRMDEALUPDATE"));
}

#[tokio::test]
async fn a_handler_that_cannot_be_reached_stops_nothing() {
    let (portal, handler) = (portal(), EventHandler::start());
    let closed = std::net::TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr()).expect("a port");
    for address in [format!("http://{closed}/"), format!("https://{closed}/"), "nonsense".to_owned()] {
        call(&portal, "event.bind", &json!({"event": "ONCRMDEALUPDATE", "handler": address}));
    }
    bind(&portal, "ONCRMDEALUPDATE", &handler);
    assert_eq!(call(&portal, "crm.deal.update", &json!({"id": 1, "fields": {"TITLE": "a"}})), true);
    handler.next();
    portal.events_delivered().await;
    let sent = portal.events();
    assert!(sent[0].problem().is_some_and(|problem| problem.starts_with("cannot connect: ")), "{sent:?}");
    let expected = if cfg!(feature = "tls") { "cannot connect: " } else { "needs the feature `tls`" };
    assert!(sent[1].problem().is_some_and(|problem| problem.contains(expected)), "{sent:?}");
    assert!(sent[2].problem().is_some() && sent[3].status() == Some(200) && sent.len() == 4, "{sent:?}");
    let listed = get(&portal, "/_mock/events/delivered?after=3").json();
    assert_eq!((&listed["events"][0]["status"], listed["events"].as_array().map(Vec::len)), (&json!(200), Some(1)));
    portal.reset();
    assert!(portal.events().is_empty());
    call(&portal, "crm.deal.update", &json!({"id": 1, "fields": {"TITLE": "b"}}));
    assert!(portal.events().is_empty(), "a reset removes handlers");
}

#[tokio::test]
async fn the_queue_has_one_event_for_each_object() -> Result<(), AnyError> {
    let portal = portal();
    let client = application(&portal);
    client.call(&Bind::new("ONCRMDEALUPDATE").event_type(BindEventType::Offline)).await?;
    for id in [1, 2, 1] {
        call(&portal, "crm.deal.update", &json!({"id": id, "fields": {"TITLE": "a"}}));
    }
    call(&portal, "crm.contact.add", &json!({"fields": {"NAME": "Nobody asked for its event"}}));
    let events = OfflineQueue::new(&client).reserve().await?;
    let ids = events.iter().map(|event| event.read(DEAL_UPDATE).expect("data").map(|deal| deal.id));
    assert_eq!(ids.collect::<Vec<_>>(), [Some(1), Some(2)]);
    assert!(events.iter().all(|event| event.message_id().len() == 32 && event.process_id().len() == 32));
    assert_eq!(events[0].user_id(), Some(1));
    // A change while the event is reserved is a new event.
    call(&portal, "crm.deal.update", &json!({"id": 1, "fields": {"TITLE": "b"}}));
    assert_eq!(OfflineQueue::new(&client).reserve().await?.len(), 1);
    Ok(())
}

#[tokio::test]
async fn a_queue_loses_nothing_when_the_process_dies() -> Result<(), AnyError> {
    let portal = portal();
    let client = application(&portal);
    bind_offline(&portal, "ONCRMDEALADD", "");
    for _ in 0..7 {
        call(&portal, "crm.deal.add", &json!({"fields": {}}));
    }
    let mut queue = OfflineQueue::new(&client).page_size(3);
    // It dies after it has reserved a page, and after it has handled a part of one.
    assert_eq!(queue.reserve().await?.len(), 3);
    let (mut handled, dead) = (Vec::new(), tokio::sync::Notify::new());
    let dies = queue.drain(|event| {
        handled.push(event.id());
        let (is_last, dead) = (handled.len() == 2, &dead);
        async move {
            if is_last {
                dead.notify_one();
                std::future::pending::<()>().await;
            }
            Handled::Done
        }
    });
    tokio::select! {
        _ = dies => panic!("it has handled all"),
        () = dead.notified() => {}
    }
    assert_eq!(handled, [1, 2]);
    let mut seen = Vec::new();
    let mut next = OfflineQueue::new(&client).page_size(3);
    let drained = next
        .drain(|event| {
            seen.push(event.id());
            let outcome = match event.id() % 3 {
                0 => Handled::Failed,
                1 => Handled::Retry,
                _ => Handled::Done,
            };
            async move { outcome }
        })
        .await?;
    assert_eq!((seen, drained.done, drained.retry, drained.failed), ((1..=7).collect(), 2, 3, 2));
    // What failed is in a queue of its own, and what stays reserved comes again.
    let mut failed = Vec::new();
    let mut queue = OfflineQueue::new(&client).failed();
    let drained = queue.drain(|event| {
        failed.push(event.id());
        async { Handled::Done }
    });
    assert_eq!((drained.await?.done, failed), (2, vec![3, 6]));
    assert_eq!(next.drain(async |_| Handled::Done).await?.done, 3);
    assert_eq!(portal.rows("v2.event.offline"), [Json::Null; 0]);
    Ok(())
}

#[tokio::test]
async fn a_source_has_a_queue_without_its_own_changes() -> Result<(), AnyError> {
    let portal = portal();
    let client = application(&portal);
    bind_offline(&portal, "ONCRMDEALUPDATE", "warehouse");
    bind_offline(&portal, "ONCRMDEALUPDATE", "");
    let update = |id: i64, connector: &str| {
        call(&portal, "crm.deal.update", &json!({"id": id, "fields": {"TITLE": "a"}, "auth_connector": connector}))
    };
    update(1, "warehouse");
    update(2, "other");
    let ids = |events: Vec<bitrix24::events::OfflineEvent>| {
        events.iter().filter_map(|event| event.data()["FIELDS"]["ID"].as_i64()).collect::<Vec<_>>()
    };
    let warehouse = OfflineQueue::new(&client).connector("warehouse");
    assert_eq!(ids(warehouse.reserve().await?), [2]);
    assert_eq!(ids(warehouse.reserved(0).await?), [2]);
    let every = OfflineQueue::new(&client);
    assert_eq!((ids(every.reserved(0).await?), ids(every.reserve().await?)), (vec![], vec![1, 2]));
    Ok(())
}

#[tokio::test]
async fn handlers_are_told_of_the_queue() {
    let portal = start(MockPortal::builder().paused_clock());
    let (client, handler) = (application(&portal), EventHandler::start());
    bind_offline(&portal, "ONCRMDEALUPDATE", "");
    let options = json!({"minTimeout": 60});
    let news = json!({"event": "ONOFFLINEEVENT", "handler": handler.url(), "options": options});
    assert_eq!(call(&portal, "event.bind", &news), true);
    let update = |id: i64| call(&portal, "crm.deal.update", &json!({"id": id, "fields": {"TITLE": "a"}}));
    update(1);
    let told = event(&client, &handler.next()).await;
    assert!(told.read(OFFLINE_EVENT).expect("data").is_some());
    assert!(told.installation().is_some(), "it brings a refresh token");
    update(2);
    portal.events_delivered().await;
    assert!(handler.is_quiet(), "within the least time");
    portal.advance(std::time::Duration::from_secs(60));
    update(3);
    handler.next();
}

#[test]
fn a_binding_is_of_an_event_that_exists_and_not_there_twice() {
    let portal = portal();
    let bind = |params: Json| post(&portal, "/rest/event.bind?auth=newtoken", &[], &params.to_string());
    let refused = |params: Json| bind(params).failure();
    for unknown in ["ONCRMDEALUPDATED", "DEAL", "ONCRMDEALUPDATE_5"] {
        let unknown = json!({"event": unknown, "handler": "http://127.0.0.1:9/"});
        assert_eq!(refused(unknown), (400, "ERROR_EVENT_NOT_FOUND".to_owned()));
    }
    let handler = json!({"event": "ONCRMDEALUPDATE", "handler": "http://127.0.0.1:9/", "auth_type": 5});
    let offline = json!({"event": "ONCRMDEALUPDATE", "event_type": "offline", "auth_connector": "a"});
    for binding in [&handler, &offline] {
        assert_eq!(bind(binding.clone()).result(), true);
        assert_eq!(refused(binding.clone()), (400, "ERROR_EVENT_BINDING_EXISTS".to_owned()));
    }
    for (key, other) in
        [("handler", json!("http://127.0.0.1:8/")), ("auth_type", json!(6)), ("event", json!("onTaskAdd"))]
    {
        let mut binding = handler.clone();
        binding[key] = other;
        assert_eq!(bind(binding).result(), true, "{key}");
    }
    for event in ["ONCRMDYNAMICITEMADD_147", "ONAPPUNINSTALL"] {
        assert_eq!(bind(json!({"event": event, "handler": "http://127.0.0.1:9/"})).result(), true);
    }
}

/// As the page on the events of user fields says.
#[test]
fn the_case_of_an_events_name_does_not_matter() {
    let portal = portal();
    let binding = |event: &str| json!({"event": event, "handler": "https://one.example/handler"});
    let bind = |event: &str| post(&portal, "/rest/event.bind?auth=newtoken", &[], &binding(event).to_string());
    assert_eq!(bind("onCrmDealAdd").result(), true);
    assert_eq!(bind("ONCRMDEALADD").failure(), (400, "ERROR_EVENT_BINDING_EXISTS".to_owned()));
    assert_eq!(call(&portal, "event.get", &json!({}))[0]["event"], "ONCRMDEALADD");
    assert_eq!(call(&portal, "event.unbind", &binding("OnCrmDealAdd"))["count"], 1);
}

#[test]
fn unbinding_removes_the_named_bindings_alone() {
    let portal = portal();
    let (one, other) = ("https://one.example/handler", "https://other.example/handler");
    for handler in [one, other] {
        call(&portal, "event.bind", &json!({"event": "ONCRMDEALADD", "handler": handler}));
    }
    bind_offline(&portal, "ONCRMDEALADD", "source");
    let bound = || call(&portal, "event.get", &json!({})).as_array().map_or(0, Vec::len);
    let unbind = |params: Json| call(&portal, "event.unbind", &params)["count"].clone();
    assert_eq!(bound(), 3);
    assert_eq!(unbind(json!({"event": "ONCRMDEALUPDATE", "handler": one})), 0);
    assert_eq!(unbind(json!({"event": "ONCRMDEALADD", "handler": one})), 1);
    assert_eq!((unbind(json!({"event": "ONCRMDEALADD", "handler": one})), bound()), (json!(0), 2));
    assert_eq!((unbind(json!({"event": "ONCRMDEALADD", "event_type": "offline"})), bound()), (json!(1), 1));
}

#[test]
fn events_of_the_queue_do_not_say_who_has_reserved_them() {
    let portal = portal();
    bind_offline(&portal, "ONCRMDEALADD", "");
    call(&portal, "crm.deal.add", &json!({"fields": {}}));
    let listed = call(&portal, "event.offline.list", &json!({}));
    assert_eq!((&listed[0]["PROCESS_ID"], &listed[0]["ERROR"]), (&json!(""), &json!("0")));
    let taken = call(&portal, "event.offline.get", &json!({"clear": 0}));
    let event = taken["events"][0].as_object().expect("an event");
    assert!(event.contains_key("MESSAGE_ID") && !event.contains_key("PROCESS_ID") && !event.contains_key("ERROR"));
}

#[test]
fn an_application_starts_without_handlers_and_events() {
    let portal = portal();
    assert_eq!(call(&portal, "event.get", &json!({})), json!([]));
    assert_eq!(call(&portal, "event.offline.list", &json!({})), json!([]));
    bind_offline(&portal, "ONCRMDEALADD", "warehouse");
    let bound = call(&portal, "event.get", &json!({}));
    assert_eq!((&bound[0]["offline"], &bound[0]["connector_id"]), (&json!(1), &json!("warehouse")));
}
