//! Calling: the client's overhead of a call to the mock in a separate process.

use super::progress;
use crate::results::Results;
use crate::{machine, process};
use std::io::{BufRead as _, BufReader};
use std::process::{Child, Command, Stdio};

/// Runs the section.
///
/// # Errors
///
/// Fails if something cannot be measured or stored.
pub fn run(quick: bool) -> Result<(), String> {
    let mut results = Results::begin(quick);
    let mock = machine::release("bitrix24-mock", "bitrix24-mock", "")?;
    let calls = machine::release("bitrix24-bench", "calls", "calls")?;
    let allocations = machine::release("bitrix24-bench", "allocations", "calls")?;
    let portal = Portal::start(&mut Command::new(mock))?;
    progress("calling");
    let (rounds, length) = if quick { ("3", "50") } else { ("31", "200") };
    let said = process::output(Command::new(&calls).args([portal.webhook.as_str(), rounds, length]))?;
    for line in said.lines() {
        let [of, in_flight, wall, cpu] = columns(line)?;
        let in_flight = in_flight.parse().map_err(|_| format!("error: {line}"))?;
        results.add("latency", of, in_flight, "µs", micro(wall)?);
        results.add("CPU", of, in_flight, "µs", micro(cpu)?);
    }
    progress("counting allocations");
    let said = process::output(Command::new(allocations).arg(&portal.webhook))?;
    for line in said.lines() {
        let [what, of, size, count] = columns(line)?;
        let unit = if what.contains("bytes") { "bytes" } else { "" };
        let number = |text: &str| text.parse::<f64>().map_err(|_| format!("error: {line}"));
        results.add(what, of, number(size)? as usize, unit, number(count)?);
    }
    results.save("call")
}

/// The subjects, as the program `calls` names them.
pub const CALL_KINDS: [&str; 3] = ["bare reqwest", "reqwest and derives", "client.call"];

fn micro(text: &str) -> Result<f64, String> {
    text.parse::<f64>().map(|seconds| seconds * 1e6).map_err(|_| format!("error: {text} is not a number"))
}

fn columns(line: &str) -> Result<[&str; 4], String> {
    let columns: Vec<&str> = line.split('\t').collect();
    columns.try_into().map_err(|_| format!("error: not a line of figures: {line}"))
}

/// A running mock portal, stopped on drop.
struct Portal {
    process: Child,
    webhook: String,
}

impl Portal {
    fn start(command: &mut Command) -> Result<Self, String> {
        let process = command.args(["--addr", "127.0.0.1:0"]).stdout(Stdio::piped()).spawn();
        let mut process = process.map_err(|error| format!("error: the mock portal cannot be started: {error}"))?;
        let mut line = String::new();
        if let Some(stdout) = process.stdout.take() {
            BufReader::new(stdout).read_line(&mut line).map_err(|error| format!("error: the mock portal: {error}"))?;
        }
        let url = line.trim().rsplit(' ').next().unwrap_or_default().trim_end_matches('/').to_owned();
        Ok(Self { process, webhook: format!("{url}/rest/1/s3cr3t/") })
    }
}

impl Drop for Portal {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
