# `__main_argc_argv`, for a `main` that keeps its name: one with a third parameter, or none at all. The reference is weak, so
# that a command of exports alone links without a `main` and traps only when its `_start` is called. Rust has no weak
# references.
	.functype	__wasilibc_get_environ () -> (i32)
	.functype	main (i32, i32, i32) -> (i32)
	.weak	main

	.globl	__main_argc_argv
	.type	__main_argc_argv,@function
__main_argc_argv:
	.functype	__main_argc_argv (i32, i32) -> (i32)
	local.get	0
	local.get	1
	call	__wasilibc_get_environ
	call	main
	end_function
