/* <error.h>: messages to standard error, after GNU. */
#ifndef _ERROR_H
#define _ERROR_H

#include <bits/features.h>

__C_BEGIN
void error(int, int, const char *, ...) __LIKE_PRINTF(3, 4);
void error_at_line(int, int, const char *, unsigned, const char *, ...) __LIKE_PRINTF(5, 6);
extern unsigned error_message_count;
extern int error_one_per_line;
extern void (*error_print_progname)(void);
__C_END

#endif
