//! Several clients with the same tokens, as several processes have them.

use bitrix24::Client;
use bitrix24::auth::{FileStore, Token, TokenStore};
use bitrix24::limits::RateLimit;
use bitrix24::mail::message::CreateChat;

use crate::common::{Folder, Harness};

async fn file(folder: &Folder) -> FileStore {
    let store = FileStore::new(folder.file("tokens.json"));
    store.save(&Token::new("newtoken", "newrefresh")).await.unwrap();
    store
}

/// As many clients as processes, and calls of all of them at once.
async fn all_at_once(clients: &[Client]) {
    let calls = clients.iter().cycle().take(clients.len() * 8).cloned();
    let calls: Vec<_> =
        calls.map(|client| tokio::spawn(async move { client.call(&CreateChat::new(15)).await })).collect();
    for call in calls {
        call.await.unwrap().unwrap();
    }
}

#[tokio::test]
async fn clients_that_share_a_file_share_refreshes() {
    let harness = Harness::new().await;
    let folder = Folder::new("sharing");
    let store = file(&folder).await;
    let clients: Vec<_> =
        (0..4).map(|_| harness.app(store.clone()).rate_limit(RateLimit::UNLIMITED).build().unwrap()).collect();
    for expiries in 1..=5 {
        harness.portal.expire_token();
        all_at_once(&clients).await;
        let refreshes: u64 = clients.iter().map(|client| client.stats().refreshes).sum();
        assert_eq!(refreshes, expiries);
        assert_eq!(harness.portal.token(), Some(format!("access{expiries}")), "no refresh was refused");
    }
    let kept = store.load().await.unwrap().unwrap();
    assert_eq!(
        (Some(kept.access.reveal().to_owned()), Some(kept.refresh.reveal().to_owned())),
        (harness.portal.token(), harness.portal.refresh_token())
    );
}

#[tokio::test]
async fn a_client_uses_a_token_that_another_refreshed() {
    let harness = Harness::new().await;
    let folder = Folder::new("takeover");
    let store = file(&folder).await;
    let [one, two] = [(); 2].map(|()| harness.app(store.clone()).build().unwrap());
    all_at_once(&[one.clone(), two.clone()]).await;
    harness.portal.expire_token();
    one.call(&CreateChat::new(15)).await.unwrap();
    let answer = two.call_with_metadata(&CreateChat::new(15)).await.unwrap();
    assert_eq!((answer.attempts, one.stats().refreshes, two.stats().refreshes), (2, 1, 0));
}
