/* Linked into tests that say how many blocks of memory are live at their end, with the linker's --wrap for each function:
   the library's own calls are counted, too. */
#include <stddef.h>
#include "test.h"

/* With this reference a program has a heap to be wrapped, also if it does not allocate by itself. */
void *malloc(size_t size);
void *(*const __wasilibc_test_heap)(size_t) __attribute__((used)) = malloc;

void *__real_malloc(size_t size);
void *__real_calloc(size_t count, size_t size);
void *__real_realloc(void *block, size_t size);
void *__real_aligned_alloc(size_t alignment, size_t size);
void __real_free(void *block);

static void *counted(void *block)
{
	test_report.blocks += block != NULL;
	return block;
}

void *__wrap_malloc(size_t size)
{
	return counted(__real_malloc(size));
}

void *__wrap_calloc(size_t count, size_t size)
{
	return counted(__real_calloc(count, size));
}

void *__wrap_realloc(void *block, size_t size)
{
	void *result = __real_realloc(block, size);
	return block ? result : counted(result);
}

void *__wrap_aligned_alloc(size_t alignment, size_t size)
{
	return counted(__real_aligned_alloc(alignment, size));
}

void __wrap_free(void *block)
{
	test_report.blocks -= block != NULL;
	__real_free(block);
}
