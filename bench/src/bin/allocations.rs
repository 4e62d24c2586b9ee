//! Counts allocations: `allocations WEBHOOK` prints lines `METRIC SUBJECT SIZE COUNT`, for calls and for a stream of rows.

use allocation_counter::{AllocationInfo, measure};
use bitrix24::Client;
use bitrix24::limits::RateLimit;
use bitrix24::mail::message::List;
use bitrix24::transport::{BoxFuture, HttpRequest, HttpResponse, SendError, Transport};
use bitrix24_bench::calling::{CALL_KINDS, Caller};
use std::process::ExitCode;
use tokio::runtime::Runtime;

/// The number of calls counted together.
const CALLS: u64 = 100;
/// The numbers of rows of the streamed lists.
const ROWS: [usize; 3] = [1_000, 10_000, 100_000];

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            eprintln!("error: {reason}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), String> {
    let webhook = std::env::args().nth(1).ok_or("allocations takes a webhook's address")?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    let runtime = runtime.map_err(|error| error.to_string())?;
    let caller = runtime.block_on(Caller::new(&webhook))?;
    for (kind, name) in CALL_KINDS {
        let calls = |number: u64| {
            runtime.block_on(async {
                for _ in 0..number {
                    caller.call(kind).await?;
                }
                Ok::<(), String>(())
            })
        };
        calls(10)?;
        let (info, outcome) = counted(|| calls(CALLS));
        outcome?;
        println!("allocations per call\t{name}\t1\t{}", info.count_total as f64 / CALLS as f64);
        println!("bytes allocated per call\t{name}\t1\t{}", info.bytes_total as f64 / CALLS as f64);
    }
    for rows in ROWS {
        let (info, outcome) = counted(|| stream(&runtime, rows));
        outcome?;
        println!("stream: peak of live bytes\tclient\t{rows}\t{}", info.bytes_max);
        println!("stream: allocations per row\tclient\t{rows}\t{}", info.count_total as f64 / rows as f64);
    }
    Ok(())
}

fn counted<T>(work: impl FnOnce() -> Result<T, String>) -> (AllocationInfo, Result<T, String>) {
    let mut outcome = None;
    let info = measure(|| outcome = Some(work()));
    (info, outcome.unwrap_or_else(|| Err("nothing was done".to_owned())))
}

/// Streams a whole list row by row.
fn stream(runtime: &Runtime, rows: usize) -> Result<(), String> {
    let client = Client::builder().webhook("https://portal.example/rest/1/secret/").rate_limit(RateLimit::UNLIMITED);
    let client = client.transport(Pages(rows)).build().map_err(|error| error.to_string())?;
    let seen = runtime.block_on(async {
        let mut stream = client.items(&List::new());
        let mut seen = 0;
        while let Some(row) = stream.next().await {
            row.map_err(|error| error.to_string())?;
            seen += 1;
        }
        Ok::<usize, String>(seen)
    })?;
    if seen == rows { Ok(()) } else { Err(format!("{seen} rows instead of {rows}")) }
}

/// A transport that acts as a portal with this number of rows and returns the requested page.
struct Pages(usize);

impl Transport for Pages {
    fn send(&self, request: HttpRequest) -> BoxFuture<'_, Result<HttpResponse, SendError>> {
        let body: bitrix24_json::Value = serde_json::from_slice(request.body()).unwrap_or_default();
        let of = |key: &str| body["pagination"][key].as_u64().map(|number| number as usize);
        let limit = of("limit").unwrap_or(25);
        let first = of("offset").unwrap_or_else(|| of("page").unwrap_or(1).saturating_sub(1) * limit);
        let rows = (first + 1..=self.0.min(first + limit)).map(|id| {
            format!(
                r#"{{"id":{id},"mailboxId":1,"subject":"Offer {id}","date":"2026-05-26T12:17:35+03:00","isSeen":true}}"#
            )
        });
        let items = rows.collect::<Vec<_>>().join(",");
        let answer = HttpResponse::new(200, format!(r#"{{"result":{{"items":[{items}]}}}}"#));
        Box::pin(async { Ok(answer) })
    }
}
