// peer: skip GNU's functions
// args: file
// exit: 64
#define _GNU_SOURCE
#include "test.h"
#include <argp.h>

static const struct argp_option options[] = {
    {"verbose", 'v', 0, 0, "Say more", 0},
    {"output", 'o', "FILE", 0, "Write to FILE", 0},
    {0, 0, 0, 0, 0, 0},
};

static error_t parse(int key, char *arg, struct argp_state *state) {
    (void)arg;
    if (key == ARGP_KEY_ARG) argp_usage(state);
    CHECK(key != ARGP_KEY_END);
    return 0;
}

int main(int argc, char **argv) {
    static const struct argp argp = {options, parse, "NOTHING", "Copies.", 0, 0, 0};
    argv[0] = "dir/prog";
    argp_parse(&argp, argc, argv, 0, 0, 0);
    return 1;
}
