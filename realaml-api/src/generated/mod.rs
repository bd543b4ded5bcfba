pub(crate) mod table { pub(crate) const OPERATIONS: &[crate::Operation] = &[crate::Operation::row("create_verification","POST","/verifications/","verifications",crate::Safety::Effect,crate::Evidence::Documented,false)]; }
pub mod types {}
pub mod builder {}
