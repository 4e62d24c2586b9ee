//! A call before it is sent, and the driver that sends it.

use std::any::Any;
use std::borrow::Cow;
use std::future::poll_fn;
use std::marker::PhantomData;
use std::pin::{Pin, pin};
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use super::exchange::{CallSpec, Exchange, ExchangeStep, IdempotencyKey, ResponseMetadata};
use super::parse_response::ResultSlot;
use super::{Client, Inner, Response};
use crate::auth::{AuthFailure, refresh_token};
use crate::decode::{Collected, Decode};
use crate::encode::{Encode, EncodeError, to_vec};
use crate::error::Error;
use crate::method::{Cause, CodeInfo, Effect, ErrorKind, Method, UntypedErrorKind};
use crate::observe::BatchPart;
use crate::protocol::{Protocol, V3, wire};
use crate::transport::BoxFuture;
use crate::types::Json;

/// A call that has not been sent yet. `R` is its result, `K` its documented errors.
///
/// ```no_run
/// # use bitrix24_runtime::{Client, Error};
/// # async fn run(portal: &Client) -> Result<(), Error> {
/// let response = portal.request_raw("user.current", &serde_json::json!({})).send().await?;
/// println!("{} after {} attempts", response.result, response.attempts);
/// # Ok(()) }
/// ```
///
/// ```no_run
/// use bitrix24_runtime::{Client, Json};
/// use bitrix24_runtime::client::Call;
/// use bitrix24_runtime::method::{Effect, UntypedErrorKind};
/// use std::time::Duration;
///
/// # async fn run(portal: &Client) -> Result<(), Box<dyn std::error::Error>> {
/// let call: Call<'_, Json, UntypedErrorKind> = portal.request_raw("documentation", &Json::Null);
/// let response = call.effect(Effect::Read).bare().timeout(Duration::from_secs(20)).send().await?;
///
/// let call = portal.request_raw("tasks.task.delete", &serde_json::json!({ "id": 15 }));
/// call.idempotency_key("delete-task-15").total_timeout(Duration::from_secs(60)).keep_unknown_fields().send().await?;
///
/// let call = portal.request_raw("tasks.task.delete", &serde_json::json!({ "id": 16 }));
/// call.without_idempotency_key().send().await?;
/// # Ok(()) }
/// ```
#[must_use = "a call does nothing until it is sent"]
pub struct Call<'c, R, K> {
    client: &'c Client,
    spec: CallSpec,
    envelope: bool,
    keep_unknown_fields: bool,
    marker: PhantomData<fn() -> (R, K)>,
}

impl<'c, R, K> Call<'c, R, K> {
    fn new(client: &'c Client, spec: CallSpec) -> Self {
        Self { client, spec, envelope: true, keep_unknown_fields: false, marker: PhantomData }
    }

    /// Keeps fields that the response's type does not have, such as user fields, in [`Response::unknown_fields`].
    pub fn keep_unknown_fields(mut self) -> Self {
        self.keep_unknown_fields = true;
        self
    }

    /// Sends the call with this idempotency key, of 1 to 255 printable ASCII characters. For 24 hours the portal
    /// executes one call of the method with this key, and returns the stored response to others with the same body.
    pub fn idempotency_key(mut self, key: impl Into<String>) -> Self {
        self.spec.key = IdempotencyKey::Given(key.into().into());
        self
    }

    /// Sends the call without an idempotency key. A write whose response was lost is then not retried.
    pub fn without_idempotency_key(mut self) -> Self {
        self.spec.key = IdempotencyKey::None;
        self
    }

    /// Sets which calls of a batch the request makes.
    pub(crate) fn batch_part(mut self, part: BatchPart) -> Self {
        self.spec.batch = Some(part);
        self
    }

    /// Sets the timeout of one attempt; see [`ClientBuilder::timeout`](super::ClientBuilder::timeout).
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.spec.timeout = timeout;
        self
    }

    /// Sets the timeout of the whole call; see [`ClientBuilder::total_timeout`](super::ClientBuilder::total_timeout).
    pub fn total_timeout(mut self, timeout: Duration) -> Self {
        self.spec.total = timeout;
        self
    }
}

impl<'c, R, K: ErrorKind> Call<'c, R, K> {
    /// Creates a call of a method with a specification.
    pub(super) fn typed<M: Method<Response = R, Error = K>>(client: &'c Client, method: &M) -> Self {
        let call = Self::new(client, method_spec::<M>(client, method));
        Self { envelope: M::FACTS.envelope, ..call }
    }
}

impl<'c> Call<'c, Json, UntypedErrorKind> {
    /// Creates a call by the method's name.
    pub(super) fn raw(client: &'c Client, name: &str, params: &dyn Encode) -> Self {
        Self::new(client, spec(client, name.to_owned().into(), Effect::Write, (&[], &[]), params))
    }

