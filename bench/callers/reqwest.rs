//! Posts a call with reqwest and reads the response's bytes: `reqwest URL CALLS`.

use std::error::Error;

fn main() -> Result<(), Box<dyn Error>> {
    tokio::runtime::Builder::new_current_thread().enable_all().build()?.block_on(run())
}

async fn run() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let url = arguments.next().ok_or("no address")?;
    let calls: usize = arguments.next().ok_or("no number of calls")?.parse()?;
    let _ = rustls::crypto::ring::default_provider().install_default();
    let client = reqwest::Client::new();
    for _ in 0..calls {
        let request = client
            .post(&url)
            .header("Content-Type", "application/json")
            .header("Accept", "application/json")
            .header("User-Agent", USER_AGENT)
            .header("X-Request-Id", "0123456789abcdef0123456789abcdef")
            .header("Accept-Encoding", "gzip")
            .header("Idempotency-Key", "0123456789abcdef0123456789abcdef")
            .body(BODY);
        let response = request.send().await?.error_for_status()?;
        if std::hint::black_box(response.bytes().await?).is_empty() {
            return Err("an empty response".into());
        }
    }
    Ok(())
}
