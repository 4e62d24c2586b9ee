//! Pages of an application in the portal's interface.

use std::fmt;

use super::tree::Tree;
use super::{PostError, Unverified};
use crate::auth::Installation;
use crate::decode::{Decode, DecodeError, from_ordered_json, from_slice};
use crate::secret::Secret;
use crate::types::OrderedJson;

/// A page of the application that a user opens: its own page, its installation page, or a place such as the tab of a deal.
///
/// The user's browser posts it, so the user can have changed its options. What the user may see and do, calls on behalf of
/// the user decide: see [`access_token`](Self::access_token).
///
/// ```
/// use bitrix24_runtime::auth::Secret;
/// use bitrix24_runtime::decode::{Decode, Decoded, Value};
/// use bitrix24_runtime::events::Placement;
///
/// /// The options of a tab.
/// #[derive(Default)]
/// struct Tab { id: i64 }
///
/// impl Decode for Tab {
///     fn decode(&mut self, value: Value<'_>) -> Decoded {
///         value.object(&mut [("ID", &mut self.id)])
///     }
/// }
///
/// // The query of the request and its body.
/// let (query, body) = ("DOMAIN=portal.example&LANG=de&APP_SID=5552", "AUTH_ID=9d4c&AUTH_EXPIRES=3600&REFRESH_ID=8c3b\
///     &member_id=a223&APPLICATION_TOKEN=ec1b&APPLICATION_SCOPE=crm,placement&PLACEMENT=CRM_DEAL_DETAIL_TAB\
///     &PLACEMENT_OPTIONS=%7B%22ID%22%3A%228061%22%7D");
/// let page: Placement = Placement::from_form(format!("{query}&{body}").as_bytes())?.verify(&Secret::from("ec1b"))?;
/// assert_eq!((page.name(), page.language()), ("CRM_DEAL_DETAIL_TAB", Some("de")));
/// assert_eq!(page.options()["ID"], "8061");
/// assert_eq!(page.read::<Tab>()?.id, 8061);
/// assert_eq!((page.member_id(), page.access_token().map(Secret::reveal)), (Some("a223"), Some("9d4c")));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone)]
pub struct Placement {
    name: String,
    options: OrderedJson,
    language: Option<String>,
    member_id: Option<String>,
    access: Option<Secret>,
}

impl Placement {
    /// Reads the form of a page: the body of the request, its query, or both with an `&` between them.
    ///
    /// # Errors
    ///
    /// Returns a [`PostError`] if the form has no `PLACEMENT`, a key twice, options that are not JSON, or is too large.
    pub fn from_form(form: &[u8]) -> Result<Unverified<Self>, PostError> {
        let fields = Tree::read(form)?;
        let name = fields.text("PLACEMENT")?.ok_or_else(|| PostError::malformed("the post has no `PLACEMENT`"))?;
        let mut options = OrderedJson::Null;
        let text = fields.text("PLACEMENT_OPTIONS")?.unwrap_or("{}");
        from_slice(text.as_bytes(), &mut options)
            .map_err(|_| PostError::malformed("`PLACEMENT_OPTIONS` is not JSON"))?;
        let text = |key| fields.text(key).map(|text| text.map(str::to_owned));
        let page = Self {
            name: name.to_owned(),
            options,
            language: text("LANG")?,
            member_id: text("member_id")?,
            access: fields.token("AUTH_ID")?,
        };
        let post = Unverified::new(page, fields.text("member_id")?, fields.token("APPLICATION_TOKEN")?);
        Ok(post.with_installation(Installation::from_form(form).ok()))
    }

    /// Returns the name of the place; `DEFAULT` for the application's own page.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Returns the options, such as the identifier of the object that is shown.
    #[must_use]
    pub fn options(&self) -> &OrderedJson {
        &self.options
    }

    /// Returns the typed options.
    ///
    /// # Errors
    ///
    /// Returns a [`DecodeError`] with the path of the value if the options do not match the type.
    pub fn read<D: Decode + Default>(&self) -> Result<D, DecodeError> {
        let mut options = D::default();
        from_ordered_json(&self.options, &mut options).map_err(|error| error.within("PLACEMENT_OPTIONS"))?;
        Ok(options)
    }

    /// Returns the language of the user, which is in the query of the request.
    #[must_use]
    pub fn language(&self) -> Option<&str> {
        self.language.as_deref()
    }

    /// Returns the identifier of the portal.
    #[must_use]
    pub fn member_id(&self) -> Option<&str> {
        self.member_id.as_deref()
    }

    /// Returns an access token of the user who opens the page, to call the portal on behalf of that user.
    ///
    /// Call the address that you know of the portal: none of the post's is offered.
    #[must_use]
    pub fn access_token(&self) -> Option<&Secret> {
        self.access.as_ref()
    }
}

impl fmt::Debug for Placement {
    /// Leaves out the options, which can be confidential.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Placement").field("name", &self.name).finish_non_exhaustive()
    }
}
