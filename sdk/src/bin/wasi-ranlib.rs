//! The command `wasi-ranlib`.

fn main() -> std::process::ExitCode {
    wasi_sdk::main("wasi-ranlib")
}
