//! Decoding: a list of 1,000 rows by the client and by serde's derives, interleaved.

use super::progress;
use crate::decoding;
use crate::results::Results;
use std::hint::black_box;
use std::time::Instant;

/// The number of rows of the list.
pub const ROWS: usize = 1_000;

/// Runs the section.
///
/// # Errors
///
/// Fails if something cannot be measured or stored.
pub fn run(quick: bool) -> Result<(), String> {
    let mut results = Results::begin(quick);
    let response = decoding::response(ROWS);
    results.add("decode: bytes", "list", ROWS, "bytes", response.len() as f64);
    progress("decoding");
    let (rounds, times) = if quick { (11, 10) } else { (201, 20) };
    for _ in 0..rounds {
        let ours = timed(times, || decoding::ours(&response).map(black_box).map(drop))?;
        results.add("decode", "client", ROWS, "µs", ours);
        let baseline = timed(times, || decoding::baseline(&response).map(black_box).map(drop))?;
        results.add("decode", "serde_json and derives", ROWS, "µs", baseline);
    }
    results.save("decode")
}

/// Returns the mean time of one iteration in microseconds.
fn timed(times: u32, mut work: impl FnMut() -> Result<(), String>) -> Result<f64, String> {
    let start = Instant::now();
    for _ in 0..times {
        work()?;
    }
    Ok(start.elapsed().as_secs_f64() * 1e6 / f64::from(times))
}
