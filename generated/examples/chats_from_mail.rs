//! Creates a chat from every unread e-mail of a customer.
//!
//! ```console
//! cargo run -p bitrix24-examples --example chats_from_mail -- --customer client@example.com
//! ```
//!
//! The program can be stopped and restarted at any time: it stores its results in a file, and an e-mail that it was
//! processing when it crashed gets no second chat. Three things ensure this: the call has an idempotency key derived
//! from the e-mail's identifier, the method itself finds an existing chat, and the file is replaced atomically.
//!
//! With the URL of a webhook in `BITRIX24_WEBHOOK_URL` (scope `mail`) it calls your portal, otherwise a mock portal.

#[path = "support/journal.rs"]
mod journal;
#[path = "support/portal.rs"]
mod portal;
#[path = "support/replacement.rs"]
mod replacement;

use bitrix24::entity::{ImChat, MailMessage};
use bitrix24::mail::message::{CreateChat, CreateChatError, List, fields};
use bitrix24::{AnyError, Client, Error, Id};
use bitrix24_mock::{MockPortal, StartError};
use clap::Parser;
use journal::Journal;
use portal::Portal;
use serde_json::json;
use std::path::PathBuf;
use std::process::ExitCode;

type Failure = Box<dyn std::error::Error>;

/// Creates a chat from every unread e-mail of a customer.
#[derive(Parser)]
struct Arguments {
    /// The customer's e-mail address.
    #[arg(long, default_value = "client@example.com")]
    customer: String,
    /// The file that stores the results.
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
    let emails = unread(&portal.client, &arguments.customer).await?;

    let mut rejected = 0;
    for email in &emails {
        if let Some(chat) = done.get(&email.id.get()) {
            println!("e-mail {}: chat {chat}, from an earlier run", email.id);
            continue;
        }
        match chat(&portal.client, email.id).await {
            Ok(created) => {
                done.note([(email.id.get(), created.chat.get())])?;
                let how = if created.existing { "it already existed" } else { "new" };
                println!("e-mail {} ({}): chat {}, {how}", email.id, email.subject, created.chat);
            }
            // An e-mail that is not available must not stop the others.
            Err(Error::Api(error)) => {
                rejected += 1;
                eprintln!("e-mail {} ({}): {error:#}", email.id, email.subject);
            }
            Err(error) => return Err(error.into()),
        }
    }
    println!("{} unread e-mails of {}, {rejected} rejected", emails.len(), arguments.customer);
    Ok(if rejected == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// The used fields of an e-mail.
struct Email {
    id: Id<MailMessage>,
    subject: String,
}

/// Returns the customer's unread e-mails, oldest first. The portal searches the whole e-mail, so the sender is checked
/// again.
async fn unread(portal: &Client, customer: &str) -> Result<Vec<Email>, AnyError> {
    let list = List::new().is_seen(false).search_query(customer);
    let columns = (fields::ID, fields::SUBJECT.optional(), fields::FROM.optional());
    let mut rows = portal.items(&list).rows(columns);
    let mut emails = Vec::new();
    while let Some(row) = rows.next().await {
        let (id, subject, from) = row?;
        if from.is_some_and(|from| address(&from).eq_ignore_ascii_case(customer)) {
            emails.push(Email { id, subject: subject.unwrap_or_default() });
        }
    }
    emails.sort_by_key(|email| email.id);
    // A list that grows while it is read can duplicate a row.
    emails.dedup_by_key(|email| email.id);
    Ok(emails)
}

/// Extracts `a@b.example` from `a@b.example` or `Ann <a@b.example>`.
fn address(from: &str) -> &str {
    from.rsplit_once('<').map_or(from, |(_, rest)| rest.trim_end_matches('>')).trim()
}

/// A chat that was created or found.
struct Created {
    chat: Id<ImChat>,
    existing: bool,
}

async fn chat(portal: &Client, email: Id<MailMessage>) -> Result<Created, Error<CreateChatError>> {
    let call = portal.request(&CreateChat::new(email)).idempotency_key(format!("chat-of-e-mail-{email}"));
    let response = call.send().await?;
    // A stored response belongs to an earlier run, for which the chat was new.
    Ok(Created { chat: response.result.chat_id, existing: response.result.existing || response.replayed })
}

/// Starts a mock portal with four e-mails that creates a chat from each.
fn demo() -> Result<MockPortal, StartError> {
    let mock = MockPortal::builder().seed(EMAILS).start_blocking()?;
    mock.on_raw("mail.message.createchat", |request| {
        let email = request.params()["messageId"].as_i64().unwrap_or_default();
        Ok(json!({ "success": true, "chatId": email + 100, "messageId": email, "existing": false }))
    });
    Ok(mock)
}

const EMAILS: &str = r#"{"mail.message": [
    {"id": 21, "from": "Ann Client <client@example.com>", "subject": "The contract", "isSeen": false},
    {"id": 22, "from": "someone@example.org", "subject": "A question", "isSeen": false},
    {"id": 23, "from": "client@example.com", "subject": "The invoice", "isSeen": false},
    {"id": 24, "from": "client@example.com", "subject": "Read long ago", "isSeen": true}
]}"#;
