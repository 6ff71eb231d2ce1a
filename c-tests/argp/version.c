// peer: skip GNU's functions
#define _GNU_SOURCE
#include "_written.h"
#include <argp.h>

/* --version shows the program's version, or calls its function. */
static int hooked;

static void hook(FILE *file, struct argp_state *state) {
    CHECK(state->out_stream == file);
    fputs("from the hook\n", file);
    hooked++;
}

static error_t parse(int key, char *arg, struct argp_state *state) {
    (void)arg;
    if (key == ARGP_KEY_INIT) state->out_stream = stderr;
    return ARGP_ERR_UNKNOWN;
}

int main(int argc, char **argv) {
    static const struct argp argp = {0, parse, 0, 0, 0, 0, 0};
    char *args[] = {"prog", "--version", NULL};
    (void)argc, (void)argv;
    catch_stderr();
    argp_program_version = "prog 1.2";
    CHECK_INT(argp_parse(&argp, 2, args, ARGP_NO_EXIT, 0, 0), 0);
    CHECK_WRITTEN("prog 1.2\n");
    argp_program_version_hook = hook;
    CHECK_INT(argp_parse(&argp, 2, args, ARGP_NO_EXIT, 0, 0), 0);
    CHECK_WRITTEN("from the hook\n");
    CHECK_INT(hooked, 1);
    return 0;
}
