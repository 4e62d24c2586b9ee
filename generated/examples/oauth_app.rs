//! An application that stores its tokens in a file: it is installed or authorized once, and then refreshes its tokens
//! itself.
//!
//! ```console
//! cargo run -p bitrix24-examples --example oauth_app
//! cargo run -p bitrix24-examples --example oauth_app -- --tokens tokens.json
//! ```
//!
//! For your portal set `BITRIX24_PORTAL` (`https://portal.example`), `BITRIX24_CLIENT_ID` and `BITRIX24_CLIENT_SECRET`,
//! and `BITRIX24_OAUTH_SERVER` if tokens do not come from the cloud's server. The first run reads the body of the request
//! that the portal posts for an installation (`--installation FILE`), or prints which page to open, and reads the code that
//! the portal returns. Without these variables it is installed at a mock portal, whose token expires.

use bitrix24::auth::{App, Authorized, FileStore, Installation, Token, TokenStore};
use bitrix24::error::AuthErrorKind;
use bitrix24::tasks::task::{List, fields};
use bitrix24::{AnyError, Client, Error};
use bitrix24_mock::MockPortal;
use clap::Parser;
use std::io::BufRead;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

type Failure = Box<dyn std::error::Error>;

/// An application that stores its tokens in a file.
#[derive(Parser)]
struct Arguments {
    /// The file that stores the tokens; only you can read it.
    #[arg(long, value_name = "FILE", default_value = "tokens.json")]
    tokens: PathBuf,
    /// The body of the request that the portal posts for an installation.
    #[arg(long, value_name = "FILE")]
    installation: Option<PathBuf>,
}

#[tokio::main]
async fn main() -> ExitCode {
    match run(Arguments::parse()).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

async fn run(arguments: Arguments) -> Result<(), Failure> {
    let store = FileStore::new(&arguments.tokens);
    let tokens = store.load().await?;
    let setting = Setting::from_env(tokens.as_ref())?;
    let portal = Client::builder().app(&setting.portal, setting.app.clone(), store).build()?;
    if tokens.is_none() {
        let who = first_tokens(&portal, &setting, arguments.installation.as_deref()).await?;
        let (user, domain) = (who.user_id.unwrap_or_default(), who.domain.unwrap_or_default());
        println!("user {user} of {domain}; the tokens are in {}", arguments.tokens.display());
    }
    if let Some(mock) = &setting.mock {
        mock.expire_token();
    }
    let newest = List::new().order(fields::ID.desc());
    let titles = portal.items(&newest).page_size(3).max_pages(1).rows(fields::TITLE.optional()).into_vec().await;
    match titles {
        Ok(titles) => println!("the newest tasks: {}", titles.into_iter().flatten().collect::<Vec<_>>().join(", ")),
        Err(Error::Auth(error)) if error.kind() == AuthErrorKind::AuthorizeAgain => {
            let tokens = arguments.tokens.display();
            return Err(
                format!("the refresh token is invalid: delete {tokens} and authorize the application again").into()
            );
        }
        Err(error) => return Err(AnyError::from(error).into()),
    }
    println!("tokens were requested {} times", portal.stats().refreshes);
    // A refresh that is still running must not be interrupted.
    portal.shutdown().await?;
    Ok(())
}

/// Gets the tokens from the post of an installation, or else by an authorization code.
async fn first_tokens(portal: &Client, setting: &Setting, post: Option<&Path>) -> Result<Authorized, Failure> {
    let post = match (post, &setting.mock) {
        (Some(path), _) => Some(std::fs::read(path).map_err(|error| format!("{}: {error}", path.display()))?),
        (None, Some(mock)) => Some(mock.installation_form().into_bytes()),
        (None, None) => None,
    };
    Ok(match post {
        Some(post) => portal.install(&Installation::from_form(&post)?).await?,
        None => portal.authorize(setting.code()?).await?,
    })
}

/// The portal and the application.
struct Setting {
    portal: String,
    client_id: String,
    app: App,
    mock: Option<MockPortal>,
}

impl Setting {
    fn from_env(tokens: Option<&Token>) -> Result<Self, Failure> {
        let Ok(portal) = std::env::var("BITRIX24_PORTAL") else { return Self::demo(tokens) };
        let needed = |name| std::env::var(name).map_err(|_| format!("set {name} together with BITRIX24_PORTAL"));
        let client_id = needed("BITRIX24_CLIENT_ID")?;
        let mut app = App::new(&client_id, needed("BITRIX24_CLIENT_SECRET")?);
        if let Ok(server) = std::env::var("BITRIX24_OAUTH_SERVER") {
            app = app.server(server);
        }
        Ok(Self { portal, client_id, app, mock: None })
    }

    /// Starts a mock portal with the tokens of an earlier run.
    fn demo(tokens: Option<&Token>) -> Result<Self, Failure> {
        eprintln!("BITRIX24_PORTAL is not set: calling a mock portal.");
        let mut mock = MockPortal::builder().application("local.demo", "the application's key");
        if let Some(tokens) = tokens {
            mock = mock.token(tokens.access.reveal()).refresh_token(tokens.refresh.reveal());
        }
        let mock = mock.start_blocking()?;
        let app = App::new("local.demo", "the application's key").server(mock.oauth_url());
        Ok(Self { portal: mock.client_endpoint(), client_id: "local.demo".to_owned(), app, mock: Some(mock) })
    }

    /// Returns the code that the portal issues when the user agrees. It expires after 30 seconds.
    fn code(&self) -> Result<String, Failure> {
        let portal = self.portal.trim_end_matches('/').trim_end_matches("/rest");
        println!("Open {portal}/oauth/authorize/?client_id={}&response_type=code", self.client_id);
        println!("and paste the value of `code` from the URL of the page that opens:");
        let code = std::io::stdin().lock().lines().next().transpose()?.unwrap_or_default();
        if code.trim().is_empty() { Err("no code was entered".into()) } else { Ok(code.trim().to_owned()) }
    }
}
