//! Runs the official SDKs of Bitrix24, and a client of REST 2.0 by its users, against the mock portal, with the scripts in
//! `clients/`.
//!
//! Runs only if `BITRIX24_OFFICIAL_CLIENTS` is set, because it downloads packages. If Node.js, Python or the packages are
//! not available, it prints the reason and passes.
#![allow(clippy::unwrap_used)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Mutex;

use bitrix24_mock::{Authorization, MockPortal};
use bitrix24_tests::external::{self, run, text};

const SWITCH: &str = "BITRIX24_OFFICIAL_CLIENTS";
const ROWS: u32 = 120;
/// The rows that a client of REST 2.0 walks over, in pages of 50.
const ROWS_OF_REST_2: u32 = 500;

/// A client in another language.
struct Client {
    name: &'static str,
    folder: &'static str,
    script: &'static str,
    /// The lock file of the packages; they are installed again only if it changes.
    lock: &'static str,
    /// The possible names of the program that runs the script.
    programs: &'static [&'static str],
    /// The command that installs the packages into its working directory.
    install: fn(program: &str) -> Command,
}

const JAVASCRIPT: Client = Client {
    name: "the official JavaScript SDK",
    folder: "javascript",
    script: "client.mjs",
    lock: "package-lock.json",
    programs: &["node"],
    install: |_| external::npm(),
};

const PYTHON: Client = Client {
    name: "the official Python SDK",
    folder: "python",
    script: "client.py",
    lock: "requirements.txt",
    programs: &["python3", "python"],
    install: pip,
};

const FAST: Client = Client { name: "fast_bitrix24", folder: "fast_bitrix24", script: "rest2.py", ..PYTHON };

fn pip(python: &str) -> Command {
    let mut pip = Command::new(python);
    pip.args(["-m", "pip", "install", "--target", "packages", "--upgrade", "--no-deps", "--no-input"]);
    pip.args(["--disable-pip-version-check", "--retries", "1", "--timeout", "60", "--requirement"]);
    pip.arg("requirements.txt");
    pip
}

#[test]
fn the_official_javascript_sdk_works_with_the_mock() {
    if let Some(portal) = exercise(&JAVASCRIPT) {
        assert_refreshed(&portal);
        let batches = requests(&portal, "batch");
        // Its batches are objects with numeric keys.
        assert!(batches.iter().all(|request| request.params().is_object()), "{batches:#?}");
    }
}

#[test]
fn the_official_python_sdk_works_with_the_mock() {
    if let Some(portal) = exercise(&PYTHON) {
        assert_refreshed(&portal);
    }
}

#[test]
fn the_official_javascript_sdk_works_with_rest_2_of_the_mock() {
    exercise_rest_2(&Client { name: "REST 2.0 of the official JavaScript SDK", script: "rest2.mjs", ..JAVASCRIPT });
}

#[test]
fn the_official_python_sdk_works_with_rest_2_of_the_mock() {
    exercise_rest_2(&Client { name: "REST 2.0 of the official Python SDK", script: "rest2.py", ..PYTHON });
}

#[test]
fn a_client_by_users_works_with_rest_2_of_the_mock() {
    exercise_rest_2(&FAST);
}

/// Runs a client of REST 2.0 against a new portal.
fn exercise_rest_2(client: &Client) {
    if let Some(portal) = run_client(client, ROWS_OF_REST_2, |_| {}) {
        let of_rest_2 = |request: &bitrix24_mock::Request| request.method().starts_with("v2.");
        assert!(portal.requests().iter().all(of_rest_2), "{:#?}", portal.requests());
    }
}

/// Runs a client against a new portal with an expired access token and returns the portal; `None` if the client is not
/// available.
fn exercise(client: &Client) -> Option<MockPortal> {
    run_client(client, ROWS, MockPortal::expire_token)
}

/// Runs a client against a prepared portal and returns the portal; `None` if the client is not available.
fn run_client(client: &Client, rows: u32, prepare: fn(&MockPortal)) -> Option<MockPortal> {
    let (program, folder) = match installed(client) {
        Ok(found) => found,
        Err(why) => {
            external::skip(SWITCH, client.name, &why);
            return None;
        }
    };
    let builder = MockPortal::builder().rows(rows).application("local.app", "secret");
    let portal = builder.tls(pem("cert.pem"), pem("key.pem")).start_blocking().unwrap();
    prepare(&portal);
    let output = run(script(client, program, &folder, &portal).env("MOCK_ROWS", rows.to_string())).unwrap();
    let said = text(&output);
    assert!(output.status.success(), "{} against the mock: {}\n{said}", client.name, output.status);
    println!("{}:\n{said}", client.name);
    Some(portal)
}

/// Returns the program and the folder of a client with installed packages, or the reason why it is not available.
fn installed(client: &Client) -> Result<(&'static str, PathBuf), String> {
    // Two scripts share the packages of a client.
    static INSTALLING: Mutex<()> = Mutex::new(());
    external::switched_on(SWITCH)?;
    let _installing = INSTALLING.lock().unwrap();
    let program = *client
        .programs
        .iter()
        .find(|program| run(Command::new(program).arg("--version")).is_ok_and(|output| output.status.success()))
        .ok_or_else(|| format!("{} is not installed", client.programs.join(" or ")))?;
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(client.folder);
    external::install(&source().join(client.folder), &folder, client.lock, &mut (client.install)(program))?;
    Ok((program, folder))
}

/// Returns the command that runs the client's script against the portal.
fn script(client: &Client, program: &str, folder: &Path, portal: &MockPortal) -> Command {
    let authority = source().join("certificates/ca.pem");
    let mut command = Command::new(program);
    command
        .arg(client.script)
        .current_dir(folder)
        .env("MOCK_URL", portal.url())
        .env("MOCK_WEBHOOK", portal.webhook_url())
        .env("MOCK_WEBHOOK_TOKEN", "1/s3cr3t")
        .env("MOCK_TOKEN", "newtoken")
        .env("MOCK_REFRESH_TOKEN", "newrefresh")
        .env("NODE_EXTRA_CA_CERTS", &authority)
        .env("REQUESTS_CA_BUNDLE", &authority)
        .env("PYTHONPATH", folder.join("packages"))
        // Bypass the machine's proxy.
        .env("NO_PROXY", "127.0.0.1")
        .env("no_proxy", "127.0.0.1");
    command
}

/// Checks the application's calls: the first one was rejected because of its expired token, the following ones were not.
fn assert_refreshed(portal: &MockPortal) {
    let of_application = |request: &bitrix24_mock::Request| request.authorization() == Authorization::Body;
    let statuses: Vec<_> = portal
        .requests()
        .iter()
        .filter(|request| of_application(request) && !request.in_batch())
        .map(|request| request.status())
        .collect();
    assert_eq!(statuses, [Some(401), Some(200), Some(200)]);
    assert_ne!(portal.token().as_deref(), Some("newtoken"));
    assert_ne!(portal.refresh_token().as_deref(), Some("newrefresh"));
}

fn requests(portal: &MockPortal, method: &str) -> Vec<bitrix24_mock::Request> {
    portal.requests().into_iter().filter(|request| request.method() == method).collect()
}

fn source() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("clients")
}

fn pem(name: &str) -> Vec<u8> {
    fs::read(source().join("certificates").join(name)).unwrap()
}
