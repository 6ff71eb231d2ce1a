#!/bin/sh
# What clang says about calls of checked functions: every constant overflow is reported, and nothing else is, in any version of
# C and C++ at any level of optimisation.
set -eu
cd "$(dirname "$0")/.."
clang=${CLANG:-clang-22}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cat > "$work/good.c" << 'END'
#include <arpa/inet.h>
#include <fcntl.h>
#include <mqueue.h>
#include <obstack.h>
#include <poll.h>
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
char b[16];
wchar_t w[4];
int main(int n, char **v)
{
    memcpy(b, v[0], (size_t)n), memset(b, 0, 16), strcpy(b, v[0]), strcat(b, "x"), strncpy(b, v[0], 16);
    wcscpy(w, L"abc"), wmemset(w, 0, 4);
    return sprintf(b, "%d", n) + printf("%d", n) + fprintf(stderr, "%f", 1.0) + (int)read(0, b, 16) + open(v[0], n) +
           (fgets(b, 16, stdin) != NULL) + (int)fread(b, 4, 4, stdin);
}
END
modes=0
for language in c:89 c:99 c:11 c:17 c:23 gnu:89 gnu:17 gnu:23 c++:98 c++:11 c++:17 c++:23 gnu++:98 gnu++:23; do
    kind=c
    case $language in *++*) kind=c++ ;; esac
    std=${language%:*}${language#*:}
    for level in 1 2 3; do
        for optimise in -O0 -O2 "-Os -flto"; do
            "$clang" --target=wasm32-wasip1 --sysroot=sysroot -x $kind "-std=$std" $optimise -D_FORTIFY_SOURCE=$level \
                -D_GNU_SOURCE -Wall -Wextra -Werror -Wno-unused-command-line-argument -c "$work/good.c" -o "$work/good.o"
            modes=$((modes + 1))
        done
    done
done

cat > "$work/bad.c" << 'END'
#define _GNU_SOURCE 1
#include <arpa/inet.h>
#include <fcntl.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/socket.h>
#include <unistd.h>
#include <wchar.h>
static char b[16];
static wchar_t w[4];
static struct pollfd p[2];
void bad(const char *s, FILE *f)
{
    memcpy(b, s, 17);
    memmove(b, s, 17);
    memset(b, 0, 17);
    mempcpy(b, s, 17);
    strcpy(b, "0123456789abcdef");
    stpcpy(b, "0123456789abcdef");
    strncpy(b, s, 17);
    strlcpy(b, s, 17);
    strlcat(b, s, 17);
    explicit_bzero(b, 17);
    bzero(b, 17);
    snprintf(b, 17, "%s", s);
    fgets(b, 17, f);
    fread(b, 1, 17, f);
    fwrite(b, 17, 1, f);
    read(0, b, 17);
    write(0, b, 17);
    pread(0, b, 17, 0);
    readlink(s, b, 17);
    getcwd(b, 17);
    gethostname(b, 17);
    realpath(s, b);
    recv(0, b, 17, 0);
    poll(p, 3, 0);
    open(s, O_CREAT | O_WRONLY);
    wmemcpy(w, L"abcd", 5);
    mbstowcs(w, s, 5);
    inet_pton(AF_INET6, s, w + 1);
}
END
from=$(grep -n '^    memcpy' "$work/bad.c" | cut -d: -f1)
to=$(grep -n '^    inet_pton' "$work/bad.c" | cut -d: -f1)
for level in 1 2 3; do
    "$clang" --target=wasm32-wasip1 --sysroot=sysroot -O2 -D_FORTIFY_SOURCE=$level -Wno-unused-result -c "$work/bad.c" \
        -o "$work/bad.o" 2> "$work/messages"
    line=$from
    while [ "$line" -le "$to" ]; do
        grep -q "bad.c:$line:.*warning:" "$work/messages" || {
            echo "level $level: no warning for $(sed -n "${line}p" "$work/bad.c")"
            exit 1
        }
        line=$((line + 1))
    done
done
echo "fortify: $modes compilations without a warning, $((to - from + 1)) constant overflows reported at each level"
