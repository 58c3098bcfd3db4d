use super::{Drawn, drawn, stranger, t};
use crate::web::views::design::DesignPage;

pub(super) fn pages() -> Vec<Drawn> {
    vec![drawn("design", &DesignPage::of(t(), stranger("Design system")))]
}
