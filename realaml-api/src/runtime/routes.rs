//! Overrides for the methods and paths of operations, set at run time. Most paths are inferred, and correcting a wrong
//! guess must not require a release.

mod error;

use std::{collections::BTreeMap, fmt};

use http::Method;

pub use self::error::{RouteError, RouteFlaw};
use super::path;
use crate::Operation;

/// The methods that a route can have.
const METHODS: [Method; 5] = [Method::GET, Method::POST, Method::PUT, Method::PATCH, Method::DELETE];

/// Routes that override those of the spec, for [`Client::with_routes`](crate::Client::with_routes).
///
/// ```
/// use realaml_api::{Client, Routes};
///
/// let mut routes = Routes::new();
/// routes.set("create_risk_rating", "POST /risk_ratings/")?;
/// routes.set("get_risk_rating", "/risk_rating/{id}/")?;
/// let client = Client::new("https://api-staging.realaml.com/api/v1")?.with_routes(routes);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Routes(BTreeMap<&'static str, Route>);

/// The method and path that replace those of the spec.
#[derive(Clone, PartialEq, Eq)]
struct Route {
    method: Method,
    template: String,
}

impl Routes {
    /// Creates routes without overrides, so that every operation uses the route of the spec.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets the route of an operation: a method and a path below the base URL with the operation's parameters in
    /// braces, such as `GET /risk_rating/{id}/`. A path alone keeps the method of the spec.
    ///
    /// # Errors
    ///
    /// Returns a [`RouteError`] if the operation does not exist or the route is invalid. In that case, nothing changes.
    pub fn set(&mut self, operation_id: &str, route: &str) -> Result<(), RouteError> {
        let Some(operation) = Operation::by_id(operation_id) else {
            return Err(RouteError::unknown(operation_id));
        };
        let refused = |flaw| Err(RouteError::new(operation, flaw));
        let (method, template) = match route.trim().split_once(char::is_whitespace) {
            Some((method, template)) => (method, template.trim()),
            None => (operation.method, route.trim()),
        };
        let Some(method) = METHODS.into_iter().find(|it| it.as_str().eq_ignore_ascii_case(method)) else {
            return refused(RouteFlaw::Method);
        };
        if !template.starts_with('/')
            || template.contains(['?', '#', '\\'])
            || template.chars().any(|it| it.is_whitespace() || it.is_control())
        {
            return refused(RouteFlaw::Path);
        }
        if template.split('/').any(path::is_dots) {
            return refused(RouteFlaw::DotSegment);
        }
        let sorted = |template| {
            let mut names: Vec<_> = path::parameters(template).collect();
            names.sort_unstable();
            names
        };
        let braces = template.matches(['{', '}']).count();
        if sorted(template) != sorted(operation.path) || braces != 2 * sorted(template).len() {
            return refused(RouteFlaw::Parameters);
        }
        self.0.insert(operation.id, Route { method, template: template.to_owned() });
        Ok(())
    }

    /// Whether the route of the operation is overridden.
    pub fn contains(&self, operation: &Operation) -> bool {
        self.0.contains_key(operation.id)
    }

    /// Returns the method and the path template with which an operation is called.
    ///
    /// ```
    /// use realaml_api::{Operation, Routes};
    ///
    /// let mut routes = Routes::new();
    /// routes.set("get_risk_rating", "/ratings/{id}/")?;
    /// let operation = Operation::by_id("get_risk_rating").unwrap();
    /// assert_eq!(routes.of(operation), ("GET", "/ratings/{id}/"));
    /// # Ok::<(), realaml_api::RouteError>(())
    /// ```
    pub fn of<'a>(&'a self, operation: &'a Operation) -> (&'a str, &'a str) {
        match self.0.get(operation.id) {
            Some(route) => (route.method.as_str(), &route.template),
            None => (operation.method, operation.path),
        }
    }
}

/// Prints the ids of the operations whose route is overridden.
impl fmt::Debug for Routes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Routes ")?;
        f.debug_set().entries(self.0.keys()).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn routed(id: &str, route: &str) -> Result<(String, String), RouteError> {
        let mut routes = Routes::new();
        routes.set(id, route)?;
        let (method, template) = routes.of(Operation::by_id(id).unwrap());
        Ok((method.to_owned(), template.to_owned()))
    }

    #[test]
    fn method_and_template_change_and_a_path_alone_keeps_the_method() {
        assert_eq!(
            routed("create_risk_rating", "post /risk_ratings/"),
            Ok(("POST".to_owned(), "/risk_ratings/".to_owned()))
        );
        assert_eq!(
            routed("get_verification", "/verifications/{signature_key}"),
            Ok(("GET".to_owned(), "/verifications/{signature_key}".to_owned()))
        );
        assert_eq!(
            routed("delete_verification", " POST  /verification/{signature_key}/cancel/ "),
            Ok(("POST".to_owned(), "/verification/{signature_key}/cancel/".to_owned()))
        );
    }

    #[test]
    fn an_operation_without_a_route_goes_where_the_spec_says() {
        let mut routes = Routes::new();
        routes.set("create_risk_rating", "/risk_ratings/").unwrap();
        let get = Operation::by_id("get_risk_rating").unwrap();
        assert_eq!(routes.of(get), (get.method, get.path));
        assert!(routes.contains(Operation::by_id("create_risk_rating").unwrap()) && !routes.contains(get));
        assert_eq!(format!("{routes:?}"), r#"Routes {"create_risk_rating"}"#);
    }

    #[test]
    fn a_wrong_file_of_routes_is_not_printed() {
        for (id, route) in [("aws_secret = CANARY", "x"), ("CANARY1", "x"), ("create_risk_rating", "POST CANARY")] {
            let error = routed(id, route).unwrap_err();
            assert!(!format!("{error} {error:?} {error:#?}").contains("CANARY"), "{error:?}");
        }
        let error = routed("create_nothing", "x").unwrap_err();
        assert!(format!("{error} {error:?}").matches("create_nothing").count() == 2, "{error:?}");
    }

    #[test]
    fn a_route_that_cannot_work_is_refused_at_once() {
        for (id, route, flaw) in [
            ("create_nothing", "POST /x/", RouteFlaw::UnknownOperation),
            ("create_risk_rating", "FETCH /x/", RouteFlaw::Method),
            ("create_risk_rating", "POST x/", RouteFlaw::Path),
            ("create_risk_rating", "POST /x/?a=b", RouteFlaw::Path),
            ("create_risk_rating", "POST /x y/", RouteFlaw::Path),
            ("create_risk_rating", "POST /x\u{0}/", RouteFlaw::Path),
            ("create_risk_rating", "POST /../x/", RouteFlaw::DotSegment),
            ("create_risk_rating", "POST /%2E%2e/x/", RouteFlaw::DotSegment),
            ("create_risk_rating", "POST /x/{id}/", RouteFlaw::Parameters),
            ("create_risk_rating", "POST /x}/", RouteFlaw::Parameters),
            ("get_verification", "GET /verification/", RouteFlaw::Parameters),
            ("get_verification", "GET /{signature_key}/{signature_key}/", RouteFlaw::Parameters),
            ("get_verification", "", RouteFlaw::Path),
        ] {
            let error = routed(id, route).unwrap_err();
            assert_eq!(error.flaw(), flaw, "{id} {route}");
        }
    }
}
