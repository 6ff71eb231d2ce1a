#define _GNU_SOURCE
#include "test.h"
#include <fcntl.h>
#include <fmtmsg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

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
	CHECK(fmtmsg(MM_PRINT, "XSI:cat", MM_ERROR, "illegal option", "refer to cat in user's reference manual",
		     "XSI:cat:001") == MM_OK);
	CHECK(saw("XSI:cat: ERROR: illegal option\nTO FIX: refer to cat in user's reference manual  XSI:cat:001\n"));
	CHECK(setenv("MSGVERB", "severity:text:action", 1) == 0);
	CHECK(fmtmsg(MM_PRINT, "XSI:cat", MM_HALT, "text", "action", "tag") == MM_OK);
	CHECK(saw("HALT: text\nTO FIX: action\n"));
	CHECK(setenv("MSGVERB", "nonsense", 1) == 0);
	CHECK(fmtmsg(MM_PRINT, MM_NULLLBL, MM_NULLSEV, "text", MM_NULLACT, MM_NULLTAG) == MM_OK);
	CHECK(saw("text\n"));
	CHECK(fmtmsg(MM_PRINT, "nocolon", MM_ERROR, "text", NULL, NULL) == MM_NOTOK);
	CHECK(fmtmsg(MM_PRINT, "elevenchars:x", MM_ERROR, "text", NULL, NULL) == MM_NOTOK);
	CHECK(fmtmsg(MM_PRINT, "a:b", 9, "text", NULL, NULL) == MM_NOTOK);
	CHECK(fmtmsg(MM_CONSOLE, "a:b", MM_INFO, "text", NULL, NULL) == MM_NOCON);
	CHECK(saw(""));
	return 0;
}
