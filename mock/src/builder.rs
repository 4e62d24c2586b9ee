//! The options of a portal, and its start.

use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use bitrix24_model::Api;
use tokio::sync::mpsc::{self, UnboundedSender};

use crate::methods::context::Contexts;
use crate::methods::system::known_methods;
use crate::portal::{MockPortal, delivery};
use crate::specs;
use crate::start_error::StartError;
use crate::state::clock::Clock;
use crate::state::custom_fields::{CustomField, CustomFieldOf};
use crate::state::fault_file::{self, Known};
use crate::state::faults::{FaultRule, Faults};
use crate::state::limits::Limits;
use crate::state::names::Apis;
use crate::state::options::{Application, Options};
use crate::state::outbox::Post;
use crate::state::seed_file::SeedFile;
use crate::state::{InitialState, PortalState, Seeds};
use crate::values::problems::listed;
use crate::wire::server::{BoundServer, ServerOptions};
#[cfg(feature = "tls")]
use crate::wire::tls;

/// Where a paused clock starts, in November 2023: a round number of seconds since the Unix epoch.
const PAUSED_AT: Duration = Duration::from_secs(1_700_000_000);

/// Builds a portal with custom options.
///
/// ```
/// use bitrix24::Client;
/// use bitrix24::mail::message::Get;
/// use bitrix24_mock::{Limits, MockPortal};
///
/// # #[tokio::main(flavor = "current_thread")] async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let portal = MockPortal::builder()
///     .webhook(7, "other")
///     .limits(Limits::Standard)
///     .seed(r#"{"mail.message": [{"id": 5, "subject": "Hello"}]}"#)
///     .paused_clock()
///     .start()
///     .await?;
/// assert!(portal.webhook_url().ends_with("/rest/7/other/"));
///
/// let message = Client::webhook(&portal.webhook_url())?.call(&Get::new(5)).await?.item;
/// assert_eq!(message.subject.as_deref(), Some("Hello"));
/// # Ok(()) }
/// ```
///
/// Tests can share a function that returns a builder:
///
/// ```
/// use bitrix24_mock::{MockPortal, MockPortalBuilder};
///
/// fn portal() -> MockPortalBuilder {
///     MockPortal::builder().paused_clock().rows(10)
/// }
/// # assert!(portal().start_blocking().is_ok());
/// ```
#[derive(Debug)]
pub struct MockPortalBuilder {
    address: SocketAddr,
    log: bool,
    options: Options,
    apis: Vec<Arc<Api>>,
    custom_fields: Vec<CustomFieldOf>,
    seed: Option<String>,
    fault_rules: Vec<FaultRule>,
    faults_file: Option<String>,
    paused_clock: bool,
    allow_unmet: bool,
    #[cfg(feature = "tls")]
    certificate: Option<(Vec<u8>, Vec<u8>)>,
}

impl MockPortal {
    /// Starts a portal with the default options on a free port of the loopback address.
    ///
    /// # Panics
    ///
    /// Panics if the process cannot listen on the loopback address.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")] async fn main() {
    /// let portal = bitrix24_mock::MockPortal::start().await;
    /// assert!(portal.requests().is_empty());
    /// # }
    /// ```
    pub async fn start() -> Self {
        match Self::builder().start().await {
            Ok(portal) => portal,
            Err(error) => panic!("the portal cannot start: {error}"),
        }
    }

    /// Returns a builder for a portal with custom options.
    pub fn builder() -> MockPortalBuilder {
        MockPortalBuilder {
            address: SocketAddr::from((Ipv4Addr::LOCALHOST, 0)),
            log: false,
            options: Options::default(),
            apis: Vec::new(),
            custom_fields: Vec::new(),
            seed: None,
            fault_rules: Vec::new(),
            faults_file: None,
            paused_clock: false,
            allow_unmet: false,
            #[cfg(feature = "tls")]
            certificate: None,
        }
    }
}

impl MockPortalBuilder {
    /// Sets the address to listen on. Defaults to a free port of the loopback address.
    #[must_use]
    pub fn address(mut self, address: SocketAddr) -> Self {
        self.address = address;
        self
    }

    /// Sets the URL at which clients reach the portal, such as that of a proxy, for the responses of the authorization
    /// server. By default, they name the host of their requests.
    #[must_use]
    pub fn public_url(mut self, url: impl Into<String>) -> Self {
        let url = url.into();
        self.options.public_url = Some(url.strip_suffix('/').map(str::to_owned).unwrap_or(url));
        self
    }

