// peer: skip it declares warn and does not define it
#include <err.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include "test.h"

extern char *__progname, *program_invocation_name, *program_invocation_short_name, *__progname_full;

static void forward(int errno_too, const char *format, ...) {
    va_list args;
    va_start(args, format);
    if (errno_too)
        vwarn(format, args);
    else
        vwarnx(format, args);
    va_end(args);
}

static void expect(const char *text) {
    static off_t seen;
    char got[300] = "", wanted[300];
    int fd = open("e", O_RDONLY);
    lseek(fd, seen, SEEK_SET);
    seen += read(fd, got, sizeof got - 1);
    close(fd);
    snprintf(wanted, sizeof wanted, "%s: %s\n", __progname, text);
    if (strcmp(got, wanted) != 0) {
        printf("got <%s>, expected <%s>\n", got, wanted);
        fflush(stdout);
    }
}

int main(int argc, char **argv) {
    (void)argc;
    CHECK(strcmp(program_invocation_name, argv[0]) == 0);
    CHECK(strcmp(__progname_full, argv[0]) == 0);
    const char *slash = strrchr(argv[0], '/');
    CHECK(strcmp(program_invocation_short_name, slash ? slash + 1 : argv[0]) == 0);
    CHECK(strcmp(__progname, program_invocation_short_name) == 0);

    CHECK(freopen("e", "w", stderr) == stderr);
    char text[200];
    errno = ENOENT;
    warn("%s %d", "file", 3);
    snprintf(text, sizeof text, "file 3: %s", strerror(ENOENT));
    expect(text);
    errno = EINVAL;
    warn(NULL);
    expect(strerror(EINVAL));
    warnx("%s", "only text");
    expect("only text");
    warnx(NULL);
    expect("");
    errno = EPERM;
    forward(1, "%c", 'x');
    snprintf(text, sizeof text, "x: %s", strerror(EPERM));
    expect(text);
    forward(0, "%c", 'y');
    expect("y");
    return 0;
}
