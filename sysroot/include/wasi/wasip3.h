/* <wasi/wasip3.h>: nothing on preview1. */

