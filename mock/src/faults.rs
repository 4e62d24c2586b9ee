//! Faults: what goes wrong on demand.

use std::time::Duration;

use crate::failure::Failure;

/// Something that goes wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The connection is reset before the method runs.
    ResetBefore,
    /// The connection is reset after the method has run: a write has had its effect, and its answer is lost.
    ResetAfter,
    /// The answer comes so much later, by the portal's time.
    Delay(Duration),
    /// The answer breaks off in the middle, after the method has run.
    CutBody,
    /// A gateway answers with an HTML page and status 502; the method does not run.
    Html,
    /// `QUERY_LIMIT_EXCEEDED` with status 503; the method does not run.
    Unavailable,
    /// `OPERATION_TIME_LIMIT` with status 429; the method does not run.
    TooMany,
    /// Status 200 with JSON that is no envelope, after the method has run.
    WrongEnvelope,
    /// The portal has moved: status 302 with this address, below which the same path is to be called.
    Moved(String),
    /// This failure; the method does not run.
    Fails(Failure),
}

impl Fault {
    /// Reads a fault as the header `X-Mock-Fault` and the faults file write it: `reset-before`, `reset-after`,
    /// `delay=250ms`, `cut`, `html`, `503`, `429`, `wrong-envelope`, `moved=http://…`, `error=AccessDenied`.
    ///
    /// ```
    /// use bitrix24_mock::{Failure, Fault};
    /// use std::time::Duration;
    ///
    /// assert_eq!(Fault::parse("delay=2s"), Some(Fault::Delay(Duration::from_secs(2))));
    /// assert_eq!(Fault::parse("error=AccessDenied"), Some(Fault::Fails(Failure::error("AccessDenied"))));
    /// assert_eq!(Fault::parse("explode"), None);
    /// ```
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

/// `250`, `250ms`, `2s`
fn duration(text: &str) -> Option<Duration> {
    let (number, unit) = text.split_at(text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len()));
    let number: u32 = number.parse().ok()?;
    match unit {
        "" | "ms" => Some(Duration::from_millis(number.into())),
        "s" => Some(Duration::from_secs(number.into())),
        _ => None,
    }
}

/// When a fault happens. Without a condition, at every request.
///
/// ```
/// use bitrix24_mock::{Fault, FaultRule};
///
/// // The answer of the second e-mail that is sent gets lost.
/// let rule = FaultRule::new(Fault::ResetAfter).method("mail.message.send").nth(2);
/// # let _ = rule;
/// ```
#[derive(Clone, Debug)]
pub struct FaultRule {
    fault: Fault,
    method: Option<String>,
    nth: Option<u64>,
    times: Option<u64>,
    probability: Option<f64>,
    seen: u64,
    done: u64,
}

impl FaultRule {
    /// A fault at every request.
    ///
    /// ```
    /// # use bitrix24_mock::{Fault, FaultRule};
    /// let always = FaultRule::new(Fault::Html);
    /// # let _ = always;
    /// ```
    pub fn new(fault: Fault) -> Self {
        Self { fault, method: None, nth: None, times: None, probability: None, seen: 0, done: 0 }
    }

    /// Only requests for this method, or, with a final `*`, for those whose names start so.
    ///
    /// ```
    /// # use bitrix24_mock::{Fault, FaultRule};
    /// let rule = FaultRule::new(Fault::CutBody).method("mail.*");
    /// # let _ = rule;
    /// ```
    #[must_use]
    pub fn method(mut self, method: impl Into<String>) -> Self {
        self.method = Some(method.into());
        self
    }

    /// Only the request of this number, counted from 1 over those for the method.
    ///
    /// ```
    /// # use bitrix24_mock::{Fault, FaultRule};
    /// let rule = FaultRule::new(Fault::Unavailable).nth(1);
    /// # let _ = rule;
    /// ```
    #[must_use]
    pub fn nth(mut self, nth: u64) -> Self {
        self.nth = Some(nth);
        self
    }

    /// Only so often.
    ///
    /// ```
    /// # use bitrix24_mock::{Fault, FaultRule};
    /// let rule = FaultRule::new(Fault::Unavailable).times(3);
    /// # let _ = rule;
    /// ```
    #[must_use]
    pub fn times(mut self, times: u64) -> Self {
        self.times = Some(times);
        self
    }

    /// Only with this probability, from 0 to 1. The portal's seed decides, so that each run is the same.
    ///
    /// ```
    /// # use bitrix24_mock::{Fault, FaultRule};
    /// let rule = FaultRule::new(Fault::ResetBefore).probability(0.1);
    /// # let _ = rule;
    /// ```
    #[must_use]
    pub fn probability(mut self, probability: f64) -> Self {
        self.probability = Some(probability);
        self
    }

    fn concerns(&self, method: &str) -> bool {
        match self.method.as_deref() {
            None => true,
            Some(pattern) => pattern.strip_suffix('*').map_or(pattern == method, |start| method.starts_with(start)),
        }
    }

