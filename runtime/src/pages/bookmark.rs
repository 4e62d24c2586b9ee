//! Positions in a list that can be stored.

use std::fmt;
use std::str::FromStr;

use crate::query::Direction;
use crate::types::OrderedJson;

/// A position in a list, after a page. It can be stored as text, so another process can resume the list.
///
/// ```
/// use bitrix24_runtime::pages::Bookmark;
/// let saved = r#"{"offset":200}"#;
/// let bookmark: Bookmark = saved.parse()?;
/// assert_eq!(bookmark.to_string(), saved);
/// # Ok::<(), bitrix24_runtime::pages::BookmarkError>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Bookmark(pub(super) Position);

/// The position, by kind of pagination.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Position {
    /// After this number of rows.
    Offset(u64),
    /// At the page with this number.
    Page(u64),
    /// After a value of a field.
    Key { field: String, direction: Direction, after: OrderedJson },
    /// After a cursor from the portal.
    Cursor(OrderedJson),
}

/// A text that is not a bookmark.
///
/// ```
/// let error = "page 7".parse::<bitrix24_runtime::pages::Bookmark>().unwrap_err();
/// assert_eq!(error.to_string(), "this is not a bookmark of a list");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BookmarkError(());

impl fmt::Display for BookmarkError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("this is not a bookmark of a list")
    }
}

impl std::error::Error for BookmarkError {}

impl fmt::Display for Bookmark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let json = match &self.0 {
            Position::Offset(offset) => bitrix24_json::json!({ "offset": offset }),
            Position::Page(page) => bitrix24_json::json!({ "page": page }),
            Position::Key { field, direction, after } => {
                bitrix24_json::json!({ "field": field, "order": direction.as_wire(), "after": after })
            }
            Position::Cursor(cursor) => bitrix24_json::json!({ "cursor": cursor }),
        };
        json.fmt(f)
    }
}

impl FromStr for Bookmark {
    type Err = BookmarkError;

    fn from_str(text: &str) -> Result<Self, BookmarkError> {
        text.parse().ok().and_then(|json: OrderedJson| place(&json)).map(Self).ok_or(BookmarkError(()))
    }
}

fn place(json: &OrderedJson) -> Option<Position> {
    if let Some(offset) = json.get("offset") {
        return offset.as_u64().map(Position::Offset);
    }
    if let Some(page) = json.get("page") {
        return page.as_u64().map(Position::Page);
    }
    if let Some(cursor) = json.get("cursor") {
        return Some(Position::Cursor(cursor.clone()));
    }
    let direction = match json.get("order")?.as_str()? {
        "ASC" => Direction::Asc,
        "DESC" => Direction::Desc,
        _ => return None,
    };
    Some(Position::Key { field: json.get("field")?.as_str()?.to_owned(), direction, after: json.get("after")?.clone() })
}
