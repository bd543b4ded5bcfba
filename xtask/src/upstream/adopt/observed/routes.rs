//! Adopts observed routes.

use super::{Observed, counted, level, set_observed};
use crate::upstream::failure::Failure;

impl Observed {
    /// Marks operations whose route was observed, and moves operations that were observed on a different route.
    /// Documented operations are not changed, and conflicting observations are left to a person.
    pub(super) fn adopt_routes(&mut self) -> Result<(), Failure> {
        let claims = std::mem::take(&mut self.claims.operations);
        for (id, claims) in claims.into_iter().filter(|(_, claims)| !claims.found.is_empty()) {
            let Some((_, path, method)) = self.draft.place(&id) else { continue };
            let ours = format!("{} {path}", method.to_uppercase());
            let documented = self.draft.operation(&id).is_some_and(|it| level(it) == "documented");
            let routes: Vec<_> = claims.found.keys().cloned().collect();
            if documented {
                for route in routes.iter().filter(|route| **route != ours) {
                    self.contradiction(format!("operation {id}: documented as {ours}, {route} works"));
                }
                continue;
            }
            if let [_, _, ..] = routes.as_slice() {
                let by = |route: &String| {
                    format!("{route} (by {})", claims.by_source[route].iter().cloned().collect::<Vec<_>>().join(", "))
                };
                let all: Vec<_> = routes.iter().map(by).collect();
                self.by_hand(format!("operation {id}: the files conflict: {}", all.join("; ")));
                continue;
            }
            let route = &routes[0];
            if *route != ours {
                let (method, path) = route.split_once(' ').unwrap_or(("", route));
                self.draft.move_operation_anywhere(&id, path, &method.to_lowercase())?;
                self.adopted(format!("operation {id}: {ours} is {route}"));
            }
            let Some(operation) = self.draft.operation_mut(&id) else { continue };
            let alternatives = operation.shift_remove("x-alternatives").is_some();
            let source = format!("observed in {}", counted(claims.responses, "response"));
            if set_observed(operation, &source) || alternatives {
                self.adopted(format!("operation {id}: marked as observed"));
            }
        }
        Ok(())
    }
}
