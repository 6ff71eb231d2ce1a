// cflags: -D_GNU_SOURCE -D_FORTIFY_SOURCE=2 -mllvm -wasm-enable-sjlj -mllvm -wasm-use-legacy-eh=false -lsetjmp -Wno-invalid-noreturn -Wno-format-security -Wno-format-nonliteral
// peer: skip it has no _FORTIFY_SOURCE
/* %n in a format that the program can change ends the program. */
#include <obstack.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <syslog.h>
#include <wchar.h>

#include "test.h"

static jmp_buf back;

void abort(void) { longjmp(back, 1); }

#define PASSES(call) CHECK(setjmp(back) == 0 ? ((void)(call), 1) : 0)
#define ABORTS(call) CHECK(setjmp(back) == 0 ? ((void)(call), 0) : 1)
#define obstack_chunk_alloc malloc
#define obstack_chunk_free free

static char zero_at_start[8];
static const char *const choices[] = {"%n", "x%n"};

static int v(int kind, void *to, const void *format, ...) {
    va_list list;
    int n = 0;
    va_start(list, format);
    switch (kind) {
    case 0: n = vprintf(format, list); break;
    case 1: n = vfprintf(to, format, list); break;
    case 2: n = vdprintf(2, format, list); break;
    case 3: n = vasprintf(to, format, list); break;
    case 4: n = vsprintf(to, format, list); break;
    case 5: n = vsnprintf(to, 10, format, list); break;
    case 6: n = obstack_vprintf(to, format, list); break;
    case 7: vsyslog(LOG_INFO, format, list); break;
    case 8: n = vwprintf(format, list); break;
    case 9: n = vfwprintf(to, format, list); break;
    case 10: n = vswprintf(to, 10, format, list); break;
    }
    va_end(list);
    return n;
}

int main(int argc, char **argv) {
    int n = 7;
    char stack[8], to[32];
    wchar_t wide_stack[8], wide_to[32];
    strcpy(stack, "a%n");
    wcscpy(wide_stack, L"a%n");
    char *heap = strdup("%5hhn");
    strcpy(zero_at_start, "%n");

    /* constants, seen by the compiler or not */
    PASSES(snprintf(to, sizeof to, "abc%n", &n));
    CHECK_INT(n, 3);
    PASSES(sprintf(to, choices[argc], &n));
    CHECK_INT(n, 1);
    PASSES(snprintf(to, sizeof to, choices[argc - 1], &n));
    CHECK_INT(n, 0);
    PASSES(swprintf(wide_to, 32, L"ab%n", &n));
    CHECK_INT(n, 2);

    ABORTS(printf(stack, &n));
    ABORTS(printf(heap, &n));
    ABORTS(printf(zero_at_start, &n));
    ABORTS(fprintf(stdout, stack, &n));
    ABORTS(dprintf(1, stack, &n));
    ABORTS(sprintf(to, stack, &n));
    ABORTS(snprintf(to, sizeof to, stack, &n));
    char *block = NULL;
    ABORTS(asprintf(&block, stack, &n));
    ABORTS(syslog(LOG_INFO, stack, &n));
    struct obstack obstack;
    obstack_init(&obstack);
    ABORTS(obstack_printf(&obstack, stack, &n));
    ABORTS(wprintf(wide_stack, &n));
    ABORTS(fwprintf(stdout, wide_stack, &n));
    ABORTS(swprintf(wide_to, 32, wide_stack, &n));
    ABORTS(v(0, NULL, stack, &n));
    ABORTS(v(1, stdout, stack, &n));
    ABORTS(v(2, NULL, stack, &n));
    ABORTS(v(3, &block, stack, &n));
    ABORTS(v(4, to, stack, &n));
    ABORTS(v(5, to, stack, &n));
    ABORTS(v(6, &obstack, stack, &n));
    ABORTS(v(7, NULL, stack, &n));
    ABORTS(v(8, NULL, wide_stack, &n));
    ABORTS(v(9, stdout, wide_stack, &n));
    ABORTS(v(10, wide_to, wide_stack, &n));
    CHECK_INT(n, 2);

    /* other conversions may stand anywhere */
    strcpy(stack, "%%n%d");
    PASSES(snprintf(to, sizeof to, stack, 5));
    CHECK_STR(to, "%n5");
    return argv == NULL;
}
