// exit: 134
// peer: skip wasi-libc does not notice
/* As free_twice.c, for a block that was joined with its free neighbours in between. */
#include <stdio.h>
#include <stdlib.h>

#include "test.h"

int main(void)
{
	char *volatile before = malloc(5000), *volatile block = malloc(5000), *volatile behind = malloc(5000);
	void *volatile last = malloc(16);
	CHECK(before && block && behind && last);
	free(before);
	free(behind);
	free(block);
	puts("freed once");
	fflush(stdout);
	free(block);
	puts("not reached");
	return 0;
}
