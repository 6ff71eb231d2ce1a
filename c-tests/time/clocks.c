#define _GNU_SOURCE
#include "test.h"
#include <sys/resource.h>
#include <sys/time.h>
#include <sys/timeb.h>
#include <sys/times.h>
#include <time.h>
#include <unistd.h>

#define YEAR_2020 1577836800

int main(void) {
    struct timespec a, b;
    time_t now = time(NULL), same;
    CHECK(now > YEAR_2020);
    CHECK(time(&same) >= now && same >= now && same <= now + 5);
    CHECK_INT(clock_gettime(CLOCK_REALTIME, &a), 0);
    CHECK(a.tv_sec >= now && a.tv_sec <= now + 5 && a.tv_nsec >= 0 && a.tv_nsec < 1000000000);
    CHECK_INT(clock_gettime(CLOCK_MONOTONIC, &a), 0);
    CHECK_INT(clock_gettime(CLOCK_MONOTONIC, &b), 0);
    CHECK(b.tv_sec > a.tv_sec || (b.tv_sec == a.tv_sec && b.tv_nsec >= a.tv_nsec));
    CHECK_ERRNO(clock_gettime(99, &a), EINVAL);
    CHECK_INT(clock_getres(CLOCK_REALTIME, &a), 0);
    CHECK(a.tv_sec == 0 && a.tv_nsec > 0);
    CHECK_INT(clock_getres(CLOCK_MONOTONIC, NULL), 0);
    CHECK_ERRNO(clock_getres(99, &a), EINVAL);
    a.tv_nsec = 0;
    CHECK_ERRNO(clock_settime(CLOCK_REALTIME, &a), EPERM);
    CHECK_ERRNO(clock_settime(CLOCK_MONOTONIC, &a), EINVAL);
    a.tv_nsec = 1000000000;
    CHECK_ERRNO(clock_settime(CLOCK_REALTIME, &a), EINVAL);

    struct timeval v;
    CHECK_INT(gettimeofday(&v, NULL), 0);
    CHECK(v.tv_sec >= now && v.tv_sec <= now + 5 && v.tv_usec >= 0 && v.tv_usec < 1000000);
    CHECK_INT(timespec_get(&a, TIME_UTC), TIME_UTC);
    CHECK(a.tv_sec >= now && a.tv_sec <= now + 5);
    CHECK_INT(timespec_get(&a, 77), 0);
    struct timeb old;
    CHECK_INT(ftime(&old), 0);
    CHECK(old.time >= now && old.time <= now + 5 && old.millitm < 1000 && old.timezone == 0);

    clock_t start = clock();
    CHECK(start >= 0 && start < 20 * CLOCKS_PER_SEC);
    struct tms before, after;
    clock_t real = times(&before);
    CHECK(real != -1);
    CHECK_INT(usleep(20000), 0);
    clock_t passed = times(&after) - real;
    CHECK(passed >= sysconf(_SC_CLK_TCK) / 50 && passed < sysconf(_SC_CLK_TCK) * 10LL);
    CHECK(after.tms_utime >= before.tms_utime && after.tms_cutime == 0 && after.tms_cstime == 0);
    CHECK(clock() > start);
    struct rusage usage;
    CHECK_INT(getrusage(RUSAGE_SELF, &usage), 0);
    CHECK(usage.ru_utime.tv_sec < 20 && usage.ru_utime.tv_sec * 1000000 + usage.ru_utime.tv_usec > 0);
    CHECK_INT(getrusage(RUSAGE_CHILDREN, &usage), 0);
    CHECK(usage.ru_utime.tv_sec == 0 && usage.ru_utime.tv_usec == 0);
    CHECK_ERRNO(getrusage(99, &usage), EINVAL);
    return 0;
}
