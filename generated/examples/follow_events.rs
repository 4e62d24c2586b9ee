//! Follows the event log: prints all entries, and then new ones.
//!
//! ```console
//! cargo run -p bitrix24-examples --example follow_events -- --cursor events.cursor
//! ```
//!
//! The program stores its position in a file after each page and resumes there at its next start. After a crash the
//! entries of one page can be printed again, but none is missed. Ctrl-C ends the program; `--once` ends it when there
//! are no new entries, to run it from a timer.
//!
//! With the URL of a webhook in `BITRIX24_WEBHOOK_URL` (scope `main`, of an administrator) it follows your portal,
//! otherwise a mock portal.

#[path = "support/portal.rs"]
mod portal;
#[path = "support/replacement.rs"]
mod replacement;

use bitrix24::main::eventlog::{EventLogEntry, Tail, fields};
use bitrix24::pages::Bookmark;
use bitrix24::{AnyError, Client};
use bitrix24_mock::MockPortal;
use clap::Parser;
use portal::Portal;
use replacement::Replacement;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Duration;

type Failure = Box<dyn std::error::Error>;

/// Follows the event log: prints all entries, and then new ones.
#[derive(Parser)]
struct Arguments {
    /// The file that stores the position.
    #[arg(long, value_name = "FILE", default_value = "events.cursor")]
    cursor: PathBuf,
    /// The number of seconds between requests for new entries.
    #[arg(long, value_name = "SECONDS", default_value_t = 10)]
    interval: u64,
    /// Ends when there are no new entries.
    #[arg(long)]
    once: bool,
}

#[tokio::main]
async fn main() -> ExitCode {
    match run(Arguments::parse()).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

async fn run(arguments: Arguments) -> Result<(), Failure> {
    let portal = Portal::from_env(|| MockPortal::builder().start_blocking())?;
    let cursor = Cursor::load(&arguments.cursor)?;
    if arguments.once {
        return catch_up(&portal.client, cursor).await;
    }
    let interval = Duration::from_secs(arguments.interval);
    tokio::select! {
        // Listen for the signal before the first request is sent.
        biased;
        signal = tokio::signal::ctrl_c() => {
            signal?;
            eprintln!("stopped; the next start resumes from {}", arguments.cursor.display());
            Ok(())
        }
        outcome = follow(&portal.client, cursor, interval) => outcome,
    }
}

fn request() -> Tail {
    let shown = (fields::ID, fields::TIMESTAMP_X, fields::AUDIT_TYPE_ID, fields::USER_ID, fields::DESCRIPTION);
    Tail::new().select(shown)
}

/// Prints all entries.
async fn catch_up(portal: &Client, mut cursor: Cursor<'_>) -> Result<(), Failure> {
    let mut log = portal.items(&request()).without_prefetch();
    if let Some(place) = cursor.place.clone() {
        log = log.resume(place);
    }
    while let Some(entry) = log.next().await {
        print(&entry.map_err(AnyError::from)?);
        cursor.keep(log.bookmark())?;
    }
    Ok(())
}

/// Prints all entries, and then new ones.
async fn follow(portal: &Client, mut cursor: Cursor<'_>, interval: Duration) -> Result<(), Failure> {
    let mut log = portal.follow(&request(), interval);
    if let Some(place) = cursor.place.clone() {
        log = log.resume(place);
    }
    loop {
        match log.next().await {
            Some(Ok(entry)) => {
                print(&entry);
                cursor.keep(log.bookmark())?;
            }
            // The stream goes on after an entry that cannot be read, or tries again after the interval.
            Some(Err(error)) if !error.is_final() => {
                eprintln!("{error}");
                cursor.keep(log.bookmark())?;
            }
            Some(Err(error)) => return Err(AnyError::from(error).into()),
            None => return Ok(()),
        }
    }
}

fn print(entry: &EventLogEntry) {
    let id = entry.id.map(|id| id.to_string()).unwrap_or_default();
    let time = entry.timestamp_x.map(|time| time.to_rfc3339()).unwrap_or_default();
    let kind = entry.audit_type_id.as_deref().unwrap_or("?");
    let user = entry.user_id.map(|user| user.to_string()).unwrap_or_default();
    println!("{id}\t{time}\t{kind}\tuser {user}\t{}", entry.description.as_deref().unwrap_or_default());
}

/// The position in the log, stored in a file.
struct Cursor<'p> {
    path: &'p Path,
    place: Option<Bookmark>,
}

impl<'p> Cursor<'p> {
    fn load(path: &'p Path) -> Result<Self, Failure> {
        let place = match std::fs::read_to_string(path) {
            Ok(text) => Some(text.trim().parse().map_err(|error| format!("{}: {error}", path.display()))?),
            Err(error) if error.kind() == io::ErrorKind::NotFound => None,
            Err(error) => return Err(format!("{}: {error}", path.display()).into()),
        };
        Ok(Self { path, place })
    }

    /// Stores a new position. It changes when all entries of a page have been printed.
    fn keep(&mut self, place: Option<Bookmark>) -> io::Result<()> {
        let Some(place) = place.filter(|place| self.place.as_ref() != Some(place)) else { return Ok(()) };
        let mut file = Replacement::of(self.path)?;
        writeln!(file, "{place}")?;
        file.put_in_place()?;
        self.place = Some(place);
        Ok(())
    }
}
