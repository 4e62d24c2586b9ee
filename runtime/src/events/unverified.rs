//! Posts before their application token is checked.

use std::fmt;

use subtle::ConstantTimeEq as _;

use super::PostError;
use crate::Client;
use crate::auth::{AuthFailure, Installation, Token, check_stored};
use crate::error::AuthError;
use crate::secret::Secret;

/// A post that anyone could have sent: an [`Event`](super::Event) or a [`Placement`](super::Placement).
///
/// It gives nothing away until its application token is checked, by [`Client::verify`] or [`verify`](Self::verify).
/// `Debug` shows none of it.
///
/// ```
/// use bitrix24_runtime::auth::Secret;
/// use bitrix24_runtime::events::{Event, PostError, Unverified};
///
/// let body = b"event=ONAPPTEST&auth[member_id]=a223&auth[application_token]=51856f";
/// let post: Unverified<Event> = Event::from_form(body)?;
/// assert_eq!(format!("{post:?}"), "Unverified { .. }");
/// assert_eq!(post.claimed_member_id(), Some("a223"));
/// assert_eq!(post.verify(&Secret::from("51856f"))?.name(), "ONAPPTEST");
/// # Ok::<(), PostError>(())
/// ```
#[derive(Clone)]
pub struct Unverified<T> {
    post: T,
    claim: Claim,
    installation: Option<Installation>,
}

/// Where a post claims to come from.
#[derive(Clone)]
struct Claim {
    member_id: Option<String>,
    application_token: Option<Secret>,
}

impl<T> Unverified<T> {
    pub(super) fn new(post: T, member_id: Option<&str>, application_token: Option<Secret>) -> Self {
        let claim = Claim { member_id: member_id.map(str::to_owned), application_token };
        Self { post, claim, installation: None }
    }

    /// Adds the tokens that the post brings for an installation.
    pub(super) fn with_installation(mut self, installation: Option<Installation>) -> Self {
        self.installation = installation;
        self
    }

    /// Returns the content, if the post has this application token: the one that was stored at the installation, or that
    /// of an outgoing webhook. The comparison takes the same time wherever the tokens differ.
    ///
    /// # Errors
    ///
    /// Returns a [`PostError`] of the kind [`Untrusted`](super::PostErrorKind::Untrusted) if the post has another
    /// application token or none.
    pub fn verify(self, application_token: &Secret) -> Result<T, PostError> {
        match self.claim.has_token(application_token) {
            true => Ok(self.post),
            false => Err(PostError::untrusted()),
        }
    }

    /// Returns the portal that the post claims to come from, for services with many portals: load the tokens of this
    /// portal, and verify the post with their [`application_token`](Token::application_token). Do nothing else with it.
    #[must_use]
    pub fn claimed_member_id(&self) -> Option<&str> {
        self.claim.member_id.as_deref()
    }

    /// Returns the tokens that the post brings for an installation: those of the events `ONAPPINSTALL` and `ONAPPUPDATE`, and
    /// those of any page. They give nothing away; [`Client::install`] checks them and stores the application token, by
    /// which the post is then verified.
    ///
    /// A portal posts the form of a page to each user who opens it. Install the tokens of the installation page alone.
    ///
    /// ```no_run
    /// # use bitrix24_runtime::Client;
    /// use bitrix24_runtime::events::Event;
    /// # async fn run(portal: &Client, body: &[u8]) -> Result<(), Box<dyn std::error::Error>> {
    /// let post = Event::from_form(body)?;
    /// if let Some(installation) = post.installation() {
    ///     portal.install(installation).await?;
    /// }
    /// let event = portal.verify(post).await?;
    /// # Ok(()) }
    /// ```
    #[must_use]
    pub fn installation(&self) -> Option<&Installation> {
        self.installation.as_ref()
    }
}

impl Claim {
    fn has_token(&self, expected: &Secret) -> bool {
        self.application_token.as_ref().is_some_and(|token| is_same(token.reveal(), expected.reveal()))
    }

    /// Returns whether the post has the application token that is stored with these tokens, and comes from their portal.
    fn belongs_to(&self, stored: &Token) -> bool {
        let is_member = match (&self.member_id, &stored.member_id) {
            (Some(member), Some(stored)) => member == stored,
            _ => true,
        };
        stored.application_token.as_ref().is_some_and(|token| self.has_token(token)) && is_member
    }
}

impl<T> fmt::Debug for Unverified<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Unverified").finish_non_exhaustive()
    }
}

impl Client {
    /// Returns the content of a post, if its application token is the one that was stored at the installation. Loads the
    /// tokens from the store each time.
    ///
    /// Services with many portals load the tokens of [`Unverified::claimed_member_id`] and call [`Unverified::verify`].
    ///
    /// # Errors
    ///
    /// Returns an [`AuthError`] of the kind [`Untrusted`](crate::auth::AuthErrorKind::Untrusted) if the post has another
    /// application token or comes from another portal, or of the kind [`Store`](crate::auth::AuthErrorKind::Store) if the
    /// store cannot be read.
    ///
    /// ```no_run
    /// # use bitrix24_runtime::Client;
    /// use bitrix24_runtime::events::{DEAL_ADD, Event};
    /// # async fn run(portal: &Client, body: &[u8]) -> Result<(), Box<dyn std::error::Error>> {
    /// let event = portal.verify(Event::from_form(body)?).await?;
    /// if let Some(deal) = event.read(DEAL_ADD)? {
    ///     println!("there is a new deal, {}", deal.id);
    /// }
    /// # Ok(()) }
    /// ```
    pub async fn verify<T>(&self, post: Unverified<T>) -> Result<T, AuthError> {
        let claim = post.claim;
        let is_valid = |stored: &Token| claim.belongs_to(stored);
        self.in_time("post", AuthFailure::late(), check_stored(self.inner(), &is_valid)).await?;
        Ok(post.post)
    }
}

/// Compares two secrets in a time that does not depend on where they differ. An empty one is not a secret.
fn is_same(one: &str, other: &str) -> bool {
    !one.is_empty() && one.as_bytes().ct_eq(other.as_bytes()).into()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::is_same;

    proptest! {
        #[test]
        fn secrets_are_the_same_if_their_texts_are(one in "[ab]{0,3}", other in "[ab]{0,3}") {
            prop_assert_eq!(is_same(&one, &other), one == other && !one.is_empty());
        }
    }
}
