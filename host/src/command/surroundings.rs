//! What the command gives a program: directories, environment, working directory, names.

use std::ffi::{OsStr, OsString};
use std::fs;
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::DirBuilderExt;
use std::path::{Path, PathBuf};

use crate::{Error, Result, Run};

use super::options::{Options, split_once};

/// A directory that is removed in the end.
pub(crate) struct Temporary {
    pub(crate) path: PathBuf,
}

impl Temporary {
    /// Makes it where the system keeps such directories, for this user alone.
    pub(crate) fn new() -> Result<Temporary> {
        let base = std::env::temp_dir();
        for attempt in 0..100 {
            let path = base.join(format!("wasi-host-{}-{attempt}", std::process::id()));
            match fs::DirBuilder::new().mode(0o700).create(&path) {
                Ok(()) => return Ok(Temporary { path }),
                Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {}
                Err(error) => return Err(Error::msg(format!("no directory in `{}`: {error}", base.display()))),
            }
        }
        Err(Error::msg(format!("no free name in `{}`", base.display())))
    }
}

impl Drop for Temporary {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.path);
    }
}

/// The run that the options describe.
pub(crate) fn plan(options: &Options, temporary: Option<&Temporary>) -> Result<Run> {
    let program = options.program();
    let name = options.argv0.clone().unwrap_or_else(|| called(&program, options.unix).to_owned());
    let mut plan = Run::new(std::iter::once(name).chain(options.arguments().iter().cloned()));
    let mut directories = directories(options)?;
    if let Some(temporary) = temporary {
        if directories.iter().any(|(_, guest)| guest == "/tmp") {
            return Err(Error::msg("both --tmp and --dir give /tmp"));
        }
        directories.push((temporary.path.clone(), "/tmp".into()));
    }
    for (host, guest) in &directories {
        plan = plan.directory(host, guest);
    }
    for (name, value) in environment(options, &directories) {
        plan = plan.env(name, value);
    }
    if let (Some(given), Some(cwd)) = (&options.cwd, start(options, &directories)) {
        must_be_directory(given, Path::new(&cwd), &directories)?;
    }
    for rule in &options.rules {
        plan = plan.inject(rule.clone());
    }
    if options.trace {
        plan = plan.trace(|line| eprintln!("{line}"));
    }
    if let Some(limit) = options.timeout {
        plan = plan.timeout(limit);
    }
    Ok(plan)
}

/// The name that the program was called by: its file's, or with `--unix` its path, unless the shell has found that in `PATH`.
/// The system passes the path even then, to whatever the first line of a file names.
fn called(program: &Path, unix: bool) -> &OsStr {
    let (name, directory) = (program.file_name().unwrap_or_default(), program.parent().unwrap_or(Path::new("")));
    let path = std::env::var_os("PATH").unwrap_or_default();
    let searched = std::env::split_paths(&path).any(|part| part.as_os_str() == directory.as_os_str());
    if unix && !searched { program.as_os_str() } else { name }
}

/// The directories given, each with its name for the program.
fn directories(options: &Options) -> Result<Vec<(PathBuf, String)>> {
    let one = |given: &OsString| {
        let (host, guest) = split_once(given, "::").unwrap_or((given, given));
        match guest.to_str() {
            Some(guest) => Ok((PathBuf::from(host), guest.to_owned())),
            None => Err(Error::msg(format!("the name `{}` is not UTF-8", guest.display()))),
        }
    };
    let root = options.unix.then(|| Ok((PathBuf::from("/"), "/".to_owned())));
    options.directories.iter().map(one).chain(root).collect()
}

/// The environment, in the order in which it is set.
fn environment(options: &Options, directories: &[(PathBuf, String)]) -> Vec<(OsString, OsString)> {
    let mut settings: Vec<(OsString, OsString)> = Vec::new();
    if options.env_all || options.unix {
        settings.extend(std::env::vars_os().filter(|(name, _)| name != "PWD" && name != "OLDPWD"));
    }
    settings.extend(start(options, directories).map(|cwd| ("PWD".into(), cwd)));
    for setting in &options.environment {
        match split_once(setting, "=") {
            Some((name, value)) => settings.push((name.to_owned(), value.to_owned())),
            None => settings.extend(std::env::var_os(setting).map(|value| (setting.clone(), value))),
        }
    }
    settings
}

