//! Unsafe blocks, their reasons, and `static mut`.

use super::rule::Rule;
use super::sources::{Source, Sources, is_test};
use proc_macro2::{Delimiter, Span, TokenStream, TokenTree};
use syn::spanned::Spanned;
use syn::visit::{self, Visit};

/// How many unsafe blocks `src/header` may have.
const HEADER_BLOCKS: usize = 499;

/// The rules.
pub fn rules(sources: &Sources) -> [Rule; 3] {
    let (mut header, mut unreasoned, mut mutable) = (Vec::new(), Vec::new(), Vec::new());
    for source in sources.files.iter().filter(|source| !source.test && source.package != "xtask") {
        let lines: Vec<&str> = source.text.lines().collect();
        let mut finder = Finder { statements: Vec::new(), blocks: Vec::new(), mutable: Vec::new() };
        finder.visit_file(&source.file);
        for &(line, statement) in &finder.blocks {
            if source.is_in("src/header/") {
                header.push(source.at(line, "unsafe block"));
            }
            if !(has_reason(&lines, line) || has_reason(&lines, statement)) {
                unreasoned.push(source.at(line, lines.get(line - 1).unwrap_or(&"").trim()));
            }
        }
        mutable.extend(finder.mutable.iter().map(|&line| shown(source, &lines, line)));
    }
    [
        Rule::count("header-unsafe", "unsafe blocks in src/header", HEADER_BLOCKS, header),
        Rule::count("unsafe-reasons", "unsafe blocks without a SAFETY comment that names an invariant", 0, unreasoned),
        Rule::count("static-mut", "static mut", 0, mutable),
    ]
}

fn shown(source: &Source, lines: &[&str], line: usize) -> String {
    source.at(line, lines.get(line - 1).unwrap_or(&"").trim())
}

/// Whether a SAFETY comment with a reason stands on `line` or in the comment just above it.
fn has_reason(lines: &[&str], line: usize) -> bool {
    let mut at = line.saturating_sub(1);
    if lines.get(at).is_some_and(|text| is_reason(text)) {
        return true;
    }
    while at > 0 {
        at -= 1;
        let text = lines[at].trim_start();
        if text.starts_with("//") {
            if is_reason(text) {
                return true;
            }
        } else if !text.starts_with("#[") {
            return false;
        }
    }
    false
}

/// `// SAFETY: …` with more to say than that the caller answers for it.
fn is_reason(text: &str) -> bool {
    let Some((_, reason)) = text.split_once("SAFETY:") else { return false };
    let reason = reason.trim().trim_end_matches('.').to_lowercase();
    let words = reason.split_whitespace().count();
    words > 1 && !(words <= 4 && reason.contains("caller")) && !matches!(reason.as_str(), "as above" | "see above")
}

struct Finder {
    /// The lines on which the statements, arms and items around here start.
    statements: Vec<usize>,
    /// Each block's line and the line of its statement.
    blocks: Vec<(usize, usize)>,
    mutable: Vec<usize>,
}

impl Finder {
    fn within(&mut self, span: Span, walk: impl FnOnce(&mut Self)) {
        self.statements.push(span.start().line);
        walk(self);
        self.statements.pop();
    }

    fn block(&mut self, line: usize) {
        self.blocks.push((line, self.statements.last().copied().unwrap_or(line)));
    }

    /// Macros are not parsed: their tokens are looked through.
    fn tokens(&mut self, tokens: TokenStream) {
        let tokens: Vec<TokenTree> = tokens.into_iter().collect();
        for (at, token) in tokens.iter().enumerate() {
            match (token, tokens.get(at + 1)) {
                (TokenTree::Ident(word), Some(TokenTree::Group(group)))
                    if word == "unsafe" && group.delimiter() == Delimiter::Brace =>
                {
                    self.block(word.span().start().line);
                }
                (TokenTree::Ident(word), Some(TokenTree::Ident(next))) if word == "static" && next == "mut" => {
                    self.mutable.push(word.span().start().line);
                }
                (TokenTree::Group(group), _) => self.tokens(group.stream()),
                _ => {}
            }
        }
    }
}

impl<'ast> Visit<'ast> for Finder {
    fn visit_stmt(&mut self, statement: &'ast syn::Stmt) {
        self.within(statement.span(), |finder| visit::visit_stmt(finder, statement));
    }

    fn visit_arm(&mut self, arm: &'ast syn::Arm) {
        self.within(arm.span(), |finder| visit::visit_arm(finder, arm));
    }

    fn visit_item(&mut self, item: &'ast syn::Item) {
        if let syn::Item::Mod(module) = item
            && is_test(&module.attrs)
        {
            return;
        }
        self.within(item.span(), |finder| visit::visit_item(finder, item));
    }

    fn visit_field_value(&mut self, field: &'ast syn::FieldValue) {
        self.within(field.span(), |finder| visit::visit_field_value(finder, field));
    }

    fn visit_expr_unsafe(&mut self, block: &'ast syn::ExprUnsafe) {
        self.block(block.unsafe_token.span.start().line);
        visit::visit_expr_unsafe(self, block);
    }

    fn visit_item_static(&mut self, item: &'ast syn::ItemStatic) {
        if matches!(item.mutability, syn::StaticMutability::Mut(_)) {
            self.mutable.push(item.static_token.span.start().line);
        }
        visit::visit_item_static(self, item);
    }

    fn visit_foreign_item_static(&mut self, item: &'ast syn::ForeignItemStatic) {
        if matches!(item.mutability, syn::StaticMutability::Mut(_)) {
            self.mutable.push(item.static_token.span.start().line);
        }
    }

    fn visit_macro(&mut self, item: &'ast syn::Macro) {
        self.tokens(item.tokens.clone());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reasons_name_an_invariant() {
        assert!(is_reason("// SAFETY: `buf` has `len` bytes, by the type's invariant."));
        for none in ["// SAFETY: the caller's.", "// SAFETY:", "// fine", "// SAFETY: by the caller's word"] {
            assert!(!is_reason(none), "{none}");
        }
        let lines = ["// SAFETY: one thread only.", "// More.", "#[allow(x)]", "unsafe { f() }", "", "unsafe { g() }"];
        assert!(has_reason(&lines, 4));
        assert!(!has_reason(&lines, 6));
    }
}
