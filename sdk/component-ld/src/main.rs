//! `wasm-component-ld`: links with wasm-ld, and makes a component of the module with the adapter for preview1.

fn main() {
    wasm_component_ld::main();
}
