# The tag of C++ exceptions, which every object that throws or catches refers to.
	.globl	__cpp_exception
	.tagtype	__cpp_exception i32
__cpp_exception:
