//! Tests dates on a target whose standard library has no clock. The README explains how to run these tests in Node,
//! with and without the feature `js`.

#![cfg(all(target_family = "wasm", target_os = "unknown"))]

use chrono::{Datelike, NaiveDate};
use realaml_ids::{Context, DateBasis, InvalidKind, NationalId, dk, mx, za};
use wasm_bindgen_test::wasm_bindgen_test;

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("the calendar has it")
}

/// The number of a person born on 23 January 1988. The same date a century later is still in the future.
const ADULT: &str = "8801235111088";

#[wasm_bindgen_test]
fn an_adult_of_a_two_digit_year_was_born_in_the_last_century() {
    let birth = za::Id::new(ADULT).unwrap().facts().birth_date.unwrap();
    assert_eq!((birth.date, birth.basis), (day(1988, 1, 23), DateBasis::CenturyInferred));
    assert_eq!(mx::Rfc::new("GODE561231GR8").unwrap().date(), Some(day(1956, 12, 31)));
}

#[wasm_bindgen_test]
fn a_date_before_this_version_is_of_this_century() {
    assert_eq!(mx::Rfc::new("GODE010203").unwrap().date(), Some(day(2001, 2, 3)));
    assert_eq!(mx::Rfc::new("GODE251231").unwrap().date(), Some(day(2025, 12, 31)));
}

#[wasm_bindgen_test]
fn a_fixed_date_decides_as_everywhere() {
    let born_2020 = "010120-8214";
    assert!(dk::Cpr::parse(born_2020, Context::on(day(2021, 1, 1))).is_ok());
    let early = dk::Cpr::parse(born_2020, Context::on(day(2019, 1, 1))).unwrap_err();
    assert_eq!(early.kind(), InvalidKind::FutureDate);
    let in_1989 = za::Id::parse(ADULT, Context::on(day(2089, 1, 1))).unwrap();
    assert_eq!(in_1989.facts().birth_date.unwrap().date.year(), 2088);
}

#[cfg(not(feature = "js"))]
#[wasm_bindgen_test]
fn without_a_clock_nobody_is_refused_for_the_future() {
    assert_eq!(Context::system().today(), None);
    assert!(dk::Cpr::new("010157-8214").is_ok());
}

#[cfg(feature = "js")]
#[wasm_bindgen_test]
fn javascript_knows_the_date() {
    assert!(Context::system().today().is_some_and(|today| today.year() >= 2026));
    assert_eq!(dk::Cpr::new("010157-8214").unwrap_err().kind(), InvalidKind::FutureDate);
}
