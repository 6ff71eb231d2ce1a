// peer: skip GNU's functions
// live-blocks: 1
#define _GNU_SOURCE
#include "test.h"
#include <argp.h>
#include <string.h>

static char seen[300];

static const struct argp_option options[] = {
    {"verbose", 'v', 0, 0, "Say more", 0},
    {"loud", 'l', 0, OPTION_ALIAS, 0, 0},
    {"output", 'o', "FILE", 0, "Write to FILE", 0},
    {"level", 300, "N", OPTION_ARG_OPTIONAL, "Level", 0},
    {0, 0, 0, 0, 0, 0},
};

static void note(const char *what, const char *text) {
    strcat(seen, what);
    strcat(seen, text ? text : "");
    strcat(seen, " ");
}

static error_t parse(int key, char *arg, struct argp_state *state) {
    char letter[2] = {(char)key, 0};
    switch (key) {
    case ARGP_KEY_INIT:
        state->child_inputs[0] = state->input;
        note("init", 0);
        return 0;
    case ARGP_KEY_ARG:
        if (strcmp(arg, "no") == 0) return ARGP_ERR_UNKNOWN;
        note("arg:", arg);
        return strcmp(arg, "five") ? 0 : 5;
    case ARGP_KEY_NO_ARGS: note("none", 0); return 0;
    case ARGP_KEY_END: note("end", 0); return 0;
    case ARGP_KEY_SUCCESS: note("success", 0); return 0;
    case ARGP_KEY_ERROR: note("error", 0); return 0;
    case ARGP_KEY_FINI: note("fini", 0); return 0;
    case ARGP_KEY_ARGS: return ARGP_ERR_UNKNOWN;
    case 300: note("level:", arg); return 0;
    default: note(letter, arg); return 0;
    }
}

static const struct argp_option child_options[] = {{"child", 'c', "C", 0, "Child", 0}, {0, 0, 0, 0, 0, 0}};

static error_t parse_child(int key, char *arg, struct argp_state *state) {
    if (key == ARGP_KEY_INIT) CHECK_STR((char *)state->input, "input");
    if (key != 'c') return ARGP_ERR_UNKNOWN;
    note("child:", arg);
    return 0;
}

static const struct argp child = {child_options, parse_child, 0, 0, 0, 0, 0};
static const struct argp_child children[] = {{&child, 0, "Child:", 0}, {0, 0, 0, 0}};
static const struct argp argp = {options, parse, "ARG...", "Does it.", children, 0, 0};

/* Parses words that are separated by blanks; what the parsers saw. */
static error_t run(const char *words, unsigned flags, int *index) {
    static char text[100];
    char *argv[20] = {"prog"};
    int argc = 1;
    strcpy(text, words);
    for (char *word = strtok(text, " "); word; word = strtok(0, " ")) argv[argc++] = word;
    argv[argc] = 0;
    seen[0] = 0;
    return argp_parse(&argp, argc, argv, flags, index, "input");
}

int main(void) {
    int index;
    CHECK_INT(run("", 0, 0), 0);
    CHECK_STR(seen, "init none end success fini ");
    /* options come first, in whatever form */
    CHECK_INT(run("a -v -ofile --output=x --out y b -l --loud --level --level=3 -vofile -c 1", 0, 0), 0);
    CHECK_STR(seen, "init v ofile ox oy l l level: level:3 v ofile child:1 arg:a arg:b end success fini ");
    CHECK_INT(run("a -v b", ARGP_IN_ORDER, 0), 0);
    CHECK_STR(seen, "init arg:a v arg:b end success fini ");
    CHECK_INT(run("-v -- -o b", 0, 0), 0);
    CHECK_STR(seen, "init v arg:-o arg:b end success fini ");
    CHECK_INT(run("a no b", 0, &index), 0);
    CHECK_STR(seen, "init arg:a success fini ");
    CHECK_INT(index, 2);
    CHECK_INT(run("-v a", ARGP_NO_ARGS, &index), 0);
    CHECK_INT(index, 2);
    CHECK_INT(run("five six", 0, 0), 5);
    CHECK_STR(seen, "init arg:five error fini ");
    CHECK_INT(run("-output=x -verb", ARGP_LONG_ONLY, 0), 0);
    CHECK_STR(seen, "init ox v none end success fini ");
    /* errors, without a word */
    CHECK_INT(run("-x", ARGP_SILENT, 0), EINVAL);
    CHECK_STR(seen, "init error fini ");
    CHECK_INT(run("--unknown", ARGP_SILENT, 0), EINVAL);
    CHECK_INT(run("--l", ARGP_SILENT, 0), EINVAL);
    CHECK_INT(run("-o", ARGP_SILENT, 0), EINVAL);
    CHECK_INT(run("--verbose=1", ARGP_SILENT, 0), EINVAL);
    CHECK_INT(run("no", ARGP_SILENT, 0), EINVAL);
    CHECK_INT(run("--help", ARGP_SILENT, 0), EINVAL);
    CHECK_INT(argp_err_exit_status, 64);
    return 0;
}
