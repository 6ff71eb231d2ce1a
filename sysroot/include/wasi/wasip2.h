/* <wasi/wasip2.h>: nothing on preview1. */

