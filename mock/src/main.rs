//! `bitrix24-mock`: a Bitrix24 portal for tests, without an account.

use std::io::Write as _;
use std::net::{SocketAddr, ToSocketAddrs as _};
use std::path::PathBuf;
use std::process::ExitCode;

use bitrix24_mock::{Limits, MockPortal, MockPortalBuilder, StartError};
use clap::{Parser, ValueEnum};

/// Runs a Bitrix24 portal for tests, with REST 3.0 and REST 2.0
#[derive(Debug, Parser)]
#[command(version)]
struct Arguments {
    /// Address to listen on; port 0 picks a free port
    #[arg(long, value_name = "HOST:PORT", default_value = "127.0.0.1:0", value_parser = address)]
    addr: SocketAddr,
    /// URL at which clients reach the portal, such as that of a proxy; by default, the host of their requests
    #[arg(long, value_name = "URL")]
    public_url: Option<String>,
    /// Let pages of this origin call the portal from a browser; `*` stands for all. Can be repeated
    #[arg(long, value_name = "ORIGIN")]
    cors: Vec<String>,
    /// Let requests to `/_mock/` control the portal even if it does not listen on a loopback address
    #[arg(long)]
    control: bool,
    /// User and secret of the webhook
    #[arg(long, value_name = "USER/SECRET", default_value = "1/s3cr3t", value_parser = webhook)]
    webhook: (u64, String),
    /// Application for which `/oauth/token/` issues tokens, by default any, and `/rest/app.info/` vouches
    #[arg(long, value_name = "ID/SECRET", value_parser = application)]
    application: Option<(String, String)>,
    /// First access token; a refresh makes it fail with `expired_token`
    #[arg(long, default_value = "newtoken")]
    token: String,
    /// First refresh token for `/oauth/token/`
    #[arg(long, value_name = "TOKEN", default_value = "newrefresh")]
    refresh_token: String,
    /// Number of rows of each object; 60 by default, and those that examples name with larger identifiers
    #[arg(long)]
    rows: Option<u32>,
    /// Respond to the requests of examples with the responses of examples
    #[arg(long)]
    examples: bool,
    /// JSON file that maps the names of objects to arrays of rows
    #[arg(long, value_name = "FILE")]
    seed: Option<PathBuf>,
    /// Rate limit and operating limit of the portal
    #[arg(long, value_enum, default_value = "off")]
    limits: LimitsArgument,
    /// JSON file with rules that trigger faults
    #[arg(long, value_name = "FILE")]
    faults: Option<PathBuf>,
    /// Reject a batch that is not an array
    #[arg(long)]
    strict_batch: bool,
    /// Serve HTTPS with this certificate chain and its key
    #[cfg(feature = "tls")]
    #[arg(long, num_args = 2, value_names = ["CERT", "KEY"])]
    tls: Option<Vec<PathBuf>>,
    /// Write a line about each request to standard error, with secrets masked
    #[arg(long)]
    log: bool,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum LimitsArgument {
    Off,
    Standard,
    Enterprise,
}

/// Reads an address, whose host can be a name. Of several addresses, it takes one of version 4, as most clients do.
fn address(text: &str) -> Result<SocketAddr, String> {
    if text.parse::<SocketAddr>().is_err() && !text.contains(':') {
        return Err("expected HOST:PORT, such as `localhost:8080`".to_owned());
    }
    let found: Vec<SocketAddr> = text.to_socket_addrs().map_err(|error| error.to_string())?.collect();
    let address = found.iter().find(|address| address.is_ipv4()).or(found.first());
    address.copied().ok_or_else(|| "the host has no address".to_owned())
}

fn webhook(text: &str) -> Result<(u64, String), String> {
    let (user, secret) = text.split_once('/').ok_or("expected USER/SECRET, such as `1/s3cr3t`")?;
    let user = user.parse().map_err(|_| "the user must be a number")?;
    if secret.is_empty() { Err("the secret is missing".to_owned()) } else { Ok((user, secret.to_owned())) }
}

fn application(text: &str) -> Result<(String, String), String> {
    let (id, secret) =
        text.split_once('/').filter(|(id, secret)| !id.is_empty() && !secret.is_empty()).ok_or("expected ID/SECRET")?;
    Ok((id.to_owned(), secret.to_owned()))
}

fn main() -> ExitCode {
    match run(Arguments::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("bitrix24-mock: {error}");
            ExitCode::FAILURE
        }
    }
}

