//! A look into a module's binary: its sections, and the type that an indirect call expects.

/// A section: its number, its name if it is a custom one, and where its content is.
pub(crate) struct Section<'a> {
    pub(crate) id: u8,
    pub(crate) name: &'a [u8],
    pub(crate) start: usize,
    pub(crate) content: &'a [u8],
}

/// A custom section, the section of types, the section of code.
const CUSTOM: u8 = 0;
const TYPE: u8 = 1;
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

/// The type that the `call_indirect` at an offset of the binary expects, as `(i32, i32) -> i32`.
pub(crate) fn expected_type(binary: &[u8], offset: usize) -> Option<String> {
    const CALL_INDIRECT: u8 = 0x11;
    const FUNCTION: u8 = 0x60;
    let mut code = binary.get(offset..)?.strip_prefix(&[CALL_INDIRECT])?;
    let wanted = number(&mut code)?;
    let types = sections(binary).into_iter().find(|section| section.id == TYPE)?;
    let mut reader = types.content;
    let count = number(&mut reader)?;
    for index in 0..count {
        reader = reader.strip_prefix(&[FUNCTION])?;
        let (params, results) = (value_types(&mut reader)?, value_types(&mut reader)?);
        if index == wanted {
            let results = if results.is_empty() { "nothing".to_owned() } else { results.join(", ") };
            return Some(format!("({}) -> {results}", params.join(", ")));
        }
    }
    None
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
