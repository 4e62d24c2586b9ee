//! Faults and the rules that trigger them.

use std::time::Duration;

use crate::wire::failure::Failure;

/// A fault that a portal simulates.
///
/// ```
/// use bitrix24_mock::{Failure, Fault};
/// use std::time::Duration;
///
/// assert_eq!(Fault::parse("delay=2s"), Some(Fault::Delay(Duration::from_secs(2))));
/// assert_eq!(Fault::parse("error=AccessDenied"), Some(Fault::Fails(Failure::error("AccessDenied"))));
/// assert_eq!(Fault::parse("explode"), None);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Resets the connection before the method is executed.
    ResetBefore,
    /// Resets the connection after the method is executed: a write takes effect, but its response is lost.
    ResetAfter,
    /// Delays the response by this much of the portal's time.
    Delay(Duration),
    /// Sends half of the response, after the method is executed.
    CutBody,
    /// Responds with the HTML page of a gateway and status 502, without executing the method.
    Html,
    /// Responds with `QUERY_LIMIT_EXCEEDED` and status 503, without executing the method.
    Unavailable,
    /// Responds with `OPERATION_TIME_LIMIT` and status 429, without executing the method.
    TooMany,
    /// Responds with status 200 and JSON without an envelope, after the method is executed.
    WrongEnvelope,
    /// Redirects with status 302 to the same path below this URL, without executing the method.
    Moved(String),
    /// Responds with this failure, without executing the method.
    Fails(Failure),
}

impl Fault {
    /// Reads a fault from the form of the header `X-Mock-Fault` and of the faults file: `reset-before`, `reset-after`,
    /// `delay=250ms`, `cut`, `html`, `503`, `429`, `wrong-envelope`, `moved=http://…`, `error=AccessDenied`.
    pub fn parse(text: &str) -> Option<Self> {
        let (name, value) = text.split_once('=').map_or((text, None), |(name, value)| (name, Some(value.trim())));
        match (name.trim(), value) {
            ("reset-before", None) => Some(Self::ResetBefore),
            ("reset-after", None) => Some(Self::ResetAfter),
            ("delay", Some(value)) => duration(value).map(Self::Delay),
            ("cut", None) => Some(Self::CutBody),
            ("html", None) => Some(Self::Html),
            ("503", None) => Some(Self::Unavailable),
            ("429", None) => Some(Self::TooMany),
            ("wrong-envelope", None) => Some(Self::WrongEnvelope),
            ("moved", Some(address)) => Some(Self::Moved(address.to_owned())),
            ("error", Some(name)) if !name.is_empty() => Some(Self::Fails(Failure::error(name))),
            _ => None,
        }
    }
}

/// Writes the form that [`Fault::parse`] reads, with the error of a failure alone.
impl std::fmt::Display for Fault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::ResetBefore => f.write_str("reset-before"),
            Self::ResetAfter => f.write_str("reset-after"),
            Self::Delay(delay) => write!(f, "delay={}ms", delay.as_millis()),
            Self::CutBody => f.write_str("cut"),
            Self::Html => f.write_str("html"),
            Self::Unavailable => f.write_str("503"),
            Self::TooMany => f.write_str("429"),
            Self::WrongEnvelope => f.write_str("wrong-envelope"),
            Self::Moved(url) => write!(f, "moved={url}"),
            Self::Fails(failure) => write!(f, "error={}", failure.name()),
        }
    }
}

/// Reads `250`, `250ms` or `2s`.
fn duration(text: &str) -> Option<Duration> {
    let (number, unit) = text.split_at(text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len()));
    let number: u32 = number.parse().ok()?;
    match unit {
        "" | "ms" => Some(Duration::from_millis(number.into())),
        "s" => Some(Duration::from_secs(number.into())),
        _ => None,
    }
}

