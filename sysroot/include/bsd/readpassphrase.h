/* <bsd/readpassphrase.h>: the place of <readpassphrase.h> in libbsd. */
#ifndef _BSD_READPASSPHRASE_H
#define _BSD_READPASSPHRASE_H

#include <readpassphrase.h>

#endif
