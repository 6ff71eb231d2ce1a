//! The symbol table of a WebAssembly object, from its `linking` section.

use std::collections::BTreeSet;
use wasmparser::{KnownCustom, Linking, Parser, Payload, SymbolFlags, SymbolInfo, TypeRef};

/// What an object defines for others, and what it needs from them.
#[derive(Default)]
pub struct Symbols {
    /// Global and weak symbols that it defines, in the order of its table.
    pub defined: Vec<String>,
    /// Symbols that it refers to.
    pub undefined: BTreeSet<String>,
    /// Those of them that it uses if something else links them.
    pub weak: BTreeSet<String>,
}

impl Symbols {
    /// Reads the table of an object.
    pub fn read(object: &[u8]) -> Result<Symbols, wasmparser::BinaryReaderError> {
        let mut imports = Imports::default();
        let mut symbols = Symbols::default();
        for payload in Parser::new(0).parse_all(object) {
            match payload? {
                Payload::ImportSection(section) => {
                    for import in section.into_imports() {
                        let import = import?;
                        imports.of(&import.ty).push(import.name.to_string());
                    }
                }
                Payload::CustomSection(section) => {
                    let KnownCustom::Linking(reader) = section.as_known() else { continue };
                    for part in reader.subsections() {
                        let Linking::SymbolTable(table) = part? else { continue };
                        for symbol in table {
                            symbols.add(symbol?, &imports);
                        }
                    }
                }
                _ => {}
            }
        }
        Ok(symbols)
    }

    fn add(&mut self, symbol: SymbolInfo<'_>, imports: &Imports) {
        let (flags, name, imported) = match symbol {
            SymbolInfo::Func { flags, index, name } => (flags, name, imports.functions.get(index as usize)),
            SymbolInfo::Global { flags, index, name } => (flags, name, imports.globals.get(index as usize)),
            SymbolInfo::Event { flags, index, name } => (flags, name, imports.tags.get(index as usize)),
            SymbolInfo::Table { flags, index, name } => (flags, name, imports.tables.get(index as usize)),
            SymbolInfo::Data { flags, name, .. } => (flags, Some(name), None),
            SymbolInfo::Section { .. } => return,
        };
        if flags.contains(SymbolFlags::UNDEFINED) {
            let name = name.map(str::to_string).or(imported.cloned());
            if flags.contains(SymbolFlags::BINDING_WEAK) {
                self.weak.extend(name.clone());
            }
            self.undefined.extend(name);
        } else if !flags.contains(SymbolFlags::BINDING_LOCAL) {
            self.defined.extend(name.map(str::to_string));
        }
    }
}

/// The names of imports, which undefined symbols without a name of their own have.
#[derive(Default)]
struct Imports {
    functions: Vec<String>,
    globals: Vec<String>,
    tags: Vec<String>,
    tables: Vec<String>,
    others: Vec<String>,
}

impl Imports {
    fn of(&mut self, kind: &TypeRef) -> &mut Vec<String> {
        match kind {
            TypeRef::Func(_) | TypeRef::FuncExact(_) => &mut self.functions,
            TypeRef::Global(_) => &mut self.globals,
            TypeRef::Tag(_) => &mut self.tags,
            TypeRef::Table(_) => &mut self.tables,
            TypeRef::Memory(_) => &mut self.others,
        }
    }
}

/// Whether a symbol is one that Rust made, or of a part of the library (`src/abi/part.rs`), and not C's.
pub fn is_rust(name: &str) -> bool {
    ["_ZN", "_R", "anon.", ".L", "__rust", "rust_", "__wasilibc_part_"].iter().any(|prefix| name.starts_with(prefix))
}
