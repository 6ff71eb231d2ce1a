/* in_port_t: a port, in network order. */
#ifndef __BITS_IN_PORT_T_H
#define __BITS_IN_PORT_T_H

typedef unsigned short in_port_t;

#endif
