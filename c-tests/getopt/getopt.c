// peer: differs the wording of the messages
#define _GNU_SOURCE
#include "test.h"
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static char trace[400];

static void run(const char *options, int argc, char **argv) {
    trace[0] = 0;
    optind = 0;
    int c;
    while ((c = getopt(argc, argv, options)) != -1) {
        size_t used = strlen(trace);
        snprintf(trace + used, sizeof trace - used, "%c", c);
        if (c == '?' || c == ':')
            snprintf(trace + strlen(trace), sizeof trace - strlen(trace), "(%c)", optopt);
        else if (optarg)
            snprintf(trace + strlen(trace), sizeof trace - strlen(trace), "=%s", optarg);
        strcat(trace, " ");
    }
    snprintf(trace + strlen(trace), sizeof trace - strlen(trace), "@%d", optind);
}

#define RUN(options, expected, ...)                                                                                    \
    do {                                                                                                               \
        char *argv[] = {"prog", __VA_ARGS__, NULL};                                                                    \
        run(options, sizeof argv / sizeof *argv - 1, argv);                                                            \
        if (strcmp(trace, expected)) { printf("%s: %s, expected %s\n", options, trace, expected); }                    \
    } while (0)

int main(void) {
    CHECK(optind == 1 && opterr == 1);
    RUN("ab:c", "a b=x c @5", "-a", "-b", "x", "-c", "rest");
    RUN("ab:c", "a c b=x @3", "-ac", "-bx", "rest");
    RUN("ab:c", "a @2", "-a", "rest", "-c");
    RUN("ab:c", "a @3", "-a", "--", "-c");
    RUN("ab:c", "@1", "-", "-a");
    RUN("ab:c", "b=-a @3", "-b", "-a");
    RUN("a::b", "a b a=x @4", "-a", "-b", "-ax");
    RUN(":ab:", "?(x) a :(b) @3", "-xa", "-b");
    RUN(":ab:", "?(:) @2", "-:");
    RUN("-ab:", "a \001=one b=2 \001=two @6", "-a", "one", "-b", "2", "two");
    RUN("+a", "a @2", "-a", "x", "-a");
    opterr = 0;
    RUN("ab:", "?(x) ?(b) @3", "-x", "-b");
    opterr = 1;

    /* what is reported, on stderr */
    FILE *err = freopen("err", "w+", stderr);
    RUN("ab:", "?(x) ?(b) @3", "-x", "-b");
    char text[200] = "";
    fflush(stderr);
    rewind(err);
    CHECK(fread(text, 1, sizeof text - 1, err) > 0);
    if (strcmp(text, "prog: invalid option -- x\nprog: option requires an argument -- b\n")) printf("%s", text);
    char *argv[] = {"prog", "-a", "-a", NULL};
    optind = 1;
    CHECK_INT(getopt(3, argv, "a"), 'a');
    CHECK_INT(optind, 2);
    char *none[] = {"prog", NULL};
    optreset = 1;
    optind = 1;
    CHECK_INT(getopt(1, none, "a"), -1);
    CHECK_INT(optind, 1);
    return 0;
}
