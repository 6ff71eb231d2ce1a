# The tag of a longjmp and its throw: the two things of setjmp.h that Rust cannot express.
# Assembled with -mexception-handling; `throw` is the same instruction in both exception-handling proposals.
	.globl	__c_longjmp
	.tagtype	__c_longjmp i32
__c_longjmp:

	.globl	__wasilibc_throw_longjmp
	.type	__wasilibc_throw_longjmp,@function
__wasilibc_throw_longjmp:
	.functype	__wasilibc_throw_longjmp (i32) -> ()
	local.get	0
	throw	__c_longjmp
	end_function
