import Facts

/// Delighted's answers as its API lists them (`/v1/survey_responses.json`), saved to a file.
///
/// Traps: moments are seconds since 1970; the same list holds NPS, CSAT and CES, told apart by `survey_type`; a person
/// is a number, and what is known of them stands in nested fields.
enum DelightedResponses {
  static let export = KnownExport(
    kind: .answers,
    signature: ["survey type", "permalink", "person", "score", "comment", "created at", "updated at"], needed: 6,
    mapping: mapping)

  private static let mapping: Mapping = {
    var mapping = Mapping()
    mapping.kind = .answers
    mapping.source = "delighted"
    mapping.columns = [
      "id": "external_id", "survey_type": "kind", "score": "score", "comment": "comment",
      "created_at": "answered_at", "person": "customer_id",
    ]
    mapping.ignore = ["permalink", "updated_at", "notes", "tags", "additional_answers"]
    return mapping
  }()
}
