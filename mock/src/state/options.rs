//! The options of a portal's state.

use hyper::Uri;

use crate::state::limits::Limits;
use crate::wire::cors::Cors;

/// The options of a portal's state, which never change.
#[derive(Clone, Debug)]
pub(crate) struct Options {
    pub(crate) user: u64,
    pub(crate) secret: String,
    pub(crate) token: String,
    pub(crate) refresh_token: String,
    pub(crate) code: String,
    pub(crate) application: Option<Application>,
    /// What events and pages carry, so that an application can tell them from forged ones.
    pub(crate) application_token: String,
    pub(crate) scopes: Option<Vec<String>>,
    /// The number of rows of each object, without those that examples name with larger identifiers.
    pub(crate) rows: Option<u32>,
    pub(crate) examples: bool,
    pub(crate) limits: Limits,
    pub(crate) strict_batch: bool,
    pub(crate) max_recorded_requests: usize,
    pub(crate) cors: Cors,
    /// The URL at which clients reach the portal, if it is not the one of their requests.
    pub(crate) public_url: Option<String>,
    /// Whether the portal can be controlled over HTTP. By default, if it listens on a loopback address.
    pub(crate) control: Option<bool>,
}

/// The credentials of an application.
#[derive(Clone, Debug)]
pub(crate) struct Application {
    pub(crate) id: String,
    pub(crate) secret: String,
}

impl Options {
    /// Returns what is wrong with the options.
    pub(crate) fn problems(&self) -> impl Iterator<Item = String> {
        let of_url = self.public_url.as_deref().and_then(url_problem);
        self.webhook_problem().into_iter().chain(self.cors.problems()).chain(of_url)
    }

    /// The secret is one segment of a path, in which it must not need escapes.
    fn webhook_problem(&self) -> Option<String> {
        let fits = |c: char| c.is_ascii_alphanumeric() || "-._~".contains(c);
        match self.secret.chars().find(|c| !fits(*c)) {
            Some(other) => Some(format!(
                "the secret of the webhook contains {other:?}; use letters, digits, `-`, `.`, `_` and `~`"
            )),
            None if self.secret.is_empty() => Some("the secret of the webhook is empty".to_owned()),
            None => None,
        }
    }
}

fn url_problem(url: &str) -> Option<String> {
    let parsed = url.parse::<Uri>().ok();
    let fits = parsed.is_some_and(|uri| {
        matches!(uri.scheme_str(), Some("http" | "https")) && uri.host().is_some() && uri.query().is_none()
    });
    (!fits).then(|| format!("`{url}` is no public URL; it has a scheme and a host, such as `https://portal.example`"))
}

impl Default for Options {
    fn default() -> Self {
        Self {
            user: 1,
            secret: "s3cr3t".to_owned(),
            token: "newtoken".to_owned(),
            refresh_token: "newrefresh".to_owned(),
            code: "newcode".to_owned(),
            application: None,
            application_token: "appt0ken".to_owned(),
            scopes: None,
            rows: None,
            examples: false,
            limits: Limits::Off,
            strict_batch: false,
            max_recorded_requests: 10_000,
            cors: Cors::default(),
            public_url: None,
            control: None,
        }
    }
}
