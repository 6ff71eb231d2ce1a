//! `#[export]`: gives a C symbol an object of its own in the archive, and its raw arguments a type.
//!
//! rustc makes one object file of each module. A function that a program may replace must therefore live in a module
//! that defines nothing else; the attribute wraps the item that follows in a module of the item's name and marks it
//! `no_mangle`, so that a family of functions can still stand together in one source file.

mod lock;
mod packed;
mod signature;

use proc_macro::{Delimiter, Group, Span, TokenStream, TokenTree};
use signature::Signature;

/// Exports a function or a static under its own name, in a module (and so an archive member) of its own.
///
/// `#[export]` on `pub extern "C" fn strlcpy(…)` makes `mod strlcpy { use super::*; #[no_mangle] … }` and
/// re-exports it. `#[export(a, b)]` adds the C symbols `a` and `b`, each a forwarding function in a module of its own.
/// `#[export(emulated, a)]` is for the functions of threads: where threads run at once this is `#[export(a)]`, elsewhere the function
/// is called `__wasilibc_emulated_NAME` and has no alias.
/// On targets other than wasm32 nothing is exported, so that the pure parts can be tested beside the machine's libc.
///
/// A parameter `buf: Slice<'_, T>` or `buf: OutSlice<'_, T>` stands for two of C: the pointer `buf` and the count
/// `buf_len` that follows it. So do `TextSlice`, `MutSlice`, `FormatArgs` (a format and its arguments) and `Vector`.
/// `Slice<T, n>` stands for the pointer alone: the count is the parameter `n`, as in `memcpy`. The function is then
/// `unsafe`, as its caller vouches for the pair; its body is not.
#[proc_macro_attribute]
pub fn export(aliases: TokenStream, item: TokenStream) -> TokenStream {
    let tokens: Vec<TokenTree> = item.clone().into_iter().collect();
    let mut aliases: Vec<String> = aliases.into_iter().filter_map(ident).collect();
    if let Some(name) = static_name(&tokens) {
        let refused = if aliases.is_empty() { "" } else { "compile_error!(\"only a function can have an alias\");" };
        return parse(&format!("{}{refused}", wrap(&name, &item.to_string())));
    }
    let Some(mut function) = Signature::read(&tokens) else {
        return parse("compile_error!(\"#[export] takes a function or a static\");");
    };
    if let Some(at) = aliases.iter().position(|alias| alias == "emulated") {
        aliases.remove(at);
        if !lock::is_wanted() {
            aliases.clear();
            function.name.insert_str(0, "__wasilibc_emulated_");
        }
    }
    let file = Span::call_site().file();
    let with_locks = |name: &str| function.definition(name, &function.locks(&file, name));
    if !lock::is_wanted() {
        let mut out = wrap(&function.name, &function.definition(&function.name, ""));
        for alias in aliases {
            out.push_str(&wrap(&alias, &function.forward(&alias)));
        }
        return parse(&out);
    }
    let mut out = wrap(&function.name, &with_locks(&function.name));
    for alias in aliases {
        // What is unlocked is the function itself without locks, not a call of the one that locks.
        let item = if alias.ends_with("_unlocked") { with_locks(&alias) } else { function.forward(&alias) };
        out.push_str(&wrap(&alias, &item));
    }
    parse(&out)
}

/// Has a function, or each function of an `impl`, compiled for size in the guest: for what runs once beside a call of the host,
/// as looking up a path, or once for much that follows, as compiling a regular expression.
#[proc_macro_attribute]
pub fn small(_: TokenStream, item: TokenStream) -> TokenStream {
    let mut tokens: Vec<TokenTree> = item.into_iter().collect();
    let is_impl = tokens.iter().any(|token| matches!(token, TokenTree::Ident(name) if name.to_string() == "impl"))
        && !is_function(&tokens);
    match tokens.pop() {
        Some(TokenTree::Group(body)) if is_impl => {
            let mut small = Group::new(body.delimiter(), each_small(body.stream()));
            small.set_span(body.span());
            tokens.push(TokenTree::Group(small));
            tokens.into_iter().collect()
        }
        last => attribute().into_iter().chain(tokens).chain(last).collect(),
    }
}

/// Has a function, compiled for size in the guest, return its `Result` in one register, where WebAssembly would have it stored in
/// memory and each caller load it: `abi::Packed` says of what types. The function is called as any other; with `_packed` behind its
/// name it returns the register, for pointers to it.
#[proc_macro_attribute]
pub fn packed(_: TokenStream, item: TokenStream) -> TokenStream {
    packed::split(item).unwrap_or_else(|| parse("compile_error!(\"#[packed] takes a function\");"))
}

/// Has a function use the vector instructions of WebAssembly in the guest; natively it is an ordinary one.
#[proc_macro_attribute]
pub fn simd(_: TokenStream, item: TokenStream) -> TokenStream {
    let attributes = parse("#[inline] #[cfg_attr(target_arch = \"wasm32\", target_feature(enable = \"simd128\"))]");
    attributes.into_iter().chain(item).collect()
}

fn attribute() -> TokenStream {
    parse("#[cfg_attr(target_arch = \"wasm32\", optimize(size))]")
}

fn is_function(tokens: &[TokenTree]) -> bool {
    tokens.iter().any(|token| matches!(token, TokenTree::Ident(name) if name.to_string() == "fn"))
}

/// The items of an `impl`, its functions with the attribute.
fn each_small(body: TokenStream) -> TokenStream {
    let (mut all, mut item) = (TokenStream::new(), Vec::new());
    for token in body {
        let is_end = match &token {
            TokenTree::Group(group) => group.delimiter() == Delimiter::Brace,
            TokenTree::Punct(punct) => punct.as_char() == ';',
            _ => false,
        };
        item.push(token);
        if is_end {
            if is_function(&item) {
                all.extend(attribute());
            }
            all.extend(item.drain(..));
        }
    }
    all
}

fn parse(text: &str) -> TokenStream {
    text.parse().unwrap_or_else(|_| "compile_error!(\"#[export] cannot read this item\");".parse().unwrap_or_default())
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

/// The name behind `static` or `static mut`, before which there may be attributes and a visibility.
fn static_name(tokens: &[TokenTree]) -> Option<String> {
    let is = |at: usize, word: &str| matches!(tokens.get(at), Some(TokenTree::Ident(t)) if t.to_string() == word);
    let at = tokens
        .iter()
        .position(|t| matches!(t, TokenTree::Ident(_)) && ["static", "fn"].contains(&t.to_string().as_str()))?;
    if !is(at, "static") {
        return None;
    }
    ident(tokens.get(at + if is(at + 1, "mut") { 2 } else { 1 })?.clone())
}
