// peer: skip it declares err and does not define it
// exit: 3
#include <err.h>
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <stdlib.h>

#define WITH_ERRNO 1

extern char *__progname;

static void at_exit(void)
{
	char got[200] = "", wanted[200];
	FILE *f = fopen("e", "r");
	fread(got, 1, sizeof got - 1, f);
	snprintf(wanted, sizeof wanted, "%s: reason 5%s%s\n", __progname, WITH_ERRNO ? ": " : "",
		 WITH_ERRNO ? strerror(ENOSPC) : "");
	puts(strcmp(got, wanted) == 0 ? "right" : got);
}



int main(void)
{
	atexit(at_exit);
	freopen("e", "w", stderr);
	errno = ENOSPC;
	err(3, "%s %d", "reason", 5);
	return 99;
}
