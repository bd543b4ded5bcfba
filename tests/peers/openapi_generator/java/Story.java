// The life of records, by the client that openapi-generator makes for Java from the open edition.

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.openapitools.client.ApiClient;
import org.openapitools.client.ApiException;
import org.openapitools.client.api.*;
import org.openapitools.client.model.*;

public class Story {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final ApiClient client = new ApiClient();
  private final String control;
  /** What becomes of an enumerated member in a response. */
  private UnaryOperator<String> token = UnaryOperator.identity();

  Story(String baseUrl, String control, String key) {
    client.updateBaseUri(baseUrl);
    client.setRequestInterceptor(request -> request.header("Authorization", "Api-Key " + key));
    this.control = control;
  }

  public static void main(String[] arguments) throws Exception {
    Story story = new Story(arguments[0], arguments[1], arguments[2]);
    story.live();
    System.out.println("the same with a new token and a new member in every response:");
    story.post("faults", "{\"kind\": \"unknown_enum_value\"}");
    story.post("faults", "{\"kind\": \"extra_field\"}");
    story.token = known -> "SANDBOX_NEW_VALUE";
    story.live();
  }

  private void live() throws Exception {
    verification();
    outsourced();
    form();
    risk();
    esign();
  }

  private void verification() throws Exception {
    VerificationsApi api = new VerificationsApi(client);
    VerificationRequest person = new VerificationRequest().firstName("MOCK").lastName("PARTIAL")
        .birthDate(LocalDate.of(1900, 1, 1)).email("mock@example.com");
    String key = api.createVerification(person).getSignatureKey();
    expect(!api.getVerification(key).getIsCompleted(), "it is open");
    post("verifications/" + key + "/complete", "");
    Verification done = api.getVerification(key);
    expect(done.getSignatureKey().equals(key) && is(done.getResult(), "PARTIAL"), "it has a result");
    api.deleteVerification(key);
    try {
      api.getVerification(key);
      throw new AssertionError("it is gone");
    } catch (ApiException error) {
      expect(error.getCode() == 404, "it is gone");
    }
    System.out.println("a verification: created, completed, fetched, deleted");

    person.lastName("PASS").addressLine1("1 Queen Street").city("Auckland").postalCode("1010").country("NZ").consent(true);
    Verification run = api.runVerification(person);
    expect(!run.getSignatureKey().isEmpty() && is(run.getResult(), "PASS"), "it has run");
    System.out.println("a verification: created and run");

    VerificationCompanyRequest firm =
        new VerificationCompanyRequest().type("company").companyName("Example Holdings Limited").country("NZ");
    String companyKey = api.runCompanyVerification(firm).getSignatureKey();
    Verification company = api.getVerification(companyKey);
    expect(company.getSignatureKey().equals(companyKey) && is(company.getType(), "company"), "it is a company");
    expect(company.getCompanyName().equals("Example Holdings Limited"), "it has the name of a company");
    System.out.println("a company: created, run, fetched");
  }

  private void outsourced() throws Exception {
    OutsourcedApi api = new OutsourcedApi(client);
    OutsourcedVerificationRequest order = new OutsourcedVerificationRequest().type("individual").firstName("MOCK")
        .lastName("PASS").country("NZ").email("mock@example.com");
    String key = api.createOutsourcedVerification(order).getSignatureKey();
    expect(!Boolean.TRUE.equals(api.getOutsourcedVerification(key).getIsCompleted()), "it is open");
    post("outsourced/" + key, "");
    OutsourcedVerification done = api.getOutsourcedVerification(key);
    expect(done.getSignatureKey().equals(key) && done.getIsCompleted() && is(done.getResult(), "PASS"), "it is done");
    System.out.println("outsourced work: ordered, completed, fetched");
  }

  private void form() throws Exception {
    FormsApi api = new FormsApi(client);
    FormSubmissionCreateRequest request =
        new FormSubmissionCreateRequest().form("12").firstName("MOCK").lastName("PASS").email("mock@example.com");
    String id = api.createFormSubmission(request).getId();
    post("forms/" + id + "/complete", "");
    FormSubmission filled = api.getFormSubmission(id);
    expect(filled.getId().equals(id) && filled.getIsCompleted() && is(filled.getStatus(), "completed"), "it is filled in");
    System.out.println("a form: sent, filled in, fetched");
  }

  private void risk() throws Exception {
    RiskApi api = new RiskApi(client);
    String id = api.createRiskRating(new RiskRatingCreateRequest().name("MOCK PASS").level("LOW")).getId();
    RiskRating rating = api.getRiskRating(id);
    expect(rating.getId().equals(id) && is(rating.getLevel(), "LOW"), "it has a level");
    System.out.println("a risk rating: created and fetched");
  }

  private void esign() throws Exception {
    EsignApi api = new EsignApi(client);
    ESignTemplate template = api.listEsignTemplates(null, null, null).get(0);
    ESignDocumentCreateRequest draft = new ESignDocumentCreateRequest().name("Letter").templateId(template.getId());
    int number = 0;
    for (ESignTemplateRecipientRole role : template.getRecipientRoles()) {
      draft.addRecipientOverridesItem(new ESignDocumentRecipientOverride().roleId(role.getId()).name("MOCK Signer")
          .email("signer" + number++ + "@example.com"));
    }
    String id = api.createEsignDocument(draft).getId();
    ESignDocumentDetail changed = api.updateEsignDocument(id, new ESignDocumentUpdateRequest().name("Letter, corrected"));
    expect(changed.getId().equals(id) && changed.getName().equals("Letter, corrected"), "it has another name");
    ESignDocumentPage page = api.listEsignDocuments(null, null, null, null, null);
    expect(page.getResults().stream().anyMatch(document -> document.getId().equals(id)), "it is listed");
    api.sendEsignDocument(id);
    post("esign/documents/" + id + "/sign", "");
    ESignDocumentDetail signed = api.getEsignDocument(id);
    expect(signed.getId().equals(id) && is(signed.getStatus(), "completed"), "it is signed");
    expect(download(signed.getCompletionCertificate().getUrlTEMP()).equals("%PDF-"), "its certificate is a PDF");
    System.out.println("an e-sign document: drafted, changed, listed, sent, signed, its certificate fetched");
  }

  private boolean is(String member, String known) {
    return token.apply(known).equals(member);
  }

  /** Plays somebody else: the person, the staff, or the network. */
  private void post(String path, String body) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(URI.create(control + path)).header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(body)).build();
    expect(HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200, path);
  }

  /** Returns the first bytes of a file. */
  private static String download(URI url) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(url).build();
    try (InputStream body = HTTP.send(request, HttpResponse.BodyHandlers.ofInputStream()).body()) {
      return new String(body.readNBytes(5), StandardCharsets.US_ASCII);
    }
  }

  private static void expect(boolean holds, String what) {
    if (!holds) {
      throw new AssertionError("not so: " + what);
    }
  }
}
