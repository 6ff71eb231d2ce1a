/* <sys/ioctl.h>: questions to devices. */
#ifndef _SYS_IOCTL_H
#define _SYS_IOCTL_H

#include <bits/features.h>

#define FIONREAD 1
#define FIONBIO 2
#define TIOCGWINSZ 0x5413

struct winsize {
    unsigned short ws_row;
    unsigned short ws_col;
    unsigned short ws_xpixel;
    unsigned short ws_ypixel;
};

__C_BEGIN
int ioctl(int, int, ...);
__C_END

#endif
