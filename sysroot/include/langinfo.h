/* <langinfo.h>: the words and formats of a locale. POSIX.1-2024. */
#ifndef _LANGINFO_H
#define _LANGINFO_H

#include <bits/features.h>
#include <bits/locale_t.h>
#include <nl_types.h>

/* characters, messages, numbers, money */
#define CODESET 14
#define RADIXCHAR 0x10000
#define THOUSEP 0x10001
#define CRNCYSTR 0x4000F
#define YESEXPR 0x50000
#define NOEXPR 0x50001
#define YESSTR 0x50002
#define NOSTR 0x50003

/* days and months */
#define ABDAY_1 0x20000
#define ABDAY_2 0x20001
#define ABDAY_3 0x20002
#define ABDAY_4 0x20003
#define ABDAY_5 0x20004
#define ABDAY_6 0x20005
#define ABDAY_7 0x20006
#define DAY_1 0x20007
#define DAY_2 0x20008
#define DAY_3 0x20009
#define DAY_4 0x2000A
#define DAY_5 0x2000B
#define DAY_6 0x2000C
#define DAY_7 0x2000D
#define ABMON_1 0x2000E
#define ABMON_2 0x2000F
#define ABMON_3 0x20010
#define ABMON_4 0x20011
#define ABMON_5 0x20012
#define ABMON_6 0x20013
#define ABMON_7 0x20014
#define ABMON_8 0x20015
#define ABMON_9 0x20016
#define ABMON_10 0x20017
#define ABMON_11 0x20018
#define ABMON_12 0x20019
#define MON_1 0x2001A
#define MON_2 0x2001B
#define MON_3 0x2001C
#define MON_4 0x2001D
#define MON_5 0x2001E
#define MON_6 0x2001F
#define MON_7 0x20020
#define MON_8 0x20021
#define MON_9 0x20022
#define MON_10 0x20023
#define MON_11 0x20024
#define MON_12 0x20025
#if __SHOW_POSIX2024 || __SHOW_BSD
#define ALTMON_1 MON_1
#define ALTMON_2 MON_2
#define ALTMON_3 MON_3
#define ALTMON_4 MON_4
#define ALTMON_5 MON_5
#define ALTMON_6 MON_6
#define ALTMON_7 MON_7
#define ALTMON_8 MON_8
#define ALTMON_9 MON_9
#define ALTMON_10 MON_10
#define ALTMON_11 MON_11
#define ALTMON_12 MON_12
#define ABALTMON_1 ABMON_1
#define ABALTMON_2 ABMON_2
#define ABALTMON_3 ABMON_3
#define ABALTMON_4 ABMON_4
#define ABALTMON_5 ABMON_5
#define ABALTMON_6 ABMON_6
#define ABALTMON_7 ABMON_7
#define ABALTMON_8 ABMON_8
#define ABALTMON_9 ABMON_9
#define ABALTMON_10 ABMON_10
#define ABALTMON_11 ABMON_11
#define ABALTMON_12 ABMON_12
#endif

/* dates and times */
#define ERANGE 68
#define AM_STR 0x20026
#define PM_STR 0x20027
#define D_T_FMT 0x20028
#define D_FMT 0x20029
#define T_FMT 0x2002A
#define T_FMT_AMPM 0x2002B
#define ERA 0x2002C
#define ERA_D_FMT 0x2002E
#define ALT_DIGITS 0x2002F
#define ERA_D_T_FMT 0x20030
#define ERA_T_FMT 0x20031
#if __SHOW_GNU
#define _NL_LOCALE_NAME(category) (((category) << 16) | 0xffff)
#define NL_LOCALE_NAME(category) _NL_LOCALE_NAME(category)
#endif

__C_BEGIN
char *nl_langinfo(nl_item);
char *nl_langinfo_l(nl_item, locale_t);
__C_END

#endif
