//! The client beside other users of TLS in one program: none of them is disturbed, and none disturbs it.
#![allow(clippy::unwrap_used)]

use bitrix24_mock::MockPortal;
use bitrix24_tests::fixture_crate::FixtureCrate;
use bitrix24_tests::workspace;

/// Builds programs with these features and runs them against `variables`.
fn run(guest: &FixtureCrate, features: &str, programs: &[&str], variables: &[(&str, String)]) {
    for program in programs {
        let _ = guest.cargo(&["run", "--quiet", "--features", features, "--bin", program], variables);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn programs_with_other_users_of_tls_run() {
    let folder = workspace().join("tests/clients/certificates");
    let read = |name: &str| std::fs::read(folder.join(name)).unwrap();
    let plain = MockPortal::start().await;
    let portal = MockPortal::builder().tls(read("cert.pem"), read("key.pem")).start().await.unwrap();
    let variables = [
        ("PORTAL", portal.webhook_url()),
        ("PLAIN_PORTAL", plain.webhook_url()),
        ("CA", folder.join("ca.pem").to_str().unwrap().to_owned()),
    ];
    tokio::task::spawn_blocking(move || {
        let guest = FixtureCrate::new(env!("CARGO_TARGET_TMPDIR"), "guest", include_str!("guest/Cargo.toml.in"));
        run(&guest, "ring,others", &["beside_reqwest", "beside_rustls"], &variables);
        run(&guest, "ring", &["alone"], &variables);
        run(&guest, "aws-lc-rs", &["alone"], &variables);
        run(&guest, "", &["alone"], &variables);
    })
    .await
    .unwrap();
}
