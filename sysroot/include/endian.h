/* <endian.h>: the order of bytes. POSIX.1-2024. */
#ifndef _ENDIAN_H
#define _ENDIAN_H

#include <bits/features.h>
#include <stdint.h>

#define __LITTLE_ENDIAN 1234
#define __BIG_ENDIAN 4321
#define __PDP_ENDIAN 3412
#define __BYTE_ORDER __LITTLE_ENDIAN
#define LITTLE_ENDIAN __LITTLE_ENDIAN
#define BIG_ENDIAN __BIG_ENDIAN
#define PDP_ENDIAN __PDP_ENDIAN
#define BYTE_ORDER __BYTE_ORDER

#define htobe16(x) ((uint16_t)__builtin_bswap16((uint16_t)(x)))
#define htobe32(x) ((uint32_t)__builtin_bswap32((uint32_t)(x)))
#define htobe64(x) ((uint64_t)__builtin_bswap64((uint64_t)(x)))
#define be16toh(x) htobe16(x)
#define be32toh(x) htobe32(x)
#define be64toh(x) htobe64(x)
#define htole16(x) ((uint16_t)(x))
#define htole32(x) ((uint32_t)(x))
#define htole64(x) ((uint64_t)(x))
#define le16toh(x) htole16(x)
#define le32toh(x) htole32(x)
#define le64toh(x) htole64(x)
#if __SHOW_BSD
#define betoh16(x) htobe16(x)
#define betoh32(x) htobe32(x)
#define betoh64(x) htobe64(x)
#define letoh16(x) htole16(x)
#define letoh32(x) htole32(x)
#define letoh64(x) htole64(x)
#endif

#endif
