//! `<fmtmsg.h>`.
