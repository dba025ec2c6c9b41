import Facts
import Testing

@testable import Connectors

@Suite struct SurveyQuestionTests {
  struct Question: Sendable {
    let header: String
    let kind: SurveyKind?
    init(_ header: String, _ kind: SurveyKind?) { (self.header, self.kind) = (header, kind) }
  }

  static let questions: [Question] = [
    Question("How likely are you to recommend us to a friend or colleague?", .nps),
    Question(
      "Con quale probabilità consiglieresti il nostro servizio a un amico? (0 = per niente, 10 = moltissimo)", .nps),
    Question("Da 0 a 10, quanto ci consiglieresti?", .nps),
    Question("Quanto è probabile che ci consigli a un amico?", .nps),
    Question("Ci raccomanderebbe a un collega?", .nps),
    Question("What is the likelihood that you would recommend us?", .nps),
    Question("On a scale of 0-10, how would you rate the conference?", .nps),
    Question("NPS", .nps), Question("Punteggio NPS", .nps), Question("CSAT score", .csat), Question("ces", .ces),
    Question("Quanto sei soddisfatto del nostro servizio?", .csat),
    Question("Da 0 a 10, quanto sei soddisfatto dell'assistenza?", .csat),
    Question("How satisfied are you with our support? (1-5)", .csat),
    Question("Overall, how would you rate the service you received?", .csat),
    Question("Come valuti l'assistenza ricevuta?", .csat),
    Question("Qual è il tuo grado di soddisfazione?", .csat),
    Question("What is your overall satisfaction?", .csat),
    Question("Quanto è stato facile risolvere il problema?", .ces),
    Question("How easy was it to solve your problem?", .ces),
    Question("Quanto sforzo le è costato?", .ces),
    Question("The company made it easy for me to handle my issue", .ces),
    Question("Perché?", nil), Question("Perché ci consiglieresti?", nil),
    Question("Hai consigli per migliorare il servizio?", nil), Question("What could we do better?", nil),
    Question("Which product did you buy?", nil), Question("Please explain your rating", nil),
    Question("Points - How satisfied are you with our support?", nil), Question("Q1_NPS_GROUP", nil),
    Question("Cosa ti ha soddisfatto di più?", nil), Question("Valuta", nil), Question("Sede", nil), Question("", nil),
    Question("Ti è stato consigliato il prodotto giusto?", nil),
  ]

  @Test(arguments: questions) func `a header says which of the three questions it asks`(_ question: Question) {
    #expect(HeaderDictionary.surveyQuestion(HeaderName(question.header)) == question.kind)
  }

  static let open = [
    "Perché?", "Any comment?", "What could we do better?", "Hai suggerimenti?", "Cosa possiamo migliorare?",
    "Tell us more about your answer", "Vuoi aggiungere altro?",
  ]

  @Test(arguments: open) func `an open question is answered with words`(_ header: String) {
    #expect(HeaderDictionary.isOpenQuestion(HeaderName(header)))
  }

  static let closed = [
    "How likely are you to recommend us?", "Qual è il tuo grado di soddisfazione?",
    "What is the likelihood that you stay?",
    "Sede",
  ]

  @Test(arguments: closed) func `a question for a number is no open one`(_ header: String) {
    #expect(HeaderDictionary.isOpenQuestion(HeaderName(header)) == false)
  }
}
