/* <stdnoreturn.h>: noreturn, which C23 writes as an attribute. */
#ifndef _STDNORETURN_H
#define _STDNORETURN_H

#ifndef __cplusplus
#define noreturn _Noreturn
#endif

#endif
