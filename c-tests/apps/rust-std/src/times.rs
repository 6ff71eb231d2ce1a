//! Clocks and sleeping.

use std::thread::sleep;
use std::time::{Duration, Instant, SystemTime};

pub fn run() {
    let (start, wall) = (Instant::now(), SystemTime::now());
    sleep(Duration::from_millis(30));
    let slept = start.elapsed();
    assert!(slept >= Duration::from_millis(29) && slept < Duration::from_secs(20), "{slept:?}");
    assert!(wall.elapsed().unwrap() >= Duration::from_millis(20));
    let since = wall.duration_since(SystemTime::UNIX_EPOCH).unwrap();
    assert!(since.as_secs() > 1_700_000_000);
    assert!(SystemTime::UNIX_EPOCH.duration_since(wall).is_err());
    assert!(Instant::now() > start && Instant::now().checked_add(Duration::from_secs(60)).is_some());
    println!("{:?} {:?}", Duration::from_micros(1_500), Duration::from_secs_f64(2.25));
}
