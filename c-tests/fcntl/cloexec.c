// Flags of descriptors that open and its like are given show in F_GETFD, and in that of no other descriptor.
// matrix: args none dup
#define _GNU_SOURCE
#include "../test.h"
#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

static int flags_of(int fd) { return fcntl(fd, F_GETFD); }

int main(int argc, char **argv) {
    (void)argc;
    if (strcmp(argv[1], "dup") == 0) {
        CHECK(dup(0) >= 0); // from here on the library keeps a table
    }
    int fd = open("f", O_RDWR | O_CREAT | O_CLOEXEC | O_APPEND, 0666);
    CHECK_INT(flags_of(fd), FD_CLOEXEC);
    CHECK_INT(fcntl(fd, F_GETFL), O_RDWR | O_APPEND);
    CHECK_INT(fcntl(fd, F_SETFL, O_CLOEXEC | O_NONBLOCK), 0);
    CHECK_INT(flags_of(fd), FD_CLOEXEC);
    CHECK_INT(fcntl(fd, F_GETFL), O_RDWR | O_NONBLOCK);
    int copy = dup(fd);
    CHECK_INT(flags_of(copy), 0);
    CHECK_INT(close(fd), 0);
    int again = open("f", O_RDONLY);
    CHECK_INT(flags_of(again), 0);
    fd = open("f", O_RDONLY | O_CLOFORK);
    CHECK_INT(flags_of(fd), FD_CLOFORK);
    CHECK_INT(dup3(fd, 30, O_CLOEXEC | O_CLOFORK), 30);
    CHECK_INT(flags_of(30), FD_CLOEXEC | FD_CLOFORK);
    CHECK_INT(dup2(copy, 30), 30);
    CHECK_INT(flags_of(30), 0);
    CHECK_ERRNO(dup3(fd, fd, O_CLOEXEC), EINVAL);
    CHECK_ERRNO(dup3(fd, 30, O_CLOEXEC | O_NONBLOCK), EINVAL);
    CHECK_INT(flags_of(open(".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)), FD_CLOEXEC);
    CHECK_INT(flags_of(openat(AT_FDCWD, "f", O_WRONLY | O_CLOEXEC)), FD_CLOEXEC);
    CHECK_INT(flags_of(open("/dev/null", O_RDWR | O_CLOEXEC)), FD_CLOEXEC);
    CHECK_INT(flags_of(open("/dev/null", O_RDWR)), 0);

    FILE *file = fopen("f", "re");
    CHECK_INT(flags_of(fileno(file)), FD_CLOEXEC);
    int number = fileno(file);
    CHECK(freopen("f", "r", file) == file);
    CHECK_INT(fileno(file), number);
    CHECK_INT(flags_of(number), 0);
    CHECK(freopen("f", "r+e", file) == file);
    CHECK_INT(flags_of(fileno(file)), FD_CLOEXEC);
    fclose(file);
    file = fdopen(open("f", O_RDONLY), "re");
    CHECK_INT(flags_of(fileno(file)), FD_CLOEXEC);
    fclose(file);
    DIR *dir = opendir(".");
    CHECK_INT(flags_of(dirfd(dir)), FD_CLOEXEC);
    closedir(dir);
    char name[] = "tXXXXXX";
    CHECK_INT(flags_of(mkostemp(name, O_CLOEXEC)), FD_CLOEXEC);

    int pair[2];
    CHECK_INT(pipe2(pair, O_CLOEXEC | O_NONBLOCK), 0);
    CHECK_INT(flags_of(pair[0]), FD_CLOEXEC);
    CHECK_INT(flags_of(pair[1]), FD_CLOEXEC);
    CHECK_INT(fcntl(pair[0], F_GETFL), O_RDONLY | O_NONBLOCK);
    close(pair[0]);
    close(pair[1]);
    CHECK_INT(pipe(pair), 0);
    CHECK_INT(flags_of(pair[0]), 0);
    CHECK_INT(socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0, pair), 0);
    CHECK_INT(flags_of(pair[0]), FD_CLOEXEC);
    CHECK_INT(flags_of(pair[1]), FD_CLOEXEC);
    CHECK_INT(fcntl(pair[0], F_GETFL), O_RDWR | O_NONBLOCK);
    int server = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOFORK, 0);
    CHECK_INT(flags_of(server), FD_CLOFORK);
    struct sockaddr_un address = {.sun_family = AF_UNIX, .sun_path = "socket"};
    CHECK_INT(bind(server, (struct sockaddr *)&address, sizeof address), 0);
    CHECK_INT(listen(server, 2), 0);
    for (int i = 0; i < 2; i++) {
        int client = socket(AF_UNIX, SOCK_STREAM, 0);
        CHECK_INT(flags_of(client), 0);
        CHECK_INT(connect(client, (struct sockaddr *)&address, sizeof address), 0);
        CHECK_INT(flags_of(accept4(server, 0, 0, i == 0 ? SOCK_CLOEXEC : 0)), i == 0 ? FD_CLOEXEC : 0);
    }
    CHECK_INT(flags_of(memfd_create("m", MFD_CLOEXEC)), FD_CLOEXEC);
    CHECK_INT(flags_of(memfd_create("m", 0)), 0);
    CHECK_INT(flags_of(shm_open("/m", O_RDWR | O_CREAT, 0600)), FD_CLOEXEC);
    return 0;
}
