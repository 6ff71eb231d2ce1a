//! The command `wasi-objdump`.

fn main() -> std::process::ExitCode {
    wasi_sdk::main("wasi-objdump")
}
