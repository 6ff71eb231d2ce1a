/* <sys/ttycom.h>: BSD's place for struct winsize. */
#ifndef _SYS_TTYCOM_H
#define _SYS_TTYCOM_H

#include <sys/ioctl.h>

#endif
