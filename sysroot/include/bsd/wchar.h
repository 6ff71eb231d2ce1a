/* <bsd/wchar.h>: what BSD has in <wchar.h>, whatever else is shown. */
#ifndef _BSD_WCHAR_H
#define _BSD_WCHAR_H

#include <bits/features.h>
#include <wchar.h>

__C_BEGIN
size_t wcslcat(wchar_t *__restrict, const wchar_t *__restrict, size_t);
size_t wcslcpy(wchar_t *__restrict, const wchar_t *__restrict, size_t);
__C_END

#endif