/// Where the program starts: in the directory of `--cwd`, else where the caller is.
fn start(options: &Options, directories: &[(PathBuf, String)]) -> Option<OsString> {
    match (&options.cwd, working_directory(directories)) {
        (Some(cwd), base) if !cwd.as_bytes().starts_with(b"/") => {
            Some(join(base.as_deref().unwrap_or("/".as_ref()), Path::new(cwd)))
        }
        (Some(cwd), _) => Some(cwd.clone()),
        (None, base) => base,
    }
}

/// Fails if `cwd`, by the names that the program sees, is known not to be a directory. Links and `..` are the program's to
/// follow, and names below a relative one its to find.
fn must_be_directory(given: &OsStr, cwd: &Path, directories: &[(PathBuf, String)]) -> Result<()> {
    let refused = |why: &dyn std::fmt::Display| Err(Error::msg(format!("--cwd {}: {why}", given.display())));
    let below = |(host, guest): &(PathBuf, String)| {
        let rest = cwd.strip_prefix(guest).ok()?.to_owned();
        Some((Path::new(guest).components().count(), host.clone(), rest))
    };
    let Some((_, mut host, rest)) = directories.iter().filter_map(below).max_by_key(|(depth, ..)| *depth) else {
        let all_absolute = directories.iter().all(|(_, guest)| guest.starts_with('/'));
        let is_nowhere = all_absolute && !directories.is_empty();
        return if is_nowhere { refused(&"below no directory that is given") } else { Ok(()) };
    };
    for part in rest.components() {
        host.push(part);
        match fs::symlink_metadata(&host) {
            _ if part == std::path::Component::ParentDir => return Ok(()),
            Ok(found) if found.is_symlink() => return Ok(()),
            Ok(found) if !found.is_dir() => return refused(&"not a directory"),
            Ok(_) => {}
            Err(error) => return refused(&error),
        }
    }
    Ok(())
}

/// The caller's working directory as the program sees it: below the innermost directory given by an absolute name.
fn working_directory(directories: &[(PathBuf, String)]) -> Option<OsString> {
    let here = std::env::current_dir().and_then(fs::canonicalize).ok()?;
    let below = |(host, guest): &(PathBuf, String)| {
        let base = fs::canonicalize(host).ok()?;
        let rest = here.strip_prefix(&base).ok()?.to_owned();
        guest.starts_with('/').then(|| (base.components().count(), join(guest.as_ref(), &rest)))
    };
    directories.iter().filter_map(below).max_by_key(|(depth, _)| *depth).map(|(_, path)| path)
}

fn join(guest: &OsStr, rest: &Path) -> OsString {
    if rest.as_os_str().is_empty() {
        return guest.into();
    }
    let mut path = guest.as_bytes().to_vec();
    if !path.ends_with(b"/") {
        path.push(b'/');
    }
    path.extend_from_slice(rest.as_os_str().as_bytes());
    OsStr::from_bytes(&path).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_innermost_directory_names_the_working_directory() {
        let here = fs::canonicalize(std::env::current_dir().unwrap()).unwrap();
        let outer = here.parent().unwrap().to_owned();
        let last = here.file_name().unwrap().to_str().unwrap();
        let given = |list: &[(&Path, &str)]| {
            let list: Vec<_> = list.iter().map(|(host, guest)| (host.to_path_buf(), guest.to_string())).collect();
            working_directory(&list).map(|path| path.into_string().unwrap())
        };
        assert_eq!(given(&[(&outer, "/")]), Some(format!("/{last}")));
        assert_eq!(given(&[(&outer, "/o/"), (&here, "/h")]), Some("/h".into()));
        assert_eq!(given(&[(&outer, "/o/"), (&here, ".")]), Some(format!("/o/{last}")));
        assert_eq!(given(&[(&here, ".")]), None);
        assert_eq!(given(&[(&here.join("src"), "/")]), None);
    }
}
