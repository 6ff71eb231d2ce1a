// peer: skip it declares err and does not define it
// exit: 3
#include "_ends.h"

int main(void) {
    expect_end(ENOSPC);
    err(3, "%s %d", "reason", 5);
    return 99;
}