    /// Sets whether the method changes anything. Defaults to a write.
    pub fn effect(mut self, effect: Effect) -> Self {
        self.spec.effect = effect;
        self
    }

    /// Sets the protocol, for methods of REST 2.0. Defaults to [`V3`](crate::protocol::V3).
    ///
    /// ```no_run
    /// # use bitrix24_runtime::{Client, Error};
    /// use bitrix24_runtime::protocol::V2;
    /// # async fn run(portal: &Client) -> Result<(), Error> {
    /// let call = portal.request_raw("crm.deal.get", &serde_json::json!({ "id": 15 })).protocol(V2);
    /// println!("{}", call.send().await?.result["TITLE"]);
    /// # Ok(()) }
    /// ```
    #[cfg(feature = "v2")]
    pub fn protocol<P: Protocol>(self, _: P) -> Self {
        self.speaking::<P>()
    }

    /// Sets the protocol.
    pub(crate) fn speaking<P: Protocol>(mut self) -> Self {
        self.spec.wire = wire::<P>();
        self
    }

    /// Uses the whole body as the result, for methods that respond without `result`.
    pub fn bare(mut self) -> Self {
        self.envelope = false;
        self
    }
}

impl<'c> Call<'c, (), UntypedErrorKind> {
    /// Creates a call of a method with another body than its request's.
    pub(crate) fn of<M: Method>(client: &'c Client, params: &dyn Encode) -> Self {
        let call = Self::new(client, method_spec::<M>(client, params));
        Self { envelope: M::FACTS.envelope, ..call }
    }
}

impl<'c, R> Call<'c, R, UntypedErrorKind> {
    /// Treats the call as a write, which is not retried once it may have been executed.
    pub(crate) fn treated_as_write(mut self) -> Self {
        self.spec.effect = Effect::Write;
        self
    }

    /// Sends the call and decodes the result into `result`.
    pub(crate) fn send_into<'d>(
        self,
        result: &'d mut (dyn Decode + Send),
    ) -> BoxFuture<'d, Result<ResponseMetadata, Error<UntypedErrorKind>>>
    where
        'c: 'd,
    {
        self.collect_into(result, None)
    }

    /// Sends the call, decodes the result into `result`, and collects what it does not show.
    pub(crate) fn collect_into<'d>(
        self,
        result: &'d mut (dyn Decode + Send),
        collected: Option<&'d mut Collected>,
    ) -> BoxFuture<'d, Result<ResponseMetadata, Error<UntypedErrorKind>>>
    where
        'c: 'd,
    {
        let slot = ResultSlot { result, collected, envelope: self.envelope };
        drive(self.client.inner(), self.spec, slot)
    }
}

impl<R: Decode + Default + Send, K: ErrorKind> Call<'_, R, K> {
    /// Sends the call.
    ///
    /// # Errors
    ///
    /// [`Error`] says what happened, whether the portal may have executed the call, and whether a retry can help.
    pub async fn send(self) -> Result<Response<R>, Error<K>> {
        let mut result = R::default();
        let mut collected = Collected::new(self.keep_unknown_fields);
        let slot = ResultSlot { result: &mut result, collected: Some(&mut collected), envelope: self.envelope };
        let meta = drive(self.client.inner(), self.spec, slot).await.map_err(Error::typed)?;
        let ResponseMetadata { time, status, attempts, request_id, idempotency_key, replayed, moved_to, .. } = meta;
        let Collected { unknown_fields, anomalies, .. } = collected;
        Ok(Response {
            result,
            time,
            status,
            attempts,
            request_id: request_id.as_ref().into(),
            idempotency_key: idempotency_key.as_deref().map(Into::into),
            replayed,
            moved_to,
            #[cfg(feature = "v2")]
            total: meta.list.0,
            #[cfg(feature = "v2")]
            next: meta.list.1,
            unknown_fields: unknown_fields.unwrap_or_default(),
            anomalies,
        })
    }
}

/// The future of [`Client::call`], which returns the result alone. Its work is compiled once; each method only adds the
/// types.
pub(super) struct CallFuture<'c, R, K> {
    work: BoxFuture<'c, Result<Box<dyn Any + Send>, Error<UntypedErrorKind>>>,
    marker: PhantomData<fn() -> (R, K)>,
}

impl<'c, R: Decode + Default + Send + 'static, K: ErrorKind> CallFuture<'c, R, K> {
    pub(super) fn of<M: Method<Response = R, Error = K>>(client: &'c Client, method: &M) -> Self {
        let work = fill(Call::of::<M>(client, method), Box::new(R::default()));
        Self { work, marker: PhantomData }
    }
}

