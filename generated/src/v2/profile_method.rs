// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! `profile`: Returns the basic data of the user who calls.
//!
//! - effect: reads
//! - scope: `basic`
//! - who may call: Any user.
//! - [official page](https://apidocs.bitrix24.com/api-reference/common/users/profile.html)

use bitrix24_runtime::codegen_prelude::*;
use crate::v2::entity;
use crate::v2::errors::{CODES, ErrorCode};

/// Returns the basic data of the user who calls.
///
/// For an inactive user, the response is empty.
///
/// The request of `profile`.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: &bitrix24::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use bitrix24::v2::Profile;
///
/// let request = Profile::new();
/// let response = client.call(&request).await?;
/// println!("{response:?}");
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Profile {
    /// Undocumented parameters.
    pub extra: ExtraFields,
}

impl Profile {
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

impl Encode for Profile {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(&[], &self.extra);
    }
}

#[cfg(feature = "serde")]
impl Decode for Profile {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        Value::object_with(value, &mut [], &mut self.extra)
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(Profile);

impl Method for Profile {
    type Protocol = v2::V2;
    const FACTS: MethodFacts = MethodFacts::new("profile", Effect::Read, "basic")
        .codes(CODES);
    type Response = ProfileResponse;
    type Error = ProfileError;
}

/// The response to `profile`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ProfileResponse {
    /// The user.
    pub id: Option<Id<entity::User>>,
    /// Whether the user may change the settings of applications.
    pub admin: Option<bool>,
    /// The first name.
    pub name: Option<String>,
    /// The family name.
    pub last_name: Option<String>,
    /// The gender.
    pub personal_gender: Option<Gender>,
    /// The name of the time zone, such as `Europe/Berlin`, empty for that of the portal.
    pub time_zone: Option<String>,
    /// The address of the photo. Only users with a photo have it.
    pub personal_photo: Option<String>,
}

#[cfg(feature = "serde")]
impl Encode for ProfileResponse {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[
            ("ID", &self.id),
            ("ADMIN", &self.admin),
            ("NAME", &self.name),
            ("LAST_NAME", &self.last_name),
            ("PERSONAL_GENDER", &self.personal_gender),
            ("TIME_ZONE", &self.time_zone),
            ("PERSONAL_PHOTO", &self.personal_photo),
        ]);
    }
}

impl Decode for ProfileResponse {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [
            ("ID", &mut self.id),
            ("ADMIN", &mut self.admin),
            ("NAME", &mut self.name),
            ("LAST_NAME", &mut self.last_name),
            ("PERSONAL_GENDER", &mut self.personal_gender),
            ("TIME_ZONE", &mut self.time_zone),
            ("PERSONAL_PHOTO", &mut self.personal_photo),
        ])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(ProfileResponse);

/// The gender.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum Gender {
    /// Male.
    Male,
    /// Female.
    Female,
    /// An undocumented value, as the portal sent it.
    Other(String),
}

impl OpenEnum for Gender {
    fn from_wire(text: &str) -> Self {
        match text {
            "M" => Self::Male,
            "F" => Self::Female,
            other => Self::Other(other.to_owned()),
        }
    }

    fn as_wire(&self) -> &str {
        match self {
            Self::Male => "M",
            Self::Female => "F",
            Self::Other(text) => text,
        }
    }
}

open_enum!(Gender);

#[cfg(feature = "serde")]
serde_as_wire!(Gender);

/// The errors of `profile`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum ProfileError {
    /// Any error code not listed above.
    Other(ErrorCode),
}

impl ErrorKind for ProfileError {
    const CAUSES: &'static [Cause] = &[];
    fn from_code(code: &str) -> Self {
        Self::Other(ErrorCode::from_code(code))
    }

    fn as_code(&self) -> &str {
        match self {
            Self::Other(code) => code.as_code(),
        }
    }
}

impl_error!(ProfileError);
