//! The Rust files of the workspace, parsed, as a tree of modules.

use std::path::{Path, PathBuf};
use syn::{Attribute, Item, Meta};

/// The crates whose files the rules look at: name, root file.
const CRATES: [(&str, &str); 5] = [
    ("c", "src/lib.rs"),
    ("wasi_host", "host/src/lib.rs"),
    ("c_tests", "tests/lib.rs"),
    ("xtask", "xtask/src/main.rs"),
    ("xtask_rules", "xtask/rules/src/main.rs"),
];

/// One file.
pub struct Source {
    /// The path from the root of the repository, with slashes.
    pub path: String,
    /// The crate that it is part of.
    pub package: &'static str,
    /// The names of the modules that lead to it from the crate's root.
    pub module: Vec<String>,
    /// Whether it is compiled for tests only.
    pub test: bool,
    /// Its text.
    pub text: String,
    /// What it parses to.
    pub file: syn::File,
}

impl Source {
    /// Whether the file belongs to the guest library and is not a test.
    pub fn is_guest(&self) -> bool {
        self.path.starts_with("src/") && !self.test
    }

    /// Whether the file is in the folder `folder` of the guest library and is not a test.
    pub fn is_in(&self, folder: &str) -> bool {
        self.is_guest() && self.path.starts_with(folder)
    }

    /// `path:line: what`.
    pub fn at(&self, line: usize, what: impl std::fmt::Display) -> String {
        format!("{}:{line}: {what}", self.path)
    }
}

/// Every file that a crate's root reaches through `mod`.
pub struct Sources {
    /// The files, parents before their children.
    pub files: Vec<Source>,
}

impl Sources {
    /// Reads and parses all of them.
    pub fn read(root: &Path) -> Result<Sources, Box<dyn std::error::Error>> {
        let mut files = Vec::new();
        for (package, path) in CRATES {
            if root.join(path).exists() {
                read_module(root, package, PathBuf::from(path), Vec::new(), false, &mut files)?;
            }
        }
        Ok(Sources { files })
    }

    /// The files of the guest library, tests aside.
    pub fn guest(&self) -> impl Iterator<Item = &Source> {
        self.files.iter().filter(|source| source.is_guest())
    }
}

fn read_module(
    root: &Path,
    package: &'static str,
    path: PathBuf,
    module: Vec<String>,
    test: bool,
    files: &mut Vec<Source>,
) -> Result<(), Box<dyn std::error::Error>> {
    let text = std::fs::read_to_string(root.join(&path)).map_err(|error| format!("{}: {error}", path.display()))?;
    let file = syn::parse_file(&text).map_err(|error| {
        let start = error.span().start();
        format!("{}:{}: {error}", path.display(), start.line)
    })?;
    let test = test || is_test(&file.attrs);
    let shown = path.to_string_lossy().replace('\\', "/");
    let children = children(root, &path, &file.items, &folder_of(&path), &module, test);
    files.push(Source { path: shown, package, module, test, text, file });
    for (path, module, test) in children {
        read_module(root, package, path, module, test, files)?;
    }
    Ok(())
}

/// Where the files of a file's modules are.
fn folder_of(path: &Path) -> PathBuf {
    match path.file_name().and_then(|name| name.to_str()) {
        Some("mod.rs" | "lib.rs" | "main.rs") => path.parent().map(Path::to_path_buf).unwrap_or_default(),
        _ => path.with_extension(""),
    }
}

fn children(
    root: &Path,
    path: &Path,
    items: &[Item],
    folder: &Path,
    module: &[String],
    test: bool,
) -> Vec<(PathBuf, Vec<String>, bool)> {
    let mut found = Vec::new();
    for item in items {
        let Item::Mod(item) = item else { continue };
        let name = item.ident.to_string();
        let inner: Vec<String> = module.iter().cloned().chain([name.clone()]).collect();
        let test = test || is_test(&item.attrs);
        if let Some((_, items)) = &item.content {
            found.extend(children(root, path, items, &folder.join(&name), &inner, test));
            continue;
        }
        let file = match path_attribute(&item.attrs) {
            Some(other) => path.parent().map(Path::to_path_buf).unwrap_or_default().join(other),
            None => {
                let flat = folder.join(format!("{name}.rs"));
                if root.join(&flat).exists() { flat } else { folder.join(&name).join("mod.rs") }
            }
        };
        found.push((file, inner, test));
    }
    found
}

fn path_attribute(attributes: &[Attribute]) -> Option<String> {
    attributes.iter().find(|attribute| attribute.path().is_ident("path")).and_then(|attribute| match &attribute.meta {
        Meta::NameValue(pair) => match &pair.value {
            syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(text), .. }) => Some(text.value()),
            _ => None,
        },
        _ => None,
    })
}

/// Whether `cfg(test)` or `cfg(all(test, …))` is among them.
pub fn is_test(attributes: &[Attribute]) -> bool {
    attributes.iter().filter(|attribute| attribute.path().is_ident("cfg")).any(|attribute| match &attribute.meta {
        Meta::List(list) => {
            let text = list.tokens.to_string();
            text == "test"
                || text.starts_with("all (test ,")
                || text.starts_with("all (test,")
                || text.starts_with("all(test")
        }
        _ => false,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_a_test() {
        let attributes = |text: &str| syn::parse_str::<syn::ItemMod>(text).map(|item| item.attrs).unwrap_or_default();
        assert!(is_test(&attributes("#[cfg(test)] mod a;")));
        assert!(is_test(&attributes("#[cfg(all(test, target_os = \"linux\"))] mod a;")));
        assert!(!is_test(&attributes("#[cfg(not(test))] mod a;")));
        assert!(!is_test(&attributes("#[cfg(target_arch = \"wasm32\")] mod a;")));
    }
}
