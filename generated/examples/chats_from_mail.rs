//! Turns every unread e-mail of a customer into a chat.
//!
//! ```console
//! cargo run -p bitrix24 --example chats_from_mail -- --customer client@example.com
//! ```
//!
//! It can be stopped at any point and started again: what is done stands in a file, and an e-mail that was being worked on
//! when the program died gets no second chat. Three things see to that: the call is sent under an idempotency key made of
//! the e-mail's identifier, the method itself finds a chat that is there, and the file is replaced as a whole.
//!
//! With a webhook's address in `BITRIX24_WEBHOOK_URL` (scope `mail`) it works on your portal, else on a mock.

#[path = "support/journal.rs"]
mod journal;
#[path = "support/portal.rs"]
mod portal;
#[path = "support/replacement.rs"]
mod replacement;

use bitrix24::entity::{ImChat, MailMessage};
use bitrix24::mail::message::{CreateChat, List, fields};
use bitrix24::{AnyError, Client, Error, Id};
use bitrix24_mock::{MockPortal, StartError};
use clap::Parser;
use journal::Journal;
use portal::Portal;
use serde_json::json;
use std::path::PathBuf;
use std::process::ExitCode;

type Failure = Box<dyn std::error::Error>;

/// Turns every unread e-mail of a customer into a chat.
#[derive(Parser)]
struct Arguments {
    /// The customer's address.
    #[arg(long, default_value = "client@example.com")]
    customer: String,
    /// The file that keeps what is done.
    #[arg(long, value_name = "FILE", default_value = "chats.json")]
    state: PathBuf,
}

#[tokio::main]
async fn main() -> ExitCode {
    match run(Arguments::parse()).await {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

async fn run(arguments: Arguments) -> Result<ExitCode, Failure> {
    let portal = Portal::from_env(demo)?;
    let mut done = Journal::open(&arguments.state)?;
    let letters = unread(&portal.client, &arguments.customer).await?;

    let mut refused = 0;
    for letter in &letters {
        if let Some(chat) = done.get(&letter.id.get()) {
            println!("e-mail {}: chat {chat}, from an earlier run", letter.id);
            continue;
        }
        match chat(&portal.client, letter.id).await {
            Ok(made) => {
                done.note([(letter.id.get(), made.chat.get())])?;
                let how = if made.existing { "it was there already" } else { "new" };
                println!("e-mail {} ({}): chat {}, {how}", letter.id, letter.subject, made.chat);
            }
            // One e-mail that cannot be had is no reason to leave out the others.
            Err(Error::Api(error)) => {
                refused += 1;
                eprintln!("e-mail {} ({}): {error:#}", letter.id, letter.subject);
            }
            Err(error) => return Err(error.into()),
        }
    }
    println!("{} unread e-mails of {}, {refused} refused", letters.len(), arguments.customer);
    Ok(if refused == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// An e-mail, as far as it matters here.
struct Letter {
    id: Id<MailMessage>,
    subject: String,
}

/// The customer's unread e-mails, oldest first. The portal searches in all of an e-mail, so the sender is looked at again.
async fn unread(portal: &Client, customer: &str) -> Result<Vec<Letter>, AnyError> {
    let list = List::new().is_seen(false).search_query(customer);
    let columns = (fields::ID, fields::SUBJECT.optional(), fields::FROM.optional());
    let mut rows = portal.items(&list).rows(columns);
    let mut letters = Vec::new();
    while let Some(row) = rows.next().await {
        let (id, subject, from) = row?;
        if from.is_some_and(|from| address(&from).eq_ignore_ascii_case(customer)) {
            letters.push(Letter { id, subject: subject.unwrap_or_default() });
        }
    }
    letters.sort_by_key(|letter| letter.id);
    // A list that grows while it is read can repeat a row.
    letters.dedup_by_key(|letter| letter.id);
    Ok(letters)
}

/// `a@b.example` of `a@b.example` and of `Ann <a@b.example>`.
fn address(from: &str) -> &str {
    from.rsplit_once('<').map_or(from, |(_, rest)| rest.trim_end_matches('>')).trim()
}

/// A chat that was made or found.
struct Made {
    chat: Id<ImChat>,
    existing: bool,
}

async fn chat(portal: &Client, letter: Id<MailMessage>) -> Result<Made, Error> {
    let call = portal.request(&CreateChat::new(letter)).idempotency_key(format!("chat-of-e-mail-{letter}"));
    let answer = call.send().await.map_err(|error| AnyError::from(error).into_inner())?;
    // An answer from memory is that of an earlier run, which said that the chat was new.
    Ok(Made { chat: answer.result.chat_id, existing: answer.result.existing || answer.replayed })
}

/// Where there is no portal: a mock with four e-mails, which makes a chat of each.
fn demo() -> Result<MockPortal, StartError> {
    let mock = MockPortal::builder().seed(LETTERS).start_blocking()?;
    mock.on_raw("mail.message.createchat", |request| {
        let letter = request.params()["messageId"].as_i64().unwrap_or_default();
        Ok(json!({ "success": true, "chatId": letter + 100, "messageId": letter, "existing": false }))
    });
    Ok(mock)
}

const LETTERS: &str = r#"{"mail.message": [
    {"id": 21, "from": "Ann Client <client@example.com>", "subject": "The contract", "isSeen": false},
    {"id": 22, "from": "someone@example.org", "subject": "A question", "isSeen": false},
    {"id": 23, "from": "client@example.com", "subject": "The invoice", "isSeen": false},
    {"id": 24, "from": "client@example.com", "subject": "Read long ago", "isSeen": true}
]}"#;
