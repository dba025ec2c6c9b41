import Markup
import Primitives

/// What became of a notice, as a shape, a colour and words.
enum NoticeDeliveryPill: String, Sendable, Hashable, CaseIterable {
  case waiting, delivered, failed, dead

  func html(_ language: Language) -> HTML {
    "<span class=\"pill \(kind)\"><span aria-hidden=\"true\">\(shape)</span> \(text[language])</span>"
  }

  private var text: LocalizedText {
    switch self {
    case .waiting: LocalizedText(it: "In attesa", en: "Waiting")
    case .delivered: LocalizedText(it: "Consegnato", en: "Delivered")
    case .failed: LocalizedText(it: "Rifiutato", en: "Refused")
    case .dead: LocalizedText(it: "Non consegnato", en: "Not delivered")
    }
  }

  private var shape: String {
    switch self {
    case .waiting: "◌"
    case .delivered: "✓"
    case .failed, .dead: "▲"
    }
  }

  private var kind: String {
    switch self {
    case .waiting: "plain"
    case .delivered: "ok"
    case .failed, .dead: "attention"
    }
  }
}
