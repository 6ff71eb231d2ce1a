/* The end of a part of bits/fortify/. */
#pragma clang diagnostic pop
