//! Starts a sandbox with its settings.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::sync::Arc;

use tokio::net::TcpListener;

use super::SandboxBuilder;
use crate::contract::deviations::Deviations;
use crate::contract::spec::{ApiContract, DOCUMENT};
use crate::domains::Vendor;
use crate::domains::keeping::Keeper;
#[cfg(feature = "data")]
use crate::domains::keeping::database::{Database, Found};
use crate::http::app::SandboxApp;
use crate::http::courier::CallbackCourier;
use crate::http::server;
use crate::world::clock::SandboxClock;
use crate::world::ids::IdSource;
use crate::world::settings::Settings;

impl SandboxBuilder {
    /// Returns the contract to serve: the bundled contract, or a copy with the configured deviations, closed enums, or
    /// both.
    pub(crate) fn contract(&self) -> std::io::Result<&'static ApiContract> {
        if self.deviations.is_empty() && !self.refuse_guessed_tokens {
            return Ok(ApiContract::bundled());
        }
        let document = Deviations::new(self.deviations.clone()).document(DOCUMENT);
        let mut document = document.map_err(|why| std::io::Error::new(std::io::ErrorKind::InvalidInput, why))?;
        if self.refuse_guessed_tokens {
            document = ApiContract::closed(&document);
        }
        // The contract is leaked, because connections may outlive the sandbox value. A process starts few sandboxes
        // with deviations, so this costs little.
        Ok(Box::leak(Box::new(ApiContract::compile(&document))))
    }

    /// Starts listening and serving. Returns the running app and the address on which it listens.
    pub(crate) async fn launch(self, contract: &'static ApiContract) -> std::io::Result<(Arc<SandboxApp>, SocketAddr)> {
        let listener = TcpListener::bind(self.address).await?;
        let address = listener.local_addr()?;
        let kept = self.open().map_err(std::io::Error::other)?;
        let mut ids = IdSource::new(self.seed);
        let given = self.api_key.or_else(|| kept.api_key().map(str::to_owned));
        let settings = Settings {
            origin: self.public_origin.unwrap_or_else(|| origin_of(address)),
            api_key: given.unwrap_or_else(|| format!("sandbox.{}", ids.key().text())),
            auto_complete: self.auto_complete,
            callback_copies: self.callback_copies,
            hosts: self.hosts,
            embedding: self.embedding,
            slow_checks: self.slow_checks,
            calls_a_minute: self.calls_a_minute,
            callback_body: self.callback_body,
            iframe_origins: self.iframe_origins,
        };
        let deviations = Deviations::new(self.deviations);
        let mut vendor = Vendor::new(Arc::new(settings), SandboxClock::new(self.start_time), ids);
        let (keeper, is_new) = kept.load(&mut vendor).map_err(std::io::Error::other)?;
        for account in self.accounts {
            vendor.world.accounts.add(account).map_err(std::io::Error::other)?;
        }
        let courier = CallbackCourier::new(self.allow_callbacks_to_any_host, self.callback_waits);
        let app = Arc::new(SandboxApp::new(contract, deviations, vendor, courier.map_err(std::io::Error::other)?));
        let applied = self.scenario.filter(|_| is_new).map_or(Ok(()), |scenario| scenario.apply(&app).map(drop));
        // A partly applied scenario must not be saved, because the next start would continue from it.
        let applied = applied.map_err(|why| format!("the scenario fails: {why}"));
        let kept = applied.and_then(|()| keeper.map_or(Ok(()), |keeper| app.vendor.keep(keeper, is_new)));
        if let Err(why) = kept {
            app.stop();
            return Err(std::io::Error::other(why));
        }
        app.resume_callbacks();
        server::serve(&app, listener);
        Ok((app, address))
    }
}

/// The contents of a data file before they are loaded into the vendor.
#[cfg(feature = "data")]
struct Kept(Option<(Database, Option<Found>)>);

#[cfg(not(feature = "data"))]
struct Kept;

impl SandboxBuilder {
    #[cfg(feature = "data")]
    fn open(&self) -> Result<Kept, String> {
        self.data.as_deref().map(Database::open).transpose().map(Kept)
    }

    #[cfg(not(feature = "data"))]
    #[expect(clippy::unused_self, clippy::unnecessary_wraps, reason = "a data file needs the feature `data`")]
    fn open(&self) -> Result<Kept, String> {
        Ok(Kept)
    }
}

impl Kept {
    /// Returns the API key stored in the data file.
    #[cfg(feature = "data")]
    fn api_key(&self) -> Option<&str> {
        self.0.as_ref()?.1.as_ref()?.api_key()
    }

    #[cfg(not(feature = "data"))]
    fn api_key(&self) -> Option<&str> {
        None
    }

    /// Loads the stored contents into the vendor. Returns the keeper, and whether there were no stored contents.
    #[cfg(feature = "data")]
    fn load(self, vendor: &mut Vendor) -> Result<(Option<Box<dyn Keeper>>, bool), String> {
        let Some((mut database, found)) = self.0 else { return Ok((None, true)) };
        let is_new = found.is_none();
        if let Some(found) = found {
            database.load(found, vendor)?;
        }
        Ok((Some(Box::new(database)), is_new))
    }

    #[cfg(not(feature = "data"))]
    fn load(self, _: &mut Vendor) -> Result<(Option<Box<dyn Keeper>>, bool), String> {
        Ok((None, true))
    }
}

fn origin_of(address: SocketAddr) -> String {
    let host = match address.ip() {
        ip if !ip.is_unspecified() => ip,
        _ => IpAddr::V4(Ipv4Addr::LOCALHOST),
    };
    format!("http://{}", SocketAddr::new(host, address.port()))
}
