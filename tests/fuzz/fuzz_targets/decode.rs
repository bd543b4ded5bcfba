//! Decodes arbitrary bodies as records. Nothing may panic. Every decoded value can be serialised, and the result
//! decodes to the same value with nothing set aside.

#![no_main]

use libfuzzer_sys::fuzz_target;
use realaml_api::{
    Decode, ProblemDetails, decode,
    types::{ESignDocument, ESignDocumentPage, FormSubmission, OutsourcedVerification, RiskRating, Verification},
};
use serde_json::Value;

fn check<T: Decode + serde::Serialize + std::fmt::Debug>(body: &[u8]) {
    let Ok((read, set_aside)) = decode::<T>(body) else { return };
    assert!(set_aside.len() <= 257);
    drop(format!("{read:?} {set_aside:?}"));
    let written = serde_json::to_vec(&read).expect("a record can be written");
    let (again, set_aside) = decode::<T>(&written).expect("what was written is a record");
    assert!(set_aside.is_empty(), "what was written did not fit");
    assert_eq!(serde_json::to_vec(&again).expect("again"), written);
}

fuzz_target!(|body: &[u8]| {
    check::<Verification>(body);
    check::<ESignDocument>(body);
    check::<ESignDocumentPage>(body);
    check::<FormSubmission>(body);
    check::<OutsourcedVerification>(body);
    check::<RiskRating>(body);
    check::<Value>(body);
    drop(ProblemDetails::read(body));
});
