//! Opens stores of archives by URL.

use reqwest::Url;

use super::Archive;
use crate::reports::Error;

/// The prefixes of the environment variables from which stores take settings and credentials.
const PREFIXES: [&str; 3] = ["AWS_", "AZURE_", "GOOGLE_"];

impl Archive {
    /// Opens a store of archives at a URL such as `file:///var/lib/archive`, `s3://bucket/prefix`,
    /// `az://container/prefix` or `gs://bucket/prefix`. Settings and credentials come from the environment variables of
    /// `object_store`, such as `AWS_REGION`, `AWS_ACCESS_KEY_ID`, `AZURE_STORAGE_ACCOUNT_NAME` and
    /// `GOOGLE_SERVICE_ACCOUNT`.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::Configuration`](crate::reports::ErrorKind::Configuration) if the URL or the settings cannot be
    /// used, or the feature for this kind of store is not enabled;
    /// [`ErrorKind::Store`](crate::reports::ErrorKind::Store) if a folder cannot be created or used.
    pub fn at_url(url: &str) -> Result<Self, Error> {
        // Other variables may contain anything, even invalid Unicode, which must not cause a failure.
        let text = |(name, value): (std::ffi::OsString, std::ffi::OsString)| {
            Some((name.into_string().ok()?, value.into_string().ok()?))
        };
        let ours = |it: &(String, String)| PREFIXES.iter().any(|prefix| it.0.starts_with(prefix));
        Self::at_url_with(url, std::env::vars_os().filter_map(text).filter(ours))
    }

    /// Like [`at_url`](Self::at_url), but with the given settings. Nothing is read from the environment.
    ///
    /// ```
    /// # fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// use realaml_ext::reports::archive::Archive;
    ///
    /// let settings = [("aws_region", "ap-southeast-2"), ("aws_access_key_id", "example"), ("aws_secret_access_key", "example")];
    /// let archive = Archive::at_url_with("s3://bucket/archive", settings.map(|(name, value)| (name.into(), value.into())));
    /// assert_eq!(archive.is_ok(), cfg!(feature = "archive-aws"));
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// See [`at_url`](Self::at_url).
    pub fn at_url_with(url: &str, settings: impl IntoIterator<Item = (String, String)>) -> Result<Self, Error> {
        let url = Url::parse(url.trim()).map_err(|_| {
            Error::configuration(
                "the location of an archive must be a URL, such as file:///var/lib/archive or s3://bucket",
            )
        })?;
        let refused = |part: &str| {
            let text = format!("the URL of an archive must not contain a {part}; credentials are given as settings");
            Err(Error::configuration(text))
        };
        if url.password().is_some() {
            return refused("password");
        }
        if !url.username().is_empty() && !matches!(url.scheme(), "az" | "abfs" | "abfss" | "adl" | "azure") {
            return refused("user name");
        }
        let feature = match url.scheme() {
            "file" => {
                let folder = url.to_file_path();
                let folder = folder
                    .map_err(|()| Error::configuration("the URL of a folder must be file:// with an absolute path"))?;
                return Self::in_folder(folder);
            }
            "s3" | "s3a" => cfg!(feature = "archive-aws").then_some(()).ok_or("archive-aws"),
            "az" | "abfs" | "abfss" | "adl" | "azure" => {
                cfg!(feature = "archive-azure").then_some(()).ok_or("archive-azure")
            }
            "gs" => cfg!(feature = "archive-gcp").then_some(()).ok_or("archive-gcp"),
            _ => {
                return Err(Error::configuration(
                    "the URL of an archive must start with file://, s3://, az:// or gs://; Archive::new takes other \
                     stores",
                ));
            }
        };
        if let Err(feature) = feature {
            let text = format!("archives at {}:// need the feature `{feature}` of realaml-ext", url.scheme());
            return Err(Error::configuration(text));
        }
        // The store's own error may quote a setting, for instance a key, so it is not kept.
        let (store, prefix) = object_store::parse_url_opts(&url, settings)
            .map_err(|_| Error::configuration("the store cannot be set up with this URL and these settings"))?;
        Ok(Self::below(store.into(), prefix))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reports::ErrorKind;

    #[test]
    fn urls_that_cannot_be_used_are_told_without_what_is_in_them() {
        for url in [
            "",
            "archive",
            "https://example.com/archive",
            "memory:///",
            "ftp://x/y",
            "s3://user:secret@bucket/x",
            "file://host.example/x",
        ] {
            let error = Archive::at_url_with(url, []).unwrap_err();
            assert_eq!(error.kind(), ErrorKind::Configuration, "{url}");
            assert!(!format!("{error:?}").contains("secret"));
        }
        for (url, part) in [("s3://user@bucket/x", "user name"), ("az://account:secret@container/x", "password")] {
            let error = Archive::at_url_with(url, []).unwrap_err();
            assert!(error.to_string().contains(part), "{error}");
        }
    }

    #[test]
    fn a_folder_is_made_where_its_url_says() {
        let folder = tempfile::tempdir().unwrap();
        let inner = folder.path().join("a b/archive");
        let url = Url::from_directory_path(&inner).unwrap();
        Archive::at_url_with(url.as_str(), []).unwrap();
        assert!(inner.is_dir());
    }

    #[test]
    fn a_store_whose_feature_is_missing_is_told() {
        let features = [
            ("s3://bucket/x", "archive-aws", cfg!(feature = "archive-aws")),
            ("az://container/x", "archive-azure", cfg!(feature = "archive-azure")),
            ("gs://bucket/x", "archive-gcp", cfg!(feature = "archive-gcp")),
        ];
        for (url, feature, enabled) in features {
            let told = Archive::at_url_with(url, []).err().is_some_and(|it| it.to_string().contains(feature));
            assert_eq!(told, !enabled, "{url}");
        }
    }
}
