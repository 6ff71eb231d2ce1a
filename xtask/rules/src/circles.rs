//! Files that import each other.
//!
//! A file depends on another if it names something that the other defines. A name is followed through `use` and
//! `pub use` to its definition, so that a `mod.rs` which only re-exports its children makes no circle with them.

use super::rule::Rule;
use super::sources::{Source, Sources, is_test};
use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use syn::{Item, UseTree};

/// How many re-exports a name is followed through.
const DEPTH: usize = 12;

/// Groups of files that depend on each other.
pub fn rule(sources: &Sources) -> Rule {
    let mut offenders = Vec::new();
    let packages: BTreeSet<&str> = sources.files.iter().map(|source| source.package).collect();
    for package in packages {
        let files: Vec<&Source> = sources.files.iter().filter(|s| s.package == package && !s.test).collect();
        let edges = dependencies(&files);
        for group in components(files.len(), &edges) {
            let names: Vec<String> = group.iter().map(|&file| describe(&files, &edges, file, &group)).collect();
            offenders.push(names.join("; "));
        }
    }
    offenders.sort();
    offenders.dedup();
    Rule::count("circles", "groups of files that import each other", 0, offenders)
}

/// Who depends on whom, with a name by which it does.
type Edges = BTreeMap<(usize, usize), String>;

fn describe(files: &[&Source], edges: &Edges, file: usize, group: &[usize]) -> String {
    let targets: Vec<String> = edges
        .iter()
        .filter(|((from, to), _)| *from == file && group.contains(to))
        .map(|((_, to), name)| format!("{} ({name})", files[*to].path))
        .collect();
    format!("{} -> {}", files[file].path, targets.join(", "))
}

/// One module, which is a file or stands within one.
#[derive(Default)]
struct Module {
    file: usize,
    /// Names defined here.
    defined: BTreeSet<String>,
    /// Names brought in by `use`, with the path that each stands for.
    imported: HashMap<String, Vec<String>>,
    /// Modules whose names are all brought in.
    globs: Vec<Vec<String>>,
    /// Paths that the code names.
    named: BTreeSet<Vec<String>>,
}

struct Tree {
    modules: HashMap<Vec<String>, Module>,
}

fn dependencies(files: &[&Source]) -> Edges {
    let mut tree = Tree { modules: HashMap::new() };
    for (index, source) in files.iter().enumerate() {
        tree.add(index, &source.module, &source.file.items);
    }
    let mut edges = Edges::new();
    for (path, module) in &tree.modules {
        for name in &module.named {
            if let Some(target) = tree.resolve(path, name, DEPTH)
                && target != module.file
            {
                edges.entry((module.file, target)).or_insert_with(|| name.join("::"));
            }
        }
    }
    edges
}

impl Tree {
    fn add(&mut self, file: usize, path: &[String], items: &[Item]) {
        let mut module = Module { file, ..Module::default() };
        for item in items {
            if attributes(item).is_some_and(is_test) {
                continue;
            }
            match item {
                Item::Use(item) => {
                    let reexport = !matches!(item.vis, syn::Visibility::Inherited);
                    import(&item.tree, &mut Vec::new(), reexport, &mut module);
                }
                Item::Mod(item) => {
                    let name = item.ident.to_string();
                    if let Some((_, items)) = &item.content {
                        let inner: Vec<String> = path.iter().cloned().chain([name]).collect();
                        self.add(file, &inner, items);
                    }
                }
                _ => {
                    if let Some(name) = name_of(item) {
                        module.defined.insert(name);
                    }
                    paths(item.to_token_stream(), &mut module.named);
                }
            }
        }
        self.modules.insert(path.to_vec(), module);
    }

    /// The file that defines what `path`, named in the module `from`, stands for; `None` if it is not in the workspace.
    fn resolve(&self, from: &[String], path: &[String], depth: usize) -> Option<usize> {
        let depth = depth.checked_sub(1)?;
        let (mut at, mut rest) = match path.first()?.as_str() {
            "crate" => (Vec::new(), &path[1..]),
            "self" => (from.to_vec(), &path[1..]),
            "super" => (from[..from.len().checked_sub(1)?].to_vec(), &path[1..]),
            _ => (from.to_vec(), path),
        };
        while rest.first().is_some_and(|name| name == "super") {
            at.pop()?;
            rest = &rest[1..];
        }
        let Some((name, tail)) = rest.split_first() else { return self.modules.get(&at).map(|module| module.file) };
        let module = self.modules.get(&at)?;
        let child: Vec<String> = at.iter().cloned().chain([name.clone()]).collect();
        if self.modules.contains_key(&child) && !tail.is_empty() {
            return self.resolve(&child, &[vec!["self".into()], tail.to_vec()].concat(), depth);
        }
        if module.defined.contains(name) {
            return Some(module.file);
        }
        if let Some(target) = module.imported.get(name) {
            return self.resolve(&at, &[target, tail].concat(), depth);
        }
        if self.modules.contains_key(&child) {
            // `#[export]` puts a function into a module of its name; a module named by itself defines nothing.
            return None;
        }
        for glob in &module.globs {
            let inner = [glob.as_slice(), rest].concat();
            if let Some(file) = self.resolve(&at, &inner, depth) {
                return Some(file);
            }
        }
        None
    }
}

