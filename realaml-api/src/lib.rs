//! Raw client.
