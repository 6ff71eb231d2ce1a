/* Pipes and sockets within the program, and streams on them. */
#include "fault.h"
#include <fcntl.h>
#include <poll.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

int work(void) {
    int result = 1, p[2] = {-1, -1}, s[2] = {-1, -1}, server = -1, client = -1, peer = -1, copy = -1;
    char buffer[300], text[300];
    FILE *f = NULL;
    fill(text, sizeof text, 11);
    TRY(!pipe(p));
    TRY(!write_all(p[1], text, sizeof text));
    TRY(!read_all(p[0], buffer, sizeof buffer) && !memcmp(buffer, text, sizeof text));
    TRY(!socketpair(AF_UNIX, SOCK_STREAM, 0, s));
    TRY(send(s[0], text, 100, 0) == 100);
    struct pollfd ready = {s[1], POLLIN, 0};
    TRY(poll(&ready, 1, 1000) == 1);
    CHECK(ready.revents == POLLIN);
    TRY(recv(s[1], buffer, 100, MSG_PEEK) == 100 && recv(s[1], buffer, 100, 0) == 100);
    CHECK(!memcmp(buffer, text, 100));
    copy = dup(s[1]);
    TRY(copy >= 0);
    f = fdopen(copy, "r+");
    TRY(f);
    copy = -1;
    TRY(fputs("request\n", f) >= 0 && !fflush(f));
    TRY(!read_all(s[0], buffer, 8) && !memcmp(buffer, "request\n", 8));
    TRY(!write_all(s[0], "answer\n", 7));
    TRY(fgets(buffer, sizeof buffer, f) && !strcmp(buffer, "answer\n"));
    server = socket(AF_UNIX, SOCK_STREAM, 0);
    TRY(server >= 0);
    struct sockaddr_un name = {AF_UNIX, "/socket"};
    TRY(!bind(server, (struct sockaddr *)&name, sizeof name));
    TRY(!listen(server, 3));
    client = socket(AF_UNIX, SOCK_STREAM, 0);
    TRY(client >= 0);
    TRY(!connect(client, (struct sockaddr *)&name, sizeof name));
    peer = accept(server, NULL, NULL);
    TRY(peer >= 0);
    TRY(write(client, "x", 1) == 1 && read(peer, buffer, 1) == 1);
    CHECK(buffer[0] == 'x');
    TRY(!shutdown(client, SHUT_WR));
    TRY(read(peer, buffer, 1) == 0);
    result = 0;
out:
    if (f && fclose(f)) result = 1;
    int all[] = {p[0], p[1], s[0], s[1], server, client, peer, copy};
    for (int i = 0; i < 8; i++)
        if (all[i] >= 0 && close(all[i])) result = 1;
    unlink("/socket");
    return result;
}
