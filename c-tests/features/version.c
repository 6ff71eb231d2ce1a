// peer: skip the macro is this library's
#include <stdio.h>

#include "test.h"

#if !defined __wasi_libc_rs__ || __wasi_libc_rs__ < 100
#error the headers name no version
#endif

int main(void) {
    CHECK_INT(__wasi_libc_rs__, 100);
    return 0;
}