fn attributes(item: &Item) -> Option<&[syn::Attribute]> {
    Some(match item {
        Item::Const(item) => &item.attrs,
        Item::Enum(item) => &item.attrs,
        Item::Fn(item) => &item.attrs,
        Item::Impl(item) => &item.attrs,
        Item::Mod(item) => &item.attrs,
        Item::Static(item) => &item.attrs,
        Item::Struct(item) => &item.attrs,
        Item::Trait(item) => &item.attrs,
        Item::Type(item) => &item.attrs,
        Item::Use(item) => &item.attrs,
        _ => return None,
    })
}

fn name_of(item: &Item) -> Option<String> {
    Some(match item {
        Item::Const(item) => item.ident.to_string(),
        Item::Enum(item) => item.ident.to_string(),
        Item::Fn(item) => item.sig.ident.to_string(),
        Item::Static(item) => item.ident.to_string(),
        Item::Struct(item) => item.ident.to_string(),
        Item::Trait(item) => item.ident.to_string(),
        Item::Type(item) => item.ident.to_string(),
        Item::Union(item) => item.ident.to_string(),
        Item::Macro(item) => item.ident.as_ref()?.to_string(),
        _ => return None,
    })
}

/// Adds what a `use` brings in. What is imported privately counts as named; a re-export only when someone uses it.
fn import(tree: &UseTree, prefix: &mut Vec<String>, reexport: bool, module: &mut Module) {
    match tree {
        UseTree::Path(path) => {
            prefix.push(path.ident.to_string());
            import(&path.tree, prefix, reexport, module);
            prefix.pop();
        }
        UseTree::Group(group) => group.items.iter().for_each(|tree| import(tree, prefix, reexport, module)),
        UseTree::Glob(_) => module.globs.push(prefix.clone()),
        UseTree::Name(name) => bring(name.ident.to_string(), name.ident.to_string(), prefix, reexport, module),
        UseTree::Rename(name) => bring(name.ident.to_string(), name.rename.to_string(), prefix, reexport, module),
    }
}

fn bring(name: String, local: String, prefix: &[String], reexport: bool, module: &mut Module) {
    let mut path = prefix.to_vec();
    if name != "self" {
        path.push(name.clone());
    }
    let local = if name == "self" && local == "self" { prefix.last().cloned().unwrap_or_default() } else { local };
    if !reexport {
        module.named.insert(path.clone());
    }
    // `use super::x` in a module `x`: the path must not be followed to itself.
    if path.first() != Some(&local) {
        module.imported.insert(local, path);
    }
}

/// Collects every path `a::b::c` of `tokens`. A lone lower-case name counts only where it is called, as variables look the same.
fn paths(tokens: TokenStream, found: &mut BTreeSet<Vec<String>>) {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let mut at = 0;
    while at < tokens.len() {
        match &tokens[at] {
            TokenTree::Group(group) => paths(group.stream(), found),
            TokenTree::Ident(first) => {
                let field = at > 0 && is_punct(&tokens[at - 1], '.') && !(at > 1 && is_punct(&tokens[at - 2], '.'));
                let defined =
                    at > 0 && matches!(&tokens[at - 1], TokenTree::Ident(word) if word == "fn" || word == "let");
                let mut path = vec![first.to_string()];
                while let (Some(a), Some(b), Some(TokenTree::Ident(next))) =
                    (tokens.get(at + 1), tokens.get(at + 2), tokens.get(at + 3))
                    && is_punct(a, ':')
                    && is_punct(b, ':')
                {
                    path.push(next.to_string());
                    at += 3;
                }
                let called = matches!(tokens.get(at + 1), Some(TokenTree::Group(g)) if g.delimiter() == proc_macro2::Delimiter::Parenthesis)
                    || tokens.get(at + 1).is_some_and(|next| is_punct(next, '!'));
                let plain = path.len() == 1 && path[0].starts_with(|c: char| c.is_lowercase()) && !called;
                if !field && !defined && !plain {
                    found.insert(path);
                }
            }
            _ => {}
        }
        at += 1;
    }
}

