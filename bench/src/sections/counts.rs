//! What a call costs in figures that do not depend on the machine's load: instructions, allocations and crates; by programs
//! that make nothing but calls.

use super::progress;
use crate::callers::{ALL, CLIENT_HYPER, HYPER, Program, REQWEST};
use crate::portal::{Portal, Request};
use crate::results::Results;
use crate::valgrind;
use std::path::Path;

/// The calls of the two runs whose difference is counted. The first calls grow buffers.
const CALLS: [usize; 2] = [100, 300];

/// What the client may cost.
#[derive(Clone, Copy, Debug)]
pub struct Limit {
    /// The limit in words.
    pub wanted: &'static str,
    /// The metric.
    what: &'static str,
    /// The subject that it is relative to.
    against: Option<&'static str>,
    largest: f64,
}

/// All limits.
pub const LIMITS: [Limit; 4] = [
    Limit {
        wanted: "`client.call`, with decoding, in at most 0.85 of the instructions of a bare reqwest post",
        what: "instructions",
        against: Some(REQWEST.name),
        largest: 0.85,
    },
    Limit {
        wanted: "`client.call` with at most the allocations of a bare reqwest post",
        what: "allocations",
        against: Some(REQWEST.name),
        largest: 1.0,
    },
    Limit {
        wanted: "a program with one call in at most 1.2 of the instructions of a bare hyper-util program",
        what: "first call",
        against: Some(HYPER.name),
        largest: 1.2,
    },
    Limit { wanted: "a tree of at most 65 crates by default", what: "crates", against: None, largest: 65.0 },
];

impl Limit {
    /// Returns the measured value and whether it is within the limit; `None` if it was not measured.
    #[must_use]
    pub fn measured(&self, results: &Results) -> Option<(f64, bool)> {
        let ours = results.median(self.what, CLIENT_HYPER.name, 1)?;
        let value = ours / self.against.map_or(Some(1.0), |of| results.median(self.what, of, 1))?;
        Some((value, value <= self.largest))
    }

    /// Returns an error that names the limits that are exceeded.
    ///
    /// # Errors
    ///
    /// Fails if a measured value is above its limit.
    pub fn check(results: &Results) -> Result<(), String> {
        let mut exceeded = String::new();
        for limit in &LIMITS {
            let Some((value, met)) = limit.measured(results) else { continue };
            eprintln!("  {}: {value:.2}", limit.wanted);
            if !met {
                exceeded += &format!("\n  {}: {value:.2}", limit.wanted);
            }
        }
        if exceeded.is_empty() { Ok(()) } else { Err(format!("error: a call costs more than it may{exceeded}")) }
    }
}

/// Runs the section.
///
/// # Errors
///
/// Fails if something cannot be measured or stored.
pub fn run(options: &super::Options) -> Result<(), String> {
    let mut results = Results::begin(options);
    count(&mut results, &ALL)?;
    results.save("counts")
}

/// Counts the crates of programs and, with valgrind, their calls.
///
/// # Errors
///
/// Fails if a program fails, or sends other bytes than the first.
pub fn count(results: &mut Results, programs: &[Program]) -> Result<(), String> {
    let portal = Portal::start()?;
    let mut same: Option<Request> = None;
    for program in programs {
        results.add("crates", program.name, 1, "", program.crates()? as f64);
        if !valgrind::is_installed() {
            continue;
        }
        progress(&format!("counting: {}", program.name));
        calls(&program.build()?, program, &portal, results)?;
        let request = portal.last();
        let first = same.get_or_insert_with(|| request.clone());
        if *first != request {
            return Err(format!("error: {} sends other bytes: {request:?} instead of {first:?}", program.name));
        }
    }
    Ok(())
}

/// Counts the calls over an open connection, and the first call from the program's start to its end.
fn calls(path: &Path, program: &Program, portal: &Portal, results: &mut Results) -> Result<(), String> {
    let instructions = |calls: usize| valgrind::instructions(path, &program.arguments(portal, calls));
    let allocations = |calls: usize| valgrind::allocations(path, &program.arguments(portal, calls));
    let per_call = |count: &dyn Fn(usize) -> Result<u64, String>| -> Result<f64, String> {
        let [few, many] = [count(CALLS[0])?, count(CALLS[1])?];
        Ok(many.saturating_sub(few) as f64 / (CALLS[1] - CALLS[0]) as f64)
    };
    results.add("instructions", program.name, 1, "", per_call(&instructions)?);
    results.add("allocations", program.name, 1, "", per_call(&allocations)?);
    results.add("first call", program.name, 1, "", instructions(1)? as f64);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{CLIENT_HYPER, Limit, REQWEST};
    use crate::results::Results;

    fn measured(ours: f64) -> Results {
        let mut results = Results::default();
        results.add("instructions", CLIENT_HYPER.name, 1, "", ours);
        results.add("instructions", REQWEST.name, 1, "", 1_000.0);
        results
    }

    #[test]
    fn a_call_above_its_limit_fails() {
        assert_eq!(Limit::check(&measured(850.0)), Ok(()));
        let error = Limit::check(&measured(860.0)).unwrap_err();
        assert!(error.contains("of a bare reqwest post: 0.86"), "{error}");
    }

    #[test]
    fn what_was_not_measured_does_not_fail() {
        assert_eq!(Limit::check(&Results::default()), Ok(()));
    }
}
