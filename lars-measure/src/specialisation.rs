//! Location quotients and the presence matrix made of them.
