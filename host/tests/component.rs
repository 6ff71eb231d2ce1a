//! Components: that they are known as such, and how they end.

use std::time::Duration;

use wasi_host::{Exit, Host, HostOptions, Run, is_component};

fn host() -> Host {
    Host::new(&HostOptions { optimise: false, time_limits: true, cache: None, ..HostOptions::default() }).unwrap()
}

/// A component whose `wasi:cli/run` is this code, the result of which is 0 for success.
fn component(code: &str) -> Vec<u8> {
    let text = format!(
        r#"(component
            (core module $m (func (export "run") (result i32) {code}))
            (core instance $i (instantiate $m))
            (func $run (result (result)) (canon lift (core func $i "run")))
            (instance $cli (export "run" (func $run)))
            (export "wasi:cli/run@0.2.0" (instance $cli)))"#
    );
    wat::parse_str(text).unwrap()
}

fn exit(code: &str, run: &Run) -> Exit {
    let host = host();
    let bytes = component(code);
    assert!(is_component(&bytes));
    host.run_component(&host.load_component(&bytes).unwrap(), run).unwrap().exit
}

#[test]
fn ends() {
    let run = Run::new(["x"]).captured();
    assert_eq!(exit("(i32.const 0)", &run), Exit::Code(0));
    assert_eq!(exit("(i32.const 1)", &run), Exit::Code(1));
    let trap = exit("(unreachable)", &run);
    assert!(matches!(&trap, Exit::Trap(text) if text.contains("unreachable")), "{trap:?}");
    assert_eq!(exit("(loop (br 0)) (unreachable)", &run.timeout(Duration::from_millis(50))), Exit::TimedOut);
}

#[test]
fn what_modules_only_can() {
    let host = host();
    let loaded = host.load_component(&component("(i32.const 0)")).unwrap();
    let message = |run: &Run| host.run_component(&loaded, run).unwrap_err().to_string();
    assert!(message(&Run::new(["x"]).trace(|_| ())).contains("in modules only"));
    assert!(message(&Run::new(["x"]).count_calls()).contains("in modules only"));
    assert!(!is_component(b"\0asm\x01\0\0\0"));
    assert!(!is_component(b"(component)"));
    assert!(host.load_component(b"\0asm\x0d\0\x01\0\xff").is_err());
}
