# Where the host enters a new thread, and what only the assembler can say of thread-local memory. The argument is the thread's
# record (record.rs): the top of its stack, its thread-local memory, and the word that says how far it has come.
	.globaltype	__stack_pointer, i32
	.globaltype	__tls_size, i32, immutable
	.globaltype	__tls_align, i32, immutable
	.functype	__wasm_init_tls (i32) -> ()
	.functype	__wasilibc_thread_run (i32, i32) -> ()

	.globl	wasi_thread_start
	.type	wasi_thread_start,@function
	.export_name	wasi_thread_start, wasi_thread_start
wasi_thread_start:
	.functype	wasi_thread_start (i32, i32) -> ()
	local.get	1
	i32.load	0
	global.set	__stack_pointer
	local.get	1
	i32.load	4
	call	__wasm_init_tls
	local.get	0
	local.get	1
	call	__wasilibc_thread_run
	# From here on somebody else frees the stack.
	local.get	1
	i32.const	1
	i32.atomic.store	8
	local.get	1
	i32.const	8
	i32.add
	i32.const	-1
	memory.atomic.notify	0
	drop
	end_function

	.globl	__wasilibc_tls_size
	.type	__wasilibc_tls_size,@function
__wasilibc_tls_size:
	.functype	__wasilibc_tls_size () -> (i32)
	global.get	__tls_size
	end_function

	.globl	__wasilibc_tls_align
	.type	__wasilibc_tls_align,@function
__wasilibc_tls_align:
	.functype	__wasilibc_tls_align () -> (i32)
	global.get	__tls_align
	end_function
