import Primitives

/// The stories that several tests tell.
extension Story {
  /// Breakdowns are answered badly on the phone, in January 2026 only.
  static var sharpFall: Story {
    var story = Story()
    story["phone", "2026-01"].planted = 35
    return story
  }

  /// The same, and many more hang up before they are answered.
  static var fallWithAbandonment: Story {
    var story = sharpFall
    for one in story.plan.keys { story["phone", one.description].abandoned = 8 }
    story["phone", "2026-01"].abandoned = 30
    return story
  }

  /// The fall of January, that goes on in February and is mended in March.
  static var passingFall: Story {
    var story = Story(to: "2026-03")
    story["phone", "2026-01"].planted = 35
    story["phone", "2026-02"].planted = 35
    return story
  }

  /// One customer in five more is not satisfied, whatever the channel.
  static var generalFall: Story {
    var story = Story()
    story.everywhere("2026-01") { $0.dissatisfied += $0.contacts / 5 }
    return story
  }

  /// Breakdowns are answered badly on every channel, in January 2026 only.
  static var generalBreakdown: Story {
    var story = Story()
    story.everywhere("2026-01") { $0.planted = $0.contacts / 6 }
    return story
  }

  /// The e-mail gets worse month after month, from October 2025 on.
  static var slowFall: Story {
    var story = Story()
    for (step, name) in ["2025-10", "2025-11", "2025-12", "2026-01"].enumerated() {
      story["email", name].dissatisfied += 6 * (step + 1)
    }
    return story
  }

  /// Many more write on the chat, from December 2025 on.
  static var surge: Story {
    var story = Story(to: "2026-03")
    for name in ["2025-12", "2026-01", "2026-02", "2026-03"] { story["chat", name].grow(by: 1.7) }
    return story
  }

  /// Nobody is served worse, but most of the phone's customers now write on the channel that was always the
  /// worst; all together they are as many as ever.
  static var mixShift: Story {
    var story = Story()
    story["whatsapp", "2026-01"].grow(by: 3)
    story["phone", "2026-01"].grow(by: 0.25)
    return story
  }

  /// The fall, in a month with a fifth more contacts on every channel.
  static var moreVolume: Story {
    var story = sharpFall
    story.everywhere("2026-01") { $0.grow(by: 1.2) }
    return story
  }

  /// The fall, with two agents of twenty gone.
  static var fewerAgents: Story {
    var story = sharpFall
    story.agents[judged] = 18
    return story
  }

  /// Nobody on the phone was asked in January 2026.
  static var noAnswersOnPhone: Story {
    var story = Story()
    story["phone", "2026-01"].scale = nil
    return story
  }

  /// WhatsApp stopped coming altogether.
  static var noWhatsApp: Story {
    var story = Story()
    story["whatsapp", "2026-01"] = ChannelMonth(contacts: 0, dissatisfied: 0)
    return story
  }

  /// Napoli is not in the export any more: Milano answers all.
  static var noNapoli: Story {
    var story = Story()
    story.everywhere("2026-01") { $0.teams = ["Milano"] }
    return story
  }

  /// Nothing came in December 2025, nor after.
  static var silence: Story { Story(to: "2025-11") }

  /// From `first` on customers answer from one to five; before, good or bad, and nearly always good.
  static func newScale(from first: String) -> Story {
    var story = Story()
    for one in story.plan.keys where one < month(first) {
      story.everywhere(one.description) {
        $0.scale = .goodBad
        $0.dissatisfied = 1
      }
    }
    return story
  }

  /// A young channel that few use.
  static var smallChannel: Story {
    var story = Story()
    for one in story.plan.keys { story["app", one.description] = ChannelMonth(contacts: 20, dissatisfied: 3) }
    return story
  }

  /// Three months old.
  static var young: Story { Story(from: "2025-11") }

  /// By name, for tests that want all of them.
  static var all: [(name: String, story: Story)] {
    [
      ("calm", Story()), ("sharp fall", sharpFall), ("general fall", generalFall),
      ("general breakdown", generalBreakdown),
      ("slow fall", slowFall),
      ("surge", surge), ("mix shift", mixShift), ("more volume", moreVolume), ("fewer agents", fewerAgents),
      ("no answers on phone", noAnswersOnPhone),
      ("no WhatsApp", noWhatsApp), ("no Napoli", noNapoli), ("silence", silence),
      ("new scale", newScale(from: "2025-11")), ("abandonment", fallWithAbandonment), ("small channel", smallChannel),
      ("young", young),
    ]
  }
}