    /// Lets pages of an origin call the portal from a browser, such as `http://localhost:3000`; `*` stands for all. They
    /// cannot control it.
    #[must_use]
    pub fn cors(mut self, origin: impl Into<String>) -> Self {
        self.options.cors.allow(origin.into());
        self
    }

    /// Sets whether the portal can be controlled over HTTP, under `/_mock/`. By default it can, if it listens on a loopback
    /// address.
    #[must_use]
    pub fn control(mut self, enabled: bool) -> Self {
        self.options.control = Some(enabled);
        self
    }

    /// Drops the portal silently even if a [script](MockPortal::script) was not used up, or an
    /// [expectation](MockPortal::expect) was not met.
    ///
    /// ```
    /// use bitrix24::mail::message::Get;
    /// use bitrix24_mock::{Failure, MockPortal};
    ///
    /// # fn main() -> Result<(), bitrix24_mock::StartError> {
    /// let portal = MockPortal::builder().allow_unmet().start_blocking()?;
    /// portal.script::<Get>([Err(Failure::error("AccessDenied"))]);
    /// # Ok(()) }
    /// ```
    #[must_use]
    pub fn allow_unmet(mut self) -> Self {
        self.allow_unmet = true;
        self
    }

    /// Sets the user and the secret of the webhook. Defaults to `1` and `s3cr3t`.
    #[must_use]
    pub fn webhook(mut self, user: u64, secret: impl Into<String>) -> Self {
        self.options.user = user;
        self.options.secret = secret.into();
        self
    }

    /// Sets the first access token, which expires only by a refresh. Defaults to `newtoken`.
    #[must_use]
    pub fn token(mut self, token: impl Into<String>) -> Self {
        self.options.token = token.into();
        self
    }

    /// Sets the first refresh token. Defaults to `newrefresh`.
    #[must_use]
    pub fn refresh_token(mut self, token: impl Into<String>) -> Self {
        self.options.refresh_token = token.into();
        self
    }

    /// Sets the first authorization code. Defaults to `newcode`.
    #[must_use]
    pub fn code(mut self, code: impl Into<String>) -> Self {
        self.options.code = code.into();
        self
    }

    /// Sets the identifier and the secret of the application, which `/oauth/token/` then requires and `/rest/app.info/`
    /// vouches for. By default the first accepts any application, and the second rejects all.
    #[must_use]
    pub fn application(mut self, id: impl Into<String>, secret: impl Into<String>) -> Self {
        self.options.application = Some(Application { id: id.into(), secret: secret.into() });
        self
    }

    /// Sets the application token, which installations and events carry. Defaults to `appt0ken`.
    ///
    /// ```
    /// use bitrix24_mock::MockPortal;
    ///
    /// # fn main() -> Result<(), bitrix24_mock::StartError> {
    /// let portal = MockPortal::builder().application_token("51856fefc120afa4b628cc82d3935cce").start_blocking()?;
    /// assert!(portal.installation_form().contains("APPLICATION_TOKEN=51856fefc120afa4b628cc82d3935cce"));
    /// # Ok(()) }
    /// ```
    #[must_use]
    pub fn application_token(mut self, token: impl Into<String>) -> Self {
        self.options.application_token = token.into();
        self
    }

    /// Sets the granted scopes. By default all scopes are granted.
    ///
    /// ```
    /// use bitrix24::Client;
    /// use bitrix24::mail::message::Get;
    /// use bitrix24_mock::MockPortal;
    ///
    /// # #[tokio::main(flavor = "current_thread")] async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// let portal = MockPortal::builder().scopes(["tasks"]).start().await?;
    /// let error = Client::webhook(&portal.webhook_url())?.call(&Get::new(1)).await.unwrap_err();
    /// assert!(error.to_string().contains("The call needs the scope `mail`"));
    /// # Ok(()) }
    /// ```
    #[must_use]
    pub fn scopes<S: Into<String>>(mut self, scopes: impl IntoIterator<Item = S>) -> Self {
        self.options.scopes = Some(scopes.into_iter().map(Into::into).collect());
        self
    }

    /// Sets the number of rows of each object, which are made from the examples of the specs and have the identifiers
    /// from 1. By default there are 60, and those that examples name with larger identifiers.
    #[must_use]
    pub fn rows(mut self, rows: u32) -> Self {
        self.options.rows = Some(rows);
        self
    }

