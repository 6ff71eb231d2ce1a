#include <time.h>
int main(void) {
    struct timespec now;
    return clock_gettime(CLOCK_MONOTONIC, &now) + (int)time(0);
}
