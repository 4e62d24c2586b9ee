//! Calls a method and reads the decoded response: `client WEBHOOK CALLS`.

use bitrix24::Client;
use bitrix24::limits::RateLimit;
use bitrix24::mail::message::CreateChat;
use std::error::Error;

fn main() -> Result<(), Box<dyn Error>> {
    tokio::runtime::Builder::new_current_thread().enable_all().build()?.block_on(run())
}

async fn run() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let webhook = arguments.next().ok_or("no webhook")?;
    let calls: usize = arguments.next().ok_or("no number of calls")?.parse()?;
    let client = Client::builder().webhook(&webhook).rate_limit(RateLimit::UNLIMITED).build()?;
    for _ in 0..calls {
        let response = client.call(&CreateChat::new(15)).await?;
        if !std::hint::black_box(response).success {
            return Err("no chat".into());
        }
    }
    Ok(())
}