fn is_punct(token: &TokenTree, wanted: char) -> bool {
    matches!(token, TokenTree::Punct(punct) if punct.as_char() == wanted)
}

/// The strongly connected components of more than one file (Tarjan's algorithm).
fn components(count: usize, edges: &Edges) -> Vec<Vec<usize>> {
    let mut next = vec![Vec::new(); count];
    for &(from, to) in edges.keys() {
        next[from].push(to);
    }
    let mut search =
        Search { next, index: vec![None; count], low: vec![0; count], stack: Vec::new(), found: Vec::new(), clock: 0 };
    for file in 0..count {
        if search.index[file].is_none() {
            search.visit(file);
        }
    }
    search.found.retain(|group| group.len() > 1);
    search.found
}

struct Search {
    next: Vec<Vec<usize>>,
    index: Vec<Option<usize>>,
    low: Vec<usize>,
    stack: Vec<usize>,
    found: Vec<Vec<usize>>,
    clock: usize,
}

impl Search {
    fn visit(&mut self, file: usize) {
        let index = self.clock;
        self.clock += 1;
        self.index[file] = Some(index);
        self.low[file] = index;
        self.stack.push(file);
        for other in self.next[file].clone() {
            match self.index[other] {
                None => {
                    self.visit(other);
                    self.low[file] = self.low[file].min(self.low[other]);
                }
                Some(seen) if self.stack.contains(&other) => self.low[file] = self.low[file].min(seen),
                _ => {}
            }
        }
        if self.low[file] == index {
            let start = self.stack.iter().position(|&other| other == file).unwrap_or(0);
            let mut group = self.stack.split_off(start);
            group.sort_unstable();
            self.found.push(group);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn source(path: &str, module: &[&str], text: &str) -> Source {
        Source {
            path: path.into(),
            package: "c",
            module: module.iter().map(|name| name.to_string()).collect(),
            test: false,
            text: text.into(),
            file: syn::parse_file(text).expect("a test's text parses"),
        }
    }

    fn circles(files: Vec<Source>) -> usize {
        rule(&Sources { files }).value
    }

    #[test]
    fn siblings_that_import_each_other() {
        let a = source("src/a.rs", &["a"], "use super::b::g; pub fn f() { g() }");
        let back = source("src/b.rs", &["b"], "pub fn g() { crate::a::f() }");
        let leaf = source("src/b.rs", &["b"], "pub fn g() {}");
        let root = || source("src/lib.rs", &[], "mod a; mod b;");
        assert_eq!(circles(vec![root(), a, back]), 1);
        let a = source("src/a.rs", &["a"], "use super::b::g; pub fn f() { g() }");
        assert_eq!(circles(vec![root(), a, leaf]), 0);
    }

    #[test]
    fn a_facade_makes_no_circle() {
        let root = source("src/m/mod.rs", &["m"], "mod a; mod b; pub use a::A; pub use b::*;");
        let a = source("src/m/a.rs", &["m", "a"], "use super::B; pub struct A(B);");
        let b = source("src/m/b.rs", &["m", "b"], "pub struct B;");
        assert_eq!(circles(vec![source("src/lib.rs", &[], "mod m;"), root, a, b]), 0);
    }

    #[test]
    fn a_parent_that_uses_its_child_and_is_used_by_it() {
        let root = source("src/m/mod.rs", &["m"], "mod a; pub struct T; pub fn f() { a::run() }");
        let a = source("src/m/a.rs", &["m", "a"], "use super::*; pub fn run() { let _ = T; }");
        assert_eq!(circles(vec![source("src/lib.rs", &[], "mod m;"), root, a]), 1);
    }

    #[test]
    fn names_through_a_glob_and_a_private_use() {
        let root = source("src/m/mod.rs", &["m"], "mod a; mod b; use b::helper;");
        let a = source("src/m/a.rs", &["m", "a"], "use super::*; pub fn run() { helper() }");
        let b = source("src/m/b.rs", &["m", "b"], "pub fn helper() { super::a::run() }");
        assert_eq!(circles(vec![source("src/lib.rs", &[], "mod m;"), root, a, b]), 1);
    }
}
