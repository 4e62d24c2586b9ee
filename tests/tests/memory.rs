//! The memory that a walk over a long list needs.
#![allow(clippy::unwrap_used)]

use allocation_counter::measure;
use bitrix24::Client;
use bitrix24::limits::RateLimit;
use bitrix24::transport::{BoxFuture, HttpRequest, HttpResponse, SendError, Transport};
use bitrix24::v2::crm::item::deal::List;

/// A portal with this number of deals, which returns fifty after the identifier that the filter names.
struct Deals(u64);

impl Transport for Deals {
    fn send(&self, request: HttpRequest) -> BoxFuture<'_, Result<HttpResponse, SendError>> {
        let body: serde_json::Value = serde_json::from_slice(request.body()).unwrap();
        let last = body["filter"][">id"].as_u64().unwrap_or(0);
        let deals = (last + 1..=self.0.min(last + 50)).map(|id| {
            format!(r#"{{"id":{id},"title":"Deal {id}","opportunity":1500,"closed":"N","ufCrm_REGION":"north"}}"#)
        });
        let items = deals.collect::<Vec<_>>().join(",");
        let response = HttpResponse::new(200, format!(r#"{{"result":{{"items":[{items}]}},"total":0}}"#));
        Box::pin(async { Ok(response) })
    }
}

/// Walks over all deals, and returns the most bytes that it held at a time.
fn peak(deals: u64) -> u64 {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let info = measure(|| {
        let client = Client::builder().webhook("https://portal.example/rest/1/secret/").transport(Deals(deals));
        let client = client.rate_limit(RateLimit::UNLIMITED).build().unwrap();
        let seen = runtime.block_on(async {
            let list = List::new();
            let (mut stream, mut seen) = (client.items(&list).by_id(), 0);
            while let Some(deal) = stream.next().await {
                seen += 1;
                assert_eq!(deal.unwrap().id, Some(seen.into()));
            }
            seen
        });
        assert_eq!(seen, i64::try_from(deals).unwrap());
    });
    info.bytes_max
}

/// A walk by identifier holds a page or two, whatever the length of the list.
#[test]
fn deals_stream_by_identifier_in_constant_memory() {
    let (short, long) = (peak(1_000), peak(100_000));
    println!("{short} bytes for 1,000 deals, {long} for 100,000");
    // Identifiers have two digits more.
    assert!(long < short + short / 10, "{short} bytes for 1,000 deals, {long} for 100,000");
}
