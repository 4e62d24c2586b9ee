//! A `tracing` span for each call, with OpenTelemetry's names for HTTP clients. Does nothing without the feature.

use super::{CallInfo, Event};

/// The span of one call.
#[derive(Clone, Debug)]
pub(crate) struct Span {
    #[cfg(feature = "tracing")]
    span: tracing::Span,
}

#[cfg(feature = "tracing")]
impl Span {
    /// Creates the span of a call.
    pub(crate) fn new(call: &CallInfo<'_>) -> Self {
        use tracing::field::Empty;
        let (host, port) = call.host.rsplit_once(':').unwrap_or((call.host, "443"));
        let span = tracing::info_span!(
            "bitrix24.call",
            otel.kind = "client",
            otel.name = format!("POST {}", call.method),
            otel.status_code = Empty,
            http.request.method = "POST",
            http.request.resend_count = Empty,
            http.response.status_code = Empty,
            server.address = host,
            server.port = port.parse().unwrap_or(443_u16),
            error.r#type = Empty,
            bitrix24.method = call.method,
            bitrix24.attempts = Empty,
            bitrix24.duration = Empty,
            bitrix24.operating = Empty,
            bitrix24.replayed = Empty,
        );
        Self { span }
    }

    /// Records an event in the span.
    pub(crate) fn event(&self, event: &Event<'_>) {
        let _entered = self.span.enter();
        match event {
            Event::Sending { attempt } => tracing::debug!(attempt, "sending"),
            Event::Waiting { reason, duration } => tracing::debug!(?reason, ?duration, "waiting"),
            Event::Refreshing => tracing::debug!("refreshing the access token"),
            Event::Moved { host } => tracing::warn!(host, "the portal was renamed"),
            Event::Cancelled(end) => {
                self.span.record("bitrix24.attempts", end.attempts);
                self.span.record("error.type", "cancelled");
                tracing::debug!(executed = ?end.executed, "cancelled");
            }
            Event::Finished(end) => {
                let span = &self.span;
                span.record("bitrix24.attempts", end.attempts);
                span.record("http.request.resend_count", end.attempts.saturating_sub(1));
                span.record("bitrix24.duration", end.duration.as_secs_f64());
                span.record("bitrix24.replayed", end.replayed);
                if let Some(status) = end.status {
                    span.record("http.response.status_code", status);
                }
                if let Some(operating) = end.operating {
                    span.record("bitrix24.operating", operating);
                }
                if let Some(error) = end.error {
                    span.record("error.type", error);
                    span.record("otel.status_code", "ERROR");
                }
            }
        }
    }

    /// Runs `work` in the span.
    pub(crate) fn cover<F: Future>(&self, work: F) -> impl Future<Output = F::Output> + use<F> {
        tracing::Instrument::instrument(work, self.span.clone())
    }
}

#[cfg(not(feature = "tracing"))]
impl Span {
    pub(crate) fn new(_: &CallInfo<'_>) -> Self {
        Self {}
    }

    pub(crate) fn event(&self, _: &Event<'_>) {}

    pub(crate) fn cover<F: Future>(&self, work: F) -> impl Future<Output = F::Output> + use<F> {
        work
    }
}
