#define _GNU_SOURCE
#include "test.h"
#include <sys/time.h>

int main(void) {
    struct timeval change = {1, 0}, left = {7, 7};
    CHECK_ERRNO(settimeofday(&change, NULL), EPERM);
    CHECK_ERRNO(adjtime(&change, NULL), EPERM);
    CHECK_ERRNO(adjtime(&change, &left), EPERM);
    CHECK(left.tv_sec == 7 && left.tv_usec == 7);
    CHECK_INT(adjtime(NULL, &left), 0);
    CHECK(left.tv_sec == 0 && left.tv_usec == 0);
    return 0;
}
