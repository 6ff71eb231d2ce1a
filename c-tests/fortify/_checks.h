/* Every checked function: what fits exactly passes, one more ends the program. Sizes are volatile, as clang finds constants. */
#include <arpa/inet.h>
#include <fcntl.h>
#include <limits.h>
#include <mqueue.h>
#include <obstack.h>
#include <poll.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/random.h>
#include <sys/select.h>
#include <sys/socket.h>
#include <syslog.h>
#include <unistd.h>
#include <wchar.h>

#include "test.h"

static jmp_buf back;

/* The library's own `abort` would end the test. */
void abort(void) { longjmp(back, 1); }

#define PASSES(call) CHECK(setjmp(back) == 0 ? ((void)(call), 1) : 0)
#define ABORTS(call) CHECK(setjmp(back) == 0 ? ((void)(call), 0) : 1)

static char b[16];
static wchar_t w[4];
static volatile size_t fits = 16, over = 17;
static volatile int zero = 0;
static const char *volatile s15 = "0123456789abcde", *volatile s16 = "0123456789abcdef", *volatile s7 = "0123456";
static const wchar_t *volatile w3 = L"abc", *volatile w4 = L"abcd", *volatile w1 = L"x";
static const char *volatile text_format = "%s";
static const wchar_t *volatile wide_format = L"%ls";

static int vs(const char *format, ...) {
    va_list list;
    va_start(list, format);
    int n = vsprintf(b, format, list);
    va_end(list);
    return n;
}

static int vsn(size_t n, const char *format, ...) {
    va_list list;
    va_start(list, format);
    int result = vsnprintf(b, n, format, list);
    va_end(list);
    return result;
}

static int vsw(size_t n, const wchar_t *format, ...) {
    va_list list;
    va_start(list, format);
    int result = vswprintf(w, n, format, list);
    va_end(list);
    return result;
}

static void memory(void) {
    static char from[64];
    PASSES(memcpy(b, from, fits));
    ABORTS(memcpy(b, from, over));
    PASSES(memmove(b, from, fits));
    ABORTS(memmove(b, from, over));
    PASSES(mempcpy(b, from, fits));
    ABORTS(mempcpy(b, from, over));
    PASSES(memset(b, 1, fits));
    ABORTS(memset(b, 1, over));
    PASSES(memccpy(b, s16, '1', over));
    ABORTS(memccpy(b, from, 1, over));
    PASSES(memset_explicit(b, 1, fits));
    ABORTS(memset_explicit(b, 1, over));
    PASSES(explicit_bzero(b, fits));
    ABORTS(explicit_bzero(b, over));
    PASSES(bcopy(from, b, fits));
    ABORTS(bcopy(from, b, over));
    PASSES(bzero(b, fits));
    ABORTS(bzero(b, over));
    PASSES(memcpy(b + 15, from, fits - 15));
    ABORTS(memcpy(b + 15, from, over - 15));
    PASSES(memcpy(b + 16, from, 0));
}

static void strings(void) {
    PASSES(strcpy(b, s15));
    CHECK_STR(b, "0123456789abcde");
    ABORTS(strcpy(b, s16));
    PASSES(stpcpy(b, s15));
    ABORTS(stpcpy(b, s16));
    PASSES(strncpy(b, s7, fits));
    ABORTS(strncpy(b, s7, over));
    PASSES(stpncpy(b, s7, fits));
    ABORTS(stpncpy(b, s7, over));
    strcpy(b, "01234567");
    PASSES(strcat(b, s7));
    CHECK_STR(b, "012345670123456");
    strcpy(b, "012345678");
    ABORTS(strcat(b, s7));
    strcpy(b, "01234567");
    PASSES(strncat(b, s16, 7));
    strcpy(b, "01234567");
    ABORTS(strncat(b, s16, fits - 8));
    PASSES(strlcpy(b, s16, fits));
    ABORTS(strlcpy(b, s7, over));
    PASSES(strlcat(b, s16, fits));
    ABORTS(strlcat(b, s7, over));
}

static void printing(void) {
    CHECK_INT(sprintf(b, "%s", s15), 15);
    PASSES(sprintf(b, "%s", s15));
    ABORTS(sprintf(b, "%s", s16));
    PASSES(sprintf(b, text_format, s15));
    ABORTS(sprintf(b, text_format, s16));
    PASSES(sprintf(b, "%.13f", 1.0));
    ABORTS(sprintf(b, "%.14f", 1.0));
    PASSES(vs("%s", s15));
    ABORTS(vs("%s", s16));
    PASSES(snprintf(b, fits, "%s", s16));
    ABORTS(snprintf(b, over, "%s", s7));
    PASSES(snprintf(b, fits, text_format, s16));
    ABORTS(snprintf(b, over, text_format, s7));
    PASSES(vsn(fits, "%s", s16));
    ABORTS(vsn(over, "%s", s7));
}

