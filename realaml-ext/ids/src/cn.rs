//! China: 18-character resident identity number, its 15-digit predecessor, permanent resident card issued to foreigners
//! before December 2023, passport, travel permits, and unified social credit code.

pub(crate) mod company;
pub(crate) mod foreign_resident_card;
pub(crate) mod passport;
pub(crate) mod permits;
pub(crate) mod resident_id;
pub(crate) mod resident_id_15;

use crate::codes::Codes;

pub use company::Uscc;
pub use foreign_resident_card::ForeignResidentCard;
pub use passport::Passport;
pub use permits::{HongKongMacauPermit, TaiwanPermit};
pub use resident_id::{ResidentId, ResidentKind};
pub use resident_id_15::ResidentId15;

/// The English names of the provinces, by the first two digits of their GB/T 2260 codes. Counties are not looked up: a
/// number contains the county of registration, which may since have been abolished or may have been created after the
/// birth.
pub(crate) static PROVINCES: Codes<35> = Codes([
    (b"11", "Beijing"),
    (b"12", "Tianjin"),
    (b"13", "Hebei"),
    (b"14", "Shanxi"),
    (b"15", "Inner Mongolia"),
    (b"21", "Liaoning"),
    (b"22", "Jilin"),
    (b"23", "Heilongjiang"),
    (b"31", "Shanghai"),
    (b"32", "Jiangsu"),
    (b"33", "Zhejiang"),
    (b"34", "Anhui"),
    (b"35", "Fujian"),
    (b"36", "Jiangxi"),
    (b"37", "Shandong"),
    (b"41", "Henan"),
    (b"42", "Hubei"),
    (b"43", "Hunan"),
    (b"44", "Guangdong"),
    (b"45", "Guangxi"),
    (b"46", "Hainan"),
    (b"50", "Chongqing"),
    (b"51", "Sichuan"),
    (b"52", "Guizhou"),
    (b"53", "Yunnan"),
    (b"54", "Tibet"),
    (b"61", "Shaanxi"),
    (b"62", "Gansu"),
    (b"63", "Qinghai"),
    (b"64", "Ningxia"),
    (b"65", "Xinjiang"),
    (b"71", "Taiwan"),
    (b"81", "Hong Kong"),
    (b"82", "Macau"),
    (b"83", "Taiwan (residence permit)"),
]);
