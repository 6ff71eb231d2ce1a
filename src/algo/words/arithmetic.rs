//! The value of an arithmetic expression: C's operators on 64-bit integers, with assignment to variables.
//!
//! Operands and operators are put on stacks, and applied as soon as no operator that binds stronger can follow.

use super::name::name_length;
use super::{Environment, Failure};
use crate::abi::{Buffer, Errno};

/// Binary operators, longer before shorter, with how strongly they bind.
const OPERATORS: [(&[u8], u8); 18] = [
    (b"||", 3),
    (b"&&", 4),
    (b"==", 8),
    (b"!=", 8),
    (b"<=", 9),
    (b">=", 9),
    (b"<<", 10),
    (b">>", 10),
    (b"|", 5),
    (b"^", 6),
    (b"&", 7),
    (b"<", 9),
    (b">", 9),
    (b"+", 11),
    (b"-", 11),
    (b"*", 12),
    (b"/", 12),
    (b"%", 12),
];

/// Operators with which an assignment can be combined.
const ASSIGNING: [&[u8]; 10] = [b"<<", b">>", b"|", b"^", b"&", b"+", b"-", b"*", b"/", b"%"];

const ASSIGNMENT: u8 = 1;
const TERNARY: u8 = 2;
const UNARY: u8 = 13;

#[derive(Clone, Copy)]
enum Operator<'t> {
    /// An opening parenthesis.
    Open,
    Unary(u8),
    Binary(&'static [u8]),
    /// `?` whose `:` was not seen yet.
    Question,
    /// `?` and `:`.
    Ternary,
    /// An assignment to a variable, with the operator before the `=`.
    Assign(&'t [u8], &'static [u8]),
}

#[derive(Clone, Copy)]
struct Pending<'t> {
    operator: Operator<'t>,
    strength: u8,
    /// Whether the operator stands where nothing is evaluated.
    dead: bool,
}

struct Evaluator<'t, 'e, E> {
    text: &'t [u8],
    environment: &'e mut E,
    values: Buffer<i64>,
    operators: Buffer<Pending<'t>>,
    /// In the operand of `&&`, `||` or `?:` that does not count: no assignment, no error for a division by zero.
    dead: bool,
}

/// The value of an expression; 0 for an empty one.
pub fn evaluate(text: &[u8], environment: &mut impl Environment) -> Result<i64, Failure> {
    let mut evaluator = Evaluator { text, environment, values: Buffer::new(), operators: Buffer::new(), dead: false };
    evaluator.skip();
    if evaluator.text.is_empty() {
        return Ok(0);
    }
    loop {
        while evaluator.prefix()? {}
        evaluator.operand()?;
        while evaluator.take(b")") {
            evaluator.close()?;
        }
        if evaluator.text.is_empty() {
            break;
        }
        evaluator.infix()?;
    }
    evaluator.reduce(0)?;
    match (evaluator.operators.is_empty(), evaluator.values.as_slice()) {
        (true, [value]) => Ok(*value),
        _ => Err(Failure::Syntax),
    }
}

