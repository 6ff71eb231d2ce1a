//! The command `wasi-pkg-config`.

fn main() -> std::process::ExitCode {
    wasi_sdk::main("wasi-pkg-config")
}
