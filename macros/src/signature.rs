//! The signature of a function, as far as `#[export]` changes it.

use crate::lock;
use proc_macro::{Delimiter, Group, TokenStream, TokenTree};

/// A function item, taken apart.
pub struct Signature {
    /// Its name.
    pub name: String,
    /// The lifetimes behind it.
    generics: String,
    /// Attributes and qualifiers up to `fn`, as written.
    before: String,
    is_unsafe: bool,
    parameters: Vec<Parameter>,
    /// What stands between the parameters and the body: the result type.
    result: String,
    body: String,
}

struct Parameter {
    name: String,
    /// As written, with name and type.
    text: String,
    /// What the parameter is made of, where it stands for a pointer and what C passes behind it.
    pair: Option<Pair>,
}

/// A parameter type that stands for two of C's parameters.
struct Kind {
    name: &'static str,
    pointer: &'static str,
    /// What the second parameter's name adds to the first one's.
    suffix: &'static str,
    second: &'static str,
}

const KINDS: [Kind; 9] = [
    Kind { name: "Slice", pointer: "*const", suffix: "_len", second: "usize" },
    Kind { name: "OutSlice", pointer: "*mut", suffix: "_len", second: "usize" },
    Kind { name: "TextSlice", pointer: "*const", suffix: "_len", second: "usize" },
    Kind { name: "MutSlice", pointer: "*mut", suffix: "_len", second: "usize" },
    Kind { name: "FormatArgs", pointer: "*const", suffix: "_args", second: "VaList" },
    Kind { name: "LineArg", pointer: "*mut *mut", suffix: "_size", second: "*mut usize" },
    Kind { name: "SourceArg", pointer: "*mut *const", suffix: "_left", second: "*mut usize" },
    Kind { name: "TargetArg", pointer: "*mut *mut", suffix: "_left", second: "*mut usize" },
    Kind { name: "Vector", pointer: "*mut *mut", suffix: "_len", second: "*mut usize" },
];

struct Pair {
    kind: &'static Kind,
    element: String,
    /// The parameter that has the count, if it is not the next one of C's.
    count: Option<String>,
}

impl Pair {
    fn second(&self, name: &str) -> String {
        self.count.clone().unwrap_or_else(|| format!("{name}{}", self.kind.suffix))
    }
}

impl Signature {
    /// Takes a function item apart; `None` if it is none that `#[export]` can handle.
    pub fn read(tokens: &[TokenTree]) -> Option<Signature> {
        let at = tokens.iter().position(|t| is_word(t, "fn"))?;
        let name = tokens.get(at + 1)?.to_string();
        // Generic lifetimes may stand before the parameters.
        let open = (at + 2..tokens.len()).find(|&i| group(&tokens[i], Delimiter::Parenthesis).is_some())?;
        let body = tokens.last().filter(|t| group(t, Delimiter::Brace).is_some())?;
        let parameters = split(group(&tokens[open], Delimiter::Parenthesis)?).iter().map(|p| parameter(p)).collect();
        let generics: String = text(&tokens[at + 2..open]);
        Some(Signature {
            name: name + &generics,
            generics,
            before: text(&tokens[..at]),
            is_unsafe: tokens[..at].iter().any(|t| is_word(t, "unsafe")),
            parameters,
            result: text(&tokens[open + 1..tokens.len() - 1]),
            body: body.to_string(),
        })
    }

    /// What the function locks, under this name, as statements.
    pub fn locks(&self, file: &str, name: &str) -> String {
        let parameters: Vec<(&str, &str)> = self
            .parameters
            .iter()
            .map(|p| (p.name.as_str(), p.text.split_once(':').map_or("", |(_, of_type)| of_type)))
            .collect();
        lock::statements(file, name, &parameters, &self.body)
    }

    /// The function with C's parameters, under a name, with statements before its body.
    pub fn definition(&self, name: &str, statements: &str) -> String {
        let name = if name == self.name { name.to_owned() } else { format!("{name}{}", self.generics) };
        let mut pairs = String::new();
        for parameter in &self.parameters {
            let Some(pair) = &parameter.pair else { continue };
            let (name, kind, element, second) =
                (&parameter.name, pair.kind.name, &pair.element, pair.second(&parameter.name));
            pairs += &format!(
                "// SAFETY: C passes a pointer that is valid for the count or the arguments behind it.
                let {name} = unsafe {{ {kind}::<{element}>::from_raw({name}, {second}) }};\n"
            );
        }
        if pairs.is_empty() {
            let parameters: Vec<&str> = self.parameters.iter().map(|p| p.text.as_str()).collect();
            return format!(
                "{} fn {} ({}) {} {}",
                self.before,
                name,
                parameters.join(", "),
                self.result,
                if statements.is_empty() { self.body.clone() } else { format!("{{ {statements} {} }}", self.body) }
            );
        }
        let before =
            if self.is_unsafe { self.before.clone() } else { self.before.replacen("extern", "unsafe extern", 1) };
        format!(
            "{before} fn {} ({}) {} {{ {statements} {pairs} {} }}",
            name,
            self.c_parameters(),
            self.result,
            self.body
        )
    }

