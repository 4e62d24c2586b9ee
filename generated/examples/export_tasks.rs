//! Exports tasks to CSV, with progress.
//!
//! ```console
//! cargo run -p bitrix24-examples --example export_tasks -- --output tasks.csv
//! ```
//!
//! The program selects only the columns of the file. It pages by identifier, so tasks that are added or removed
//! meanwhile shift no others. It names a task that cannot be read on standard error, and goes on. The file appears when
//! it is complete; on standard output (`-`) rows appear immediately.
//!
//! With the URL of a webhook in `BITRIX24_WEBHOOK_URL` (scope `tasks`) it reads your portal, otherwise a mock portal.

#[path = "support/portal.rs"]
mod portal;
#[path = "support/replacement.rs"]
mod replacement;

use bitrix24::tasks::task::{List, TaskStatus, fields};
use bitrix24::types::OpenEnum;
use bitrix24::{AnyError, Client, DateTime, Id, entity};
use bitrix24_mock::MockPortal;
use clap::Parser;
use portal::Portal;
use replacement::Replacement;
use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

type Failure = Box<dyn std::error::Error>;

/// Exports tasks to CSV, with progress.
#[derive(Parser)]
struct Arguments {
    /// The file to write; `-` is standard output.
    #[arg(long, value_name = "FILE", default_value = "-")]
    output: PathBuf,
    /// Only tasks with a greater identifier.
    #[arg(long, value_name = "ID", default_value_t = 0)]
    after: i64,
    /// The number of tasks per request; the portal may return fewer.
    #[arg(long, value_name = "ROWS")]
    page_size: Option<u32>,
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
    let portal = Portal::from_env(|| MockPortal::builder().rows(230).start_blocking())?;
    if arguments.output.as_os_str() == "-" {
        return export(&portal.client, &arguments, io::stdout().lock()).await;
    }
    let mut file = Replacement::of(&arguments.output)?;
    export(&portal.client, &arguments, &mut file).await?;
    Ok(file.put_in_place()?)
}

async fn export(portal: &Client, arguments: &Arguments, out: impl Write) -> Result<(), Failure> {
    let list = List::new().filter(fields::ID.gt(arguments.after));
    let columns = (
        fields::ID,
        fields::TITLE.optional(),
        fields::STATUS.optional(),
        fields::RESPONSIBLE_ID.optional(),
        fields::DEADLINE.optional(),
    );
    let mut tasks = portal.items(&list).by_key(fields::ID).rows(columns);
    tasks = tasks.on_bad_row(|error| eprintln!("skipped: {error}"));
    if let Some(rows) = arguments.page_size {
        tasks = tasks.page_size(rows);
    }
    let mut tasks = tasks.on_progress(|progress| eprintln!("{} tasks, {} pages", progress.rows, progress.pages));

    let mut table = csv::Writer::from_writer(out);
    table.write_record(["id", "title", "status", "responsible", "deadline"])?;
    while let Some(task) = tasks.next().await {
        table.write_record(record(task.map_err(AnyError::from)?))?;
    }
    table.flush()?;
    Ok(())
}

/// The columns of a task, as the portal returns them.
type Task = (Id<entity::TasksTask>, Option<String>, Option<TaskStatus>, Option<Id<entity::User>>, Option<DateTime>);

fn record((id, title, status, responsible, deadline): Task) -> [String; 5] {
    [
        id.to_string(),
        title.unwrap_or_default(),
        status.map(|status| status.as_wire().to_owned()).unwrap_or_default(),
        responsible.map(|user| user.to_string()).unwrap_or_default(),
        deadline.map(|deadline| deadline.to_rfc3339()).unwrap_or_default(),
    ]
}