#[tokio::main(flavor = "current_thread")]
async fn run(arguments: Arguments) -> Result<(), Box<dyn std::error::Error>> {
    // Before anybody knows the address, so that a signal sent right after it is not lost.
    let interrupted = interrupted()?;
    let files = (arguments.seed.clone(), arguments.faults.clone());
    let portal =
        builder(arguments)?.start().await.map_err(|error| in_files(error, &files).join("\nbitrix24-mock: "))?;
    println!("listening on {}", portal.url());
    std::io::stdout().flush()?;
    interrupted.await?;
    portal.stop().await;
    Ok(())
}

/// How many requests the program keeps for those who ask for them.
const RECORDED: usize = 1_000;

/// Returns each error with the file that it is about, the one of the seeds or the one of the rules.
fn in_files(error: StartError, files: &(Option<PathBuf>, Option<PathBuf>)) -> Vec<String> {
    let file = match error {
        StartError::Several(errors) => return errors.into_iter().flat_map(|error| in_files(error, files)).collect(),
        StartError::Seed(_) => files.0.as_ref(),
        StartError::Faults(_) => files.1.as_ref(),
        _ => None,
    };
    vec![file.map_or(String::new(), |file| format!("{}: ", file.display())) + &error.to_string()]
}

fn builder(arguments: Arguments) -> Result<MockPortalBuilder, Box<dyn std::error::Error>> {
    let read = |path: &PathBuf| std::fs::read(path).map_err(|error| format!("{}: {error}", path.display()));
    let text = |path: &PathBuf| {
        let no_text = |_| format!("{}: the file is not in UTF-8; save it in that encoding", path.display());
        String::from_utf8(read(path)?).map_err(no_text)
    };
    let limits = match arguments.limits {
        LimitsArgument::Off => Limits::Off,
        LimitsArgument::Standard => Limits::Standard,
        LimitsArgument::Enterprise => Limits::Enterprise,
    };
    let mut builder = MockPortal::builder()
        .address(arguments.addr)
        .webhook(arguments.webhook.0, arguments.webhook.1)
        .token(arguments.token)
        .refresh_token(arguments.refresh_token)
        .limits(limits)
        .max_recorded_requests(RECORDED)
        .allow_unmet();
    if let Some(url) = arguments.public_url {
        builder = builder.public_url(url);
    }
    if let Some((id, secret)) = arguments.application {
        builder = builder.application(id, secret);
    }
    for origin in arguments.cors {
        builder = builder.cors(origin);
    }
    if arguments.control {
        builder = builder.control(true);
    }
    if let Some(rows) = arguments.rows {
        builder = builder.rows(rows);
    }
    if let Some(path) = &arguments.seed {
        builder = builder.seed(text(path)?);
    }
    if let Some(path) = &arguments.faults {
        builder = builder.faults(text(path)?);
    }
    if arguments.examples {
        builder = builder.examples();
    }
    if arguments.strict_batch {
        builder = builder.strict_batch();
    }
    if arguments.log {
        builder = builder.log();
    }
    #[cfg(feature = "tls")]
    if let Some([certificate, key]) = arguments.tls.as_deref() {
        builder = builder.tls(read(certificate)?, read(key)?);
    }
    Ok(builder)
}

/// Listens for Ctrl-C and for the signal that terminates a process, and returns a future that ends with either.
fn interrupted() -> std::io::Result<impl Future<Output = std::io::Result<()>>> {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        let (mut interrupted, mut terminated) = (signal(SignalKind::interrupt())?, signal(SignalKind::terminate())?);
        Ok(async move {
            tokio::select! {
                _ = interrupted.recv() => {}
                _ = terminated.recv() => {}
            }
            Ok(())
        })
    }
    #[cfg(not(unix))]
    Ok(tokio::signal::ctrl_c())
}