static void streams(void) {
    FILE *file = fopen("file", "w+");
    PASSES(fwrite(b, 1, fits, file));
    ABORTS(fwrite(b, 1, over, file));
    PASSES(fwrite_unlocked(b, fits, 1, file));
    ABORTS(fwrite_unlocked(b, over, 1, file));
    rewind(file);
    PASSES(fread(b, 1, fits, file));
    ABORTS(fread(b, 1, over, file));
    ABORTS(fread(b, SIZE_MAX, over, file));
    rewind(file);
    PASSES(fread_unlocked(b, 4, fits / 4, file));
    ABORTS(fread_unlocked(b, 4, over / 3, file));
    PASSES(fgets(b, (int)fits, file));
    ABORTS(fgets(b, (int)over, file));
    PASSES(fgets_unlocked(b, (int)fits, file));
    ABORTS(fgets_unlocked(b, (int)over, file));
    fclose(file);
    file = fopen("file", "w+");
    PASSES(fgetws(w, 4, file));
    ABORTS(fgetws(w, (int)over - 12, file));
    PASSES(fgetws_unlocked(w, 4, file));
    ABORTS(fgetws_unlocked(w, (int)over - 12, file));
    fclose(file);
}

static void descriptors(void) {
    int fd = open("file", O_RDWR | O_CREAT, 0666);
    PASSES(write(fd, b, fits));
    ABORTS(write(fd, b, over));
    PASSES(pwrite(fd, b, fits, 0));
    ABORTS(pwrite(fd, b, over, 0));
    PASSES(read(fd, b, fits));
    ABORTS(read(fd, b, over));
    PASSES(pread(fd, b, fits, 0));
    ABORTS(pread(fd, b, over, 0));
    close(fd);
    symlink("file", "link");
    PASSES(readlink("link", b, fits));
    ABORTS(readlink("link", b, over));
    PASSES(readlinkat(AT_FDCWD, "link", b, fits));
    ABORTS(readlinkat(AT_FDCWD, "link", b, over));
    int flags = O_RDWR | O_CREAT;
    volatile int changing = flags;
    PASSES(close(open("file", O_RDONLY)));
    ABORTS(open("file", changing));
    ABORTS(openat(AT_FDCWD, "file", changing));
    ABORTS(mq_open("/queue", changing));
    PASSES(getcwd(b, fits));
    ABORTS(getcwd(b, over));
    PASSES(free(getcwd(NULL, over)));
    PASSES(free(realpath("file", NULL)));
    char path[PATH_MAX];
    PASSES(realpath("file", path));
    PASSES(getwd(path));
    int pair[2];
    CHECK_INT(socketpair(AF_UNIX, SOCK_STREAM, 0, pair), 0);
    PASSES(send(pair[0], b, fits, 0));
    ABORTS(send(pair[0], b, over, 0));
    PASSES(sendto(pair[0], b, fits, 0, NULL, 0));
    ABORTS(sendto(pair[0], b, over, 0, NULL, 0));
    PASSES(recv(pair[1], b, fits, 0));
    ABORTS(recv(pair[1], b, over, 0));
    PASSES(recvfrom(pair[1], b, fits, 0, NULL, NULL));
    ABORTS(recvfrom(pair[1], b, over, 0, NULL, NULL));
    struct pollfd fds[2] = {{pair[0], POLLOUT, 0}, {pair[1], POLLOUT, 0}};
    PASSES(poll(fds, fits / 8, 0));
    ABORTS(poll(fds, (fits + 8) / 8, 0));
    PASSES(ppoll(fds, fits / 8, &(struct timespec){0, 0}, NULL));
    ABORTS(ppoll(fds, (fits + 8) / 8, &(struct timespec){0, 0}, NULL));
    fd_set set;
    volatile int last = 1023, beyond = 1024, below = -1;
    FD_ZERO(&set);
    PASSES(FD_SET(last, &set));
    PASSES(FD_ISSET(last, &set));
    PASSES(FD_CLR(last, &set));
    ABORTS(FD_SET(beyond, &set));
    ABORTS(FD_ISSET(below, &set));
    ABORTS(FD_CLR(beyond, &set));
}

static void names(void) {
    PASSES(confstr(_CS_PATH, b, fits));
    ABORTS(confstr(_CS_PATH, b, over));
    PASSES(gethostname(b, fits));
    ABORTS(gethostname(b, over));
    PASSES(getdomainname(b, fits));
    ABORTS(getdomainname(b, over));
    PASSES(getlogin_r(b, fits));
    ABORTS(getlogin_r(b, over));
    PASSES(ttyname_r(0, b, fits));
    ABORTS(ttyname_r(0, b, over));
    gid_t groups[4];
    PASSES(getgroups((int)(fits / 4), groups));
    ABORTS(getgroups((int)(fits / 4) + 1, groups));
    PASSES(getrandom(b, fits, 0));
    ABORTS(getrandom(b, over, 0));
    PASSES(arc4random_buf(b, fits));
    ABORTS(arc4random_buf(b, over));
    struct in_addr four = {0};
    char small[3];
    volatile int inet = AF_INET;
    PASSES(inet_pton(inet, "1.2.3.4", &four));
    ABORTS(inet_pton(inet, "1.2.3.4", small));
    PASSES(inet_ntop(inet, &four, b, (socklen_t)fits));
    ABORTS(inet_ntop(inet, &four, b, (socklen_t)over));
}

