//! The command `wasi-host`: runs one program.

fn main() {
    wasi_host::command::main()
}
