//! The ends of expansions.

use super::Failure;
use super::name::name_length;
use crate::abi::Buffer;

/// An open construct.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Open {
    /// `${`, in which single quotes quote.
    Braces,
    /// `${` within double quotes, in which they do not.
    QuotedBraces,
    /// `(`, in an arithmetic expression.
    Parenthesis,
    /// `"`.
    Quotes,
}

/// What the `${` before `rest` opens. The pattern of `${name%pattern}` is quoted on its own.
fn braces(rest: &[u8], quoted: bool) -> Open {
    let operator = rest.get(name_length(rest)..).and_then(<[u8]>::first);
    let trims = matches!(operator, Some(b'%' | b'#'));
    if quoted && !trims { Open::QuotedBraces } else { Open::Braces }
}

/// The offset of the brace that ends the `${` before `at`.
pub fn closing_brace(text: &[u8], at: usize, quoted: bool) -> Result<usize, Failure> {
    closing(text, at, braces(text.get(at..).unwrap_or(b""), quoted))
}

/// The offset of the parenthesis that ends the one before `at`.
pub fn closing_parenthesis(text: &[u8], at: usize) -> Result<usize, Failure> {
    closing(text, at, Open::Parenthesis)
}

fn closing(text: &[u8], mut at: usize, first: Open) -> Result<usize, Failure> {
    let mut stack = Buffer::new();
    stack.push(first)?;
    while let (Some(&byte), Some(&open)) = (text.get(at), stack.as_slice().last()) {
        let rest = text.get(at + 1..).unwrap_or(b"");
        let closes = match open {
            Open::Braces | Open::QuotedBraces => byte == b'}',
            Open::Parenthesis => byte == b')',
            Open::Quotes => byte == b'"',
        };
        match byte {
            _ if closes => {
                stack.truncate(stack.len() - 1);
                if stack.is_empty() {
                    return Ok(at);
                }
            }
            b'\\' => at += 1,
            b'\'' if open == Open::Braces => {
                at += 1 + rest.iter().position(|&byte| byte == b'\'').ok_or(Failure::Syntax)?;
            }
            b'"' if open != Open::Parenthesis => stack.push(Open::Quotes)?,
            b'(' if open == Open::Parenthesis => stack.push(Open::Parenthesis)?,
            b'$' => match rest {
                [b'{', name @ ..] => {
                    let quoted = matches!(open, Open::Quotes | Open::QuotedBraces);
                    stack.push(braces(name, quoted))?;
                    at += 1;
                }
                [b'(', ..] => {
                    stack.push(Open::Parenthesis)?;
                    at += 1;
                }
                _ => {}
            },
            _ => {}
        }
        at += 1;
    }
    Err(Failure::Syntax)
}
