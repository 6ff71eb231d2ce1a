# What a program that links -lc-printscan-no-floating-point gets in the place of src/header/stdio/floating_point.rs: printf and scanf
# without their floating point, which say so and abort when they meet it.

	.functype	write (i32, i32, i32) -> (i32)
	.functype	abort () -> ()

	.section	.text.refuse,"",@
	.type	refuse,@function
refuse:
	.functype	refuse () -> ()
	i32.const	2
	i32.const	message
	i32.const	102
	call	write
	drop
	call	abort
	unreachable
	end_function

	.section	.text.__wasilibc_format_float,"",@
	.globl	__wasilibc_format_float
	.type	__wasilibc_format_float,@function
__wasilibc_format_float:
	.functype	__wasilibc_format_float (i32, i32) -> (i32)
	call	refuse
	unreachable
	end_function

	.section	.text.__wasilibc_scan_float,"",@
	.globl	__wasilibc_scan_float
	.type	__wasilibc_scan_float,@function
__wasilibc_scan_float:
	.functype	__wasilibc_scan_float (i32, i32, i32) -> (i32)
	call	refuse
	unreachable
	end_function

	.section	.rodata.message,"",@
	.type	message,@object
message:
	.ascii	"printf or scanf met floating point, which -lc-printscan-no-floating-point leaves out of this program.\n"
	.size	message, 102
