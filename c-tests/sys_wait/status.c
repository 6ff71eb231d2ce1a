/* What a wait status says; the functions are refused, and fail with ENOSYS in the optional library. */
// cflags: -D_WASI_EMULATED_PROCESS -D_DEFAULT_SOURCE -lwasi-emulated-process
// peer: skip wasi-libc has no <sys/wait.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include "test.h"

int main(void) {
    int exited = W_EXITCODE(7, 0), killed = W_EXITCODE(0, SIGTERM), stopped = W_STOPCODE(SIGSTOP), status = 0;
    CHECK(WIFEXITED(exited) && WEXITSTATUS(exited) == 7 && !WIFSIGNALED(exited) && !WIFSTOPPED(exited));
    CHECK(WIFSIGNALED(killed) && WTERMSIG(killed) == SIGTERM && !WIFEXITED(killed) && !WIFSTOPPED(killed));
    CHECK(WIFSTOPPED(stopped) && WSTOPSIG(stopped) == SIGSTOP && !WIFEXITED(stopped) && !WIFSIGNALED(stopped));
    CHECK(WIFCONTINUED(0xffff) && !WIFCONTINUED(exited));
    CHECK_ERRNO(fork(), ENOSYS);
    CHECK_ERRNO(wait(&status), ENOSYS);
    CHECK_ERRNO(waitpid(-1, &status, WNOHANG), ENOSYS);
    CHECK_ERRNO(execl("/bin/true", "true", (char *)0), ENOSYS);
    return 0;
}
