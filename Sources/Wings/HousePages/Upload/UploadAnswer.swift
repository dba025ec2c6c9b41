import Facts
public import Intake
public import Primitives

/// A file on its way in, as programs read it.
public struct UploadAnswer: Encodable, Sendable {
  let uploadId: Int64
  let file: String
  let sha256: String
  let state: String
  /// What a person has to settle on the site; empty when nothing.
  let unsettled: [String]
  let importId: Int64?
  let error: String?

  public init(_ upload: Upload, _ language: Language) {
    uploadId = upload.id
    file = upload.fileName
    sha256 = upload.sha256
    state = upload.state.rawValue
    importId = upload.importID
    error = (upload.failure ?? upload.plan?.problem)?[language]
    guard let plan = upload.plan, upload.state == .uploaded else {
      unsettled = []
      return
    }
    unsettled = (plan.kind == nil ? ["kind"] : []) + plan.missing + plan.doubts.map(\.column)
  }
}
