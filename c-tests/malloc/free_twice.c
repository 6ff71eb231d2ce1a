// exit: 134
// peer: skip wasi-libc does not notice
/* A block that is freed twice ends the program at the second free, before a later malloc could hand it out twice. */
#include <stdio.h>
#include <stdlib.h>

#include "test.h"

int main(void)
{
	void *volatile block = malloc(40), *volatile other = malloc(40);
	CHECK(block && other);
	free(block);
	free(other);
	puts("freed once");
	fflush(stdout);
	free(block);
	puts("not reached");
	return 0;
}
