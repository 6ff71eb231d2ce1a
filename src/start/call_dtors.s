# `__wasm_call_dtors`, which crt1 calls and with which the linker wraps a command's exports. Every command links it, so that
# this object carries the word that the library has no threads: with -pthread the linker asks for shared memory, finds the
# feature "-shared-mem" below, and refuses with the object's name, which `cargo xtask sysroot` makes a hint.
	.functype	__wasilibc_finish () -> ()

	.globl	__wasm_call_dtors
	.type	__wasm_call_dtors,@function
__wasm_call_dtors:
	.functype	__wasm_call_dtors () -> ()
	call	__wasilibc_finish
	end_function

	.section	.custom_section.target_features,"",@
	.int8	1
	.ascii	"-"
	.int8	10
	.ascii	"shared-mem"
