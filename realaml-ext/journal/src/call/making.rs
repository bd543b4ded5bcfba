//! The requests that create a record, and the API's responses to them.

use std::{future::Future, pin::Pin};

use realaml_ext::{
    Client, CompanyRequest, CompanyVerification, CreatedVerification, Error as ApiError, FormRequest,
    OutsourcedRequest, RiskRequest, RunRequest, SignatureKey, Verification, VerificationRequest,
    esign::{Document, Draft, DraftRequest},
    forms::FormSubmission,
    outsourced::CreatedOutsourced,
    risk::RiskRating,
};
use serde::Serialize;

use crate::{kind::Operation, record::request_id_of};

/// A request that creates a record. Sealed: the client's requests and [`CopyRequest`](super::CopyRequest) implement it.
pub trait Make: sealed::Sealed + Clone + Send + Sync + 'static {
    /// The response of the API.
    type Answer: Made;

    /// The type of the content whose digest identifies the request.
    #[doc(hidden)]
    type Raw: Serialize;

    #[doc(hidden)]
    const OPERATION: Operation;

    #[doc(hidden)]
    fn raw(&self) -> &Self::Raw;

    #[doc(hidden)]
    fn callback_url(&self) -> Option<&str>;

    #[doc(hidden)]
    fn reference(&self) -> Option<&str>;

    /// Returns the request as it is sent: with this reference if it has none of its own, and with the callback address
    /// if the operation takes one.
    #[doc(hidden)]
    fn prepared(&self, reference: &str, callback_url: Option<&str>) -> Self;

    #[doc(hidden)]
    fn send<'a>(
        &'a self,
        client: &'a Client,
    ) -> Pin<Box<dyn Future<Output = Result<Self::Answer, ApiError>> + Send + 'a>>;
}

/// The API's response to a request that created a record. Sealed.
pub trait Made: sealed::Sealed + Send + 'static {
    #[doc(hidden)]
    fn key(&self) -> SignatureKey;

    #[doc(hidden)]
    fn request_id(&self) -> Option<String>;
}

pub(super) mod sealed {
    pub trait Sealed {}
}

macro_rules! make {
    ($request:ty, $raw:ty, $operation:ident, $answer:ty, |$it:ident| $callback:expr, |$set:ident, $address:ident| $store:block,
     |$client:ident, $own:ident| $send:expr) => {
        impl sealed::Sealed for $request {}

        impl Make for $request {
            type Answer = $answer;
            type Raw = $raw;

            const OPERATION: Operation = Operation::$operation;

            fn raw(&self) -> &Self::Raw {
                self.as_raw()
            }

            fn callback_url(&self) -> Option<&str> {
                let callback: for<'a> fn(&'a $raw) -> Option<&'a str> = |$it| $callback;
                callback(self.as_raw())
            }

            fn reference(&self) -> Option<&str> {
                self.as_raw().reference.as_deref().filter(|it| !it.is_empty())
            }

            fn prepared(&self, reference: &str, $address: Option<&str>) -> Self {
                let mut $set = self.as_raw().clone();
                if self.reference().is_none() {
                    $set.reference = Some(reference.to_owned());
                }
                $store
                Self::from_raw($set)
            }

            fn send<'a>(
                &'a self,
                $client: &'a Client,
            ) -> Pin<Box<dyn Future<Output = Result<Self::Answer, ApiError>> + Send + 'a>> {
                let $own = self;
                Box::pin(async move { $send })
            }
        }
    };
    ($request:ty, $raw:ty, $operation:ident, $answer:ty, |$client:ident, $own:ident| $send:expr) => {
        make!(
            $request,
            $raw,
            $operation,
            $answer,
            |it| it.callback_url.as_deref(),
            |raw, address| { raw.callback_url = address.map(str::to_owned) },
            |$client, $own| $send
        );
    };
}

use realaml_ext::raw::types;

make!(VerificationRequest, types::VerificationRequest, CreateVerification, CreatedVerification, |client, it| {
    client.verifications().create(it).await
});
make!(RunRequest, types::VerificationRequest, RunVerification, Verification, |client, it| {
    client.verifications().run(it).await
});
make!(CompanyRequest, types::VerificationCompanyRequest, RunCompany, CompanyVerification, |client, it| {
    client.verifications().run_company(it).await
});
make!(OutsourcedRequest, types::OutsourcedVerificationRequest, CreateOutsourced, CreatedOutsourced, |client, it| {
    client.outsourced().create(it).await
});
make!(FormRequest, types::FormSubmissionCreateRequest, CreateForm, FormSubmission, |client, it| {
    client.forms().create(it).await
});
make!(DraftRequest, types::ESignDocumentCreateRequest, CreateDocument, Document<Draft>, |client, it| {
    client.esign().draft(it).await
});
make!(
    RiskRequest,
    types::RiskRatingCreateRequest,
    CreateRiskRating,
    RiskRating,
    |_raw| None,
    |raw, address| {
        let _ = address;
    },
    |client, it| client.risk().create(it).await
);

macro_rules! made {
    ($answer:ty, |$it:ident| $key:expr) => {
        impl sealed::Sealed for $answer {}

        impl Made for $answer {
            fn key(&self) -> SignatureKey {
                let $it = self;
                SignatureKey::new($key)
            }

            fn request_id(&self) -> Option<String> {
                request_id_of(self.reply())
            }
        }
    };
}

made!(CreatedVerification, |it| it.signature_key().expose());
made!(Verification, |it| it.signature_key().expose());
made!(CompanyVerification, |it| it.signature_key().expose());
made!(CreatedOutsourced, |it| it.signature_key().expose());
made!(FormSubmission, |it| it.id());
made!(Document<Draft>, |it| it.id());
made!(RiskRating, |it| it.id());
