//! What the system is: names, limits, identities.
