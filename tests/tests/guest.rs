//! The client beside other users of TLS in one program: none of them is disturbed, and none disturbs it.
#![allow(clippy::unwrap_used)]

use std::path::Path;
use std::process::Command;

use bitrix24_mock::MockPortal;
use bitrix24_tests::workspace;

/// Builds programs with these features and runs them against `variables`.
fn run(features: &str, programs: &[&str], variables: &[(&str, String)]) {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("guest");
    std::fs::create_dir_all(&folder).unwrap();
    let manifest = include_str!("guest/Cargo.toml.in")
        .replace("{sources}", workspace().join("tests/tests/guest").to_str().unwrap())
        .replace("{runtime}", workspace().join("runtime").to_str().unwrap());
    std::fs::write(folder.join("Cargo.toml"), manifest).unwrap();
    std::fs::copy(workspace().join("Cargo.lock"), folder.join("Cargo.lock")).unwrap();
    for program in programs {
        let mut cargo = Command::new(env!("CARGO"));
        cargo.current_dir(&folder).args(["run", "--quiet", "--features", features, "--bin", program, "--target-dir"]);
        let output = cargo.arg(folder.join("target")).envs(variables.iter().cloned()).output().unwrap();
        assert!(output.status.success(), "{program} with {features:?}: {}", String::from_utf8_lossy(&output.stderr));
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
        run("ring,others", &["beside_reqwest", "beside_rustls"], &variables);
        run("ring", &["alone"], &variables);
        run("aws-lc-rs", &["alone"], &variables);
        run("", &["alone"], &variables);
    })
    .await
    .unwrap();
}
