# Leaving a thread in the middle of its functions and going on there later, which `wasm-opt --asyncify` makes of the four imports.
# A fiber (fiber.rs) begins with four words: 1 once it has left, 2 while it goes on; its stack pointer; where the next
# function's variables are kept, and where the memory for these ends.
	.globaltype	__stack_pointer, i32
	.functype	__wasilibc_asyncify_start_unwind (i32) -> ()
	.import_module	__wasilibc_asyncify_start_unwind, asyncify
	.import_name	__wasilibc_asyncify_start_unwind, start_unwind
	.functype	__wasilibc_asyncify_stop_unwind () -> ()
	.import_module	__wasilibc_asyncify_stop_unwind, asyncify
	.import_name	__wasilibc_asyncify_stop_unwind, stop_unwind
	.functype	__wasilibc_asyncify_start_rewind (i32) -> ()
	.import_module	__wasilibc_asyncify_start_rewind, asyncify
	.import_name	__wasilibc_asyncify_start_rewind, start_rewind
	.functype	__wasilibc_asyncify_stop_rewind () -> ()
	.import_module	__wasilibc_asyncify_stop_rewind, asyncify
	.import_name	__wasilibc_asyncify_stop_rewind, stop_rewind

# The fiber that runs leaves; this returns when it goes on.
	.globl	__wasilibc_asyncify_leave
	.type	__wasilibc_asyncify_leave,@function
__wasilibc_asyncify_leave:
	.functype	__wasilibc_asyncify_leave (i32) -> ()
	local.get	0
	i32.load	0
	i32.const	2
	i32.eq
	if
	local.get	0
	i32.const	0
	i32.store	0
	call	__wasilibc_asyncify_stop_rewind
	return
	end_if
	local.get	0
	i32.const	1
	i32.store	0
	local.get	0
	global.get	__stack_pointer
	i32.store	4
	local.get	0
	i32.const	8
	i32.add
	call	__wasilibc_asyncify_start_unwind
	end_function

# Calls a function with an argument in a fiber, or goes on where the fiber left it: 1 if it leaves again, else 0.
	.globl	__wasilibc_asyncify_enter
	.type	__wasilibc_asyncify_enter,@function
__wasilibc_asyncify_enter:
	.functype	__wasilibc_asyncify_enter (i32, i32, i32) -> (i32)
	.local	i32
	global.get	__stack_pointer
	local.set	3
	local.get	0
	i32.load	4
	global.set	__stack_pointer
	local.get	0
	i32.load	0
	if
	local.get	0
	i32.const	2
	i32.store	0
	local.get	0
	i32.const	8
	i32.add
	call	__wasilibc_asyncify_start_rewind
	end_if
	local.get	2
	local.get	1
	call_indirect	(i32) -> ()
	local.get	3
	global.set	__stack_pointer
	local.get	0
	i32.load	0
	if
	call	__wasilibc_asyncify_stop_unwind
	i32.const	1
	return
	end_if
	i32.const	0
	end_function

# The stack pointer.
	.globl	__wasilibc_asyncify_stack_pointer
	.type	__wasilibc_asyncify_stack_pointer,@function
__wasilibc_asyncify_stack_pointer:
	.functype	__wasilibc_asyncify_stack_pointer () -> (i32)
	global.get	__stack_pointer
	end_function
