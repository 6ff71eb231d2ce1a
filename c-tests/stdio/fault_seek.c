// A stream that cannot seek is still read and written.
// inject: fd_seek:errno=spipe
// inject: fd_tell:errno=spipe
// stdin: 12 34\n
#include <stdio.h>
#include "test.h"

int main(void) {
    int a, b;
    CHECK_INT(scanf("%d", &a), 1);
    CHECK_ERRNO(ftell(stdin), ESPIPE);
    CHECK_ERRNO(fseek(stdin, 0, SEEK_SET), ESPIPE);
    CHECK_INT(scanf("%d", &b), 1);
    CHECK_INT(a + b, 46);
    printf("%d\n", a + b);
    return 0;
}
