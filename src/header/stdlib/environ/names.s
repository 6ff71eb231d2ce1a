# `environ` and its other names, which are one variable: Rust has no aliases for data. A program that mentions one of
# them pulls in this object, whose constructor has the environment fetched before all constructors of the program's own
# without a priority.

	.section	.data.environ,"",@
	.globl	environ
	.globl	_environ
	.globl	__environ
	.globl	__wasilibc_environ
	.type	environ,@object
	.type	_environ,@object
	.type	__environ,@object
	.type	__wasilibc_environ,@object
	.p2align	2, 0x0
environ:
_environ:
__environ:
__wasilibc_environ:
	.int32	0
	.size	environ, 4
	.size	_environ, 4
	.size	__environ, 4
	.size	__wasilibc_environ, 4

	.functype	__wasilibc_environ_at_start () -> ()
	.section	.init_array.50,"",@
	.p2align	2, 0x0
	.int32	__wasilibc_environ_at_start
