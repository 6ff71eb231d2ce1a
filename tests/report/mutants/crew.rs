//! Runs mutants on all processors. A mutant may wait for ever in a call of the host: then its thread is left behind.

use std::collections::VecDeque;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::channel;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use c_tests::Runner;
use c_tests::execute::judge;

use super::{Job, Mutant, rewrite, try_once};

/// More by the wall clock means that it waits.
const WAIT: Duration = Duration::from_secs(40);

/// What the threads share.
pub struct Crew {
    runner: Arc<Runner>,
    jobs: Arc<Vec<Job>>,
}

impl Crew {
    /// The quickest tests, and those that call least, come first.
    pub fn new(runner: Runner, mut jobs: Vec<Job>) -> Crew {
        jobs.sort_by_key(|job| (job.time.as_millis() / 50, job.calls.len()));
        Crew { runner: Arc::new(runner), jobs: Arc::new(jobs) }
    }

    /// For each mutant nothing when a test sees it, else how many runs did not.
    pub fn survivors(&self, mutants: &[Mutant]) -> Vec<Option<usize>> {
        let queue: Mutex<VecDeque<usize>> = Mutex::new((0..mutants.len()).collect());
        let results = Mutex::new(vec![None; mutants.len()]);
        let done = AtomicUsize::new(0);
        let threads = std::thread::available_parallelism().map_or(1, usize::from);
        std::thread::scope(|scope| {
            for _ in 0..threads {
                scope.spawn(|| {
                    while let Some(at) = lock(&queue).pop_front() {
                        lock(&results)[at] = self.outlives(&mutants[at]);
                        let done = done.fetch_add(1, Ordering::Relaxed) + 1;
                        if done % 200 == 0 {
                            eprintln!("{done} of {} mutants", mutants.len());
                        }
                    }
                });
            }
        });
        results.into_inner().unwrap_or_else(|poisoned| poisoned.into_inner())
    }

    fn outlives(&self, mutant: &Mutant) -> Option<usize> {
        let mut runs = 0;
        for at in 0..self.jobs.len() {
            if !self.jobs[at].calls.contains(&mutant.id) {
                continue;
            }
            runs += 1;
            if self.is_seen(at, rewrite::number(mutant.id, mutant.wrong)) {
                return None;
            }
        }
        Some(runs)
    }

    /// Whether a test fails under a mutant.
    fn is_seen(&self, at: usize, mutant: u32) -> bool {
        let (runner, jobs) = (self.runner.clone(), self.jobs.clone());
        let (sender, answer) = channel();
        std::thread::spawn(move || {
            let job = &jobs[at];
            let seen = match try_once(&runner, &job.case, &job.program, &job.directives, mutant, 0) {
                Ok((observed, _)) => judge(&job.case, &job.directives, &observed).is_err(),
                Err(_) => true,
            };
            let _ = sender.send(seen);
        });
        answer.recv_timeout(WAIT).unwrap_or(true)
    }
}

fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(|poisoned| poisoned.into_inner())
}
