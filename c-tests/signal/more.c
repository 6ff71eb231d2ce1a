// peer: skip wasi-libc has none of these
#define _GNU_SOURCE
#include "test.h"
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <wasi/libc.h>

static int count;
static void handler(int signal) { count += signal; }

int main(void) {
    sigset_t a, b, c;
    sigemptyset(&a);
    sigemptyset(&b);
    CHECK(sigisemptyset(&a) == 1);
    sigaddset(&a, SIGUSR1);
    sigaddset(&a, SIGUSR2);
    sigaddset(&b, SIGUSR2);
    sigaddset(&b, SIGHUP);
    CHECK(sigandset(&c, &a, &b) == 0 && sigismember(&c, SIGUSR2) == 1 && sigismember(&c, SIGUSR1) == 0);
    CHECK(sigorset(&c, &a, &b) == 0 && sigismember(&c, SIGUSR1) == 1 && sigismember(&c, SIGHUP) == 1);
    CHECK(sigisemptyset(&c) == 0);
    CHECK(bsd_signal(SIGUSR1, handler) == SIG_DFL && raise(SIGUSR1) == 0 && raise(SIGUSR1) == 0 &&
          count == 2 * SIGUSR1);
    CHECK(__sysv_signal(SIGUSR2, handler) == SIG_DFL && raise(SIGUSR2) == 0 && signal(SIGUSR2, SIG_IGN) == SIG_DFL);

    int fd = open("/messages", O_RDWR | O_CREAT, 0666);
    CHECK(fd > 2);
    int kept = open("/kept", O_RDWR | O_CREAT, 0666);
    CHECK(kept > fd);
    CHECK(__wasilibc_fd_renumber(fd, 2) == 0);
    siginfo_t info;
    memset(&info, 0, sizeof info);
    info.si_signo = SIGTERM;
    psignal(SIGINT, "one");
    psignal(SIGINT, NULL);
    psiginfo(&info, "two");
    char text[200] = "", expected[200] = "";
    long length = pread(2, text, sizeof text - 1, 0);
    strcat(strcat(expected, "one: "), strsignal(SIGINT));
    strcat(strcat(expected, "\n"), strsignal(SIGINT));
    strcat(strcat(strcat(expected, "\ntwo: "), strsignal(SIGTERM)), "\n");
    if (length != (long)strlen(expected) || strcmp(text, expected) != 0) return 1;
    return 0;
}
