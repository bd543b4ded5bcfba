//! Sets request bodies, and sends requests for text, bytes, or a response whose type depends on the status.

use std::borrow::Cow;

use bytes::Bytes;
use percent_encoding::utf8_percent_encode;
use serde::Serialize;

use super::{Body, Form, Request, parameters::IN_LIST};
use crate::{
    Binary, Call, Error, File, Reply, StreamedResponse, Text,
    runtime::{
        answers::{Answers, Listed},
        body::{self, Part},
        drift,
        response::RawResponse,
    },
};

impl Form {
    /// Returns the media type and the body, or `None` if the media type of a file cannot be sent in a header.
    pub(super) fn write(self, parts: &[(&'static str, Part)]) -> Option<(String, Vec<u8>)> {
        if self == Self::Multipart {
            return body::multipart(parts);
        }
        let encoded = |bytes: &[u8]| percent_encoding::percent_encode(bytes, IN_LIST).to_string();
        let pair =
            |(name, part): &(&str, Part)| format!("{}={}", utf8_percent_encode(name, IN_LIST), encoded(part.content()));
        let pairs: Vec<String> = parts.iter().map(pair).collect();
        Some(("application/x-www-form-urlencoded".to_owned(), pairs.join("&").into_bytes()))
    }
}

impl<'a> Request<'a> {
    /// Sets a body that is written as JSON and has this media type.
    pub(crate) fn body_as(self, media: &'static str, body: &(impl Serialize + ?Sized)) -> Self {
        let written = |it: Vec<u8>| Body::Written(Cow::Borrowed(media), it.into());
        Self { body: serde_json::to_vec(body).map_or(Body::Unwritable, written), ..self }
    }
}

#[allow(dead_code, reason = "only a spec with such a body or response needs it")]
impl<'a> Request<'a> {
    /// Sets a body that is text.
    pub(crate) fn text_body(self, media: &'static str, body: &str) -> Self {
        Self { body: Body::Written(Cow::Borrowed(media), body.to_owned().into()), ..self }
    }

    /// Sets a body that is a file, with the media type of the file.
    pub(crate) fn file_body(self, body: &File) -> Self {
        Self { body: Body::Written(Cow::Owned(body.media_type().to_owned()), body.bytes().clone()), ..self }
    }

    /// Removes the body, so that none is sent.
    pub(crate) fn without_body(self) -> Self {
        Self { body: Body::None, ..self }
    }

    /// Begins a form. It is sent even if it has no members.
    pub(crate) fn form(self, form: Form) -> Self {
        Self { body: Body::Form(form, Vec::new()), ..self }
    }

    /// Sets a member of the form, replacing any earlier value.
    pub(crate) fn part(self, name: &'static str, value: impl Serialize) -> Self {
        match serde_json::to_value(value) {
            Ok(value) => self.parts(name, Part::of(value)),
            Err(_) => Self { body: Body::Unwritable, ..self },
        }
    }

    /// Sets the files of a member of the form, replacing any earlier ones.
    pub(crate) fn files(self, name: &'static str, files: impl IntoIterator<Item = File>) -> Self {
        self.parts(name, files.into_iter().map(Part::File).collect())
    }

    fn parts(mut self, name: &'static str, new: Vec<Part>) -> Self {
        if let Body::Form(_, parts) = &mut self.body {
            parts.retain(|(it, _)| *it != name);
            parts.extend(new.into_iter().map(|part| (name, part)));
        }
        self
    }

    /// Requests these media types instead of only JSON.
    pub(crate) fn accept(self, media: &'static str) -> Self {
        Self { accepted: Some(media), ..self }
    }

    /// Sends the request and reads the response as text.
    pub(crate) async fn send_for_text(self, listed: Listed) -> Result<Reply<Text>, Error> {
        let response = self.exchange_for(listed).await?;
        Ok(Reply::new(Text::of(&response.body), Vec::new(), response))
    }

    /// Sends the request and returns the bytes of the response.
    pub(crate) async fn send_for_bytes(self, listed: Listed) -> Result<Reply<Binary>, Error> {
        let response = self.exchange_for(listed).await?;
        Ok(Reply::new(Binary::of(&response.body), Vec::new(), response))
    }

    /// Sends the request and returns the response before its body has arrived, if `listed` accepts the response.
    pub(crate) async fn stream(self, listed: Listed) -> Result<StreamedResponse, Error> {
        let operation = self.operation;
        let response = self.client.open(Call::new(operation, self.build()?)).await?;
        if !response.status.is_success() {
            return Err(Error::status_of(operation, response.read().await?));
        }
        match listed.check(response.status, &response.headers) {
            Ok(()) => Ok(response),
            // The body is not read, because it may be of any size and arrive slowly.
            Err(why) => {
                let head = RawResponse::new(response.status, response.headers, Bytes::new());
                Err(Error::decode(operation, head, &why))
            }
        }
    }

    /// Sends the request and returns the response if `listed` accepts it.
    async fn exchange_for(self, listed: Listed) -> Result<RawResponse, Error> {
        let operation = self.operation;
        let response = self.exchange().await?;
        match listed.check(response.status, &response.headers) {
            Ok(()) => Ok(response),
            Err(why) => Err(Error::decode(operation, response, &why)),
        }
    }

    /// Sends the request and reads the response as the type for its status.
    pub(crate) async fn send_for_answers<T: Answers>(self) -> Result<Reply<T>, Error> {
        let operation = self.operation;
        let response = self.exchange().await?;
        match T::read(&response) {
            Ok((value, set_aside)) => {
                drift::note(operation, &set_aside);
                Ok(Reply::new(value, set_aside, response))
            }
            Err(why) => Err(Error::decode(operation, response, &why)),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use http::{HeaderMap, StatusCode, header};
    use serde_json::{Value, json};

    use super::*;
    use crate::{Client, ErrorKind, Operation, SetAside, runtime::answers, transport_fn};

    fn body(fill: impl FnOnce(Request<'_>) -> Request<'_>) -> Result<(String, String), Error> {
        let client = Client::new("https://h/api/v1").unwrap();
        let request = fill(Request::new(&client, Operation::by_id("create_verification").unwrap())).build()?;
        assert!(request.try_clone().is_some(), "a transport copies each request");
        let media = request.headers()[header::CONTENT_TYPE].to_str().unwrap().to_owned();
        let bytes = request.body().and_then(|it| it.as_bytes()).unwrap_or_default();
        Ok((media, String::from_utf8(bytes.to_vec()).unwrap()))
    }

    #[test]
    fn a_form_is_written_in_its_form() {
        fn fields(it: Request<'_>) -> Request<'_> {
            it.part("a b", "x&y").part("n", [1, 2]).part("none", None::<u8>).part("n", [3])
        }
        let (media, text) = body(|it| fields(it.form(Form::UrlEncoded))).unwrap();
        assert_eq!((media.as_str(), text.as_str()), ("application/x-www-form-urlencoded", "a%20b=x%26y&n=3"));
        let file = File::new("bytes", "a.pdf", "application/pdf");
        let (media, text) = body(|it| fields(it.form(Form::Multipart)).files("f", [file.clone()])).unwrap();
        assert!(media.starts_with("multipart/form-data; boundary="), "{media}");
        assert!(
            text.contains("name=\"f\"; filename=\"a.pdf\"\r\nContent-Type: application/pdf\r\n\r\nbytes\r\n"),
            "{text}"
        );
        assert_eq!(text.matches("Content-Disposition").count(), 3);
        let (media, text) = body(|it| it.file_body(&file)).unwrap();
        assert_eq!((media.as_str(), text.as_str()), ("application/pdf", "bytes"));
        assert_eq!(body(|it| it.text_body("text/csv", "a;b")).unwrap(), ("text/csv".into(), "a;b".into()));
        assert_eq!(
            body(|it| it.body_as("application/merge-patch+json", &1)).unwrap().0,
            "application/merge-patch+json"
        );
    }

    #[test]
    fn a_media_type_that_cannot_be_sent_is_refused_and_not_shown() {
        let file = File::new("x", "x", "text/CANARY\r\n");
        for request in [body(|it| it.file_body(&file)), body(|it| it.form(Form::Multipart).files("f", [file.clone()]))]
        {
            let error = request.unwrap_err();
            assert_eq!(error.kind(), ErrorKind::InvalidRequest);
            assert!(!format!("{error:?} {error}").contains("CANARY"));
        }
    }

    #[test]
    fn a_media_type_that_is_no_header_is_an_error_and_no_panic() {
        let client = Client::new("https://h/api/v1").unwrap();
        let error = request(&client).accept("application/pdf\n").build().unwrap_err();
        assert_eq!(error.kind(), ErrorKind::InvalidRequest);
    }

    fn answering(status: u16, body: &'static str, accepted: &'static str) -> Client {
        let transport = transport_fn(move |call| async move {
            assert_eq!(call.request.headers()[header::ACCEPT], accepted);
            Ok(RawResponse::new(
                StatusCode::from_u16(status).unwrap(),
                HeaderMap::new(),
                Bytes::from_static(body.as_bytes()),
            ))
        });
        Client::new("https://h/api/v1").unwrap().with_transport(Arc::new(transport))
    }

    fn request(client: &Client) -> Request<'_> {
        Request::new(client, Operation::by_id("list_esign_documents").unwrap())
    }

    #[tokio::test]
    async fn text_and_bytes_arrive_as_they_are() {
        let client = answering(200, "CANARY", "application/pdf, application/problem+json;q=0.5, */*;q=0.1");
        let asked = || request(&client).accept("application/pdf, application/problem+json;q=0.5, */*;q=0.1");
        let listed = Listed { statuses: &[200], media: &["application/pdf"] };
        let (text, bytes) =
            (asked().send_for_text(listed).await.unwrap(), asked().send_for_bytes(listed).await.unwrap());
        assert_eq!((&**text.value(), &**bytes.value()), ("CANARY", b"CANARY".as_slice()));
        assert!(!format!("{text:?} {bytes:?}").contains("CANARY"));
        let other = Listed { statuses: &[201], ..listed };
        let (text, bytes) = (asked().send_for_text(other).await, asked().send_for_bytes(other).await);
        for error in [text.unwrap_err(), bytes.unwrap_err()] {
            assert_eq!(error.kind(), ErrorKind::Decode);
            assert!(!format!("{error:?} {error}").contains("CANARY"));
        }
    }

    #[derive(Debug, PartialEq)]
    enum Answer {
        Done(Value),
        Waiting,
        Other,
    }

    impl Answers for Answer {
        fn read(response: &RawResponse) -> Result<(Self, Vec<SetAside>), String> {
            match response.status.as_u16() {
                200 => answers::json(response, Self::Done),
                202 => Ok((Self::Waiting, Vec::new())),
                _ => Ok((Self::Other, Vec::new())),
            }
        }
    }

    #[tokio::test]
    async fn a_reply_keeps_which_answer_it_was() {
        for (status, body, expected) in
            [(200, "{\"a\": 1}", Answer::Done(json!({"a": 1}))), (202, "", Answer::Waiting), (206, "x", Answer::Other)]
        {
            let client = answering(status, body, "application/json");
            let reply = request(&client).send_for_answers::<Answer>().await.unwrap();
            assert_eq!((reply.status().as_u16(), reply.value()), (status, &expected));
        }
        let unreadable = request(&answering(200, "<html>", "application/json")).send_for_answers::<Answer>().await;
        assert_eq!(unreadable.unwrap_err().kind(), ErrorKind::Decode);
        let refused = request(&answering(400, "{}", "application/json")).send_for_answers::<Answer>().await;
        assert_eq!(refused.unwrap_err().kind(), ErrorKind::Status);
    }
}
