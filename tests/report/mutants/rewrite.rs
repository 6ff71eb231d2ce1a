//! Puts a switch in front of functions of a linked program: a number in its memory says which one of them gives a
//! wrong result, and each marks that it was called. So a program is compiled once for all its mutants.

use std::collections::BTreeMap;

use wasmparser::{ExternalKind, KnownCustom, Name, Operator, Parser, Payload, TypeRef, ValType};

/// What a mutant does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Wrong {
    /// It returns 0, or does nothing.
    Nothing = 1,
    /// It does its work and returns one more; of floating types, as much more as a narrower type can tell.
    OneMore = 2,
}

impl Wrong {
    /// As the lists have it.
    pub fn name(self) -> &'static str {
        match self {
            Wrong::Nothing => "nothing",
            Wrong::OneMore => "one-more",
        }
    }
}

/// The number that switches a mutant on; `id` is the function's.
pub fn number(id: u32, wrong: Wrong) -> u32 {
    id * 4 + wrong as u32
}

/// A changed program.
pub struct Changed {
    /// The module.
    pub bytes: Vec<u8>,
    /// The ids of functions with a switch, each with whether it has a result.
    pub functions: BTreeMap<u32, bool>,
}

type Failure = Box<dyn std::error::Error>;

/// What is read from the module.
#[derive(Default)]
struct Parts {
    types: Vec<(Vec<ValType>, Vec<ValType>)>,
    imported: u32,
    /// Types of the functions that it defines.
    defined: Vec<u32>,
    exports: BTreeMap<String, u32>,
    globals: Vec<Option<u32>>,
    names: BTreeMap<u32, String>,
    /// Bodies with their length in front taken off.
    bodies: Vec<Vec<u8>>,
}

/// `id` gives the number of a function that wants a switch; `switch` and `called` are offsets from the address in the
/// exported global `report`, for the number of the mutant and for a byte for each id.
pub fn change(
    module: &[u8],
    id: impl Fn(&str) -> Option<u32>,
    report: &str,
    (switch, called): (u32, u32),
) -> Result<Changed, Failure> {
    let parts = read(module)?;
    let report = parts.exports.get(report).and_then(|at| *parts.globals.get(*at as usize)?).ok_or("no report")?;
    let total = parts.imported + parts.defined.len() as u32;
    let mut bodies = parts.bodies;
    let mut added_types = Vec::new();
    let mut functions = BTreeMap::new();
    for (index, type_index) in parts.defined.iter().enumerate() {
        let Some(name) = parts.names.get(&(parts.imported + index as u32)) else { continue };
        let Some(id) = id(name) else { continue };
        let Some((params, results)) = parts.types.get(*type_index as usize) else { continue };
        let inner = total + added_types.len() as u32;
        let body = switched(params, results, inner, id, report + switch, report + called + id);
        let original = std::mem::replace(&mut bodies[index], body);
        bodies.push(original);
        added_types.push(*type_index);
        functions.insert(id, !results.is_empty());
    }
    Ok(Changed { bytes: assemble(module, &parts.defined, &added_types, &bodies)?, functions })
}

fn read(module: &[u8]) -> Result<Parts, Failure> {
    let mut parts = Parts::default();
    for payload in Parser::new(0).parse_all(module) {
        match payload? {
            Payload::TypeSection(types) => {
                for of in types.into_iter_err_on_gc_types() {
                    let of = of?;
                    parts.types.push((of.params().to_vec(), of.results().to_vec()));
                }
            }
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    match import?.ty {
                        TypeRef::Func(_) => parts.imported += 1,
                        TypeRef::Global(_) => parts.globals.push(None),
                        _ => {}
                    }
                }
            }
            Payload::FunctionSection(functions) => {
                parts.defined = functions.into_iter().collect::<Result<_, _>>()?;
            }
            Payload::GlobalSection(globals) => {
                for global in globals {
                    parts.globals.push(match global?.init_expr.get_operators_reader().read()? {
                        Operator::I32Const { value } => Some(value as u32),
                        _ => None,
                    });
                }
            }
            Payload::ExportSection(exports) => {
                for export in exports {
                    let export = export?;
                    if export.kind == ExternalKind::Global {
                        parts.exports.insert(export.name.into(), export.index);
                    }
                }
            }
            Payload::CodeSectionEntry(body) => parts.bodies.push(module[body.range()].to_vec()),
            Payload::CustomSection(section) => {
                let KnownCustom::Name(names) = section.as_known() else { continue };
                for name in names {
                    let Name::Function(names) = name? else { continue };
                    for naming in names {
                        let naming = naming?;
                        parts.names.insert(naming.index, naming.name.into());
                    }
                }
            }
            _ => {}
        }
    }
    Ok(parts)
}