    fn strikes(&mut self, method: &str, chance: &mut Chance) -> bool {
        if !self.concerns(method) || self.times.is_some_and(|times| self.done >= times) {
            return false;
        }
        self.seen += 1;
        let strikes = self.nth.is_none_or(|nth| nth == self.seen)
            && self.probability.is_none_or(|probability| chance.next() < probability);
        self.done += u64::from(strikes);
        strikes
    }
}

/// The rules of a portal.
#[derive(Debug, Default)]
pub(crate) struct Faults {
    rules: Vec<FaultRule>,
    chance: Chance,
}

impl Faults {
    pub(crate) fn new(rules: Vec<FaultRule>, seed: u64) -> Self {
        Self { rules, chance: Chance(seed) }
    }

    pub(crate) fn add(&mut self, rule: FaultRule) {
        self.rules.push(rule);
    }

    pub(crate) fn clear(&mut self) {
        self.rules.clear();
    }

    /// What goes wrong with a request for a method.
    pub(crate) fn strike(&mut self, method: &str) -> Vec<Fault> {
        let Self { rules, chance } = self;
        rules.iter_mut().filter_map(|rule| rule.strikes(method, chance).then(|| rule.fault.clone())).collect()
    }
}

/// Numbers that look random and follow from a seed (the generator SplitMix64).
#[derive(Debug, Default)]
struct Chance(u64);

impl Chance {
    /// A number from 0 to below 1.
    fn next(&mut self) -> f64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut bits = self.0;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        // The upper 53 bits are as many as a double holds.
        ((bits ^ (bits >> 31)) >> 11) as f64 / (1_u64 << 53) as f64
    }
}

/// Reads a faults file: `{"seed": 1, "rules": [{"fault": "cut", "method"?, "nth"?, "times"?, "probability"?}]}`, or the
/// list alone.
pub(crate) fn read(text: &str) -> Result<(Vec<FaultRule>, u64), String> {
    let file: serde_json::Value = serde_json::from_str(text).map_err(|error| error.to_string())?;
    let seed = file.get("seed").and_then(serde_json::Value::as_u64).unwrap_or(0);
    let rules = file.as_array().or_else(|| file.get("rules")?.as_array()).ok_or("there is no list of rules")?;
    let rules = rules
        .iter()
        .enumerate()
        .map(|(at, rule)| read_rule(rule).map_err(|problem| format!("rule {}: {problem}", at + 1)));
    Ok((rules.collect::<Result<_, _>>()?, seed))
}

fn read_rule(value: &serde_json::Value) -> Result<FaultRule, String> {
    let map = value.as_object().ok_or("a rule is an object")?;
    let text = map.get("fault").and_then(|fault| fault.as_str()).ok_or("`fault` is missing")?;
    let mut rule = FaultRule::new(Fault::parse(text).ok_or_else(|| format!("there is no fault `{text}`"))?);
    for (key, value) in map {
        match (key.as_str(), value.as_str(), value.as_u64(), value.as_f64()) {
            ("fault", ..) => {}
            ("method", Some(method), ..) => rule.method = Some(method.to_owned()),
            ("nth", _, Some(nth), _) => rule.nth = Some(nth),
            ("times", _, Some(times), _) => rule.times = Some(times),
            ("probability", _, _, Some(probability)) => rule.probability = Some(probability),
            _ => return Err(format!("`{key}` is unknown or has a wrong value")),
        }
    }
    Ok(rule)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nth_request_of_a_method_is_struck_and_no_other() {
        let mut faults = Faults::new(vec![FaultRule::new(Fault::Html).method("mail.*").nth(2)], 0);
        let struck = |faults: &mut Faults, method| !faults.strike(method).is_empty();
        assert!(!struck(&mut faults, "mail.message.get"));
        assert!(!struck(&mut faults, "note.document.get"));
        assert!(struck(&mut faults, "mail.message.list"));
        assert!(!struck(&mut faults, "mail.message.get"));
    }

    #[test]
    fn chance_keeps_to_its_probability_and_to_its_seed() {
        let run = |seed| {
            let mut faults = Faults::new(vec![FaultRule::new(Fault::CutBody).probability(0.25)], seed);
            (0..4_000).map(|_| !faults.strike("m").is_empty()).collect::<Vec<_>>()
        };
        let struck = run(7).iter().filter(|struck| **struck).count();
        assert!((900..1_100).contains(&struck), "{struck} of 4000");
        assert_eq!(run(7), run(7));
        assert_ne!(run(7), run(8));
    }

    #[test]
    fn a_file_is_read_or_refused_with_the_rule_that_is_wrong() {
        let (rules, seed) = read(r#"{"seed": 3, "rules": [{"fault": "delay=5", "times": 2}]}"#).expect("a good file");
        assert_eq!((rules.len(), seed), (1, 3));
        assert_eq!(
            read(r#"[{"fault": "cut"}, {"fault": "burn"}]"#).map(|_| ()),
            Err("rule 2: there is no fault `burn`".to_owned())
        );
        assert_eq!(
            read(r#"[{"fault": "cut", "nth": "x"}]"#).map(|_| ()),
            Err("rule 1: `nth` is unknown or has a wrong value".to_owned())
        );
    }
}
