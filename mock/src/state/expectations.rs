//! What a test expects to be called.

/// How often a method is to be called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Expectation {
    pub(crate) method: String,
    pub(crate) times: u64,
    /// How often it has been called since.
    pub(crate) seen: u64,
}

impl Expectation {
    pub(crate) fn is_met(&self) -> bool {
        self.seen == self.times
    }
}

/// The expectations of a test.
#[derive(Debug, Default)]
pub(crate) struct Expectations(Vec<Expectation>);

impl Expectations {
    pub(crate) fn add(&mut self, method: &str, times: u64) {
        self.0.push(Expectation { method: method.to_owned(), times, seen: 0 });
    }

    pub(crate) fn all(&self) -> &[Expectation] {
        &self.0
    }

    /// Counts a call.
    pub(crate) fn count(&mut self, method: &str) {
        for expectation in self.0.iter_mut().filter(|expectation| expectation.method == method) {
            expectation.seen += 1;
        }
    }

    pub(crate) fn clear(&mut self) {
        self.0.clear();
    }
}

/// Returns `no call`, `one call`, `2 calls`.
pub(crate) fn calls(count: u64) -> String {
    match count {
        0 => "no call".to_owned(),
        1 => "one call".to_owned(),
        more => format!("{more} calls"),
    }
}
