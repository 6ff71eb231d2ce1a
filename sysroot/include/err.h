/* <err.h>: messages to standard error, after BSD. */
#ifndef _ERR_H
#define _ERR_H

#include <bits/features.h>
#include <bits/va_list.h>

__C_BEGIN
void warn(const char *, ...) __LIKE_PRINTF(1, 2);
void vwarn(const char *, va_list) __LIKE_PRINTF(1, 0);
void warnx(const char *, ...) __LIKE_PRINTF(1, 2);
void vwarnx(const char *, va_list) __LIKE_PRINTF(1, 0);
void warnc(int, const char *, ...) __LIKE_PRINTF(2, 3);
void vwarnc(int, const char *, va_list) __LIKE_PRINTF(2, 0);
void err(int, const char *, ...) __LIKE_PRINTF(2, 3) __NO_RETURN;
void verr(int, const char *, va_list) __LIKE_PRINTF(2, 0) __NO_RETURN;
void errx(int, const char *, ...) __LIKE_PRINTF(2, 3) __NO_RETURN;
void verrx(int, const char *, va_list) __LIKE_PRINTF(2, 0) __NO_RETURN;
void errc(int, int, const char *, ...) __LIKE_PRINTF(3, 4) __NO_RETURN;
void verrc(int, int, const char *, va_list) __LIKE_PRINTF(3, 0) __NO_RETURN;
__C_END

#endif
