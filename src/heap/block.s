# Memory for the library's own use in programs that do not link the `malloc` of libc.a, as then own_block.s defines the same names and wins:
# from the program's `malloc` and `free` if it has both (more than functions that wrap them), else from the pool. The linker must meet
# this object before that of own_block.s, which brings `malloc`.

	.functype malloc (i32) -> (i32)
	.weak malloc
	.functype free (i32) -> ()
	.weak free
	.functype __wrap_malloc (i32) -> (i32)
	.weak __wrap_malloc
	.functype __real_malloc (i32) -> (i32)
	.weak __real_malloc
	.functype __wasilibc_pool_allocate (i32) -> (i32)
	.functype __wasilibc_pool_free (i32) -> ()
	.functype __wasilibc_pool_zeroed (i32, i32) -> (i32)

# Whether there is nothing but the pool.
	.type __block_pooled,@function
__block_pooled:
	.functype __block_pooled () -> (i32)
	i32.const malloc
	i32.eqz
	i32.const free
	i32.eqz
	i32.or
	i32.const __wrap_malloc
	i32.eqz
	i32.eqz
	i32.const __real_malloc
	i32.eqz
	i32.and
	i32.or
	end_function

	.weak __block_allocate
	.type __block_allocate,@function
__block_allocate:
	.functype __block_allocate (i32) -> (i32)
	call __block_pooled
	if
	local.get 0
	call __wasilibc_pool_allocate
	return
	end_if
	local.get 0
	call malloc
	end_function

	.weak __block_free
	.type __block_free,@function
__block_free:
	.functype __block_free (i32) -> ()
	call __block_pooled
	if
	local.get 0
	call __wasilibc_pool_free
	return
	end_if
	local.get 0
	call free
	end_function

	.weak __block_zeroed
	.type __block_zeroed,@function
__block_zeroed:
	.functype __block_zeroed (i32) -> (i32)
	local.get 0
	call __block_pooled
	call __wasilibc_pool_zeroed
	end_function
