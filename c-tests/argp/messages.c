// peer: skip GNU's functions
#define _GNU_SOURCE
#include "_written.h"
#include <argp.h>

/* argp_error, argp_failure, argp_state_help and argp_help by what they write where the program does not end, and the program's address
 * for reports. */
static int calls;

static error_t parse(int key, char *arg, struct argp_state *state) {
    (void)arg;
    if (key != ARGP_KEY_END) return ARGP_ERR_UNKNOWN;
    calls++;
    argp_error(state, "%d %s", 2, "mistakes");
    CHECK_WRITTEN("prog: 2 mistakes\nTry `prog --help' or `prog --usage' for more information.\n");
    argp_failure(state, 5, 0, "no %s", "error");
    CHECK_WRITTEN("prog: no error\n");
    argp_failure(state, 5, ENOENT, "file %c", 'x');
    CHECK_WRITTEN("prog: file x: No such file or directory\n");
    argp_state_help(state, stderr, ARGP_HELP_SEE | ARGP_HELP_EXIT_ERR);
    CHECK_WRITTEN("Try `prog --help' or `prog --usage' for more information.\n");
    argp_state_help(state, stderr, ARGP_HELP_BUG_ADDR);
    CHECK_WRITTEN("Report bugs to <a@b>.\n");
    state->flags |= ARGP_NO_ERRS;
    argp_error(state, "not shown");
    argp_failure(state, 5, ENOENT, "not shown");
    CHECK_WRITTEN("");
    return 0;
}

int main(int argc, char **argv) {
    static const struct argp argp = {0, parse, 0, 0, 0, 0, 0};
    CHECK(argp_program_bug_address == NULL && argp_program_version == NULL && argp_program_version_hook == NULL);
    argp_program_bug_address = "<a@b>";
    catch_stderr();
    argv[0] = "dir/prog";
    CHECK_INT(argp_parse(&argp, argc, argv, ARGP_NO_EXIT, 0, 0), 0);
    CHECK_INT(calls, 1);
    static const struct argp_option options[] = {{"all", 'a', NULL, 0, "Everything", 0}, {0}};
    static const struct argp other = {options, parse, "FILE", "It does things.", NULL, NULL, NULL};
    argp_help(&other, stderr, ARGP_HELP_USAGE, "name");
    CHECK_WRITTEN("Usage: name [-a] [--all] FILE\n");
    argp_help(&other, stderr, ARGP_HELP_SHORT_USAGE | ARGP_HELP_DOC | ARGP_HELP_LONG, "name");
    CHECK_WRITTEN("Usage: name [OPTION...] FILE\nIt does things.\n\n  -a, --all                  Everything\n");
    CHECK_INT(calls, 1);
    return 0;
}
