//! `src/header` only converts: how long its functions are, and how many of them are exported.

use super::rule::Rule;
use super::sources::{Source, Sources, is_test};
use proc_macro2::Span;
use syn::spanned::Spanned;
use syn::visit::{self, Visit};
use syn::{Attribute, Block, Signature, Visibility};

/// The longest shim and the longest helper that `src/header` may have, in lines.
const LONGEST: usize = 15;

struct Function {
    name: String,
    exported: bool,
    line: usize,
    lines: usize,
}

/// The rules on the functions of `src/header`.
pub fn rules(sources: &Sources) -> [Rule; 4] {
    let mut engine_lines = 0;
    let mut longest = 0;
    let (mut helpers, mut long_shims, mut long_helpers) = (Vec::new(), Vec::new(), Vec::new());
    for source in sources.guest().filter(|source| source.is_in("src/header/")) {
        for function in functions(source) {
            let shown = source.at(function.line, format!("{} ({} lines)", function.name, function.lines));
            if function.exported {
                longest = longest.max(function.lines);
                if function.lines > LONGEST {
                    long_shims.push(shown);
                }
                continue;
            }
            engine_lines += function.lines;
            if function.lines > LONGEST {
                long_helpers.push(shown.clone());
            }
            helpers.push(shown);
        }
    }
    [
        Rule {
            name: "header-engine",
            title: "lines of src/header in functions that are not exported",
            target: 0,
            value: engine_lines,
            offenders: helpers,
        },
        Rule {
            name: "longest-shim",
            title: "lines of the longest exported function in src/header",
            target: LONGEST,
            value: longest,
            offenders: long_shims.clone(),
        },
        Rule::count("long-shims", "exported functions of src/header over 15 lines", 0, long_shims),
        Rule::count("long-helpers", "other functions of src/header over 15 lines", 0, long_helpers),
    ]
}

fn functions(source: &Source) -> Vec<Function> {
    let mut finder = Finder { found: Vec::new() };
    finder.visit_file(&source.file);
    finder.found
}

struct Finder {
    found: Vec<Function>,
}

impl Finder {
    fn add(&mut self, attributes: &[Attribute], visibility: Option<&Visibility>, signature: &Signature, block: &Block) {
        if is_test(attributes) {
            return;
        }
        let start = match visibility {
            Some(visibility) if !matches!(visibility, Visibility::Inherited) => visibility.span(),
            _ => signature.span(),
        };
        let (first, last) = (start.start().line, end(block).end().line);
        let exported = attributes.iter().any(is_export);
        self.found.push(Function { name: signature.ident.to_string(), exported, line: first, lines: last + 1 - first });
    }
}

fn end(block: &Block) -> Span {
    block.brace_token.span.close()
}

/// `#[export]`, `#[no_mangle]`, `#[unsafe(no_mangle)]`, `#[export_name = …]`, also within `cfg_attr`.
fn is_export(attribute: &Attribute) -> bool {
    match &attribute.meta {
        syn::Meta::List(list) if attribute.path().is_ident("cfg_attr") || attribute.path().is_ident("unsafe") => {
            let text = list.tokens.to_string();
            text.contains("no_mangle") || text.contains("export_name")
        }
        _ => ["export", "no_mangle", "export_name"].iter().any(|name| attribute.path().is_ident(name)),
    }
}

impl<'ast> Visit<'ast> for Finder {
    // A function within a function is part of the outer one's lines.
    fn visit_item_fn(&mut self, item: &'ast syn::ItemFn) {
        self.add(&item.attrs, Some(&item.vis), &item.sig, &item.block);
    }

    fn visit_impl_item_fn(&mut self, item: &'ast syn::ImplItemFn) {
        self.add(&item.attrs, Some(&item.vis), &item.sig, &item.block);
    }

    fn visit_trait_item_fn(&mut self, item: &'ast syn::TraitItemFn) {
        if let Some(block) = &item.default {
            self.add(&item.attrs, None, &item.sig, block);
        }
    }

    fn visit_item_mod(&mut self, item: &'ast syn::ItemMod) {
        if !is_test(&item.attrs) {
            visit::visit_item_mod(self, item);
        }
    }
}
