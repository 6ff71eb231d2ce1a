// peer: skip it has no <error.h>
#include <error.h>
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>
#include "_written.h"

extern char *program_invocation_name;

static void prefix(void) { fputs("PREFIX ", stderr); }

int main(void) {
    char text[300];
    catch_stderr();
    error(0, 0, "plain %d", 5);
    snprintf(text, sizeof text, "%s: plain 5\n", program_invocation_name);
    CHECK_WRITTEN(text);
    error(0, ENOENT, "%s", "file");
    snprintf(text, sizeof text, "%s: file: %s\n", program_invocation_name, strerror(ENOENT));
    CHECK_WRITTEN(text);
    error_at_line(0, 0, "source.c", 12, "bad");
    snprintf(text, sizeof text, "%s:source.c:12: bad\n", program_invocation_name);
    CHECK_WRITTEN(text);
    CHECK_INT(error_message_count, 3);
    error_one_per_line = 1;
    error_at_line(0, 0, "source.c", 12, "again");
    snprintf(text, sizeof text, "%s:source.c:12: again\n", program_invocation_name);
    CHECK_WRITTEN(text);
    error_at_line(0, 0, "source.c", 12, "and again");
    CHECK_WRITTEN("");
    CHECK_INT(error_message_count, 4);
    error_print_progname = prefix;
    error_at_line(0, EIO, "source.c", 13, "worse");
    snprintf(text, sizeof text, "PREFIX source.c:13: worse: %s\n", strerror(EIO));
    CHECK_WRITTEN(text);
    error(0, 0, "%s", "end");
    CHECK_WRITTEN("PREFIX end\n");
    return 0;
}