/// A rule that triggers a fault. Without conditions, it triggers at every request.
///
/// ```
/// use bitrix24::Client;
/// use bitrix24::mail::message::Get;
/// use bitrix24::retry::NoRetry;
/// use bitrix24_mock::{Fault, FaultRule, MockPortal};
///
/// # #[tokio::main(flavor = "current_thread")] async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let portal = MockPortal::start().await;
/// portal.fault(FaultRule::new(Fault::Html).method("mail.*").nth(2).times(1).probability(1.0));
///
/// let client = Client::builder().webhook(&portal.webhook_url()).retry(NoRetry).build()?;
/// assert!(client.call(&Get::new(1)).await.is_ok());
/// assert!(client.call(&Get::new(1)).await.is_err());
/// assert!(client.call(&Get::new(1)).await.is_ok());
/// # Ok(()) }
/// ```
#[derive(Clone, Debug)]
pub struct FaultRule {
    pub(crate) fault: Fault,
    pub(crate) method: Option<String>,
    pub(crate) nth: Option<u64>,
    pub(crate) times: Option<u64>,
    pub(crate) probability: Option<f64>,
    /// How many requests matched.
    pub(crate) seen: u64,
    /// How many of them triggered the fault.
    pub(crate) triggered: u64,
}

impl FaultRule {
    /// Creates a rule that triggers the fault at every request.
    pub fn new(fault: Fault) -> Self {
        Self { fault, method: None, nth: None, times: None, probability: None, seen: 0, triggered: 0 }
    }

    /// Limits the rule to requests for this method, also in batches. A final `*` matches any rest of the name. Names of REST
    /// 2.0 start with `v2.`.
    ///
    /// A rule that matches `batch` sees the batch, and not its calls. A fault of a call that replaces or breaks off the
    /// response does so to the response of the whole batch.
    #[must_use]
    pub fn method(mut self, method: impl Into<String>) -> Self {
        self.method = Some(method.into());
        self
    }

    /// Triggers the fault only at the `nth` matching request, counted from 1.
    #[must_use]
    pub fn nth(mut self, nth: u64) -> Self {
        self.nth = Some(nth);
        self
    }

    /// Triggers the fault at most `times` times.
    #[must_use]
    pub fn times(mut self, times: u64) -> Self {
        self.times = Some(times);
        self
    }

    /// Triggers the fault with this probability, above 0 and at most 1. The seed of the rules makes each run the same.
    #[must_use]
    pub fn probability(mut self, probability: f64) -> Self {
        self.probability = Some(probability);
        self
    }

    fn matches(&self, method: &str) -> bool {
        self.method.as_deref().is_none_or(|pattern| matches(pattern, method))
    }

    fn triggers(&mut self, method: &str, random: &mut Random) -> bool {
        if !self.matches(method) || self.times.is_some_and(|times| self.triggered >= times) {
            return false;
        }
        self.seen += 1;
        let triggers = self.nth.is_none_or(|nth| nth == self.seen)
            && self.probability.is_none_or(|probability| random.next() < probability);
        self.triggered += u64::from(triggers);
        triggers
    }
}

/// Returns whether a pattern matches a method. A final `*` matches any rest of the name.
pub(crate) fn matches(pattern: &str, method: &str) -> bool {
    pattern.strip_suffix('*').map_or(pattern == method, |start| method.starts_with(start))
}

/// The rules of a portal.
#[derive(Debug, Default)]
pub(crate) struct Faults {
    /// The rules that the portal started with.
    initial: Vec<FaultRule>,
    seed: u64,
    rules: Vec<FaultRule>,
    random: Random,
}

impl Faults {
    pub(crate) fn new(rules: Vec<FaultRule>, seed: u64) -> Self {
        Self { initial: rules.clone(), seed, rules, random: Random(seed) }
    }

    pub(crate) fn rules(&self) -> &[FaultRule] {
        &self.rules
    }

    pub(crate) fn add(&mut self, rule: FaultRule) {
        self.rules.push(rule);
    }

    pub(crate) fn clear(&mut self) {
        self.rules.clear();
    }

    /// Restores the rules that the portal started with, with their counts at zero.
    pub(crate) fn reset(&mut self) {
        *self = Self::new(std::mem::take(&mut self.initial), self.seed);
    }

