// exit: 134
// peer: skip wasi-libc does not notice
/* Freeing a pointer that realloc has moved away from ends the program. */
#include <stdio.h>
#include <stdlib.h>

#include "test.h"

int main(void)
{
	char *volatile block = malloc(1000), *volatile wall = malloc(1000);
	char *volatile moved = realloc(block, 9000);
	CHECK(block && wall && moved && moved != block);
	puts("moved");
	fflush(stdout);
	free(block);
	puts("not reached");
	return 0;
}
