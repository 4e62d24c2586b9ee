//! Installations: what a portal posts, checked by the authorization server over real HTTP.

use bitrix24::auth::{App, Installation, MemoryStore, Token};
use bitrix24::error::AuthErrorKind;
use bitrix24::mail::message::CreateChat;
use bitrix24::{Client, Error};
use bitrix24_mock::MockPortal;

use crate::common::{APP, Harness, secs};

fn form(portal: &MockPortal) -> Installation {
    Installation::from_form(portal.installation_form().as_bytes()).unwrap()
}

#[tokio::test]
async fn the_post_of_an_installation_brings_the_first_tokens() {
    let harness = Harness::new().await;
    let json = Installation::from_json(harness.portal.installation_json().as_bytes()).unwrap();
    for posted in [form(&harness.portal), json] {
        let store = MemoryStore::default();
        let client = harness.app(store.clone()).build().unwrap();
        let who = client.install(&posted).await.unwrap();
        assert_eq!(who.member_id.as_deref(), Some("0123456789abcdef0123456789abcdef"));
        assert_eq!((who.user_id, who.expires_at), (Some(1), Some(1_700_003_600)));
        assert!(who.scopes.contains(&"tasks".to_owned()), "{who:?}");
        client.call(&CreateChat::new(15)).await.unwrap();
        let token = store.token().unwrap();
        assert_eq!((token.access.reveal(), token.refresh.reveal()), ("newtoken", "newrefresh"));
        assert_eq!(token.client_endpoint, Some(harness.portal.client_endpoint()));
        assert_eq!(client.stats().refreshes, 0);
    }
}

#[tokio::test]
async fn the_posted_refresh_token_is_used_when_the_first_tokens_expire() {
    let harness = Harness::new().await;
    let store = MemoryStore::default();
    let client = harness.app(store.clone()).build().unwrap();
    client.install(&form(&harness.portal)).await.unwrap();
    harness.portal.expire_token();
    client.call(&CreateChat::new(15)).await.unwrap();
    assert_eq!((client.stats().refreshes, store.token().unwrap().refresh.reveal()), (1, "refresh1"));
    client.shutdown().await.unwrap();
}

#[tokio::test]
async fn a_post_that_the_authorization_server_does_not_vouch_for_is_refused() {
    let harness = Harness::new().await;
    let store = MemoryStore::new(Token::new("newtoken", "newrefresh"));
    let before = store.token();
    let client = harness.app(store.clone()).build().unwrap();
    let late = form(&harness.portal);
    let forged = Installation::from_form(b"AUTH_ID=f0rged&REFRESH_ID=f0rged&DOMAIN=evil.example").unwrap();
    let other = harness.app_as(App::new("local.other", "k").server(harness.portal.oauth_url()), store.clone());
    let other = other.build().unwrap().install(&late).await.unwrap_err();
    assert_eq!((other.kind(), other.code()), (AuthErrorKind::Untrusted, None), "{other}");
    let error = client.install(&forged).await.unwrap_err();
    assert_eq!((error.kind(), error.code()), (AuthErrorKind::Untrusted, Some("invalid_token")), "{error}");
    harness.portal.expire_token();
    let error = client.install(&late).await.unwrap_err();
    assert_eq!((error.kind(), error.code()), (AuthErrorKind::AuthorizeAgain, Some("expired_token")), "{error}");
    assert_eq!(store.token(), before);
    assert_eq!(harness.portal.refresh_token().as_deref(), Some("newrefresh"), "no refresh token was used up");
}

#[tokio::test]
async fn an_application_of_many_portals_checks_first_and_chooses_the_store_then() {
    let harness = Harness::new().await;
    let app = App::new(APP.0, APP.1).server(harness.portal.oauth_url());
    let portals = harness.living(Client::builder().any_portal(app)).build().unwrap();
    let token = portals.check_installation(&form(&harness.portal)).await.unwrap();
    let Err(Error::Auth(_)) = portals.call(&CreateChat::new(15)).await else { panic!("the tokens were stored") };
    assert_eq!(token.client_endpoint, Some(harness.portal.client_endpoint()));
    let client = harness.app(MemoryStore::new(token)).build().unwrap();
    client.call(&CreateChat::new(15)).await.unwrap();
}

/// The portal answers under two hosts. A refresh tells the one that it goes by.
#[tokio::test]
async fn a_refresh_tells_the_portals_new_host() {
    let harness = Harness::new().await;
    let (old, new) = (harness.portal.client_endpoint().replace("127.0.0.1", "localhost"), harness.portal.url());
    let app = App::new(APP.0, APP.1).server(harness.portal.oauth_url());
    let store = MemoryStore::new(Token::new("newtoken", "newrefresh"));
    let builder = || harness.living(Client::builder().app(&old, app.clone(), store.clone()));
    let client = builder().build().unwrap();
    client.call(&CreateChat::new(1)).await.unwrap();
    assert_eq!(client.stats().moved_to, None, "these tokens name no host");
    harness.portal.advance(secs(1));
    harness.portal.expire_token();
    client.call(&CreateChat::new(2)).await.unwrap();
    let host = new.trim_start_matches("http://");
    assert_eq!((client.stats().moved_to.as_deref(), client.stats().refreshes), (Some(host), 1));
    let requests = harness.portal.requests();
    let hosts: Vec<_> = requests.iter().map(|request| request.header("Host").unwrap()).collect();
    let old_host = client.host();
    assert_eq!(hosts, [old_host, old_host, host], "the first call, the expired token, and the retry");
    let next = builder().build().unwrap();
    next.call(&CreateChat::new(3)).await.unwrap();
    assert_eq!(next.stats().moved_to.as_deref(), Some(host), "the stored tokens name it to the next process");
}
