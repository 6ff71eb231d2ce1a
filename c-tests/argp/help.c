// peer: skip GNU's functions
// args: --help
#define _GNU_SOURCE
#include "test.h"
#include <argp.h>
#include <string.h>

const char *argp_program_bug_address = "<bugs@example.org>";

static const struct argp_option options[] = {
    {"verbose", 'v', 0, 0, "Say more", 0},
    {"quiet", 'q', 0, 0, "Say nothing", 0},
    {"silent", 's', 0, OPTION_ALIAS, 0, 0},
    {"output", 'o', "FILE", 0, "Write to FILE instead of the standard output, of which there is only one", 0},
    {"secret", 'x', 0, OPTION_HIDDEN, "Nobody knows", 0},
    {0, 0, 0, 0, "Others:", 5},
    {"a-name-that-is-too-long-for-its-column", 301, "VALUE", 0, "Long", 5},
    {0, 'y', "N", 0, "Short", 5},
    {0, 0, 0, 0, 0, 0},
};

static error_t parse(int key, char *arg, struct argp_state *state) {
    (void)arg, (void)state;
    CHECK(key != ARGP_KEY_END);
    return 0;
}

static char *filter(int key, const char *text, void *input) {
    CHECK(input != 0);
    if (key == ARGP_KEY_HELP_DUP_ARGS_NOTE) return 0;
    if (key == ARGP_KEY_HELP_EXTRA) return strdup("Extra.");
    return (char *)text;
}

int main(int argc, char **argv) {
    static const struct argp argp = {options, parse, "FROM TO\n--list", "Copies.\vMore of it.", 0, filter, 0};
    argv[0] = "dir/prog";
    argp_parse(&argp, argc, argv, 0, 0, argv);
    return 1;
}