impl<R: 'static, K: ErrorKind> Future for CallFuture<'_, R, K> {
    type Output = Result<R, Error<K>>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        match self.work.as_mut().poll(context) {
            Poll::Pending => Poll::Pending,
            Poll::Ready(Err(error)) => Poll::Ready(Err(error.typed())),
            Poll::Ready(Ok(slot)) => match slot.downcast() {
                Ok(result) => Poll::Ready(Ok(*result)),
                Err(_) => unreachable!("the slot has the type that it was created with"),
            },
        }
    }
}

/// A slot that is returned with the result.
trait Owned: Decode + Any + Send {}

impl<T: Decode + Any + Send> Owned for T {}

/// Sends a call and returns the slot with its result.
fn fill<'c>(
    call: Call<'c, (), UntypedErrorKind>,
    mut slot: Box<dyn Owned + Send>,
) -> BoxFuture<'c, Result<Box<dyn Any + Send>, Error<UntypedErrorKind>>> {
    Box::pin(async move {
        let into = ResultSlot { result: &mut *slot, collected: None, envelope: call.envelope };
        run(call.client.inner(), call.spec, into).await?;
        Ok(slot as Box<dyn Any + Send>)
    })
}

/// Describes a call of a method with this body.
fn method_spec<M: Method>(client: &Client, params: &dyn Encode) -> CallSpec {
    let facts = M::FACTS;
    let spec = spec(client, facts.name.into(), facts.effect, (M::Error::CAUSES, facts.codes), params);
    CallSpec { wire: wire::<M::Protocol>(), application_only: facts.application_only, ..spec }
}

/// Describes a call of REST 3.0 with the client's settings.
fn spec(
    client: &Client,
    name: Cow<'static, str>,
    effect: Effect,
    (causes, codes): (&'static [Cause], &'static [CodeInfo]),
    params: &dyn Encode,
) -> CallSpec {
    let settings = &client.inner().core.settings;
    CallSpec {
        name,
        wire: wire::<V3>(),
        effect,
        application_only: false,
        causes,
        codes,
        body: body(params),
        key: if settings.idempotency { IdempotencyKey::Generated } else { IdempotencyKey::None },
        timeout: settings.timeout,
        total: settings.total,
        batch: None,
    }
}

/// Encodes parameters: an object, or an array of the calls of a batch or of positional arguments. `null` stands for none.
fn body(params: &dyn Encode) -> Result<Arc<[u8]>, EncodeError> {
    let body = to_vec(params)?;
    match &*body {
        [b'{' | b'[', ..] => Ok(body.into()),
        b"null" => Ok(Arc::from(&b"{}"[..])),
        _ => Err(EncodeError("the parameters are neither an object nor an array; pass an object of them".into())),
    }
}

/// Carries out the steps of an exchange. The future is boxed, so it is compiled once and not once per method.
fn drive<'d>(
    inner: &'d Arc<Inner>,
    spec: CallSpec,
    slot: ResultSlot<'d>,
) -> BoxFuture<'d, Result<ResponseMetadata, Error<UntypedErrorKind>>> {
    Box::pin(run(inner, spec, slot))
}

async fn run(
    inner: &Arc<Inner>,
    spec: CallSpec,
    mut slot: ResultSlot<'_>,
) -> Result<ResponseMetadata, Error<UntypedErrorKind>> {
    let mut exchange = Exchange::new(&inner.core, spec, inner.runtime.now());
    let span = exchange.span();
    let work = async move {
        loop {
            match exchange.step(inner.runtime.now()) {
                ExchangeStep::Send(request) => {
                    let outcome = inner.transport.send(request).await;
                    exchange.outcome(outcome, &mut slot, inner.runtime.now());
                }
                ExchangeStep::Sleep(duration) => inner.runtime.sleep(duration).await,
                ExchangeStep::Refresh { stale, within } => {
                    let late = inner.runtime.sleep(within);
                    exchange.refreshed(
                        race(refresh_token(inner, stale), late).await.unwrap_or_else(|| Err(AuthFailure::late())),
                    );
                }
                ExchangeStep::Done(done) => return done,
            }
        }
    };
    span.cover(work).await
}

/// Returns the outcome of `work`, or `None` if `limit` completes first.
pub(crate) async fn race<T>(work: impl Future<Output = T>, mut limit: BoxFuture<'_, ()>) -> Option<T> {
    let mut work = pin!(work);
    poll_fn(|cx| match work.as_mut().poll(cx) {
        Poll::Ready(outcome) => Poll::Ready(Some(outcome)),
        Poll::Pending => limit.as_mut().poll(cx).map(|()| None),
    })
    .await
}
