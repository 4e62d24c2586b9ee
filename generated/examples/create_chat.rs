//! Creates a chat from an e-mail, and shows a typed error.
//!
//! Without an account, `cargo run -p bitrix24 --example create_chat` starts a mock portal and calls it. With the URL of
//! a webhook in `BITRIX24_WEBHOOK_URL` (scope `mail`) it calls your portal; set `BITRIX24_MESSAGE_ID` to the identifier
//! of the e-mail.

use bitrix24::mail::message::{CreateChat, CreateChatError};
use bitrix24::{Client, Error};
use bitrix24_mock::MockPortal;

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let address = std::env::var("BITRIX24_WEBHOOK_URL").ok();
    let mock = if address.is_none() { Some(MockPortal::start().await) } else { None };
    let address = address.or_else(|| mock.as_ref().map(MockPortal::webhook_url)).unwrap_or_default();
    let message_id: i64 = std::env::var("BITRIX24_MESSAGE_ID").unwrap_or_else(|_| "15".to_owned()).parse()?;

    let portal = Client::webhook(&address)?;
    println!("Calling {}", portal.host());

    let chat = portal.call(&CreateChat::new(message_id)).await?;
    println!("{chat:#?}");

    // No e-mail has this identifier, so the portal rejects the request.
    match portal.call(&CreateChat::new(0)).await {
        Ok(chat) => println!("unexpectedly: {chat:#?}"),
        Err(Error::Api(error)) if error.kind() == CreateChatError::RequestValidation => {
            println!("Rejected with {}", error.code());
            for cause in error.causes() {
                println!("  possible cause: {} -> {}", cause.when, cause.fix);
            }
        }
        Err(error) => return Err(error.into()),
    }
    Ok(())
}
