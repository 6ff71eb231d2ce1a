// peer: skip wasi-libc has neither
/* sig2str and str2sig. */
#include "test.h"
#include <signal.h>
#include <string.h>

static const struct {
    int number;
    const char *name;
} known[] = {
    {SIGABRT, "ABRT"}, {SIGALRM, "ALRM"},     {SIGBUS, "BUS"},     {SIGCHLD, "CHLD"},   {SIGCONT, "CONT"},
    {SIGFPE, "FPE"},   {SIGHUP, "HUP"},       {SIGILL, "ILL"},     {SIGINT, "INT"},     {SIGKILL, "KILL"},
    {SIGPIPE, "PIPE"}, {SIGQUIT, "QUIT"},     {SIGSEGV, "SEGV"},   {SIGSTOP, "STOP"},   {SIGTERM, "TERM"},
    {SIGTSTP, "TSTP"}, {SIGTTIN, "TTIN"},     {SIGTTOU, "TTOU"},   {SIGUSR1, "USR1"},   {SIGUSR2, "USR2"},
    {SIGSYS, "SYS"},   {SIGTRAP, "TRAP"},     {SIGURG, "URG"},     {SIGXCPU, "XCPU"},   {SIGXFSZ, "XFSZ"},
    {SIGPROF, "PROF"}, {SIGVTALRM, "VTALRM"}, {SIGWINCH, "WINCH"}, {SIGRTMIN, "RTMIN"}, {SIGRTMAX, "RTMAX"},
};

int main(void) {
    char name[SIG2STR_MAX];
    int number;
    for (unsigned i = 0; i < sizeof known / sizeof *known; i++) {
        CHECK_INT(sig2str(known[i].number, name), 0);
        CHECK(strcmp(name, known[i].name) == 0);
        CHECK(str2sig(known[i].name, &number) == 0 && number == known[i].number);
    }
    for (int i = 1; i <= SIGRTMAX; i++) {
        memset(name, 'x', sizeof name);
        CHECK_INT(sig2str(i, name), 0);
        CHECK(memchr(name, 0, sizeof name) != NULL && strncmp(name, "SIG", 3) != 0);
        CHECK(str2sig(name, &number) == 0 && number == i);
    }
    CHECK(str2sig("RTMAX-1", &number) == 0 && number == SIGRTMAX - 1);
    CHECK(str2sig("RTMIN+1", &number) == 0 && number == SIGRTMIN + 1);
    CHECK(str2sig("15", &number) == 0 && number == SIGTERM);
    CHECK_INT(sig2str(-1, name), -1);
    CHECK_INT(sig2str(SIGRTMAX + 1, name), -1);
    CHECK_INT(str2sig("SIGTERM", &number), -1);
    CHECK_INT(str2sig("NOTHING", &number), -1);
    CHECK_INT(str2sig("", &number), -1);
    CHECK_INT(str2sig("65", &number), -1);
    return 0;
}
