/// Surveys and calling back.
extension SitePath {
  public static let surveys = SitePath("/surveys")
  public static let surveyResults = SitePath("/surveys/results")
  public static let surveyResultsFile = SitePath("/surveys/results.csv")
  public static let commentTags = Address<Int64>("/surveys/comments/{id}/tags")
  public static let survey = Address<Int64>("/surveys/{id}")
  public static let surveyClosing = Address<Int64>("/surveys/{id}/closing")
  public static let surveyTexts = Address<Int64>("/surveys/{id}/texts")
  public static let surveyInviting = Address<Int64>("/surveys/{id}/inviting")
  public static let surveyInvitingStep = Address<Int64, InvitingStep>("/surveys/{id}/inviting/{step}")
  public static let callBacks = SitePath("/callbacks")
  public static let callBack = Address<Int64>("/callbacks/{id}")
  public static let callBackDone = Address<Int64>("/callbacks/{id}/done")
}

/// In front of the door: what the people who are asked open.
extension SitePath {
  public static let surveyAnswer = Address<String>("/s/{token}")
  public static let surveyFollowUp = Address<String>("/s/{token}/more")
  public static let unsubscribe = Address<String>("/u/{token}")
}

/// What is sent to the page on which a survey goes out.
public enum InvitingStep: String, AddressPart, CaseIterable {
  case list, plan, mail, occasion, stop, book
}
