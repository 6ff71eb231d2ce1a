// peer: skip it declares errx and does not define it
// exit: 3
#include "_ends.h"

int main(void) {
    expect_end(0);
    errx(3, "%s %d", "reason", 5);
    return 99;
}
