/* pid_t: a process. */
#ifndef __BITS_PID_T_H
#define __BITS_PID_T_H

typedef int pid_t;

#endif
