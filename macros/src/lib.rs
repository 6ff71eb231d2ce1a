//! `#[export]`: gives a C symbol an object of its own in the archive.
//!
//! rustc makes one object file of each module. A function that a program may replace must therefore live in a module
//! that defines nothing else; the attribute wraps the item that follows in a module of the item's name and marks it
//! `no_mangle`, so that a family of functions can still stand together in one source file.

use proc_macro::{Delimiter, Group, TokenStream, TokenTree};

/// Exports a function or a static under its own name, in a module (and so an archive member) of its own.
///
/// `#[export]` on `pub unsafe extern "C" fn strlcpy(…)` makes `mod strlcpy { use super::*; #[no_mangle] … }` and
/// re-exports it. `#[export(a, b)]` adds the C symbols `a` and `b`, each a forwarding function in a module of its own.
/// On targets other than wasm32 nothing is exported, so that the pure parts can be tested beside the machine's libc.
#[proc_macro_attribute]
pub fn export(aliases: TokenStream, item: TokenStream) -> TokenStream {
    let tokens: Vec<TokenTree> = item.clone().into_iter().collect();
    let Some((name, after_name)) = item_name(&tokens) else {
        return "compile_error!(\"#[export] takes a function or a static\");".parse().unwrap_or_default();
    };
    let mut out = wrap(&name, &item.to_string());
    for alias in aliases.into_iter().filter_map(ident) {
        match forward(&tokens, after_name, &name, &alias) {
            Some(function) => out.push_str(&wrap(&alias, &function)),
            None => out.push_str("compile_error!(\"only a function can have an alias\");"),
        }
    }
    out.parse().unwrap_or_default()
}

fn wrap(name: &str, item: &str) -> String {
    format!(
        "#[allow(missing_docs, unused_imports)] pub use self::{name}::{name};
        #[doc(hidden)] pub mod {name} {{
            #[allow(unused_imports)] use super::*;
            #[cfg_attr(target_arch = \"wasm32\", unsafe(no_mangle))]
            {item}
        }}"
    )
}

fn ident(token: TokenTree) -> Option<String> {
    match token {
        TokenTree::Ident(name) => Some(name.to_string()),
        _ => None,
    }
}

/// The name behind `fn`, `static` or `static mut`, and the index of the token after it.
fn item_name(tokens: &[TokenTree]) -> Option<(String, usize)> {
    let is = |i: usize, word: &str| matches!(tokens.get(i), Some(TokenTree::Ident(t)) if t.to_string() == word);
    let mut at = tokens
        .iter()
        .position(|t| matches!(t, TokenTree::Ident(t) if t.to_string() == "fn" || t.to_string() == "static"))?
        + 1;
    if is(at, "mut") {
        at += 1;
    }
    Some((ident(tokens.get(at)?.clone())?, at + 1))
}

/// `pub unsafe extern "C" fn alias(parameters) -> result { name(arguments) }`.
fn forward(tokens: &[TokenTree], after_name: usize, name: &str, alias: &str) -> Option<String> {
    let TokenTree::Group(parameters) = tokens.get(after_name)? else { return None };
    let body = tokens.len() - 1;
    let result: TokenStream = tokens[after_name + 1..body].iter().cloned().collect();
    let arguments = argument_names(parameters).join(", ");
    Some(format!(
        "/// The same as `{name}`.
        pub unsafe extern \"C\" fn {alias} {parameters} {result} {{ #[allow(unused_unsafe)] unsafe {{ super::{name}::{name}({arguments}) }} }}"
    ))
}

fn argument_names(parameters: &Group) -> Vec<String> {
    debug_assert!(parameters.delimiter() == Delimiter::Parenthesis);
    let mut names = Vec::new();
    let mut at_start = true;
    for token in parameters.stream() {
        match token {
            TokenTree::Ident(t) if at_start && t.to_string() != "mut" => {
                names.push(t.to_string());
                at_start = false;
            }
            TokenTree::Punct(p) if p.as_char() == ',' => at_start = true,
            _ => {}
        }
    }
    names
}
