//! Parallel execution of independent jobs.

use std::num::NonZero;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

/// Runs independent jobs on all cores, and returns their results in the order of the jobs.
pub fn in_parallel<'a, J: Sync, T: Send>(jobs: &'a [J], run: &(dyn Fn(&'a J) -> T + Sync)) -> Vec<T> {
    let workers = thread::available_parallelism().map_or(1, NonZero::get).min(jobs.len());
    let next = AtomicUsize::new(0);
    let work = || {
        let take = || {
            let at = next.fetch_add(1, Ordering::Relaxed);
            jobs.get(at).map(|job| (at, job))
        };
        std::iter::from_fn(take).map(|(at, job)| (at, run(job))).collect::<Vec<_>>()
    };
    let mut done = thread::scope(|scope| {
        let others: Vec<_> = (1..workers).map(|_| scope.spawn(work)).collect();
        let mut done = work();
        for other in others {
            match other.join() {
                Ok(more) => done.extend(more),
                Err(panic) => std::panic::resume_unwind(panic),
            }
        }
        done
    });
    done.sort_unstable_by_key(|(at, _)| *at);
    done.into_iter().map(|(_, given)| given).collect()
}

#[cfg(test)]
mod tests {
    #[test]
    fn answers_come_in_the_order_of_the_jobs() {
        let jobs: Vec<usize> = (0..1000).collect();
        assert_eq!(super::in_parallel(&jobs, &|job| job + 1), (1..1001).collect::<Vec<_>>());
        assert_eq!(super::in_parallel(&["a", "bc"], &|text: &&str| text.len()), [1, 2]);
    }
}