impl<'t, E: Environment> Evaluator<'t, '_, E> {
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

    fn push(&mut self, operator: Operator<'t>, strength: u8) -> Result<(), Failure> {
        let dead = self.dead;
        Ok(self.operators.push(Pending { operator, strength, dead })?)
    }

    fn pop(&mut self) -> Result<i64, Failure> {
        let last = *self.values.as_slice().last().ok_or(Failure::Syntax)?;
        self.values.truncate(self.values.len() - 1);
        Ok(last)
    }

    /// Reads what can stand before an operand: a parenthesis, a unary operator, `name =`. Returns whether it did.
    fn prefix(&mut self) -> Result<bool, Failure> {
        if let Some(&byte @ (b'+' | b'-' | b'~' | b'!')) = self.text.first() {
            self.take(&[byte]);
            self.push(Operator::Unary(byte), UNARY)?;
            return Ok(true);
        }
        if self.take(b"(") {
            self.push(Operator::Open, 0)?;
            return Ok(true);
        }
        let (name, rest) = self.text.split_at(name_length(self.text));
        let rest = rest.trim_ascii_start();
        if name.is_empty() || rest.starts_with(b"==") {
            return Ok(false);
        }
        let combined = ASSIGNING.iter().find(|operator| rest.starts_with(operator)).copied().unwrap_or(b"");
        let Some(rest) = rest.get(combined.len()..).and_then(|rest| rest.strip_prefix(b"=")) else { return Ok(false) };
        self.text = rest;
        self.skip();
        self.push(Operator::Assign(name, combined), ASSIGNMENT)?;
        Ok(true)
    }

    /// Reads a constant or a variable.
    fn operand(&mut self) -> Result<(), Failure> {
        let length = self.text.iter().take_while(|byte| byte.is_ascii_alphanumeric() || **byte == b'_').count();
        let (token, rest) = self.text.split_at(length);
        self.text = rest;
        self.skip();
        let value = if name_length(token) != 0 { self.variable(token)? } else { number(token)? };
        Ok(self.values.push(value)?)
    }

    /// The value of a variable; 0 if it has none.
    fn variable(&self, name: &[u8]) -> Result<i64, Failure> {
        let mut value = Buffer::new();
        self.environment.value(name, &mut value)?;
        let value = value.as_slice().trim_ascii();
        match value.split_first() {
            Some((b'-', digits)) => Ok(number(digits)?.wrapping_neg()),
            Some((b'+', digits)) => number(digits),
            None => Ok(0),
            _ => number(value),
        }
    }

    /// Applies what stands behind the last open parenthesis, and takes that off.
    fn close(&mut self) -> Result<(), Failure> {
        self.reduce(1)?;
        match self.operators.as_slice().last() {
            Some(Pending { operator: Operator::Open, dead, .. }) => {
                self.dead = *dead;
                self.operators.truncate(self.operators.len() - 1);
                Ok(())
            }
            _ => Err(Failure::Syntax),
        }
    }

    /// Reads what can stand behind an operand.
    fn infix(&mut self) -> Result<(), Failure> {
        if self.take(b"?") {
            self.reduce(TERNARY + 1)?;
            let condition = self.values.as_slice().last().copied().unwrap_or(0);
            self.push(Operator::Question, 0)?;
            self.dead |= condition == 0;
            return Ok(());
        }
        if self.take(b":") {
            self.reduce(1)?;
            let [.., condition, _] = self.values.as_slice() else { return Err(Failure::Syntax) };
            return match self.operators.as_mut_slice().last_mut() {
                Some(pending @ Pending { operator: Operator::Question, .. }) => {
                    (pending.operator, pending.strength) = (Operator::Ternary, TERNARY);
                    self.dead = pending.dead || *condition != 0;
                    Ok(())
                }
                _ => Err(Failure::Syntax),
            };
        }
        let found = OPERATORS.iter().find(|(operator, _)| self.text.starts_with(operator));
        let Some(&(operator, strength)) = found else { return Err(Failure::Syntax) };
        self.take(operator);
        self.reduce(strength)?;
        let left = self.values.as_slice().last().copied().unwrap_or(0);
        self.push(Operator::Binary(operator), strength)?;
        self.dead |= operator == b"&&" && left == 0 || operator == b"||" && left != 0;
        Ok(())
    }

    /// Applies the last operators that bind at least so strongly.
    fn reduce(&mut self, least: u8) -> Result<(), Failure> {
        while let Some(&pending) = self.operators.as_slice().last().filter(|last| last.strength >= least.max(1)) {
            self.operators.truncate(self.operators.len() - 1);
            let right = self.pop()?;
            let value = match pending.operator {
                Operator::Unary(b'-') => right.wrapping_neg(),
                Operator::Unary(b'~') => !right,
                Operator::Unary(b'!') => (right == 0).into(),
                Operator::Unary(_) => right,
                Operator::Binary(operator) => apply(operator, self.pop()?, right, self.dead)?,
                Operator::Ternary => {
                    let (yes, condition) = (self.pop()?, self.pop()?);
                    if condition != 0 { yes } else { right }
                }
                Operator::Assign(name, operator) => self.assign(name, operator, right)?,
                Operator::Open | Operator::Question => return Err(Failure::Syntax),
            };
            self.dead = pending.dead;
            self.values.push(value)?;
        }
        Ok(())
    }

    fn assign(&mut self, name: &[u8], operator: &'static [u8], right: i64) -> Result<i64, Failure> {
        let value = match operator {
            b"" => right,
            _ => apply(operator, self.variable(name)?, right, self.dead)?,
        };
        if !self.dead {
            let mut text = Buffer::new();
            digits(value, &mut text)?;
            self.environment.assign(name, text.as_slice())?;
        }
        Ok(value)
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

/// Adds a number in decimal digits to `text`.
pub fn digits(number: i64, text: &mut Buffer<u8>) -> Result<(), Errno> {
    if number < 0 {
        text.push(b'-')?;
    }
    let magnitude = number.unsigned_abs();
    let mut divisor = 1u64;
    while magnitude / divisor >= 10 {
        divisor *= 10;
    }
    while divisor != 0 {
        text.push(b'0' + (magnitude / divisor % 10) as u8)?;
        divisor /= 10;
    }
    Ok(())
}

fn apply(operator: &[u8], a: i64, b: i64, dead: bool) -> Result<i64, Failure> {
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
        _ if b == 0 => return if dead { Ok(0) } else { Err(Failure::Syntax) },
        b"/" => a.wrapping_div(b),
        _ => a.wrapping_rem(b),
    })
}