static void wide(void) {
    static wchar_t from[64];
    volatile size_t four = 4, five = 5;
    PASSES(wmemcpy(w, from, four));
    ABORTS(wmemcpy(w, from, five));
    PASSES(wmemmove(w, from, four));
    ABORTS(wmemmove(w, from, five));
    PASSES(wmempcpy(w, from, four));
    ABORTS(wmempcpy(w, from, five));
    PASSES(wmemset(w, 1, four));
    ABORTS(wmemset(w, 1, five));
    PASSES(wcscpy(w, w3));
    ABORTS(wcscpy(w, w4));
    PASSES(wcpcpy(w, w3));
    ABORTS(wcpcpy(w, w4));
    PASSES(wcsncpy(w, w1, four));
    ABORTS(wcsncpy(w, w1, five));
    PASSES(wcpncpy(w, w1, four));
    ABORTS(wcpncpy(w, w1, five));
    wcscpy(w, L"ab");
    PASSES(wcscat(w, w1));
    ABORTS(wcscat(w, w1));
    wcscpy(w, L"ab");
    PASSES(wcsncat(w, w3, 1));
    ABORTS(wcsncat(w, w3, 1));
    PASSES(wcslcpy(w, w4, four));
    ABORTS(wcslcpy(w, w1, five));
    PASSES(wcslcat(w, w4, four));
    ABORTS(wcslcat(w, w1, five));
    PASSES(swprintf(w, four, L"%ls", w3));
    ABORTS(swprintf(w, five, L"%ls", w1));
    PASSES(swprintf(w, four, wide_format, w3));
    ABORTS(swprintf(w, five, wide_format, w1));
    PASSES(vsw(four, L"%ls", w3));
    ABORTS(vsw(five, L"%ls", w1));
    PASSES(mbstowcs(w, "abc", four));
    ABORTS(mbstowcs(w, "abc", five));
    PASSES(mbstowcs(NULL, "abc", five));
    PASSES(wcstombs(b, w3, fits));
    ABORTS(wcstombs(b, w3, over));
    const char *narrow = "abc";
    const wchar_t *source = w3;
    PASSES(mbsrtowcs(w, &narrow, four, NULL));
    ABORTS(mbsrtowcs(w, &narrow, five, NULL));
    PASSES(wcsrtombs(b, &source, fits, NULL));
    ABORTS(wcsrtombs(b, &source, over, NULL));
    narrow = "abc", source = w3;
    PASSES(mbsnrtowcs(w, &narrow, 3, four, NULL));
    ABORTS(mbsnrtowcs(w, &narrow, 3, five, NULL));
    PASSES(wcsnrtombs(b, &source, 3, fits, NULL));
    ABORTS(wcsnrtombs(b, &source, 3, over, NULL));
    char one[1], none[4];
    PASSES(wctomb(one, L'x'));
    ABORTS(wctomb(none + 4, L'x'));
    PASSES(wcrtomb(one, L'x', NULL));
    ABORTS(wcrtomb(none + 4, L'x', NULL));
}

/* Members of a structure: strings may not run on into the next one from level 2 on. */
static void members(void) {
    struct {
        char first[8], second[8];
    } pair;
    PASSES(memcpy(pair.first, s16, fits));
    ABORTS(memcpy(pair.first, s16, over));
    PASSES(strcpy(pair.first, s7));
#if _FORTIFY_SOURCE > 1
    ABORTS(strcpy(pair.first, s15));
#else
    PASSES(strcpy(pair.first, s15));
#endif
}

/* What is only known when the program runs. */
static void dynamic(void) {
#if _FORTIFY_SOURCE > 2 && defined __OPTIMIZE__
    size_t n = fits;
    char *block = malloc(n);
    PASSES(memcpy(block, s16, n));
    ABORTS(memcpy(block, s16, over));
    PASSES(strcpy(block, s15));
    ABORTS(strcpy(block, s16));
    PASSES(snprintf(block, n, "%s", s16));
    ABORTS(snprintf(block, n + 1, "%s", s16));
    free(block);
    char automatic[n];
    PASSES(memset(automatic, 0, n));
    ABORTS(memset(automatic, 0, n + 1));
#endif
}

int main(void) {
    memory();
    strings();
    printing();
    streams();
    descriptors();
    names();
    wide();
    members();
    dynamic();
    return zero;
}
