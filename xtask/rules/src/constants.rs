//! C's constants stand once, in `abi::c`.

use super::rule::Rule;
use super::sources::{Sources, is_test};
use std::collections::HashSet;
use std::path::Path;
use syn::visit::{self, Visit};
use walkdir::WalkDir;

/// Integer constants named as a macro or an enumerator of the C headers, outside `src/abi/c`.
pub fn rule(sources: &Sources, root: &Path) -> Result<Rule, Box<dyn std::error::Error>> {
    let names = macros(&root.join("sysroot/include"))?;
    let mut offenders = Vec::new();
    for source in sources.guest() {
        if source.path == "src/abi/c.rs" || source.is_in("src/abi/c/") || source.is_in("src/wasi/") {
            continue;
        }
        let mut finder = Finder { found: Vec::new() };
        finder.visit_file(&source.file);
        let named = finder.found.into_iter().filter(|(name, _)| names.contains(name));
        offenders.extend(named.map(|(name, line)| source.at(line, name)));
    }
    Ok(Rule::count("c-constants", "constants of C outside abi::c", 0, offenders))
}

/// The names of all object-like macros and enumerators in capitals that the headers define.
fn macros(folder: &Path) -> Result<HashSet<String>, Box<dyn std::error::Error>> {
    let mut names = HashSet::new();
    for entry in WalkDir::new(folder) {
        let entry = entry?;
        let path = entry.path();
        // libc++'s headers, where an SDK has them, are not ours.
        if !entry.file_type().is_file() || path.components().any(|part| part.as_os_str() == "c++") {
            continue;
        }
        for line in String::from_utf8_lossy(&std::fs::read(path)?).lines() {
            let line = line.trim_start();
            let defined = line.strip_prefix('#').and_then(|line| line.trim_start().strip_prefix("define "));
            let word: String = defined
                .unwrap_or(line)
                .trim_start()
                .chars()
                .take_while(|&c| c == '_' || c.is_ascii_alphanumeric())
                .collect();
            let rest = &defined.unwrap_or(line).trim_start()[word.len()..];
            let enumerator = defined.is_none() && (rest.is_empty() || rest.starts_with([',', ' ']));
            if word.len() > 1 && is_constant(&word) && (enumerator || defined.is_some() && !rest.starts_with('(')) {
                names.insert(word);
            }
        }
    }
    Ok(names)
}

fn is_constant(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_uppercase() || c == '_') && !name.contains(|c: char| c.is_ascii_lowercase())
}

struct Finder {
    found: Vec<(String, usize)>,
}

impl Finder {
    fn add(&mut self, name: &syn::Ident, kind: &syn::Type) {
        let syn::Type::Path(path) = kind else { return };
        let Some(last) = path.path.segments.last() else { return };
        let last = last.ident.to_string();
        let integer = last.strip_prefix(['i', 'u']).is_some_and(|width| width == "size" || width.parse::<u8>().is_ok());
        // A word of capitals is also what a private constant of any type may be called: only C's types tell.
        if last.starts_with("c_") || integer && name.to_string().contains('_') {
            self.found.push((name.to_string(), name.span().start().line));
        }
    }
}

impl<'ast> Visit<'ast> for Finder {
    fn visit_item_const(&mut self, item: &'ast syn::ItemConst) {
        self.add(&item.ident, &item.ty);
    }

    fn visit_impl_item_const(&mut self, item: &'ast syn::ImplItemConst) {
        self.add(&item.ident, &item.ty);
    }

    fn visit_item_mod(&mut self, item: &'ast syn::ItemMod) {
        if !is_test(&item.attrs) {
            visit::visit_item_mod(self, item);
        }
    }
}
