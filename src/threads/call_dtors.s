# `__wasm_call_dtors`, which crt1 calls and with which the linker wraps a command's exports.
	.functype	__wasilibc_finish () -> ()

	.globl	__wasm_call_dtors
	.type	__wasm_call_dtors,@function
__wasm_call_dtors:
	.functype	__wasm_call_dtors () -> ()
	call	__wasilibc_finish
	end_function
