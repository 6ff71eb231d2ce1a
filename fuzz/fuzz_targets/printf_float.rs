#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| wasi_libc_rs_fuzz::floats::printf_float(data));
