/* Streams without memory. */
// cflags: -D_GNU_SOURCE -Wno-format -fno-builtin -Wl,--wrap=malloc -Wl,--wrap=calloc -Wl,--wrap=realloc -Wl,--wrap=aligned_alloc -Wl,--wrap=free
// peer: differs some calls leak or hide that there is no memory
// threads: skip the wrapped allocator is not for several threads
// skip-O0
#include "_exhaust.h"
#include <stdarg.h>
#include <stdio_ext.h>
#include <fcntl.h>
#include <libutil.h>
#include <wchar.h>

static int lines(void) {
    FILE *f = fopen("lines", "w");
    FAILED(!f);
    int bad = fputs("one two\n3.5 four\n", f) < 0;
    int error = errno;
    bad |= fclose(f) != 0;
    if (bad) return error ? error : errno;
    return 0;
}

/* Runs a call on a stream that reads lines. */
#define READ(NAME, ERROR, ...)                                                                                         \
    CASE(                                                                                                              \
        NAME, ERROR, FILE *f = fopen("lines", "r"); FAILED(!f); int bad; __VA_ARGS__; int error = errno;               \
        if (fclose(f) && !bad) {                                                                                       \
            bad = 1;                                                                                                   \
            error = errno;                                                                                             \
        } if (bad) return error                                                                                        \
            ? error                                                                                                    \
            : FAILURE;)

static int vf(FILE *f, const char *format, ...) {
    va_list list;
    va_start(list, format);
    int n = vfscanf(f, format, list);
    va_end(list);
    return n;
}

static int vfw(FILE *f, const wchar_t *format, ...) {
    va_list list;
    va_start(list, format);
    int n = vfwscanf(f, format, list);
    va_end(list);
    return n;
}

CASE(fopen, ENOMEM, return lines();)
CASE(fdopen, ENOMEM, int fd = open("lines", O_RDONLY); FAILED(fd < 0); FILE *f = fdopen(fd, "r"); int e = errno;
     if (f) fclose(f); else close(fd); errno = e; FAILED(!f);)
READ(getline, ENOMEM, char *s = NULL; size_t size = 0; bad = getline(&s, &size, f) < 0; int e = errno; free(s);
     errno = e)
READ(getdelim, ENOMEM, char *s = NULL; size_t size = 0; bad = getdelim(&s, &size, 'f', f) < 0; int e = errno; free(s);
     errno = e)
READ(fgetln, ENOMEM, size_t size; bad = !fgetln(f, &size))
READ(fparseln, ENOMEM, size_t size; size_t line = 0; char *s = fparseln(f, &size, &line, NULL, 0); bad = !s; free(s))
READ(fscanf, ENOMEM, char *s = NULL; bad = fscanf(f, "%ms", &s) != 1; if (!bad) free(s))
READ(vfscanf, ENOMEM, char *s = NULL; bad = vf(f, "%ms", &s) != 1; if (!bad) free(s))
READ(fwscanf, ENOMEM, char *s = NULL; bad = fwscanf(f, L"%ms", &s) != 1; if (!bad) free(s))
READ(vfwscanf, ENOMEM, char *s = NULL; bad = vfw(f, L"%ms", &s) != 1; if (!bad) free(s))
READ(setvbuf, ANY, bad = setvbuf(f, NULL, _IOFBF, 100) || getc(f) != 'o')
READ(setbuf, ANY, setbuf(f, NULL); bad = getc(f) != 'o')
READ(setbuffer, ANY, setbuffer(f, NULL, 100); bad = getc(f) != 'o')
READ(setlinebuf, ANY, setlinebuf(f); bad = getc(f) != 'o')
CASE(fmemopen, ENOMEM, char b[9] = "text"; FILE *f = fmemopen(b, 9, "r+"); FAILED(!f); int c = getc(f); fclose(f);
     FAILED(c != 't');)
CASE(open_memstream, ENOMEM, char *s; size_t size; FILE *f = open_memstream(&s, &size); FAILED(!f);
     for (int i = 0; i < 900; i++) fputs("more text ", f); int bad = fflush(f) || ferror(f); int e = errno; fclose(f);
     free(s); errno = e; FAILED(bad);)
CASE(open_wmemstream, ENOMEM, wchar_t *s; size_t size; FILE *f = open_wmemstream(&s, &size); FAILED(!f);
     for (int i = 0; i < 900; i++) fputws(L"more text ", f); int bad = fflush(f) || ferror(f); int e = errno; fclose(f);
     free(s); errno = e; FAILED(bad);)
static ssize_t take(void *cookie, char *to, size_t size) {
    (void)cookie;
    memset(to, 'x', size);
    return (ssize_t)size;
}
static int take_int(void *cookie, char *to, int size) { return (int)take(cookie, to, (size_t)size); }
CASE(fopencookie, ENOMEM, FILE *f = fopencookie(NULL, "r", (cookie_io_functions_t){.read = take}); FAILED(!f);
     int c = getc(f); fclose(f); FAILED(c != 'x');)
CASE(funopen, ENOMEM, FILE *f = funopen(NULL, take_int, NULL, NULL, NULL); FAILED(!f); int c = getc(f); fclose(f);
     FAILED(c != 'x');)
CASE(tmpfile, ENOMEM, FILE *f = tmpfile(); FAILED(!f); fclose(f);)
CASE(tempnam, ENOMEM, char *s = tempnam("/", "x"); FAILED(!s); free(s);)
CASE(flopen, ENOLCK, int fd = flopen("locked", O_RDWR | O_CREAT, 0666); FAILED(fd < 0); close(fd);)

int main(void) {
    FILE *f = fopen("lines", "w");
    fputs("one two\n3.5 four\n", f);
    fclose(f);
    exhaust();
    return 0;
}
