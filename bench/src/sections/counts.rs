//! What a call costs in counts that do not vary: instructions and allocations, by programs that make nothing but calls.

use super::progress;
use crate::callers::{ALL, Program};
use crate::portal::{Portal, Request};
use crate::valgrind;
use std::path::Path;

/// The calls of the two runs whose difference is counted. The first calls grow buffers.
const CALLS: [usize; 2] = [100, 300];

/// The cost of a program's calls, without the kernel's and the portal's.
#[derive(Clone, Copy, Debug)]
pub struct Cost {
    /// The instructions of a call over an open connection.
    pub instructions: f64,
    /// The allocations of such a call.
    pub allocations: f64,
    /// The instructions of a program that makes one call, from its start to its end.
    pub first: f64,
}

/// Builds the programs, and counts the calls of each.
///
/// # Errors
///
/// Fails if a program fails, or sends other bytes than the first.
pub fn count() -> Result<Vec<(Program, Cost)>, String> {
    let portal = Portal::start()?;
    let mut costs = Vec::new();
    let mut same: Option<Request> = None;
    for program in ALL {
        progress(&format!("counting: {}", program.name));
        let path = program.build()?;
        costs.push((program, cost(&path, &program, &portal)?));
        let request = portal.last();
        match &same {
            Some(first) if *first != request => {
                return Err(format!("error: {} sends other bytes: {request:?} instead of {first:?}", program.name));
            }
            _ => same = Some(request),
        }
    }
    Ok(costs)
}

fn cost(path: &Path, program: &Program, portal: &Portal) -> Result<Cost, String> {
    let instructions = |calls: usize| valgrind::instructions(path, &program.arguments(portal, calls));
    let allocations = |calls: usize| valgrind::allocations(path, &program.arguments(portal, calls));
    let per_call = |count: &dyn Fn(usize) -> Result<u64, String>| -> Result<f64, String> {
        let [few, many] = [count(CALLS[0])?, count(CALLS[1])?];
        Ok(many.saturating_sub(few) as f64 / (CALLS[1] - CALLS[0]) as f64)
    };
    Ok(Cost {
        instructions: per_call(&instructions)?,
        allocations: per_call(&allocations)?,
        first: instructions(1)? as f64,
    })
}
