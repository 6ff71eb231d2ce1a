// peer: differs the wording of the messages
#define _GNU_SOURCE
#include "test.h"
#include <getopt.h>
#include <stdio.h>
#include <string.h>

static char trace[600];
static int flag;

static const struct option longs[] = {
    {"alpha", no_argument, NULL, 'a'},       {"beta", required_argument, NULL, 'b'},
    {"gamma", optional_argument, NULL, 'g'}, {"flag", no_argument, &flag, 7},
    {"alter", no_argument, NULL, 'A'},       {"same-1", no_argument, NULL, 's'},
    {"same-2", no_argument, NULL, 's'},      {NULL, 0, NULL, 0},
};

static void run(int only, const char *options, int argc, char **argv) {
    trace[0] = 0;
    optind = 0;
    int c, index = -1;
    while ((c = (only ? getopt_long_only : getopt_long)(argc, argv, options, longs, &index)) != -1) {
        char one[60];
        if (c == '?' || c == ':')
            snprintf(one, sizeof one, "%c ", c);
        else if (c == 0)
            snprintf(one, sizeof one, "0/%d ", index);
        else
            snprintf(one, sizeof one, "%c%s%s ", c, optarg ? "=" : "", optarg ? optarg : "");
        strcat(trace, one);
    }
    sprintf(trace + strlen(trace), "@%d", optind);
    for (int i = optind; i < argc; i++) sprintf(trace + strlen(trace), " %s", argv[i]);
}

#define RUN(only, options, expected, ...)                                                                              \
    do {                                                                                                               \
        char *argv[] = {"prog", __VA_ARGS__, NULL};                                                                    \
        run(only, options, sizeof argv / sizeof *argv - 1, argv);                                                      \
        if (strcmp(trace, expected)) printf("%s: %s, expected %s\n", options, trace, expected);                        \
    } while (0)

int main(void) {
    freopen("err", "w+", stderr);
    RUN(0, "xy:", "a b=1 b=2 g g=3 @7", "--alpha", "--beta", "1", "--beta=2", "--gamma", "--gamma=3");
    RUN(0, "xy:", "0/3 @2", "--flag");
    CHECK_INT(flag, 7);
    RUN(0, "xy:", "b=1 A @3", "--be=1", "--alte");
    RUN(0, "xy:", "s @2", "--same");
    RUN(0, "xy:", "? @2", "--al");
    RUN(0, "xy:", "? x @3", "--nothing", "-x");
    RUN(0, "xy:", "? @2", "--alpha=1");
    RUN(0, "xy:", "? @2", "--beta");
    RUN(0, ":xy:", ": @2", "--beta");
    /* other arguments move behind */
    RUN(0, "xy:", "x y=1 a @5 one two three", "one", "-x", "two", "-y", "1", "--alpha", "three");
    RUN(0, "xy:", "x y=--alpha @4 one -x", "one", "-xy", "--alpha", "--", "-x");
    RUN(0, "xy:", "x x y=z @3 one", "one", "-xx", "-yz");
    RUN(0, "xy:", "x @3 one -a", "one", "-x", "--", "-a");
    RUN(0, "+xy:", "x @2 one -x", "-x", "one", "-x");
    RUN(0, "-xy:", "x \001=one x @4", "-x", "one", "-x");
    RUN(1, "xy:", "a b=1 x y=2 @6", "-alpha", "-beta", "1", "-x", "-y2");
    RUN(1, "xya", "a x @3", "-a", "-x");
    RUN(1, "xy:", "? @2", "-zzz");
    return 0;
}
