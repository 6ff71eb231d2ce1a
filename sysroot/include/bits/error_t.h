/* error_t: an error number. */
#ifndef __BITS_ERROR_T_H
#define __BITS_ERROR_T_H

typedef int error_t;
#define __error_t_defined 1

#endif
