//! The value of an arithmetic expression: C's operators on 64-bit integers, without assignment.

use super::parameter::name_length;
use super::{Failure, MOST_LEVELS, Surroundings};
use crate::abi::Buffer;

/// Binary operators, longer before shorter, with how strongly they bind.
const OPERATORS: [(&[u8], u8); 18] = [
    (b"||", 1),
    (b"&&", 2),
    (b"==", 6),
    (b"!=", 6),
    (b"<=", 7),
    (b">=", 7),
    (b"<<", 8),
    (b">>", 8),
    (b"|", 3),
    (b"^", 4),
    (b"&", 5),
    (b"<", 7),
    (b">", 7),
    (b"+", 9),
    (b"-", 9),
    (b"*", 10),
    (b"/", 10),
    (b"%", 10),
];

struct Parser<'a, S> {
    text: &'a [u8],
    surroundings: &'a S,
}

/// The value of an expression; 0 for an empty one.
pub fn evaluate(text: &[u8], surroundings: &impl Surroundings) -> Result<i64, Failure> {
    let mut parser = Parser { text, surroundings };
    parser.skip();
    if parser.text.is_empty() {
        return Ok(0);
    }
    let value = parser.ternary(0)?;
    if parser.text.is_empty() { Ok(value) } else { Err(Failure::Syntax) }
}

impl<S: Surroundings> Parser<'_, S> {
    fn skip(&mut self) {
        self.text = self.text.trim_ascii_start();
    }

    fn take(&mut self, token: &[u8]) -> bool {
        match self.text.strip_prefix(token) {
            Some(rest) => {
                self.text = rest;
                self.skip();
                true
            }
            None => false,
        }
    }

    fn ternary(&mut self, level: usize) -> Result<i64, Failure> {
        let condition = self.binary(1, level)?;
        if !self.take(b"?") {
            return Ok(condition);
        }
        let yes = self.ternary(level + 1)?;
        if !self.take(b":") {
            return Err(Failure::Syntax);
        }
        let no = self.ternary(level + 1)?;
        Ok(if condition != 0 { yes } else { no })
    }

    /// Operands and operators that bind at least so strongly.
    fn binary(&mut self, least: u8, level: usize) -> Result<i64, Failure> {
        let mut left = self.unary(level)?;
        loop {
            let found = OPERATORS.iter().find(|(operator, _)| self.text.starts_with(operator));
            let Some(&(operator, strength)) = found.filter(|(_, strength)| *strength >= least) else {
                return Ok(left);
            };
            self.take(operator);
            let right = self.binary(strength + 1, level + 1)?;
            left = apply(operator, left, right)?;
        }
    }

    fn unary(&mut self, level: usize) -> Result<i64, Failure> {
        if level > MOST_LEVELS * 4 {
            return Err(Failure::Syntax);
        }
        match self.text.first() {
            Some(b'+') => {
                self.take(b"+");
                self.unary(level + 1)
            }
            Some(b'-') => {
                self.take(b"-");
                Ok(self.unary(level + 1)?.wrapping_neg())
            }
            Some(b'~') => {
                self.take(b"~");
                Ok(!self.unary(level + 1)?)
            }
            Some(b'!') => {
                self.take(b"!");
                Ok((self.unary(level + 1)? == 0).into())
            }
            Some(b'(') => {
                self.take(b"(");
                let value = self.ternary(level + 1)?;
                if self.take(b")") { Ok(value) } else { Err(Failure::Syntax) }
            }
            _ => self.operand(),
        }
    }

    fn operand(&mut self) -> Result<i64, Failure> {
        let length = self.text.iter().take_while(|byte| byte.is_ascii_alphanumeric() || **byte == b'_').count();
        let (token, rest) = self.text.split_at(length);
        self.text = rest;
        self.skip();
        if name_length(token) != 0 {
            let mut value = Buffer::new();
            self.surroundings.value(token, &mut value)?;
            let value = value.as_slice().trim_ascii();
            return match value.strip_prefix(b"-") {
                Some(digits) => Ok(number(digits)?.wrapping_neg()),
                None if value.is_empty() => Ok(0),
                None => number(value),
            };
        }
        number(token)
    }
}

/// A C constant.
fn number(text: &[u8]) -> Result<i64, Failure> {
    let (digits, base) = match text {
        [b'0', b'x' | b'X', digits @ ..] => (digits, 16),
        [b'0', digits @ ..] if !digits.is_empty() => (digits, 8),
        _ => (text, 10),
    };
    if digits.is_empty() {
        return Err(Failure::Syntax);
    }
    digits.iter().try_fold(0i64, |value, &digit| {
        let digit = (digit as char).to_digit(base).ok_or(Failure::Syntax)?;
        Ok(value.wrapping_mul(base.into()).wrapping_add(digit.into()))
    })
}

fn apply(operator: &[u8], a: i64, b: i64) -> Result<i64, Failure> {
    Ok(match operator {
        b"||" => (a != 0 || b != 0).into(),
        b"&&" => (a != 0 && b != 0).into(),
        b"==" => (a == b).into(),
        b"!=" => (a != b).into(),
        b"<=" => (a <= b).into(),
        b">=" => (a >= b).into(),
        b"<" => (a < b).into(),
        b">" => (a > b).into(),
        b"<<" => a.wrapping_shl(b as u32),
        b">>" => a.wrapping_shr(b as u32),
        b"|" => a | b,
        b"^" => a ^ b,
        b"&" => a & b,
        b"+" => a.wrapping_add(b),
        b"-" => a.wrapping_sub(b),
        b"*" => a.wrapping_mul(b),
        _ if b == 0 => return Err(Failure::Syntax),
        b"/" => a.wrapping_div(b),
        _ => a.wrapping_rem(b),
    })
}
