//! `cargo xtask where NAME`.

use super::map;
use crate::root::Outcome;

/// What `cargo xtask where` takes.
#[derive(clap::Args)]
pub struct Options {
    /// C functions or variables; `--all` for every one, as tab-separated lines.
    names: Vec<String>,
    /// Prints the whole map.
    #[arg(long)]
    all: bool,
}

/// Prints where the symbols are declared, defined and tested.
pub fn run(options: &Options) -> Outcome {
    let map = map::read()?;
    if options.all {
        for (name, entry) in &map {
            let source = entry.source.as_deref().unwrap_or("-");
            let first = |list: &[String]| list.first().cloned().unwrap_or("-".into());
            let posix = entry.posix.as_deref().unwrap_or("-");
            println!("{name}\t{}\t{source}\t{}\t{posix}", first(&entry.headers), first(&entry.tests));
        }
        return Ok(());
    }
    for name in &options.names {
        let Some(entry) = map.get(name) else {
            let near: Vec<&str> =
                map.keys().filter(|key| key.contains(name.as_str())).map(String::as_str).take(8).collect();
            return Err(format!("the library has no {name}; near: {}", near.join(" ")).into());
        };
        println!("{name}");
        let headers: Vec<String> = entry.headers.iter().map(|header| format!("<{header}>")).collect();
        println!("  header  {}", headers.join(" "));
        println!("  source  {}", entry.source.as_deref().unwrap_or("not found"));
        let more = entry.tests.len().saturating_sub(4);
        let more = if more > 0 { format!(" and {more} more") } else { String::new() };
        println!("  tests   {}{more}", entry.tests.iter().take(4).cloned().collect::<Vec<_>>().join(" "));
        println!("  POSIX   {}", entry.posix.as_deref().unwrap_or("not in the standard"));
    }
    Ok(())
}
