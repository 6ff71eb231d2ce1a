// exit: 5
#include "test.h"
#include <err.h>

int main(void) {
    warnc(ENOENT, "number %d", 1);
    warnc(ENOENT, NULL);
    errc(5, EINVAL, "last");
}
