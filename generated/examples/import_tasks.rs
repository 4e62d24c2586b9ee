//! Imports tasks from CSV in batches of fifty.
//!
//! ```console
//! cargo run -p bitrix24-examples --example import_tasks -- tasks.csv
//! ```
//!
//! The file has the columns `key`, `title`, `creator` and `responsible`, and optionally `deadline` and `description`.
//! The program checks the whole file before it creates the first task, and reports every mistake with its line. It
//! stores created tasks by their keys in a journal next to the file (`tasks.csv.done`), so a second run continues where
//! the first one ended. If the response to a batch is lost, the batch may have been executed: the program then stops
//! and names the keys to check, because a retry could create tasks twice.
//!
//! With the URL of a webhook in `BITRIX24_WEBHOOK_URL` (scope `tasks`) it writes to your portal, otherwise to a mock
//! portal.

#[path = "support/journal.rs"]
mod journal;
#[path = "support/portal.rs"]
mod portal;
#[path = "support/replacement.rs"]
mod replacement;

use bitrix24::batch::BatchFailure;
use bitrix24::error::{Executed, KeptResponse};
use bitrix24::tasks::task::{Add, AddFields};
use bitrix24::{Client, DateTime, Id, Method, entity};
use bitrix24_mock::MockPortal;
use clap::Parser;
use journal::Journal;
use portal::Portal;
use std::collections::{HashMap, HashSet};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

type Failure = Box<dyn std::error::Error>;

/// Imports tasks from CSV in batches of fifty.
#[derive(Parser)]
struct Arguments {
    /// The file with the tasks.
    #[arg(value_name = "FILE")]
    tasks: PathBuf,
    /// The key of a task that is already on the portal, although the journal does not contain it.
    #[arg(long, value_name = "KEY")]
    created: Vec<String>,
}

/// The number of calls in a batch.
const BATCH: usize = 50;

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
    let entries = read(&arguments.tasks)?;
    let mut journal = Journal::open(&beside(&arguments.tasks))?;
    journal.note(arguments.created.into_iter().map(|key| (key, 0)))?;
    let left: Vec<&Entry> = entries.iter().filter(|entry| journal.get(&entry.key).is_none()).collect();
    println!("{} tasks in the file, {} created before", entries.len(), entries.len() - left.len());
    let portal = Portal::from_env(|| MockPortal::builder().start_blocking())?;
    let mut created = entries.len() - left.len();
    for batch in left.chunks(BATCH) {
        import(&portal.client, batch, &mut journal).await?;
        created += batch.len();
        println!("{created} of {}", entries.len());
    }
    Ok(())
}

/// Creates up to fifty tasks and records them.
async fn import(portal: &Client, batch: &[&Entry], journal: &mut Journal<String>) -> Result<(), Failure> {
    let calls: Vec<Add> = batch.iter().map(|entry| Add::new(entry.task.clone())).collect();
    let (created, failure) = match portal.batch(calls).await {
        Ok(responses) => (responses.into_iter().map(|response| Some(response.item.id)).collect(), None),
        Err(failure) => (created(&failure), Some(failure)),
    };
    let known = batch.iter().zip(&created).filter_map(|(entry, task)| {
        let id = (*task)?.map_or(0, |id| id.get());
        Some((entry.key.clone(), id))
    });
    journal.note(known)?;
    let Some(failure) = failure else { return Ok(()) };
    if created.iter().all(Option::is_some) {
        eprintln!("{failure}");
        return Ok(());
    }
    let mut message = failure.error().to_string();
    if let Some(entry) = failure.failed().and_then(|place| batch.get(place)) {
        message += &format!("\nthe task is `{}`", entry.key);
    }
    // Calls are executed in order up to the one that fails, so none or some of the others were executed.
    let perhaps = batch.iter().enumerate().filter(|(place, _)| failure.executed(*place) == Executed::Maybe);
    let perhaps: Vec<&str> = perhaps.map(|(_, entry)| entry.key.as_str()).collect();
    if !perhaps.is_empty() {
        message += &format!("\nthese may have been created: {}", perhaps.join(", "));
        message += "\ncheck the portal, and restart with `--created KEY` for each that exists";
    }
    Err(message.into())
}

/// The identifier of a task, if the response contains it.
type TaskId = Option<Id<entity::TasksTask>>;

/// Returns which tasks were certainly created in spite of a failure, and their identifiers.
fn created(failure: &BatchFailure<Vec<Option<<Add as Method>::Response>>>) -> Vec<Option<TaskId>> {
    let one = |(place, response): (usize, &Option<<Add as Method>::Response>)| match response {
        Some(response) => Some(response.item.id),
        // The task exists, although the response is not as documented.
        None => failure.call_error(place).map(|error| error.response().and_then(KeptResponse::id)),
    };
    failure.responses.iter().enumerate().map(one).collect()
}

/// A task of the file.
struct Entry {
    key: String,
    task: AddFields,
}

/// Reads all tasks of the file, or reports every mistake.
fn read(path: &Path) -> Result<Vec<Entry>, Failure> {
    let table = csv::ReaderBuilder::new().trim(csv::Trim::All).from_path(path);
    let mut table = table.map_err(|error| named(path, &error))?;
    let columns: HashMap<String, usize> = table.headers()?.iter().map(str::to_lowercase).zip(0..).collect();
    let (mut entries, mut mistakes, mut keys) = (Vec::new(), Vec::new(), HashSet::new());
    for record in table.records() {
        let record = record.map_err(|error| named(path, &error))?;
        let line = record.position().map_or(0, csv::Position::line);
        let entry = entry(&Row { columns: &columns, record: &record });
        match entry {
            Ok(entry) if !keys.insert(entry.key.clone()) => {
                mistakes.push(format!("{}:{line}: duplicate key `{}`", path.display(), entry.key));
            }
            Ok(entry) => entries.push(entry),
            Err(mistake) => mistakes.push(format!("{}:{line}: {mistake}", path.display())),
        }
    }
    if mistakes.is_empty() { Ok(entries) } else { Err(mistakes.join("\n").into()) }
}

fn named(path: &Path, error: &csv::Error) -> String {
    format!("{}: {error}", path.display())
}

/// The path of the journal.
fn beside(tasks: &Path) -> PathBuf {
    let mut path = tasks.as_os_str().to_owned();
    path.push(".done");
    path.into()
}

/// A row, by the names of its columns.
struct Row<'r> {
    columns: &'r HashMap<String, usize>,
    record: &'r csv::StringRecord,
}

impl<'r> Row<'r> {
    fn optional(&self, name: &str) -> Option<&'r str> {
        self.columns.get(name).and_then(|at| self.record.get(*at)).filter(|value| !value.is_empty())
    }

    fn needed(&self, name: &str) -> Result<&'r str, String> {
        self.optional(name).ok_or_else(|| format!("`{name}` is missing"))
    }

    fn user(&self, name: &str) -> Result<i64, String> {
        let value = self.needed(name)?;
        value.parse().map_err(|_| format!("`{name}` is not the identifier of a user: {value}"))
    }
}

fn entry(row: &Row<'_>) -> Result<Entry, String> {
    let mut task = AddFields::new(row.needed("title")?, row.user("creator")?, row.user("responsible")?);
    if let Some(text) = row.optional("description") {
        task = task.description(text);
    }
    if let Some(value) = row.optional("deadline") {
        let deadline: DateTime = value
            .parse()
            .map_err(|_| format!("`deadline` is not a date and time such as 2026-12-31T18:00:00+01:00: {value}"))?;
        task = task.deadline(deadline);
    }
    Ok(Entry { key: row.needed("key")?.to_owned(), task })
}
