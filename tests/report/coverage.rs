//! Which public symbols of libc.a no test refers to.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;

use c_tests::compile::Compiler;
use c_tests::execute::read;
use c_tests::parallel::map;
use c_tests::{Case, Layout, Level, discover};

/// Compiles every test with `-O0 -fno-builtin` and lists the symbols that none mentions; `Ok(true)` when there is none.
pub fn run(layout: &Layout) -> Result<bool, String> {
    layout.check()?;
    let mut layout = layout.clone();
    layout.build = layout.root.join("target/c-tests/coverage");
    let compiler = Compiler::new(&layout);
    let mut cases = discover(&layout.tests()).map_err(|mistake| mistake.to_string())?;
    cases.retain(|case| case.levels() != [Level::Text]);
    let mut objects = Vec::new();
    for (case, made) in cases.iter().zip(map(&cases, |case| objects_of(&compiler, case))) {
        match made {
            Ok(made) => objects.extend(made),
            Err(mistake) => eprintln!("{} does not compile: {mistake}", case.name),
        }
    }
    let archive = layout.libraries().join("libc.a");
    let public: BTreeSet<String> =
        symbols(&["--defined-only", "--extern-only"], &[archive])?.into_iter().filter(|name| is_public(name)).collect();
    let mut used = BTreeSet::new();
    for some in objects.chunks(200) {
        used.extend(symbols(&["--undefined-only"], some)?);
    }
    let missing: Vec<&String> = public.difference(&used).collect();
    missing.iter().for_each(|name| println!("{name}"));
    eprintln!("{} of {} public symbols are used by a test", public.len() - missing.len(), public.len());
    Ok(missing.is_empty())
}

fn objects_of(compiler: &Compiler, case: &Case) -> Result<Vec<PathBuf>, String> {
    let directives = read(case)?;
    let mut flags = compiler.compile_flags(case, Level::O0, &directives);
    flags.push("-fno-builtin".into());
    compiler.objects_with(case, Level::O0, &directives, &flags)
}

/// Names for programs; those with an underscore in front are between the compiler, the headers and the library.
fn is_public(name: &str) -> bool {
    !name.starts_with('_') && !name.contains(['.', '$'])
}

fn symbols(flags: &[&str], files: &[impl AsRef<Path>]) -> Result<Vec<String>, String> {
    let nm = std::env::var("LLVM_NM").unwrap_or_else(|_| "llvm-nm-22".into());
    let output = Command::new(&nm)
        .args(["--format=just-symbols", "--no-sort", "--quiet"])
        .args(flags)
        .args(files.iter().map(AsRef::as_ref))
        .output()
        .map_err(|mistake| format!("{nm}: {mistake}"))?;
    Ok(String::from_utf8_lossy(&output.stdout).lines().filter(|line| !line.ends_with(':')).map(String::from).collect())
}