    /// Responds to the requests of examples with the responses of examples, without reading or writing rows. Examples of
    /// failures are left out: a request that needs one asks for it with the header `X-Mock-Example`.
    ///
    /// ```
    /// use bitrix24::Client;
    /// use bitrix24_mock::MockPortal;
    /// use serde_json::json;
    ///
    /// # #[tokio::main(flavor = "current_thread")] async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// let portal = MockPortal::builder().examples().start().await?;
    /// let client = Client::webhook(&portal.webhook_url())?;
    /// let count = client.call_raw("humanresources.node.count", &json!({})).await?;
    /// assert_eq!(count, json!({"departments": 25, "teams": 8}));
    /// # Ok(()) }
    /// ```
    #[must_use]
    pub fn examples(mut self) -> Self {
        self.options.examples = true;
        self
    }

    /// Adds a field to an object, such as a user field: [`CustomField`], or its type alone. Other unknown fields are
    /// rejected in the `fields` of a request, as a portal does.
    ///
    /// Rows made from examples get generated values of the field; in new rows it is `null`.
    #[must_use]
    pub fn custom_field(
        mut self,
        object: impl Into<String>,
        name: impl Into<String>,
        field: impl Into<CustomField>,
    ) -> Self {
        self.custom_fields.push(CustomFieldOf { object: object.into(), name: name.into(), field: field.into() });
        self
    }

    /// Sets the rows of objects, as JSON that maps the dotted name of an object to an array of its rows.
    ///
    /// Other objects keep their rows; fields that a row leaves out are empty. The key `custom_fields` adds fields as
    /// [`custom_field`](Self::custom_field) does: `{"tasks.task": {"ufBudget": "integer"}}`, where the type can also be
    /// an object with `type`, `filterable` and `sortable`.
    #[must_use]
    pub fn seed(mut self, json: impl Into<String>) -> Self {
        self.seed = Some(json.into());
        self
    }

    /// Sets the portal's limits. Defaults to [`Limits::Off`].
    #[must_use]
    pub fn limits(mut self, limits: Limits) -> Self {
        self.options.limits = limits;
        self
    }

    /// Adds a rule that triggers a fault.
    #[must_use]
    pub fn fault(mut self, rule: FaultRule) -> Self {
        self.fault_rules.push(rule);
        self
    }

    /// Sets rules that trigger faults, as JSON:
    /// `{"seed": 1, "rules": [{"fault": "cut", "method": "mail.*", "nth": 2, "times": 1, "probability": 0.5}]}`.
    #[must_use]
    pub fn faults(mut self, json: impl Into<String>) -> Self {
        self.faults_file = Some(json.into());
        self
    }

    /// Rejects a batch that is an object with numbers as keys, which the official JavaScript SDK sends.
    #[must_use]
    pub fn strict_batch(mut self) -> Self {
        self.options.strict_batch = true;
        self
    }

    /// Pauses the portal's clock in November 2023. [`MockPortal::advance`] advances it.
    #[must_use]
    pub fn paused_clock(mut self) -> Self {
        self.paused_clock = true;
        self
    }

    /// Sets the number of requests to record for [`MockPortal::requests`]. Defaults to the last 10,000.
    #[must_use]
    pub fn max_recorded_requests(mut self, max: usize) -> Self {
        self.options.max_recorded_requests = max;
        self
    }

    /// Writes a line about each request to standard error, with secrets masked.
    #[must_use]
    pub fn log(mut self) -> Self {
        self.log = true;
        self
    }

    /// Sets other specs of a protocol than the embedded ones.
    ///
    /// ```
    /// use bitrix24_model::{SourceFile, load};
    /// use bitrix24_mock::MockPortal;
    ///
    /// # fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// let own = [SourceFile::new("api.yaml", "api: { title: Demo, modules: {} }")];
    /// let portal = MockPortal::builder().specs(load(&own)?.into()).start_blocking()?;
    /// assert!(portal.specs().methods.is_empty());
    /// # Ok(()) }
    /// ```
    #[must_use]
    pub fn specs(mut self, api: Arc<Api>) -> Self {
        self.apis.push(api);
        self
    }

    /// Serves HTTPS with this certificate chain and its key, both as PEM.
    #[cfg(feature = "tls")]
    #[must_use]
    pub fn tls(mut self, certificate: impl Into<Vec<u8>>, key: impl Into<Vec<u8>>) -> Self {
        self.certificate = Some((certificate.into(), key.into()));
        self
    }

    /// Starts the portal.
    ///
    /// # Errors
    ///
    /// Returns an error if the address is in use, or if an option, a seed, a rule or a certificate is invalid. It names all
    /// problems of what the builder was given.
    #[expect(clippy::unused_async, reason = "a later version may wait here without a breaking change")]
    pub async fn start(self) -> Result<MockPortal, StartError> {
        self.start_blocking()
    }

