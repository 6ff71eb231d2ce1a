/* <sys/termio.h>: an old name for <termios.h>. */
#ifndef _SYS_TERMIO_H
#define _SYS_TERMIO_H

#include <termios.h>

#endif
