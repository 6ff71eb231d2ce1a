//! Catalogues of messages by domain, for `<libintl.h>`.

pub mod domain;
pub mod translate;
