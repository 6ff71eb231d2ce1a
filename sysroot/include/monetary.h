/* <monetary.h>: amounts of money as text. POSIX.1-2024. */
#ifndef _MONETARY_H
#define _MONETARY_H

#include <bits/features.h>
#include <bits/locale_t.h>
#include <bits/size_t.h>
#include <bits/ssize_t.h>

__C_BEGIN
ssize_t strfmon(char *__restrict, size_t, const char *__restrict, ...);
ssize_t strfmon_l(char *__restrict, size_t, locale_t, const char *__restrict, ...);
__C_END

#endif
