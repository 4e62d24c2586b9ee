//! Measures processes: wall time, CPU time and memory.

use crate::machine;
use std::fs::File;
use std::process::{Command, Stdio};
use std::time::Instant;
use wait4::Wait4 as _;

/// The cost of a process and of its children.
#[derive(Clone, Copy, Debug)]
pub struct Cost {
    /// The wall time in seconds.
    pub wall: f64,
    /// The CPU time of all cores in seconds.
    pub cpu: f64,
    /// The largest resident set of one process, in bytes.
    pub peak: u64,
}

impl std::ops::Add for Cost {
    type Output = Self;

    fn add(self, next: Self) -> Self {
        Self { wall: self.wall + next.wall, cpu: self.cpu + next.cpu, peak: self.peak.max(next.peak) }
    }
}

/// Runs a command to completion, with its output redirected to a log.
///
/// # Errors
///
/// Fails if the command cannot be started or fails; the error contains the end of its output.
pub fn run(command: &mut Command) -> Result<Cost, String> {
    let log = machine::work().join("last.log");
    let file = File::create(&log).map_err(|error| format!("error: {} cannot be written: {error}", log.display()))?;
    let both = file.try_clone().map_err(|error| format!("error: {} cannot be shared: {error}", log.display()))?;
    let start = Instant::now();
    let child = command.stdin(Stdio::null()).stdout(file).stderr(both).spawn();
    let child = child.map_err(|error| format!("error: {} cannot be started: {error}", shown(command)))?;
    let end = child.wait4().map_err(|error| format!("error: {} was lost: {error}", shown(command)))?;
    let wall = start.elapsed().as_secs_f64();
    if !end.status.success() {
        let said = std::fs::read_to_string(&log).unwrap_or_default();
        let lines: Vec<&str> = said.lines().collect();
        let tail = lines[lines.len().saturating_sub(20)..].join("\n");
        return Err(format!("error: {} failed ({})\n{tail}", shown(command), end.status));
    }
    Ok(Cost { wall, cpu: (end.rusage.utime + end.rusage.stime).as_secs_f64(), peak: end.rusage.maxrss })
}

/// Runs a command and returns its standard output.
///
/// # Errors
///
/// Fails if the command cannot be started or fails.
pub fn output(command: &mut Command) -> Result<String, String> {
    let output = command.stdin(Stdio::null()).output();
    let output = output.map_err(|error| format!("error: {} cannot be started: {error}", shown(command)))?;
    if output.status.success() {
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    } else {
        let said = String::from_utf8_lossy(&output.stderr);
        Err(format!("error: {} failed ({})\n{}", shown(command), output.status, said.trim_end()))
    }
}

fn shown(command: &Command) -> String {
    let program = command.get_program().to_string_lossy();
    let name = program.rsplit('/').next().unwrap_or(&program);
    command.get_args().fold(name.to_owned(), |text, argument| text + " " + &argument.to_string_lossy())
}
