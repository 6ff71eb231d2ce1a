/* <xlocale.h>: BSD's place for locale_t. */
#ifndef _XLOCALE_H
#define _XLOCALE_H

#include <locale.h>

#endif
