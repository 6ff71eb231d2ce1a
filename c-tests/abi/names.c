// peer: skip names that wasi-libc lacks
/* Names that packages look for, each in its header under the default macros; and values that may stand in one switch. */
#include "test.h"
#include <dirent.h>
#include <fcntl.h>
#include <limits.h>
#include <math.h>
#include <netdb.h>
#include <netinet/in.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <utmpx.h>

static int command(int n) {
    switch (n) {
    case F_DUPFD: return 1;
    case F_DUPFD_CLOEXEC: return 2;
    case F_DUPFD_CLOFORK: return 3;
    case F_GETFD: return 4;
    case F_SETFD: return 5;
    case F_GETFL: return 6;
    case F_SETFL: return 7;
    case F_GETLK: return 8;
    case F_SETLK: return 9;
    case F_SETLKW: return 10;
    case F_OFD_GETLK: return 11;
    case F_OFD_SETLK: return 12;
    case F_OFD_SETLKW: return 13;
    case F_GETOWN: return 14;
    case F_SETOWN: return 15;
    }
    return 0;
}

static int error(int n) {
    switch (n) {
    case ENOTCAPABLE: return 1;
    case ENODATA: return 2;
    case ENOSR: return 3;
    case ENOSTR: return 4;
    case ETIME: return 5;
    case ESHUTDOWN: return 6;
    case EHOSTDOWN: return 7;
    case ETOOMANYREFS: return 8;
    case EPFNOSUPPORT: return 9;
    case ESOCKTNOSUPPORT: return 10;
    }
    return 0;
}

/* struct timeval and W… without their own headers, as glibc and wasi-libc have them */
static struct timeval now = {1, 2};

int main(void) {
    char copy[8];
    CHECK_INT(command(F_DUPFD_CLOFORK), 3);
    CHECK_INT(command(F_SETOWN), 15);
    CHECK_INT(error(ESOCKTNOSUPPORT), 10);
    CHECK(FD_CLOEXEC != FD_CLOFORK && MSG_CMSG_CLOEXEC != MSG_CMSG_CLOFORK);
    CHECK(POLLRDBAND != POLLRDNORM && POLLWRBAND != POLLWRNORM && (POLLRDBAND & (POLLPRI | POLLHUP | POLLERR)) == 0);
    CHECK(AF_PACKET != AF_UNIX && SOCK_RDM != SOCK_SEQPACKET && SOL_IP == IPPROTO_IP);
    CHECK(TIOCSWINSZ != TIOCGWINSZ && NI_MAXHOST == 1025 && UT_NAMESIZE == 32);
    CHECK(BC_BASE_MAX >= 99 && BC_DIM_MAX >= 2048 && BC_SCALE_MAX >= 99 && BC_STRING_MAX >= 1000);
    CHECK(EXPR_NEST_MAX >= 32 && LINE_MAX >= 2048 && MAXFLOAT > 1e38f);
    CHECK(WIFEXITED(0x0300) && WEXITSTATUS(0x0300) == 3 && WIFSIGNALED(9) && WTERMSIG(9) == 9 && WIFSTOPPED(0x137f));
    CHECK(memccpy(copy, "abc", 'b', 4) == copy + 2);
    CHECK(now.tv_usec == 2);
    CHECK(getpriority(PRIO_PROCESS, 0) == 0 && setpriority(PRIO_PROCESS, 0, 0) == 0);
#ifdef SEM_NSEMS_MAX
#error "SEM_NSEMS_MAX is no promise"
#endif
    return 0;
}
