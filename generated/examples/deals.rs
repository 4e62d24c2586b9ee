//! Works with deals over REST 2.0: lists the open ones with two user fields, changes one, and adds a comment and a to-do
//! in one request.
//!
//! ```console
//! cargo run -p bitrix24 --features v2-crm --example deals
//! ```
//!
//! The user fields are those of one portal, so they are constants of the program. With the URL of a webhook in
//! `BITRIX24_WEBHOOK_URL` (scope `crm`) it calls your portal, where you adapt them, otherwise a mock portal.

#[path = "support/portal.rs"]
mod portal;

use bitrix24::chrono::{TimeDelta, Utc};
use bitrix24::prelude::*;
use bitrix24::query::{Field, FilterableSortable};
use bitrix24::v2::crm::activity::todo;
use bitrix24::v2::crm::item::deal::{Deal, List, Update, UpdateFields, fields};
use bitrix24::v2::crm::timeline::comment;
use bitrix24_mock::MockPortal;
use portal::Portal;

type Custom<T> = Field<Deal, T, FilterableSortable<bitrix24::protocol::v2::FullLogic>>;

const REGION: Custom<String> = Field::custom("ufCrm_REGION");
const VISITS: Custom<i64> = Field::custom("ufCrm_VISITS");

/// The CRM type of deals.
const DEAL: i64 = 2;

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let Portal { client: portal, .. } = &Portal::from_env(|| MockPortal::builder().seed(demo()).start_blocking())?;

    let open = List::new()
        .select((fields::ID, fields::TITLE, fields::OPPORTUNITY, REGION, VISITS))
        .filter(fields::CLOSED.eq(false).and(REGION.is_in(["north", "west"])));
    // By identifier, so that deals that are added meanwhile shift no others.
    let deals = portal.items(&open).by_id().into_vec().await?;
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
    Ok(())
}

/// The deals of the mock portal.
fn demo() -> &'static str {
    r#"{"v2.crm.item.deal": [
        {"id": 1, "title": "Roof", "closed": "N", "opportunity": 4500, "ufCrm_REGION": "north", "ufCrm_VISITS": 2},
        {"id": 2, "title": "Windows", "closed": "Y", "opportunity": 800, "ufCrm_REGION": "west", "ufCrm_VISITS": 5},
        {"id": 3, "title": "Doors", "closed": "N", "opportunity": 1200, "ufCrm_REGION": "west"}
    ]}"#
}
