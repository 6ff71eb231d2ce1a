// A main that takes the arguments and ignores them.
// args: x
#include "test.h"

int main(int argc, char *argv[]) {
    CHECK_INT(argc, 2);
    CHECK(argv[1][0] == 'x' && argv[1][1] == 0);
    return 0;
}
