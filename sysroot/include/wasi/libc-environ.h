/* <wasi/libc-environ.h>: control over when the environment is read from the host. */
#ifndef _WASI_LIBC_ENVIRON_H
#define _WASI_LIBC_ENVIRON_H

#include <bits/features.h>

__C_BEGIN
void __wasilibc_initialize_environ(void);
void __wasilibc_ensure_environ(void);
void __wasilibc_deinitialize_environ(void);
void __wasilibc_maybe_reinitialize_environ_eagerly(void);
char **__wasilibc_get_environ(void);
__C_END

#endif
