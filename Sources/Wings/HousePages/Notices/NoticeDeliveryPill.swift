import Markup
import Notices
import Primitives

/// What became of a notice, as a shape, a colour and words.
enum NoticeDeliveryPill: String, Sendable, Hashable, CaseIterable {
  case waiting, delivered, failed, dead

  func html(_ language: Language) -> HTML {
    "<span class=\"pill \(kind)\"><span aria-hidden=\"true\">\(shape)</span> \(words.text[language])</span>"
  }

  private var words: NoticePageWords {
    switch self {
    case .waiting: .waiting
    case .delivered: .delivered
    case .failed: .failed
    case .dead: .dead
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

extension NoticeDelivery.State {
  var pill: NoticeDeliveryPill {
    switch self {
    case .waiting: .waiting
    case .delivered: .delivered
    case .failed: .failed
    case .dead: .dead
    }
  }
}
