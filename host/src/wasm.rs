//! A look into a module's binary: its sections, the type that an indirect call expects, and functions of other types.

/// A section: its number, its name if it is a custom one, and where its content is.
pub(crate) struct Section<'a> {
    pub(crate) id: u8,
    pub(crate) name: &'a [u8],
    pub(crate) start: usize,
    pub(crate) content: &'a [u8],
}

/// The numbers of sections.
const CUSTOM: u8 = 0;
const TYPE: u8 = 1;
const IMPORT: u8 = 2;
const FUNCTION: u8 = 3;
const ELEMENT: u8 = 9;
pub(crate) const CODE: u8 = 10;

/// The sections of a module, as far as they are well formed.
pub(crate) fn sections(binary: &[u8]) -> Vec<Section<'_>> {
    let mut found = Vec::new();
    let mut rest = binary.get(8..).unwrap_or_default();
    while let Some((id, after)) = rest.split_first() {
        let mut reader = after;
        let Some(length) = number(&mut reader) else { break };
        let Some((mut content, others)) = reader.split_at_checked(length) else { break };
        rest = others;
        let start = binary.len() - others.len() - length;
        let mut name = &[][..];
        if *id == CUSTOM {
            let split = number(&mut content).and_then(|length| content.split_at_checked(length));
            let Some(parts) = split else { continue };
            (name, content) = parts;
        }
        found.push(Section { id: *id, name, start, content });
    }
    found
}

/// A function's type: parameters and results.
#[derive(Clone, PartialEq)]
pub(crate) struct FunctionType {
    params: Vec<&'static str>,
    results: Vec<&'static str>,
}

impl std::fmt::Display for FunctionType {
    /// As `(i32, i32) -> i32`.
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let results = if self.results.is_empty() { "nothing".to_owned() } else { self.results.join(", ") };
        write!(to, "({}) -> {results}", self.params.join(", "))
    }
}

/// The type that the `call_indirect` at an offset of the binary expects.
pub(crate) fn expected_type(binary: &[u8], offset: usize) -> Option<FunctionType> {
    const CALL_INDIRECT: u8 = 0x11;
    let mut code = binary.get(offset..)?.strip_prefix(&[CALL_INDIRECT])?;
    let wanted = number(&mut code)?;
    types(&sections(binary))?.into_iter().nth(wanted)
}

/// All types, if each is a function's.
fn types(sections: &[Section<'_>]) -> Option<Vec<FunctionType>> {
    const FUNCTION_TYPE: u8 = 0x60;
    let mut reader = sections.iter().find(|section| section.id == TYPE)?.content;
    let count = number(&mut reader)?;
    let one = |_| {
        reader = reader.strip_prefix(&[FUNCTION_TYPE])?;
        Some(FunctionType { params: value_types(&mut reader)?, results: value_types(&mut reader)? })
    };
    (0..count).map(one).collect()
}

/// Functions that pointers lead to and that may have been meant by a call of one of the type `expected`: they have another type,
/// and the same parameters as far as both have any. In the order of the table, so those of the program's own objects first.
pub(crate) fn look_alikes(binary: &[u8], expected: &FunctionType) -> Vec<(String, FunctionType)> {
    let sections = sections(binary);
    let find = || {
        let types = types(&sections)?;
        let functions = function_types(&sections)?;
        let named = names(&sections)?;
        let one = |index: usize| {
            let of = types.get(*functions.get(index)?)?;
            let shared = of.params.len().min(expected.params.len());
            let alike = of != expected && of.params[..shared] == expected.params[..shared];
            let name = named.iter().find(|(number, _)| *number == index)?.1;
            // Names with colons are Rust's: the library's own.
            (alike && !name.contains("::") && !name.starts_with("_R")).then(|| (name.to_owned(), of.clone()))
        };
        Some(in_table(&sections)?.into_iter().filter_map(one).collect())
    };
    find().unwrap_or_default()
}

/// The number of each function's type, imported functions first.
fn function_types(sections: &[Section<'_>]) -> Option<Vec<usize>> {
    let mut all = Vec::new();
    if let Some(imports) = sections.iter().find(|section| section.id == IMPORT) {
        let mut reader = imports.content;
        for _ in 0..number(&mut reader)? {
            text(&mut reader)?;
            text(&mut reader)?;
            // Programs of C import functions, and a memory with flags and limits where there are threads.
            match byte(&mut reader)? {
                0 => all.push(number(&mut reader)?),
                2 => {
                    let maximum = byte(&mut reader)? & 1;
                    (0..=maximum).try_for_each(|_| number(&mut reader).map(|_| ()))?;
                }
                _ => return None,
            }
        }
    }
    let mut reader = sections.iter().find(|section| section.id == FUNCTION)?.content;
    for _ in 0..number(&mut reader)? {
        all.push(number(&mut reader)?);
    }
    Some(all)
}

/// The functions that the table starts with.
fn in_table(sections: &[Section<'_>]) -> Option<Vec<usize>> {
    const END: u8 = 0x0b;
    let mut reader = sections.iter().find(|section| section.id == ELEMENT)?.content;
    let mut all = Vec::new();
    for _ in 0..number(&mut reader)? {
        // An active segment of the first table, which starts at a constant: what linkers make.
        if byte(&mut reader)? != 0 {
            break;
        }
        byte(&mut reader)?;
        number(&mut reader)?;
        if byte(&mut reader)? != END {
            break;
        }
        for _ in 0..number(&mut reader)? {
            all.push(number(&mut reader)?);
        }
    }
    Some(all)
}

/// The functions' names.
fn names<'a>(sections: &[Section<'a>]) -> Option<Vec<(usize, &'a str)>> {
    const FUNCTIONS: u8 = 1;
    let mut reader = sections.iter().find(|section| section.id == CUSTOM && section.name == b"name")?.content;
    loop {
        let id = byte(&mut reader)?;
        let length = number(&mut reader)?;
        let (mut part, rest) = reader.split_at_checked(length)?;
        if id == FUNCTIONS {
            let count = number(&mut part)?;
            return (0..count).map(|_| Some((number(&mut part)?, text(&mut part)?))).collect();
        }
        reader = rest;
    }
}

fn byte(reader: &mut &[u8]) -> Option<u8> {
    let (first, rest) = reader.split_first()?;
    *reader = rest;
    Some(*first)
}

fn text<'a>(reader: &mut &'a [u8]) -> Option<&'a str> {
    let length = number(reader)?;
    let (text, rest) = reader.split_at_checked(length)?;
    *reader = rest;
    std::str::from_utf8(text).ok()
}

/// A list of value types of one byte each.
fn value_types(reader: &mut &[u8]) -> Option<Vec<&'static str>> {
    let count = number(reader)?;
    let (types, rest) = reader.split_at_checked(count)?;
    *reader = rest;
    types
        .iter()
        .map(|byte| match byte {
            0x7f => Some("i32"),
            0x7e => Some("i64"),
            0x7d => Some("f32"),
            0x7c => Some("f64"),
            0x7b => Some("v128"),
            0x70 => Some("funcref"),
            0x6f => Some("externref"),
            0x69 => Some("exnref"),
            _ => None,
        })
        .collect()
}

/// A number in LEB128.
fn number(reader: &mut &[u8]) -> Option<usize> {
    let mut value = 0u64;
    for shift in (0..35).step_by(7) {
        let (byte, rest) = reader.split_first()?;
        *reader = rest;
        value |= u64::from(byte & 0x7f) << shift;
        if byte & 0x80 == 0 {
            return usize::try_from(value).ok();
        }
    }
    None
}