    /// Starts the portal outside of async code. Either way, it runs on threads of its own.
    ///
    /// # Errors
    ///
    /// Returns the same errors as [`MockPortalBuilder::start`].
    ///
    /// ```
    /// # fn main() -> Result<(), bitrix24_mock::StartError> {
    /// let portal = bitrix24_mock::MockPortal::builder().start_blocking()?;
    /// assert_ne!(portal.address().port(), 0);
    /// # Ok(()) }
    /// ```
    pub fn start_blocking(self) -> Result<MockPortal, StartError> {
        let (address, log, allow_unmet) = (self.address, self.log, self.allow_unmet);
        let bind_error = |error| StartError::Bind(address, error);
        let (outbox, posts) = mpsc::unbounded_channel();
        let (server_options, state) = (self.server_options(), self.state(outbox));
        let (server_options, (options, initial)) = match (server_options, state) {
            (Ok(server_options), Ok(state)) => (server_options, state),
            (server_options, state) => {
                return Err(StartError::all(state.err().into_iter().flatten().chain(server_options.err()).collect()));
            }
        };
        let server = BoundServer::bind(address, server_options).map_err(bind_error)?;
        let state = PortalState::new(options, initial, server.url(), server.is_loopback());
        let context = Arc::new(Contexts::new(state));
        delivery::start(Arc::downgrade(&context), posts, log).map_err(bind_error)?;
        let server = server.start(Arc::clone(&context)).map_err(bind_error)?;
        Ok(MockPortal::new(context, server, log, allow_unmet))
    }

    fn server_options(&self) -> Result<ServerOptions, StartError> {
        Ok(ServerOptions {
            log: self.log,
            #[cfg(feature = "tls")]
            tls: match &self.certificate {
                Some((certificate, key)) => Some(tls::acceptor(certificate, key).map_err(StartError::Certificate)?),
                None => None,
            },
        })
    }

    /// Returns what the portal starts with, or the errors of all that the builder was given.
    fn state(self, outbox: UnboundedSender<Post>) -> Result<(Options, InitialState), Vec<StartError>> {
        let mut apis = specs::embedded().map_err(|errors| vec![StartError::Specs(errors)])?;
        self.apis.into_iter().for_each(|api| apis.set(api));
        let mut errors: Vec<StartError> = self.options.problems().map(StartError::Option).collect();
        let mut add = |error: fn(String) -> StartError, problems: &[String]| {
            errors.extend((!problems.is_empty()).then(|| error(listed(problems))));
        };
        add(StartError::CustomField, &add_fields(&mut apis, &self.custom_fields));
        let (seeds, problems) = read_seed(self.seed.as_deref(), &mut apis);
        add(StartError::Seed, &problems);
        let methods = known_methods(&apis);
        let methods: Vec<&str> = methods.iter().map(String::as_str).collect();
        let known = Known { apis: &apis, methods: &methods };
        let file = self.faults_file.as_deref().map(|text| fault_file::read(text, &known)).transpose();
        let (mut rules, random_seed) =
            file.map_err(|problems| add(StartError::Faults, &problems)).ok().flatten().unwrap_or_default();
        add(StartError::Faults, &fault_file::check(&known, &self.fault_rules));
        if !errors.is_empty() {
            return Err(errors);
        }
        rules.extend(self.fault_rules);
        let clock = if self.paused_clock { Clock::paused(PAUSED_AT) } else { Clock::running() };
        let faults = Faults::new(rules, random_seed);
        Ok((self.options, InitialState { apis, clock, seeds, faults, outbox }))
    }
}

/// Reads a seed and adds its custom fields to the specs. Returns the rows and all problems.
fn read_seed(text: Option<&str>, apis: &mut Apis) -> (Seeds, Vec<String>) {
    let seed = match text.map(SeedFile::read).transpose() {
        Ok(seed) => seed.unwrap_or_default(),
        Err(problem) => return (Seeds::default(), vec![problem]),
    };
    let invalid = add_fields(apis, &seed.custom_fields);
    let (seeds, in_rows) = seed.rows(apis);
    (seeds, seed.problems.into_iter().chain(invalid).chain(in_rows).collect())
}

/// Adds custom fields to specs, and returns all problems.
fn add_fields(apis: &mut Apis, fields: &[CustomFieldOf]) -> Vec<String> {
    fields.iter().filter_map(|field| field.add_to(apis).err()).collect()
}
