//! `#[packed]`: a function whose `Result` comes back in one register.

use crate::{attribute, parse};
use proc_macro::{Delimiter, Group, TokenStream, TokenTree};

/// The function in two: one that packs what the body returns, and, under the function's own name, one that unpacks it.
pub fn split(item: TokenStream) -> Option<TokenStream> {
    let tokens: Vec<TokenTree> = item.into_iter().collect();
    let at = tokens.iter().position(|token| is_word(token, "fn"))?;
    let name = tokens.get(at + 1)?.to_string();
    let open = (at + 2..tokens.len()).find(|&i| group(&tokens[i], Delimiter::Parenthesis).is_some())?;
    let (Some(TokenTree::Group(body)), result) = (tokens.last(), &tokens[open + 1..tokens.len() - 1]) else {
        return None;
    };
    let (mut docs, mut attributes, mut qualifiers) = (TokenStream::new(), TokenStream::new(), TokenStream::new());
    let mut before = tokens[..at].iter();
    while let Some(token) = before.next() {
        match (token, before.as_slice().first().and_then(|next| group(next, Delimiter::Bracket))) {
            (TokenTree::Punct(hash), Some(inner)) if hash.as_char() == '#' => {
                let is_doc = inner.stream().into_iter().next().is_some_and(|first| is_word(&first, "doc"));
                let to = if is_doc { &mut docs } else { &mut attributes };
                to.extend([token.clone()].into_iter().chain(before.next().cloned()));
            }
            _ => qualifiers.extend([token.clone()]),
        }
    }
    let arguments = names(group(&tokens[open], Delimiter::Parenthesis)?);
    let is_method = arguments.first().is_some_and(|name| name == "self");
    let call = format!(
        "{{ crate::abi::Packed::unpack({}{name}_packed({})) }}",
        if is_method { "Self::" } else { "" },
        arguments.join(", ")
    );
    let inside = [
        parse("#[doc(hidden)] #[inline(never)] #[allow(clippy::redundant_closure_call, clippy::needless_lifetimes)]"),
        attribute(),
        attributes,
        qualifiers.clone(),
        parse(&format!("fn {name}_packed")),
        tokens[at + 2..=open].iter().cloned().collect(),
        parse("-> <"),
        result.iter().skip(2).cloned().collect(),
        parse("as crate::abi::Packed>::Register"),
        braced([parse("crate::abi::Packed::pack"), parenthesised([closure(result, body)])]),
    ];
    let outside = [
        docs,
        parse("#[inline(always)]"),
        qualifiers,
        tokens[at..tokens.len() - 1].iter().cloned().collect(),
        parse(&call),
    ];
    Some(inside.into_iter().chain(outside).collect())
}

/// `(|| -> Result<…> { body })()`
fn closure(result: &[TokenTree], body: &Group) -> TokenStream {
    let function = [parse("||"), result.iter().cloned().collect(), TokenTree::from(body.clone()).into()];
    [parenthesised(function), parse("()")].into_iter().collect()
}

fn parenthesised<const N: usize>(parts: [TokenStream; N]) -> TokenStream {
    TokenTree::from(Group::new(Delimiter::Parenthesis, parts.into_iter().collect())).into()
}

fn braced<const N: usize>(parts: [TokenStream; N]) -> TokenStream {
    TokenTree::from(Group::new(Delimiter::Brace, parts.into_iter().collect())).into()
}

/// The names of the parameters.
fn names(parameters: &Group) -> Vec<String> {
    let (mut all, mut wanted, mut depth, mut last) = (Vec::new(), true, 0, ' ');
    for token in parameters.stream() {
        match &token {
            TokenTree::Ident(word) if wanted && word.to_string() != "mut" => {
                all.push(word.to_string());
                wanted = false;
            }
            TokenTree::Punct(sign) => {
                match sign.as_char() {
                    '<' => depth += 1,
                    '>' if last != '-' => depth -= 1,
                    ',' if depth == 0 => wanted = true,
                    _ => {}
                }
                last = sign.as_char();
            }
            _ => {}
        }
    }
    all
}

fn is_word(token: &TokenTree, word: &str) -> bool {
    matches!(token, TokenTree::Ident(name) if name.to_string() == word)
}

fn group(token: &TokenTree, delimiter: Delimiter) -> Option<&Group> {
    match token {
        TokenTree::Group(group) if group.delimiter() == delimiter => Some(group),
        _ => None,
    }
}
