//! Resolves hosts and checks every address. The connection is opened to exactly the addresses that were checked, so a
//! name that resolves differently a second time (DNS rebinding) cannot redirect it.

use std::{fmt, net::IpAddr, sync::Arc};

use reqwest::dns::{Addrs, Name, Resolve, Resolving};

use super::{Network, address::is_public};

/// Resolves hosts with `inner`, and fails if any of the addresses is neither public nor allowed.
pub(crate) struct GuardedResolver {
    pub(super) inner: Arc<dyn Resolve>,
    pub(super) networks: Arc<[Network]>,
    /// Whether the API is a sandbox on this machine. If it is, `localhost` must resolve to this machine.
    pub(super) loopback: bool,
}

/// The error for a host that resolves to a forbidden address.
#[derive(Debug)]
pub(crate) struct ForbiddenAddress {
    pub(crate) host: String,
    pub(crate) address: IpAddr,
}

impl fmt::Display for ForbiddenAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} resolves to {}, which is not a public address", self.host, self.address)
    }
}

impl std::error::Error for ForbiddenAddress {}

impl Resolve for GuardedResolver {
    fn resolve(&self, name: Name) -> Resolving {
        let host = name.as_str().to_owned();
        let (networks, loopback) = (self.networks.clone(), self.loopback && host == "localhost");
        let resolving = self.inner.resolve(name);
        Box::pin(async move {
            let addresses: Vec<_> = resolving.await?.collect();
            // A forbidden address among public ones is unlikely to be an accident, so none of them is used.
            let allowed = |address: IpAddr| {
                if loopback {
                    address.is_loopback()
                } else {
                    is_public(address) || networks.iter().any(|it| it.contains(address))
                }
            };
            match addresses.iter().find(|it| !allowed(it.ip())) {
                Some(it) => Err(ForbiddenAddress { host, address: it.ip() }.into()),
                None => Ok(Box::new(addresses.into_iter()) as Addrs),
            }
        })
    }
}

/// The machine's own resolver.
pub(crate) struct SystemResolver;

impl Resolve for SystemResolver {
    fn resolve(&self, name: Name) -> Resolving {
        Box::pin(async move {
            // The port of the URL is used; this one is ignored.
            let addresses: Vec<_> = tokio::net::lookup_host((name.as_str(), 0)).await?.collect();
            Ok(Box::new(addresses.into_iter()) as Addrs)
        })
    }
}

#[cfg(test)]
mod tests {
    use std::net::SocketAddr;

    use super::*;

    struct Fixed(Vec<&'static str>);

    impl Resolve for Fixed {
        fn resolve(&self, _: Name) -> Resolving {
            let addresses: Vec<_> = self.0.iter().map(|it| SocketAddr::new(it.parse().unwrap(), 0)).collect();
            Box::pin(async move { Ok(Box::new(addresses.into_iter()) as Addrs) })
        }
    }

    async fn resolve(
        host: &str,
        addresses: &[&'static str],
        networks: &[&str],
        loopback: bool,
    ) -> Result<usize, String> {
        let resolver = GuardedResolver {
            inner: Arc::new(Fixed(addresses.to_vec())),
            networks: networks.iter().map(|it| it.parse().unwrap()).collect(),
            loopback,
        };
        let addresses = resolver.resolve(host.parse().unwrap()).await;
        addresses.map(Iterator::count).map_err(|error| error.downcast::<ForbiddenAddress>().unwrap().to_string())
    }

    #[tokio::test]
    async fn only_public_and_allowed_addresses_pass() {
        let host = "files.realaml.com";
        assert_eq!(resolve(host, &["8.8.8.8", "2600::1"], &[], false).await, Ok(2));
        assert_eq!(resolve(host, &["10.0.0.7"], &["10.0.0.0/8"], false).await, Ok(1));
        assert_eq!(resolve("localhost", &["127.0.0.1", "::1"], &[], true).await, Ok(2));
        let told = Err("files.realaml.com resolves to 10.0.0.7, which is not a public address".to_owned());
        assert_eq!(resolve(host, &["8.8.8.8", "10.0.0.7"], &[], true).await, told);
        assert!(resolve(host, &["127.0.0.1"], &[], true).await.is_err());
        assert!(resolve("localhost", &["127.0.0.1"], &[], false).await.is_err());
        assert!(resolve("localhost", &["8.8.8.8"], &[], true).await.is_err());
        assert!(resolve(host, &["::ffff:8.8.8.8"], &["8.8.8.8"], false).await.is_err());
    }
}
