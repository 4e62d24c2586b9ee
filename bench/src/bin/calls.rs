//! Measures calls: `calls WEBHOOK ROUNDS MILLISECONDS` prints a line `SUBJECT IN_FLIGHT SECONDS CPU` for each batch, with
//! times per call.

use bitrix24_bench::calling::{CALL_KINDS, CallKind, Caller};
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

/// The numbers of calls in flight.
const IN_FLIGHT: [usize; 3] = [1, 16, 256];

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            eprintln!("error: {reason}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), String> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [webhook, rounds, length] = arguments.as_slice() else {
        return Err("calls takes a webhook's address, a number of rounds and a batch's milliseconds".to_owned());
    };
    let number = |text: &String| text.parse::<u64>().map_err(|_| format!("{text} is not a number"));
    let (rounds, length) = (number(rounds)?, Duration::from_millis(number(length)?));
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    runtime.map_err(|error| error.to_string())?.block_on(async {
        let caller = Caller::new(webhook).await?;
        for in_flight in IN_FLIGHT {
            // Open the connections, and find the number of calls that fill a batch.
            batch(&caller, CallKind::Bare, in_flight, 4 * in_flight).await?;
            let (seconds, _) = batch(&caller, CallKind::Bare, in_flight, 50.max(2 * in_flight)).await?;
            let calls = ((length.as_secs_f64() / seconds) as usize).max(2 * in_flight);
            for round in 0..rounds as usize {
                for turn in 0..CALL_KINDS.len() {
                    let (kind, name) = CALL_KINDS[(round + turn) % CALL_KINDS.len()];
                    let (seconds, cpu) = batch(&caller, kind, in_flight, calls).await?;
                    println!("{name}\t{in_flight}\t{}\t{cpu}", seconds * in_flight as f64);
                }
            }
        }
        Ok(())
    })
}

/// Makes a batch of calls and returns the wall time and the CPU time per call, in seconds.
async fn batch(caller: &Caller, kind: CallKind, in_flight: usize, calls: usize) -> Result<(f64, f64), String> {
    let next = Arc::new(AtomicUsize::new(0));
    let (cpu, start) = (cpu()?, Instant::now());
    let tasks: Vec<_> = (0..in_flight)
        .map(|_| {
            let (caller, next) = (caller.clone(), next.clone());
            tokio::spawn(async move {
                while next.fetch_add(1, Ordering::Relaxed) < calls {
                    caller.call(kind).await?;
                }
                Ok::<(), String>(())
            })
        })
        .collect();
    for task in tasks {
        task.await.map_err(|error| error.to_string())??;
    }
    Ok((start.elapsed().as_secs_f64() / calls as f64, (self::cpu()? - cpu) / calls as f64))
}

/// Returns the CPU time of this thread, which does all the work, in seconds.
fn cpu() -> Result<f64, String> {
    let text = std::fs::read_to_string("/proc/thread-self/schedstat").map_err(|error| error.to_string())?;
    let nanoseconds = text.split(' ').next().and_then(|number| number.parse::<f64>().ok());
    nanoseconds.map(|nanoseconds| nanoseconds / 1e9).ok_or_else(|| "the kernel reports no CPU time".to_owned())
}
