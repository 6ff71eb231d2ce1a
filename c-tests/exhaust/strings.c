/* Strings, argument vectors and numbers without memory. */
// cflags: -D_GNU_SOURCE -Wno-format -fno-builtin -Wl,--wrap=malloc -Wl,--wrap=calloc -Wl,--wrap=realloc -Wl,--wrap=aligned_alloc -Wl,--wrap=free
// peer: differs some calls leak or hide that there is no memory
// threads: skip the wrapped allocator is not for several threads
// skip-O0
#include "_exhaust.h"
#include <argz.h>
#include <envz.h>
#include <malloc.h>
#include <stdarg.h>
#include <unistd.h>
#include <vis.h>
#include <wchar.h>

static int format(char **to, const char *text, ...) {
    va_list list;
    va_start(list, text);
    int length = vasprintf(to, text, list);
    va_end(list);
    return length;
}

static int greater(const void *a, const void *b) { return *(const int *)a - *(const int *)b; }

CASE(strdup, ENOMEM, char *s = strdup("text"); FAILED(!s); free(s);)
CASE(strndup, ENOMEM, char *s = strndup("text", 2); FAILED(!s); free(s);)
CASE(wcsdup, ENOMEM, wchar_t *s = wcsdup(L"text"); FAILED(!s); free(s);)
CASE(asprintf, ENOMEM, char *s; FAILED(asprintf(&s, "%d %s %f", 1, "two", 3.0) < 0); free(s);)
CASE(__asprintf_integer, ENOMEM, char *s; FAILED(asprintf(&s, "%d %2000s", 1, "two") < 0); free(s);)
CASE(vasprintf, ENOMEM, char *s; FAILED(format(&s, "%d %2000s", 1, "two") < 0); free(s);)
CASE(stravis, ENOMEM, char *s; FAILED(stravis(&s, "a\n", VIS_OCTAL) < 0); free(s);)
CASE(reallocarray, ENOMEM, char *s = reallocarray(NULL, 3, 5); FAILED(!s); free(s);)
CASE(recallocarray, ENOMEM, char *s = recallocarray(NULL, 0, 3, 5); FAILED(!s); free(s);)
CASE(reallocf, ENOMEM, char *s = reallocf(NULL, 3); FAILED(!s); s = reallocf(s, 3000); FAILED(!s); free(s);)
CASE(memalign, ENOMEM, char *s = memalign(64, 3); FAILED(!s); free(s);)
CASE(valloc, ENOMEM, char *s = valloc(3); FAILED(!s); free(s);)
CASE(posix_memalign, ENOMEM, void *s; int e = posix_memalign(&s, 64, 3); if (e) return e; free(s);)
CASE(mergesort, ENOMEM, int a[40] = {3, 1, 2}; FAILED(mergesort(a, 40, sizeof *a, greater)); FAILED(a[39] != 3);)
CASE(sradixsort, ENOMEM,
     const unsigned char *a[3] = {(const unsigned char *)"c", (const unsigned char *)"a", (const unsigned char *)"b"};
     FAILED(sradixsort(a, 3, NULL, 0)); FAILED(*a[2] != 'c');)
CASE(sscanf, ENOMEM, char *s = NULL; wchar_t *w = NULL; int n = sscanf("one two", "%ms %mls", &s, &w); int e = errno;
     if (n >= 1) free(s); if (n == 2) free(w); errno = e; FAILED(n != 2);)
CASE(swscanf, ENOMEM, char *s = NULL; wchar_t *w = NULL; int n = swscanf(L"one two", L"%ms %ml[a-z]", &s, &w);
     int e = errno; if (n >= 1) free(s); if (n == 2) free(w); errno = e; FAILED(n != 2);)
CASE(wcstod, ANY, wchar_t digits[900]; for (int i = 0; i < 899; i++) digits[i] = L'7'; digits[899] = 0;
     wcstod(digits, NULL);)
CASE(wcstof, ANY, wcstof(L"3.5", NULL);)
CASE(wcstold, ANY, wcstold(L"3.5", NULL);)

static int argz(int which) {
    char *vector = NULL, *arguments[] = {"one", "two", NULL};
    size_t length = 0;
    int error = argz_create_sep("a:b:a", ':', &vector, &length);
    if (which == 0 || error)
        ;
    else if (which == 1)
        error = argz_add(&vector, &length, "three");
    else if (which == 2)
        error = argz_add_sep(&vector, &length, "x y", ' ');
    else if (which == 3)
        error = argz_append(&vector, &length, "q", 2);
    else if (which == 4)
        error = argz_insert(&vector, &length, vector + 2, "new");
    else if (which == 5)
        error = argz_replace(&vector, &length, "a", "longer", NULL);
    else if (which == 6)
        error = envz_add(&vector, &length, "name", "value");
    else if (which == 7) {
        error = envz_merge(&vector, &length, "a=1\0z=2", 8, 1);
    } else {
        free(vector);
        error = argz_create(arguments, &vector, &length);
        if (error) return error;
    }
    free(vector);
    return error;
}

CASE(argz_create_sep, ENOMEM, return argz(0);)
CASE(argz_add, ENOMEM, return argz(1);)
CASE(argz_add_sep, ENOMEM, return argz(2);)
CASE(argz_append, ENOMEM, return argz(3);)
CASE(argz_insert, ENOMEM, return argz(4);)
CASE(argz_replace, ENOMEM, return argz(5);)
CASE(envz_add, ENOMEM, return argz(6);)
CASE(envz_merge, ENOMEM, return argz(7);)
CASE(argz_create, ENOMEM, return argz(8);)

CASE(setenv, ENOMEM, FAILED(setenv("A_NAME", "value", 1)); FAILED(unsetenv("A_NAME"));)
CASE(unsetenv, ENOMEM, FAILED(unsetenv("NOTHING"));)
CASE(putenv, ENOMEM, FAILED(putenv("OTHER=value")); FAILED(unsetenv("OTHER"));)
CASE(getenv, ANY, getenv("A_NAME");)
CASE(secure_getenv, ANY, secure_getenv("A_NAME");)

int main(void) {
    exhaust();
    return 0;
}
