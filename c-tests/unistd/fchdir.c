#include "test.h"
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>

int main(void)
{
	char name[100];
	int root, sub, other, file;
	CHECK(mkdir("a", 0777) == 0 && mkdir("a/b", 0777) == 0 && mkdir("c", 0777) == 0);
	root = open(".", O_RDONLY);
	CHECK(chdir("a") == 0);
	sub = open(".", O_RDONLY);
	other = open("../c", O_RDONLY);
	CHECK(chdir("b") == 0);
	CHECK(fchdir(sub) == 0);
	CHECK(getcwd(name, sizeof name) && !strcmp(name, "/a"));
	CHECK(access("b", F_OK) == 0);
	CHECK(fchdir(root) == 0);
	CHECK(getcwd(name, sizeof name) && !strcmp(name, "/"));
	CHECK(access("a/b", F_OK) == 0);
	file = open("f", O_CREAT | O_RDWR, 0666);
	CHECK_ERRNO(fchdir(file), ENOTDIR);
	CHECK_ERRNO(fchdir(99), EBADF);
	CHECK_ERRNO(fchdir(other), ENOTSUP);
	return 0;
}
