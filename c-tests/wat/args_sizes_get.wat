;; args_sizes_get raw, with nothing given: only the program's name.
(module
  (import "wasi_snapshot_preview1" "args_sizes_get" (func $sizes_get (param i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "proc_exit" (func $proc_exit (param i32)))
  (memory (export "memory") 1)
  (func $check (param $error i32)
    (if (local.get $error) (then (call $proc_exit (local.get $error)))))
  (func (export "_start")
    (i64.store (i32.const 16) (i64.const -1))
    (call $check (call $sizes_get (i32.const 16) (i32.const 20)))
    (if (i32.ne (i32.load (i32.const 16)) (i32.const 1)) (then (call $proc_exit (i32.const 100))))
    (if (i32.ne (i32.load (i32.const 20)) (i32.const 15)) (then (call $proc_exit (i32.const 101))))))
