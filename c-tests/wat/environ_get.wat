;; environ_sizes_get and environ_get raw: prints the number of strings as a digit, then all strings with their zero bytes.
;; env: NAME=value
;; env: EMPTY=
;; env: EQUALS=a=b
(module
  (import "wasi_snapshot_preview1" "environ_sizes_get" (func $sizes_get (param i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "environ_get" (func $get (param i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "fd_write" (func $fd_write (param i32 i32 i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "proc_exit" (func $proc_exit (param i32)))
  (memory (export "memory") 1)
  (func $check (param $error i32)
    (if (local.get $error) (then (call $proc_exit (local.get $error)))))
  ;; Writes $length bytes at $at to descriptor 1.
  (func $print (param $at i32) (param $length i32)
    (i32.store (i32.const 0) (local.get $at))
    (i32.store (i32.const 4) (local.get $length))
    (call $check (call $fd_write (i32.const 1) (i32.const 0) (i32.const 1) (i32.const 8))))
  (func (export "_start")
    (call $check (call $sizes_get (i32.const 16) (i32.const 20)))
    (call $check (call $get (i32.const 0x100) (i32.const 0x200)))
    ;; The first string begins where the buffer does.
    (if (i32.ne (i32.load (i32.const 0x100)) (i32.const 0x200)) (then (call $proc_exit (i32.const 100))))
    (i32.store8 (i32.const 32) (i32.add (i32.const 48) (i32.load (i32.const 16))))
    (i32.store8 (i32.const 33) (i32.const 10))
    (call $print (i32.const 32) (i32.const 2))
    (call $print (i32.const 0x200) (i32.load (i32.const 20)))))
