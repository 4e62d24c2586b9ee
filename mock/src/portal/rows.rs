//! The rows of a portal, as a test reads and changes them.

use bitrix24_json::Value as Json;

use crate::portal::MockPortal;
use crate::values::problems::listed;

impl MockPortal {
    /// Returns the rows of an object, by its dotted name. That of an object of REST 2.0 starts with `v2.`.
    ///
    /// # Panics
    ///
    /// Panics if the specs do not define the object.
    ///
    /// ```
    /// use bitrix24_mock::MockPortal;
    ///
    /// # fn main() -> Result<(), bitrix24_mock::StartError> {
    /// let portal = MockPortal::builder().rows(3).start_blocking()?;
    /// assert_eq!(portal.rows("mail.message").len(), 3);
    /// # Ok(()) }
    /// ```
    #[track_caller]
    pub fn rows(&self, object: &str) -> Vec<Json> {
        let (data, id) = valid(self.state().object(object));
        data.listed_rows(id).into_iter().map(Json::Object).collect()
    }

    /// Returns a row by its identifier.
    ///
    /// # Panics
    ///
    /// Panics if the specs do not define the object.
    #[track_caller]
    pub fn row(&self, object: &str, id: i64) -> Option<Json> {
        let (data, of) = valid(self.state().object(object));
        data.row(of, id).map(Json::Object)
    }

    /// Stores a row, as if a person had changed it in the portal's interface: handlers get its event. Fields that it leaves
    /// out keep their values, or are empty in a new row.
    ///
    /// # Panics
    ///
    /// Panics if the specs do not define the object, or if a field is unknown or has a value of another type.
    ///
    /// ```
    /// use bitrix24_mock::MockPortal;
    /// use serde_json::json;
    ///
    /// # #[tokio::main(flavor = "current_thread")] async fn main() {
    /// let portal = MockPortal::start().await;
    /// portal.put_row("mail.message", 5, json!({"subject": "Hello"}));
    /// assert_eq!(portal.row("mail.message", 5).unwrap()["subject"], "Hello");
    /// # }
    /// ```
    #[track_caller]
    pub fn put_row(&self, object: &str, id: i64, row: impl Into<Json>) {
        let (data, of) = valid(self.state().object(object));
        let row: Json = row.into();
        let row = valid(row.as_object().ok_or("a row must be an object"));
        let events = valid(data.put_row(of, id, row).map_err(|problems| listed(&problems)));
        drop(self.state().raise(&events, ""));
    }

    /// Removes a row and returns whether it was there. Handlers get its event.
    ///
    /// # Panics
    ///
    /// Panics if the specs do not define the object.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")] async fn main() {
    /// # let portal = bitrix24_mock::MockPortal::start().await;
    /// assert!(portal.remove_row("mail.message", 1));
    /// assert!(!portal.remove_row("mail.message", 1));
    /// # }
    /// ```
    #[track_caller]
    pub fn remove_row(&self, object: &str, id: i64) -> bool {
        let (data, of) = valid(self.state().object(object));
        let events = data.remove_row(of, id);
        drop(self.state().raise(events.as_deref().unwrap_or_default(), ""));
        events.is_some()
    }
}

/// Returns the value, or panics with the problem of what the test gave.
#[track_caller]
fn valid<T>(result: Result<T, impl std::fmt::Display>) -> T {
    result.unwrap_or_else(|problem| panic!("{problem}"))
}
