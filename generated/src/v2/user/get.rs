// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! `user.get`: Lists the users of the portal.
//!
//! - effect: reads
//! - scope: `user`
//! - who may call: Any user, with the scope `user`, `user_basic` or `user_brief`.
//! - [official page](https://apidocs.bitrix24.com/api-reference/user/user-get.html)

use bitrix24_runtime::codegen_prelude::*;
use crate::v2::errors::{CODES, ErrorCode};

/// Lists the users of the portal.
///
/// Leaves out bots, mail users, users of Open Channels, users of Replica and integrators, and sorts by
/// `ID` unless the call says otherwise.
///
/// A date that cannot be read in a filter fits no row.
///
/// The request of `user.get`.
///
/// Note: The page gives `FILTER` the type `string`; its examples have an object, some of them as
/// `filter`. Portals take the last one of both spellings.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: &bitrix24::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use bitrix24::v2::user::Get;
/// use bitrix24::v2::user::GetImageResize;
/// use bitrix24::v2::user::fields;
///
/// let request = Get::new()
///     .admin_mode(true)
///     .image_resize(GetImageResize::Small)
///     .select((Get::ALL,))
///     .filter(fields::ACTIVE.eq(true).and(fields::NAME.contains("John")))
///     .order(fields::ID.asc())
///     .start(0);
/// let response = client.call(&request).await?;
/// println!("{response:?}");
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Get {
    /// Whether an administrator gets the data of any user.
    ///
    /// Note: The page shows the text `True`.
    pub admin_mode: Option<v2::Flag>,
    /// The size of `PERSONAL_PHOTO`; the original by default.
    pub image_resize: Option<GetImageResize>,
    /// The fields to return.
    pub select: Option<Select<super::User>>,
    /// The conditions that rows must meet.
    pub filter: Option<Filter<super::User, v2::Full>>,
    /// The order of the rows.
    pub order: Option<Order<super::User>>,
    /// The number of rows before the page, a multiple of 50; `-1` leaves out the count of all rows.
    pub start: Option<i64>,
    /// Undocumented parameters.
    pub extra: ExtraFields,
}

impl Get {
    /// Creates a request with no optional parameters set.
    pub fn new() -> Self {
        Default::default()
    }

    /// Sets `ADMIN_MODE`. Whether an administrator gets the data of any user.
    ///
    /// Note: The page shows the text `True`.
    #[must_use]
    pub fn admin_mode(mut self, admin_mode: impl Into<v2::Flag>) -> Self {
        self.admin_mode = Some(admin_mode.into());
        self
    }

    /// Sets `IMAGE_RESIZE`. The size of `PERSONAL_PHOTO`; the original by default.
    #[must_use]
    pub fn image_resize(mut self, image_resize: GetImageResize) -> Self {
        self.image_resize = Some(image_resize);
        self
    }

    /// Sets `select`. The fields to return.
    #[must_use]
    pub fn select(mut self, select: impl Into<Select<super::User>>) -> Self {
        self.select = Some(select.into());
        self
    }

    /// Sets `FILTER`. The conditions that rows must meet.
    #[must_use]
    pub fn filter(mut self, filter: impl Into<Filter<super::User, v2::Full>>) -> Self {
        self.filter = Some(filter.into());
        self
    }

    /// Sets `sort`. The order of the rows.
    #[must_use]
    pub fn order(mut self, order: impl Into<Order<super::User>>) -> Self {
        self.order = Some(order.into());
        self
    }

    /// Sets `start`. The number of rows before the page, a multiple of 50; `-1` leaves out the count of all
    /// rows.
    #[must_use]
    pub fn start(mut self, start: i64) -> Self {
        self.start = Some(start);
        self
    }

    /// Sets an undocumented parameter.
    #[must_use]
    pub fn extra(mut self, name: impl Into<String>, value: impl Into<Json>) -> Self {
        self.extra.insert(name, value);
        self
    }
}

impl Get {
    /// Takes `ADMIN_MODE` from another call of a batch.
    pub const PARAM_ADMIN_MODE: Param<Self, v2::Flag> = Param::new("ADMIN_MODE");
    /// Takes `IMAGE_RESIZE` from another call of a batch.
    pub const PARAM_IMAGE_RESIZE: Param<Self, GetImageResize> = Param::new("IMAGE_RESIZE");
    /// Takes `start` from another call of a batch.
    pub const PARAM_START: Param<Self, i64> = Param::new("start");
}

impl Encode for Get {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(
            &[
                ("ADMIN_MODE", &self.admin_mode),
                ("IMAGE_RESIZE", &self.image_resize),
                ("select", &self.select),
                ("FILTER", &self.filter),
                ("sort", &v2::OrderField(&self.order)),
                ("order", &v2::OrderDirection(&self.order)),
                ("start", &self.start),
            ],
            &self.extra,
        );
    }
}

#[cfg(feature = "serde")]
impl Decode for Get {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        let mut texts = v2::OrderTexts::default();
        let decoded = Value::object_with(
            value,
            &mut [
                ("ADMIN_MODE", &mut self.admin_mode),
                ("IMAGE_RESIZE", &mut self.image_resize),
                ("select", &mut self.select),
                ("FILTER", &mut self.filter),
                ("sort", &mut texts.field),
                ("order", &mut texts.direction),
                ("start", &mut self.start),
            ],
            &mut self.extra,
        );
        self.order = texts.order();
        decoded
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(Get);

impl Get {
    /// The mask `*` for `select`.
    pub const ALL: v2::Mask<super::User> = v2::Mask::new("*");
    /// The mask `UF_*` for `select`.
    pub const UF: v2::Mask<super::User> = v2::Mask::new("UF_*");
}

impl Method for Get {
    type Protocol = v2::V2;
    const FACTS: MethodFacts = MethodFacts::new("user.get", Effect::Read, "user")
        .select("select")
        .codes(CODES);
    type Response = GetResponse;
    type Error = GetError;
}

#[diagnostic::do_not_recommend]
impl Paged for Get {
    const PAGING: Paging = Paging::V2(v2::Family::Start {
        param: "start",
    });
}

#[diagnostic::do_not_recommend]
impl v2::ById for Get {
    const WALK: v2::IdWalk = v2::IdWalk {
        field: "ID",
        row: "ID",
        filter: "FILTER",
        order: v2::OrderParams::Texts {
            field: "sort",
            direction: "order",
        },
    };
}

/// The response to `user.get`.
pub type GetResponse = v2::Rows<super::User>;

/// The size of `PERSONAL_PHOTO`; the original by default.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum GetImageResize {
    /// 150 by 150 pixels.
    Small,
    /// 300 by 300 pixels.
    Medium,
    /// 1000 by 1000 pixels.
    Large,
    /// An undocumented value, as the portal sent it.
    Other(String),
}

impl OpenEnum for GetImageResize {
    fn from_wire(text: &str) -> Self {
        match text {
            "small" => Self::Small,
            "medium" => Self::Medium,
            "large" => Self::Large,
            other => Self::Other(other.to_owned()),
        }
    }

    fn as_wire(&self) -> &str {
        match self {
            Self::Small => "small",
            Self::Medium => "medium",
            Self::Large => "large",
            Self::Other(text) => text,
        }
    }
}

open_enum!(GetImageResize);

#[cfg(feature = "serde")]
serde_as_wire!(GetImageResize);

/// The errors of `user.get`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum GetError {
    /// Any error code not listed above.
    Other(ErrorCode),
}

impl ErrorKind for GetError {
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

impl_error!(GetError);
