//! The command `wasi-nm`.

fn main() -> std::process::ExitCode {
    wasi_sdk::main("wasi-nm")
}
