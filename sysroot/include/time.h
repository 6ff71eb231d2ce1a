/* <time.h>: clocks and calendars. ISO C23 7.29, POSIX.1-2024. */
#ifndef _TIME_H
#define _TIME_H

#include <bits/clock_t.h>
#include <bits/features.h>
#include <bits/null.h>
#include <bits/size_t.h>
#include <bits/time_t.h>
#include <bits/tm.h>
#if __SHOW_POSIX || __SHOW_C11
#include <bits/timespec.h>
#endif
#if __SHOW_POSIX
#include <bits/clock.h>
#include <bits/itimerspec.h>
#include <bits/pid_t.h>
#include <bits/timer_t.h>
#endif
#if __SHOW_POSIX2008
#include <bits/locale_t.h>
#endif

#define CLOCKS_PER_SEC ((clock_t)1000000000)
#define TIME_UTC 1
#if __SHOW_C23
#define TIME_MONOTONIC 2
#define __STDC_VERSION_TIME_H__ 202311L
#endif
#if __SHOW_POSIX
#define TIMER_ABSTIME 1
#endif

__C_BEGIN
clock_t clock(void);
double difftime(time_t, time_t);
time_t mktime(struct tm *);
time_t time(time_t *);
char *asctime(const struct tm *);
char *ctime(const time_t *);
struct tm *gmtime(const time_t *);
struct tm *localtime(const time_t *);
size_t strftime(char *__restrict, size_t, const char *__restrict, const struct tm *__restrict) __LIKE_STRFTIME(3);
#if __has_attribute(__enable_if__) && __has_attribute(__overloadable__)
#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Wgcc-compat"
/* Code for time zones is linked only where the format is not a constant without %s and %Z. */
size_t strftime(char *__restrict, size_t, const char *__restrict __f, const struct tm *__restrict)
    __asm__("__strftime_zoneless") __attribute__((__overloadable__, __enable_if__(__builtin_strchr(__f, 's') == 0 &&
    __builtin_strchr(__f, 'Z') == 0, "a constant format without %s and %Z"))) __LIKE_STRFTIME(3);
#pragma clang diagnostic pop
#endif
#if __SHOW_C11
int timespec_get(struct timespec *, int);
#endif
#if __SHOW_C23
int timespec_getres(struct timespec *, int);
#endif
#if __SHOW_C23 || __SHOW_POSIX2024 || __SHOW_BSD
time_t timegm(struct tm *);
#endif
#if __SHOW_C23 || __SHOW_POSIX
struct tm *gmtime_r(const time_t *__restrict, struct tm *__restrict);
struct tm *localtime_r(const time_t *__restrict, struct tm *__restrict);
#endif

#if __SHOW_POSIX
char *asctime_r(const struct tm *__restrict, char *__restrict);
char *ctime_r(const time_t *, char *);
int clock_getres(clockid_t, struct timespec *);
int clock_gettime(clockid_t, struct timespec *);
#if __has_attribute(__enable_if__) && __has_attribute(__overloadable__)
#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Wgcc-compat"
/* Code for processor time is linked only where the clock is not known to be another one. */
int clock_gettime(clockid_t __c, struct timespec *) __asm__("__clock_gettime_host")
    __attribute__((__overloadable__, __enable_if__(__c == CLOCK_REALTIME || __c == CLOCK_MONOTONIC, "a clock of the host")));
#pragma clang diagnostic pop
#endif
int clock_settime(clockid_t, const struct timespec *);
int nanosleep(const struct timespec *, struct timespec *);
void tzset(void);
extern char *tzname[2];
#endif
#if __SHOW_POSIX2001
int clock_nanosleep(clockid_t, int, const struct timespec *, struct timespec *);
int clock_getcpuclockid(pid_t, clockid_t *);
#endif
#if __SHOW_POSIX
struct sigevent;
int timer_create(clockid_t, struct sigevent *__restrict, timer_t *__restrict);
int timer_delete(timer_t);
int timer_getoverrun(timer_t);
int timer_gettime(timer_t, struct itimerspec *);
int timer_settime(timer_t, int, const struct itimerspec *__restrict, struct itimerspec *__restrict);
#endif
#if __SHOW_POSIX2008
size_t strftime_l(char *__restrict, size_t, const char *__restrict, const struct tm *__restrict, locale_t)
    __LIKE_STRFTIME(3);
#endif
#if __SHOW_XSI
extern long timezone;
extern int daylight;
extern int getdate_err;
struct tm *getdate(const char *);
char *strptime(const char *__restrict, const char *__restrict, struct tm *__restrict);
#endif
#if __SHOW_BSD
time_t timelocal(struct tm *);
#endif
__C_END

#endif
