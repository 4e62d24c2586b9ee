//! Reports on the deals of a portal by its own user fields, and plans visits.
//!
//! ```console
//! cargo run -p bitrix24-portal-example
//! ```
//!
//! `crm-spec/` describes the user fields of the portal; `bitrix24-portal fields crm.item.2 crm.item.1268 --out crm-spec`
//! wrote it, and `build.rs` generates the module `my` of it. With the URL of a webhook in `BITRIX24_WEBHOOK_URL` (scope
//! `crm`) the program calls that portal, otherwise a mock portal.

/// The own objects of the portal.
mod my {
    include!(concat!(env!("OUT_DIR"), "/bitrix24/mod.rs"));
}

use bitrix24::{AnyError, Client, Date};
use bitrix24_mock::MockPortal;
use my::contract;
use my::deal::{self, DealRegion};
use std::error::Error;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let Ok(address) = std::env::var("BITRIX24_WEBHOOK_URL") else {
        eprintln!("BITRIX24_WEBHOOK_URL is not set: calling a mock portal.");
        let mock = MockPortal::builder().seed(DEMO).start().await?;
        return run(&Client::webhook(&mock.webhook_url())?).await;
    };
    run(&Client::webhook(&address)?).await
}

async fn run(portal: &Client) -> Result<(), Box<dyn Error>> {
    for line in report(portal).await? {
        println!("{line}");
    }
    let visit: Date = "2026-12-01".parse()?;
    println!("{} visits planned", plan_visits(portal, visit).await?);
    Ok(())
}

/// Describes the open deals of the north, each with its contract.
async fn report(portal: &Client) -> Result<Vec<String>, AnyError> {
    let open = deal::fields::CLOSED.eq(false).and(deal::fields::REGION.eq(DealRegion::North));
    let deals = portal.items(&deal::List::new().filter(open)).by_id().into_vec().await?;
    let mut lines = Vec::new();
    for deal in deals {
        let budget = deal.budget.map_or_else(|| "no budget".to_owned(), |budget| budget.to_string());
        let number = match deal.parent_id1268 {
            Some(id) => portal.call(&contract::Get::new(id)).await?.item.number,
            None => None,
        };
        let title = deal.title.unwrap_or_default();
        lines.push(format!("{title}: {budget}, contract {}", number.as_deref().unwrap_or("none")));
    }
    Ok(lines)
}

/// Plans a visit of each customer without one, and returns how many there are.
async fn plan_visits(portal: &Client, visit: Date) -> Result<usize, AnyError> {
    let deals = portal.items(&deal::List::new()).by_id().into_vec().await?;
    let open = deals.into_iter().filter(|deal| deal.next_visit.is_none()).filter_map(|deal| deal.id);
    let mut planned = 0;
    for id in open {
        let fields = deal::UpdateFields::new().next_visit(visit);
        let changed = portal.call(&deal::Update::new(id, fields)).await?.item;
        planned += usize::from(changed.next_visit == Some(visit));
    }
    Ok(planned)
}

/// The rows of the mock portal.
const DEMO: &str = r#"{
    "v2.crm.item.deal": [
        {"id": 1, "title": "Roof", "closed": "N", "ufCrm_1721244707107": "4500|EUR", "ufCrm_1721244707108": 45,
         "ufCrm_1721244707110": "2026-11-12T03:00:00+03:00", "parentId1268": 7},
        {"id": 2, "title": "Windows", "closed": "Y", "ufCrm_1721244707108": 45, "ufCrm_1721244707110": ""},
        {"id": 3, "title": "Doors", "closed": "N", "ufCrm_1721244707108": 46},
        {"id": 4, "title": "Stairs", "closed": "N", "ufCrm_1721244707108": 45}
    ],
    "v2.crm.item": [{"id": 7, "entityTypeId": 1268, "ufCrm44_1721812760630": "2026/7"}]
}"#;

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn user_fields_are_read_filtered_and_written() -> Result<(), Box<dyn Error>> {
        let mock = MockPortal::builder().seed(DEMO).start().await?;
        let portal = Client::webhook(&mock.webhook_url())?;
        let lines = ["Roof: 4500|EUR, contract 2026/7", "Stairs: no budget, contract none"];
        assert_eq!(report(&portal).await?, lines);
        assert_eq!(plan_visits(&portal, "2026-12-01".parse()?).await?, 3);
        assert_eq!(plan_visits(&portal, "2026-12-02".parse()?).await?, 0);
        Ok(())
    }
}
