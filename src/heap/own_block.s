# Memory for the library's own use in programs that link the `malloc` of libc.a: from there, by the symbols that a program may wrap. These
# definitions win over those of block.s.

	.functype malloc (i32) -> (i32)
	.functype calloc (i32, i32) -> (i32)
	.functype free (i32) -> ()

	.globl __wasilibc_own_block
	.type __wasilibc_own_block,@function
__wasilibc_own_block:
	.functype __wasilibc_own_block () -> ()
	end_function

	.globl __block_allocate
	.type __block_allocate,@function
__block_allocate:
	.functype __block_allocate (i32) -> (i32)
	local.get 0
	call malloc
	end_function

	.globl __block_zeroed
	.type __block_zeroed,@function
__block_zeroed:
	.functype __block_zeroed (i32) -> (i32)
	i32.const 1
	local.get 0
	call calloc
	end_function

	.globl __block_free
	.type __block_free,@function
__block_free:
	.functype __block_free (i32) -> ()
	local.get 0
	call free
	end_function
