/* <vis.h>: text of which every byte can be seen, after OpenBSD. */
#ifndef _VIS_H
#define _VIS_H

#include <bits/features.h>
#include <bits/size_t.h>

/* how */
#define VIS_OCTAL 0x01
#define VIS_CSTYLE 0x02

/* what, besides what cannot be seen */
#define VIS_SP 0x04
#define VIS_TAB 0x08
#define VIS_NL 0x10
#define VIS_WHITE (VIS_SP | VIS_TAB | VIS_NL)
#define VIS_SAFE 0x20
#define VIS_NOSLASH 0x40
#define VIS_GLOB 0x1000
#define VIS_DQ 0x8000
#define VIS_ALL 0x10000

/* what unvis returns, and its flag */
#define UNVIS_VALID 1
#define UNVIS_VALIDPUSH 2
#define UNVIS_NOCHAR 3
#define UNVIS_SYNBAD (-1)
#define UNVIS_ERROR (-2)
#define UNVIS_END 1

__C_BEGIN
char *vis(char *, int, int, int);
int strvis(char *, const char *, int);
int strnvis(char *, const char *, size_t, int);
int strvisx(char *, const char *, size_t, int);
int stravis(char **, const char *, int);
int unvis(char *, char, int *, int);
int strunvis(char *, const char *);
int strnunvis(char *, const char *, size_t);
__C_END

#endif
