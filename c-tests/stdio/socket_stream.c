// A stream on a socket: what was read ahead stays while the stream is written.
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>
#include "test.h"

int main(void) {
    int pair[2];
    char line[20], reply[20];
    CHECK_INT(socketpair(AF_UNIX, SOCK_STREAM, 0, pair), 0);
    CHECK_INT(write(pair[0], "one\ntwo\nthree\n", 14), 14);
    FILE *f = fdopen(pair[1], "r+");
    CHECK(fgets(line, 20, f) && strcmp(line, "one\n") == 0);
    CHECK_INT(fprintf(f, "%s", "1st\n"), 4);
    CHECK(fgets(line, 20, f) && strcmp(line, "two\n") == 0);
    CHECK_INT(ungetc('T', f), 'T');
    CHECK(fputs("2nd\n", f) >= 0);
    CHECK_INT(fflush(f), 0);
    CHECK(fgets(line, 20, f) && strcmp(line, "Tthree\n") == 0);
    CHECK(fputs("3rd\n", f) >= 0);
    CHECK_INT(fflush(f), 0);
    CHECK_INT(read(pair[0], reply, 20), 12);
    CHECK(memcmp(reply, "1st\n2nd\n3rd\n", 12) == 0);
    CHECK_INT(fclose(f), 0);
    return 0;
}
