//! Which layer may name what.

use super::rule::Rule;
use super::sources::{Source, Sources};
use proc_macro2::{TokenStream, TokenTree};

/// `crate::wasi` in `src/header`, imports outside `src/wasi`, unsafe code in `src/os`.
pub fn rules(sources: &Sources) -> [Rule; 3] {
    let mut uses = Vec::new();
    for source in sources.guest().filter(|source| source.is_in("src/header/") && !source.is_in("src/header/wasi/")) {
        code_lines(source, &["crate", "wasi"], &mut uses);
        grouped(source, &mut uses);
    }
    let imports = sources
        .guest()
        .filter(|source| !["src/wasi/", "src/start/crt1_"].iter().any(|allowed| source.path.starts_with(allowed)))
        .flat_map(|source| {
            let lines = (1..).zip(source.text.lines());
            lines.filter(|(_, line)| line.contains("wasm_import_module")).map(|(at, line)| source.at(at, line.trim()))
        })
        .collect();
    let mut unsafe_in_os = Vec::new();
    for source in sources.guest().filter(|source| source.is_in("src/os/")) {
        code_lines(source, &["unsafe"], &mut unsafe_in_os);
    }
    [
        Rule::count("header-wasi", "uses of crate::wasi in src/header (<wasi/api.h> aside)", 0, uses),
        Rule::count("imports", "imports of the host outside src/wasi (crt1 has its one)", 0, imports),
        Rule::count("os-unsafe", "unsafe code in src/os", 0, unsafe_in_os),
    ]
}

/// `use crate::{wasi::…, …}`.
fn grouped(source: &Source, found: &mut Vec<String>) {
    for item in &source.file.items {
        let syn::Item::Use(item) = item else { continue };
        let syn::UseTree::Path(path) = &item.tree else { continue };
        let syn::UseTree::Group(group) = &*path.tree else { continue };
        let names_wasi = group.items.iter().any(|tree| match tree {
            syn::UseTree::Path(path) => path.ident == "wasi",
            syn::UseTree::Name(name) => name.ident == "wasi",
            _ => false,
        });
        if path.ident == "crate" && names_wasi {
            found.push(source.at(item.use_token.span.start().line, "crate::{wasi}"));
        }
    }
}

/// The positions where the path `path` starts, comments aside.
fn code_lines(source: &Source, path: &[&str], found: &mut Vec<String>) {
    let Ok(tokens) = source.text.parse::<TokenStream>() else { return };
    visit(tokens, path, &mut |line| found.push(source.at(line, path.join("::"))));
}

fn visit(tokens: TokenStream, path: &[&str], report: &mut impl FnMut(usize)) {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    for (at, token) in tokens.iter().enumerate() {
        match token {
            TokenTree::Group(group) => visit(group.stream(), path, report),
            TokenTree::Ident(name) if is_path(&tokens[at..], path) => report(name.span().start().line),
            _ => {}
        }
    }
}

/// Whether `tokens` begin with `path`, two colons between its names.
fn is_path(tokens: &[TokenTree], path: &[&str]) -> bool {
    path.iter().enumerate().all(|(index, wanted)| {
        matches!(tokens.get(3 * index), Some(TokenTree::Ident(name)) if name == wanted)
            && (index == 0
                || matches!(tokens.get(3 * index - 1), Some(TokenTree::Punct(colon)) if colon.as_char() == ':'))
    })
}
