//! Links, renaming and removal.
