//! Every link within the site leads somewhere.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use crate::Outcome;

/// The number of links; an error lists those that lead nowhere.
pub fn links(site: &Path) -> Outcome<usize> {
    let mut pages: BTreeMap<PathBuf, String> = BTreeMap::new();
    let mut folders = vec![site.to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder)? {
            let path = entry?.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|kind| kind == "html") {
                pages.insert(path.clone(), std::fs::read_to_string(&path)?);
            }
        }
    }
    let mut count = 0;
    let mut broken: BTreeSet<String> = BTreeSet::new();
    for (path, html) in &pages {
        for part in html.split(" href=\"").skip(1) {
            let link = part.split('"').next().unwrap_or_default();
            if link.contains("://") || link.starts_with("data:") {
                continue;
            }
            count += 1;
            let (file, anchor) = link.split_once('#').unwrap_or((link, ""));
            let target = match file {
                "" => path.clone(),
                file => normal(&path.parent().unwrap_or(site).join(file)),
            };
            let exists = target.is_file();
            let anchored =
                anchor.is_empty() || pages.get(&target).is_some_and(|html| html.contains(&format!(" id=\"{anchor}\"")));
            if !exists || !anchored {
                broken.insert(format!("{}: {link}", path.strip_prefix(site)?.display()));
            }
        }
    }
    if broken.is_empty() {
        return Ok(count);
    }
    let some: Vec<String> = broken.iter().take(20).cloned().collect();
    Err(format!("{} links that lead nowhere, such as\n  {}", broken.len(), some.join("\n  ")).into())
}

fn normal(path: &Path) -> PathBuf {
    let mut out = PathBuf::new();
    for part in path.components() {
        match part {
            std::path::Component::ParentDir => drop(out.pop()),
            part => out.push(part),
        }
    }
    out
}
