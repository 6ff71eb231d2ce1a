// matrix: random_get:errno=io
// matrix: random_get:errno=nosys
#include <stdlib.h>
#include <string.h>
#include <sys/random.h>
#include <unistd.h>
#include "test.h"

int main(void) {
    char bytes[8];
    int error = strstr(getenv("TEST_FAULTS"), "=io") ? EIO : ENOSYS;
    CHECK_ERRNO(getentropy(bytes, sizeof bytes), error);
    CHECK_ERRNO(getrandom(bytes, sizeof bytes, 0), error);
    /* Nothing else depends on it. */
    void *block = malloc(100);
    CHECK(block != NULL);
    free(block);
    srand(1);
    CHECK(rand() >= 0);
    return 0;
}
