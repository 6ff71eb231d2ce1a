/* <libutil.h>: numbers for people, files with locks, lines with comments, after FreeBSD. */
#ifndef _LIBUTIL_H
#define _LIBUTIL_H

#include <bits/FILE.h>
#include <bits/features.h>
#include <bits/size_t.h>
#include <pty.h>
#include <stdint.h>

/* flags of humanize_number */
#define HN_DECIMAL 0x01
#define HN_NOSPACE 0x02
#define HN_B 0x04
#define HN_DIVISOR_1000 0x08
#define HN_IEC_PREFIXES 0x10

/* in place of a scale */
#define HN_GETSCALE 0x10
#define HN_AUTOSCALE 0x20

/* flags of fparseln */
#define FPARSELN_UNESCESC 0x01
#define FPARSELN_UNESCCONT 0x02
#define FPARSELN_UNESCCOMM 0x04
#define FPARSELN_UNESCREST 0x08
#define FPARSELN_UNESCALL 0x0f

__C_BEGIN
int humanize_number(char *, size_t, int64_t, const char *, int, int);
int expand_number(const char *, uint64_t *);
int flopen(const char *, int, ...);
int flopenat(int, const char *, int, ...);
char *fparseln(FILE *, size_t *, size_t *, const char[3], int);
__C_END

#endif
