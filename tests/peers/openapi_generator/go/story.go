// The life of records, by the client that openapi-generator makes for Go from the open edition.
package main

import (
	"context"
	"fmt"
	"net/http"
	"os"

	realaml "example.com/client"
)

var (
	api *realaml.APIClient
	ctx = context.Background()
)

func main() {
	baseURL, controlURL, key := os.Args[1], os.Args[2], os.Args[3]
	configuration := realaml.NewConfiguration()
	configuration.Servers = realaml.ServerConfigurations{{URL: baseURL}}
	api = realaml.NewAPIClient(configuration)
	keys := map[string]realaml.APIKey{"ApiKey": {Key: key, Prefix: "Api-Key"}}
	ctx = context.WithValue(ctx, realaml.ContextAPIKeys, keys)
	control = controlURL

	live(func(known string) string { return known })
	fmt.Println("the same with a new token and a new member in every response:")
	inject(`{"kind": "unknown_enum_value"}`)
	inject(`{"kind": "extra_field"}`)
	live(func(string) string { return "SANDBOX_NEW_VALUE" })
}

// live goes through all domains. Enumerated members are expected to be what token makes of them.
func live(token func(string) string) {
	verification(token)
	outsourced(token)
	form(token)
	risk(token)
	esign(token)
}

func verification(token func(string) string) {
	person := realaml.NewVerificationRequest("MOCK", "PARTIAL")
	person.SetBirthDate("1900-01-01")
	person.SetEmail("mock@example.com")
	created := given(api.VerificationsAPI.CreateVerification(ctx).VerificationRequest(*person).Execute())
	key := created.SignatureKey
	open := given(api.VerificationsAPI.GetVerification(ctx, key).Execute())
	expect(open.SignatureKey == key && !open.GetIsCompleted(), "it is open")
	act("verifications/" + key + "/complete")
	done := given(api.VerificationsAPI.GetVerification(ctx, key).Execute())
	expect(done.SignatureKey == key && done.GetResult() == token("PARTIAL"), "it has a result")
	_, err := api.VerificationsAPI.DeleteVerification(ctx, key).Execute()
	expect(err == nil, "it is deleted")
	_, gone, err := api.VerificationsAPI.GetVerification(ctx, key).Execute()
	expect(err != nil && gone.StatusCode == http.StatusNotFound, "it is gone")
	fmt.Println("a verification: created, completed, fetched, deleted")

	person.SetLastName("PASS")
	person.SetAddressLine1("1 Queen Street")
	person.SetCity("Auckland")
	person.SetPostalCode("1010")
	person.SetCountry("NZ")
	person.SetConsent(true)
	run := given(api.VerificationsAPI.RunVerification(ctx).VerificationRequest(*person).Execute())
	expect(run.SignatureKey != "" && run.GetResult() == token("PASS"), "it has run")
	fmt.Println("a verification: created and run")

	firm := realaml.NewVerificationCompanyRequest("Example Holdings Limited")
	firm.SetType("company")
	firm.SetCountry("NZ")
	checked := given(api.VerificationsAPI.RunCompanyVerification(ctx).VerificationCompanyRequest(*firm).Execute())
	company := given(api.VerificationsAPI.GetVerification(ctx, checked.SignatureKey).Execute())
	expect(company.SignatureKey == checked.SignatureKey && company.GetType() == token("company"), "it is a company")
	expect(company.GetCompanyName() == "Example Holdings Limited", "it has the name of a company")
	fmt.Println("a company: created, run, fetched")
}

func outsourced(token func(string) string) {
	order := realaml.NewOutsourcedVerificationRequest("individual")
	order.SetFirstName("MOCK")
	order.SetLastName("PASS")
	order.SetCountry("NZ")
	order.SetEmail("mock@example.com")
	ordered := given(api.OutsourcedAPI.CreateOutsourcedVerification(ctx).OutsourcedVerificationRequest(*order).Execute())
	key := ordered.SignatureKey
	open := given(api.OutsourcedAPI.GetOutsourcedVerification(ctx, key).Execute())
	expect(open.SignatureKey == key && !open.GetIsCompleted(), "it is open")
	act("outsourced/" + key)
	done := given(api.OutsourcedAPI.GetOutsourcedVerification(ctx, key).Execute())
	expect(done.SignatureKey == key && done.GetIsCompleted() && done.GetResult() == token("PASS"), "it is done")
	fmt.Println("outsourced work: ordered, completed, fetched")
}

func form(token func(string) string) {
	request := realaml.NewFormSubmissionCreateRequest("12")
	request.SetFirstName("MOCK")
	request.SetLastName("PASS")
	request.SetEmail("mock@example.com")
	id := given(api.FormsAPI.CreateFormSubmission(ctx).FormSubmissionCreateRequest(*request).Execute()).Id
	act("forms/" + id + "/complete")
	filled := given(api.FormsAPI.GetFormSubmission(ctx, id).Execute())
	expect(filled.Id == id && filled.GetIsCompleted() && filled.GetStatus() == token("completed"), "it is filled in")
	fmt.Println("a form: sent, filled in, fetched")
}

func risk(token func(string) string) {
	request := realaml.NewRiskRatingCreateRequest()
	request.SetName("MOCK PASS")
	request.SetLevel("LOW")
	id := given(api.RiskAPI.CreateRiskRating(ctx).RiskRatingCreateRequest(*request).Execute()).Id
	rating := given(api.RiskAPI.GetRiskRating(ctx, id).Execute())
	expect(rating.Id == id && rating.GetLevel() == token("LOW"), "it has a level")
	fmt.Println("a risk rating: created and fetched")
}

func esign(token func(string) string) {
	template := given(api.EsignAPI.ListEsignTemplates(ctx).Execute())[0]
	draft := realaml.NewESignDocumentCreateRequest()
	draft.SetName("Letter")
	draft.SetTemplateId(template.Id)
	for number, role := range template.RecipientRoles {
		signer := realaml.NewESignDocumentRecipientOverride(role.GetId())
		signer.SetName("MOCK Signer")
		signer.SetEmail(fmt.Sprintf("signer%d@example.com", number))
		draft.RecipientOverrides = append(draft.RecipientOverrides, *signer)
	}
	id := given(api.EsignAPI.CreateEsignDocument(ctx).ESignDocumentCreateRequest(*draft).Execute()).Id
	change := realaml.NewESignDocumentUpdateRequest()
	change.SetName("Letter, corrected")
	changed := given(api.EsignAPI.UpdateEsignDocument(ctx, id).ESignDocumentUpdateRequest(*change).Execute())
	expect(changed.Id == id && changed.GetName() == "Letter, corrected", "it has another name")
	listed := false
	for _, document := range given(api.EsignAPI.ListEsignDocuments(ctx).Execute()).Results {
		listed = listed || document.Id == id
	}
	expect(listed, "it is listed")
	given(api.EsignAPI.SendEsignDocument(ctx, id).Execute())
	act("esign/documents/" + id + "/sign")
	signed := given(api.EsignAPI.GetEsignDocument(ctx, id).Execute())
	expect(signed.Id == id && signed.GetStatus() == token("completed"), "it is signed")
	certificate := signed.GetCompletionCertificate()
	expect(download(certificate.GetUrlTEMP()) == "%PDF-", "its certificate is a PDF")
	fmt.Println("an e-sign document: drafted, changed, listed, sent, signed, its certificate fetched")
}
