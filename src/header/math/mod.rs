//! `<math.h>`.
