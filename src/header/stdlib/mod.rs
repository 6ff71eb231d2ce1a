//! `<stdlib.h>`.
