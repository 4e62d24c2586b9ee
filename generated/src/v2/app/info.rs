// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! `app.info`: Returns what the portal knows of the application.
//!
//! - effect: reads
//! - scope: `basic`
//! - who may call: Any user.
//! - [official page](https://apidocs.bitrix24.com/api-reference/common/system/app-info.html)

use bitrix24_runtime::codegen_prelude::*;
use crate::v2::errors::{CODES, ErrorCode, codes};

/// Returns what the portal knows of the application.
///
/// The request of `app.info`.
///
/// Only an application can call it: the portal refuses webhooks.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: &bitrix24::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use bitrix24::v2::app::Info;
///
/// let request = Info::new();
/// let response = client.call(&request).await?;
/// println!("{response:?}");
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Info {
    /// Undocumented parameters.
    pub extra: ExtraFields,
}

impl Info {
    /// Creates a request with no optional parameters set.
    pub fn new() -> Self {
        Default::default()
    }

    /// Sets an undocumented parameter.
    #[must_use]
    pub fn extra(mut self, name: impl Into<String>, value: impl Into<Json>) -> Self {
        self.extra.insert(name, value);
        self
    }
}

impl Encode for Info {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(&[], &self.extra);
    }
}

#[cfg(feature = "serde")]
impl Decode for Info {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        Value::object_with(value, &mut [], &mut self.extra)
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(Info);

impl Method for Info {
    type Protocol = v2::V2;
    const FACTS: MethodFacts = MethodFacts::new("app.info", Effect::Read, "basic")
        .application_only()
        .codes(CODES);
    type Response = InfoResponse;
    type Error = InfoError;
}

/// The response to `app.info`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct InfoResponse {
    /// The identifier of the application on the portal.
    pub id: i64,
    /// The code of the application.
    pub code: String,
    /// The installed version.
    pub version: i64,
    /// How the application is paid for.
    pub status: AppStatus,
    /// Whether the installation is complete. Before that, only administrators see the application.
    pub installed: bool,
    /// Whether the paid period or the trial has ended.
    pub payment_expired: v2::Yn,
    /// How many days are left of the paid period or the trial, negative after its end.
    pub days: Option<i64>,
    /// The language of the portal.
    ///
    /// Known from an official example only.
    pub language_id: Option<String>,
    /// The plan after its region, such as `de_ent250`. It does not tell all plans apart.
    pub license: String,
    /// The plan without its region.
    ///
    /// Known from an official example only.
    pub license_type: Option<String>,
    /// The family of the plan.
    ///
    /// Known from an official example only.
    pub license_family: Option<String>,
}

#[cfg(feature = "serde")]
impl Encode for InfoResponse {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[
            ("ID", &self.id),
            ("CODE", &self.code),
            ("VERSION", &self.version),
            ("STATUS", &self.status),
            ("INSTALLED", &self.installed),
            ("PAYMENT_EXPIRED", &self.payment_expired),
            ("DAYS", &self.days),
            ("LANGUAGE_ID", &self.language_id),
            ("LICENSE", &self.license),
            ("LICENSE_TYPE", &self.license_type),
            ("LICENSE_FAMILY", &self.license_family),
        ]);
    }
}

impl Decode for InfoResponse {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [
            ("ID", &mut self.id),
            ("CODE", &mut self.code),
            ("VERSION", &mut self.version),
            ("STATUS", &mut self.status),
            ("INSTALLED", &mut self.installed),
            ("PAYMENT_EXPIRED", &mut self.payment_expired),
            ("DAYS", &mut self.days),
            ("LANGUAGE_ID", &mut self.language_id),
            ("LICENSE", &mut self.license),
            ("LICENSE_TYPE", &mut self.license_type),
            ("LICENSE_FAMILY", &mut self.license_family),
        ])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(InfoResponse);

/// How the application is paid for.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum AppStatus {
    /// Free.
    Free,
    /// A demo version.
    Demo,
    /// A trial version.
    Trial,
    /// Paid.
    Paid,
    /// A local application.
    Local,
    /// An undocumented value, as the portal sent it.
    Other(String),
}

impl OpenEnum for AppStatus {
    fn from_wire(text: &str) -> Self {
        match text {
            "F" => Self::Free,
            "D" => Self::Demo,
            "T" => Self::Trial,
            "P" => Self::Paid,
            "L" => Self::Local,
            other => Self::Other(other.to_owned()),
        }
    }

    fn as_wire(&self) -> &str {
        match self {
            Self::Free => "F",
            Self::Demo => "D",
            Self::Trial => "T",
            Self::Paid => "P",
            Self::Local => "L",
            Self::Other(text) => text,
        }
    }
}

open_enum!(AppStatus);

#[cfg(feature = "serde")]
serde_as_wire!(AppStatus);

/// The errors of `app.info`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum InfoError {
    /// A webhook calls the method. Fix: Call with an access token of an application.
    ///
    /// The portal's message: `Access denied! Application context required`.
    ///
    /// Wire code: `ACCESS_DENIED`.
    AccessDenied,
    /// Any error code not listed above.
    Other(ErrorCode),
}

impl InfoError {
    /// A webhook calls the method. Fix: Call with an access token of an application.
    ///
    /// The portal's message: `Access denied! Application context required`.
    pub const NOT_AN_APPLICATION: Cause = Cause::new(
        codes::ACCESS_DENIED,
        "NotAnApplication",
        &[],
        "A webhook calls the method.",
        "Call with an access token of an application.",
    );
}

impl ErrorKind for InfoError {
    const CAUSES: &'static [Cause] = &[Self::NOT_AN_APPLICATION];
    fn from_code(code: &str) -> Self {
        match code {
            codes::ACCESS_DENIED => Self::AccessDenied,
            other => Self::Other(ErrorCode::from_code(other)),
        }
    }

    fn as_code(&self) -> &str {
        match self {
            Self::AccessDenied => codes::ACCESS_DENIED,
            Self::Other(code) => code.as_code(),
        }
    }
}

impl_error!(InfoError);
