//! The pages that list the records of each domain.

use axum::extract::{Path, RawQuery, State};
use axum::response::Response;
use http::StatusCode;
use maud::{Markup, html};

use super::layout::{Facts, Frame, badge, empty, heading, not_found, time};
use super::panels::{self, short};
use super::sections::{Section, domain, slug};
use crate::domains::records::RecordPage;
use crate::domains::summary::RecordSummary;
use crate::http::app::SharedApp;
use crate::world::events::Domain;

/// The number of records on a page.
const LIMIT: usize = 50;

pub(crate) async fn page(State(app): SharedApp, Path(name): Path<String>, RawQuery(query): RawQuery) -> Response {
    let Some(domain) = domain(&name) else { return not_found() };
    let offset = panels::offset(query.as_deref());
    let (facts, list) = app.read(|vendor| (Facts::of(vendor), vendor.records(domain, offset, LIMIT)));
    let section = Section::Records(domain);
    let frame = Frame { section, title: section.title(), facts, told: None };
    frame.page(StatusCode::OK, &content(domain, &list, offset))
}

fn content(domain: Domain, list: &RecordPage, offset: usize) -> Markup {
    let section = Section::Records(domain);
    html! {
        (heading(section.title(), None, &html! {}))
        div data-live="list" {
            @if list.records.is_empty() {
                (empty("No records", &html! { "Create one with " code { "realaml create " (kind(domain)) " --mock pass" } ", or call the API." }))
            } @else {
                (table(domain, &list.records))
                (panels::pages(&section.address(), offset, LIMIT, list.count))
            }
        }
    }
}

/// Returns the name that the program `realaml` uses for this kind of record.
fn kind(domain: Domain) -> &'static str {
    match domain {
        Domain::Verifications => "verification",
        Domain::Outsourced => "outsourced",
        Domain::Risk => "risk",
        Domain::Esign => "document",
        Domain::Forms => "form",
    }
}

fn table(domain: Domain, records: &[RecordSummary]) -> Markup {
    html! {
        div.table-box {
            table {
                caption.sr { (Section::Records(domain).title()) ", newest first" }
                thead {
                    tr {
                        th scope="col" { "About" }
                        th scope="col" { "State" }
                        th scope="col" { "Result" }
                        th.opt scope="col" { "Kind" }
                        th.opt scope="col" { "Reference" }
                        th.opt scope="col" { "Key" }
                        th.opt scope="col" { "Created" }
                    }
                }
                tbody { @for record in records { (row(record)) } }
            }
        }
    }
}

fn row(record: &RecordSummary) -> Markup {
    let title = if record.title.is_empty() { "(without a name)" } else { &record.title };
    html! {
        tr.link {
            td { a.row-link href={ "/_console/records/" (slug(record.domain)) "/" (record.key) } { (title) } }
            td { (badge(record.state)) }
            td { @if let Some(result) = &record.result { (badge(result)) } @else { span.none { "–" } } }
            td.opt { (record.kind.as_deref().unwrap_or("–").replace('_', " ")) }
            td.opt { (record.reference.as_deref().unwrap_or("–")) }
            td.opt { code { (short(&record.key)) } }
            td.opt { (time(record.created_at)) }
        }
    }
}
