//! String scanning kernels.
