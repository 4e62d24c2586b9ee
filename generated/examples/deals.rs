//! An application that works with deals over REST 2.0: it lists the open ones with two user fields, changes one, adds a
//! comment and a to-do in one request, uploads a file, and gets the event of its own change.
//!
//! ```console
//! cargo run -p bitrix24-examples --example deals
//! ```
//!
//! The user fields and the folder of the Drive are those of one portal, so they are constants of the program. For your
//! portal, adapt them, and set the variables that `support/application.rs` names; otherwise it calls a mock portal.

#[path = "support/application.rs"]
mod application;

use application::Application;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::StatusCode;
use axum::{Router, routing::post};
use bitrix24::chrono::{TimeDelta, Utc};
use bitrix24::events::{DEAL_UPDATE, Event};
use bitrix24::prelude::*;
use bitrix24::query::{Field, FilterableSortable};
use bitrix24::types::v2::Upload;
use bitrix24::v2::crm::activity::todo;
use bitrix24::v2::crm::item::deal::{Deal, List, Update, UpdateFields, fields};
use bitrix24::v2::crm::timeline::comment;
use bitrix24::v2::disk::folder::{DiskUploadData, UploadFile};
use bitrix24::v2::event::Bind;
use tokio::net::TcpListener;
use tokio::sync::mpsc;

type Failure = Box<dyn std::error::Error>;
type Custom<T> = Field<Deal, T, FilterableSortable<bitrix24::protocol::v2::FullLogic>>;

const REGION: Custom<String> = Field::custom("ufCrm_REGION");
const VISITS: Custom<i64> = Field::custom("ufCrm_VISITS");

/// The CRM type of deals.
const DEAL: i64 = 2;
/// The folder of the Drive for reports.
const REPORTS: i64 = 8930;

#[tokio::main]
async fn main() -> Result<(), Failure> {
    let application = Application::from_env(DEMO).await?;
    let portal = application.client;
    let mut events = listen(portal.clone(), application.listener);
    portal.call(&Bind::new(DEAL_UPDATE.name()).handler(application.handler)).await?;

    let deals = open_deals(&portal).await?;
    for deal in &deals {
        let (region, visits) = (deal.get(&REGION)?.unwrap_or_default(), deal.get(&VISITS)?.unwrap_or_default());
        println!("{}: {visits} visits, {region}", deal.title.as_deref().unwrap_or_default());
    }
    let Some((deal, id)) = deals.iter().find_map(|deal| Some((deal, deal.id?))) else { return Ok(()) };

    let visits = deal.get(&VISITS)?.unwrap_or_default() + 1;
    let changed = portal.call(&Update::new(id, UpdateFields::new().set(VISITS, visits))).await?.item;
    println!("{} visits now", changed.get(&VISITS)?.unwrap_or_default());

    let comment = comment::Add::new(comment::AddFields::new(id.get(), "deal", "Visited the site."));
    let todo = todo::Add::new(DEAL, id.get(), Utc::now() + TimeDelta::days(7)).title("Send the offer");
    let (comment, todo) = portal.batch((comment, todo)).await?;
    println!("comment {}, to-do {}", comment?, todo?.id);

    let (name, report) = (format!("deal-{id}.txt"), format!("{visits} visits").into_bytes());
    let upload = UploadFile::new(REPORTS, DiskUploadData::new(&name)).file_content(Upload::new(&name, report));
    println!("uploaded {}", portal.call(&upload).await?.name.unwrap_or_default());

    let event = events.recv().await.ok_or("the handler has ended")?;
    let changed = event.read(DEAL_UPDATE)?.ok_or("an event of another type")?;
    println!("the portal says that deal {} has changed", changed.id);
    portal.shutdown().await?;
    Ok(())
}

/// Lists the open deals of two regions, by identifier, so that deals that are added meanwhile shift no others.
async fn open_deals(portal: &bitrix24::Client) -> Result<Vec<Deal>, bitrix24::AnyError> {
    let open = List::new()
        .select((fields::ID, fields::TITLE, fields::OPPORTUNITY, REGION, VISITS))
        .filter(fields::CLOSED.eq(false).and(REGION.is_in(["north", "west"])));
    Ok(portal.items(&open).by_id().into_vec().await?)
}

/// Responds to the posts of the portal, and passes its events on.
fn listen(portal: bitrix24::Client, listener: TcpListener) -> mpsc::Receiver<Event> {
    let (sender, receiver) = mpsc::channel(100);
    let service = Router::new().route("/event", post(received)).with_state((portal, sender));
    tokio::spawn(async move { axum::serve(listener, service).await });
    receiver
}

/// Takes an event whose application token is that of the installation.
async fn received(State((portal, events)): State<(bitrix24::Client, mpsc::Sender<Event>)>, body: Bytes) -> StatusCode {
    let Ok(post) = Event::from_form(&body) else { return StatusCode::BAD_REQUEST };
    let Ok(event) = portal.verify(post).await else { return StatusCode::FORBIDDEN };
    events.try_send(event).map_or(StatusCode::SERVICE_UNAVAILABLE, |()| StatusCode::OK)
}

/// The rows of the mock portal.
const DEMO: &str = r#"{"v2.crm.item.deal": [
    {"id": 1, "title": "Roof", "closed": "N", "opportunity": 4500, "ufCrm_REGION": "north", "ufCrm_VISITS": 2},
    {"id": 2, "title": "Windows", "closed": "Y", "opportunity": 800, "ufCrm_REGION": "west", "ufCrm_VISITS": 5},
    {"id": 3, "title": "Doors", "closed": "N", "opportunity": 1200, "ufCrm_REGION": "west"}
]}"#;
