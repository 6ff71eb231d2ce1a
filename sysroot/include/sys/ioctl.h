/* <sys/ioctl.h>: questions to devices. */
#ifndef _SYS_IOCTL_H
#define _SYS_IOCTL_H

#include <bits/features.h>
#include <bits/winsize.h>

#define FIONREAD 1
#define FIONBIO 2
#define TIOCGWINSZ 0x5413
#define TIOCSWINSZ 0x5414

__C_BEGIN
int ioctl(int, int, ...);
__C_END

#endif