/// The module with other bodies, and with functions behind those that it has.
fn assemble(module: &[u8], defined: &[u32], added: &[u32], bodies: &[Vec<u8>]) -> Result<Vec<u8>, Failure> {
    let mut out = module.get(..8).ok_or("no module")?.to_vec();
    let mut rest = &module[8..];
    while let Some((&section, after)) = rest.split_first() {
        let (length, after) = read_number(after).ok_or("a section without length")?;
        let (content, after) = after.split_at_checked(length as usize).ok_or("a section is cut")?;
        rest = after;
        let new = match section {
            3 => {
                let mut new = Vec::new();
                put_number(&mut new, (defined.len() + added.len()) as u64);
                defined.iter().chain(added).for_each(|of| put_number(&mut new, (*of).into()));
                new
            }
            10 => {
                let mut new = Vec::new();
                put_number(&mut new, bodies.len() as u64);
                for body in bodies {
                    put_number(&mut new, body.len() as u64);
                    new.extend_from_slice(body);
                }
                new
            }
            _ => content.to_vec(),
        };
        out.push(section);
        put_number(&mut out, new.len() as u64);
        out.extend_from_slice(&new);
    }
    Ok(out)
}

const IF: [u8; 2] = [0x04, 0x40];
const END: u8 = 0x0b;
const RETURN: u8 = 0x0f;
const I32_ADD: u8 = 0x6a;
const I64_ADD: u8 = 0x7c;
const F32_MUL: u8 = 0x94;
const F64_MUL: u8 = 0xa2;

/// Marks the call; gives the wrong result if it is this function's turn, else what the original gives.
fn switched(params: &[ValType], results: &[ValType], inner: u32, id: u32, switch: u32, mark: u32) -> Vec<u8> {
    let mut code = Vec::new();
    match results.first() {
        Some(of) => code.extend([1, 1, type_code(*of)]),
        None => code.push(0),
    }
    put_const(&mut code, mark);
    put_const(&mut code, 1);
    code.extend([0x3a, 0, 0]);
    is_on(&mut code, switch, number(id, Wrong::Nothing));
    code.extend(IF);
    results.iter().for_each(|of| put_zero(&mut code, *of));
    code.extend([RETURN, END]);
    for at in 0..params.len() {
        code.push(0x20);
        put_number(&mut code, at as u64);
    }
    code.push(0x10);
    put_number(&mut code, inner.into());
    if let [of] = results {
        let local = params.len() as u64;
        code.push(0x21);
        put_number(&mut code, local);
        is_on(&mut code, switch, number(id, Wrong::OneMore));
        code.extend(IF);
        code.push(0x20);
        put_number(&mut code, local);
        put_more(&mut code, *of);
        code.extend([RETURN, END]);
        code.push(0x20);
        put_number(&mut code, local);
    }
    code.push(END);
    code
}

fn is_on(code: &mut Vec<u8>, switch: u32, number: u32) {
    put_const(code, switch);
    code.extend([0x28, 2, 0]);
    put_const(code, number);
    code.push(0x46);
}

fn put_zero(code: &mut Vec<u8>, of: ValType) {
    match of {
        ValType::I32 => code.extend([0x41, 0]),
        ValType::I64 => code.extend([0x42, 0]),
        ValType::F32 => code.extend([0x43, 0, 0, 0, 0]),
        ValType::F64 => code.extend([0x44, 0, 0, 0, 0, 0, 0, 0, 0]),
        _ => code.push(0),
    }
}

/// Makes the number on the stack a wrong one.
fn put_more(code: &mut Vec<u8>, of: ValType) {
    match of {
        ValType::I32 => code.extend([0x41, 1, I32_ADD]),
        ValType::I64 => code.extend([0x42, 1, I64_ADD]),
        ValType::F32 => {
            code.push(0x43);
            code.extend((1.0f32 + 1.0 / 4096.0).to_le_bytes());
            code.push(F32_MUL);
        }
        ValType::F64 => {
            code.push(0x44);
            code.extend((1.0f64 + 1.0 / 16_777_216.0).to_le_bytes());
            code.push(F64_MUL);
        }
        _ => {}
    }
}

fn type_code(of: ValType) -> u8 {
    match of {
        ValType::I64 => 0x7e,
        ValType::F32 => 0x7d,
        ValType::F64 => 0x7c,
        _ => 0x7f,
    }
}

fn put_const(code: &mut Vec<u8>, number: u32) {
    code.push(0x41);
    let mut rest = number as i32;
    loop {
        let byte = (rest & 0x7f) as u8;
        rest >>= 7;
        if rest == 0 && byte & 0x40 == 0 || rest == -1 && byte & 0x40 != 0 {
            code.push(byte);
            return;
        }
        code.push(byte | 0x80);
    }
}

fn put_number(code: &mut Vec<u8>, mut number: u64) {
    while number >= 0x80 {
        code.push(number as u8 | 0x80);
        number >>= 7;
    }
    code.push(number as u8);
}

fn read_number(bytes: &[u8]) -> Option<(u64, &[u8])> {
    let mut number = 0;
    for (at, byte) in bytes.iter().enumerate().take(5) {
        number |= u64::from(byte & 0x7f) << (7 * at);
        if byte & 0x80 == 0 {
            return Some((number, &bytes[at + 1..]));
        }
    }
    None
}
