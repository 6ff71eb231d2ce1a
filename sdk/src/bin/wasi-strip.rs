//! The command `wasi-strip`.

fn main() -> std::process::ExitCode {
    wasi_sdk::main("wasi-strip")
}
