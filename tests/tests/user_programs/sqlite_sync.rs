//! A program that copies tasks into SQLite, with rusqlite: values are columns, and whole objects are JSON.

use bitrix24::tasks::task::{List, ListError, Task, fields};
use bitrix24::{AnyError, Client, DateTime, Error};
use rusqlite::{Connection, params};

/// The errors of the program.
#[derive(Debug, thiserror::Error)]
enum SyncError {
    #[error("the portal: {0}")]
    Portal(#[from] Error<ListError>),
    #[error("the database")]
    Database(#[from] rusqlite::Error),
    #[error("the stored JSON")]
    Json(#[from] serde_json::Error),
}

fn open() -> rusqlite::Result<Connection> {
    let database = Connection::open_in_memory()?;
    database.execute_batch(
        "CREATE TABLE task (id INTEGER PRIMARY KEY, title TEXT, responsible INTEGER, status TEXT, deadline TEXT, whole TEXT)",
    )?;
    Ok(database)
}

/// Copies all tasks, and returns their number.
async fn copy(portal: &Client, database: &Connection) -> Result<usize, SyncError> {
    let columns = (fields::ID, fields::TITLE, fields::RESPONSIBLE_ID, fields::STATUS, fields::DEADLINE);
    let tasks = portal.items(&List::new().select(columns).order(fields::ID.asc())).into_vec().await?;
    for task in &tasks {
        database.execute(
            "INSERT OR REPLACE INTO task VALUES (?, ?, ?, ?, ?, ?)",
            params![
                task.id.map(i64::from),
                task.title,
                task.responsible_id.map(i64::from),
                task.status.as_ref().map(ToString::to_string),
                task.deadline,
                serde_json::to_string(task)?,
            ],
        )?;
    }
    Ok(tasks.len())
}

/// Reads the columns of a row, and the whole object.
fn load(database: &Connection, id: i64) -> Result<(Task, Task), SyncError> {
    let (columns, whole) = database.query_row("SELECT * FROM task WHERE id = ?", [id], |row| {
        let mut task = Task::default();
        task.id = row.get::<_, Option<i64>>("id")?.map(Into::into);
        task.title = row.get("title")?;
        task.responsible_id = row.get::<_, Option<i64>>("responsible")?.map(Into::into);
        task.status = row.get::<_, Option<String>>("status")?.map(|status| status.as_str().into());
        task.deadline = row.get::<_, Option<DateTime>>("deadline")?;
        Ok((task, row.get::<_, String>("whole")?))
    })?;
    Ok((columns, serde_json::from_str(&whole)?))
}

#[tokio::test]
async fn tasks_are_kept_in_sqlite_as_columns_and_as_json() {
    let (mock, portal) = super::portal().await;
    let database = open().unwrap();
    assert_eq!(copy(&portal, &database).await.unwrap(), 2);
    for id in [1, 2] {
        let (columns, whole) = load(&database, id).unwrap();
        assert_eq!((columns.title.is_some(), columns), (true, whole));
    }
    let closed = open().unwrap();
    closed.execute_batch("DROP TABLE task").unwrap();
    let error = copy(&portal, &closed).await.unwrap_err();
    assert!(AnyError::find(&error).is_none(), "{error}");
    mock.stop().await;
    let error = copy(&portal, &database).await.unwrap_err();
    assert!(AnyError::find(&error).is_some_and(|error| error.is_retryable()), "{error}");
}
