#define _GNU_SOURCE
#include "test.h"
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <syslog.h>

static int saw(const char *text)
{
	static off_t seen;
	char got[300] = "";
	int fd = open("e", O_RDONLY);
	lseek(fd, seen, SEEK_SET);
	seen += read(fd, got, sizeof got - 1);
	close(fd);
	if (strcmp(got, text))
		printf("got <%s>, expected <%s>\n", got, text);
	return !strcmp(got, text);
}

int main(void)
{
	CHECK(freopen("e", "w", stderr) != NULL);
	openlog("me", 0, LOG_USER);
	syslog(LOG_ERR, "number %d", 7);
	CHECK(saw("me: number 7\n"));
	openlog("me", LOG_PID, LOG_USER);
	errno = ENOENT;
	syslog(LOG_DAEMON | LOG_INFO, "why: %m\n");
	{
		char expected[100];
		sprintf(expected, "me[42]: why: %s\n", strerror(ENOENT));
		CHECK(saw(expected));
	}
	CHECK(setlogmask(LOG_UPTO(LOG_WARNING)) == 0xff);
	syslog(LOG_DEBUG, "hidden");
	CHECK(saw(""));
	CHECK(setlogmask(0) == LOG_UPTO(LOG_WARNING));
	closelog();
	setprogname("prog");
	syslog(LOG_WARNING, "shown");
	CHECK(saw("prog: shown\n"));
	return 0;
}
