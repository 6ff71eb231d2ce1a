/* <pty.h>: pseudo-terminals, which WASI has not, after GNU. */
#ifndef _PTY_H
#define _PTY_H

#include <bits/features.h>
#include <bits/pid_t.h>
#include <bits/winsize.h>
#include <termios.h>

#if __SHOW_ENOSYS
__C_BEGIN
int openpty(int *, int *, char *, const struct termios *, const struct winsize *) __NO_TERMINALS;
pid_t forkpty(int *, char *, const struct termios *, const struct winsize *) __NO_PROCESSES;
int login_tty(int) __NO_TERMINALS;
__C_END
#endif

#endif
