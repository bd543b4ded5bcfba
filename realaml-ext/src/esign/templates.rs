//! Finds a template by name.

use std::collections::BTreeMap;

use realaml_api::types;

use super::{Esign, TemplateQuery};
use crate::core::Error;

impl Esign<'_> {
    /// Finds the template with this complete name on the first page of the list of templates. If a name matches
    /// exactly, only exact matches count. Otherwise, case and surrounding whitespace are ignored. Exactly one template
    /// has to match.
    ///
    /// ```
    /// # #[cfg(feature = "test-util")]
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), realaml_ext::Error> {
    /// use realaml_ext::{ErrorKind, test_util::FakeApi};
    /// use serde_json::json;
    ///
    /// let letter = json!({ "id": "12", "name": "Engagement letter" });
    /// let list = json!([letter, { "id": "13", "name": "Authority to act" }]);
    /// let api = FakeApi::new().answer("list_esign_templates", list).answer("get_esign_template", letter);
    /// let client = api.client();
    /// assert_eq!(client.esign().template_named("engagement letter").await?.id, "12");
    /// let error = client.esign().template_named("Letter").await.unwrap_err();
    /// assert_eq!(error.kind(), ErrorKind::InvalidRequest);
    /// # Ok(())
    /// # }
    /// # #[cfg(not(feature = "test-util"))]
    /// # fn main() {}
    /// ```
    ///
    /// # Errors
    ///
    /// [`ErrorKind::InvalidRequest`](crate::ErrorKind::InvalidRequest) if no template has the name, or if several do.
    /// For other failures, see [`ErrorKind`](crate::ErrorKind).
    pub async fn template_named(&self, name: &str) -> Result<types::ESignTemplate, Error> {
        let templates = self.list_templates(&TemplateQuery::new()).await?;
        let id = matching(templates.value(), name)
            .map_err(|why| Error::invalid_request(BTreeMap::from([("template".to_owned(), vec![why.to_owned()])])))?;
        Ok(self.get_template(id).await?.into_inner())
    }
}

/// Returns the id of the only template that matches.
fn matching<'a>(templates: &'a [types::ESignTemplate], name: &str) -> Result<&'a str, &'static str> {
    let exact = |it: &&types::ESignTemplate| it.name.as_deref() == Some(name);
    let wanted = name.trim().to_lowercase();
    let alike = |it: &&types::ESignTemplate| it.name.as_deref().is_some_and(|it| it.trim().to_lowercase() == wanted);
    let mut found: Vec<_> = templates.iter().filter(exact).collect();
    if found.is_empty() {
        found = templates.iter().filter(alike).collect();
    }
    match found[..] {
        [] => Err("Give the name of a template that the account has."),
        [template] => Ok(&template.id),
        _ => Err("Give the id of the template; several templates have this name."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_has_to_mean_one_template() {
        let json = r#"[{"id": "1", "name": "Engagement letter"}, {"id": "2", "name": "Authority"}, {"id": "3", "name": "authority "},
            {"id": "4", "name": "Deed"}, {"id": "5", "name": "Deed"}, {"id": "6"}]"#;
        let templates: Vec<types::ESignTemplate> = serde_json::from_str(json).unwrap();
        assert_eq!(matching(&templates, "engagement letter "), Ok("1"));
        assert_eq!(matching(&templates, "Authority"), Ok("2"));
        for name in ["AUTHORITY", "Deed", "Letter", ""] {
            assert!(matching(&templates, name).is_err(), "{name}");
        }
    }
}
