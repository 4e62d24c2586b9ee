//! The mock portal as the official SDKs of Bitrix24 see it: `clients/` holds what they do, this starts a portal for
//! them, installs them and runs them.
//!
//! Runs only where the variable `BITRIX24_OFFICIAL_CLIENTS` is set, as it fetches packages; where Node.js, Python or
//! the packages cannot be had, it says so and passes.
#![allow(clippy::unwrap_used)]

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use bitrix24_mock::{Authorization, MockPortal};

const SWITCH: &str = "BITRIX24_OFFICIAL_CLIENTS";
const ROWS: u32 = 120;
const NPM: &str = if cfg!(windows) { "npm.cmd" } else { "npm" };

/// What installers say where it is the machine or the network that stops them, and not what they are to install.
const UNREACHABLE: &[&str] = &[
    "ENOTFOUND",
    "EAI_AGAIN",
    "ECONNREFUSED",
    "ECONNRESET",
    "ETIMEDOUT",
    "ENETUNREACH",
    "EIDLETIMEOUT",
    "ERR_SOCKET_TIMEOUT",
    "code E403",
    "code E429",
    "code E5",
    "after connection broken by",
    "Max retries exceeded",
    "Read timed out",
    "No module named pip",
    "different Python",
    "Requires-Python",
];

/// A client in another language.
struct Client {
    name: &'static str,
    folder: &'static str,
    script: &'static str,
    /// Says which packages are wanted, to the byte: while it stays the same, they are installed once.
    lock: &'static str,
    /// The program that runs the script, by all the names that it may have.
    programs: &'static [&'static str],
    /// The command that installs the packages into the folder that it runs in.
    install: fn(program: &str) -> Command,
}

const JAVASCRIPT: Client = Client {
    name: "the official JavaScript SDK",
    folder: "javascript",
    script: "client.mjs",
    lock: "package-lock.json",
    programs: &["node"],
    install: |_| {
        let mut npm = Command::new(NPM);
        npm.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--fetch-retries=1", "--fetch-timeout=60000"]);
        npm
    },
};

const PYTHON: Client = Client {
    name: "the official Python SDK",
    folder: "python",
    script: "client.py",
    lock: "requirements.txt",
    programs: &["python3", "python"],
    install: |python| {
        let mut pip = Command::new(python);
        pip.args(["-m", "pip", "install", "--target", "packages", "--upgrade", "--no-deps", "--no-input"]);
        pip.args(["--disable-pip-version-check", "--retries", "1", "--timeout", "60", "--requirement"]);
        pip.arg("requirements.txt");
        pip
    },
};

#[test]
fn the_official_javascript_sdk_takes_the_mock_for_a_portal() {
    if let Some(portal) = exercise(&JAVASCRIPT) {
        assert_renewed(&portal);
        let batches = requests(&portal, "batch");
        // Its batches are objects with numbers for keys.
        assert!(batches.iter().all(|request| request.params().is_object()), "{batches:#?}");
    }
}

#[test]
fn the_official_python_sdk_takes_the_mock_for_a_portal() {
    if let Some(portal) = exercise(&PYTHON) {
        assert_renewed(&portal);
    }
}

/// Runs a client against a portal of its own whose access token has run out, and gives the portal back; nothing where
/// the client cannot be had.
fn exercise(client: &Client) -> Option<MockPortal> {
    let (program, folder) = match installed(client) {
        Ok(found) => found,
        Err(why) => {
            println!("SKIPPED: {}: {why}", client.name);
            return None;
        }
    };
    let builder = MockPortal::builder().rows(ROWS).application("local.app", "secret");
    let portal = builder.tls(pem("cert.pem"), pem("key.pem")).start_blocking().unwrap();
    portal.expire_token();
    let output = run(&mut script(client, program, &folder, &portal)).unwrap();
    let said = text(&output);
    assert!(output.status.success(), "{} against the mock: {}\n{said}", client.name, output.status);
    println!("{}:\n{said}", client.name);
    Some(portal)
}

/// The program and the folder of a client, with its packages installed; otherwise why it cannot be had.
fn installed(client: &Client) -> Result<(&'static str, PathBuf), String> {
    if std::env::var_os(SWITCH).is_none() {
        return Err(format!("set {SWITCH}=1 to run it"));
    }
    let program = *client
        .programs
        .iter()
        .find(|program| run(Command::new(program).arg("--version")).is_ok_and(|output| output.status.success()))
        .ok_or_else(|| format!("{} is not installed", client.programs.join(" or ")))?;
    let (from, to) = (source().join(client.folder), Path::new(env!("CARGO_TARGET_TMPDIR")).join(client.folder));
    let mark = to.join("installed.txt");
    let wanted = fs::read_to_string(from.join(client.lock)).unwrap();
    fs::create_dir_all(&to).unwrap();
    for entry in fs::read_dir(&from).unwrap().map(Result::unwrap).filter(|entry| entry.path().is_file()) {
        fs::copy(entry.path(), to.join(entry.file_name())).unwrap();
    }
    if fs::read_to_string(&mark).ok().as_ref() != Some(&wanted) {
        install(client, program, &to)?;
        fs::write(&mark, wanted).unwrap();
    }
    Ok((program, to))
}

/// Installs the packages. A machine without a network is a reason to skip; packages that do not fit are a failure.
fn install(client: &Client, program: &str, folder: &Path) -> Result<(), String> {
    let output = match run((client.install)(program).current_dir(folder)) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Err("its installer is missing".to_owned()),
        other => other.unwrap(),
    };
    let said = text(&output);
    if output.status.success() {
        Ok(())
    } else if UNREACHABLE.iter().any(|sign| said.contains(sign)) {
        Err(format!("its packages cannot be had here\n{said}"))
    } else {
        panic!("the packages of {} cannot be installed: {}\n{said}", client.name, output.status)
    }
}

/// The client's script, told where the portal is.
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
        .env("MOCK_ROWS", ROWS.to_string())
        .env("NODE_EXTRA_CA_CERTS", &authority)
        .env("REQUESTS_CA_BUNDLE", &authority)
        .env("PYTHONPATH", folder.join("packages"))
        // A proxy of the machine must not come between.
        .env("NO_PROXY", "127.0.0.1")
        .env("no_proxy", "127.0.0.1");
    command
}

/// The application's calls: the first was refused for its old token, and those after it were not.
fn assert_renewed(portal: &MockPortal) {
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

fn run(command: &mut Command) -> std::io::Result<Output> {
    command.stdin(Stdio::null()).output()
}

fn text(output: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}
