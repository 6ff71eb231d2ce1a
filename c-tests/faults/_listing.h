/* Lists a directory of COUNT files, again from the start and from the middle, and with scandir: every name comes exactly
   once. DOTS is how many of . and .. the host gives. */
#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include "test.h"

#define COUNT 150

static int seen[COUNT];

int main(void)
{
	char name[32];
	int dots = 0, others = 0, numbered = 0;
	struct dirent *entry;
	for (int i = 0; i < COUNT; i++) {
		snprintf(name, sizeof name, "/n%d", i);
		CHECK(close(open(name, O_CREAT | O_WRONLY, 0666)) == 0);
	}
	DIR *dir = opendir("/");
	CHECK(dir != NULL);
	while ((errno = 0, entry = readdir(dir))) {
		int number = -1;
		struct stat data;
		if (strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0)
			dots++;
		else if (sscanf(entry->d_name, "n%d", &number) == 1 && number >= 0 && number < COUNT)
			seen[number]++;
		else
			others++;
		if (number >= 0) {
			CHECK(entry->d_type == DT_REG);
			CHECK(fstatat(dirfd(dir), entry->d_name, &data, 0) == 0 && data.st_ino == entry->d_ino);
			numbered++;
		}
	}
	CHECK_INT(errno, 0);
	CHECK_INT(dots, DOTS);
	CHECK_INT(others, 0);
	CHECK_INT(numbered, COUNT);
	for (int i = 0; i < COUNT; i++)
		CHECK_INT(seen[i], 1);

	/* Again from the start, and from a place in the middle. */
	rewinddir(dir);
	for (int i = 0; i < 50; i++)
		CHECK(readdir(dir) != NULL);
	long place = telldir(dir);
	entry = readdir(dir);
	CHECK(entry != NULL);
	strcpy(name, entry->d_name);
	while (readdir(dir))
		;
	seekdir(dir, place);
	entry = readdir(dir);
	CHECK(entry != NULL && strcmp(entry->d_name, name) == 0);
	CHECK_INT(closedir(dir), 0);

	struct dirent **names;
	CHECK_INT(scandir("/", &names, NULL, alphasort), COUNT + DOTS);
	CHECK(strcmp(names[DOTS]->d_name, "n0") == 0);
	return 0;
}