    /// `alias(parameters)`, which calls this function.
    pub fn forward(&self, alias: &str) -> String {
        let name = &self.name;
        let mut arguments = Vec::new();
        for parameter in &self.parameters {
            arguments.push(parameter.name.clone());
            if let Some(pair) = parameter.pair.as_ref().filter(|pair| pair.count.is_none()) {
                arguments.push(pair.second(&parameter.name));
            }
        }
        let qualifiers =
            if self.is_unsafe || self.parameters.iter().any(|p| p.pair.is_some()) { "unsafe " } else { "" };
        format!(
            "/// The same as `{name}`.
            pub {qualifiers}extern \"C\" fn {alias} ({}) {} {{
                // SAFETY: the same contract, passed on.
                #[allow(unused_unsafe)] unsafe {{ super::{name}::{name}({}) }}
            }}",
            self.c_parameters(),
            self.result,
            arguments.join(", ")
        )
    }

    fn c_parameters(&self) -> String {
        let expanded = self.parameters.iter().map(|Parameter { name, text, pair }| match pair {
            None => text.strip_prefix("mut ").unwrap_or(text).to_owned(),
            Some(pair) => {
                let first = format!("{name}: {} {}", pair.kind.pointer, pair.element);
                if pair.count.is_some() {
                    first
                } else {
                    format!("{first}, {}: {}", pair.second(name), pair.kind.second)
                }
            }
        });
        expanded.collect::<Vec<_>>().join(", ")
    }
}

fn is_word(token: &TokenTree, word: &str) -> bool {
    matches!(token, TokenTree::Ident(t) if t.to_string() == word)
}

fn is_punct(token: &TokenTree, c: char) -> bool {
    matches!(token, TokenTree::Punct(p) if p.as_char() == c)
}

fn group(token: &TokenTree, delimiter: Delimiter) -> Option<&Group> {
    match token {
        TokenTree::Group(group) if group.delimiter() == delimiter => Some(group),
        _ => None,
    }
}

/// The tokens as source text. (A stream keeps together what belongs together, such as `'_`.)
fn text(tokens: &[TokenTree]) -> String {
    tokens.iter().cloned().collect::<TokenStream>().to_string()
}

/// The parameters, at the commas that stand in no angle brackets.
fn split(parameters: &Group) -> Vec<Vec<TokenTree>> {
    let (mut all, mut one, mut depth) = (Vec::new(), Vec::new(), 0);
    let mut after_minus = false;
    for token in parameters.stream() {
        if is_punct(&token, '<') {
            depth += 1;
        } else if is_punct(&token, '>') && !after_minus {
            depth -= 1;
        }
        after_minus = is_punct(&token, '-');
        if depth == 0 && is_punct(&token, ',') {
            all.push(std::mem::take(&mut one));
        } else {
            one.push(token);
        }
    }
    if !one.is_empty() {
        all.push(one);
    }
    all
}

fn parameter(tokens: &[TokenTree]) -> Parameter {
    let at = tokens.iter().position(|t| matches!(t, TokenTree::Ident(_)) && !is_word(t, "mut")).unwrap_or(0);
    let name = tokens.get(at).map(TokenTree::to_string).unwrap_or_default();
    let kind = KINDS.iter().find(|kind| tokens.get(at + 2).is_some_and(|t| is_word(t, kind.name)));
    let Some(kind) = kind else { return Parameter { name, text: text(tokens), pair: None } };
    // `<T>` or `<T, count>`, perhaps behind a lifetime.
    let inner = tokens.get(at + 4..tokens.len().saturating_sub(1)).unwrap_or(&[]);
    let parts: Vec<&[TokenTree]> = inner.split(|t| is_punct(t, ',')).collect();
    let is_lifetime = parts.first().and_then(|part| part.first()).is_some_and(|t| is_punct(t, '\''));
    let parts = &parts[usize::from(is_lifetime)..];
    let pair = Pair {
        kind,
        element: parts.first().map_or_else(String::new, |part| text(part)),
        count: parts.get(1).map(|part| text(part)),
    };
    Parameter { name, text: text(tokens), pair: Some(pair) }
}
