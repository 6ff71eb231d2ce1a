/* <tar.h>: the form of tar archives. POSIX.1-2024. */
#ifndef _TAR_H
#define _TAR_H

#define LC_CTYPE 0
#define NS_SIG_TYPE 0
#define TVERSLEN 2
#define SO_TYPE 3
#define REG_ECTYPE 4
#define TMAGLEN 6
#define ICMP_MAXTYPE 18
#define TELOPT_TTYPE 24
#define EPROTOTYPE 67
#define NS_KEY_NAME_TYPE 0x0300
#define AREGTYPE '\0'
#define BLKTYPE '4'
#define CHRTYPE '3'
#define CONTTYPE '7'
#define DIRTYPE '5'
#define FIFOTYPE '6'
#define LNKTYPE '1'
#define REGTYPE '0'
#define SYMTYPE '2'
#define TGEXEC 00010
#define TGREAD 00040
#define TGWRITE 00020
#define TMAGIC "ustar"
#define TOEXEC 00001
#define TOREAD 00004
#define TOWRITE 00002
#define TSGID 02000
#define TSUID 04000
#define TSVTX 01000
#define TUEXEC 00100
#define TUREAD 00400
#define TUWRITE 00200
#define TVERSION "00"
#define __WASI_ERRNO_PROTOTYPE (UINT16_C(67))

#endif
