// args: one two "three and more"
// env: HOME=/home
// env: TZ=:/zone
// env: NAME=value
// env: LANG=C.UTF-8
/* Arguments, environment, clocks, waiting, random numbers. */
#define _GNU_SOURCE
#include "all.h"
#include <poll.h>
#include <sched.h>
#include <signal.h>
#include <sys/random.h>
#include <sys/resource.h>
#include <sys/select.h>
#include <sys/time.h>
#include <sys/times.h>
#include <sys/utsname.h>
#include <time.h>
#include <unistd.h>

extern char **environ;

/* The start calls this: what it passes lies in memory and ends. */
static void at_start(void) {
    for (char **at = environ; at && *at; at++) TEXT(*at, 1 << 24);
}

static void clocks(void) {
    static const clockid_t ids[] = {CLOCK_REALTIME, CLOCK_MONOTONIC, CLOCK_PROCESS_CPUTIME_ID, CLOCK_THREAD_CPUTIME_ID};
    struct timespec now, short_time = {0, 1000000};
    struct timeval tv;
    struct tms tms;
    struct rusage usage;
    for (size_t i = 0; i < 4; i++) {
        errno = 0;
        if (!clock_gettime(ids[i], &now))
            CHECK(now.tv_nsec >= 0 && now.tv_nsec < 1000000000);
        else
            FAILED();
        errno = 0;
        if (!clock_getres(ids[i], &now))
            CHECK(now.tv_nsec >= 0 && now.tv_nsec < 1000000000);
        else
            FAILED();
    }
    if (!gettimeofday(&tv, NULL)) CHECK(tv.tv_usec >= 0 && tv.tv_usec < 1000000);
    time_t t = time(NULL);
    struct tm *tm = localtime(&t);
    if (tm) {
        char text[64];
        CHECK(tm->tm_mon >= 0 && tm->tm_mon < 12 && tm->tm_mday >= 1 && tm->tm_mday <= 31);
        CHECK(strftime(text, sizeof text, "%c %Z", tm) < sizeof text);
        mktime(tm);
    }
    if (timespec_get(&now, TIME_UTC)) CHECK(now.tv_nsec >= 0 && now.tv_nsec < 1000000000);
    times(&tms);
    clock();
    getrusage(RUSAGE_SELF, &usage);
    nanosleep(&short_time, NULL);
    clock_nanosleep(CLOCK_MONOTONIC, 0, &short_time, NULL);
    clock_gettime(CLOCK_MONOTONIC, &now);
    if (now.tv_sec < 1 << 20) {
        now.tv_sec++;
        clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, &now, NULL);
    }
    usleep(1000);
    sleep(1);
    sched_yield();
}

static void waiting(void) {
    struct pollfd fds[3] = {{0, POLLIN, 0}, {1, POLLOUT, 0}, {99, POLLIN, 0}};
    for (int i = 0; i < 3; i++) {
        errno = 0;
        int ready = poll(fds, 3, i * 10);
        CHECK(ready >= -1 && ready <= 3);
        if (ready < 0) FAILED();
        int seen = 0;
        for (int j = 0; j < 3; j++) seen += fds[j].revents != 0;
        if (ready >= 0) CHECK(seen == ready);
    }
    poll(NULL, 0, 10);
    fd_set in, out;
    FD_ZERO(&in);
    FD_ZERO(&out);
    FD_SET(0, &in);
    FD_SET(1, &out);
    struct timeval wait = {0, 1000};
    errno = 0;
    int ready = select(2, &in, &out, NULL, &wait);
    CHECK(ready >= -1 && ready <= 2);
}

int work(void) {
    at_start();
    char *home = getenv("HOME");
    if (home) TEXT(home, 1 << 24);
    setenv("NEW", "x", 1);
    if (setenv("HOME", "/", 1) == 0) CHECK(getenv("HOME") && !strcmp(getenv("HOME"), "/"));
    unsetenv("NAME");
    CHECK(!getenv("NAME"));
    clocks();
    waiting();
    unsigned char *bytes = malloc(300);
    if (bytes) {
        STATUS(getentropy(bytes, 256));
        COUNT(getrandom(bytes, 300, 0), 300);
        /* Not arc4random: without entropy it ends the program, as it says. */
    }
    free(bytes);
    struct utsname name;
    if (uname(&name) == 0) TEXT(name.sysname, sizeof name.sysname);
    char host[70];
    if (gethostname(host, sizeof host) == 0) TEXT(host, sizeof host);
    return 0;
}
