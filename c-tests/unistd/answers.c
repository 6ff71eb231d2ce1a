// env: NAME=value
/* Functions whose answer is a matter of the host or the library: it is the same twice, and fails where it must. */
#define _GNU_SOURCE
#include "test.h"
#include <fcntl.h>
#include <netdb.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/times.h>
#include <unistd.h>

int main(void) {
    CHECK_STR(secure_getenv("NAME"), "value");
    CHECK(secure_getenv("NONE") == NULL);
    unsigned seed = 1, again = 1;
    int first = rand_r(&seed), second = rand_r(&seed);
    CHECK(first != second && seed != 1);
    CHECK(rand_r(&again) == first && rand_r(&again) == second);
    CHECK_ERRNO(eaccess("none", F_OK), ENOENT);
    CHECK_ERRNO(euidaccess("none", F_OK), ENOENT);
    CHECK_ERRNO(lchown("none", getuid(), getgid()), ENOENT);
    CHECK_INT(setegid(getegid()), 0);
    CHECK_ERRNO(setegid(getegid() + 1), EPERM);
    char name[L_ctermid];
    CHECK(ctermid(name) == name);
    CHECK_STR(name, "");
    CHECK_STR(ctermid(NULL), "");
    CHECK_STR(gai_strerror(EAI_NONAME), gai_strerror(EAI_NONAME));
    CHECK(strcmp(gai_strerror(EAI_NONAME), gai_strerror(EAI_FAIL)) != 0);
    CHECK(gai_strerror(EAI_NONAME)[0] >= 'A' && gai_strerror(EAI_NONAME)[0] <= 'Z');
    CHECK(hstrerror(HOST_NOT_FOUND)[0] >= 'A' && hstrerror(HOST_NOT_FOUND)[0] <= 'Z');
    CHECK(strcmp(hstrerror(HOST_NOT_FOUND), hstrerror(NO_RECOVERY)) != 0);
    return 0;
}
