//! Passports on paper.

use stampbook::documents::{self, Fonts, Paper, PassportOptions};

use crate::passports::{all_signed, mixed, none_signed, passport};

#[test]
fn draw_some_to_look_at() {
    let Ok(folder) = std::env::var("STAMPBOOK_LOOK") else { return };
    let fonts = Fonts::embedded();
    let show = |name: &str, p: &stampbook::record::passport::Passport, o: &PassportOptions| {
        std::fs::write(format!("{folder}/{name}.pdf"), documents::passport(p, o, &fonts).unwrap()).unwrap();
    };
    let a4 = PassportOptions::default();
    let letter = PassportOptions { paper: Paper::Letter, ..PassportOptions::default() };
    show("mixed", &passport("Amara Okafor", 7, mixed), &a4);
    show("all", &passport("Nguyễn Thị Hồng Ánh", 7, all_signed), &letter);
    show("none", &passport("王小明", 7, none_signed), &a4);
    show("sixty", &passport("Søren Ångström", 60, all_signed), &a4);
}
