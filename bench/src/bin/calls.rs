//! Measures calls: `calls WEBHOOK ROUNDS MILLISECONDS` prints a line for each batch, `WAY IN_FLIGHT SECONDS CPU`, both
//! per call. `calls WEBHOOK WAY CALLS` only makes calls one way, to be counted from outside.

use bitrix24_bench::calling::{Caller, WAYS, Way};
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

/// Calls in flight at once.
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
    if let Some((way, _)) = WAYS.into_iter().find(|(_, name)| name == rounds) {
        return only(webhook, way, length);
    }
    let number = |text: &String| text.parse::<u64>().map_err(|_| format!("{text} is no number"));
    let (rounds, length) = (number(rounds)?, Duration::from_millis(number(length)?));
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    runtime.map_err(|error| error.to_string())?.block_on(async {
        let caller = Caller::new(webhook).await?;
        for in_flight in IN_FLIGHT {
            // The connections are made, and the number of calls that fill a batch is found.
            batch(&caller, Way::Bare, in_flight, 4 * in_flight).await?;
            let (seconds, _) = batch(&caller, Way::Bare, in_flight, 50.max(2 * in_flight)).await?;
            let calls = ((length.as_secs_f64() / seconds) as usize).max(2 * in_flight);
            for round in 0..rounds as usize {
                for turn in 0..WAYS.len() {
                    let (way, name) = WAYS[(round + turn) % WAYS.len()];
                    let (seconds, cpu) = batch(&caller, way, in_flight, calls).await?;
                    println!("{name}\t{in_flight}\t{}\t{cpu}", seconds * in_flight as f64);
                }
            }
        }
        Ok(())
    })
}

/// Calls one way, one after another.
fn only(webhook: &str, way: Way, calls: &str) -> Result<(), String> {
    let calls: usize = calls.parse().map_err(|_| format!("{calls} is no number"))?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    runtime.map_err(|error| error.to_string())?.block_on(async {
        let caller = Caller::new(webhook).await?;
        for _ in 0..calls {
            caller.call(way).await?;
        }
        Ok(())
    })
}

/// So many calls, in seconds and in seconds of the processor, per call.
async fn batch(caller: &Caller, way: Way, in_flight: usize, calls: usize) -> Result<(f64, f64), String> {
    let next = Arc::new(AtomicUsize::new(0));
    let (cpu, start) = (cpu()?, Instant::now());
    let tasks: Vec<_> = (0..in_flight)
        .map(|_| {
            let (caller, next) = (caller.clone(), next.clone());
            tokio::spawn(async move {
                while next.fetch_add(1, Ordering::Relaxed) < calls {
                    caller.call(way).await?;
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

/// Seconds that this thread, which does all the work, has had of a processor.
fn cpu() -> Result<f64, String> {
    let text = std::fs::read_to_string("/proc/thread-self/schedstat").map_err(|error| error.to_string())?;
    let nanoseconds = text.split(' ').next().and_then(|number| number.parse::<f64>().ok());
    nanoseconds.map(|nanoseconds| nanoseconds / 1e9).ok_or_else(|| "the kernel counts no processor time".to_owned())
}
