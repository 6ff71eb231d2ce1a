# The tag of leaving a thread and its throw. Assembled with -mexception-handling; `throw` is the same instruction in both
# exception-handling proposals. What the exception carries means nothing: the assembler wants a type.
	.globl	__wasilibc_thread_exit
	.tagtype	__wasilibc_thread_exit i32
__wasilibc_thread_exit:

	.globl	__wasilibc_thread_throw
	.type	__wasilibc_thread_throw,@function
__wasilibc_thread_throw:
	.functype	__wasilibc_thread_throw () -> ()
	i32.const	0
	throw	__wasilibc_thread_exit
	end_function