    /// Returns the faults that a request for a method triggers.
    pub(crate) fn trigger(&mut self, method: &str) -> Vec<Fault> {
        self.trigger_if(method, |_| true)
    }

    /// Returns the faults that a call triggers in a batch, which has triggered its own ones.
    pub(crate) fn trigger_in(&mut self, batch: &str, method: &str) -> Vec<Fault> {
        self.trigger_if(method, |rule| !rule.matches(batch))
    }

    fn trigger_if(&mut self, method: &str, applies: impl Fn(&FaultRule) -> bool) -> Vec<Fault> {
        let Self { rules, random, .. } = self;
        let applying = rules.iter_mut().filter(|rule| applies(rule));
        applying.filter_map(|rule| rule.triggers(method, random).then(|| rule.fault.clone())).collect()
    }
}

/// The pseudorandom number generator SplitMix64.
#[derive(Debug, Default)]
struct Random(u64);

impl Random {
    /// Returns a number from 0 up to, but not including, 1.
    fn next(&mut self) -> f64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut bits = self.0;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        // A double holds 53 bits.
        ((bits ^ (bits >> 31)) >> 11) as f64 / (1_u64 << 53) as f64
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_nth_matching_request_triggers() {
        let mut faults = Faults::new(vec![FaultRule::new(Fault::Html).method("mail.*").nth(2)], 0);
        let triggers = |faults: &mut Faults, method| !faults.trigger(method).is_empty();
        assert!(!triggers(&mut faults, "mail.message.get"));
        assert!(!triggers(&mut faults, "note.document.get"));
        assert!(triggers(&mut faults, "mail.message.list"));
        assert!(!triggers(&mut faults, "mail.message.get"));
    }

    #[test]
    fn a_fault_is_written_as_it_is_read() {
        for text in [
            "reset-before",
            "reset-after",
            "delay=250ms",
            "cut",
            "html",
            "503",
            "429",
            "wrong-envelope",
            "moved=http://a.example",
            "error=AccessDenied",
        ] {
            assert_eq!(Fault::parse(text).map(|fault| fault.to_string()).as_deref(), Some(text));
        }
    }

    #[test]
    fn a_reset_restores_the_first_rules_and_their_counts() {
        let rule = FaultRule::new(Fault::Html).times(1).probability(0.5);
        let mut faults = Faults::new(vec![rule], 7);
        let run = |faults: &mut Faults| (0..20).map(|_| faults.trigger("m").len()).collect::<Vec<_>>();
        let first = run(&mut faults);
        assert_eq!(first.iter().sum::<usize>(), 1);
        faults.add(FaultRule::new(Fault::CutBody));
        faults.reset();
        assert_eq!((faults.rules().len(), run(&mut faults)), (1, first));
    }

    #[test]
    fn in_a_batch_only_rules_of_other_methods_trigger() {
        let rules = [Some("mail.message.get"), Some("mail.*"), Some("*"), None].map(|method| {
            let rule = FaultRule::new(Fault::Html);
            method.map_or(rule.clone(), |method| rule.method(method))
        });
        let mut faults = Faults::new(rules.into(), 0);
        assert_eq!(faults.trigger("batch").len(), 2);
        assert_eq!(faults.trigger_in("batch", "mail.message.get").len(), 2);
        assert_eq!(faults.trigger_in("batch", "note.document.get").len(), 0);
    }

    #[test]
    fn a_probability_is_met_and_follows_from_the_seed() {
        let run = |seed| {
            let mut faults = Faults::new(vec![FaultRule::new(Fault::CutBody).probability(0.25)], seed);
            (0..4_000).map(|_| !faults.trigger("m").is_empty()).collect::<Vec<_>>()
        };
        let triggered = run(7).iter().filter(|triggered| **triggered).count();
        assert!((900..1_100).contains(&triggered), "{triggered} of 4000");
        assert_eq!(run(7), run(7));
        assert_ne!(run(7), run(8));
    }
}
