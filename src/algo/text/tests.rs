//! The kernels against the machine's C library, with random strings from small alphabets and at every alignment.
