// A main without parameters does not ask for arguments.
// inject: args_sizes_get:errno=nosys
// inject: environ_sizes_get:errno=nosys
#include "test.h"

int main(void) {
    CHECK_INT(write(1, "main\n", 5), 5);
    return 0;
}
