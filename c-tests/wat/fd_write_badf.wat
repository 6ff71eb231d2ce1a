;; exit: 8
;; fd_write to a descriptor that is not open: the status is the error, badf.
(module
  (import "wasi_snapshot_preview1" "fd_write" (func $fd_write (param i32 i32 i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "proc_exit" (func $proc_exit (param i32)))
  (memory (export "memory") 1)
  (func (export "_start")
    (call $proc_exit (call $fd_write (i32.const 99) (i32.const 0) (i32.const 1) (i32.const 0x80)))))
