/* <stdc-predef.h>: what ISO C wants to be known without any header; some compilers include it first. */
#ifndef _STDC_PREDEF_H
#define _STDC_PREDEF_H

#define __STDC_ISO_10646__ 201206L
#ifndef __STDC_IEC_559__
#define __STDC_IEC_559__ 1
#endif
#ifndef __STDC_UTF_16__
#define __STDC_UTF_16__ 1
#endif
#ifndef __STDC_UTF_32__
#define __STDC_UTF_32__ 1
#endif

#endif
