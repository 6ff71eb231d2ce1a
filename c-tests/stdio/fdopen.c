// peer: differs it accepts bad descriptors and modes that the descriptor does not allow
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>
#include <string.h>
#include "test.h"

int main(void) {
    CHECK_ERRNO(fdopen(-1, "r"), EBADF);
    CHECK_ERRNO(fdopen(77, "r"), EBADF);
    int fd = open("f", O_WRONLY | O_CREAT, 0666);
    CHECK(fd >= 0);
    CHECK_ERRNO(fdopen(fd, "z"), EINVAL);
    CHECK_ERRNO(fdopen(fd, ""), EINVAL);
    CHECK_ERRNO(fdopen(fd, "r"), EINVAL);
    CHECK_ERRNO(fdopen(fd, "w+"), EINVAL);
    FILE *f = fdopen(fd, "w");
    CHECK(f != NULL);
    CHECK_INT(fileno(f), fd);
    CHECK(fputs("hello", f) >= 0);
    CHECK_INT(fclose(f), 0);
    CHECK_ERRNO(close(fd), EBADF);

    /* w does not cut here; a goes to the end. */
    fd = open("f", O_RDWR);
    f = fdopen(fd, "w");
    CHECK(fputs("J", f) >= 0);
    CHECK_INT(fclose(f), 0);
    fd = open("f", O_RDWR);
    f = fdopen(fd, "a+");
    CHECK(f != NULL);
    CHECK(fputs("!", f) >= 0);
    CHECK(fcntl(fd, F_GETFL) & O_APPEND);
    rewind(f);
    char text[20];
    CHECK(fgets(text, 20, f) == text);
    CHECK(strcmp(text, "Jello!") == 0);
    /* The descriptor goes away below the stream. */
    CHECK(fputs("lost", f) >= 0);
    CHECK_INT(close(fd), 0);
    CHECK_ERRNO(fflush(f), EBADF);
    CHECK(ferror(f));
    CHECK_ERRNO(fclose(f), EBADF);
    /* A stream starts where the descriptor is. */
    fd = open("f", O_RDONLY);
    CHECK_INT(lseek(fd, 2, SEEK_SET), 2);
    f = fdopen(fd, "r");
    CHECK_INT(ftell(f), 2);
    CHECK_INT(getc(f), 'l');
    CHECK_INT(ftell(f), 3);
    CHECK_INT(fclose(f), 0);
    return 0;
}
