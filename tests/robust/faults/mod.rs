//! Every program of `c-tests/_faults` once for every call of the host that it makes and every fault that the call can have.
//! `FAULTS_RULE='RULE'` runs one case and shows its trace.

mod cases;
mod expected;
mod judge;
mod tree;
mod world;

use std::sync::{Arc, OnceLock};

use c_tests::Layout;
use libtest_mimic::Trial;

use self::cases::Class;
use self::world::World;

/// Without `FAULTS=all` one case of so many is run.
const SAMPLE: usize = 11;

/// Tells the counts when the tests have run.
pub struct Tally(Arc<OnceLock<Result<World, String>>>);

impl Tally {
    pub fn print(&self) {
        if let Some(Ok(world)) = self.0.get() {
            println!("{}", world.tally());
        }
    }
}

/// A test for each program and kind of fault.
pub fn trials(layout: &Layout, all: bool) -> Result<(Vec<Trial>, Tally), String> {
    let world: Arc<OnceLock<Result<World, String>>> = Arc::default();
    let mut trials = Vec::new();
    let working = world::programs(layout, world::WORKING)?.into_iter().map(|program| (program, &Class::ALL[..]));
    let calling = world::programs(layout, world::CALLING)?.into_iter().map(|program| (program, &[Class::Hostile][..]));
    for (program, classes) in working.chain(calling) {
        let prepared = Arc::new(OnceLock::new());
        for class in classes.iter().copied() {
            let (world, layout, program, prepared) = (world.clone(), layout.clone(), program.clone(), prepared.clone());
            trials.push(Trial::test(format!("faults/{}/{}", program.name, class.name()), move || {
                let world = world.get_or_init(|| World::new(&layout)).as_ref()?;
                let prepared = prepared.get_or_init(|| world.prepare(&program)).as_ref()?;
                Ok(world.check(prepared, class, if all { 1 } else { SAMPLE })?)
            }));
        }
    }
    Ok((trials, Tally(world)))
}
