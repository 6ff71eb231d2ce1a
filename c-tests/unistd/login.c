// env: LOGNAME=a-name-of-more-than-twenty-bytes
#define _GNU_SOURCE
#include "test.h"
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

int main(void) {
    const char *shells = "# shells\n/bin/rc\n\n  /bin/es # one\n/bin/last";
    char name[L_cuserid];
    int fd;
    CHECK(cuserid(name) == name && !strcmp(name, "a-name-of-more-than"));
    CHECK(cuserid(NULL) != NULL && !strcmp(cuserid(NULL), name));
    CHECK(group_member(getgid()) == 1 && group_member(0) == 0);

    /* without the file what every system has */
    CHECK(!strcmp(getusershell(), "/bin/sh") && !strcmp(getusershell(), "/bin/csh") && getusershell() == NULL);
    CHECK(getusershell() == NULL);
    endusershell();
    mkdir("etc", 0777);
    fd = open("etc/shells", O_WRONLY | O_CREAT, 0666);
    CHECK(write(fd, shells, strlen(shells)) == (ssize_t)strlen(shells));
    close(fd);
    CHECK(!strcmp(getusershell(), "/bin/rc"));
    setusershell();
    CHECK(!strcmp(getusershell(), "/bin/rc") && !strcmp(getusershell(), "/bin/es"));
    CHECK(!strcmp(getusershell(), "/bin/last") && getusershell() == NULL);
    endusershell();
    CHECK(!strcmp(getusershell(), "/bin/rc"));
    return 0;
}
