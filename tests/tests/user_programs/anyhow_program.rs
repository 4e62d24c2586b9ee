//! A command-line program on anyhow. Its library part has an error type of its own, on thiserror.

use anyhow::Context;
use bitrix24::error::AnyErrorKind;
use bitrix24::pages::Bookmark;
use bitrix24::tasks::task::{Get, GetError, Update, UpdateFields};
use bitrix24::{AnyError, Client, Error};

/// The errors of the library part.
#[derive(Debug, thiserror::Error)]
enum RenameError {
    #[error("no such task")]
    Missing(#[source] Error<GetError>),
    #[error(transparent)]
    Portal(#[from] AnyError),
}

/// Renames a task, and returns its old title.
async fn rename(portal: &Client, id: i64, title: &str) -> Result<Option<String>, RenameError> {
    let task = match portal.call(&Get::new(id)).await {
        Ok(task) => task.item,
        Err(error @ Error::Api(_)) => return Err(RenameError::Missing(error)),
        Err(error) => return Err(AnyError::from(error).into()),
    };
    portal.call(&Update::new(id, UpdateFields::new().title(title))).await.map_err(AnyError::from)?;
    Ok(task.title)
}

async fn program(url: &str, bookmark: &str, id: i64) -> anyhow::Result<String> {
    let portal = Client::webhook(url).context("opening the portal")?;
    let _: Bookmark = bookmark.parse().context("reading the bookmark")?;
    let title = rename(&portal, id, "New").await.with_context(|| format!("renaming task {id}"))?;
    title.context("the task had no title")
}

/// The exit code after any error: the one place that decides.
fn exit_code(error: &anyhow::Error) -> u8 {
    match AnyError::find(error.as_ref()) {
        Some(portal) if portal.is_retryable() => 75,
        Some(portal) if portal.kind() == AnyErrorKind::Api => 3,
        Some(_) => 4,
        None => 1,
    }
}

#[tokio::test]
async fn a_program_on_anyhow_finds_the_portals_error_at_its_end() {
    let (mock, _) = super::portal().await;
    let url = mock.webhook_url();
    assert_eq!(program(&url, r#"{"offset":0}"#, 1).await.unwrap(), "Call back");

    let error = program(&url, r#"{"offset":0}"#, 99).await.unwrap_err();
    let shown = format!("{error:#}");
    assert!(shown.starts_with("renaming task 99: no such task: tasks.task.get: "), "{shown}");
    assert_eq!((exit_code(&error), shown.matches("tasks.task.get").count()), (3, 1), "{shown}");

    let error = program("http://portal.example/rest/1/x/", "", 1).await.unwrap_err();
    assert!(format!("{error:#}").starts_with("opening the portal: "), "{error:#}");
    assert_eq!(exit_code(&error), 1);
    assert_eq!(exit_code(&program(&url, "page 7", 1).await.unwrap_err()), 1);
}
